"""A lab of a hundred thousand runs on disk, always the same, made once and kept between calls.

It lies in the user's cache folder, or where ``EXLAB_SCALE_FOLDER`` says.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from platformdirs import user_cache_dir

from exlab_gui.ingest import LIFECYCLE, HistoryEntry, IngestRecord, IngestState, format_time

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = 3
"""Of what is made here: a tree of another version is made anew."""
INSTRUMENTS = 20
PROJECTS = 20
"""Of each instrument."""
BYTES_A_RUN = 16_400
"""Two folders and two files, each a block of its own, with something for the folders above."""
INODES_A_RUN = 4.1
_FIRST = datetime(2023, 1, 9, 7, 0, tzinfo=UTC)
_KEEP_FREE = 1.1
_BROKEN = 100
_UNTRACKED = 200
_TEST = 10
_TYPES = ("CONFOCAL", "SEQUENCER", "CYTOMETER", "PLATE")
_NAMES = ("Cortex Q3 Pilot", "Zebrafish Größe", "Hippocampus \u6d77\u99ac", "Screening B", "Réplication 2")
_HOSTS = tuple(f"labpc-{number:02}" for number in range(30))
_OPERATORS = tuple(
    f"{first} {last}" for first in "ABCDEFGH" for last in ("Müller", "Okafor", "Silva", "Nguyễn")
)


class Tree(NamedTuple):
    """A finished tree.

    Attributes:
        root: the staging folder.
        runs: how many runs lie there, tracked or not.
        problems: how many of them need attention for what is in their records.
        untracked: how many have no record.
    """

    root: str
    runs: int
    problems: int
    untracked: int


def tree_of(runs: int) -> Tree:
    """The tree with so many runs where it is kept, as it is or will be."""
    folder = os.environ.get("EXLAB_SCALE_FOLDER") or user_cache_dir("exlab-gui-benchmarks", appauthor=False)
    return tree_in(os.path.join(os.path.abspath(folder), f"scale-{runs}"), runs)


def tree_in(folder: str, runs: int) -> Tree:
    """The same in a folder of its own; what is in that folder may be removed to make it."""
    root = os.path.join(folder, "staging")
    numbers = range(runs)
    problems = sum(_is_broken(number) for number in numbers)
    return Tree(root, runs, problems, sum(_is_untracked(number) for number in numbers))


def make_tree(tree: Tree) -> Iterator[str]:
    """Make a tree unless it is there, complete and of this version; the lines say what is done.

    Raises:
        SystemExit: there is no room for it.
    """
    marker = Path(tree.root).with_name("tree.json")
    wanted = json.dumps({"version": VERSION, "runs": tree.runs})
    if marker.is_file() and marker.read_text(encoding="utf-8") == wanted:
        yield f"{tree.runs:,} runs in {tree.root}, made before"
        return
    shutil.rmtree(marker.parent, ignore_errors=True)
    os.makedirs(tree.root)
    _check_room(tree)
    yield f"making {tree.runs:,} runs in {tree.root}: {_needs(tree)}"
    began = time.monotonic()
    parts = [(tree.root, tree.runs, number) for number in range(INSTRUMENTS)]
    with multiprocessing.get_context("spawn").Pool(min(os.cpu_count() or 1, 8)) as pool:
        for _ in pool.imap_unordered(_make_instrument, parts):
            pass
    if hasattr(os, "sync"):
        os.sync()
    marker.write_text(wanted, encoding="utf-8")
    yield f"made in {time.monotonic() - began:.0f} s"
    # What changed a moment ago is looked at twice by a careful pass; the figures are of a tree at rest.
    time.sleep(4)


def _needs(tree: Tree) -> str:
    return f"{tree.runs * BYTES_A_RUN / 1e9:.1f} GB and {round(tree.runs * INODES_A_RUN):,} inodes"


def _check_room(tree: Tree) -> None:
    folder = os.path.dirname(tree.root)
    free = shutil.disk_usage(folder).free
    inodes = 0
    if hasattr(os, "statvfs"):
        info = os.statvfs(folder)
        inodes = info.f_favail if info.f_files else 0  # some file systems make inodes as they are needed
    if free < tree.runs * BYTES_A_RUN * _KEEP_FREE or 0 < inodes < tree.runs * INODES_A_RUN * _KEEP_FREE:
        raise SystemExit(
            f"No room for {tree.runs:,} runs in {folder}: that takes {_needs(tree)}. "
            "Set EXLAB_SCALE_FOLDER to a folder on another disk, or EXLAB_SCALE_RUNS to a smaller number."
        )


def _make_instrument(part: tuple[str, int, int]) -> None:
    """All runs of one instrument; the same for the same number, whoever makes them."""
    root, runs, instrument = part
    chance = random.Random(instrument)
    name = f"{_TYPES[instrument % len(_TYPES)]}_{instrument:02}"
    os.mkdir(f"{root}/{name}")
    for project in range(PROJECTS):
        folder = f"{root}/{name}/PROJ-{instrument * PROJECTS + project:04}"
        os.mkdir(folder)
        os.mkdir(f"{folder}/Runs")
        os.mkdir(f"{folder}/TestRuns")
        own = range(instrument * PROJECTS + project, runs, INSTRUMENTS * PROJECTS)
        for place, number in enumerate(own):
            _make_run(root, folder[len(root) + 1 :], place, number, chance)


def _make_run(root: str, project: str, place: int, number: int, chance: random.Random) -> None:
    started = _FIRST + timedelta(hours=4 * place, minutes=number % 240)
    is_test = number // 400 % _TEST == 0
    folder, prefix = ("TestRuns", "TestRun_") if is_test else ("Runs", "Run_")
    run_path = f"{project}/{folder}/{prefix}{started:%Y-%m-%dT%H-%M}"
    wizard = f"{root}/{run_path}/.exlab-wizard"
    os.mkdir(f"{root}/{run_path}")
    os.mkdir(wizard)
    creation = {"run_kind": "test" if is_test else "experimental", "created_by": chance.choice(_OPERATORS)}
    _write(f"{wizard}/creation.json", msgspec.json.encode(creation))
    record = _record(run_path, is_test=is_test, started=started, chance=chance)
    if _is_untracked(number):
        return
    if _is_broken(number):
        _write_broken(f"{wizard}/ingest.json", record, number // _BROKEN)
    else:
        _write(f"{wizard}/ingest.json", msgspec.json.encode(record))


def _record(run_path: str, *, is_test: bool, started: datetime, chance: random.Random) -> IngestRecord:
    equipment, project, *_ = run_path.split("/")
    state = chance.choice(LIFECYCLE)
    extras: dict[IngestState, dict[str, Any]] = {
        IngestState.COMPLETE: {
            "files_received": chance.randrange(1, 5000),
            "bytes_received": chance.randrange(10**6, 10**11),
        },
        IngestState.SYNC_VERIFIED: {
            "nas_path": f"//nas01/lab/{run_path}",
            "checksum_file": ".exlab-wizard/checksums.sha256",
        },
    }
    history = []
    for step in LIFECYCLE[: state.position + 1]:
        at = format_time(started)
        history.append(HistoryEntry(state=step, at=at, host=chance.choice(_HOSTS), **extras.get(step, {})))
        started += timedelta(minutes=chance.randrange(5, 600))
    return IngestRecord(
        project_name=f"{_NAMES[sum(project.encode()) % len(_NAMES)]} {project[-3:]}",
        equipment_id=equipment,
        run_kind="test" if is_test else "experimental",
        run_path=run_path,
        current_state=state,
        history=tuple(history),
    )


def _is_broken(number: int) -> bool:
    # Not by the last digits of the number alone: those say which instrument it is.
    return (number // 400 + number) % _BROKEN == 7


def _is_untracked(number: int) -> bool:
    return (number // 400 + number) % _UNTRACKED == 11


def _write_broken(path: str, record: IngestRecord, number: int) -> None:
    data = msgspec.json.encode(record)
    replace = msgspec.structs.replace
    ahead = replace(record, current_state=IngestState.CLEARED, history=record.history[:1])
    broken = (
        data[: len(data) // 2],
        b"",
        data.replace(b'"1.1"', b'"2.0"'),
        msgspec.json.encode(ahead),
        msgspec.json.encode(
            replace(ahead, history=(*record.history[:1], HistoryEntry(state=IngestState.CLEARED)))
        ),
        b"\xff\xfe" + data,
        msgspec.json.encode(replace(record, run_path="../outside")),
        None,
    )
    chosen = broken[number % len(broken)]
    if chosen is None:
        os.mkdir(path)
    else:
        _write(path, chosen)


def _write(path: str, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    os.write(descriptor, data)
    os.close(descriptor)
