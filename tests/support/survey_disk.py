"""Random things that people and programs do to a tree of runs."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
from pathlib import Path

import msgspec

from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.staging import record_path


class Disk:
    """Does random things to a tree of runs, as people and programs do."""

    def __init__(self, tree, seed):
        self.tree = tree
        self.random = random.Random(seed)
        self.writer = IngestWriter()
        self.aside = []

    def runs(self):
        found = []
        for above, names, _ in os.walk(self.tree.root):
            found += [os.path.join(above, name) for name in names if name.startswith(("Run_", "TestRun_"))]
            names[:] = [name for name in names if not name.startswith(".") and "Run_" not in name]
        return sorted(found)

    def any_run(self):
        runs = self.runs()
        return self.random.choice(runs) if runs else self.create()

    def create(self):
        kind = self.random.choice([("Runs", "Run_"), ("TestRuns", "TestRun_"), ("", "Run_")])
        place = [self.random.choice(["SEQ_02", "CONFOCAL"]), self.random.choice(["P", "Q"]), kind[0]]
        name = kind[1] + self.random.choice("aAbBcé") + str(self.random.randrange(6))
        state = self.random.choice([None, *IngestState])
        return self.tree.run(*filter(None, place), name, state=state)

    def step(self):
        path = record_path(self.any_run())
        try:
            current = self.writer.read_ingest(path).current_state
            if current.successor:
                self.writer.append_state_transition(path, current.successor, host="h")
        except Exception:  # noqa: BLE001  (damaged, missing, a folder: whatever it is)
            pass

    def damage(self):
        self.put(self.random.choice([b"", b"{", b'{"schema_version":"2.0"}', b"[1]", b"\xff"]))

    def put(self, data):
        path = record_path(self.any_run())
        if not os.path.isdir(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            Path(path).write_bytes(data)

    def repair(self):
        run = self.any_run()
        state = self.random.choice(list(IngestState))
        path = record_path(run)
        if not os.path.isdir(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            Path(path).write_bytes(msgspec.json.encode(self.tree.record(run, state)))

    def edit_in_place(self):
        path = record_path(self.any_run())
        if os.path.isfile(path):
            data = Path(path).read_bytes()
            with open(path, "r+b") as file:
                file.write(data.replace(b"2026", b"2025").replace(b"labpc-04", b"labpc-77"))

    def rename(self):
        path = self.any_run()
        os.rename(path, f"{path}{self.random.randrange(10)}") if len(path) < 200 else None

    def rename_project(self):
        path = os.path.join(self.tree.root, "SEQ_02", "Q")
        if os.path.isdir(path):
            os.rename(path, f"{path}{self.random.randrange(10**9)}")

    def delete(self):
        shutil.rmtree(self.any_run())

    def delete_many(self):
        path = os.path.join(self.tree.root, "CONFOCAL")
        shutil.rmtree(path, ignore_errors=True)

    def file_in_its_place(self):
        path = self.any_run()
        shutil.rmtree(path)
        Path(path).write_bytes(b"")

    def folder_in_the_records_place(self):
        path = record_path(self.any_run())
        if os.path.isfile(path):
            os.unlink(path)
            os.mkdir(path)

    def link_in_the_records_place(self):
        path = record_path(self.any_run())
        if os.path.isfile(path) and not os.path.islink(path):
            os.rename(path, path + "x")
            os.symlink(path + "x", path)

    def set_a_clock(self):
        path = self.any_run()
        moment = self.random.choice([1, 1_700_000_000, 4_000_000_000])
        for changed in (path, record_path(path), os.path.dirname(path)):
            if os.path.exists(changed):
                os.utime(changed, (moment, moment))

    def forbid(self):
        path = self.any_run()
        os.chmod(self.random.choice([path, os.path.dirname(path)]), self.random.choice([0o700, 0o755, 0o711]))

    def files_of_its_own(self):
        Path(self.any_run(), "data.tif").write_bytes(b"")

    def act(self):
        names = [name for name in vars(Disk) if not name.startswith("_") and name not in _NO_ACTS]
        if os.name == "nt":
            names.remove("link_in_the_records_place")
        with contextlib.suppress(OSError):  # what was done before may stand in the way
            getattr(self, self.random.choice(names))()


_NO_ACTS = {"runs", "any_run", "put", "act"}
