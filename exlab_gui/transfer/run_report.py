"""What a run report says: what stands behind the copy, and what does not fit together."""

from __future__ import annotations

import os
from enum import StrEnum

import msgspec

from exlab_gui.ingest import IngestRecord, IngestState
from exlab_gui.staging import Creation, Problem, RunLocation
from exlab_gui.transfer.count import Counted
from exlab_gui.transfer.proof import Proof

VERIFIED_STATES = frozenset({IngestState.SYNC_VERIFIED, IngestState.CLEARED})
"""Where the record says that there is a verified copy on the NAS."""


class Standing(StrEnum):
    """What stands behind the statement that a run's NAS copy is identical to it."""

    NOT_VERIFIED = "not_verified"
    """Nothing: the record does not say so."""
    READ_BACK = "read_back"
    """This app copied the run and read every file back; notes and checksum list are as it wrote them."""
    COMPARED = "compared"
    """This app read and compared both sides; notes and checksum list are as it wrote them."""
    ON_WORD = "on_word"
    """The record says so; this app has not compared the two, so it is the word of another program."""
    BROKEN = "broken"
    """This app noted a proof, but the notes or the list are gone or are not those that it wrote."""


class ListStatus(StrEnum):
    """How the checksum list is."""

    MISSING = "missing"
    READABLE = "readable"
    EMPTY = "empty"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"


class CopyStatus(StrEnum):
    """What a look at the run's folder on the NAS has shown."""

    NOT_LOOKED = "not_looked"
    """No folder is known, or there is no reason to expect a copy."""
    THERE = "there"
    GONE = "gone"
    """The folder is not there, or its share is away."""
    UNREADABLE = "unreadable"


class Finding(StrEnum):
    """What is wrong with a run, or does not fit together; the words are the desktop's."""

    RECORD = "record"
    """Its record: see :attr:`RunReport.problem`."""
    KNOWN = "known"
    """Something that the app has found before, in the operator's words."""
    KNOWN_DIFFERS = "known_differs"
    """The same, where it means that the two copies are not alike."""
    TIMES_BACK = "times_back"
    """A step is recorded as earlier than the one before it: a clock was wrong."""
    LIST_MISSING = "list_missing"
    LIST_EMPTY = "list_empty"
    LIST_DAMAGED = "list_damaged"
    LIST_UNREADABLE = "list_unreadable"
    LIST_CHANGED = "list_changed"
    """It is not the list that was written with the proof."""
    PROOF_DAMAGED = "proof_damaged"
    FACTS_DAMAGED = "facts_damaged"
    """What was noted of each file beside the proof."""
    OTHER_PLACE = "other_place"
    """The record and the proof name different folders on the NAS."""
    RECORD_PENDING = "record_pending"
    """The record beside the copy on the NAS is out of date."""
    COPY_GONE = "copy_gone"
    COPY_UNREADABLE = "copy_unreadable"
    COPY_DIFFERS = "copy_differs"
    """There are more or fewer files or bytes on the NAS than were proven or listed."""
    COPY_LIST_DIFFERS = "copy_list_differs"
    """The checksum list beside the copy is another one."""
    STAGED_DIFFERS = "staged_differs"
    """There are more or fewer files or bytes in the staging folder than were proven or recorded."""
    STAGED_UNREADABLE = "staged_unreadable"


_DOUBTS = frozenset(
    {Finding.KNOWN_DIFFERS, Finding.COPY_DIFFERS, Finding.COPY_LIST_DIFFERS, Finding.STAGED_DIFFERS}
)


class Found(msgspec.Struct, frozen=True):
    """One finding.

    Attributes:
        what: for choosing the words.
        detail: technical English, a path, or for ``KNOWN`` and ``KNOWN_DIFFERS`` words; may be empty, may
            hold anything.
    """

    what: Finding
    detail: str = ""


class RunReport(msgspec.Struct, frozen=True, kw_only=True):
    """One run as it was when it was looked at. Texts come from files and may hold anything.

    Attributes:
        run_dir: the run's folder, absolute.
        location: its place, by its path.
        problem: what is wrong with its record, or None.
        record: its record; None where there is none or it cannot be read.
        creation: what the instrument PC said; None where it said nothing.
        standing: what stands behind the NAS copy.
        proof: what this app noted when it proved the copy, whether or not that still fits.
        list_status: how the checksum list is.
        list_sha256: the SHA-256 of the list itself, as it is now; empty where it could not be read.
        list_files: how many files it names; None where it could not be read.
        staged: what is in the staging folder now; None where that could not be counted.
        destination: the run's folder on the NAS that was looked at; may be empty.
        copy_status: what was found there.
        copy: what is there now; None where that could not be counted.
        found: everything that is wrong or does not fit together.
    """

    run_dir: str
    location: RunLocation
    problem: Problem | None
    record: IngestRecord | None
    creation: Creation | None
    standing: Standing
    proof: Proof | None
    list_status: ListStatus
    list_sha256: str
    list_files: int | None
    staged: Counted | None
    destination: str
    copy_status: CopyStatus
    copy: Counted | None
    found: tuple[Found, ...]

    @property
    def state(self) -> IngestState | None:
        """The recorded state."""
        return self.record.current_state if self.record is not None else None

    @property
    def is_doubtful(self) -> bool:
        """Whether something speaks against the two copies' being alike now, whatever was proven then."""
        return any(found.what in _DOUBTS for found in self.found)

    @property
    def looks_elsewhere(self) -> bool:
        """Whether what was looked at on the NAS is, by its name, not the folder that the proof is about."""
        return (
            self.proof is not None
            and bool(self.destination)
            and _plain(self.destination) != _plain(self.proof.nas_path)
        )

    @property
    def is_verified(self) -> bool:
        """Whether the record says, without contradicting itself, that there is a verified copy."""
        return self.problem is None and self.state in VERIFIED_STATES


def _plain(path: str) -> str:
    return os.path.normcase(os.path.normpath(path))
