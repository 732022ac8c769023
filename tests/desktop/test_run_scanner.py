"""The list is filled from the disk, off the GUI thread, from the first row on, and keeps what it knows."""

from __future__ import annotations

import shutil
import threading
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
import shiboken6

from exlab_gui.desktop import garbage, run_delivery, survey_tasks
from exlab_gui.desktop.answer_watch import NotAnsweringError
from exlab_gui.desktop.run_scanner import RunScanner
from exlab_gui.ingest import IngestState
from exlab_gui.staging import read_run, record_path
from exlab_gui.staging.known_runs import KnownRun, save_known_runs
from exlab_gui.staging.survey import Changes
from hand_survey import HandSurveys


@pytest.fixture
def scanner(qtbot, runner, model):
    run_scanner = RunScanner(runner, model)
    run_scanner.heard = []
    for name in (
        "started",
        "first_rows",
        "finished",
        "passed",
        "failed",
        "stopped",
        "went_away",
        "came_back",
    ):
        getattr(run_scanner, name).connect(lambda *_, name=name: run_scanner.heard.append(name))
    yield run_scanner
    run_scanner.stop()
    shiboken6.delete(run_scanner)
    assert garbage._holds == []


@pytest.fixture
def scan(qtbot, scanner):
    """Scans and waits for the end."""

    def do(folder, **options):
        with qtbot.waitSignal(scanner.finished):
            scanner.scan(str(folder), **options)

    return do


@pytest.fixture
def surveys(monkeypatch):
    """Takes the place of the real surveys."""
    hand = HandSurveys()
    monkeypatch.setattr(survey_tasks, "Survey", hand)
    yield hand
    for survey in hand.made:
        survey.let_go()


@pytest.fixture
def open_by_hand(qtbot, scanner, surveys, make_summary):
    """Opens a folder in which these runs are found."""

    def do(*runs):
        with qtbot.waitSignal(scanner.finished):
            scanner.scan("/staging")
            qtbot.waitUntil(lambda: bool(surveys.made))
            surveys.last.end(Changes(found=runs))
        return surveys.last

    return do


def paths(model):
    return {run.path for run in model.summaries()}


