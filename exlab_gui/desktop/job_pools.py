"""The threads that jobs run on, and those of them that do not come back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool

from exlab_gui.desktop.job import JobKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QObject, QRunnable

THREADS = {JobKind.READ: 6, JobKind.WRITE: 1, JobKind.TRANSFER: 1}
MOST_LOST = 24
"""So many threads that do not come back are replaced by others; more than that, and new work waits."""

_left_behind: list[object] = []
"""Pools that nobody may destroy: whoever does waits for their threads, and some of these may never end."""


@dataclass(eq=False)
class _Loose:
    """A thread whose job is over for everybody else."""

    kind: JobKind
    keys: frozenset[str]
    runnable: QRunnable
    is_lost: bool = False

    @property
    def holds_keys(self) -> bool:
        # What a hung read looks at may be used: it changes nothing. A hung writer has left things half done.
        return not self.is_lost or self.kind is not JobKind.READ


class JobPools:
    """Hands work to the pools and knows how many threads are free. GUI thread only.

    A job can be over before its thread is: a read that was cancelled while the system does not answer. Such a
    thread is *loose*; it keeps its slot and its runs for a moment, since nearly all come back at once. After
    that (:meth:`lose`) it is *lost*, and another thread may take its place.
    """

    def __init__(self, parent: QObject) -> None:
        self._pools = {kind: QThreadPool(parent) for kind in JobKind}
        self._loose: dict[int, _Loose] = {}
        self._fit()

    def start(self, kind: JobKind, runnable: QRunnable) -> None:
        """Run it on a thread of its kind, at once where :meth:`room` says so."""
        self._pools[kind].start(runnable)

    def room(self) -> dict[JobKind, int]:
        """How many jobs of each kind may be at work at once; below 1 where too many threads are lost."""
        room = dict(THREADS)
        for loose in self._loose.values():
            room[loose.kind] -= not loose.is_lost
        for kind in JobKind:
            room[kind] -= max(0, self._lost(kind) - MOST_LOST)
        return room

    def held_keys(self) -> Iterator[str]:
        """What nobody else may touch because of loose threads."""
        return (key for loose in self._loose.values() if loose.holds_keys for key in loose.keys)

    def let_go(self, number: int, kind: JobKind, keys: frozenset[str], runnable: QRunnable) -> None:
        """The job of this number is over, but its thread is not."""
        self._loose[number] = _Loose(kind, keys, runnable)

    def lose(self, number: int) -> bool:
        """Expect a loose thread back no more; False where it is back."""
        loose = self._loose.get(number)
        if loose is None:
            return False
        loose.is_lost = True
        self._fit()
        return True

    def take_back(self, number: int) -> bool:
        """A loose thread is done; False where none was."""
        if self._loose.pop(number, None) is None:
            return False
        self._fit()
        return True

    @property
    def has_loose(self) -> bool:
        """Whether a thread works on a job that is over."""
        return bool(self._loose)

    def wait(self, milliseconds: int) -> None:
        """Wait a moment for work to be done."""
        for pool in self._pools.values():
            pool.waitForDone(milliseconds)

    def close(self) -> bool:
        """Wait for the end of all threads; where some are loose, leave them behind instead: False."""
        if self._loose:
            self._leak()
            return False
        for pool in self._pools.values():
            pool.waitForDone()
        return True

    def _leak(self) -> None:
        for pool in self._pools.values():
            pool.setParent(None)
        _left_behind.append((self._pools, self._loose))

    def _lost(self, kind: JobKind) -> int:
        return sum(loose.is_lost for loose in self._loose.values() if loose.kind is kind)

    def _fit(self) -> None:
        for kind, pool in self._pools.items():
            pool.setMaxThreadCount(THREADS[kind] + min(self._lost(kind), MOST_LOST))


def united(groups: Iterable[frozenset[str]]) -> set[str]:
    """All keys of these."""
    return set().union(*groups)
