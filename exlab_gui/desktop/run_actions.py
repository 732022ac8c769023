"""What can be done with a run now; the first of the offers is the one obvious button (product.md)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import RunTraces


class RunAction(StrEnum):
    """Everything that a button of the run's panel can start."""

    START_TRACKING = "start_tracking"
    MARK_COMPLETE = "mark_complete"
    QUEUE_SYNC = "queue_sync"
    COPY = "copy"
    RESUME_COPY = "resume_copy"
    VERIFY = "verify"
    SHOW_DIFFERENCES = "show_differences"
    CLEAR = "clear"
    FINISH_NAS_RECORD = "finish_nas_record"


_FIRST_STEPS = {
    None: RunAction.START_TRACKING,
    IngestState.STAGING: RunAction.MARK_COMPLETE,
    IngestState.COMPLETE: RunAction.QUEUE_SYNC,
}


def offers(
    run: RunSummary, *, copies_here: bool, traces: RunTraces | None = None, differs: bool = False
) -> tuple[RunAction, ...]:
    """The actions offered for a run, the obvious one first; none for a run that must not be touched.

    Args:
        run: as the list knows it.
        copies_here: whether this app copies the runs of this staging folder to a NAS folder.
        traces: what earlier work left beside the record, where that was read.
        differs: whether it was compared, and what does not match is still known.
    """
    if run.problem is not None:
        return ()
    return offers_at(run.state, copies_here=copies_here, traces=traces, differs=differs)


def offers_at(
    state: IngestState | None,
    *,
    copies_here: bool,
    traces: RunTraces | None = None,
    differs: bool = False,
) -> tuple[RunAction, ...]:
    """The actions offered for every run in this state that has no problem; see :func:`offers`."""
    if state in _FIRST_STEPS:
        return (_FIRST_STEPS[state],)
    found = (RunAction.SHOW_DIFFERENCES,) if differs else ()
    match state:
        case IngestState.SYNC_QUEUED if copies_here:
            begun = traces is not None and traces.copying is not None
            return (RunAction.RESUME_COPY if begun else RunAction.COPY, *found, RunAction.VERIFY)
        case IngestState.SYNC_QUEUED:
            return (RunAction.VERIFY, *found)
        case IngestState.SYNC_VERIFIED:
            # Files may have come after it was verified; copying again brings them to the NAS, too.
            again = (RunAction.COPY,) if copies_here else ()
            return (RunAction.CLEAR, *found, RunAction.VERIFY, *again, *_unfinished(traces))
        case _:
            return _unfinished(traces)


def _unfinished(traces: RunTraces | None) -> tuple[RunAction, ...]:
    pending = traces is not None and traces.pending is not None
    return (RunAction.FINISH_NAS_RECORD,) if pending else ()
