"""What happens to the work when the window goes: it is asked about, goes on without a window, or rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from exlab_gui.desktop.closing import BackgroundMode, CloseChoice, CloseDialog
from exlab_gui.desktop.notifications import Notifier
from exlab_gui.desktop.sleep_watch import SleepWatch
from exlab_gui.desktop.tray import Tray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.job_board import JobBoard
    from exlab_gui.desktop.jobs import JobRunner


class WindowCloser(QObject):
    """Decides whether a window may close, and stands in for it while it is away. GUI thread only.

    Signals:
        show_requested: the window is wanted again.
        close_requested: the window is to close for good now.
    """

    show_requested = Signal()
    close_requested = Signal()

    def __init__(self, window: QWidget, runner: JobRunner, board: JobBoard) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self.tray = Tray(QApplication.windowIcon(), self)
        self._notifier = Notifier(runner, window, self.tray, parent=self)
        self._sleep = SleepWatch(runner, parent=self)
        self._background = BackgroundMode(window, board, self.tray, self)
        self._background.show_requested.connect(self.show_requested)
        self._background.quit_requested.connect(self._leave)
        self._is_decided = False

    def may_close(self) -> bool:
        """Whether the window may go now; if not, the operator is asked what is to become of the work."""
        working = [job for job in self._runner.jobs() if job.title]
        if self._is_decided or not working:
            return True
        dialog = CloseDialog(working, self._window, can_hide=self.tray.is_available)
        dialog.chosen.connect(self._take_choice)
        dialog.open()
        return False

    def stop(self) -> None:
        """The window goes for good: say nothing more."""
        self._notifier.stop()
        self._sleep.stop()
        self._background.leave()

    def _take_choice(self, choice: CloseChoice) -> None:
        if choice is CloseChoice.BACKGROUND:
            self._background.begin()
        else:
            self._leave()

    def _leave(self) -> None:
        self._is_decided = True
        self.close_requested.emit()
