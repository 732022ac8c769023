"""Work off the GUI thread: the one way to do it (architecture.md, "Jobs")."""

from __future__ import annotations

import itertools
import logging
import threading
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QRunnable, Qt, QThreadPool, Signal

from exlab_gui.ingest import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Work = Callable[[Callable[[Any], None], Callable[[], bool]], Any]
    """``work(progress, cancelled) -> result``; knows no Qt, raises Cancelled when it gives up on request."""

log = logging.getLogger(__name__)

_READ_THREADS = 4
_WRITE_THREADS = 1


class JobKind(Enum):
    """Which pool a job runs in, and what happens to it when the window closes."""

    READ = "read"
    """Changes nothing; is cancelled on closing."""
    WRITE = "write"
    """Changes files; is finished on closing."""


class _Event(IntEnum):
    PROGRESS = 0
    SUCCEEDED = 1
    FAILED = 2
    CANCELLED = 3


class Job(QObject):
    """A piece of work, seen from the GUI thread, where it lives and where all its signals are emitted.

    Exactly one of ``succeeded``, ``failed`` and ``cancelled`` is emitted, then ``ended``.

    Signals:
        progressed: the latest progress, whatever the work reports; coalesced.
        succeeded: what the work returned.
        failed: the exception that it raised.
        cancelled: it gave up because :meth:`cancel` was called.
        ended: after any of the three.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, title: str, kind: JobKind, keys: frozenset[str], parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.kind = kind
        self.keys = keys
        self._cancel_requested = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it answers within a fraction of a second."""
        self._cancel_requested.set()

    @property
    def is_cancel_requested(self) -> bool:
        """Whether :meth:`cancel` was called."""
        return self._cancel_requested.is_set()


class _Runnable(QRunnable):
    """Runs one job's work on a pool thread and posts what happens to the runner."""

    def __init__(self, number: int, work: Work, job: Job, post: Callable[[int, int, object], None]) -> None:
        super().__init__()
        # The runner keeps the only reference: Python, not the pool, decides when this object goes.
        self.setAutoDelete(False)
        self._number = number
        self._work = work
        self._cancelled = job._cancel_requested.is_set  # noqa: SLF001  (two halves of one thing)
        self._post = post
        self._latest: object = None
        self._posted = False

    def run(self) -> None:
        try:
            result = self._work(self._report, self._cancelled)
        except Cancelled:
            self._post(self._number, _Event.CANCELLED, None)
        except Exception as error:  # noqa: BLE001  (an exception that leaves a pool thread ends the program)
            self._post(self._number, _Event.FAILED, error)
        else:
            self._post(self._number, _Event.SUCCEEDED, result)

    def _report(self, progress: object) -> None:
        self._latest = progress
        if not self._posted:
            self._posted = True
            self._post(self._number, _Event.PROGRESS, None)

    def take_progress(self) -> object:
        """The latest progress; on the GUI thread."""
        self._posted = False
        return self._latest


class JobRunner(QObject):
    """Owns the thread pools and brings every outcome back to the GUI thread, where it lives.

    Signals:
        started: a :class:`Job` was submitted.
        ended: a :class:`Job` is over.
    """

    started = Signal(object)
    ended = Signal(object)
    _posted = Signal(int, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {JobKind.READ: QThreadPool(self), JobKind.WRITE: QThreadPool(self)}
        self._pools[JobKind.READ].setMaxThreadCount(_READ_THREADS)
        self._pools[JobKind.WRITE].setMaxThreadCount(_WRITE_THREADS)
        self._numbers = itertools.count(1)
        self._jobs: dict[int, tuple[Job, _Runnable]] = {}
        self._waiting: list[int] = []
        self._posted.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def submit(self, work: Work, *, title: str, kind: JobKind, keys: Iterable[str] = ()) -> Job:
        """Do some work on a pool thread; GUI thread only.

        Args:
            work: ``work(progress, cancelled) -> result``.
            title: what an operator would call it; a job without one is not put on screen.
            kind: see :class:`JobKind`.
            keys: what it works on (run folders); jobs that share one run one after the other.
        """
        job = Job(title, kind, frozenset(keys), self)
        number = next(self._numbers)
        self._jobs[number] = (job, _Runnable(number, work, job, self._posted.emit))
        self._waiting.append(number)
        self.started.emit(job)
        self._start_what_can()
        return job

    def jobs(self, kind: JobKind | None = None) -> list[Job]:
        """The jobs that are not over, oldest first."""
        return [job for job, _ in self._jobs.values() if kind is None or job.kind is kind]

    def shut_down(self) -> None:
        """Cancel what reads, finish what writes, deliver the last results. No job may follow it."""
        for job in self.jobs(JobKind.READ):
            job.cancel()
        while self._jobs:
            self._pools[JobKind.WRITE].waitForDone(20)
            self._pools[JobKind.READ].waitForDone(20)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        for pool in self._pools.values():
            pool.waitForDone()

    def _start_what_can(self) -> None:
        running = (job for number, (job, _) in self._jobs.items() if number not in self._waiting)
        taken: set[str] = set().union(*(job.keys for job in running))
        for number in tuple(self._waiting):
            job, runnable = self._jobs[number]
            if taken.isdisjoint(job.keys):
                self._waiting.remove(number)
                self._pools[job.kind].start(runnable)
            # One that must wait keeps its turn before later ones that want the same run.
            taken |= job.keys

    def _receive(self, number: int, event: int, payload: object) -> None:
        job, runnable = self._jobs[number]
        if event == _Event.PROGRESS:
            job.progressed.emit(runnable.take_progress())
            return
        del self._jobs[number]
        self._start_what_can()
        if event == _Event.SUCCEEDED:
            job.succeeded.emit(payload)
        elif event == _Event.FAILED:
            log.info("Job %r failed: %r", job.title, payload)
            job.failed.emit(payload)
        else:
            job.cancelled.emit()
        job.ended.emit()
        self.ended.emit(job)
        job.deleteLater()
