"""Finds out which runs say themselves that they are finished, so that the list can offer them."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.ingest import Cancelled, IngestState
from exlab_gui.transfer.signals import Signals, check_signals, is_signalled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.staging import RunSummary

_SETTLE_MS = 100
"""Several requests in a row become one job."""
_VIEW_EVERY_S = 5.0
_ALL_EVERY_S = 60.0
_REST_FACTOR = 200.0
"""So much longer than looking at all runs took is the rest after it: it costs half a percent of a core."""


class ReadinessWatcher(QObject):
    """Tells the model which runs at staging are ready to complete; looks at them on a pool thread.

    Runs that a step has changed are looked at without being asked for. GUI thread only.

    What comes again and again (:meth:`follow_view`, :meth:`follow_all`) never begins while a look goes on: on
    a share that hangs one thread waits, not one more every few seconds.

    Args:
        runner: does the looking.
        model: is told.
        clock: seconds; for tests.

    Signals:
        checked: the model knows of all runs that were asked for.
    """

    checked = Signal()

    def __init__(
        self,
        runner: JobRunner,
        model: RunTableModel,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._clock = clock
        self._view_looked_at = self._all_rest_until = float("-inf")
        self._all_began: float | None = None
        self._signals = Signals()
        self._ready: set[str] = set()
        self._wanted: dict[str, None] = {}
        self._job: Job | None = None
        self._paths: Sequence[str] = ()
        self._found: deque[tuple[str, bool]] = deque()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._start)
        model.runs_changed.connect(self._check_changed)

    @property
    def is_checking(self) -> bool:
        """Whether some runs still have to be looked at."""
        return self._job is not None or self._settle.isActive()

    def set_signals(self, signals: Signals) -> None:
        """Other file names count from now on; all runs are looked at again."""
        if signals != self._signals:
            self.stop()
            self._signals = signals
            self.check_all()

    def check(self, runs: Iterable[RunSummary]) -> None:
        """Look at those of these runs that are at staging; of all others the model keeps what it knows."""
        self._want([run.path for run in runs if run.state is IngestState.STAGING and run.problem is None])

    def check_all(self) -> None:
        """Look at all runs that are at staging."""
        # All in one, and without asking each run what its group knows: there may be 100,000.
        staging = RunStatus.STAGING
        self._want([row.summary.path for row in self._model.rows() if row.group.recorded is staging])

    def _want(self, paths: Sequence[str]) -> None:
        if paths:
            self._wanted |= dict.fromkeys(paths)
            self._settle.start()

    def follow_view(self, paths: Iterable[str]) -> None:
        """These runs are in view: look at them, if that was not done a moment ago."""
        now = self._clock()
        if not self.is_checking and now - self._view_looked_at >= _VIEW_EVERY_S:
            self._view_looked_at = now
            self._check_changed(paths)

    def follow_all(self) -> None:
        """A pass over the disk is over: look at all runs, if that was not done a while ago."""
        now = self._clock()
        if not self.is_checking and now >= self._all_rest_until:
            self._all_began = now
            self.check_all()
            if not self.is_checking:
                self._end_all(now)

    def stop(self) -> None:
        """Look at nothing any more; what was found stays."""
        self._abandon()
        self._all_began = None
        self._settle.stop()
        self._wanted = {}

    def _check_changed(self, paths: Iterable[str]) -> None:
        runs = (self._model.run(path) for path in paths)
        self.check(run for run in runs if run is not None)

    def _start(self) -> None:
        self._abandon()
        self._paths, self._wanted = tuple(self._wanted), {}
        self._found = deque()
        job = self._runner.submit(
            _look_work(self._paths, self._signals, self._found), title="", kind=JobKind.READ
        )
        self._job = job
        job.succeeded.connect(self._finish)
        job.failed.connect(self._finish)
        job.cancelled.connect(self._note_cancelled)

    def _abandon(self) -> None:
        """Give up the job at work: what it found counts, what it did not come to is wanted first."""
        if self._job is None:
            return
        job, self._job = self._job, None
        job.succeeded.disconnect(self._finish)
        job.failed.disconnect(self._finish)
        job.cancelled.disconnect(self._note_cancelled)
        job.cancel()
        done = self._take()
        left = dict.fromkeys(path for path in self._paths if path not in done)
        self._wanted = left | self._wanted

    def _finish(self) -> None:
        self._job = None
        if self._all_began is not None:
            self._end_all(self._all_began)
        self._take()
        self._ready = {path for path in self._ready if self._model.run(path) is not None}
        self._model.set_ready(self._ready)
        self.checked.emit()

    def _end_all(self, began: float) -> None:
        now = self._clock()
        self._all_rest_until = now + max(_ALL_EVERY_S, _REST_FACTOR * (now - began))
        self._all_began = None

    def _note_cancelled(self) -> None:
        # The app is closing.
        self._job = None

    def _take(self) -> set[str]:
        done = set()
        while self._found:
            path, is_ready = self._found.popleft()
            done.add(path)
            (self._ready.add if is_ready else self._ready.discard)(path)
        return done


def _look_work(
    paths: Sequence[str], signals: Signals, found: deque[tuple[str, bool]]
) -> Callable[[object, Callable[[], bool]], None]:
    def work(_progress: object, cancelled: Callable[[], bool]) -> None:
        for path in paths:
            if cancelled():
                raise Cancelled
            found.append((path, is_signalled(check_signals(path, signals, cancelled))))

    return work
