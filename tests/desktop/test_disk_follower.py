"""The list stays true by itself: whatever others do is seen, and nobody has to ask for it."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QMainWindow

from exlab_gui.desktop import disk_follower, survey_tasks
from exlab_gui.desktop.disk_follower import DiskFollower
from exlab_gui.desktop.run_scanner import RunScanner
from exlab_gui.ingest import IngestState
from exlab_gui.staging import record_path
from exlab_gui.staging.survey import Changes
from hand_survey import HandSurveys
from job_work import LIMIT


@pytest.fixture(autouse=True)
def power(monkeypatch):
    """Whether the computer runs on its battery: what stands in the list."""
    told = [False]
    monkeypatch.setattr(disk_follower, "is_on_battery", lambda: told[0])
    return told


@pytest.fixture
def window(qtbot):
    main = QMainWindow()
    qtbot.addWidget(main)
    main.show()
    qtbot.waitExposed(main)
    return main


@pytest.fixture
def scanner(qtbot, runner, model):
    run_scanner = RunScanner(runner, model)
    run_scanner.heard = []
    for name in ("finished", "passed", "looked", "went_away", "came_back", "failed"):
        getattr(run_scanner, name).connect(lambda *_, name=name: run_scanner.heard.append(name))
    yield run_scanner
    run_scanner.stop()
    shiboken6.delete(run_scanner)


@pytest.fixture
def follower(qtbot, scanner, window, model, clock):
    """Follows what the model shows, by a clock that only the test moves."""

    def visible():
        return [row.path for row in model.shown_rows()]

    disk = DiskFollower(scanner, window, visible, clock=clock)
    disk._timer.stop()
    yield disk
    disk.stop()
    shiboken6.delete(disk)


@pytest.fixture
def let(qtbot, scanner, follower, clock):
    """Lets seconds pass; whatever is begun in them comes to its end."""

    def do(seconds):
        for _ in range(4 * seconds):
            clock.now += 0.25
            follower.tick()
            qtbot.waitUntil(lambda: not (scanner.is_passing or scanner.is_looking))

    return do


@pytest.fixture
def open_lab(qtbot, scanner, follower, staging, make_run):
    """A staging folder with so many runs, scanned."""

    def do(number=2):
        made = [make_run(staging, state=IngestState.STAGING) for _ in range(number)]
        with qtbot.waitSignal(scanner.finished):
            scanner.scan(str(staging))
        scanner.heard.clear()
        return made

    return do


@pytest.fixture
def surveys(monkeypatch):
    hand = HandSurveys()
    monkeypatch.setattr(survey_tasks, "Survey", hand)
    yield hand
    for survey in hand.made:
        survey.let_go()


def edit(path):
    Path(record_path(path)).write_bytes(b"damaged")


def test_a_change_in_view_is_seen_within_two_seconds(let, open_lab, model):
    path, _ = open_lab()
    let(3)
    edit(path)
    let(2)
    assert model.run(path).problem is not None


def test_any_change_is_seen_within_fifteen_seconds(let, open_lab, model, follower, staging, make_run):
    follower._visible_paths = list
    changed, gone, _ = open_lab(3)
    let(13)
    edit(changed)
    shutil.rmtree(gone)
    new = make_run(staging)
    let(15)
    assert model.run(changed).problem is not None
    assert model.run(gone) is None
    assert model.run(new) is not None


def test_looks_and_passes_are_quiet(let, open_lab, scanner):
    open_lab()
    let(30)
    assert set(scanner.heard) == {"passed", "looked"}
    assert scanner.heard.count("passed") == 2
    assert 24 <= scanner.heard.count("looked") <= 31


def test_it_tells_what_it_looks_at(let, open_lab, follower):
    told = []
    follower.looked.connect(told.append)
    made = open_lab()
    let(1)
    assert [sorted(paths) for paths in told] == [sorted(made)]


def test_of_a_huge_selection_a_part_is_looked_at(let, open_lab, follower):
    told = []
    follower.looked.connect(told.append)
    open_lab()
    follower._visible_paths = lambda: [f"/nowhere/{number}" for number in range(10_000)]
    let(1)
    assert [len(paths) for paths in told] == [500]


def test_nothing_is_begun_while_a_scan_goes_on(qtbot, surveys, scanner, follower, runner, clock):
    scanner.scan("/staging")
    qtbot.waitUntil(lambda: bool(surveys.made))
    [job] = runner.jobs()
    clock.now += 1000
    follower.tick()
    assert runner.jobs() == [job]
    with qtbot.waitSignal(scanner.finished):
        surveys.last.end()


def test_a_scan_that_was_stopped_is_not_done_behind_the_operators_back(
    qtbot, surveys, scanner, follower, let, runner
):
    scanner.scan("/staging")
    qtbot.waitUntil(lambda: bool(surveys.made))
    scanner.stop()
    let(100)
    assert len(surveys.last.passes) == 1


def test_one_look_at_a_time(qtbot, surveys, scanner, follower, clock, make_summary):
    with qtbot.waitSignal(scanner.finished):
        scanner.scan("/staging")
        qtbot.waitUntil(lambda: bool(surveys.made))
        surveys.last.end(Changes(found=(make_summary(),)))
    for _ in range(20):
        clock.now += 0.4
        follower.tick()
    qtbot.waitUntil(lambda: bool(surveys.last.looks))
    assert len(surveys.last.looks) == 1
    with qtbot.waitSignal(scanner.looked):
        surveys.last.tell_look()


def test_nobody_looks_at_a_hidden_window(let, open_lab, scanner, window):
    open_lab()
    window.hide()
    let(59)
    assert scanner.heard == []
    let(3)
    assert scanner.heard == ["passed"]
    window.show()
    let(1)
    assert scanner.heard.count("passed") == 2
    assert "looked" in scanner.heard


def test_on_battery_it_takes_its_time(let, open_lab, scanner, power):
    power[0] = True
    open_lab()
    let(1)
    scanner.heard.clear()
    let(34)
    assert scanner.heard.count("passed") == 1
    assert scanner.heard.count("looked") < 16


class TestAway:
    def test_it_comes_back_by_itself(self, let, open_lab, scanner, model, staging):
        path, _ = open_lab()
        row = model.row(path)
        moved = staging.rename(staging.with_name("elsewhere"))
        let(14)
        assert scanner.heard.count("went_away") >= 1
        assert model.is_away
        assert model.row(path) is row
        moved.rename(staging)
        let(15)
        assert not model.is_away
        assert "came_back" in scanner.heard
        assert model.row(path) is row

    def test_a_change_meanwhile_is_seen_at_once(self, let, open_lab, scanner, model, staging):
        path, _ = open_lab()
        moved = staging.rename(staging.with_name("elsewhere"))
        let(14)
        edit(path.replace(str(staging), str(moved)))
        moved.rename(staging)
        let(16)
        assert model.run(path).problem is not None

    def test_whoever_does_not_want_to_wait_need_not(self, qtbot, let, open_lab, scanner, staging, follower):
        open_lab()
        moved = staging.rename(staging.with_name("elsewhere"))
        let(14)
        moved.rename(staging)
        with qtbot.waitSignal(scanner.came_back):
            follower.try_now()

    def test_a_folder_that_was_not_there_is_listed_when_it_is(
        self, qtbot, let, scanner, follower, model, tmp_path, make_run
    ):
        with qtbot.waitSignal(scanner.failed):
            scanner.scan(str(tmp_path / "later"))
        run = make_run(tmp_path / "later")
        let(16)
        assert {each.path for each in model.summaries()} == {run}
        assert "finished" in scanner.heard

    def test_a_share_that_hangs_for_long_has_few_threads_wait(
        self, qtbot, surveys, scanner, follower, clock, runner, monkeypatch
    ):

        go_on, asked = threading.Event(), []

        def scandir(path):
            asked.append(path)
            go_on.wait(LIMIT)
            raise OSError(5, "gone")

        monkeypatch.setattr(survey_tasks.os, "scandir", scandir)
        scanner.scan("/staging")
        qtbot.waitUntil(lambda: bool(surveys.made) and bool(surveys.last.passes))
        for _ in range(7):
            scanner.presence.tick()
        begun = clock.now
        while clock.now < begun + 12 * 3600:
            clock.now += 30
            follower.tick()
            qtbot.waitUntil(lambda: all(job.is_at_work for job in runner.jobs()))
        assert 1 < len(asked) <= 9
        assert len(surveys.made) == 1
        go_on.set()


def test_when_it_is_stopped_nothing_is_begun_any_more(qtbot, open_lab, scanner, follower, clock, window):
    open_lab()
    follower.stop()
    assert not follower._timer.isActive()
    window.hide()
    window.show()
    assert not scanner.is_passing