class TestScan:
    def test_all_runs_are_listed_and_the_disk_is_told(self, qtbot, scanner, model, staging, make_run):
        made = {make_run(staging) for _ in range(40)}
        with qtbot.waitSignal(scanner.finished) as finished:
            scanner.scan(str(staging))
            assert scanner.is_scanning
        assert paths(model) == made
        assert finished.args[0].total > finished.args[0].free > 0
        assert scanner.heard == ["started", "first_rows", "finished"]
        assert not scanner.is_scanning
        assert scanner.is_complete

    def test_the_first_rows_come_before_the_end(self, qtbot, scanner, model, surveys, make_summary):
        first, second = make_summary(), make_summary()
        scanner.scan("/staging")
        with qtbot.waitSignal(scanner.first_rows):
            qtbot.waitUntil(lambda: bool(surveys.made))
            surveys.last.tell(Changes(found=(first,)))
        assert paths(model) == {first.path}
        with qtbot.waitSignal(scanner.finished):
            surveys.last.end(Changes(found=(second,)))
        assert paths(model) == {first.path, second.path}

    def test_another_folder_empties_the_list(self, scan, model, staging, tmp_path, make_run):
        make_run(staging)
        other = make_run(tmp_path / "other")
        scan(staging)
        scan(tmp_path / "other")
        assert paths(model) == {other}

    def test_refresh_looks_at_everything(self, qtbot, scanner, model, surveys, open_by_hand, make_summary):
        runs = [make_summary(), make_summary()]
        survey = open_by_hand(*runs)
        with qtbot.waitSignal(scanner.finished):
            scanner.scan("/staging")
            survey.end(Changes(gone=(runs[0].path,)))
        assert survey.passes == [False, True]
        assert paths(model) == {runs[1].path}

    def test_more_rows_than_the_window_can_take_at_once(
        self, qtbot, scanner, surveys, model, make_summary, monkeypatch
    ):
        most = 100
        monkeypatch.setattr(run_delivery, "MOST_ROWS", most)
        runs = tuple(make_summary() for _ in range(3 * most))
        sizes = []
        model.rearranged.connect(lambda: sizes.append(model.total))
        scanner.scan("/staging")
        qtbot.waitUntil(lambda: bool(surveys.made))
        with qtbot.waitSignal(scanner.finished):
            surveys.last.end(*(Changes(found=runs[start : start + 20]) for start in range(0, len(runs), 20)))
        steps = [after - before for before, after in pairwise([0, *sizes])]
        assert max(steps) <= most
        assert model.total == len(runs)
        with qtbot.waitSignal(scanner.passed):
            scanner.follow()
            surveys.last.end(Changes(gone=tuple(run.path for run in runs[1:])))
        assert paths(model) == {runs[0].path}
        assert min(after - before for before, after in pairwise(sizes)) >= -most

    def test_a_folder_that_is_not_there_fails_where_nothing_is_known(self, qtbot, scanner, model, tmp_path):
        with qtbot.waitSignal(scanner.failed) as failed:
            scanner.scan(str(tmp_path / "nowhere"))
        assert isinstance(failed.args[0], FileNotFoundError)
        assert scanner.heard == ["started", "failed"]
        assert scanner.has_failed
        assert scanner.away_since is None

    def test_it_is_listed_when_it_comes(self, qtbot, scanner, model, tmp_path, make_run):
        with qtbot.waitSignal(scanner.failed):
            scanner.scan(str(tmp_path / "later"))
        scanner.try_again()
        qtbot.waitUntil(lambda: not scanner.is_passing)
        run = make_run(tmp_path / "later")
        with qtbot.waitSignal(scanner.finished):
            scanner.try_again()
        assert scanner.heard == ["started", "failed", "finished"]
        assert paths(model) == {run}
        assert not scanner.has_failed

    def test_stopping_keeps_what_was_found(self, qtbot, scanner, model, surveys, make_summary):
        run = make_summary()
        scanner.scan("/staging")
        qtbot.waitUntil(lambda: bool(surveys.made))
        with qtbot.waitSignal(scanner.first_rows):
            surveys.last.tell(Changes(found=(run,)))
        with qtbot.waitSignal(scanner.stopped):
            scanner.stop()
        assert paths(model) == {run.path}
        assert not scanner.is_complete
        scanner.stop()
        assert scanner.heard == ["started", "first_rows", "stopped"]

    def test_a_pass_that_was_left_alone_has_its_survey_for_itself(
        self, qtbot, scanner, surveys, open_by_hand, make_summary
    ):
        run = make_summary()
        first = open_by_hand(run)
        scanner.scan("/staging")
        qtbot.waitUntil(lambda: len(first.passes) == 2)
        scanner.scan("/staging")
        qtbot.waitUntil(lambda: len(surveys.made) == 2)
        assert surveys.last.known == (run,)
        with qtbot.waitSignal(scanner.finished):
            surveys.last.end()

    def test_the_collector_waits_while_a_scan_goes_on(self, qtbot, scanner, surveys):
        scanner.scan("/staging")
        assert len(garbage._holds) == 1
        qtbot.waitUntil(lambda: bool(surveys.made))
        with qtbot.waitSignal(scanner.finished):
            surveys.last.end()
        assert garbage._holds == []
        scanner.follow()
        assert garbage._holds == []


