"""Work off the GUI thread: the one way to do it (architecture.md, "Jobs")."""

from __future__ import annotations

import itertools
import logging
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QRunnable, Qt, QTimer, Signal

from exlab_gui.desktop.job import Job, JobKind, JobState
from exlab_gui.desktop.job_pools import JobPools, united
from exlab_gui.desktop.right_of_way import RightOfWay
from exlab_gui.ingest import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from exlab_gui.desktop.translation import Words

    Work = Callable[[Callable[[Any], None], Callable[[], bool]], Any]
    """``work(progress, cancelled) -> result``; knows no Qt, raises Cancelled when it gives up on request.

    ``cancelled()`` does not return while the job is paused; any thread of the work may call it.
    """
    Resumable = Callable[[Exception], bool]

__all__ = ["Job", "JobKind", "JobRunner", "JobState", "LeftBehindError"]

log = logging.getLogger(__name__)

_SWITCH_SECONDS = 0.000_2

_LOOSE_MS = 300
"""How long the thread of a cancelled read is expected back; work asks ``cancelled()`` every 200 ms."""
_WAIT_MS = 10
_READ_PATIENCE_MS = 500
_TRANSFER_PATIENCE_MS = 5_000
_WRITE_PATIENCE_MS = 30_000


class LeftBehindError(TimeoutError):
    """A job did not come to its end before the app did."""


class _Event(IntEnum):
    PROGRESS = 0
    SUCCEEDED = 1
    FAILED = 2
    CANCELLED = 3
    ABANDONED = 4
    """Told by whoever cancels, not by a pool thread."""


class _Runnable(QRunnable):
    """Runs one job's work on a pool thread and posts what happens to the runner."""

    def __init__(self, entry: _Entry, post: Callable[[int, int, object], None]) -> None:
        super().__init__()
        # The runner keeps the only reference: Python, not the pool, decides when this object goes.
        self.setAutoDelete(False)
        self._number = entry.number
        self._work = entry.work
        self._cancelled = entry.job.should_stop
        self._post = post
        self._latest: object = None
        self._posted = False

    def run(self) -> None:
        try:
            result = self._work(self._report, self._cancelled)
        except Cancelled:
            self._post(self._number, _Event.CANCELLED, None)
        except BaseException as error:  # noqa: BLE001  (what leaves a pool thread ends the program or is lost)
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


@dataclass(eq=False)
class _Entry:
    """A job that is not over, with what the runner needs to do it."""

    number: int
    job: Job
    work: Work
    resumable: Resumable | None
    runnable: _Runnable | None = None
    last_sign: float = 0.0
    """``time.monotonic()`` when it was last seen to get on."""

    @property
    def holds_keys(self) -> bool:
        """Whether nobody else may touch its runs now; a stalled job has left them half done."""
        return self.job.is_at_work or self.job.state is JobState.STALLED

    @property
    def wants_to_start(self) -> bool:
        return self.job.state is JobState.WAITING and not self.job.is_cancel_requested


