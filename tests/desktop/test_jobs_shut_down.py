"""The end of all jobs: what can be lost is cancelled, what is written is finished, no thread is left."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
import shiboken6

from exlab_gui.desktop.jobs import JobKind, JobRunner
from job_work import FULL, LIMIT, Stepper, until_cancelled

READ, WRITE, TRANSFER = JobKind.READ, JobKind.WRITE, JobKind.TRANSFER


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


class TestShutDownOfTransfers:
    def test_running_paused_waiting_and_stalled_ones_all_end(self, runner, submit, stall):
        stalled = stall()
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
        assert stalled.heard[-2:] == [("failed", FULL), ("ended",)]
        for witness in (running, waiting, paused):
            assert witness.heard[-2:] == [("cancelled",), ("ended",)]
        assert writing.heard == [("succeeded", "written"), ("ended",)]

    def test_a_write_that_waits_for_a_stalled_run_is_finished(self, runner, submit, stall):
        stall(keys=["run"])
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