class TestKnown:
    @pytest.fixture
    def keep(self, tmp_path, staging):
        """Keeps runs as an earlier session would have; returns where."""

        def do(*runs):
            path = str(tmp_path / "cache" / "list.known")
            save_known_runs(path, str(staging), [KnownRun(run, "Ada") for run in runs])
            return path

        return do

    def test_they_are_shown_first_and_then_checked(self, qtbot, scanner, model, staging, make_run, keep):
        stays, goes = (read_run(make_run(staging)) for _ in range(2))
        known = keep(stays, goes)
        shutil.rmtree(goes.path)
        new = make_run(staging)
        shown = []

        def note():
            shown.append((paths(model), model.unconfirmed))

        scanner.first_rows.connect(note)
        with qtbot.waitSignal(scanner.finished):
            scanner.scan(str(staging), known=known)
        assert shown == [({stays.path, goes.path}, 2)]
        assert paths(model) == {stays.path, new}
        assert model.unconfirmed == 0
        assert model.row(stays.path).operator == "Ada"

    def test_without_such_a_list_the_scan_is_as_always(
        self, scan, scanner, model, staging, make_run, tmp_path
    ):
        run = make_run(staging)
        scan(staging, known=str(tmp_path / "nowhere"))
        assert paths(model) == {run}
        assert scanner.heard == ["started", "first_rows", "finished"]

    def test_a_folder_that_is_not_there_is_away(self, qtbot, scanner, model, staging, make_run, keep):
        run = read_run(make_run(staging))
        known = keep(run)
        shutil.rmtree(staging)
        with qtbot.waitSignal(scanner.went_away) as away:
            scanner.scan(str(staging), known=known)
        assert isinstance(away.args[0], FileNotFoundError)
        assert scanner.heard == ["started", "first_rows", "went_away"]
        assert paths(model) == {run.path}
        assert model.is_away

    def test_stopped_meanwhile_they_stay_unconfirmed(
        self, qtbot, scanner, surveys, model, make_summary, keep, staging
    ):
        runs = [at(make_summary(), staging, f"Run_{number}") for number in range(3)]
        known = keep(*runs)
        scanner.scan(str(staging), known=known)
        qtbot.waitUntil(lambda: bool(surveys.made))
        surveys.last.tell(Changes(same=(runs[0].path,)))
        qtbot.waitUntil(lambda: model.unconfirmed == 2)
        scanner.stop()
        assert model.unconfirmed == 2
        assert [model.is_confirmed(run.path) for run in runs] == [True, False, False]

    def test_it_is_not_read_again_for_the_same_folder(self, scan, model, staging, make_run, keep):
        run = read_run(make_run(staging))
        known = keep(run, at(run, staging, "Run_x"))
        scan(staging)
        scan(staging, known=known)
        assert paths(model) == {run.path}


class TestQuietPasses:
    def test_a_change_by_others_is_seen(self, qtbot, scanner, scan, model, staging, make_run):
        scan(staging)
        run = make_run(staging)
        with qtbot.waitSignal(scanner.passed):
            assert scanner.follow()
            assert not scanner.is_scanning
            assert not scanner.follow()
        assert paths(model) == {run}
        assert scanner.heard == ["started", "finished", "passed"]

    def test_without_a_folder_there_is_nothing_to_follow(self, scanner):
        assert not scanner.follow()
        assert not scanner.look(["/nowhere"])

    def test_stopping_one_is_not_told(self, qtbot, scanner, open_by_hand):
        open_by_hand()
        scanner.follow()
        scanner.stop()
        assert scanner.heard == ["started", "finished"]


