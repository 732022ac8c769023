"""The words an operator reads about what the list is narrowed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from exlab_gui.desktop import evidence_wording, formats
from exlab_gui.desktop.filter_parts import ANY_SIZE, DayRange, FilterPart, SizeRange
from exlab_gui.desktop.wording import STATUS_NAMES
from exlab_gui.staging import RunKind

if TYPE_CHECKING:
    from datetime import date

    from exlab_gui.desktop.run_filter import RunFilter

STUCK = "Stuck"
STUCK_MEANING = "Runs that stay in one state longer than they should"
KINDS = {RunKind.EXPERIMENTAL: "Experimental runs", RunKind.TEST: "Test runs"}


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
        FilterPart.STATUS: STATUS_NAMES[status] if status is not None else "",
        FilterPart.READY: evidence_wording.READY if run_filter.only_ready else "",
        FilterPart.STUCK: STUCK if run_filter.only_stuck else "",
        FilterPart.SCOPE: " / ".join(filter(None, run_filter.scope)),
        FilterPart.KIND: KINDS[kind] if kind is not None else "",
        FilterPart.ACTIVITY: activity_words(DayRange(run_filter.since, run_filter.until), today),
        FilterPart.SIZE: size_words(SizeRange(run_filter.min_bytes, run_filter.max_bytes)),
    }
    return {part: text for part, text in words.items() if text}


def activity_words(days: DayRange, today: date) -> str:
    """``Last activity 17 to 24 Nov 2026``; an empty text where every day will do."""
    since, until = days.days
    if since is None and until is None:
        return ""
    if since is not None and until is not None:
        return f"Last activity {_span(since, until)}"
    if since is not None:
        return "Last activity today" if since == today else f"Last activity since {_long(since)}"
    return "" if until is None else f"Last activity until {_long(until)}"


def _span(since: date, until: date) -> str:
    if since == until:
        return f"on {_long(since)}"
    if since.year != until.year:
        return f"{_long(since)} to {_long(until)}"
    start = _written(since, "d MMM" if since.month != until.month else "d")
    return f"{start} to {_long(until)}"


def _long(day: date) -> str:
    return _written(day, "d MMM yyyy")


def _written(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def size_words(sizes: SizeRange) -> str:
    """``Larger than 10 GB``, ``1 to 10 GB``, ``Up to 1 GB``; an empty text where every size will do."""
    least, most = sizes
    if sizes == ANY_SIZE:
        return ""
    if least is None:
        return f"Up to {_short_size(most)}"
    if most is None:
        return f"Larger than {_short_size(least)}"
    start, end = _short_size(least), _short_size(most)
    unit = f" {end.rsplit(' ', 1)[1]}"
    return f"{start.removesuffix(unit)} to {end}"


def _short_size(number: int | None) -> str:
    amount, unit = formats.size(number).rsplit(" ", 1)
    return f"{amount.removesuffix(f'{QLocale().decimalPoint()}0')} {unit}"
