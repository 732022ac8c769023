"""Clearing: what was checked goes, file by file; whatever changed meanwhile stays, and so does the state."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import msgspec
import pytest

from exlab_gui.ingest import Cancelled, IngestState, RecordChangedError, read_snapshot
from exlab_gui.ingest import os_delete as os_delete_module
from exlab_gui.staging import read_logs
from exlab_gui.transfer import clear as clear_module
from exlab_gui.transfer.clear_plan import PlanOutdatedError, StopReason
from exlab_gui.transfer.placement import finish_placement, read_pending
from exlab_gui.transfer.progress import Phase
from exlab_gui.transfer.run_lock import RunBusyError, Work, run_lock

S = StopReason
DAY = 86_400 * 10**9
WIZARD = ".exlab-wizard"

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs what only POSIX has")


class Watch:
    """What was deleted outside of a run's own ``.exlab-wizard``, in order; other ways to delete fail."""

    def __init__(self, monkeypatch):
        self.files = []
        self.folders = []
        names = ("unlink", "rmdir", "rename", "replace", "remove")
        self._real = {name: getattr(os, name) for name in names}
        monkeypatch.setattr(shutil, "rmtree", self._never)
        monkeypatch.setattr(os, "removedirs", self._never)
        monkeypatch.setattr(os, "unlink", lambda *a, **o: self._seen("unlink", self.files, *a, **o))
        monkeypatch.setattr(os, "remove", lambda *a, **o: self._seen("remove", self.files, *a, **o))
        monkeypatch.setattr(os, "rmdir", lambda *a, **o: self._seen("rmdir", self.folders, *a, **o))
        for name in ("rename", "replace"):
            monkeypatch.setattr(os, name, lambda *a, _name=name, **o: self._moved(_name, *a, **o))
        # The originals are what ``os.supports_dir_fd`` knows.
        monkeypatch.setattr(os_delete_module, "can_hold_folders", lambda: sys.platform != "win32")

    def _seen(self, name, seen, path, *, dir_fd=None):
        whole = os.fspath(path)
        if dir_fd is not None:
            whole = os.path.join(os.readlink(f"/proc/self/fd/{dir_fd}"), whole)
        self._real[name](path, dir_fd=dir_fd)
        folder = Path(whole).parent
        if folder.name != WIZARD or not folder.parent.name.startswith("Run_"):
            seen.append(whole)

    def _moved(self, name, source, target):
        assert f"{os.sep}{WIZARD}{os.sep}" in os.fspath(source), "only records are ever moved"
        self._real[name](source, target)

    @staticmethod
    def _never(*_arguments, **_options):
        raise AssertionError("a tree would have been deleted")


@pytest.fixture
def watch(monkeypatch):
    if sys.platform not in {"linux", "win32"}:
        pytest.skip("needs to know where a descriptor leads")
    return Watch(monkeypatch)


# The whole way


@pytest.mark.parametrize("rehash", [True, False])
def test_exactly_what_was_checked_goes(verified, watch, rehash):
    plan = verified.check(rehash=rehash)
    files, folders, copied = verified.staged(), verified.folders(), verified.copied()
    cleared = verified.clear(plan)
    assert (cleared.files, cleared.bytes) == (plan.files, plan.bytes) == (6, sum(map(len, copied.values())))
    assert [os.path.relpath(path, verified.run) for path in watch.files] == files
    assert sorted(os.path.relpath(path, verified.run) for path in watch.folders) == sorted(folders)
    for number, folder in enumerate(watch.folders):
        assert not any(later.startswith(folder + os.sep) for later in watch.folders[number:])
    assert os.listdir(verified.run) == [WIZARD]
    assert verified.copied() == copied
    assert cleared.outcome.run.state is IngestState.CLEARED
    assert (cleared.outcome.log_error, cleared.outcome.place_error) == (None, None)


def test_the_final_record_and_log_travel_with_the_copy(verified, sha256sum):
    verified.clear(verified.check())
    assert verified.state() is IngestState.CLEARED
    for name in ("ingest.json", "checksums.sha256", "wizard.labpc-04.log"):
        assert (verified.copy / WIZARD / name).read_bytes() == verified.wizard(name).read_bytes()
    assert read_snapshot(verified.copy / WIZARD / "ingest.json").record.current_state is IngestState.CLEARED
    assert read_pending(str(verified.run)) is None
    messages = [line.message for line in read_logs(str(verified.run))]
    size = sum(len(data) for _, data in verified.DATA)
    assert messages[-2:] == [
        "ingest.json transition: sync_verified -> cleared",
        f"staging copy cleared: 6 files, {size} bytes freed; the data is in {verified.copy}",
    ]
    assert sha256sum(verified.copy, "-c", f"{WIZARD}/checksums.sha256").returncode == 0


def test_a_run_that_another_program_verified(of_others, watch):
    of_others.clear(of_others.check())
    assert os.listdir(of_others.run) == [WIZARD]
    assert of_others.state() is IngestState.CLEARED
    assert len(of_others.copied()) == 6


def test_every_odd_name(make_verified, names, request):
    run = make_verified(data=[(name, b"content %d" % number) for number, name in enumerate(names)])
    copied = run.copied()
    watch = request.getfixturevalue("watch")
    assert run.clear(run.check()).files == len(watch.files) == len(names)
    assert os.listdir(run.run) == [WIZARD]
    assert run.copied() == copied


