"""Where the disk is slow, tasks are done side by side; where it is fast, or fast again, one by one."""

from __future__ import annotations

import os
import threading
import time

import pytest

from exlab_gui.ingest import Cancelled, never
from exlab_gui.staging import scan_runs
from exlab_gui.staging.overlap import THREADS, Overlap, Speed
from exlab_gui.staging.survey import Survey
from survey_list import later


class Job:
    seconds = ()

    def __init__(self, do):
        self.do = do

    def __call__(self):
        return self.do()


class SlowSpeed(Speed):
    """A disk that is slow for ever."""

    def __init__(self):
        super().__init__()
        self.is_slow = True

    def note_on_thread(self):
        pass


@pytest.fixture
def slow():
    overlap = Overlap(never, SlowSpeed())
    yield overlap
    overlap.close()


def test_on_a_fast_disk_every_task_is_done_here_and_not_before_it_is_asked_for():
    overlap = Overlap(never)
    done = []
    results = overlap.in_order(Job(lambda n=n: done.append(n) or threading.get_ident()) for n in range(100))
    for number in range(100):
        assert next(results) == threading.get_ident()
        assert done == list(range(number + 1))


def test_as_many_tasks_as_threads_of_a_slow_disk_are_under_way_together(slow):
    together = threading.Barrier(THREADS)
    tasks = [Job(lambda: together.wait(60)) for _ in range(THREADS)]
    assert sorted(slow.in_order(tasks)) == list(range(THREADS))


def test_results_keep_the_order_of_the_tasks_whichever_is_ready_first(slow):
    second_done = threading.Event()
    tasks = [Job(lambda: second_done.wait(60) and "first"), Job(lambda: second_done.set() or "second")]
    assert list(slow.in_order(tasks)) == ["first", "second"]


