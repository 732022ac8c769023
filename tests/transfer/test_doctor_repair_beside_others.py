"""Repairs beside other programs, killed in the middle, and of whatever damage there may be."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import exlab_gui
from exlab_gui.ingest import (
    ChangedSinceCheckError,
    IngestState,
    IngestWriter,
    LockTimeoutError,
    never,
    read_snapshot,
)
from exlab_gui.transfer.doctor_findings import FindingKind as Kind
from exlab_gui.transfer.doctor_findings import RepairKind
from exlab_gui.transfer.doctor_repair import repair_run
from exlab_gui.transfer.run_lock import RunBusyError
from repair_hands import do, kept_files, repair
from sick_runs import SICKNESSES, GoodRun

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and odd names are made")

HERE = Path(__file__).parent


@pytest.fixture
def run(tmp_path, make_run):
    return GoodRun(tmp_path, make_run)


@pytest.fixture
def sick(run):
    """The same with a damaged record; its copy on the NAS is good."""
    SICKNESSES[Kind.RECORD_DAMAGED](run)
    return run


class Other:
    """Another process at a repair: see process_repair.py."""

    def __init__(self, run, point="never"):
        folder = Path(exlab_gui.__file__).parent.parent
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "process_repair.py"), str(run.run), str(run.copy), point],
            env={**os.environ, "PYTHONPATH": str(folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def says(self):
        return self.process.stdout.readline().strip()

    def go_on(self):
        self.process.stdin.close()
        said = self.says()
        self.end()
        return said

    def kill(self):
        self.process.kill()
        self.end()

    def end(self):
        self.process.wait(20)
        self.process.stdout.close()
        if not self.process.stdin.closed:
            self.process.stdin.close()


@pytest.mark.parametrize("point", ["kept", "written", "replaced"])
def test_that_a_repair_that_is_killed_leaves_the_old_record_or_the_new_one(sick, point):
    old = sick.record.read_bytes()
    new = (sick.copy / ".exlab-wizard" / "ingest.json").read_bytes()
    other = Other(sick, point)
    assert other.says() == point
    other.kill()
    assert sick.record.read_bytes() == (new if point == "replaced" else old)
    assert [path.read_bytes() for path in kept_files(sick)] == [old]
    # The locks went with the process: whoever comes next puts it right.
    if point != "replaced":
        do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert read_snapshot(sick.record).record.current_state is IngestState.SYNC_VERIFIED


def test_that_two_processes_do_not_repair_at_once(sick):
    finding, old = sick.finding(Kind.RECORD_DAMAGED), sick.record.read_bytes()
    other = Other(sick, "kept")
    assert other.says() == "kept"
    with pytest.raises(RunBusyError):
        repair(sick, finding, RepairKind.RESTORE)
    assert other.go_on() == "done"
    assert [path.read_bytes() for path in kept_files(sick)] == [old]
    # What it was about is not there any more.
    with pytest.raises(ChangedSinceCheckError):
        repair(sick, finding, RepairKind.RESTORE)


def test_that_a_writer_waits_for_a_repair(run):
    SICKNESSES[Kind.STATE_DISAGREES](run)
    other = Other(run, "kept")
    assert other.says() == "kept"
    with pytest.raises(LockTimeoutError):
        IngestWriter(0.2).append_state_transition(run.record, IngestState.SYNC_VERIFIED)
    assert other.go_on() == "done"
    IngestWriter(5).append_state_transition(run.record, IngestState.CLEARED)
    assert run.state() is IngestState.CLEARED


def test_that_a_repair_gives_up_while_another_program_holds_the_lock(run):
    SICKNESSES[Kind.STATE_DISAGREES](run)
    old = run.record.read_bytes()
    holder = subprocess.Popen(
        [
            sys.executable,
            str(HERE.parent / "ingest" / "process_hold_lock.py"),
            f"{run.record}.lock",
            "filelock",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout.readline().strip() == "held"
    try:
        with pytest.raises(LockTimeoutError):
            do(run, Kind.STATE_DISAGREES, RepairKind.SET_STATE, timeout=0.3)
        assert run.record.read_bytes() == old
        assert kept_files(run) == []
    finally:
        holder.communicate(timeout=20)
    do(run, Kind.STATE_DISAGREES, RepairKind.SET_STATE)
    assert run.check() == ()


def damaged_somehow(data, chance):
    """The text of a record after one of the things that happen to files."""
    at = chance.randrange(len(data))
    match chance.randrange(5):
        case 0:
            return data[:at]
        case 1:
            return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
        case 2:
            return data[:at] + b"\0" * (len(data) - at)
        case 3:
            to = chance.randrange(len(data))
            return data[: min(at, to)] + data[max(at, to) :]
        case _:
            return data[:at] + data[: chance.randrange(len(data))] + data[at:]


@pytest.mark.parametrize("seed", range(150))
def test_that_any_damage_is_found_and_repaired_or_left(run, seed):
    good = run.record.read_bytes()
    broken = damaged_somehow(good, random.Random(seed))
    run.record.write_bytes(broken)
    findings = run.check()
    assert Kind.NOT_CHECKED not in {each.kind for each in findings}
    for finding in findings:
        for each in finding.repairs:
            run.record.write_bytes(broken)
            repair_run(finding, each, IngestWriter(5), host="labpc-09", cancelled=never)
            record = read_snapshot(run.record).record
            assert record.inconsistency is None
            if each.kind is RepairKind.RESTORE:
                assert run.record.read_bytes() == good
    assert all(path.read_bytes() == broken for path in kept_files(run))
