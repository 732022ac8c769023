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
    from collections.abc import Callable

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


def count_run(run_dir: str, progress: Callable[[Progress], object], cancelled: Callable[[], bool]) -> Counted:
    """Count every regular file below a run's folder, except in its own top-level ``.exlab-wizard``.

    Files and folders whose name begins with a dot are data like any other: hidden folders are left out only
    where runs are looked for. Links, junctions, pipes and the like are neither counted nor followed. Memory
    does not grow with the number of files.

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
    files = size = 0
    newest: tuple[float, str] | None = None
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(native_path(os.path.join(run_dir, folder))) as entries:
            for entry in entries:
                name = f"{folder}/{entry.name}" if folder else entry.name
                pace.step(files, size, name)
                if name == WIZARD_DIR:
                    continue
                # Not entry.stat(): on Windows the listing still has the size that an open file had before.
                info = os.lstat(native_path(os.path.join(run_dir, name)))
                if is_link(info):
                    continue
                if stat.S_ISDIR(info.st_mode):
                    folders.append(name)
                elif stat.S_ISREG(info.st_mode):
                    files += 1
                    size += info.st_size
                    if newest is None or info.st_mtime > newest[0]:
                        newest = (info.st_mtime, name)
    pace.step(files, size)
    return Counted(files, size, newest[0] if newest else None, newest[1] if newest else "")
