"""How long runs stay in each state, and which stay unusually long. No Qt in here."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop.attention import LEAST_SECONDS
from exlab_gui.ingest import LIFECYCLE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.ingest import IngestState
    from exlab_gui.staging import RunSummary

STATES = LIFECYCLE[:-1]
"""What a run can leave again."""

CLOCK_SLACK = 120
"""Seconds by which another computer's clock may be ahead before its times count as being in the future."""

ENOUGH = 5
"""So many finished stays make something usual."""

TIMES_THE_USUAL = 4
"""A stay of more than so many times the usual is unusually long."""

_WORST = 3
_SORTED_AT_ONCE = 8_000
"""Sorting holds the interpreter lock: 8,000 numbers take 2 ms, 100,000 take 30."""


class Stay(NamedTuple):
    """One run in one state.

    Attributes:
        path: the run's folder.
        name: that folder's own name.
        equipment: the instrument's.
        state: the state.
        seconds: how long it was, or is, in it.
        is_there: whether it still is.
    """

    path: str
    name: str
    equipment: str
    state: IngestState
    seconds: int
    is_there: bool


class StateSpans(NamedTuple):
    """The stays in one state, in seconds.

    Attributes:
        state: the state.
        stays: how many were finished; all else but the last three is learned from these.
        low, median, high: a quarter is shorter than ``low``, half than ``median``, a quarter longer than
            ``high``; None without any.
        longest: the longest of all stays, finished or not; None without any.
        limit: what is longer is unusual; None where too few are known.
        there: how many runs are in the state now.
        unusual: how many stays are unusually long, finished or not.
        worst: the worst of these: those that can still be helped first, then the longest.
    """

    state: IngestState
    stays: int
    low: int | None
    median: int | None
    high: int | None
    longest: int | None
    limit: int | None
    there: int
    unusual: int
    worst: tuple[Stay, ...]


class SpanCounter:
    """Collects the stays of many runs. One thread.

    Args:
        now: POSIX seconds.
    """

    def __init__(self, now: float) -> None:
        self._now = int(now)
        self._sides = [(_Side(), _Side()) for _ in STATES]

    def add(self, summary: RunSummary, times: Sequence[int]) -> bool:
        """Take a run into account; returns False where some of its times contradict each other.

        Args:
            summary: the run.
            times: when each state was reached, POSIX seconds, 0 for never or not known.
        """
        in_order = True
        latest = self._now + CLOCK_SLACK
        for place, (finished, going_on) in enumerate(self._sides):
            begun, ended = times[place], times[place + 1]
            if not begun:
                continue
            if ended:
                if begun <= ended <= latest:
                    finished.add(ended - begun, summary)
                else:
                    in_order = False
            elif summary.state is STATES[place] and summary.problem is None:
                if begun <= latest:
                    going_on.add(max(0, self._now - begun), summary)
                else:
                    in_order = False
        return in_order

    def result(self, pause: Callable[[], None]) -> tuple[StateSpans, ...]:
        """What was found, state by state; ``pause`` is called again and again."""
        return tuple(
            _spans(state, finished, going_on, pause)
            for state, (finished, going_on) in zip(STATES, self._sides, strict=True)
        )


class _Side:
    """The finished stays in one state, or those that go on; the longest of them with their runs."""

    __slots__ = ("_bar", "longest", "seconds")

    def __init__(self) -> None:
        self.seconds: list[int] = []
        self.longest: list[tuple[int, int, RunSummary]] = []
        self._bar = -1

    def add(self, seconds: int, summary: RunSummary) -> None:
        self.seconds.append(seconds)
        if seconds > self._bar:
            # The number of the stay decides between equals: summaries have no order.
            heapq.heappush(self.longest, (seconds, -len(self.seconds), summary))
            if len(self.longest) > _WORST:
                heapq.heappop(self.longest)
                self._bar = self.longest[0][0]


def _spans(state: IngestState, finished: _Side, going_on: _Side, pause: Callable[[], None]) -> StateSpans:
    known = _Ordered(finished.seconds, pause)
    still = _Ordered(going_on.seconds, pause)
    limit = None
    unusual = 0
    if len(known) >= ENOUGH:
        limit = max(TIMES_THE_USUAL * known.quantile(0.5), LEAST_SECONDS.get(state, 0))
        unusual = known.number_above(limit) + still.number_above(limit)
    has_any = len(known) > 0
    return StateSpans(
        state=state,
        stays=len(known),
        low=known.quantile(0.25) if has_any else None,
        median=known.quantile(0.5) if has_any else None,
        high=known.quantile(0.75) if has_any else None,
        longest=max((side.largest for side in (known, still) if len(side)), default=None),
        limit=limit,
        there=len(still),
        unusual=unusual,
        worst=() if limit is None else _worst(state, finished, going_on, limit),
    )


def _worst(state: IngestState, finished: _Side, going_on: _Side, limit: int) -> tuple[Stay, ...]:
    found = [
        Stay(summary.path, summary.name, summary.equipment, state, seconds, side is going_on)
        for side in (going_on, finished)
        for seconds, _, summary in sorted(side.longest, key=_longest_first)
        if seconds > limit
    ]
    return tuple(found[:_WORST])


def _longest_first(entry: tuple[int, int, RunSummary]) -> tuple[int, int]:
    return -entry[0], -entry[1]


class _Ordered:
    """Many numbers, of which some are asked by their rank.

    They are kept in parts that are each in order: putting them all in order would hold the interpreter lock
    for longer than the GUI thread should wait.
    """

    def __init__(self, numbers: Sequence[int], pause: Callable[[], None]) -> None:
        self._parts = []
        self._number = len(numbers)
        for start in range(0, len(numbers), _SORTED_AT_ONCE):
            self._parts.append(sorted(numbers[start : start + _SORTED_AT_ONCE]))
            pause()

    def __len__(self) -> int:
        return self._number

    @property
    def largest(self) -> int:
        """The last of all; there must be any."""
        return max(part[-1] for part in self._parts)

    def number_above(self, limit: int) -> int:
        """How many are larger."""
        return sum(len(part) - bisect_right(part, limit) for part in self._parts)

    def quantile(self, share: float) -> int:
        """The number below which so much of the others lies; between two of them, the middle is taken."""
        place = (self._number - 1) * share
        below = int(place)
        first = self._of_rank(below)
        if place == below:
            return first
        return round(first + (self._of_rank(below + 1) - first) * (place - below))

    def _of_rank(self, rank: int) -> int:
        """The number that so many others come before."""
        low, high = min(part[0] for part in self._parts), self.largest
        while low < high:
            middle = (low + high) // 2
            if self._number - self.number_above(middle) > rank:
                high = middle
            else:
                low = middle + 1
        return low
