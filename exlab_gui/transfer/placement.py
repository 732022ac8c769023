"""Placing a run's own records in its copy on the NAS, so that the history travels with the data."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import secrets
import stat
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Self

from exlab_gui.ingest import (
    DamagedRecordError,
    IngestState,
    SchemaMajorMismatchError,
    UnsafePathError,
    read_snapshot,
)
from exlab_gui.ingest.atomic_file import create_file, remove_stale_temporaries, replace_file
from exlab_gui.ingest.os_facts import (
    NEW_FILE_FLAGS,
    flush_to_disk,
    is_link,
    native_path,
    open_shared,
    share_like,
)
from exlab_gui.ingest.os_publish import flush_folder, rename_new
from exlab_gui.ingest.record import MAX_RECORD_BYTES, decode_record
from exlab_gui.ingest.record_file import read_bytes
from exlab_gui.staging.layout import (
    CHECKSUMS_NAME,
    CREATION_NAME,
    LOG_PREFIX,
    LOG_SUFFIX,
    RECORD_NAME,
    WIZARD_DIR,
    record_path,
    wizard_dir,
)
from exlab_gui.transfer.copy_file import remove_stale_copies
from exlab_gui.transfer.destination import COPY_PREFIX, base_of, check_separate, is_whole_path
from exlab_gui.transfer.hashing import BLOCK, FileChangedError, hash_file
from exlab_gui.transfer.journal import remove_journal
from exlab_gui.transfer.new_file import ReadBackError
from exlab_gui.transfer.run_lock import Work, run_lock
from exlab_gui.transfer.storage import Side, on_side

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, BinaryIO

log = logging.getLogger(__name__)

_ADVANCING = frozenset({"schema_version", "current_state", "history"})
PENDING_NAME = "placement.pending"
VERSION = 1


def place_records(run_dir: str, destination: str) -> None:
    """Bring the record, the checksum list, ``creation.json`` and the logs into the run's copy on the NAS.

    Blocks; the caller holds the run's lock. Each is whole at every moment. What is the same already is left;
    an older version of the record or a log is replaced; anything else of the same name is kept beside as
    ``<name>.<UTC time>.old``. Locks, temporaries, proofs and the journal stay here.

    Args:
        run_dir: the run's folder.
        destination: the run's own folder on the NAS; must be there.

    Raises:
        DestinationError: it is the run itself.
        UnsafePathError: a link stands in the place of the ``.exlab-wizard`` there.
        ReadBackError: the NAS gave back something else than was written.
        StorageError: one of the sides failed.
    """
    check_separate(run_dir, destination)
    folder = native_path(wizard_dir(destination))
    with on_side(Side.NAS, folder):
        _ensure_folder(native_path(destination), folder)
    remove_stale_copies(destination)
    for name in _names(run_dir):
        _place(os.path.join(native_path(wizard_dir(run_dir)), name), os.path.join(folder, name), name)
    with on_side(Side.NAS, folder):
        flush_folder(folder)


def mark_pending(run_dir: str, destination: str) -> None:
    """Note that the records in the copy on the NAS are about to be out of date.

    Blocks; the caller holds the run's lock. Done before a state is recorded, so that a crash right after it
    is made good by :func:`finish_placement`.

    Raises:
        StorageError: it could not be written.
    """
    path = _pending_path(run_dir)
    data = json.dumps({"version": VERSION, "destination": destination}).encode("ascii")
    with on_side(Side.STAGING, path):
        remove_stale_temporaries(path)
        if os.path.lexists(path):
            replace_file(path, data, like=os.lstat(path))
        else:
            create_file(path, data)
            share_like(os.path.dirname(path), path)


def unmark_pending(run_dir: str) -> None:
    """Note that the records in the copy on the NAS are up to date. Raises StorageError."""
    path = _pending_path(run_dir)
    with on_side(Side.STAGING, path), contextlib.suppress(FileNotFoundError):
        os.unlink(path)


def read_pending(run_dir: str) -> str | None:
    """Where records are still to be placed; None where nothing is to be done. Never raises for content.

    Raises:
        OSError: the note is there but cannot be read.
    """
    try:
        values = json.loads(read_bytes(_pending_path(run_dir)))
    except (FileNotFoundError, ValueError, RecursionError, DamagedRecordError, UnsafePathError):
        return None
    match values:
        case {"version": 1, "destination": str(destination)} if is_whole_path(destination):
            return destination
    return None


def finish_placement(run_dir: str, *, host: str | None = None) -> bool:
    """Place the records where a crash or a missing share kept them from being placed. Blocks; thread-safe.

    Args:
        run_dir: the run's folder.
        host: this machine's name.

    Returns:
        Whether there was something to do.

    Raises:
        RunBusyError, LockUnsupportedError: see :func:`run_lock`.
        Exception: what :func:`place_records` and :func:`exlab_gui.ingest.read_snapshot` raise.
    """
    with run_lock(run_dir, Work.COPY, host):
        return place_pending(run_dir)


def place_pending(run_dir: str) -> bool:
    """What :func:`finish_placement` does, for a caller that holds the run's lock already."""
    with on_side(Side.STAGING, run_dir):
        destination = read_pending(run_dir)
    if destination is None:
        return False
    is_due = _is_due(run_dir, destination)
    if is_due:
        place_records(run_dir, destination)
        with on_side(Side.STAGING, run_dir):
            # Of a process that ended between recording and this.
            remove_journal(run_dir)
    else:
        log.info("%s: nothing is to be placed in %s", run_dir, destination)
    unmark_pending(run_dir)
    return is_due


