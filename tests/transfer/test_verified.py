from __future__ import annotations

import json
import os

import msgspec
import pytest

from exlab_gui.ingest import Cancelled, IngestState, IngestWriter, RecordChangedError, never, read_snapshot
from exlab_gui.staging import read_run
from exlab_gui.transfer import verified as module
from exlab_gui.transfer.placement import finish_placement, read_pending
from exlab_gui.transfer.run_lock import RunBusyError, Work, run_lock
from exlab_gui.transfer.storage import StorageError
from exlab_gui.transfer.verified import ProofChangedError, record_verified


@pytest.fixture
def copied(queued):
    """A queued run that was copied, with its proof."""
    queued.proof = queued.send().proof
    queued.summary = read_run(str(queued.run))
    return queued


def record(copied, proof=None, cancelled=never):
    return record_verified(
        copied.summary, proof or copied.proof, IngestWriter(), host="labpc-04", cancelled=cancelled
    )


def state_of(copied):
    return read_snapshot(copied.wizard("ingest.json")).record.current_state


def test_what_is_recorded(copied):
    outcome = record(copied)
    entry = json.loads(copied.wizard("ingest.json").read_bytes())["history"][-1]
    assert entry.pop("at")
    assert entry == {
        "state": "sync_verified",
        "host": "labpc-04",
        "nas_path": str(copied.copy),
        "checksum_file": ".exlab-wizard/checksums.sha256",
    }
    assert outcome.run.state is IngestState.SYNC_VERIFIED
    assert (outcome.log_error, outcome.place_error) == (None, None)


def test_the_history_travels_with_the_data(copied, sha256sum):
    record(copied)
    there = {path.name: path.read_bytes() for path in (copied.copy / ".exlab-wizard").iterdir()}
    assert set(there) == {"ingest.json", "checksums.sha256", "wizard.labpc-04.log"}
    assert there == {name: copied.wizard(name).read_bytes() for name in there}
    assert b"sync_queued -> sync_verified" in there["wizard.labpc-04.log"]
    done = sha256sum(copied.copy, "-c", "--quiet", ".exlab-wizard/checksums.sha256")
    assert (done.returncode, done.stdout) == (0, b"")


def test_nothing_but_the_proof_is_left(copied):
    record(copied)
    left = set(os.listdir(copied.wizard()))
    assert {name for name in left if not name.endswith(".lock")} == {
        "ingest.json", "checksums.sha256", "proof.json", "proof.files", "wizard.labpc-04.log",
    }  # fmt: skip


@pytest.mark.parametrize("how", ["list", "no list", "proof", "no proof", "other proof"])
def test_a_proof_that_is_not_on_the_disk_proves_nothing(copied, how):
    proof = copied.proof
    match how:
        case "list":
            path = copied.wizard("checksums.sha256")
            path.write_bytes(path.read_bytes() + b"\n")
        case "no list":
            copied.wizard("checksums.sha256").unlink()
        case "proof":
            copied.wizard("proof.json").write_bytes(b"{}")
        case "no proof":
            copied.wizard("proof.json").unlink()
        case "other proof":
            proof = msgspec.structs.replace(proof, nas_path="/elsewhere")
    with pytest.raises(ProofChangedError):
        record(copied, proof)
    assert state_of(copied) is IngestState.SYNC_QUEUED
    assert read_pending(str(copied.run)) is None


def test_a_record_that_somebody_else_changed(copied):
    IngestWriter().append_state_transition(copied.wizard("ingest.json"), "sync_verified", nas_path="/theirs")
    before = copied.wizard("ingest.json").read_bytes()
    with pytest.raises(RecordChangedError):
        record(copied)
    assert copied.wizard("ingest.json").read_bytes() == before
    assert read_pending(str(copied.run)) is None
    assert os.listdir(copied.copy / ".exlab-wizard") == []


def test_cancelled_while_waiting_for_the_record(copied):
    from filelock import FileLock  # noqa: PLC0415  (only here)

    with FileLock(f"{copied.wizard('ingest.json')}.lock"), pytest.raises(Cancelled):
        record(copied, cancelled=lambda: True)
    assert state_of(copied) is IngestState.SYNC_QUEUED


def test_a_run_that_somebody_works_on(copied):
    with run_lock(str(copied.run), Work.VERIFY), pytest.raises(RunBusyError):
        record(copied)
    assert state_of(copied) is IngestState.SYNC_QUEUED


def test_a_share_that_vanishes_before_the_records_are_placed(copied, tmp_path):
    copied.nas.rename(tmp_path / "away")
    outcome = record(copied)
    assert outcome.run.state is IngestState.SYNC_VERIFIED
    assert str(copied.copy) in outcome.place_error
    assert read_pending(str(copied.run)) == str(copied.copy)
    (tmp_path / "away").rename(copied.nas)
    assert finish_placement(str(copied.run)) is True
    placed = (copied.copy / ".exlab-wizard" / "ingest.json").read_bytes()
    assert placed == copied.wizard("ingest.json").read_bytes()


def test_a_mark_that_cannot_be_made_records_nothing(copied, monkeypatch):
    def fail(run_dir, destination):
        raise OSError(28, "No space left on device")

    def mark(run_dir, destination):
        with module.on_side(module.Side.STAGING, run_dir):
            fail(run_dir, destination)

    monkeypatch.setattr(module, "mark_pending", mark)
    with pytest.raises(StorageError):
        record(copied)
    assert state_of(copied) is IngestState.SYNC_QUEUED
