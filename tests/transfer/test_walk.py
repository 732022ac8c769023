from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
import tracemalloc
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.walk import FoundFile, FoundFolder, OddEntry, OddKind, key_of, walk


def _never_ends():
    return None


def _walk(top, check=_never_ends):
    return list(walk(str(top), check))


def _paths(top):
    return [found.path for found in _walk(top)]


def test_files_and_folders_with_their_facts(tmp_path, put):
    path = put(tmp_path, "raw/a.bin", b"12345", 1_700_000_000_123_456_789)
    folder, file = _walk(tmp_path)
    info, folder_info = path.lstat(), path.parent.lstat()
    assert folder == FoundFolder("raw", folder_info.st_ino, folder_info.st_dev)
    assert file == FoundFile("raw/a.bin", 5, info.st_mtime_ns, info.st_ino, info.st_dev)
    assert info.st_mtime_ns // 1000 == 1_700_000_000_123_456


def test_an_empty_folder_and_empty_folders(tmp_path):
    assert _walk(tmp_path) == []
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert _paths(tmp_path) == ["a", "a/b"]


def test_only_the_folders_own_records_are_left_out(tmp_path, put):
    for name in (".exlab-wizard/ingest.json", "raw/.exlab-wizard/data", ".exlab-wizard2", ".hidden"):
        put(tmp_path, name)
    assert _paths(tmp_path) == [
        ".exlab-wizard2",
        ".hidden",
        "raw",
        "raw/.exlab-wizard",
        "raw/.exlab-wizard/data",
    ]


def test_the_order_is_that_of_the_paths_bytes(tmp_path, put):
    for name in ("a/b", "a-b", "a.b", "a0", "ab", "a/B/c", "a/B-c", "A", "é", "z"):
        put(tmp_path, name)
    assert [found.path for found in _walk(tmp_path) if isinstance(found, FoundFile)] == [
        "A", "a-b", "a.b", "a/B-c", "a/B/c", "a/b", "a0", "ab", "z", "é",
    ]  # fmt: skip


def test_odd_names_come_out_as_they_are(odd_run, names):
    found = _walk(odd_run)
    assert sorted(entry.path for entry in found if isinstance(entry, FoundFile)) == sorted(names)
    assert [key_of(entry) for entry in found] == sorted(key_of(entry) for entry in found)
    for entry in found:
        assert os.path.lexists(odd_run / entry.path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links, pipes and sockets")
def test_what_is_odd_is_named_and_never_followed(tmp_path, put, monkeypatch):
    run, outside = tmp_path / "run", tmp_path / "outside"
    put(outside, "big")
    put(run, "real")
    for name, target in (("file", outside / "big"), ("folder", outside), ("itself", run), ("nowhere", "no")):
        (run / f"to {name}").symlink_to(target)
    os.mkfifo(run / "pipe")
    monkeypatch.chdir(run)  # a socket's path may only be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        assert _walk(run) == [
            OddEntry("pipe", OddKind.SPECIAL),
            _walk(run)[1],
            OddEntry("socket", OddKind.SPECIAL),
            OddEntry("to file", OddKind.LINK),
            OddEntry("to folder", OddKind.LINK),
            OddEntry("to itself", OddKind.LINK),
            OddEntry("to nowhere", OddKind.LINK),
        ]
        assert _walk(run)[1].path == "real"


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_the_top_itself_may_be_a_link(tmp_path, put):
    put(tmp_path, "real/file")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert _paths(tmp_path / "link") == ["file"]


def _pretend(monkeypatch, name, **facts):
    """Let ``lstat`` of everything of this name have other facts."""
    real = os.lstat

    def pretending(path):
        info = real(path)
        if os.path.basename(path) != name:
            return info
        fields = ("st_mode", "st_size", "st_mtime_ns", "st_ino", "st_dev")
        return SimpleNamespace(**{field: getattr(info, field) for field in fields} | facts)

    monkeypatch.setattr(os, "lstat", pretending)


def test_a_junction_is_a_link_and_a_folder_on_another_device_a_mount(tmp_path, put, monkeypatch):
    for name in ("b/inner", "b-", "b0"):
        put(tmp_path, name)
    for facts, kind in (
        ({"st_file_attributes": 0x410, "st_reparse_tag": 0xA0000003}, OddKind.LINK),
        ({"st_dev": -1}, OddKind.MOUNT),
    ):
        with monkeypatch.context() as patch:
            _pretend(patch, "b", **facts)
            found = _walk(tmp_path)
        assert found[0] == OddEntry("b", kind)
        # In the order of its own key, though the listing calls it a folder.
        assert [entry.path for entry in found] == ["b", "b-", "b0"]
        assert [key_of(entry) for entry in found] == sorted(key_of(entry) for entry in found)


