"""The staging copy, the checksum list and the NAS copy side by side, in one pass that reads no content."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

import msgspec

from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.transfer.clear_entries import CheckedFile, CopyFacts, encode_entry, identity
from exlab_gui.transfer.clear_place import relative_to_run
from exlab_gui.transfer.clear_plan import Condition, ConditionKind, ConditionReason
from exlab_gui.transfer.compact import CompactList
from exlab_gui.transfer.walk import FoundFile, FoundFolder, OddEntry, OddKind, key_of, walk, walk_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.transfer.clear_list import Expected
    from exlab_gui.transfer.progress import Pace
    from exlab_gui.transfer.walk import Found

_First = TypeVar("_First")
_Second = TypeVar("_Second")
_Third = TypeVar("_Third")

TIME_STEP_NS = 2_000_000_000
"""FAT keeps times in steps of two seconds, coarser than any other file system or share."""

_ODD_REASONS = {
    OddKind.LINK: ConditionReason.IS_LINK,
    OddKind.MOUNT: ConditionReason.IS_MOUNT,
    OddKind.SPECIAL: ConditionReason.IS_SPECIAL,
}


class Blame:
    """What is wrong with one condition: the first reason with its file, and how many files there are.

    Args:
        kind: the condition.
    """

    def __init__(self, kind: ConditionKind) -> None:
        self._kind = kind
        self._first: tuple[ConditionReason, str, str] | None = None
        self._count = 0

    def __bool__(self) -> bool:
        return self._first is not None

    def add(self, reason: ConditionReason, path: str, detail: str = "") -> None:
        """Take down one more file."""
        self._first = self._first or (reason, path, detail)
        self._count += 1

    def condition(self) -> Condition:
        """The failed condition; only where something was added."""
        if self._first is None:
            raise ValueError(f"nothing is wrong with {self._kind}")
        reason, path, detail = self._first
        return Condition(self._kind, holds=False, reason=reason, path=path, count=self._count, detail=detail)


class Matched(msgspec.Struct, frozen=True):
    """What the pass has found.

    Attributes:
        entries: for :attr:`exlab_gui.transfer.clear_plan.ClearPlan.entries`; whole only where nothing failed.
        files: staged files.
        bytes: their size.
        copies: listed files that are on the NAS.
        copy_bytes: their size.
        blames: what is wrong, by condition.
    """

    entries: CompactList
    files: int
    bytes: int
    copies: int
    copy_bytes: int
    blames: dict[ConditionKind, Blame]


def align(
    first: Iterable[tuple[bytes, _First]],
    second: Iterable[tuple[bytes, _Second]],
    third: Iterable[tuple[bytes, _Third]],
) -> Iterator[tuple[_First | None, _Second | None, _Third | None]]:
    """Merge three streams that rise by their keys: equal keys come together, None where one lacks it."""
    streams = iter(first), iter(second), iter(third)
    one, two, three = next(streams[0], None), next(streams[1], None), next(streams[2], None)
    while keys := [head[0] for head in (one, two, three) if head is not None]:
        key = min(keys)
        yield (
            one[1] if one is not None and one[0] == key else None,
            two[1] if two is not None and two[0] == key else None,
            three[1] if three is not None and three[0] == key else None,
        )
        one = next(streams[0], None) if one is not None and one[0] == key else one
        two = next(streams[1], None) if two is not None and two[0] == key else two
        three = next(streams[2], None) if three is not None and three[0] == key else three


class Matching:
    """One pass over all three. Use an instance once.

    Args:
        run_dir: the run's folder.
        destination: the run's folder on the NAS; empty if there is no use in looking there.
        pace: where the pass has come to.
        by_time: whether the time of a copy counts, because its content will not be read.
    """

    def __init__(self, run_dir: str, destination: str, pace: Pace, *, by_time: bool) -> None:
        self._run_dir = run_dir
        self._destination = destination
        self._pace = pace
        self._by_time = by_time
        self._entries = CompactList()
        self._files = self._bytes = self._copies = self._copy_bytes = 0
        self._blames = {kind: Blame(kind) for kind in ConditionKind}
        self._copy_known = bool(destination)

    def run(self, expected: Iterable[Expected]) -> Matched:
        """Look at everything once.

        Args:
            expected: the checksum list, in the order of the walk.

        Raises:
            Cancelled: from the pace.
            Exception: what ``expected`` raises.
        """
        staged = self._reading(self._run_dir, self._staging_broke)
        copies = self._reading(self._destination, self._copy_broke) if self._destination else iter(())
        listed = ((walk_key(each.path), each) for each in expected)
        for found, wanted, copy in align(staged, listed, copies):
            self._pace.step(self._files, self._bytes, wanted.path if wanted else "")
            self._take(found, wanted, copy)
        return Matched(
            self._entries,
            self._files,
            self._bytes,
            self._copies,
            self._copy_bytes,
            {kind: blame for kind, blame in self._blames.items() if blame},
        )

    def _reading(self, top: str, broke: Callable[[OSError], None]) -> Iterator[tuple[bytes, Found]]:
        try:
            for found in walk(top, self._check):
                yield key_of(found), found
        except OSError as error:
            broke(error)

    def _check(self) -> None:
        self._pace.step(self._files, self._bytes)

    def _staging_broke(self, error: OSError) -> None:
        path = _named(error, self._run_dir)
        self._blames[ConditionKind.FILES].add(ConditionReason.FILES_UNREADABLE, path, str(error))
        self._blames[ConditionKind.LINKS].add(ConditionReason.LINKS_UNREADABLE, path, str(error))

    def _copy_broke(self, error: OSError) -> None:
        path = _named(error, self._destination)
        self._copy_known = False
        self._blames[ConditionKind.COPY].add(ConditionReason.COPY_UNREADABLE, path, str(error))

    def _take(self, found: Found | None, wanted: Expected | None, copy: Found | None) -> None:
        staged: FoundFile | None = None
        if isinstance(found, FoundFolder):
            self._entries.append(encode_entry(found))
        elif isinstance(found, OddEntry):
            self._blames[ConditionKind.LINKS].add(_ODD_REASONS[found.kind], found.path)
        elif found is not None:
            staged = found
            self._files += 1
            self._bytes += found.size
            self._check_staged(found, wanted)
        if wanted is not None and self._copy_known:
            facts = self._check_copy(wanted, staged, copy)
            if facts is not None:
                self._copies += 1
                self._copy_bytes += facts.size
                self._entries.append(encode_entry(CheckedFile(wanted.path, staged, facts)))

    def _check_staged(self, staged: FoundFile, wanted: Expected | None) -> None:
        blame = self._blames[ConditionKind.FILES]
        if wanted is None:
            blame.add(ConditionReason.FILE_NOT_LISTED, staged.path)
        elif wanted.size is not None and (staged.size, staged.mtime_ns) != (wanted.size, wanted.mtime_ns):
            blame.add(ConditionReason.FILE_CHANGED, staged.path)

    def _check_copy(self, wanted: Expected, staged: FoundFile | None, copy: Found | None) -> CopyFacts | None:
        blame = self._blames[ConditionKind.COPY]
        if copy is None:
            missing = ConditionReason.COPY_MISSING, wanted.path
            blame.add(*(missing if blame else _why_missing(self._destination, wanted.path)))
        elif not isinstance(copy, FoundFile):
            blame.add(ConditionReason.COPY_NOT_A_FILE, wanted.path)
        elif staged is not None and identity(staged) == identity(copy):
            blame.add(ConditionReason.COPY_IS_STAGING, wanted.path)
        elif copy.size != _size_of(wanted, staged, copy):
            blame.add(ConditionReason.COPY_SIZE, wanted.path)
        elif self._by_time and not _same_time(copy.mtime_ns, wanted.mtime_ns):
            blame.add(ConditionReason.COPY_TIME, wanted.path)
        else:
            return CopyFacts(copy.size, copy.mtime_ns)
        return None


def _size_of(wanted: Expected, staged: FoundFile | None, copy: FoundFile) -> int:
    if wanted.size is not None:
        return wanted.size
    # Verified by another program and not staged any more: its content alone tells, and will be read.
    return staged.size if staged is not None else copy.size


def _same_time(copy: int, wanted: int | None) -> bool:
    return wanted is not None and abs(copy - wanted) < TIME_STEP_NS


def _why_missing(destination: str, path: str) -> tuple[ConditionReason, str]:
    """Whether a file is not found on the NAS because the walk does not go where a link leads."""
    parts = path.split("/")
    for count in range(1, len(parts)):
        above = "/".join(parts[:count])
        try:
            if is_link(os.lstat(native_path(os.path.join(destination, above)))):
                return ConditionReason.COPY_NOT_A_FILE, above
        except OSError:
            break
    return ConditionReason.COPY_MISSING, path


def _named(error: OSError, top: str) -> str:
    return relative_to_run(error.filename, top) if isinstance(error.filename, str) else ""
