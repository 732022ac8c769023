from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from exlab_gui.ingest import read_snapshot
from exlab_gui.staging import (
    ProblemKind,
    append_log,
    creation_path,
    locate_run,
    read_run,
    read_run_details,
    record_path,
)


def test_details_bring_everything_together(tree):
    run = tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1", state="complete")
    Path(creation_path(run)).write_text(json.dumps({"created_by": "S. Müller"}), encoding="utf-8")
    append_log(run, "INFO", "hello", host="labpc-04")
    details = read_run_details(run)
    assert details.summary == read_run(run)
    assert details.location == locate_run(run)
    assert details.record == read_snapshot(record_path(run)).record
    assert details.creation.created_by == "S. Müller"
    assert [line.message for line in details.log] == ["hello"]


def test_details_of_a_run_that_has_nothing(tree):
    run = tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1")
    details = read_run_details(run)
    assert (details.record, details.creation, details.log) == (None, None, ())
    assert not details.summary.tracked


def test_a_damaged_record_hides_nothing_else(tree):
    run = tree.run("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1", data=b"{")
    Path(creation_path(run)).write_text(json.dumps({"created_by": "S. Müller"}), encoding="utf-8")
    details = read_run_details(run)
    assert details.record is None
    assert details.summary.problem.kind is ProblemKind.RECORD_DAMAGED
    assert details.creation.created_by == "S. Müller"


def test_a_run_that_is_gone(tree):
    with pytest.raises(FileNotFoundError):
        read_run_details(os.path.join(tree.root, "CONFOCAL_01", "P", "Runs", "Run_1"))
