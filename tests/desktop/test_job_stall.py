"""A job that failed of what passes: it waits to be tried again, and ends only once."""

from __future__ import annotations

import threading

import pytest

from exlab_gui.desktop.jobs import JobKind, JobState
from job_work import FULL, LIMIT, quick, raising, raising_slot, stalling

READ, WRITE, TRANSFER = JobKind.READ, JobKind.WRITE, JobKind.TRANSFER


class TestStall:
    def test_an_error_that_passes_is_no_end(self, qtbot, runner, stall, finish):
        witness = stall(times=2)
        assert witness.job.stall is FULL
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

    def test_given_up_it_fails_once_of_what_stalled_it(self, stall, finish):
        witness = stall()
        witness.job.cancel()
        witness.job.cancel()
        witness.job.retry()
        assert witness.job.state is JobState.STALLED
        assert ("ended",) not in witness.heard
        finish()
        assert witness.heard == [("progressed", 1), ("failed", FULL), ("ended",)]

    def test_others_go_on_but_not_on_its_run(self, qtbot, submit, stall, finish):
        order = []
        witness = stall(keys=["run"])
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
        stalled = submit(stalling(1, order), TRANSFER, resumable=lambda _error: True)
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
            raise FULL

        witness = submit(work, TRANSFER, resumable=lambda _error: True)
        assert began.wait(LIMIT)
        witness.job.cancel()
        go_on.set()
        finish()
        assert witness.heard == [("failed", FULL), ("ended",)]

    def test_paused_while_it_failed_it_is_stalled_and_not_paused_when_tried_again(
        self, qtbot, submit, finish
    ):
        began, go_on = threading.Event(), threading.Event()
        results = [FULL]

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
        witness = submit(raising(FULL), TRANSFER, resumable=raising_slot)
        finish()
        assert witness.heard == [("failed", FULL), ("ended",)]
