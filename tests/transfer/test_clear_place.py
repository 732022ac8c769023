"""Where a run lies: what leads out of it, or to it by another way, is never cleared."""

from __future__ import annotations

import os
import socket
import sys

import pytest

from exlab_gui.transfer import clear_place
from exlab_gui.transfer.clear_plan import ConditionKind as K
from exlab_gui.transfer.clear_plan import ConditionReason as R

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs what only POSIX has")


# PLACE


def test_the_run_must_lie_in_the_staging_folder(verified, tmp_path, only_failure):
    for root in (tmp_path / "other", verified.run, verified.run / "raw", tmp_path / "stag"):
        only_failure(verified.check(root=str(root)), K.PLACE, R.PLACE_OUTSIDE, str(verified.run))


@pytest.mark.parametrize("levels", [1, 2, 3, 4])
def test_any_folder_above_the_run_may_be_the_one_that_was_picked(verified, levels):
    assert verified.check(root=str(verified.run.parents[levels - 1])).ok


def test_a_path_with_dots_is_seen_for_what_it_is(verified, tmp_path):
    root = str(verified.run / ".." / ".." / ".." / "..")
    plan = verified.check(root=root)
    assert plan.ok
    assert plan.root == str(verified.root)


def test_only_a_run_is_cleared(verified, make_run, tmp_path, only_failure):
    os.rename(verified.run, verified.run.with_name("Other"))
    verified.run = verified.run.with_name("Other")
    only_failure(verified.check(), K.PLACE, R.PLACE_NOT_A_RUN, str(verified.run))


def test_a_folder_named_like_a_run_inside_a_run_is_none(verified, only_failure):
    outer = verified.run.parent / "Run_outer"
    (outer / ".exlab-wizard").mkdir(parents=True)
    (outer / ".exlab-wizard" / "ingest.json").write_bytes(verified.wizard("ingest.json").read_bytes())
    os.rename(verified.run, outer / "Run_inner")
    verified.run = outer / "Run_inner"
    only_failure(verified.check(), K.PLACE, R.PLACE_NOT_A_RUN, str(outer))


def test_a_run_that_is_gone_fails_and_is_not_made_again(verified, reasons):
    os.rename(verified.run, verified.run.with_name("Run_moved"))
    plan = verified.check()
    assert reasons(plan)[K.PLACE] is R.PLACE_NOT_A_RUN
    assert reasons(plan)[K.RECORD] is R.RECORD_MISSING
    assert not plan.ok
    assert not verified.run.exists()


# LINKS


@on_posix
def test_a_link_in_the_run_is_named(verified, tmp_path, only_failure):
    (tmp_path / "elsewhere").mkdir()
    (verified.run / "raw" / "link").symlink_to(tmp_path / "elsewhere")
    only_failure(verified.check(), K.LINKS, R.IS_LINK, "raw/link")


@on_posix
def test_a_file_that_became_a_link_is_named(verified, tmp_path, only_failure):
    os.rename(verified.run / "image_001.tif", tmp_path / "image")
    (verified.run / "image_001.tif").symlink_to(tmp_path / "image")
    only_failure(verified.check(), K.LINKS, R.IS_LINK, "image_001.tif")


@on_posix
def test_what_is_no_file_is_named(verified, only_failure):
    os.mkfifo(verified.run / "raw" / "pipe")
    only_failure(verified.check(), K.LINKS, R.IS_SPECIAL, "raw/pipe")
    (verified.run / "raw" / "pipe").unlink()
    with socket.socket(socket.AF_UNIX) as listener:
        descriptor = os.open(verified.run, os.O_RDONLY)
        try:
            listener.bind(f"/proc/self/fd/{descriptor}/socket")
        finally:
            os.close(descriptor)
        only_failure(verified.check(), K.LINKS, R.IS_SPECIAL, "socket")


@on_posix
def test_a_mount_in_the_run_is_named_even_of_the_same_file_system(
    verified, tmp_path, bind_mount, only_failure
):
    (tmp_path / "elsewhere").mkdir()
    bind_mount(tmp_path / "elsewhere", verified.run / "raw" / "empty folder")
    plan = verified.check()
    only_failure(plan, K.LINKS, R.IS_MOUNT, str(verified.run / "raw" / "empty folder"))


@on_posix
def test_a_file_mounted_over_another_is_named(verified, tmp_path, bind_mount, only_failure):
    shadow = tmp_path / "shadow"
    shadow.write_bytes((verified.run / "image_001.tif").read_bytes())
    info = os.stat(verified.run / "image_001.tif")
    os.utime(shadow, ns=(info.st_atime_ns, info.st_mtime_ns))
    bind_mount(shadow, verified.run / "image_001.tif")
    only_failure(verified.check(), K.LINKS, R.IS_MOUNT, str(verified.run / "image_001.tif"))


@on_posix
def test_a_mounted_run_is_named(verified, tmp_path, bind_mount, only_failure):
    os.rename(verified.run, tmp_path / "away")
    verified.run.mkdir()
    bind_mount(tmp_path / "away", verified.run)
    only_failure(verified.check(), K.LINKS, R.IS_MOUNT, str(verified.run))


def test_another_file_system_in_the_run_is_named(verified, monkeypatch):
    _other_device(monkeypatch, verified.run / "raw")
    plan = verified.check()
    assert [(each.reason, each.path) for each in plan.failed if each.kind is K.LINKS] == [(R.IS_MOUNT, "raw")]


def _other_device(monkeypatch, folder):
    real = os.lstat

    def lstat(path, **options):
        info = real(path, **options)
        if os.fspath(path) != str(folder):
            return info
        return os.stat_result([info.st_mode, info.st_ino, info.st_dev + 1, *info[3:]])

    monkeypatch.setattr(os, "lstat", lstat)


@on_posix
@pytest.mark.parametrize("level", ["run", "container", "project", "equipment"])
def test_the_way_to_the_run_must_not_lead_through_a_link(verified, tmp_path, level, only_failure):
    folder = {"run": verified.run} | dict(
        zip(("container", "project", "equipment"), verified.run.parents, strict=False)
    )
    os.rename(folder[level], tmp_path / "away")
    folder[level].symlink_to(tmp_path / "away")
    only_failure(verified.check(), K.LINKS, R.IS_LINK, str(folder[level]))


@on_posix
def test_the_staging_folder_itself_may_be_a_link(verified, tmp_path):
    (tmp_path / "lab").symlink_to(verified.root)
    verified.run = tmp_path / "lab" / verified.run.relative_to(verified.root)
    assert verified.check(root=str(tmp_path / "lab")).ok


def test_where_mounts_cannot_be_known_nothing_is_cleared(verified, monkeypatch, only_failure):
    def fail(_folder):
        raise PermissionError(13, "refused by the test", "/proc/self/mountinfo")

    monkeypatch.setattr(clear_place, "mount_points_in", fail)
    only_failure(verified.check(), K.LINKS, R.LINKS_UNREADABLE, "/proc/self/mountinfo")
