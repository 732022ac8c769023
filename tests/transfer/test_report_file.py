"""A report beside its copy on the NAS: it replaces its own kind, and touches nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from exlab_gui.ingest import UnsafePathError, never
from exlab_gui.transfer import StorageError, verify_run
from exlab_gui.transfer import report_file as module
from exlab_gui.transfer.new_file import ReadBackError
from exlab_gui.transfer.report import gather_report
from exlab_gui.transfer.report_file import GENERATOR, NoCopyError, is_own_report, place_report
from transfer_runs import ignore

OLD = f'<!DOCTYPE html>\n<html lang="en"><head>{GENERATOR}0.1"></head></html>'.encode()
NEW = OLD.replace(b"0.1", b"0.2")


@pytest.fixture
def report(verified):
    return gather_report(str(verified.run), str(verified.copy), ignore, never)


def wizard(verified):
    return verified.copy / ".exlab-wizard"


def test_it_lies_where_it_counts_as_data_nowhere(verified, report):
    before = verified.copied()
    path = place_report(report, NEW)
    assert path == os.path.join(str(verified.copy), ".exlab-wizard", "run-report.html")
    assert Path(path).read_bytes() == NEW
    assert verified.copied() == before
    assert verify_run(str(verified.run), str(verified.copy), ignore, never).proof is not None
    assert verified.check().ok


def test_a_newer_one_replaces_an_older_one_of_this_app(verified, report):
    assert place_report(report, OLD) == place_report(report, NEW)
    assert os.listdir(wizard(verified)) == ["run-report.html"]
    assert (wizard(verified) / "run-report.html").read_bytes() == NEW


def test_its_name_may_be_longer_than_windows_likes(verified, report, monkeypatch):
    asked, create = [], module.create_file
    monkeypatch.setattr(module, "native_path", lambda path: asked.append(path) or path)
    monkeypatch.setattr(module, "create_file", lambda path, data: (asked.index(path), create(path, data)))
    assert place_report(report, NEW) in asked


@pytest.mark.parametrize(
    "foreign",
    [
        b"",
        b"notes of somebody",
        b"<!DOCTYPE html><title>mine</title>",
        GENERATOR.encode(),
        b"<!DOCTYPE html>" + b" " * 5000 + GENERATOR.encode(),
    ],
)
def test_what_somebody_else_wrote_is_never_touched(verified, report, foreign):
    path = wizard(verified) / "run-report.html"
    path.write_bytes(foreign)
    placed = place_report(report, NEW)
    assert os.path.basename(placed) == "run-report-2.html"
    assert path.read_bytes() == foreign
    assert place_report(report, OLD) == placed
    assert sorted(os.listdir(wizard(verified))) == ["run-report-2.html", "run-report.html"]


def test_a_link_or_a_folder_of_that_name_is_left_alone(verified, report, tmp_path):
    target = tmp_path / "target.html"
    target.write_bytes(OLD)
    (wizard(verified) / "run-report.html").symlink_to(target)
    (wizard(verified) / "run-report-2.html").mkdir()
    assert os.path.basename(place_report(report, NEW)) == "run-report-3.html"
    assert target.read_bytes() == OLD


def test_a_link_in_place_of_the_folder_is_refused(verified, report, tmp_path):
    wizard(verified).rmdir()
    (tmp_path / "elsewhere").mkdir()
    wizard(verified).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePathError):
        place_report(report, NEW)
    assert os.listdir(tmp_path / "elsewhere") == []


def test_a_run_without_a_verified_copy_gets_none(queued):
    queued.copy.mkdir(parents=True)
    report = gather_report(str(queued.run), str(queued.copy), ignore, never)
    with pytest.raises(NoCopyError):
        place_report(report, NEW)
    assert os.listdir(queued.copy) == []


@pytest.mark.parametrize("place", ["", "relative", "/\0"])
def test_nor_does_a_place_that_is_not_the_copy(report, place, tmp_path):
    with pytest.raises(NoCopyError):
        place_report(msgspec.structs.replace(report, destination=place), NEW)
    with pytest.raises(NoCopyError):
        place_report(msgspec.structs.replace(report, destination=str(tmp_path)), NEW)


def test_a_share_that_is_away_is_told_and_not_made_anew(verified, report):
    verified.copy.rename(f"{verified.copy}-away")
    with pytest.raises(StorageError):
        place_report(report, NEW)
    assert not verified.copy.exists()


def test_what_comes_back_different_is_told(report, monkeypatch):
    real = module.hash_file
    other = "0" * 64
    monkeypatch.setattr(
        module, "hash_file", lambda *given, **how: msgspec.structs.replace(real(*given, **how), digest=other)
    )
    with pytest.raises(ReadBackError):
        place_report(report, NEW)


def test_own_reports_are_known_by_their_head(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(NEW)
    assert is_own_report(str(path))
    path.write_bytes(b"x" + NEW)
    assert not is_own_report(str(path))
