from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState, IngestWriter
from exlab_gui.staging import UnsafeRelativePathError, creation_path, new_record, read_run, record_path

NOW = datetime(2026, 4, 17, 14, 35, 0, 123, tzinfo=UTC)
FIRST = HistoryEntry(state=IngestState.STAGING, at="2026-04-17T14:35:00Z", host="labpc-04")


def _create(run, content):
    os.makedirs(os.path.dirname(creation_path(run)))
    Path(creation_path(run)).write_bytes(
        content if isinstance(content, bytes) else json.dumps(content).encode()
    )


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        ("CONFOCAL_01/Zellen Übersicht/Runs/Run_1", "experimental"),
        ("CONFOCAL_01/Zellen Übersicht/TestRuns/TestRun_1", "test"),
        ("CONFOCAL_01/Zellen Übersicht/Run_1", "experimental"),
    ],
)
def test_without_creation_json_the_path_says_it(tree, tail, kind):
    run = tree.folder(*tail.split("/"))
    assert new_record(run, host="labpc-04", now=NOW) == IngestRecord(
        schema_version="1.1",
        project_name="Zellen Übersicht",
        equipment_id="CONFOCAL_01",
        run_kind=kind,
        run_path=tail,
        transport="smb_mount",
        current_state=IngestState.STAGING,
        history=(FIRST,),
    )


def test_creation_json_goes_before_the_path(tree):
    run = tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1")
    _create(run, {"run_kind": "test", "lims_project": {"name_at_creation": "Cortex", "short_id": "X"}})
    record = new_record(run, host="labpc-04", now=NOW)
    assert (record.run_kind, record.project_name, record.equipment_id) == ("test", "Cortex", "CONFOCAL_01")
    assert record.run_path == "CONFOCAL_01/PROJ-0042/Runs/Run_1"


@pytest.mark.parametrize(
    "content", [b"{broken", {"run_kind": "sixth", "lims_project": {"name_at_creation": 7}}]
)
def test_what_creation_json_does_not_say_comes_from_the_path(tree, content):
    run = tree.folder("CONFOCAL_01", "PROJ-0042", "TestRuns", "TestRun_1")
    _create(run, content)
    record = new_record(run, host="labpc-04", now=NOW)
    assert (record.run_kind, record.project_name) == ("test", "PROJ-0042")


def test_the_record_is_accepted_by_the_writer_and_shown_by_the_scan(tree):
    run = tree.folder("CONFOCAL_01", "Zellen Übersicht", "Runs", "Run_🧬 <b>")
    assert not os.listdir(run)
    record = new_record(run, host="labpc-04", now=NOW)
    assert not os.listdir(run)
    IngestWriter().write_ingest(record_path(run), record)
    row = read_run(run)
    assert (row.state, row.problem, row.last_activity) == (IngestState.STAGING, None, 1776436500.0)
    text = Path(record_path(run)).read_text(encoding="utf-8")
    assert text.endswith(
        '"run_path":"CONFOCAL_01/Zellen Übersicht/Runs/Run_🧬 <b>","transport":"smb_mount",'
        '"current_state":"staging",'
        '"history":[{"state":"staging","at":"2026-04-17T14:35:00Z","host":"labpc-04"}]}'
    )


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be made there")
@pytest.mark.parametrize("name", ["Run_a\\b", "Run_a\nb", "Run_\udcff"])
def test_a_name_that_no_record_can_carry_is_refused(tmp_path, name):
    # Only the name counts: nothing has to be on disk for this.
    with pytest.raises(UnsafeRelativePathError):
        new_record(os.path.join(tmp_path, "CONFOCAL_01", "P", "Runs", name), host="labpc-04", now=NOW)
