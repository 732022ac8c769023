"""What was known of a staging folder when it was looked at last: a file that saves the next start the wait.

Only a cache: it may be deleted at any time, and what the disk says always counts more. One file for each
staging folder::

    magic, frame of the header, frame of a chunk, frame of a chunk, ..., frame of nothing
    frame = "<II": length and checksum of what follows, then that many bytes (msgpack)

The frame of nothing tells a whole file from one that was cut short. It is written beside the old one and put
in its place, but not flushed to the disk: after a power cut its checksums tell what of it can be used.
"""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import stat
import struct
import time
import zlib
from typing import IO, TYPE_CHECKING

import msgspec

from exlab_gui import __version__
from exlab_gui.ingest import Cancelled, never
from exlab_gui.ingest.os_facts import NEW_FILE_FLAGS, native_path, open_shared, retry_while_busy
from exlab_gui.staging.known_chunks import ChunkError, KnownRun, decode_chunk, encode_chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["KnownRun", "known_runs_path", "load_known_runs", "prune_known_runs", "save_known_runs"]

log = logging.getLogger(__name__)

FORMAT = 1
MAX_FILES = 20
MAX_FILE_BYTES = 1024**3
MAX_FRAME_BYTES = 16 * 1024**2

_MAGIC = b"ExLabKR\n"
_FRAME = struct.Struct("<II")
_SUFFIX = ".known"
_TEMPORARY = ".tmp"
_BUSY_SECONDS = 1.0
_STALE_SECONDS = 24 * 3600.0


class _Header(msgspec.Struct, array_like=True, frozen=True):
    """Whose runs these are. The root is bytes: a name that is not valid text is a name, too."""

    format: int
    app: str
    root: bytes


class _DamageError(Exception):
    """The rest of the file cannot be used, or is not there."""


def known_runs_path(cache_folder: str, root: str) -> str:
    """Where the list of a staging folder lies; the same for ``/data`` and ``/data/``. Touches no disk.

    Args:
        cache_folder: the folder in which such files lie.
        root: the staging folder; two spellings that the disk may take for one have two files.
    """
    import hashlib  # noqa: PLC0415  (slow to import, and not needed before a window is there)

    digest = hashlib.blake2b(_key(root), digest_size=16).hexdigest()
    return os.path.join(cache_folder, digest + _SUFFIX)


def load_known_runs(
    path: str, root: str, cancelled: Callable[[], bool] = never
) -> Iterator[tuple[KnownRun, ...]]:
    """What was known of a staging folder, at most 1,000 runs at a time. Any thread.

    Nothing at all where the file is missing, or was written by another version or for another root. It ends
    at the first damage: what came before is as it was written. Never raises for what is in the file.

    Args:
        path: from :func:`known_runs_path`.
        root: the staging folder.
        cancelled: asked before every tuple.

    Raises:
        Cancelled: from the iterator.
    """
    try:
        with _open(path) as file:
            yield from _chunks_of(file, os.path.abspath(root), cancelled)
    except FileNotFoundError:
        return
    except (OSError, _DamageError, ChunkError) as error:
        log.info("The list of known runs in %s ends early: %s", path, error)


