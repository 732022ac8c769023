"""The sentences of the overview page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from exlab_gui.desktop import durations, formats, wording
from exlab_gui.desktop.overview_forecast import Forecast, Outlook
from exlab_gui.desktop.overview_numbers import PACE_DAYS
from exlab_gui.desktop.translation import translate

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
        return durations.seconds(round(seconds))
    if seconds < 99.5 * _MINUTE:
        return durations.minutes(round(seconds / _MINUTE))
    if seconds < 47.5 * _HOUR:
        return durations.some_hours(_short(seconds / _HOUR))
    if seconds < 90.5 * _DAY:
        return durations.days(round(seconds / _DAY))
    if seconds < 24.5 * _MONTH:
        return durations.months(round(seconds / _MONTH))
    return durations.years(round(seconds / _YEAR))


def tick(seconds: float) -> str:
    """A time on a scale: like :func:`span`, but whole units as one: ``1 h``, ``1 week``, ``1 month``."""
    for unit, say in (
        (_YEAR, durations.years),
        (_MONTH, durations.months),
        (7 * _DAY, durations.weeks),
        (_DAY, durations.days),
        (_HOUR, durations.hours),
        (_MINUTE, durations.minutes),
    ):
        if seconds == unit:
            return say(1)
    return span(seconds)


def full_in(days: float) -> str:
    """When the disk is full: ``Full in about 6 days at this week's pace``."""
    if days > _LONG:
        return translate("Overview", "At this week's pace the disk lasts for more than a year")
    if days < 1 / 24:
        return translate("Overview", "Full within an hour at this week's pace")
    if days < 2:  # noqa: PLR2004  (days are too coarse below)
        number = max(1, round(days * 24))
        return translate("Overview", "Full in about %Ln hour(s) at this week's pace", "", number)
    number = round(days)
    return translate("Overview", "Full in about %Ln day(s) at this week's pace", "", number)


def outlook(outlook: Forecast, verified: Amount) -> str:
    """When the disk will be full, and what clearing would change."""
    return translate(
        "Overview",
        "{outlook}; {clearing}.",
        "{outlook}: 'The staging disk is full'; {clearing}: 'clearing 27 verified runs frees 310 GB'",
    ).format(outlook=_to_come(outlook), clearing=_clearing(outlook, verified))


def _to_come(found: Forecast) -> str:
    if found.outlook is Outlook.FILLING and found.days is not None:
        return full_in(found.days)
    return {
        Outlook.UNKNOWN: translate("Overview", "The size of the staging disk is not known"),
        Outlook.FULL: translate("Overview", "The staging disk is full"),
        Outlook.IDLE: translate(
            "Overview", "Nothing came and nothing was cleared in the last %Ln day(s)", "", PACE_DAYS
        ),
        Outlook.STEADY: translate(
            "Overview", "As much was cleared as came in the last %Ln day(s)", "", PACE_DAYS
        ),
        Outlook.SHRINKING: translate(
            "Overview", "In the last %Ln day(s) {size} more was cleared than came", "", PACE_DAYS
        ).format(size=formats.size(-found.growth)),
    }[found.outlook]


def _clearing(found: Forecast, verified: Amount) -> str:
    number = verified.runs
    if not number:
        return translate("Overview", "no run is verified on the NAS, so none can be cleared yet")
    if not verified.bytes:
        return translate("Overview", "%Ln verified run(s) can be cleared", "", number)
    if found.outlook is Outlook.UNKNOWN:
        words = translate("Overview", "clearing %Ln verified run(s) would free {size}", "", number)
    else:
        words = translate("Overview", "clearing %Ln verified run(s) frees {size}", "", number)
    return words.format(size=formats.size(found.clearable))


def verified_stuck(number: int) -> str:
    """Where the rest of the verified runs is listed; empty where there is no rest."""
    if not number:
        return ""
    return translate(
        "Overview",
        "%Ln of them (stands|stand) too long and (is|are) listed under Needs attention.",
        "of the verified runs",
        number,
    )


def disk_words(found: Forecast) -> str:
    """``1.6 TB of 2.0 TB used, 310 GB of it safe to clear; 412 GB free``; empty where it is not known."""
    if found.outlook is Outlook.UNKNOWN:
        return ""
    if found.clearable:
        words = translate(
            "Overview", "{used} of {total} used, {clearable} of it safe to clear; {free} free", "sizes"
        )
    else:
        words = translate("Overview", "{used} of {total} used; {free} free", "sizes")
    return words.format(
        used=formats.size(found.total - found.free),
        total=formats.size(found.total),
        clearable=formats.size(found.clearable),
        free=formats.size(found.free),
    )


def waiting_words(overview: Overview, apart: int) -> str:
    """How many runs wait, and how many of them are listed elsewhere."""
    number = overview.waiting.runs
    if not number:
        return translate("Overview", "No run waits for the NAS.")
    if not apart:
        return translate("Overview", "%Ln run(s) (waits|wait) to be copied and verified.", "", number)
    return translate(
        "Overview",
        "%Ln run(s) (waits|wait) to be copied and verified; {apart}.",
        "{apart}: '2 of them need attention'",
        number,
    ).format(
        apart=translate("Overview", "%Ln of them (needs|need) attention", "of the runs that wait", apart)
    )


