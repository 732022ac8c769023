"""Reading ``ingest.json``: without a lock, never through a link, never more than the format allows."""

from __future__ import annotations

import hashlib
import os
import stat

import msgspec

from exlab_gui.ingest.errors import Damage, DamagedRecordError, UnsafePathError
from exlab_gui.ingest.os_facts import is_link, native_path, open_shared, retry_while_busy
from exlab_gui.ingest.record import MAX_RECORD_BYTES, IngestRecord, decode_record

_BUSY_SECONDS = 0.5


class RecordSnapshot(msgspec.Struct, frozen=True):
    """A record as it was at one moment.

    Attributes:
        record: what it says.
        revision: changes whenever a byte of the file does; equal texts have equal revisions.
    """

    record: IngestRecord
    revision: int


def read_snapshot(path: str | os.PathLike[str]) -> RecordSnapshot:
    """Read one record without a lock; thread-safe (format.md, Reading 4).

    Raises:
        UnsafePathError: the record is a link.
        SchemaMajorMismatchError: it is of another major version.
        DamagedRecordError: it cannot be understood.
        OSError: it cannot be read; ``FileNotFoundError`` if there is none.
    """
    name = os.fspath(path)
    data = read_bytes(name)
    return RecordSnapshot(decode_record(data, name), revision_of(data))


def read_bytes(path: str) -> bytes:
    """The bytes of a record; a reader sees the old file or the new one, never a mixture.

    Raises:
        UnsafePathError: the record is a link.
        DamagedRecordError: it is larger than :data:`MAX_RECORD_BYTES`, or not a regular file.
        OSError: it cannot be read.
    """
    return read_with_status(path)[0]


def read_with_status(path: str) -> tuple[bytes, os.stat_result]:
    """The same with the status that the file had just before. Raises like :func:`read_bytes`."""
    descriptor = _open(path)
    try:
        info = os.fstat(descriptor)
        if not stat.S_ISREG(info.st_mode):
            raise DamagedRecordError(path, "not a regular file", Damage.NOT_A_FILE)
        if info.st_size > MAX_RECORD_BYTES:
            raise DamagedRecordError(path, f"{info.st_size} bytes", Damage.TOO_LARGE)
        # One byte more than the size tells the end without a second read in the common case.
        chunks = [os.read(descriptor, info.st_size + 1)]
        total = len(chunks[0])
        while chunks[-1] and total != info.st_size:
            chunks.append(os.read(descriptor, MAX_RECORD_BYTES + 1 - total))
            total += len(chunks[-1])
            if total > MAX_RECORD_BYTES:
                raise DamagedRecordError(path, f"more than {MAX_RECORD_BYTES} bytes", Damage.TOO_LARGE)
        return b"".join(chunks), info
    finally:
        os.close(descriptor)


def revision_of(data: bytes) -> int:
    """A 64-bit number that stands for this text."""
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big")


def _open(path: str) -> int:
    native = native_path(path)
    if not hasattr(os, "O_NOFOLLOW") and is_link(os.lstat(native)):
        raise UnsafePathError(path)
    try:
        return retry_while_busy(lambda: open_shared(native), _BUSY_SECONDS)
    except OSError as error:
        if _is_link_at(native):
            raise UnsafePathError(path) from error
        raise


def _is_link_at(path: str) -> bool:
    try:
        return is_link(os.lstat(path))
    except OSError:
        return False
