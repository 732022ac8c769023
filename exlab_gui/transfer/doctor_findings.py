"""What *Check this run* can find, and the repairs that there are. Data, not words."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from exlab_gui.ingest import Damage, IngestState
from exlab_gui.ingest.record_repair import FileMark

MOST_NAMED = 20
"""How many files a finding names; all are counted."""


class Severity(StrEnum):
    """How much a finding matters; the first is the worst."""

    PROBLEM = "problem"
    """The run cannot take its next step, or its data may not be what is recorded."""
    WARNING = "warning"
    """Somebody should find out what it means."""
    NOTE = "note"
    """Worth to know; nothing has to be done."""


class FindingKind(StrEnum):
    """What was found."""

    RUN_MISSING = "run_missing"
    RUN_IS_LINK = "run_is_link"
    FOLDER_UNREADABLE = "folder_unreadable"
    FILES_CHANGING = "files_changing"
    NOT_CHECKED = "not_checked"

    RECORD_DAMAGED = "record_damaged"
    RECORD_LOST = "record_lost"
    OTHER_MAJOR = "other_major"
    RECORD_IS_LINK = "record_is_link"
    WIZARD_IS_LINK = "wizard_is_link"
    WIZARD_NOT_A_FOLDER = "wizard_not_a_folder"
    RECORD_UNREADABLE = "record_unreadable"
    NOT_WRITABLE = "not_writable"
    STATE_DISAGREES = "state_disagrees"
    HISTORY_SKIPS = "history_skips"
    REPEATED_KEYS = "repeated_keys"
    TIME_BACKWARDS = "time_backwards"
    TIME_IN_FUTURE = "time_in_future"
    UNSAFE_RUN_PATH = "unsafe_run_path"
    PATH_DIFFERS = "path_differs"
    EQUIPMENT_DIFFERS = "equipment_differs"
    KIND_DIFFERS = "kind_differs"
    CREATION_DAMAGED = "creation_damaged"
    LEFTOVERS = "leftovers"
    COPY_LEFTOVERS = "copy_leftovers"

    COUNT_DIFFERS = "count_differs"
    FILES_AFTER_COMPLETE = "files_after_complete"
    FILES_IN_FUTURE = "files_in_future"
    FILES_AFTER_CLEARED = "files_after_cleared"
    LINKS = "links"
    SPECIAL_FILES = "special_files"
    MOUNTS = "mounts"
    NAMES = "names"

    LIST_MISSING = "list_missing"
    LIST_UNREADABLE = "list_unreadable"
    LIST_DAMAGED = "list_damaged"
    LIST_CHANGED = "list_changed"
    LIST_EMPTY = "list_empty"
    PROOF_DAMAGED = "proof_damaged"
    LISTED_MISSING = "listed_missing"
    NOT_LISTED = "not_listed"
    CHANGED_SINCE_VERIFIED = "changed_since_verified"


_SEVERITIES = {
    Severity.NOTE: frozenset(
        {
            FindingKind.FILES_CHANGING,
            FindingKind.TIME_BACKWARDS,
            FindingKind.CREATION_DAMAGED,
            FindingKind.LEFTOVERS,
            FindingKind.COPY_LEFTOVERS,
            FindingKind.FILES_IN_FUTURE,
            FindingKind.NAMES,
        }
    ),
    Severity.WARNING: frozenset(
        {
            FindingKind.NOT_CHECKED,
            FindingKind.TIME_IN_FUTURE,
            FindingKind.PATH_DIFFERS,
            FindingKind.EQUIPMENT_DIFFERS,
            FindingKind.KIND_DIFFERS,
            FindingKind.FILES_AFTER_COMPLETE,
            FindingKind.FILES_AFTER_CLEARED,
            FindingKind.LINKS,
            FindingKind.SPECIAL_FILES,
            FindingKind.MOUNTS,
            FindingKind.NOT_WRITABLE,
        }
    ),
}
_SEVERITY_OF = {kind: severity for severity, kinds in _SEVERITIES.items() for kind in kinds}


class RepairKind(StrEnum):
    """What can be done about a finding without guessing.

    ``SET_STATE``: let ``current_state`` say what the last history entry says. ``DROP_REPEATS``: write each
    key once, where all its values are equal. ``RESTORE``: put a good copy of the record in its place.
    ``START_AFRESH``: set the record aside and track the run from ``staging`` on. ``REMOVE_LEFTOVERS``: delete
    the unfinished files of programs that were ended.
    """

    SET_STATE = "set_state"
    DROP_REPEATS = "drop_repeats"
    RESTORE = "restore"
    START_AFRESH = "start_afresh"
    REMOVE_LEFTOVERS = "remove_leftovers"


class Leftover(msgspec.Struct, frozen=True):
    """An unfinished file of a program that was ended.

    Attributes:
        name: in the run's ``.exlab-wizard``.
        mark: what it was when it was found.
    """

    name: str
    mark: FileMark


class Repair(msgspec.Struct, frozen=True):
    """One way to put something right; see :func:`exlab_gui.transfer.doctor_repair.repair`.

    Attributes:
        kind: what would be done.
        checked: what lay in the place of the record when it was checked; None for nothing.
        state: what ``SET_STATE`` sets.
        source: the good copy that ``RESTORE`` takes, absolute.
        source_mark: what that was when it was checked.
        source_state: the state that it is at.
        leftovers: what ``REMOVE_LEFTOVERS`` deletes.
    """

    kind: RepairKind
    checked: FileMark | None = None
    state: IngestState | None = None
    source: str = ""
    source_mark: FileMark | None = None
    source_state: IngestState | None = None
    leftovers: tuple[Leftover, ...] = ()


class Finding(msgspec.Struct, frozen=True):
    """Something about one run that is not as it should be, or worth to know.

    Attributes:
        run_dir: the run's folder, absolute.
        kind: for choosing the operator's words.
        path: what it is about, absolute or relative to the run's folder; empty for the run as a whole.
        detail: technical English for the details, such as the system's error text.
        names: the first files that it is about, at most :data:`MOST_NAMED`, POSIX paths relative to the run.
        count: how many there are of these; a line's number for ``LIST_DAMAGED``.
        expected: what is recorded, as it stands there.
        found: what is there instead.
        counts: files and bytes recorded, files and bytes found, for ``COUNT_DIFFERS``.
        damage: in what way the record is damaged, for ``RECORD_DAMAGED``.
        state: the state that the record says, where it says one.
        repairs: what can be done, the best first; empty where a person has to decide.
    """

    run_dir: str
    kind: FindingKind
    path: str = ""
    detail: str = ""
    names: tuple[str, ...] = ()
    count: int = 0
    expected: str = ""
    found: str = ""
    counts: tuple[int, int, int, int] | None = None
    damage: Damage | None = None
    state: IngestState | None = None
    repairs: tuple[Repair, ...] = ()

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return _SEVERITY_OF.get(self.kind, Severity.PROBLEM)
