"""What a folder is before it is opened, and which one was probably meant."""

from __future__ import annotations

import os

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.staging.folder_preview import FolderLevel, preview_folder


@pytest.fixture
def lab(tmp_path, make_run):
    """A staging folder two levels below a disk: two instruments, three projects, five runs."""
    root = tmp_path / "disk" / "lab" / "staging"
    for equipment, project, number in (
        ("CONFOCAL_01", "PROJ-1", 2),
        ("CONFOCAL_01", "PROJ-2", 2),
        ("FLOW_02", "P", 1),
    ):
        for _ in range(number):
            make_run(root, equipment, project)
    return root


def test_the_staging_folder_is_counted_and_nothing_else_is_suggested(lab):
    preview = preview_folder(str(lab))

    assert preview.level is FolderLevel.STAGING
    assert preview.instruments == (("CONFOCAL_01", 4), ("FLOW_02", 1))
    assert (preview.projects, preview.runs) == (3, 5)
    assert preview.is_whole
    assert preview.suggestion == ""


@pytest.mark.parametrize(
    ("below", "level", "runs"),
    [
        ("CONFOCAL_01", FolderLevel.INSTRUMENT, 4),
        ("CONFOCAL_01/PROJ-1", FolderLevel.PROJECT, 2),
        ("CONFOCAL_01/PROJ-1/Runs", FolderLevel.PROJECT, 2),
    ],
)
def test_a_part_of_the_staging_folder_suggests_the_whole(lab, below, level, runs):
    preview = preview_folder(os.path.join(lab, below))

    assert (preview.level, preview.runs) == (level, runs)
    assert preview.suggestion == str(lab)


def test_a_run_and_a_folder_in_it_suggest_the_staging_folder(lab, make_run):
    run = make_run(lab, data=(("raw/image.tif", b"II"),))

    assert preview_folder(run).level is FolderLevel.RUN
    assert preview_folder(run).suggestion == str(lab)
    assert preview_folder(os.path.join(run, "raw")).suggestion == str(lab)


def test_a_disk_suggests_the_staging_folder_below(lab, tmp_path):
    preview = preview_folder(str(tmp_path / "disk"))

    assert preview.level is FolderLevel.OTHER
    assert preview.suggestion == str(lab)


def test_a_folder_beside_the_instruments_suggests_their_staging_folder(lab):
    (lab / "docs").mkdir()

    assert preview_folder(str(lab / "docs")).suggestion == str(lab)


def test_an_instrument_whose_projects_are_named_like_instruments_is_one(tmp_path, make_run):
    make_run(tmp_path / "staging", "CONFOCAL_01", "PROJ_0042")

    preview = preview_folder(str(tmp_path / "staging" / "CONFOCAL_01"))

    assert preview.level is FolderLevel.INSTRUMENT
    assert preview.suggestion == str(tmp_path / "staging")


def test_one_stray_run_does_not_make_a_project_of_the_staging_folder(lab):
    (lab / "Run_2026-04-17T14-32").mkdir()

    preview = preview_folder(str(lab))

    assert (preview.level, preview.runs) == (FolderLevel.STAGING, 6)


def test_an_empty_folder_is_nothing_and_suggests_nothing(tmp_path):
    preview = preview_folder(str(tmp_path))

    assert (preview.level, preview.runs, preview.suggestion) == (FolderLevel.OTHER, 0, "")
    assert preview.is_whole


def test_a_folder_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(FileNotFoundError):
        preview_folder(str(tmp_path / "gone"))


def test_it_ends_when_told_to(lab):
    with pytest.raises(Cancelled):
        preview_folder(str(lab), cancelled=lambda: True)


def test_a_large_folder_is_reported_on_the_way(lab, monkeypatch):
    monkeypatch.setattr("exlab_gui.staging.folder_preview._REPORT_SECONDS", 0.0)
    reports = []

    preview = preview_folder(str(lab), reports.append)

    assert [report.runs for report in reports][-1] == preview.runs
    assert not any(report.is_whole for report in reports)


def test_the_nas_side_beside_it_is_not_taken_for_the_staging_folder(lab, make_run):
    make_run(lab.parent / "NAS")

    assert preview_folder(str(lab.parent)).suggestion == str(lab)
