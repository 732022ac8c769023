"""When the staging disk will be full. No Qt in here."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop.overview_numbers import PACE_DAYS

if TYPE_CHECKING:
    from exlab_gui.desktop.disk_card import DiskUsage
    from exlab_gui.desktop.overview_numbers import Overview


class Outlook(Enum):
    """What is to come."""

    UNKNOWN = "unknown"
    """The size of the disk is not known."""
    FULL = "full"
    FILLING = "filling"
    IDLE = "idle"
    """Nothing came and nothing went."""
    STEADY = "steady"
    """As much went as came."""
    SHRINKING = "shrinking"


class Forecast(NamedTuple):
    """The disk now, and when it will be full.

    Attributes:
        outlook: what is to come.
        days: until it is full, when it fills; else None.
        growth: bytes by which it grew in the last days; negative where it shrank.
        total, free: the disk, in bytes; 0 where it is not known.
        clearable: bytes that clearing would free; never more than the disk holds.
    """

    outlook: Outlook
    days: float | None
    growth: int
    total: int
    free: int
    clearable: int


def forecast(usage: DiskUsage | None, overview: Overview) -> Forecast:
    """What this week's pace means for the disk."""
    growth = overview.came.bytes - overview.went.bytes
    if usage is None or usage.total <= 0:
        return Forecast(Outlook.UNKNOWN, None, growth, 0, 0, overview.verified.bytes)
    free = min(max(usage.free, 0), usage.total)
    outlook = _outlook(free, growth, overview)
    days = free * PACE_DAYS / growth if outlook is Outlook.FILLING else None
    clearable = min(overview.verified.bytes, usage.total - free)
    return Forecast(outlook, days, growth, usage.total, free, clearable)


def _outlook(free: int, growth: int, overview: Overview) -> Outlook:
    if free == 0:
        return Outlook.FULL
    if growth > 0:
        return Outlook.FILLING
    if growth < 0:
        return Outlook.SHRINKING
    return Outlook.STEADY if overview.came.runs or overview.went.runs else Outlook.IDLE
