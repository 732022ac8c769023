"""How fast a job is, and how long it will take: smoothed, so that an operator can read it."""

from __future__ import annotations

import itertools
import math
import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK_SECONDS = 1.0
"""How long is measured for one figure; progress comes more often, and in leaps."""
GAP_SECONDS = 30.0
"""Nobody looked for so long: the computer slept or stood still, so nothing was measured."""

_SPEED_SMOOTHING = 10.0
_TIME_SMOOTHING = 30.0
"""Seconds: a speed is read as what happens now, the time left as what will; it may follow later."""
_WINDOW_SECONDS = 75.0
_OUTLIER = 4.0
_ENOUGH_FOR_RATE = 2.5
_ENOUGH_FOR_TIME = 7.5
_QUIET_SECONDS = 10.0

MOST_CHANGE = 0.15
"""How much the time left may grow or shrink in a second, as a part of it, beside the second that passed."""
LEAST_CHANGE = 3.0
"""Seconds that it may grow in a second, however short it is."""
_STEADY_WITHIN = 0.1
_GAIN = 0.15
_KEEP = 0.75

_MINUTE, _HOUR, _DAY = 60.0, 3_600.0, 86_400.0


class _Look(NamedTuple):
    seconds: float
    done: float

    @property
    def rate(self) -> float:
        return self.done / self.seconds


class RateMeter:
    """Measures one thing that grows. Not thread-safe; the same clock readings give the same figures.

    Call :meth:`update` with each report and :meth:`tick` about once a second, so that silence is noticed.

    Args:
        clock: seconds, never going back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.reset()

    @property
    def rate(self) -> float | None:
        """What is done in a second; None before enough was measured."""
        return self._rate

    @property
    def time_left(self) -> float | None:
        """Seconds to go, rounded as people say it; 0 for less than a minute.

        None where that cannot be told: too little was measured, the total is not known, or nothing moves.
        """
        return self._rounded

    def reset(self) -> None:
        """Forget everything: another phase has begun."""
        self._since: float | None = None
        self._base = self._done = 0.0
        self._total: float | None = None
        self._looks: list[_Look] = []
        self._rate: float | None = None
        self._left: float | None = None
        self._rounded: float | None = None

    def pause(self) -> None:
        """What passes until the next :meth:`update` is nobody's time."""
        self._since = None

    def update(self, done: float, total: float | None = None) -> None:
        """Take a report.

        Args:
            done: how much is done; less than before counts as before.
            total: how much there is to do, or None.
        """
        self._total = total
        if self._since is None:
            self._start(done)
            return
        self._done = max(self._done, done)
        self.tick()

    def tick(self) -> None:
        """Look at the clock; nothing happens while paused or before the first report."""
        if self._since is None:
            return
        now = self._clock()
        seconds = now - self._since
        if seconds > GAP_SECONDS:
            self._start(self._done)
        elif seconds >= LOOK_SECONDS:
            self._take_look(_Look(seconds, self._done - self._base))
            self._since, self._base = now, self._done
            self._rate = self._measured(_SPEED_SMOOTHING)
            self._estimate(seconds)

    def _start(self, done: float) -> None:
        self._since = self._clock()
        self._base = self._done = max(self._done, done)

    def _take_look(self, look: _Look) -> None:
        if look.done > 0 and self._quiet_seconds() >= _QUIET_SECONDS:
            # It stood still and goes on: neither figure has anything to learn from that.
            while self._looks and self._looks[-1].done == 0:
                del self._looks[-1]
        self._looks.append(look)
        kept = 0.0
        for place in range(len(self._looks) - 1, -1, -1):
            kept += self._looks[place].seconds
            if kept >= _WINDOW_SECONDS:
                del self._looks[:place]
                return

    def _measured(self, smoothing: float) -> float | None:
        """The mean rate in which a look counts the less the older it is; None where too little was seen."""
        moving = [look.rate for look in self._looks if look.done > 0]
        if not moving or sum(look.seconds for look in self._looks) < _ENOUGH_FOR_RATE:
            return None
        # Files that were done before are counted in no time; such a leap says nothing about the next minutes.
        most = _OUTLIER * statistics.median_low(moving)
        age = weights = amount = 0.0
        for look in reversed(self._looks):
            weight = look.seconds * math.exp(-age / smoothing)
            weights += weight
            amount += weight * min(look.rate, most)
            age += look.seconds
        return amount / weights

    def _estimate(self, seconds: float) -> None:
        rate = self._measured(_TIME_SMOOTHING)
        measured = sum(look.seconds for look in self._looks)
        if not rate or self._total is None or measured < _ENOUGH_FOR_TIME:
            self._left = self._rounded = None
        elif self._quiet_seconds() >= _QUIET_SECONDS:
            self._rounded = None
        else:
            found = max(self._total - self._done, 0.0) / rate
            self._left = found if self._left is None else _approach(self._left, found, seconds)
            self._rounded = _rounded(self._left, self._rounded)

    def _quiet_seconds(self) -> float:
        quiet = itertools.takewhile(lambda look: look.done == 0, reversed(self._looks))
        return sum(look.seconds for look in quiet)


def _approach(before: float, found: float, seconds: float) -> float:
    """The time left to tell next: counting down while that is about right, else nearing what was found."""
    expected = max(before - seconds, 0.0)
    if abs(found - expected) <= _STEADY_WITHIN * expected:
        return expected
    nearer = expected + (found - expected) * min(_GAIN * seconds, 1.0)
    span = math.pow(1 + MOST_CHANGE, seconds)
    return max(min(nearer, expected * span + LEAST_CHANGE * seconds), expected / span)


def _step(seconds: float) -> float:
    """To what people round a time of this length."""
    for below, step in ((20 * _MINUTE, _MINUTE), (_HOUR, 5 * _MINUTE), (3 * _HOUR, 10 * _MINUTE)):
        if seconds < below:
            return step
    return _HOUR if seconds < 2 * _DAY else _DAY


def _rounded(seconds: float, shown: float | None) -> float:
    """Round to a step, but keep what is shown while it is nearly as good: it must not flap at an edge."""
    if shown is not None:
        lowest = shown - _KEEP * _step(shown - 1)
        highest = shown + _KEEP * _step(shown)
        if shown == 0:
            highest = _MINUTE * 1.2
        if lowest <= seconds <= highest:
            return shown
    if seconds < _MINUTE * 0.8:
        return 0.0
    step = _step(seconds)
    return round(seconds / step) * step