class TestLooks:
    def test_a_change_of_one_run_is_seen(self, qtbot, scanner, scan, model, staging, make_run):
        path = make_run(staging, state=IngestState.STAGING)
        scan(staging)
        record = Path(record_path(path))
        data = record.read_bytes()
        record.write_bytes(b"damaged")
        with qtbot.waitSignal(scanner.looked):
            assert scanner.look([path])
            assert not scanner.look([path])
        assert model.run(path).problem is not None
        record.write_bytes(data)
        with qtbot.waitSignal(scanner.looked):
            scanner.look([path])
        assert model.run(path).problem is None

    def test_one_that_is_gone_goes(self, qtbot, scanner, scan, model, staging, make_run):
        path, other = make_run(staging), make_run(staging)
        scan(staging)
        shutil.rmtree(path)
        with qtbot.waitSignal(scanner.looked):
            scanner.look([path, other])
        assert paths(model) == {other}

    def test_what_a_step_wrote_meanwhile_is_not_overwritten(
        self, qtbot, scanner, surveys, open_by_hand, model, make_summary
    ):
        run = make_summary()
        survey = open_by_hand(run)
        scanner.look([run.path])
        qtbot.waitUntil(lambda: bool(survey.looks))
        step = msgspec.structs.replace(run, state=IngestState.COMPLETE)
        model.update_run(step)
        with qtbot.waitSignal(scanner.looked):
            survey.tell_look(Changes(found=(msgspec.structs.replace(run, project_name="Old"),)))
        assert model.run(run.path) == step

    def test_what_a_step_told_is_read_again(self, qtbot, scanner, scan, model, staging, make_run):
        path = make_run(staging)
        scan(staging)
        seen = model.run(path)
        # Another program was quicker, and the step is told after the pass that saw both.
        model.update_run(msgspec.structs.replace(seen, state=IngestState.COMPLETE))
        with qtbot.waitSignal(scanner.looked):
            assert scanner.look([])
        assert model.run(path).state is seen.state
        assert not scanner.look([])

    def test_what_a_pass_read_before_a_step_wrote_is_looked_at_again(
        self, qtbot, scanner, surveys, open_by_hand, model, make_summary
    ):
        run = make_summary()
        survey = open_by_hand(run)
        scanner.follow()
        qtbot.waitUntil(lambda: len(survey.passes) == 2)
        step = msgspec.structs.replace(run, state=IngestState.COMPLETE)
        model.update_run(step)
        with qtbot.waitSignal(scanner.passed):
            survey.end(Changes(found=(msgspec.structs.replace(run, project_name="Old"),)))
        assert model.run(run.path) == step
        assert scanner.look([])
        qtbot.waitUntil(lambda: survey.looks == [[run.path]])
        with qtbot.waitSignal(scanner.looked):
            survey.tell_look()

    def test_one_that_fails_tells_that_the_folder_is_away(
        self, qtbot, scanner, open_by_hand, model, make_summary
    ):
        run = make_summary()
        survey = open_by_hand(run)
        with qtbot.waitSignal(scanner.went_away):
            scanner.look([run.path])
            survey.tell_look(PermissionError(13, "no"))
        assert model.is_away
        assert paths(model) == {run.path}
        assert not scanner.look([run.path])


class TestAway:
    def test_a_folder_that_vanishes_and_comes_back_keeps_its_rows(
        self, qtbot, scanner, scan, model, staging, make_run
    ):
        path = make_run(staging)
        scan(staging)
        row = model.row(path)
        moved = staging.rename(staging.with_name("elsewhere"))
        with qtbot.waitSignal(scanner.went_away) as away:
            scanner.follow()
        assert isinstance(away.args[0], FileNotFoundError)
        assert away.args[1] == scanner.away_since
        assert model.is_away
        assert model.row(path) is row
        scanner.try_again()
        qtbot.waitUntil(lambda: not scanner.is_passing)
        assert scanner.away_since == away.args[1]
        moved.rename(staging)
        with qtbot.waitSignals([scanner.came_back, scanner.passed]):
            scanner.try_again()
        assert model.row(path) is row
        assert not model.is_away
        assert scanner.away_since is None

    def test_refresh_while_it_is_away_does_not_empty_the_list(
        self, qtbot, scanner, scan, model, staging, make_run
    ):
        path = make_run(staging)
        scan(staging)
        shutil.rmtree(staging)
        with qtbot.waitSignal(scanner.went_away):
            scanner.scan(str(staging))
        assert paths(model) == {path}
        assert not scanner.is_scanning
        with qtbot.waitSignal(scanner.went_away):
            scanner.scan(str(staging))

    def test_another_folder_is_there(self, qtbot, scanner, scan, model, staging, tmp_path, make_run):
        make_run(staging)
        scan(staging)
        shutil.rmtree(staging)
        with qtbot.waitSignal(scanner.went_away):
            scanner.follow()
        make_run(tmp_path / "other")
        scan(tmp_path / "other")
        assert scanner.away_since is None
        assert not model.is_away


