"""The words an operator reads about why a run seems finished."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.wording import STATUS_NAMES
from exlab_gui.transfer.signals import SignalKind, SignalReason

if TYPE_CHECKING:
    from datetime import datetime

    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.transfer.evidence import Evidence
    from exlab_gui.transfer.signals import SignalCheck

READY = "Ready to complete"
READY_SHORT = "Ready"
READY_MEANING = "Ready to complete. The run itself says that it is finished."

_MOST_NAMED = 3


class Verdict(StrEnum):
    """How a line of the evidence stands; the values are the signs' names in the style sheet."""

    SPEAKS_FOR = "holds"
    SPEAKS_AGAINST = "fails"
    WARNS = "warns"
    SAYS_NOTHING = "not_checked"
    FACT = "fact"
    """Neither good nor bad; has no sign."""


VERDICT_NAMES = {
    Verdict.SPEAKS_FOR: "Good",
    Verdict.SPEAKS_AGAINST: "Not good",
    Verdict.WARNS: "Caution",
    Verdict.SAYS_NOTHING: "Says nothing",
    Verdict.FACT: "",
}


class EvidenceLine(NamedTuple):
    """One line of the evidence.

    Attributes:
        name: for finding it: part of its widgets' names.
        title: what it is about.
        verdict: its sign.
        text: how it stands.
        more: names below the text, each on a line; anybody may have written them.
        all_names: for the tooltip, where ``more`` leaves some out.
    """

    name: str
    title: str
    verdict: Verdict
    text: str
    more: tuple[str, ...] = ()
    all_names: tuple[str, ...] = ()


def evidence_lines(evidence: Evidence, quiet_minutes: int, now: datetime) -> list[EvidenceLine]:
    """The evidence of one run, line by line; ``now`` is aware."""
    counted = evidence.counted
    return [
        EvidenceLine(
            "files", "Files", Verdict.FACT if counted.files else Verdict.WARNS, formats.count(counted.files)
        ),
        EvidenceLine("size", "Size", Verdict.FACT, formats.size(counted.bytes)),
        *_newest_line(evidence, quiet_minutes, now),
        *(_signal_line(check) for check in evidence.signals),
        _growing_line(evidence),
    ]


def state_words(row: RunRow) -> str:
    """A run's state for a screen reader, with all that its cell shows."""
    words = [STATUS_NAMES[row.status]]
    if row.recorded is not row.status:
        words.append(STATUS_NAMES[row.recorded])
    if row.is_ready:
        words.append(READY.lower())
    return ", ".join(words)


def quiet_warning(evidence: Evidence, quiet_minutes: int, now: datetime) -> str:
    """What to say where the newest file is younger than the quiet time; else an empty text."""
    if evidence.is_quiet(60 * quiet_minutes, now.timestamp()):
        return ""
    newest = formats.from_timestamp(evidence.counted.newest)
    if newest is not None and newest > now:
        return (
            "The newest file bears a time that is still to come. Perhaps the instrument's clock is fast, so "
            "that nobody can tell how long it has been quiet."
        )
    return (
        f"The newest file changed {formats.ago(newest, now)}; a run should be quiet for "
        f"{_minutes(quiet_minutes)}. Perhaps the instrument is still at work."
    )


def many_quiet_warning(number: int, quiet_minutes: int) -> str:
    """The same for several runs."""
    return (
        f"{formats.runs(number)} changed within the last {_minutes(quiet_minutes)}. "
        "Perhaps the instrument is still at work there."
    )


def verdict_words(evidence: Evidence) -> str:
    """What the evidence of one run comes to, in a sentence."""
    if evidence.changed_between_looks:
        return "Files changed while this run was looked at. It does not seem to be finished."
    if any(check.contradicts for check in evidence.signals):
        return "What the run says itself does not hold. See below before you mark it complete."
    if evidence.signalled:
        return "The run itself says that it is finished."
    return "The run does not say itself whether it is finished. You know whether the instrument is."


def many_growing_warning(number: int) -> str:
    """The same for several runs."""
    if number == 1:
        return "Files of 1 run changed while it was looked at. It does not seem to be finished."
    return (
        f"Files of {formats.runs(number)} changed while they were looked at. They do not seem to be finished."
    )


def many_verdict_words(number: int, total: int) -> str:
    """How many of several runs say themselves that they are finished."""
    if number == total:
        return "All of these runs say themselves that they are finished."
    if number == 0:
        return "None of these runs says itself that it is finished. You know whether the instruments are."
    say = "says itself that it is" if number == 1 else "say themselves that they are"
    return f"{formats.count(number)} of these {formats.runs(total)} {say} finished."


