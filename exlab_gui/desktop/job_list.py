"""All jobs on screen, one below the other, in the order of their turns."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from exlab_gui.desktop.job_line import JobLine
from exlab_gui.desktop.translation import keep_said, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.desktop.job_board import JobTracker
    from exlab_gui.desktop.jobs import JobRunner

_MOST_ROWS = 6
_FEWEST_ROWS = 2


class JobList(QScrollArea):
    """A row for each job; grows to six rows, then scrolls."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("job_list")
        keep_said(self, lambda: self.setAccessibleName(translate("Jobs", "All jobs")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        # Rows take the keyboard, the frame around them has no use for it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._runner = runner
        self._rows: dict[JobTracker, JobLine] = {}
        body = QWidget()
        body.setObjectName("job_list_body")
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(round(self.fontMetrics().height() * 0.3))
        self._layout.addStretch(1)
        self.setWidget(body)

    def rows(self) -> list[JobLine]:
        """The rows, from top to bottom."""
        return list(self._rows.values())

    def show_trackers(self, trackers: Sequence[JobTracker]) -> None:
        """Show these jobs in this order; a row that stays keeps the keyboard if it has it."""
        for tracker in [tracker for tracker in self._rows if tracker not in trackers]:
            self._remove(tracker)
        rows = {tracker: self._rows.get(tracker) or self._make_row(tracker) for tracker in trackers}
        if list(rows) != list(self._rows):
            for place, row in enumerate(rows.values()):
                self._layout.insertWidget(place, row)
            self._order_tab_key(list(rows.values()))
        self._rows = rows
        waiting = self._runner.waiting_transfers()
        for tracker, row in rows.items():
            movable = tracker.job in waiting
            row.show_places(
                can_move_up=movable and tracker.job is not waiting[0],
                can_move_down=movable and tracker.job is not waiting[-1],
            )
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(min(len(self._rows), _MOST_ROWS)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height_of(min(len(self._rows), _FEWEST_ROWS)))

    def _height_of(self, rows: int) -> int:
        height = next((row.sizeHint().height() for row in self._rows.values()), 0)
        return rows * height + max(rows - 1, 0) * self._layout.spacing()

    def _make_row(self, tracker: JobTracker) -> JobLine:
        row = JobLine(in_list=True)
        row.show_tracker(tracker)
        row.move_requested.connect(partial(self._move, tracker))
        return row

    def _remove(self, tracker: JobTracker) -> None:
        row = self._rows.pop(tracker)
        row.show_tracker(None)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _move(self, tracker: JobTracker, steps: int) -> None:
        waiting = self._runner.waiting_transfers()
        if tracker.job in waiting:
            self._runner.move(tracker.job, max(waiting.index(tracker.job) + steps, 0))
        self.ensureWidgetVisible(self._rows[tracker], 0, 0)

    def _order_tab_key(self, rows: Sequence[JobLine]) -> None:
        for before, after in pairwise(button for row in rows for button in row.buttons()):
            QWidget.setTabOrder(before, after)
