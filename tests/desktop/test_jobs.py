"""Work off the GUI thread: one outcome, on the GUI thread, in order where it matters, and a clean end."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QThread

from exlab_gui.desktop.jobs import JobKind, JobRunner, JobState
from exlab_gui.ingest import Cancelled

LIMIT = 20
"""Seconds after which a test is stuck; never reached otherwise."""

READ, WRITE, TRANSFER = JobKind.READ, JobKind.WRITE, JobKind.TRANSFER


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
    def do(work, kind=READ, keys=(), resumable=None, title="A test"):
        return Witness(runner.submit(work, title=title, kind=kind, keys=keys, resumable=resumable))

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

    @pytest.mark.parametrize("kind", JobKind)
    @pytest.mark.parametrize("error", [SystemExit(3), KeyboardInterrupt()], ids=repr)
    def test_what_would_end_the_program_only_ends_the_job(self, submit, finish, kind, error):
        witness = submit(raising(error), kind, resumable=lambda _error: True)
        finish()
        assert witness.heard == [("failed", error), ("ended",)]

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
        meeting = threading.Barrier(6, timeout=LIMIT)

        def work(_progress, _cancelled):
            meeting.wait()
            seen.append(threads())
            meeting.wait()

        for kind in (READ, READ, READ, READ, WRITE, TRANSFER):
            runner.submit(work, title="", kind=kind)
        runner.shut_down()
        assert len(seen[0] - before) == 6
        shiboken6.delete(runner)
        qtbot.waitUntil(lambda: threads() <= before)


class Stepper:
    """Work that asks and then takes a step, each time it is let."""

    def __init__(self):
        self.steps = 0
        self.asking = threading.Semaphore(0)
        self.told = threading.Event()
        self.allowed = threading.Semaphore(0)

    def __call__(self, progress, cancelled):
        while self.steps < 5:
            self.asking.release()
            if cancelled():
                raise Cancelled
            self.told.set()
            if not self.allowed.acquire(timeout=LIMIT):
                return "stuck"
            self.steps += 1
            progress(self.steps)
        return "done"

    def let(self, steps=1):
        for _ in range(steps):
            self.allowed.release()

    def wait_until_at_work(self):
        """It has asked, and was told to go on."""
        assert self.told.wait(LIMIT)
        assert self.asking.acquire(timeout=LIMIT)

    def wait_until_asking(self):
        """It asks once more."""
        assert self.asking.acquire(timeout=LIMIT)


class TestPause:
    def test_the_work_rests_where_it_asks_and_goes_on(self, qtbot, submit, finish):
        work = Stepper()
        witness = submit(work, TRANSFER)
        work.wait_until_at_work()
        assert witness.job.state is JobState.RUNNING
        witness.job.pause("why")
        assert (witness.job.state, witness.job.pause_reason) == (JobState.PAUSED, "why")
        # The step that it was let before it was paused is taken, then it asks, and hears nothing.
        work.let(5)
        work.wait_until_asking()
        qtbot.waitUntil(lambda: witness.heard == [("progressed", 1)])
        other = submit(lambda *_: "other", READ)
        qtbot.waitUntil(lambda: ("ended",) in other.heard)
        assert work.steps == 1
        witness.job.resume()
        assert (witness.job.state, witness.job.pause_reason) == (JobState.RUNNING, "")
        finish()
        assert witness.heard[-2:] == [("succeeded", "done"), ("ended",)]
        assert work.steps == 5

    def test_a_paused_one_can_be_cancelled_at_once(self, submit, finish):
        work = Stepper()
        witness = submit(work, TRANSFER)
        work.wait_until_at_work()
        witness.job.pause()
        work.let()
        work.wait_until_asking()
        witness.job.cancel()
        assert witness.job.state is JobState.RUNNING
        finish()
        assert witness.heard[-2:] == [("cancelled",), ("ended",)]

    def test_several_threads_of_one_job_rest_and_are_woken(self, submit, finish):
        resting = threading.Barrier(4, timeout=LIMIT)

        def work(_progress, cancelled):
            answers = []

            def ask():
                resting.wait()
                answers.append(cancelled())

            threads = [threading.Thread(target=ask) for _ in range(3)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(LIMIT)
            return answers

        witness = submit(work, TRANSFER)
        witness.job.pause()
        resting.wait()
        witness.job.resume()
        finish()
        assert witness.heard[0] == ("succeeded", [False, False, False])

    def test_one_that_waits_is_not_started_and_keeps_its_turn(self, make_gate, submit, finish):
        order = []
        gate = make_gate("first", order)
        submit(gate, TRANSFER)
        second = submit(quick(order, "second"), TRANSFER, ["run"])
        submit(quick(order, "third"), TRANSFER)
        submit(quick(order, "on the run"), READ, ["run"])
        second.job.pause()
        assert second.job.state is JobState.PAUSED
        third_ended = threading.Event()
        submit(lambda *_: third_ended.set(), TRANSFER)
        gate.opened.set()
        finish_all_but(finish, second, third_ended)
        assert order == ["first began", "first ended", "third"]
        second.job.resume()
        finish()
        assert order == ["first began", "first ended", "third", "second", "on the run"]

    def test_a_paused_one_holds_the_queue(self, qtbot, submit, finish):
        work = Stepper()
        order = []
        witness = submit(work, TRANSFER)
        submit(quick(order, "second"), TRANSFER)
        work.wait_until_at_work()
        witness.job.pause()
        other = submit(quick(order, "reading"), READ)
        qtbot.waitUntil(lambda: ("ended",) in other.heard)
        assert order == ["reading"]
        witness.job.cancel()
        work.let()
        finish()
        assert order == ["reading", "second"]

    @pytest.mark.parametrize("kind", [READ, WRITE])
    def test_what_is_short_cannot_be_paused(self, make_gate, submit, finish, kind):
        gate = make_gate("short", [])
        witness = submit(gate, kind)
        assert not witness.job.can_pause
        witness.job.pause()
        assert witness.job.state is JobState.RUNNING
        gate.opened.set()
        finish()

    def test_all_transfers_at_once(self, runner, make_gate, submit, finish):
        gate = make_gate("read", [])
        reading = submit(gate, READ)
        stepper = Stepper()
        witnesses = [submit(stepper, TRANSFER), submit(lambda *_: None, TRANSFER)]
        runner.pause_all("asleep")
        assert [witness.job.state for witness in witnesses] == [JobState.PAUSED] * 2
        assert [witness.job.pause_reason for witness in witnesses] == ["asleep"] * 2
        assert reading.job.state is JobState.RUNNING
        for witness in witnesses:
            witness.job.cancel()
        stepper.let()
        gate.opened.set()
        finish()


def finish_all_but(finish, paused, others_ended):
    """Wait until the others are done; the paused job, and what waits for it, is left."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    for _ in range(LIMIT * 1000):
        QCoreApplication.processEvents()
        if others_ended.wait(0.001):
            return
    raise AssertionError


