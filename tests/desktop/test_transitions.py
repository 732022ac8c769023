"""The way from untracked to queued by the real buttons, and every way in which a step can fail."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QTableWidget

from exlab_gui.desktop import formats
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.stepper import StepStatus
from exlab_gui.ingest import Cancelled, IngestState, IngestWriter, default_host
from exlab_gui.staging import read_logs, record_path
from exlab_gui.staging.run_log import log_name
from exlab_gui.transfer import Progress

HOLD_LOCK = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _no_wait_between_looks(monkeypatch):
    monkeypatch.setattr("exlab_gui.desktop.step_work.wait_between_looks", lambda _cancelled: None)


def record_of(run_dir):
    return json.loads(Path(record_path(run_dir)).read_bytes())


def row_status(window, path):
    return window.model.data(window.model.index(window.model.position(path), 0))


def notice(window):
    banner = window.browser.panel.findChild(object, "notice_banner")
    return banner.text if banner.isVisible() else ""


class TestTheWholeWay:
    def test_from_untracked_to_queued_by_clicks(self, window, open_folder, operator, staging, make_run):
        run = make_run(staging, state=None, data=[("a.tif", b"x" * 700), ("raw/b.tif", b"y" * 300)])
        open_folder(staging)
        operator.select(run)

        assert row_status(window, run) == "Not yet tracked"
        assert operator.button("next_step_button").text() == "Start tracking"
        operator.next_step()
        assert row_status(window, run) == "Staging"
        assert record_of(run)["history"][0]["host"] == default_host()

        assert operator.button("next_step_button").text() == "Mark complete"
        operator.click("next_step_button")
        dialog = operator.dialog("complete_dialog")
        assert dialog.findChild(QLabel, "counted_files").text() == "2"
        assert dialog.findChild(QLabel, "counted_size").text() == "1.0 kB"
        assert "just now" in dialog.findChild(QLabel, "counted_newest_file").text()
        assert record_of(run)["current_state"] == "staging"
        operator.click("confirm_complete_button", dialog)
        operator.wait_for_jobs()
        assert record_of(run)["history"][-1] | {"at": ""} == {
            "state": "complete",
            "at": "",
            "host": default_host(),
            "files_received": 2,
            "bytes_received": 1000,
        }

        assert operator.button("next_step_button").text() == "Queue sync"
        operator.next_step()
        assert row_status(window, run) == "Sync queued"
        assert operator.button("next_step_button").text() == "Verify NAS copy", "no NAS folder, no copying"

    def test_everything_on_screen_follows_a_step_at_once(
        self, window, open_folder, operator, staging, make_run
    ):
        run = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(run)
        operator.next_step()
        panel = window.browser.panel
        assert [step.status for step in panel.stepper.steps][:3] == [
            StepStatus.DONE,
            StepStatus.DONE,
            StepStatus.CURRENT,
        ]
        assert panel.tabs.history.texts()[0][1].startswith("Sync queued")
        assert window.model.counts.by_status[RunStatus.SYNC_QUEUED] == 1
        assert window.model.counts.by_status[RunStatus.COMPLETE] == 0
        assert "queued for the NAS" in window.findChild(QLabel, "said_label").text()
        assert read_logs(run)[-1].message == "ingest.json transition: complete -> sync_queued"

    def test_not_yet_writes_nothing(self, open_folder, operator, staging, make_run):
        run = make_run(staging)
        before = Path(record_path(run)).read_bytes()
        open_folder(staging)
        operator.select(run)
        operator.click("next_step_button")
        operator.click("not_yet_button", operator.dialog("complete_dialog"))
        operator.wait_for_jobs()
        assert Path(record_path(run)).read_bytes() == before
        assert operator.button("next_step_button").isEnabled()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
    def test_a_key_that_was_meant_for_the_search_box_confirms_nothing(
        self, qtbot, open_folder, operator, staging, make_run, key
    ):
        run = make_run(staging)
        open_folder(staging)
        operator.select(run)
        operator.click("next_step_button")
        dialog = operator.dialog("complete_dialog")
        qtbot.keyClick(dialog.focusWidget() or dialog, key)
        qtbot.waitUntil(lambda: not dialog.isVisible())
        operator.wait_for_jobs()
        assert record_of(run)["current_state"] == "staging"

    def test_a_file_that_came_after_the_count_is_noticed(
        self, window, open_folder, operator, staging, make_run
    ):
        run = make_run(staging, data=[("a.tif", b"x")])
        open_folder(staging)
        operator.select(run)
        operator.click("next_step_button")
        dialog = operator.dialog("complete_dialog")
        Path(run, "late.tif").write_bytes(b"late")
        operator.click("confirm_complete_button", dialog)
        operator.wait_for_jobs()
        assert record_of(run)["current_state"] == "staging"
        assert "now there are 2 files, 5 B" in notice(window)
        operator.click("next_step_button")
        operator.click("confirm_complete_button", operator.dialog("complete_dialog"))
        operator.wait_for_jobs()
        assert record_of(run)["history"][-1]["files_received"] == 2

    def test_counting_can_be_cancelled(self, window, open_folder, operator, staging, make_run, monkeypatch):
        run = make_run(staging)
        counting = threading.Event()

        def endless(_run_dir, progress, cancelled):
            progress(Progress(files=3, bytes=5))
            while not cancelled():
                counting.set()
            raise Cancelled

        monkeypatch.setattr("exlab_gui.desktop.step_work.look_at_files", endless)
        open_folder(staging)
        operator.select(run)
        operator.click("next_step_button")
        strip = window.browser.findChild(object, "job_strip")
        operator.qtbot.waitUntil(strip.isVisible)
        assert counting.wait(5)
        operator.qtbot.waitUntil(lambda: "3 files" in strip.findChild(QLabel, "job_detail").text())
        assert not operator.button("next_step_button").isEnabled()
        operator.click("job_cancel_button")
        operator.wait_for_jobs()
        assert not strip.isVisible()
        assert operator.button("next_step_button").isEnabled()
        assert record_of(run)["current_state"] == "staging"


class TestSomebodyElse:
    def test_a_record_that_changed_is_not_written_and_the_panel_says_who(
        self, window, open_folder, operator, staging, make_run
    ):
        run = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(run)
        IngestWriter().append_state_transition(record_path(run), IngestState.SYNC_QUEUED, host="labpc-07")
        after_the_other = Path(record_path(run)).read_bytes()
        operator.next_step()
        assert Path(record_path(run)).read_bytes() == after_the_other
        assert "labpc-07" in notice(window)
        assert "Sync queued" in notice(window)
        assert row_status(window, run) == "Sync queued"
        assert operator.button("next_step_button").text() == "Verify NAS copy"

    def test_a_change_that_a_record_does_not_sign_is_blamed_on_nobody(
        self, window, open_folder, operator, staging, make_run
    ):
        run = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(run)
        record = Path(record_path(run))
        record.write_bytes(record.read_bytes()[:-1] + b',"note":"by the orchestrator"}')
        operator.next_step()
        assert "by another program" in notice(window)
        assert "it still is \u201cComplete\u201d" in notice(window)
        assert "labpc-04" not in notice(window)
        operator.next_step()
        assert record_of(run)["current_state"] == "sync_queued"
        assert record_of(run)["note"] == "by the orchestrator"

    def test_tracking_that_somebody_else_started(self, window, open_folder, operator, staging, make_run):
        run = make_run(staging, state=None)
        open_folder(staging)
        operator.select(run)
        donor = make_run(staging, project="OTHER")
        wizard = Path(run, ".exlab-wizard")
        wizard.mkdir()
        (wizard / "ingest.json").write_bytes(Path(record_path(donor)).read_bytes())
        operator.next_step()
        assert "changed by labpc-04 in the meantime" in notice(window)
        assert row_status(window, run) == "Staging"

    def test_a_lock_held_by_another_process_leaves_the_window_alive(
        self, qtbot, window, open_folder, operator, staging, make_run
    ):
        run = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(run)
        before = Path(record_path(run)).read_bytes()
        holder = subprocess.Popen(
            [sys.executable, "-c", HOLD_LOCK, record_path(run) + ".lock"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        try:
            assert holder.stdout.readline().strip() == b"held"
            ticks = []
            heart = QTimer()
            heart.setInterval(10)
            heart.timeout.connect(lambda: ticks.append(window.model.rowCount()))
            heart.start()
            operator.next_step()
            heart.stop()
        finally:
            holder.communicate(b"")
        assert len(ticks) > 5, "the event loop went on while the worker waited for the lock"
        assert "kept this run's record to itself" in notice(window)
        assert "Nothing was written" in notice(window)
        assert Path(record_path(run)).read_bytes() == before
        operator.next_step()
        assert record_of(run)["current_state"] == "sync_queued"
        assert notice(window) == "", "what was said of the failed try is not true any more"


class TestRefusals:
    def test_bad_news_of_a_run_that_is_not_shown_any_more_is_told_all_the_same(
        self, qtbot, window, open_folder, operator, staging, make_run, monkeypatch
    ):
        failing, other = make_run(staging, state=IngestState.COMPLETE), make_run(staging)
        open_folder(staging)
        operator.select(failing)
        may_go_on = threading.Event()

        def fail_late(*_args, **_options):
            assert may_go_on.wait(10)
            raise OSError(5, "Input/output error")

        monkeypatch.setattr("exlab_gui.desktop.step_work.record_step", fail_late)
        operator.click("next_step_button")
        table = window.browser.table
        table.select_run(other)
        may_go_on.set()
        dialog = operator.dialog("details_dialog")
        assert dialog.heading.text() == formats.run_title(os.path.basename(failing))
        assert "Input/output error" in dialog.findChild(object, "details_text").toPlainText()
        operator.click("close_button", dialog)
        operator.wait_for_jobs()

    def test_a_full_disk_is_told_in_plain_words(
        self, window, open_folder, operator, staging, make_run, monkeypatch
    ):
        run = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(run)
        before = Path(record_path(run)).read_bytes()

        def full(*_args):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.write", full)
        operator.next_step()
        monkeypatch.undo()
        assert "The disk is full" in notice(window)
        assert Path(record_path(run)).read_bytes() == before
        operator.click("notice_banner_details")
        dialog = operator.dialog("details_dialog")
        assert "No space left on device" in dialog.findChild(object, "details_text").toPlainText()
        operator.click("close_button", dialog)

    @pytest.mark.skipif(sys.platform != "linux", reason="only there may a name hold any byte")
    def test_a_name_that_no_record_can_hold(self, window, open_folder, operator, staging, make_run):
        run = make_run(staging, state=None, name="Run_\tbell\a")
        open_folder(staging)
        operator.select(run)
        operator.next_step()
        assert "no record can hold" in notice(window)
        assert not os.path.exists(record_path(run))

    def test_a_run_that_vanished(self, window, open_folder, operator, staging, make_run):
        run = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(run)
        os.rename(run, str(run) + "-moved")
        operator.next_step()
        assert "not there any more" in notice(window)
        assert not os.path.exists(run), "nothing may be made anew"

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_a_log_that_is_a_link_does_not_make_the_step_look_undone(
        self, window, open_folder, operator, staging, tmp_path, make_run
    ):
        run = make_run(staging, state=IngestState.COMPLETE)
        elsewhere = tmp_path / "elsewhere.txt"
        elsewhere.write_text("untouched", encoding="utf-8")
        Path(run, ".exlab-wizard", log_name(default_host())).symlink_to(elsewhere)
        open_folder(staging)
        operator.select(run)
        operator.next_step()
        assert row_status(window, run) == "Sync queued"
        assert "The step is recorded" in notice(window)
        assert elsewhere.read_text(encoding="utf-8") == "untouched"

    def test_a_log_that_cannot_be_written_does_not_hide_the_step(
        self, window, open_folder, operator, staging, make_run, monkeypatch
    ):
        run = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(run)

        def refuse(*_args, **_options):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("exlab_gui.transfer.steps.append_log", refuse)
        operator.next_step()
        assert record_of(run)["current_state"] == "sync_queued"
        assert "not all that goes with it" in notice(window)


class TestTwoLabs:
    def test_a_folder_is_left_while_one_of_its_projects_is_chosen(
        self, window, open_folder, tmp_path, make_run
    ):
        make_run(tmp_path / "one", equipment="SEQ_02", project="Yeast")
        make_run(tmp_path / "two", equipment="CONFOCAL_01")
        open_folder(tmp_path / "one")
        window.show_filter(RunFilter(scope=Scope("SEQ_02", "Yeast")))
        open_folder(tmp_path / "two")
        assert window.model.rowCount() == 1
        assert window.model.filter == RunFilter()


class TestSeveralRuns:
    def test_they_advance_together_and_one_summary_says_what_was_not_done(
        self, window, open_folder, operator, staging, make_run
    ):
        runs = [make_run(staging, state=IngestState.COMPLETE) for _ in range(4)]
        open_folder(staging)
        operator.select(*runs)
        IngestWriter().append_state_transition(record_path(runs[2]), IngestState.SYNC_QUEUED, host="labpc-07")
        assert operator.button("many_queue_sync_button").text() == "Queue sync for 4 runs"
        operator.click("many_queue_sync_button")
        operator.wait_for_jobs()
        dialog = operator.dialog("summary_dialog")
        assert dialog.heading.text() == "3 runs queued for the NAS"
        not_done = dialog.findChild(QTableWidget, "not_done_table")
        assert not_done.rowCount() == 1
        assert "labpc-07" in not_done.item(0, 1).text()
        assert dialog.findChild(QTableWidget, "done_table").rowCount() == 3
        operator.click("close_button", dialog)
        assert {record_of(run)["current_state"] for run in runs} == {"sync_queued"}
        assert len(record_of(runs[2])["history"]) == 3

    def test_mark_complete_counts_each_and_asks_once(self, window, open_folder, operator, staging, make_run):
        runs = [make_run(staging, data=[("a", b"x" * size)]) for size in (10, 20)]
        damaged = make_run(staging, record=b"{")
        open_folder(staging)
        operator.select(*runs, damaged)
        operator.click("many_mark_complete_button")
        dialog = operator.dialog("complete_dialog")
        assert sorted(row[2] for row in dialog.findChild(object, "counted_table").texts()) == ["10 B", "20 B"]
        operator.click("confirm_complete_button", dialog)
        operator.wait_for_jobs()
        operator.click("close_button", operator.dialog("summary_dialog"))
        assert [record_of(run)["history"][-1]["bytes_received"] for run in runs] == [10, 20]
        assert Path(record_path(damaged)).read_bytes() == b"{"
