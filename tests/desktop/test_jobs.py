"""Which job is done when: side by side, one after the other, in the order that was asked for."""

from __future__ import annotations

import threading

import pytest

from exlab_gui.desktop.jobs import JobKind
from job_work import LIMIT, Witness, quick, raising, until_cancelled

READ, WRITE, TRANSFER = JobKind.READ, JobKind.WRITE, JobKind.TRANSFER


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
