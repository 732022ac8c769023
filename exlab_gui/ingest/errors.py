"""What can go wrong with a record. Errors carry data; the words an operator reads are made elsewhere.

Errors of the file system itself (``FileNotFoundError``, ``PermissionError``, a full disk) are not wrapped:
they reach the caller as the ``OSError`` they are.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exlab_gui.ingest.record import IngestRecord
    from exlab_gui.ingest.states import IngestState


class Cancelled(Exception):  # noqa: N818  (architecture.md names it so: it is an outcome, not an error)
    """The caller asked for the work to stop, and it stopped without changing anything."""


class IngestError(Exception):
    """Base of every error that this room raises by itself."""


class IllegalTransitionError(IngestError, ValueError):
    """The requested state does not follow the current one.

    Attributes:
        current: the state on disk at that moment.
        requested: the state that was asked for.
        allowed: what may follow ``current``; empty at the end of the lifecycle.
    """

    def __init__(
        self, current: IngestState, requested: IngestState, allowed: tuple[IngestState, ...]
    ) -> None:
        super().__init__(current, requested, allowed)
        self.current = current
        self.requested = requested
        self.allowed = allowed

    def __str__(self) -> str:
        allowed = ", ".join(self.allowed) or "nothing"
        return f"{self.current} -> {self.requested} is not allowed (allowed: {allowed})"


class SchemaMajorMismatchError(IngestError):
    """The record belongs to another major version of the format (format.md, Reading 1).

    Attributes:
        expected_major: the major version that this program reads.
        found: the ``schema_version`` in the file, as text.
    """

    def __init__(self, expected_major: int, found: str) -> None:
        super().__init__(expected_major, found)
        self.expected_major = expected_major
        self.found = found

    def __str__(self) -> str:
        return f"schema_version {self.found!r}: expected major version {self.expected_major}"


class LockTimeoutError(IngestError):
    """Another program held the record's lock for the whole time limit (format.md, Writing 1).

    Attributes:
        lock_path: the lock file.
        seconds: the time limit that ran out.
        holder: who holds it ("name (process 1234)"), or None where the system does not tell.
    """

    def __init__(self, lock_path: str, seconds: float, holder: str | None = None) -> None:
        super().__init__(lock_path, seconds, holder)
        self.lock_path = lock_path
        self.seconds = seconds
        self.holder = holder

    def __str__(self) -> str:
        return f"{self.lock_path} was held by {self.holder or 'another program'} for {self.seconds:g} s"


class LockUnsupportedError(IngestError):
    """The file system cannot lock, so two programs could write at once (format.md, Writing 1).

    Attributes:
        lock_path: the lock file that could not be locked.
        reason: the system's own words.
    """

    def __init__(self, lock_path: str, reason: str) -> None:
        super().__init__(lock_path, reason)
        self.lock_path = lock_path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.lock_path} cannot be locked: {self.reason}"


class Damage(StrEnum):
    """In what way a record is damaged."""

    EMPTY = "empty"
    NOT_JSON = "not_json"
    WRONG_CONTENT = "wrong_content"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    NOT_A_FILE = "not_a_file"


class DamagedRecordError(IngestError):
    """The record is there but cannot be understood; nothing is ever guessed from it.

    Attributes:
        path: the record.
        reason: technical English for the details, for example ``Expected `str`, got `int```.
        damage: the kind of damage, for choosing the operator's words.
    """

    def __init__(self, path: str, reason: str, damage: Damage = Damage.WRONG_CONTENT) -> None:
        super().__init__(path, reason, damage)
        self.path = path
        self.reason = reason
        self.damage = damage

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class UnsafePathError(IngestError):
    """The record, or the folder it lies in, is a link: writing could land somewhere else.

    Attributes:
        path: the link.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path} is a link"


class RecordChangedError(IngestError):
    """The record on disk is not the one that the caller had looked at.

    Attributes:
        path: the record.
        found: what is on disk now.
        shown: the state that the caller had seen, where that is known.
    """

    def __init__(self, path: str, found: IngestRecord, shown: IngestState | None = None) -> None:
        super().__init__(path, found, shown)
        self.path = path
        self.found = found
        self.shown = shown

    def __str__(self) -> str:
        return f"{self.path} was changed by someone else (now {self.found.current_state})"


class ChangedSinceCheckError(IngestError):
    """What lies on the disk is not what was checked before a repair; nothing was done.

    Attributes:
        path: the file.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path} was changed since it was checked"
