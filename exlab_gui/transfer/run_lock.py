"""One piece of work on a run at a time, among all processes and machines that see it."""

from __future__ import annotations

import contextlib
import getpass
import logging
import os
import stat
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import (
    DamagedRecordError,
    IngestError,
    LockUnsupportedError,
    UnsafePathError,
    default_host,
    format_time,
)
from exlab_gui.ingest.lock import UNSUPPORTED_LOCKS
from exlab_gui.ingest.os_facts import NEW_FILE_FLAGS, is_link, native_path, share_like
from exlab_gui.ingest.record_file import read_bytes
from exlab_gui.staging.layout import wizard_dir
from exlab_gui.transfer.storage import Side, on_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import FileLock

log = logging.getLogger(__name__)

LOCK_NAME = "transfer.lock"
OWNER_NAME = "transfer.owner"

_LOOKS_FOR_OWNER = 10
_PAUSE = 0.01
_MAX_OWNER_BYTES = 4096


class Work(StrEnum):
    """What a run is locked for."""

    COPY = "copy"
    VERIFY = "verify"
    CLEAR = "clear"
    REPAIR = "repair"


class LockOwner(msgspec.Struct, frozen=True):
    """Who works on a run, as that process wrote it down itself.

    Attributes:
        host: the machine.
        user: the account there.
        pid: the process there.
        work: what it does; text, as another version may do what this one does not know.
        since: when it began, as :func:`exlab_gui.ingest.format_time` writes it.
    """

    host: str
    user: str
    pid: int
    work: str
    since: str


class RunBusyError(IngestError):
    """Another process, or another job of this one, works on the run; nothing was done here.

    Attributes:
        run_dir: the run.
        owner: who it is; None where that cannot be read.
    """

    def __init__(self, run_dir: str, owner: LockOwner | None) -> None:
        super().__init__(run_dir, owner)
        self.run_dir = run_dir
        self.owner = owner

    def __str__(self) -> str:
        return f"{self.run_dir} is being worked on by {self.owner or 'another program'}"


@contextmanager
def run_lock(run_dir: str, work: Work, host: str | None = None) -> Iterator[None]:
    """Hold the run's own lock for a copy, a verification or a clearing.

    It does not wait, and it is not the record's lock: the record can be read and advanced meanwhile. The
    system lets go of it when the process ends, however it ends. Threads exclude each other like processes.

    Args:
        run_dir: the run's folder; its ``.exlab-wizard`` is made if it is missing.
        work: what for, told to whoever finds the run busy.
        host: this machine's name.

    Raises:
        RunBusyError: somebody else holds it.
        LockUnsupportedError: this file system cannot lock.
        UnsafePathError: the run's ``.exlab-wizard`` is a link.
        StorageError: the lock file cannot be opened.
    """
    folder = native_path(wizard_dir(run_dir))
    path = os.path.join(folder, LOCK_NAME)
    with on_side(Side.STAGING, folder):
        ensure_wizard_dir(run_dir)
        mode = stat.S_IMODE(os.stat(folder).st_mode) & 0o666
    # It imports asyncio, which takes longer than all else that this module needs.
    from filelock import FileLock  # noqa: PLC0415

    lock = FileLock(path, mode=mode, fallback_to_soft=False)
    _acquire(lock, path, run_dir)
    try:
        _write_owner(folder, work, host)
        yield
    finally:
        # Before the lock goes: the next one writes its own.
        with contextlib.suppress(OSError):
            os.unlink(os.path.join(folder, OWNER_NAME))
        try:
            lock.release()
        except OSError as error:
            log.warning("%s was not unlocked as it should be: %s", path, error)


def ensure_wizard_dir(run_dir: str) -> None:
    """Make a run's ``.exlab-wizard`` where it is missing; the run's folder itself must exist.

    Raises:
        UnsafePathError: a link stands in its place.
        OSError: it cannot be made.
    """
    folder = native_path(wizard_dir(run_dir))
    if not os.path.lexists(folder):
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder)
            share_like(native_path(run_dir), folder)
    if is_link(os.lstat(folder)):
        raise UnsafePathError(folder)


def _acquire(lock: FileLock, path: str, run_dir: str) -> None:
    from filelock import Timeout  # noqa: PLC0415  (as above)

    with on_side(Side.STAGING, path):
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise RunBusyError(run_dir, _owner(run_dir)) from None
        except OSError as error:
            if error.errno in UNSUPPORTED_LOCKS:
                raise LockUnsupportedError(path, os.strerror(error.errno)) from error
            raise


def read_owner(run_dir: str) -> LockOwner | None:
    """Who last said that he works on a run; None where nobody does. He may have been ended since."""
    return _read_owner(os.path.join(wizard_dir(run_dir), OWNER_NAME))


def _owner(run_dir: str) -> LockOwner | None:
    # Whoever has just got the lock needs a moment to write down who he is.
    for _ in range(_LOOKS_FOR_OWNER):
        found = read_owner(run_dir)
        if found is not None:
            return found
        time.sleep(_PAUSE)
    return None


def _read_owner(path: str) -> LockOwner | None:
    try:
        data = read_bytes(path)
        return msgspec.json.decode(data, type=LockOwner) if len(data) <= _MAX_OWNER_BYTES else None
    except (OSError, ValueError, msgspec.MsgspecError, DamagedRecordError, UnsafePathError):
        return None


def _write_owner(folder: str, work: Work, host: str | None) -> None:
    owner = LockOwner(
        host or default_host(), user_name(), os.getpid(), work.value, format_time(datetime.now(UTC))
    )
    path = os.path.join(folder, OWNER_NAME)
    try:
        # What a killed process left could be anything; the lock is held, so nobody else writes here.
        if os.path.lexists(path):
            os.unlink(path)
        descriptor = os.open(path, NEW_FILE_FLAGS, 0o666)
        try:
            os.write(descriptor, msgspec.json.encode(owner))
        finally:
            os.close(descriptor)
        share_like(folder, path)
    except OSError as error:
        # Only what others are told depends on it.
        log.info("%s could not be written: %s", path, error)


def user_name() -> str:
    """The account that this process runs under, as proofs and locks name it; empty where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
