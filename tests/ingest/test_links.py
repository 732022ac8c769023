"""Links in the record's place: writing through one could land anywhere, so nothing is done."""

from __future__ import annotations

import os
import stat
import sys
from types import SimpleNamespace

import pytest

from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState, UnsafePathError

S = IngestState
NEW = IngestRecord(history=(HistoryEntry(state=S.STAGING),))

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")


@pytest.fixture
def elsewhere(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


@pytest.fixture
def untouched(elsewhere):
    """Asserts at the end that nothing in ``elsewhere`` was made, removed or changed."""

    def look():
        return {one.name: (one.read_bytes(), one.stat().st_mtime_ns) for one in elsewhere.iterdir()}

    state = {}
    yield lambda: state.update(before=look())
    assert look() == state["before"]


def test_a_record_that_is_a_link(writer, record_path, elsewhere, untouched, text_of):
    target = elsewhere / "ingest.json"
    target.write_bytes(text_of(S.STAGING))
    record_path.symlink_to(target)
    untouched()
    for attempt in (
        lambda: writer.read_ingest(record_path),
        lambda: writer.append_state_transition(record_path, S.COMPLETE),
        lambda: writer.write_ingest(record_path, NEW),
    ):
        with pytest.raises(UnsafePathError) as caught:
            attempt()
        assert caught.value.path == str(record_path)
    assert record_path.is_symlink()


def test_a_link_that_leads_nowhere(writer, record_path, elsewhere, untouched):
    record_path.symlink_to(elsewhere / "nothing")
    untouched()
    with pytest.raises((UnsafePathError, FileExistsError)):
        writer.write_ingest(record_path, NEW)
    with pytest.raises(UnsafePathError):
        writer.append_state_transition(record_path, S.COMPLETE)
    with pytest.raises(UnsafePathError):
        writer.read_ingest(record_path)
    assert record_path.is_symlink()


def test_a_link_to_itself(writer, record_path):
    record_path.symlink_to(record_path.name)
    with pytest.raises(UnsafePathError):
        writer.read_ingest(record_path)
    with pytest.raises(UnsafePathError):
        writer.append_state_transition(record_path, S.COMPLETE)


@pytest.mark.parametrize("with_record", [True, False])
def test_a_records_folder_that_is_a_link(writer, run_folder, elsewhere, untouched, with_record):
    if with_record:
        (elsewhere / "ingest.json").write_bytes(b"precious")
    (run_folder / ".exlab-wizard").symlink_to(elsewhere)
    untouched()
    path = run_folder / ".exlab-wizard" / "ingest.json"
    for attempt in (
        lambda: writer.append_state_transition(path, S.COMPLETE),
        lambda: writer.write_ingest(path, NEW),
    ):
        with pytest.raises(UnsafePathError) as caught:
            attempt()
        assert caught.value.path == str(run_folder / ".exlab-wizard")


def test_a_records_folder_that_is_a_dangling_link(writer, run_folder, elsewhere, untouched):
    (run_folder / ".exlab-wizard").symlink_to(elsewhere / "missing")
    untouched()
    with pytest.raises(UnsafePathError):
        writer.write_ingest(run_folder / ".exlab-wizard" / "ingest.json", NEW)


@pytest.mark.parametrize("dangling", [True, False])
def test_a_lock_that_is_a_link(writer, recorded, elsewhere, untouched, dangling):
    path = recorded(S.STAGING)
    target = elsewhere / "precious"
    if not dangling:
        target.write_text("data")
    path.with_name("ingest.json.lock").symlink_to(target)
    untouched()
    before = path.read_bytes()
    with pytest.raises(OSError, match=r"ingest\.json\.lock"):
        writer.append_state_transition(path, S.COMPLETE)
    assert path.read_bytes() == before
    path.unlink()
    with pytest.raises(OSError, match=r"ingest\.json\.lock"):
        writer.write_ingest(path, NEW)
    assert [one.name for one in path.parent.iterdir()] == ["ingest.json.lock"]


def test_a_link_put_there_while_waiting_for_the_lock(writer, recorded, elsewhere, untouched, monkeypatch):
    import fcntl  # noqa: PLC0415  (not on Windows)

    path = recorded(S.STAGING)
    target = elsewhere / "ingest.json"
    target.write_bytes(path.read_bytes())
    untouched()
    flock = fcntl.flock

    def swap_then_lock(descriptor, operation):
        if operation & fcntl.LOCK_EX:
            path.unlink()
            path.symlink_to(target)
        return flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", swap_then_lock)
    with pytest.raises(UnsafePathError):
        writer.append_state_transition(path, S.COMPLETE)


def test_a_folder_that_becomes_a_link_while_waiting(writer, recorded, elsewhere, untouched, monkeypatch):
    import fcntl  # noqa: PLC0415  (not on Windows)

    path = recorded(S.STAGING)
    (elsewhere / "ingest.json").write_bytes(path.read_bytes())
    (elsewhere / "ingest.json.precious.tmp").write_bytes(b"looks like what a crash leaves")
    untouched()
    flock = fcntl.flock

    def swap_then_lock(descriptor, operation):
        if operation & fcntl.LOCK_EX:
            path.parent.rename(path.parent.with_name("moved"))
            path.parent.symlink_to(elsewhere)
        return flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", swap_then_lock)
    with pytest.raises(UnsafePathError):
        writer.append_state_transition(path, S.COMPLETE)


def test_a_junction_is_a_link(writer, recorded, footprint, monkeypatch):
    path = recorded(S.STAGING)
    before = footprint(path)
    lstat = os.lstat
    junction = SimpleNamespace(
        st_mode=stat.S_IFDIR | 0o755, st_file_attributes=0x410, st_reparse_tag=0xA0000003
    )
    with monkeypatch.context() as patch:
        patch.setattr(os, "lstat", lambda p, **k: junction if str(p) == str(path.parent) else lstat(p, **k))
        with pytest.raises(UnsafePathError):
            writer.append_state_transition(path, S.COMPLETE)
    assert footprint(path) == before
    assert not path.with_name("ingest.json.lock").exists()
