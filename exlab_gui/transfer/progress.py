"""Telling how far a piece of work has come, and asking whether it shall go on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT_SECONDS = 0.1
QUESTION_SECONDS = 0.05


class Progress(msgspec.Struct, frozen=True):
    """How far a piece of work has come.

    Attributes:
        files: files done.
        bytes: bytes done.
        current: what is being worked on: a POSIX path relative to the run folder, or empty.
    """

    files: int
    bytes: int
    current: str = ""


class Pace:
    """Keeps reports at most ten a second, and the question whether to stop at most 50 ms apart.

    Call :meth:`step` between all small pieces of work; it is cheap. One instance belongs to one thread.

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

    def step(self, files: int, size: int, current: str = "") -> None:
        """Report and ask where it is time to.

        Args:
            files: files done.
            size: bytes done.
            current: what is being worked on.

        Raises:
            Cancelled: the caller wants the work to stop.
        """
        now = self._clock()
        if now >= self._next_question:
            self._next_question = now + QUESTION_SECONDS
            if self._cancelled():
                raise Cancelled
        if now >= self._next_report:
            self._next_report = now + REPORT_SECONDS
            self._progress(Progress(files, size, current))