class TestStall:
    FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def stalling(self, times, order=None):
        """Work that fails so many times, then is done."""
        failures = [self.FULL] * times

        def work(progress, _cancelled):
            progress(len(failures))
            if failures:
                raise failures.pop()
            if order is not None:
                order.append("done")
            return "done"

        return work

    def stall(self, qtbot, submit, times=1, keys=()):
        witness = submit(self.stalling(times), TRANSFER, keys, resumable=lambda error: error is self.FULL)
        qtbot.waitUntil(lambda: witness.job.state is JobState.STALLED)
        return witness

    def test_an_error_that_passes_is_no_end(self, qtbot, runner, submit, finish):
        witness = self.stall(qtbot, submit, times=2)
        assert witness.job.stall is self.FULL
        assert runner.jobs() == [witness.job]
        assert witness.heard == [("progressed", 2)]
        witness.job.retry()
        assert witness.job.stall is None
        qtbot.waitUntil(lambda: witness.job.state is JobState.STALLED)
        witness.job.retry()
        finish()
        assert witness.heard == [
            ("progressed", 2),
            ("progressed", 1),
            ("progressed", 0),
            ("succeeded", "done"),
            ("ended",),
        ]

    def test_another_error_is_the_end(self, submit, finish):
        error = ValueError()
        witness = submit(raising(error), TRANSFER, resumable=lambda error: isinstance(error, OSError))
        finish()
        assert witness.heard == [("failed", error), ("ended",)]

    def test_given_up_it_fails_once_of_what_stalled_it(self, qtbot, submit, finish):
        witness = self.stall(qtbot, submit)
        witness.job.cancel()
        witness.job.cancel()
        witness.job.retry()
        assert witness.job.state is JobState.STALLED
        assert ("ended",) not in witness.heard
        finish()
        assert witness.heard == [("progressed", 1), ("failed", self.FULL), ("ended",)]

    def test_others_go_on_but_not_on_its_run(self, qtbot, submit, finish):
        order = []
        witness = self.stall(qtbot, submit, keys=["run"])
        submit(quick(order, "same run"), READ, ["run"])
        other = submit(quick(order, "other"), TRANSFER, ["other run"])
        qtbot.waitUntil(lambda: ("ended",) in other.heard)
        assert order == ["other"]
        witness.job.retry()
        finish()
        assert order == ["other", "same run"]

    def test_tried_again_it_is_the_next_one(self, qtbot, make_gate, submit, finish):
        order = []
        gate = make_gate("gate", order)
        stalled = submit(self.stalling(1, order), TRANSFER, resumable=lambda _error: True)
        qtbot.waitUntil(lambda: stalled.job.state is JobState.STALLED)
        submit(gate, TRANSFER)
        submit(quick(order, "later"), TRANSFER)
        stalled.job.retry()
        assert stalled.job.state is JobState.WAITING
        gate.opened.set()
        finish()
        assert order == ["gate began", "gate ended", "done", "later"]

    def test_stopped_while_it_failed_it_is_over(self, make_gate, submit, finish):
        began, go_on = threading.Event(), threading.Event()

        def work(_progress, _cancelled):
            began.set()
            assert go_on.wait(LIMIT)
            raise self.FULL

        witness = submit(work, TRANSFER, resumable=lambda _error: True)
        assert began.wait(LIMIT)
        witness.job.cancel()
        go_on.set()
        finish()
        assert witness.heard == [("failed", self.FULL), ("ended",)]

    def test_paused_while_it_failed_it_is_stalled_and_not_paused_when_tried_again(
        self, qtbot, submit, finish
    ):
        began, go_on = threading.Event(), threading.Event()
        results = [self.FULL]

        def work(_progress, cancelled):
            began.set()
            assert go_on.wait(LIMIT)
            if results:
                raise results.pop()
            return cancelled()

        witness = submit(work, TRANSFER, resumable=lambda _error: True)
        assert began.wait(LIMIT)
        witness.job.pause("why")
        go_on.set()
        qtbot.waitUntil(lambda: witness.job.state is JobState.STALLED)
        assert witness.job.pause_reason == ""
        witness.job.retry()
        finish()
        assert witness.heard[0] == ("succeeded", False)

    @pytest.mark.allow_errors
    def test_a_question_that_fails_does_not_leave_the_job_without_an_end(self, submit, finish):
        witness = submit(raising(self.FULL), TRANSFER, resumable=raising_slot)
        finish()
        assert witness.heard == [("failed", self.FULL), ("ended",)]


