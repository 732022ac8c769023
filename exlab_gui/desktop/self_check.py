"""Runs that end by themselves: ``--smoke-test`` and ``--screenshot``."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from typing import TYPE_CHECKING, Self, TextIO

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from exlab_gui import __version__
from exlab_gui.desktop.gap_meter import GapMeter
from exlab_gui.desktop.run_row import RunStatus, status_of

if TYPE_CHECKING:
    from types import TracebackType

    from exlab_gui.desktop.logs import WarningCollector
    from exlab_gui.desktop.main_window import MainWindow

_LIMIT_MS = 120_000
_SETTLE_MS = 600


def say(stream: TextIO | None, text: str) -> None:
    """Write a line; a windowed program on Windows has no streams, and then nobody listens."""
    if stream is not None:
        stream.write(text + "\n")
        stream.flush()


class SmokeTest(QObject):
    """Waits for the first scan, prints one JSON line, and ends the app.

    Exit status 0; 1 where the folder could not be scanned, or anything was logged as a warning or worse.

    Args:
        window: the window, before it is shown.
        warnings: what was logged.
        stall: also measure how long the window did not answer, from when it shows to the end of the scan.
    """

    def __init__(self, window: MainWindow, warnings: WarningCollector, *, stall: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._warnings = warnings
        self._opened = QElapsedTimer()
        self._first_rows_ms: int | None = None
        self._gaps = GapMeter(self) if stall else None
        if stall:
            window.installEventFilter(self)
        window.scanner.started.connect(self._note_start)
        window.scanner.first_rows.connect(self._note_first_rows)
        window.scanner.finished.connect(self._note_scan)
        window.scanner.failed.connect(self._fail)
        QTimer.singleShot(_LIMIT_MS, self, self._give_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._gaps is not None:
            watched.removeEventFilter(self)
            self._gaps.start()
        return super().eventFilter(watched, event)

    def _note_start(self) -> None:
        # Not from the window's first moment: making the demo lab is no part of showing a folder.
        self._opened.start()

    def _note_first_rows(self) -> None:
        if self._first_rows_ms is None:
            self._first_rows_ms = self._opened.elapsed()

    def _note_scan(self) -> None:
        if self._gaps is not None:
            self._gaps.stop()
        statuses = [status_of(run) for run in self._window.model.summaries()]
        result: dict[str, object] = {
            "runs": len(statuses),
            "problems": statuses.count(RunStatus.NEEDS_ATTENTION),
            "untracked": statuses.count(RunStatus.NOT_TRACKED),
            "first_rows_ms": self._first_rows_ms,
            "scan_ms": self._window.scanner.elapsed_ms,
            "version": __version__,
        }
        if self._gaps is not None:
            result["longest_gap_ms"] = round(self._gaps.longest_ms, 1)
            result["p99_gap_ms"] = round(self._gaps.p99_ms, 1)
        say(sys.stdout, json.dumps(result))
        # A moment longer: what the first paint and the first panel warn about counts too.
        QTimer.singleShot(_SETTLE_MS, self, self._end)

    def _end(self) -> None:
        QApplication.exit(1 if self._warnings.texts else 0)
        for text in self._warnings.texts:
            say(sys.stderr, text)

    def _fail(self, error: Exception) -> None:
        QApplication.exit(1)
        say(sys.stderr, f"The folder could not be scanned: {error}")

    def _give_up(self) -> None:
        QApplication.exit(1)
        say(sys.stderr, f"The scan was not over after {_LIMIT_MS // 1000} seconds.")


class StderrWatch:
    """Sees everything that is written to standard error, by Python or by a library below it.

    Use it as a context manager; :attr:`text` is what was written, which is also passed on at the end. Where
    there is no such stream (a windowed program on Windows) nothing is seen.
    """

    def __init__(self) -> None:
        self.text = ""
        self._kept: int | None = None

    def __enter__(self) -> Self:
        try:
            self._kept = os.dup(2)
        except OSError:
            return self
        self._file = tempfile.TemporaryFile()
        os.dup2(self._file.fileno(), 2)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._kept is None:
            return
        if sys.stderr is not None:
            sys.stderr.flush()
        os.dup2(self._kept, 2)
        os.close(self._kept)
        self._file.seek(0)
        written = self._file.read()
        self._file.close()
        self.text = written.decode(errors="replace")
        if written:
            os.write(2, written)


class Screenshot(QObject):
    """Waits for the first scan, or for the welcome page, saves a picture of the window, and ends the app."""

    def __init__(self, window: MainWindow, path: str) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        window.scanner.finished.connect(self._wait_for_panel)
        window.scanner.failed.connect(self._wait_for_panel)
        QTimer.singleShot(_LIMIT_MS, self, self._save)

    def nothing_to_open(self) -> None:
        """No folder is opened, so no scan will ever end."""
        self._wait_for_panel()

    def _wait_for_panel(self) -> None:
        QTimer.singleShot(_SETTLE_MS, self, self._save)

    def _save(self) -> None:
        saved = self._window.grab().save(self._path)
        QApplication.exit(0 if saved else 1)
        if not saved:
            say(sys.stderr, f"The picture could not be saved as {self._path}")
