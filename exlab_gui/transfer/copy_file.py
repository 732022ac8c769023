"""Bringing single files to the NAS: written under another name, read back, compared, only then named."""

from __future__ import annotations

import logging
import os
import secrets
import stat
import sys
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import (
    FOLDER_SYNC_UNSUPPORTED,
    flush_to_disk,
    is_link,
    native_path,
    open_shared,
)
from exlab_gui.ingest.os_publish import rename_new
from exlab_gui.staging.layout import wizard_dir
from exlab_gui.transfer.destination import (
    COPY_PREFIX,
    COPY_TEMPORARY,
    DestinationError,
    DestinationProblem,
)
from exlab_gui.transfer.hashing import FileChangedError, hash_file
from exlab_gui.transfer.journal import JournalEntry
from exlab_gui.transfer.new_file import NewFile
from exlab_gui.transfer.progress import HalfBytes
from exlab_gui.transfer.storage import Side, on_side
from exlab_gui.transfer.walk import FoundFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.transfer.hashing import Hashed
    from exlab_gui.transfer.progress import Pace

log = logging.getLogger(__name__)


class ConflictError(IngestError):
    """Something else lies on the NAS where a file belongs; both are untouched.

    Attributes:
        path: the staged file or folder, POSIX path relative to the run folder.
        destination: what lies in its place, absolute.
    """

    def __init__(self, path: str, destination: str) -> None:
        super().__init__(path, destination)
        self.path = path
        self.destination = destination

    def __str__(self) -> str:
        return f"{self.destination} is there already and is not the same as {self.path}"


class FileTask(msgspec.Struct, frozen=True, gc=False):
    """A file to bring to the NAS.

    Attributes:
        found: the staged file.
        known: what an earlier session says about it.
        is_free: whether nothing can lie in its place, because its folder was made just now.
    """

    found: FoundFile
    known: JournalEntry | None
    is_free: bool


class FileDone(msgspec.Struct, frozen=True, gc=False):
    """A file that is on the NAS and was read back from there, now or in an earlier session.

    Attributes:
        entry: what is known about it.
        was_copied: whether it was written now.
        was_known: whether an earlier session had done all of it.
    """

    entry: JournalEntry
    was_copied: bool = False
    was_known: bool = False


