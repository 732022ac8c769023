"""*Check this run* in the real window: from the menu to a repaired record."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QAction

import exlab_gui
from exlab_gui.demo import build_demo_lab
from exlab_gui.desktop import doctor_control, doctor_work
from exlab_gui.desktop.doctor_window import DoctorWindow
from exlab_gui.ingest import Cancelled, IngestState, never
from exlab_gui.staging import Problem, ProblemKind, read_run, scan_runs
from exlab_gui.transfer.activity import ActivityLog, read_activity
from exlab_gui.transfer.doctor_findings import FindingKind as Kind
from exlab_gui.transfer.run_lock import Work, run_lock
from sick_runs import SICKNESSES, GoodRun

ROOT = str(Path(exlab_gui.__file__).parent.parent)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="odd names are made")


@pytest.fixture
def lab(tmp_path, make_run, open_folder):
    """Opens the staging folder of two runs of which the first is sick."""

    def do(kind=Kind.STATE_DISAGREES):
        sick = GoodRun(tmp_path, make_run)
        well = GoodRun(tmp_path, make_run, name="Run_2026-04-18T09-00")
        SICKNESSES[kind](sick)
        open_folder(sick.root, nas=str(tmp_path / "nas"))
        return sick, well

    return do


@pytest.fixture
def choose(window, qtbot, operator):
    """Chooses an entry of the menu and waits for the findings."""

    def do(name):
        window.findChild(QAction, name).trigger()
        operator.wait_for_jobs()
        return operator.dialog("doctor_window")

    return do


def found(dialog):
    return [(Path(each.run_dir).name, each.kind) for each in dialog.model.findings]


def confirm(operator, dialog):
    operator.click("repair_button", dialog)
    operator.click("confirm_repair_button", operator.dialog("repair_dialog"))
    operator.wait_for_jobs()


def test_that_the_selected_run_is_checked(lab, choose, operator):
    sick, well = lab()
    operator.select(str(well.run))
    dialog = choose("check_run_action")
    assert found(dialog) == []
    operator.select(str(sick.run), str(well.run))
    assert choose("check_run_action") is dialog
    assert found(dialog) == [(sick.run.name, Kind.STATE_DISAGREES)]


def test_that_something_must_be_selected(lab, window, operator):
    lab()
    window.browser.table.clearSelection()
    operator.wait_for_jobs()
    window.findChild(QAction, "check_run_action").trigger()
    assert "Select the runs" in window.statusBar().findChild(object, "said_label").text()


def test_that_all_runs_are_checked_and_one_is_repaired(lab, choose, window, operator, qtbot):
    sick, _ = lab()
    dialog = choose("check_all_action")
    assert found(dialog) == [(sick.run.name, Kind.STATE_DISAGREES)]
    old = sick.record.read_bytes()
    with qtbot.waitSignal(window.bench.doctor.repaired) as repaired:
        confirm(operator, dialog)
    operator.wait_for_jobs()
    assert repaired.args == [str(sick.run), Kind.STATE_DISAGREES]
    assert sick.state() is IngestState.SYNC_VERIFIED
    kept = [path for path in sick.wizard().iterdir() if ".before-repair-" in path.name]
    assert [path.read_bytes() for path in kept] == [old]
    # The list shows it, and the finding is gone.
    row = next(run for run in window.model.summaries() if run.path == str(sick.run))
    assert row.state is IngestState.SYNC_VERIFIED
    assert row.problem is None
    assert found(dialog) == []


def test_that_a_repair_stands_in_the_history(lab, choose, window, operator, tmp_path):
    sick, _ = lab()
    window.run_jobs.activity = ActivityLog(str(tmp_path / "history"))
    dialog = choose("check_all_action")
    confirm(operator, dialog)
    operator.wait_for_jobs()
    assert window.run_jobs.activity.close()
    (entry,) = read_activity(str(tmp_path / "history")).entries
    assert (entry.what, entry.result, entry.run) == ("repair", "done", str(sick.run))
    assert entry.detail


def test_that_a_record_that_changed_in_the_meantime_is_left(lab, choose, window, operator):
    sick, _ = lab()
    dialog = choose("check_all_action")
    operator.click("repair_button", dialog)
    asked = operator.dialog("repair_dialog")
    SICKNESSES[Kind.RECORD_DAMAGED](sick)
    changed = sick.record.read_bytes()
    operator.click("confirm_repair_button", asked)
    operator.wait_for_jobs()
    told = operator.dialog("details_dialog")
    assert "changed since it was checked" in told.heading.text()
    assert sick.record.read_bytes() == changed
    assert found(dialog) == [(sick.run.name, Kind.RECORD_DAMAGED)]
    told.close()


def test_that_a_run_that_is_being_copied_elsewhere_is_left(lab, choose, operator):
    sick, _ = lab()
    dialog = choose("check_all_action")
    old = sick.record.read_bytes()
    with run_lock(str(sick.run), Work.COPY, "labpc-05"):
        confirm(operator, dialog)
        told = operator.dialog("details_dialog")
        assert "labpc-05" in told.heading.text()
        told.close()
    assert sick.record.read_bytes() == old


def test_that_nothing_is_repaired_while_a_job_is_on_the_run(lab, choose, window, operator, runner, start_job):
    sick, _ = lab()
    dialog = choose("check_all_action")
    run = next(run for run in window.model.summaries() if run.path == str(sick.run))
    window.run_jobs._hold([run.path])
    operator.click("repair_button", dialog)
    assert "job on this run" in window.statusBar().findChild(object, "said_label").text()
    window.run_jobs._release([run.path])


def test_that_a_check_can_be_stopped(lab, window, qtbot, monkeypatch, operator):
    lab()

    def endless(_runs, _nas, _progress, cancelled):
        while not cancelled():
            time.sleep(0.005)
        raise Cancelled

    monkeypatch.setattr(doctor_control, "check_runs", endless)
    window.findChild(QAction, "check_all_action").trigger()
    job = next(job for job in window.bench.runner.jobs() if job.title == "Checking")
    job.cancel()
    operator.wait_for_jobs()
    assert "Check stopped" in window.statusBar().findChild(object, "said_label").text()
    assert window.bench.doctor.window is None


def test_that_the_window_goes_with_its_folder(lab, choose, window, open_folder, tmp_path):
    lab()
    choose("check_all_action")
    other = tmp_path / "other"
    other.mkdir()
    open_folder(other)
    assert window.bench.doctor.window is None
    assert not window.findChildren(DoctorWindow) or not window.findChild(DoctorWindow).isVisible()


def test_that_the_findings_are_saved(lab, choose, window, operator, tmp_path):
    lab()
    dialog = choose("check_all_action")
    path = tmp_path / "found.txt"
    dialog.save_requested.emit(str(path), dialog.text())
    operator.wait_for_jobs()
    assert path.read_text(encoding="utf-8") == dialog.text()


def test_a_full_disk_when_the_findings_are_saved(lab, choose, window, operator, tmp_path, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    lab()
    dialog = choose("check_all_action")
    monkeypatch.setattr(doctor_work, "create_file", full)
    dialog.save_requested.emit(str(tmp_path / "found.txt"), "text")
    operator.wait_for_jobs()
    told = operator.dialog("details_dialog")
    assert "could not be saved" in told.heading.text()
    told.close()
    assert not (tmp_path / "found.txt").exists()


def test_that_a_folder_that_could_not_be_searched_is_a_finding(make_summary):
    problem = Problem(ProblemKind.FOLDER_UNREADABLE, "denied")
    summary = make_summary(kind=None, state=None, problem=problem)
    rows = doctor_work.check_runs([summary], "", lambda _: None, lambda: False)
    assert [row.finding.kind for row in rows] == [Kind.FOLDER_UNREADABLE]


def test_what_a_check_of_many_reports(lab):
    reports = []
    sick, well = lab()
    runs = [read_run(str(each.run)) for each in (sick, well)]
    doctor_work.check_runs(runs, "", reports.append, lambda: False)
    assert [report.text for report in reports] == ["run 1 of 2"] * 2 + ["run 2 of 2"] * 2
    assert {report.fraction for report in reports} == {0.0, 0.5}


def test_that_nothing_of_it_is_loaded_before_it_is_wanted():
    script = (
        "import sys, exlab_gui.app; parts = ('doctor_w', 'doctor_c', 'support_b'); "
        "sys.exit(any(part in name for part in parts for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": ROOT}, check=False)
    assert done.returncode == 0


def test_what_is_found_in_the_practice_lab(tmp_path):
    lab = build_demo_lab(str(tmp_path))
    runs = [run for batch in scan_runs(lab.staging, cancelled=never) for run in batch]
    rows = doctor_work.check_runs(runs, lab.nas, lambda _: None, never)
    sick = {run.path for run in runs if run.problem is not None}
    # What is put there on purpose, and nothing else.
    assert {row.finding.run_dir for row in rows} == sick
    assert len(rows) == len(sick) == 4
