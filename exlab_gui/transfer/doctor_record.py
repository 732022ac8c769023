"""What is wrong with one run's record: it cannot be read, contradicts itself, or lies somewhere else."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from exlab_gui.ingest import (
    LIFECYCLE,
    DamagedRecordError,
    Inconsistency,
    IngestError,
    SchemaMajorMismatchError,
    UnsafePathError,
)
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.ingest.record import decode_record, repeated_keys
from exlab_gui.ingest.record_file import read_bytes
from exlab_gui.ingest.record_repair import mark_of
from exlab_gui.staging.creation import read_creation
from exlab_gui.staging.layout import (
    CREATION_NAME,
    RECORD_NAME,
    WIZARD_DIR,
    RunKind,
    is_safe_relative,
    locate_run,
    record_path,
    wizard_dir,
)
from exlab_gui.transfer.doctor_copies import good_copies, logged_states, mentioned_states
from exlab_gui.transfer.doctor_findings import Finding, FindingKind, Repair, RepairKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exlab_gui.ingest import IngestRecord, IngestState
    from exlab_gui.ingest.record_repair import FileMark

Kind = FindingKind

CLOCKS_APART = timedelta(minutes=5)
"""So much the clocks of two computers may differ before a time counts as one of the future."""
_SAME_MOMENT = timedelta(seconds=2)


class RecordChecked(NamedTuple):
    """What a look at the record has found.

    Attributes:
        record: what it says; None without a readable one.
        findings: what is wrong.
        is_there: whether the run's folder can be looked into at all.
    """

    record: IngestRecord | None
    findings: list[Finding]
    is_there: bool = True


def check_record(run_dir: str, destination: str, now: datetime) -> RecordChecked:
    """Look at a run's record, and at the folders that it lies in. Changes nothing; thread-safe.

    Args:
        run_dir: the run's folder.
        destination: the run's own folder on the NAS, where a good copy of the record may lie; may be empty.
        now: the time by this computer's clock, aware.
    """
    blocked = _check_folders(run_dir)
    if blocked is not None:
        is_there = blocked.kind in {Kind.WIZARD_IS_LINK, Kind.WIZARD_NOT_A_FOLDER}
        return RecordChecked(None, [blocked], is_there)
    data = b""
    try:
        data = read_bytes(record_path(run_dir))
        record = decode_record(data, record_path(run_dir))
    except (OSError, IngestError) as error:
        return RecordChecked(None, _unread(run_dir, destination, data, error))
    look = _RecordLook(run_dir, destination, data, record)
    return RecordChecked(record, [*look.contradictions(), *look.times(now), *look.place()])


def _unread(run_dir: str, destination: str, data: bytes, error: OSError | IngestError) -> list[Finding]:
    """Why there is no record to look at; nothing where the run is not tracked and never was."""
    match error:
        case FileNotFoundError():
            return _check_lost(run_dir, destination)
        case UnsafePathError():
            return [Finding(run_dir, Kind.RECORD_IS_LINK, f"{WIZARD_DIR}/{RECORD_NAME}")]
        case DamagedRecordError():
            return [_damaged(run_dir, destination, error, data)]
        case SchemaMajorMismatchError():
            return [Finding(run_dir, Kind.OTHER_MAJOR, found=error.found[:80])]
        case _:
            path = f"{WIZARD_DIR}/{RECORD_NAME}"
            return [Finding(run_dir, Kind.RECORD_UNREADABLE, path, str(error))]


def check_creation(run_dir: str) -> Iterator[Finding]:
    """Whether the instrument's ``creation.json``, where there is one, can be understood."""
    creation = read_creation(run_dir)
    if creation is not None and creation.problem is not None:
        yield Finding(run_dir, Kind.CREATION_DAMAGED, f"{WIZARD_DIR}/{CREATION_NAME}", creation.problem)


def _check_folders(run_dir: str) -> Finding | None:
    try:
        info = os.lstat(native_path(run_dir))
        wizard = _lstat(wizard_dir(run_dir))
    except (FileNotFoundError, NotADirectoryError) as error:
        return Finding(run_dir, Kind.RUN_MISSING, detail=str(error))
    except OSError as error:
        return Finding(run_dir, Kind.FOLDER_UNREADABLE, run_dir, str(error))
    if is_link(info):
        return Finding(run_dir, Kind.RUN_IS_LINK)
    if wizard is not None and is_link(wizard):
        return Finding(run_dir, Kind.WIZARD_IS_LINK, WIZARD_DIR)
    if wizard is not None and not stat.S_ISDIR(wizard.st_mode):
        return Finding(run_dir, Kind.WIZARD_NOT_A_FOLDER, WIZARD_DIR)
    return None


def _lstat(path: str) -> os.stat_result | None:
    try:
        return os.lstat(native_path(path))
    except FileNotFoundError:
        return None


def _check_lost(run_dir: str, destination: str) -> list[Finding]:
    """A run without a record is not tracked; unless something says that it was."""
    logged = logged_states(run_dir)
    restores = _restores(run_dir, destination, None, logged)
    if not restores and not logged:
        return []
    state = max(logged, key=LIFECYCLE.index) if logged else None
    return [Finding(run_dir, Kind.RECORD_LOST, state=state, repairs=restores)]


