"""The strip at the bottom that shows the job at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from exlab_gui.desktop.widgets import ElidedLabel, push_button

if TYPE_CHECKING:
    from exlab_gui.desktop.jobs import Job, JobRunner

_SHOW_AFTER_MS = 150
"""A job that is over by then would only flash; the eye waits for progress from 200 ms on."""


class JobProgress(msgspec.Struct, frozen=True):
    """What a job on screen reports.

    Attributes:
        text: how far it is, in words.
        fraction: how far it is, 0 to 1; None where the end is not known.
    """

    text: str
    fraction: float | None = None


class JobStrip(QFrame):
    """Shows the oldest titled job that is not over, with its progress and *Cancel*."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("job_strip")
        self.setProperty("card", True)
        self._runner = runner
        self._job: Job | None = None
        self._title = ElidedLabel()
        self._title.setObjectName("job_title")
        self._bar = QProgressBar()
        self._bar.setObjectName("job_bar")
        self._bar.setTextVisible(False)
        self._detail = ElidedLabel()
        self._detail.setObjectName("job_detail")
        self._detail.setFixedWidth(self.fontMetrics().averageCharWidth() * 34)
        self._cancel = push_button("Cancel", "job_cancel_button", "Stop this job; what is done stays done")
        self._cancel.clicked.connect(self._cancel_job)
        layout = QHBoxLayout(self)
        layout.addWidget(self._title, 1)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._detail)
        layout.addWidget(self._cancel)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_SHOW_AFTER_MS)
        self._delay.timeout.connect(self.show)
        runner.started.connect(self._show_oldest)
        runner.ended.connect(self._show_oldest)
        self.hide()

    def _show_oldest(self) -> None:
        job = next((job for job in self._runner.jobs() if job.title), None)
        if job is self._job:
            return
        self._job = job
        if job is None:
            self._delay.stop()
            self.hide()
            return
        self._title.show_text(job.title)
        self._bar.setAccessibleName(job.title)
        self._cancel.setAccessibleName(f"Cancel: {job.title}")
        self._cancel.setEnabled(not job.is_cancel_requested)
        self._bar.setRange(0, 0)
        self._detail.show_text("")
        job.progressed.connect(self._show_progress)
        if self.isHidden():
            self._delay.start()

    def _show_progress(self, progress: object) -> None:
        if self.sender() is not self._job or not isinstance(progress, JobProgress):
            return
        self._detail.show_text(progress.text)
        if progress.fraction is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1000)
            # Never backwards: totals may be corrected while a job runs.
            self._bar.setValue(max(self._bar.value(), round(1000 * min(progress.fraction, 1.0))))

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
            self._detail.show_text("Stopping\u2026")
