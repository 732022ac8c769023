"""Trying a NAS folder: what it shows, and that nothing stays behind whatever happens."""

from __future__ import annotations

import errno
import itertools
import os
import re
from types import SimpleNamespace

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer import nas_test
from exlab_gui.transfer.nas_test import NasReadBackError, try_nas_folder
from exlab_gui.transfer.storage import Side, StorageError, StorageReason

MIB = 1024 * 1024


def try_it(nas, staging="", progress=lambda _: None, cancelled=lambda: False):
    return try_nas_folder(str(nas), str(staging), progress, cancelled)


@pytest.fixture
def nas(tmp_path):
    folder = tmp_path / "nas"
    folder.mkdir()
    return folder


@pytest.fixture
def staging(tmp_path):
    folder = tmp_path / "staging"
    folder.mkdir()
    return folder


def failing(number):
    def fail(*_arguments, **_options):
        raise OSError(number, os.strerror(number))

    return fail


def test_a_folder_that_works(nas, staging):
    reports = []
    test = try_it(nas, staging, reports.append)
    assert test.bytes == 32 * MIB
    assert test.write_bytes_per_second > 0
    assert test.read_bytes_per_second > 0
    assert 0 < test.free <= test.total
    assert test.same_disk
    assert not test.overlaps_staging
    assert os.listdir(nas) == []
    done = [report.bytes for report in reports]
    assert done == sorted(done)
    assert done[-1] <= 64 * MIB


def test_another_disk_is_another(nas, staging, monkeypatch):
    real = os.stat

    def two_disks(path, *arguments, **options):
        info = real(path, *arguments, **options)
        if path == str(staging):
            return SimpleNamespace(st_mode=info.st_mode, st_ino=info.st_ino, st_dev=info.st_dev + 1)
        return info

    monkeypatch.setattr(os, "stat", two_disks)
    assert not try_it(nas, staging).same_disk


@pytest.mark.parametrize("gone", ["", "gone"])
def test_without_a_staging_folder(nas, tmp_path, gone):
    test = try_it(nas, gone and tmp_path / gone)
    assert (test.same_disk, test.overlaps_staging) == (False, False)
    assert test.bytes


class TestOverlap:
    def check(self, nas, staging):
        test = try_it(nas, staging)
        assert test.overlaps_staging
        assert (test.bytes, test.write_bytes_per_second, test.read_bytes_per_second) == (0, None, None)

    def test_the_same(self, nas):
        self.check(nas, nas)

    def test_inside_and_around(self, nas, tmp_path):
        self.check(nas, tmp_path)
        self.check(tmp_path, nas)

    @pytest.mark.skipif(os.name != "posix", reason="links need a right there")
    def test_through_a_link(self, nas, staging, tmp_path):
        inside = staging / "inside"
        inside.mkdir()
        (tmp_path / "elsewhere").symlink_to(inside)
        self.check(tmp_path / "elsewhere", staging)
        (tmp_path / "link").symlink_to(staging)
        self.check(inside, tmp_path / "link")

    def test_nothing_is_written_there(self, staging, monkeypatch):
        monkeypatch.setattr(os, "open", failing(errno.EROFS))
        self.check(staging, staging)

    def test_a_name_that_begins_alike_is_no_overlap(self, tmp_path, staging):
        (tmp_path / "staging nas").mkdir()
        assert not try_it(tmp_path / "staging nas", staging).overlaps_staging


class TestSlowShare:
    def slow_down(self, monkeypatch, per_mib):
        """Makes the clock of the test run by what is written: so slow is the share."""
        clock = SimpleNamespace(now=0.0)
        real = nas_test._write_all

        def write(descriptor, data):
            real(descriptor, data)
            clock.now += per_mib

        monkeypatch.setattr(nas_test, "_write_all", write)
        monkeypatch.setattr(nas_test.time, "perf_counter", lambda: clock.now)

    @pytest.mark.parametrize(("per_mib", "size"), [(0.01, 32), (0.15, 16), (0.5, 4), (1.4, 2), (10.0, 1)])
    def test_it_is_given_less(self, nas, monkeypatch, per_mib, size):
        self.slow_down(monkeypatch, per_mib)
        test = try_it(nas)
        assert test.bytes == size * MIB
        assert test.write_bytes_per_second == pytest.approx(MIB / per_mib, rel=1e-3)


