"""Deleting one thing, and never another that took its place; with folders held open, and without."""

from __future__ import annotations

import os
import stat
import sys
from types import SimpleNamespace

import pytest

from exlab_gui.ingest import os_delete
from exlab_gui.ingest.os_delete import (
    FolderReach,
    Step,
    SwappedFolderError,
    can_hold_folders,
    delete_stubborn,
    identity_of,
)

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="needs the right to make links")


@pytest.fixture(params=["held open", "by path"])
def hold(request):
    if request.param == "held open" and not can_hold_folders():
        pytest.skip("this system cannot hold folders open")
    return request.param == "held open"


@pytest.fixture
def top(tmp_path):
    folder = tmp_path / "top"
    (folder / "a" / "b").mkdir(parents=True)
    for name in ("one", "a/two", "a/b/three"):
        (folder / name).write_bytes(b"data")
    return folder


def _identity(path):
    return identity_of(os.lstat(path))


def _way(top, *names):
    places = [top.joinpath(*names[: count + 1]) for count in range(len(names))]
    return [Step(place.name, _identity(place)) for place in places]


def _reach(top, hold):
    return FolderReach(str(top), _identity(top), hold=hold)


def _descriptors():
    return len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0


def test_files_are_looked_at_and_deleted_in_any_folder(top, hold):
    before = _descriptors()
    with _reach(top, hold) as reach:
        for way, name in (((), "one"), (("a", "b"), "three"), (("a",), "two")):
            reach.go(_way(top, *way))
            path = top.joinpath(*way, name)
            assert _identity(path) == identity_of(reach.lstat(name))
            reach.delete_file(name)
            assert not path.exists()
            with pytest.raises(FileNotFoundError):
                reach.lstat(name)
            with pytest.raises(FileNotFoundError):
                reach.delete_file(name)
    assert _descriptors() == before


def test_only_empty_folders_are_removed(top, hold):
    with _reach(top, hold) as reach:
        reach.go(_way(top, "a"))
        with pytest.raises(OSError, match="not empty"):
            reach.remove_folder("b")
        (top / "a" / "b" / "three").unlink()
        reach.remove_folder("b")
        with pytest.raises(OSError):  # noqa: PT011  (which one, differs by system)
            reach.delete_file("..")
    assert sorted(os.listdir(top / "a")) == ["two"]


@needs_links
@pytest.mark.parametrize("swapped", ["a", "a/b"])
def test_a_folder_that_became_a_link_is_not_entered(top, hold, tmp_path, swapped):
    way = _way(top, "a", "b")
    (tmp_path / "elsewhere" / "b").mkdir(parents=True)
    (tmp_path / "elsewhere" / "three").write_bytes(b"precious")
    (tmp_path / "elsewhere" / "b" / "three").write_bytes(b"precious")
    os.rename(top / swapped, tmp_path / "away")
    (top / swapped).symlink_to(tmp_path / "elsewhere")
    with _reach(top, hold) as reach:
        with pytest.raises(SwappedFolderError) as caught:
            reach.go(way)
        assert caught.value.filename in {swapped.rpartition("/")[2], str(top / swapped)}
    assert (tmp_path / "elsewhere" / "three").read_bytes() == b"precious"


def test_another_folder_of_the_same_name_is_not_entered(top, hold, tmp_path):
    way = _way(top, "a", "b")
    os.rename(top / "a", tmp_path / "away")
    (top / "a" / "b").mkdir(parents=True)
    with _reach(top, hold) as reach, pytest.raises(SwappedFolderError):
        reach.go(way)


def test_after_a_failure_nothing_is_deleted_in_a_folder_halfway_down(top, hold):
    way = _way(top, "a", "b")
    (top / "a" / "one").write_bytes(b"another one")
    (top / "a" / "b" / "three").unlink()
    (top / "a" / "b").rmdir()
    with _reach(top, hold) as reach:
        with pytest.raises(FileNotFoundError):
            reach.go(way)
        reach.go(())
        reach.delete_file("one")
    assert not (top / "one").exists()
    assert (top / "a" / "one").exists()


