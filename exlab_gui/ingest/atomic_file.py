"""Putting a whole new file in place of the old one, or failing without a trace (format.md, Writing 4)."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
import sys

from exlab_gui.ingest.os_facts import (
    NEW_FILE_FLAGS,
    flush_folder_to_disk,
    flush_to_disk,
    retry_while_busy,
)

_BUSY_SECONDS = 3.0
_NO_HARD_LINKS = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES, errno.EINVAL}
)


def replace_file(path: str, data: bytes, like: os.stat_result) -> None:
    """Replace a file whole; readers see the old bytes or the new ones, also after a crash or a power cut.

    Args:
        path: the file; must exist, the caller holds its lock.
        data: the new content.
        like: the old file's ``stat``: its permissions and, where possible, its owner are kept.

    Raises:
        OSError: the new file could not be written or put in place; the old one is as it was.
    """
    temporary = _write_temporary(path, data, like)
    try:
        retry_while_busy(lambda: os.replace(temporary, path), _BUSY_SECONDS)
    except OSError:
        _remove(temporary)
        raise
    flush_folder_to_disk(os.path.dirname(path))


def create_file(path: str, data: bytes) -> None:
    """Create a file whole; one that is there, or appears meanwhile, is never overwritten (Writing 5).

    Raises:
        FileExistsError: something of that name is there.
        OSError: the file could not be written; nothing is there.
    """
    temporary = _write_temporary(path, data, None)
    try:
        publish_new(temporary, path)
    finally:
        _remove(temporary)
    flush_folder_to_disk(os.path.dirname(path))


def remove_stale_temporaries(path: str) -> None:
    """Remove what a crashed writer of this file left beside it; the caller holds the file's lock.

    Writers make their temporary under the lock, so whatever is found under it belongs to nobody any more.
    """
    pattern = re.compile(re.escape(os.path.basename(path)) + r"\.[A-Za-z0-9_-]{1,64}\.tmp")
    with os.scandir(os.path.dirname(path)) as entries:
        stale = [e.path for e in entries if pattern.fullmatch(e.name) and e.is_file(follow_symlinks=False)]
    for temporary in stale:
        _remove(temporary)


def _write_temporary(path: str, data: bytes, like: os.stat_result | None) -> str:
    temporary = f"{path}.{secrets.token_hex(8)}.tmp"
    # A new file takes what the umask says; a successor stays private until it has its predecessor's mode.
    descriptor = os.open(temporary, NEW_FILE_FLAGS, 0o666 if like is None else 0o600)
    written = False
    try:
        try:
            _write_all(descriptor, data)
            if like is not None:
                _take_owner_and_mode(descriptor, like)
            flush_to_disk(descriptor)
        finally:
            os.close(descriptor)
        written = True
    finally:
        if not written:
            _remove(temporary)
    return temporary


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        count = os.write(descriptor, view)
        if count == 0:
            raise OSError(errno.EIO, "the system wrote nothing")
        view = view[count:]


def _take_owner_and_mode(descriptor: int, like: os.stat_result) -> None:
    if sys.platform == "win32":
        return  # the new file takes the folder's access list
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (like.st_uid, like.st_gid):
        try:
            os.fchown(descriptor, like.st_uid, like.st_gid)
        except OSError:
            # Only root may give a file away, but its group can often be kept.
            with contextlib.suppress(OSError):
                os.fchown(descriptor, -1, like.st_gid)
    # After the owner: a change of owner may clear bits of the mode. Some shares refuse to set a mode at all
    # and show every file with the same one.
    mode = stat.S_IMODE(like.st_mode)
    if stat.S_IMODE(os.fstat(descriptor).st_mode) != mode:
        os.fchmod(descriptor, mode)


def publish_new(temporary: str, path: str) -> None:
    """Give a finished file its name, refusing to overwrite; the temporary may be left, its caller removes it.

    Raises:
        FileExistsError: something of that name is there; it is untouched.
        OSError: the file could not be given its name.
    """
    if sys.platform == "win32":
        retry_while_busy(
            lambda: os.rename(temporary, path), _BUSY_SECONDS
        )  # refuses an existing target there
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        # Without hard links (FAT, some shares) the lock that the caller holds is what excludes the others.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path) from error
        os.rename(temporary, path)


def _remove(path: str) -> None:
    with contextlib.suppress(OSError):
        retry_while_busy(lambda: os.unlink(path), _BUSY_SECONDS)
