"""Bringing runs to the NAS and proving it: copying, and comparing with a copy that is there already."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from exlab_gui.desktop import action_wording, activity_notes, transfer_wording
from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.difference_list import write_differences
from exlab_gui.desktop.error_wording import Explanation, explain
from exlab_gui.desktop.job_errors import CopyDiffersError
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_jobs import RunJobs, ask_for_permissions, names
from exlab_gui.desktop.transfer_work import (
    CopyResult,
    copy_and_record,
    finish_and_read,
    is_resumable,
    verify_and_record,
)
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.verify_dialogs import DifferencesDialog, VerifyDialog
from exlab_gui.transfer import base_of, destination_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.jobs import Job
    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import Verification


class TransferController(QObject):
    """Leads runs from *Sync queued* to *Sync verified*. GUI thread only; all disk work is done in jobs.

    Signals:
        nas_chosen: a staging folder, and the NAS folder that the operator's answer points to.
    """

    nas_chosen = Signal(str, str)

    def __init__(self, jobs: RunJobs, writer: IngestWriter, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._writer = writer
        self._window = window
        self._open: list[DifferencesDialog] = []
        self._tried_pending: set[str] = set()

    def close_dialogs(self) -> None:
        """Another folder is opened."""
        for dialog in list(self._open):
            dialog.reject()

    def _forget(self, dialog: DifferencesDialog, _result: int) -> None:
        self._open.remove(dialog)

    def request(self, action: RunAction, runs: Sequence[RunSummary]) -> None:
        """The operator wants this done with these runs; those with a job already are left out."""
        chosen = self._jobs.free(runs)
        if not chosen:
            return
        if action in {RunAction.COPY, RunAction.RESUME_COPY}:
            self.copy(chosen, self._jobs.nas)
        elif action is RunAction.VERIFY:
            self._ask_for_copy(chosen)
        elif action is RunAction.SHOW_DIFFERENCES:
            self._show_differences(chosen[0])
        elif action is RunAction.FINISH_NAS_RECORD:
            for run in chosen:
                self._finish_nas_record(run)

    # Copying

    def copy(self, runs: Sequence[RunSummary], nas: str) -> None:
        """Copy runs to this NAS folder, each in a job of its own, which waits for other jobs on its run."""
        for run in runs:
            work = partial(copy_and_record, run, nas, self._writer)
            job = self._jobs.submit(
                [run],
                work,
                title=partial(_copying, run),
                kind=JobKind.TRANSFER,
                resumable=is_resumable,
            )
            self._jobs.forget_trouble(run)
            job.succeeded.connect(partial(self._finish, run, RunAction.COPY))
            job.failed.connect(partial(self._jobs.report_failure, run))
            job.cancelled.connect(partial(self._report_stop, run, _copy_stopped))
            self._note_end(job, run, RunAction.COPY)

    # Comparing with a copy made by another program

    def _ask_for_copy(self, runs: list[RunSummary]) -> None:
        nas = self._jobs.nas
        suggested = destination_of(nas, runs[0].path) if len(runs) == 1 and nas else nas
        dialog = VerifyDialog(runs, suggested, self._window)
        dialog.confirmed.connect(partial(self._verify, runs, self._jobs.folder))
        dialog.open()

    def _verify(self, runs: list[RunSummary], folder: str, nas: str) -> None:
        one = len(runs) == 1
        base = base_of(nas, runs[0].path) if one else nas
        if base and folder == self._jobs.folder:
            self.nas_chosen.emit(folder, base)
        for run in self._jobs.free(runs):
            destination = nas if one else destination_of(nas, run.path)
            job = self._jobs.submit(
                [run],
                partial(verify_and_record, run, destination, self._writer),
                title=partial(_comparing, run),
                kind=JobKind.TRANSFER,
                resumable=is_resumable,
            )
            self._jobs.forget_trouble(run)
            job.succeeded.connect(partial(self._finish, run, RunAction.VERIFY))
            job.failed.connect(partial(self._report_comparison, run, folder, one))
            job.cancelled.connect(partial(self._report_stop, run, _comparison_stopped))
            self._note_end(job, run, RunAction.VERIFY)

    def _report_comparison(self, run: RunSummary, folder: str, alone: bool, error: Exception) -> None:  # noqa: FBT001  (a slot)
        if not isinstance(error, CopyDiffersError):
            self._jobs.report_failure(run, error)
            return
        verification = error.verification
        self._jobs.differences[run.path] = verification
        line = partial(_differences_line, verification)
        self._jobs.set_attention(run.path, Attention(AttentionKind.COPY_DIFFERS, lambda: f"{line()}."))
        self._jobs.keep_failure(run.path, partial(_explain_differences, error))
        said = translate("Verifying", "{run}: the copy does not match; nothing was recorded")
        self._jobs.said.emit(said.format(run=names([run])))
        if alone and folder == self._jobs.folder and self._window.isVisible():
            self._show_differences(run, asked=False)

    def _show_differences(self, run: RunSummary, *, asked: bool = True) -> None:
        dialog = DifferencesDialog(run, self._jobs.differences[run.path], self._window)
        dialog.export_requested.connect(partial(self._save_differences, run))
        self._open.append(dialog)
        dialog.finished.connect(partial(self._forget, dialog))
        # It may come after hours, in the middle of other work: it takes no keyboard.
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not asked)
        dialog.show()

    def _save_differences(self, run: RunSummary, path: str, verification: Verification) -> None:
        job = self._jobs.submit(
            [],
            lambda _report, _cancelled: write_differences(path, verification),
            title="",
            kind=JobKind.WRITE,
        )
        job.succeeded.connect(
            lambda _none: self._jobs.said.emit(translate("Verifying", "Saved {path}").format(path=path))
        )
        job.failed.connect(
            lambda error: self._jobs.noticed.emit(run.path, transfer_wording.list_not_saved(error), True)
        )

    # The record on the NAS

    def _finish_nas_record(self, run: RunSummary) -> None:
        job = self._jobs.submit(
            [run],
            partial(finish_and_read, run.path),
            title=partial(_updating, run),
            kind=JobKind.WRITE,
        )
        job.succeeded.connect(lambda now: self._jobs.runs_changed.emit([now]))
        action = RunAction.FINISH_NAS_RECORD
        job.succeeded.connect(lambda _now: activity_notes.note_done(self._jobs, action, run))
        job.failed.connect(partial(activity_notes.note_failure, self._jobs, action, run))
        job.succeeded.connect(
            lambda _now: self._jobs.said.emit(action_wording.done(RunAction.FINISH_NAS_RECORD, names([run])))
        )
        job.failed.connect(partial(self._jobs.notice_failure, run))

    def finish_pending(self, run: RunSummary) -> None:
        """Bring the record of a run's copy up to date by itself, where earlier work could not.

        Tried once until :meth:`try_pending_again`; where it fails, the panel goes on offering it.
        """
        if run.path in self._tried_pending or not self._jobs.free([run]):
            return
        self._tried_pending.add(run.path)
        job = self._jobs.submit_quietly(run, partial(finish_and_read, run.path))
        job.succeeded.connect(lambda now: self._jobs.runs_changed.emit([now]))
        action = RunAction.FINISH_NAS_RECORD
        job.succeeded.connect(lambda _now: activity_notes.note_done(self._jobs, action, run))

    def try_pending_again(self) -> None:
        """The folder was looked at again: perhaps the NAS is back."""
        self._tried_pending.clear()

    # What all share

    def _note_end(self, job: Job, run: RunSummary, action: RunAction) -> None:
        job.succeeded.connect(partial(activity_notes.note_transfer, self._jobs, action, run))
        job.failed.connect(partial(activity_notes.note_failure, self._jobs, action, run))
        job.cancelled.connect(partial(activity_notes.note_stop, self._jobs, action, run))

    def _finish(self, run: RunSummary, action: RunAction, result: CopyResult) -> None:
        outcome = result.outcome
        self._jobs.runs_changed.emit([outcome.run or run])
        self._jobs.said.emit(action_wording.done(action, names([run])))
        if result.more_files:
            self._jobs.set_attention(run.path, Attention(AttentionKind.FILES_ARRIVED, ""))
        if outcome.unwritten:
            self._jobs.notice_unwritten(
                run,
                translate(
                    "Verifying",
                    "The copy is recorded as verified, but not all that goes with it could be written.",
                ),
                ask_for_permissions(),
                "\n".join(outcome.unwritten),
            )

    def _report_stop(self, run: RunSummary, words: Callable[[], str]) -> None:
        self._jobs.said.emit(words().format(run=names([run])))
        # The panel reads the run again and offers to resume.
        self._jobs.left_traces.emit(run.path)


def _copying(run: RunSummary) -> str:
    return translate("Jobs", "Copying {run}").format(run=names([run]))


def _comparing(run: RunSummary) -> str:
    return translate("Jobs", "Comparing {run}").format(run=names([run]))


def _updating(run: RunSummary) -> str:
    return translate("Jobs", "Updating the NAS record of {run}").format(run=names([run]))


def _copy_stopped() -> str:
    return translate("Jobs", "{run}: stopped; what was copied is kept")


def _comparison_stopped() -> str:
    return translate("Jobs", "{run}: stopped; nothing was recorded")


def _differences_line(verification: Verification) -> str:
    counts = {kind: number for kind, number in verification.counts.items() if number}
    return transfer_wording.differences_line(counts)


def _explain_differences(error: CopyDiffersError) -> Explanation:
    happened = translate("Verifying", "The NAS copy does not match: {differences}.")
    line = _differences_line(error.verification)
    return replace(explain(error), happened=happened.format(differences=line))