def save_known_runs(
    path: str, root: str, runs: Iterable[KnownRun], cancelled: Callable[[], bool] = never
) -> None:
    """Keep what is known of a staging folder for the next start. Any thread, any number of processes.

    Left out are runs that cannot be written down: with names that are not valid text, with numbers of more
    than 64 bits, and any that does not lie below ``root``.

    Args:
        path: from :func:`known_runs_path`; its folder is made where it is missing.
        root: the staging folder.
        runs: all that are known.
        cancelled: asked before every 1,000 runs.

    Raises:
        OSError: it could not be written; what was there is as it was.
        Cancelled: the same.
    """
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    temporary = f"{path}.{secrets.token_hex(8)}{_TEMPORARY}"
    descriptor = os.open(native_path(temporary), NEW_FILE_FLAGS, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _write(file, os.path.abspath(root), runs, cancelled)
        retry_while_busy(lambda: os.replace(native_path(temporary), native_path(path)), _BUSY_SECONDS)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(native_path(temporary))
        raise


def prune_known_runs(cache_folder: str, keep: str = "", most: int = MAX_FILES) -> None:
    """Remove the lists that were saved longest ago, and what crashed writers left. Any thread.

    Args:
        cache_folder: the folder in which the lists lie.
        keep: a list that stays, whatever the clock says about it.
        most: so many lists stay.

    Raises:
        OSError: the folder cannot be listed.
    """
    lists, temporaries = [], []
    with os.scandir(cache_folder) as entries:
        for entry in entries:
            with contextlib.suppress(OSError):
                if entry.name.endswith(_SUFFIX):
                    lists.append((entry.path != keep, -entry.stat().st_mtime, entry.path))
                elif _SUFFIX + "." in entry.name and entry.name.endswith(_TEMPORARY):
                    temporaries.append((entry.stat().st_mtime, entry.path))
    now = time.time()
    # Another process may be writing one; a time far ahead is of a clock that was wrong.
    stale = [path for written, path in temporaries if abs(now - written) > _STALE_SECONDS]
    for path in [*stale, *(path for _, _, path in sorted(lists)[most:])]:
        with contextlib.suppress(OSError):
            os.unlink(path)


def _key(root: str) -> bytes:
    return os.path.abspath(root).encode(errors="surrogatepass")


def _open(path: str) -> IO[bytes]:
    descriptor = open_shared(native_path(path))
    info = os.fstat(descriptor)
    if stat.S_ISREG(info.st_mode) and info.st_size <= MAX_FILE_BYTES:
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    raise _DamageError("not a regular file, or too large")


def _chunks_of(file: IO[bytes], root: str, cancelled: Callable[[], bool]) -> Iterator[tuple[KnownRun, ...]]:
    if file.read(len(_MAGIC)) != _MAGIC:
        raise _DamageError("it does not begin like one")
    if _read_header(file) != _Header(FORMAT, __version__, _key(root)):
        raise _DamageError("written by another version, or for another folder")
    number = 1
    while payload := _read_frame(file, number):
        if cancelled():
            raise Cancelled
        yield decode_chunk(payload, root)
        number += 1


def _read_header(file: IO[bytes]) -> _Header:
    try:
        return msgspec.msgpack.decode(_read_frame(file, 0), type=_Header)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise _DamageError(str(error)) from error


def _read_frame(file: IO[bytes], number: int) -> bytes:
    head = file.read(_FRAME.size)
    if len(head) < _FRAME.size:
        raise _DamageError(f"cut short before part {number}")
    length, checksum = _FRAME.unpack(head)
    if length > MAX_FRAME_BYTES:
        raise _DamageError(f"part {number} of {length} bytes")
    payload = file.read(length)
    if len(payload) < length or zlib.crc32(payload, number) != checksum:
        raise _DamageError(f"part {number} is damaged")
    return payload


def _write(file: IO[bytes], root: str, runs: Iterable[KnownRun], cancelled: Callable[[], bool]) -> None:
    file.write(_MAGIC)
    header = msgspec.msgpack.encode(_Header(FORMAT, __version__, _key(root)))
    _write_frame(file, header, 0)
    number = 1
    for payload in encode_chunks(runs, root, MAX_FRAME_BYTES, cancelled):
        _write_frame(file, payload, number)
        number += 1
    _write_frame(file, b"", number)


def _write_frame(file: IO[bytes], payload: bytes, number: int) -> None:
    # The number goes into the checksum: parts of a file that are whole, but not in their place, do not count.
    file.write(_FRAME.pack(len(payload), zlib.crc32(payload, number)))
    file.write(payload)
