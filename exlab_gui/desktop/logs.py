"""The app's own log, written by a thread of its own: no line ever waits for a disk on the GUI thread."""

from __future__ import annotations

import logging
import os
import queue
import sys
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LARGEST_FILE = 1_000_000
_OLD_FILES = 3
_MOST_WARNINGS = 100

_EXPECTED_QT_WARNINGS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
)
"""What Qt's offscreen platform says of every window; nothing can be done about it."""

_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class AppLog:
    """Sends all log records, Python's warnings and Qt's messages to one rotating file.

    Args:
        path: the file; where its folder cannot be made or written, the app runs without a log file.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.warnings = WarningCollector()
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(self.warnings)
        self._queue_handler: QueueHandler | None = None
        self._listener: QueueListener | None = None
        file_handler = _open_file(path)
        if file_handler is not None:
            records: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
            self._queue_handler = QueueHandler(records)
            root.addHandler(self._queue_handler)
            self._listener = QueueListener(records, file_handler)
            self._listener.start()
        logging.captureWarnings(True)
        qInstallMessageHandler(_log_qt_message)

    def close(self) -> None:
        """Write what is left and let go of everything."""
        qInstallMessageHandler(None)
        logging.captureWarnings(False)
        root = logging.getLogger()
        root.removeHandler(self.warnings)
        if self._queue_handler is not None:
            root.removeHandler(self._queue_handler)
        if self._listener is not None:
            self._listener.stop()
            for handler in self._listener.handlers:
                handler.close()


class WarningCollector(logging.Handler):
    """Keeps the texts of the first warnings and errors, for the smoke test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one; called from any thread."""
        if len(self.texts) < _MOST_WARNINGS:
            self.texts.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _open_file(path: str) -> logging.Handler | None:
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LARGEST_FILE, backupCount=_OLD_FILES, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:
        return None
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)-8s %(threadName)s %(name)s: %(message)s")
    )
    return handler


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind is QtMsgType.QtFatalMsg and sys.stderr is not None:
        # Qt ends the program when this returns, before the log's thread has had its turn.
        sys.stderr.write(message + "\n")
        sys.stderr.flush()
    level = logging.DEBUG if message in _EXPECTED_QT_WARNINGS else _QT_LEVELS.get(kind, logging.WARNING)
    logging.getLogger("qt").log(level, "%s [%s]", message, context.category)
