"""Notices that the computer slept, and lets what was copying rest: its share may not be back yet."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop import job_wording
from exlab_gui.desktop.job import JobKind, JobState
from exlab_gui.ingest.os_clocks import seconds_asleep

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.jobs import JobRunner

log = logging.getLogger(__name__)

_LOOK_MS = 2_000
_SLEPT_SECONDS = 5.0
"""Less is no sleep, but two clocks that were read at different moments."""


class SleepWatch(QObject):
    """Pauses running transfers after a sleep; *Try again* goes on. Lives on the GUI thread.

    Those that wait need no pause: the one that rests is before them.

    Args:
        runner: whose jobs are paused.
        asleep: seconds that the computer has slept until now, from any beginning.

    Signals:
        slept: the computer slept for so many seconds.
    """

    slept = Signal(float)

    def __init__(
        self,
        runner: JobRunner,
        asleep: Callable[[], float] = seconds_asleep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._asleep = asleep
        self._seen = asleep()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """See whether the computer slept since the last look."""
        asleep = self._asleep()
        seconds, self._seen = asleep - self._seen, asleep
        if seconds < _SLEPT_SECONDS:
            return
        log.info("This computer slept for %.0f s", seconds)
        for job in self._runner.jobs(JobKind.TRANSFER):
            if job.state is JobState.RUNNING:
                job.pause(job_wording.asleep())
        self.slept.emit(seconds)

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
