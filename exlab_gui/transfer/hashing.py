"""The SHA-256 of a file, and of nothing but one unchanging file."""

from __future__ import annotations

import errno
import hashlib
import io
import mmap
import os
import stat
import sys
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import native_path, open_shared
from exlab_gui.ingest.os_uncached import open_uncached, refuses_unbuffered
from exlab_gui.transfer.holes import Holes

if TYPE_CHECKING:
    from collections.abc import Callable

BLOCK = 256 * 1024
"""Bytes in one read: small enough for a processor's nearer caches; whole sectors and pages everywhere."""
ZEROS = bytes(BLOCK)


class Hashed(msgspec.Struct, frozen=True, gc=False):
    """A file's checksum, and the file that it belongs to.

    Attributes:
        digest: SHA-256, 64 lower-case hex digits.
        size: in bytes.
        mtime_ns: its last change, in nanoseconds since 1970.
        inode: its number on its device.
        device: the device's number.
    """

    digest: str
    size: int
    mtime_ns: int
    inode: int
    device: int


class FileChangedError(IngestError):
    """A file changed while it was read, or is not the file any more that it was.

    Attributes:
        path: the file.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path} changed while it was read"


def hash_file(path: str, add: Callable[[int], object], *, uncached: bool = False) -> Hashed:
    """Hash a file. Blocks; thread-safe; other threads run meanwhile.

    Args:
        path: a regular file; a link is not followed.
        add: called with a number of bytes after each block of at most 256 KiB; what it raises ends the work.
        uncached: read what is on the disk or the share itself, as far as the system can.

    Raises:
        FileChangedError: its size or time changed while it was read, or it is no regular file (any more).
        OSError: it could not be read.
    """
    if uncached:
        try:
            return _hash_opened(path, _open(path, open_uncached), add, uncached=True)
        except OSError as error:
            # The refusal comes with the opening or the first block, so nothing was added yet.
            if not refuses_unbuffered(error):
                raise
    return _hash_opened(path, _open(path, open_shared), add)


def _open(path: str, opener: Callable[[str], int]) -> int:
    try:
        return opener(native_path(path))
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise FileChangedError(path) from error
        raise


def _hash_opened(
    path: str, descriptor: int, add: Callable[[int], object], *, uncached: bool = False
) -> Hashed:
    aligned = uncached and sys.platform == "win32"
    try:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise FileChangedError(path)
        size = before.st_size
        if size <= BLOCK and not aligned:
            data = os.read(descriptor, size + 1)
            digest, read = hashlib.sha256(data).hexdigest(), len(data)
            add(read)
        else:
            # Only of a copy, see Holes: one that is reported where there is data makes it differ.
            holes = Holes(descriptor, before) if uncached and not aligned else None
            digest, read = _hash_blocks(descriptor, size, holes, add)
        after = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    if read != size or (after.st_size, after.st_mtime_ns) != (size, before.st_mtime_ns):
        raise FileChangedError(path)
    return Hashed(digest, size, before.st_mtime_ns, before.st_ino, before.st_dev)


def _hash_blocks(
    descriptor: int, size: int, holes: Holes | None, add: Callable[[int], object]
) -> tuple[str, int]:
    digest = hashlib.sha256()
    read = 0
    with (
        mmap.mmap(-1, BLOCK) as buffer,  # lies on a page, as reading past the cache needs it
        memoryview(buffer) as view,
        io.FileIO(descriptor, closefd=False) as file,
    ):
        while read < size:
            hole = min(holes.at(read), BLOCK) if holes else 0
            count = hole or file.readinto(view)
            if not count:
                break
            digest.update(ZEROS[:count] if hole else view[:count])
            read += count
            add(count)
    return digest.hexdigest(), read
