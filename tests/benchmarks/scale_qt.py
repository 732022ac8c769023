"""What the measurements in a window share: waiting, the real app, and a window with the table alone."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QMainWindow

from exlab_gui.desktop.garbage import GuiGarbageCollector
from exlab_gui.desktop.jobs import JobRunner
from exlab_gui.desktop.run_scanner import RunScanner
from exlab_gui.desktop.run_table import RunTable
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.desktop.theme import Appearance, ThemeManager

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.app import App

_LIMIT_S = 300
_OF_EVERY_WINDOW = "This plugin does not support"
"""What the offscreen platform says."""
_kept: list[App] = []
"""Not torn down when a measurement returns: that would wait for threads which wait for Python."""


def application() -> QApplication:
    """The application of this process."""
    qInstallMessageHandler(_say_what_is_unexpected)
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["exlab-gui"])


def _say_what_is_unexpected(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_OF_EVERY_WINDOW):
        sys.stderr.write(f"{message}\n")


def wait_until(condition: Callable[[], object], what: str, *, every_ms: int = 2) -> None:
    """Let the window live until something is so.

    Raises:
        TimeoutError: it never was.
    """
    loop = QEventLoop()
    deadline = time.monotonic() + _LIMIT_S
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def ask() -> None:
        # What is so now may not be so in the next moment: it is asked only once.
        if condition():
            loop.exit(0)
        elif time.monotonic() > deadline:
            loop.exit(1)

    timer.timeout.connect(ask)
    timer.start(every_ms)
    is_late = loop.exec()
    timer.stop()
    if is_late:
        raise TimeoutError(f"{what}: not within {_LIMIT_S} s")


def live(seconds: float) -> None:
    """Let the window live for so long; nothing of the benchmark's own disturbs it meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def open_app(folder: str) -> App:
    """The app as a user has it, with the files of the user's home folder; it shows when it is started."""
    from exlab_gui.app import App, AppPaths, Options  # noqa: PLC0415  (the table alone needs none of it)

    app = App(application(), Options(folder=folder), AppPaths.of_this_user())
    _kept.append(app)
    return app


class TableWindow:
    """The list of runs alone, with the real scanner, model and view."""

    def __init__(self) -> None:
        app = application()
        self.window = QMainWindow()
        self.garbage = GuiGarbageCollector(self.window)
        self.runner = JobRunner(self.window)
        self.model = RunTableModel()
        self.scanner = RunScanner(self.runner, self.model, self.window)
        self.table = RunTable(self.model, ThemeManager(app, Appearance.LIGHT))
        self.window.setCentralWidget(self.table)
        self.window.resize(1280, 800)
        self.window.show()
        app.processEvents()


class Signalled:
    """Counts how often a signal came."""

    def __init__(self, signal: object) -> None:
        self.times = 0
        signal.connect(self._count)  # type: ignore[attr-defined]

    def __bool__(self) -> bool:
        return self.times > 0

    def _count(self) -> None:
        self.times += 1


class PaintWatch(QObject):
    """Sees when a widget is shown or painted, and asks at once what was there to be painted."""

    def __init__(self, widget: QObject, seen: Callable[[float], None], kind: QEvent.Type) -> None:
        super().__init__(widget)
        self._seen = seen
        self._kind = kind
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() == self._kind:
            # Heard of before it is painted; the next turn of the event loop comes after.
            QTimer.singleShot(0, lambda: self._seen(time.perf_counter()))
        return super().eventFilter(watched, event)
