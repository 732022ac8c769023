"""From queued to verified by the real buttons: copying, resuming, comparing, and what can go wrong."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.ingest import Cancelled, IngestState
from exlab_gui.staging import record_path
from exlab_gui.transfer import ConflictError, Side, StorageError, StorageReason


@pytest.fixture
def nas(tmp_path):
    folder = tmp_path / "nas"
    folder.mkdir()
    return folder


def record_of(run_dir):
    return json.loads(Path(record_path(run_dir)).read_bytes())


def state_of(run_dir):
    return record_of(run_dir)["current_state"]


def notice(window):
    banner = window.browser.panel.findChild(object, "notice_banner")
    return banner.text if banner.isVisible() else ""


def check_sums(run_dir):
    command = ["sha256sum", "--check", "--quiet", ".exlab-wizard/checksums.sha256"]
    return subprocess.run(command, cwd=run_dir, capture_output=True, check=False)


class TestCopying:
    def test_queueing_copies_reads_back_and_records(
        self, window, open_folder, operator, staging, nas, make_run
    ):
        run = make_run(staging, state=IngestState.COMPLETE, received=(2, 21))
        open_folder(staging, nas=str(nas))
        operator.select(run)
        operator.next_step()
        copy = nas / os.path.relpath(run, staging)
        assert state_of(run) == "sync_verified"
        entry = record_of(run)["history"][-1]
        assert Path(entry["nas_path"]) == copy
        assert entry["checksum_file"] == ".exlab-wizard/checksums.sha256"
        assert check_sums(run).returncode == 0
        assert check_sums(copy).returncode == 0
        assert state_of(copy) == "sync_verified"
        assert "Read back from the NAS" in window.findChild(QLabel, "run_proof").text()
        assert "copied to the NAS and verified" in window.findChild(QLabel, "said_label").text()
        assert operator.button("next_step_button").text() == "Clear staging copy"

    def test_where_another_program_copies_nothing_is_copied(
        self, window, open_folder, operator, staging, nas, make_run
    ):
        run = make_run(staging, state=IngestState.COMPLETE)
        settings = window.run_jobs.settings
        window.use_settings(type(settings)(copies_to_nas=False))
        open_folder(staging, nas=str(nas))
        operator.select(run)
        operator.next_step()
        assert state_of(run) == "sync_queued"
        assert list(nas.iterdir()) == []
        assert operator.button("next_step_button").text() == "Verify NAS copy"

    def test_a_copy_that_is_cancelled_can_be_resumed(
        self, window, open_folder, operator, staging, nas, make_run, monkeypatch
    ):
        run = make_run(staging, state=IngestState.SYNC_QUEUED, received=(2, 21))
        copying = threading.Event()

        def endless(_run_dir, _destination, _progress, cancelled, **_options):
            while not cancelled():
                copying.set()
            raise Cancelled

        open_folder(staging, nas=str(nas))
        operator.select(run)
        with monkeypatch.context() as patch:
            patch.setattr("exlab_gui.desktop.transfer_work.copy_run", endless)
            operator.click("next_step_button")
            assert copying.wait(5)
            operator.qtbot.waitUntil(lambda: window.findChild(object, "job_strip").isVisible())
            operator.click("job_cancel_button")
            operator.wait_for_jobs()
        assert state_of(run) == "sync_queued"
        assert operator.button("next_step_button").isEnabled()
        operator.next_step()
        assert state_of(run) == "sync_verified"

    def test_a_copy_that_was_begun_offers_to_resume(
        self, window, open_folder, operator, staging, nas, make_run
    ):
        data = [("big.tif", b"x" * 2_000_000), ("notes.txt", b"kept at 4 degrees")]
        run = make_run(staging, state=IngestState.SYNC_QUEUED, received=(2, 2_000_017), data=data)
        # What stands in the way of the last file stops the copy after the first one.
        copy = nas / os.path.relpath(run, staging)
        copy.mkdir(parents=True)
        (copy / "notes.txt").write_bytes(b"something else, kept")
        open_folder(staging, nas=str(nas))
        operator.select(run)
        operator.next_step()
        assert state_of(run) == "sync_queued"
        assert "notes.txt" in notice(window)
        assert window.model.counts.by_status[RunStatus.NEEDS_ATTENTION] == 1
        assert (copy / "notes.txt").read_bytes() == b"something else, kept"
        assert operator.button("next_step_button").text() == "Resume"
        (copy / "notes.txt").unlink()
        operator.next_step()
        assert state_of(run) == "sync_verified"
        assert notice(window) == ""
        assert window.model.counts.by_status[RunStatus.NEEDS_ATTENTION] == 0

    def test_bad_news_of_a_run_that_is_not_shown_waits_in_its_panel(
        self, window, open_folder, operator, staging, nas, make_run, monkeypatch
    ):
        failing, other = make_run(staging, state=IngestState.SYNC_QUEUED), make_run(staging)
        may_fail = threading.Event()

        def fail(*_args, **_options):
            assert may_fail.wait(10)
            raise ConflictError("notes.txt", str(nas))

        monkeypatch.setattr("exlab_gui.desktop.transfer_work.copy_run", fail)
        open_folder(staging, nas=str(nas))
        operator.select(failing)
        operator.click("next_step_button")
        window.browser.table.select_run(other)
        may_fail.set()
        operator.wait_for_jobs()
        assert notice(window) == ""
        operator.select(failing)
        assert "notes.txt" in notice(window)

    def test_a_full_nas_stalls_the_copy_until_it_is_tried_again(
        self, window, open_folder, operator, staging, nas, make_run, monkeypatch
    ):
        run = make_run(staging, state=IngestState.SYNC_QUEUED, received=(2, 21))

        def full(*_args, **_options):
            raise StorageError(Side.NAS, StorageReason.FULL, str(nas), OSError(28, "No space left on device"))

        open_folder(staging, nas=str(nas))
        operator.select(run)
        with monkeypatch.context() as patch:
            patch.setattr("exlab_gui.desktop.transfer_work.copy_run", full)
            operator.click("next_step_button")
            runner = window.bench.runner
            operator.qtbot.waitUntil(lambda: any(job.stall for job in runner.jobs()))
        strip = window.findChild(object, "job_strip")
        operator.qtbot.waitUntil(strip.isVisible)
        assert state_of(run) == "sync_queued"
        window.bench.runner.jobs()[0].retry()
        operator.wait_for_jobs()
        assert state_of(run) == "sync_verified"

    def test_files_that_came_after_complete_are_copied_and_said(
        self, window, open_folder, operator, staging, nas, make_run
    ):
        run = make_run(staging, state=IngestState.SYNC_QUEUED, received=(1, 4))
        open_folder(staging, nas=str(nas))
        operator.select(run)
        operator.next_step()
        assert state_of(run) == "sync_verified"
        assert window.model.counts.by_status[RunStatus.NEEDS_ATTENTION] == 1


class TestComparing:
    def test_a_copy_made_by_another_program(self, window, open_folder, operator, staging, nas, make_run):
        run = make_run(staging, state=IngestState.SYNC_QUEUED, received=(2, 21))
        copy = nas / os.path.relpath(run, staging)
        shutil.copytree(run, copy, ignore=shutil.ignore_patterns(".exlab-wizard"))
        open_folder(staging)
        operator.select(run)
        operator.click("next_step_button")
        dialog = operator.dialog("verify_dialog")
        dialog.findChild(QLineEdit).setText(str(copy))
        with operator.qtbot.waitSignal(window.nas_chosen) as chosen:
            operator.click("confirm_verify_button", dialog)
        assert chosen.args == [str(staging), str(nas)]
        operator.wait_for_jobs()
        assert state_of(run) == "sync_verified"
        assert check_sums(copy).returncode == 0
        assert "Both sides compared" in window.findChild(QLabel, "run_proof").text()

    def test_a_bit_that_flipped_is_never_verified(
        self, window, open_folder, operator, staging, nas, make_run
    ):
        run = make_run(staging, state=IngestState.SYNC_QUEUED)
        copy = nas / os.path.relpath(run, staging)
        shutil.copytree(run, copy, ignore=shutil.ignore_patterns(".exlab-wizard"))
        (copy / "notes.txt").write_bytes(b"kept at 4 degreeS")
        before = Path(record_path(run)).read_bytes()
        open_folder(staging, nas=str(nas))
        operator.select(run)
        operator.click("other_step_button")
        operator.click("confirm_verify_button", operator.dialog("verify_dialog"))
        differences = operator.dialog("differences_dialog")
        operator.wait_for_jobs()
        assert Path(record_path(run)).read_bytes() == before
        assert window.model.counts.by_status[RunStatus.NEEDS_ATTENTION] == 1
        operator.click("close_button", differences)
