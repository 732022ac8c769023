"""The words about copies: what was proven, what does not match, and whether a staging copy may go."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop import formats, help_topics, job_wording
from exlab_gui.desktop.error_wording import Explanation, details_of
from exlab_gui.desktop.plain_text import visible
from exlab_gui.ingest import parse_time
from exlab_gui.transfer import (
    Condition,
    ConditionKind,
    ConditionReason,
    DifferenceKind,
    Proof,
    ProofKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from exlab_gui.transfer import ClearPlan, Progress


def amount_words(amount: Progress) -> str:
    """How far a check is: ``Comparing . 1.2 of 48.3 GB . 34 of 142 files``, with typographic signs."""
    return job_wording.joined(job_wording.amount_facts(amount, "", "", job_wording.Pace()))


# What proves a copy

NOT_PROVEN_HERE = "Recorded by another program; this app has not checked the copy"

_PROOFS = {ProofKind.READ_BACK: "Read back from the NAS", ProofKind.COMPARED: "Both sides compared"}


def proof_words(proof: Proof | None, now: datetime) -> str:
    """What kind of proof a verified run has, by whom and when.

    ``Read back from the NAS by anna on labpc-04, Mon 23 Nov 11:02: 142 files, 48.3 GB``
    """
    if proof is None:
        return NOT_PROVEN_HERE
    who = f" by {visible(proof.user)}" if proof.user else ""
    where = f" on {visible(proof.host)}" if proof.host else ""
    return f"{_PROOFS[proof.kind]}{who}{where}, {_moment(proof.at, now)}: {amount(proof.files, proof.bytes)}"


def _moment(text: str, now: datetime) -> str:
    try:
        return formats.moment(parse_time(text), now)
    except ValueError:
        return visible(text)


def amount(files: int, size: int) -> str:
    """``142 files, 48.3 GB``."""
    return f"{formats.files(files)}, {formats.size(size)}"


# What does not match

DIFFERENCES = {
    DifferenceKind.MISSING: "Missing on the NAS",
    DifferenceKind.DIFFERENT: "Different",
    DifferenceKind.EXTRA: "Extra on the NAS",
    DifferenceKind.CHANGED: "Changed since",
}
"""The kinds, in the order in which they are shown."""

DIFFERENCE_MEANINGS = {
    DifferenceKind.MISSING: "The file is in the staging folder, but not on the NAS.",
    DifferenceKind.DIFFERENT: "Its content is not the same on both sides, or it is no plain file.",
    DifferenceKind.EXTRA: "The file is on the NAS, but not in the staging folder.",
    DifferenceKind.CHANGED: "The staged file appeared, went or changed while the run was compared.",
}


def differences_line(counts: Mapping[DifferenceKind, int]) -> str:
    """How many there are of each kind that was found: ``3 missing on the NAS, 1 different``."""
    found = ((name, counts.get(kind, 0)) for kind, name in DIFFERENCES.items())
    return ", ".join(
        f"{formats.count(number)} {name[0].lower()}{name[1:]}" for name, number in found if number
    )


_DIFFERENCE_REMEDIES = {
    DifferenceKind.MISSING: "Missing: have the copy finished, then compare again.",
    DifferenceKind.DIFFERENT: (
        "Different: find out which side is right. Where it is the staging folder, have the file on the NAS "
        "moved away and copied again; nothing there is overwritten by this app."
    ),
    DifferenceKind.EXTRA: (
        "Extra: move what does not belong to this run out of its folder on the NAS; if unsure, leave it."
    ),
    DifferenceKind.CHANGED: "Changed since: wait until the instrument has finished, then compare again.",
}


_EXTRA_WHEN_VERIFIED = (
    "Extra: a clearing that was interrupted may have deleted them here already; leave them on the NAS."
)


def difference_remedies(kinds: Iterable[DifferenceKind], *, was_verified: bool) -> str:
    """What to do about differences of these kinds, a line each.

    Args:
        kinds: those that were found.
        was_verified: whether the run was verified before, so that its staging copy may be cleared in part.
    """
    found = set(kinds)
    remedies = dict(_DIFFERENCE_REMEDIES)
    if was_verified:
        remedies[DifferenceKind.EXTRA] = _EXTRA_WHEN_VERIFIED
    return "\n".join(words for kind, words in remedies.items() if kind in found)


def list_not_saved(error: OSError) -> Explanation:
    """Why a list of differences could not be saved."""
    return Explanation(
        "The list could not be saved.",
        "The run and its NAS copy are as they were.",
        "Save it in another folder, or free some space there.",
        details_of(error),
        help_topics.NOT_SAVED,
    )


# Whether a staging copy may go

CONDITIONS = {
    ConditionKind.RECORD: "The run is recorded as \u201cSync verified\u201d",
    ConditionKind.LIST: "The checksum list is there and unchanged",
    ConditionKind.FILES: "Every staged file is as it was when verified",
    ConditionKind.COPY: "The NAS copy is whole",
    ConditionKind.PLACE: "The run lies inside the staging folder",
    ConditionKind.LINKS: "Nothing in the run is a link or another disk",
}
"""What must be so, in the order of the panel."""


class CheckStatus(StrEnum):
    """How a condition stands."""

    CHECKING = "checking"
    HOLDS = "holds"
    FAILS = "fails"
    NOT_CHECKED = "not_checked"


CHECK_STATUSES = {
    CheckStatus.CHECKING: "Being checked",
    CheckStatus.HOLDS: "Holds",
    CheckStatus.FAILS: "Fails",
    CheckStatus.NOT_CHECKED: "Not checked",
}


def status_of_condition(condition: Condition) -> CheckStatus:
    """How a checked condition stands."""
    if condition.holds:
        return CheckStatus.HOLDS
    left_out = condition.reason is ConditionReason.NOT_CHECKED
    return CheckStatus.NOT_CHECKED if left_out else CheckStatus.FAILS


class _Words(NamedTuple):
    text: str
    remedy: str = ""


_AGAIN = "then verify the NAS copy again"
_REFRESH = "Close this and refresh the list."
_ASK_KEEPER = "Copy the details and ask whoever looks after the staging folder."
_ASK_IT = "Copy the details and ask your IT."
_CONNECT = "Check that the disk or share is connected and that you may read it, then check again."
_COPY_AGAIN = (
    f"Have what is on the NAS under that name looked at and moved away, the file copied again, {_AGAIN}."
)

_REASONS = {
    ConditionReason.NOT_CHECKED: _Words("Left out, because another condition fails"),
    ConditionReason.RECORD_VERIFIED: _Words("Its record is in order"),
    ConditionReason.RECORD_MISSING: _Words("The run has no record any more", _REFRESH),
    ConditionReason.RECORD_DAMAGED: _Words("The run's record cannot be trusted", _ASK_KEEPER),
    ConditionReason.RECORD_CLEARED: _Words("The run is cleared already", _REFRESH),
    ConditionReason.RECORD_NOT_VERIFIED: _Words(
        "The run is not at \u201cSync verified\u201d", f"{_REFRESH} Have the run copied and verified first."
    ),
    ConditionReason.LIST_PROVEN: _Words("As it was written when the NAS copy was verified"),
    ConditionReason.LIST_OF_OTHERS: _Words("Written by another program, so both sides are compared with it"),
    ConditionReason.LIST_MISSING: _Words(
        "There is no checksum list", "Verify the NAS copy again; that writes a new list."
    ),
    ConditionReason.LIST_EMPTY: _Words(
        "The checksum list is empty",
        "Verify the NAS copy again; that writes a new list.",
    ),
    ConditionReason.LIST_DAMAGED: _Words(
        "The checksum list is damaged", "Verify the NAS copy again; that writes a new list."
    ),
    ConditionReason.LIST_CHANGED: _Words(
        "The checksum list changed after it was written",
        "Verify the NAS copy again; that writes a new list and keeps this one beside it.",
    ),
    ConditionReason.PROOF_DAMAGED: _Words(
        "What was noted beside the checksum list is damaged",
        "Verify the NAS copy again; that notes it anew.",
    ),
    ConditionReason.LIST_UNREADABLE: _Words("The checksum list could not be read", _CONNECT),
    ConditionReason.FILES_UNCHANGED: _Words("{files}: none is new, none has changed"),
    ConditionReason.FILES_HASHED: _Words("{files} read just now, all as the list says"),
    ConditionReason.FILES_NONE: _Words("No file is left in the staging folder"),
    ConditionReason.FILE_NOT_LISTED: _Words(
        "Arrived after the run was verified",
        f"Have the new file copied to the NAS, {_AGAIN}; or move it out of the run if it does not "
        "belong to it, and check again.",
    ),
    ConditionReason.FILE_CHANGED: _Words(
        "Changed since the run was verified",
        "When nothing writes to the file any more, verify the NAS copy again: it shows whether the "
        "content still is the same.",
    ),
    ConditionReason.FILE_DIFFERENT: _Words(
        "Not what the checksum list says",
        f"Find out whether the file here or the one on the NAS is right, {_AGAIN}.",
    ),
    ConditionReason.FILES_UNREADABLE: _Words("Could not be read in the staging folder", _CONNECT),
    ConditionReason.COPY_HASHED: _Words("{files} read from the NAS just now, all identical"),
    ConditionReason.COPY_COMPARED: _Words("{files} there with the right size and time, not read again"),
    ConditionReason.COPY_MISSING: _Words("Not on the NAS", f"Have the file copied to the NAS, {_AGAIN}."),
    ConditionReason.COPY_NOT_A_FILE: _Words("Not a plain file on the NAS", _COPY_AGAIN),
    ConditionReason.COPY_SIZE: _Words("Of another size on the NAS", _COPY_AGAIN),
    ConditionReason.COPY_TIME: _Words(
        "Of another time on the NAS", "Verify the NAS copy again: it compares the content."
    ),
    ConditionReason.COPY_DIFFERENT: _Words("Different on the NAS", _COPY_AGAIN),
    ConditionReason.COPY_IS_STAGING: _Words(
        "The NAS folder is this staging folder: there is no second copy",
        f"Set the right NAS folder in the settings, have the run copied there, {_AGAIN}.",
    ),
    ConditionReason.COPY_FOLDER_MISSING: _Words(
        "The run's folder on the NAS is not there",
        "Check that the NAS is connected and that the NAS folder in the settings is the right one, "
        "then check again.",
    ),
    ConditionReason.COPY_UNREADABLE: _Words(
        "Could not be read on the NAS",
        "Check that the NAS is connected and that you may read the copy, then check again.",
    ),
    ConditionReason.PLACE_INSIDE: _Words("In its place below the staging folder"),
    ConditionReason.PLACE_OUTSIDE: _Words("It lies outside the staging folder", _ASK_IT),
    ConditionReason.PLACE_NOT_A_RUN: _Words("It is not the folder of a run", _ASK_KEEPER),
    ConditionReason.PLACE_UNREADABLE: _Words("The folder could not be looked at", _CONNECT),
    ConditionReason.LINKS_NONE: _Words("Only plain files and folders"),
    ConditionReason.IS_LINK: _Words(
        "A link to another place",
        f"A link cannot be proven to be on the NAS: replace it by the file itself or move it out of "
        f"the run, have that copied, {_AGAIN}.",
    ),
    ConditionReason.IS_MOUNT: _Words("Another disk or share is connected there", _ASK_IT),
    ConditionReason.IS_SPECIAL: _Words(
        "Not a file (a pipe, a socket or a device)",
        "Close the program that made it, or move it out of the run, and check again.",
    ),
    ConditionReason.LINKS_UNREADABLE: _Words("Could not be looked at", _CONNECT),
}


def condition_words(condition: Condition) -> str:
    """How a condition holds or why it fails, without the file that is to blame and without a full stop."""
    return _REASONS[condition.reason].text.format(files=formats.files(condition.count))


def condition_remedy(condition: Condition) -> str:
    """What to do about a condition that fails; empty for one that holds or was not checked."""
    return _REASONS[condition.reason].remedy


def condition_more(condition: Condition) -> str:
    """``and 11 more`` where more files than the one named are to blame."""
    more = condition.count - 1
    return f"and {formats.count(more)} more" if condition.path and not condition.holds and more > 0 else ""


def condition_line(condition: Condition) -> str:
    """A condition that fails in one line, with its file: ``Not on the NAS: raw/a.tif, and 11 more``."""
    line = condition_words(condition)
    if condition.path and not condition.holds:
        line += f": {visible(condition.path)}"
    return ", ".join(filter(None, (line, condition_more(condition))))


def why_not(plan: ClearPlan) -> str:
    """The first reason against clearing, in one line."""
    failed = [each for each in plan.failed if status_of_condition(each) is CheckStatus.FAILS]
    return condition_line(failed[0]) if failed else CHECK_STATUSES[CheckStatus.NOT_CHECKED]


def plan_details(plan: ClearPlan) -> str:
    """Everything that a check found, a line each, to copy for IT."""
    lines = [f"Run: {visible(plan.run_dir)}", f"NAS copy: {visible(plan.destination)}"]
    lines.append(f"Checked at: {plan.checked_at}")
    for condition in plan.conditions:
        status = CHECK_STATUSES[status_of_condition(condition)]
        lines.append(
            f"{status}: {CONDITIONS[condition.kind]}. {condition_line(condition)} ({condition.reason})"
        )
        if condition.detail:
            lines.append(f"    {visible(condition.detail)}")
    return "\n".join(lines)


def plan_verdict(plan: ClearPlan) -> Explanation:
    """What a check has come to: what may be deleted, or what to do first."""
    details = plan_details(plan)
    if plan.ok:
        return Explanation(
            f"Safe to clear: {amount(plan.files, plan.bytes)} can be deleted from this staging folder.",
            "The copy on the NAS stays and is then the only one.",
            "Only the files that were checked are deleted, each after one more look.",
            details,
            help_topics.SAFE_TO_CLEAR,
        )
    remedies = dict.fromkeys(filter(None, map(condition_remedy, plan.failed)))
    return Explanation(
        "Not safe to clear: keep the staging copy.",
        "No file was deleted.",
        "\n".join(remedies),
        details,
        help_topics.SAFE_TO_CLEAR,
    )
