"""The files of a run, its list and its copy side by side: what is missing, late or changed, by name."""

from __future__ import annotations

import os
import sys

import pytest

from exlab_gui.transfer.clear_plan import ConditionKind as K
from exlab_gui.transfer.clear_plan import ConditionReason as R
from exlab_gui.transfer.progress import Phase
from exlab_gui.transfer.proof import ProofKind

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs what only POSIX has")


# FILES


def test_a_late_file_is_named(verified, of_others, put, only_failure, reasons):
    for run in (verified, of_others):
        put(run.run, "raw/late.tif")
        put(run.run, "raw/later.tif")
        plan = run.check()
        only_failure(plan, K.FILES, R.FILE_NOT_LISTED, "raw/late.tif", 2)
        assert reasons(plan)[K.COPY] is R.NOT_CHECKED


@pytest.mark.parametrize("change", ["grow", "touch"])
def test_a_file_that_changed_since_it_was_verified_is_named(verified, change, only_failure, reasons):
    getattr(verified, change)(verified.run / "raw" / "deep" / ".hidden")
    for rehash in (True, False):
        plan = verified.check(rehash=rehash)
        only_failure(plan, K.FILES, R.FILE_CHANGED, "raw/deep/.hidden")
        assert reasons(plan)[K.COPY] is (R.NOT_CHECKED if rehash else R.COPY_COMPARED)


def test_without_a_proof_a_file_that_is_not_what_the_list_says_is_named(of_others, only_failure):
    of_others.flip_bit(of_others.run / "image_001.tif")
    only_failure(of_others.check(), K.FILES, R.FILE_DIFFERENT, "image_001.tif")


@pytest.mark.parametrize("change", ["grow", "touch", "remove"])
def test_without_a_proof_a_file_that_changes_before_it_is_read_is_named(
    of_others, every_report, change, only_failure
):
    seen = []

    def act(report):
        if report.phase is Phase.COMPARING and not seen:
            seen.append(report)
            getattr(of_others, change)(of_others.run / "raw" / "deep" / ".hidden")

    only_failure(of_others.check(progress=act), K.FILES, R.FILE_CHANGED, "raw/deep/.hidden")


def test_a_hidden_folder_of_another_program_in_the_run_is_data(verified, put, only_failure):
    put(verified.run, "raw/.exlab-wizard/notes")
    only_failure(verified.check(), K.FILES, R.FILE_NOT_LISTED, "raw/.exlab-wizard/notes")


