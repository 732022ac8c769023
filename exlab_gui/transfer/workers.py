"""A few threads that work ahead, with the results in the order of the work."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from exlab_gui.transfer.progress import Pace

_Result = TypeVar("_Result")


@contextmanager
def results_in_order(
    tasks: Iterable[Callable[[], _Result]], pace: Pace, *, workers: int, ahead: int = 0
) -> Iterator[Iterator[_Result]]:
    """Do tasks in threads and give back an iterator of what they return, in the order of the tasks.

    No thread is left when the block ends. If one task fails, or the block does, the others are stopped by
    their next step.

    Args:
        tasks: taken one by one by the caller's thread, only a few ahead of the results.
        pace: what the tasks tell their steps.
        workers: how many work at a time.
        ahead: how many tasks may be taken before the first of them has its result: more, so that one that
            takes long does not hold up the other workers; twice ``workers`` by default.

    Raises:
        Exception: the first that any task raised.
    """
    failed: list[BaseException] = []

    def run(task: Callable[[], _Result]) -> _Result:
        try:
            return task()
        except BaseException as error:
            # The first one counts: what the others raise from now on is only that they were stopped.
            failed.append(error)
            pace.stop()
            raise

    pool = ThreadPoolExecutor(workers, thread_name_prefix="transfer")
    try:
        yield _results(tasks, pool, run, ahead=ahead or 2 * workers)
    except BaseException as error:
        first = failed[0] if failed else error
        pace.stop()
        if first is error:
            raise
        raise first from None
    finally:
        pool.shutdown(cancel_futures=True)


def _results(
    tasks: Iterable[Callable[[], _Result]],
    pool: ThreadPoolExecutor,
    run: Callable[[Callable[[], _Result]], _Result],
    ahead: int,
) -> Iterator[_Result]:
    waiting: deque[Future[_Result]] = deque()
    for task in tasks:
        waiting.append(pool.submit(run, task))
        while waiting and (len(waiting) >= ahead or waiting[0].done()):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
