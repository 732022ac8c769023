"""A folder that is away keeps its list; one that hangs holds nobody up."""

from __future__ import annotations

import shutil
import threading

import pytest

from exlab_gui.desktop import survey_tasks
from exlab_gui.desktop.answer_watch import NotAnsweringError
from exlab_gui.staging.survey import Changes
from scanner_fixtures import paths, wait_until_hung


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