def short_evidence(evidence: Evidence, quiet_minutes: int, now: datetime) -> str:
    """The evidence of one run of several, in one line: what speaks against it first."""
    words = []
    if evidence.changed_between_looks:
        words.append("still changing")
    if not evidence.is_quiet(60 * quiet_minutes, now.timestamp()):
        words.append("not quiet yet")
    if not evidence.counted.files:
        words.append("no file")
    decisive = [check for check in evidence.signals if check.decides]
    words += [_signal_text(check) for check in decisive if check.contradicts]
    satisfied = [visible(check.name) for check in decisive if check.satisfied]
    if satisfied:
        words.append(f"finished, says {' and '.join(satisfied)}")
    elif not any(check.contradicts for check in decisive):
        words.append("does not say itself that it is finished")
    return "; ".join(words)


def _newest_line(evidence: Evidence, quiet_minutes: int, now: datetime) -> list[EvidenceLine]:
    newest = formats.from_timestamp(evidence.counted.newest)
    if newest is None:
        return []
    is_quiet = evidence.is_quiet(60 * quiet_minutes, now.timestamp())
    verdict = Verdict.WARNS if not is_quiet else Verdict.SPEAKS_FOR if quiet_minutes else Verdict.FACT
    text = f"{formats.ago(newest, now)} ({formats.moment(newest, now)})"
    return [EvidenceLine("newest_file", "Newest file", verdict, text, (evidence.counted.newest_name,))]


def _growing_line(evidence: Evidence) -> EvidenceLine:
    name, title = "growing", "Still growing?"
    if not evidence.changed_between_looks:
        return EvidenceLine(name, title, Verdict.SPEAKS_FOR, "no: no file changed between two looks")
    if not evidence.growing_count:
        return EvidenceLine(name, title, Verdict.SPEAKS_AGAINST, "files went away between two looks")
    shown = evidence.growing[:_MOST_NAMED]
    left = evidence.growing_count - len(shown)
    more = (*shown, f"and {formats.count(left)} more") if left else shown
    text = f"yes: {formats.files(evidence.growing_count)} came or changed between two looks"
    return EvidenceLine(name, title, Verdict.SPEAKS_AGAINST, text, more, evidence.growing)


def _signal_line(check: SignalCheck) -> EvidenceLine:
    title = {SignalKind.SENTINEL: "Sentinel file", SignalKind.MANIFEST: "Manifest file"}[check.kind]
    verdict = Verdict.SAYS_NOTHING
    if check.decides and check.satisfied:
        verdict = Verdict.SPEAKS_FOR
    elif check.contradicts:
        verdict = Verdict.SPEAKS_AGAINST
    text = _signal_text(check)
    if not check.decides:
        text = f"{text}; this run does not use it"
    path = check.path or ("(an empty path)" if check.reason is SignalReason.UNSAFE_PATH else "")
    return EvidenceLine(check.kind.value, title, verdict, text, (path,) if path else ())


def _signal_text(check: SignalCheck) -> str:
    return _SIGNALS[check.kind, check.reason].format(name=visible(check.name))


_SENTINEL, _MANIFEST = SignalKind.SENTINEL, SignalKind.MANIFEST
_SIGNALS = {
    (_SENTINEL, SignalReason.SATISFIED): "{name} is there",
    (_MANIFEST, SignalReason.SATISFIED): "{name}: all its files are here, with the right sizes",
    (_MANIFEST, SignalReason.TOO_LARGE): "{name} is larger than any real one, so it proves nothing",
    (_MANIFEST, SignalReason.WRONG_CONTENT): "{name} is no valid list, so it proves nothing",
    (_MANIFEST, SignalReason.UNSAFE_PATH): "{name} is invalid: it lists a path that is not safe",
    (_MANIFEST, SignalReason.LISTS_NOTHING): "{name} lists no file, so it proves nothing",
    (_MANIFEST, SignalReason.FILE_MISSING): "{name}: a file is missing",
    (_MANIFEST, SignalReason.FILE_SIZE): "{name}: a file has another size than it says",
    (_MANIFEST, SignalReason.FILE_IS_LINK): "{name}: a file is a link, or lies behind one",
    (_MANIFEST, SignalReason.FILE_IS_NONE): "{name}: something that is not a file has a file's name",
    (_MANIFEST, SignalReason.FILE_UNREADABLE): "{name}: a file cannot be looked at",
    **{
        (kind, reason): text
        for kind in SignalKind
        for reason, text in (
            (SignalReason.ABSENT, "{name} is not there"),
            (SignalReason.UNSAFE_NAME, "refused: its name is not a safe path inside the run"),
            (SignalReason.IS_LINK, "{name} is a link, so it is not trusted"),
            (SignalReason.NOT_A_FILE, "{name} is there but is not a file"),
            (SignalReason.UNREADABLE, "{name} cannot be read"),
        )
    },
}


def _minutes(number: int) -> str:
    if number >= 120 and number % 60 == 0:  # noqa: PLR2004  (hours, where they come out even)
        return f"{formats.count(number // 60)} h"
    return f"{formats.count(number)} min"
