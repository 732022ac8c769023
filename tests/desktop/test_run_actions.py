"""Which actions are offered for a run, and in which order."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.run_actions import RunAction, offers
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind
from exlab_gui.transfer import CopyTrace, RunTraces

BEGUN = RunTraces(proof=None, copying=CopyTrace("/nas/run", 3, 4096), pending=None)
PENDING = RunTraces(proof=None, copying=None, pending="/nas/run")


@pytest.mark.parametrize(
    ("state", "copies_here", "traces", "offered"),
    [
        (None, True, None, ["start_tracking"]),
        (IngestState.STAGING, True, None, ["mark_complete"]),
        (IngestState.COMPLETE, True, None, ["queue_sync"]),
        (IngestState.SYNC_QUEUED, True, None, ["copy", "verify"]),
        (IngestState.SYNC_QUEUED, True, BEGUN, ["resume_copy", "verify"]),
        (IngestState.SYNC_QUEUED, False, None, ["verify"]),
        (IngestState.SYNC_QUEUED, False, BEGUN, ["verify"]),
        (IngestState.SYNC_VERIFIED, True, None, ["clear", "verify", "copy"]),
        (IngestState.SYNC_VERIFIED, False, None, ["clear", "verify"]),
        (IngestState.SYNC_VERIFIED, False, PENDING, ["clear", "verify", "finish_nas_record"]),
        (IngestState.CLEARED, True, None, []),
        (IngestState.CLEARED, True, PENDING, ["finish_nas_record"]),
    ],
)
def test_offers(make_summary, state, copies_here, traces, offered):
    run = make_summary(state=state)
    assert offers(run, copies_here=copies_here, traces=traces) == tuple(map(RunAction, offered))


def test_a_run_with_a_problem_is_not_touched(make_summary):
    run = make_summary(problem=Problem(ProblemKind.HISTORY_SKIPS, "staging -> cleared"))
    assert offers(run, copies_here=True) == ()
