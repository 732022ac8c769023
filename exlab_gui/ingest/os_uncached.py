"""Reading what is on the disk or the share itself, not what memory still holds of it, as far as a system can.

One small function for each difference, like :mod:`exlab_gui.ingest.os_facts`.
"""

from __future__ import annotations

import contextlib
import os
import sys

from exlab_gui.ingest.os_facts import open_shared

_WINDOWS_REFUSES_UNBUFFERED = frozenset({1, 50, 87})
"""ERROR_INVALID_FUNCTION, ERROR_NOT_SUPPORTED, ERROR_INVALID_PARAMETER."""


def refuses_unbuffered(error: OSError) -> bool:
    """Whether Windows, or the share, cannot read this file past the cache; the cache is the second choice."""
    return getattr(error, "winerror", None) in _WINDOWS_REFUSES_UNBUFFERED


if sys.platform == "win32":

    def open_uncached(path: str) -> int:
        """Open a file for reading past the cache; returns a descriptor.

        ``FILE_FLAG_NO_BUFFERING`` wants reads of whole sectors, into memory that is aligned to them ("File
        Buffering", Win32 docs): read whole blocks into a memory page.

        Raises:
            OSError: it cannot be opened; see :func:`refuses_unbuffered`.
        """
        import _winapi  # noqa: PLC0415  (only on Windows)
        import msvcrt  # noqa: PLC0415

        generic_read, share_all, open_existing = 0x80000000, 0x7, 3
        open_link_itself, no_buffering, sequential = 0x200000, 0x20000000, 0x8000000
        flags = open_link_itself | no_buffering | sequential
        handle = _winapi.CreateFile(path, generic_read, share_all, 0, open_existing, flags, 0)
        return msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY)

else:

    def open_uncached(path: str) -> int:
        """Open a file for reading past the cache; returns a descriptor.

        Linux drops the clean pages that it holds of the file (posix_fadvise(2), ``POSIX_FADV_DONTNEED``), so
        the next read asks the disk or the server; what is not yet written stays, so flush it first. macOS
        turns caching off for the descriptor (fcntl(2), ``F_NOCACHE``). A file system that can do neither is
        read as it is.

        Raises:
            OSError: it cannot be opened.
        """
        descriptor = open_shared(path)
        with contextlib.suppress(OSError):
            if sys.platform == "darwin":
                import fcntl  # noqa: PLC0415  (not on Windows)

                fcntl.fcntl(descriptor, fcntl.F_NOCACHE, 1)
            else:
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
                # Reads ahead in larger portions: a third off the time that large files take on a local disk.
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_SEQUENTIAL)
        return descriptor
