"""What the second process of ``latency`` does to runs, and how a model shows that it has seen it."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from exlab_gui.ingest import LIFECYCLE, IngestRecord, IngestState, IngestWriter, default_host
from exlab_gui.staging import new_record, record_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.run_table_model import RunTableModel

    Told = dict[str, Any]

MANY = 20
_BYTES = 12_345_678


def create(run_dir: str, *_others: str) -> Told:
    """A new run beside this one."""
    path = f"{run_dir}_new_{time.time_ns()}"
    os.makedirs(path)
    IngestWriter().write_ingest(record_path(path), _first_record(path))
    return {"path": path}


def advance(run_dir: str) -> Told:
    """The next step is recorded, as the orchestrator does it; after the last one, the first one."""
    path = record_path(run_dir)
    record = IngestWriter().read_ingest(path)
    if record.current_state is IngestState.CLEARED:
        _put(path, msgspec.structs.replace(record, current_state=LIFECYCLE[0], history=record.history[:1]))
        return {"state": LIFECYCLE[0]}
    state = LIFECYCLE[record.current_state.position + 1]
    IngestWriter().append_state_transition(path, state)
    return {"state": state}


def damage(run_dir: str) -> Told:
    """The record is cut off in the middle, by a copy of it that was broken off."""
    path = Path(record_path(run_dir))
    path.write_bytes(path.read_bytes()[:40])
    return {}


def repair(run_dir: str) -> Told:
    """A record in order takes the place of whatever is there."""
    whole = msgspec.structs.replace(_first_record(run_dir), project_name=f"Repaired {time.time_ns()}")
    _put(record_path(run_dir), whole)
    return {"project_name": whole.project_name}


def edit(run_dir: str) -> Told:
    """The record is written over in place, with nothing moved or renamed."""
    path = Path(record_path(run_dir))
    record = IngestWriter().read_ingest(path)
    name = f"Edited {time.time_ns()}"
    with path.open("r+b") as file:
        file.write(msgspec.json.encode(msgspec.structs.replace(record, project_name=name)))
        file.truncate()
    return {"project_name": name}


def rename(run_dir: str) -> Told:
    """The run's folder gets another name."""
    path = f"{run_dir}_renamed_{time.time_ns()}"
    os.rename(run_dir, path)
    return {"path": path}


def delete(*run_dirs: str) -> Told:
    """The runs are removed."""
    for run_dir in run_dirs:
        shutil.rmtree(run_dir)
    return {}


def become_file(run_dir: str) -> Told:
    """A file of the same name takes the place of the run."""
    shutil.rmtree(run_dir)
    Path(run_dir).write_bytes(b"not a run")
    return {}


KINDS: dict[str, Callable[..., Told]] = {
    act.__name__: act for act in (create, advance, damage, repair, edit, rename, delete, become_file)
} | {"delete_many": delete}
MAKES_NEW = frozenset({"create", "rename"})
"""The new run was not in view before, whichever run was chosen."""


def _is_there(model: RunTableModel, _paths: list[str], told: Told) -> bool:
    return model.run(told["path"]) is not None


def _is_renamed(model: RunTableModel, paths: list[str], told: Told) -> bool:
    return _are_gone(model, paths, told) and _is_there(model, paths, told)


def _has_state(model: RunTableModel, paths: list[str], told: Told) -> bool:
    run = model.run(paths[0])
    return run is not None and run.state == told["state"]


def _has_name(model: RunTableModel, paths: list[str], told: Told) -> bool:
    run = model.run(paths[0])
    return run is not None and run.project_name == told["project_name"]


def _is_damaged(model: RunTableModel, paths: list[str], _told: Told) -> bool:
    run = model.run(paths[0])
    return run is not None and run.problem is not None


def _are_gone(model: RunTableModel, paths: list[str], _told: Told) -> bool:
    return all(model.run(path) is None for path in paths)


EXPECTED: dict[str, Callable[[RunTableModel, list[str], Told], bool]] = {
    "create": _is_there,
    "advance": _has_state,
    "damage": _is_damaged,
    "repair": _has_name,
    "edit": _has_name,
    "rename": _is_renamed,
    "delete": _are_gone,
    "delete_many": _are_gone,
    "become_file": _are_gone,
}
"""Whether the model shows a change of these runs."""


def _first_record(run_dir: str) -> IngestRecord:
    return new_record(run_dir, host=default_host(), now=datetime.now(UTC))


def _put(path: str, record: IngestRecord) -> None:
    Path(path + ".new").write_bytes(msgspec.json.encode(record))
    if os.path.isdir(path):
        os.rmdir(path)  # one of the ways in which the made-up records are broken
    os.replace(path + ".new", path)


def main() -> None:
    """Make the changes that come as lines, and answer each with what was done, and when."""
    for line in sys.stdin:
        kind, paths = json.loads(line)
        told = KINDS[kind](*paths)
        sys.stdout.write(json.dumps({**told, "made": time.time()}) + "\n")
        sys.stdout.flush()
