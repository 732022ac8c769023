"""Transfers while the operator looks at something else: another folder, another run, or nothing at all."""

from __future__ import annotations

import os
import shutil
import threading

import pytest

from exlab_gui.desktop import transfer_work
from exlab_gui.desktop.attention import AttentionKind
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.job_errors import CopyDiffersError, StepsFailedError
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.run_actions import RunAction, offers
from exlab_gui.desktop.step_work import Failure, StepResult
from exlab_gui.desktop.transfer_work import is_resumable
from exlab_gui.ingest import IngestState
from exlab_gui.staging import read_run
from exlab_gui.transfer import (
    DestinationError,
    DestinationProblem,
    Difference,
    DifferenceKind,
    Side,
    StorageError,
    StorageReason,
    Verification,
)
from exlab_gui.transfer.placement import PENDING_NAME, mark_pending


@pytest.fixture
def nas(tmp_path):
    folder = tmp_path / "nas"
    folder.mkdir()
    return folder


def copy_of(run, staging, nas):
    return nas / os.path.relpath(run, staging)


def state_of(run):
    return read_run(run).state


def compare(operator):
    operator.click("other_step_button")
    operator.click("confirm_verify_button", operator.dialog("verify_dialog"))


@pytest.fixture
def differing(open_folder, operator, staging, nas, make_run):
    """A queued run, selected, whose copy by another program has another byte."""
    run = make_run(staging, state=IngestState.SYNC_QUEUED)
    copy = copy_of(run, staging, nas)
    shutil.copytree(run, copy, ignore=shutil.ignore_patterns(".exlab-wizard"))
    (copy / "notes.txt").write_bytes(b"kept at 4 degreeS")
    open_folder(staging, nas=str(nas))
    operator.select(run)
    return run


class TestQueueing:
    def test_a_run_goes_to_the_nas_of_the_folder_that_it_was_queued_in(
        self, window, open_folder, operator, staging, nas, make_run, tmp_path, runner
    ):
        other, other_nas = tmp_path / "other", tmp_path / "other-nas"
        for folder in (other, other_nas):
            folder.mkdir()
        run = make_run(staging, state=IngestState.COMPLETE, received=(2, 21))
        open_folder(staging, nas=str(nas))
        operator.select(run)
        may_record = threading.Event()
        hold = runner.submit(
            lambda _report, _cancelled: may_record.wait(10), title="", kind=JobKind.WRITE, keys=[run]
        )
        operator.click("next_step_button")
        with operator.qtbot.waitSignal(window.scanner.finished):
            window.open_folder(str(other), nas=str(other_nas))
        with operator.qtbot.waitSignal(hold.ended):
            may_record.set()
        operator.wait_for_jobs()
        assert state_of(run) is IngestState.SYNC_VERIFIED
        assert copy_of(run, staging, nas).is_dir()
        assert list(other_nas.iterdir()) == []


