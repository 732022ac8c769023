"""Fills the run table from a scan that runs on a pool thread."""

from __future__ import annotations

import shutil
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.desktop.sidebar import DiskUsage
from exlab_gui.staging import RunSummary, scan_runs

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.run_table_model import RunTableModel

_DELIVERY_MS = 150
"""How often batches go into the table: seldom enough to keep the window fluid, often enough to look live."""


class RunScanner(QObject):
    """Scans a staging folder; the model is filled while it goes on. GUI thread only.

    Signals:
        started: a scan has begun; its folder.
        first_rows: the first runs of this scan are in the model.
        finished: everything was seen; a :class:`DiskUsage` or None.
        failed: the folder cannot be scanned; the exception.
        stopped: the operator stopped it.
    """

    started = Signal(str)
    first_rows = Signal()
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, runner: JobRunner, model: RunTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._folder = ""
        self._job: Job | None = None
        self._found: deque[tuple[RunSummary, ...]] = deque()
        self._delivered = False
        self._clock = QElapsedTimer()
        self._delivery = QTimer(self)
        self._delivery.setInterval(_DELIVERY_MS)
        self._delivery.timeout.connect(self._deliver)

    @property
    def is_scanning(self) -> bool:
        """Whether a scan goes on."""
        return self._job is not None

    @property
    def elapsed_ms(self) -> int:
        """Milliseconds since the latest scan began."""
        return self._clock.elapsed() if self._clock.isValid() else 0

    def scan(self, folder: str) -> None:
        """Scan a folder, instead of what is being scanned; another folder than before empties the model."""
        self.stop()
        if folder != self._folder:
            self._folder = folder
            self._model.clear()
        self._found = deque()
        self._delivered = False
        self._clock.start()
        self._model.begin_scan()
        job = self._runner.submit(_scan_work(folder, self._found), title="", kind=JobKind.READ)
        self._job = job
        job.progressed.connect(self._deliver_first)
        job.succeeded.connect(self._finish)
        job.failed.connect(self._fail)
        self._delivery.start()
        self.started.emit(folder)

    def stop(self) -> None:
        """Stop scanning; what was found stays."""
        if self._job is None:
            return
        job, self._job = self._job, None
        for signal, slot in (
            (job.progressed, self._deliver_first),
            (job.succeeded, self._finish),
            (job.failed, self._fail),
        ):
            signal.disconnect(slot)
        job.cancel()
        self._delivery.stop()
        self._deliver()
        self.stopped.emit()

    def _deliver_first(self) -> None:
        # The first rows at once, the rest at the timer's pace.
        if not self._delivered:
            self._deliver()

    def _deliver(self) -> None:
        runs: list[RunSummary] = []
        while self._found:
            runs.extend(self._found.popleft())
        if not runs:
            return
        self._model.add_runs(runs)
        if not self._delivered:
            self._delivered = True
            self.first_rows.emit()

    def _finish(self, usage: object) -> None:
        self._end()
        self._model.end_scan()
        self.finished.emit(usage)

    def _fail(self, error: object) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self._delivery.stop()
        self._deliver()


def _scan_work(
    folder: str, found: deque[tuple[RunSummary, ...]]
) -> Callable[[Callable[[object], None], Callable[[], bool]], DiskUsage | None]:
    def work(progress: Callable[[object], None], cancelled: Callable[[], bool]) -> DiskUsage | None:
        for batch in scan_runs(folder, cancelled=cancelled):
            found.append(batch)
            progress(None)
        return _disk_usage(folder)

    return work


def _disk_usage(folder: str) -> DiskUsage | None:
    try:
        usage = shutil.disk_usage(folder)
    except OSError:
        return None  # some shares do not tell
    return DiskUsage(usage.total, usage.free)
