"""The words about jobs at work: how far, how fast, how long, and why they rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from exlab_gui.desktop import durations, formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.transfer.progress import Phase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.desktop.job import Job
    from exlab_gui.transfer.progress import Progress

SEPARATOR = " \u00b7 "
_MOST_LINES = 3
_UNITS = ("B", "kB", "MB", "GB", "TB", "PB", "EB")
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_SHORT, _LONG = 55 * _MINUTE, 2 * _HOUR + 50 * _MINUTE
"""Among the widest to say; hours get their wider place only while they need it."""


class Fact(NamedTuple):
    """One thing to say about a job, in a place of its own.

    Attributes:
        text: the words; empty where nothing can be said yet, and the place stays free.
        weight: where there is no room for all, the lightest go first.
        widest: the longest that the text may become, so that its place keeps its width; empty: the text.
    """

    text: str
    weight: int
    widest: str = ""


class Pace(NamedTuple):
    """How fast a job is.

    Attributes:
        speed: bytes in a second; None before it is known.
        left: seconds to go, as ``RateMeter.time_left``.
        note: what to say instead, where it is not going on.
    """

    speed: float | None = None
    left: float | None = None
    note: str = ""


_PHASE, _FILES, _SPEED, _TEXT, _BYTES, _LEFT = range(6)
"""Weights: the time left and the bytes are what an operator wants to know."""


def waiting() -> str:
    """What is said of a job whose turn has not come."""
    return translate("Jobs", "Waiting")


def paused() -> str:
    """What is said of a job that rests."""
    return translate("Jobs", "Paused")


def stopping() -> str:
    """What is said of a job that was told to stop."""
    return translate("Jobs", "Stopping\u2026")


def asleep() -> str:
    """Why a job rests after the computer woke up."""
    return translate("Jobs", "Paused: this computer was asleep.")


def phase_name(phase: Phase) -> str:
    """What a job is doing: ``Comparing``; the title of a job may begin with the same word."""
    return _phase_names()[phase]


@per_language
def _phase_names() -> dict[Phase, str]:
    return {
        Phase.COUNTING: translate("Jobs", "Counting"),
        Phase.COPYING: translate("Jobs", "Copying"),
        Phase.COMPARING: translate("Jobs", "Comparing"),
        Phase.CLEARING: translate("Jobs", "Clearing"),
    }


def title_of(job: Job) -> str:
    """What a job does and to what: ``Copying  Run 2026-11-22 17:05``."""
    return visible("  ".join(part for part in (job.title, job.subject) if part))


def joined(facts: Sequence[Fact]) -> str:
    """All facts in one line, for a tooltip or a screen reader."""
    return SEPARATOR.join(fact.text for fact in facts if fact.text)


def plain_facts(text: str) -> tuple[Fact, ...]:
    """Words that stand for themselves."""
    return (Fact(text, _TEXT),)


def amount_facts(amount: Progress, text: str, title: str, pace: Pace) -> tuple[Fact, ...]:
    """How far a counted job is.

    Args:
        amount: what was counted.
        text: what the amount is of, or empty.
        title: the job's own; a phase that it names is not named again.
        pace: how fast it is.
    """
    phase = phase_name(amount.phase) if amount.phase else ""
    if title.startswith(phase):
        phase = ""
    facts = [Fact(part, weight) for part, weight in ((text, _TEXT), (phase, _PHASE)) if part]
    if amount.files_total is None and amount.bytes_total is None:
        counted = formats.amount(amount.files, amount.bytes)
        facts.append(Fact(counted, _BYTES, formats.amount(888_888, 888_800_000_000)))
        return (*facts, Fact(pace.note, _LEFT)) if pace.note else tuple(facts)
    if amount.bytes_total is not None:
        whole = of_sizes(amount.bytes_total, amount.bytes_total)
        facts.append(Fact(of_sizes(amount.bytes, amount.bytes_total), _BYTES, whole))
    if amount.files_total is not None:
        whole = of_files(amount.files_total, amount.files_total)
        facts.append(Fact(of_files(amount.files, amount.files_total), _FILES, whole))
    return (*facts, *_pace_facts(amount, pace))


def _pace_facts(amount: Progress, pace: Pace) -> list[Fact]:
    facts = []
    if amount.bytes_total is not None and amount.phase is not Phase.CLEARING:
        # A large file is deleted as fast as a small one: bytes in a second say nothing there.
        facts.append(Fact("" if pace.speed is None else speed_words(pace.speed), _SPEED, speed_words(888e6)))
    left = pace.note or ("" if pace.left is None else left_words(pace.left))
    widest = left_words(_LONG if pace.left and pace.left >= _HOUR else _SHORT)
    return [*facts, Fact(left, _LEFT, widest)]


def of_sizes(done: int, total: int) -> str:
    """Bytes done of all, in one unit for both: ``34.6 of 101.7 GB``."""
    whole = formats.size(total)
    unit = whole.rsplit(" ", 1)[1]
    part = formats.count(done)
    if unit != "B":
        part = QLocale().toString(done / 1000 ** _UNITS.index(unit), "f", 1)
    return translate("Jobs", "{done} of {total}", "'34.6 of 101.7 GB'").format(done=part, total=whole)


def of_files(done: int, total: int) -> str:
    """Files done of all: ``1,200 of 20,000 files``."""
    return translate("Jobs", "{done} of %Ln file(s)", "", total).format(done=formats.count(done))


def speed_words(rate: float) -> str:
    """Bytes in a second: ``112 MB/s``, ``1.2 MB/s``."""
    amount = float(rate)
    for unit in _UNITS:
        # What would be rounded up to 1000 belongs to the next unit.
        if round(amount) < 1000 or unit == _UNITS[-1]:  # noqa: PLR2004  (decimal units)
            break
        amount /= 1000
    digits = 1 if round(amount, 1) < 10 and unit != "B" else 0  # noqa: PLR2004  (two digits are enough)
    return f"{QLocale().toString(amount, 'f', digits)} {unit}/s"


def left_words(seconds: float) -> str:
    """Time left, rounded before: ``< 1 min left``, ``10 min left``, ``1 h 20 min left``."""
    if seconds < _MINUTE:
        return translate("Jobs", "< 1 min left")
    if seconds < _HOUR:
        minutes = round(seconds / _MINUTE)
        return translate("Jobs", "%Ln min left", "", minutes)
    if seconds < 2 * _DAY:
        hours, minutes = divmod(round(seconds / _MINUTE), 60)
        if minutes:
            return translate("Jobs", "{hours} h {minutes} min left").format(hours=hours, minutes=minutes)
        return translate("Jobs", "%Ln h left", "", hours)
    days = round(seconds / _DAY)
    return translate("Jobs", "%Ln day(s) left", "", days)


def more_jobs(number: int) -> str:
    """The button that opens the list: ``2 more``."""
    return translate("Jobs", "%Ln more", "opens the list of the other jobs", number)


def jobs(number: int) -> str:
    """``1 job``, ``3 jobs``."""
    return translate("Jobs", "%Ln job(s)", "", number)


def took(seconds: float) -> str:
    """How long something took: ``40 s``, ``12 min``, ``1 h 5 min``."""
    if seconds < _MINUTE:
        return durations.seconds(round(seconds))
    hours, minutes = divmod(round(seconds / _MINUTE), 60)
    if not hours:
        return durations.minutes(minutes)
    return durations.hours_and_minutes(hours, minutes) if minutes else durations.hours(hours)


def finished(seconds: float) -> str:
    """A message: a job has ended well."""
    return translate("Jobs", "Finished after {time}.", "{time}: '40 s' or '1 h 5 min'").format(
        time=took(seconds)
    )


def failed(happened: str) -> str:
    """A message: a job has failed."""
    return translate("Jobs", "Failed. {happened}", "{happened}: a sentence").format(happened=happened)


def stalled(happened: str) -> str:
    """A message: a job rests until somebody does something."""
    return translate(
        "Jobs", "Paused. {happened} Open the window to try again.", "{happened}: a sentence"
    ).format(happened=happened)


def background_line(title: str, words: str, fraction: float | None) -> str:
    """A job in the tooltip of the tray: ``Copying  Run 2026-11-22 17:05: 34 %, 10 min left``."""
    percent = "" if fraction is None else percentage(fraction)
    return f"{title}: {', '.join(filter(None, (percent, words)))}".removesuffix(": ")


def percentage(fraction: float) -> str:
    """A part of a whole, rounded down: ``34 %``."""
    number = int(fraction * 100)
    return translate("Jobs", "%Ln %", "", number)


def close_background() -> str:
    """What *Finish in background* does."""
    return translate(
        "Jobs",
        "Finish in background: the window closes and the work goes on. "
        "An icon beside the clock shows how far it is; click it to open the window again.",
    )


def close_heading(number: int) -> str:
    """The question when the window closes: ``2 jobs are still at work``."""
    return translate("Jobs", "%Ln job(s) (is|are) still at work", "", number)


def close_quit(*, has_transfers: bool) -> str:
    """What *Pause and quit* does."""
    if has_transfers:
        return translate(
            "Jobs",
            "Pause and quit: copying stops, and Resume goes on from there next time; "
            "what only reads or compares is stopped, and what is being recorded is finished first. "
            "No file is left half-written.",
        )
    return translate(
        "Jobs",
        "Pause and quit: what only reads or compares is stopped, "
        "and what is being recorded is finished first. No file is left half-written.",
    )


def titles(waiting: Sequence[Job]) -> list[str]:
    """What the jobs are called, one a line; not more than a few."""
    return shortened([title_of(job) for job in waiting])


def shortened(lines: Sequence[str]) -> list[str]:
    """The first lines, and how many more there are."""
    if len(lines) <= _MOST_LINES:
        return list(lines)
    return [*lines[: _MOST_LINES - 1], formats.and_more(len(lines) - _MOST_LINES + 1)]
