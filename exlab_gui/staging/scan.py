"""Finding every run below a folder, without a lock and without ever stopping for one bad folder or record.

A run is recognised by its place and its prefix, with or without a record (format.md, "Where a run lies").
Only names and, for each run, one record are looked at; nothing is followed that is hidden or a link.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from exlab_gui.ingest import Cancelled, never
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.layout import (
    CONTAINERS,
    CREATION_NAME,
    EQUIPMENT,
    RECORD_NAME,
    kind_of_name,
    locate_run,
    wizard_dir,
)
from exlab_gui.staging.run_reader import RunSpot, inspect_run, look_at_run, read_run, unreadable_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.staging.summary import RunSummary

__all__ = ["read_run", "scan_runs"]

FIRST_BATCH_SIZE = 25
FIRST_BATCH_SECONDS = 0.02

_ENTRIES_BETWEEN_QUESTIONS = 512
_WINDOWS_ATTRIBUTES = hasattr(os.stat_result, "st_file_attributes")
_HIDDEN_ATTRIBUTE = 0x2
_NOT_OF_THE_LAB = frozenset({"lost+found"})
"""What a disk of its own has in its root: unreadable to everyone, and never an instrument."""


def scan_runs(
    root: str | os.PathLike[str],
    *,
    cancelled: Callable[[], bool] = never,
    batch_size: int = 500,
    batch_seconds: float = 0.1,
) -> Iterator[tuple[RunSummary, ...]]:
    """Find the runs below a folder: the staging root, one instrument, one project or one run.

    The level is found out for each folder in ``root`` by itself: one that holds ``Runs``, ``TestRuns`` or
    runs is a project, so ``root`` is its instrument, however the names look. Each run comes exactly once; one
    that vanishes before its record is read does not come at all.

    Reads from several threads do not disturb each other; one iterator belongs to one thread.

    Args:
        root: the folder that the operator picked.
        cancelled: asked before every run and at least every 512 entries of a folder.
        batch_size: most runs in a batch.
        batch_seconds: after this long a batch is handed out even if it is not full; the first one sooner.

    Returns:
        An iterator of batches, none of them empty. A folder that cannot be read, or that vanishes meanwhile,
        is one row with ``FOLDER_UNREADABLE``, and the scan goes on.

    Raises:
        FileNotFoundError, NotADirectoryError, PermissionError: ``root`` itself cannot be listed.
        Cancelled: from the iterator.
    """
    top = os.path.abspath(os.fspath(root))
    scan = _Scan(top, cancelled)
    names, error = scan.subfolders(top)
    if error is not None:
        raise error
    return _batches(scan.rows(names), cancelled, batch_size, batch_seconds)


class _Scan:
    """One walk. The generators yield None now and then so that a waiting batch gets out in time."""

    def __init__(self, top: str, cancelled: Callable[[], bool]) -> None:
        self.top = top
        self.cancelled = cancelled

    def rows(self, names: list[str]) -> Iterator[RunSummary | None]:
        if _is_run(self.top, names):
            yield inspect_run(self.top)[0]
        elif not _holds_runs(names):
            yield from self._staging_root(names)
        elif _is_instrument(self.top, names):
            yield from self._instrument(self.top, names)
        else:
            yield from self._project(self.top, names)
            # One stray run in the staging root must not hide the whole lab.
            others = _not_of_a_project(names)
            if EQUIPMENT.fullmatch(os.path.basename(self.top)):
                yield from self._instrument(self.top, others)
            else:
                yield from self._staging_root([name for name in others if EQUIPMENT.fullmatch(name)])

    def subfolders(self, path: str) -> tuple[list[str], OSError | None]:
        """The names of the folders to look into, sorted; with what went wrong, if anything did.

        Names that were listed before the folder became unreadable are still worth a look.
        """
        names: list[str] = []
        try:
            with os.scandir(native_path(path)) as entries:
                for number, entry in enumerate(entries, start=1):
                    if number % _ENTRIES_BETWEEN_QUESTIONS == 0 and self.cancelled():
                        raise Cancelled
                    if _is_plain_folder(entry):
                        names.append(entry.name)
        except OSError as error:
            return sorted(names), error
        names.sort()
        return names, None

    def _staging_root(self, names: list[str]) -> Iterator[RunSummary | None]:
        # A picked folder that is not the staging root is an instrument, and its folders are projects.
        top_like_instrument = EQUIPMENT.fullmatch(os.path.basename(self.top)) is not None
        instruments = projects = 0
        doubtful: list[RunSummary] = []
        for name in names:
            path = os.path.join(self.top, name)
            below, error = self.subfolders(path)
            like_instrument = EQUIPMENT.fullmatch(name) is not None
            if _holds_runs(below) and not _is_instrument(path, below):
                projects += 1
                yield from self._project(path, below)
                if like_instrument:
                    # Nor may one stray run, or an empty "Runs", hide an instrument's projects.
                    yield from self._instrument(path, _not_of_a_project(below))
            elif like_instrument:
                instruments += 1
                yield from self._instrument(path, below)
            if error is not None:
                as_instrument = like_instrument and not projects and not top_like_instrument
                row = self._unreadable(path, error, as_instrument=as_instrument)
                if like_instrument or below:
                    yield row
                elif name not in _NOT_OF_THE_LAB:
                    doubtful.append(row)
            yield None
        # Below a staging root, a folder that is not named like an instrument is none of ours.
        if projects or not instruments or top_like_instrument:
            yield from doubtful

    def _instrument(self, path: str, names: list[str]) -> Iterator[RunSummary | None]:
        for name in names:
            project = os.path.join(path, name)
            below, error = self.subfolders(project)
            if _holds_runs(below):
                yield from self._project(project, below)
                if EQUIPMENT.fullmatch(name):
                    # It may be an instrument after all, with a stray run beside its projects.
                    yield from self._instrument(project, _not_of_a_project(below))
            elif error is None and kind_of_name(name):
                yield from self._runs(path, [name])
            if error is not None:
                yield self._unreadable(project, error, as_instrument=False)
            yield None

    def _project(self, path: str, names: list[str]) -> Iterator[RunSummary | None]:
        yield from self._runs(path, [name for name in names if kind_of_name(name)])
        for name in names:
            if name in CONTAINERS:
                container = os.path.join(path, name)
                below, error = self.subfolders(container)
                yield from self._runs(container, [run for run in below if kind_of_name(run)])
                if error is not None:
                    yield self._unreadable(container, error, as_instrument=False)
                yield None

    def _runs(self, folder: str, names: list[str]) -> Iterator[RunSummary]:
        head = os.path.join(folder, "")
        place = locate_run(head + "run")
        for name in names:
            spot = RunSpot(head + name, name, place.equipment, place.project, kind_of_name(name))
            try:
                yield look_at_run(spot)[0]
            except (FileNotFoundError, NotADirectoryError):
                continue  # it has vanished since its folder was listed

    def _unreadable(self, path: str, error: OSError, *, as_instrument: bool) -> RunSummary:
        name = os.path.basename(path)
        if as_instrument:
            return unreadable_folder(path, name, "", name, error)
        place = locate_run(os.path.join(path, "run"))
        return unreadable_folder(path, place.equipment, place.project, name, error)


def _is_run(path: str, names: list[str]) -> bool:
    above, name = os.path.split(path)
    if kind_of_name(name) is None:
        return False
    if os.path.basename(above) in CONTAINERS or not _holds_runs(names):
        return True
    # A project may be called like a run; only a run has these.
    wizard = wizard_dir(path)
    return any(os.path.lexists(os.path.join(wizard, own)) for own in (RECORD_NAME, CREATION_NAME))


def _is_instrument(path: str, names: list[str]) -> bool:
    """Whether a folder that holds ``Runs``, or a run's name, is an instrument with a project named so.

    Only where the names leave no other reading; otherwise such a folder is a project.
    """
    if any(_is_project(os.path.join(path, name)) for name in names if name in CONTAINERS):
        return True
    above, own = os.path.split(path)
    if not EQUIPMENT.fullmatch(own) or EQUIPMENT.fullmatch(os.path.basename(above)):
        return False
    return any(_is_project(os.path.join(path, name)) for name in names)


def _is_project(path: str) -> bool:
    return any(os.path.isdir(native_path(os.path.join(path, container))) for container in CONTAINERS)


def _holds_runs(names: Iterable[str]) -> bool:
    return any(name in CONTAINERS or kind_of_name(name) for name in names)


def _not_of_a_project(names: Iterable[str]) -> list[str]:
    return [name for name in names if name not in CONTAINERS and kind_of_name(name) is None]


def _is_plain_folder(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or not entry.is_dir(follow_symlinks=False):
        return False
    if not _WINDOWS_ATTRIBUTES:
        return True
    # Free on Windows: the listing has brought it along.
    info = entry.stat(follow_symlinks=False)
    return not is_link(info) and not getattr(info, "st_file_attributes", 0) & _HIDDEN_ATTRIBUTE


def _batches(
    rows: Iterator[RunSummary | None], cancelled: Callable[[], bool], size: int, seconds: float
) -> Iterator[tuple[RunSummary, ...]]:
    batch: list[RunSummary] = []
    limit = min(size, FIRST_BATCH_SIZE)
    deadline = time.monotonic() + min(seconds, FIRST_BATCH_SECONDS)
    while True:
        if cancelled():
            raise Cancelled
        try:
            row = next(rows)
        except StopIteration:
            break
        if row is not None:
            batch.append(row)
        if batch and (len(batch) >= limit or time.monotonic() >= deadline):
            yield tuple(batch)
            batch = []
            limit = size
            deadline = time.monotonic() + seconds
    if batch:
        yield tuple(batch)
