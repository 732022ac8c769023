"""Whether the staging folder can be looked at now, or since when it cannot."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop.answer_watch import TICK_MS, AnswerWatch, NotAnsweringError

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.survey_tasks import Task

_MOST_LEFT = 8
"""So many threads may hang in a folder before no more are sent after them."""


class FolderPresence(QObject):
    """Watches over the work in a folder, and greys the list while nothing can be seen there. GUI thread only.

    Args:
        model: the list.
        clock: POSIX seconds.

    Signals:
        went_away: the exception, and :attr:`since`; again when there is another exception.
        came_back: it can be looked at again.

    Attributes:
        since: POSIX seconds when it was seen last; None while it is there.
        is_hung: it is away because it does not answer.
    """

    went_away = Signal(object, float)
    came_back = Signal()

    def __init__(self, model: RunTableModel, parent: QObject, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._model = model
        self._clock = clock
        self._watched: list[Task] = []
        self._left: list[Task] = []
        self._answers = AnswerWatch()
        self._silent_since = 0.0
        self.since: float | None = None
        self.is_hung = False
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self.tick)

    @property
    def may_send_more(self) -> bool:
        """Whether so few threads hang in there that one more does no harm."""
        self._left = [task for task in self._left if not task.is_back]
        return len(self._left) < _MOST_LEFT

    def watch(self, task: Task) -> None:
        """This work is submitted."""
        self._watched.append(task)
        self._ticks.start()

    def leave(self, task: Task) -> None:
        """Nobody waits for this work any more; its thread may hang still."""
        if task in self._watched:
            self._watched.remove(task)
        if not task.is_back:
            self._left.append(task)

    def forget(self) -> None:
        """Another folder is looked at, and supposed to be there."""
        self.since = None
        self.is_hung = False
        self._left = []
        self._model.set_away(False)

    def go_away(self, error: Exception, since: float | None = None) -> None:
        """It cannot be looked at, because of this."""
        self.is_hung = isinstance(error, NotAnsweringError)
        if self.since is None:
            self.since = self._clock() if since is None else since
        self._model.set_away(True)
        self.went_away.emit(error, self.since)

    def come_back(self) -> None:
        """It was just looked at."""
        if self.since is not None:
            self.since = None
            self.is_hung = False
            self._model.set_away(False)
            self.came_back.emit()

    def tick(self) -> None:
        """A second has passed: see whether the folder still answers."""
        self._watched = [task for task in self._watched if not task.is_back]
        if not self._watched:
            self._ticks.stop()
        sign = max((task.sign for task in self._watched if task.sign is not None), default=None)
        if self._answers.hangs(sign):
            if not self.is_hung and sign is not None:
                self._silent_since = sign
                silent = time.monotonic() - sign
                self.go_away(NotAnsweringError("it does not answer"), self._clock() - silent)
        elif self.is_hung and any(task.has_answered(self._silent_since) for task in self._watched):
            self.come_back()
