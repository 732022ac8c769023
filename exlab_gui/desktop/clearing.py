"""Clearing staging copies: check every condition in the background, ask once, delete what was checked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from exlab_gui.desktop import activity_notes, help_topics
from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.bulk_clear_dialog import BulkClearDialog
from exlab_gui.desktop.clear_dialogs import ClearDialog
from exlab_gui.desktop.error_wording import Explanation, explain
from exlab_gui.desktop.job_errors import StepsFailedError
from exlab_gui.desktop.jobs import Job, JobKind
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_jobs import RunJobs, names
from exlab_gui.desktop.settings import ClearCheck
from exlab_gui.desktop.step_work import StepResult, act_on_all
from exlab_gui.desktop.transfer_wording import condition_line
from exlab_gui.desktop.transfer_work import check_for_clearing, clear_action
from exlab_gui.desktop.transitions import make_summary, show_changes
from exlab_gui.desktop.translation import translate
from exlab_gui.ingest import IngestState
from exlab_gui.transfer import ConditionReason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import ClearPlan, Condition


def _busy() -> Explanation:
    return Explanation(
        translate("Clearing", "A job is at work on this run."),
        translate("Clearing", "Nothing was changed."),
        translate("Clearing", "Wait until it is over, then open this list again."),
        topic=help_topics.BUSY,
    )


class ClearController(QObject):
    """Leads runs from *Sync verified* to *Cleared*. GUI thread only; all disk work is done in jobs."""

    def __init__(self, jobs: RunJobs, writer: IngestWriter, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._writer = writer
        self._window = window
        self._open: dict[str, ClearDialog] = {}
        self._bulk: BulkClearDialog | None = None

    def request(self, runs: Sequence[RunSummary]) -> None:
        """The operator wants to clear these runs; one has a panel of its own, several a list."""
        if len(runs) > 1:
            self.request_many(runs)
        elif chosen := self._choose(runs):
            self._show_one(chosen[0])

    def request_many(self, runs: Sequence[RunSummary]) -> None:
        """Show a list of runs to clear, also of one; those that cannot be cleared now are left out."""
        if chosen := self._choose(runs):
            if self._bulk is not None:
                self._bulk.reject()
            bulk = _BulkClearing(self._jobs, self._writer, chosen, self._window)
            self._bulk = bulk.dialog
            self._bulk.finished.connect(self._forget_bulk)
            bulk.start()
        else:
            words = translate("Clearing", "These runs have a job already; nothing can be cleared now")
            self._jobs.said.emit(words)

    def _choose(self, runs: Sequence[RunSummary]) -> list[RunSummary]:
        return [run for run in self._jobs.free(runs) if _is_verified(run)]

    def close_dialogs(self) -> None:
        """Another folder is opened."""
        for dialog in list(self._open.values()):
            dialog.reject()
        if self._bulk is not None:
            self._bulk.reject()

    def _forget_bulk(self) -> None:
        self._bulk = None

    def _show_one(self, run: RunSummary) -> None:
        if run.path in self._open:
            self._open[run.path].activateWindow()
            return
        dialog = ClearDialog(run, self._window)
        self._open[run.path] = dialog
        dialog.finished.connect(lambda _result: self._open.pop(run.path, None))
        dialog.check_requested.connect(partial(self._check, run, dialog))
        dialog.clear_requested.connect(partial(self._clear, run))
        # Not modal: reading every file of a large copy again may take an hour.
        dialog.show()
        self._check(run, dialog)

    def _check(self, run: RunSummary, dialog: ClearDialog) -> None:
        job = _submit_check(self._jobs, run)
        job.progressed.connect(dialog.show_progress)
        job.succeeded.connect(dialog.show_plan)
        job.failed.connect(lambda error: dialog.show_error(explain(error)))
        job.cancelled.connect(dialog.show_stopped)
        dialog.stopped.connect(job.cancel)

    def _clear(self, run: RunSummary, plan: ClearPlan) -> None:
        _clear_runs(self._jobs, self._writer, {run.path: plan}, [run], self._window)


class _BulkClearing(QObject):
    """The checks of one list of runs, one after the other, so that other reading goes on beside them."""

    def __init__(
        self, jobs: RunJobs, writer: IngestWriter, runs: Sequence[RunSummary], window: QWidget
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._writer = writer
        self._runs = {run.path: run for run in runs}
        self._window = window
        self._job: Job | None = None
        self.dialog = BulkClearDialog(list(runs), window)
        self.dialog.check_wanted.connect(self._check_next)
        self.dialog.clear_requested.connect(self._clear)
        self.dialog.stopped.connect(self._stop)
        self.dialog.destroyed.connect(self.deleteLater)

    def start(self) -> None:
        # Not modal, like the panel of one run.
        self.dialog.show()
        self._check_next()

    def _check_next(self) -> None:
        run = self.dialog.next_to_check() if self._job is None else None
        while run is not None and not self._jobs.free([run]):
            self.dialog.show_error(run.path, _busy())
            run = self.dialog.next_to_check()
        if run is None:
            return
        self.dialog.show_checking(run.path)
        self._job = job = _submit_check(self._jobs, run)
        job.progressed.connect(self.dialog.show_progress)
        job.succeeded.connect(partial(self.dialog.show_plan, run.path))
        job.failed.connect(partial(self._show_error, run.path))
        job.cancelled.connect(partial(self.dialog.show_stopped, run.path))
        job.ended.connect(self._go_on)

    def _go_on(self) -> None:
        self._job = None
        self._check_next()

    def _show_error(self, path: str, error: Exception) -> None:
        self.dialog.show_error(path, explain(error))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.ended.disconnect(self._go_on)
            self._job.cancel()
            self._job = None

    def _clear(self, plans: list[ClearPlan]) -> None:
        self._stop()
        by_path = {plan.run_dir: plan for plan in plans}
        runs = [self._runs[path] for path in by_path]
        _clear_runs(self._jobs, self._writer, by_path, runs, self._window)


def _submit_check(jobs: RunJobs, run: RunSummary) -> Job:
    rehash = jobs.settings.recheck is ClearCheck.HASH
    work = partial(check_for_clearing, run, jobs.nas, rehash=rehash)

    def title() -> str:
        return translate("Jobs", "Checking {run}").format(run=names([run]))

    job = jobs.submit([run], work, title=title, kind=JobKind.READ)
    job.succeeded.connect(partial(_judge, jobs, run))
    return job


def _clear_runs(
    jobs: RunJobs,
    writer: IngestWriter,
    plans: dict[str, ClearPlan],
    runs: list[RunSummary],
    window: QWidget,
) -> None:
    work = partial(act_on_all, runs, clear_action(writer, plans))

    def title() -> str:
        return translate("Jobs", "Clearing {runs}").format(runs=names(runs))

    job = jobs.submit(runs, work, title=title, kind=JobKind.WRITE)
    for run in runs:
        jobs.forget_trouble(run)
    folder = jobs.folder

    def report(result: StepResult) -> None:
        activity_notes.note_step(jobs, RunAction.CLEAR, result, plans)
        show_changes(jobs, RunAction.CLEAR, result)
        for failure in result.failed:
            jobs.report_failure(failure.run, failure.error)
        if len(runs) > 1 and folder == jobs.folder and window.isVisible():
            summary = make_summary(RunAction.CLEAR, result, window)
            # It may come after long, in the middle of other work: it takes no keyboard.
            summary.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            summary.show()
        elif result.skipped:
            words = translate("Clearing", "{runs}: stopped; what was not deleted yet is kept")
            jobs.said.emit(words.format(runs=names(runs)))

    def report_error(error: Exception) -> None:
        if isinstance(error, StepsFailedError):
            report(error.result)
        else:
            activity_notes.note_failures(jobs, RunAction.CLEAR, runs, error)
            for run in runs:
                jobs.report_failure(run, error)

    job.succeeded.connect(report)
    job.failed.connect(report_error)


def _judge(jobs: RunJobs, run: RunSummary, plan: ClearPlan) -> None:
    """What a check finds is known from then on, wherever it was asked for."""
    attention = attention_of(plan)
    if attention is not None:
        jobs.keep_failure(run.path, None)
        jobs.set_attention(run.path, attention)
    elif plan.ok:
        jobs.forget_trouble(run)


def attention_of(plan: ClearPlan) -> Attention | None:
    """Why a run needs attention by what a check found; None where the check found nothing of that kind."""
    for kind, reasons in _ATTENTION.items():
        for condition in plan.failed:
            if condition.reason in reasons:
                return Attention(kind, partial(_sentence, condition))
    return None


_ATTENTION = {
    AttentionKind.COPY_DIFFERS: frozenset(
        {
            ConditionReason.COPY_MISSING,
            ConditionReason.COPY_NOT_A_FILE,
            ConditionReason.COPY_SIZE,
            ConditionReason.COPY_TIME,
            ConditionReason.COPY_DIFFERENT,
        }
    ),
    AttentionKind.FILES_ARRIVED: frozenset(
        {
            ConditionReason.FILE_NOT_LISTED,
            ConditionReason.FILE_CHANGED,
            ConditionReason.FILE_DIFFERENT,
        }
    ),
}
"""What a copy that cannot be reached now says nothing about is not among them."""


def _is_verified(run: RunSummary) -> bool:
    return run.state is IngestState.SYNC_VERIFIED and run.problem is None


def _sentence(condition: Condition) -> str:
    return f"{condition_line(condition)}."
