"""Why a run needs attention though its record is in order (product.md, "Needs attention").

Such a run keeps its state and its next step; what is wrong with a record itself is ``RunSummary.problem``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exlab_gui.ingest import IngestState
    from exlab_gui.staging import RunSummary


class AttentionKind(StrEnum):
    """What somebody should look at."""

    STANDS_TOO_LONG = "stands_too_long"
    JOB_FAILED = "job_failed"
    FILES_ARRIVED = "files_arrived"
    COPY_DIFFERS = "copy_differs"

    @property
    def ends_with_the_state(self) -> bool:
        """Whether it is over as soon as the run takes a step, whoever records that step."""
        return self is not AttentionKind.STANDS_TOO_LONG


class Attention(msgspec.Struct, frozen=True, gc=False):
    """One reason.

    Attributes:
        kind: for choosing the operator's words.
        detail: what was found, in the operator's words; may be empty.
    """

    kind: AttentionKind
    detail: str = ""


TOO_LONG = Attention(AttentionKind.STANDS_TOO_LONG)


def overdue_at(run: RunSummary, limits: Mapping[IngestState, float]) -> float | None:
    """When a run will have stood too long in its state, in POSIX seconds; None for never.

    Args:
        run: the run; its last activity is the time of its latest step.
        limits: seconds for each state; 0 or absent for no limit.
    """
    if run.state is None or run.problem is not None or run.last_activity is None:
        return None
    limit = limits.get(run.state, 0)
    return run.last_activity + limit if limit > 0 else None
