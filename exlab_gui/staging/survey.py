"""What is known of a staging folder, kept true by cheap passes over the disk.

A pass lists only the folders whose time has moved and asks for the status of each run's record; it reads what
has moved. A program that edits a record in place moves the record's time and not the folder's, so nothing
less will do. Notifications of the system do not come from network shares; a pass needs none.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from exlab_gui.ingest import never
from exlab_gui.staging.changes import Changes, Portions
from exlab_gui.staging.folders import Folders
from exlab_gui.staging.life_sign import LifeSign
from exlab_gui.staging.overlap import Overlap, Speed
from exlab_gui.staging.root_guard import RootGuard, RootReplacedError
from exlab_gui.staging.survey_look import Glance
from exlab_gui.staging.survey_memory import Memory
from exlab_gui.staging.survey_pass import SurveyPass
from exlab_gui.staging.walk import Means, Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from exlab_gui.staging.summary import RunSummary

__all__ = ["Changes", "RootReplacedError", "Survey"]

BATCH_SIZE = 500
BATCH_SECONDS = 0.1


class Survey:
    """What is known of a staging folder, and cheap passes over the disk that tell what changed.

    Whoever applies all that is told, in order, has the rows of a fresh :func:`exlab_gui.staging.scan_runs`
    after at most two passes over a disk at rest.

    Args:
        root: the folder that the operator picked.
        known: rows of an earlier session; never trusted over the disk.
        clock: POSIX seconds by this computer's clock.
    """

    def __init__(
        self,
        root: str | os.PathLike[str],
        known: Iterable[RunSummary] = (),
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._top = os.path.abspath(os.fspath(root))
        self._clock = clock
        self._sign = LifeSign()
        self._folders = Folders(self._sign, clock)
        self._memory = Memory()
        self._memory.know(known)
        self._guard = RootGuard(self._top, self._folders)
        self._speed = Speed()
        self._glance = Glance(self._memory, self._guard, self._sign, clock)

    @property
    def last_sign(self) -> float:
        """``time.monotonic()`` of the last system call that came back; for any thread.

        It only ages while a pass or a look waits for the disk, or for whoever takes its changes.
        """
        return self._sign.at

    def run(self, *, cancelled: Callable[[], bool] = never, thorough: bool = False) -> Iterator[Changes]:
        """One pass; at most one at a time.

        What was not told because the pass was left early, is told by the next.

        Args:
            cancelled: asked at least every 64 runs; also while a disk hangs that is slow enough for threads.
            thorough: list every folder and read every record again, and tell all rows.

        Returns:
            An iterator of what has changed: soon a first portion, then portions of at most 500 rows, at most
            0.1 s apart if anything was found meanwhile. What has gone comes last, all at once.

        Raises:
            FileNotFoundError, NotADirectoryError, PermissionError, OSError: the root itself cannot be listed;
                all from the iterator. Nothing has been told to be gone then.
            RootReplacedError: the root is empty, and not the disk that it was.
            Cancelled: ``cancelled`` said so.
        """
        self._sign.give()
        self._folders.begin_pass(thorough=thorough)
        self._memory.round += 1
        means = Means(self._folders, Overlap(cancelled, self._speed), self._sign, cancelled)
        names = self._guard.names(cancelled, known=not self._memory.is_empty)
        portions = Portions(BATCH_SIZE, BATCH_SECONDS)
        one_pass = SurveyPass(self._memory, means, self._guard, portions, self._clock)
        one_pass.marked = self._glance.take_marks()
        try:
            for changes in one_pass.changes(Walk(self._top, means).steps(names), thorough=thorough):
                yield changes
                self._sign.give()
            self._folders.end_pass()
        finally:
            means.overlap.close()
            self._glance.give_back(one_pass.marked)

    def look_at(self, paths: Sequence[str], *, cancelled: Callable[[], bool] = never) -> Changes:
        """Look at these runs only; on any thread, also during :meth:`run`.

        The next pass tells again what was told here, for the two may have come to the same run in any order.

        Args:
            paths: of runs.
            cancelled: asked before every run.

        Raises:
            OSError: runs seem to be gone, but so is the root; see :meth:`run`.
            Cancelled: ``cancelled`` said so.
        """
        return self._glance.look_at(paths, cancelled)
