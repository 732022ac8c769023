"""Where the operating systems differ, one small function for each difference.

Each says the documented fact that it rests on. They take what they depend on as arguments or look it up at
call time, so that a test on one system can play the other.
"""

from __future__ import annotations

import errno
import logging
import ntpath
import os
import stat
import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

_Result = TypeVar("_Result")

_WINDOWS_LONG_PATH = 230
"""Less than the 260 by what the name of a temporary adds to its target's."""
_WINDOWS_BUSY = frozenset({5, 32, 33})
"""ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION."""

FOLDER_SYNC_UNSUPPORTED = frozenset({errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What network file systems answer that do not flush folders."""

NEW_FILE_FLAGS = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)
"""For ``os.open``: write a file that is not there yet, byte by byte as given, never through a link.

Windows needs ``O_BINARY`` for that, which no other system has; it lacks the last two.
"""

_REPARSE_POINT = 0x400
_MOUNT_POINT_TAG = 0xA0000003


def native_path(path: str, platform: str = sys.platform) -> str:
    r"""The path in a form that the system accepts at any length.

    Windows refuses paths of 260 characters and more, with or without a policy that lifts this, unless they
    are absolute, use backslashes and start with ``\\?\`` (Maximum Path Length Limitation, Win32 docs).
    Elsewhere the path is returned as it is.
    """
    if platform != "win32" or len(path) < _WINDOWS_LONG_PATH or path.startswith("\\\\?\\"):
        return path
    absolute = ntpath.normpath(path)
    if absolute.startswith("\\\\"):
        return "\\\\?\\UNC\\" + absolute[2:]
    # "C:name" is relative too: to the folder that drive C has open.
    return "\\\\?\\" + absolute if ntpath.splitdrive(absolute)[0] and absolute[2:3] == "\\" else path


def is_link(info: os.stat_result) -> bool:
    """Whether an ``lstat`` result is a symbolic link or a Windows junction.

    ``stat.S_ISLNK`` is false for a junction (a mount point in Windows' words), though it leads elsewhere too.
    """
    if stat.S_ISLNK(info.st_mode):
        return True
    attributes = getattr(info, "st_file_attributes", 0)
    return bool(attributes & _REPARSE_POINT) and getattr(info, "st_reparse_tag", 0) == _MOUNT_POINT_TAG


def is_busy(error: OSError) -> bool:
    """Whether Windows refused because some program has the file open, which passes by itself."""
    return getattr(error, "winerror", None) in _WINDOWS_BUSY


def retry_while_busy(action: Callable[[], _Result], seconds: float) -> _Result:
    """Do something that Windows refuses while another program has the file open, until it works.

    ``MoveFileEx`` and ``CreateFile`` fail with a sharing violation, or access denied, while a virus scanner,
    a backup or a reader holds the file for a moment. Other systems never raise these codes, so there the
    first error is final.

    Args:
        action: what to do; called again after each such refusal.
        seconds: how long to go on trying.

    Raises:
        OSError: the last refusal once the time is over, or any other error at once.
    """
    deadline = time.monotonic() + seconds
    pause = 0.002
    while True:
        try:
            return action()
        except OSError as error:
            if not is_busy(error) or time.monotonic() + pause > deadline:
                raise
        time.sleep(pause)
        pause = min(pause * 2, 0.1)


def share_like(folder: str, made: str) -> None:
    """Let everybody who may use a folder use what was just made in it, whatever this user's umask says.

    On a shared PC, and on a share, the next step is often done by somebody else. Windows passes the folder's
    access list on by itself. A file gets no right to be executed.

    Args:
        folder: whose mode counts.
        made: the new file or folder in it.
    """
    if sys.platform == "win32":
        return
    mode = stat.S_IMODE(os.stat(folder).st_mode)
    try:
        os.chmod(made, mode if os.path.isdir(made) else mode & 0o666)
    except OSError as error:
        log.info("The mode of %s stays as it is: %s", made, error)


def flush_to_disk(descriptor: int) -> None:
    """Force a file's bytes onto the disk itself.

    On macOS ``fsync`` leaves them in the drive's own cache; ``F_FULLFSYNC`` does not (fsync(2), macOS). Some
    network file systems there do not know it, so plain ``fsync`` is the second choice.
    """
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415  (not on Windows)

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:
            pass
        else:
            return
    os.fsync(descriptor)


def flush_folder_to_disk(folder: str) -> None:
    """Make a rename in this folder survive a power cut, where the system can do that.

    Windows cannot open a folder for this, and NTFS journals its renames. Elsewhere a refusal is only logged:
    the rename has happened and is whole, and undoing it would be the greater risk.
    """
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in FOLDER_SYNC_UNSUPPORTED:
            log.warning("The folder %s could not be flushed to the disk: %s", folder, error)


if sys.platform == "win32":

    def open_shared(path: str) -> int:
        """Open a file for reading without standing in anybody's way; returns a descriptor.

        ``os.open`` there lets nobody rename over the file while it is open, and reports a sharing violation
        without its Windows code. ``CreateFile`` with all three sharing modes does neither (CreateFileW,
        "dwShareMode"). A link is opened itself, never what it leads to.

        Raises:
            OSError: it cannot be opened.
        """
        import _winapi  # noqa: PLC0415  (only on Windows)
        import msvcrt  # noqa: PLC0415

        generic_read, share_all, open_existing, open_link_itself = 0x80000000, 0x7, 3, 0x200000
        handle = _winapi.CreateFile(path, generic_read, share_all, 0, open_existing, open_link_itself, 0)
        return msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY)

else:

    def open_shared(path: str) -> int:
        """Open a file for reading without standing in anybody's way; returns a descriptor.

        A link is refused (``ELOOP``). A named pipe is opened at once: without ``O_NONBLOCK`` the call would
        wait for a writer for ever.

        Raises:
            OSError: it cannot be opened.
        """
        return os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
