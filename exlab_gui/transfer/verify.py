"""Comparing a run with its NAS copy, whoever made it: both sides are read to the last byte."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest.os_facts import native_path
from exlab_gui.transfer.compact import CompactList
from exlab_gui.transfer.destination import (
    DestinationError,
    DestinationProblem,
    base_of,
    check_separate,
    is_whole_path,
)
from exlab_gui.transfer.hashing import FileChangedError, Hashed, hash_file
from exlab_gui.transfer.listed_before import listed_before, with_cleared
from exlab_gui.transfer.pairing import DifferenceKind, Pair, batches, merge, pairs
from exlab_gui.transfer.progress import HalfBytes, Pace, Phase
from exlab_gui.transfer.proof import Proof, ProofKind, ProofWriter, ProvenFile
from exlab_gui.transfer.run_lock import Work, run_lock
from exlab_gui.transfer.storage import Side, on_side
from exlab_gui.transfer.walk import Found, FoundFile, key_of, walk
from exlab_gui.transfer.workers import results_in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.transfer.clear_list import Expected
    from exlab_gui.transfer.progress import Progress

__all__ = ["MAX_DIFFERENCES", "Difference", "DifferenceKind", "Verification", "verify_run"]

MAX_DIFFERENCES = 10_000

_WORKERS = 4
"""Two files in flight, both sides of each."""
_AHEAD = 64
"""Tasks behind one that is not done: a huge file must not hold up the other workers."""
_FACT_KNOWN_TO_DIFFER = b"-"

_Outcome = Hashed | DifferenceKind | None
"""What came of one side of a pair: None where there was nothing to hash."""


class Difference(msgspec.Struct, frozen=True):
    """One place in which a run and its NAS copy are not the same.

    Attributes:
        kind: in what way.
        path: POSIX path relative to the run folder; that of an empty folder ends in a slash.
    """

    kind: DifferenceKind
    path: str


class Verification(msgspec.Struct, frozen=True):
    """What a comparison found.

    Attributes:
        counts: how many differences there are of each kind; every kind has a number.
        differences: the first :data:`MAX_DIFFERENCES` of them, in the order of the walk; those of kind
            ``CHANGED`` that were only seen at the end come last.
        files: number of staged files.
        bytes: their size.
        proof: what was written down; None unless all is the same.
    """

    counts: dict[DifferenceKind, int]
    differences: tuple[Difference, ...]
    files: int
    bytes: int
    proof: Proof | None

    @property
    def ok(self) -> bool:
        """Whether the NAS copy was identical, every byte of it."""
        return self.proof is not None and not any(self.counts.values())


def verify_run(
    run_dir: str,
    destination: str,
    progress: Callable[[Progress], object],
    cancelled: Callable[[], bool],
    *,
    host: str | None = None,
) -> Verification:
    """Compare a run with its copy on the NAS; a full match is written down as a proof (``COMPARED``).

    Blocks; thread-safe; one at a time for a run. Every file is hashed on both sides, on the NAS past the
    cache as far as the system can. The NAS's own top-level ``.exlab-wizard`` is not compared. What a clear
    has deleted of a run at ``sync_verified`` must still be on the NAS as its list says. Memory does not
    grow with the size of files, and by about 25 bytes for each of them. Nothing on the NAS is changed, and no
    state is recorded: that is the caller's next act.

    Args:
        run_dir: the run's folder.
        destination: the run's own folder on the NAS; where only that is not there, every file is missing.
        progress: called at most ten times a second, first with what is being counted, then compared; a byte
            counts half when read in the staging folder and half when read on the NAS.
        cancelled: asked at least every 0.2 s; may block to pause the work.
        host: this machine's name.

    Raises:
        RunBusyError, LockUnsupportedError, UnsafePathError: see :func:`run_lock`.
        DamagedRecordError, SchemaMajorMismatchError: the record cannot be understood.
        RecordChangedError: the run is cleared.
        DestinationError: the NAS folder is not there, or it or a file in it is the staging folder's own.
        StorageError: a side could not be read, or the proof not be written.
        Cancelled: ``cancelled()`` became true.
    """
    _check_reachable(run_dir, destination)
    check_separate(run_dir, destination)
    with run_lock(run_dir, Work.VERIFY, host):
        return _Verifying(run_dir, destination, Pace(progress, cancelled)).run(host)


class _Verifying:
    """One comparison."""

    def __init__(self, run_dir: str, destination: str, pace: Pace) -> None:
        self._tops = {Side.STAGING: run_dir, Side.NAS: destination}
        self._pace = pace
        self._counts = dict.fromkeys(DifferenceKind, 0)
        self._differences: list[Difference] = []
        self._seen = CompactList()
        self._files = self._bytes = 0

    def run(self, host: str | None) -> Verification:
        """Count, compare, look once more, and write the proof if nothing differs."""
        self._pace.begin(Phase.COUNTING)
        listed = listed_before(self._tops[Side.STAGING], self._tops[Side.NAS], self._pace.check)
        files, size = self._count()
        self._pace.begin(Phase.COMPARING, files, size)
        proof = None
        with on_side(Side.STAGING, self._tops[Side.STAGING]), ProofWriter(self._tops[Side.STAGING]) as writer:
            self._compare(listed, writer)
            self._look_once_more()
            _check_reachable(self._tops[Side.STAGING], self._tops[Side.NAS])
            if not any(self._counts.values()):
                self._pace.add()
                proof = writer.commit(ProofKind.COMPARED, self._tops[Side.NAS], host)
        return Verification(self._counts, tuple(self._differences), self._files, self._bytes, proof)

    def _count(self) -> tuple[int, int]:
        files = size = 0
        for found in self._walk(Side.STAGING):
            if isinstance(found, FoundFile):
                files += 1
                size += found.size
                self._pace.step(files, size, found.path)
        return files, size

    def _compare(self, listed: Iterator[Expected], writer: ProofWriter) -> None:
        staged, copies = with_cleared(self._walk(Side.STAGING), listed), self._walk_copy()
        # The same list twice: once for the caller, once cut into the tasks of the two sides.
        waiting: list[list[Pair]] = []

        def tasks() -> Iterator[Callable[[], list[_Outcome]]]:
            for batch in batches(pairs(staged, copies)):
                waiting.append(batch)
                for side in (Side.STAGING, Side.NAS):
                    yield partial(self._hash, side, batch)

        with results_in_order(tasks(), self._pace, workers=_WORKERS, ahead=_AHEAD) as results:
            for mine, theirs in zip(results, results, strict=True):
                for pair, one, other in zip(waiting.pop(0), mine, theirs, strict=True):
                    self._settle(pair, one, other, writer)

    def _hash(self, side: Side, batch: list[Pair]) -> list[_Outcome]:
        """Hash one side of some pairs, in a thread of its own."""
        return [
            self._hash_one(side, pair) if pair.to_hash and (side is Side.NAS or pair.staged) else None
            for pair in batch
        ]

    def _hash_one(self, side: Side, pair: Pair) -> _Outcome:
        path = os.path.join(self._tops[side], pair.path)
        # What is not staged any more is in no total.
        add = HalfBytes(self._pace, second=side is Side.NAS).add if pair.staged else self._ask
        with on_side(side, path):
            try:
                return hash_file(path, add, uncached=side is Side.NAS)
            except FileChangedError:
                return DifferenceKind.CHANGED if side is Side.STAGING else DifferenceKind.DIFFERENT
            except FileNotFoundError:
                # Whether the whole side is gone shows when the walk or the end looks for it.
                return DifferenceKind.CHANGED if side is Side.STAGING else DifferenceKind.MISSING

    def _ask(self, _size: int) -> None:
        self._pace.check()

    def _settle(self, pair: Pair, mine: _Outcome, theirs: _Outcome, writer: ProofWriter) -> None:
        kind = pair.kind
        if _are_one(mine, theirs):
            # By a hard link, or by a folder of the run that is mounted there: it would prove itself.
            path = os.path.join(self._tops[Side.NAS], pair.path)
            raise DestinationError(DestinationProblem.IS_STAGING, path)
        if pair.to_hash:
            kind = _compared_with(pair.cleared, theirs) if pair.cleared else _compared(mine, theirs)
        proven = theirs if pair.cleared else mine
        if kind is not None:
            self._differs(kind, pair.path)
        elif isinstance(proven, Hashed):
            writer.add(ProvenFile(pair.path, proven.digest, proven.size, proven.mtime_ns))
        if isinstance(pair.staged, FoundFile):
            self._files += 1
            self._bytes += pair.staged.size
            self._pace.add(1, 0 if pair.to_hash else pair.staged.size, pair.path)
        if pair.staged is not None:
            fact = _fact_of(mine if isinstance(mine, Hashed) else pair.staged)
            if kind is DifferenceKind.CHANGED:
                fact = _FACT_KNOWN_TO_DIFFER
            self._seen.append(key_of(pair.staged) + b"\0" + fact)

    def _look_once_more(self) -> None:
        """Find what arrived, went or changed in the staging folder since it was read."""
        looked = (line.split(b"\0") for line in self._seen)
        for before, now in merge(looked, self._walk(Side.STAGING), lambda line: line[0], key_of):
            if before is None:
                if now is not None:
                    self._differs(DifferenceKind.CHANGED, os.fsdecode(key_of(now)))
            elif before[1] != _FACT_KNOWN_TO_DIFFER and (now is None or _fact_of(now) != before[1]):
                self._differs(DifferenceKind.CHANGED, os.fsdecode(before[0]))

    def _differs(self, kind: DifferenceKind, path: str) -> None:
        self._counts[kind] += 1
        if len(self._differences) < MAX_DIFFERENCES:
            self._differences.append(Difference(kind, path))

    def _walk(self, side: Side) -> Iterator[Found]:
        top = self._tops[side]
        with on_side(side, top):
            yield from walk(top, self._pace.check)

    def _walk_copy(self) -> Iterable[Found]:
        # Another program may not have begun with it, which is not the same as a share that is gone.
        return self._walk(Side.NAS) if os.path.lexists(native_path(self._tops[Side.NAS])) else ()


def _check_reachable(run_dir: str, destination: str) -> None:
    base = base_of(destination, run_dir) or os.path.dirname(destination)
    with on_side(Side.NAS, base):
        if is_whole_path(destination) and os.path.isdir(native_path(base)):
            return
        raise DestinationError(DestinationProblem.MISSING, base)


def _compared(mine: _Outcome, theirs: _Outcome) -> DifferenceKind | None:
    # A staged file that changed says nothing about its copy, so this is the one that counts.
    for outcome in (mine, theirs):
        if isinstance(outcome, DifferenceKind):
            return outcome
    same = isinstance(mine, Hashed) and isinstance(theirs, Hashed) and mine.digest == theirs.digest
    return None if same else DifferenceKind.DIFFERENT


def _are_one(mine: _Outcome, theirs: _Outcome) -> bool:
    if not isinstance(mine, Hashed) or not isinstance(theirs, Hashed):
        return False
    return (mine.device, mine.inode) == (theirs.device, theirs.inode)


def _compared_with(digest: str, theirs: _Outcome) -> DifferenceKind | None:
    if isinstance(theirs, DifferenceKind):
        return theirs
    same = isinstance(theirs, Hashed) and theirs.digest == digest
    return None if same else DifferenceKind.DIFFERENT


def _fact_of(found: Found | Hashed) -> bytes:
    """What must not change any more; of a folder and of anything odd, only what it is."""
    if isinstance(found, FoundFile | Hashed):
        return b"%d %d" % (found.size, found.mtime_ns)
    return type(found).__name__.encode()
