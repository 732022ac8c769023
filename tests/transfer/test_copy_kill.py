"""A copy that is killed at random moments in a real process: the next one always converges."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import random
import re
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from exlab_gui.ingest import IngestState, read_snapshot
from exlab_gui.staging import record_path
from exlab_gui.transfer.proof import read_proof
from exlab_gui.transfer.verify import verify_run

KILLS = 50
PHASES = (
    *("begun", "preparing", "checking", "counting"),
    *["copying"] * 8,
    *("flushing", "looking again", "proving", "recording", "placing", "unmarking"),
)
LEFTOVER = re.compile(r"(copy|separate)-[0-9a-f]{16}\.tmp|.+\.[0-9a-f]{16}\.tmp|probe-[0-9a-f]{16}")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and pipes to wait for")


class Child:
    """A process that copies, and says how far it is."""

    def __init__(self, command, environment):
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.said = []
        self.began = time.monotonic()
        self.times = []

    def read_until(self, phase, deadline=30.0):
        """Reads what it says up to a phase; false where it ended before."""
        while phase not in self.said:
            line = self.process.stdout.readline().decode().strip()
            if not line:
                return False
            self.said.append(line)
            self.times.append((line, time.monotonic()))
        return True

    def kill_within(self, seconds):
        """Kills it after a time, sooner where it ends by itself; returns where it was."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            readable, _, _ = select.select([self.process.stdout], [], [], left)
            if readable:
                line = self.process.stdout.readline().decode().strip()
                if not line:
                    break
                self.said.append(line)
        self.process.send_signal(signal.SIGKILL)
        rest, _ = self.process.communicate()
        self.said += rest.decode().split("\n")[:-1]
        return self.said[-1] if self.process.returncode == -signal.SIGKILL else None

    def finish(self):
        rest, errors = self.process.communicate(timeout=60)
        assert self.process.returncode == 0, errors.decode()
        self.said += rest.decode().split()
        assert self.said[-1] == "done"


def data():
    """Small files for whole batches, some of more than a block, one that takes long."""
    source = random.Random(7)
    yield from ((f"raw/{number % 5}/small {number}.bin", source.randbytes(3000)) for number in range(250))
    yield from ((f"stack/{number}.tif", source.randbytes(700_000)) for number in range(6))
    yield "large.bin", source.randbytes(4_000_000) + bytes(2_000_000)
    yield "zz/empty.dat", b""


class Lane:
    """One run after the other, each killed again and again until it is done all the same."""

    def __init__(self, folder, make_queued, start, seed):
        self._folder = folder
        self._make = make_queued
        self._start = start
        self._random = random.Random(seed)
        self.kills = Counter()
        self.rounds = 0

    def work(self, kills):
        while self.kills.total() < kills:
            self.rounds += 1
            folder = self._folder / f"round {self.rounds}"
            folder.mkdir()
            queued = self._make(tuple(data()), folder=folder)
            originals = digests(queued.run)
            for _ in range(self._random.randint(2, 5)):
                self.kill_once(queued)
                check_after_kill(queued, originals)
            self._start(queued).finish()
            check_converged(queued, originals)

    def kill_once(self, queued):
        child = self._start(queued)
        phase = self._random.choice(PHASES)
        reached = child.read_until(phase)
        # Most parts take milliseconds; copying takes long, so its kills are spread over all of it.
        longest = 0.25 if phase == "copying" else 0.003
        where = child.kill_within(self._random.random() * longest if reached else 0.0)
        if where not in {None, "done"}:
            self.kills[where] += 1


def digests(folder):
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and relative.parts[0] != ".exlab-wizard":
            found[relative.as_posix()] = (
                hashlib.sha256(path.read_bytes()).hexdigest(),
                path.stat().st_mtime_ns,
            )
    return found


def check_after_kill(queued, originals):
    """Nothing is lost, nothing half done has a name of its own, nothing is recorded too early."""
    assert digests(queued.run) == originals
    on_nas = digests(queued.copy)
    assert on_nas.items() <= originals.items()
    state = read_snapshot(record_path(str(queued.run))).record.current_state
    if state is not IngestState.SYNC_QUEUED:
        assert state is IngestState.SYNC_VERIFIED
        check_proof(queued, originals)
    placed = queued.copy / ".exlab-wizard" / "ingest.json"
    if placed.exists():
        assert state is IngestState.SYNC_VERIFIED
        assert json.loads(placed.read_bytes())["current_state"] == "sync_verified"
    for folder in (queued.wizard(), queued.copy / ".exlab-wizard"):
        with contextlib.suppress(FileNotFoundError):
            temporaries = [name for name in os.listdir(folder) if "tmp" in name or name.startswith("probe")]
            assert all(LEFTOVER.fullmatch(name) for name in temporaries), temporaries


def check_proof(queued, originals):
    """What was recorded is true."""
    assert digests(queued.copy) == originals
    proof = read_proof(str(queued.run))
    assert (proof.files, proof.nas_path) == (len(originals), str(queued.copy))
    assert hashlib.sha256(queued.wizard("checksums.sha256").read_bytes()).hexdigest() == proof.list_sha256


def check_converged(queued, originals):
    check_proof(queued, originals)
    record = read_snapshot(record_path(str(queued.run))).record
    assert record.current_state is IngestState.SYNC_VERIFIED
    # The probe of a killed process goes when it is an hour old: a younger one could be in use.
    here = {name for name in os.listdir(queued.wizard()) if not name.startswith("separate-")}
    # Killed between the record and the line about it, the line is missing: only the record counts.
    logs = here & {"wizard.child.log"}
    proof = {"checksums.sha256", "proof.files", "proof.json"}
    assert here == {"ingest.json", "ingest.json.lock", "transfer.lock"} | proof | logs
    copies = queued.copy / ".exlab-wizard"
    placed = {"checksums.sha256", "ingest.json"} | logs
    assert set(os.listdir(copies)) == placed
    assert all((copies / name).read_bytes() == queued.wizard(name).read_bytes() for name in placed)
    assert verify_run(str(queued.run), str(queued.copy), lambda _: None, lambda: False).ok


def test_killed_at_random_moments(tmp_path, make_queued, script, sha256sum, capsys):
    def start(queued):
        return Child(*script("copy", queued.run, queued.copy))

    lanes = []
    for seed in (3, 4):
        folder = tmp_path / f"lane {seed}"
        folder.mkdir()
        lanes.append(Lane(folder, make_queued, start, seed))
    began = time.monotonic()
    with ThreadPoolExecutor(len(lanes)) as pool:
        list(pool.map(lambda lane: lane.work(KILLS // len(lanes)), lanes))
    kills = sum((lane.kills for lane in lanes), Counter())
    with capsys.disabled():
        phases = ", ".join(f"{phase} {count}" for phase, count in sorted(kills.items()))
        rounds = sum(lane.rounds for lane in lanes)
        seconds = time.monotonic() - began
        sys.stdout.write(
            f"\ncopy: {kills.total()} kills ({phases}), {rounds} runs converged, {seconds:.0f} s\n"
        )
    assert kills.total() >= KILLS
    assert len(kills) >= 7
    assert kills["copying"] >= 5
    for done in tmp_path.glob("lane */round 1/nas/*/*/*/*"):
        check = sha256sum(done, "-c", "--quiet", ".exlab-wizard/checksums.sha256")
        assert (check.returncode, check.stdout) == (0, b""), check
