"""The whole way of a run on the demo lab, from untracked to cleared, by clicks alone."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTableView

from exlab_gui.demo import build_demo_lab
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.ingest import IngestState
from exlab_gui.staging import read_logs, record_path


@pytest.fixture(autouse=True)
def _no_wait_between_looks(monkeypatch):
    monkeypatch.setattr("exlab_gui.desktop.step_work.wait_between_looks", lambda _cancelled: None)


@pytest.fixture
def lab(tmp_path, open_folder):
    made = build_demo_lab(str(tmp_path / "lab"))
    open_folder(made.staging, nas=made.nas, demo=True)
    return made


def states_of(run_dir):
    record = json.loads(Path(record_path(run_dir)).read_bytes())
    return [entry["state"] for entry in record["history"]]


def data_files(run_dir):
    return sorted(
        str(path.relative_to(run_dir))
        for path in Path(run_dir).rglob("*")
        if path.is_file() and ".exlab-wizard" not in path.relative_to(run_dir).parts[:1]
    )


def is_listed_right(folder):
    command = ["sha256sum", "--check", "--strict", "--quiet", ".exlab-wizard/checksums.sha256"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0


def untracked(window):
    return next(run.path for run in window.model.summaries() if run.state is None and not run.problem)


def test_from_untracked_to_cleared(window, lab, operator):
    run = untracked(window)
    operator.select(run)
    files = data_files(run)
    assert files

    operator.next_step()
    operator.click("next_step_button")
    operator.click("confirm_complete_button", operator.dialog("complete_dialog"))
    operator.wait_for_jobs()
    operator.next_step()
    copy = Path(lab.nas, os.path.relpath(run, lab.staging))
    assert states_of(run)[-1] == "sync_verified"
    assert is_listed_right(run)
    assert is_listed_right(copy)

    operator.click("next_step_button")
    dialog = operator.dialog("clear_dialog")
    operator.wait_for_jobs()
    assert [each.holds for each in dialog._plan.conditions] == [True] * 6
    assert data_files(run) == files, "nothing is deleted before it is confirmed"
    operator.click("clear_button", dialog)
    question = operator.dialog("clear_question")
    said = " ".join(label.text() for label in question.findChildren(QLabel))
    assert str(copy) in said
    operator.click("confirm_clear_button", question)
    operator.wait_for_jobs()

    assert data_files(run) == []
    assert data_files(copy) == files
    assert states_of(run) == states_of(copy)
    assert states_of(run) == ["staging", "complete", "sync_queued", "sync_verified", "cleared"]
    assert is_listed_right(copy)
    assert "cleared" in window.findChild(QLabel, "said_label").text()
    assert f"{len(files)} files" in " ".join(line.message for line in read_logs(run))


def test_all_verified_runs_of_the_demo_can_be_cleared_at_once(window, lab, operator, qtbot):
    verified = [run.path for run in window.model.summaries() if run.state is IngestState.SYNC_VERIFIED]
    assert len(verified) > 1
    operator.click("clear_verified_button")
    dialog = operator.dialog("bulk_clear_dialog")
    assert dialog.findChild(QTableView).model().rowCount() == len(verified)
    operator.wait_for_jobs()
    operator.click("clear_runs_button", dialog)
    operator.click("confirm_clear_button", operator.dialog("clear_question"))
    operator.wait_for_jobs()
    operator.click("close_button", operator.dialog("summary_dialog"))
    assert window.model.counts.by_status[RunStatus.SYNC_VERIFIED] == 0
    for run in verified:
        copy = Path(lab.nas, os.path.relpath(run, lab.staging))
        assert data_files(run) == []
        assert states_of(run) == states_of(copy)
        assert states_of(run)[-1] == "cleared"
        assert is_listed_right(copy)


def test_a_bit_that_flipped_on_the_nas_keeps_the_staging_copy(window, lab, operator):
    run = next(run.path for run in window.model.summaries() if run.state is IngestState.SYNC_VERIFIED)
    copy = Path(lab.nas, os.path.relpath(run, lab.staging))
    spoilt = copy / data_files(copy)[0]
    content = bytearray(spoilt.read_bytes())
    content[-1] ^= 1
    spoilt.write_bytes(content)
    files = data_files(run)
    operator.select(run)
    operator.click("next_step_button")
    dialog = operator.dialog("clear_dialog")
    operator.wait_for_jobs()
    assert not operator.button("clear_button", dialog).isEnabled()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert spoilt.name in said
    operator.click("close_button", dialog)
    assert data_files(run) == files
    assert states_of(run)[-1] == "sync_verified"
