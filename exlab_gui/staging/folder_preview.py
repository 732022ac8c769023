"""What a folder is before it is opened: the staging folder, a part of it, or something else beside it."""

from __future__ import annotations

import os
import time
from collections import Counter
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import Cancelled, never
from exlab_gui.staging.folders import Folders
from exlab_gui.staging.layout import CONTAINERS, EQUIPMENT, kind_of_name, locate_run
from exlab_gui.staging.life_sign import LifeSign
from exlab_gui.staging.overlap import Overlap
from exlab_gui.staging.walk import Means, RunsIn, Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_REPORT_SECONDS = 0.1
_LEVELS_BELOW = 3
_FOLDERS_BELOW = 2_000
"""Most folders that are listed to find a staging folder below: a whole disk may be picked."""
_PROJECTS_TRIED = 50
"""Of one instrument; if none of so many holds a run, it is taken for none."""


class FolderLevel(StrEnum):
    """Where a folder stands in a lab (format.md, "Where a run lies")."""

    STAGING = "staging"
    INSTRUMENT = "instrument"
    PROJECT = "project"
    RUN = "run"
    OTHER = "other"


class FolderPreview(msgspec.Struct, frozen=True):
    """What was found in a folder by the names alone; no record is read.

    Attributes:
        folder: absolute.
        level: ``OTHER`` where there is no run in it; it may still be a staging folder that is new.
        instruments: runs of each instrument, by its name; those with the most runs first.
        projects: how many hold a run.
        runs: how many.
        is_whole: everything was looked at; False in what is reported on the way.
        suggestion: the staging folder above or below that was probably meant, absolute; empty for none.
    """

    folder: str
    level: FolderLevel = FolderLevel.OTHER
    instruments: tuple[tuple[str, int], ...] = ()
    projects: int = 0
    runs: int = 0
    is_whole: bool = False
    suggestion: str = ""


def preview_folder(
    folder: str,
    report: Callable[[FolderPreview], object] = lambda _preview: None,
    cancelled: Callable[[], bool] = never,
) -> FolderPreview:
    """Say what a folder is, and which one was probably meant. Only lists folders; nothing is opened.

    Args:
        folder: the folder that the operator picked.
        report: called with what is known so far, at most ten times a second.
        cancelled: asked all the time.

    Raises:
        FileNotFoundError, NotADirectoryError, PermissionError, OSError: the folder cannot be listed.
        Cancelled: ``cancelled`` said so.
    """
    top = os.path.abspath(folder)
    sign = LifeSign()
    overlap = Overlap(cancelled)
    try:
        return _Look(top, Means(Folders(sign), overlap, sign, cancelled), report).preview()
    finally:
        overlap.close()


class _Look:
    def __init__(self, top: str, means: Means, report: Callable[[FolderPreview], object]) -> None:
        self._top = top
        self._means = means
        self._report = report
        self._instruments: Counter[str] = Counter()
        self._levels: Counter[FolderLevel] = Counter()
        self._projects: set[str] = set()

    def preview(self) -> FolderPreview:
        names, error = self._means.folders.list(self._top, self._means.cancelled)
        if error is not None:
            raise error
        said = time.monotonic()
        for step in Walk(self._top, self._means).steps(names):
            if self._means.cancelled():
                raise Cancelled
            if isinstance(step, RunsIn):
                self._count(step)
            if time.monotonic() - said >= _REPORT_SECONDS:
                said = time.monotonic()
                self._report(self._so_far())
        found = self._so_far()
        return msgspec.structs.replace(found, is_whole=True, suggestion=self._suggestion(found.level))

    def _count(self, step: RunsIn) -> None:
        runs = [name for name in step.names if kind_of_name(name)]
        if not runs:
            return
        place = locate_run(os.path.join(step.path, runs[0]))
        self._instruments[place.equipment] += len(runs)
        self._projects.add(place.project_dir)
        self._levels[self._level(place.root, place.equipment_dir, place.project_dir)] += len(runs)

    def _level(self, root: str, instrument: str, project: str) -> FolderLevel:
        places = {root: FolderLevel.STAGING, instrument: FolderLevel.INSTRUMENT, project: FolderLevel.PROJECT}
        above_project = places.get(self._top)
        if above_project is not None:
            return above_project
        is_container = os.path.basename(self._top) in CONTAINERS
        return FolderLevel.PROJECT if is_container else FolderLevel.RUN

    def _so_far(self) -> FolderPreview:
        # One stray run beside the instruments must not make their staging folder a project.
        level = self._levels.most_common(1)[0][0] if self._levels else FolderLevel.OTHER
        return FolderPreview(
            folder=self._top,
            level=level,
            instruments=tuple(self._instruments.most_common()),
            projects=len(self._projects),
            runs=self._instruments.total(),
        )

    def _suggestion(self, level: FolderLevel) -> str:
        if level is FolderLevel.STAGING:
            return ""
        below = self._below() if level is FolderLevel.OTHER else None
        return next(below or iter(()), "") or next(self._above(), "")

    def _above(self) -> Iterator[str]:
        place = self._top
        while (parent := os.path.dirname(place)) != place:
            place = parent
            if self._is_staging(place):
                yield place

    def _below(self) -> Iterator[str]:
        """Those nearest first."""
        level, listed = [self._top], 0
        for _ in range(_LEVELS_BELOW):
            below = (os.path.join(place, name) for place in level for name in self._names(place))
            level = list(islice(below, _FOLDERS_BELOW - listed))
            listed += len(level)
            # The NAS side looks the same; where both lie side by side, a name tells them apart.
            yield from filter(self._is_staging, sorted(level, key=_is_named_otherwise))

    def _is_staging(self, place: str) -> bool:
        """Whether a folder holds an instrument that holds a project that holds runs."""
        instruments = (name for name in self._names(place) if EQUIPMENT.fullmatch(name))
        return any(self._is_instrument(os.path.join(place, name)) for name in instruments)

    def _is_instrument(self, place: str) -> bool:
        projects = [name for name in self._names(place) if name not in CONTAINERS and not kind_of_name(name)]
        return any(self._holds_runs(os.path.join(place, name)) for name in projects[:_PROJECTS_TRIED])

    def _holds_runs(self, place: str) -> bool:
        return any(name in CONTAINERS or kind_of_name(name) for name in self._names(place))

    def _names(self, place: str) -> list[str]:
        if self._means.cancelled():
            raise Cancelled
        return self._means.folders.list(place, self._means.cancelled).names


def _is_named_otherwise(place: str) -> bool:
    return FolderLevel.STAGING not in os.path.basename(place).casefold()
