"""The list is filled from the disk, off the GUI thread, from the first row on, and keeps what it knows."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from exlab_gui.desktop import garbage, run_delivery, run_scanner
from exlab_gui.ingest import IngestState
from exlab_gui.staging import read_run, record_path
from exlab_gui.staging.known_runs import KnownRun, save_known_runs
from exlab_gui.staging.survey import Changes
from scanner_fixtures import at, paths


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
        monkeypatch.setattr(run_scanner, "MOST_UNSEEN", most)
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

    def test_what_a_thread_still_told_when_it_was_stopped_is_not_lost(
        self, scanner, open_by_hand, model, make_summary
    ):
        open_by_hand()
        late = make_summary()
        scanner._task.items.append(Changes(found=(late,)))
        scanner.follow()
        assert late.path in paths(model)

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
