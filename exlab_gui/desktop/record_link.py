"""What is kept on paper and in the history: made when it is wanted, so that the window starts without it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt, Signal

from exlab_gui.desktop.translation import translate
from exlab_gui.transfer.activity import ActivityKind, ActivityLog, ActivityResult

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.history_window import HistoryWindow
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.run_jobs import RunJobs
    from exlab_gui.desktop.run_reports import ReportController
    from exlab_gui.desktop.run_table import RunTable
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.settings import PartialSettings


class RecordLink(QObject):
    """Connects the menu with run reports and the history. GUI thread only.

    Args:
        run_jobs: the jobs on runs; from now on they write into the history.
        runner: does the work.
        model: the list of runs.
        table: where they are selected.
        window: the windows' parent.
        history_folder: where the history lies; empty for nowhere.
    """

    _failed = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917  (what it connects)
        self,
        run_jobs: RunJobs,
        runner: JobRunner,
        model: RunTableModel,
        table: RunTable,
        window: QWidget,
        history_folder: str,
    ) -> None:
        super().__init__(window)
        self._jobs = run_jobs
        self._runner = runner
        self._model = model
        self._table = table
        self._window = window
        self._history: HistoryWindow | None = None
        # It is told in the thread that writes.
        self._failed.connect(self._say_failure, Qt.ConnectionType.QueuedConnection)
        run_jobs.activity = ActivityLog(history_folder, self._failed.emit)

    @cached_property
    def reports(self) -> ReportController:
        """Makes run reports."""
        from exlab_gui.desktop.run_reports import ReportController  # noqa: PLC0415  (seldom needed)

        return ReportController(self._jobs, self._runner, self._window)

    def report(self) -> None:
        """Make a report on the selected runs."""
        rows = self._model.shown_rows()
        places = (self._model.position(run.path) for run in self._table.selected_runs())
        self.reports.request([rows[place] for place in places if place is not None])

    def show_history(self) -> None:
        """Show what was done on this workstation, beside the window."""
        if self._history is not None:
            self._history.activateWindow()
            return
        from exlab_gui.desktop.history_window import HistoryWindow  # noqa: PLC0415  (seldom needed)

        window = HistoryWindow(self._jobs.activity.folder, self._runner, self._window)
        window.finished.connect(self._forget_history)
        self._history = window
        window.show()

    def note_settings(self, before: PartialSettings, now: PartialSettings) -> None:
        """The user's own settings are others now: write down which."""
        old, new = msgspec.structs.asdict(before), msgspec.structs.asdict(now)
        changed = sorted(name for name, value in new.items() if value != old.get(name))
        if changed:
            self._jobs.record(ActivityKind.SETTINGS_CHANGED, ActivityResult.DONE, detail=", ".join(changed))

    def close(self) -> bool:
        """The app ends: wait until the history is written down; False where the disk does not answer."""
        return self._jobs.activity.close()

    def _forget_history(self) -> None:
        self._history = None

    def _say_failure(self, _error: Exception) -> None:
        self._jobs.said.emit(
            translate("History", "The history cannot be written; what is done here goes on without it")
        )
