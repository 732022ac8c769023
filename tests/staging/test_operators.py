"""Who created a run, read for the list."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from exlab_gui.staging import creation_path, read_creation
from exlab_gui.staging.operators import MAX_OPERATOR, read_operator


@pytest.fixture
def put(run):
    """Writes the run's ``creation.json`` and asks who created the run."""

    def write(data):
        data = data if isinstance(data, bytes) else json.dumps(data).encode()
        Path(creation_path(run)).write_bytes(data)
        return read_operator(run)

    return write


@pytest.mark.parametrize("name", ["K. Lindström", "x", "名前"])
def test_it_is_what_the_details_show(put, run, name):
    assert put({"created_by": name, "variables": {"a": [1, {}]}}) == name
    assert read_creation(run).created_by == name


def test_a_byte_order_mark_is_no_reason_to_give_up(put):
    assert put(b'\xef\xbb\xbf{"created_by":"KL"}') == "KL"


@pytest.mark.parametrize("wrong", [None, 7, ["KL"], {"name": "KL"}, True, ""])
def test_what_is_no_name_is_none(put, wrong):
    assert put({"created_by": wrong}) == ""


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b'{"created_by":"\xff"}', b'{"created_by":"KL"} x', b"[" * 100_000],
    ids=lambda data: repr(data[:12]),
)
def test_damage_is_no_operator_and_no_error(put, data):
    assert put(data) == ""


def test_neither_are_a_missing_file_and_a_missing_run(run):
    assert read_operator(run) == ""
    assert read_operator(run + "-gone") == ""


def test_a_novel_is_cut(put):
    assert put({"created_by": "x" * 1_000_000}) == "x" * MAX_OPERATOR


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hold_it_up(run):
    os.mkfifo(creation_path(run))
    assert read_operator(run) == ""


def test_links_are_not_followed(run, tmp_path):
    other = tmp_path / "other.json"
    other.write_text('{"created_by":"somebody else"}', encoding="utf-8")
    os.symlink(other, creation_path(run))
    assert read_operator(run) == ""
    os.unlink(creation_path(run))
    os.rmdir(os.path.dirname(creation_path(run)))
    folder = tmp_path / "folder"
    folder.mkdir()
    os.rename(other, folder / "creation.json")
    os.symlink(folder, os.path.dirname(creation_path(run)))
    assert read_operator(run) == ""


def test_the_same_name_is_kept_in_memory_once(put):
    assert put({"created_by": "K. Lindström"}) is put({"created_by": "K. Lindström"})
