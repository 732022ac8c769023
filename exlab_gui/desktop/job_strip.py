"""The strip at the bottom: the job at work in one line, and all of them in a list when there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from exlab_gui.desktop import job_wording
from exlab_gui.desktop.job import JobState
from exlab_gui.desktop.job_board import JobBoard
from exlab_gui.desktop.job_line import JobLine, set_quiet, width_for
from exlab_gui.desktop.job_list import JobList
from exlab_gui.desktop.plain_text import button_text, tooltip
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel, push_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from exlab_gui.desktop.job_board import JobTracker
    from exlab_gui.desktop.jobs import JobRunner

_SHOW_AFTER_MS = 150
"""A job that is over by then would only flash; the eye waits for progress from 200 ms on."""
_NARROW_EMS = 42
_RANKS = {JobState.STALLED: 0, JobState.RUNNING: 1, JobState.PAUSED: 2, JobState.WAITING: 3}
"""What wants an answer comes before what goes on by itself."""


class JobStrip(QFrame):
    """Shows every titled job that is not over. Hidden where there is none.

    Attributes:
        board: how each of them is doing.
    """

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("job_strip")
        self.setProperty("card", True)
        self.board = JobBoard(runner, self)
        self._new: set[JobTracker] = set()
        self._is_open = False
        self.line = JobLine()
        self.list = JobList(runner)
        self._summary = ElidedLabel()
        self._summary.setObjectName("jobs_summary")
        self.more_button = push_button("", "more_jobs_button")
        self._lay_out()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_SHOW_AFTER_MS)
        self._delay.timeout.connect(self._show_new)
        self.more_button.clicked.connect(self._open_or_close)
        self.board.added.connect(self._add)
        self.board.removed.connect(self._remove)
        runner.order_changed.connect(self._refresh)
        self.hide()
        keep_translated(self._put_words)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._is_open

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().height() * _NARROW_EMS
        self.line.set_narrow(narrow=narrow)
        set_quiet(self.more_button, quiet=narrow)
        self.fit_to_words()

    def _put_words(self) -> None:
        self.setAccessibleName(translate("Jobs", "Jobs"))
        self.fit_to_words()
        self._refresh()

    def fit_to_words(self) -> None:
        """Make room for the longest of a button's words, in the language and the style of now."""
        texts = (translate("Jobs", "Show less"), job_wording.more_jobs(88))
        self.more_button.setFixedWidth(width_for(self.more_button, texts))

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        row = QHBoxLayout()
        row.setSpacing(round(em * 0.7))
        row.addWidget(self.line, 1)
        row.addWidget(self._summary, 1)
        row.addWidget(self.more_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(round(em * 0.5))
        layout.addWidget(self.list)
        layout.addLayout(row)
        self._summary.hide()
        self.list.hide()
        self.more_button.hide()

    def _add(self, tracker: JobTracker) -> None:
        self._new.add(tracker)
        tracker.job.state_changed.connect(self._refresh)
        if not self._delay.isActive():
            self._delay.start()

    def _show_new(self) -> None:
        self._new.clear()
        self._refresh()

    def _remove(self, tracker: JobTracker) -> None:
        self._new.discard(tracker)
        self._refresh()

    def _refresh(self) -> None:
        trackers = [tracker for tracker in self.board.trackers() if tracker not in self._new]
        several = len(trackers) > 1
        self._is_open = self._is_open and several
        self.line.show_tracker(self._choose(trackers))
        # Rows that nobody sees are not kept up to date.
        self.list.show_trackers(trackers if self._is_open else [])
        self.line.setVisible(not self._is_open)
        self.list.setVisible(self._is_open)
        self._summary.setVisible(self._is_open)
        self._summary.show_text(job_wording.jobs(len(trackers)))
        self._name_button(len(trackers) - 1)
        self.more_button.setVisible(several)
        self.setVisible(bool(trackers))

    def _choose(self, trackers: list[JobTracker]) -> JobTracker | None:
        shown = self.line.tracker

        def rank(tracker: JobTracker) -> tuple[int, bool]:
            # Of two that are alike the one that is shown stays.
            return _RANKS.get(tracker.job.state, len(_RANKS)), tracker is not shown

        return min(trackers, key=rank, default=None)

    def _name_button(self, others: int) -> None:
        if self._is_open:
            text = translate("Jobs", "Show less")
            spoken = translate("Jobs", "Show only one job")
        else:
            text = job_wording.more_jobs(others)
            spoken = translate("Jobs", "Show all jobs: {more}").format(more=text)
        self.more_button.setText(button_text(text))
        self.more_button.setAccessibleName(spoken)
        self.more_button.setToolTip(tooltip(spoken))

    def _open_or_close(self) -> None:
        self._is_open = not self._is_open
        self._refresh()
        rows = self.list.rows()
        if rows:
            QWidget.setTabOrder(rows[-1].cancel_button, self.more_button)