def _pending_path(run_dir: str) -> str:
    return os.path.join(native_path(wizard_dir(run_dir)), PENDING_NAME)


def _is_due(run_dir: str, destination: str) -> bool:
    """Whether the note is true: the state was recorded, and the folder is this run's own.

    Anybody may have written the note; it must not lead the run's records somewhere else.
    """
    with on_side(Side.STAGING, run_dir):
        record = read_snapshot(record_path(run_dir)).record
    verified = record.entry(IngestState.SYNC_VERIFIED)
    if verified is None:
        return False
    return base_of(destination, run_dir) is not None or destination == verified.nas_path


def _ensure_folder(destination: str, folder: str) -> None:
    os.stat(destination)
    if not os.path.lexists(folder):
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder)
            share_like(destination, folder)
    if is_link(os.lstat(folder)):
        raise UnsafePathError(folder)


def _names(run_dir: str) -> list[str]:
    """What is placed, the record last: it must not tell of a list that is not there yet."""
    folder = native_path(wizard_dir(run_dir))
    with on_side(Side.STAGING, folder), os.scandir(folder) as entries:
        there = [entry.name for entry in entries if entry.is_file(follow_symlinks=False)]
    logs = sorted(name for name in there if name.startswith(LOG_PREFIX) and name.endswith(LOG_SUFFIX))
    return [*logs, *(name for name in (CREATION_NAME, CHECKSUMS_NAME, RECORD_NAME) if name in there)]


def _place(source: str, target: str, name: str) -> None:
    with _Placed(source, target, name) as new:
        with on_side(Side.NAS, target):
            there = _kind_of(target)
            if there is not None and new.is_same(there):
                return
        new.write()
        with on_side(Side.NAS, target):
            _publish(new, target, is_older=there is not None and new.is_newer_than(there))


def _publish(new: _Placed, target: str, *, is_older: bool) -> None:
    if is_older:
        os.replace(new.path, target)
        return
    if os.path.lexists(target):
        _keep_beside(target)
    rename_new(new.path, target)


def _keep_beside(target: str) -> None:
    first = kept = f"{target}.{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    number = 1
    while True:
        try:
            rename_new(target, f"{kept}.old")
        except FileExistsError:
            number += 1
            kept = f"{first}-{number}"
        else:
            return


