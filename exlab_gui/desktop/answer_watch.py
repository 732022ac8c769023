"""Telling a share that hangs from one that is slow."""

from __future__ import annotations

TICK_MS = 1_000
_TICKS = 5


class NotAnsweringError(TimeoutError):
    """A disk or share has not answered for some seconds; perhaps it still will."""


class AnswerWatch:
    """Counts how often it was asked about work that has not got on meanwhile.

    It counts ticks, not seconds: when a computer wakes up, its disk has had no time to answer.

    Args:
        ticks: after so many without an answer it hangs; one every :data:`TICK_MS`.
    """

    def __init__(self, ticks: int = _TICKS) -> None:
        self._ticks = ticks
        self._sign: float | None = None
        self._silent = 0

    def hangs(self, sign: float | None) -> bool:
        """Whether the work hangs.

        Args:
            sign: when the disk last answered, by any clock; None where nothing is asked of it now.
        """
        if sign is None or sign != self._sign:
            self._sign, self._silent = sign, 0
            return False
        self._silent += 1
        return self._silent >= self._ticks
