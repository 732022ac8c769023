from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer import Counted, Pace, count, count_run


def _count(run, progress=lambda _: None, cancelled=lambda: False):
    return count_run(str(run), progress, cancelled)


def _put(run, name, size, time=None):
    path = Path(run, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)
    if time is not None:
        os.utime(path, (time, time))
    return path


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "Run_1"
    folder.mkdir()
    return folder


def test_files_bytes_and_the_newest(run):
    _put(run, "a.bin", 10, 1_000_000)
    _put(run, "raw/deep/ü b.bin", 20, 3_000_000.5)
    _put(run, "raw/c.bin", 0, 2_000_000)
    assert _count(run) == Counted(files=3, bytes=30, newest=3_000_000.5, newest_name="raw/deep/ü b.bin")


def test_an_empty_run(run):
    (run / "empty folder").mkdir()
    assert _count(run) == Counted(0, 0, None, "")


def test_only_the_runs_own_records_folder_is_left_out(run):
    _put(run, ".exlab-wizard/ingest.json", 100, 9_000_000)
    _put(run, ".exlab-wizard/deep/x", 100)
    _put(run, "raw/.exlab-wizard/data", 7, 1_000_000)
    assert _count(run) == Counted(1, 7, 1_000_000, "raw/.exlab-wizard/data")


def test_hidden_files_and_folders_are_data(run):
    _put(run, ".settings", 3)
    _put(run, ".hidden/deep/file", 4)
    _put(run, "x/.DS_Store", 5)
    counted = _count(run)
    assert (counted.files, counted.bytes) == (3, 12)


def test_of_two_that_are_equally_new_it_is_always_the_same(run, monkeypatch):
    for name in ("c", "a", "raw/b"):
        _put(run, name, 1, 1_000_000)
    assert _count(run).newest_name == "a"
    real = os.scandir

    class Backwards:
        def __init__(self, path):
            with real(path) as entries:
                self.entries = list(entries)[::-1]

        def __enter__(self):
            return iter(self.entries)

        def __exit__(self, *_):
            pass

    monkeypatch.setattr(os, "scandir", Backwards)
    assert _count(run).newest_name == "a"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and named pipes")
def test_links_and_pipes_are_neither_counted_nor_followed(run, tmp_path):
    outside = tmp_path / "outside"
    _put(outside, "big", 1000)
    _put(run, "real", 5)
    (run / "to file").symlink_to(outside / "big")
    (run / "to folder").symlink_to(outside)
    (run / "to itself").symlink_to(run)
    (run / "dangling").symlink_to(tmp_path / "nothing")
    os.mkfifo(run / "pipe")
    counted = _count(run)
    assert (counted.files, counted.bytes) == (1, 5)


def test_junctions_are_not_followed(run, junction):
    _put(run, "junction/file", 5)
    _put(run, "folder/file", 7)
    counted = _count(run)
    assert (counted.files, counted.bytes) == (1, 7)


def test_a_file_with_two_names_is_two_files(run):
    os.link(_put(run, "one", 5), run / "two")
    counted = _count(run)
    assert (counted.files, counted.bytes) == (2, 10)


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are Unicode there")
def test_names_that_are_not_utf8_are_counted(run):
    with open(os.path.join(os.fsencode(run), b"\xff"), "wb") as file:
        file.write(b"abc")
    assert (_count(run).files, _count(run).newest_name) == (1, "\udcff")


@pytest.mark.parametrize("function", ["scandir", "lstat"])
def test_what_cannot_be_looked_at_is_an_error_and_never_a_smaller_count(run, refuse_look, function):
    _put(run, "a", 1)
    _put(run, "locked/b", 1)
    refuse_look(function)
    with pytest.raises(PermissionError, match="refused by the test"):
        _count(run)


def test_a_file_that_vanishes_meanwhile_is_an_error(run):
    for name in ("a", "b", "c"):
        _put(run, f"{name}/file", 1)

    def remove_the_others(report):
        for name in ("a", "b", "c"):
            if not report.current.startswith(name):
                shutil.rmtree(run / name)

    with pytest.raises(FileNotFoundError):
        _count(run, progress=remove_the_others)


def test_a_run_that_is_gone_is_an_error(run):
    run.rmdir()
    with pytest.raises(FileNotFoundError):
        _count(run)


def test_progress_and_cancelling(run):
    for number in range(20):
        _put(run, f"raw/{number}", 1)
    reports = []
    _count(run, progress=reports.append)
    assert reports[0].files == 0
    assert reports[0].current
    with pytest.raises(Cancelled):
        _count(run, cancelled=lambda: True)


def test_a_count_that_takes_long_is_cancelled_midway(run, monkeypatch):
    for number in range(20):
        _put(run, f"raw/{number}", 1)
    moments = itertools.count(step=0.01)
    monkeypatch.setattr(
        count, "Pace", lambda progress, cancelled: Pace(progress, cancelled, lambda: next(moments))
    )
    reports = []
    with pytest.raises(Cancelled):
        _count(run, progress=reports.append, cancelled=lambda: len(reports) == 2)
    assert 0 < reports[-1].files < 20


_NAMES = st.sampled_from(["a", "b.bin", ".hidden", ".exlab-wizard", "Runs", "Run_1", "ü ñ", "-x"])
_TREES = st.recursive(
    st.integers(min_value=0, max_value=50),
    lambda inner: st.dictionaries(_NAMES, inner, max_size=4),
    max_leaves=12,
)


def _grow(folder, content):
    for name, inner in content.items():
        path = os.path.join(folder, name)
        if isinstance(inner, dict):
            os.mkdir(path)
            _grow(path, inner)
        else:
            Path(path).write_bytes(b"x" * inner)


@settings(deadline=None, max_examples=80)
@given(st.dictionaries(_NAMES, _TREES, max_size=5))
def test_the_count_is_that_of_a_plain_walk(content):
    with tempfile.TemporaryDirectory() as run:
        _grow(run, content)
        sizes = {}
        for base, folders, files in os.walk(run):
            if base == run:
                folders[:] = [name for name in folders if name != ".exlab-wizard"]
            for name in files:
                path = os.path.join(base, name)
                if path == os.path.join(run, ".exlab-wizard"):
                    continue
                sizes[os.path.relpath(path, run).replace(os.sep, "/")] = os.lstat(path)
        counted = _count(run)
        assert (counted.files, counted.bytes) == (len(sizes), sum(info.st_size for info in sizes.values()))
        assert counted.newest == max((info.st_mtime for info in sizes.values()), default=None)
        assert counted.newest is None or sizes[counted.newest_name].st_mtime == counted.newest
