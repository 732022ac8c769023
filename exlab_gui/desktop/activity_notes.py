"""What goes into the history when a job on runs is over. GUI thread only; nothing here waits for a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.transfer.activity import ActivityKind, ActivityResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from exlab_gui.desktop.run_jobs import RunJobs
    from exlab_gui.desktop.step_work import StepResult
    from exlab_gui.desktop.transfer_work import CopyResult
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import ClearPlan

_KINDS = {
    RunAction.START_TRACKING: ActivityKind.TRACKING_STARTED,
    RunAction.MARK_COMPLETE: ActivityKind.STATE_RECORDED,
    RunAction.QUEUE_SYNC: ActivityKind.STATE_RECORDED,
    RunAction.COPY: ActivityKind.COPY,
    RunAction.RESUME_COPY: ActivityKind.COPY,
    RunAction.VERIFY: ActivityKind.VERIFY,
    RunAction.CLEAR: ActivityKind.CLEAR,
    RunAction.FINISH_NAS_RECORD: ActivityKind.NAS_RECORD,
}


def note_step(
    jobs: RunJobs, action: RunAction, result: StepResult, plans: Mapping[str, ClearPlan] | None = None
) -> None:
    """A step of one run or several is over.

    Args:
        jobs: they write the history.
        action: the step.
        result: what became of each run.
        plans: of a clearing, what was to be deleted.
    """
    kind = _KINDS[action]
    for run in result.done:
        plan = (plans or {}).get(run.path)
        # What was counted belongs to the step that counts.
        counted = (run.files, run.bytes) if action is RunAction.MARK_COMPLETE else (None, None)
        if plan is not None:
            counted = (plan.files, plan.bytes)
        detail = run.state.value if kind is ActivityKind.STATE_RECORDED and run.state is not None else ""
        jobs.record(kind, ActivityResult.DONE, run, detail, counted)
    for failure in result.failed:
        note_failure(jobs, action, failure.run, failure.error)
    for run in result.skipped:
        note_stop(jobs, action, run)


def note_transfer(jobs: RunJobs, action: RunAction, run: RunSummary, result: CopyResult) -> None:
    """A copy or a comparison is over, and its state is recorded."""
    now = result.outcome.run or run
    # With other files than when it was marked complete, the record's numbers are not those of the copy.
    counted = (None, None) if result.more_files else (now.files, now.bytes)
    jobs.record(_KINDS[action], ActivityResult.DONE, run, "", counted)


def note_done(jobs: RunJobs, action: RunAction, run: RunSummary) -> None:
    """Something about a run is done of which there is no more to tell."""
    jobs.record(_KINDS[action], ActivityResult.DONE, run)


def note_failure(jobs: RunJobs, action: RunAction, run: RunSummary, error: Exception) -> None:
    """Something about a run could not be done."""
    jobs.record(_KINDS[action], ActivityResult.FAILED, run, explain(error).happened)


def note_failures(jobs: RunJobs, action: RunAction, runs: Iterable[RunSummary], error: Exception) -> None:
    """Something about several runs could not be done, for one reason."""
    for run in runs:
        note_failure(jobs, action, run, error)


def note_stop(jobs: RunJobs, action: RunAction, run: RunSummary) -> None:
    """The operator stopped it before it was done."""
    jobs.record(_KINDS[action], ActivityResult.CANCELLED, run)
