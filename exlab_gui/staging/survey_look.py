"""A glance at a few runs between two passes, and during one."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from exlab_gui.ingest import Cancelled
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.changes import Changes
from exlab_gui.staging.slice_reader import RunFolder, look_at_runs
from exlab_gui.staging.summary import RunSummary
from exlab_gui.staging.survey_memory import UNKNOWN, Odd, digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import EllipsisType

    from exlab_gui.staging.life_sign import LifeSign
    from exlab_gui.staging.root_guard import RootGuard
    from exlab_gui.staging.survey_memory import Memory

_GONE = 0
_NOTHING = Odd(UNKNOWN, UNKNOWN, 0.0)


class Glance:
    """Looks at single runs, on any thread.

    It leaves the memory of the passes alone: what it tells may reach the list before or after what a pass
    tells of the same run. So it marks the run, and the next pass to begin tells it once more.

    Args:
        memory: what the passes know.
        guard: asked before a run is taken for gone.
        sign: given after every few system calls.
        now: POSIX seconds.
    """

    def __init__(self, memory: Memory, guard: RootGuard, sign: LifeSign, now: Callable[[], float]) -> None:
        self._memory = memory
        self._guard = guard
        self._sign = sign
        self._now = now
        self._lock = threading.Lock()
        self._marks: dict[str, set[str]] = {}
        self._told: dict[str, int] = {}

    def take_marks(self) -> dict[str, set[str]]:
        """What the pass that begins now has to tell in any case: names by folder."""
        with self._lock:
            marks, self._marks = self._marks, {}
            self._told.clear()
        return marks

    def give_back(self, marks: dict[str, set[str]]) -> None:
        """What the pass did not come to."""
        with self._lock:
            for folder, names in marks.items():
                self._marks.setdefault(folder, set()).update(names)

    def look_at(self, paths: Sequence[str], cancelled: Callable[[], bool]) -> Changes:
        """See :meth:`exlab_gui.staging.survey.Survey.look_at`."""
        found: list[RunSummary] = []
        gone: list[str] = []
        for path in paths:
            if cancelled():
                raise Cancelled
            if path in self._memory.unreadable:
                continue
            known = self._known(path)
            row = self._row(path, known.stamp)
            if row is None:
                gone.append(path)
            elif isinstance(row, RunSummary) and self._is_news(path, digest_of(row), known.digest):
                found.append(row)
        if gone:
            self._guard.names(cancelled, known=True, anew=True)
        left = tuple(path for path in gone if self._is_news(path, _GONE, UNKNOWN))
        return Changes(tuple(found), gone=left)

    def _known(self, path: str) -> Odd:
        folder, name = os.path.split(path)
        group = self._memory.groups.get(folder)
        index = None if group is None else group.position(name)
        # A pass on another thread may put others in their place between two lines.
        stamps = None if group is None else group.stamps
        if group is None or stamps is None or index is None or index >= len(stamps):
            return _NOTHING
        return group.odd.get(name) or Odd(UNKNOWN, stamps[index], 0.0)

    def _row(self, path: str, stamp: int) -> RunSummary | EllipsisType | None:
        """A run's row, None if there is no such run, ``...`` if its record has not moved."""
        folder, name = os.path.split(path)
        seen, _ = look_at_runs(RunFolder.at(folder), [name], [stamp], int(self._now() * 1e9), self._sign)
        if not seen:
            return ...
        try:
            return None if is_link(os.lstat(native_path(path))) else seen[0].row
        except OSError:
            return None

    def _is_news(self, path: str, digest: int, known: int) -> bool:
        folder, name = os.path.split(path)
        with self._lock:
            if self._told.get(path, known or None) == digest:
                return False
            self._told[path] = digest
            self._marks.setdefault(folder, set()).add(name)
        return True
