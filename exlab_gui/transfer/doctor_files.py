"""What of one run's files does not fit what is recorded about them: one pass, which reads no content."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestState
from exlab_gui.ingest.lock import LOCK_SUFFIX
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging.layout import WIZARD_DIR, record_path, wizard_dir
from exlab_gui.transfer.checksum_list import DamagedChecksumListError
from exlab_gui.transfer.clear_list import expected_files, find_list
from exlab_gui.transfer.clear_match import align
from exlab_gui.transfer.clear_plan import ConditionReason
from exlab_gui.transfer.doctor_findings import MOST_NAMED, Finding, FindingKind
from exlab_gui.transfer.doctor_record import CLOCKS_APART
from exlab_gui.transfer.nas_names import check_names, windows_rules
from exlab_gui.transfer.progress import Phase
from exlab_gui.transfer.proof import DamagedProofError
from exlab_gui.transfer.walk import FoundFile, FoundFolder, OddKind, key_of, walk, walk_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from exlab_gui.ingest import IngestRecord
    from exlab_gui.transfer.clear_list import Expected, TrustedList
    from exlab_gui.transfer.progress import Pace
    from exlab_gui.transfer.walk import Found

Kind = FindingKind

_TIME_STEP_NS = 2_000_000_000
"""FAT keeps times in steps of two seconds."""
_ODD_KINDS = {OddKind.LINK: Kind.LINKS, OddKind.MOUNT: Kind.MOUNTS, OddKind.SPECIAL: Kind.SPECIAL_FILES}
_EXPLAINING = frozenset({Kind.NOT_LISTED, Kind.LISTED_MISSING, Kind.CHANGED_SINCE_VERIFIED})
_LIST_KINDS = {
    ConditionReason.LIST_MISSING: Kind.LIST_MISSING,
    ConditionReason.LIST_UNREADABLE: Kind.LIST_UNREADABLE,
    ConditionReason.LIST_DAMAGED: Kind.LIST_DAMAGED,
    ConditionReason.LIST_CHANGED: Kind.LIST_CHANGED,
    ConditionReason.LIST_EMPTY: Kind.LIST_EMPTY,
    ConditionReason.PROOF_DAMAGED: Kind.PROOF_DAMAGED,
}
_COUNTED = frozenset({IngestState.COMPLETE, IngestState.SYNC_QUEUED, IngestState.SYNC_VERIFIED})
"""The states in which the run should hold the files that were counted when it was marked complete."""


def check_files(
    run_dir: str, record: IngestRecord | None, destination: str, now: datetime, pace: Pace
) -> Iterator[Finding]:
    """Compare a run's files with its record and its checksum list. Changes nothing; memory stays flat.

    Args:
        run_dir: the run's folder.
        record: what its record says; None without a readable one: then only the files themselves count.
        destination: the run's own folder on the NAS, where its list may lie; may be empty.
        now: the time by this computer's clock, aware.
        pace: where the pass has come to.

    Raises:
        Cancelled: from the pace.
    """
    trusted = None
    if record is not None and record.current_state in {IngestState.SYNC_VERIFIED, IngestState.CLEARED}:
        verified = record.entry(IngestState.SYNC_VERIFIED)
        copy = destination or (verified.nas_path if verified else None) or ""
        trusted = find_list(run_dir, copy, verified.checksum_file if verified else None, pace.check)
        if not trusted.condition.holds:
            yield _list_finding(run_dir, trusted, record.current_state)
            trusted = None
        elif record.current_state is IngestState.CLEARED:
            trusted = None  # the files that it lists are gone on purpose
    yield from _FilesLook(run_dir, record, trusted, now, pace).findings()


def check_access(run_dir: str) -> Iterator[Finding]:
    """Whether this user may do a run's next step: write into its ``.exlab-wizard``, and take the lock there.

    Windows decides by access lists, which ``os.access`` does not read; there only *read-only* is found out.
    """
    folder = native_path(wizard_dir(run_dir))
    is_there = os.path.isdir(folder)
    lock = native_path(record_path(run_dir) + LOCK_SUFFIX)
    if not os.access(folder if is_there else native_path(run_dir), os.W_OK | os.X_OK):
        yield Finding(run_dir, Kind.NOT_WRITABLE, WIZARD_DIR if is_there else "")
    elif os.path.lexists(lock) and not os.access(lock, os.R_OK | os.W_OK):
        yield Finding(run_dir, Kind.NOT_WRITABLE, f"{WIZARD_DIR}/{os.path.basename(lock)}")


def _list_finding(run_dir: str, trusted: TrustedList, state: IngestState) -> Finding:
    condition = trusted.condition
    kind = _LIST_KINDS.get(condition.reason, Kind.LIST_UNREADABLE)
    return Finding(run_dir, kind, condition.path, condition.detail, state=state)


class _Names:
    """Some of the names of files that have something in common, and how many there are."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.count = 0

    def add(self, name: str) -> None:
        self.count += 1
        if len(self.names) < MOST_NAMED:
            self.names.append(name)


