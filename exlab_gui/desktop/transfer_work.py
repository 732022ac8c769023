"""The long work on runs, as a job does it: copying, comparing, checking, clearing; touches no widget."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop.job_errors import CopyDiffersError
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.ingest import IngestState, default_host, never
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging import locate_run, read_run, read_run_details
from exlab_gui.transfer import (
    ClearPlan,
    DestinationError,
    DestinationProblem,
    StorageError,
    check_clearable,
    check_unchanged,
    clear_run,
    copy_run,
    destination_of,
    finish_placement,
    note_verified_again,
    record_verified,
    verify_run,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exlab_gui.desktop.step_work import Action, Cancel, Report
    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import Progress, Proof, StepOutcome


class CopyResult(NamedTuple):
    """What became of a copy, or of a comparison where both sides match.

    Attributes:
        outcome: of recording it as verified.
        more_files: whether the run holds other files than when it was marked complete.
    """

    outcome: StepOutcome
    more_files: bool


def is_resumable(error: Exception) -> bool:
    """Whether the work can go on where it stopped once the disk or share is back or has room."""
    if isinstance(error, DestinationError):
        return error.kind in {DestinationProblem.MISSING, DestinationProblem.SPACE}
    return isinstance(error, StorageError)


def copy_and_record(
    run: RunSummary, nas: str, writer: IngestWriter, report: Report, cancelled: Cancel
) -> CopyResult:
    """Copy a run to its place below a NAS folder, and when every file was read back from there, record that.

    A run that was verified before is completed by the files that came later, where its copy lies already.
    """
    check_unchanged(run)
    is_again = run.state is IngestState.SYNC_VERIFIED
    destination = copy_place(run.path, nas) if is_again else destination_of(nas, run.path)
    copied = copy_run(run.path, destination, _amounts(report), cancelled)
    return CopyResult(_record(run, copied.proof, writer), _has_more(run, copied.proof))


def verify_and_record(
    run: RunSummary, destination: str, writer: IngestWriter, report: Report, cancelled: Cancel
) -> CopyResult:
    """Compare a run with a copy made by another program; record it only where all files match.

    Raises:
        CopyDiffersError: they do not; nothing was recorded.
    """
    check_unchanged(run)
    verification = verify_run(run.path, destination, _amounts(report), cancelled)
    proof = verification.proof
    if proof is None:
        raise CopyDiffersError(run.path, verification)
    return CopyResult(_record(run, proof, writer), _has_more(run, proof))


def check_for_clearing(
    run: RunSummary, nas: str, report: Report, cancelled: Cancel, *, rehash: bool
) -> ClearPlan:
    """Check whether a run's staging copy may go; finds out first where its copy lies."""
    return check_clearable(
        run.path,
        # By its own place: also one instrument, or the run alone, may be what is open.
        root=locate_run(run.path).root,
        destination=copy_place(run.path, nas),
        progress=_amounts(report),
        cancelled=cancelled,
        rehash=rehash,
    )


def copy_place(run_dir: str, nas: str) -> str:
    """Where a run's copy is looked for: where the record says, if that means something on this computer."""
    record = read_run_details(run_dir).record
    verified = record.entry(IngestState.SYNC_VERIFIED) if record else None
    recorded = verified.nas_path if verified and verified.nas_path else ""
    if os.path.isabs(recorded) and (not nas or os.path.isdir(native_path(recorded))):
        return recorded
    return destination_of(nas, run_dir) if nas else recorded


def clear_action(writer: IngestWriter, plans: Mapping[str, ClearPlan]) -> Action:
    """*Clear staging copy*, exactly as it was checked."""

    def act(run: RunSummary, report: Report, cancelled: Cancel) -> StepOutcome:
        plan = plans[run.path]
        cleared = clear_run(plan, writer, host=default_host(), progress=_amounts(report), cancelled=cancelled)
        return cleared.outcome

    return act


def finish_and_read(run_dir: str, _report: Report, _cancelled: Cancel) -> RunSummary:
    """Bring the record of a run's copy up to date, which was interrupted before."""
    finish_placement(run_dir)
    return read_run(run_dir)


def _record(run: RunSummary, proof: Proof, writer: IngestWriter) -> StepOutcome:
    if run.state is IngestState.SYNC_VERIFIED:
        return note_verified_again(run, proof, host=default_host())
    # Not cancellable any more: the copy is proven, and saying so takes a moment.
    return record_verified(run, proof, writer, host=default_host(), cancelled=never)


def _amounts(report: Report) -> Callable[[Progress], None]:
    return partial(_report_amount, report)


def _report_amount(report: Report, progress: Progress) -> None:
    report(JobProgress(amount=progress))


def _has_more(run: RunSummary, proof: Proof) -> bool:
    return run.files is not None and (run.files, run.bytes) != (proof.files, proof.bytes)
