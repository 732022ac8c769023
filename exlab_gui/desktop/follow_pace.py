"""How often the disk is looked at: often where somebody looks, and never more than it can bear. No Qt."""

from __future__ import annotations

from enum import Enum

LOOK_S = 1.0
PASS_S = 11.0
"""From start to start: every change is seen within 15 s, where a pass takes less than 4 s."""
SHORT_PASS_S = 13.5
"""The same and its own time, for one that takes less than 3 s."""
QUIET_LOOK_S = 10.0
QUIET_PASS_S = 60.0
BATTERY_FACTOR = 2.5
REST_FACTOR = 3.0
"""So much longer than the work took is the rest after it: it takes a quarter of the time at most."""
_FIRST_RETRY_S = 5.0
_LAST_RETRY_S = 15.0
_FIRST_PROBE_S = 60.0
_LAST_PROBE_S = 600.0


class Rhythm:
    """When a piece of work that comes again and again is due. Times are in seconds, by any one clock."""

    def __init__(self) -> None:
        self._began = self._ended = float("-inf")
        self._took = 0.0

    @property
    def took(self) -> float:
        """How long it took when it was done last, in seconds."""
        return self._took

    def begin(self, now: float) -> None:
        """It begins."""
        self._began = now

    def end(self, now: float) -> None:
        """It is over."""
        self._ended = now
        self._took = max(0.0, now - self._began)

    def hurry(self) -> None:
        """Somebody waits: it is due as soon as the disk has had its rest."""
        self._began = float("-inf")

    def is_due(self, now: float, every: float) -> bool:
        """Whether it should begin again; meaningless while it goes on."""
        return now >= self._began + every and now >= self._ended + REST_FACTOR * self._took


class Retry:
    """When to try once more, ever more seldom."""

    def __init__(self, first: float, last: float) -> None:
        self._first = self._pause = first
        self._last = last
        self._next: float | None = None

    def reset(self) -> None:
        """All is well."""
        self._next = None
        self._pause = self._first

    def is_due(self, now: float) -> bool:
        """Whether to try now; asked for the first time, it is not."""
        if self._next is None:
            self._next = now + self._pause
        if now < self._next:
            return False
        self._pause = min(self._last, 1.5 * self._pause)
        self._next = now + self._pause
        return True


def retry_when_gone() -> Retry:
    """For a folder that is not there: asking costs nothing."""
    return Retry(_FIRST_RETRY_S, _LAST_RETRY_S)


def retry_when_hung() -> Retry:
    """For a folder that does not answer: asking costs a thread that may hang, too."""
    return Retry(_FIRST_PROBE_S, _LAST_PROBE_S)


class Heed(Enum):
    """Whether somebody looks at the list."""

    WATCHED = "watched"
    UNWATCHED = "unwatched"
    HIDDEN = "hidden"


class FollowPace:
    """When a look and a pass are due."""

    def __init__(self) -> None:
        self.look = Rhythm()
        self.whole = Rhythm()

    def hurry(self) -> None:
        """Somebody is back and waits."""
        self.look.hurry()
        self.whole.hurry()

    def look_is_due(self, now: float, heed: Heed, *, on_battery: bool) -> bool:
        """Whether the runs in view should be looked at."""
        if heed is Heed.HIDDEN:
            return False
        return self.look.is_due(now, _slowed(LOOK_S if heed is Heed.WATCHED else QUIET_LOOK_S, on_battery))

    def pass_is_due(self, now: float, heed: Heed, *, on_battery: bool) -> bool:
        """Whether all runs should be looked at."""
        watched = max(PASS_S, SHORT_PASS_S - self.whole.took)
        return self.whole.is_due(now, _slowed(watched if heed is Heed.WATCHED else QUIET_PASS_S, on_battery))


def _slowed(seconds: float, on_battery: bool) -> float:  # noqa: FBT001  (what it is)
    return seconds * BATTERY_FACTOR if on_battery else seconds
