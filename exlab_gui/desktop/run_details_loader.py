"""Reads the selected run on a pool thread; only the answer for the latest question is delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.ingest import Cancelled
from exlab_gui.staging import RunDetails, read_run_details

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.transfer import RunTraces

_SETTLE_MS = 60
"""Holding an arrow key passes many runs; only where it rests is worth reading."""


class RunReading(NamedTuple):
    """A run as it is on disk, and what earlier work left beside its record."""

    details: RunDetails
    traces: RunTraces


class RunDetailsLoader(QObject):
    """Reads runs for the panel. GUI thread only.

    A read that hangs does not hold up the next one: a cancelled read gives its thread's place to others.

    Signals:
        loaded: the :class:`RunReading` of the run that was asked for last.
        failed: its path, and why it could not be read.
    """

    loaded = Signal(object)
    failed = Signal(str, object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._path: str | None = None
        self._job: Job | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._read)

    def load(self, path: str | None) -> None:
        """Read this run soon; None forgets the question."""
        self._path = path
        self._forget_job()
        if path is None:
            self._settle.stop()
        else:
            self._settle.start()

    def _read(self) -> None:
        if self._path is None:
            return
        self._job = self._runner.submit(_reading(self._path), title="", kind=JobKind.READ)
        self._job.succeeded.connect(self._deliver)
        self._job.failed.connect(self._fail)

    def _deliver(self, reading: RunReading) -> None:
        self._job = None
        if reading.details.summary.path == self._path:
            self.loaded.emit(reading)

    def _fail(self, error: object) -> None:
        self._job = None
        if self._path is not None:
            self.failed.emit(self._path, error)

    def _forget_job(self) -> None:
        if self._job is not None:
            self._job.succeeded.disconnect(self._deliver)
            self._job.failed.disconnect(self._fail)
            self._job.cancel()
            self._job = None


def _reading(path: str) -> Callable[[object, Callable[[], bool]], RunReading]:
    def work(_progress: object, cancelled: Callable[[], bool]) -> RunReading:
        details = read_run_details(path)
        if cancelled():
            raise Cancelled
        # The copying that it comes with is not needed before a window is there.
        from exlab_gui.transfer import read_traces  # noqa: PLC0415

        return RunReading(details, read_traces(path))

    return work
