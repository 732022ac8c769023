"""The words in files for spreadsheets: the same whatever the operator speaks, for scripts read them."""

from __future__ import annotations

from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.staging import RunKind
from exlab_gui.transfer import DifferenceKind

COLUMNS = {
    Column.STATE: "State",
    Column.RUN: "Run",
    Column.INSTRUMENT: "Instrument",
    Column.PROJECT: "Project",
    Column.FILES: "Files",
    Column.SIZE: "Size (bytes)",
    Column.ACTIVITY: "Last activity",
    Column.OPERATOR: "Operator",
    Column.HOST: "Recorded on",
    Column.KIND: "Kind",
}
"""What stands over each column of a list of runs."""

STATUSES = {
    RunStatus.NEEDS_ATTENTION: "Needs attention",
    RunStatus.NOT_TRACKED: "Not yet tracked",
    RunStatus.STAGING: "Staging",
    RunStatus.COMPLETE: "Complete",
    RunStatus.SYNC_QUEUED: "Sync queued",
    RunStatus.SYNC_VERIFIED: "Sync verified",
    RunStatus.CLEARED: "Cleared",
}
KINDS = {RunKind.EXPERIMENTAL: "Experimental", RunKind.TEST: "Test", None: ""}

DIFFERENCE_COLUMNS = ("What does not match", "File")
"""What stands over each column of a list of differences."""

DIFFERENCES = {
    DifferenceKind.MISSING: "Missing on the NAS",
    DifferenceKind.DIFFERENT: "Different",
    DifferenceKind.EXTRA: "Extra on the NAS",
    DifferenceKind.CHANGED: "Changed since",
}


def more_differences(number: int) -> str:
    """The last line of a list of differences that has not all: ``and 10002 more``."""
    return f"and {number} more"
