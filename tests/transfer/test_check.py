from __future__ import annotations

import os

import pytest

from exlab_gui.ingest import IngestError
from exlab_gui.transfer import CopyCheckError, CopyCheckKind, check_recorded_copy

LIST = ".exlab-wizard/checksums.sha256"


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "staging" / "CONFOCAL_01" / "P" / "Runs" / "Run_1"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def nas(tmp_path):
    folder = tmp_path / "nas" / "Run_1"
    folder.mkdir(parents=True)
    return folder


def _put(base, name=LIST, text="0" * 64 + "  a\n"):
    path = base.joinpath(*name.split("/"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _refused(run, nas, checksum_file):
    with pytest.raises(CopyCheckError) as caught:
        check_recorded_copy(str(run), str(nas), str(checksum_file))
    assert isinstance(caught.value, IngestError)
    assert caught.value.kind in str(caught.value)
    return caught.value.kind


@pytest.mark.parametrize("where", ["run", "nas"])
@pytest.mark.parametrize("name", [LIST, "checksums.sha256", "sums/über all.sha256"])
def test_a_list_in_the_run_or_in_the_copy_is_recorded_relative_to_the_run(request, run, nas, where, name):
    path = _put(request.getfixturevalue(where), name)
    assert check_recorded_copy(str(run), str(nas), name) == name
    assert check_recorded_copy(str(run), str(nas), str(path)) == name
    assert check_recorded_copy(str(run) + os.sep, str(nas) + os.sep, str(path)) == name


def test_a_list_in_the_copy_counts_when_the_one_in_the_run_is_empty(run, nas):
    _put(run, text="")
    _put(nas)
    assert check_recorded_copy(str(run), str(nas), LIST) == LIST


@pytest.mark.parametrize("missing", ["", "relative/folder"])
def test_the_nas_folder_must_be_there(run, nas, missing):
    _put(run)
    assert _refused(run, missing, LIST) is CopyCheckKind.NAS_MISSING
    assert _refused(run, nas / "gone", LIST) is CopyCheckKind.NAS_MISSING
    assert _refused(run, _put(nas, "file") / "below a file", LIST) is CopyCheckKind.NAS_MISSING


def test_the_nas_folder_must_be_a_folder(run, nas):
    _put(run)
    assert _refused(run, _put(nas, "file"), LIST) is CopyCheckKind.NAS_NOT_A_FOLDER


def test_the_nas_folder_must_not_be_the_staging_copy(run, nas, tmp_path):
    _put(run)
    (run / "inside").mkdir()
    for folder in (run, run / "inside", run.parent, tmp_path, run / "inside" / ".."):
        assert _refused(run, folder, LIST) is CopyCheckKind.NAS_IS_STAGING


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_the_staging_copy_is_known_behind_a_link(run, tmp_path):
    _put(run)
    (tmp_path / "looks like a nas").symlink_to(run)
    assert _refused(run, tmp_path / "looks like a nas", LIST) is CopyCheckKind.NAS_IS_STAGING
    (tmp_path / "staging link").symlink_to(tmp_path / "staging")
    through = tmp_path / "staging link" / "CONFOCAL_01" / "P" / "Runs" / "Run_1"
    assert _refused(through, run, LIST) is CopyCheckKind.NAS_IS_STAGING


def test_a_folder_beside_the_run_whose_name_begins_alike_is_another_folder(run):
    _put(run)
    beside = run.with_name("Run_1 copy")
    beside.mkdir()
    assert check_recorded_copy(str(run), str(beside), LIST) == LIST


def test_the_list_must_be_there_and_be_a_file(run, nas):
    assert _refused(run, nas, LIST) is CopyCheckKind.CHECKSUMS_MISSING
    assert _refused(run, nas, run / "gone.sha256") is CopyCheckKind.CHECKSUMS_MISSING
    (run / "folder").mkdir()
    assert _refused(run, nas, "folder") is CopyCheckKind.CHECKSUMS_MISSING


def test_the_list_must_not_be_empty(run, nas):
    _put(run, text="")
    assert _refused(run, nas, LIST) is CopyCheckKind.CHECKSUMS_EMPTY


@pytest.mark.parametrize("outside", ["../outside.sha256", "", ".", "a/../../outside.sha256", "C:/x", "a\nb"])
def test_the_list_must_lie_in_the_run_or_in_the_copy(run, nas, tmp_path, outside):
    _put(tmp_path, "outside.sha256")
    _put(run.parent, "outside.sha256")
    assert _refused(run, nas, outside) is CopyCheckKind.CHECKSUMS_OUTSIDE
    assert _refused(run, nas, tmp_path / "outside.sha256") is CopyCheckKind.CHECKSUMS_OUTSIDE
    assert _refused(run, nas, run / ".." / "outside.sha256") is CopyCheckKind.CHECKSUMS_OUTSIDE
    assert _refused(run, nas, run) is CopyCheckKind.CHECKSUMS_OUTSIDE


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_links_do_not_lead_to_a_list_elsewhere(run, nas, tmp_path):
    _put(tmp_path / "elsewhere")
    _put(tmp_path / "elsewhere", "list")
    (run / "list").symlink_to(tmp_path / "elsewhere" / "list")
    assert _refused(run, nas, "list") is CopyCheckKind.CHECKSUMS_MISSING
    (run / ".exlab-wizard").symlink_to(tmp_path / "elsewhere" / ".exlab-wizard")
    assert _refused(run, nas, LIST) is CopyCheckKind.CHECKSUMS_OUTSIDE


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_a_file_picked_through_another_name_of_the_run_is_found(run, nas, tmp_path):
    (tmp_path / "other name").symlink_to(run)
    _put(run)
    assert (
        check_recorded_copy(
            str(run), str(nas), str(tmp_path / "other name" / ".exlab-wizard" / "checksums.sha256")
        )
        == LIST
    )


def test_what_cannot_be_found_out_is_an_error_of_the_system(run, nas, monkeypatch):
    _put(run)
    real = os.stat

    def refusing(path, **options):
        if os.fspath(path) == str(nas):
            raise PermissionError(13, "refused by the test", path)
        return real(path, **options)

    monkeypatch.setattr(os, "stat", refusing)
    with pytest.raises(PermissionError):
        check_recorded_copy(str(run), str(nas), LIST)
