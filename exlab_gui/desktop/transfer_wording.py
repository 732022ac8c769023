"""The words about copies: what was proven, what does not match, and whether a staging copy may go."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from exlab_gui.desktop import formats, help_topics, job_wording
from exlab_gui.desktop.condition_reasons import reason_remedy, reason_words
from exlab_gui.desktop.error_wording import Explanation, details_of
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import per_language, translate
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


def proof_words(proof: Proof | None, now: datetime) -> str:
    """What kind of proof a verified run has, by whom and when.

    ``Read back from the NAS by anna on labpc-04, Mon 23 Nov 11:02: 142 files, 48.3 GB``
    """
    if proof is None:
        return translate("Copy", "Recorded by another program; this app has not checked the copy")
    return _proof_patterns()[proof.kind, bool(proof.user), bool(proof.host)].format(
        user=visible(proof.user),
        computer=visible(proof.host),
        time=_moment(proof.at, now),
        files=formats.amount(proof.files, proof.bytes),
    )


@per_language
def _proof_patterns() -> dict[tuple[ProofKind, bool, bool], str]:
    # Of each kind with and without who, and where.
    return {
        (ProofKind.READ_BACK, True, True): translate(
            "Copy",
            "Read back from the NAS by {user} on {computer}, {time}: {files}",
            "{files}: how many, and their size",
        ),
        (ProofKind.READ_BACK, True, False): translate(
            "Copy", "Read back from the NAS by {user}, {time}: {files}"
        ),
        (ProofKind.READ_BACK, False, True): translate(
            "Copy", "Read back from the NAS on {computer}, {time}: {files}"
        ),
        (ProofKind.READ_BACK, False, False): translate("Copy", "Read back from the NAS, {time}: {files}"),
        (ProofKind.COMPARED, True, True): translate(
            "Copy",
            "Both sides compared by {user} on {computer}, {time}: {files}",
            "{files}: how many, and their size",
        ),
        (ProofKind.COMPARED, True, False): translate(
            "Copy", "Both sides compared by {user}, {time}: {files}"
        ),
        (ProofKind.COMPARED, False, True): translate(
            "Copy", "Both sides compared on {computer}, {time}: {files}"
        ),
        (ProofKind.COMPARED, False, False): translate("Copy", "Both sides compared, {time}: {files}"),
    }


def _moment(text: str, now: datetime) -> str:
    try:
        return formats.moment(parse_time(text), now)
    except ValueError:
        return visible(text)


# What does not match

DIFFERENCE_KINDS = (
    DifferenceKind.MISSING,
    DifferenceKind.DIFFERENT,
    DifferenceKind.EXTRA,
    DifferenceKind.CHANGED,
)
"""In the order in which they are shown."""


def difference_name(kind: DifferenceKind) -> str:
    """What does not match: ``Missing on the NAS``."""
    return _difference_names()[kind]


def difference_meaning(kind: DifferenceKind) -> str:
    """The same in a sentence."""
    return _difference_meanings()[kind]


@per_language
def _difference_names() -> dict[DifferenceKind, str]:
    return {
        DifferenceKind.MISSING: translate("Copy", "Missing on the NAS"),
        DifferenceKind.DIFFERENT: translate("Copy", "Different"),
        DifferenceKind.EXTRA: translate("Copy", "Extra on the NAS"),
        DifferenceKind.CHANGED: translate("Copy", "Changed since"),
    }


@per_language
def _difference_meanings() -> dict[DifferenceKind, str]:
    return {
        DifferenceKind.MISSING: translate("Copy", "The file is in the staging folder, but not on the NAS."),
        DifferenceKind.DIFFERENT: translate(
            "Copy", "Its content is not the same on both sides, or it is no plain file."
        ),
        DifferenceKind.EXTRA: translate("Copy", "The file is on the NAS, but not in the staging folder."),
        DifferenceKind.CHANGED: translate(
            "Copy", "The staged file appeared, went or changed while the run was compared."
        ),
    }


def differences_line(counts: Mapping[DifferenceKind, int]) -> str:
    """How many there are of each kind that was found: ``3 missing on the NAS, 1 different``."""
    found = ((kind, counts.get(kind, 0)) for kind in DIFFERENCE_KINDS)
    return ", ".join(_so_many(kind, number) for kind, number in found if number)


def _so_many(kind: DifferenceKind, number: int) -> str:
    return {
        DifferenceKind.MISSING: translate("Copy", "%Ln missing on the NAS", "so many files", number),
        DifferenceKind.DIFFERENT: translate("Copy", "%Ln different", "so many files", number),
        DifferenceKind.EXTRA: translate("Copy", "%Ln extra on the NAS", "so many files", number),
        DifferenceKind.CHANGED: translate("Copy", "%Ln changed since", "so many files", number),
    }[kind]


@per_language
def _difference_remedies() -> dict[DifferenceKind, str]:
    return {
        DifferenceKind.MISSING: translate("Copy", "Missing: have the copy finished, then compare again."),
        DifferenceKind.DIFFERENT: translate(
            "Copy",
            "Different: find out which side is right. Where it is the staging folder, have the file on the "
            "NAS moved away and copied again; nothing there is overwritten by this app.",
        ),
        DifferenceKind.EXTRA: translate(
            "Copy",
            "Extra: move what does not belong to this run out of its folder on the NAS; if unsure, leave it.",
        ),
        DifferenceKind.CHANGED: translate(
            "Copy", "Changed since: wait until the instrument has finished, then compare again."
        ),
    }


def difference_remedies(kinds: Iterable[DifferenceKind], *, was_verified: bool) -> str:
    """What to do about differences of these kinds, a line each.

    Args:
        kinds: those that were found.
        was_verified: whether the run was verified before, so that its staging copy may be cleared in part.
    """
    found = set(kinds)
    remedies = dict(_difference_remedies())
    if was_verified:
        remedies[DifferenceKind.EXTRA] = translate(
            "Copy",
            "Extra: a clearing that was interrupted may have deleted them here already; "
            "leave them on the NAS.",
        )
    return "\n".join(words for kind, words in remedies.items() if kind in found)


def list_not_saved(error: OSError) -> Explanation:
    """Why a list of differences could not be saved."""
    return Explanation(
        translate("Copy", "The list could not be saved."),
        translate("Copy", "The run and its NAS copy are as they were."),
        translate("Copy", "Save it in another folder, or free some space there."),
        details_of(error),
        help_topics.NOT_SAVED,
    )


# Whether a staging copy may go

CONDITIONS = (
    ConditionKind.RECORD,
    ConditionKind.LIST,
    ConditionKind.FILES,
    ConditionKind.COPY,
    ConditionKind.PLACE,
    ConditionKind.LINKS,
)
"""What must be so, in the order of the panel."""


def condition_name(kind: ConditionKind) -> str:
    """What must be so, in a sentence without its full stop."""
    return _condition_names()[kind]


@per_language
def _condition_names() -> dict[ConditionKind, str]:
    return {
        ConditionKind.RECORD: translate("Checks", "The run is recorded as \u201cSync verified\u201d"),
        ConditionKind.LIST: translate("Checks", "The checksum list is there and unchanged"),
        ConditionKind.FILES: translate("Checks", "Every staged file is as it was when verified"),
        ConditionKind.COPY: translate("Checks", "The NAS copy is whole"),
        ConditionKind.PLACE: translate("Checks", "The run lies inside the staging folder"),
        ConditionKind.LINKS: translate("Checks", "Nothing in the run is a link or another disk"),
    }


class CheckStatus(StrEnum):
    """How a condition stands."""

    CHECKING = "checking"
    HOLDS = "holds"
    FAILS = "fails"
    NOT_CHECKED = "not_checked"


def check_status_name(status: CheckStatus) -> str:
    """How a condition stands, in a word or two."""
    return _check_status_names()[status]


@per_language
def _check_status_names() -> dict[CheckStatus, str]:
    return {
        CheckStatus.CHECKING: translate("Checks", "Being checked"),
        CheckStatus.HOLDS: translate("Checks", "Holds"),
        CheckStatus.FAILS: translate("Checks", "Fails"),
        CheckStatus.NOT_CHECKED: translate("Checks", "Not checked"),
    }


def status_of_condition(condition: Condition) -> CheckStatus:
    """How a checked condition stands."""
    if condition.holds:
        return CheckStatus.HOLDS
    left_out = condition.reason is ConditionReason.NOT_CHECKED
    return CheckStatus.NOT_CHECKED if left_out else CheckStatus.FAILS


def condition_words(condition: Condition) -> str:
    """How a condition holds or why it fails, without the file that is to blame and without a full stop."""
    return reason_words(condition.reason, condition.count)


def condition_remedy(condition: Condition) -> str:
    """What to do about a condition that fails; empty for one that holds or was not checked."""
    return reason_remedy(condition.reason)


def condition_more(condition: Condition) -> str:
    """``and 11 more`` where more files than the one named are to blame."""
    more = condition.count - 1
    return formats.and_more(more) if condition.path and not condition.holds and more > 0 else ""


def condition_line(condition: Condition) -> str:
    """A condition that fails in one line, with its file: ``Not on the NAS: raw/a.tif, and 11 more``."""
    line = condition_words(condition)
    if condition.path and not condition.holds:
        line += f": {visible(condition.path)}"
    return ", ".join(filter(None, (line, condition_more(condition))))


def why_not(plan: ClearPlan) -> str:
    """The first reason against clearing, in one line."""
    failed = [each for each in plan.failed if status_of_condition(each) is CheckStatus.FAILS]
    return condition_line(failed[0]) if failed else check_status_name(CheckStatus.NOT_CHECKED)


def plan_details(plan: ClearPlan) -> str:
    """Everything that a check found, a line each, to copy for IT."""
    lines = [
        translate("Checks", "Run: {folder}").format(folder=visible(plan.run_dir)),
        translate("Checks", "NAS copy: {folder}").format(folder=visible(plan.destination)),
        translate("Checks", "Checked at: {time}").format(time=plan.checked_at),
    ]
    for condition in plan.conditions:
        status, name = check_status_name(status_of_condition(condition)), condition_name(condition.kind)
        lines.append(f"{status}: {name}. {condition_line(condition)} ({condition.reason})")
        if condition.detail:
            lines.append(f"    {visible(condition.detail)}")
    return "\n".join(lines)


def plan_verdict(plan: ClearPlan) -> Explanation:
    """What a check has come to: what may be deleted, or what to do first."""
    details = plan_details(plan)
    if plan.ok:
        return Explanation(
            translate(
                "Checks",
                "Safe to clear: {files} can be deleted from this staging folder.",
                "{files}: how many, and their size",
            ).format(files=formats.amount(plan.files, plan.bytes)),
            translate("Checks", "The copy on the NAS stays and is then the only one."),
            translate("Checks", "Only the files that were checked are deleted, each after one more look."),
            details,
            help_topics.SAFE_TO_CLEAR,
        )
    remedies = dict.fromkeys(filter(None, map(condition_remedy, plan.failed)))
    return Explanation(
        translate("Checks", "Not safe to clear: keep the staging copy."),
        translate("Checks", "No file was deleted."),
        "\n".join(remedies),
        details,
        help_topics.SAFE_TO_CLEAR,
    )
