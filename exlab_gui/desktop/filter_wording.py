"""The words an operator reads about what the list is narrowed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from exlab_gui.desktop import evidence_wording, formats
from exlab_gui.desktop.filter_parts import ANY_SIZE, DayRange, FilterPart, SizeRange
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.wording import status_name
from exlab_gui.staging import RunKind

if TYPE_CHECKING:
    from datetime import date

    from exlab_gui.desktop.run_filter import RunFilter


def stuck_name() -> str:
    """What a run is called that stays in one state for too long."""
    return translate("Filter", "Stuck")


def stuck_meaning() -> str:
    """The same in more words."""
    return translate("Filter", "Runs that stay in one state longer than they should")


def kind_name(kind: RunKind) -> str:
    """Runs that were made for the same."""
    return {
        RunKind.EXPERIMENTAL: translate("Filter", "Experimental runs"),
        RunKind.TEST: translate("Filter", "Test runs"),
    }[kind]


def part_words(run_filter: RunFilter, search: str, today: date) -> dict[FilterPart, str]:
    """Every restriction that holds, in words, in the order in which they are shown.

    Args:
        run_filter: what the list shows.
        search: what stands in the search box; the filter has it without accents and capitals.
        today: the local date.
    """
    status, kind = run_filter.status, run_filter.kind
    typed = " ".join(search.split()) or " ".join(run_filter.words)
    words = {
        FilterPart.SEARCH: f"\u201c{typed}\u201d" if run_filter.words else "",
        FilterPart.STATUS: status_name(status) if status is not None else "",
        FilterPart.READY: evidence_wording.ready_name() if run_filter.only_ready else "",
        FilterPart.STUCK: stuck_name() if run_filter.only_stuck else "",
        FilterPart.SCOPE: " / ".join(filter(None, run_filter.scope)),
        FilterPart.KIND: kind_name(kind) if kind is not None else "",
        FilterPart.ACTIVITY: activity_words(DayRange(run_filter.since, run_filter.until), today),
        FilterPart.SIZE: size_words(SizeRange(run_filter.min_bytes, run_filter.max_bytes)),
    }
    return {part: text for part, text in words.items() if text}


def activity_words(days: DayRange, today: date) -> str:
    """``Last activity 17 to 24 Nov 2026``; an empty text where every day will do."""
    since, until = days.days
    if since is not None and until is not None:
        return _span(since, until)
    if since is not None:
        if since == today:
            return translate("Filter", "Last activity today")
        return translate("Filter", "Last activity since {day}").format(day=_long(since))
    if until is not None:
        return translate("Filter", "Last activity until {day}").format(day=_long(until))
    return ""


def _span(since: date, until: date) -> str:
    if since == until:
        return translate("Filter", "Last activity on {day}").format(day=_long(since))
    start = _long(since)
    if (since.year, since.month) == (until.year, until.month):
        pattern = translate("Dates", "d", "date pattern of Qt: the first day of '17 to 24 Nov 2026'")
        start = formats.calendar_day(since, pattern)
    elif since.year == until.year:
        start = formats.calendar_day(since, formats.short_day())
    return translate("Filter", "Last activity {start} to {end}", "days").format(start=start, end=_long(until))


def _long(day: date) -> str:
    return formats.calendar_day(day, formats.long_day())


def size_words(sizes: SizeRange) -> str:
    """``Larger than 10 GB``, ``1 to 10 GB``, ``Up to 1 GB``; an empty text where every size will do."""
    least, most = sizes
    if sizes == ANY_SIZE:
        return ""
    if least is None:
        return translate("Filter", "Up to {size}").format(size=_short_size(most))
    if most is None:
        return translate("Filter", "Larger than {size}").format(size=_short_size(least))
    start, end = _short_size(least), _short_size(most)
    unit = f" {end.rsplit(' ', 1)[1]}"
    return translate("Filter", "{least} to {most}", "sizes: '1 to 10 GB'").format(
        least=start.removesuffix(unit), most=end
    )


def _short_size(number: int | None) -> str:
    amount, unit = formats.size(number).rsplit(" ", 1)
    return f"{amount.removesuffix(f'{QLocale().decimalPoint()}0')} {unit}"
