"""What of a run has been copied and read back already, so that a restart need not do it again.

``.exlab-wizard/transfer.journal`` is a text of JSON lines. Each session that copies something appends a
segment: a header that names the destination, then one line for each file, in the order of the walk. Every
line ends in its own checksum. Lines that are torn, damaged or of an unknown version count for nothing: then
the files are compared again, which costs time and never a wrong answer.
"""

from __future__ import annotations

import contextlib
import heapq
import json
import os
import re
import secrets
import stat
import time
import zlib
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Self

import msgspec

from exlab_gui.ingest.atomic_file import remove_stale_temporaries
from exlab_gui.ingest.os_facts import native_path, open_shared, share_like
from exlab_gui.staging.layout import wizard_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

JOURNAL_NAME = "transfer.journal"
VERSION = 1

_DIGEST = re.compile(r"[0-9a-f]{64}")
_FLUSH_FILES = 64
_FLUSH_SECONDS = 1.0
_MAX_SEGMENTS = 8
_MOST_COMPACTED = 64
"""Each is an open file. This program leaves nine at most; of whatever wrote more, only the last count."""
_MAX_LINE = 256 * 1024
_TAIL_BYTES = 512 * 1024
_CHECKSUM_LENGTH = len(',"01234567"]')


class JournalEntry(msgspec.Struct, frozen=True, gc=False):
    """A file that was read back from the NAS, or compared with what lay there.

    Attributes:
        path: POSIX path relative to the run folder.
        digest: SHA-256, 64 lower-case hex digits, of both sides.
        size: of the staged file, in bytes; the one on the NAS has the same.
        mtime_ns: the staged file's last change, in nanoseconds since 1970.
        inode: the staged file's number on its device; 0 for a file that a clear has deleted.
        nas_mtime_ns: the last change of the file on the NAS.
    """

    path: str
    digest: str
    size: int
    mtime_ns: int
    inode: int
    nas_mtime_ns: int


class CopyTrace(msgspec.Struct, frozen=True):
    """How far a copy has come that is not finished.

    Attributes:
        destination: the run's own folder on the NAS.
        files: files done.
        bytes: their size.
    """

    destination: str
    files: int
    bytes: int


