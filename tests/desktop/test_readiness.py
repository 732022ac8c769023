"""Finding out which runs are ready to complete, off the GUI thread."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import shiboken6

from exlab_gui.desktop import readiness
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.readiness import ReadinessWatcher
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.ingest import IngestState
from exlab_gui.staging import read_run
from exlab_gui.transfer.signals import Signals, check_signals


@pytest.fixture
def model(qapp):
    return RunTableModel()


@pytest.fixture
def watcher(qtbot, runner, model, clock):
    watching = ReadinessWatcher(runner, model, clock=clock)
    yield watching
    watching.stop()
    qtbot.waitUntil(lambda: not runner.jobs())
    shiboken6.delete(watching)


@pytest.fixture
def lab(tmp_path, make_run, model):
    """Makes runs, lists them, and returns their rows."""

    def make(*states):
        runs = [read_run(make_run(tmp_path, state=state)) for state in states]
        model.add_runs(runs)
        return runs

    return make


def finish(run, name="run_complete"):
    Path(run.path, name).touch()


def ready(model):
    return {row.path for row in model.shown_rows() if row.is_ready}


STAGING = IngestState.STAGING


def test_those_that_say_so_and_stand_at_staging(qtbot, model, watcher, lab):
    runs = lab(STAGING, STAGING, IngestState.COMPLETE, None)
    for run in (runs[0], runs[2], runs[3]):
        finish(run)
    assert not watcher.is_checking
    with qtbot.waitSignal(watcher.checked):
        watcher.check(model.summaries())
        assert watcher.is_checking
    assert not watcher.is_checking
    assert ready(model) == {runs[0].path}


def test_one_that_says_so_no_more(qtbot, model, watcher, lab):
    runs = lab(STAGING, STAGING)
    for run in runs:
        finish(run)
    with qtbot.waitSignal(watcher.checked):
        watcher.check(runs)
    Path(runs[1].path, "run_complete").unlink()
    with qtbot.waitSignal(watcher.checked):
        watcher.check(runs[1:])
    assert ready(model) == {runs[0].path}, "the other was not asked for and is known"


def test_other_names_count_from_the_moment_they_are_set(qtbot, model, watcher, lab):
    runs = lab(STAGING, STAGING)
    finish(runs[0])
    finish(runs[1], "fertig")
    with qtbot.waitSignal(watcher.checked):
        watcher.check(runs)
    with qtbot.waitSignal(watcher.checked):
        watcher.set_signals(Signals("fertig", "manifest.json"))
    assert ready(model) == {runs[1].path}
    watcher.set_signals(Signals("fertig", "manifest.json"))
    assert not watcher.is_checking


def test_a_run_that_took_a_step_is_looked_at_by_itself(qtbot, model, watcher, lab):
    [run] = lab(STAGING)
    finish(run)
    with qtbot.waitSignal(watcher.checked):
        model.update_run(run)
    assert ready(model) == {run.path}


def test_where_there_is_nothing_to_look_at_there_is_no_job(qtbot, runner, model, watcher, lab):
    started = []
    runner.started.connect(started.append)
    watcher.check(lab(IngestState.COMPLETE, None))
    assert not watcher.is_checking
    watcher.check([])
    watcher.set_signals(Signals("x", "y"))
    assert not watcher.is_checking
    assert started == []


def test_many_requests_are_one_job_that_nobody_sees(qtbot, runner, watcher, lab):
    started = []
    runner.started.connect(started.append)
    runs = lab(STAGING, STAGING)
    with qtbot.waitSignal(watcher.checked):
        for run in runs * 3:
            watcher.check([run])
    assert [(job.title, job.kind, job.keys) for job in started] == [("", JobKind.READ, frozenset())]


@pytest.fixture
def slow(monkeypatch):
    """Lets each look wait for the test; ``looks`` are the folders in the order in which they were begun."""

    class Slow:
        def __init__(self):
            self.looks = []
            self.go_on = threading.Semaphore(0)

        def look(self, path, signals, cancelled):
            self.looks.append(path)
            while not self.go_on.acquire(timeout=0.01):
                if cancelled():
                    raise readiness.Cancelled
            return check_signals(path, signals, cancelled)

    waiting = Slow()
    monkeypatch.setattr(readiness, "check_signals", waiting.look)
    return waiting


def test_a_new_request_replaces_the_job_and_loses_nothing(qtbot, runner, model, watcher, lab, slow):
    runs = lab(*[STAGING] * 4)
    for run in runs:
        finish(run)
    watcher.check(runs[:3])
    slow.go_on.release()
    qtbot.waitUntil(lambda: len(slow.looks) == 2)
    [first] = runner.jobs()
    watcher.check([runs[0], runs[3]])
    qtbot.waitUntil(lambda: first.is_cancel_requested)
    with qtbot.waitSignal(watcher.checked):
        for _ in range(10):
            slow.go_on.release()
    assert ready(model) == {run.path for run in runs}
    order = [[run.path for run in runs].index(path) for path in slow.looks]
    assert order == [0, 1, 1, 2, 0, 3], "what was not come to is looked at before what is asked for again"


def test_what_another_folder_holds_is_forgotten(qtbot, model, watcher, lab, slow):
    runs = lab(STAGING)
    finish(runs[0])
    watcher.check(runs)
    qtbot.waitUntil(lambda: bool(slow.looks))
    model.clear()
    with qtbot.waitSignal(watcher.checked):
        slow.go_on.release()
    assert watcher._ready == set()
    model.add_runs(runs)
    assert model.counts.ready == 0


def test_stopping(qtbot, runner, model, watcher, lab, slow):
    runs = lab(STAGING)
    watcher.check(runs)
    watcher.stop()
    assert not watcher.is_checking
    watcher.check(runs)
    qtbot.waitUntil(lambda: bool(slow.looks))
    with qtbot.assertNotEmitted(watcher.checked):
        watcher.stop()
        qtbot.waitUntil(lambda: not runner.jobs())
    assert not watcher.is_checking


def test_closing_the_app_ends_it(qtbot, runner, watcher, lab, slow):
    watcher.check(lab(STAGING))
    qtbot.waitUntil(lambda: bool(slow.looks))
    runner.shut_down()
    assert not watcher.is_checking


def paths(runs):
    return [run.path for run in runs]


class TestFollowing:
    def test_runs_in_view_are_looked_at_every_five_seconds(self, qtbot, model, watcher, lab, clock):
        runs = lab(STAGING, STAGING, IngestState.COMPLETE)
        finish(runs[0])
        with qtbot.waitSignal(watcher.checked):
            watcher.follow_view([*paths(runs[1:]), "/nowhere"])
        assert ready(model) == set()
        clock.now += 4.9
        watcher.follow_view(paths(runs))
        assert not watcher.is_checking
        clock.now += 0.1
        with qtbot.waitSignal(watcher.checked):
            watcher.follow_view(paths(runs))
        assert ready(model) == {runs[0].path}

    def test_all_runs_are_looked_at_once_a_minute(self, qtbot, model, watcher, lab, clock):
        runs = lab(STAGING, STAGING)
        with qtbot.waitSignal(watcher.checked):
            watcher.follow_all()
        for run in runs:
            finish(run)
        clock.now += 59
        watcher.follow_all()
        assert not watcher.is_checking
        clock.now += 1
        with qtbot.waitSignal(watcher.checked):
            watcher.follow_all()
        assert ready(model) == set(paths(runs))

    def test_where_that_takes_long_it_comes_seldom(self, qtbot, watcher, lab, clock, slow):
        watcher_looks = slow.looks
        lab(STAGING)
        watcher.follow_all()
        qtbot.waitUntil(lambda: bool(watcher_looks))
        clock.now += 2
        with qtbot.waitSignal(watcher.checked):
            slow.go_on.release()
        clock.now += 399
        watcher.follow_all()
        assert not watcher.is_checking
        clock.now += 1
        watcher.follow_all()
        assert watcher.is_checking

    def test_nothing_to_look_at_is_looked_at_again_in_a_minute(self, qtbot, watcher, lab, clock):
        watcher.follow_all()
        assert not watcher.is_checking
        lab(STAGING)
        clock.now += 60
        with qtbot.waitSignal(watcher.checked):
            watcher.follow_all()

    def test_a_look_that_hangs_is_the_only_one(self, qtbot, runner, watcher, lab, clock, slow):
        runs = lab(STAGING)
        watcher.follow_view(paths(runs))
        qtbot.waitUntil(lambda: bool(slow.looks))
        [job] = runner.jobs()
        for _ in range(20):
            clock.now += 60
            watcher.follow_view(paths(runs))
            watcher.follow_all()
        assert runner.jobs() == [job]
        assert not job.is_cancel_requested
