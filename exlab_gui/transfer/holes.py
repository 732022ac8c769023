"""Where a sparse file on the NAS has holes, so that gigabytes of nothing need not come over the network."""

from __future__ import annotations

import errno
import os


class Holes:
    """The holes of an open file; one instance belongs to one thread.

    A hole reads as zeros by definition (lseek(2), ``SEEK_HOLE``). Where the system or the file system does
    not tell, there are none. Never for a staged file: a file system may report a hole where data was written
    a moment ago (openzfs/zfs issue 15526), and a copy with zeros in its place would be proven to be right.

    Args:
        descriptor: the file; its position is moved.
        info: its ``fstat``.
    """

    def __init__(self, descriptor: int, info: os.stat_result) -> None:
        self._descriptor = descriptor
        self._size = info.st_size
        # What takes as much room as it has bytes has no holes: then nobody needs to ask.
        is_sparse = getattr(info, "st_blocks", info.st_size) * 512 < info.st_size
        self._next_data = 0
        self._next_hole = 0 if is_sparse and hasattr(os, "SEEK_DATA") else self._size

    def at(self, position: int) -> int:
        """The number of bytes from ``position`` on that are a hole; 0 where there is data, or the end.

        Whoever reads all data in between finds the file's position right when data follows a hole.

        Args:
            position: in bytes; never less than the time before.
        """
        if position < self._next_data:
            return self._next_data - position
        if position < self._next_hole or position >= self._size:
            return 0
        self._look(position)
        return max(0, self._next_data - position)

    def _look(self, position: int) -> None:
        try:
            self._next_data = os.lseek(self._descriptor, position, os.SEEK_DATA)
            self._next_hole = os.lseek(self._descriptor, self._next_data, os.SEEK_HOLE)
        except OSError as error:
            if error.errno == errno.ENXIO:
                # No data up to the end.
                self._next_data = self._size
            else:
                self._next_hole = self._size
        os.lseek(self._descriptor, max(position, min(self._next_data, self._size)), os.SEEK_SET)
