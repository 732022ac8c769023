"""What the list shows as a run's state."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from exlab_gui.staging import RunSummary


class RunStatus(StrEnum):
    """What the list shows as a run's state, and what it can be filtered by."""

    NEEDS_ATTENTION = "needs_attention"
    NOT_TRACKED = "not_tracked"
    STAGING = "staging"
    COMPLETE = "complete"
    SYNC_QUEUED = "sync_queued"
    SYNC_VERIFIED = "sync_verified"
    CLEARED = "cleared"

    @property
    def steps(self) -> int:
        """How many of the five steps are reached."""
        return IngestState(self.value).position + 1 if self in _STATES else 0


_STATES = frozenset(map(RunStatus, IngestState))


def status_of(summary: RunSummary) -> RunStatus:
    """What a run's record says: its state, or that there is something wrong with it."""
    if summary.needs_attention:
        return RunStatus.NEEDS_ATTENTION
    return RunStatus.NOT_TRACKED if summary.state is None else RunStatus(summary.state.value)
