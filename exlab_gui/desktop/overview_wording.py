"""The sentences of the overview page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.overview_forecast import Forecast, Outlook
from exlab_gui.desktop.overview_numbers import PACE_DAYS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exlab_gui.desktop.overview_numbers import Amount, Day, InstrumentCounts, Overview
    from exlab_gui.desktop.overview_spans import StateSpans, Stay
    from exlab_gui.desktop.run_status import RunStatus

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_MONTH, _YEAR = 30 * _DAY, 365 * _DAY
_TWO_DIGITS = 10
_LONG = 365.0
"""Days; nobody can tell more than a year ahead."""

NO_NAME = formats.NOTHING


def span(seconds: float) -> str:
    """A time as people say it: ``40 s``, ``25 min``, ``3.5 h``, ``12 days``, ``4 months``, ``2 years``."""
    # Each unit up to the last number that is still quick to grasp in it.
    if seconds < 59.5:  # noqa: PLR2004  (more would be rounded to a minute)
        return f"{round(seconds)} s"
    if seconds < 99.5 * _MINUTE:
        return f"{round(seconds / _MINUTE)} min"
    if seconds < 47.5 * _HOUR:
        return f"{_short(seconds / _HOUR)} h"
    if seconds < 90.5 * _DAY:
        return _of(round(seconds / _DAY), "day")
    if seconds < 24.5 * _MONTH:
        return _of(round(seconds / _MONTH), "month")
    return _of(round(seconds / _YEAR), "year")


def tick(seconds: float) -> str:
    """A time on a scale: like :func:`span`, but whole units as one: ``1 h``, ``1 week``, ``1 month``."""
    for unit, name in (
        (_YEAR, "year"),
        (_MONTH, "month"),
        (7 * _DAY, "week"),
        (_DAY, "day"),
        (_HOUR, "h"),
        (_MINUTE, "min"),
    ):
        if seconds == unit:
            return f"1 {name}"
    return span(seconds)


def full_in(days: float) -> str:
    """When the disk is full: ``Full in about 6 days at this week's pace``."""
    if days > _LONG:
        return "At this week's pace the disk lasts for more than a year"
    if days < 1 / 24:
        return "Full within an hour at this week's pace"
    if days < 2:  # noqa: PLR2004  (days are too coarse below)
        return f"Full in about {_of(max(1, round(days * 24)), 'hour')} at this week's pace"
    return f"Full in about {_of(round(days), 'day')} at this week's pace"


def outlook(outlook: Forecast, verified: Amount) -> str:
    """When the disk will be full, and what clearing would change."""
    return f"{_to_come(outlook)}; {_clearing(outlook, verified)}."


def _to_come(found: Forecast) -> str:
    if found.outlook is Outlook.FILLING and found.days is not None:
        return full_in(found.days)
    return {
        Outlook.UNKNOWN: "The size of the staging disk is not known",
        Outlook.FULL: "The staging disk is full",
        Outlook.IDLE: f"Nothing came and nothing was cleared in the last {PACE_DAYS} days",
        Outlook.STEADY: f"As much was cleared as came in the last {PACE_DAYS} days",
        Outlook.SHRINKING: (
            f"In the last {PACE_DAYS} days {formats.size(-found.growth)} more was cleared than came"
        ),
    }[found.outlook]


def _clearing(found: Forecast, verified: Amount) -> str:
    if not verified.runs:
        return "no run is verified on the NAS, so none can be cleared yet"
    if not verified.bytes:
        return f"{formats.count(verified.runs)} verified {_runs(verified.runs)} can be cleared"
    frees = "frees" if found.outlook is not Outlook.UNKNOWN else "would free"
    return (
        f"clearing {formats.count(verified.runs)} verified {_runs(verified.runs)} {frees} "
        f"{formats.size(found.clearable)}"
    )


def verified_stuck(number: int) -> str:
    """Where the rest of the verified runs is listed; empty where there is no rest."""
    if not number:
        return ""
    verb = "stands" if number == 1 else "stand"
    return f"{formats.count(number)} of them {verb} too long and {_is(number)} listed under Needs attention."


def disk_words(found: Forecast) -> str:
    """``1.6 TB of 2.0 TB used, 310 GB of it safe to clear; 412 GB free``; empty where it is not known."""
    if found.outlook is Outlook.UNKNOWN:
        return ""
    used = f"{formats.size(found.total - found.free)} of {formats.size(found.total)} used"
    safe = f", {formats.size(found.clearable)} of it safe to clear" if found.clearable else ""
    return f"{used}{safe}; {formats.size(found.free)} free"


