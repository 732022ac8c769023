"""What a check before clearing has found, and why a clear stops: plain data that both share."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_delete import Identity
from exlab_gui.transfer.compact import CompactList


class ConditionKind(StrEnum):
    """The conditions that must all hold before a staging copy may be deleted, in the order of the panel."""

    RECORD = "record"
    LIST = "list"
    FILES = "files"
    COPY = "copy"
    PLACE = "place"
    LINKS = "links"


class ConditionReason(StrEnum):
    """Why a condition fails, or how it holds; ``Condition.path`` names the file where one is to blame."""

    NOT_CHECKED = "not_checked"
    """Left out, because another condition already fails and this one would take long. Any kind; fails."""

    RECORD_VERIFIED = "record_verified"
    """Holds."""
    RECORD_MISSING = "record_missing"
    RECORD_DAMAGED = "record_damaged"
    """It cannot be read, is of another major version, contradicts itself, or is a link."""
    RECORD_CLEARED = "record_cleared"
    """The run is cleared already."""
    RECORD_NOT_VERIFIED = "record_not_verified"

    LIST_PROVEN = "list_proven"
    """Holds: the list, and the facts beside it, are what was written when the NAS copy was verified here."""
    LIST_OF_OTHERS = "list_of_others"
    """Holds: it can be read; another program wrote it, so both sides are hashed against it now."""
    LIST_MISSING = "list_missing"
    LIST_EMPTY = "list_empty"
    LIST_DAMAGED = "list_damaged"
    LIST_CHANGED = "list_changed"
    """It is not the list that was written when the NAS copy was verified."""
    PROOF_DAMAGED = "proof_damaged"
    """The sizes and times that were noted when the NAS copy was verified cannot be trusted any more."""
    LIST_UNREADABLE = "list_unreadable"

    FILES_UNCHANGED = "files_unchanged"
    """Holds: every staged file has the size and time that it had when it was verified."""
    FILES_HASHED = "files_hashed"
    """Holds: every staged file was hashed just now and is what the list says."""
    FILES_NONE = "files_none"
    """Holds: no file is staged any more."""
    FILE_NOT_LISTED = "file_not_listed"
    """It arrived after the run was verified."""
    FILE_CHANGED = "file_changed"
    """Its size or time is not what it was when verified, or it is changing right now."""
    FILE_DIFFERENT = "file_different"
    """It was hashed just now and is not what the list says."""
    FILES_UNREADABLE = "files_unreadable"

    COPY_HASHED = "copy_hashed"
    """Holds: every listed file was read from the NAS just now and is what the list says."""
    COPY_COMPARED = "copy_compared"
    """Holds: every listed file is on the NAS with the size and time that it had when verified; not read."""
    COPY_MISSING = "copy_missing"
    """A listed file is not on the NAS."""
    COPY_NOT_A_FILE = "copy_not_a_file"
    """On the NAS a link, a mount point or something else that is no plain file stands in its place."""
    COPY_SIZE = "copy_size"
    COPY_TIME = "copy_time"
    """Only where it is compared by size and time."""
    COPY_DIFFERENT = "copy_different"
    """It was read from the NAS just now and is not what the list says, or it is changing right now."""
    COPY_IS_STAGING = "copy_is_staging"
    """The NAS folder is the staging folder under another name, or lies in or around it."""
    COPY_FOLDER_MISSING = "copy_folder_missing"
    """The run's folder on the NAS is not there: never copied, moved, or the NAS is not connected."""
    COPY_UNREADABLE = "copy_unreadable"

    PLACE_INSIDE = "place_inside"
    """Holds."""
    PLACE_OUTSIDE = "place_outside"
    """The run does not lie inside the staging folder."""
    PLACE_NOT_A_RUN = "place_not_a_run"
    """It is not a folder, or neither its name nor its place is a run's."""
    PLACE_UNREADABLE = "place_unreadable"

    LINKS_NONE = "links_none"
    """Holds."""
    IS_LINK = "is_link"
    IS_MOUNT = "is_mount"
    IS_SPECIAL = "is_special"
    """A pipe, a socket or a device."""
    LINKS_UNREADABLE = "links_unreadable"


class Condition(msgspec.Struct, frozen=True):
    """One line of *Safe to clear?*.

    Attributes:
        kind: what was looked at.
        holds: whether it is as it must be.
        reason: why not, or how.
        path: the first file that is to blame, a POSIX path relative to the run folder; absolute where it lies
            outside; empty where no single file is to blame.
        count: how many files are to blame; where it holds, how many files were looked at.
        detail: technical English for the details, such as the system's error text.
    """

    kind: ConditionKind
    holds: bool
    reason: ConditionReason
    path: str = ""
    count: int = 0
    detail: str = ""


