from __future__ import annotations

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor, wait
from itertools import pairwise

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.progress import HalfBytes, Pace, Phase, Progress


def test_reports_come_at_once_and_then_at_most_ten_a_second(clock):
    reports = []
    pace = Pace(reports.append, lambda: False, clock)
    for step in range(1001):  # ten seconds in steps of 10 ms
        pace.step(step, step * 7, f"file {step}")
        clock.now += 0.01
    assert reports[0] == Progress(0, 0, "file 0")
    assert 90 <= len(reports) <= 101
    assert all(report.bytes == report.files * 7 for report in reports)


def test_the_question_is_never_more_than_a_fifth_of_a_second_apart(clock):
    asked = []

    def cancelled():
        asked.append(clock.now)
        return False

    pace = Pace(lambda _: None, cancelled, clock)
    for _ in range(1000):
        pace.step(0, 0)
        clock.now += 0.007
    gaps = [later - earlier for earlier, later in pairwise(asked)]
    assert max(gaps) <= 0.2
    assert len(asked) < 1000


def test_cancelling_raises_before_anything_is_reported(clock):
    reports = []
    with pytest.raises(Cancelled):
        Pace(reports.append, lambda: True, clock).step(0, 0)
    assert reports == []


def test_totals_and_the_phase_travel_with_the_numbers(clock):
    reports = []
    pace = Pace(reports.append, lambda: False, clock)
    pace.begin(Phase.COUNTING)
    pace.step(2, 20, "a")
    clock.now += 1
    pace.begin(Phase.COPYING, files_total=4, bytes_total=40)
    pace.add(1, 10, "b")
    clock.now += 1
    pace.add(size=5)
    assert reports == [
        Progress(2, 20, "a", phase=Phase.COUNTING),
        Progress(1, 10, "b", 4, 40, Phase.COPYING),
        Progress(1, 15, "b", 4, 40, Phase.COPYING),
    ]


def test_reports_never_exceed_the_totals_and_never_go_back(clock):
    reports = []
    pace = Pace(reports.append, lambda: False, clock)
    pace.begin(Phase.COPYING, files_total=10, bytes_total=100)
    for files, size in ((1, 60), (-1, -40), (0, 10), (0, 30), (4, 90), (20, 0), (-25, -140)):
        pace.add(files, size)
        clock.now += 1
    assert [(report.files, report.bytes) for report in reports] == [
        (1, 60), (1, 60), (1, 60), (1, 60), (4, 100), (10, 100), (10, 100),
    ]  # fmt: skip


def test_a_new_phase_begins_at_nothing(clock):
    reports = []
    pace = Pace(reports.append, lambda: False, clock)
    pace.begin(Phase.COUNTING)
    pace.step(1000, 1000)
    pace.begin(Phase.COMPARING, 1000, 1000)
    clock.now += 1
    pace.step(1, 1)
    assert [report.files for report in reports] == [1000, 1]


def test_workers_in_parallel_lose_no_count():
    reports = []
    pace = Pace(reports.append, lambda: False, itertools.count(step=0.03).__next__)
    pace.begin(Phase.COMPARING)

    def work():
        for _ in range(5000):
            pace.add(1, 3)

    with ThreadPoolExecutor(4) as workers:
        for done in [workers.submit(work) for _ in range(4)]:
            done.result()
    pace.add()
    pace.add()
    pace.add()
    pace.add()
    assert (reports[-1].files, reports[-1].bytes) == (20_000, 60_000)
    assert all(earlier.files <= later.files for earlier, later in pairwise(reports))
    assert all(report.bytes == 3 * report.files for report in reports)


def test_a_question_that_is_not_answered_yet_brings_all_workers_to_rest():
    asked, answer = threading.Event(), threading.Event()

    def paused():
        asked.set()
        assert answer.wait(10)
        return False

    pace = Pace(lambda _: None, paused)
    with ThreadPoolExecutor(2) as workers:
        first = workers.submit(pace.add, 1)
        assert asked.wait(10)
        second = workers.submit(pace.add, 1)
        done, _ = wait([first, second], timeout=0.05)
        assert not done
        answer.set()
        assert first.result(10) is None
        assert second.result(10) is None


def test_cancelling_one_worker_cancels_the_others_at_once(clock):
    answers = iter([True])
    pace = Pace(lambda _: None, lambda: next(answers), clock)
    for _ in range(3):  # the clock stands still: nobody is asked again
        with pytest.raises(Cancelled):
            pace.add(1)


@pytest.mark.parametrize("step", ["add", "check"])
def test_a_worker_that_fails_stops_the_others(clock, step):
    pace = Pace(lambda _: None, lambda: False, clock)
    getattr(pace, step)()
    pace.stop()
    with pytest.raises(Cancelled):
        getattr(pace, step)()


def test_a_check_asks_only_when_it_is_time_to(clock):
    asked, reports = [], []

    def cancelled():
        asked.append(clock.now)
        return len(asked) == 3

    pace = Pace(reports.append, cancelled, clock)
    pace.begin(Phase.COPYING, 3, 30)
    pace.add(1, 10, "a")
    for _ in range(9):
        pace.check()
        clock.now += 0.01
    assert len(asked) == 2
    clock.now += 0.1
    with pytest.raises(Cancelled):
        pace.check()
    assert [(report.files, report.bytes, report.current) for report in reports] == [(1, 10, "a")]


@pytest.mark.parametrize("sizes", [(7,), (1, 1, 1, 1, 1, 1, 1), (131_072, 131_072, 5), (0,), ()])
def test_two_halves_are_the_whole(clock, sizes):
    reports = []
    pace = Pace(reports.append, lambda: False, clock)
    pace.begin(Phase.COPYING)
    for second in (False, True):
        half = HalfBytes(pace, second=second)
        for size in sizes:
            half.add(size)
    clock.now += 1
    pace.add()
    assert reports[-1].bytes == sum(sizes)
