"""Telling how far a piece of work has come, and asking whether it shall go on."""

from __future__ import annotations

import threading
import time
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT_SECONDS = 0.1
QUESTION_SECONDS = 0.05


class Phase(StrEnum):
    """What a piece of work is busy with; each phase counts from nothing again."""

    COUNTING = "counting"
    COPYING = "copying"
    COMPARING = "comparing"
    CLEARING = "clearing"


class Progress(msgspec.Struct, frozen=True):
    """How far a piece of work has come.

    Attributes:
        files: files done; never more than ``files_total``, never less than in the report before.
        bytes: bytes done; never more than ``bytes_total``, never less than in the report before.
        current: what is being worked on: a POSIX path relative to the run folder, or empty.
        files_total: how many files there are to do; None where that is not known.
        bytes_total: how many bytes there are to do; None where that is not known.
        phase: what the numbers count; None where the work has only one thing to do.
    """

    files: int
    bytes: int
    current: str = ""
    files_total: int | None = None
    bytes_total: int | None = None
    phase: Phase | None = None


class Pace:
    """Keeps reports at most ten a second, and the question whether to stop at most 50 ms apart.

    Call :meth:`step` or :meth:`add` between all small pieces of work; both are cheap. Thread-safe: the
    workers of one job share one instance. ``cancelled`` may block, which is how a job is paused: it is asked
    under the lock that every step takes, so that all workers come to rest. ``progress`` is called under it,
    too; neither may call this instance.

    Args:
        progress: takes a report.
        cancelled: whether the work shall stop.
        clock: seconds, never going back.
    """

    def __init__(
        self,
        progress: Callable[[Progress], object],
        cancelled: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._clock = clock
        self._next_report = self._next_question = float("-inf")
        self._lock = threading.Lock()
        self._stopped = False
        self._files = self._bytes = 0
        self._shown = Progress(0, 0)

    def begin(self, phase: Phase, files_total: int | None = None, bytes_total: int | None = None) -> None:
        """Start to count from nothing again.

        Args:
            phase: what is counted from now on.
            files_total: files to do, where that is known.
            bytes_total: bytes to do, where that is known.
        """
        with self._lock:
            self._files = self._bytes = 0
            self._shown = Progress(0, 0, "", files_total, bytes_total, phase)

    def step(self, files: int, size: int, current: str = "") -> None:
        """Say how far the work has come in this phase; report and ask where it is time to.

        Args:
            files: files done.
            size: bytes done.
            current: what is being worked on.

        Raises:
            Cancelled: the caller wants the work to stop.
        """
        with self._lock:
            self._files, self._bytes = files, size
            self._ask_and_report(current)

    def add(self, files: int = 0, size: int = 0, current: str = "") -> None:
        """Say what was done since the last call, for workers in parallel; report and ask where it is time to.

        Args:
            files: files more; negative where some have to be done again.
            size: bytes more; negative where some have to be done again.
            current: what is being worked on; empty for what it was.

        Raises:
            Cancelled: the caller wants the work to stop, or :meth:`stop` was called.
        """
        with self._lock:
            self._files += files
            self._bytes += size
            self._ask_and_report(current or self._shown.current)

    def check(self) -> None:
        """Ask where it is time to, with nothing to say; almost free, for between the entries of a folder.

        Raises:
            Cancelled: see :meth:`add`.
        """
        # Without the lock, as nothing is counted. Whoever is late by one question asks the next.
        if self._stopped or self._clock() >= self._next_question:
            self.add()

    def stop(self) -> None:
        """Let the next step of every worker raise :class:`Cancelled`, because one of them has failed."""
        # Without the lock: a worker that is paused holds it, and the attribute only ever goes one way.
        self._stopped = True

    def _ask_and_report(self, current: str) -> None:
        now = self._clock()
        if now >= self._next_question:
            self._next_question = now + QUESTION_SECONDS
            self._stopped = self._cancelled() or self._stopped
        if self._stopped:
            raise Cancelled
        if now >= self._next_report:
            self._next_report = now + REPORT_SECONDS
            self._shown = self._advanced(current)
            self._progress(self._shown)

    def _advanced(self, current: str) -> Progress:
        shown = self._shown
        files, size = self._files, self._bytes
        # A file may grow after it was counted.
        if shown.files_total is not None:
            files = min(files, shown.files_total)
        if shown.bytes_total is not None:
            size = min(size, shown.bytes_total)
        return Progress(
            max(files, shown.files),
            max(size, shown.bytes),
            current,
            shown.files_total,
            shown.bytes_total,
            shown.phase,
        )


class HalfBytes:
    """Counts bytes that the work goes through twice, so that both times together count them once.

    One instance belongs to one thread.

    Args:
        pace: what they are added to.
        second: whether this is the second time, which gets the odd byte.
    """

    def __init__(self, pace: Pace, *, second: bool) -> None:
        self._pace = pace
        self._seen = int(second)

    def add(self, size: int) -> None:
        """Count ``size`` bytes half.

        Raises:
            Cancelled: see :meth:`Pace.add`.
        """
        before = self._seen // 2
        self._seen += size
        self._pace.add(size=self._seen // 2 - before)
