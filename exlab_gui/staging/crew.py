"""Threads that do small tasks and that nobody has to wait for."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from exlab_gui.ingest import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

_QUESTION_SECONDS = 0.05

_Result = TypeVar("_Result")


class Pending(Generic[_Result]):
    """A task that a thread does; its result can be waited for."""

    def __init__(self, task: Callable[[], _Result]) -> None:
        self._task = task
        self._done = threading.Event()
        self._results: list[_Result] = []
        self._error: BaseException | None = None

    def do(self) -> None:
        """Do it, on this thread; never raises."""
        try:
            self._results.append(self._task())
        except BaseException as error:  # noqa: BLE001  (raised again where the result is taken)
            self._error = error
        self._done.set()

    def take(self, cancelled: Callable[[], bool]) -> _Result:
        """Wait for the result.

        Args:
            cancelled: asked some times a second meanwhile.

        Raises:
            Cancelled: ``cancelled`` said so; whatever the task does then, nobody waits for it.
            BaseException: what the task raised.
        """
        while not self._done.wait(_QUESTION_SECONDS):
            if cancelled():
                raise Cancelled
        if self._error is not None:
            raise self._error
        return self._results[0]


class Crew:
    """Some daemon threads, started as they are needed; thread-safe.

    Args:
        size: most threads.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._started = 0
        self._idle = 0
        self._closed = False
        self._tasks: deque[Pending[Any]] = deque()
        self._urgent: deque[Pending[Any]] = deque()
        self._change = threading.Condition()

    def begin(self, task: Callable[[], _Result], *, urgent: bool = False) -> Pending[_Result]:
        """Hand over a task; they are begun in this order, urgent ones before the others."""
        pending = Pending(task)
        with self._change:
            (self._urgent if urgent else self._tasks).append(pending)
            if len(self._tasks) + len(self._urgent) > self._idle and self._started < self._size:
                self._started += 1
                threading.Thread(target=self._work, name="exlab-disk", daemon=True).start()
            self._change.notify()
        return pending

    def close(self) -> None:
        """Drop what was not begun and let the threads go, without waiting for what they are doing."""
        with self._change:
            self._closed = True
            self._change.notify_all()

    def _work(self) -> None:
        while (pending := self._next()) is not None:
            pending.do()

    def _next(self) -> Pending[Any] | None:
        with self._change:
            self._idle += 1
            while not self._closed and not self._urgent and not self._tasks:
                self._change.wait()
            self._idle -= 1
            if self._closed:
                return None
            return self._urgent.popleft() if self._urgent else self._tasks.popleft()
