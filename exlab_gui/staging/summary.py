"""One run in the table: small, immutable, complete in itself."""

from __future__ import annotations

import struct
from enum import StrEnum
from typing import TypeAlias

import msgspec

from exlab_gui.ingest import LIFECYCLE, Damage, IngestState
from exlab_gui.staging.layout import RunKind

TIMES = struct.Struct(f"<{len(LIFECYCLE)}I")
"""How :attr:`RunSummary.times` is packed: one number for each state, in the order of the lifecycle."""

MAX_TIME = 2**32 - 1
"""The last moment (in 2106) that fits; a later one counts as not known, like one before 1970."""

PackedTimes: TypeAlias = bytes

NEVER = (0, 0, 0, 0, 0)


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


class Problem(msgspec.Struct, frozen=True, gc=False, array_like=True):
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
class RunSummary(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A run as the scan saw it at one moment, or a folder that could not be searched for runs.

    Written down as an array: fields may only be added, at the end and with a default.

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
        hosts: the machines of the history, each once, joined by line breaks; a host name holds none.
        times: when each state was last reached, packed by :data:`TIMES` in POSIX seconds, 0 for never or not
            known; empty without a readable record. See :meth:`entered` and :func:`unpack_times`.
        stamp: stands for the record file's times, size and inode: while they stay, so does the row. None if
            that does not hold and the run must be read again: there is no record, it could not be opened, or
            it changed so shortly before that a further change might not move its time.
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
    hosts: str = ""
    times: PackedTimes = b""
    stamp: int | None = None

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

    def entered(self, state: IngestState) -> float | None:
        """When a state was last reached, in POSIX seconds; None if never, or if the record does not say."""
        return unpack_times(self.times)[state.position] or None


def unpack_times(times: PackedTimes) -> tuple[int, int, int, int, int]:
    """The numbers of :attr:`RunSummary.times`, in the order of the lifecycle; all 0 where there are none."""
    return TIMES.unpack(times) if times else NEVER