def test_an_error_of_a_task_comes_out_at_its_place(slow):
    results = slow.in_order([Job(lambda: 1), Job(lambda: 1 // 0), Job(lambda: 3)])
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_a_consumer_that_is_cancelled_does_not_wait_for_a_disk_that_hangs():
    begun, go_on = threading.Event(), threading.Event()
    overlap = Overlap(begun.is_set, SlowSpeed())
    results = overlap.in_order([Job(lambda: begun.set() or go_on.wait(60))])
    with pytest.raises(Cancelled):
        next(results)
    overlap.close()
    assert not go_on.is_set()
    left = [thread for thread in threading.enumerate() if thread.name == "exlab-disk"]
    assert left
    assert all(thread.daemon for thread in left)
    go_on.set()
    for thread in left:
        thread.join(60)
        assert not thread.is_alive()


def test_urgent_tasks_overtake_those_that_wait(slow):
    go_on = threading.Event()
    begun = []
    blocked = slow.in_order(Job(lambda: go_on.wait(60)) for _ in range(THREADS))
    late = slow.in_order([Job(lambda: begun.append("late")), Job(lambda: None)])
    urgent = slow.in_order([Job(lambda: begun.append("urgent"))], urgent=True)
    collector = threading.Thread(target=lambda: list(blocked))
    collector.start()
    while len([t for t in threading.enumerate() if t.name == "exlab-disk"]) < THREADS:
        time.sleep(0)
    waiting = [threading.Thread(target=lambda results=results: list(results)) for results in (late, urgent)]
    for thread in waiting:
        thread.start()
        while not slow._crew._tasks:
            time.sleep(0)
    while not slow._crew._urgent:
        time.sleep(0)
    go_on.set()
    for thread in (collector, *waiting):
        thread.join(60)
    assert sorted(begun) == ["late", "urgent"]


def speed_of(idle_call=0.000001):
    return Speed(lambda: idle_call)


SLOW, FAST = 0.0003, 0.00001


def test_the_speed_is_judged_by_the_median_of_some_steps():
    speed = speed_of()
    assert speed.is_on_trial
    speed.note([SLOW] * 23)
    assert not speed.is_slow
    assert speed.is_on_trial
    speed.note([SLOW])
    assert speed.is_slow
    assert not speed.is_on_trial


def test_pauses_of_the_program_are_no_slow_disk():
    speed = speed_of()
    for _ in range(10):
        speed.note([FAST] * 13 + [0.05] * 11)
        assert not speed.is_slow
        assert not speed.is_on_trial


def test_a_program_that_is_busy_all_the_time_is_no_slow_disk():
    # Each of the five calls of a step waits for its turn; so does a call that asks nothing of the disk.
    busy = speed_of(idle_call=SLOW / 5)
    busy.note([SLOW + FAST] * 24)
    assert not busy.is_slow
    busy.note([SLOW + 0.0002] * 24)
    assert busy.is_slow


def test_after_some_tasks_on_threads_it_is_tried_without():
    speed = speed_of()
    speed.note([SLOW] * 24)
    for _ in range(8):
        assert speed.is_slow
        speed.note_on_thread()
    assert speed.is_on_trial
    speed.note([FAST] * 24)
    assert not speed.is_slow
    assert not speed.is_on_trial


def test_what_threads_still_bring_during_a_trial_counts_for_nothing():
    speed = speed_of()
    speed.note([SLOW] * 24)
    for _ in range(20):
        speed.note_on_thread()
    speed.note([SLOW] * 24)
    for _ in range(15):
        speed.note_on_thread()
        assert speed.is_slow


def test_a_disk_that_stays_slow_is_tried_less_and_less_often_and_a_fast_one_starts_anew():
    speed = speed_of()
    lengths = []
    for _ in range(9):
        speed.note([SLOW] * 24)
        count = 0
        while speed.is_slow:
            speed.note_on_thread()
            count += 1
        lengths.append(count)
    assert lengths == [8, 16, 32, 64, 128, 256, 512, 512, 512]
    for _ in range(200):
        speed.note([FAST] * 24)
    speed.note([SLOW] * 24)
    for _ in range(8):
        assert speed.is_slow
        speed.note_on_thread()
    assert not speed.is_slow


class SlowDisk:
    """Adds 2 ms to each open and stat below a folder, and sees how many wait at the same time."""

    def __init__(self, monkeypatch):
        self.lock = threading.Lock()
        self.waiting = self.most = 0
        self.seconds = 0.002
        self.hangs_from = 1000
        self.hangs, self.go_on = threading.Event(), threading.Event()
        for name in ("open", "stat", "lstat"):
            monkeypatch.setattr(os, name, self.slowed(getattr(os, name)))

    def slowed(self, call):
        def slow(path, *arguments, **options):
            if "exlab-wizard" in str(path) and self.seconds:
                with self.lock:
                    self.waiting += 1
                    self.most = max(self.most, self.waiting)
                if self.most >= self.hangs_from:
                    self.hangs.set()
                    self.go_on.wait(60)
                time.sleep(self.seconds)
                with self.lock:
                    self.waiting -= 1
            return call(path, *arguments, **options)

        return slow


@pytest.fixture
def many(tree):
    return [tree.run("SEQ_02", f"P{n % 3}", "Runs", f"Run_{n:04}", state="staging") for n in range(700)]


def test_a_first_scan_of_a_slow_disk_reads_ahead(tree, many, rows, monkeypatch):
    expected = rows(tree.root)
    disk = SlowDisk(monkeypatch)
    assert rows(tree.root) == expected
    assert disk.most > THREADS / 2


def test_a_pass_over_a_slow_disk_looks_ahead(tree, many, monkeypatch):
    survey = Survey(tree.root, clock=later)
    assert sum(len(changes.found) for changes in survey.run()) == len(many)
    disk = SlowDisk(monkeypatch)
    assert list(survey.run()) == []
    assert disk.most > THREADS / 2


def test_a_fast_disk_is_left_to_one_thread(tree, many, rows, monkeypatch):
    monkeypatch.setattr("exlab_gui.staging.overlap.SLOW_SECONDS", 60.0)
    disk = SlowDisk(monkeypatch)
    disk.seconds = 1e-9
    rows(tree.root)
    assert disk.most == 1


def test_a_scan_of_a_disk_that_hangs_ends_when_it_is_cancelled(tree, many, monkeypatch):
    disk = SlowDisk(monkeypatch)
    disk.hangs_from = THREADS // 2
    with pytest.raises(Cancelled):
        list(scan_runs(tree.root, cancelled=disk.hangs.is_set))
    assert not disk.go_on.is_set()
    disk.go_on.set()
