"""The lock beside a record, shared with the orchestrator (format.md, Writing 1)."""

from __future__ import annotations

import errno
import logging
import os
import stat
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from exlab_gui.ingest.errors import Cancelled, LockTimeoutError, LockUnsupportedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filelock import FileLock

log = logging.getLogger(__name__)

LOCK_SUFFIX = ".lock"

_EAGER_SECONDS = 0.25
_EAGER_POLL = 0.001
_PATIENT_POLL = 0.02
UNSUPPORTED_LOCKS = frozenset({errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP})


def never() -> bool:
    """The ``cancelled`` of work that nobody can cancel."""
    return False


@contextmanager
def record_lock(path: str, seconds: float, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Hold the exclusive lock of the record at ``path``.

    A file system without locks is an error here: falling back to a lock file that a crash leaves behind
    would silently weaken what the lock promises.

    Args:
        path: the record (in its native form); its folder must exist.
        seconds: the time limit for getting the lock.
        cancelled: asked at every try.

    Raises:
        LockTimeoutError: somebody else held it all that time.
        LockUnsupportedError: this file system cannot lock.
        Cancelled: ``cancelled()`` became true while waiting.
        OSError: the lock file cannot be opened.
    """
    # Loading it takes longer than taking the lock, and a window that only looks needs none.
    from filelock import FileLock, Timeout  # noqa: PLC0415

    lock_path = path + LOCK_SUFFIX
    lock = FileLock(lock_path, mode=_lock_mode(path), fallback_to_soft=False)
    try:
        _acquire(lock, seconds, cancelled)
    except Timeout:
        if cancelled():
            raise Cancelled from None
        raise LockTimeoutError(lock_path, seconds, _holder(lock_path)) from None
    except OSError as error:
        if error.errno in UNSUPPORTED_LOCKS:
            raise LockUnsupportedError(lock_path, os.strerror(error.errno)) from error
        raise
    try:
        yield
    finally:
        # What was written under the lock is a fact by now; closing the file lets go of the lock in any case.
        try:
            lock.release()
        except OSError as error:
            log.warning("%s was not unlocked as it should be: %s", lock_path, error)


def _acquire(lock: FileLock, seconds: float, cancelled: Callable[[], bool]) -> None:
    # Writers hold the lock for a few milliseconds, so a quick poll settles almost every contest; whoever
    # holds it longer is not worth a thousand opens a second, least of all on a share.
    from filelock import Timeout  # noqa: PLC0415  (as above)

    eager = min(seconds, _EAGER_SECONDS)
    started = time.monotonic()
    try:
        lock.acquire(timeout=eager, poll_interval=_EAGER_POLL, cancel_check=cancelled)
    except Timeout:
        if cancelled():
            raise
        left = max(0.0, seconds - (time.monotonic() - started))
        lock.acquire(timeout=left, poll_interval=_PATIENT_POLL, cancel_check=cancelled)


def _lock_mode(path: str) -> int:
    # Whoever may write in the folder must be able to take the lock, whatever the umask of the first was.
    return stat.S_IMODE(os.stat(os.path.dirname(path)).st_mode) & 0o666


def _holder(lock_path: str) -> str | None:
    """Who holds the lock, as the kernel lists it; None where there is no such list (only Linux has one)."""
    if sys.platform != "linux":
        return None
    try:
        info = os.stat(lock_path)
        file = f"{os.major(info.st_dev):02x}:{os.minor(info.st_dev):02x}:{info.st_ino}"
        for line in Path("/proc/locks").read_text(encoding="ascii").splitlines():
            fields = line.split()
            if fields[1] == "FLOCK" and fields[5] == file:
                name = Path(f"/proc/{int(fields[4])}/comm").read_text(encoding="utf-8").strip()
                return f"{name} (process {int(fields[4])})"
    except (OSError, ValueError, IndexError):
        return None
    return None
