"""More than 200 records that nobody should have to read: each is exactly one row that says what is wrong."""

from __future__ import annotations

import json
import os
import random

import pytest

from exlab_gui.ingest import Damage, IngestState
from exlab_gui.staging import ProblemKind, read_run, read_run_details, record_path, scan_runs

GOOD = {
    "schema_version": "1.1",
    "project_name": "Cortex Q3 Pilot",
    "equipment_id": "CONFOCAL_01",
    "run_kind": "experimental",
    "run_path": "CONFOCAL_01/PROJ-0042/Runs/Run_1",
    "transport": "smb_mount",
    "current_state": "complete",
    "history": [
        {"state": "staging", "at": "2026-04-17T14:35:00Z", "host": "labpc-04"},
        {
            "state": "complete",
            "at": "2026-04-17T16:12:00Z",
            "host": "labpc-04",
            "files_received": 142,
            "bytes_received": 48293847234,
        },
    ],
}
TEXT = json.dumps(GOOD, separators=(",", ":"), ensure_ascii=False).encode()
FINE = None
ANYTHING = ...
DAMAGED = ProblemKind.RECORD_DAMAGED


def _with(**changes):
    return json.dumps({**GOOD, **changes}).encode()


def _entry(**changes):
    return _with(history=[GOOD["history"][0], {**GOOD["history"][1], **changes}])


def _truncated():
    for end in range(0, len(TEXT), 4):
        yield f"truncated at {end}", TEXT[:end], DAMAGED


def _wrong_types():
    for key in GOOD:
        for wrong in (7, 1.5, None, True, {}, {"a": 1}):
            yield f"{key} is {wrong!r}", _with(**{key: wrong}), DAMAGED
    for key in ("state", "at", "host", "files_received", "bytes_received"):
        for wrong in (-1, 1.5, {}, [], "sixth", 10**30):
            odd_but_legal = (key, wrong) == ("host", "sixth") or (
                key.endswith("received") and wrong == 10**30
            )
            kind = FINE if odd_but_legal else DAMAGED
            yield f"entry's {key} is {wrong!r}", _entry(**{key: wrong}), kind


def _wrong_encodings():
    for top in (b"", b" \n", b"null", b"[]", b'"x"', b"7", b"{}", b"\0" * 100, b"\xff" * 100, b"{" * 100):
        yield f"top level {top[:8]!r}", top, DAMAGED
    for encoding in ("utf-16", "utf-16-le", "utf-32", "utf-8-sig"):
        yield f"encoded as {encoding}", TEXT.decode().encode(encoding), DAMAGED
    yield "latin-1", TEXT.replace(b"Q3", b"Q\xe9"), DAMAGED
    yield "surrogate", TEXT.replace(b"Q3", b"\\ud800"), DAMAGED
    yield "two documents", TEXT + TEXT, DAMAGED


def _odd_versions_and_times():
    for version in ("2.0", "0.9", "10.1", "999999.0"):
        yield f"version {version}", _with(schema_version=version), ProblemKind.OTHER_MAJOR
    for version in ("", "1", "1.x", "one", "1.1.1", "-1.0", "1." + "1" * 5000, " 1.1"):
        yield f"version {version[:9]!r}", _with(schema_version=version), DAMAGED
    for at in (
        "yesterday",
        "2026-04-17",
        "2026-04-17T14:35:00",
        "2026-13-01T00:00:00Z",
        "0001-01-01T00:00:00+23:00",
    ):
        yield f"time {at}", _entry(at=at), DAMAGED
    for at in ("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2026-04-17T14:35:00+00:00"):
        yield f"time {at}", _entry(at=at), FINE


def _odd_texts_and_histories():
    for path in (
        "../../etc",
        "/etc/passwd",
        "C:\\x",
        "//nas/x",
        "a/../../b",
        "a\0b",
        "a\nb",
        "..",
        "x" * 9000 + "/..",
    ):
        yield f"path {path[:9]!r}", _with(run_path=path), ProblemKind.UNSAFE_RUN_PATH
    for name in ("<b>x</b><script>", "\u202egnp", "a\0b", "\n" * 50, "x" * 100_000, "&amp;", "\U0001f9ec"):
        yield f"project {name[:9]!r}", _with(project_name=name), FINE
        yield f"host {name[:9]!r}", _entry(host=name), FINE
    yield "state disagrees", _with(current_state="cleared"), ProblemKind.STATE_DISAGREES
    queued = GOOD["history"][0] | {"state": "sync_queued"}
    skipping = _with(current_state="sync_queued", history=[GOOD["history"][0], queued])
    yield "history skips", skipping, ProblemKind.HISTORY_SKIPS
    yield "history begins late", _with(history=GOOD["history"][1:]), FINE
    yield "history empty", _with(history=[]), ProblemKind.HISTORY_SKIPS
    yield "history repeats", _with(history=GOOD["history"] * 2), ProblemKind.HISTORY_SKIPS