def test_the_uppermost_folder_must_be_the_expected_one(top, hold, tmp_path):
    identity = _identity(top)
    os.rename(top, tmp_path / "away")
    top.mkdir()
    with pytest.raises(SwappedFolderError), FolderReach(str(top), identity, hold=hold):
        pass
    top.rmdir()
    with pytest.raises(FileNotFoundError), FolderReach(str(top), identity, hold=hold):
        pass


@needs_links
def test_the_uppermost_folder_must_be_no_link(top, hold, tmp_path):
    identity = _identity(top)
    os.rename(top, tmp_path / "away")
    top.symlink_to(tmp_path / "away")
    with pytest.raises(SwappedFolderError), FolderReach(str(top), identity, hold=hold):
        pass


@needs_links
def test_a_swap_after_the_folder_was_entered_leads_nowhere_else(top, hold, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "two").write_bytes(b"precious")
    with _reach(top, hold) as reach:
        reach.go(_way(top, "a"))
        os.rename(top / "a", tmp_path / "away")
        (top / "a").symlink_to(tmp_path / "elsewhere")
        if hold:
            reach.delete_file("two")
            assert not (tmp_path / "away" / "two").exists()
        else:
            for act in (reach.lstat, reach.delete_file, reach.remove_folder):
                with pytest.raises(SwappedFolderError):
                    act("two")
    assert (tmp_path / "elsewhere" / "two").read_bytes() == b"precious"


def test_windows_has_no_folders_to_hold(monkeypatch):
    monkeypatch.setattr(os, "supports_dir_fd", set())
    assert not can_hold_folders()


class Windows:
    """A file as Windows guards it."""

    def __init__(self, monkeypatch, *, read_only, refusals=()):
        self.attributes = os_delete._READ_ONLY_ATTRIBUTE if read_only else 0
        self.refusals = list(refusals)
        self.deleted = False
        self.modes = []
        info = SimpleNamespace(st_mode=stat.S_IFREG | 0o444, st_file_attributes=0)
        monkeypatch.setattr(
            os, "lstat", lambda path: SimpleNamespace(**{**vars(info), "st_file_attributes": self.attributes})
        )
        monkeypatch.setattr(os, "chmod", self.chmod)

    def chmod(self, path, mode):
        self.modes.append(mode)
        self.attributes = 0 if mode & stat.S_IWRITE else os_delete._READ_ONLY_ATTRIBUTE

    def remove(self, path):
        if self.attributes:
            raise self.refusal(5)
        if self.refusals:
            raise self.refusal(self.refusals.pop(0))
        self.deleted = True

    def refusal(self, code):
        error = PermissionError(13, "refused", "f")
        error.winerror = code
        return error


def test_windows_deletes_what_is_read_only(monkeypatch):
    file = Windows(monkeypatch, read_only=True)
    delete_stubborn(file.remove, "f", "win32")
    assert file.deleted
    assert len(file.modes) == 1


def test_windows_waits_for_a_scanner(monkeypatch):
    for read_only in (False, True):
        file = Windows(monkeypatch, read_only=read_only, refusals=[32, 32])
        delete_stubborn(file.remove, "f", "win32")
        assert file.deleted


def test_windows_gives_the_attribute_back_to_what_it_cannot_delete(monkeypatch):
    monkeypatch.setattr(os_delete, "_BUSY_SECONDS", 0.0)
    file = Windows(monkeypatch, read_only=True, refusals=[32] * 100)
    with pytest.raises(PermissionError):
        delete_stubborn(file.remove, "f", "win32")
    assert file.attributes == os_delete._READ_ONLY_ATTRIBUTE
    assert len(file.modes) == 2
    file = Windows(monkeypatch, read_only=False, refusals=[5] * 100)
    with pytest.raises(PermissionError):
        delete_stubborn(file.remove, "f", "win32")
    assert file.modes == []


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_elsewhere_the_first_refusal_is_final(platform):
    calls = []

    def refuse(path):
        calls.append(path)
        raise PermissionError(13, "refused", path)

    with pytest.raises(PermissionError):
        delete_stubborn(refuse, "f", platform)
    assert calls == ["f"]
