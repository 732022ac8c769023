"""What the overview page shows, counted from the rows of the list. No Qt in here; runs on a pool thread."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop.overview_spans import CLOCK_SLACK, SpanCounter, StateSpans
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.ingest import Cancelled, IngestState, never
from exlab_gui.staging.summary import unpack_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import tzinfo

    from exlab_gui.desktop.run_groups import RunGroup
    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.staging import RunSummary

DAYS = 28
PACE_DAYS = 7
"""What came and went in these last days is taken for the pace of the next."""

_DAY = 86_400
_CHUNK = 500
_COMPLETE = IngestState.COMPLETE.position
_CLEARED = IngestState.CLEARED.position
_WAITING = frozenset({RunStatus.COMPLETE, RunStatus.SYNC_QUEUED})
_MOST_BYTES = 10**18
"""No run has more than an exabyte: a record that says so is wrong, and one of them would hide all others."""

_GROUP = attrgetter("group")


class Amount(NamedTuple):
    """A number of runs, and their recorded bytes; a run whose size is not known counts as 0 bytes."""

    runs: int = 0
    bytes: int = 0

    def more(self, size: int) -> Amount:
        """One more run of this size."""
        return Amount(self.runs + 1, self.bytes + size)


class InstrumentCounts(NamedTuple):
    """The runs of one instrument, by the status that the list shows."""

    name: str
    by_status: dict[RunStatus, int]

    @property
    def total(self) -> int:
        """All its runs."""
        return sum(self.by_status.values())


class Day(NamedTuple):
    """One local day.

    Attributes:
        date: which.
        arrived: the runs that became complete on it.
        cleared: the runs that were cleared on it.
        listed: how many runs the list has as cleared, with their last activity on this day.
    """

    date: date
    arrived: Amount
    cleared: Amount
    listed: int


class Overview(NamedTuple):
    """The numbers of the page, at one moment.

    Attributes:
        now: that moment, POSIX seconds.
        by_status: all runs, by the status that the list shows.
        instruments: most runs first.
        stuck: the runs that stand in their state for too long; each needs attention, too.
        waiting: the runs that wait for the NAS by their records, whatever else is the matter with them.
        verified: the runs that can be cleared: verified, and nobody knows of anything against it.
        verified_stuck: how many of these stand too long, and are listed under *Needs attention*.
        came, went: what became complete, and what was cleared, in the last :data:`PACE_DAYS` days.
        days: the last :data:`DAYS` days, oldest first.
        spans: see :class:`StateSpans`.
        odd: the runs some of whose times contradict each other or lie in the future; such times do not count.
    """

    now: float
    by_status: Counter[RunStatus]
    instruments: tuple[InstrumentCounts, ...]
    stuck: int
    waiting: Amount
    verified: Amount
    verified_stuck: int
    came: Amount
    went: Amount
    days: tuple[Day, ...]
    spans: tuple[StateSpans, ...]
    odd: int

    @property
    def total(self) -> int:
        """All runs."""
        return self.by_status.total()


def count_overview(
    rows: Iterable[RunRow],
    now: float,
    *,
    zone: tzinfo | None = None,
    cancelled: Callable[[], bool] = never,
) -> Overview:
    """Count. Lets other threads run every millisecond.

    Args:
        rows: all runs.
        now: POSIX seconds.
        zone: whose days are counted; the computer's own by default.
        cancelled: asked every 500 runs.

    Raises:
        Cancelled: it was asked to stop.
    """
    counting = _Counting(now, zone)

    def pause() -> None:
        if cancelled():
            raise Cancelled
        # Gives up the interpreter lock: a GUI thread that waits for it gets it now, not in 5 ms.
        time.sleep(0)

    remaining = iter(rows)
    while chunk := list(islice(remaining, _CHUNK)):
        counting.add(chunk)
        pause()
    return counting.result(pause)


class _Counting:
    """The sums while they grow."""

    def __init__(self, now: float, zone: tzinfo | None) -> None:
        self._now = now
        self._dates, self._starts = _last_days(now, zone)
        self._groups: Counter[RunGroup] = Counter()
        self._spans = SpanCounter(now)
        self._waiting = Amount()
        self._verified = Amount()
        self._verified_stuck = 0
        self._came = Amount()
        self._went = Amount()
        self._arrived = [Amount()] * DAYS
        self._cleared = [Amount()] * DAYS
        self._listed = [0] * DAYS
        self._odd = 0

    def add(self, rows: list[RunRow]) -> None:
        # The model may give a row another group at any moment; each row is looked at once.
        groups = list(map(_GROUP, rows))
        self._groups.update(groups)
        for row, group in zip(rows, groups, strict=True):
            summary = row.summary
            size = summary.bytes or 0
            if not 0 <= size <= _MOST_BYTES:
                size = 0
            self._add_to_the_disk(group, size)
            if group.status is RunStatus.CLEARED:
                self._add_to_the_list(summary.last_activity)
            if summary.times:
                self._add_times(summary, size)

    def result(self, pause: Callable[[], None]) -> Overview:
        by_status: Counter[RunStatus] = Counter()
        by_instrument: dict[str, dict[RunStatus, int]] = {}
        stuck = 0
        for group, number in self._groups.items():
            by_status[group.status] += number
            stuck += number if group.is_stuck else 0
            counts = by_instrument.setdefault(group.place.scope.instrument or "", {})
            counts[group.status] = counts.get(group.status, 0) + number
        instruments = [InstrumentCounts(name, counts) for name, counts in by_instrument.items()]
        days = zip(self._dates, self._arrived, self._cleared, self._listed, strict=True)
        return Overview(
            now=self._now,
            by_status=by_status,
            instruments=tuple(sorted(instruments, key=lambda each: (-each.total, each.name))),
            stuck=stuck,
            waiting=self._waiting,
            verified=self._verified,
            verified_stuck=self._verified_stuck,
            came=self._came,
            went=self._went,
            days=tuple(Day(*day) for day in days),
            spans=self._spans.result(pause),
            odd=self._odd,
        )

    def _add_to_the_disk(self, group: RunGroup, size: int) -> None:
        if group.recorded in _WAITING:
            self._waiting = self._waiting.more(size)
        elif group.recorded is RunStatus.SYNC_VERIFIED and (group.attention is None or group.is_stuck):
            self._verified = self._verified.more(size)
            self._verified_stuck += group.is_stuck

    def _add_to_the_list(self, last_activity: float | None) -> None:
        place = self._place_of(last_activity or 0.0)
        if place is not None:
            self._listed[place] += 1

    def _add_times(self, summary: RunSummary, size: int) -> None:
        times = unpack_times(summary.times)
        in_order = self._spans.add(summary, times)
        latest = self._now + CLOCK_SLACK
        first, week = self._starts[0], self._now - PACE_DAYS * _DAY
        arrived, cleared = times[_COMPLETE], times[_CLEARED]
        if first <= arrived <= latest:
            self._add_to_its_day(arrived, self._arrived, size)
            if arrived > week:
                self._came = self._came.more(size)
        if first <= cleared <= latest:
            self._add_to_its_day(cleared, self._cleared, size)
            if cleared > week:
                self._went = self._went.more(size)
        self._odd += not in_order or arrived > latest or cleared > latest

    def _add_to_its_day(self, moment: float, by_day: list[Amount], size: int) -> None:
        place = self._place_of(moment)
        if place is not None:
            by_day[place] = by_day[place].more(size)

    def _place_of(self, moment: float) -> int | None:
        place = bisect_right(self._starts, moment) - 1
        return place if 0 <= place < DAYS else None


def _last_days(now: float, zone: tzinfo | None) -> tuple[list[date], list[float]]:
    """The last days, and the POSIX seconds at which they begin, with the end of the last one."""
    today = datetime.fromtimestamp(now, zone).date()
    dates = [today - timedelta(days=back) for back in range(DAYS - 1, -2, -1)]
    starts = [datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() for day in dates]
    return dates[:-1], starts
