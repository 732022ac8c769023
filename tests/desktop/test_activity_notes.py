"""What an operator does stands in the history afterwards: what happened, and nothing that did not."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exlab_gui.demo import build_demo_lab
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.activity import ActivityKind, ActivityLog, ActivityResult, read_activity


@pytest.fixture(autouse=True)
def _no_wait_between_looks(monkeypatch):
    monkeypatch.setattr("exlab_gui.desktop.step_work.wait_between_looks", lambda _cancelled: None)


@pytest.fixture
def history(window, tmp_path):
    """What the history of this window says, the first first."""
    window.bench.run_jobs.activity = ActivityLog(str(tmp_path / "history"))

    def read():
        assert window.bench.run_jobs.activity.close()
        return read_activity(str(tmp_path / "history")).entries[::-1]

    yield read
    window.bench.run_jobs.activity.close()


@pytest.fixture
def lab(tmp_path, open_folder):
    """A lab with a NAS; not the practice lab, of which nothing is written down."""
    made = build_demo_lab(str(tmp_path / "lab"))
    open_folder(made.staging, nas=made.nas)
    return made


def in_state(window, state):
    return next(run for run in window.model.summaries() if run.state == state and not run.problem)


def brief(entries):
    return sorted((each.what, each.result, each.detail) for each in entries)


def test_the_whole_way_of_a_run(window, lab, operator, history):
    run = in_state(window, None).path
    operator.select(run)
    operator.next_step()
    operator.click("next_step_button")
    operator.click("confirm_complete_button", operator.dialog("complete_dialog"))
    operator.wait_for_jobs()
    operator.next_step()
    operator.click("next_step_button")
    dialog = operator.dialog("clear_dialog")
    operator.wait_for_jobs()
    before = history()
    assert all(each.what != "clear" for each in before), "only checked, not cleared"
    operator.click("clear_button", dialog)
    operator.click("confirm_clear_button", operator.dialog("clear_question"))
    operator.wait_for_jobs()
    entries = history()
    assert {each.run for each in entries} == {run}
    assert brief(entries) == [
        ("clear", "done", ""),
        ("copy", "done", ""),
        ("state_recorded", "done", "complete"),
        ("state_recorded", "done", "sync_queued"),
        ("tracking_started", "done", ""),
    ]
    counted = {each.what: (each.files, each.bytes) for each in entries if each.files is not None}
    assert set(counted) == {"clear", "copy", "state_recorded"}
    assert len(set(counted.values())) == 1


def test_a_copy_that_failed_and_one_that_was_stopped(window, lab, operator, history, monkeypatch):
    run = in_state(window, "sync_queued")
    shutil.move(lab.nas, f"{lab.nas}-away")
    monkeypatch.setattr("exlab_gui.desktop.transfers.is_resumable", lambda _error: False)
    window.bench.steps.request(RunAction.COPY, [run])
    operator.wait_for_jobs()
    shutil.move(f"{lab.nas}-away", lab.nas)
    (failed,) = history()
    assert (failed.what, failed.result, failed.run) == ("copy", "failed", run.path)
    assert failed.detail

    gate = threading.Event()

    def wait(*arguments):
        while not arguments[-1]():
            gate.wait(0.01)
        raise Cancelled

    monkeypatch.setattr("exlab_gui.desktop.transfers.copy_and_record", wait)
    window.bench.steps.request(RunAction.COPY, [run])
    for job in window.bench.runner.jobs():
        job.cancel()
    operator.wait_for_jobs()
    assert ("copy", "cancelled", "") in brief(history())


def test_a_comparison_that_found_differences(window, lab, operator, history):
    run = in_state(window, "sync_verified")
    copy = Path(lab.nas, os.path.relpath(run.path, lab.staging))
    next(path for path in copy.rglob("*") if path.is_file() and ".exlab-wizard" not in path.parts).unlink()
    window.bench.steps.transfers._verify([run], window.folder, str(copy))
    operator.wait_for_jobs()
    (entry,) = history()
    assert (entry.what, entry.result) == ("verify", "failed")
    operator.dialog("differences_dialog").reject()


def test_a_step_that_somebody_else_took_first(window, lab, operator, history, monkeypatch):
    run = in_state(window, "complete")
    record = Path(run.path, ".exlab-wizard", "ingest.json")
    record.write_bytes(record.read_bytes().replace(b'"transport"', b'"added":1,"transport"'))
    window.bench.steps.request(RunAction.QUEUE_SYNC, [run])
    operator.wait_for_jobs()
    (entry,) = history()
    assert (entry.what, entry.result, entry.run) == ("state_recorded", "failed", run.path)


def test_of_the_practice_lab_nothing_is_written_down(window, tmp_path, open_folder, operator, history):
    made = build_demo_lab(str(tmp_path / "practice"))
    open_folder(made.staging, nas=made.nas, demo=True)
    operator.select(in_state(window, None).path)
    operator.next_step()
    assert history() == []


def test_a_history_that_cannot_be_written_disturbs_nothing(window, lab, operator, tmp_path, qtbot):
    (tmp_path / "blocked").write_text("a file")
    jobs = window.bench.run_jobs
    jobs.activity = ActivityLog(str(tmp_path / "blocked"), window.bench.records._failed.emit)
    run = in_state(window, None).path
    operator.select(run)
    said = []
    jobs.said.connect(said.append)
    operator.next_step()
    assert window.model.run_at(window.model.position(run)).state == "staging"
    qtbot.waitUntil(lambda: any("history" in text for text in said))
    jobs.record(ActivityKind.REPAIR, ActivityResult.DONE, run)
    jobs.activity.close()
    QApplication.processEvents()
    assert sum("history" in text for text in said) == 1
