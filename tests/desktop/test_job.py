"""One piece of work off the GUI thread: one outcome, on the GUI thread; it can rest and be ended."""

from __future__ import annotations

import errno
import os
import threading

import pytest

from exlab_gui.desktop.jobs import JobKind, JobState
from job_work import LIMIT, Stepper, quick, raising, raising_slot, until_cancelled

READ, WRITE, TRANSFER = JobKind.READ, JobKind.WRITE, JobKind.TRANSFER


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


def finish_all_but(finish, paused, others_ended):
    """Wait until the others are done; the paused job, and what waits for it, is left."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    for _ in range(LIMIT * 1000):
        QCoreApplication.processEvents()
        if others_ended.wait(0.001):
            return
    raise AssertionError


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
