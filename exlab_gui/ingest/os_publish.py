"""Giving a finished file its name without ever taking that name from another file, and making that last."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from exlab_gui.ingest.atomic_file import publish_new
from exlab_gui.ingest.os_facts import FOLDER_SYNC_UNSUPPORTED

if TYPE_CHECKING:
    from collections.abc import Callable

_NOT_HERE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What systems and file systems answer that cannot refuse to overwrite while they rename."""


def rename_new(old: str, new: str) -> None:
    """Rename a file, refusing in one act to overwrite, wherever the system has a way to do that.

    Linux: ``renameat2`` with ``RENAME_NOREPLACE``, which local file systems and SMB know and NFS does not;
    macOS: ``renamex_np`` with ``RENAME_EXCL``; Windows: a plain rename refuses. Where that is not to be had,
    a hard link refuses too; only without hard links is there a moment between looking and renaming.

    Raises:
        FileExistsError: something of the new name is there; both are as they were.
        OSError: it could not be renamed.
    """
    rename = _exclusive_rename()
    number = errno.ENOSYS if rename is None else rename(os.fsencode(old), os.fsencode(new))
    if number in _NOT_HERE:
        publish_new(old, new)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(old)  # it is there where a hard link gave the new name
    elif number:
        raise OSError(number, os.strerror(number), old, None, new)


def flush_folder(folder: str) -> None:
    """Make the names in a folder survive a power cut; unlike ``flush_folder_to_disk`` a failure is an error.

    Windows cannot open a folder for this, and NTFS journals its renames. Network file systems that do not
    flush folders are believed.

    Raises:
        OSError: the folder is gone, or the disk refused.
    """
    if sys.platform == "win32":
        os.stat(folder)
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in FOLDER_SYNC_UNSUPPORTED:
            raise
    finally:
        os.close(descriptor)


@cache
def _exclusive_rename(platform: str = sys.platform) -> Callable[[bytes, bytes], int] | None:
    """A call that renames and returns 0 or an error number; None where the system has none of that kind."""
    at_cwd, no_replace, excl = -100, 1, 4
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if platform == "linux":
            renameat2 = library.renameat2
            return lambda old, new: _result(renameat2(at_cwd, old, at_cwd, new, no_replace))
        if platform == "darwin":
            renamex_np = library.renamex_np
            return lambda old, new: _result(renamex_np(old, new, excl))
    except (OSError, AttributeError, TypeError):
        return None  # an old C library, or Windows
    return None


def _result(returned: int) -> int:
    return ctypes.get_errno() if returned else 0
