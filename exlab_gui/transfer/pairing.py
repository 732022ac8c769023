"""A run's two copies side by side: what lies in both, and what in only one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

import msgspec

from exlab_gui.transfer.walk import Found, FoundFile, FoundFolder, OddEntry, key_of, walk_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.transfer.clear_list import Expected

_BATCH_FILES = 64
_BATCH_BYTES = 4 * 1024 * 1024
"""Handing a small file to another thread costs more than hashing it."""

_Left = TypeVar("_Left")
_Right = TypeVar("_Right")


class DifferenceKind(StrEnum):
    """In what way a run's NAS copy is not its staging copy."""

    MISSING = "missing"
    """It is not on the NAS."""
    DIFFERENT = "different"
    """Its content differs, changed on the NAS while it was read, or is not a plain file on both sides."""
    EXTRA = "extra"
    """It is only on the NAS."""
    CHANGED = "changed"
    """The staged one appeared, went or changed while the run was verified: nothing is known of the copy."""


class Pair(msgspec.Struct, frozen=True, gc=False):
    """One place in a run, looked at on both sides.

    Attributes:
        path: POSIX path relative to the run folder; that of a folder ends in a slash.
        staged: what lies in the staging folder; None where nothing does.
        kind: in what way the two differ at first sight; None where they do not.
        cleared: of a file that a clear has deleted, the checksum that it had; None for any other.
    """

    path: str
    staged: Found | None
    kind: DifferenceKind | None
    cleared: str | None = None

    @property
    def to_hash(self) -> bool:
        """Whether only the content can tell if the two differ."""
        return self.kind is None and (self.cleared is not None or isinstance(self.staged, FoundFile))


def merge(
    left: Iterable[_Left],
    right: Iterable[_Right],
    left_key: Callable[[_Left], bytes],
    right_key: Callable[[_Right], bytes],
) -> Iterator[tuple[_Left | None, _Right | None]]:
    """Bring two sorted sequences together by their keys; where only one has a key, the other is None."""
    lefts, rights = iter(left), iter(right)
    one, other = next(lefts, None), next(rights, None)
    while one is not None or other is not None:
        if other is None or (one is not None and left_key(one) < right_key(other)):
            yield one, None
            one = next(lefts, None)
        elif one is None or right_key(other) < left_key(one):
            yield None, other
            other = next(rights, None)
        else:
            yield one, other
            one, other = next(lefts, None), next(rights, None)


def pairs(staged: Iterable[Found | Expected], copies: Iterable[Found]) -> Iterator[Pair]:
    """Everything of both sides, each in the order of the walk.

    An empty folder that the copy lacks is missing. A folder that only the copy has says nothing: what is in
    it does. A file that a clear has deleted counts as if it were still staged.
    """
    childless: str | None = None
    for mine, theirs in merge(staged, copies, _key, key_of):
        if mine is not None and childless is not None:
            if not mine.path.startswith(childless):
                yield Pair(childless, None, DifferenceKind.MISSING)
            childless = None
        if isinstance(mine, FoundFolder):
            yield Pair(f"{mine.path}/", mine, None)
            if theirs is None:
                childless = f"{mine.path}/"
        elif isinstance(mine, FoundFile | OddEntry):
            yield Pair(mine.path, mine, _at_first_sight(mine, theirs))
        elif mine is not None:
            yield Pair(mine.path, None, _cleared_at_first_sight(mine, theirs), mine.digest)
        elif theirs is not None and not isinstance(theirs, FoundFolder):
            yield Pair(theirs.path, None, DifferenceKind.EXTRA)
    if childless is not None:
        yield Pair(childless, None, DifferenceKind.MISSING)


def batches(paired: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Pairs in lists that are worth handing to a thread: many small files, or one large one."""
    batch: list[Pair] = []
    size = 0
    for pair in paired:
        batch.append(pair)
        if isinstance(pair.staged, FoundFile):
            size += pair.staged.size
        # How large a file is that a clear has deleted here is not known; it may be the largest of all.
        if len(batch) >= _BATCH_FILES or size >= _BATCH_BYTES or pair.cleared is not None:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _key(each: Found | Expected) -> bytes:
    return walk_key(each.path, folder=isinstance(each, FoundFolder))


def _cleared_at_first_sight(cleared: Expected, theirs: Found | None) -> DifferenceKind | None:
    if theirs is None:
        return DifferenceKind.MISSING
    same = isinstance(theirs, FoundFile) and cleared.size in {None, theirs.size}
    return None if same else DifferenceKind.DIFFERENT


def _at_first_sight(mine: FoundFile | OddEntry, theirs: Found | None) -> DifferenceKind | None:
    if isinstance(mine, OddEntry):
        return DifferenceKind.DIFFERENT
    if theirs is None:
        return DifferenceKind.MISSING
    same = isinstance(theirs, FoundFile) and theirs.size == mine.size
    return None if same else DifferenceKind.DIFFERENT
