"""Folders that cannot be read, vanish, or lead elsewhere: one row each, and the scan goes on."""

from __future__ import annotations

import os
import shutil
import stat
from types import SimpleNamespace

import pytest

from exlab_gui.staging import ProblemKind, folders, read_run, record_path, scan_runs, wizard_dir


@pytest.mark.parametrize("picked", [".", "SEQ_02", "SEQ_02/P", "SEQ_02/P/Runs"])
def test_a_root_that_is_missing_or_unreadable_is_an_error(tree, refuse, picked):
    path = os.path.normpath(os.path.join(tree.root, picked))
    if picked != ".":
        with pytest.raises(FileNotFoundError):
            scan_runs(path)
    os.makedirs(path, exist_ok=True)
    assert list(scan_runs(path)) == []
    refuse("scandir", path)
    with pytest.raises(PermissionError):
        scan_runs(path)


def test_a_root_that_is_a_file_is_an_error(tree):
    path = os.path.join(tree.root, "a file")
    with open(path, "wb"):
        pass
    with pytest.raises(NotADirectoryError):
        scan_runs(path)


@pytest.mark.parametrize(
    ("refused", "place"),
    [
        (("BROKEN",), ("BROKEN", "")),
        (("SEQ_02", "broken project"), ("SEQ_02", "broken project")),
        (("SEQ_02", "P", "Runs"), ("SEQ_02", "P")),
        (("SEQ_02", "P", "TestRuns"), ("SEQ_02", "P")),
    ],
)
def test_an_unreadable_folder_is_one_row_and_the_scan_goes_on(tree, rows, refuse, refused, place):
    tree.run("SEQ_02", "Q", "Runs", "Run_1")
    tree.run("ZEBRA", "Q", "Runs", "Run_1")
    before = rows(tree.root)
    path = tree.folder(*refused)
    refuse("scandir", path)
    after = rows(tree.root)
    (row,) = [row for row in after if row.problem]
    assert [row for row in after if not row.problem] == before
    assert row.problem.kind is ProblemKind.FOLDER_UNREADABLE
    assert "refused by the test" in row.problem.detail
    assert (row.path, row.name, row.kind, row.state) == (path, refused[-1], None, None)
    assert (row.equipment, row.project, row.tracked) == (*place, False)


def test_an_unreadable_project_of_a_picked_instrument(tree, rows, refuse):
    tree.run("SEQ_02", "A", "Runs", "Run_1")
    refuse("scandir", tree.folder("SEQ_02", "LOOKS_LIKE_AN_INSTRUMENT"))
    refuse("scandir", tree.folder("SEQ_02", "does not"))
    problems = [row for row in rows(os.path.join(tree.root, "SEQ_02")) if row.problem]
    assert [(row.equipment, row.project) for row in problems] == [
        ("SEQ_02", "LOOKS_LIKE_AN_INSTRUMENT"),
        ("SEQ_02", "does not"),
    ]


def test_foreign_folders_beside_instruments_raise_no_alarm(tree, rows, refuse):
    tree.run("SEQ_02", "P", "Runs", "Run_1")
    for foreign in ("lost+found", "private"):
        refuse("scandir", tree.folder(foreign))
    assert [row.problem for row in rows(tree.root)] == [None]


def test_an_unreadable_folder_that_may_be_a_project_is_shown(tree, rows, refuse):
    refuse("scandir", tree.folder("who knows"))
    (row,) = rows(tree.root)
    assert row.problem.kind is ProblemKind.FOLDER_UNREADABLE


def test_a_folder_that_breaks_off_shows_what_it_gave(tree, rows, monkeypatch):
    first = tree.run("SEQ_02", "P", "Runs", "Run_1")
    runs = os.path.dirname(first)
    real = os.scandir

    class BreaksOff:
        def __init__(self, path):
            self.entries = real(path)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.entries.close()

        def __iter__(self):
            yield from self.entries
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "scandir", lambda path: BreaksOff(path) if path == runs else real(path))
    good, bad = rows(tree.root)
    assert (good.path, good.problem) == (first, None)
    assert (bad.path, bad.problem.kind) == (runs, ProblemKind.FOLDER_UNREADABLE)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="chmod does not stop root")
def test_real_permissions(tree, rows):
    run = tree.run("SEQ_02", "P", "Runs", "Run_1", state="staging")
    locked = tree.folder("SEQ_02", "locked")
    os.chmod(locked, 0)
    os.chmod(record_path(run), 0)
    try:
        kinds = [row.problem.kind for row in rows(tree.root)]
    finally:
        os.chmod(locked, stat.S_IRWXU)
    assert kinds == [ProblemKind.RECORD_UNREADABLE, ProblemKind.FOLDER_UNREADABLE]