class _Placed:
    """One record on its way to the NAS; what is read is what was there when it was opened."""

    def __init__(self, source: str, target: str, name: str) -> None:
        self.path = os.path.join(os.path.dirname(target), f"{COPY_PREFIX}{secrets.token_hex(8)}.tmp")
        self._source = source
        self._target = target
        self._name = name

    def __enter__(self) -> Self:
        with on_side(Side.STAGING, self._source):
            # Opened once: a record that is replaced meanwhile must not be mixed with its successor.
            self._file = os.fdopen(open_shared(self._source), "rb")
            self._size = os.fstat(self._file.fileno()).st_size
        self._digest = self._read(self._size, _ignore)
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()
        with contextlib.suppress(OSError):
            os.unlink(self.path)

    def is_same(self, there: os.stat_result) -> bool:
        return self._is_file(there) and there.st_size == self._size and self._hash_of_target() == self._digest

    def is_newer_than(self, there: os.stat_result) -> bool:
        """Whether what is on the NAS is an older version of this: of a log a part, of the record too."""
        if not self._is_file(there):
            return False
        if self._name == RECORD_NAME:
            return self._continues_record()
        if not self._name.startswith(LOG_PREFIX) or there.st_size > self._size:
            return False
        return self._hash_of_target() == self._read(there.st_size, _ignore)

    def write(self) -> None:
        """Write it beside its target under another name, and read it back."""
        with on_side(Side.NAS, self.path):
            file = os.fdopen(os.open(self.path, NEW_FILE_FLAGS, 0o666), "wb")
            with file:
                self._digest = self._read(self._size, partial(_write, file, self.path))
                file.flush()
                flush_to_disk(file.fileno())
            share_like(os.path.dirname(self.path), self.path)
            if _hash(self.path) != self._digest:
                raise ReadBackError(f"{WIZARD_DIR}/{self._name}")

    def _read(self, size: int, take: Callable[[bytes], object]) -> str:
        """The digest of the first ``size`` bytes; a log may grow meanwhile, its beginning never changes."""
        digest = hashlib.sha256()
        with on_side(Side.STAGING, self._source):
            self._file.seek(0)
            while size > 0 and (data := self._file.read(min(size, BLOCK))):
                digest.update(data)
                take(data)
                size -= len(data)
        return digest.hexdigest()

    def _hash_of_target(self) -> str | None:
        return _hash(self._target)

    def _continues_record(self) -> bool:
        with on_side(Side.STAGING, self._source):
            self._file.seek(0)
            here = self._file.read(MAX_RECORD_BYTES)
        try:
            there = read_bytes(self._target)
            return _is_continued(_fields_of(there, self._target), _fields_of(here, self._source))
        except (ValueError, RecursionError, DamagedRecordError, SchemaMajorMismatchError, UnsafePathError):
            return False

    @staticmethod
    def _is_file(info: os.stat_result) -> bool:
        return stat.S_ISREG(info.st_mode) and not is_link(info)


def _fields_of(data: bytes, path: str) -> dict[str, Any]:
    decode_record(data, path)
    fields: dict[str, Any] = json.loads(data)
    return fields


def _is_continued(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Whether a newer record says all that an older one says, also what only another program understands."""
    before, now = old.get("history", []), new.get("history", [])
    kept = all(new.get(name) == value for name, value in old.items() if name not in _ADVANCING)
    return kept and len(before) < len(now) and now[: len(before)] == before


def _kind_of(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except FileNotFoundError:
        return None


def _hash(path: str) -> str | None:
    try:
        return hash_file(path, _ignore, uncached=True).digest
    except FileChangedError:
        return None


def _write(file: BinaryIO, path: str, data: bytes) -> None:
    with on_side(Side.NAS, path):
        file.write(data)


def _ignore(_data: object) -> None:
    """Nobody waits for records of a few kilobytes."""
