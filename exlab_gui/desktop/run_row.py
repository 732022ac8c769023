"""One run as the list shows it: everything formatted once, when the row is made."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from datetime import datetime

    from exlab_gui.desktop.attention import Attention
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


class RunRow:
    """One row of the run table; never changed after it was made.

    Attributes:
        status: the one status that the run is listed under.
        recorded: the status by its record alone, whatever else somebody should look at.
        attention: why it needs attention though its record is in order, or None.
        is_signalled: whether it says itself that it is finished.
        is_ready: whether it does, and stands at staging.
    """

    __slots__ = (
        "activity",
        "attention",
        "files_text",
        "instrument_text",
        "is_ready",
        "is_signalled",
        "project_text",
        "recorded",
        "run_text",
        "search_text",
        "size_text",
        "status",
        "summary",
    )

    def __init__(
        self, summary: RunSummary, attention: Attention | None = None, *, is_signalled: bool = False
    ) -> None:
        self.summary = summary
        self.attention = attention
        self.recorded = status_of(summary)
        self.status = self.recorded if attention is None else RunStatus.NEEDS_ATTENTION
        self.is_signalled = is_signalled
        self.is_ready = is_signalled and self.recorded is RunStatus.STAGING
        self.run_text = formats.run_title(summary.name)
        self.instrument_text = visible(summary.equipment)
        self.project_text = visible(summary.project_name)
        self.files_text = formats.count(summary.files)
        self.size_text = formats.size(summary.bytes)
        self.activity: datetime | None = formats.from_timestamp(summary.last_activity)
        searched = (summary.name, self.run_text, summary.equipment, summary.project, summary.project_name)
        self.search_text = "\n".join(searched).casefold()

    @property
    def path(self) -> str:
        """The run's folder, which is also its identity."""
        return self.summary.path