def test_a_folder_that_cannot_be_looked_at_is_named(verified, monkeypatch, reasons):
    real = os.scandir

    def refuse(path):
        if os.fspath(path) == str(verified.run / "raw" / "deep"):
            raise PermissionError(13, "refused by the test", os.fspath(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    plan = verified.check()
    assert reasons(plan)[K.FILES] is R.FILES_UNREADABLE
    assert reasons(plan)[K.LINKS] is R.LINKS_UNREADABLE
    assert {each.path for each in plan.failed if each.path} == {"raw/deep"}


def test_a_staged_file_that_cannot_be_read_is_named(of_others, refuse_open, only_failure):
    refuse_open(of_others.run / "raw" / "channel 0.bin")
    only_failure(of_others.check(), K.FILES, R.FILES_UNREADABLE, "raw/channel 0.bin")


# COPY


def test_a_file_that_is_missing_on_the_nas_is_named(verified, of_others, only_failure):
    for run in (verified, of_others):
        (run.copy / "image_001.tif").unlink()
        (run.copy / "raw" / "channel 0.bin").unlink()
        for rehash in (True, False):
            only_failure(run.check(rehash=rehash), K.COPY, R.COPY_MISSING, "image_001.tif", 2)
        # Also where it was deleted here already: there would be no other.
        (run.run / "image_001.tif").unlink()
        only_failure(run.check(), K.COPY, R.COPY_MISSING, "image_001.tif", 2)


def test_a_file_of_another_size_on_the_nas_is_named(verified, of_others, only_failure):
    for run in (verified, of_others):
        verified.grow(run.copy / "raw-2" / "empty.dat")
        only_failure(run.check(), K.COPY, R.COPY_SIZE, "raw-2/empty.dat")


def test_a_file_of_another_time_on_the_nas_is_named_if_that_must_do(verified, only_failure):
    verified.touch(verified.copy / "image_001.tif", 10**9)
    assert verified.check(rehash=False).ok  # FAT keeps times only to two seconds
    verified.touch(verified.copy / "image_001.tif", 10**9)
    only_failure(verified.check(rehash=False), K.COPY, R.COPY_TIME, "image_001.tif")
    assert verified.check(rehash=True).ok
    (verified.run / "image_001.tif").unlink()
    only_failure(verified.check(rehash=False), K.COPY, R.COPY_TIME, "image_001.tif")


@pytest.mark.parametrize("still_staged", [True, False])
def test_one_bit_flipped_on_the_nas_is_found(verified, of_others, still_staged, only_failure, reasons):
    for run in (verified, of_others):
        verified.flip_bit(run.copy / "raw" / "channel 0.bin", at=299_999)
        verified.flip_bit(run.copy / "raw" / "deep" / ".hidden")
        if not still_staged:
            (run.run / "raw" / "channel 0.bin").unlink()
        plan = run.check()
        only_failure(plan, K.COPY, R.COPY_DIFFERENT, "raw/channel 0.bin", 2)
        # The staged files of another program's run were hashed by then, so much is known.
        assert reasons(plan)[K.FILES] is (R.FILES_UNCHANGED if run is verified else R.NOT_CHECKED)


def test_a_proof_about_another_folder_does_not_spare_the_reading(verified, only_failure):
    verified.prove(nas_path="/elsewhere/on/the/nas")
    plan = verified.check(rehash=False)
    assert (plan.ok, plan.rehashed) == (True, True)
    verified.flip_bit(verified.copy / "image_001.tif")
    only_failure(verified.check(rehash=False), K.COPY, R.COPY_DIFFERENT, "image_001.tif")


def test_a_proof_by_comparing_is_as_good(verified):
    verified.prove(kind=ProofKind.COMPARED)
    assert verified.check().ok


def test_what_is_only_on_the_nas_does_not_matter(verified, put):
    put(verified.copy, "raw/notes of the nas.txt")
    assert verified.check().ok


@pytest.mark.parametrize("place", ["", "relative/folder", None, "/nas\0/x", "/nas/\ud800"])
def test_the_folder_on_the_nas_must_be_there(verified, tmp_path, place, only_failure):
    place = str(tmp_path / "nas" / "gone") if place is None else place
    only_failure(verified.check(destination=place), K.COPY, R.COPY_FOLDER_MISSING, place, count=0)


def test_the_folder_on_the_nas_must_be_a_folder(verified, only_failure):
    place = str(verified.copy / "image_001.tif")
    only_failure(verified.check(destination=place), K.COPY, R.COPY_FOLDER_MISSING, place, count=0)


def test_the_folder_on_the_nas_must_not_be_the_run(verified, only_failure):
    for place in (verified.run, verified.run / "raw", verified.root, verified.run.parent / "Run_2"):
        place.mkdir(exist_ok=True)
        only_failure(verified.check(destination=str(place)), K.COPY, R.COPY_IS_STAGING, str(place), count=0)


@on_posix
def test_the_folder_on_the_nas_must_not_be_the_run_behind_a_link(verified, tmp_path, only_failure):
    (tmp_path / "looks like a nas").symlink_to(verified.root)
    place = str(tmp_path / "looks like a nas" / "CONFOCAL_01" / "PROJ-0042" / "Runs" / verified.run.name)
    only_failure(verified.check(destination=place), K.COPY, R.COPY_IS_STAGING, place, count=0)


@on_posix
def test_the_folder_on_the_nas_must_not_be_the_run_behind_a_mount(
    verified, tmp_path, bind_mount, only_failure
):
    (tmp_path / "mounted").mkdir()
    bind_mount(verified.run, tmp_path / "mounted")
    place = str(tmp_path / "mounted")
    only_failure(verified.check(destination=place), K.COPY, R.COPY_IS_STAGING, place, count=0)


@on_posix
def test_a_link_on_the_nas_is_no_copy(verified, only_failure):
    (verified.copy / "image_001.tif").unlink()
    (verified.copy / "image_001.tif").symlink_to(verified.run / "image_001.tif")
    only_failure(verified.check(), K.COPY, R.COPY_NOT_A_FILE, "image_001.tif")


@on_posix
def test_a_linked_folder_on_the_nas_that_leads_back_holds_no_copies(verified, tmp_path, only_failure):
    os.rename(verified.copy / "raw", tmp_path / "away")
    (verified.copy / "raw").symlink_to(verified.run / "raw")
    only_failure(verified.check(), K.COPY, R.COPY_NOT_A_FILE, "raw", 3)


@on_posix
def test_a_mounted_folder_on_the_nas_that_leads_back_holds_no_copies(verified, bind_mount, only_failure):
    bind_mount(verified.run / "raw", verified.copy / "raw")
    plan = verified.check()
    only_failure(plan, K.COPY, R.COPY_NOT_A_FILE, str(verified.copy / "raw"), count=0)


def test_a_hard_link_on_the_nas_is_no_copy(verified, only_failure):
    (verified.copy / "image_001.tif").unlink()
    os.link(verified.run / "image_001.tif", verified.copy / "image_001.tif")
    only_failure(verified.check(), K.COPY, R.COPY_IS_STAGING, "image_001.tif")


def test_a_copy_that_cannot_be_read_is_named(verified, refuse_open, only_failure):
    refuse_open(verified.copy / "raw" / "channel 0.bin")
    only_failure(verified.check(), K.COPY, R.COPY_UNREADABLE, "raw/channel 0.bin")
    assert verified.check(rehash=False).ok


def test_a_nas_that_vanishes_under_the_check_is_said(verified, monkeypatch, only_failure):
    real = os.scandir

    def refuse(path):
        if os.fspath(path) == str(verified.copy / "raw"):
            raise OSError(116, "Stale file handle", os.fspath(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    only_failure(verified.check(), K.COPY, R.COPY_UNREADABLE, "raw")


def test_a_copy_that_vanishes_before_it_is_read_is_named(verified, every_report, only_failure):
    def remove(report):
        if report.phase is Phase.COMPARING:
            (verified.copy / "raw-2" / "empty.dat").unlink(missing_ok=True)

    only_failure(verified.check(progress=remove), K.COPY, R.COPY_MISSING, "raw-2/empty.dat")
