from __future__ import annotations

import threading
from functools import partial

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.progress import Pace
from exlab_gui.transfer.workers import results_in_order


@pytest.fixture
def pace():
    return Pace(lambda _: None, lambda: False)


def _threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("transfer")]


def test_results_come_in_the_order_of_the_tasks(pace):
    second_is_done = threading.Event()

    def first():
        assert second_is_done.wait(10)
        return 1

    def second():
        second_is_done.set()
        return 2

    with results_in_order([first, second], pace, workers=2) as results:
        assert list(results) == [1, 2]
    assert _threads() == []


def test_tasks_are_taken_only_a_few_ahead(pace):
    taken = []

    def tasks():
        for number in range(1000):
            taken.append(number)
            yield partial(int, number)

    with results_in_order(tasks(), pace, workers=2) as results:
        for number, result in enumerate(results):
            assert result == number
            assert len(taken) <= number + 5
    assert len(taken) == 1000


def test_a_task_that_takes_long_does_not_hold_up_the_others(pace):
    others_are_done = threading.Event()
    done = []

    def first():
        assert others_are_done.wait(10)

    def other():
        done.append(1)
        if len(done) == 8:
            others_are_done.set()

    with results_in_order([first, *[other] * 8], pace, workers=2, ahead=9) as results:
        assert len(list(results)) == 9


def test_a_result_that_is_there_is_not_kept_back(pace):
    first_is_done = threading.Event()
    had = []

    def tasks():
        yield first_is_done.set
        assert first_is_done.wait(10)
        for number in range(1000):
            yield partial(int, number)
            if had:
                return

    with results_in_order(tasks(), pace, workers=1, ahead=10_000) as results:
        for result in results:
            had.append(result)  # noqa: PERF402  (seen by the tasks while it grows)
    assert len(had) < 1000


def test_an_error_stops_the_others_and_is_the_one_that_is_raised(pace):
    begun = threading.Event()

    def endless():
        begun.set()
        while True:
            pace.add(1)

    def failing():
        assert begun.wait(10)
        raise OSError(5, "failed first")

    with (
        pytest.raises(OSError, match="failed first"),
        results_in_order([endless, failing], pace, workers=2) as results,
    ):
        list(results)
    assert _threads() == []


def test_an_error_of_the_caller_stops_the_tasks_and_is_not_hidden_by_them(pace):
    begun = threading.Event()

    def endless():
        begun.set()
        while True:
            pace.add(1)

    def failing_tasks():
        yield int
        yield endless
        assert begun.wait(10)
        raise ZeroDivisionError

    with (
        pytest.raises(ZeroDivisionError),
        results_in_order(failing_tasks(), pace, workers=2) as results,
    ):
        list(results)
    assert _threads() == []


def test_cancelling_stops_all():
    answer = [False]
    pace = Pace(lambda _: None, lambda: answer[0])

    def endless():
        answer[0] = True
        while True:
            pace.add(1)

    with pytest.raises(Cancelled), results_in_order([endless] * 4, pace, workers=2) as results:
        list(results)
    assert _threads() == []


def test_no_tasks_no_results(pace):
    with results_in_order([], pace, workers=2) as results:
        assert list(results) == []