def attention_words(needing: int, stuck: int) -> str:
    """What the card says below its number."""
    if not needing:
        return translate("Overview", "Nothing has to be looked at.")
    if not stuck:
        return translate("Overview", "No run stands too long in one state.")
    if stuck < needing:
        return translate(
            "Overview", "%Ln of them (stands|stand) too long in one state.", "of the runs", stuck
        )
    if stuck == 1:
        return translate("Overview", "It stands too long in one state.", "the run")
    return translate("Overview", "All of them stand too long in one state.", "of the runs")


def counted_words(overview: Overview) -> str:
    """When it was counted, and how much."""
    now = datetime.fromtimestamp(overview.now, UTC)
    number = overview.total
    return translate("Overview", "%Ln run(s), counted {time}", "", number).format(
        time=formats.clock(now, now)
    )


def odd_words(number: int) -> str:
    """What was left out; empty where nothing was."""
    if not number:
        return ""
    return translate(
        "Overview",
        "%Ln run(s) (has|have) recorded times that contradict each other or lie in the future, "
        "as a wrong clock leaves them. Such times are left out here.",
        "",
        number,
    )


def status_words(place: str, status: RunStatus, number: int) -> tuple[str, ...]:
    """One piece of a bar: ``CONFOCAL_01: 3 runs at Staging``."""
    return f"{place}: {formats.runs(number)}", wording.status_name(status)


def instruments_summary(instruments: Sequence[InstrumentCounts], by_status: Mapping[RunStatus, int]) -> str:
    """What the bars say, for who cannot see them."""
    states = ", ".join(
        f"{formats.count(number)} {wording.status_name(status)}"
        for status, number in sorted(by_status.items(), key=lambda each: -each[1])
        if number
    )
    number = len(instruments)
    return translate(
        "Overview", "%Ln instrument(s). {states}.", "{states}: '3 Staging, 2 Complete'", number
    ).format(states=states)


def day_name(day: date) -> str:
    """``Mon 23 Nov``."""
    pattern = translate("Dates", "ddd d MMM", "date pattern of Qt: weekday, day and month")
    return formats.calendar_day(day, pattern)


def week_label(day: date) -> str:
    """What stands below a day: its date on Mondays, else nothing."""
    return formats.calendar_day(day, formats.short_day()) if day.weekday() == 0 else ""


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
    number = len(days)
    return translate(
        "Overview",
        "In %Ln day(s): {came}; {cleared}.",
        "{came}: '3 runs came, 48 GB'; {cleared}: '2 runs were cleared, 31 GB'",
        number,
    ).format(
        came=translate("Overview", "%Ln run(s) came, {size}", "", came).format(size=formats.size(came_bytes)),
        cleared=translate("Overview", "%Ln run(s) (was|were) cleared, {size}", "", went).format(
            size=formats.size(went_bytes)
        ),
    )


def spans_note(spans: StateSpans) -> str:
    """Behind the line of a state."""
    if spans.median is None:
        return translate("Overview", "not known yet", "how long runs stand in a state")
    return translate("Overview", "usually {time}", "{time}: '3 days'").format(time=span(spans.median))


def spans_words(spans: StateSpans) -> tuple[str, ...]:
    """The line of a state."""
    name = wording.state_name(spans.state)
    if spans.median is None or spans.low is None or spans.high is None:
        return (translate("Overview", "{state}: no run has been through it yet").format(state=name),)
    number = spans.stays
    usual = translate("Overview", "{state}: usually {time}", "{time}: '3 days'")
    half = translate("Overview", "Half of %Ln run(s) took {low} to {high}", "{low}: '3 days'", number)
    return (
        usual.format(state=name, time=span(spans.median)),
        half.format(low=span(spans.low), high=span(spans.high)),
    )


def spans_summary(spans: Sequence[StateSpans]) -> str:
    """What the lines say, for who cannot see them."""
    return " ".join(f"{'. '.join(spans_words(each))}." for each in spans)


def stay_words(stay: Stay) -> tuple[str, ...]:
    """A dot: which run, and how long."""
    if stay.is_there:
        how_long = translate("Overview", "{time} at {state}, and still there", "{time}: '3 days'")
    else:
        how_long = translate("Overview", "{time} at {state}", "{time}: '3 days'")
    return (
        f"{formats.run_title(stay.name)}, {stay.equipment}",
        how_long.format(time=span(stay.seconds), state=wording.state_name(stay.state)),
    )


def _short(number: float) -> str:
    """Two digits are enough: ``3.5``, ``4``, ``27``."""
    tenths = round(number, 1)
    is_whole = tenths >= _TWO_DIGITS or tenths == round(tenths)
    return str(round(tenths)) if is_whole else QLocale().toString(tenths, "f", 1)
