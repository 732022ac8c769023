from __future__ import annotations

import os

import pytest

from exlab_gui.ingest import Cancelled, IngestState, read_snapshot
from exlab_gui.staging import RunKind, record_path, scan_runs

RUN = ("CONFOCAL_01", "PROJ-0042", "Runs", "Run_2026-04-17T14-32")


@pytest.fixture
def lab(tree):
    """Two instruments, three projects, every layout; the runs in the order in which the scan gives them."""
    found = [
        tree.run("CONFOCAL_01", "PROJ-0042", "Run_older", state="cleared"),
        tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_a", state="staging"),
        tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_b"),
        tree.run("CONFOCAL_01", "PROJ-0042", "TestRuns", "TestRun_a", state="complete"),
        tree.run("CONFOCAL_01", "Zellen Übersicht", "Runs", "Run_c", state="sync_queued"),
        tree.run("SEQ_02", "SEQ_09", "Runs", "Run_d", state="sync_verified"),
    ]
    tree.folder("SEQ_02", "empty project")
    tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "notes")
    tree.folder("CONFOCAL_01", "PROJ-0042", "analysis", "Runs", "Run_nested")
    tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "Run_a", "Runs", "Run_inside")
    tree.folder("confocal_lower", "P", "Runs", "Run_x")
    return tree, found


def test_a_row_says_all_that_the_record_says(tree, rows):
    path = tree.run(*RUN, state="sync_verified")
    (row,) = rows(tree.root)
    assert row.path == path
    assert (row.equipment, row.project, row.name) == ("CONFOCAL_01", "PROJ-0042", "Run_2026-04-17T14-32")
    assert row.project_name == "Cortex Q3 Pilot"
    assert row.kind is RunKind.EXPERIMENTAL
    assert row.state is IngestState.SYNC_VERIFIED
    assert row.last_activity == 1776442723.0  # 2026-04-17T16:18:43Z
    assert (row.files, row.bytes) == (142, 48_293_847_234)
    assert row.revision == read_snapshot(record_path(path)).revision
    assert (row.problem, row.needs_attention, row.tracked) == (None, False, True)


def test_a_run_without_a_record_is_not_yet_tracked(tree, rows):
    path = tree.run(*RUN)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    (row,) = rows(tree.root)
    assert (row.state, row.problem, row.tracked, row.needs_attention) == (None, None, False, False)
    assert (row.files, row.bytes, row.revision) == (None, None, None)
    assert row.project_name == "PROJ-0042"
    assert row.last_activity == 1_700_000_000


def test_a_record_without_times_shows_when_it_changed(tree, rows):
    path = tree.run(*RUN, data=b'{"schema_version":"1.0","current_state":"staging"}')
    os.utime(record_path(path), (1_700_000_000, 1_700_000_000))
    (row,) = rows(tree.root)
    assert (row.state, row.last_activity, row.problem) == (IngestState.STAGING, 1_700_000_000, None)


@pytest.mark.parametrize(
    ("picked", "seen"),
    [
        ((), slice(0, 6)),
        (("CONFOCAL_01",), slice(0, 5)),
        (("SEQ_02",), slice(5, 6)),
        (("CONFOCAL_01", "PROJ-0042"), slice(0, 4)),
        (("CONFOCAL_01", "PROJ-0042", "Runs"), slice(1, 3)),
        (("CONFOCAL_01", "PROJ-0042", "TestRuns"), slice(3, 4)),
        (("CONFOCAL_01", "PROJ-0042", "Runs", "Run_a"), slice(1, 2)),
        (("CONFOCAL_01", "PROJ-0042", "Runs", "Run_b"), slice(2, 3)),
        (("CONFOCAL_01", "PROJ-0042", "Run_older"), slice(0, 1)),
    ],
)
def test_whatever_level_is_picked_the_rows_are_the_same(lab, rows, picked, seen):
    tree, found = lab
    everything = rows(tree.root)
    assert [row.path for row in everything] == found
    assert rows(os.path.join(tree.root, *picked)) == everything[seen]