class TestOrder:
    @pytest.fixture
    def queue(self, make_gate, submit):
        """A transfer at work, and five that wait."""
        self.done = []
        gate = make_gate("gate", [])
        first = submit(gate, TRANSFER)
        waiting = [submit(quick(self.done, name), TRANSFER, title=name) for name in "abcde"]
        assert gate.began.wait(LIMIT)
        return gate, first.job, [witness.job for witness in waiting]

    @pytest.mark.parametrize(
        ("moved", "position", "order"),
        [
            (4, 0, "eabcd"),
            (0, 4, "bcdea"),
            (2, 1, "acbde"),
            (1, 99, "acdeb"),
            (3, -5, "dabce"),
            (2, 2, "abcde"),
        ],
    )
    def test_waiting_transfers_are_done_in_the_order_that_was_asked_for(
        self, qtbot, runner, queue, finish, moved, position, order
    ):
        gate, _first, waiting = queue
        with qtbot.waitSignal(runner.order_changed, timeout=0):
            runner.move(waiting[moved], position)
        assert [job.title for job in runner.waiting_transfers()] == list(order)
        assert [job.title for job in runner.jobs()] == ["A test", *order]
        gate.opened.set()
        finish()
        assert self.done == list(order)

    def test_other_jobs_keep_their_places(self, runner, queue, submit, make_gate, finish):
        gate, first, _waiting = queue
        reading = make_gate("reading", [])
        submit(reading, READ, title="reading")
        submit(quick(self.done, "f"), TRANSFER, title="f")
        runner.move(runner.waiting_transfers()[5], 0)
        assert [job.title for job in runner.jobs()] == ["A test", *"fabcd", "reading", "e"]
        runner.move(first, 3)
        runner.move(runner.jobs(READ)[0], 0)
        assert [job.title for job in runner.jobs()] == ["A test", *"fabcd", "reading", "e"]
        reading.opened.set()
        gate.opened.set()
        finish()

    def test_a_paused_one_that_waits_can_be_moved_and_is_passed(self, runner, queue, finish):
        gate, _first, waiting = queue
        waiting[0].pause()
        assert runner.waiting_transfers() == waiting
        runner.move(waiting[0], 1)
        gate.opened.set()
        waiting[0].resume()
        finish()
        assert self.done == list("bacde")

    def test_one_that_is_cancelled_never_begins(self, queue, finish):
        gate, _first, waiting = queue
        witness = Witness(waiting[2])
        waiting[2].cancel()
        assert witness.heard == []
        gate.opened.set()
        finish()
        assert witness.heard == [("cancelled",), ("ended",)]
        assert self.done == list("abde")


