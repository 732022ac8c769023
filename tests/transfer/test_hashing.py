from __future__ import annotations

import hashlib
import os
import sys

import pytest

from exlab_gui.ingest import Cancelled, os_uncached
from exlab_gui.transfer import hashing
from exlab_gui.transfer.hashing import BLOCK, FileChangedError, Hashed, hash_file

SIZES = [0, 1, 10_240, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 77]


def _ignore(_size):
    return None


def _content(size):
    return (b"0123456789abcdef!" * (size // 17 + 1))[:size]


@pytest.mark.parametrize("uncached", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_digest_and_facts(tmp_path, put, size, uncached):
    path = put(tmp_path, "file", _content(size), 1_700_000_000_000_000_000)
    blocks = []
    info = path.lstat()
    assert hash_file(str(path), blocks.append, uncached=uncached) == Hashed(
        hashlib.sha256(_content(size)).hexdigest(), size, info.st_mtime_ns, info.st_ino, info.st_dev
    )
    assert sum(blocks) == size
    assert max(blocks, default=0) <= BLOCK


@pytest.mark.parametrize("size", SIZES)
def test_whole_aligned_blocks_give_the_same(tmp_path, put, size, monkeypatch):
    """As on Windows past the cache, where nothing but whole blocks may be asked for."""
    monkeypatch.setattr(hashing.sys, "platform", "win32")
    path = put(tmp_path, "file", _content(size))
    assert hash_file(str(path), _ignore, uncached=True).digest == hashlib.sha256(_content(size)).hexdigest()


@pytest.mark.parametrize("code", [1, 50, 87])
def test_a_share_that_cannot_be_read_past_the_cache_is_read_as_it_is(tmp_path, put, monkeypatch, code):
    def refusing(path):
        error = OSError(22, "refused by the test", path)
        error.winerror = code
        raise error

    monkeypatch.setattr(hashing, "open_uncached", refusing)
    path = put(tmp_path, "file", b"abc")
    assert hash_file(str(path), _ignore, uncached=True).digest == hashlib.sha256(b"abc").hexdigest()


def test_other_errors_of_reading_past_the_cache_are_errors(tmp_path, put, monkeypatch):
    def failing(path):
        raise OSError(5, "an I/O error by the test", path)

    monkeypatch.setattr(hashing, "open_uncached", failing)
    with pytest.raises(OSError, match="an I/O error by the test"):
        hash_file(str(put(tmp_path, "file")), _ignore, uncached=True)


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux")
def test_linux_is_told_to_forget_what_it_holds(tmp_path, put, monkeypatch):
    told = []
    monkeypatch.setattr(os, "posix_fadvise", lambda _fd, *what: told.append(what))
    path = str(put(tmp_path, "file"))
    hash_file(path, _ignore)
    assert told == []
    hash_file(path, _ignore, uncached=True)
    assert told == [(0, 0, os.POSIX_FADV_DONTNEED), (0, 0, os.POSIX_FADV_SEQUENTIAL)]


@pytest.mark.skipif(sys.platform == "win32", reason="needs fcntl")
def test_macos_is_told_not_to_cache(tmp_path, put, monkeypatch):
    import fcntl  # noqa: PLC0415

    told = []
    monkeypatch.setattr(os_uncached.sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_NOCACHE", 48, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _fd, *what: told.append(what))
    os.close(os_uncached.open_uncached(str(put(tmp_path, "file"))))
    assert told == [(48, 1)]


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux")
def test_a_file_system_that_takes_no_advice_is_read_as_it_is(tmp_path, put, monkeypatch):
    def refusing(*_):
        raise OSError(22, "refused by the test")

    monkeypatch.setattr(os, "posix_fadvise", refusing)
    path = put(tmp_path, "file", b"abc")
    assert hash_file(str(path), _ignore, uncached=True).size == 3


@pytest.mark.parametrize("size", [10, 5 * BLOCK])
@pytest.mark.parametrize(
    "change",
    [
        lambda path: os.utime(path, ns=(1, 1)),
        lambda path: path.write_bytes(path.read_bytes() + b"more"),
        lambda path: os.truncate(path, 3),
    ],
)
def test_a_file_that_changes_while_it_is_read_fails(tmp_path, put, size, change):
    path = put(tmp_path, "file", _content(size))
    with pytest.raises(FileChangedError) as caught:
        hash_file(str(path), lambda _: change(path))
    assert caught.value.path == str(path)


def test_a_file_that_is_replaced_meanwhile_is_hashed_as_it_was(tmp_path, put):
    path = put(tmp_path, "file", _content(3 * BLOCK))
    inode = path.lstat().st_ino

    def replace_once(_):
        if path.lstat().st_ino == inode:
            os.replace(put(tmp_path, "new", b"new"), path)

    hashed = hash_file(str(path), replace_once)
    assert (hashed.inode, hashed.size) == (inode, 3 * BLOCK)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_links_pipes_and_folders_are_no_files(tmp_path, put):
    (tmp_path / "link").symlink_to(put(tmp_path, "file"))
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("link", "pipe", "folder"):
        for uncached in (False, True):
            with pytest.raises(FileChangedError):
                hash_file(str(tmp_path / name), _ignore, uncached=uncached)


def test_a_file_that_is_gone_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        hash_file(str(tmp_path / "gone"), _ignore)


def test_odd_names(odd_run, names):
    for name in names:
        path = odd_run / name
        assert hash_file(str(path), _ignore).digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_cancelling_ends_it_after_the_block(tmp_path, put):
    blocks = []

    def add(size):
        blocks.append(size)
        raise Cancelled

    path = put(tmp_path, "file", _content(5 * BLOCK))
    with pytest.raises(Cancelled):
        hash_file(str(path), add)
    assert blocks == [BLOCK]
