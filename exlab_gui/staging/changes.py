"""What one look at the disk tells, in portions that come soon enough to be watched."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.staging.summary import RunSummary

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_SIZE = 25
FIRST_SECONDS = 0.02


class Changes(msgspec.Struct, frozen=True, gc=False):
    """What has changed since the list of runs was last told.

    Attributes:
        found: rows that are new, and rows that changed.
        same: paths of known rows that were found unchanged; told once, when what was known from an earlier
            session is looked at for the first time.
        gone: paths of rows that are there no more.
    """

    found: tuple[RunSummary, ...] = ()
    same: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class Portions:
    """Collects what a pass finds and hands it out: the first portion early, then full ones.

    Args:
        size: most rows in a portion.
        seconds: after this long a portion is handed out even if it is not full.
    """

    def __init__(self, size: int, seconds: float) -> None:
        self._size = size
        self._seconds = seconds
        self._limit = min(size, FIRST_SIZE)
        self._deadline = time.monotonic() + min(seconds, FIRST_SECONDS)
        self.found: list[RunSummary] = []
        self.same: list[str] = []

    @property
    def slice_limit(self) -> int:
        """Look at no more runs at once than this: what is found comes too late otherwise."""
        return self._size if self._seconds else 1

    def ready(self) -> Iterator[Changes]:
        """The portions that are due."""
        while len(self.found) + len(self.same) >= self._limit:
            yield self._cut(self._limit)
        if (self.found or self.same) and time.monotonic() >= self._deadline:
            yield self._cut(self._limit)

    def rest(self) -> Iterator[Changes]:
        """All that is left."""
        while self.found or self.same:
            yield self._cut(self._size)

    def _cut(self, size: int) -> Changes:
        found = tuple(self.found[:size])
        same = tuple(self.same[: size - len(found)])
        del self.found[: len(found)], self.same[: len(same)]
        self._limit = self._size
        self._deadline = time.monotonic() + self._seconds
        return Changes(found, same)
