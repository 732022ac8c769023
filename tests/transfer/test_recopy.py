"""A run from which a clear has deleted files must not be copied again: its list would forget them."""

from __future__ import annotations

from pathlib import Path

import pytest

from exlab_gui.ingest import Cancelled, IngestState, never
from exlab_gui.staging import checksums_path
from exlab_gui.transfer import (
    DamagedChecksumListError,
    PartlyClearedError,
    StorageError,
    check_not_partly_cleared,
)
from exlab_gui.transfer.checksum_list import list_line

FILES = ["a.tif", "a/b.tif", "ä\n.tif"]


@pytest.fixture
def run(tmp_path, make_run):
    run_dir = make_run(tmp_path, state=IngestState.SYNC_VERIFIED, data=[(name, b"x") for name in FILES])
    Path(checksums_path(run_dir)).write_bytes(b"".join(list_line("0" * 64, name) for name in reversed(FILES)))
    return run_dir


def check(run_dir, cancelled=never):
    check_not_partly_cleared(run_dir, lambda _progress: None, cancelled)


def test_a_whole_run(run):
    check(run)


def test_files_that_came_later_are_welcome(run):
    Path(run, "late.tif").write_bytes(b"late")
    check(run)


@pytest.mark.parametrize("gone", FILES)
def test_a_file_that_is_gone_is_named(run, gone):
    Path(run, gone).unlink()
    with pytest.raises(PartlyClearedError) as caught:
        check(run)
    assert caught.value.path == gone


def test_a_list_that_is_none(run):
    Path(checksums_path(run)).write_bytes(b"not a list\n")
    with pytest.raises(DamagedChecksumListError):
        check(run)


def test_no_list(run):
    Path(checksums_path(run)).unlink()
    with pytest.raises(StorageError):
        check(run)


def test_it_can_be_cancelled(run):
    with pytest.raises(Cancelled):
        check(run, lambda: True)
