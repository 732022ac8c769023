"""How long something takes, in one unit; each with its plural where the language has one."""

from __future__ import annotations

from exlab_gui.desktop.translation import translate


def seconds(number: int) -> str:
    """``40 s``."""
    return translate("Durations", "%Ln s", "seconds", number)


def minutes(number: int) -> str:
    """``12 min``."""
    return translate("Durations", "%Ln min", "minutes", number)


def hours(number: int) -> str:
    """``5 h``."""
    return translate("Durations", "%Ln h", "hours", number)


def hours_and_minutes(whole: int, more: int) -> str:
    """``1 h 5 min``."""
    return translate("Durations", "{hours} h {minutes} min").format(hours=whole, minutes=more)


def whole_hours(number: int) -> str:
    """``1 hour``, ``36 hours``: written out."""
    return translate("Durations", "%Ln hour(s)", "", number)


def days(number: int) -> str:
    """``1 day``, ``3 days``."""
    return translate("Durations", "%Ln day(s)", "", number)


def weeks(number: int) -> str:
    """``1 week``."""
    return translate("Durations", "%Ln week(s)", "", number)


def months(number: int) -> str:
    """``1 month``, ``4 months``."""
    return translate("Durations", "%Ln month(s)", "", number)


def years(number: int) -> str:
    """``1 year``, ``2 years``."""
    return translate("Durations", "%Ln year(s)", "", number)


def some_hours(number: str) -> str:
    """``3.5 h``.

    Args:
        number: of hours, written already.
    """
    return translate("Durations", "{number} h", "hours: '3.5 h'").format(number=number)