def _damaged(run_dir: str, destination: str, error: DamagedRecordError, data: bytes) -> Finding:
    checked = mark_of(record_path(run_dir), data or None)
    reached = mentioned_states(data) | logged_states(run_dir)
    state = max(reached, key=LIFECYCLE.index) if reached else None
    repairs = _restores(run_dir, destination, checked, reached)
    if state is not LIFECYCLE[-1] and checked is not None:
        # Of a run whose data is cleared there is nothing left that could be tracked from the start.
        repairs = (*repairs, Repair(RepairKind.START_AFRESH, checked))
    return Finding(
        run_dir,
        Kind.RECORD_DAMAGED,
        f"{WIZARD_DIR}/{RECORD_NAME}",
        error.reason,
        damage=error.damage,
        state=state,
        repairs=repairs,
    )


def _restores(
    run_dir: str, destination: str, checked: FileMark | None, reached: frozenset[IngestState]
) -> tuple[Repair, ...]:
    return tuple(
        Repair(
            RepairKind.RESTORE,
            checked,
            source=copy.path,
            source_mark=copy.mark,
            source_state=copy.record.current_state,
        )
        for copy in good_copies(run_dir, destination, reached)
    )


class _RecordLook:
    """One look at a record that could be read."""

    def __init__(self, run_dir: str, destination: str, data: bytes, record: IngestRecord) -> None:
        self._run_dir = run_dir
        self._destination = destination
        self._data = data
        self._record = record
        self._place = locate_run(run_dir)
        self._repeated = repeated_keys(data, run_dir)

    def contradictions(self) -> Iterator[Finding]:
        record = self._record
        if self._repeated:
            yield self._repeated_keys()
        found = record.inconsistency
        if found is None:
            return
        states = [entry.state for entry in record.history]
        story = " -> ".join(states) or "empty"
        detail = f"current_state is {record.current_state}, history is {story}"[:300]
        last = states[-1] if states else record.current_state
        repairs: tuple[Repair, ...] = ()
        logged = logged_states(self._run_dir)
        if found is Inconsistency.STATE_DISAGREES:
            mended = msgspec.structs.replace(record, current_state=last)
            # A history that lacks a step of which the log tells is not whole, however well it reads.
            is_whole = all(state.position <= last.position for state in logged)
            if mended.inconsistency is None and not self._repeated and is_whole:
                repairs = (Repair(RepairKind.SET_STATE, self._mark(), state=last),)
        reached = frozenset((*states, record.current_state)) | logged
        repairs += _restores(self._run_dir, self._destination, self._mark(), reached)
        kind = Kind.STATE_DISAGREES if found is Inconsistency.STATE_DISAGREES else Kind.HISTORY_SKIPS
        yield Finding(
            self._run_dir,
            kind,
            detail=detail,
            expected=last.value,
            found=record.current_state.value,
            state=record.current_state,
            repairs=repairs,
        )

    def times(self, now: datetime) -> Iterator[Finding]:
        moments = [(number, entry, entry.when) for number, entry in enumerate(self._record.history, 1)]
        known = [(number, entry, when) for number, entry, when in moments if when is not None]
        back = [
            (before, entry)
            for (_, before, earlier), (_, entry, when) in pairwise(known)
            if earlier - when > _SAME_MOMENT
        ]
        if back:
            before, entry = back[0]
            yield Finding(
                self._run_dir,
                Kind.TIME_BACKWARDS,
                count=len(back),
                expected=f"{before.state} {before.at} {before.host}"[:200],
                found=f"{entry.state} {entry.at} {entry.host}"[:200],
            )
        ahead = [entry for _, entry, when in known if when - now.astimezone(UTC) > CLOCKS_APART]
        if ahead:
            entry = ahead[-1]
            yield Finding(
                self._run_dir,
                Kind.TIME_IN_FUTURE,
                count=len(ahead),
                found=f"{entry.state} {entry.at} {entry.host}"[:200],
            )

    def place(self) -> Iterator[Finding]:
        record, place = self._record, self._place
        if record.run_path and not is_safe_relative(record.run_path):
            yield self._differs(Kind.UNSAFE_RUN_PATH, record.run_path, place.run_path)
        elif record.run_path and record.run_path != place.run_path:
            yield self._differs(Kind.PATH_DIFFERS, record.run_path, place.run_path)
        if record.equipment_id and record.equipment_id != place.equipment:
            yield self._differs(Kind.EQUIPMENT_DIFFERS, record.equipment_id, place.equipment)
        creation = read_creation(self._run_dir)
        kinds = {place.kind.value, creation.run_kind.value if creation and creation.run_kind else ""}
        # A newer minor version may know kinds that this one does not.
        if record.run_kind in set(RunKind) and record.run_kind not in kinds:
            yield self._differs(Kind.KIND_DIFFERS, record.run_kind, place.kind.value)

    def _repeated_keys(self) -> Finding:
        are_equal = all(self._repeated.values())
        names = tuple(name[:80] for name in self._repeated)
        repairs = (Repair(RepairKind.DROP_REPEATS, self._mark()),) if are_equal else ()
        return Finding(
            self._run_dir,
            Kind.REPEATED_KEYS,
            names=names[:20],
            count=len(names),
            detail="" if are_equal else "the values differ",
            repairs=repairs,
        )

    def _differs(self, kind: FindingKind, recorded: str, found: str) -> Finding:
        return Finding(self._run_dir, kind, expected=recorded[:300], found=found)

    def _mark(self) -> FileMark | None:
        return mark_of(record_path(self._run_dir), self._data)
