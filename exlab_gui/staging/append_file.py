"""Adding bytes to the end of a file in one act, so that writers never mix (format.md, last section)."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys

from exlab_gui.ingest import UnsafePathError
from exlab_gui.ingest.os_facts import is_link, native_path, share_like


def append_once(path: str, data: bytes) -> None:
    """Append ``data`` with a single write; the file, and its folder if missing, are made.

    Raises:
        UnsafePathError: the file or its folder is a link.
        OSError: it could not be written, or not whole.
    """
    native = native_path(path)
    folder = os.path.dirname(native)
    if not os.path.lexists(folder):
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder)
            share_like(os.path.dirname(folder), folder)
    for place in (folder, native):
        if os.path.lexists(place) and is_link(os.lstat(place)):
            raise UnsafePathError(place)
    is_new = not os.path.lexists(native)
    descriptor = _open_for_append(native)
    try:
        if is_new:
            share_like(folder, native)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", path)
        # Never a second write for the rest: another writer's line could stand between the two halves.
        if os.write(descriptor, data) != len(data):
            # At least the next writer's line must not be drawn into this half one.
            with contextlib.suppress(OSError):
                os.write(descriptor, b"\n")
            raise OSError(errno.EIO, "the line was not written whole", path)
    finally:
        os.close(descriptor)


if sys.platform == "win32":

    def _open_for_append(path: str) -> int:
        # The C library's O_APPEND seeks and then writes, two acts between which another program may write. A
        # handle with FILE_APPEND_DATA and without FILE_WRITE_DATA leaves it to the file system (CreateFileW,
        # "File Access Rights Constants": "local write operations will not overwrite existing data").
        import _winapi  # noqa: PLC0415  (only on Windows)
        import msvcrt  # noqa: PLC0415

        append_data, read_attributes, synchronize = 0x4, 0x80, 0x100000
        share_all, open_always, open_link_itself = 0x7, 4, 0x200000
        handle = _winapi.CreateFile(
            path, append_data | read_attributes | synchronize, share_all, 0, open_always, open_link_itself, 0
        )
        return msvcrt.open_osfhandle(handle, os.O_BINARY)

else:

    def _open_for_append(path: str) -> int:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        # Opening a named pipe of this name would wait for somebody to read it.
        return os.open(path, flags | os.O_NONBLOCK, 0o666)
