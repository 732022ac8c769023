"""The walk to every run below a folder.

A run is recognised by its place and its prefix, with or without a record (format.md, "Where a run lies").
Here only folders are looked at; what is in a run is read elsewhere.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging.layout import (
    CONTAINERS,
    CREATION_NAME,
    EQUIPMENT,
    RECORD_NAME,
    kind_of_name,
    locate_run,
    wizard_dir,
)
from exlab_gui.staging.run_reader import unreadable_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.staging.folders import Branch, Folders, Listing
    from exlab_gui.staging.life_sign import LifeSign
    from exlab_gui.staging.overlap import Overlap
    from exlab_gui.staging.summary import RunSummary

_NOT_OF_THE_LAB = frozenset({"lost+found"})
"""What a disk of its own has in its root: unreadable to everyone, and never an instrument."""


_ENTRIES_IN_A_STEP = 100


class Means(NamedTuple):
    """What a walk works with.

    Attributes:
        folders: lists them.
        overlap: does the work, side by side where the disk is slow.
        sign: given whenever the disk has answered.
        cancelled: asked now and then.
    """

    folders: Folders
    overlap: Overlap
    sign: LifeSign
    cancelled: Callable[[], bool]


class RunsIn(NamedTuple):
    """A folder in which runs lie; each such folder comes once in a walk.

    Attributes:
        path: the folder.
        names: of its folders; those that are named like a run are runs, the others are not.
    """

    path: str
    names: list[str]


class Walk:
    """One walk over what lies below a folder: the staging root, an instrument, a project or a run.

    The level is found out for each folder in ``top`` by itself: one that holds ``Runs``, ``TestRuns`` or runs
    is a project, so ``top`` is its instrument, however the names look.

    Args:
        top: absolute.
        means: what to work with.
    """

    def __init__(self, top: str, means: Means) -> None:
        self._top = top
        self._folders = means.folders
        self._overlap = means.overlap
        self._cancelled = means.cancelled

    def steps(self, names: list[str]) -> Iterator[RunsIn | RunSummary]:
        """Where the runs are, and a row for each folder that cannot be read.

        Args:
            names: the folders in ``top``.

        Raises:
            Cancelled: ``cancelled`` said so.
        """
        if _is_run(self._top, names):
            above, name = os.path.split(self._top)
            yield RunsIn(above, [name])
        elif not _holds_runs(names):
            yield from self._staging_root(names)
        elif _is_instrument(self._top, names):
            yield from self._instrument(self._top, names)
        else:
            yield from self._project(self._top, names, None)
            # One stray run in the staging root must not hide the whole lab.
            others = _not_of_a_project(names)
            if EQUIPMENT.fullmatch(os.path.basename(self._top)):
                yield from self._instrument(self._top, others)
            else:
                yield from self._staging_root([name for name in others if EQUIPMENT.fullmatch(name)])

    def _staging_root(self, names: list[str]) -> Iterator[RunsIn | RunSummary]:
        # A picked folder that is not the staging root is an instrument, and its folders are projects.
        top_like_instrument = EQUIPMENT.fullmatch(os.path.basename(self._top)) is not None
        instruments = projects = 0
        doubtful: list[RunSummary] = []
        for name, branch in self._branches(self._top, names):
            path = os.path.join(self._top, name)
            below, error = branch.here
            like_instrument = EQUIPMENT.fullmatch(name) is not None
            if _holds_runs(below) and not _is_instrument(path, below):
                projects += 1
                yield from self._project(path, below, branch.inside)
                if like_instrument:
                    # Nor may one stray run, or an empty "Runs", hide an instrument's projects.
                    yield from self._instrument(path, _not_of_a_project(below))
            elif like_instrument:
                instruments += 1
                yield from self._instrument(path, below)
            if error is not None:
                as_instrument = like_instrument and not projects and not top_like_instrument
                row = _unreadable(path, error, as_instrument=as_instrument)
                if like_instrument or below:
                    yield row
                elif name not in _NOT_OF_THE_LAB:
                    doubtful.append(row)
        # Below a staging root, a folder that is not named like an instrument is none of ours.
        if projects or not instruments or top_like_instrument:
            yield from doubtful

    def _instrument(self, path: str, names: list[str]) -> Iterator[RunsIn | RunSummary]:
        strays = []
        for name, branch in self._branches(path, names):
            project = os.path.join(path, name)
            below, error = branch.here
            if _holds_runs(below):
                yield from self._project(project, below, branch.inside)
                if EQUIPMENT.fullmatch(name):
                    # It may be an instrument after all, with a stray run beside its projects.
                    yield from self._instrument(project, _not_of_a_project(below))
            elif error is None and kind_of_name(name):
                strays.append(name)
            if error is not None:
                yield _unreadable(project, error, as_instrument=False)
        if strays:
            yield RunsIn(path, strays)

    def _project(
        self, path: str, names: list[str], inside: dict[str, Listing] | None
    ) -> Iterator[RunsIn | RunSummary]:
        if any(kind_of_name(name) for name in names):
            yield RunsIn(path, names)
        for name in names:
            if name in CONTAINERS:
                container = os.path.join(path, name)
                listing = inside[name] if inside else self._folders.list(container, self._cancelled)
                yield RunsIn(container, listing.names)
                if listing.error is not None:
                    yield _unreadable(container, listing.error, as_instrument=False)

    def _branches(self, folder: str, names: list[str]) -> Iterator[tuple[str, Branch]]:
        tasks = (_ListBranch(self._folders, os.path.join(folder, name), self._cancelled) for name in names)
        yield from zip(names, self._overlap.in_order(tasks, urgent=True), strict=True)


class _ListBranch:
    def __init__(self, folders: Folders, path: str, cancelled: Callable[[], bool]) -> None:
        self._folders = folders
        self._path = path
        self._cancelled = cancelled
        self.seconds: tuple[float, ...] = ()

    def __call__(self) -> Branch:
        began = time.monotonic()
        branch = self._folders.branch(self._path, self._cancelled)
        entries = len(branch.here.names) + sum(len(listing.names) for listing in branch.inside.values())
        steps = 1 + len(branch.inside) + entries // _ENTRIES_IN_A_STEP
        self.seconds = ((time.monotonic() - began) / steps,)
        return branch


def _unreadable(path: str, error: OSError, *, as_instrument: bool) -> RunSummary:
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
