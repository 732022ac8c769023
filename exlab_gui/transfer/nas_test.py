"""Whether a folder can hold the copies: a small file is written, read back, compared and removed."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import secrets
import shutil
import stat
import time
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import NEW_FILE_FLAGS, flush_to_disk, native_path, retry_while_busy
from exlab_gui.transfer.hashing import FileChangedError, hash_file
from exlab_gui.transfer.progress import Pace
from exlab_gui.transfer.storage import Side, on_side

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.transfer.progress import Progress

log = logging.getLogger(__name__)

_MIB = 1024 * 1024
_STEPS = (1, 1, 2, 4, 8, 16)
"""MiB between two flushes, 32 in all: a slow share shows itself before it is given much."""
_WRITING_SECONDS = 3.0
_BUSY_SECONDS = 3.0


class NasTest(msgspec.Struct, frozen=True):
    """What a folder showed.

    Attributes:
        bytes: how much was written and read back; 0 where ``overlaps_staging``: then nothing was tried.
        write_bytes_per_second: with everything flushed to the other side; None where nothing was tried.
        read_bytes_per_second: read back past this computer's cache as far as it can; None like the other.
        free: bytes that this user may still write there; None where the share does not tell.
        total: bytes that it holds; None where the share does not tell.
        same_disk: it lies on the same device as the staging folder.
        overlaps_staging: it is the staging folder, lies in it, or holds it; also through links and mounts.
    """

    bytes: int
    write_bytes_per_second: float | None
    read_bytes_per_second: float | None
    free: int | None
    total: int | None
    same_disk: bool
    overlaps_staging: bool


class NasReadBackError(IngestError):
    """What came back was not what had been written. The file is removed like any other.

    Attributes:
        path: the folder that was tried.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path} gave back other bytes than were written"


class _Measured(NamedTuple):
    size: int = 0
    writing: float | None = None
    reading: float | None = None


class _Written(NamedTuple):
    size: int
    digest: str
    seconds: float


def try_nas_folder(
    folder: str, staging: str, progress: Callable[[Progress], object], cancelled: Callable[[], bool]
) -> NasTest:
    """Write a file of at most 32 MiB, read it back and remove it, also after an error or when cancelled.

    Takes about 3 s for writing, less on a fast share. The folder itself is never made: an unmounted share
    must not become a folder on this computer's disk. Blocks; thread-safe.

    Args:
        folder: the NAS folder, absolute.
        staging: the staging folder that it is for, or an empty text; it need not be there.
        progress: ``bytes`` are those written and those read back.
        cancelled: asked at most every 50 ms; one flush of a slow share is waited for.

    Raises:
        StorageError: of the NAS side: it is not there, cannot be written, read or removed from.
        NasReadBackError: it gave back something else.
        Cancelled: ``cancelled()`` became true.
    """
    pace = Pace(progress, cancelled)
    pace.step(0, 0)
    with on_side(Side.NAS, folder):
        info = os.stat(native_path(folder))
        if not stat.S_ISDIR(info.st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder)
        overlaps = _overlap(folder, staging)
        measured = _Measured() if overlaps else _measure(folder, pace)
    free, total = _room(folder)
    same_disk = _device(staging) == info.st_dev
    return NasTest(measured.size, measured.writing, measured.reading, free, total, same_disk, overlaps)


def _measure(folder: str, pace: Pace) -> _Measured:
    path = os.path.join(folder, f".exlab-test-{secrets.token_hex(8)}.tmp")
    descriptor = os.open(native_path(path), NEW_FILE_FLAGS, 0o600)
    removed = False
    try:
        try:
            written = _write(descriptor, pace)
        finally:
            os.close(descriptor)
        seconds = _read_back(folder, path, written, pace)
        _remove(path)
        removed = True
    finally:
        if not removed:
            _try_to_remove(path)
    return _Measured(written.size, written.size / written.seconds, written.size / seconds)


def _write(descriptor: int, pace: Pace) -> _Written:
    digest = hashlib.sha256()
    size = 0
    seconds = 0.0
    for step in _STEPS:
        if size and seconds * (size + step * _MIB) / size > _WRITING_SECONDS:
            break
        for _ in range(step):
            # Random, or a share that compresses or keeps equal blocks once would seem faster than it is.
            block = os.urandom(_MIB)
            digest.update(block)
            seconds += _timed(_write_all, descriptor, block)
            size += _MIB
            pace.step(0, size)
        seconds += _timed(flush_to_disk, descriptor)
    return _Written(size, digest.hexdigest(), seconds)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _read_back(folder: str, path: str, written: _Written, pace: Pace) -> float:
    done = written.size

    def add(size: int) -> None:
        nonlocal done
        done += size
        pace.step(0, done)

    before = time.perf_counter()
    try:
        hashed = hash_file(path, add, uncached=True)
    except FileChangedError as error:
        raise NasReadBackError(folder) from error
    if (hashed.size, hashed.digest) != (written.size, written.digest):
        raise NasReadBackError(folder)
    return _since(before)


def _timed(action: Callable[..., object], *arguments: object) -> float:
    before = time.perf_counter()
    action(*arguments)
    return _since(before)


def _since(before: float) -> float:
    # A clock of coarse steps must not make a speed infinite.
    return max(time.perf_counter() - before, 1e-6)


def _remove(path: str) -> None:
    retry_while_busy(lambda: os.unlink(native_path(path)), _BUSY_SECONDS)


def _try_to_remove(path: str) -> None:
    try:
        _remove(path)
    except OSError as error:
        log.warning("The test file %s is left behind: %s", path, error)


def _room(folder: str) -> tuple[int | None, int | None]:
    try:
        usage = shutil.disk_usage(native_path(folder))
    except OSError as error:
        log.info("The room in %s is not known: %s", folder, error)
        return None, None
    return usage.free, usage.total


def _device(folder: str) -> int | None:
    try:
        return os.stat(native_path(folder)).st_dev if folder else None
    except OSError:
        return None


def _overlap(folder: str, staging: str) -> bool:
    return bool(staging) and (_holds(staging, folder) or _holds(folder, staging))


def _holds(outer: str, inner: str) -> bool:
    """Whether ``inner`` is ``outer`` or lies below it, by what the folders are and not by their names."""
    try:
        wanted = os.stat(native_path(outer))
        place = os.path.realpath(inner)
        while not os.path.samestat(os.stat(native_path(place)), wanted):
            parent = os.path.dirname(place)
            if parent == place:
                return False
            place = parent
    except OSError:
        return False
    return True
