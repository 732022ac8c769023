from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from exlab_gui.transfer import new_file
from exlab_gui.transfer.hashing import FileChangedError
from exlab_gui.transfer.new_file import ReadBackError
from exlab_gui.transfer.storage import Side, StorageError, StorageReason


def grow(path):
    with path.open("ab") as file:
        file.write(b"+")


def test_files_of_every_size_around_the_blocks(make_queued):
    block = 128 * 1024
    sizes = [0, 1, block - 1, block, block + 1, 2 * block, 1024 * 1024, 1024 * 1024 + 1, 3_000_001]
    queued = make_queued([(f"{size}.bin", os.urandom(size)) for size in sizes])
    queued.send()
    assert queued.copied() == queued.staged()


@pytest.mark.parametrize("how", ["grow", "touch", "remove"])
def test_a_file_that_changes_while_it_is_read(make_queued, monkeypatch, how):
    queued = make_queued([("large.bin", os.urandom(3_000_000))])
    file = queued.run / "large.bin"
    acts = {"grow": lambda: grow(file), "touch": lambda: os.utime(file, ns=(1, 1)), "remove": file.unlink}
    blocks = []

    def wrote(_flusher, size):
        blocks.append(size)
        if len(blocks) == 10:
            acts[how]()

    monkeypatch.setattr(new_file._Flusher, "wrote", wrote)
    with pytest.raises(FileChangedError) as caught:
        queued.send()
    assert caught.value.path == str(file)
    # What was removed meanwhile was read whole; what changed may be half old and half new.
    assert set(queued.copied()) <= ({"large.bin"} if how == "remove" else set())
    queued.check_no_proof()


def test_a_file_that_is_replaced_before_it_is_read(queued, monkeypatch):
    real = new_file.open_shared

    def replace(path):
        if path.endswith("image_001.tif"):
            times = os.stat(path)
            Path(path).rename(f"{path}.old")
            Path(path).write_bytes(b"III\0" * 50)
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        return real(path)

    monkeypatch.setattr(new_file, "open_shared", replace)
    with pytest.raises(FileChangedError):
        queued.send()
    assert "image_001.tif" not in queued.copied()
    queued.check_no_proof()


def test_a_bit_that_flips_on_the_way(queued, monkeypatch):
    real = new_file.hash_file

    def flip(path, add, **options):
        with open(path, "r+b") as file:
            first = file.read(1)
            file.seek(0)
            file.write(bytes([(first or b"\0")[0] ^ 1]))
        return real(path, add, **options)

    monkeypatch.setattr(new_file, "hash_file", flip)
    with pytest.raises(ReadBackError):
        queued.send()
    assert queued.copied() == {}
    queued.check_no_proof()


def test_a_share_that_cannot_be_read_back(queued, monkeypatch):
    def fail(path, add, **options):
        raise OSError(5, "Input/output error", path)

    monkeypatch.setattr(new_file, "hash_file", fail)
    with pytest.raises(StorageError) as caught:
        queued.send()
    assert (caught.value.side, caught.value.reason) == (Side.NAS, StorageReason.FAILED)
    assert queued.copied() == {}
    queued.check_no_proof()
    monkeypatch.undo()
    assert queued.send().files_copied == 5


def test_a_staged_file_that_may_not_be_read(queued, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(new_file, "open_shared", refuse)
    with pytest.raises(StorageError) as caught:
        queued.send()
    assert (caught.value.side, caught.value.reason) == (Side.STAGING, StorageReason.DENIED)
    queued.check_no_proof()


def test_a_sparse_file_stays_sparse_and_zeros_become_a_hole(make_queued):
    block = 128 * 1024
    queued = make_queued(
        [("zeros.bin", b"head" + bytes(8 * block) + b"tail"), ("ends in zeros", bytes(5 * block))]
    )
    with open(queued.run / "sparse.bin", "wb") as file:
        file.truncate(40 * block)
        file.seek(11 * block + 5)
        file.write(b"in the middle")
    queued.send()
    assert queued.copied() == queued.staged()
    if sys.platform == "linux":
        sizes = {path.name: path.stat().st_blocks * 512 for path in queued.copy.iterdir()}
        assert sizes["sparse.bin"] <= 3 * block
        assert sizes["zeros.bin"] <= 5 * block
        assert sizes["ends in zeros"] <= block


@pytest.mark.skipif(sys.platform != "linux", reason="the temporary folder of others may know no holes")
def test_a_hole_that_is_none_loses_nothing(make_queued, monkeypatch):
    """A file system that does not know yet of what was written a moment ago (openzfs/zfs issue 15526)."""
    queued = make_queued([("stack.tif", os.urandom(1_000_000))])
    staged = queued.run / "stack.tif"
    os.truncate(staged, 8_000_000)
    inode, lseek = staged.stat().st_ino, os.lseek

    def lie(descriptor, position, whence):
        if whence == os.SEEK_DATA and os.fstat(descriptor).st_ino == inode:
            raise OSError(errno.ENXIO, "No such device or address")
        return lseek(descriptor, position, whence)

    monkeypatch.setattr(os, "lseek", lie)
    queued.send()
    assert queued.copied() == queued.staged()
    queued.wizard("transfer.journal").unlink()
    assert queued.send().files_copied == 0  # and so does comparing


def test_a_large_file_is_flushed_in_portions(make_queued, monkeypatch):
    queued = make_queued([("large.bin", os.urandom(3_000_000))])
    flushed = []
    monkeypatch.setattr(new_file, "_FIRST_FLUSH", 400_000)
    monkeypatch.setattr(new_file, "_MOST_FLUSH", 400_000)
    monkeypatch.setattr(new_file, "_flush_data", flushed.append)
    queued.send()
    assert len(flushed) == 5  # whenever four more blocks of 128 KiB were written
    assert queued.copied() == queued.staged()


def test_portions_follow_the_speed_of_the_disk(monkeypatch):
    seconds = [0.0]

    def flush(_descriptor):
        seconds[0] += pace[0]

    monkeypatch.setattr(new_file, "_flush_data", flush)
    monkeypatch.setattr(new_file.time, "monotonic", lambda: seconds[0])
    flusher = new_file._Flusher(0)
    pace = [10.0]
    for _ in range(30):
        flusher.wrote(1 << 30)
    assert flusher._portion == new_file._LEAST_FLUSH
    pace = [0.001]
    for _ in range(30):
        flusher.wrote(1 << 30)
    assert flusher._portion == new_file._MOST_FLUSH
