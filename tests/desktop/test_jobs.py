"""Work off the GUI thread: one outcome, on the GUI thread, in order where it matters, and a clean end."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QThread

from exlab_gui.desktop.jobs import JobKind, JobRunner
from exlab_gui.ingest import Cancelled

LIMIT = 20
"""Seconds after which a test is stuck; never reached otherwise."""

READ, WRITE = JobKind.READ, JobKind.WRITE


class Witness:
    """Notes what a job says, and that it says it on the GUI thread."""

    def __init__(self, job):
        self.job = job
        self.heard = []
        job.progressed.connect(lambda value: self.note("progressed", value))
        job.succeeded.connect(lambda value: self.note("succeeded", value))
        job.failed.connect(lambda error: self.note("failed", error))
        job.cancelled.connect(lambda: self.note("cancelled"))
        job.ended.connect(lambda: self.note("ended"))

    def note(self, *what):
        assert QThread.currentThread().isMainThread()
        self.heard.append(what)


class Gate:
    """Work that says when it began and goes on when it is let go."""

    def __init__(self, name, order):
        self.name = name
        self.order = order
        self.began = threading.Event()
        self.opened = threading.Event()

    def __call__(self, _progress, _cancelled):
        self.order.append(f"{self.name} began")
        self.began.set()
        assert self.opened.wait(LIMIT)
        self.order.append(f"{self.name} ended")


@pytest.fixture
def submit(runner):
    def do(work, kind=READ, keys=()):
        return Witness(runner.submit(work, title="A test", kind=kind, keys=keys))

    return do


@pytest.fixture
def make_gate(runner):
    """Makes gates, and opens those that a failed test has left closed."""
    gates = []

    def make(name, order):
        gates.append(Gate(name, order))
        return gates[-1]

    yield make
    for gate in gates:
        gate.opened.set()


@pytest.fixture
def finish(qtbot, runner):
    """Waits until no job is left."""
    return lambda: qtbot.waitUntil(lambda: not runner.jobs(), timeout=LIMIT * 1000)


def quick(order, name):
    return lambda _progress, _cancelled: order.append(name)


def raising(error):
    def work(_progress, _cancelled):
        raise error

    return work


def until_cancelled(_progress, cancelled):
    asked = threading.Event()
    while not cancelled():
        asked.wait(0.001)
    raise Cancelled


class TestOutcome:
    @pytest.mark.parametrize("kind", JobKind)
    @pytest.mark.parametrize("result", [None, 48_293_847_234, 2**80, {"a": [1]}, RuntimeError("as a value")])
    def test_the_result_arrives_once_as_it_is(self, submit, finish, kind, result):
        witness = submit(lambda _progress, _cancelled: result, kind)
        assert witness.heard == []
        finish()
        assert witness.heard == [("succeeded", result), ("ended",)]
        assert witness.heard[0][1] is result

    @pytest.mark.parametrize(
        "error",
        [
            ValueError("bad"),
            OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
            MemoryError(),
            RecursionError(),
            type("OfNobodysKind", (Exception,), {})("new"),
        ],
        ids=lambda error: type(error).__name__,
    )
    def test_every_exception_arrives_as_the_object_it_is(self, submit, finish, error):
        witness = submit(raising(error))
        finish()
        assert witness.heard == [("failed", error), ("ended",)]
        assert witness.heard[0][1].__traceback__ is not None

    def test_work_that_gives_up_was_cancelled(self, submit, finish):
        witness = submit(until_cancelled)
        assert not witness.job.is_cancel_requested
        witness.job.cancel()
        assert witness.job.is_cancel_requested
        finish()
        assert witness.heard == [("cancelled",), ("ended",)]

    def test_work_that_finished_all_the_same_is_done(self, make_gate, submit, finish):
        gate = make_gate("late", [])
        witness = submit(gate, WRITE)
        assert gate.began.wait(LIMIT)
        witness.job.cancel()
        gate.opened.set()
        finish()
        assert witness.heard == [("succeeded", None), ("ended",)]

    def test_work_runs_on_another_thread(self, submit, finish):
        witness = submit(lambda _progress, _cancelled: threading.current_thread())
        finish()
        assert witness.heard[0][1] is not threading.main_thread()

    def test_a_slot_that_fails_does_not_swallow_the_end(self, qtbot, submit, finish):
        witness = submit(lambda _progress, _cancelled: 1)
        witness.job.succeeded.connect(raising_slot)
        with qtbot.captureExceptions() as caught:
            finish()
        assert [str(value) for _, value, _ in caught] == ["in a slot"]
        assert witness.heard[-1] == ("ended",)

    def test_the_runner_tells_of_each(self, qtbot, runner):
        told = []
        runner.started.connect(lambda job: told.append(("started", job.title, job.kind, job.keys)))
        runner.ended.connect(lambda job: told.append(("ended", job.title)))
        job = runner.submit(lambda *_: None, title="Counting", kind=WRITE, keys=["/run"])
        assert told == [("started", "Counting", WRITE, frozenset({"/run"}))]
        assert runner.jobs() == runner.jobs(WRITE) == [job]
        assert runner.jobs(READ) == []
        qtbot.waitUntil(lambda: not runner.jobs())
        assert told[1:] == [("ended", "Counting")]


def raising_slot(_result):
    raise ValueError("in a slot")


class TestProgress:
    def test_only_the_latest_is_delivered_however_fast_it_comes(self, submit, finish):
        reported = threading.Event()

        def work(progress, _cancelled):
            for number in range(10_000):
                progress(number)
            reported.set()

        witness = submit(work)
        assert reported.wait(LIMIT)
        finish()
        assert witness.heard == [("progressed", 9_999), ("succeeded", None), ("ended",)]

    def test_later_progress_is_not_lost(self, qtbot, submit, finish):
        gate = threading.Event()

        def work(progress, _cancelled):
            progress("first")
            assert gate.wait(LIMIT)
            progress("second")

        witness = submit(work)
        qtbot.waitUntil(lambda: witness.heard == [("progressed", "first")])
        gate.set()
        finish()
        assert witness.heard[1:] == [("progressed", "second"), ("succeeded", None), ("ended",)]


class TestKeys:
    @pytest.mark.parametrize(("first", "second"), [(READ, READ), (READ, WRITE), (WRITE, READ)])
    def test_jobs_on_one_run_wait_for_each_other(self, make_gate, qtbot, submit, finish, first, second):
        order = []
        gate = make_gate("first", order)
        submit(gate, first, ["run"])
        submit(quick(order, "second"), second, ["run"])
        submit(quick(order, "third"), first, ["run"])
        # The proof that there was room: one that came later and works on another run is done before.
        assert gate.began.wait(LIMIT)
        other = submit(quick(order, "other"), READ, ["other run"])
        qtbot.waitUntil(lambda: ("ended",) in other.heard)
        assert order == ["first began", "other"]
        gate.opened.set()
        finish()
        assert order == ["first began", "other", "first ended", "second", "third"]

    def test_one_that_waits_keeps_its_turn(self, make_gate, qtbot, submit, finish):
        order = []
        gate = make_gate("a", order)
        submit(gate, READ, ["a"])
        submit(quick(order, "a and b"), READ, ["a", "b"])
        submit(quick(order, "b"), READ, ["b"])
        assert gate.began.wait(LIMIT)
        other = submit(quick(order, "c"), READ, ["c"])
        qtbot.waitUntil(lambda: ("ended",) in other.heard)
        assert order == ["a began", "c"]
        gate.opened.set()
        finish()
        assert order == ["a began", "c", "a ended", "a and b", "b"]

    @pytest.mark.parametrize("keys", [(["a"], ["b"]), ((), ())])
    def test_jobs_on_different_runs_are_done_at_once(self, submit, finish, keys):
        meeting = threading.Barrier(2, timeout=LIMIT)
        witnesses = [submit(lambda *_: meeting.wait(), READ, each) for each in keys]
        finish()
        assert sorted(witness.heard[0][1] for witness in witnesses) == [0, 1]

    def test_reading_goes_on_beside_writing(self, submit, finish):
        meeting = threading.Barrier(2, timeout=LIMIT)
        submit(lambda *_: meeting.wait(), WRITE, ["a"])
        witness = submit(lambda *_: meeting.wait(), READ, ["b"])
        finish()
        assert witness.heard[0][0] == "succeeded"

    def test_writes_are_done_one_after_the_other(self, make_gate, qtbot, submit, finish):
        order = []
        gate = make_gate("first", order)
        submit(gate, WRITE, ["a"])
        submit(quick(order, "second"), WRITE, ["b"])
        assert gate.began.wait(LIMIT)
        reading = submit(quick(order, "reading"), READ)
        qtbot.waitUntil(lambda: ("ended",) in reading.heard)
        assert order == ["first began", "reading"]
        gate.opened.set()
        finish()
        assert order[-2:] == ["first ended", "second"]

    def test_a_failed_or_cancelled_job_lets_the_next_one_go(self, submit, finish):
        order = []
        submit(raising(ValueError()), READ, ["run"])
        submit(until_cancelled, READ, ["run"]).job.cancel()
        submit(quick(order, "after"), READ, ["run"])
        finish()
        assert order == ["after"]


class TestShutDown:
    def test_reads_are_cancelled_and_writes_are_finished(self, runner, submit):
        was_cancelled = threading.Event()

        def reading(progress, cancelled):
            try:
                until_cancelled(progress, cancelled)
            finally:
                was_cancelled.set()

        def writing(_progress, cancelled):
            assert was_cancelled.wait(LIMIT)
            return "written" if not cancelled() else "cancelled"

        read, write = submit(reading), submit(writing, WRITE, ["run"])
        waiting = submit(lambda *_: "written, too", WRITE, ["run"])
        runner.shut_down()
        assert read.heard == [("cancelled",), ("ended",)]
        assert write.heard == [("succeeded", "written"), ("ended",)]
        assert waiting.heard == [("succeeded", "written, too"), ("ended",)]
        assert runner.jobs() == []

    def test_reads_that_wait_for_their_turn_are_cancelled_too(self, runner, submit):
        witnesses = [submit(until_cancelled, READ, ["run"]) for _ in range(20)]
        runner.shut_down()
        assert [witness.heard for witness in witnesses] == [[("cancelled",), ("ended",)]] * 20

    def test_without_jobs_it_returns_at_once(self, runner):
        runner.shut_down()
        runner.shut_down()
        assert runner.jobs() == []

    @pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="threads are counted in /proc")
    def test_no_thread_is_left(self, qtbot):
        before = threads()
        seen = []
        runner = JobRunner()
        meeting = threading.Barrier(5, timeout=LIMIT)

        def work(_progress, _cancelled):
            meeting.wait()
            seen.append(threads())
            meeting.wait()

        for kind in (READ, READ, READ, READ, WRITE):
            runner.submit(work, title="", kind=kind)
        runner.shut_down()
        assert len(seen[0] - before) == 5
        shiboken6.delete(runner)
        qtbot.waitUntil(lambda: threads() <= before)


def threads():
    return set(os.listdir("/proc/self/task"))


def test_many_jobs_all_come_home(submit, finish):
    number = 200
    witnesses = [
        submit(lambda _progress, _cancelled, place=place: place, READ, [str(place % 7)])
        for place in range(number)
    ]
    finish()
    assert [witness.heard for witness in witnesses] == [
        [("succeeded", place), ("ended",)] for place in range(number)
    ]