def test_a_project_that_vanishes_meanwhile_is_one_row(tree):
    tree.run("SEQ_02", "A", "Runs", "Run_1")
    gone = os.path.dirname(os.path.dirname(tree.run("SEQ_02", "B", "Runs", "Run_1")))
    last = tree.run("SEQ_02", "C", "Runs", "Run_1")
    batches = scan_runs(tree.root, batch_size=1)
    next(batches)
    shutil.rmtree(gone)
    (missing,), (row,) = batches
    assert (missing.path, missing.problem.kind) == (gone, ProblemKind.FOLDER_UNREADABLE)
    assert (row.path, row.problem) == (last, None)


@pytest.mark.parametrize("instead", ["nothing", "a file"])
def test_a_run_that_vanishes_meanwhile_is_no_row(tree, instead):
    for name in ("Run_1", "Run_2", "Run_3"):
        tree.run("SEQ_02", "P", "Runs", name, state="staging")
    batches = scan_runs(tree.root, batch_size=1)
    next(batches)
    gone = os.path.join(tree.root, "SEQ_02", "P", "Runs", "Run_2")
    shutil.rmtree(gone)
    if instead == "a file":
        with open(gone, "wb"):
            pass
    assert [row.name for batch in batches for row in batch] == ["Run_3"]


def test_reading_one_run_that_is_gone(tree):
    with pytest.raises(FileNotFoundError):
        read_run(os.path.join(tree.root, "SEQ_02", "P", "Runs", "Run_1"))
    path = os.path.join(tree.folder("SEQ_02", "P", "Runs"), "Run_2")
    with open(path, "wb"):
        pass
    with pytest.raises(NotADirectoryError):
        read_run(path)


def test_reading_one_run_gives_the_row_of_the_scan(tree, rows):
    for name, state in (("Run_1", "complete"), ("Run_2", None), ("Run_3", "cleared")):
        tree.run("SEQ_02", "P", "Runs", name, state=state)
    tree.run("SEQ_02", "P", "TestRuns", "TestRun_1", data=b"{")
    found = rows(tree.root)
    assert len(found) == 4
    assert [read_run(row.path) for row in found] == found
    assert [read_run(row.path + os.sep) for row in found] == found


def test_a_record_that_may_not_be_read(tree, rows, refuse):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1", state="staging")
    os.utime(record_path(path), (1_700_000_000, 1_700_000_000))
    refuse("open", record_path(path))
    (row,) = rows(tree.root)
    assert row.problem.kind is ProblemKind.RECORD_UNREADABLE
    assert "refused by the test" in row.problem.detail
    assert (row.tracked, row.state, row.revision, row.last_activity) == (True, None, None, 1_700_000_000)


def test_a_run_that_may_not_be_entered(tree, rows, refuse):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1")
    refuse("lstat", wizard_dir(path))
    (row,) = rows(tree.root)
    assert row.problem.kind is ProblemKind.RECORD_UNREADABLE


def test_a_run_of_which_nothing_can_be_told_is_a_row_all_the_same(tree, rows, refuse):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1")
    refuse("stat", path)
    (row,) = rows(tree.root)
    assert (row.problem.kind, row.last_activity) == (ProblemKind.RECORD_UNREADABLE, None)


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
@pytest.mark.parametrize("which", ["record", "folder"])
@pytest.mark.parametrize("dangling", [False, True])
def test_a_record_behind_a_link_is_not_read(tree, rows, tmp_path, which, dangling):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1", state="staging")
    link = record_path(path) if which == "record" else wizard_dir(path)
    os.rename(link, tmp_path / "target")
    os.symlink(tmp_path / ("nothing" if dangling else "target"), link)
    (row,) = rows(tree.root)
    assert (row.problem.kind, row.state, row.tracked) == (ProblemKind.RECORD_IS_LINK, None, True)
    assert read_run(path) == row


def test_a_file_in_the_place_of_the_records_folder(tree, rows):
    path = tree.run("SEQ_02", "P", "Runs", "Run_1")
    with open(wizard_dir(path), "wb"):
        pass
    (row,) = rows(tree.root)
    assert (row.path, row.problem.kind) == (path, ProblemKind.RECORD_UNREADABLE)


class _Entry(SimpleNamespace):
    def is_dir(self, *, follow_symlinks):
        assert not follow_symlinks
        return True

    def stat(self, *, follow_symlinks):
        assert not follow_symlinks
        return self.info


@pytest.mark.parametrize(
    ("attributes", "tag", "followed"),
    [
        (0x10, 0, True),  # a folder
        (0x10 | 0x400, 0xA0000003, False),  # a junction
        (0x10 | 0x400, 0x9000601A, True),  # a cloud placeholder: a folder after all
        (0x10 | 0x2, 0, False),  # hidden
        (0x10 | 0x2 | 0x4, 0, False),  # hidden and system: System Volume Information
    ],
)
def test_junctions_and_hidden_folders_of_windows_are_not_followed(monkeypatch, attributes, tag, followed):
    monkeypatch.setattr(folders, "_WINDOWS_ATTRIBUTES", True)
    info = SimpleNamespace(st_mode=stat.S_IFDIR, st_file_attributes=attributes, st_reparse_tag=tag)
    assert folders._is_plain_folder(_Entry(name="SEQ_02", info=info)) is followed
