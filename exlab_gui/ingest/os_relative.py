"""Many files below one folder, named from the open folder: the system walks the way to it only once.

Windows has no such calls; there :func:`open_folder` says so, and the caller uses whole paths.
"""

from __future__ import annotations

import errno
import os
import sys

from exlab_gui.ingest.os_facts import is_link, open_shared

_READ_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
)


def open_folder(path: str, platform: str = sys.platform) -> int | None:
    """A descriptor of a folder for ``dir_fd=``; the caller closes it.

    Returns:
        None where the system cannot name a file from an open folder (``os.supports_dir_fd`` is empty on
        Windows) or does not let this one be opened.
    """
    if platform == "win32":
        return None
    try:
        return os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return None


def open_shared_at(path: str, folder: int | None) -> int:
    """:func:`exlab_gui.ingest.os_facts.open_shared` for a path that may start from an open folder.

    Args:
        path: relative to ``folder``; absolute and native where that is None.
        folder: what :func:`open_folder` gave.

    Raises:
        OSError: it cannot be opened; ``ELOOP`` for a link.
    """
    if folder is not None:
        return os.open(path, _READ_FLAGS, dir_fd=folder)
    if not hasattr(os, "O_NOFOLLOW") and is_link(os.lstat(path)):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
    return open_shared(path)
