"""Listing folders, and not listing those again that have not moved.

A folder's time moves when a name in it comes, goes or changes; what is written into a file below it does not
count. Nothing is listed that is hidden or a link.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.ingest import Cancelled
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.layout import CONTAINERS
from exlab_gui.staging.stamps import SETTLED_NS, settled_stamp, stamp_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.staging.life_sign import LifeSign

_ENTRIES_BETWEEN_QUESTIONS = 512
_WINDOWS_ATTRIBUTES = hasattr(os.stat_result, "st_file_attributes")
_HIDDEN_ATTRIBUTE = 0x2

ROUND = 40
"""In so many passes every folder is listed once whatever its time, a fair share of them in each."""


class Listing(NamedTuple):
    """The folders in a folder.

    Attributes:
        names: sorted; the same list as the last time if they are the same.
        error: what went wrong, if anything did. Names that were listed before that are still worth a look.
    """

    names: list[str]
    error: OSError | None


class Branch(NamedTuple):
    """A folder, with those of its folders in which runs may lie.

    Attributes:
        here: the folder's own listing.
        inside: the listings of ``Runs`` and ``TestRuns``, as far as they are there.
    """

    here: Listing
    inside: dict[str, Listing]


class _Seen(NamedTuple):
    stamp: int
    since: float
    settled: bool
    listing: Listing


class Folders:
    """What is known of the folders below one place; different folders may be listed on different threads.

    Args:
        sign: given after each system call.
        clock: POSIX seconds.
    """

    def __init__(self, sign: LifeSign, clock: Callable[[], float] = time.time) -> None:
        self._sign = sign
        self._clock = clock
        self._seen: dict[str, _Seen] = {}
        self._asked_for: set[str] = set()
        self._round = 0
        self._all = False
        self._trusts_times = True

    def begin_pass(self, *, thorough: bool) -> None:
        """From now on :meth:`is_due` speaks of the next pass; ``thorough`` makes every folder due."""
        self._round += 1
        self._all = thorough
        self._asked_for.clear()

    def end_pass(self) -> None:
        """Forget the folders that nobody has asked for since the pass began."""
        for path in self._seen.keys() - self._asked_for:
            del self._seen[path]

    def is_due(self, path: str) -> bool:
        """Whether a folder, and all in it, is to be looked at in this pass whatever its time."""
        return self._all or (hash(path) - self._round) % ROUND == 0

    def branch(self, path: str, cancelled: Callable[[], bool]) -> Branch:
        """A folder and its containers. Raises like :meth:`list`."""
        here = self.list(path, cancelled)
        containers = [name for name in here.names if name in CONTAINERS]
        return Branch(here, {name: self.list(os.path.join(path, name), cancelled) for name in containers})

    def list(self, path: str, cancelled: Callable[[], bool], *, anew: bool = False) -> Listing:
        """The folders in a folder, from memory if it has not moved.

        Args:
            path: absolute.
            cancelled: asked every 512 entries.
            anew: do not use the memory.

        Raises:
            Cancelled: ``cancelled`` said so.
        """
        self._asked_for.add(path)
        now_ns, moment = int(self._clock() * 1e9), time.monotonic()
        try:
            info = os.stat(native_path(path))
        except OSError as error:
            self._seen.pop(path, None)
            return Listing([], error)
        self._sign.give()
        stamp = _stamp(info)
        seen = self._seen.get(path)
        if (
            seen is not None
            and seen.stamp == stamp
            and seen.settled
            and not anew
            and not self._must_list(path)
        ):
            return seen.listing
        listing = _listed(path, cancelled)
        self._sign.give()
        if seen is not None:
            listing = self._compared(path, seen, stamp, listing)
        since = seen.since if seen is not None and seen.stamp == stamp else moment
        settled = settled_stamp(info, now_ns) is not None or moment - since > SETTLED_NS / 1e9
        self._seen[path] = _Seen(stamp, since, settled and listing.error is None, listing)
        return listing

    def _must_list(self, path: str) -> bool:
        return not self._trusts_times or self.is_due(path)

    def _compared(self, path: str, seen: _Seen, stamp: int, listing: Listing) -> Listing:
        if seen.listing.names == listing.names:
            return Listing(seen.listing.names, listing.error)
        if seen.settled and seen.stamp == stamp and listing.error is None and _stamp_now(path) == stamp:
            self._trusts_times = False  # there are file systems whose folders never get another time
        return listing


def _stamp(info: os.stat_result) -> int:
    # Another disk may be mounted here, with a folder that looks the same.
    return hash((stamp_of(info), info.st_dev, info.st_ino))


def _stamp_now(path: str) -> int | None:
    try:
        return _stamp(os.stat(native_path(path)))
    except OSError:
        return None


def _listed(path: str, cancelled: Callable[[], bool]) -> Listing:
    names: list[str] = []
    try:
        with os.scandir(native_path(path)) as entries:
            for number, entry in enumerate(entries, start=1):
                if number % _ENTRIES_BETWEEN_QUESTIONS == 0 and cancelled():
                    raise Cancelled
                if _is_plain_folder(entry):
                    names.append(entry.name)
    except OSError as error:
        return Listing(sorted(names), error)
    names.sort()
    return Listing(names, None)


def _is_plain_folder(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or not entry.is_dir(follow_symlinks=False):
        return False
    if not _WINDOWS_ATTRIBUTES:
        return True
    # Free on Windows: the listing has brought it along.
    info = entry.stat(follow_symlinks=False)
    return not is_link(info) and not getattr(info, "st_file_attributes", 0) & _HIDDEN_ATTRIBUTE
