"""Runs for the list of known runs, and one such list on disk."""

from __future__ import annotations

import os
import struct
from pathlib import Path

from exlab_gui.ingest import IngestState
from exlab_gui.staging import RunKind, RunSummary, known_runs
from exlab_gui.staging.known_runs import KnownRun, known_runs_path, load_known_runs, save_known_runs
from exlab_gui.staging.summary import TIMES

ROOT = os.path.abspath(os.path.join(os.sep, "data", "staging"))


class KnownList:
    """The list of :data:`ROOT` in a folder: saves runs, and says what can be read of it, by path."""

    def __init__(self, folder):
        self.folder = folder
        self.path = known_runs_path(folder, ROOT)

    def save(self, runs, root=ROOT):
        save_known_runs(self.path, root, runs)
        return by_path(runs)

    def load(self, root=ROOT, **options):
        return by_path(run for chunk in load_known_runs(self.path, root, **options) for run in chunk)

    @property
    def data(self):
        return Path(self.path).read_bytes()

    @data.setter
    def data(self, data):
        Path(self.path).write_bytes(data)

    @property
    def is_alone(self):
        """Whether no writer has left anything beside it."""
        return os.listdir(self.folder) == [os.path.basename(self.path)]


def by_path(runs):
    return {run.summary.path: run for run in runs}


def frames(data):
    """Where each frame of a list begins, and where the last one ends."""
    begins, place = [], len(known_runs._MAGIC)
    while place < len(data):
        begins.append(place)
        place += 8 + struct.unpack_from("<I", data, place)[0]
    return [*begins, place]


def make_known(folder="CONFOCAL_01/PROJ-0042/Runs", name="Run_1", operator="", root=ROOT, **fields):
    values = {
        "path": os.path.join(root, *folder.split("/"), name),
        "equipment": "CONFOCAL_01",
        "project": "PROJ-0042",
        "project_name": "Cortex Q3 Pilot",
        "name": name,
        "kind": RunKind.EXPERIMENTAL,
        "state": IngestState.COMPLETE,
        "last_activity": 1_776_436_320.0,
        "files": 142,
        "bytes": 48_293_847_234,
        "problem": None,
        "revision": 7,
        "hosts": "labpc-04",
        "times": TIMES.pack(1, 2, 3, 0, 0),
        "stamp": 2**64 - 1,
    }
    return KnownRun(RunSummary(**{**values, **fields}), operator)


def some(count, **fields):
    return [make_known(name=f"Run_{number}", **fields) for number in range(count)]
