"""Runs that end by themselves: ``--smoke-test`` and ``--screenshot``."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication

from exlab_gui import __version__
from exlab_gui.desktop.run_row import RunStatus, status_of

if TYPE_CHECKING:
    from exlab_gui.desktop.logs import WarningCollector
    from exlab_gui.desktop.main_window import MainWindow

_LIMIT_MS = 120_000
_SETTLE_MS = 600


class SmokeTest(QObject):
    """Waits for the first scan, prints one JSON line, and ends the app.

    Exit status 0; 1 where the folder could not be scanned, or anything was logged as a warning or worse.
    """

    def __init__(self, window: MainWindow, warnings: WarningCollector) -> None:
        super().__init__(window)
        self._window = window
        self._warnings = warnings
        self._opened = QElapsedTimer()
        self._first_rows_ms: int | None = None
        window.scanner.started.connect(self._note_start)
        window.scanner.first_rows.connect(self._note_first_rows)
        window.scanner.finished.connect(self._note_scan)
        window.scanner.failed.connect(self._fail)
        QTimer.singleShot(_LIMIT_MS, self, self._give_up)

    def _note_start(self) -> None:
        # Not from the window's first moment: making the demo lab is no part of showing a folder.
        self._opened.start()

    def _note_first_rows(self) -> None:
        if self._first_rows_ms is None:
            self._first_rows_ms = self._opened.elapsed()

    def _note_scan(self) -> None:
        scan_ms = self._window.scanner.elapsed_ms
        statuses = [status_of(run) for run in self._window.model.summaries()]
        result = {
            "runs": len(statuses),
            "problems": statuses.count(RunStatus.NEEDS_ATTENTION),
            "untracked": statuses.count(RunStatus.NOT_TRACKED),
            "first_rows_ms": self._first_rows_ms,
            "scan_ms": scan_ms,
            "version": __version__,
        }
        sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()
        # A moment longer: what the first paint and the first panel warn about counts too.
        QTimer.singleShot(_SETTLE_MS, self, self._end)

    def _end(self) -> None:
        for text in self._warnings.texts:
            sys.stderr.write(text + "\n")
        QApplication.exit(1 if self._warnings.texts else 0)

    def _fail(self, error: Exception) -> None:
        sys.stderr.write(f"The folder could not be scanned: {error}\n")
        QApplication.exit(1)

    def _give_up(self) -> None:
        sys.stderr.write(f"The scan was not over after {_LIMIT_MS // 1000} seconds.\n")
        QApplication.exit(1)


class Screenshot(QObject):
    """Waits for the first scan, saves a picture of the window, and ends the app."""

    def __init__(self, window: MainWindow, path: str) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        window.scanner.finished.connect(self._wait_for_panel)
        window.scanner.failed.connect(self._wait_for_panel)

    def _wait_for_panel(self) -> None:
        QTimer.singleShot(_SETTLE_MS, self, self._save)

    def _save(self) -> None:
        saved = self._window.grab().save(self._path)
        if not saved:
            sys.stderr.write(f"The picture could not be saved as {self._path}\n")
        QApplication.exit(0 if saved else 1)
