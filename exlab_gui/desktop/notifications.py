"""Tells of long jobs that end while nobody looks at the window."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from exlab_gui.desktop import job_wording
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.job import JobState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.job import Job
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.tray import Tray

LONG_SECONDS = 20.0
"""Who has waited so long has gone on to something else."""


class Notifier(QObject):
    """Says when a titled job that took long ended, failed or stalled while the window is not in front.

    What the operator cancels needs no words. A job's time counts from when it was asked for. Lives on the
    GUI thread.

    Args:
        runner: whose jobs.
        window: what may be in front; it is marked in the task bar where there is no tray.
        tray: where the messages appear.
        clock: seconds, never going back.
    """

    def __init__(
        self,
        runner: JobRunner,
        window: QWidget,
        tray: Tray,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._tray = tray
        self._clock = clock
        self._is_stopped = False
        runner.started.connect(self._follow)

    def stop(self) -> None:
        """Say no more: the app is closing, and what ends now ends of that."""
        self._is_stopped = True

    def _follow(self, job: Job) -> None:
        if not job.title:
            return
        since = self._clock()
        job.succeeded.connect(partial(self._tell_success, job, since))
        job.failed.connect(partial(self._tell_failure, job, since))
        job.state_changed.connect(partial(self._tell_stall, job, since))

    def _tell_success(self, job: Job, since: float, _result: object) -> None:
        took = self._clock() - since
        self._tell(job, took, job_wording.finished(took), alarming=False)

    def _tell_failure(self, job: Job, since: float, error: Exception) -> None:
        # One that stalled was told of then, and was given up by the operator now.
        if not job.is_cancel_requested:
            self._tell(job, self._clock() - since, job_wording.failed(explain(error).happened), alarming=True)

    def _tell_stall(self, job: Job, since: float) -> None:
        if job.state is JobState.STALLED and job.stall is not None and not job.is_cancel_requested:
            words = job_wording.stalled(explain(job.stall).happened)
            self._tell(job, self._clock() - since, words, alarming=True)

    def _tell(self, job: Job, took: float, words: str, *, alarming: bool) -> None:
        if self._is_stopped or took < LONG_SECONDS or self._is_in_front():
            return
        if self._tray.can_say:
            self._tray.say(job_wording.title_of(job), words, alarming=alarming)
        else:
            QApplication.alert(self._window)

    def _is_in_front(self) -> bool:
        # A dialog of ours in front of it is as good.
        return self._window.isVisible() and QApplication.activeWindow() is not None
