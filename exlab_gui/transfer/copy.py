"""Copying a run to the NAS and proving it: every file read back from there before it counts."""

from __future__ import annotations

import os
import stat
from functools import partial
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import flush_folder_to_disk, is_link, native_path, share_like
from exlab_gui.ingest.os_publish import flush_folder
from exlab_gui.transfer.clear_list import Expected
from exlab_gui.transfer.cleared_copy import read_copy_of_cleared
from exlab_gui.transfer.compact import CompactList
from exlab_gui.transfer.copy_file import ConflictError, FileCopier, FileTask, remove_stale_copies
from exlab_gui.transfer.destination import (
    DestinationError,
    DestinationProblem,
    base_of,
    check_destination,
    free_space,
    prepare_destination,
    remove_folders,
)
from exlab_gui.transfer.hashing import FileChangedError
from exlab_gui.transfer.journal import Journal
from exlab_gui.transfer.listed_before import listed_before, with_cleared
from exlab_gui.transfer.progress import Pace, Phase
from exlab_gui.transfer.proof import Proof, ProofKind, ProofWriter, ProvenFile
from exlab_gui.transfer.run_lock import Work, run_lock
from exlab_gui.transfer.storage import Side, StorageError, on_side
from exlab_gui.transfer.walk import FoundFile, FoundFolder, OddEntry, OddKind, walk
from exlab_gui.transfer.workers import results_in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.transfer.copy_file import FileDone
    from exlab_gui.transfer.journal import JournalEntry
    from exlab_gui.transfer.progress import Progress

_IN_FLIGHT = 4
"""Hides the waiting for the disk to flush and to read back: for 2 GB a fifth faster than two, like six."""
_AHEAD = 64
"""Batches under way or done behind one that is not: a huge file must not hold up the other workers."""
_BATCH_FILES = 64
_BATCH_BYTES = 4 * 1024 * 1024
_SMALL_FILE = 1024 * 1024


class OddFileError(IngestError):
    """A link, a pipe or another disk inside the run: a copy of it could not be proven to be the whole run.

    Attributes:
        path: POSIX path relative to the run folder.
        kind: what it is.
    """

    def __init__(self, path: str, kind: OddKind) -> None:
        super().__init__(path, kind)
        self.path = path
        self.kind = kind

    def __str__(self) -> str:
        return f"{self.path}: {self.kind}"


class Copied(msgspec.Struct, frozen=True):
    """What a copy has done.

    Attributes:
        proof: what can be recorded now.
        files: number of files of the run.
        bytes: their size.
        files_copied: how many of them were written this time; the others were there already.
    """

    proof: Proof
    files: int
    bytes: int
    files_copied: int


def copy_run(
    run_dir: str,
    destination: str,
    progress: Callable[[Progress], object],
    cancelled: Callable[[], bool],
    *,
    host: str | None = None,
) -> Copied:
    """Copy a run to its folder on the NAS, read everything back, and write its checksum list.

    Blocks; thread-safe. What earlier calls have done is not done again, if it is unchanged on both sides. The
    run's record is not touched: see :func:`exlab_gui.transfer.verified.record_verified`. Nothing on the NAS
    is ever replaced. What a clear has deleted of a run at ``sync_verified`` is read from the NAS and stays in
    the list. Memory does not grow with the size or number of files.

    Args:
        run_dir: the run's folder.
        destination: the run's own folder on the NAS, absolute; the NAS folder that it lies in must be there.
        progress: called at most ten times a second; a byte counts half when written, half when read back.
        cancelled: asked at most every 50 ms; may block, which pauses the copy.
        host: this machine's name, for the proof.

    Raises:
        DestinationError: it cannot go there, or a part of it is the run itself; nothing is replaced.
        OddFileError: the run holds something that cannot be copied; nothing was copied.
        ConflictError: something else lies on the NAS in a file's place; it is untouched.
        ReadBackError: the NAS gave back something else than was written.
        FileChangedError: a staged file changed, came or went meanwhile.
        DamagedRecordError, SchemaMajorMismatchError: the record cannot be understood.
        PartlyClearedError: what a clear has deleted is not on the NAS as its list says.
        RecordChangedError: the run is cleared.
        StorageError: one of the sides failed.
        RunBusyError, LockUnsupportedError, UnsafePathError: see :func:`run_lock`.
        Cancelled: ``cancelled()`` became true. In all these cases what was proven so far is kept for the next
            call, and there is no proof.
    """
    with run_lock(run_dir, Work.COPY, host):
        return _Copy(run_dir, destination, Pace(progress, cancelled)).run(host)


