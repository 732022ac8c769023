"""Deleting a run's staging copy, and recording that only after the last file is gone."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import IngestError, IngestState, never
from exlab_gui.staging import append_log
from exlab_gui.transfer.clear_delete import Deletion
from exlab_gui.transfer.clear_look import look_again, look_at_folder
from exlab_gui.transfer.placement import mark_pending, place_records, unmark_pending
from exlab_gui.transfer.progress import Pace, Phase
from exlab_gui.transfer.run_lock import Work, run_lock
from exlab_gui.transfer.steps import StepOutcome, record_step
from exlab_gui.transfer.storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer.clear_plan import ClearPlan
    from exlab_gui.transfer.progress import Progress

log = logging.getLogger(__name__)


class Cleared(msgspec.Struct, frozen=True):
    """What a clear has done.

    Attributes:
        outcome: the recorded step.
        files: files deleted this time; an interrupted clear may have deleted others before.
        bytes: their size.
    """

    outcome: StepOutcome
    files: int
    bytes: int


def clear_run(
    plan: ClearPlan,
    writer: IngestWriter,
    *,
    host: str,
    progress: Callable[[Progress], object],
    cancelled: Callable[[], bool],
) -> Cleared:
    """Delete exactly the staged files that were checked, record ``cleared``, complete the copy's record.

    Blocks; thread-safe, and only one process works on a run at a time. First everything is looked at once
    more. Then each file is deleted by itself, after it and its NAS copy were found as they were when they
    were checked (same file, size and time). Folders that this leaves empty go; the run's folder and its
    ``.exlab-wizard`` stay, so the run stays visible (format.md). Whatever stops or kills it leaves a run at
    ``sync_verified`` whose missing files are on the NAS, and that can be checked and cleared again.

    Args:
        plan: what :func:`exlab_gui.transfer.clear_check.check_clearable` made, and the operator confirmed.
        writer: the locked writer.
        host: who says so.
        progress: called at most ten times a second: ``COUNTING``, then ``CLEARING``.
        cancelled: asked at most every 50 ms, between files, not any more after the last one.

    Raises:
        ValueError: a condition of the plan does not hold.
        PlanOutdatedError: something is other than when it was checked; nothing was deleted.
        ClearStoppedError: it stopped on the way; the run is still at ``sync_verified``.
        RunBusyError: another process works on the run.
        Cancelled: ``cancelled()`` became true; the run is still at ``sync_verified``.
        StorageError: the run's ``.exlab-wizard`` cannot be written to.
        Exception: what :func:`exlab_gui.transfer.steps.record_step` raises, with all files deleted.
    """
    if not plan.ok or plan.folder is None:
        raise ValueError(f"{plan.run_dir} is not safe to clear: {plan.failed}")
    pace = Pace(progress, cancelled)
    # Before the lock, which would make an .exlab-wizard in whatever folder lies there now.
    look_at_folder(plan)
    with run_lock(plan.run_dir, Work.CLEAR, host):
        pace.begin(Phase.COUNTING)
        run = look_again(plan, pace)
        pace.begin(Phase.CLEARING, plan.files, plan.bytes)
        deletion = Deletion(plan, plan.folder, pace)
        try:
            deletion.run()
        finally:
            log.info("%s: %d files, %d bytes deleted", plan.run_dir, deletion.files, deletion.bytes)
        # From here on it cannot be cancelled: the files are gone, and saying so takes a moment.
        outcome = _record(run, plan.destination, writer, host)
        outcome = _log_amount(outcome, plan, deletion, host)
        return Cleared(_place(outcome, plan), deletion.files, deletion.bytes)


def _record(run: RunSummary, destination: str, writer: IngestWriter, host: str) -> StepOutcome:
    # Before the step: if this process dies right after it, the copy's record will still be completed.
    mark_pending(run.path, destination)
    try:
        return record_step(run, IngestState.CLEARED, writer, host=host, cancelled=never)
    except BaseException:
        # A note that stays does no harm: it only brings the record that there is to the copy.
        with contextlib.suppress(StorageError):
            unmark_pending(run.path)
        raise


def _log_amount(outcome: StepOutcome, plan: ClearPlan, deletion: Deletion, host: str) -> StepOutcome:
    message = (
        f"staging copy cleared: {deletion.files} files, {deletion.bytes} bytes freed; "
        f"the data is in {plan.destination}"
    )
    try:
        append_log(plan.run_dir, "INFO", message, host=host)
    except (OSError, IngestError) as error:
        log.warning("No line could be added to the log of %s: %s", plan.run_dir, error)
        return msgspec.structs.replace(outcome, log_error=outcome.log_error or str(error))
    return outcome


def _place(outcome: StepOutcome, plan: ClearPlan) -> StepOutcome:
    # The step is a fact; the note about what is pending stays, so that it is tried again later.
    try:
        place_records(plan.run_dir, plan.destination)
        unmark_pending(plan.run_dir)
    except (OSError, IngestError) as error:
        log.warning("The records of %s could not be put beside its copy: %s", plan.run_dir, error)
        return msgspec.structs.replace(outcome, place_error=str(error))
    return outcome
