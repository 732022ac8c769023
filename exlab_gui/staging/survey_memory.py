"""What a survey remembers of every run, in a few bytes each: enough to tell whether it has changed."""

from __future__ import annotations

import os
import time
from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import astuple

from exlab_gui.staging.layout import kind_of_name
from exlab_gui.staging.slice_reader import RunFolder
from exlab_gui.staging.stamps import SETTLED_NS
from exlab_gui.staging.summary import ProblemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from exlab_gui.staging.summary import RunSummary

UNKNOWN = 0
"""The stamp of a run that must be read."""


class Odd(NamedTuple):
    """A run whose record's stamp does not count.

    Attributes:
        digest: stands for the row that was told.
        stamp: the record's stamp all the same, or ``UNKNOWN``.
        since: ``time.monotonic()`` when it first had that stamp.
    """

    digest: int
    stamp: int
    since: float


class Group:
    """The runs of one folder.

    Attributes:
        folder: where they lie.
        names: theirs, sorted.
        stamps: those of their records; ``UNKNOWN`` for a run in ``odd`` and for one that was never told.
        odd: by name.
        listed: the list that the names were taken from.
        seen: the last pass that came by.
        confirmed: whether all was told that was known beforehand.
    """

    __slots__ = ("confirmed", "folder", "listed", "names", "odd", "seen", "stamps")

    def __init__(self, path: str) -> None:
        self.folder = RunFolder.at(path)
        self.names: list[str] = []
        self.stamps: array[int] = array("q")
        self.odd: dict[str, Odd] = {}
        self.listed: list[str] | None = None
        self.seen = 0
        self.confirmed = True

    def position(self, name: str) -> int | None:
        """Where a name stands; any thread."""
        names = self.names
        index = bisect_left(names, name)
        return index if index < len(names) and names[index] == name else None

    def told(self) -> Iterator[str]:
        """The paths of the runs that somebody has been told of."""
        head = self.folder.head
        for name, stamp in zip(self.names, self.stamps, strict=True):
            if stamp != UNKNOWN or name in self.odd:
                yield head + name

    def list_names(self, listed: list[str]) -> list[str]:
        """Take over what the folder holds now.

        Args:
            listed: sorted; names that are no run's are left out. The list is kept, with its strings exchanged
                for equal ones.

        Returns:
            The paths of the runs that have left and that somebody has been told of.
        """
        if listed is self.listed:
            return []
        # The rows out there hold the names of old: a second copy of each would be waste.
        if self.names:
            own = dict(zip(self.names, self.names, strict=True))
            listed[:] = [own.get(name, name) for name in listed]
        names = [name for name in listed if kind_of_name(name)]
        gone = [] if names == self.names else self._replace(names)
        self.names = listed if len(listed) == len(names) else names
        self.listed = listed
        return gone

    def _replace(self, names: list[str]) -> list[str]:
        before = dict(zip(self.names, self.stamps, strict=True))
        left = before.keys() - set(names)
        gone = [self.folder.head + name for name in left if before[name] != UNKNOWN or name in self.odd]
        for name in left:
            self.odd.pop(name, None)
        self.stamps = array("q", [before.get(name, UNKNOWN) for name in names])
        return gone

    def told_of(self, names: Iterable[str]) -> set[str]:
        """Those of its runs that somebody has been told of."""
        return {name for name in names if name in self.odd or self.stamps[bisect_left(self.names, name)]}

    def take(self, index: int, row: RunSummary, stamp: int, *, tell: bool) -> bool:
        """Remember what was found in the place of a run.

        Args:
            index: which run.
            row: what was found there.
            stamp: the record's, also where it does not count yet.
            tell: the row is to be told whatever it says.

        Returns:
            Whether the row is to be told: it is new to those out there.
        """
        name, before = self.names[index], self.stamps[index]
        odd = self.odd.pop(name, None)
        if row.stamp is not None:
            self.stamps[index] = row.stamp
            return tell or (before != row.stamp and (odd is None or odd.digest != digest_of(row)))
        if stamp and before == stamp:
            return tell
        digest, now = digest_of(row), time.monotonic()
        since = odd.since if odd is not None and odd.stamp == stamp else now
        if stamp and now - since > SETTLED_NS / 1e9:
            self.stamps[index] = stamp  # whatever the clocks say
        else:
            self.stamps[index] = UNKNOWN
            self.odd[name] = Odd(digest, stamp, since)
        return tell or odd is None or odd.digest != digest

    def forget(self, index: int) -> bool:
        """There is no such run any more; returns whether somebody has been told of it."""
        told = self.odd.pop(self.names[index], None) is not None or self.stamps[index] != UNKNOWN
        self.stamps[index] = UNKNOWN
        return told

    def untell(self, name: str) -> None:
        """A row did not reach anybody: let the next pass tell it."""
        index = self.position(name)
        if index is not None:
            self.stamps[index] = UNKNOWN
            self.odd[name] = Odd(0, UNKNOWN, 0.0)


