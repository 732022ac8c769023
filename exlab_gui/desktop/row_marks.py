"""What the list knows of runs beside what a scan finds: why to look at one, and whether it is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop.attention import Attention, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from exlab_gui.ingest import IngestState
    from exlab_gui.staging import RunSummary

_NEVER = float("inf")


class RowMarks:
    """Reasons and signs by path, also of runs that are not listed (yet). GUI thread only.

    Args:
        clock: POSIX seconds.

    Attributes:
        ready: the runs that say themselves that they are finished.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._attention: dict[str, tuple[Attention, IngestState | None]] = {}
        self._reasons: dict[Attention, Attention] = {}
        self._limits = Limits()
        self._next_due = _NEVER
        self.ready: set[str] = set()

    @property
    def is_any_due(self) -> bool:
        """Whether a run may stand too long that did not when it was last looked at."""
        return self._clock() >= self._next_due

    def attention(self, summary: RunSummary) -> Attention | None:
        """Why somebody should look at a run, or None."""
        told = self._told(summary) if self._attention else None
        return told or (self._overdue(summary) if self._limits else None)

    def attentions(self, summaries: Sequence[RunSummary]) -> list[Attention | None]:
        """:meth:`attention` of each, at this moment; for many of them quicker than one by one."""
        if self._attention:
            return list(map(self.attention, summaries))
        if not self._limits:
            return [None] * len(summaries)
        now, why = self._clock(), self._limits.attention_of
        dues = [_NEVER if due is None else due for due in map(self._limits.due_at, summaries)]
        self._next_due = min(self._next_due, min([due for due in dues if due > now], default=_NEVER))
        return [None if due > now else why(summary) for due, summary in zip(dues, summaries, strict=True)]

    def set_attention(self, path: str, attention: Attention | None, state: IngestState | None) -> None:
        """Somebody should look at a run, or nobody any more; ``state`` is the one that it is in."""
        if attention is None:
            self._attention.pop(path, None)
        else:
            # One object for all that say the same, as groups of runs want it.
            self._attention[path] = (self._reasons.setdefault(attention, attention), state)

    def set_limits(self, limits: Limits | Mapping[IngestState, float]) -> bool:
        """How long runs may stand in their states; returns whether anything is new."""
        wanted = limits if isinstance(limits, Limits) else Limits(limits)
        if wanted == self._limits:
            return False
        self._limits = wanted
        self.expect_anew()
        return True

    def expect_anew(self) -> None:
        """All runs are going to be looked at: find out again which of them will be due next."""
        self._next_due = _NEVER

    def forget(self, paths: Iterable[str]) -> None:
        """These runs are gone."""
        for path in paths:
            self._attention.pop(path, None)
            self.ready.discard(path)

    def _told(self, summary: RunSummary) -> Attention | None:
        known = self._attention.get(summary.path)
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
        due = self._limits.due_at(summary)
        if due is None:
            return None
        if due <= self._clock():
            return self._limits.attention_of(summary)
        self._next_due = min(self._next_due, due)
        return None