class FileCopier:
    """Copies files of one run, several of them at a time; thread-safe.

    Args:
        run_dir: the run's folder.
        destination: the run's own folder on the NAS; it and its ``.exlab-wizard`` are there.
        pace: takes half of a file's bytes when they are written and half when they are read back.

    Raises:
        StorageError: the destination cannot be looked at.
    """

    def __init__(self, run_dir: str, destination: str, pace: Pace) -> None:
        self._run_dir = run_dir
        self._destination = destination
        self._pace = pace
        self._temporaries = wizard_dir(destination)
        with on_side(Side.NAS, destination):
            self._mode = stat.S_IMODE(os.stat(native_path(destination)).st_mode) & 0o666

    def copy(self, tasks: Sequence[FileTask]) -> list[FileDone]:
        """Bring some files to the NAS; either returns all of them, in order, or raises.

        All are written, then all flushed, read back and named: one flush brings several small files to the
        disk. Files that were named before an error stay; what has no name yet is removed.

        Raises:
            ConflictError: something else lies in a file's place.
            DestinationError: the staged file itself does.
            ReadBackError: the NAS gave back something else than was written.
            FileChangedError: a staged file changed since it was found, or while it was read.
            StorageError: one of the sides failed.
            Cancelled: see :meth:`Pace.add`.
        """
        done: list[FileDone | None] = [None] * len(tasks)
        first, second = HalfBytes(self._pace, second=False), HalfBytes(self._pace, second=True)
        written: list[tuple[int, NewFile]] = []
        try:
            for number, task in enumerate(tasks):
                self._pace.add(current=task.found.path)
                done[number] = self._find(task, first, second)
                if done[number] is None:
                    new = NewFile(self._path_of_temporary(), task.found, self._staged(task.found.path))
                    written.append((number, new))
                    new.write(first, self._mode)
            for _, new in written:
                new.flush()
                self._pace.add()
            for _, new in written:
                new.read_back(second)
            for number, new in written:
                done[number] = self._publish(new)
                self._pace.add(files=1)
        finally:
            for _, new in written:
                new.discard()
        return [each for each in done if each is not None]

    def _staged(self, path: str) -> str:
        return os.path.join(self._run_dir, path)

    def _copy_of(self, path: str) -> str:
        return os.path.join(self._destination, path)

    def _path_of_temporary(self) -> str:
        return os.path.join(self._temporaries, f"{COPY_PREFIX}{secrets.token_hex(8)}.tmp")

    def _find(self, task: FileTask, first: HalfBytes, second: HalfBytes) -> FileDone | None:
        """What is on the NAS already; None if nothing is."""
        if task.is_free:
            return None
        target = self._copy_of(task.found.path)
        with on_side(Side.NAS, target):
            info = _lstat(target)
        if info is None:
            return None
        if (info.st_dev, info.st_ino) == (task.found.device, task.found.inode):
            # By a hard link, or by a folder of the run that is mounted there: it would prove itself.
            raise DestinationError(DestinationProblem.IS_STAGING, target)
        if task.known is not None and _is_as_known(task.known, task.found, info):
            self._pace.add(files=1, size=task.found.size)
            return FileDone(task.known, was_known=True)
        if is_link(info) or not stat.S_ISREG(info.st_mode) or info.st_size != task.found.size:
            raise ConflictError(task.found.path, target)
        done = self._compare(task.found, first, second)
        self._pace.add(files=1)
        return done

    def _compare(self, found: FoundFile, first: HalfBytes, second: HalfBytes) -> FileDone:
        """Read both sides; nothing is written."""
        staged = self._staged(found.path)
        with on_side(Side.STAGING, staged):
            try:
                source = hash_file(staged, first.add)
            except FileNotFoundError as error:
                raise FileChangedError(staged) from error
        if (source.size, source.mtime_ns, source.inode) != (found.size, found.mtime_ns, found.inode):
            raise FileChangedError(staged)
        return self._compare_with(found, source.digest, second)

    def _compare_with(self, found: FoundFile, digest: str, second: HalfBytes | None) -> FileDone:
        target = self._copy_of(found.path)
        with on_side(Side.NAS, target):
            _flush_existing(native_path(target))
            try:
                copy = hash_file(target, second.add if second else self._still_wanted, uncached=True)
            except FileChangedError as error:
                raise ConflictError(found.path, target) from error
        if (copy.size, copy.digest) != (found.size, digest):
            raise ConflictError(found.path, target)
        return FileDone(_entry(found, copy))

    def _still_wanted(self, _size: int) -> None:
        # The bytes were counted when the file was written.
        self._pace.check()

    def _publish(self, new: NewFile) -> FileDone:
        target = self._copy_of(new.found.path)
        with on_side(Side.NAS, target):
            try:
                rename_new(native_path(new.path), native_path(target))
            except FileExistsError:
                pass
            else:
                new.was_published = True
                return FileDone(_entry(new.found, new.read), was_copied=True)
        # Somebody put it there meanwhile. If it is the same, all is well.
        return self._compare_with(new.found, new.digest, None)


def remove_stale_copies(destination: str) -> None:
    """Remove what a broken copy left on the NAS; told from data by its folder and its name.

    Args:
        destination: the run's own folder on the NAS, with its ``.exlab-wizard``.

    One that this user may not remove stays: it takes room, and stands in nobody's way.

    Raises:
        StorageError: it cannot be listed, or the NAS failed.
    """
    folder = native_path(wizard_dir(destination))
    with on_side(Side.NAS, folder):
        with os.scandir(folder) as entries:
            stale = [
                entry.path
                for entry in entries
                if COPY_TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)
            ]
        for path in stale:
            try:
                os.unlink(path)
            except FileNotFoundError:
                pass
            except PermissionError as error:
                log.info("A leftover of a broken copy stays: %s", error)


def _entry(found: FoundFile, copy: Hashed) -> JournalEntry:
    return JournalEntry(found.path, copy.digest, found.size, found.mtime_ns, found.inode, copy.mtime_ns)


def _is_as_known(known: JournalEntry, found: FoundFile, copy: os.stat_result) -> bool:
    return (
        (known.size, known.mtime_ns, known.inode) == (found.size, found.mtime_ns, found.inode)
        and (known.size, known.nas_mtime_ns) == (copy.st_size, copy.st_mtime_ns)
        and stat.S_ISREG(copy.st_mode)
        and not is_link(copy)
    )


def _lstat(path: str) -> os.stat_result | None:
    try:
        return os.lstat(native_path(path))
    except FileNotFoundError:
        return None


def _flush_existing(path: str) -> None:
    """Bring what another program wrote to the disk, where that can be asked for without writing."""
    if sys.platform == "win32":
        return
    descriptor = open_shared(path)
    try:
        flush_to_disk(descriptor)
    except OSError as error:
        if error.errno not in FOLDER_SYNC_UNSUPPORTED:
            raise
    finally:
        os.close(descriptor)
