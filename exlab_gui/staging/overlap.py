"""Many small tasks on a disk, one after the other where it is fast, side by side where it is slow.

On a warm local disk threads only cost; over a network, or on a cold disk, nearly all of the time is waiting.
Which of the two it is, is measured all the time. The threads are daemons and can be left behind: one that
hangs in a system call on a share that does not answer cannot be stopped by anybody.
"""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Protocol, TypeVar

from exlab_gui.ingest import Cancelled
from exlab_gui.staging.crew import Crew

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.staging.crew import Pending

SLOW_SECONDS = 0.0001
"""From here on it pays to overlap: the mean time of one step of a task, measured over some of them.

A run on a warm local disk takes 15 to 20 us, on a cold fast one (SSD) 200 us, over a network more.
"""

FAST_SECONDS = 0.0005
"""Up to here it does not, where steps are taken on threads: there each also waits for its turn.

The same runs take 60 to 240 us on threads where they are warm, 1.2 ms where they are cold.
"""

VERY_SLOW_SECONDS = 0.002
"""Slower than anything but the disk can be: another thread that is busy takes less."""

THREADS = 12

_AHEAD = 2 * THREADS
_STEPS = 32
_FEWEST_TASKS_ON_THREADS = 8
_MOST_TASKS_ON_THREADS = 512
_CHUNKS_OF_A_FAST_DISK = 64

_Result = TypeVar("_Result")
_Given_co = TypeVar("_Given_co", covariant=True)


class Task(Protocol[_Given_co]):
    """Something to do, of so many steps that take about equally long on this disk."""

    steps: int

    def __call__(self) -> _Given_co:
        """Do it; on any thread."""


class Speed:
    """Whether threads pay, judged by how long steps have taken lately.

    Attributes:
        is_slow: whether they do.
    """

    def __init__(self) -> None:
        self.is_slow = False
        self._tasks = self._steps = 0
        self._seconds = 0.0
        self._fast_chunks = 0
        self._was_slow = False
        self._patience = _FEWEST_TASKS_ON_THREADS

    def add(self, steps: int, seconds: float) -> None:
        """So many steps took so long, on whatever thread."""
        self._tasks += 1
        self._steps += steps
        self._seconds += seconds
        if self._steps >= _STEPS and (not self.is_slow or self._tasks >= self._patience):
            self._judge(self._seconds / self._steps)

    def _judge(self, mean: float) -> None:
        if not self.is_slow:
            # Twice: once it may have been the rest of this program that was busy.
            seems_slow = mean > SLOW_SECONDS
            self.is_slow = (seems_slow and self._was_slow) or mean > VERY_SLOW_SECONDS
            self._was_slow = seems_slow
            self._fast_chunks = 0 if self.is_slow else self._fast_chunks + 1
            if self._fast_chunks >= _CHUNKS_OF_A_FAST_DISK:
                self._patience = _FEWEST_TASKS_ON_THREADS
        elif mean < FAST_SECONDS:
            self.is_slow = self._was_slow = False
            self._patience = min(2 * self._patience, _MOST_TASKS_ON_THREADS)
        self._tasks = self._steps = 0
        self._seconds = 0.0


class Overlap:
    """Does the tasks of one consumer. Belongs to the consumer's thread.

    Args:
        cancelled: asked before every task, and some times a second while a result is waited for.
        speed: of the disk, as far as it is known from earlier work.
    """

    def __init__(self, cancelled: Callable[[], bool], speed: Speed | None = None) -> None:
        self._cancelled = cancelled
        self._crew: Crew | None = None
        self._speed = speed or Speed()

    @property
    def is_slow(self) -> bool:
        """Whether tasks go to the threads at this moment."""
        return self._speed.is_slow

    def close(self) -> None:
        """Let the threads go, without waiting for them."""
        if self._crew is not None:
            self._crew.close()

    def in_order(self, tasks: Iterable[Task[_Result]], *, urgent: bool = False) -> Iterator[_Result]:
        """Do tasks, and give their results in the order of the tasks.

        A task is asked for when it is needed: not before the result of the one before it was taken where the
        disk is fast, some ahead where it is slow. Whoever gives the tasks may use this method in between.

        Args:
            tasks: what to do.
            urgent: begin these before all that waits for a thread.

        Raises:
            Cancelled: as soon as ``cancelled`` says so, whatever the threads are doing.
            Exception: what a task raised.
        """
        waiting: deque[Pending[tuple[_Result, int, float]]] = deque()
        for task in tasks:
            if self._cancelled():
                raise Cancelled
            if self._speed.is_slow:
                waiting.append(self._begin(task, urgent=urgent))
                if len(waiting) >= _AHEAD:
                    yield self._take(waiting.popleft())
                continue
            while waiting:
                yield self._take(waiting.popleft())
            result, steps, seconds = _timed(task)
            self._speed.add(steps, seconds)
            yield result
        while waiting:
            yield self._take(waiting.popleft())

    def _begin(self, task: Task[_Result], *, urgent: bool) -> Pending[tuple[_Result, int, float]]:
        if self._crew is None:
            self._crew = Crew(THREADS)
        return self._crew.begin(lambda: _timed(task), urgent=urgent)

    def _take(self, pending: Pending[tuple[_Result, int, float]]) -> _Result:
        result, steps, seconds = pending.take(self._cancelled)
        self._speed.add(steps, seconds)
        return result


def _timed(task: Task[_Result]) -> tuple[_Result, int, float]:
    began = time.monotonic()
    result = task()
    return result, task.steps, time.monotonic() - began
