"""Lists of a million names that fit into a few megabytes of memory."""

from __future__ import annotations

import heapq
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SEPARATOR = b"\0\0"
_CHUNK_BYTES = 32 * 1024
"""Before compression; one chunk of each list being read is unpacked at a time."""
_LEVEL = 1
"""zlib's fastest: higher ones make names of files hardly smaller."""
_SORT_ITEMS = 32 * 1024


class CompactList:
    """A list of byte strings, kept compressed: about 20 bytes for each of a run's paths with its facts.

    An item holds no two zero bytes in a row and does not end in one. Not thread-safe; may be read many times,
    also by several readers in turn, once nothing is appended any more.
    """

    def __init__(self, items: Iterable[bytes] = ()) -> None:
        self._chunks: list[bytes] = []
        self._open: list[bytes] = []
        self._open_bytes = 0
        self._length = 0
        for item in items:
            self.append(item)

    def append(self, item: bytes) -> None:
        """Add an item at the end."""
        self._open.append(item)
        self._length += 1
        self._open_bytes += len(item) + len(_SEPARATOR)
        if self._open_bytes >= _CHUNK_BYTES:
            self._chunks.append(zlib.compress(_SEPARATOR.join(self._open), _LEVEL))
            self._open = []
            self._open_bytes = 0

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            yield from zlib.decompress(chunk).split(_SEPARATOR)
        yield from self._open


def sort_compactly(items: Iterable[bytes]) -> Iterator[bytes]:
    """Sort byte strings; memory holds them compressed, apart from a few thousand at a time.

    Args:
        items: what to sort, read to its end before the first result; see :class:`CompactList` for what an
            item may hold.
    """
    runs: list[CompactList] = []
    batch: list[bytes] = []
    for item in items:
        batch.append(item)
        if len(batch) >= _SORT_ITEMS:
            batch.sort()
            runs.append(CompactList(batch))
            batch = []
    batch.sort()
    if not runs:
        return iter(batch)
    return heapq.merge(*runs, batch)
