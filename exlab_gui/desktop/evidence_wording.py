"""The words an operator reads about why a run seems finished."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop import durations, formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.desktop.wording import status_name
from exlab_gui.transfer.signals import SignalKind, SignalReason

if TYPE_CHECKING:
    from datetime import datetime

    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.transfer.evidence import Evidence
    from exlab_gui.transfer.signals import SignalCheck

_MOST_NAMED = 3


class Verdict(StrEnum):
    """How a line of the evidence stands; the values are the signs' names in the style sheet."""

    SPEAKS_FOR = "holds"
    SPEAKS_AGAINST = "fails"
    WARNS = "warns"
    SAYS_NOTHING = "not_checked"
    FACT = "fact"
    """Neither good nor bad; has no sign."""


@per_language
def ready_name() -> str:
    """What a run is called that says itself that it is finished."""
    return translate("States", "Ready to complete")


@per_language
def ready_short() -> str:
    """The same where there is little room."""
    return translate("States", "Ready", "short for: Ready to complete")


@per_language
def ready_meaning() -> str:
    """The sentence about such a run."""
    return translate("States", "Ready to complete. The run itself says that it is finished.")


def verdict_name(verdict: Verdict) -> str:
    """A sign in a word; empty for a mere fact."""
    return _verdict_names().get(verdict, "")