def test_a_relative_root_and_one_with_a_separator_at_its_end(lab, rows, monkeypatch):
    tree, found = lab
    monkeypatch.chdir(tree.root)
    assert [row.path for row in rows(".")] == found
    assert [row.path for row in rows("CONFOCAL_01" + os.sep)] == found[:5]


def test_the_kind_of_a_run(lab, rows):
    tree, _ = lab
    kinds = [row.kind.value for row in rows(tree.root)]
    assert kinds == ["experimental", "experimental", "experimental", "test", "experimental", "experimental"]


def test_projects_that_are_named_like_instruments(tree, rows):
    path = tree.run("SEQ_02", "CONFOCAL_01", "Runs", "Run_1")
    for picked in (
        tree.root,
        os.path.join(tree.root, "SEQ_02"),
        os.path.join(tree.root, "SEQ_02", "CONFOCAL_01"),
    ):
        (row,) = rows(picked)
        assert (row.path, row.equipment, row.project) == (path, "SEQ_02", "CONFOCAL_01")


@pytest.mark.parametrize("odd", ["Runs", "TestRuns", "Run_alpha", "TestRun_beta"])
def test_a_project_with_the_name_of_a_runs_folder_hides_no_other_project(tree, rows, odd):
    strange = tree.run("SEQ_02", odd, "Runs", "Run_1")
    ordinary = tree.run("SEQ_02", "PROJ-0001", "Runs", "Run_2")
    for picked in (tree.root, os.path.join(tree.root, "SEQ_02")):
        assert {row.path: row.project for row in rows(picked)} == {strange: odd, ordinary: "PROJ-0001"}


def test_a_stray_project_beside_the_instruments_is_found_too(tree, rows):
    stray = tree.run("old stuff", "Runs", "Run_1")
    proper = tree.run("SEQ_02", "P", "Runs", "Run_2")
    assert sorted(row.path for row in rows(tree.root)) == sorted([stray, proper])


def test_a_project_called_like_a_run_is_a_project_when_picked(tree, rows):
    path = tree.run("SEQ_02", "Run_alpha", "Runs", "Run_1")
    (row,) = rows(os.path.join(tree.root, "SEQ_02", "Run_alpha"))
    assert (row.path, row.project) == (path, "Run_alpha")


def test_a_run_whose_data_look_like_runs_is_one_run_when_picked(tree, rows):
    path = tree.run("SEQ_02", "P", "Run_1", state="staging")
    tree.folder("SEQ_02", "P", "Run_1", "Runs", "Run_2")
    assert [row.path for row in rows(path)] == [path]


@pytest.mark.parametrize("hidden", [".hidden", ".Runs", ".Run_x"])
def test_hidden_folders_are_not_followed(tree, rows, hidden):
    tree.run(hidden, "P", "Runs", "Run_1")
    tree.run("SEQ_02", hidden, "Runs", "Run_1")
    tree.run("SEQ_02", "P", "Runs", hidden, state="staging")
    tree.run("SEQ_02", "P", hidden, "Run_1")
    seen = tree.run("SEQ_02", "P", "Runs", "Run_2")
    assert [row.path for row in rows(tree.root)] == [seen]


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_links_are_not_followed_at_any_level(tree, rows, tmp_path):
    outside = tmp_path / "elsewhere"
    for level in ("P/Runs/Run_1", "Runs/Run_1", "Run_1", "data"):
        (outside / level).mkdir(parents=True, exist_ok=True)
    os.symlink(outside, os.path.join(tree.root, "LINKED"))
    os.symlink(outside, os.path.join(tree.folder("SEQ_02"), "linked project"))
    os.symlink(outside, os.path.join(tree.folder("SEQ_02", "P"), "Runs"))
    os.symlink(outside, os.path.join(tree.folder("SEQ_02", "Q", "Runs"), "Run_link"))
    seen = tree.run("SEQ_02", "Q", "Runs", "Run_real")
    assert [row.path for row in rows(tree.root)] == [seen]