@pytest.mark.parametrize("function", ["scandir", "lstat"])
def test_what_cannot_be_looked_at_is_an_error(tmp_path, put, refuse_look, function):
    put(tmp_path, "a")
    put(tmp_path, "locked/b")
    refuse_look(function)
    with pytest.raises(PermissionError, match="refused by the test"):
        _walk(tmp_path)


def test_what_vanishes_or_turns_into_something_else_is_an_error(tmp_path, put):
    def after_the_first(change):
        put(tmp_path, "a")
        put(tmp_path, "b")
        put(tmp_path, "c/file")
        entries = walk(str(tmp_path), _never_ends)
        assert next(entries).path == "a"
        change()
        with pytest.raises(OSError, match=r"\[Errno"):
            list(entries)
        shutil.rmtree(tmp_path / "c", ignore_errors=True)

    after_the_first((tmp_path / "b").unlink)
    after_the_first(lambda: shutil.rmtree(tmp_path / "c"))
    after_the_first(lambda: ((tmp_path / "b").unlink(), (tmp_path / "b").mkdir()))
    (tmp_path / "b").rmdir()
    after_the_first(lambda: (shutil.rmtree(tmp_path / "c"), put(tmp_path, "c")))
    (tmp_path / "c").unlink()
    after_the_first(lambda: shutil.rmtree(tmp_path))


def test_a_top_that_is_gone_or_no_folder_is_an_error(tmp_path, put):
    with pytest.raises(FileNotFoundError):
        _walk(tmp_path / "gone")
    with pytest.raises(NotADirectoryError):
        _walk(put(tmp_path, "file"))


def test_nothing_is_looked_at_before_it_is_asked_for(tmp_path, put):
    put(tmp_path, "a")
    entries = walk(str(tmp_path), _never_ends)
    put(tmp_path, "b/c")
    assert next(entries).path == "a"
    put(tmp_path, "b/d")
    assert [found.path for found in entries] == ["b", "b/c", "b/d"]


def test_the_check_is_asked_between_all_entries_and_ends_the_walk(tmp_path, put):
    for number in range(20):
        put(tmp_path, f"{number}")
    asked = []

    def check():
        asked.append(None)
        if len(asked) == 30:  # after the listing, amid the entries
            raise Cancelled

    with pytest.raises(Cancelled):
        _walk(tmp_path, check)
    assert len(asked) == 30


def test_memory_does_not_grow_with_a_folder(tmp_path, monkeypatch):
    """A listing of 150,000 names that are not there in truth: a real one would take the test minutes."""
    count = 150_000
    real_scandir, real_lstat = os.scandir, os.lstat
    file = real_lstat(__file__)

    class Listing:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

        def __iter__(self):
            for number in range(count):
                name = f"image_{number * 7919 % count:08d}.tif"
                yield SimpleNamespace(name=name, is_dir=lambda follow_symlinks: False)

    monkeypatch.setattr(
        os, "scandir", lambda path: Listing() if path == f"{tmp_path}/" else real_scandir(path)
    )
    monkeypatch.setattr(os, "lstat", lambda path: file if path.endswith(".tif") else real_lstat(path))
    tracemalloc.start()
    try:
        found = sum(1 for _ in walk(str(tmp_path), _never_ends))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == count
    assert most < 12_000_000


_NAMES = st.sampled_from(["a", "b.bin", ".hidden", ".exlab-wizard", "a-", "a.", "ü ñ", "-x", "Z"])
_TREES = st.recursive(st.none(), lambda inner: st.dictionaries(_NAMES, inner, max_size=4), max_leaves=12)


def _grow(folder, content):
    for name, inner in content.items():
        path = os.path.join(folder, name)
        if inner is None:
            with open(path, "xb"):
                pass
        else:
            os.mkdir(path)
            _grow(path, inner)


@settings(deadline=None, max_examples=60)
@given(st.dictionaries(_NAMES, _TREES, max_size=5))
def test_it_finds_what_a_plain_walk_finds_in_order(content):
    with tempfile.TemporaryDirectory() as top:
        _grow(top, content)
        expected = set()
        for base, folders, files in os.walk(top):
            if base == top:
                folders[:] = [name for name in folders if name != ".exlab-wizard"]
                files[:] = [name for name in files if name != ".exlab-wizard"]
            expected |= {os.path.relpath(os.path.join(base, name), top) + "/" for name in folders}
            expected |= {os.path.relpath(os.path.join(base, name), top) for name in files}
        keys = [key_of(found) for found in _walk(top)]
        assert keys == sorted(os.fsencode(name.replace(os.sep, "/")) for name in expected)
