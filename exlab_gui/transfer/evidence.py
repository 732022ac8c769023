"""Why a run is believed to be finished: what it says itself, and what two looks at its files show."""

from __future__ import annotations

import time
from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.count import Counted, Counter, files_of
from exlab_gui.transfer.progress import Pace, Phase
from exlab_gui.transfer.signals import SignalCheck, Signals, check_signals, is_signalled

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from exlab_gui.transfer.progress import Progress

SECONDS_BETWEEN_LOOKS = 1.5
"""An instrument that writes at all does so more often; and file systems keep times of a second or two."""
MOST_NAMED = 20
"""How many growing files are named; all are counted."""

_SLICE_SECONDS = 0.05
_BUCKETS = 256


class Evidence(msgspec.Struct, frozen=True):
    """What speaks for a run's being finished, and what against it.

    Attributes:
        counted: the second look; what :func:`exlab_gui.transfer.record_complete` takes.
        signals: what the run says itself.
        growing: files that came or changed between the two looks, at most :data:`MOST_NAMED`, sorted; POSIX
            paths relative to the run folder.
        growing_count: how many there are.
        changed_between_looks: whether the two looks differ in anything, also by files that went.
    """

    counted: Counted
    signals: tuple[SignalCheck, ...]
    growing: tuple[str, ...] = ()
    growing_count: int = 0
    changed_between_looks: bool = False

    @property
    def signalled(self) -> bool:
        """Whether the run says that it is finished."""
        return is_signalled(self.signals)

    def is_quiet(self, quiet_seconds: float, now: float) -> bool:
        """Whether nothing changed for this long; a time to come, by another clock, is not quiet.

        Args:
            quiet_seconds: 0 where any run is quiet enough.
            now: POSIX seconds.
        """
        newest = self.counted.newest
        return quiet_seconds <= 0 or newest is None or now - newest >= quiet_seconds


class Look:
    """One look at all files of a run; remembers eight bytes of each. Made by :func:`look_at_files`.

    Attributes:
        run_dir: the run's folder.
        counted: what was there.
    """

    def __init__(self, run_dir: str) -> None:
        self.run_dir = run_dir
        self.counted = Counted(0, 0, None, "")
        self._seen = tuple(array("q") for _ in range(_BUCKETS))

    def remember(self, name: str, info: os.stat_result) -> None:
        """Add a file."""
        mark = _mark(name, info)
        self._seen[mark % _BUCKETS].append(mark)

    def close(self, counted: Counted) -> None:
        """All files are added."""
        self.counted = counted
        for marks in self._seen:
            marks[:] = array("q", sorted(marks))

    def has(self, name: str, info: os.stat_result) -> bool:
        """Whether a file of this name, size and time was there; to be asked after :meth:`close`."""
        mark = _mark(name, info)
        marks = self._seen[mark % _BUCKETS]
        place = bisect_left(marks, mark)
        return place < len(marks) and marks[place] == mark


def gather_evidence(
    run_dir: str,
    signals: Signals,
    progress: Callable[[Progress], object],
    cancelled: Callable[[], bool],
    wait: Callable[[float], object] = time.sleep,
) -> Evidence:
    """Look at a run twice, :data:`SECONDS_BETWEEN_LOOKS` apart, and at what it says itself.

    Blocks; thread-safe; changes nothing. Memory grows by eight bytes a file. For several runs call
    :func:`look_at_files` for each, :func:`wait_between_looks` once and then :func:`look_again` for each.

    Args:
        run_dir: the run's folder.
        signals: names of sentinel and manifest where the run's creation.json has none.
        progress: called at most ten times a second; the phase is ``COUNTING``, then ``COMPARING``.
        cancelled: asked at most every 50 ms, also while waiting.
        wait: waits for so many seconds.

    Raises:
        OSError: a folder or a file could not be looked at, or vanished meanwhile. There is no partial count:
            it could pass for a whole one.
        Cancelled: ``cancelled()`` became true.
    """
    look = look_at_files(run_dir, progress, cancelled)
    wait_between_looks(cancelled, wait)
    return look_again(look, signals, progress, cancelled)


def look_at_files(
    run_dir: str, progress: Callable[[Progress], object], cancelled: Callable[[], bool]
) -> Look:
    """The first look. Arguments and errors are those of :func:`gather_evidence`."""
    pace = Pace(progress, cancelled)
    pace.begin(Phase.COUNTING)
    look, counter = Look(run_dir), Counter()
    for name, info in files_of(run_dir, lambda current: pace.step(counter.files, counter.bytes, current)):
        counter.add(name, info)
        look.remember(name, info)
    pace.step(counter.files, counter.bytes)
    look.close(counter.counted())
    return look


def wait_between_looks(cancelled: Callable[[], bool], wait: Callable[[float], object] = time.sleep) -> None:
    """Let the time between the two looks pass.

    Raises:
        Cancelled: ``cancelled()`` became true.
    """
    for _ in range(round(SECONDS_BETWEEN_LOOKS / _SLICE_SECONDS)):
        if cancelled():
            raise Cancelled
        wait(_SLICE_SECONDS)


def look_again(
    look: Look, signals: Signals, progress: Callable[[Progress], object], cancelled: Callable[[], bool]
) -> Evidence:
    """The second look, and what both show. Arguments and errors are those of :func:`gather_evidence`."""
    pace = Pace(progress, cancelled)
    before = look.counted
    pace.begin(Phase.COMPARING, before.files, before.bytes)
    counter = Counter()
    growing: list[str] = []
    growing_count = 0
    for name, info in files_of(
        look.run_dir, lambda current: pace.step(counter.files, counter.bytes, current)
    ):
        counter.add(name, info)
        if not look.has(name, info):
            growing_count += 1
            if len(growing) < MOST_NAMED:
                growing.append(name)
    counted = counter.counted()
    return Evidence(
        counted=counted,
        signals=check_signals(look.run_dir, signals, cancelled),
        growing=tuple(sorted(growing)),
        growing_count=growing_count,
        changed_between_looks=bool(growing_count) or counted != before,
    )


def _mark(name: str, info: os.stat_result) -> int:
    return hash((name, info.st_size, info.st_mtime_ns))
