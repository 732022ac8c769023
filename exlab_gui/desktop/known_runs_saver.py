"""Keeps what is known of the open staging folder for the next start (``staging.known_runs``)."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from exlab_gui.desktop.jobs import JobKind, JobRunner
from exlab_gui.staging.known_runs import KnownRun, known_runs_path, prune_known_runs, save_known_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.desktop.run_table_model import RunTableModel

log = logging.getLogger(__name__)

EVERY_MS = 4 * 60_000
"""A list that changes all day is written this often at most: it is 9 MB for 100,000 runs."""


class KnownRunsSaver(QObject):
    """Saves the list after the first whole scan, now and then when it changed, and at the end.

    Nothing is saved before a scan has seen the whole folder: half a list is no better than the one that is
    there. GUI thread only; it writes on a pool thread.

    Args:
        runner: does the writing.
        model: the list.
        cache_folder: where the lists lie; empty to save nothing at all.
        every_ms: at least this long between two saves.
    """

    def __init__(
        self,
        runner: JobRunner,
        model: RunTableModel,
        cache_folder: str = "",
        parent: QObject | None = None,
        *,
        every_ms: int = EVERY_MS,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._cache_folder = cache_folder
        self._folder = ""
        self._is_whole = False
        self._has_changed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(every_ms)
        self._pause.timeout.connect(self._save_if_changed)
        model.counts_changed.connect(self.note_change)
        model.runs_changed.connect(self.note_change)

    @property
    def path(self) -> str:
        """Where the open folder's list lies, for the scanner; empty where none is kept."""
        return (
            known_runs_path(self._cache_folder, self._folder) if self._cache_folder and self._folder else ""
        )

    def open(self, folder: str) -> None:
        """Another folder is about to be opened; empty for one of which no list is kept, such as the demo.

        Call it while the model still has the runs of the folder before: they are saved if need be.
        """
        if folder == self._folder:
            return
        self.close()
        self._folder = folder

    def scan_finished(self) -> None:
        """The model has all runs of the folder."""
        if not self._is_whole:
            self._is_whole = True
            self._has_changed = True
            self._save_if_changed()

    def note_change(self) -> None:
        """Something about the runs is new; it is saved in a while."""
        self._has_changed = True
        if self._is_whole and not self._pause.isActive():
            self._pause.start()

    def close(self) -> None:
        """The folder, or the app, is being closed: save what has changed, now."""
        self._save_if_changed()
        self._pause.stop()
        self._folder = ""
        self._is_whole = False

    def _save_if_changed(self) -> None:
        path = self.path
        if not (path and self._is_whole and self._has_changed):
            return
        self._has_changed = False
        self._pause.start()
        # Only references are taken here; a hundred thousand rows are turned into bytes over there.
        work = _save_work(path, self._folder, list(self._model.rows()), self._cache_folder)
        job = self._runner.submit(work, title="", kind=JobKind.WRITE, keys=[path])
        job.failed.connect(self._note_failure)

    def _note_failure(self, error: Exception) -> None:
        # The next start takes longer: nothing that an operator has to hear of.
        log.info("What is known of the staging folder could not be kept: %s", error)


def _save_work(
    path: str, folder: str, rows: Sequence[RunRow], cache_folder: str
) -> Callable[[object, Callable[[], bool]], None]:
    def work(_progress: object, cancelled: Callable[[], bool]) -> None:
        known = (KnownRun(row.summary, row.operator) for row in rows)
        save_known_runs(path, folder, known, cancelled)
        prune_known_runs(cache_folder, keep=path)

    return work