class TestState:
    def test_every_change_is_told(self, make_gate, submit, finish):
        gate = make_gate("gate", [])
        submit(gate, TRANSFER)
        witness = submit(lambda *_: None, TRANSFER)
        states = []
        witness.job.state_changed.connect(lambda: states.append(witness.job.state))
        witness.job.pause()
        witness.job.resume()
        gate.opened.set()
        finish()
        assert states == [JobState.PAUSED, JobState.WAITING, JobState.RUNNING, JobState.OVER]

    def test_a_listener_may_submit_and_cancel(self, submit, finish):
        order, late = [], []
        first = submit(quick(order, "first"), TRANSFER)
        second = submit(quick(order, "second"), TRANSFER)
        third = submit(quick(order, "third"), TRANSFER)

        def submit_once():
            if not late:
                late.append(submit(lambda *_: "late", READ))

        second.job.state_changed.connect(third.job.cancel)
        second.job.state_changed.connect(submit_once)
        finish()
        assert order == ["first", "second"]
        assert third.heard == [("cancelled",), ("ended",)]
        assert late[0].heard == [("succeeded", "late"), ("ended",)]
        assert first.heard[-1] == ("ended",)

    def test_what_was_reported_last_is_kept_for_those_who_come_later(self, qtbot, submit, make_gate, finish):
        gate = make_gate("gate", [])

        def work(progress, cancelled):
            progress("half")
            gate(progress, cancelled)

        witness = submit(work)
        qtbot.waitUntil(lambda: witness.job.progress == "half")
        gate.opened.set()
        finish()


class TestShutDownOfTransfers:
    def test_running_paused_waiting_and_stalled_ones_all_end(self, qtbot, runner, submit):
        stalled = TestStall().stall(qtbot, submit)
        work = Stepper()
        running = submit(work, TRANSFER)
        work.wait_until_at_work()
        running.job.pause()
        work.let()
        waiting = submit(until_cancelled, TRANSFER)
        paused = submit(until_cancelled, TRANSFER)
        paused.job.pause()
        writing = submit(lambda *_: "written", WRITE)
        runner.shut_down()
        assert stalled.heard[-2:] == [("failed", TestStall.FULL), ("ended",)]
        for witness in (running, waiting, paused):
            assert witness.heard[-2:] == [("cancelled",), ("ended",)]
        assert writing.heard == [("succeeded", "written"), ("ended",)]

    def test_a_write_that_waits_for_a_stalled_run_is_finished(self, qtbot, runner, submit):
        TestStall().stall(qtbot, submit, keys=["run"])
        writing = submit(lambda *_: "written", WRITE, ["run"])
        runner.shut_down()
        assert writing.heard == [("succeeded", "written"), ("ended",)]

    def test_what_listeners_submit_then_does_not_hold_it_up(self, runner, submit):
        late = []
        witness = submit(until_cancelled, TRANSFER)

        def submit_more():
            late.append(submit(until_cancelled, TRANSFER))
            late.append(submit(lambda *_: "written", WRITE))

        witness.job.cancelled.connect(submit_more)
        runner.shut_down()
        assert late[0].heard == [("cancelled",), ("ended",)]
        assert late[1].heard == [("succeeded", "written"), ("ended",)]


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
