"""One pass over the disk: what is new, what has changed, what has gone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from exlab_gui.staging.changes import Changes
from exlab_gui.staging.slice_reader import look_at_runs
from exlab_gui.staging.summary import ProblemKind
from exlab_gui.staging.survey_memory import UNKNOWN, digest_of
from exlab_gui.staging.walk import RunsIn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.staging.changes import Portions
    from exlab_gui.staging.life_sign import LifeSign
    from exlab_gui.staging.overlap import Task
    from exlab_gui.staging.root_guard import RootGuard
    from exlab_gui.staging.slice_reader import Found
    from exlab_gui.staging.summary import Problem, RunSummary
    from exlab_gui.staging.survey_memory import Group, Memory
    from exlab_gui.staging.walk import Means

_SLICE = 64
_SLICE_OF_A_THREAD = 32
_SMALL_SLICE = 8
_FIRST_RUNS = 32
"""So many runs are looked at in small slices: on a slow disk the first rows come soon all the same."""

_DOUBTFUL = frozenset({ProblemKind.FOLDER_UNREADABLE, ProblemKind.RECORD_UNREADABLE})
"""What a share that is going away looks like."""


class Slice:
    """A few runs of one folder, to be looked at on some thread."""

    def __init__(self, group: Group, start: int, stop: int, now_ns: int, sign: LifeSign) -> None:
        self.group = group
        self.start = start
        self.names = group.names[start:stop]
        self.stamps = group.stamps[start:stop]
        self.seconds: list[float] = []
        self.found: list[Found] = []
        self._now_ns = now_ns
        self._sign = sign

    def __call__(self) -> Slice:
        """Look."""
        self.found, self.seconds = look_at_runs(
            self.group.folder, self.names, self.stamps, self._now_ns, self._sign
        )
        return self

    def read_again(self, names: set[str] | None) -> None:
        """Read these runs, or all, even if their records have not moved."""
        for index, name in enumerate(self.names):
            if names is None or name in names:
                self.stamps[index] = UNKNOWN

    @property
    def is_last(self) -> bool:
        """Whether this is the end of the folder."""
        return self.start + len(self.names) >= len(self.group.names)


class FolderTrouble:
    """A folder that cannot be read, at its place between the runs."""

    seconds = ()

    def __init__(self, row: RunSummary) -> None:
        self.row = row

    def __call__(self) -> FolderTrouble:
        """There is nothing left to do."""
        return self


class SurveyPass:
    """One pass. Belongs to one thread, and can be used once.

    Args:
        memory: what is known; brought up to date on the way.
        means: what to work with.
        guard: asked before anything is told that may only mean that the share is away; None to tell all.
        portions: collects the rows.
        now: POSIX seconds.

    Attributes:
        marked: by folder, the names of runs that are to be read and told in any case; those that the pass has
            come by are taken out.
    """

    def __init__(
        self,
        memory: Memory,
        means: Means,
        guard: RootGuard | None,
        portions: Portions,
        now: Callable[[], float],
    ) -> None:
        self._memory = memory
        self._means = means
        self._guard = guard
        self._portions = portions
        self._now = now
        self._tell_all = False
        self._looked = 0
        self._unreadable: set[str] = set()
        self._confirmed: list[Group] = []
        self.marked: dict[str, set[str]] = {}

    def changes(self, steps: Iterable[RunsIn | RunSummary], *, thorough: bool = False) -> Iterator[Changes]:
        """Look at everything, and tell what changed; what has gone at the very end.

        Args:
            steps: a walk.
            thorough: tell every row, changed or not.

        Raises:
            Cancelled: ``cancelled`` said so.
            OSError: the picked folder is not there any more, or cannot be listed.
        """
        self._tell_all = thorough
        portions = self._portions
        try:
            tasks: Iterator[Task[Slice | FolderTrouble]] = self._tasks(steps)
            for result in self._means.overlap.in_order(tasks):
                if isinstance(result, Slice):
                    self._take_slice(result)
                else:
                    self._take_trouble(result.row)
                yield from portions.ready()
                self._confirm()
            yield from portions.rest()
            self._confirm()
        finally:
            self._memory.untell(portions.found)
        yield from self._gone()

    def _tasks(self, steps: Iterable[RunsIn | RunSummary]) -> Iterator[Slice | FolderTrouble]:
        for step in steps:
            if isinstance(step, RunsIn):
                yield from self._slices(self._memory.group(step.path, step.names))
            else:
                yield FolderTrouble(step)

    def _slices(self, group: Group) -> Iterator[Slice]:
        marked = self.marked.get(group.folder.path)
        all_of_them = self._means.folders.is_due(group.folder.path)
        start = 0
        while start < len(group.names):
            part = Slice(group, start, start + self._slice_size(), int(self._now() * 1e9), self._means.sign)
            if all_of_them or marked:
                part.read_again(None if all_of_them else marked)
            start += len(part.names)
            self._looked += len(part.names)
            yield part

    def _slice_size(self) -> int:
        size = _SLICE_OF_A_THREAD if self._means.overlap.is_slow else _SLICE
        if self._means.overlap.is_on_trial or self._looked < _FIRST_RUNS:
            size = _SMALL_SLICE
        return min(size, self._portions.slice_limit)

    def _take_slice(self, part: Slice) -> None:
        group = part.group
        told = set() if group.confirmed else group.told_of(part.names)
        for found in part.found:
            if self._take_run(group, part.start + found.index, found):
                told.discard(part.names[found.index])
        if not group.confirmed:
            self._portions.same += [group.folder.head + name for name in part.names if name in told]
            if part.is_last:
                self._confirmed.append(group)

    def _take_run(self, group: Group, index: int, found: Found) -> bool:
        """Whether the run has changed, or has gone."""
        marked = bool(self.marked) and self._unmark(group.folder.path, group.names[index])
        row = found.row
        if row is None:
            if group.forget(index) or marked:
                self._memory.gone.add(group.folder.head + group.names[index])
            return True
        if row.problem is not None:
            self._check(row.problem)
        memory = self._memory
        if memory.gone or memory.unreadable:
            memory.is_there(row.path)
        if not group.take(index, row, found.stamp, tell=marked or self._tell_all):
            return False
        self._portions.found.append(row)
        return True

    def _take_trouble(self, row: RunSummary) -> None:
        if row.problem is not None:
            self._check(row.problem)
        self._unreadable.add(row.path)
        digest = digest_of(row)
        if self._tell_all or self._memory.unreadable.get(row.path) != digest:
            self._memory.unreadable[row.path] = digest
            self._portions.found.append(row)

    def _check(self, problem: Problem) -> None:
        if self._guard is not None and problem.kind in _DOUBTFUL:
            self._guard.names(self._means.cancelled, known=True)

    def _unmark(self, folder: str, name: str) -> bool:
        names = self.marked.get(folder)
        if names is None or name not in names:
            return False
        names.remove(name)
        return True

    def _confirm(self) -> None:
        if not self._portions.same:
            for group in self._confirmed:
                group.confirmed = True
            self._confirmed.clear()

    def _gone(self) -> Iterator[Changes]:
        memory = self._memory
        left = memory.unreadable.keys() - self._unreadable
        missed = [os.path.join(folder, name) for folder, names in self.marked.items() for name in names]
        if left or missed or memory.has_unseen:
            if self._guard is not None:
                self._guard.names(self._means.cancelled, known=True, anew=True)
            gone = memory.take_unseen() | left
            gone.update(missed)
            for path in left:
                del memory.unreadable[path]
            self.marked.clear()
            gone -= self._unreadable
            if gone:
                yield Changes(gone=tuple(sorted(gone)))