class _Copy:
    """One call of :func:`copy_run`; the workers see nothing of it but the copier."""

    def __init__(self, run_dir: str, destination: str, pace: Pace) -> None:
        self._run_dir = run_dir
        self._destination = destination
        self._pace = pace
        self._seen = CompactList()
        self._top_is_new = False
        self._files = self._bytes = self._copied = 0

    def run(self, host: str | None) -> Copied:
        self._listed = listed_before(self._run_dir, self._destination, self._pace.check)
        made = prepare_destination(self._run_dir, self._destination)
        try:
            remove_stale_copies(self._destination)
            self._pace.begin(Phase.COUNTING)
            check_destination(self._destination, self._count())
            with self._staging(), Journal(self._run_dir, self._destination) as journal:
                self._check_space()
                self._top_is_new = self._destination in made
                made = []
                return self._copy_and_prove(journal, host)
        finally:
            # Whatever stopped it before the first byte: no empty folders are left behind.
            remove_folders(made)

    def _staging(self) -> on_side:
        return on_side(Side.STAGING, self._run_dir)

    def _count(self) -> Iterator[str]:
        """The paths of the run, counted while they pass."""
        for found in self._walk():
            if isinstance(found, FoundFile):
                self._files += 1
                self._bytes += found.size
                self._pace.step(self._files, self._bytes, found.path)
            yield found.path

    def _walk(self) -> Iterator[FoundFile | FoundFolder]:
        try:
            with self._staging():
                for found in walk(self._run_dir, self._pace.add):
                    if isinstance(found, OddEntry):
                        raise OddFileError(found.path, found.kind)
                    yield found
        except StorageError as error:
            # A file that vanished while the folder is there is no failure of the disk.
            if isinstance(error.cause, FileNotFoundError) and os.path.isdir(native_path(self._run_dir)):
                raise FileChangedError(error.path) from error
            raise

    def _check_space(self) -> None:
        free = free_space(self._destination)
        if free is None or self._bytes <= free:
            return
        # Only now is it worth while to find out how much of it is there already.
        files = (found for found in self._walk() if isinstance(found, FoundFile))
        needed = sum(found.size for found in files if not self._is_there(found))
        if needed > free:
            raise DestinationError(DestinationProblem.SPACE, self._destination, needed=needed, free=free)

    def _is_there(self, found: FoundFile) -> bool:
        path = self._on_nas(found.path)
        with on_side(Side.NAS, path):
            return os.path.lexists(native_path(path))

    def _copy_and_prove(self, journal: Journal, host: str | None) -> Copied:
        self._pace.begin(Phase.COPYING, self._files, self._bytes)
        with ProofWriter(self._run_dir) as writer:
            copier = FileCopier(self._run_dir, self._destination, self._pace)
            with results_in_order(
                self._tasks(copier, journal), self._pace, workers=_IN_FLIGHT, ahead=_AHEAD
            ) as results:
                self._note(results, journal, writer)
            journal.flush()
            self._flush_folders()
            self._look_again()
            proof = writer.commit(ProofKind.READ_BACK, self._destination, host)
        return Copied(proof, proof.files, proof.bytes, self._copied)

    def _note(self, results: Iterable[list[FileDone]], journal: Journal, writer: ProofWriter) -> None:
        for done in chain.from_iterable(results):
            entry = done.entry
            writer.add(ProvenFile(entry.path, entry.digest, entry.size, entry.mtime_ns))
            journal.note(entry, is_new=not done.was_known)
            self._copied += done.was_copied

    def _tasks(self, copier: FileCopier, journal: Journal) -> Iterator[Callable[[], list[FileDone]]]:
        for batch in self._batches(journal):
            if isinstance(batch, list):
                yield partial(copier.copy, batch)
            else:
                yield partial(self._prove_cleared, batch)

    def _prove_cleared(self, cleared: Expected) -> list[FileDone]:
        return [read_copy_of_cleared(self._run_dir, self._destination, cleared, self._pace)]

    def _batches(self, journal: Journal) -> Iterator[list[FileTask] | Expected]:
        """The files in order: large ones alone, small ones together; their folders are made on the way."""
        new_folders = _NewFolders(top_is_new=self._top_is_new)
        batch: list[FileTask] = []
        size = 0
        for found, known in self._with_known(journal):
            if isinstance(found, Expected):
                if batch:
                    yield batch
                    batch, size = [], 0
                yield found
                continue
            self._seen.append(_noted(found))
            if isinstance(found, FoundFolder):
                new_folders.enter(found.path, is_new=self._make_folder(found.path))
                continue
            is_large = found.size > _SMALL_FILE
            if batch and (is_large or len(batch) >= _BATCH_FILES or size >= _BATCH_BYTES):
                yield batch
                batch, size = [], 0
            batch.append(FileTask(found, known, new_folders.is_new(found.path)))
            size += found.size
            if is_large:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _with_known(
        self, journal: Journal
    ) -> Iterator[tuple[FoundFile | FoundFolder | Expected, JournalEntry | None]]:
        """Each entry of the run with what earlier sessions know about it; both come in the same order."""
        remembered = journal.remembered()
        known = next(remembered, None)
        for found in with_cleared(self._walk(), self._listed):
            if not isinstance(found, FoundFile):
                yield found, None
                continue
            key = os.fsencode(found.path)
            while known is not None and os.fsencode(known.path) < key:
                known = next(remembered, None)
            yield found, known if known is not None and known.path == found.path else None

    def _make_folder(self, path: str) -> bool:
        """Make a folder of the run on the NAS; whether it was not there before."""
        folder = self._on_nas(path)
        native = native_path(folder)
        with on_side(Side.NAS, folder):
            try:
                os.mkdir(native)
            except FileExistsError:
                info = os.lstat(native)
                if is_link(info) or not stat.S_ISDIR(info.st_mode):
                    raise ConflictError(path, folder) from None
                return False
            share_like(os.path.dirname(native), native)
        return True

    def _flush_folders(self) -> None:
        """Make the names of all files on the NAS survive a power cut, before anybody relies on them."""
        for line in self._seen:
            if line.startswith(b"D "):
                self._flush_folder(self._on_nas(os.fsdecode(line[2:])))
        self._flush_folder(self._destination)
        base = base_of(self._destination, self._run_dir) or ""
        place = os.path.dirname(self._destination)
        while len(place) >= len(base) and place != os.path.dirname(place):
            flush_folder_to_disk(native_path(place))
            place = os.path.dirname(place)

    def _flush_folder(self, folder: str) -> None:
        self._pace.add()
        with on_side(Side.NAS, folder):
            flush_folder(native_path(folder))

    def _look_again(self) -> None:
        """Check that the run still is what was copied, to the last file."""
        for now, before in zip_longest(map(_noted, self._walk()), self._seen):
            if now != before:
                path = min(_path_of(line) for line in (now, before) if line is not None)
                raise FileChangedError(os.path.join(self._run_dir, path))

    def _on_nas(self, path: str) -> str:
        return os.path.join(self._destination, path)


class _NewFolders:
    """Which of the folders around the current place in the walk were made just now, and so are empty."""

    def __init__(self, *, top_is_new: bool) -> None:
        self._top_is_new = top_is_new
        self._around: list[tuple[str, bool]] = []

    def enter(self, path: str, *, is_new: bool) -> None:
        self._leave_until(path)
        self._around.append((path + "/", is_new))

    def is_new(self, path: str) -> bool:
        self._leave_until(path)
        return self._around[-1][1] if self._around else self._top_is_new

    def _leave_until(self, path: str) -> None:
        while self._around and not path.startswith(self._around[-1][0]):
            self._around.pop()


def _noted(found: FoundFile | FoundFolder) -> bytes:
    """An entry as one line; any change of it is a change of the line."""
    path = os.fsencode(found.path)
    if isinstance(found, FoundFolder):
        return b"D %s" % path
    return b"F %d %d %d %d %s" % (found.size, found.mtime_ns, found.inode, found.device, path)


def _path_of(noted: bytes) -> str:
    return os.fsdecode(noted.split(b" ", 5)[-1] if noted.startswith(b"F") else noted[2:])
