from __future__ import annotations

import errno
import os
import sys

import pytest

from exlab_gui.ingest import os_publish
from exlab_gui.ingest.os_publish import flush_folder, rename_new


@pytest.fixture
def files(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"mine")
    return old, new


@pytest.fixture(params=["as it is", "not known to the file system", "no such call", "no hard links either"])
def system(request, monkeypatch):
    """What the system can do."""
    if request.param == "not known to the file system":
        monkeypatch.setattr(os_publish, "_exclusive_rename", lambda: lambda *_: errno.EINVAL)
    if request.param in {"no such call", "no hard links either"}:
        monkeypatch.setattr(os_publish, "_exclusive_rename", lambda: None)
    if request.param == "no hard links either":

        def refuse(*_):
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "link", refuse)
    return request.param


def test_a_free_name_is_taken(files, system):
    old, new = files
    rename_new(str(old), str(new))
    assert new.read_bytes() == b"mine"
    assert not old.exists()


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_a_name_that_is_taken_is_never_lost(files, system, kind):
    old, new = files
    match kind:
        case "file":
            new.write_bytes(b"theirs")
        case "folder":
            new.mkdir()
        case "link" if sys.platform != "win32":
            new.symlink_to("nowhere")
        case _:
            pytest.skip("links need a privilege there")
    before = os.lstat(new)
    with pytest.raises(FileExistsError):
        rename_new(str(old), str(new))
    assert os.path.samestat(os.lstat(new), before)
    assert old.read_bytes() == b"mine"


def test_what_is_not_there_cannot_be_renamed(tmp_path, system):
    with pytest.raises(FileNotFoundError):
        rename_new(str(tmp_path / "missing"), str(tmp_path / "new"))
    assert os.listdir(tmp_path) == []


def test_other_refusals_are_told(files, monkeypatch):
    old, new = files
    monkeypatch.setattr(os_publish, "_exclusive_rename", lambda: lambda *_: errno.ENOSPC)
    with pytest.raises(OSError, match="old") as caught:
        rename_new(str(old), str(new))
    assert caught.value.errno == errno.ENOSPC
    assert old.exists()


@pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="a plain rename refuses there")
def test_this_system_has_a_call_that_refuses_in_one_act(files):
    old, new = files
    rename = os_publish._exclusive_rename()
    new.write_bytes(b"theirs")
    assert rename(os.fsencode(old), os.fsencode(new)) == errno.EEXIST
    new.unlink()
    assert rename(os.fsencode(old), os.fsencode(new)) == 0


@pytest.mark.parametrize("platform", ["darwin", "win32", "freebsd"])
def test_where_the_call_is_missing_there_is_none(platform):
    if sys.platform == platform:
        pytest.skip("it is this system")
    assert os_publish._exclusive_rename(platform) is None


def test_a_folder_is_flushed(tmp_path, monkeypatch):
    flush_folder(str(tmp_path))
    with pytest.raises(FileNotFoundError):
        flush_folder(str(tmp_path / "gone"))


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not flushed there")
@pytest.mark.parametrize(("number", "is_error"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_refused_flush_is_an_error_where_flushing_is_known(tmp_path, monkeypatch, number, is_error):
    def refuse(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    if is_error:
        with pytest.raises(OSError, match=os.strerror(number)):
            flush_folder(str(tmp_path))
    else:
        flush_folder(str(tmp_path))