def test_files_in_the_place_of_folders_are_nothing(tree, rows):
    for place in (("FILE_01",), ("SEQ_02", "P"), ("SEQ_02", "Q", "Runs"), ("SEQ_02", "R", "Runs", "Run_1")):
        path = os.path.join(tree.folder(*place[:-1]), place[-1])
        with open(path, "wb"):
            pass
    assert rows(tree.root) == []


def test_empty_folders_give_no_batch_at_all(tree):
    tree.folder("SEQ_02", "P", "Runs")
    assert list(scan_runs(tree.root)) == []


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are Unicode there")
def test_names_that_are_not_utf8_are_found_and_can_be_opened_again(tree, rows):
    raw = os.path.join(os.fsencode(tree.root), b"SEQ_02", b"P\xe9", b"Runs", b"Run_\xff\xfe")
    os.makedirs(raw)
    path = tree.run(*os.path.relpath(os.fsdecode(raw), tree.root).split(os.sep), state=None)
    (row,) = rows(tree.root)
    assert os.fsencode(row.path) == raw
    assert (row.path, row.name, row.problem) == (path, "Run_\udcff\udcfe", None)


def test_the_root_may_be_a_path_object(tree, rows, tmp_path):
    path = tree.run(*RUN)
    assert [row.path for row in rows(tmp_path / "staging root")] == [path]


def test_batches_are_full_but_the_first_is_small(tree):
    for number in range(60):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number:03}")
    sizes = [len(batch) for batch in scan_runs(tree.root, batch_size=10, batch_seconds=1000)]
    assert sizes == [10] * 6
    sizes = [len(batch) for batch in scan_runs(tree.root, batch_size=500, batch_seconds=1000)]
    assert 1 <= sizes[0] <= 25
    assert sum(sizes) == 60


def test_a_slow_scan_hands_out_what_it_has(tree):
    for number in range(4):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number}")
    assert [len(batch) for batch in scan_runs(tree.root, batch_seconds=0)] == [1, 1, 1, 1]


def test_cancelling_stops_the_scan(tree):
    for number in range(20):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number:02}")
    stop = False
    batches = scan_runs(tree.root, cancelled=lambda: stop, batch_size=1)
    assert len(next(batches)) == 1
    stop = True
    with pytest.raises(Cancelled):
        next(batches)


def test_a_scan_that_is_cancelled_from_the_start_gives_nothing(tree):
    tree.run(*RUN)
    with pytest.raises(Cancelled):
        next(scan_runs(tree.root, cancelled=lambda: True))


def test_a_large_folder_without_runs_can_be_cancelled_too(tree):
    for number in range(600):
        with open(os.path.join(tree.folder("SEQ_02", "P"), f"file {number}"), "wb"):
            pass
    asked = []
    list(scan_runs(tree.root, cancelled=lambda: bool(asked.append(1))))
    with_files = len(asked)
    for number in range(600):
        os.unlink(os.path.join(tree.root, "SEQ_02", "P", f"file {number}"))
    asked.clear()
    list(scan_runs(tree.root, cancelled=lambda: bool(asked.append(1))))
    assert with_files > len(asked)


@pytest.mark.parametrize("root_name", ["staging", "STAGING"])
def test_a_stray_run_hides_nothing(tmp_path, make_run, root_name):
    root = tmp_path / root_name
    real = make_run(root, equipment="CONFOCAL_02", name="Run_9")
    (root / "CONFOCAL_02" / "Runs").mkdir()
    stray = root / "CONFOCAL_02" / "Run_stray"
    stray.mkdir()
    (root / "Run_in_the_root").mkdir()
    found = {run.path for batch in scan_runs(root) for run in batch}
    assert {real, str(stray), str(root / "Run_in_the_root")} <= found
    found = {run.path for batch in scan_runs(root / "CONFOCAL_02") for run in batch}
    assert found == {real, str(stray)}