class TestHang:
    @pytest.fixture
    def hung(self, qtbot, scanner, open_by_hand, make_summary):
        """A quiet pass that hangs, and is known to; the survey and the run in it."""
        run = make_summary()
        survey = open_by_hand(run)
        survey.began.acquire()
        scanner.follow()
        qtbot.waitUntil(lambda: survey.began.acquire(blocking=False))
        wait_until_hung(scanner)
        return survey, run

    def test_it_is_away_since_it_answered_last(self, scanner, model, hung):
        _survey, run = hung
        assert scanner.heard == ["started", "first_rows", "finished", "went_away"]
        assert scanner.presence.is_hung
        assert model.is_away
        assert paths(model) == {run.path}
        assert not scanner.look([run.path])

    def test_it_comes_back_when_the_pass_goes_on(self, qtbot, scanner, model, hung, make_summary):
        survey, _run = hung
        new = make_summary()
        survey.tell(Changes(found=(new,)))
        qtbot.waitUntil(lambda: new.path in paths(model))
        scanner.presence.tick()
        assert scanner.away_since is None
        with qtbot.waitSignal(scanner.passed):
            survey.end()
        assert not model.is_away
        assert scanner.heard[-2:] == ["came_back", "passed"]

    def test_it_comes_back_when_the_pass_ends(self, qtbot, scanner, hung):
        survey, _run = hung
        with qtbot.waitSignals([scanner.came_back, scanner.passed]):
            survey.end()

    def test_a_pass_that_fails_in_the_end_leaves_it_away(self, qtbot, scanner, model, hung):
        survey, _run = hung
        since = scanner.away_since
        with qtbot.waitSignal(scanner.went_away) as away:
            survey.tell(OSError(5, "gone"))
        assert away.args[1] == since
        assert not scanner.presence.is_hung
        assert model.is_away

    def test_where_it_answers_again_but_the_pass_does_not_another_begins(
        self, qtbot, scanner, surveys, model, hung, staging, monkeypatch
    ):
        _survey, run = hung
        scanner._folder = str(staging)
        with qtbot.waitSignal(scanner.came_back):
            scanner.try_again()
        qtbot.waitUntil(lambda: len(surveys.made) == 2)
        assert surveys.last.known == (run,)
        with qtbot.waitSignal(scanner.passed):
            surveys.last.end()
        assert not model.is_away

    def test_asking_again_and_again_has_one_thread_wait(self, qtbot, scanner, runner, hung, monkeypatch):
        waiting = threading.Event()
        asked = []

        def scandir(path):
            asked.append(path)
            waiting.wait(20)
            raise OSError(5, "gone")

        monkeypatch.setattr(survey_tasks.os, "scandir", scandir)
        for _ in range(30):
            scanner.try_again()
            qtbot.waitUntil(lambda: not scanner.presence.may_send_more or len(runner.jobs()) == 2)
        assert len(runner.jobs()) <= 2
        qtbot.waitUntil(lambda: len(asked) <= 8)
        assert len(asked) <= 8
        waiting.set()

    def test_a_scan_that_hangs_is_no_scan_that_goes_on(self, qtbot, scanner, surveys, model):
        scanner.scan("/staging")
        qtbot.waitUntil(lambda: bool(surveys.made) and bool(surveys.last.passes))
        wait_until_hung(scanner)
        assert not scanner.is_scanning
        assert scanner.heard == ["started", "went_away"]
        with qtbot.waitSignals([scanner.came_back, scanner.finished]):
            surveys.last.end()

    def test_refresh_tells_that_it_still_hangs(self, qtbot, scanner, hung):
        scanner.scan("/staging")
        assert scanner.heard[-2:] == ["started", "went_away"]
        assert not scanner.is_scanning

    def test_the_error_says_so(self, qtbot, scanner, open_by_hand, surveys):
        told = []
        scanner.went_away.connect(lambda error, _since: told.append(type(error)))
        open_by_hand()
        scanner.follow()
        qtbot.waitUntil(lambda: len(surveys.last.passes) == 2)
        wait_until_hung(scanner)
        assert told == [NotAnsweringError]

    def test_stopping_does_not_wait(self, qtbot, scanner, runner, hung):
        scanner.stop()
        qtbot.waitUntil(lambda: not runner.jobs())


def wait_until_hung(scanner):
    """Seconds pass."""
    for _ in range(7):
        scanner.presence.tick()
    assert scanner.presence.is_hung


def at(run, staging, name):
    """The run in a folder of this name."""
    return msgspec.structs.replace(run, name=name, path=str(staging / "C" / "P" / "Runs" / name))
