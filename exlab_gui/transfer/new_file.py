"""One new file on the NAS: read once while it is written, flushed, read back and compared."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import os
import stat
import sys
import time
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import NEW_FILE_FLAGS, flush_to_disk, native_path, open_shared
from exlab_gui.transfer.hashing import BLOCK, ZEROS, FileChangedError, hash_file
from exlab_gui.transfer.storage import Side, on_side

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.transfer.hashing import Hashed
    from exlab_gui.transfer.progress import HalfBytes
    from exlab_gui.transfer.walk import FoundFile

_FIRST_FLUSH = 16 * 1024 * 1024
_LEAST_FLUSH = 1024 * 1024
_MOST_FLUSH = 256 * 1024 * 1024
_FLUSH_SECONDS = 0.25
"""About how long a flush may take: while it does, nobody is asked whether to stop."""
_BY_DESCRIPTOR = os.utime in os.supports_fd

_flush_data: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)


class ReadBackError(IngestError):
    """What came back from the NAS is not what was written; it was removed again.

    Attributes:
        path: the file, POSIX path relative to the run folder.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path} came back different from the NAS"


class NewFile:
    """A file on the NAS that has no name of its own yet. One instance belongs to one thread.

    Args:
        path: its temporary name, absolute.
        found: the staged file, as it was found.
        staged: where that lies, absolute.

    Attributes:
        digest: SHA-256 of what was written.
        read: what came back.
        was_published: set this once it has its own name; else :meth:`discard` removes it.
    """

    def __init__(self, path: str, found: FoundFile, staged: str) -> None:
        self.path = path
        self.found = found
        self.digest = ""
        self.was_published = False
        self.read: Hashed
        self._staged = staged
        self._times = (0, 0)
        self._descriptor: int | None = None
        self._reading = on_side(Side.STAGING, staged)
        self._writing = on_side(Side.NAS, path)

    def write(self, half: HalfBytes, mode: int) -> None:
        """Read the staged file once, hash it and write it.

        Args:
            half: takes the bytes.
            mode: its permissions.

        Raises:
            FileChangedError: the staged file is not as it was found, or changed while it was read.
            StorageError: one of the sides failed.
            Cancelled: see :meth:`Pace.add`.
        """
        source = self._open_staged()
        try:
            with self._reading:
                before = os.fstat(source)
            self._check_staged(before)
            self._times = (before.st_atime_ns, before.st_mtime_ns)
            with self._writing:
                self._descriptor = os.open(native_path(self.path), NEW_FILE_FLAGS, mode)
                _set_mode(self._descriptor, mode)
            if self.found.size <= BLOCK:
                self._write_at_once(source, self._descriptor, half)
            else:
                self._write_blocks(source, self._descriptor, half)
            with self._reading:
                self._check_staged(os.fstat(source))
        finally:
            os.close(source)

    def flush(self) -> None:
        """Give it the staged file's times, and bring it to the disk or the server. Raises StorageError."""
        descriptor = self._descriptor
        if descriptor is None:
            return
        with self._writing:
            if _BY_DESCRIPTOR:
                os.utime(descriptor, ns=self._times)
            flush_to_disk(descriptor)
            self._descriptor = None
            os.close(descriptor)
            if not _BY_DESCRIPTOR:
                os.utime(native_path(self.path), ns=self._times)

    def read_back(self, half: HalfBytes) -> None:
        """Read it from the NAS itself, past the cache as far as the system can, and compare.

        Raises:
            ReadBackError: it is not what was written.
            StorageError: it could not be read.
            Cancelled: see :meth:`Pace.add`.
        """
        with self._writing:
            try:
                self.read = hash_file(self.path, half.add, uncached=True)
            except FileChangedError as error:
                raise ReadBackError(self.found.path) from error
        if (self.read.size, self.read.digest) != (self.found.size, self.digest):
            raise ReadBackError(self.found.path)

    def discard(self) -> None:
        """Close and remove what was not given its name."""
        with contextlib.suppress(OSError):
            if self._descriptor is not None:
                os.close(self._descriptor)
        if not self.was_published:
            with contextlib.suppress(OSError):
                os.unlink(native_path(self.path))

    def _open_staged(self) -> int:
        with self._reading:
            try:
                return open_shared(native_path(self._staged))
            except OSError as error:
                if error.errno in {errno.ELOOP, errno.ENOENT, errno.ENOTDIR}:
                    raise FileChangedError(self._staged) from error
                raise

    def _check_staged(self, info: os.stat_result) -> None:
        found = self.found
        if (info.st_size, info.st_mtime_ns, info.st_ino) != (found.size, found.mtime_ns, found.inode):
            raise FileChangedError(self._staged)

    def _write_at_once(self, source: int, target: int, half: HalfBytes) -> None:
        with self._reading:
            data = os.read(source, self.found.size + 1)
        if len(data) != self.found.size:
            raise FileChangedError(self._staged)
        self.digest = hashlib.sha256(data).hexdigest()
        with self._writing:
            _write_all(target, memoryview(data))
        half.add(len(data))

    def _write_blocks(self, source: int, target: int, half: HalfBytes) -> None:
        digest = hashlib.sha256()
        flusher = _Flusher(target)
        buffer = bytearray(BLOCK)
        position = 0
        with io.FileIO(source, closefd=False) as file, memoryview(buffer) as view:
            while True:
                with self._reading:
                    count = file.readinto(buffer)
                if not count:
                    break
                digest.update(view[:count])
                position += count
                if position > self.found.size:
                    raise FileChangedError(self._staged)
                with self._writing:
                    # A hole stays one: such files are often far larger than the disk they lie on.
                    if count == BLOCK and buffer == ZEROS:
                        os.lseek(target, count, os.SEEK_CUR)
                    else:
                        _write_all(target, view[:count])
                        flusher.wrote(count)
                half.add(count)
        if position != self.found.size:
            raise FileChangedError(self._staged)
        with self._writing:
            os.ftruncate(target, position)
        self.digest = digest.hexdigest()


class _Flusher:
    """Brings a large file to the disk in portions, so that no single flush takes long."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._portion = _FIRST_FLUSH
        self._waiting = 0

    def wrote(self, size: int) -> None:
        self._waiting += size
        if self._waiting < self._portion:
            return
        started = time.monotonic()
        _flush_data(self._descriptor)
        taken = time.monotonic() - started
        if taken > _FLUSH_SECONDS:
            self._portion = max(_LEAST_FLUSH, self._portion // 2)
        elif taken < _FLUSH_SECONDS / 2:
            self._portion = min(_MOST_FLUSH, self._portion * 2)
        self._waiting = 0


def _set_mode(descriptor: int, mode: int) -> None:
    # On a shared PC the next step is often done by somebody else, whatever this user's umask says.
    if sys.platform != "win32" and stat.S_IMODE(os.fstat(descriptor).st_mode) != mode:
        with contextlib.suppress(OSError):
            os.fchmod(descriptor, mode)


def _write_all(descriptor: int, data: memoryview) -> None:
    while data:
        count = os.write(descriptor, data)
        if count == 0:
            raise OSError(errno.EIO, "the system wrote nothing")
        data = data[count:]
