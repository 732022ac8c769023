from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from exlab_gui.transfer import copy_file
from exlab_gui.transfer.copy_file import ConflictError
from exlab_gui.transfer.destination import DestinationError, DestinationProblem


def test_an_identical_file_counts_as_done_and_is_not_touched(queued):
    target = queued.copy / "image_001.tif"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"II*\0" * 50)
    os.utime(target, ns=(1, 1))
    assert queued.send().files_copied == 4
    assert target.stat().st_mtime_ns == 1


@pytest.mark.parametrize("content", [b"III\0" * 50, b"II*\0" * 49, b"", b"II*\0" * 51])
def test_another_content_stops_it(queued, content):
    target = queued.copy / "image_001.tif"
    target.parent.mkdir(parents=True)
    target.write_bytes(content)
    with pytest.raises(ConflictError) as caught:
        queued.send()
    assert caught.value.path == "image_001.tif"
    assert target.read_bytes() == content
    queued.check_no_proof()


@pytest.mark.parametrize("size", [10, 3_000_000])
def test_the_staged_file_itself_is_no_copy(make_queued, size):
    """A hard link, as a folder of the run that is mounted there, would prove itself to be identical."""
    queued = make_queued([("a.bin", bytes(range(10)) * (size // 10))])
    queued.copy.mkdir(parents=True)
    os.link(queued.run / "a.bin", queued.copy / "a.bin")
    with pytest.raises(DestinationError) as caught:
        queued.send()
    assert caught.value.kind is DestinationProblem.IS_STAGING
    assert caught.value.path == str(queued.copy / "a.bin")
    queued.check_no_proof()


def test_a_leftover_that_may_not_be_removed_stops_nobody(queued, monkeypatch):
    """A shared folder may let everybody remove only his own files (chmod(1), sticky bit)."""
    leftover = queued.copy / ".exlab-wizard" / "copy-0123456789abcdef.tmp"
    leftover.parent.mkdir(parents=True)
    leftover.write_bytes(b"of somebody else")
    unlink = os.unlink

    def refuse(path, **how):
        if os.fspath(path) == str(leftover):
            raise PermissionError(1, "Operation not permitted", path)
        unlink(path, **how)

    monkeypatch.setattr(os, "unlink", refuse)
    queued.send()
    assert queued.copied() == queued.staged()


def test_a_folder_in_place_of_a_file(queued):
    (queued.copy / "image_001.tif").mkdir(parents=True)
    with pytest.raises(ConflictError):
        queued.send()


def test_a_file_in_place_of_a_folder(queued):
    queued.copy.mkdir(parents=True)
    (queued.copy / "raw").write_bytes(b"")
    with pytest.raises(ConflictError) as caught:
        queued.send()
    assert caught.value.path == "raw"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize("name", ["image_001.tif", "raw"])
def test_a_link_on_the_nas_is_never_followed(queued, tmp_path, name):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    queued.copy.mkdir(parents=True)
    (queued.copy / name).symlink_to(elsewhere)
    with pytest.raises(ConflictError):
        queued.send()
    assert os.listdir(elsewhere) == []


def test_a_file_that_appears_while_its_copy_is_written(queued, monkeypatch):
    real = copy_file.rename_new

    def rename(old, new):
        if new.endswith("image_001.tif"):
            Path(new).write_bytes(b"from somebody else")
        real(old, new)

    monkeypatch.setattr(copy_file, "rename_new", rename)
    with pytest.raises(ConflictError):
        queued.send()
    assert (queued.copy / "image_001.tif").read_bytes() == b"from somebody else"
    queued.check_no_proof()


def test_the_same_file_that_appears_meanwhile(queued, monkeypatch):
    real = copy_file.rename_new

    def rename(old, new):
        shutil.copy(old, new)
        real(old, new)

    monkeypatch.setattr(copy_file, "rename_new", rename)
    assert queued.send().files_copied == 0
    assert queued.copied() == queued.staged()
    assert queued.leftovers() == []