class Journal:
    """The journal of one copy; a context manager. Not thread-safe; the caller holds the run's lock.

    Args:
        run_dir: the run's folder; has its ``.exlab-wizard``.
        destination: the run's own folder on the NAS; entries for another one do not count.
        clock: seconds, never going back.

    Raises:
        OSError: the journal cannot be read or written.
    """

    def __init__(self, run_dir: str, destination: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._path = native_path(journal_path(run_dir))
        self._destination = destination
        self._clock = clock
        self._pending: list[bytes] = []
        self._files = self._bytes = 0
        self._descriptor: int | None = None

    def __enter__(self) -> Self:
        remove_stale_temporaries(self._path)
        segments = _segments(self._path, self._destination)
        if len(segments) > _MAX_SEGMENTS:
            self._compact(segments[-_MOST_COMPACTED:])
            segments = _segments(self._path, self._destination)
        self._old = segments
        self._flushed = self._clock()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if isinstance(error, Exception):
                # The first error is the one to tell.
                with contextlib.suppress(OSError):
                    self.flush()
            else:
                self.flush()
        finally:
            if self._descriptor is not None:
                os.close(self._descriptor)

    def remembered(self) -> Iterator[JournalEntry]:
        """What earlier sessions did, in the order of the walk, the latest of each path; memory stays flat."""
        return _merged(self._path, self._old)

    def note(self, entry: JournalEntry, *, is_new: bool) -> None:
        """Take down that a file is done; it is on the disk a second later at the latest.

        Args:
            entry: one that comes after all others of this session in the order of the walk.
            is_new: whether it must be written down, because no earlier session did.

        Raises:
            OSError: it could not be written.
        """
        self._files += 1
        self._bytes += entry.size
        if is_new:
            self._pending.append(_line(list(msgspec.structs.astuple(entry))))
        if len(self._pending) >= _FLUSH_FILES or self._clock() - self._flushed >= _FLUSH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Bring what was noted onto the disk; of a copy's first session at least that there was one.

        Raises:
            OSError: it could not be written.
        """
        self._flushed = self._clock()
        was_noted = bool(self._old) or self._descriptor is not None
        if was_noted and not self._pending:
            return
        if self._descriptor is None:
            self._descriptor = _open_for_append(self._path)
            # The last line of a session that was killed may have no end.
            self._pending[:0] = [b"\n", self._header()]
        totals = _line(["done", self._destination, self._files, self._bytes])
        data = memoryview(b"".join([*self._pending, totals]))
        self._pending = []
        while data:
            data = data[os.write(self._descriptor, data) :]
        os.fsync(self._descriptor)

    def _header(self) -> bytes:
        return _line(["journal", VERSION, self._destination, secrets.token_hex(8)])

    def _compact(self, segments: list[tuple[int, int]]) -> None:
        """Make one segment of many, so that many interrupted sessions do not need many open files."""
        temporary = f"{self._path}.{secrets.token_hex(8)}.tmp"
        try:
            with open(temporary, "xb") as file:
                file.write(self._header())
                old = _merged(self._path, segments)
                file.writelines(_line(list(msgspec.structs.astuple(entry))) for entry in old)
                file.flush()
                os.fsync(file.fileno())
            share_like(os.path.dirname(temporary), temporary)
            os.replace(temporary, self._path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise


def journal_path(run_dir: str) -> str:
    """The run's ``transfer.journal``."""
    return os.path.join(wizard_dir(run_dir), JOURNAL_NAME)


def remove_journal(run_dir: str) -> None:
    """Remove the journal of a copy that is recorded as verified; the caller holds the run's lock.

    Raises:
        OSError: it could not be removed.
    """
    with contextlib.suppress(FileNotFoundError):
        os.unlink(native_path(journal_path(run_dir)))


def read_copy_trace(run_dir: str) -> CopyTrace | None:
    """How far a copy has come, from the end of its journal; None without one. Fast, lock-free.

    Raises:
        OSError: the journal is there but cannot be read.
    """
    try:
        with os.fdopen(_open_for_reading(native_path(journal_path(run_dir))), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            file.seek(max(0, size - _TAIL_BYTES))
            lines = file.read(_TAIL_BYTES).split(b"\n")
    except FileNotFoundError:
        return None
    for line in reversed(lines):
        match _parsed(line):
            case ["done", str(destination), int(files), int(size)]:
                return CopyTrace(destination, files, size)
    return None


def _segments(path: str, destination: str) -> list[tuple[int, int]]:
    """Begin and end of the entries of each session that copied to this destination."""
    found: list[tuple[int, int]] = []
    begin: int | None = None
    position = 0
    for line in _lines(path, 0, None):
        # A cheap look first: there may be a million entries.
        header = _parsed(line) if line.startswith(b'["journal"') else None
        if header is not None:
            if begin is not None:
                found.append((begin, position))
            begin = position + len(line) if header[1:3] == [VERSION, destination] else None
        position += len(line)
    if begin is not None:
        found.append((begin, position))
    return found


def _merged(path: str, segments: list[tuple[int, int]]) -> Iterator[JournalEntry]:
    readers = [_entries(path, begin, end) for begin, end in segments]
    last: tuple[bytes, JournalEntry] | None = None
    for item in heapq.merge(*readers, key=itemgetter(0)):
        if last is not None and last[0] != item[0]:
            yield last[1]
        last = item
    if last is not None:
        yield last[1]


def _entries(path: str, begin: int, end: int) -> Iterator[tuple[bytes, JournalEntry]]:
    last = b""
    for line in _lines(path, begin, end):
        match _parsed(line):
            case [str(name), str(digest), int(size), int(mtime), int(inode), int(nas_mtime)]:
                key = _key(name)
                if key > last and _DIGEST.fullmatch(digest):
                    last = key
                    yield key, JournalEntry(name, digest, size, mtime, inode, nas_mtime)


def _key(name: str) -> bytes:
    """What the walk's order compares; empty for what is no path."""
    try:
        return os.fsencode(name)
    except UnicodeEncodeError:
        return b""


def _lines(path: str, begin: int, end: int | None) -> Iterator[bytes]:
    try:
        descriptor = _open_for_reading(path)
    except FileNotFoundError:
        return
    with os.fdopen(descriptor, "rb") as file:
        file.seek(begin)
        while end is None or begin < end:
            line = file.readline(_MAX_LINE)
            if not line:
                return
            begin += len(line)
            yield line


def _open_for_reading(path: str) -> int:
    descriptor = open_shared(path)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise FileNotFoundError(path)
    return descriptor


def _open_for_append(path: str) -> int:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    is_new = not os.path.lexists(path)
    descriptor = os.open(path, flags | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0), 0o666)
    if is_new:
        share_like(os.path.dirname(path), path)
    return descriptor


def _line(values: list[Any]) -> bytes:
    # Not msgspec: it refuses the bytes of a name that are not UTF-8, which json keeps as escapes.
    body = json.dumps(values, separators=(",", ":")).encode("ascii")
    return b'%s,"%08x"]\n' % (body[:-1], zlib.crc32(body))


def _parsed(line: bytes) -> list[Any] | None:
    """What stands in a line, without its checksum; None where it is not a whole line of this format."""
    text = line.rstrip(b"\r\n")
    body = text[:-_CHECKSUM_LENGTH] + b"]"
    if text[-_CHECKSUM_LENGTH:] != b',"%08x"]' % zlib.crc32(body):
        return None
    try:
        values = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, list) else None