def waiting_words(overview: Overview, apart: int) -> str:
    """How many runs wait, and how many of them are listed elsewhere."""
    number = overview.waiting.runs
    if not number:
        return "No run waits for the NAS."
    elsewhere = f"; {formats.count(apart)} of them {_need(apart)} attention" if apart else ""
    return (
        f"{formats.runs(number)} {'waits' if number == 1 else 'wait'} to be copied and verified{elsewhere}."
    )


def attention_words(needing: int, stuck: int) -> str:
    """What the card says below its number."""
    if not needing:
        return "Nothing has to be looked at."
    if not stuck:
        return "No run stands too long in one state."
    if stuck == needing:
        return (
            "It stands too long in one state." if stuck == 1 else "All of them stand too long in one state."
        )
    return f"{formats.count(stuck)} of them {'stands' if stuck == 1 else 'stand'} too long in one state."


def counted_words(overview: Overview) -> str:
    """When it was counted, and how much."""
    now = datetime.fromtimestamp(overview.now, UTC)
    return f"{formats.runs(overview.total)}, counted {formats.clock(now, now)}"


def odd_words(number: int) -> str:
    """What was left out; empty where nothing was."""
    if not number:
        return ""
    have = "has" if number == 1 else "have"
    return (
        f"{formats.runs(number)} {have} recorded times that contradict each other or lie in the future, as a "
        "wrong clock leaves them. Such times are left out here."
    )


def status_words(place: str, status: RunStatus, number: int) -> tuple[str, ...]:
    """One piece of a bar: ``CONFOCAL_01: 3 runs at Staging``."""
    return f"{place}: {formats.runs(number)}", wording.STATUS_NAMES[status]


def instruments_summary(instruments: Sequence[InstrumentCounts], by_status: Mapping[RunStatus, int]) -> str:
    """What the bars say, for who cannot see them."""
    states = ", ".join(
        f"{formats.count(number)} {wording.STATUS_NAMES[status]}"
        for status, number in sorted(by_status.items(), key=lambda each: -each[1])
        if number
    )
    number = len(instruments)
    return f"{formats.count(number)} {'instrument' if number == 1 else 'instruments'}. {states}."


def day_name(day: date) -> str:
    """``Mon 23 Nov``."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def week_label(day: date) -> str:
    """What stands below a day: its date on Mondays, else nothing."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM") if day.weekday() == 0 else ""


def amount_words(amount: Amount) -> str:
    """``3 runs, 48.3 GB``; no size where none of them has one."""
    return (
        f"{formats.runs(amount.runs)}, {formats.size(amount.bytes)}"
        if amount.bytes
        else formats.runs(amount.runs)
    )


def days_summary(days: Sequence[Day]) -> str:
    """What the bars of the days say, for who cannot see them."""
    sums = [
        (sum(amount.runs for amount in side), sum(amount.bytes for amount in side))
        for side in ([day.arrived for day in days], [day.cleared for day in days])
    ]
    (came, came_bytes), (went, went_bytes) = sums
    return (
        f"In {len(days)} days {formats.runs(came)} came, {formats.size(came_bytes)}; "
        f"{formats.runs(went)} {'was' if went == 1 else 'were'} cleared, {formats.size(went_bytes)}."
    )


def spans_note(spans: StateSpans) -> str:
    """Behind the line of a state."""
    return f"usually {span(spans.median)}" if spans.median is not None else "not known yet"


def spans_words(spans: StateSpans) -> tuple[str, ...]:
    """The line of a state."""
    name = wording.STATE_NAMES[spans.state]
    if spans.median is None or spans.low is None or spans.high is None:
        return (f"{name}: no run has been through it yet",)
    return (
        f"{name}: usually {span(spans.median)}",
        f"Half of {formats.runs(spans.stays)} took {span(spans.low)} to {span(spans.high)}",
    )


def spans_summary(spans: Sequence[StateSpans]) -> str:
    """What the lines say, for who cannot see them."""
    return " ".join(f"{'. '.join(spans_words(each))}." for each in spans)


def stay_words(stay: Stay) -> tuple[str, ...]:
    """A dot: which run, and how long."""
    state = wording.STATE_NAMES[stay.state]
    still = (
        f"{span(stay.seconds)} at {state}, and still there"
        if stay.is_there
        else f"{span(stay.seconds)} at {state}"
    )
    return f"{formats.run_title(stay.name)}, {stay.equipment}", still


def _short(number: float) -> str:
    """Two digits are enough: ``3.5``, ``4``, ``27``."""
    tenths = round(number, 1)
    is_whole = tenths >= _TWO_DIGITS or tenths == round(tenths)
    return str(round(tenths)) if is_whole else QLocale().toString(tenths, "f", 1)


def _of(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _runs(number: int) -> str:
    return "run" if number == 1 else "runs"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _need(number: int) -> str:
    return "needs" if number == 1 else "need"
