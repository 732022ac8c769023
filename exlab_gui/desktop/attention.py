"""Why a run needs attention though its record is in order (product.md, "Needs attention").

Such a run keeps its state and its next step; what is wrong with a record itself is ``RunSummary.problem``.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exlab_gui.desktop.usual_times import Usual
    from exlab_gui.staging import RunSummary

_HOUR = 3600
LEAST_SECONDS = {
    # An instrument pauses over a night.
    IngestState.STAGING: 24 * _HOUR,
    # The next step is a person's, who sleeps, too.
    IngestState.COMPLETE: 12 * _HOUR,
    # A program's: soon, but a few large runs may be before it.
    IngestState.SYNC_QUEUED: _HOUR,
    IngestState.SYNC_VERIFIED: 24 * _HOUR,
}
"""No stay is called unusually long before this: where 2 minutes are usual, 8 are nothing to look at."""


class AttentionKind(StrEnum):
    """What somebody should look at."""

    STANDS_TOO_LONG = "stands_too_long"
    STANDS_LONGER_THAN_USUAL = "stands_longer_than_usual"
    JOB_FAILED = "job_failed"
    FILES_ARRIVED = "files_arrived"
    COPY_DIFFERS = "copy_differs"

    @property
    def is_stuck(self) -> bool:
        """Whether the run stands in its state for too long; follows from its times and :class:`Limits`."""
        return self in _STUCK

    @property
    def ends_with_the_state(self) -> bool:
        """Whether it is over as soon as the run takes a step, whoever records that step."""
        return self not in _STUCK


_STUCK = frozenset({AttentionKind.STANDS_TOO_LONG, AttentionKind.STANDS_LONGER_THAN_USUAL})


class Attention(msgspec.Struct, frozen=True, gc=False):
    """One reason.

    Attributes:
        kind: for choosing the operator's words.
        detail: what was found, in the operator's words, or what says it; may be empty.
        usual: what is usual instead, in seconds, for ``STANDS_LONGER_THAN_USUAL``.
        of_all: whether that is usual for the runs of all instruments, not of this one.
    """

    kind: AttentionKind
    detail: str | Callable[[], str] = ""
    usual: int = 0
    of_all: bool = False


TOO_LONG = Attention(AttentionKind.STANDS_TOO_LONG)


class Limits:
    """How long runs may stand in their states. Immutable; any thread.

    A run may stand until what the settings allow for its state or, where that is sooner, a multiple of what
    is usual for its instrument (but never less than :data:`LEAST_SECONDS`). A state in which the settings let
    runs stand for ever is none in which they stand too long, whatever is usual.

    Both methods only look up what is worked out here, once: they are asked for every run of the list.

    Args:
        allowed: seconds for each state; 0 or absent for ever.
        usual: see :func:`exlab_gui.desktop.usual_times.usual_times`.
        factor: how many times the usual is too long; 0 where the usual does not count.
    """

    __slots__ = ("_allowed", "_reasons", "_seconds")

    def __init__(
        self,
        allowed: Mapping[IngestState, float] | None = None,
        usual: Mapping[tuple[str, IngestState], Usual] | None = None,
        factor: float = 4,
    ) -> None:
        self._allowed = {state: limit for state, limit in (allowed or {}).items() if limit > 0}
        self._seconds: dict[tuple[str, IngestState], float] = {}
        self._reasons: dict[tuple[str, IngestState], Attention] = {}
        for place, known in (usual or {}).items() if factor > 0 else ():
            state = place[1]
            limit = max(factor * known.seconds, LEAST_SECONDS.get(state, 0))
            if limit < self._allowed.get(state, 0):
                self._seconds[place] = limit
                self._reasons[place] = Attention(
                    AttentionKind.STANDS_LONGER_THAN_USUAL, usual=known.seconds, of_all=known.of_all
                )

    def __bool__(self) -> bool:
        """Whether any run can stand too long."""
        return bool(self._allowed)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Limits):
            return NotImplemented
        return (
            self._allowed == other._allowed
            and self._seconds == other._seconds
            and self._reasons == other._reasons
        )

    def __hash__(self) -> int:
        return hash((frozenset(self._allowed.items()), frozenset(self._seconds.items())))

    def due_at(self, run: RunSummary) -> float | None:
        """When a run will have stood too long, in POSIX seconds; None for never.

        A time of its latest step that lies in the future, as a clock that was wrong leaves it, only makes it
        later.
        """
        state, since = run.state, run.last_activity
        if state is None or since is None or run.problem is not None:
            return None
        limit = self._seconds.get((run.equipment, state)) or self._allowed.get(state)
        return since + limit if limit else None

    def attention_of(self, run: RunSummary) -> Attention:
        """Why a run for which :meth:`due_at` is over needs attention; one object for many runs."""
        if run.state is None:
            return TOO_LONG
        return self._reasons.get((run.equipment, run.state), TOO_LONG)
