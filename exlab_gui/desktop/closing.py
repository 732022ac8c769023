"""Closing the window while jobs are at work: what the operator is asked, and going on without a window."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from exlab_gui import APP_NAME
from exlab_gui.desktop import job_wording
from exlab_gui.desktop.dialogs import AppDialog
from exlab_gui.desktop.job import JobKind
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import push_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.job import Job
    from exlab_gui.desktop.job_board import JobBoard, JobTracker
    from exlab_gui.desktop.tray import Tray


class CloseChoice(Enum):
    """What is to become of the jobs when the window closes."""

    BACKGROUND = "background"
    """They go on; the window is hidden."""
    QUIT = "quit"
    """Those that can go on next time stop, what is being recorded is finished, the app ends."""


class CloseDialog(AppDialog):
    """Asks what is to become of the jobs. Staying is the default.

    Signals:
        chosen: a :class:`CloseChoice`; nothing where the operator stays.
    """

    chosen = Signal(object)

    def __init__(self, jobs: Sequence[Job], parent: QWidget | None, *, can_hide: bool) -> None:
        super().__init__("close_dialog", job_wording.close_heading(len(jobs)), parent)
        self.add_text("\n".join(job_wording.titles(jobs)))
        if can_hide:
            self.add_text(job_wording.close_background(), muted=True)
        has_transfers = any(job.kind is JobKind.TRANSFER for job in jobs)
        self.add_text(job_wording.close_quit(has_transfers=has_transfers), muted=True)
        # Enter and Space stay: they may have been meant for something else a moment ago.
        stay = push_button(
            lambda: translate("Closing", "Stay"),
            "stay_button",
            lambda: translate("Closing", "Keep the window open; nothing is stopped"),
        )
        self.add_button(stay, self.reject, default=True)
        leave = push_button(
            lambda: translate("Closing", "Pause and quit"),
            "pause_and_quit_button",
            lambda: translate("Closing", "Stop what can go on later, and quit"),
        )
        self.add_button(leave, self._quit)
        if can_hide:
            hide = push_button(
                lambda: translate("Closing", "Finish in background"),
                "background_button",
                lambda: translate("Closing", "Close the window; the work goes on"),
                primary=True,
            )
            self.add_button(hide, self._hide)
        self.fit_to_words()

    def _quit(self) -> None:
        self.accept()
        self.chosen.emit(CloseChoice.QUIT)

    def _hide(self) -> None:
        self.accept()
        self.chosen.emit(CloseChoice.BACKGROUND)


class BackgroundMode(QObject):
    """The app without its window, as an icon beside the clock. GUI thread only.

    It ends when the window is shown again, by whomever. A job that failed meanwhile is no reason to go away
    in silence: then the window is wanted.

    Args:
        window: the window that hides.
        board: the jobs.
        tray: where the icon is.

    Signals:
        show_requested: the window is to be shown.
        quit_requested: every job is over, or the operator wants to quit now.
    """

    show_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: QWidget, board: JobBoard, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._board = board
        self._tray = tray
        self._is_active = False
        self._has_failed = False
        self._quits_with_window = True
        board.added.connect(self._watch)
        board.removed.connect(self._look_later)
        board.ticked.connect(self._describe)
        tray.activated.connect(self._ask_for_window)
        window.installEventFilter(self)

    @property
    def is_active(self) -> bool:
        """Whether the app works in the background now."""
        return self._is_active

    def begin(self) -> None:
        """Hide the window and go on without it."""
        if self._is_active:
            return
        self._is_active = True
        self._has_failed = False
        self._quits_with_window = QApplication.quitOnLastWindowClosed()
        # A dialog that is closed now may be the last window, but is not the end of the work.
        QApplication.setQuitOnLastWindowClosed(False)
        show, leave = translate("Closing", "Show window"), translate("Closing", "Quit")
        self._tray.keep(((show, self._ask_for_window), (leave, self.quit_requested.emit)))
        self._window.hide()
        self._describe()
        self._look_later()

    def leave(self) -> None:
        """The window is back, or the app ends."""
        if self._is_active:
            self._is_active = False
            QApplication.setQuitOnLastWindowClosed(self._quits_with_window)
            self._tray.release()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._window:
            self.leave()
        return super().eventFilter(watched, event)

    def _watch(self, tracker: JobTracker) -> None:
        tracker.job.failed.connect(self._note_failure)

    def _note_failure(self) -> None:
        self._has_failed = True

    def _ask_for_window(self) -> None:
        if self._is_active:
            self.show_requested.emit()

    def _look_later(self) -> None:
        # Whoever hears of a job's end may submit the next one.
        if self._is_active:
            QTimer.singleShot(0, self, self._end_if_over)

    def _end_if_over(self) -> None:
        if not self._is_active or self._board.trackers():
            return
        if self._has_failed:
            self.show_requested.emit()
        else:
            self.quit_requested.emit()

    def _describe(self) -> None:
        if self._is_active:
            lines = [
                job_wording.background_line(tracker.title, tracker.shortest_words, tracker.fraction)
                for tracker in self._board.trackers()
            ]
            self._tray.describe("\n".join((APP_NAME, *job_wording.shortened(lines))))