@per_language
def _verdict_names() -> dict[Verdict, str]:
    return {
        Verdict.SPEAKS_FOR: translate("Checks", "Good"),
        Verdict.SPEAKS_AGAINST: translate("Checks", "Not good"),
        Verdict.WARNS: translate("Checks", "Caution"),
        Verdict.SAYS_NOTHING: translate("Checks", "Says nothing"),
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
    files, size = translate("Checks", "Files"), translate("Checks", "Size")
    return [
        EvidenceLine(
            "files", files, Verdict.FACT if counted.files else Verdict.WARNS, formats.count(counted.files)
        ),
        EvidenceLine("size", size, Verdict.FACT, formats.size(counted.bytes)),
        *_newest_line(evidence, quiet_minutes, now),
        *(_signal_line(check) for check in evidence.signals),
        _growing_line(evidence),
    ]


def state_words(row: RunRow) -> str:
    """A run's state for a screen reader, with all that its cell shows."""
    words = [status_name(row.status)]
    if row.recorded is not row.status:
        words.append(status_name(row.recorded))
    if row.is_ready:
        words.append(translate("States", "ready to complete", "read aloud after the state"))
    return ", ".join(words)


def quiet_warning(evidence: Evidence, quiet_minutes: int, now: datetime) -> str:
    """What to say where the newest file is younger than the quiet time; else an empty text."""
    if evidence.is_quiet(60 * quiet_minutes, now.timestamp()):
        return ""
    newest = formats.from_timestamp(evidence.counted.newest)
    if newest is not None and newest > now:
        return translate(
            "Checks",
            "The newest file bears a time that is still to come. Perhaps the instrument's clock is fast, so "
            "that nobody can tell how long it has been quiet.",
        )
    return translate(
        "Checks",
        "The newest file changed {ago}; a run should be quiet for {time}. "
        "Perhaps the instrument is still at work.",
        "{ago}: 'just now', '5 min ago', 'yesterday' or a date; {time}: '30 min' or '2 h'",
    ).format(ago=formats.ago(newest, now), time=_minutes(quiet_minutes))


def many_quiet_warning(number: int, quiet_minutes: int) -> str:
    """The same for several runs."""
    return translate(
        "Checks",
        "%Ln run(s) changed within the last {time}. Perhaps the instrument is still at work there.",
        "{time}: '30 min' or '2 h'",
        number,
    ).format(time=_minutes(quiet_minutes))


def verdict_words(evidence: Evidence) -> str:
    """What the evidence of one run comes to, in a sentence."""
    if evidence.changed_between_looks:
        return translate(
            "Checks", "Files changed while this run was looked at. It does not seem to be finished."
        )
    if any(check.contradicts for check in evidence.signals):
        return translate(
            "Checks", "What the run says itself does not hold. See below before you mark it complete."
        )
    if evidence.signalled:
        return translate("Checks", "The run itself says that it is finished.")
    return translate(
        "Checks",
        "The run does not say itself whether it is finished. You know whether the instrument is.",
    )


def many_growing_warning(number: int) -> str:
    """The same for several runs."""
    return translate(
        "Checks",
        "Files of %Ln run(s) changed while (it was|they were) looked at. "
        "(It does|They do) not seem to be finished.",
        "it: the run; they: the runs",
        number,
    )


def many_verdict_words(number: int, total: int) -> str:
    """How many of several runs say themselves that they are finished."""
    if number == total:
        return translate("Checks", "All of these runs say themselves that they are finished.")
    if number == 0:
        return translate(
            "Checks",
            "None of these runs says itself that it is finished. You know whether the instruments are.",
        )
    return translate(
        "Checks",
        "%Ln of these {total} runs (says itself that it is|say themselves that they are) finished.",
        "{total} is 2 or more",
        number,
    ).format(total=formats.count(total))


def short_evidence(evidence: Evidence, quiet_minutes: int, now: datetime) -> str:
    """The evidence of one run of several, in one line: what speaks against it first."""
    words = []
    if evidence.changed_between_looks:
        words.append(translate("Checks", "still changing"))
    if not evidence.is_quiet(60 * quiet_minutes, now.timestamp()):
        words.append(translate("Checks", "not quiet yet"))
    if not evidence.counted.files:
        words.append(translate("Checks", "no file"))
    decisive = [check for check in evidence.signals if check.decides]
    words += [_signal_text(check) for check in decisive if check.contradicts]
    satisfied = [visible(check.name) for check in decisive if check.satisfied]
    if satisfied:
        words.append(_finished_words(satisfied))
    elif not any(check.contradicts for check in decisive):
        words.append(translate("Checks", "does not say itself that it is finished"))
    return "; ".join(words)


def _finished_words(names: list[str]) -> str:
    # A sentinel, a manifest or both.
    if len(names) == 1:
        return translate("Checks", "finished, says {name}", "{name}: of a file").format(name=names[0])
    return translate("Checks", "finished, says {name} and {other}", "names of files").format(
        name=names[0], other=names[1]
    )


def _newest_line(evidence: Evidence, quiet_minutes: int, now: datetime) -> list[EvidenceLine]:
    newest = formats.from_timestamp(evidence.counted.newest)
    if newest is None:
        return []
    is_quiet = evidence.is_quiet(60 * quiet_minutes, now.timestamp())
    verdict = Verdict.WARNS if not is_quiet else Verdict.SPEAKS_FOR if quiet_minutes else Verdict.FACT
    text = f"{formats.ago(newest, now)} ({formats.moment(newest, now)})"
    title = translate("Checks", "Newest file")
    return [EvidenceLine("newest_file", title, verdict, text, (evidence.counted.newest_name,))]


def _growing_line(evidence: Evidence) -> EvidenceLine:
    name, title = "growing", translate("Checks", "Still growing?")
    if not evidence.changed_between_looks:
        text = translate("Checks", "no: no file changed between two looks", "Still growing?")
        return EvidenceLine(name, title, Verdict.SPEAKS_FOR, text)
    if not evidence.growing_count:
        text = translate("Checks", "files went away between two looks", "Still growing?")
        return EvidenceLine(name, title, Verdict.SPEAKS_AGAINST, text)
    number = evidence.growing_count
    shown = evidence.growing[:_MOST_NAMED]
    left = number - len(shown)
    more = (*shown, formats.and_more(left)) if left else shown
    text = translate("Checks", "yes: %Ln file(s) came or changed between two looks", "Still growing?", number)
    return EvidenceLine(name, title, Verdict.SPEAKS_AGAINST, text, more, evidence.growing)


def _signal_line(check: SignalCheck) -> EvidenceLine:
    title = {
        SignalKind.SENTINEL: translate("Checks", "Sentinel file"),
        SignalKind.MANIFEST: translate("Checks", "Manifest file"),
    }[check.kind]
    verdict = Verdict.SAYS_NOTHING
    if check.decides and check.satisfied:
        verdict = Verdict.SPEAKS_FOR
    elif check.contradicts:
        verdict = Verdict.SPEAKS_AGAINST
    text = _signal_text(check)
    if not check.decides:
        text = translate(
            "Checks", "{finding}; this run does not use it", "'run_complete is not there'"
        ).format(finding=text)
    path = check.path
    if not path and check.reason is SignalReason.UNSAFE_PATH:
        path = translate("Checks", "(an empty path)")
    return EvidenceLine(check.kind.value, title, verdict, text, (path,) if path else ())


def _signal_text(check: SignalCheck) -> str:
    words = _manifest_words() if check.kind is SignalKind.MANIFEST else {}
    text = words.get(check.reason) or _signal_words()[check.reason]
    return text.format(name=visible(check.name))


@per_language
def _manifest_words() -> dict[SignalReason, str]:
    return {
        SignalReason.SATISFIED: translate(
            "Checks", "{name}: all its files are here, with the right sizes", "{name}: of a list of files"
        ),
        SignalReason.TOO_LARGE: translate(
            "Checks", "{name} is larger than any real one, so it proves nothing"
        ),
        SignalReason.WRONG_CONTENT: translate("Checks", "{name} is no valid list, so it proves nothing"),
        SignalReason.UNSAFE_PATH: translate("Checks", "{name} is invalid: it lists a path that is not safe"),
        SignalReason.LISTS_NOTHING: translate("Checks", "{name} lists no file, so it proves nothing"),
        SignalReason.FILE_MISSING: translate("Checks", "{name}: a file is missing"),
        SignalReason.FILE_SIZE: translate("Checks", "{name}: a file has another size than it says"),
        SignalReason.FILE_IS_LINK: translate("Checks", "{name}: a file is a link, or lies behind one"),
        SignalReason.FILE_IS_NONE: translate(
            "Checks", "{name}: something that is not a file has a file's name"
        ),
        SignalReason.FILE_UNREADABLE: translate("Checks", "{name}: a file cannot be looked at"),
    }


@per_language
def _signal_words() -> dict[SignalReason, str]:
    return {
        SignalReason.SATISFIED: translate("Checks", "{name} is there", "{name}: of a file"),
        SignalReason.ABSENT: translate("Checks", "{name} is not there"),
        SignalReason.UNSAFE_NAME: translate("Checks", "refused: its name is not a safe path inside the run"),
        SignalReason.IS_LINK: translate("Checks", "{name} is a link, so it is not trusted"),
        SignalReason.NOT_A_FILE: translate("Checks", "{name} is there but is not a file"),
        SignalReason.UNREADABLE: translate("Checks", "{name} cannot be read"),
    }


def _minutes(number: int) -> str:
    if number >= 120 and number % 60 == 0:  # noqa: PLR2004  (hours, where they come out even)
        return durations.hours(number // 60)
    return durations.minutes(number)
