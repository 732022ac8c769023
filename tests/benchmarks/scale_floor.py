"""The floors: the least that must be done to know the same. No Qt, no threads, nothing of the app."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST = 65_536
_CONTAINERS = ("Runs", "TestRuns")


class _Entry(msgspec.Struct, gc=False):
    state: str
    at: str = ""
    host: str = ""
    files_received: int | None = None
    bytes_received: int | None = None


class _Record(msgspec.Struct, gc=False):
    """The fields that a row shows, and no others."""

    schema_version: str
    current_state: str
    project_name: str = ""
    run_path: str = ""
    history: tuple[_Entry, ...] = ()


def records(root: str) -> Iterator[str]:
    """Where the record of every run should lie, found by listing the folders down to the known depth.

    Args:
        root: the staging folder, or one instrument in it.
    """
    for project in _projects(root):
        for container in _CONTAINERS:
            for run in _folders(f"{project}/{container}"):
                yield f"{run}/.exlab-wizard/ingest.json"


def bare_pass(root: str) -> int:
    """Open, read and decode every record; how many could be."""
    decoder = msgspec.json.Decoder(_Record)
    decoded = 0
    for path in records(root):
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        try:
            data = os.read(descriptor, _LARGEST)
            decoder.decode(data)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            continue
        finally:
            os.close(descriptor)
        decoded += 1
    return decoded


def bare_stats(paths: list[str]) -> int:
    """Ask for the status of every record; how many there are."""
    found = 0
    for path in paths:
        try:
            os.stat(path)
        except OSError:
            continue
        found += 1
    return found


def seconds_of(root: str) -> float:
    """Seconds of one bare pass."""
    began = time.perf_counter()
    if not bare_pass(root):
        raise AssertionError(f"no record could be read below {root}")
    return time.perf_counter() - began


def python_ms() -> float:
    """Milliseconds of a million steps of a bare loop: how fast this machine is at this moment."""
    began = time.perf_counter()
    for _ in range(1_000_000):
        pass
    return 1000 * (time.perf_counter() - began)


def _projects(root: str) -> Iterator[str]:
    for folder in _folders(root):
        below = list(_folders(folder))
        if any(path.endswith(_CONTAINERS) for path in below):
            yield folder
        else:
            yield from below


def _folders(path: str) -> Iterator[str]:
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.is_dir():
                yield entry.path
