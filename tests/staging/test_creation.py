from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exlab_gui.staging import Creation, RunKind, creation_path, read_creation

FULL = {
    "run_kind": "test",
    "lims_project": {"short_id": "PROJ-0042", "name_at_creation": "Cortex Q3 Pilot", "more": 1},
    "created_by": "K. Lindström",
    "created_at": "2026-04-17T14:32:11Z",
    "template": {"name": "z-stack"},
    "variables": {"objective": "20x", "channels": 3, "fast": True, "none": None, "list": [1, "ä"]},
    "paths": {"nas": "//nas01/lab/x"},
    "orchestrator": {
        "completeness_signal": "sentinel_file",
        "sentinel_filename": "run_complete",
        "manifest_filename": "manifest.json",
    },
    "unknown": {"deep": []},
}
EXPECTED = Creation(
    run_kind=RunKind.TEST,
    project_id="PROJ-0042",
    project_name="Cortex Q3 Pilot",
    created_by="K. Lindström",
    created_at="2026-04-17T14:32:11Z",
    template_name="z-stack",
    variables={"objective": "20x", "channels": "3", "fast": "true", "none": "null", "list": '[1,"ä"]'},
    nas_path="//nas01/lab/x",
    completeness_signal="sentinel_file",
    sentinel_filename="run_complete",
    manifest_filename="manifest.json",
)


@pytest.fixture
def put(run):
    """Writes the run's ``creation.json`` and reads it."""

    def write(data):
        data = data if isinstance(data, bytes) else json.dumps(data).encode()
        Path(creation_path(run)).write_bytes(data)
        return read_creation(run)

    return write


def test_all_useful_keys_are_read(put):
    assert put(FULL) == EXPECTED


def test_a_byte_order_mark_is_no_reason_to_give_up(put):
    assert put(b"\xef\xbb\xbf" + json.dumps(FULL).encode()) == EXPECTED


def test_no_file_is_none(run):
    assert read_creation(run) is None
    os.rmdir(os.path.join(run, ".exlab-wizard"))
    assert read_creation(run) is None


def test_an_empty_object_says_nothing_and_is_no_problem(put):
    assert put({}) == Creation()


@pytest.mark.parametrize("wrong", [7, None, [], {}, True, ""])
@pytest.mark.parametrize("key", list(FULL))
def test_a_key_of_a_wrong_type_is_ignored_and_the_others_are_not(put, key, wrong):
    found = put({**FULL, key: wrong})
    assert found.problem is None
    changed = [name for name in Creation.__struct_fields__ if getattr(found, name) != getattr(EXPECTED, name)]
    mine = {
        "lims_project": ["project_id", "project_name"],
        "template": ["template_name"],
        "paths": ["nas_path"],
        "orchestrator": ["completeness_signal", "sentinel_filename", "manifest_filename"],
        "unknown": [],
    }.get(key, [key])
    assert changed == mine
    assert all(getattr(found, name) in (None, {}) for name in mine)


def test_a_kind_that_nobody_knows_is_ignored(put):
    assert put({**FULL, "run_kind": "calibration"}).run_kind is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe{\x00}\x00",
        b'{"a":NaN}',
        b'{"a":' + b"[" * 50_000 + b"]" * 50_000 + b"}",
        b'{"variables":{"n":' + b"9" * 5000 + b"}}",
        b'{"a":"' + b"x" * (9 * 1024 * 1024) + b'"}',
    ],
    ids=["empty", "cut off", "list", "null", "utf-16", "nan", "deep", "huge number", "too large"],
)
def test_damaged_files_have_a_problem_and_nothing_else(put, data):
    found = put(data)
    assert found.problem
    assert found == Creation(problem=found.problem)


def test_variables_are_bounded(put):
    found = put({"variables": {f"n{n}": "x" * 2000 for n in range(2000)}})
    assert len(found.variables) == 500
    assert {len(text) for text in found.variables.values()} == {1000}


def test_a_file_that_cannot_be_read_has_a_problem(put, run, refuse):
    put(FULL)
    refuse("open", creation_path(run))
    assert "refused by the test" in read_creation(run).problem


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and named pipes")
def test_links_pipes_and_folders_are_not_read(run, tmp_path):
    path = creation_path(run)
    (tmp_path / "target").write_text(json.dumps(FULL), encoding="utf-8")
    os.symlink(tmp_path / "target", path)
    assert "link" in read_creation(run).problem
    os.unlink(path)
    os.mkfifo(path)
    assert read_creation(run).problem == "not a regular file"
    os.unlink(path)
    os.mkdir(path)
    assert read_creation(run).problem
    os.rmdir(path)
    os.rmdir(os.path.dirname(path))
    os.symlink(tmp_path, os.path.dirname(path))
    assert "link" in read_creation(run).problem


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(list(FULL)) | st.text(), inner),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_JSON)
def test_whatever_json_it_is_reading_never_raises_and_gives_text(put, content):
    found = put(content)
    assert isinstance(found, Creation)
    for name in Creation.__struct_fields__:
        value = getattr(found, name)
        if name == "variables":
            assert all(isinstance(part, str) for pair in value.items() for part in pair)
        else:
            assert value is None or isinstance(value, str)
