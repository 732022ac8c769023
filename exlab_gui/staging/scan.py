"""Finding every run below a folder, without a lock and without ever stopping for one bad folder or record."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from exlab_gui.ingest import never
from exlab_gui.staging.changes import Portions
from exlab_gui.staging.folders import Folders
from exlab_gui.staging.life_sign import LifeSign
from exlab_gui.staging.overlap import Overlap
from exlab_gui.staging.run_reader import read_run
from exlab_gui.staging.survey_memory import Memory
from exlab_gui.staging.survey_pass import SurveyPass
from exlab_gui.staging.walk import Means, Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exlab_gui.staging.summary import RunSummary

__all__ = ["read_run", "scan_runs"]


def scan_runs(
    root: str | os.PathLike[str],
    *,
    cancelled: Callable[[], bool] = never,
    batch_size: int = 500,
    batch_seconds: float = 0.1,
) -> Iterator[tuple[RunSummary, ...]]:
    """Find the runs below a folder: the staging root, one instrument, one project or one run.

    The level is found out for each folder in ``root`` by itself: one that holds ``Runs``, ``TestRuns`` or
    runs is a project, so ``root`` is its instrument, however the names look. Each run comes exactly once; one
    that vanishes before its record is read does not come at all.

    Reads from several threads do not disturb each other; one iterator belongs to one thread. Where the disk
    is slow, the iterator reads ahead on threads of its own, which end with it.

    Args:
        root: the folder that the operator picked.
        cancelled: asked at least every 64 runs and every 512 entries of a folder.
        batch_size: most runs in a batch.
        batch_seconds: after this long a batch is handed out even if it is not full; the first one sooner.

    Returns:
        An iterator of batches, none of them empty. A folder that cannot be read, or that vanishes meanwhile,
        is one row with ``FOLDER_UNREADABLE``, and the scan goes on.

    Raises:
        FileNotFoundError, NotADirectoryError, PermissionError: ``root`` itself cannot be listed.
        Cancelled: from the iterator.
    """
    top = os.path.abspath(os.fspath(root))
    sign = LifeSign()
    folders = Folders(sign)
    names, error = folders.list(top, never)
    if error is not None:
        raise error
    means = Means(folders, Overlap(cancelled), sign, cancelled)
    return _batches(top, names, means, Portions(batch_size, batch_seconds))


def _batches(
    top: str, names: list[str], means: Means, portions: Portions
) -> Iterator[tuple[RunSummary, ...]]:
    a_pass = SurveyPass(Memory(), means, None, portions, time.time)
    try:
        for changes in a_pass.changes(Walk(top, means).steps(names)):
            if changes.found:
                yield changes.found
    finally:
        means.overlap.close()
