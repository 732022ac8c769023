"""A clear that is killed at random moments, again and again, until a restart finds nothing left to do."""

from __future__ import annotations

import collections
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

import exlab_gui
from exlab_gui.ingest import IngestState, read_snapshot
from exlab_gui.transfer.placement import read_pending

KILLS = 50
PHASES = ("checking", "comparing", "looking", "clearing", "recording", "placing")
WIZARD = ".exlab-wizard"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


class Child:
    """One process that checks and clears; its imports are done before it is told to go."""

    def __init__(self, run):
        environment = {**os.environ, "PYTHONPATH": str(Path(exlab_gui.__file__).parent.parent)}
        command = [sys.executable, str(Path(__file__).parent / "process_clear.py")]
        self._process = subprocess.Popen(
            [*command, run.run, run.root, run.copy],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def go(self):
        assert self._process.stdout.readline() == b"ready\n"
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()

    def words(self):
        """Each phase when it begins."""
        for line in self._process.stdout:
            yield line.decode().strip()

    def kill_after(self, seconds):
        """Kill it in a moment; returns what it has said until then."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
        rest = list(self.words())
        self.end()
        return rest

    def end(self):
        _, errors = self._process.communicate()
        assert self._process.returncode in (0, -9), errors.decode()


def timed(run):
    """An undisturbed clear: how long each phase takes."""
    child = Child(run)
    child.go()
    begun = {word: time.monotonic() for word in child.words()}
    child.end()
    assert tuple(begun) == (*PHASES, "done")
    ends = [*begun.values()][1:]
    return {phase: end - begun[phase] for phase, end in zip(PHASES, ends, strict=True)}


def check_nothing_is_lost(run, originals):
    assert run.copied() == originals, "a file on the NAS is gone or changed"
    staged = {path: (run.run / path).read_bytes() for path in run.staged()}
    assert staged.items() <= originals.items(), "a staged file changed"
    state = read_snapshot(run.wizard("ingest.json")).record.current_state
    assert state is IngestState.SYNC_VERIFIED or (state is IngestState.CLEARED and not staged)
    return state


def check_finished(run):
    assert os.listdir(run.run) == [WIZARD]
    record = run.wizard("ingest.json").read_bytes()
    assert read_snapshot(run.wizard("ingest.json")).record.current_state is IngestState.CLEARED
    assert (run.copy / WIZARD / "ingest.json").read_bytes() == record
    assert read_pending(str(run.run)) is None
    assert [name for name in os.listdir(run.copy / WIZARD) if name.endswith(".tmp")] == []
    # A probe of check_separate stays until it is certainly nobody's any more.
    left = [name for name in os.listdir(run.run / WIZARD) if name.endswith(".tmp")]
    assert [name for name in left if not name.startswith("separate-")] == []


def killed_in(run, wanted, seconds):
    """Kill a process a random moment after a phase began; returns the phase, or None if it was too late."""
    child = Child(run)
    child.go()
    said = []
    for word in child.words():
        said.append(word)
        if word == wanted:
            break
    said += child.kill_after(random.uniform(0, seconds))
    return None if said[-1] == "done" else said[-1]


def test_killed_at_random_moments_a_clear_always_converges(make_verified, capsys):
    data = [(f"raw/{n % 7}/sub {n % 3}/image {n:03}.tif", b"%d" % n * (n * 37)) for n in range(60)]
    seconds = timed(make_verified(data=data, name="0"))
    kills = collections.Counter()
    runs = 0
    while kills.total() < KILLS:
        runs += 1
        run = make_verified(data=data, name=str(runs))
        originals = run.copied()
        for wanted in random.choices(PHASES, weights=(1, 1, 1, 4, 2, 2), k=8):
            phase = killed_in(run, wanted, seconds[wanted])
            # How long a phase takes depends on what else the machine does: go by what just happened.
            seconds[wanted] *= 1.2 if phase == wanted else 0.7
            check_nothing_is_lost(run, originals)
            if phase is None:
                break
            kills[phase] += 1
        # Whatever happened to it: one start that nobody disturbs brings it to its end.
        assert killed_in(run, "done", 0.0) is None
        assert check_nothing_is_lost(run, originals) is IngestState.CLEARED
        check_finished(run)
    with capsys.disabled():
        said = ", ".join(f"{phase} {kills[phase]}" for phase in PHASES)
        print(f"\nclear: {kills.total()} kills in {runs} runs ({said})")  # noqa: T201
    assert kills["clearing"]
    assert kills["recording"] + kills["placing"]
