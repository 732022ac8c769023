"""What the list knows of runs beside what a scan finds: why to look at one, and whether it is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop.attention import TOO_LONG, Attention, overdue_at
from exlab_gui.desktop.run_row import RunRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from exlab_gui.ingest import IngestState
    from exlab_gui.staging import RunSummary

_NEVER = float("inf")


class RowMarks:
    """Makes rows. GUI thread only.

    Args:
        clock: POSIX seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._attention: dict[str, tuple[Attention, IngestState | None]] = {}
        self._limits: Mapping[IngestState, float] = {}
        self._next_due = _NEVER
        self.ready: set[str] = set()

    def row(self, summary: RunSummary) -> RunRow:
        """The row of a run as it is now."""
        return RunRow(summary, self.attention(summary), is_signalled=summary.path in self.ready)

    def attention(self, summary: RunSummary) -> Attention | None:
        """Why somebody should look at a run, or None."""
        return self._told(summary) or self._overdue(summary)

    def set_attention(self, path: str, attention: Attention | None, state: IngestState | None) -> None:
        """Somebody should look at a run, or nobody any more; ``state`` is the one that it is in."""
        if attention is None:
            self._attention.pop(path, None)
        else:
            self._attention[path] = (attention, state)

    def set_limits(self, limits: Mapping[IngestState, float]) -> bool:
        """How long a run may stand in each state, in seconds; returns whether anything is new."""
        if limits == self._limits:
            return False
        self._limits = dict(limits)
        self._next_due = _NEVER
        return True

    def forget(self, paths: Iterable[str]) -> None:
        """These runs are gone."""
        for path in paths:
            self._attention.pop(path, None)
            self.ready.discard(path)

    def overdue(self, rows: Iterable[RunRow]) -> list[str]:
        """The runs that stand too long since the last time that this was asked; cheap where none can be."""
        if self._clock() < self._next_due:
            return []
        self._next_due = _NEVER
        return [row.path for row in rows if row.attention is None and self._overdue(row.summary)]

    def _told(self, summary: RunSummary) -> Attention | None:
        known = self._attention.get(summary.path) if self._attention else None
        if known is None:
            return None
        attention, state = known
        if state is None and summary.state is not None:
            self._attention[summary.path] = (attention, summary.state)
        elif attention.kind.ends_with_the_state and summary.state is not state:
            del self._attention[summary.path]
            return None
        return attention

    def _overdue(self, summary: RunSummary) -> Attention | None:
        due = overdue_at(summary, self._limits) if self._limits else None
        if due is None:
            return None
        if due <= self._clock():
            return TOO_LONG
        self._next_due = min(self._next_due, due)
        return None
