"""One number that stands for a file as it is now: while the number stays, so do the bytes.

A program that writes into the file moves its times; one that replaces it, as this program does, gives it
another inode as well. That only fails for a change so shortly after the last one that the clock of the file
system has not ticked meanwhile (FAT: 2 s). So the number of a file counts only once the file is older.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

SETTLED_NS = 3_000_000_000
"""After this many nanoseconds every file system gives a further change another time."""

if sys.platform == "win32":

    def stamp_of(info: os.stat_result) -> int:
        """The number of a file, 64 bits, never 0. The other fields depend there on how one has asked."""
        return hash((info.st_mtime_ns, info.st_size)) or 1

else:

    def stamp_of(info: os.stat_result) -> int:
        """The number of a file, 64 bits, never 0; the same in every process of one version of Python."""
        return hash((info.st_mtime_ns, info.st_ctime_ns, info.st_size, info.st_ino)) or 1


def settled_stamp(info: os.stat_result, now_ns: int) -> int | None:
    """The number of a file, or None if a further change might leave it as it is.

    Args:
        info: the file's status.
        now_ns: the time by this computer's clock, in nanoseconds since 1970, or somewhat earlier. A file from
            the future is not settled: one of the two clocks is wrong.
    """
    limit = now_ns - SETTLED_NS
    return stamp_of(info) if info.st_mtime_ns <= limit and info.st_ctime_ns <= limit else None