class TestWhatFails:
    def error(self, nas, reason):
        with pytest.raises(StorageError) as caught:
            try_it(nas)
        assert (caught.value.side, caught.value.reason) == (Side.NAS, reason)
        return caught.value

    def test_a_missing_folder_is_not_made(self, tmp_path):
        self.error(tmp_path / "nas", StorageReason.GONE)
        assert os.listdir(tmp_path) == []

    def test_a_file_in_its_place(self, tmp_path):
        (tmp_path / "nas").write_bytes(b"data")
        self.error(tmp_path / "nas", StorageReason.GONE)
        assert (tmp_path / "nas").read_bytes() == b"data"

    @pytest.mark.parametrize(
        ("call", "number", "reason"),
        [
            ("open", errno.EACCES, StorageReason.DENIED),
            ("open", errno.EROFS, StorageReason.READ_ONLY),
            ("write", errno.ENOSPC, StorageReason.FULL),
            ("fsync", errno.EIO, StorageReason.FAILED),
            ("fsync", errno.ESTALE, StorageReason.GONE),
        ],
    )
    def test_nothing_stays_behind(self, nas, monkeypatch, call, number, reason):
        monkeypatch.setattr(os, call, failing(number))
        self.error(nas, reason)
        monkeypatch.undo()
        assert os.listdir(nas) == []

    def test_reading_back_fails(self, nas, monkeypatch):
        monkeypatch.setattr(nas_test, "hash_file", failing(errno.EIO))
        self.error(nas, StorageReason.FAILED)
        assert os.listdir(nas) == []

    def test_a_share_that_lets_nothing_be_removed(self, nas, monkeypatch, caplog):
        with monkeypatch.context() as patch:
            patch.setattr(os, "unlink", failing(errno.EACCES))
            self.error(nas, StorageReason.DENIED)
        [left] = os.listdir(nas)
        assert re.fullmatch(r"\.exlab-test-[0-9a-f]{16}\.tmp", left)
        assert left in caplog.text


class TestReadBack:
    def test_one_bit_is_enough(self, nas, monkeypatch):
        real = nas_test.hash_file

        def flip(path, add, **options):
            with open(path, "r+b") as file:
                file.seek(12_345)
                byte = file.read(1)[0]
                file.seek(12_345)
                file.write(bytes([byte ^ 1]))
            return real(path, add, **options)

        monkeypatch.setattr(nas_test, "hash_file", flip)
        with pytest.raises(NasReadBackError, match="other bytes") as caught:
            try_it(nas)
        assert caught.value.path == str(nas)
        assert os.listdir(nas) == []

    def test_it_is_read_past_the_cache(self, nas, monkeypatch):
        asked = []
        real = nas_test.hash_file

        def note(path, add, **options):
            asked.append(options)
            return real(path, add, **options)

        monkeypatch.setattr(nas_test, "hash_file", note)
        try_it(nas)
        assert asked == [{"uncached": True}]

    def test_a_file_that_changed_meanwhile(self, nas, monkeypatch):
        def changed(path, add, **options):
            raise nas_test.FileChangedError(path)

        monkeypatch.setattr(nas_test, "hash_file", changed)
        with pytest.raises(NasReadBackError):
            try_it(nas)
        assert os.listdir(nas) == []


class TestCancelling:
    def test_before_the_first_byte(self, nas, monkeypatch):
        monkeypatch.setattr(os, "open", failing(errno.EROFS))
        with pytest.raises(Cancelled):
            try_it(nas, cancelled=lambda: True)

    @pytest.mark.parametrize("during", ["writing", "reading"])
    def test_midway(self, nas, monkeypatch, during):
        moments = itertools.count(step=0.2)
        pace = nas_test.Pace
        monkeypatch.setattr(
            nas_test, "Pace", lambda progress, cancelled: pace(progress, cancelled, lambda: next(moments))
        )
        reports = []
        enough = 40 * MIB if during == "reading" else 5 * MIB
        with pytest.raises(Cancelled):
            try_it(
                nas, progress=reports.append, cancelled=lambda: bool(reports) and reports[-1].bytes > enough
            )
        assert enough < reports[-1].bytes < enough + 2 * MIB
        assert os.listdir(nas) == []


def test_a_share_that_does_not_tell_its_room(nas, monkeypatch):
    monkeypatch.setattr(nas_test.shutil, "disk_usage", failing(errno.ENOSYS))
    test = try_it(nas)
    assert (test.free, test.total) == (None, None)
    assert test.bytes
