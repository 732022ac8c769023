"""Numbers, sizes and times as operators read them (product.md, "Words")."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QLocale

from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import translate, whole_number

NOTHING = "\u2014"
_WEEK = timedelta(days=7)
_SHORT_TITLE = 48
_RUN_NAME = re.compile(r"(Run|TestRun)_(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})(?:-(\d{2}))?(?:Z)?", re.ASCII)
_UNITS = ("B", "kB", "MB", "GB", "TB", "PB", "EB")


def count(number: int | None) -> str:
    """A whole number as the language groups it: ``2,418``; a dash where there is none."""
    return NOTHING if number is None else whole_number(number)


def size(number: int | None) -> str:
    """A number of bytes in decimal units: ``48.3 GB``; a dash where there is none."""
    if number is None:
        return NOTHING
    amount = float(number)
    for unit in _UNITS:
        # What would be rounded up to 1000.0 belongs to the next unit.
        if round(amount, 1) < 1000 or unit == _UNITS[-1]:  # noqa: PLR2004  (decimal units)
            break
        amount /= 1000
    if unit == "B":
        return f"{whole_number(number)} B"
    return f"{QLocale().toString(amount, 'f', 1)} {unit}"


def files(number: int) -> str:
    """``1 file``, ``142 files``."""
    return translate("Amounts", "%Ln file(s)", "", number)


def runs(number: int) -> str:
    """``1 run``, ``27 runs``; alone or in a list, for within a sentence other languages bend the noun."""
    return translate("Amounts", "%Ln run(s)", "", number)


def amount(number: int, in_bytes: int) -> str:
    """``142 files, 48.3 GB``."""
    return f"{files(number)}, {size(in_bytes)}"


def and_more(number: int) -> str:
    """The end of a list that does not name all: ``and 11 more``."""
    return translate("Amounts", "and %Ln more", "the end of a list of files, folders or jobs", number)


def run_title(name: str) -> str:
    """A run folder's name as people say it: ``Run 2026-04-17 14:32``; other names stay as they are.

    The same in every language, like the folder's name: the list is sorted and searched by it.
    """
    match = _RUN_NAME.fullmatch(name)
    if match is None:
        return visible(name)
    kind, day, hour, minute, second = match.groups()
    clock = f"{hour}:{minute}:{second}" if second else f"{hour}:{minute}"
    return f"{'Test' if kind == 'TestRun' else 'Run'} {day} {clock}"


def short_title(name: str) -> str:
    """:func:`run_title` for headings, where nothing is elided by itself: 48 characters at most."""
    title = run_title(name)
    half = _SHORT_TITLE // 2
    return title if len(title) <= _SHORT_TITLE else f"{title[: half - 1]}\u2026{title[-half:]}"


def ago(moment: datetime | None, now: datetime) -> str:
    """How long ago, up to a week: ``2 min ago``, ``yesterday``; then the date. Times are aware."""
    if moment is None:
        return NOTHING
    passed = now - moment
    if timedelta(minutes=-2) < passed < timedelta(minutes=1):
        return translate("Times", "just now")
    if passed < timedelta(0) or passed >= _WEEK:
        return day(moment, now)
    if passed < timedelta(hours=1):
        minutes = passed // timedelta(minutes=1)
        return translate("Times", "%Ln min ago", "", minutes)
    if passed < timedelta(days=1):
        hours = passed // timedelta(hours=1)
        return translate("Times", "%Ln h ago", "", hours)
    return _days_ago(passed // timedelta(days=1))


def _days_ago(number: int) -> str:
    if number == 1:
        return translate("Times", "yesterday")
    return translate("Times", "%Ln day(s) ago", "", number)


def day(moment: datetime, now: datetime) -> str:
    """The local date: ``17 Apr``, with the year where it is not this one."""
    same_year = _in_same_year(moment, now)
    return _local(moment, short_day() if same_year else long_day())


def clock(moment: datetime | None, now: datetime) -> str:
    """A short local time: ``Mon 11:02`` within a week, then ``17 Apr 11:02`` or ``17 Apr 2025``."""
    if moment is None:
        return NOTHING
    if timedelta(0) <= now - moment < _WEEK:
        return _local(moment, translate("Dates", "ddd HH:mm", "date pattern of Qt: weekday and time"))
    if not _in_same_year(moment, now):
        return _local(moment, long_day())
    return _local(moment, translate("Dates", "d MMM HH:mm", "date pattern of Qt: day, month and time"))


def moment(moment: datetime | None, now: datetime) -> str:
    """A full local time: ``Mon 23 Nov 11:02``, with the year where it is not this one."""
    if moment is None:
        return NOTHING
    if _in_same_year(moment, now):
        return _local(moment, translate("Dates", "ddd d MMM HH:mm", "date pattern of Qt: a full time"))
    return _local(moment, translate("Dates", "ddd d MMM yyyy HH:mm", "date pattern of Qt: a full time"))


def short_day() -> str:
    """The pattern of ``17 Apr``, for :func:`calendar_day`."""
    return translate("Dates", "d MMM", "date pattern of Qt: day and month")


def long_day() -> str:
    """The pattern of ``17 Apr 2026``, for :func:`calendar_day`."""
    return translate("Dates", "d MMM yyyy", "date pattern of Qt: day, month and year")


def calendar_day(day: date, pattern: str) -> str:
    """A day of the calendar in the language.

    Args:
        day: the day.
        pattern: of Qt, translated before.
    """
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def utc(moment: datetime | None) -> str:
    """The time in UTC, for tooltips: ``2026-04-17 14:35:00 UTC``."""
    return "" if moment is None else f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def from_timestamp(seconds: float | None) -> datetime | None:
    """An aware time from POSIX seconds; None where there is none or it is out of every calendar."""
    try:
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _in_same_year(moment: datetime, now: datetime) -> bool:
    # The last hours of year 9999, or the first of year 1, lie in no year of a zone that is far enough away.
    try:
        return moment.astimezone().year == now.astimezone().year
    except (ValueError, OverflowError, OSError):
        return False


def _local(moment: datetime, pattern: str) -> str:
    # A time near year 1 or 9999 may have no local form.
    try:
        local = QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000))
    except (ValueError, OverflowError, OSError):
        return utc(moment)
    return QLocale().toString(local, pattern)
