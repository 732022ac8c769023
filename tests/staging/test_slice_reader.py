"""The fast way to a row says exactly what the careful one says."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exlab_gui.ingest import IngestState, read_snapshot
from exlab_gui.ingest.os_relative import open_folder, open_shared_at
from exlab_gui.ingest.record import decode_record, decode_usual
from exlab_gui.staging import layout, read_run, record_path
from exlab_gui.staging.life_sign import LifeSign
from exlab_gui.staging.slice_reader import RunFolder, look_at_runs
from exlab_gui.staging.stamps import SETTLED_NS, settled_stamp, stamp_of
from exlab_gui.staging.summary import unpack_times

FAR_AWAY = 2**62

TIMES = st.one_of(
    st.sampled_from(
        [
            "",
            "2026-04-17T14:35:00Z",
            "2026-04-17T14:35:00+00:00",
            "2026-04-17T14:35:00.25+05:30",
            "2026-04-17T14:35:00",
            "20260417T143500Z",
            "2026-W16-5T14:35Z",
            "0001-01-01T00:00:00+01:00",
            "9999-12-31T23:59:59-01:00",
            "0001-01-01T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "2106-02-07T06:28:16Z",
            "2026-02-30T00:00:00Z",
            "soon",
            7,
            None,
        ]
    ),
    st.datetimes().map(lambda moment: moment.isoformat() + "Z"),
)
STATES = st.sampled_from([*IngestState, "lost", 3])
ENTRIES = st.fixed_dictionaries(
    {"state": STATES},
    optional={
        "at": TIMES,
        "host": st.sampled_from(["labpc-04", "labpc-05", "", "a\nb", 4]),
        "files_received": st.sampled_from([0, 142, -1, None, 1.5]),
        "bytes_received": st.sampled_from([0, 10**20, None, "1"]),
        "nas_path": st.sampled_from(["//nas", None, 5]),
        "checksum_file": st.sampled_from(["x", None, []]),
        "novelty": st.sampled_from([1, "é"]),
    },
)
RECORDS = st.fixed_dictionaries(
    {},
    optional={
        "schema_version": st.sampled_from(["1.1", "1.0", "1.2", "2.0", "1", 1]),
        "project_name": st.sampled_from(["Cortex", "", "é", 1, None]),
        "equipment_id": st.sampled_from(["SEQ_02", 1]),
        "run_kind": st.sampled_from(["test", "novel", 1]),
        "run_path": st.sampled_from(["SEQ_02/P/Runs/Run_1", "", "../x", "/x", "a\\b", "a:b", 7]),
        "transport": st.sampled_from(["smb_mount", 1]),
        "current_state": STATES,
        "history": st.one_of(st.lists(ENTRIES, max_size=6), st.just(None)),
        "novelty": st.sampled_from(["\ud800", {"deep": [1]}]),
    },
)
PLAUSIBLE = st.fixed_dictionaries(
    {
        "schema_version": st.just("1.1"),
        "current_state": st.sampled_from(list(IngestState)),
        "history": st.lists(ENTRIES, max_size=6),
    }
)
TEXTS = st.one_of(
    RECORDS.map(lambda record: json.dumps(record).encode()),
    PLAUSIBLE.map(lambda record: json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")),
    st.tuples(RECORDS, st.integers(0, 400), st.binary(max_size=3)).map(
        lambda parts: (text := json.dumps(parts[0]).encode())[: parts[1]] + parts[2] + text[parts[1] :]
    ),
    st.binary(max_size=40),
)
ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def look(path, stamp=0, now=FAR_AWAY):
    folder, name = os.path.split(path)
    return look_at_runs(RunFolder.at(folder), [name], [stamp], now, LifeSign())[0]


@given(data=TEXTS)
@settings(max_examples=400, deadline=None)
def test_what_is_decoded_at_once_is_what_is_decoded_with_care(data):
    usual = decode_usual(data)
    try:
        careful = decode_record(data, "x")
    except Exception:  # noqa: BLE001
        assert usual is None or any(entry.at for entry in usual.history)
        return
    if usual is not None:
        assert msgspec.to_builtins(usual) == msgspec.to_builtins(careful)


@pytest.mark.parametrize("opened", [True, False], ids=["from an open folder", "by whole paths"])
@given(data=TEXTS)
@ONE_FOLDER
def test_whatever_the_record_holds_the_row_is_that_of_the_careful_reader(tree, opened, data):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1", data=data)
    with pytest.MonkeyPatch.context() as patch:
        if not opened:
            patch.setattr("exlab_gui.staging.slice_reader.open_folder", lambda path: None)
        (found,) = look(path, now=time.time_ns())
    assert found.row == read_run(path)


@pytest.mark.parametrize("opened", [True, False], ids=["from an open folder", "by whole paths"])
@pytest.mark.parametrize("place", ["no record", "no folder", "a folder", "a file above", "nothing", "large"])
def test_whatever_stands_in_the_records_place_the_row_is_that_of_the_careful_reader(
    tree, opened, place, monkeypatch
):
    if not opened:
        monkeypatch.setattr("exlab_gui.staging.slice_reader.open_folder", lambda path: None)
    path = tree.folder("SEQ_02", "P", "Runs", "Run_1")
    wizard = os.path.dirname(record_path(path))
    if place in {"no record", "a folder", "large"}:
        os.mkdir(wizard)
    if place == "a folder":
        os.mkdir(record_path(path))
    if place == "a file above":
        Path(wizard).write_bytes(b"")
    if place == "large":
        with open(record_path(path), "wb") as file:
            file.truncate(9 * 1024 * 1024)
    if place == "nothing":
        os.rmdir(path)
        assert [found.row for found in look(path)] == [None]
    else:
        assert [found.row for found in look(path)] == [read_run(path)]


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
@pytest.mark.parametrize("opened", [True, False], ids=["from an open folder", "by whole paths"])
@pytest.mark.parametrize("which", ["record", "folder"])
def test_no_link_is_followed(tree, tmp_path, opened, which, monkeypatch):
    if not opened:
        monkeypatch.setattr("exlab_gui.staging.slice_reader.open_folder", lambda path: None)
    path = tree.run("SEQ_02", "P", "Runs", "Run_1", state="staging")
    link = record_path(path) if which == "record" else os.path.dirname(record_path(path))
    os.rename(link, tmp_path / "target")
    os.symlink(tmp_path / "target", link)
    (found,) = look(path)
    assert found.row == read_run(path)
    assert found.row.problem.kind == "record_is_link"


@pytest.mark.parametrize("opened", [True, False], ids=["from an open folder", "by whole paths"])
def test_a_record_that_has_not_moved_is_not_read(tree, opened, monkeypatch):
    if not opened:
        monkeypatch.setattr("exlab_gui.staging.slice_reader.open_folder", lambda path: None)
    path = tree.run("SEQ_02", "P", "Runs", "Run_1", state="staging")
    (found,) = look(path)
    assert found.row.stamp == found.stamp != 0
    assert look(path, found.stamp) == []
    tree.run("SEQ_02", "P", "Runs", "Run_1", state="complete")
    (again,) = look(path, found.stamp)
    assert again.row.state is IngestState.COMPLETE
    os.unlink(record_path(path))
    (again,) = look(path, found.stamp)
    assert (again.row.state, again.row.stamp, again.stamp) == (None, None, 0)


def test_a_record_that_has_just_changed_has_no_stamp_yet(tree):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1", state="staging")
    info = os.stat(record_path(path))
    changed = max(info.st_mtime_ns, info.st_ctime_ns)
    assert settled_stamp(info, changed + SETTLED_NS - 1) is None
    assert settled_stamp(info, changed + SETTLED_NS) == stamp_of(info)
    (found,) = look(path, now=changed)
    assert (found.row.stamp, found.stamp) == (None, stamp_of(info))


def test_a_damaged_record_has_a_stamp_too(tree):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1", data=b"{")
    (found,) = look(path)
    assert found.row.problem is not None
    assert look(path, found.stamp) == []


def test_a_row_says_when_and_where(tree):
    entries = [
        {"state": "staging", "at": "2026-04-17T14:35:00Z", "host": "labpc-04"},
        {"state": "complete", "at": "2026-04-17T16:35:00.5+02:00", "host": "labpc\n05"},
        {"state": "sync_queued", "at": "2106-02-07T06:28:16Z", "host": "labpc-04"},
        {"state": "sync_verified", "host": ""},
    ]
    data = {"schema_version": "1.1", "current_state": "sync_verified", "history": entries}
    row = read_run(tree.run("SEQ_02", "P", "Runs", "Run_1", data=json.dumps(data).encode()))
    assert row.hosts == "labpc-04\nlabpc 05"
    assert unpack_times(row.times) == (1776436500, 1776436500, 0, 0, 0)
    assert [row.entered(state) for state in IngestState] == [1776436500, 1776436500, None, None, None]
    assert unpack_times(b"") == (0, 0, 0, 0, 0)


def test_the_revision_is_that_of_a_snapshot(tree):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1", state="staging")
    (found,) = look(path)
    assert found.row.revision == read_snapshot(record_path(path)).revision


def test_what_many_rows_say_alike_is_kept_once(tree):
    first, second = (
        look(tree.run("SEQ_02", "P", "Runs", name, state="complete"))[0].row for name in ("Run_1", "Run_2")
    )
    assert first.hosts is second.hosts
    assert first.project_name is second.project_name


@given(text=st.text(st.sampled_from("aé ./\\:\0\n\x85\ud800\u2028~-_"), max_size=12))
def test_a_path_is_plain_only_if_it_is_safe(text):
    assert layout.is_safe_relative(text) == (layout._UNSAFE.search(text) is None)


def test_a_system_without_relative_names_gives_no_folder(tree):
    assert open_folder(tree.root, "win32") is None
    assert open_folder(os.path.join(tree.root, "missing"), "linux") is None


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_where_the_system_would_follow_a_link_it_is_asked_before(tree, tmp_path, monkeypatch):
    (tmp_path / "target").write_bytes(b"")
    os.symlink(tmp_path / "target", tmp_path / "link")
    monkeypatch.delattr(os, "O_NOFOLLOW")
    with pytest.raises(OSError, match="link"):
        open_shared_at(str(tmp_path / "link"), None)
