"""From the button to the record and back: the steps that need no copying (start, complete, queue)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop import action_wording, activity_notes
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_jobs import RunJobs, ask_for_permissions, names
from exlab_gui.desktop.step_dialogs import CompleteDialog
from exlab_gui.desktop.step_work import (
    Failure,
    LookResult,
    StepResult,
    act_on_runs,
    complete_action,
    look_at_runs,
    queue_action,
    start_tracking_action,
)
from exlab_gui.desktop.summary_dialog import SummaryDialog
from exlab_gui.desktop.translation import translate
from exlab_gui.transfer import Signals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.step_work import Action
    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary


class TransitionController(QObject):
    """Leads runs as far as *Sync queued*. GUI thread only; all disk work is done in jobs.

    Signals:
        queued: the runs that were just queued for the NAS, as they are on disk, and the NAS folder that this
            app copies them to; empty where another program does.
    """

    queued = Signal(list, str)

    def __init__(self, jobs: RunJobs, writer: IngestWriter, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._writer = writer
        self._window = window

    def request(self, action: RunAction, runs: Sequence[RunSummary]) -> None:
        """The operator wants this done with these runs; those with a job already are left out."""
        chosen = self._jobs.free(runs)
        if not chosen:
            return
        if action is RunAction.START_TRACKING:
            self._act(action, chosen, start_tracking_action(self._writer))
        elif action is RunAction.MARK_COMPLETE:
            self._look(chosen)
        elif action is RunAction.QUEUE_SYNC:
            self._act(action, chosen, queue_action(self._writer))

    def _look(self, runs: list[RunSummary]) -> None:
        signals = Signals(self._jobs.settings.sentinel_name, self._jobs.settings.manifest_name)
        work = partial(look_at_runs, runs, signals)
        job = self._jobs.submit(runs, work, title=partial(_counting, runs), kind=JobKind.READ)
        job.succeeded.connect(partial(self._ask_whether_complete, runs, self._jobs.folder))
        job.failed.connect(partial(self._jobs.notice_failures, runs))

    def _ask_whether_complete(self, runs: list[RunSummary], folder: str, result: LookResult) -> None:
        if folder != self._jobs.folder:
            return  # the operator has gone on to another lab
        if not result.seen:
            self._finish(RunAction.MARK_COMPLETE, runs, StepResult([], result.failed, [], []), folder)
            return
        quiet = self._jobs.settings.quiet_minutes
        dialog = CompleteDialog(result.seen, len(result.failed), quiet, self._window)
        seen = [each.run for each in result.seen]
        action = complete_action(self._writer, result.seen)
        dialog.confirmed.connect(
            partial(self._act, RunAction.MARK_COMPLETE, seen, action, earlier_failures=result.failed)
        )
        dialog.open()

    def _act(
        self,
        action: RunAction,
        runs: list[RunSummary],
        work: Action,
        earlier_failures: Sequence[Failure] = (),
    ) -> None:
        # Where it may wait long for its turn, another folder with another NAS may be open by then.
        folder, copies_to = self._jobs.folder, self._jobs.copies_to
        job = self._jobs.submit(
            runs, partial(act_on_runs, runs, work), title=partial(_recording, runs), kind=JobKind.WRITE
        )

        def finish(result: StepResult) -> None:
            activity_notes.note_step(self._jobs, action, result)
            result.failed[:0] = earlier_failures
            self._finish(action, runs, result, folder)
            if action is RunAction.QUEUE_SYNC and result.done:
                self.queued.emit(result.done, copies_to)

        job.succeeded.connect(finish)
        job.failed.connect(partial(self._jobs.notice_failures, runs))
        job.failed.connect(partial(activity_notes.note_failures, self._jobs, action, runs))

    def _finish(self, action: RunAction, runs: list[RunSummary], result: StepResult, folder: str) -> None:
        jobs = self._jobs
        show_changes(jobs, action, result)
        if folder != jobs.folder:
            # The operator has gone on to another lab; it waits there for whoever comes back.
            for failure in result.failed:
                jobs.report_failure(failure.run, failure.error)
        elif len(runs) > 1 or len(result.done) + len(result.failed) > 1:
            make_summary(action, result, self._window).open()
        elif result.failed:
            jobs.notice_failure(result.failed[0].run, result.failed[0].error)
        elif result.skipped:
            jobs.said.emit(translate("Jobs", "Stopped; nothing was recorded"))


def show_changes(jobs: RunJobs, action: RunAction, result: StepResult) -> None:
    """Show in the list what became of some runs, and say what could not be written beside a step."""
    now = [failure.now for failure in result.failed if failure.now is not None]
    jobs.runs_changed.emit(result.done + now)
    if result.done:
        jobs.said.emit(action_wording.done(action, names(result.done)))
    if result.unwritten:
        jobs.notice_unwritten(
            result.done[0],
            translate("Run panel", "The step is recorded, but not all that goes with it could be written."),
            ask_for_permissions(),
            "\n".join(result.unwritten),
        )


def make_summary(action: RunAction, result: StepResult, window: QWidget) -> SummaryDialog:
    """What was done with several runs, and what was not; not shown yet."""
    failed = [(failure.run, failure.error) for failure in result.failed]
    return SummaryDialog(action, result.done, failed, result.skipped, window)


def _counting(runs: Sequence[RunSummary]) -> str:
    return translate("Jobs", "Counting {runs}").format(runs=names(runs))


def _recording(runs: Sequence[RunSummary]) -> str:
    return translate("Jobs", "Recording {runs}").format(runs=names(runs))