def test_where_folders_cannot_be_held_open(verified, monkeypatch, watch):
    monkeypatch.setattr(os_delete_module, "can_hold_folders", lambda: False)
    files = verified.staged()
    verified.clear(verified.check())
    assert [os.path.relpath(path, verified.run) for path in watch.files] == files
    assert verified.state() is IngestState.CLEARED


@on_posix
def test_a_file_that_may_only_be_read_goes_too(verified):
    os.chmod(verified.run / "image_001.tif", 0o400)
    verified.clear(verified.check())
    assert os.listdir(verified.run) == [WIZARD]


def test_a_run_without_files(make_verified):
    run = make_verified(data=())
    assert run.clear(run.check()).files == 0
    assert run.state() is IngestState.CLEARED


def test_progress_counts_to_its_totals(verified, every_report):
    reports = []
    plan = verified.check()
    verified.clear(plan, progress=reports.append)
    assert [each.phase for each in reports if each.phase is not Phase.COUNTING]
    last = reports[-1]
    assert (last.phase, last.files, last.files_total) == (Phase.CLEARING, plan.files, plan.files)
    assert (last.bytes, last.bytes_total) == (plan.bytes, plan.bytes)


# Never without a good plan


def test_a_plan_that_is_not_ok_is_refused(verified, put, watch):
    put(verified.run, "late.tif")
    plan = verified.check()
    before = verified.tree(verified.run)
    with pytest.raises(ValueError, match="not safe to clear"):
        verified.clear(plan)
    for conditions in ((), plan.conditions[:2], tuple(reversed(plan.conditions))):
        with pytest.raises(ValueError, match="not safe to clear"):
            verified.clear(msgspec.structs.replace(plan, conditions=conditions))
    assert verified.tree(verified.run) == before
    assert watch.files == watch.folders == []


def test_only_one_process_works_on_a_run(verified):
    plan = verified.check()
    before = verified.tree(verified.run)
    with run_lock(str(verified.run), Work.VERIFY, "other-pc"):
        with pytest.raises(RunBusyError) as caught:
            verified.clear(plan)
        assert caught.value.owner.host == "other-pc"
    assert verified.tree(verified.run) == before
    verified.clear(plan)


# Stopping and going on


@pytest.mark.parametrize("count", range(1, 6))
def test_it_can_be_cancelled_between_files_and_resumed(verified, after_deletions, every_report, count):
    plan = verified.check()
    copied, staged = verified.copied(), verified.staged()
    stop = []
    after_deletions(count, lambda: stop.append(True))
    with pytest.raises(Cancelled):
        verified.clear(plan, cancelled=lambda: bool(stop))
    assert verified.staged() == staged[count:]
    assert verified.state() is IngestState.SYNC_VERIFIED
    # The old plan is not what lies there now.
    with pytest.raises(PlanOutdatedError):
        verified.clear(plan)
    again = verified.check()
    assert (again.ok, again.files) == (True, len(staged) - count)
    assert verified.clear(again).files == len(staged) - count
    assert verified.state() is IngestState.CLEARED
    assert verified.copied() == copied


def test_cancelled_before_the_first_file_nothing_is_touched(verified, watch):
    plan = verified.check()
    with pytest.raises(Cancelled):
        verified.clear(plan, cancelled=lambda: True)
    assert watch.files == []
    verified.clear(plan)


def test_if_recording_fails_the_run_can_still_be_cleared(verified, monkeypatch):
    plan = verified.check()

    def fail(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(clear_module, "record_step", fail)
    with pytest.raises(OSError, match="No space"):
        verified.clear(plan)
    monkeypatch.undo()
    assert verified.state() is IngestState.SYNC_VERIFIED
    assert read_pending(str(verified.run)) is None
    cleared = verified.clear(verified.check())
    assert (cleared.files, cleared.bytes) == (0, 0)
    assert verified.state() is IngestState.CLEARED


def test_a_record_changed_by_another_program_while_files_go_is_not_written(verified, after_deletions):
    plan = verified.check()
    path = verified.wizard("ingest.json")
    text = path.read_bytes().replace(b'"history"', b'"note":1,"history"')
    after_deletions(2, lambda: path.write_bytes(text))
    with pytest.raises(RecordChangedError):
        verified.clear(plan)
    assert path.read_bytes() == text
    assert verified.clear(verified.check()).files == 0
    assert b'"note":1' in path.read_bytes()


def test_a_nas_that_vanishes_before_the_final_record_is_made_good(verified, monkeypatch):
    plan = verified.check()
    real = clear_module.place_records

    def fail(run_dir, destination):
        os.rename(verified.copy, verified.copy.parent / "away")
        real(run_dir, destination)

    monkeypatch.setattr(clear_module, "place_records", fail)
    cleared = verified.clear(plan)
    assert cleared.outcome.run.state is IngestState.CLEARED
    assert cleared.outcome.place_error
    assert read_pending(str(verified.run)) == str(verified.copy)
    os.rename(verified.copy.parent / "away", verified.copy)
    assert finish_placement(str(verified.run))
    assert (verified.copy / WIZARD / "ingest.json").read_bytes() == verified.wizard(
        "ingest.json"
    ).read_bytes()


def test_a_log_that_cannot_be_written_does_not_undo_the_step(verified, monkeypatch):
    plan = verified.check()

    def fail(*_arguments, **_options):
        raise PermissionError(13, "refused by the test")

    monkeypatch.setattr(clear_module, "append_log", fail)
    outcome = verified.clear(plan).outcome
    assert outcome.run.state is IngestState.CLEARED
    assert "refused by the test" in outcome.log_error
