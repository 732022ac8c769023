"""Work that never comes back: it holds up nobody, neither while the app is used nor when it ends."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from exlab_gui.desktop import job_pools
from exlab_gui.desktop.job_pools import THREADS
from exlab_gui.desktop.jobs import JobKind
from job_work import LIMIT, Witness, quick

READ, WRITE, TRANSFER = JobKind.READ, JobKind.WRITE, JobKind.TRANSFER
SCRIPT = Path(__file__).with_name("process_hung_jobs.py")
READS = THREADS[READ]
NEEDS_PIPES = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")


class Hang:
    """Work that waits, whatever it is told, until the test lets it go; then it returns its own name."""

    def __init__(self, name):
        self.name = name
        self.began = threading.Event()
        self.go_on = threading.Event()

    def __call__(self, progress, _cancelled):
        self.began.set()
        assert self.go_on.wait(LIMIT)
        progress("late")
        return self.name


@pytest.fixture
def hang(qtbot, submit):
    """Submits work that hangs, and waits until it does; at the end all goes on."""
    hangs = []

    def do(kind=READ, keys=(), name="hung"):
        hangs.append(Hang(name))
        witness = submit(hangs[-1], kind, keys)
        qtbot.waitUntil(hangs[-1].began.is_set)
        witness.hang = hangs[-1]
        return witness

    yield do
    for each in hangs:
        each.go_on.set()


class TestCancelledReads:
    def test_one_that_hangs_is_over_at_once_but_not_within_the_call(self, qtbot, runner, hang):
        witness = hang()
        witness.job.cancel()
        assert witness.heard == []
        qtbot.waitUntil(lambda: not runner.jobs())
        assert witness.heard == [("cancelled",), ("ended",)]

    def test_what_it_returns_later_is_dropped(self, qtbot, runner, hang, submit):
        witness = hang()
        witness.job.cancel()
        qtbot.waitUntil(lambda: not runner.jobs())
        witness.hang.go_on.set()
        after = submit(quick([], "after"))
        qtbot.waitUntil(lambda: not runner._pools.has_loose and not runner.jobs())
        assert witness.heard == [("cancelled",), ("ended",)]
        assert after.heard[-1] == ("ended",)

    def test_one_that_was_done_before_is_done(self, submit, finish):
        done = threading.Event()

        def work(_progress, _cancelled):
            done.set()
            return "done"

        witness = submit(work)
        assert done.wait(LIMIT)
        # The result is on its way to this thread, or will be in a moment: one of the two, and only one.
        witness.job.cancel()
        finish()
        assert witness.heard[1:] == [("ended",)]
        assert witness.heard[0] in {("succeeded", "done"), ("cancelled",)}

    def test_as_many_as_there_are_threads_do_not_keep_the_next_one_waiting(self, qtbot, hang):
        for witness in [hang() for _ in range(READS)]:
            witness.job.cancel()
        assert hang(name="next").hang.name == "next"

    def test_its_run_is_free_soon(self, finish, hang, submit):
        order = []
        hang(keys=["run"]).job.cancel()
        submit(quick(order, "read"), READ, ["run"])
        submit(quick(order, "written"), WRITE, ["run"])
        finish()
        assert order == ["read", "written"]

    def test_one_that_comes_back_in_time_shares_its_run_with_nobody(self, finish, hang, submit):
        order = []
        first = hang(keys=["run"])
        first.job.cancel()
        second = submit(lambda *_: order.append(first.hang.go_on.is_set()), WRITE, ["run"])
        first.hang.go_on.set()
        finish()
        assert order == [True]
        assert second.heard[-1] == ("ended",)

    def test_the_threads_have_a_limit(self, qtbot, runner, hang, submit, monkeypatch):
        monkeypatch.setattr(job_pools, "MOST_LOST", 2)
        hung = [hang() for _ in range(READS)]
        for _ in range(2):
            hung[-1].job.cancel()
            hung.append(hang())
        # Of all that are lost, these are the last that may be replaced.
        for witness in hung:
            witness.job.cancel()
        waiting = submit(quick([], "waiting"))
        pools = runner._pools
        qtbot.waitUntil(lambda: pools.room()[READ] == 0)
        assert runner.jobs() == [waiting.job]
        hung[0].hang.go_on.set()
        qtbot.waitUntil(lambda: ("ended",) in waiting.heard)

    def test_they_come_back_into_the_pool(self, qtbot, runner, hang):
        witness = hang()
        witness.job.cancel()
        pools = runner._pools
        qtbot.waitUntil(lambda: pools._pools[READ].maxThreadCount() == READS + 1)
        witness.hang.go_on.set()
        qtbot.waitUntil(lambda: pools._pools[READ].maxThreadCount() == READS)


class TestOtherKinds:
    @pytest.mark.parametrize("kind", [WRITE, TRANSFER])
    def test_what_changes_something_is_not_over_before_it_is(self, qtbot, runner, hang, submit, kind):
        witness = hang(kind)
        witness.job.cancel()
        reading = submit(quick([], "reading"))
        qtbot.waitUntil(lambda: ("ended",) in reading.heard)
        assert witness.heard == []
        witness.hang.go_on.set()
        qtbot.waitUntil(lambda: not runner.jobs())
        assert witness.heard[-2:] == [("succeeded", "hung"), ("ended",)]


class TestEnd:
    @pytest.mark.parametrize(
        ("what", "told"),
        [
            ("nothing", "nothing: True"),
            ("read", "cancelled: False"),
            pytest.param("pipe", "cancelled: False", marks=NEEDS_PIPES),
            ("transfer", "cancelled: False"),
            ("write", "failed of LeftBehindError, written beside it: False"),
            ("waiting", "failed of LeftBehindError, cancelled: False"),
        ],
    )
    def test_the_process_ends_whatever_hangs(self, what, told, tmp_path):
        done = subprocess.run(
            [sys.executable, SCRIPT, what, str(tmp_path)],
            capture_output=True,
            text=True,
            timeout=60,
            env=os.environ | {"PYTHONPATH": os.pathsep.join([os.getcwd(), *sys.path])},
            check=False,
        )
        assert (done.stdout.strip(), done.stderr, done.returncode) == (told, "", 7)

    def test_a_write_that_gets_on_is_waited_for(self, runner, submit):
        steps = 40

        def work(progress, _cancelled):
            rest = threading.Event()
            for step in range(steps):
                rest.wait(0.02)
                progress(step)
            return "written"

        witness = submit(work, WRITE)
        # Much less than it takes as a whole, much more than it is silent.
        assert runner.shut_down(400)
        assert witness.heard[-2:] == [("succeeded", "written"), ("ended",)]

    def test_a_read_that_hung_before_and_is_back_leaves_nothing(self, qtbot, runner, hang):
        witness = hang()
        witness.job.cancel()
        qtbot.waitUntil(lambda: not runner.jobs())
        witness.hang.go_on.set()
        assert runner.shut_down()


def test_a_witness_hears_one_of_three(submit, finish, hang):
    """What architecture.md promises, for jobs that end in every way at once."""
    witnesses = [submit(quick([], str(number))) for number in range(50)]
    for witness in witnesses[::2]:
        witness.job.cancel()
    hung = hang()
    hung.job.cancel()
    finish()
    for witness in [*witnesses, hung]:
        ends = [what for what, *_ in witness.heard if what in {"succeeded", "failed", "cancelled"}]
        assert len(ends) == 1
    assert isinstance(hung, Witness)
