"""The only way to change a record: locked, checked under the lock, replaced whole (format.md, "Writing")."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from exlab_gui.ingest.atomic_file import create_file, remove_stale_temporaries, replace_file
from exlab_gui.ingest.errors import (
    IllegalTransitionError,
    RecordChangedError,
    SchemaMajorMismatchError,
    UnsafePathError,
)
from exlab_gui.ingest.host import default_host
from exlab_gui.ingest.lock import never, record_lock
from exlab_gui.ingest.os_facts import flush_folder_to_disk, is_link, native_path, share_like
from exlab_gui.ingest.record import (
    SCHEMA_MAJOR,
    HistoryEntry,
    IngestRecord,
    append_entry,
    decode_record,
    encode_record,
    format_time,
)
from exlab_gui.ingest.record_file import read_bytes, read_snapshot, revision_of
from exlab_gui.ingest.record_repair import replace_kept
from exlab_gui.ingest.states import FORWARD_TRANSITIONS, IngestState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exlab_gui.ingest.record_repair import FileMark

_EXTRAS: dict[IngestState, tuple[str, ...]] = {
    IngestState.COMPLETE: ("files_received", "bytes_received"),
    IngestState.SYNC_VERIFIED: ("nas_path", "checksum_file"),
}


class IngestWriter:
    """Creates records and advances them.

    Every method blocks on the disk and the lock, so workers call it, never the GUI thread. An instance holds
    no state but its settings: any number of threads may share it, and any number of processes may write at
    the same time.

    Args:
        lock_timeout: seconds to wait for a record's lock before :class:`LockTimeoutError`.
    """

    def __init__(self, lock_timeout: float = 10.0) -> None:
        self.lock_timeout = lock_timeout

    def read_ingest(self, path: str | os.PathLike[str]) -> IngestRecord:
        """The record at this moment, without a lock. Raises like :func:`read_snapshot`."""
        return read_snapshot(path).record

    def write_ingest(
        self,
        path: str | os.PathLike[str],
        record: IngestRecord,
        *,
        cancelled: Callable[[], bool] = never,
    ) -> None:
        """Create the record of a run that has none (format.md, Writing 5).

        Its folder (``.exlab-wizard``) is made if it is missing; the run folder itself must exist.

        Raises:
            FileExistsError: there is a record, or something else of that name; it is untouched.
            FileNotFoundError: the run folder is gone.
            UnsafePathError: the record's folder is a link, or a link stands where the record should be.
            DamagedRecordError, SchemaMajorMismatchError: ``record`` is not one that this version may write.
            LockTimeoutError, LockUnsupportedError, Cancelled: see :func:`record_lock`.
            OSError: nothing was written.
        """
        native = _native(path)
        data = encode_record(record)
        _check_writable_version(decode_record(data, native))
        folder = os.path.dirname(native)
        is_new = not os.path.lexists(folder)
        if is_new:
            _make_folder(folder)
        with self._locked(native, cancelled):
            if os.path.lexists(native):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), native)
            create_file(native, data)
        if is_new:
            flush_folder_to_disk(os.path.dirname(folder))

    def append_state_transition(  # noqa: PLR0913  (the extras of the format, by name)
        self,
        path: str | os.PathLike[str],
        state: IngestState,
        *,
        host: str | None = None,
        files_received: int | None = None,
        bytes_received: int | None = None,
        nas_path: str | None = None,
        checksum_file: str | None = None,
        expected_revision: int | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> IngestRecord:
        """Record that a run has reached the next state; returns what is on disk afterwards.

        The transition is checked against ``current_state`` (format.md, Writing 2). Whether the history agrees
        with it is for the caller to look at first: see :attr:`IngestRecord.inconsistency`.

        Args:
            path: the record.
            state: the state that was reached.
            host: who says so; this machine by default.
            files_received: files counted; kept on ``complete`` only, like the next.
            bytes_received: bytes counted.
            nas_path: the run's folder on the NAS; kept on ``sync_verified`` only, like the next.
            checksum_file: the checksum list, relative to the run folder.
            expected_revision: if given, the :class:`RecordSnapshot` revision that the decision rests on.
            cancelled: asked while waiting for the lock; once it is held, the write is finished.

        Raises:
            IllegalTransitionError: ``state`` does not follow the state on disk.
            RecordChangedError: the record is not at ``expected_revision`` any more.
            SchemaMajorMismatchError, DamagedRecordError: the record cannot be understood.
            UnsafePathError: the record or its folder is a link.
            LockTimeoutError, LockUnsupportedError, Cancelled: see :func:`record_lock`.
            ValueError: a count is negative, or the state is not one of the five.
            OSError: it could not be written. In all these cases the file is as it was.
        """
        native = _native(path)
        state = IngestState(state)
        given: dict[str, Any] = {
            "files_received": files_received,
            "bytes_received": bytes_received,
            "nas_path": nas_path,
            "checksum_file": checksum_file,
        }
        extras = {name: given[name] for name in _EXTRAS.get(state, ()) if given[name] is not None}
        _check_counts(extras)
        with self._locked(native, cancelled):
            data = read_bytes(native)
            record = decode_record(data, native)
            if expected_revision is not None and revision_of(data) != expected_revision:
                raise RecordChangedError(native, record)
            allowed = FORWARD_TRANSITIONS[record.current_state]
            if state not in allowed:
                raise IllegalTransitionError(record.current_state, state, allowed)
            now = format_time(datetime.now(UTC))
            entry = HistoryEntry(state=state, at=now, host=host or default_host(), **extras)
            successor = append_entry(data, record, entry, native)
            # Never put in place what could not be read back, whatever the reason would be.
            result = decode_record(successor, native)
            replace_file(native, successor, like=os.lstat(native))
        return result

    def replace_ingest(
        self,
        path: str | os.PathLike[str],
        data: bytes,
        *,
        checked: FileMark | None,
        cancelled: Callable[[], bool] = never,
    ) -> str:
        """Put a whole other record in place of one that needs a repair, and keep the old file beside it.

        The old file stays byte for byte as ``<name>.before-repair-<UTC time>``. What a crashed writer left
        beside it stays, too: it may be what the new text was taken from.

        Args:
            path: the record; its folder is made if it is missing.
            data: the new text.
            checked: what lay there when the decision was made; None for nothing. If that is not there any
                more exactly so, nothing is done.
            cancelled: asked while waiting for the lock.

        Returns:
            Where the old file is kept; empty where there was none.

        Raises:
            ChangedSinceCheckError: something else lies there by now; it is untouched.
            DamagedRecordError, SchemaMajorMismatchError: ``data`` is not a record that this version reads.
            FileNotFoundError: the run folder is gone.
            UnsafePathError: the record or its folder is a link.
            LockTimeoutError, LockUnsupportedError, Cancelled: see :func:`record_lock`.
            OSError: it could not be written. In all these cases the old file is as it was.
        """
        native = _native(path)
        _check_writable_version(decode_record(data, native))
        folder = os.path.dirname(native)
        if checked is None and not os.path.lexists(folder):
            _make_folder(folder)
        with self._locked(native, cancelled, tidy=False):
            return replace_kept(native, data, checked)

    @contextmanager
    def _locked(self, path: str, cancelled: Callable[[], bool], *, tidy: bool = True) -> Iterator[None]:
        # Before the lock: taking it would make a missing folder, and follow one that is a link.
        _refuse_links(path)
        with record_lock(path, self.lock_timeout, cancelled):
            _refuse_links(path)
            if tidy:
                remove_stale_temporaries(path)
            yield


def _native(path: str | os.PathLike[str]) -> str:
    # A bare file name has no folder that could be looked at, locked in or flushed. Not os.path.abspath: it
    # takes ".." as text, which is wrong behind a link.
    return native_path(os.path.join(os.getcwd(), os.fspath(path)))


def _refuse_links(path: str) -> None:
    folder = os.path.dirname(path)
    if is_link(os.lstat(folder)):
        raise UnsafePathError(folder)
    if os.path.lexists(path) and is_link(os.lstat(path)):
        raise UnsafePathError(path)


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)
    except FileExistsError:
        return  # another program was quicker
    share_like(os.path.dirname(folder), folder)


def _check_writable_version(record: IngestRecord) -> None:
    if record.schema_version.partition(".")[0] != str(SCHEMA_MAJOR):
        raise SchemaMajorMismatchError(SCHEMA_MAJOR, record.schema_version)


def _check_counts(extras: dict[str, Any]) -> None:
    for name in ("files_received", "bytes_received"):
        if extras.get(name, 0) < 0:
            raise ValueError(f"{name} is negative: {extras[name]}")
