"""Many small tasks on a disk, one after the other where it is fast, side by side where it is slow.

On a warm local disk threads only cost; over a network, or on a cold disk, nearly all of the time is waiting.
Which of the two it is, is measured again and again. The threads are daemons and can be left behind: one that
hangs in a system call on a share that does not answer cannot be stopped by anybody.
"""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Protocol, TypeVar

from exlab_gui.ingest import Cancelled
from exlab_gui.staging.crew import Crew

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from exlab_gui.staging.crew import Pending

SLOW_SECONDS = 0.00015
"""From here on it pays to overlap: what one step of a task usually takes, without threads.

A run on a warm local disk takes 10 to 20 us, on a cold fast one (SSD) 130 to 200 us, over a network more.
Where the processor is the bottleneck, as at the lower end, threads only cost.
"""

THREADS = 12

_AHEAD = 2 * THREADS
_STEPS = 24
_CALLS_IN_A_STEP = 5
_IDLE_CALLS = 10
_FEWEST_TASKS_ON_THREADS = 8
_MOST_TASKS_ON_THREADS = 512
_STEPS_OF_A_FAST_DISK = 4_000

_Result = TypeVar("_Result")
_Given_co = TypeVar("_Given_co", covariant=True)


def seconds_of_an_idle_call() -> float:
    """How long a system call takes now that asks nothing of the disk: as long as its turn in Python."""
    began = time.monotonic()
    for _ in range(_IDLE_CALLS):
        time.sleep(0)
    return (time.monotonic() - began) / _IDLE_CALLS


class Task(Protocol[_Given_co]):
    """Something to do on the disk."""

    @property
    def seconds(self) -> Sequence[float]:
        """After it was done: how long each of its steps took. All take about equally long on one disk."""

    def __call__(self) -> _Given_co:
        """Do it; on any thread."""


class Speed:
    """Whether threads pay, judged by how long steps take without them.

    On threads that cannot be seen: there a step mostly waits for its turn in Python, on a fast disk as on a
    slow one. So after some tasks on threads a few are done without, for a trial. And the rest of this program
    takes the turn for some milliseconds now and then: a few slow steps say nothing, so the median counts,
    less what system calls take that ask nothing of the disk.

    Args:
        idle_call: how long such a call takes at this moment, in seconds.

    Attributes:
        is_slow: whether they do.
    """

    def __init__(self, idle_call: Callable[[], float] = seconds_of_an_idle_call) -> None:
        self.is_slow = False
        self._idle_call = idle_call
        self._is_on_trial = True
        self._seconds: list[float] = []
        self._fast_steps = 0
        self._tasks = 0
        self._patience = _FEWEST_TASKS_ON_THREADS

    @property
    def is_on_trial(self) -> bool:
        """Whether that is being found out: should the disk be slow, much at once takes long."""
        return self._is_on_trial and not self.is_slow

    def note(self, seconds: Sequence[float]) -> None:
        """Steps took so long, without threads."""
        if self.is_slow:
            return
        self._seconds += seconds
        if len(self._seconds) >= _STEPS:
            from statistics import median  # noqa: PLC0415  (with the fractions it comes with, slow to import)

            self._judge(median(self._seconds), len(self._seconds))
            self._seconds.clear()

    def note_on_thread(self) -> None:
        """One task more was done by a thread."""
        if not self.is_slow:
            return
        self._tasks += 1
        if self._tasks >= self._patience:
            self.is_slow, self._is_on_trial = False, True
            self._tasks = 0
            self._patience = min(2 * self._patience, _MOST_TASKS_ON_THREADS)

    def _judge(self, usual: float, steps: int) -> None:
        self.is_slow = usual > SLOW_SECONDS and usual - _CALLS_IN_A_STEP * self._idle_call() > SLOW_SECONDS
        self._is_on_trial = False
        self._fast_steps = 0 if self.is_slow else self._fast_steps + steps
        if self._fast_steps >= _STEPS_OF_A_FAST_DISK:
            self._patience = _FEWEST_TASKS_ON_THREADS


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

    @property
    def is_on_trial(self) -> bool:
        """Whether it is being found out if they should: large tasks may take long then."""
        return self._speed.is_on_trial

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
        waiting: deque[Pending[_Result]] = deque()
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
            result = task()
            self._speed.note(task.seconds)
            yield result
        while waiting:
            yield self._take(waiting.popleft())

    def _begin(self, task: Task[_Result], *, urgent: bool) -> Pending[_Result]:
        if self._crew is None:
            self._crew = Crew(THREADS)
        return self._crew.begin(task, urgent=urgent)

    def _take(self, pending: Pending[_Result]) -> _Result:
        result = pending.take(self._cancelled)
        self._speed.note_on_thread()
        return result
