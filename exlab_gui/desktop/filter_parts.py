"""What a filter consists of: the parts that can be taken away one by one, and the usual choices of some."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

import msgspec

from exlab_gui.desktop.run_filter import RunFilter

_GB = 1_000_000_000


class FilterPart(StrEnum):
    """One restriction, in the order in which they are shown."""

    SEARCH = "search"
    STATUS = "status"
    READY = "ready"
    STUCK = "stuck"
    SCOPE = "scope"
    KIND = "kind"
    ACTIVITY = "activity"
    SIZE = "size"


_FIELDS = {
    FilterPart.SEARCH: ("words",),
    FilterPart.STATUS: ("status",),
    FilterPart.READY: ("only_ready",),
    FilterPart.STUCK: ("only_stuck",),
    FilterPart.SCOPE: ("scope",),
    FilterPart.KIND: ("kind",),
    FilterPart.ACTIVITY: ("since", "until"),
    FilterPart.SIZE: ("min_bytes", "max_bytes"),
}
_NO_FILTER = RunFilter()


def without(run_filter: RunFilter, part: FilterPart) -> RunFilter:
    """The filter with one restriction less."""
    return msgspec.structs.replace(
        run_filter, **{field: getattr(_NO_FILTER, field) for field in _FIELDS[part]}
    )


class SizeRange(NamedTuple):
    """From and to, in bytes, both included; None: open. The names are those of the filter's fields."""

    min_bytes: int | None = None
    max_bytes: int | None = None


ANY_SIZE = SizeRange()
SIZES = (
    # No run is in two of them.
    SizeRange(None, _GB),
    SizeRange(_GB + 1, 10 * _GB),
    SizeRange(10 * _GB + 1, 100 * _GB),
    SizeRange(100 * _GB + 1, None),
)
"""The sizes to choose from."""


class DayRange(NamedTuple):
    """From and to, as the filter has them: local days in ISO form, both included; empty: open."""

    since: str = ""
    until: str = ""

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The same as dates; None where it is open, or no date."""
        return _day(self.since), _day(self.until)


ANY_TIME = DayRange()


def local_today() -> date:
    """The date on the operator's wall calendar."""
    return datetime.now(UTC).astimezone().date()


def last_days(number: int, today: date) -> DayRange:
    """The last days, of which today is one."""
    return DayRange((today - timedelta(days=number - 1)).isoformat())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