class JobRunner(QObject):
    """Owns the thread pools and brings every outcome back to the GUI thread, where it lives.

    Signals:
        started: a :class:`Job` was submitted.
        ended: a :class:`Job` is over.
        order_changed: :meth:`move` changed the order of :meth:`jobs`.

    Attributes:
        right_of_way: taken by what must not be held up by jobs.
    """

    started = Signal(object)
    ended = Signal(object)
    order_changed = Signal()
    _posted = Signal(int, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Each call into Qt lets go of Python's lock, and then waits this long for a thread that computes: at
        # Python's own 5 ms a window that paints 200 cells stands still while a folder is scanned.
        sys.setswitchinterval(_SWITCH_SECONDS)
        self.right_of_way = RightOfWay(self)
        self._pools = JobPools(self)
        self._numbers = itertools.count(1)
        self._entries: dict[int, _Entry] = {}
        self._is_closing = False
        self._posted.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def submit(  # noqa: PLR0913  (each says one thing about the job)
        self,
        work: Work,
        *,
        title: Words,
        kind: JobKind,
        keys: Iterable[str] = (),
        resumable: Resumable | None = None,
        subject: Words = "",
    ) -> Job:
        """Do some work on a pool thread; GUI thread only.

        Args:
            work: ``work(progress, cancelled) -> result``.
            title: what an operator would call it; a job without one is not put on screen.
            kind: see :class:`JobKind`.
            keys: what it works on (run folders); jobs that share one run one after the other.
            resumable: whether an error of the work passes (a full disk, a share that is away): the job is
                then stalled, not over. It keeps its keys, and others go on.
            subject: the run or runs, as an operator would call them; shown after the title.
        """
        job = Job(
            title=title,
            subject=subject,
            kind=kind,
            keys=frozenset(keys),
            changed=self._start_what_can,
            abandoned=self._end_without_work,
            give_way=self.right_of_way.give,
            parent=self,
        )
        number = next(self._numbers)
        self._entries[number] = _Entry(number, job, work, resumable)
        self.started.emit(job)
        if self._is_closing and kind is not JobKind.WRITE:
            job.cancel()
        self._start_what_can()
        return job

    def jobs(self, kind: JobKind | None = None) -> list[Job]:
        """The jobs that are not over, oldest first, but waiting transfers in the order of their turns."""
        return [entry.job for entry in self._entries.values() if kind is None or entry.job.kind is kind]

    def waiting_transfers(self) -> list[Job]:
        """The transfers whose turn has yet to come, next one first; what :meth:`move` can move."""
        return [job for job in self.jobs(JobKind.TRANSFER) if job.can_move]

    def move(self, job: Job, position: int) -> None:
        """Give a waiting transfer another place; nothing happens to any other job.

        Args:
            job: one of :meth:`waiting_transfers`.
            position: its new place among them, 0 for the next one; what is out of range goes to that end.
        """
        places = [entry for entry in self._entries.values() if entry.job.can_move]
        moved = next((entry for entry in places if entry.job is job), None)
        if moved is None:
            return
        others = [entry for entry in places if entry is not moved]
        others.insert(max(position, 0), moved)
        # All other jobs stay where they are: the order among jobs on one run is a promise.
        taking = {place.number: entry for place, entry in zip(places, others, strict=True)}
        order = [taking.get(number, entry) for number, entry in self._entries.items()]
        self._entries = {entry.number: entry for entry in order}
        self._start_what_can()
        self.order_changed.emit()

    def shut_down(self, patience_ms: int = _WRITE_PATIENCE_MS) -> bool:
        """Cancel what reads or transfers, finish what writes, deliver the last results. No job may follow it.

        Paused and stalled jobs are cancelled like others. A thread that hangs in a system call, because its
        share does not answer, is not waited for without end:

        - a read for half a second, since it changes nothing;
        - a transfer for 5 s: it resumes next time from its journal;
        - a write for ``patience_ms`` in which nothing was heard of any: a record is written to a file of its
          own that replaces the old one in a single step, so that whenever the process ends either the old
          record or the new one is there, whole; clearing goes on next time where it was stopped. Its job
          ends as ``failed``, with a :class:`LeftBehindError`.

        Args:
            patience_ms: see above; also the longest that reads and transfers are waited for.

        Returns:
            Whether all threads are done. If not, the pools are kept alive on purpose, since destroying one
            waits for its threads: the caller must end the process with ``os._exit`` when all else is saved.
        """
        self._is_closing = True
        for job in self.jobs():
            if job.kind is not JobKind.WRITE or job.state is JobState.STALLED:
                job.cancel()
        closing = time.monotonic()
        while self._entries or (
            self._pools.has_loose and not _is_past(closing, _READ_PATIENCE_MS, patience_ms)
        ):
            self._pools.wait(_WAIT_MS)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self._leave_behind(closing, patience_ms)
        return self._pools.close()

    def _leave_behind(self, closing: float, patience_ms: int) -> None:
        """Give up what hangs, and what waits for it."""
        for entry in list(self._entries.values()):
            limit_ms = _TRANSFER_PATIENCE_MS if entry.job.kind is JobKind.TRANSFER else _WRITE_PATIENCE_MS
            if entry.job.is_at_work and _is_past(max(closing, entry.last_sign), limit_ms, patience_ms):
                log.warning("Job %r does not answer and is left behind", entry.job.title)
                error = LeftBehindError("The job was still at work when the app closed.")
                is_transfer = entry.job.kind is JobKind.TRANSFER
                self._let_go(entry)
                self._end(entry, _Event.CANCELLED if is_transfer else _Event.FAILED, error)
                self._lose(entry.number)
        held = set(self._pools.held_keys())
        for entry in list(self._entries.values()):
            if entry.wants_to_start and not held.isdisjoint(entry.job.keys):
                log.warning("Job %r waits for one that does not answer, and is given up", entry.job.title)
                entry.job.cancel()

    def _start_what_can(self) -> None:
        holding = [entry for entry in self._entries.values() if entry.holds_keys]
        taken = united(entry.job.keys for entry in holding).union(self._pools.held_keys())
        room = self._pools.room()
        for entry in holding:
            room[entry.job.kind] -= entry.job.is_at_work
        starting = []
        for entry in self._entries.values():
            job = entry.job
            if entry.holds_keys:
                continue
            if entry.wants_to_start and room[job.kind] > 0 and taken.isdisjoint(job.keys):
                room[job.kind] -= 1
                starting.append(entry)
            # One that must wait keeps its turn before later ones that want the same run.
            taken |= job.keys
        # Whoever hears of a start may submit or cancel: until then all that follows from this look is done.
        for entry in starting:
            self._start(entry)
        for entry in starting:
            entry.job.state_changed.emit()

    def _start(self, entry: _Entry) -> None:
        entry.runnable = _Runnable(entry, self._post)
        entry.last_sign = time.monotonic()
        entry.job.begin()
        self._pools.start(entry.job.kind, entry.runnable)

    def _post(self, number: int, event: int, payload: object) -> None:
        # A thread that was left behind may come back when the runner is gone; then nobody listens.
        with suppress(RuntimeError):
            self._posted.emit(number, event, payload)

    def _end_without_work(self, job: Job) -> None:
        entry = next(entry for entry in self._entries.values() if entry.job is job)
        # The way that a pool thread says it: whoever cancels is not told before the call returns.
        if job.stall is not None:
            self._posted.emit(entry.number, _Event.FAILED, job.stall)
        else:
            self._posted.emit(entry.number, _Event.ABANDONED, None)

    def _receive(self, number: int, event: int, payload: object) -> None:
        entry = self._entries.get(number)
        if entry is None:
            # It was over before: what a loose thread returns is dropped, and only that it is back counts.
            if event not in {_Event.PROGRESS, _Event.ABANDONED} and self._pools.take_back(number):
                self._start_what_can()
            return
        job = entry.job
        entry.last_sign = time.monotonic()
        if event == _Event.PROGRESS:
            if entry.runnable is not None:
                job.take_progress(entry.runnable.take_progress())
            return
        if event == _Event.ABANDONED and entry.runnable is not None:
            self._let_go(entry)
            QTimer.singleShot(_LOOSE_MS, self, partial(self._lose, number))
        entry.runnable = None
        if event == _Event.FAILED and isinstance(payload, Exception) and self._passes(entry, payload):
            log.info("Job %r stalled: %r", job.title, payload)
            job.rest(payload)
            return
        self._end(entry, event, payload)

    def _let_go(self, entry: _Entry) -> None:
        if entry.runnable is not None:
            self._pools.let_go(entry.number, entry.job.kind, entry.job.keys, entry.runnable)

    def _lose(self, number: int) -> None:
        if self._pools.lose(number):
            self._start_what_can()

    def _end(self, entry: _Entry, event: int, payload: object) -> None:
        job = entry.job
        del self._entries[entry.number]
        job.finish()
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

    def _passes(self, entry: _Entry, error: Exception) -> bool:
        """Whether a job that failed of this is stalled, not over."""
        if entry.resumable is None or entry.job.is_cancel_requested or self._is_closing:
            return False
        try:
            return entry.resumable(error)
        except Exception:
            log.exception("Job %r could not be asked whether it can go on", entry.job.title)
            return False


def _is_past(since: float, limit_ms: int, patience_ms: int) -> bool:
    return time.monotonic() - since > min(limit_ms, patience_ms) / 1_000
