"""One piece of work as the GUI thread sees it: where it stands, and what can be asked of it."""

from __future__ import annotations

import threading
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop.translation import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.translation import Words


class JobKind(Enum):
    """Which pool a job runs in, and what happens to it when the window closes."""

    READ = "read"
    """Changes nothing; is cancelled on closing, and over the moment it is cancelled."""
    WRITE = "write"
    """Changes files and is soon over; is finished on closing."""
    TRANSFER = "transfer"
    """Takes long, one at a time; can be paused and moved, is cancelled on closing and resumes next time."""


class JobState(Enum):
    """Where a job stands."""

    WAITING = "waiting"
    """Not begun: for its turn, or for another job on the same run."""
    RUNNING = "running"
    PAUSED = "paused"
    """Rests until :meth:`Job.resume`; begun or not, it keeps its place."""
    STALLED = "stalled"
    """Failed of something that passes (:attr:`Job.stall`); rests until :meth:`Job.retry`."""
    OVER = "over"


class Job(QObject):
    """A piece of work, seen from the GUI thread, where it lives and where all its signals are emitted.

    Exactly one of ``succeeded``, ``failed`` and ``cancelled`` is emitted, then ``ended``. Jobs are made by
    ``JobRunner.submit``. All methods but :meth:`should_stop` are for the GUI thread.

    Signals:
        progressed: the latest progress, whatever the work reports; coalesced.
        state_changed: :attr:`state` or :attr:`is_cancel_requested` is another.
        succeeded: what the work returned.
        failed: the exception that it raised.
        cancelled: it gave up, or never began, because :meth:`cancel` was called.
        ended: after any of the three.

    Attributes:
        kind: see :class:`JobKind`.
        keys: what it works on (run folders).
        progress: what was reported last, or None.
        stall: the exception that stalled it, while it is stalled.
        pause_reason: why it is paused, where that was not the operator's wish; words for the screen.
    """

    progressed = Signal(object)
    state_changed = Signal()
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(  # noqa: PLR0913  (what a job is, and what its runner has to do with it)
        self,
        *,
        title: Words,
        subject: Words,
        kind: JobKind,
        keys: frozenset[str],
        changed: Callable[[], None],
        abandoned: Callable[[Job], None],
        give_way: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._subject = subject
        self.kind = kind
        self.keys = keys
        self.progress: object = None
        self.stall: Exception | None = None
        self.pause_reason = ""
        self._changed = changed
        self._abandoned = abandoned
        self._give_way = give_way
        self._state = JobState.WAITING
        self._is_at_work = False
        self._cancel_requested = threading.Event()
        self._may_go_on = threading.Event()
        self._may_go_on.set()

    @property
    def title(self) -> str:
        """What an operator would call the work; empty for a job that is not put on screen."""
        return spoken(self._title)

    @property
    def subject(self) -> str:
        """What it is done to, as an operator would call it; shown after the title."""
        return spoken(self._subject)

    @property
    def state(self) -> JobState:
        """Where it stands."""
        return self._state

    @property
    def is_at_work(self) -> bool:
        """Whether a pool thread has it, running or paused."""
        return self._is_at_work

    @property
    def is_cancel_requested(self) -> bool:
        """Whether :meth:`cancel` was called."""
        return self._cancel_requested.is_set()

    @property
    def can_pause(self) -> bool:
        """Whether :meth:`pause` would do something: transfers can be paused until they are over."""
        return (
            self.kind is JobKind.TRANSFER
            and self._state in {JobState.WAITING, JobState.RUNNING}
            and not self.is_cancel_requested
        )

    @property
    def can_move(self) -> bool:
        """Whether it is a transfer whose turn has yet to come."""
        return (
            self.kind is JobKind.TRANSFER
            and self._state in {JobState.WAITING, JobState.PAUSED}
            and not self._is_at_work
            and not self.is_cancel_requested
        )

    def pause(self, reason: str = "") -> None:
        """Let a transfer rest: it holds what it has, and others of its kind wait. Else nothing happens.

        The work comes to rest the next time it asks ``cancelled()``.

        Args:
            reason: why, for the screen; empty where the operator wants it.
        """
        if self.can_pause:
            self.pause_reason = reason
            self._may_go_on.clear()
            self._become(JobState.PAUSED)

    def resume(self) -> None:
        """Go on after :meth:`pause`."""
        if self._state is JobState.PAUSED:
            self._may_go_on.set()
            self._become(JobState.RUNNING if self._is_at_work else JobState.WAITING)

    def retry(self) -> None:
        """Do the work of a stalled job once more, when its turn comes; it must resume by itself."""
        if self._state is JobState.STALLED and not self.is_cancel_requested:
            self._become(JobState.WAITING)

    def cancel(self) -> None:
        """End the job: what has not begun never begins, and work is asked to stop, paused or not.

        A read is over at once for everybody but its thread, which may hang in a system call for ever; what it
        still returns is dropped. Others are over when they answer, within a fraction of a second. A stalled
        job ends as ``failed``, with what stalled it. In any case nothing is told before this call returns.
        """
        if self.is_cancel_requested or self._state is JobState.OVER:
            return
        self._cancel_requested.set()
        self._may_go_on.set()
        if not self._is_at_work or self.kind is JobKind.READ:
            self._abandoned(self)
            self.state_changed.emit()
        elif self._state is JobState.PAUSED:
            self._become(JobState.RUNNING)
        else:
            self.state_changed.emit()

    def should_stop(self) -> bool:
        """What the work asks as ``cancelled()``; any thread.

        Waits while the job is paused, and for a moment where the window has much to do.
        """
        self._may_go_on.wait()
        if not self.is_cancel_requested:
            self._give_way()
        return self.is_cancel_requested

    def begin(self) -> None:
        """For the runner, which tells of the new state itself: a pool thread has it now."""
        self._is_at_work = True
        self._state = JobState.RUNNING

    def take_progress(self, progress: object) -> None:
        """For the runner: the work reported this."""
        self.progress = progress
        self.progressed.emit(progress)

    def rest(self, error: Exception) -> None:
        """For the runner: the work failed of something that passes."""
        self._is_at_work = False
        self._may_go_on.set()
        self.stall = error
        self._become(JobState.STALLED)

    def finish(self) -> None:
        """For the runner: the work is over, and nothing can be asked of it any more."""
        self._is_at_work = False
        self._become(JobState.OVER)

    def _become(self, state: JobState) -> None:
        self._state = state
        if state is not JobState.PAUSED:
            self.pause_reason = ""
        if state is not JobState.STALLED:
            self.stall = None
        self.state_changed.emit()
        self._changed()
