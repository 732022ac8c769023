from __future__ import annotations

import os
import sys

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.journal import CopyTrace
from exlab_gui.transfer.placement import mark_pending
from exlab_gui.transfer.traces import RunTraces, read_traces


def test_a_run_without_any(queued, tmp_path):
    assert read_traces(str(queued.run)) == RunTraces(None, None, None)
    assert read_traces(str(tmp_path / "gone")) == RunTraces(None, None, None)


def test_an_unfinished_copy(make_queued, stop_after):
    queued = make_queued(tuple((f"{number:03}", b"x" * 10) for number in range(600)))
    with pytest.raises(Cancelled):
        queued.send(cancelled=stop_after(450))
    traces = read_traces(str(queued.run))
    assert traces.proof is None
    assert traces.copying.destination == str(queued.copy)
    assert traces.copying.bytes == traces.copying.files * 10
    assert 0 < traces.copying.files < 600


def test_a_proof_and_records_to_place(queued):
    proof = queued.send().proof
    mark_pending(str(queued.run), str(queued.copy))
    total = sum(map(len, queued.staged().values()))
    assert read_traces(str(queued.run)) == RunTraces(
        proof, CopyTrace(str(queued.copy), 5, total), str(queued.copy)
    )


@pytest.mark.parametrize("content", [b"", b"\xff", b"[" * 100_000, b"{}", b"null"])
def test_hostile_content_counts_as_nothing(queued, content):
    for name in ("proof.json", "transfer.journal", "placement.pending"):
        queued.wizard(name).write_bytes(content)
    assert read_traces(str(queued.run)) == RunTraces(None, None, None)


@pytest.mark.skipif(sys.platform == "win32", reason="no links or pipes there")
@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
def test_what_is_no_file_counts_as_nothing(queued, tmp_path, kind):
    for name in ("proof.json", "transfer.journal", "placement.pending"):
        path = queued.wizard(name)
        match kind:
            case "folder":
                path.mkdir()
            case "link":
                path.symlink_to(tmp_path)
            case "pipe":
                os.mkfifo(path)
    assert read_traces(str(queued.run)) == RunTraces(None, None, None)
