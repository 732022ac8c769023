"""Counting a run's files (format.md, "Where a run lies", last point)."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.layout import WIZARD_DIR
from exlab_gui.transfer.progress import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exlab_gui.transfer.progress import Progress


class Counted(msgspec.Struct, frozen=True):
    """What a run's folder holds.

    Attributes:
        files: number of regular files.
        bytes: their size.
        newest: POSIX seconds of the latest change of any of them; None without files.
        newest_name: the file of that time, POSIX path relative to the run folder; empty without files.
    """

    files: int
    bytes: int
    newest: float | None
    newest_name: str


class Counter:
    """Adds up files to a :class:`Counted`; their order does not matter."""

    def __init__(self) -> None:
        self.files = 0
        self.bytes = 0
        self._newest: tuple[float, str] | None = None

    def add(self, name: str, info: os.stat_result) -> None:
        """Count one file."""
        self.files += 1
        self.bytes += info.st_size
        newest = self._newest
        # Of two of the same time the first by name, so that the same files are always the same count.
        if newest is None or (-info.st_mtime, name) < (-newest[0], newest[1]):
            self._newest = (info.st_mtime, name)

    def counted(self) -> Counted:
        """What was added so far."""
        moment, name = self._newest or (None, "")
        return Counted(self.files, self.bytes, moment, name)


def count_run(run_dir: str, progress: Callable[[Progress], object], cancelled: Callable[[], bool]) -> Counted:
    """Count every regular file below a run's folder, as :func:`files_of` lists them.

    Args:
        run_dir: the run's folder.
        progress: called at most ten times a second.
        cancelled: asked at most every 50 ms, between files.

    Raises:
        OSError: a folder or a file could not be looked at, or vanished meanwhile. There is no partial count:
            it could pass for a whole one.
        Cancelled: ``cancelled()`` became true.
    """
    pace = Pace(progress, cancelled)
    counter = Counter()
    for name, info in files_of(run_dir, lambda current: pace.step(counter.files, counter.bytes, current)):
        counter.add(name, info)
    pace.step(counter.files, counter.bytes)
    return counter.counted()


def files_of(run_dir: str, check: Callable[[str], object]) -> Iterator[tuple[str, os.stat_result]]:
    """Every regular file below a run's folder, except in its own top-level ``.exlab-wizard``, in no order.

    Files and folders whose name begins with a dot are data like any other: hidden folders are left out only
    where runs are looked for. Links, junctions, pipes and the like are neither listed nor followed. Memory
    does not grow with the number of files.

    Args:
        run_dir: the run's folder.
        check: called with the name of each entry before it is looked at; it may raise.

    Returns:
        Pairs of the POSIX path relative to the run folder, and what the system says about the file.

    Raises:
        OSError: a folder or a file could not be looked at, or vanished meanwhile.
    """
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(native_path(os.path.join(run_dir, folder))) as entries:
            for entry in entries:
                name = f"{folder}/{entry.name}" if folder else entry.name
                check(name)
                if name == WIZARD_DIR:
                    continue
                # Not entry.stat(): on Windows the listing still has the size that an open file had before.
                info = os.lstat(native_path(os.path.join(run_dir, name)))
                if is_link(info):
                    continue
                if stat.S_ISDIR(info.st_mode):
                    folders.append(name)
                elif stat.S_ISREG(info.st_mode):
                    yield name, info