class TestDifferences:
    def test_they_are_shown_without_taking_the_window_and_can_be_shown_again(
        self, window, operator, differing
    ):
        compare(operator)
        dialog = operator.dialog("differences_dialog")
        operator.wait_for_jobs()
        assert not dialog.isModal()
        assert "1 different" in window.browser.panel.findChild(object, "notice_banner").text
        assert not window.browser.panel.findChild(object, "attention_banner").isVisible()
        operator.click("close_button", dialog)
        menu = window.browser.panel.findChild(object, "more_steps_menu")
        next(each for each in menu.actions() if each.text() == "Show differences").trigger()
        operator.click("close_button", operator.dialog("differences_dialog"))

    def test_nothing_opens_in_another_folder_and_what_was_open_closes(
        self, window, open_folder, operator, differing, tmp_path, staging, nas, monkeypatch
    ):
        other = tmp_path / "other"
        other.mkdir()
        may_compare = threading.Event()
        really_compare = transfer_work.verify_run

        def wait_and_compare(*arguments, **options):
            assert may_compare.wait(10)
            return really_compare(*arguments, **options)

        monkeypatch.setattr(transfer_work, "verify_run", wait_and_compare)
        compare(operator)
        with operator.qtbot.waitSignal(window.scanner.finished):
            window.open_folder(str(other))
        may_compare.set()
        operator.wait_for_jobs()
        assert window.transfers._open == []
        open_folder(staging, nas=str(nas))
        operator.select(differing)
        assert window.model.attention(differing).kind is AttentionKind.COPY_DIFFERS
        assert "1 different" in window.browser.panel.findChild(object, "notice_banner").text
        window.bench.steps.request(RunAction.SHOW_DIFFERENCES, [read_run(differing)])
        assert len(window.transfers._open) == 1
        open_folder(other)
        assert window.transfers._open == []

    def test_they_are_offered_until_the_next_job(self, make_summary):
        queued = make_summary(state=IngestState.SYNC_QUEUED)
        assert offers(queued, copies_here=False, differs=True)[1] is RunAction.SHOW_DIFFERENCES
        complete = make_summary(state=IngestState.COMPLETE)
        assert RunAction.SHOW_DIFFERENCES not in offers(complete, copies_here=True, differs=True)

    def test_for_the_screen_it_is_a_failure(self):
        counts = {DifferenceKind.DIFFERENT: 2, DifferenceKind.MISSING: 0}
        verification = Verification(counts=counts, differences=(), files=3, bytes=9, proof=None)
        words = explain(CopyDiffersError("/staging/run", verification))
        assert words.happened == "The NAS copy does not match."
        assert "2" in words.details

    def test_the_log_is_not_filled_with_names(self):
        listed = tuple(Difference(DifferenceKind.EXTRA, f"{number}.tif") for number in range(10_000))
        counts = {DifferenceKind.EXTRA: len(listed)}
        verification = Verification(counts=counts, differences=listed, files=3, bytes=9, proof=None)
        assert len(repr(CopyDiffersError("/staging/run", verification))) < 200


class TestRecordsThatWaitForTheNas:
    @pytest.fixture
    def pending(self, open_folder, operator, staging, nas, make_run):
        run = make_run(staging, state=IngestState.SYNC_QUEUED, received=(2, 21))
        other = make_run(staging)
        open_folder(staging, nas=str(nas))
        operator.select(run)
        operator.next_step()
        operator.select(other)
        copy = copy_of(run, staging, nas)
        mark_pending(run, str(copy))
        (copy / ".exlab-wizard" / "ingest.json").unlink()
        return run, copy

    def test_they_are_placed_by_themselves_when_the_run_is_looked_at(self, window, operator, pending):
        run, copy = pending
        operator.select(run)
        operator.wait_for_jobs()
        assert state_of(copy) is IngestState.SYNC_VERIFIED
        assert not os.path.exists(os.path.join(run, ".exlab-wizard", PENDING_NAME))
        assert not window.browser.job_board.trackers()

    def test_where_that_fails_the_button_stays_and_a_refresh_tries_again(
        self, window, operator, pending, nas, tmp_path
    ):
        run, copy = pending
        nas.rename(tmp_path / "away")
        operator.select(run)
        operator.wait_for_jobs()
        menu = window.browser.panel.findChild(object, "more_steps_menu")
        assert "Update the NAS record" in [action.text() for action in menu.actions()]
        (tmp_path / "away").rename(nas)
        with operator.qtbot.waitSignal(window.scanner.finished):
            window.refresh()
        operator.wait_for_jobs()
        operator.wait_for_jobs()
        assert state_of(copy) is IngestState.SYNC_VERIFIED


@pytest.mark.parametrize("kind", DestinationProblem)
def test_a_nas_that_is_away_or_full_lets_the_copy_rest(kind):
    rests = kind in {DestinationProblem.MISSING, DestinationProblem.SPACE}
    assert is_resumable(DestinationError(kind, "/nas")) is rests
    assert is_resumable(StorageError(Side.NAS, StorageReason.GONE, "/nas", OSError()))
    assert not is_resumable(OSError())


class TestStepsThatFailed:
    def test_one_alone_is_told_as_itself(self, make_summary):
        failure = Failure(make_summary(), FileNotFoundError(2, "gone"), None)
        error = StepsFailedError(StepResult([], [failure], [], []))
        assert explain(error) == explain(failure.error)

    def test_of_several_it_is_said_how_many(self, make_summary):
        failure = Failure(make_summary(), FileNotFoundError(2, "gone"), None)
        error = StepsFailedError(StepResult([make_summary()], [failure], [make_summary()], []))
        words = explain(error)
        assert words.happened == "1 of 3 runs could not be done."
        assert failure.run.path in words.details