class _FilesLook:
    """One pass over a run's files. Use an instance once."""

    def __init__(
        self,
        run_dir: str,
        record: IngestRecord | None,
        trusted: TrustedList | None,
        now: datetime,
        pace: Pace,
    ) -> None:
        self._run_dir = run_dir
        self._state = record.current_state if record else None
        self._complete = record.entry(IngestState.COMPLETE) if record else None
        self._trusted = trusted
        self._pace = pace
        self._files = self._bytes = 0
        self._found: dict[FindingKind, _Names] = {}
        self._latest_allowed = (now.timestamp() + CLOCKS_APART.total_seconds()) * 1e9
        when = self._complete.when if self._complete and self._state in _COUNTED else None
        self._complete_ns = None if when is None else int(when.timestamp() * 1e9) + _TIME_STEP_NS

    def findings(self) -> Iterator[Finding]:
        self._pace.begin(Phase.COMPARING)
        try:
            clashes = check_names(self._paths(), windows_rules(), self._run_dir)
        except (DamagedChecksumListError, DamagedProofError) as error:
            yield Finding(self._run_dir, Kind.LIST_CHANGED, detail=str(error))
            return
        except FileNotFoundError as error:
            yield Finding(self._run_dir, Kind.FILES_CHANGING, detail=str(error))
            return
        except OSError as error:
            path = error.filename if isinstance(error.filename, str) else self._run_dir
            yield Finding(self._run_dir, Kind.FOLDER_UNREADABLE, path, str(error))
            return
        yield from self._count_finding()
        for kind, names in self._found.items():
            yield Finding(self._run_dir, kind, names=tuple(names.names), count=names.count)
        if clashes is not None and sys.platform != "win32":
            yield Finding(self._run_dir, Kind.NAMES, names=clashes.names, count=clashes.count)

    def _paths(self) -> Iterator[str]:
        for found, expected, _ in align(self._walked(), self._expected(), _nothing()):
            if found is None:
                if expected is not None:
                    self._note(Kind.LISTED_MISSING, expected.path)
                continue
            if isinstance(found, FoundFile):
                self._look_at(found, expected)
                yield found.path
            elif isinstance(found, FoundFolder):
                yield found.path
            else:
                self._note(_ODD_KINDS[found.kind], found.path)
                if expected is not None:
                    self._note(Kind.LISTED_MISSING, expected.path)

    def _walked(self) -> Iterator[tuple[bytes, Found]]:
        for found in walk(self._run_dir, self._pace.check):
            yield key_of(found), found

    def _expected(self) -> Iterator[tuple[bytes, Expected]]:
        for expected in expected_files(self._trusted) if self._trusted is not None else ():
            yield walk_key(expected.path), expected

    def _look_at(self, file: FoundFile, expected: Expected | None) -> None:
        self._files += 1
        self._bytes += file.size
        self._pace.step(self._files, self._bytes, file.path)
        if file.mtime_ns > self._latest_allowed:
            self._note(Kind.FILES_IN_FUTURE, file.path)
        # Of what is wrong with one file the most exact is said.
        if self._state is IngestState.CLEARED:
            self._note(Kind.FILES_AFTER_CLEARED, file.path)
        elif self._trusted is not None and expected is None:
            self._note(Kind.NOT_LISTED, file.path)
        elif expected is not None and _is_other(file, expected):
            self._note(Kind.CHANGED_SINCE_VERIFIED, file.path)
        elif self._complete_ns is not None and file.mtime_ns > self._complete_ns:
            self._note(Kind.FILES_AFTER_COMPLETE, file.path)

    def _note(self, kind: FindingKind, name: str) -> None:
        self._found.setdefault(kind, _Names()).add(name)

    def _count_finding(self) -> Iterator[Finding]:
        complete = self._complete
        if self._state not in _COUNTED or complete is None:
            return
        files, size = complete.files_received, complete.bytes_received
        if files is None or size is None or (files, size) == (self._files, self._bytes):
            return
        if not self._found.keys().isdisjoint(_EXPLAINING):
            return  # which files it is was found out
        counts = (files, size, self._files, self._bytes)
        yield Finding(self._run_dir, Kind.COUNT_DIFFERS, counts=counts, state=self._state)


def _is_other(file: FoundFile, expected: Expected) -> bool:
    if expected.size is not None and expected.size != file.size:
        return True
    return expected.mtime_ns is not None and abs(expected.mtime_ns - file.mtime_ns) > _TIME_STEP_NS


def _nothing() -> Iterable[tuple[bytes, None]]:
    return ()
