"""What changes, or is refused, between the check and the end of a clear: it stays, and so does the state."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.ingest import os_delete as os_delete_module
from exlab_gui.ingest.os_delete import FolderReach
from exlab_gui.transfer.clear_plan import ClearStoppedError, PlanOutdatedError, StopReason
from exlab_gui.transfer.placement import read_pending

S = StopReason
WIZARD = ".exlab-wizard"

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs what only POSIX has")


# What changed between the check and the clear


def replace(path):
    """The same content, size and time in another file."""
    info = os.lstat(path)
    path.with_name("new").write_bytes(path.read_bytes())
    os.utime(path.with_name("new"), ns=(info.st_atime_ns, info.st_mtime_ns))
    os.replace(path.with_name("new"), path)


def link(path, target):
    path.unlink()
    path.symlink_to(target)


def swap_folder(path, target):
    os.rename(path, path.parents[4] / "swapped away")
    path.symlink_to(target)


def same_folder_again(path):
    os.rename(path, path.parents[4] / "swapped away")
    shutil.copytree(path.parents[4] / "swapped away", path)


FILE = "raw/channel 0.bin"
"""Not the first one that is deleted, and in a folder that is not the first."""

CHANGES = {
    "file added": (lambda r: (r.run / "raw" / "late").write_bytes(b""), "raw/late", S.APPEARED),
    "file added above": (lambda r: (r.run / "zzz").write_bytes(b"late"), "zzz", S.APPEARED),
    "empty folder added": (lambda r: (r.run / "raw" / "zzz").mkdir(), "raw/zzz", S.APPEARED),
    "file grown": (lambda r: r.grow(r.run / FILE), FILE, S.CHANGED),
    "file touched": (lambda r: r.touch(r.run / FILE), FILE, S.CHANGED),
    "file replaced": (lambda r: replace(r.run / FILE), FILE, S.CHANGED),
    "file became a link": (lambda r: link(r.run / FILE, r.copy / FILE), FILE, S.ODD),
    "file became a folder": (
        lambda r: ((r.run / FILE).unlink(), (r.run / FILE).mkdir()), FILE, S.GONE
    ),
    "file became a hard link of the copy": (
        lambda r: ((r.run / FILE).unlink(), os.link(r.copy / FILE, r.run / FILE)), FILE, S.CHANGED
    ),
    "file gone": (lambda r: (r.run / FILE).unlink(), FILE, S.GONE),
    "folder became a link": (lambda r: swap_folder(r.run / "raw", r.copy / "raw"), "raw", S.ODD),
    "folder became another": (lambda r: same_folder_again(r.run / "raw"), "raw", S.CHANGED),
    "copy gone": (lambda r: (r.copy / FILE).unlink(), FILE, S.COPY_GONE),
    "copy grown": (lambda r: r.grow(r.copy / FILE), FILE, S.COPY_CHANGED),
    "copy touched": (lambda r: r.touch(r.copy / FILE), FILE, S.COPY_CHANGED),
    "copy became a link": (lambda r: link(r.copy / FILE, r.run / FILE), FILE, S.COPY_CHANGED),
    "copy became a hard link": (
        lambda r: ((r.copy / FILE).unlink(), os.link(r.run / FILE, r.copy / FILE)), FILE, None
    ),
    "copy's folder became a link": (lambda r: swap_folder(r.copy / "raw", r.run / "raw"), None, None),
    "NAS gone": (lambda r: os.rename(r.copy, r.copy.parent / "away"), None, S.COPY_GONE),
}  # fmt: skip
"""By what happens: how to do it, the path that is named, and why no clear begins; None if that varies."""


@pytest.fixture(params=["held open", "by path"])
def both_ways(request, monkeypatch):
    if request.param == "by path":
        monkeypatch.setattr(os_delete_module, "can_hold_folders", lambda: False)


@on_posix
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_between_check_and_clear_leaves_everything_there(verified, change):
    plan = verified.check()
    act, path, reason = CHANGES[change]
    act(verified)
    before, record = verified.tree(verified.run), verified.wizard("ingest.json").read_bytes()
    copy_before = verified.tree(verified.copy) if verified.copy.exists() else {}
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert caught.value.run_dir == str(verified.run)
    assert path is None or caught.value.path == path
    assert reason is None or caught.value.reason is reason
    assert caught.value.reason in str(caught.value)
    assert verified.tree(verified.run) == before
    assert (verified.tree(verified.copy) if verified.copy.exists() else {}) == copy_before
    assert verified.wizard("ingest.json").read_bytes() == record


LATE_REASONS = {
    "file became a link": S.CHANGED,
    "file became a folder": S.CHANGED,
    "folder became a link": S.CHANGED,
    "copy's folder became a link": S.ODD,
}
"""Where the look at a single file says it in other words than the walk through all of them."""


@on_posix
@pytest.mark.usefixtures("both_ways")
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_during_the_clear_stops_it(verified, after_deletions, change):
    """After two files; what is changed belongs to a later one."""
    plan = verified.check()
    act, path, reason = CHANGES[change]
    before, left = verified.tree(verified.run), {}

    def change_now():
        act(verified)
        left.update(verified.tree(verified.run))

    after_deletions(2, change_now)
    with pytest.raises(ClearStoppedError) as caught:
        verified.clear(plan)
    stopped = caught.value
    assert stopped.reason is LATE_REASONS.get(change, reason or stopped.reason)
    assert path is None or stopped.path.startswith(path)
    assert verified.state() is IngestState.SYNC_VERIFIED
    assert read_pending(str(verified.run)) is None
    now = verified.tree(verified.run)
    assert set(now) <= set(left)
    for name, facts in left.items():
        is_file = facts[3] is not None
        if name not in before or (is_file and before[name] != facts) or ("copy" in change and name == FILE):
            assert name in now
            assert now[name] == facts or not is_file
    assert 0 < stopped.files_left <= plan.files - 2 or reason is S.APPEARED
    assert str(stopped.files_left) in str(stopped)


@pytest.mark.parametrize("where", ["late.tif", "raw/late.tif", "raw/deep/late.tif", "new folder"])
def test_a_file_that_appears_while_the_last_one_goes_is_kept(verified, after_deletions, put, where):
    plan = verified.check()

    def appear():
        if "folder" in where:
            (verified.run / where).mkdir()
        else:
            put(verified.run, where, b"late")

    after_deletions(plan.files, appear)
    with pytest.raises(ClearStoppedError) as caught:
        verified.clear(plan)
    assert (caught.value.reason, caught.value.path, caught.value.files_left) == (S.APPEARED, where, 0)
    assert (verified.run / where).exists()
    assert verified.state() is IngestState.SYNC_VERIFIED
    assert not verified.check().ok or "folder" in where


def test_the_list_must_be_the_checked_one(verified):
    plan = verified.check()
    verified.grow(verified.wizard("checksums.sha256"))
    before = verified.tree(verified.run)
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert (caught.value.reason, caught.value.path) == (S.LIST_CHANGED, f"{WIZARD}/checksums.sha256")
    verified.wizard("checksums.sha256").unlink()
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert caught.value.reason is S.LIST_CHANGED
    assert verified.tree(verified.run) == before


@pytest.mark.parametrize("how", ["another key", "cleared", "damaged", "gone"])
def test_the_record_must_be_the_checked_one(verified, how):
    plan = verified.check()
    path = verified.wizard("ingest.json")
    match how:
        case "another key":
            path.write_bytes(path.read_bytes().replace(b'"history"', b'"note":1,"history"'))
        case "cleared":
            IngestWriter().append_state_transition(path, IngestState.CLEARED)
        case "damaged":
            path.write_bytes(b"{")
        case "gone":
            path.unlink()
    before = verified.tree(verified.run)
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert caught.value.reason is S.RECORD_CHANGED
    assert verified.tree(verified.run) == before


@on_posix
def test_the_run_must_be_the_checked_one(verified, tmp_path):
    plan = verified.check()
    os.rename(verified.run, tmp_path / "away")
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert caught.value.reason is S.PLACE_CHANGED
    assert not verified.run.exists()
    shutil.copytree(tmp_path / "away", verified.run)
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert caught.value.reason is S.PLACE_CHANGED
    shutil.rmtree(verified.run)
    verified.run.symlink_to(tmp_path / "away")
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert caught.value.reason is S.PLACE_CHANGED
    assert len(list((tmp_path / "away").rglob("*.tif"))) == 1


@on_posix
def test_a_mount_that_came_meanwhile_is_seen(verified, tmp_path, bind_mount):
    plan = verified.check()
    bind_mount(verified.copy / "raw", verified.run / "raw")
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert (caught.value.reason, caught.value.path) == (S.ODD, str(verified.run / "raw"))


@on_posix
def test_the_nas_folder_that_became_the_run_is_seen(verified, tmp_path, bind_mount):
    plan = verified.check()
    before = verified.tree(verified.run)
    bind_mount(verified.run, verified.copy)
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert caught.value.reason is S.COPY_IS_STAGING
    assert verified.tree(verified.run) == before


# What the system refuses


@pytest.mark.parametrize("place", [FILE, "raw-2"])
def test_what_cannot_be_deleted_stops_it_and_is_named(verified, monkeypatch, place):
    plan = verified.check()
    refused = place.rpartition("/")[2]
    for function in ("delete_file", "remove_folder"):
        real = getattr(FolderReach, function)

        def refuse(self, name, _real=real):
            if name == refused:
                raise PermissionError(13, "refused by the test", name)
            _real(self, name)

        monkeypatch.setattr(FolderReach, function, refuse)
    with pytest.raises(ClearStoppedError) as caught:
        verified.clear(plan)
    assert (caught.value.reason, caught.value.path) == (S.NOT_DELETED, place)
    assert isinstance(caught.value.cause, PermissionError)
    assert (verified.run / place).exists()
    assert verified.state() is IngestState.SYNC_VERIFIED
    monkeypatch.undo()
    assert (verified.run / place).exists()
    verified.clear(verified.check())
    assert os.listdir(verified.run) == [WIZARD]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may delete anything")
def test_a_folder_that_may_not_be_written_to_keeps_its_files(verified):
    plan = verified.check()
    os.chmod(verified.run / "raw", 0o555)
    try:
        with pytest.raises(ClearStoppedError) as caught:
            verified.clear(plan)
    finally:
        os.chmod(verified.run / "raw", 0o755)
    assert caught.value.reason is S.NOT_DELETED


@pytest.mark.parametrize(("number", "reason"), [(116, S.COPY_GONE), (5, S.NOT_READ)])
def test_a_nas_that_fails_on_the_way_stops_it(verified, monkeypatch, number, reason):
    plan = verified.check()
    real = os.lstat

    def fail(path, **options):
        if os.fspath(path) == str(verified.copy / FILE) and "image" not in str(os.listdir(verified.run)):
            raise OSError(number, "failed by the test", os.fspath(path))
        return real(path, **options)

    monkeypatch.setattr(os, "lstat", fail)
    with pytest.raises(ClearStoppedError) as caught:
        verified.clear(plan)
    assert (caught.value.reason, caught.value.path) == (reason, FILE)
    assert (verified.run / FILE).exists()


def test_a_staging_folder_that_cannot_be_listed_stops_it_before_anything(verified, monkeypatch):
    plan = verified.check()
    real = os.scandir

    def fail(path):
        if os.fspath(path) == str(verified.run / "raw"):
            raise OSError(5, "failed by the test", os.fspath(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", fail)
    with pytest.raises(PlanOutdatedError) as caught:
        verified.clear(plan)
    assert (caught.value.reason, caught.value.path) == (S.NOT_READ, "raw")
