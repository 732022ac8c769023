"""What the app knew of a folder when it was closed is there at the next start, and never trusted."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import msgspec
import pytest
import shiboken6

from exlab_gui.app import App, AppPaths, Options
from exlab_gui.ingest import IngestState
from exlab_gui.staging import known_runs, scan_runs
from exlab_gui.staging.known_runs import known_runs_path

RUNS = 5


@pytest.fixture
def staging(tmp_path, make_run):
    folder = tmp_path / "staging"
    for _ in range(RUNS):
        make_run(folder, state=IngestState.COMPLETE)
    return folder


@pytest.fixture
def start(qapp, qtbot):
    """Opens a folder as a start of the app does, waits for the scan, closes; tells what the list showed."""

    def run(folder):
        app = App(qapp, Options(folder=str(folder)), AppPaths.of_this_user())
        model = app.window.model
        shown = []

        def note():
            paths = {model.run_at(row).path for row in range(model.rowCount())}
            shown.append((paths, {path for path in paths if not model.is_confirmed(path)}))

        model.rearranged.connect(note)
        with qtbot.waitSignal(app.window.scanner.finished):
            app.start()
        note()
        summaries = sorted(model.summaries(), key=lambda run: run.path)
        app.window.close()
        app.close()
        shiboken6.delete(app.window)
        shiboken6.delete(app)
        qapp.setStyleSheet("")
        assert [without_stamp(run) for run in summaries] == on_disk(folder)
        return [listed for listed in shown if listed[0]]

    return run


@pytest.fixture
def cache(start, staging, home):
    """The file that a first start has left."""
    start(staging)
    (found,) = home.rglob("*.known")
    assert str(found) == known_runs_path(str(found.parent), str(staging))
    return found


def without_stamp(run):
    return msgspec.structs.replace(run, stamp=None)


def on_disk(folder):
    runs = [without_stamp(run) for batch in scan_runs(folder) for run in batch]
    return sorted(runs, key=lambda run: run.path)


def paths_in(folder):
    return {run.path for run in on_disk(folder)}


def test_the_next_start_lists_what_was_known_and_then_what_is_there(start, staging, cache):
    before = paths_in(staging)
    shutil.rmtree(min(before))
    shown = start(staging)
    assert shown[0] == (before, before)
    assert shown[-1] == (paths_in(staging), set())


def test_a_first_start_knows_nothing(start, staging):
    shown = start(staging)
    assert all(not unconfirmed for _, unconfirmed in shown)


def cut_short(file):
    file.write_bytes(file.read_bytes()[:-40])


def overwritten(file):
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)


def emptied(file):
    file.write_bytes(b"")


def nonsense(file):
    file.write_bytes(os.urandom(4096))


def a_folder(file):
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("damage", [cut_short, overwritten, emptied, nonsense, a_folder])
def test_a_damaged_list_costs_nothing_but_time(start, staging, cache, damage):
    damage(cache)
    shown = start(staging)
    assert shown[-1] == (paths_in(staging), set())
    assert all(paths <= paths_in(staging) for paths, _ in shown)


def test_a_list_of_another_version_is_not_read(start, staging, cache, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(known_runs, "FORMAT", known_runs.FORMAT + 1)
        start(staging)
    assert all(not unconfirmed for _, unconfirmed in start(staging))
    # It was written anew by then.
    assert start(staging)[0] == (paths_in(staging), paths_in(staging))


def test_a_list_of_another_folder_is_not_shown(start, staging, cache, tmp_path, make_run):
    other = tmp_path / "other"
    make_run(other)
    shutil.copy(cache, known_runs_path(str(cache.parent), str(other)))
    shown = start(other)
    assert all(paths == paths_in(other) and not unconfirmed for paths, unconfirmed in shown)


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's permissions do not keep files out there")
def test_a_list_on_a_read_only_disk_is_used_and_stays(start, staging, cache, make_run):
    before, content = paths_in(staging), cache.read_bytes()
    make_run(staging)
    cache.chmod(0o400)
    cache.parent.chmod(0o500)
    try:
        shown = start(staging)
        if os.geteuid():  # nothing is read-only to root
            assert cache.read_bytes() == content
    finally:
        cache.parent.chmod(0o700)
    assert shown[0] == (before, before)
    assert shown[-1] == (paths_in(staging), set())


def test_a_place_where_no_list_can_be_written_is_no_trouble(start, staging, home):
    place = Path(AppPaths.of_this_user().cache)
    assert place.is_relative_to(home)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"in the way")
    assert start(staging)[-1] == (paths_in(staging), set())
    assert start(staging)[-1] == (paths_in(staging), set())
    assert place.read_bytes() == b"in the way"
