"""From the button to the record and back: what happens when the operator asks for a run's next step."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.error_wording import Explanation, changed_by, explain
from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.desktop.step_dialogs import CompleteDialog, SummaryDialog, VerifiedDialog
from exlab_gui.desktop.step_work import (
    CopyPlace,
    CountResult,
    Failure,
    StepResult,
    act_on_runs,
    base_of,
    complete_action,
    count_runs,
    nas_folder,
    queue_action,
    start_tracking_action,
    verified_action,
)
from exlab_gui.ingest import IngestState, IngestWriter, RecordChangedError
from exlab_gui.staging.layout import CHECKSUMS_NAME, WIZARD_DIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.step_work import Action
    from exlab_gui.staging import RunSummary

_DEFAULT_CHECKSUMS = f"{WIZARD_DIR}/{CHECKSUMS_NAME}"


class TransitionController(QObject):
    """Leads runs to their next state. GUI thread only; all disk work is done in jobs.

    Signals:
        runs_changed: runs as they are now on disk, a list of :class:`RunSummary`.
        busy_changed: :attr:`busy` is another set.
        said: a line for the status bar.
        noticed: a run's path, an :class:`Explanation` for its panel, and whether it is alarming.
        nas_chosen: a staging folder, and the NAS folder that the operator's answer points to.
    """

    runs_changed = Signal(list)
    busy_changed = Signal()
    said = Signal(str)
    noticed = Signal(str, object, bool)
    nas_chosen = Signal(str, str)

    def __init__(self, runner: JobRunner, writer: IngestWriter, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._writer = writer
        self._window = window
        self._checksums = _DEFAULT_CHECKSUMS
        self.busy: set[str] = set()
        self.folder = ""
        """The staging folder that is open, or an empty text."""
        self.nas = ""
        """Its NAS folder, or an empty text."""

    def request(self, state: IngestState, runs: Sequence[RunSummary]) -> None:
        """The operator wants these runs to reach ``state``; those with a job already are left out."""
        chosen = [run for run in runs if run.path not in self.busy]
        if not chosen:
            return
        if state is IngestState.STAGING:
            self._act(state, chosen, start_tracking_action(self._writer))
        elif state is IngestState.COMPLETE:
            self._count(chosen)
        elif state is IngestState.SYNC_QUEUED:
            self._act(state, chosen, queue_action(self._writer))
        elif state is IngestState.SYNC_VERIFIED:
            self._ask_for_copy(chosen)

    # Mark complete: count, ask, record

    def _count(self, runs: list[RunSummary]) -> None:
        title = f"Counting {_names(runs)}"
        job = self._runner.submit(
            partial(count_runs, runs), title=title, kind=JobKind.READ, keys=[run.path for run in runs]
        )
        self._hold(runs, job)
        job.succeeded.connect(partial(self._ask_whether_complete, runs, self.folder))
        job.failed.connect(partial(self._report_unexpected, runs))

    def _ask_whether_complete(self, runs: list[RunSummary], folder: str, result: CountResult) -> None:
        if folder != self.folder:
            return  # the operator has gone on to another lab
        if not result.counted:
            self._finish(IngestState.COMPLETE, runs, StepResult([], result.failed, [], []))
            return
        dialog = CompleteDialog(result.counted, len(result.failed), self._window)
        counted = [each.run for each in result.counted]
        action = complete_action(self._writer, result.counted)
        dialog.confirmed.connect(
            partial(self._act, IngestState.COMPLETE, counted, action, earlier_failures=result.failed)
        )
        dialog.open()

    # Record as verified: ask, check and record

    def _ask_for_copy(self, runs: list[RunSummary]) -> None:
        one = len(runs) == 1
        nas = nas_folder(self.nas, runs[0].path) if one and self.nas else self.nas
        dialog = VerifiedDialog(runs, nas, self._checksums, self._window)
        dialog.confirmed.connect(partial(self._record_verified, runs, self.folder))
        dialog.open()

    def _record_verified(self, runs: list[RunSummary], folder: str, nas: str, checksums: str) -> None:
        one = len(runs) == 1
        if not os.path.isabs(checksums):
            self._checksums = checksums
        base = base_of(nas, runs[0].path) if one else nas
        if base and folder == self.folder:
            self.nas = base
        if base:
            self.nas_chosen.emit(folder, base)
        action = verified_action(self._writer, CopyPlace(nas, checksums, is_base=not one))
        self._act(IngestState.SYNC_VERIFIED, runs, action)

    # What all steps share

    def _act(
        self,
        state: IngestState,
        runs: list[RunSummary],
        action: Action,
        earlier_failures: Sequence[Failure] = (),
    ) -> None:
        title = f"Recording {_names(runs)}"
        job = self._runner.submit(
            partial(act_on_runs, runs, action),
            title=title,
            kind=JobKind.WRITE,
            keys=[run.path for run in runs],
        )
        self._hold(runs, job)

        def finish(result: StepResult) -> None:
            result.failed[:0] = earlier_failures
            self._finish(state, runs, result)

        job.succeeded.connect(finish)
        job.failed.connect(partial(self._report_unexpected, runs))

    def _finish(self, state: IngestState, runs: list[RunSummary], result: StepResult) -> None:
        now = [failure.now for failure in result.failed if failure.now is not None]
        self.runs_changed.emit(result.done + now)
        if len(runs) > 1 or len(result.done) + len(result.failed) > 1:
            failed = [(failure.run, failure.error) for failure in result.failed]
            SummaryDialog(state, result.done, failed, result.skipped, self._window).open()
        elif result.failed:
            self._notice(result.failed[0])
        elif result.skipped:
            self.said.emit("Stopped; nothing was recorded")
        if result.done:
            self.said.emit(f"{_names(result.done)}: {wording.DONE[state]}")
        if result.log_errors:
            self._notice_log_error(result)

    def _notice(self, failure: Failure) -> None:
        if isinstance(failure.error, RecordChangedError):
            self.noticed.emit(failure.run.path, changed_by(failure.error), False)
        else:
            self.noticed.emit(failure.run.path, explain(failure.error), True)

    def _notice_log_error(self, result: StepResult) -> None:
        words = Explanation(
            "The step is recorded, but no line could be added to the run's log.",
            "The run's data is as it was.",
            "Ask your IT to look at the permissions of the log file.",
            "\n".join(result.log_errors),
        )
        self.noticed.emit(result.done[0].path, words, False)

    def _report_unexpected(self, runs: list[RunSummary], error: Exception) -> None:
        for run in runs:
            self.noticed.emit(run.path, explain(error), True)

    def _hold(self, runs: Sequence[RunSummary], job: Job) -> None:
        self._change_busy(add=[run.path for run in runs])
        paths = [run.path for run in runs]
        job.ended.connect(partial(self._change_busy, remove=paths))

    def drop_counts(self) -> None:
        """Another folder is opened: what is only being counted has no meaning any more."""
        for job in self._runner.jobs(JobKind.READ):
            if job.keys:
                job.cancel()

    def _change_busy(self, add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
        self.busy = (self.busy | set(add)) - set(remove)
        self.busy_changed.emit()


def _names(runs: Sequence[RunSummary]) -> str:
    return formats.short_title(runs[0].name) if len(runs) == 1 else formats.runs(len(runs))