class Memory:
    """All that is known below one place.

    Attributes:
        groups: the runs, by their folder.
        unreadable: the rows of folders that cannot be read: their paths with a digest of what was told.
        gone: paths of runs that are there no more, which nobody has been told yet.
        round: the number of the pass.
    """

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        self.unreadable: dict[str, int] = {}
        self.gone: set[str] = set()
        self.round = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known at all."""
        return not self.groups and not self.unreadable

    def know(self, rows: Iterable[RunSummary]) -> None:
        """Take over what an earlier session knew; it is confirmed by the first pass."""
        found: dict[str, dict[str, RunSummary]] = {}
        for row in rows:
            if row.problem is not None and row.problem.kind is ProblemKind.FOLDER_UNREADABLE:
                self.unreadable[row.path] = digest_of(row)
            else:
                folder, name = os.path.split(row.path)
                found.setdefault(folder, {})[name] = row
        for folder, below in found.items():
            self.groups[folder] = _known_group(folder, below)

    def group(self, path: str, listed: list[str]) -> Group:
        """The runs of a folder as it is listed now; those that have left are added to ``gone``."""
        group = self.groups.get(path)
        if group is None:
            group = self.groups[path] = Group(path)
        self.gone.update(group.list_names(listed))
        group.seen = self.round
        return group

    def is_there(self, path: str) -> None:
        """A run was found here: it has not gone, and stands for no folder any more."""
        self.gone.discard(path)
        self.unreadable.pop(path, None)

    def untell(self, rows: Sequence[RunSummary]) -> None:
        """Rows that did not reach anybody: let the next pass tell them."""
        for row in rows:
            group = self.groups.get(os.path.dirname(row.path))
            if row.path in self.unreadable:
                self.unreadable[row.path] = 0
            elif group is not None:
                group.untell(row.name)

    @property
    def has_unseen(self) -> bool:
        """Whether :meth:`take_unseen` would return anything."""
        return bool(self.gone) or any(group.seen != self.round for group in self.groups.values())

    def take_unseen(self) -> set[str]:
        """Forget what this pass did not come by; returns the paths of all rows that are there no more."""
        gone, self.gone = self.gone, set()
        for path in [path for path, group in self.groups.items() if group.seen != self.round]:
            gone.update(self.groups.pop(path).told())
        return gone


def digest_of(row: RunSummary) -> int:
    """Stands for all that a row says, within this process; without its stamp, which nobody gets to see."""
    return hash(astuple(row)[:-1])


def _known_group(folder: str, rows: dict[str, RunSummary]) -> Group:
    group = Group(folder)
    in_order = [rows[name] for name in sorted(rows)]
    group.names = [row.name for row in in_order]
    group.stamps = array("q", [row.stamp or UNKNOWN for row in in_order])
    group.odd = {row.name: Odd(digest_of(row), UNKNOWN, 0.0) for row in in_order if not row.stamp}
    group.confirmed = False
    return group