class ClearPlan(msgspec.Struct, frozen=True):
    """What was checked, and so exactly what a clear may delete. Only :func:`check_clearable` makes one.

    Attributes:
        run_dir: the run's folder, absolute.
        root: the staging folder.
        destination: the run's folder on the NAS: the place of the remaining copy.
        conditions: all of them, in the order of :class:`ConditionKind`.
        files: number of staged files that will be deleted.
        bytes: their size.
        checked_at: when the check ended, in the format's way (``2026-04-17T14:35:00Z``).
        rehashed: whether the NAS copy was read and hashed, not only looked at.
        revision: of the record that was checked; None without a readable one.
        folder: which folder the run's was, whatever its path leads to now; None without one.
        list_path: the checksum list, absolute; empty without one.
        list_sha256: its own checksum.
        entries: private: what lies on both sides, see :mod:`exlab_gui.transfer.clear_entries`.
    """

    run_dir: str
    root: str
    destination: str
    conditions: tuple[Condition, ...]
    files: int
    bytes: int
    checked_at: str
    rehashed: bool
    revision: int | None
    folder: Identity | None
    list_path: str
    list_sha256: str
    entries: CompactList

    @property
    def ok(self) -> bool:
        """Whether every condition holds; nothing else makes clearing safe."""
        kinds = tuple(condition.kind for condition in self.conditions)
        return kinds == tuple(ConditionKind) and all(condition.holds for condition in self.conditions)

    @property
    def failed(self) -> tuple[Condition, ...]:
        """The conditions that do not hold."""
        return tuple(condition for condition in self.conditions if not condition.holds)


class StopReason(StrEnum):
    """Why a clear did not begin, or did not go on."""

    RECORD_CHANGED = "record_changed"
    LIST_CHANGED = "list_changed"
    PLACE_CHANGED = "place_changed"
    """The run's folder, or one above it, is not the one that was checked, or not where it was."""
    APPEARED = "appeared"
    """Something lies in the run's folder that was not there when it was checked."""
    CHANGED = "changed"
    """A staged file or folder is not the one that was checked."""
    GONE = "gone"
    """A staged file or folder has vanished."""
    ODD = "odd"
    """A link, a mount point, a pipe or the like stands in the run's folder or in the copy."""
    COPY_GONE = "copy_gone"
    """The NAS copy of a file, or the NAS itself, is not there any more."""
    COPY_CHANGED = "copy_changed"
    """The NAS copy of a file is not the one that was checked."""
    COPY_IS_STAGING = "copy_is_staging"
    """The NAS folder turned out to be the staging folder under another name."""
    NOT_DELETED = "not_deleted"
    """The system refused to delete it; ``cause`` says why."""
    NOT_READ = "not_read"
    """The system refused to look at it; ``cause`` says why."""


class PlanOutdatedError(IngestError):
    """Between the check and the clear something changed. Nothing was deleted; a new check says what is so.

    Attributes:
        run_dir: the run.
        path: what changed: a POSIX path relative to the run folder, absolute where it lies outside, or empty.
        reason: in what way.
        cause: the system's error behind it, or None.
    """

    def __init__(self, run_dir: str, path: str, reason: StopReason, cause: OSError | None = None) -> None:
        super().__init__(run_dir, path, reason, cause)
        self.run_dir = run_dir
        self.path = path
        self.reason = reason
        self.cause = cause

    def __str__(self) -> str:
        return f"{self.run_dir}: {self.reason}: {self.path or '-'}{f' ({self.cause})' if self.cause else ''}"


class ClearStoppedError(IngestError):
    """A clear stopped before its end. The run is still at ``sync_verified`` and can be cleared later.

    Attributes:
        run_dir: the run.
        path: where it stopped: a POSIX path relative to the run folder; may be empty.
        reason: why.
        files_left: planned files that are still there.
        bytes_left: their size.
        cause: the system's error behind it, or None.
    """

    def __init__(  # noqa: PLR0913, PLR0917  (an error carries its data; pickling wants it by position)
        self,
        run_dir: str,
        path: str,
        reason: StopReason,
        files_left: int,
        bytes_left: int,
        cause: OSError | None = None,
    ) -> None:
        super().__init__(run_dir, path, reason, files_left, bytes_left, cause)
        self.run_dir = run_dir
        self.path = path
        self.reason = reason
        self.files_left = files_left
        self.bytes_left = bytes_left
        self.cause = cause

    def __str__(self) -> str:
        cause = f" ({self.cause})" if self.cause else ""
        left = f"{self.files_left} files, {self.bytes_left} bytes left"
        return f"{self.run_dir}: {self.reason}: {self.path or '-'}{cause}; {left}"
