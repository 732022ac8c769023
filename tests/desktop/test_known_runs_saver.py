"""The list is kept for the next start: once it is whole, when it changed, and at the end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import shiboken6

from exlab_gui.desktop import known_runs_saver
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.known_runs_saver import KnownRunsSaver
from exlab_gui.staging.known_runs import known_runs_path, load_known_runs
from watched_runs import WatchedRuns

FOLDER = os.path.abspath(os.path.join(os.sep, "staging"))


@pytest.fixture
def runs(qapp):
    return WatchedRuns()


@pytest.fixture
def cache(tmp_path):
    return str(tmp_path / "cache")


@pytest.fixture
def make(qtbot, runner, runs, cache):
    made = []

    def do(folder=FOLDER, cache_folder=cache, **options):
        made.append(KnownRunsSaver(runner, runs, cache_folder, **options))
        made[-1].open(folder)
        return made[-1]

    yield do
    for saver in made:
        saver.close()
    qtbot.waitUntil(lambda: not runner.jobs())
    for saver in made:
        shiboken6.delete(saver)


@pytest.fixture
def jobs(runner):
    started = []
    runner.started.connect(started.append)
    return started


@pytest.fixture
def kept(qtbot, runner, cache):
    """What a start would find, by path, once all that is to be written is."""

    def read(folder=FOLDER):
        qtbot.waitUntil(lambda: not runner.jobs())
        chunks = load_known_runs(known_runs_path(cache, folder), folder)
        return {known.summary.path: known for chunk in chunks for known in chunk}

    return read


@pytest.fixture
def run(make_summary):
    """Makes runs of a staging folder whose paths fit their names."""

    def make(name, folder=FOLDER, **fields):
        path = os.path.join(folder, "CONFOCAL_01", "PROJ-0042", "Runs", name)
        return make_summary(name, path=path, **fields)

    return make


def test_after_the_first_whole_scan_with_the_operators(runs, make, kept, jobs, run):
    saver = make()
    one, other = run("Run_1"), run("Run_2")
    runs.put(one, other)
    runs.set_operators({one.path: "K. Lindström"})
    assert jobs == []
    saver.scan_finished()
    assert {path: (known.summary, known.operator) for path, known in kept().items()} == {
        one.path: (one, "K. Lindström"),
        other.path: (other, ""),
    }
    assert [(job.title, job.kind) for job in jobs] == [("", JobKind.WRITE)]


def test_half_a_list_is_never_kept(runs, make, kept, jobs, run):
    saver = make(every_ms=0)
    runs.put(run("Run_1"))
    saver.close()
    assert kept() == {}
    assert jobs == []


def test_later_changes_are_kept_after_a_while(qtbot, runs, make, kept, jobs, run):
    saver = make(every_ms=1)
    saver.scan_finished()
    runs.put(run("Run_1"))
    qtbot.waitUntil(lambda: len(kept()) == 1)
    runs.put(run("Run_1", revision=7))
    qtbot.waitUntil(lambda: [known.summary.revision for known in kept().values()] == [7])


def test_but_not_at_every_change(runs, make, kept, jobs, run):
    saver = make(every_ms=10**8)
    saver.scan_finished()
    for number in range(5):
        runs.put(run(f"Run_{number}"))
        saver.scan_finished()
    assert kept() == {}
    assert len(jobs) == 1
    saver.close()
    assert len(kept()) == 5
    assert len(jobs) == 2


def test_nothing_new_nothing_written(runs, make, kept, jobs, run):
    runs.put(run("Run_1"))
    saver = make()
    saver.scan_finished()
    assert len(kept()) == 1
    saver.close()
    assert len(jobs) == 1


def test_another_folder_has_a_list_of_its_own(runs, make, kept, run):
    other = FOLDER + "2"
    saver = make(every_ms=10**8)
    saver.scan_finished()
    runs.put(run("Run_1"))
    first = saver.path
    saver.open(other)
    runs.clear()
    assert saver.path not in {first, ""}
    assert [known.summary.name for known in kept().values()] == ["Run_1"]
    runs.put(run("Run_2", other))
    assert kept(other) == {}
    saver.scan_finished()
    assert [known.summary.name for known in kept(other).values()] == ["Run_2"]
    assert [known.summary.name for known in kept().values()] == ["Run_1"]


def test_opening_the_same_folder_again_changes_nothing(runs, make, kept, jobs, run):
    saver = make(every_ms=10**8)
    saver.scan_finished()
    saver.open(FOLDER)
    runs.put(run("Run_1"))
    saver.close()
    assert len(kept()) == 1


@pytest.mark.parametrize(("folder", "keeps"), [("", True), (FOLDER, False)])
def test_the_demo_and_checks_leave_no_trace(runs, make, cache, jobs, run, folder, keeps):
    saver = make(folder, cache if keeps else "", every_ms=0)
    assert saver.path == ""
    runs.put(run("Run_1"))
    saver.scan_finished()
    saver.close()
    assert jobs == []
    assert not os.path.exists(cache)


def test_where_it_cannot_be_written_nobody_is_told(runs, make, kept, cache, caplog, run):
    Path(cache).write_bytes(b"")
    saver = make()
    runs.put(run("Run_1"))
    with caplog.at_level("INFO"):
        saver.scan_finished()
        assert kept() == {}
    assert "could not be kept" in caplog.text
    assert not [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}]


def test_old_lists_go(make, kept, cache, jobs, monkeypatch):
    pruned = []
    monkeypatch.setattr(known_runs_saver, "prune_known_runs", lambda *a, **k: pruned.append((a, k)))
    saver = make()
    saver.scan_finished()
    kept()
    assert pruned == [((cache,), {"keep": saver.path})]