def _monsters_and_noise():
    yield "deep and unknown", TEXT[:-1] + b',"x":' + b"[" * 10_000 + b"]" * 10_000 + b"}", DAMAGED
    yield "deep and known", b'{"history":' * 10_000, DAMAGED
    yield "too large", TEXT[:-1] + b',"x":"' + b"x" * 10_000_000 + b'"}', DAMAGED
    yield "large but allowed", TEXT[:-1] + b',"x":"' + b"x" * 8_000_000 + b'"}', FINE
    chosen = random.Random(7)
    for number in range(20):
        yield f"noise {number}", chosen.randbytes(200), DAMAGED
    for number in range(20):
        spoilt = bytearray(TEXT)
        spoilt[chosen.randrange(len(spoilt))] = chosen.choice(b'{}[]":,\0\xff')
        yield f"spoilt {number}", bytes(spoilt), ANYTHING


@pytest.fixture(scope="module")
def hostile():
    parts = (
        _truncated,
        _wrong_types,
        _wrong_encodings,
        _odd_versions_and_times,
        _odd_texts_and_histories,
        _monsters_and_noise,
    )
    return [record for part in parts for record in part()]


def test_there_are_at_least_200_of_them(hostile):
    assert len(hostile) >= 200
    assert len({data for _, data, _ in hostile}) >= 200


def test_every_hostile_record_is_exactly_one_row(tree, rows, hostile):
    expected = {}
    for number, (what, data, kind) in enumerate(hostile):
        path = tree.run("CONFOCAL_01", "PROJ-0042", "Runs", f"Run_{number:04}", data=data)
        expected[path] = (what, kind)
    found = rows(tree.root)
    assert [row.path for row in found] == list(expected)
    wrong = []
    for row in found:
        what, kind = expected[row.path]
        got = row.problem.kind if row.problem else None
        if kind is not ANYTHING and got is not kind:
            wrong.append((what, got, kind))
        if not row.tracked or (row.problem and not row.problem.detail):
            wrong.append((what, row))
    assert wrong == []
    assert [read_run(row.path) for row in found] == found


def test_their_details_can_be_read_too(tree, hostile):
    path = tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1")
    for what, data, _ in hostile:
        tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1", data=data)
        details = read_run_details(path)
        assert (details.record is None) == (details.summary.state is None), what


@pytest.mark.parametrize(
    ("data", "damage"),
    [
        (b"", Damage.EMPTY),
        (TEXT[:40], Damage.NOT_JSON),
        (b"{}", Damage.WRONG_CONTENT),
        (b"x" * (8 * 1024 * 1024 + 1), Damage.TOO_LARGE),
        (TEXT[:-1] + b',"x":' + b"[" * 10_000 + b"]" * 10_000 + b"}", Damage.TOO_DEEP),
    ],
    ids=["empty", "cut off", "no keys", "too large", "too deep"],
)
def test_the_row_says_in_what_way_the_record_is_damaged(tree, rows, data, damage):
    tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1", data=data)
    (row,) = rows(tree.root)
    assert (row.problem.kind, row.problem.damage) == (ProblemKind.RECORD_DAMAGED, damage)


def test_the_found_version_is_named(tree, rows):
    tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1", data=_with(schema_version="2.7"))
    (row,) = rows(tree.root)
    assert (row.problem.kind, row.problem.detail) == (ProblemKind.OTHER_MAJOR, "2.7")


@pytest.mark.parametrize(
    "data",
    [
        _with(run_path="../" * 100_000),
        _with(history=GOOD["history"] * 10_000),
        _with(current_state="x" * 10**6),
    ],
    ids=["path", "history", "state"],
)
def test_the_detail_stays_short_whatever_the_record_holds(tree, rows, data):
    tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1", data=data)
    (row,) = rows(tree.root)
    assert 0 < len(row.problem.detail) <= 300


def test_an_inconsistent_record_still_shows_its_state(tree, rows):
    tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1", data=_with(current_state="cleared"))
    (row,) = rows(tree.root)
    assert (row.state, row.files, row.bytes) == (IngestState.CLEARED, 142, 48293847234)
    assert row.revision is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_the_place_of_a_record_does_not_stop_the_scan(tree):
    path = tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1", data=b"")
    os.unlink(record_path(path))
    os.mkfifo(record_path(path))
    tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_2")
    first, second = (row for batch in scan_runs(tree.root) for row in batch)
    assert (first.problem.kind, first.problem.damage) == (ProblemKind.RECORD_DAMAGED, Damage.NOT_A_FILE)
    assert second.problem is None


def test_a_folder_in_the_place_of_a_record(tree, rows):
    path = tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1")
    os.makedirs(record_path(path))
    (row,) = rows(tree.root)
    assert (row.problem.kind, row.problem.damage) == (ProblemKind.RECORD_DAMAGED, Damage.NOT_A_FILE)
