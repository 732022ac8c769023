"""One run in the table: small, immutable, complete in itself."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from exlab_gui.ingest import Damage, IngestState
from exlab_gui.staging.layout import RunKind


class ProblemKind(StrEnum):
    """Why a row needs attention (product.md, "Needs attention")."""

    RECORD_DAMAGED = "record_damaged"
    OTHER_MAJOR = "other_major"
    STATE_DISAGREES = "state_disagrees"
    HISTORY_SKIPS = "history_skips"
    UNSAFE_RUN_PATH = "unsafe_run_path"
    RECORD_UNREADABLE = "record_unreadable"
    RECORD_IS_LINK = "record_is_link"
    FOLDER_UNREADABLE = "folder_unreadable"


class Problem(msgspec.Struct, frozen=True, gc=False):
    """What is wrong with a run, or with a folder that should hold runs.

    Attributes:
        kind: for choosing the operator's words.
        detail: technical English for the details, such as the system's error text; the version that was found
            for ``OTHER_MAJOR``, the refused path for ``UNSAFE_RUN_PATH``.
        damage: in what way the record is damaged, on ``RECORD_DAMAGED`` only.
    """

    kind: ProblemKind
    detail: str
    damage: Damage | None = None


# Without the cyclic collector: nothing in here can ever point back, and 100,000 rows need not be walked.
class RunSummary(msgspec.Struct, frozen=True, gc=False):
    """A run as the scan saw it at one moment, or a folder that could not be searched for runs.

    Attributes:
        path: the run's folder, absolute.
        equipment: the instrument's folder name.
        project: the project's folder name; empty for an instrument that could not be read.
        project_name: what the record calls the project, else the folder name.
        name: the folder's own name.
        kind: by the folder's name; None for a folder that is not a run (``FOLDER_UNREADABLE``).
        state: the recorded state; None if not tracked or not readable.
        last_activity: POSIX seconds: the last history entry's time, else when the record or folder changed.
        files: number of files as recorded on ``complete``; None before that.
        bytes: their size in bytes as recorded on ``complete``; None before that.
        problem: why the row needs attention, or None.
        revision: the record's, from :class:`exlab_gui.ingest.RecordSnapshot`; None without a readable one.
    """

    path: str
    equipment: str
    project: str
    project_name: str
    name: str
    kind: RunKind | None
    state: IngestState | None
    last_activity: float | None
    files: int | None
    bytes: int | None
    problem: Problem | None
    revision: int | None

    @property
    def needs_attention(self) -> bool:
        """Whether something about the run has to be looked at."""
        return self.problem is not None

    @property
    def tracked(self) -> bool:
        """Whether there is a record, readable or not."""
        if self.problem is not None:
            return self.problem.kind is not ProblemKind.FOLDER_UNREADABLE
        return self.state is not None
