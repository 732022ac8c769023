from __future__ import annotations

import ntpath
import os
import posixpath
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.ingest import IngestError
from exlab_gui.staging import (
    RunKind,
    UnsafeRelativePathError,
    checksums_path,
    creation_path,
    locate_run,
    record_path,
    safe_relative_path,
    wizard_dir,
)
from exlab_gui.staging.layout import EQUIPMENT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "/etc/passwd",
        "//nas01/lab/run",
        "\\\\nas01\\lab",
        "..",
        "../outside",
        "a/../b",
        "a/..",
        ".",
        "./a",
        "a/./b",
        "C:/Windows",
        "C:",
        "::",
        "é:",
        "c:relative",
        "a/C:/b",
        "a\\b",
        "a\\..\\b",
        "a\0b",
        "a\nb",
        "a\x7fb",
        "a\x85b",
        ".. /a",
        "a/... ",
        "a/ /b",
        "caf\udce9",
    ],
)
def test_unsafe_relative_paths_are_refused(text):
    with pytest.raises(UnsafeRelativePathError) as caught:
        safe_relative_path(text)
    assert caught.value.text == text
    assert isinstance(caught.value, IngestError)
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    "text",
    [
        "CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32",
        "CONFOCAL_01/Zellträger Übersicht/Run_1",
        ".exlab-wizard/checksums.sha256",
        "a/.hidden/b",
        "a..b/c...d",
        "Run_14:32",
        "<b>bold</b> & more",
        "\u202egnp.elif",
        "🧬/ניסוי",
        "-rf",
        "a" * 5000,
    ],
)
def test_safe_relative_paths_pass_unchanged(text):
    assert safe_relative_path(text) == PurePosixPath(text)
    assert str(safe_relative_path(text)) == text


@given(st.text(alphabet="ab./\\: C~\0\n\udce9é", max_size=12))
def test_whatever_passes_stays_inside_on_every_system(text):
    try:
        path = safe_relative_path(text)
    except UnsafeRelativePathError:
        return
    inside = posixpath.normpath(posixpath.join("/root", str(path)))
    assert inside.startswith("/root/")
    for joined in (ntpath.join("R:\\root", text), ntpath.join("R:\\root", *path.parts)):
        assert ntpath.normpath(joined).startswith("R:\\root\\")


@pytest.mark.parametrize("name", ["CONFOCAL_01", "A", "SEQ_02", "X" * 32])
def test_instrument_names(name):
    assert EQUIPMENT.fullmatch(name)


@pytest.mark.parametrize("name", ["", "confocal", "1A", "_A", "A-1", "A B", "ÄB", "A\n", "X" * 33, "Runs"])
def test_names_that_are_no_instruments(name):
    assert not EQUIPMENT.fullmatch(name)


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("CONFOCAL_01/PROJ-0042/Runs/Run_1", ("CONFOCAL_01", "PROJ-0042", "Run_1", "experimental")),
        ("CONFOCAL_01/PROJ-0042/TestRuns/TestRun_1", ("CONFOCAL_01", "PROJ-0042", "TestRun_1", "test")),
        ("CONFOCAL_01/PROJ-0042/Run_1", ("CONFOCAL_01", "PROJ-0042", "Run_1", "experimental")),
        ("CONFOCAL_01/PROJ-0042/TestRun_1", ("CONFOCAL_01", "PROJ-0042", "TestRun_1", "test")),
        ("SEQ_02/SEQ_03/Runs/Run_ä b", ("SEQ_02", "SEQ_03", "Run_ä b", "experimental")),
        ("SEQ_02/Runs/Runs/Run_1", ("SEQ_02", "Runs", "Run_1", "experimental")),
        ("SEQ_02/TestRuns/Runs/Run_1", ("SEQ_02", "TestRuns", "Run_1", "experimental")),
        ("SEQ_02/P/TestRuns/copy of a run", ("SEQ_02", "P", "copy of a run", "test")),
    ],
)
@pytest.mark.parametrize("end", ["", os.sep])
def test_a_run_is_located_by_the_end_of_its_path(tmp_path, tail, expected, end):
    equipment, project, name, kind = expected
    place = locate_run(os.path.join(tmp_path, *tail.split("/")) + end)
    assert place.root == str(tmp_path)
    assert (place.equipment, place.project, place.name) == (equipment, project, name)
    assert place.kind is RunKind(kind)
    assert place.run_path == tail
    assert place.project_dir == os.path.join(tmp_path, equipment, project)
    assert place.equipment_dir == os.path.join(tmp_path, equipment)


def test_a_relative_path_is_taken_from_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    place = locate_run(os.path.join("SEQ_02", "P", "Runs", "Run_1"))
    assert place.root == os.getcwd()
    assert place.run_path == "SEQ_02/P/Runs/Run_1"


def test_a_run_at_the_top_of_the_disk_still_has_a_place():
    place = locate_run(os.path.join(os.path.abspath(os.sep), "Run_1"))
    assert (place.name, place.run_path, place.project, place.equipment) == ("Run_1", "Run_1", "", "")


def test_the_files_of_a_run(tmp_path):
    run = str(tmp_path)
    assert record_path(run) == str(tmp_path / ".exlab-wizard" / "ingest.json")
    assert creation_path(run) == str(tmp_path / ".exlab-wizard" / "creation.json")
    assert checksums_path(run) == str(tmp_path / ".exlab-wizard" / "checksums.sha256")
    assert wizard_dir(run) == str(tmp_path / ".exlab-wizard")
