"""Reading one run into its row (format.md, "Reading")."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import (
    LIFECYCLE,
    DamagedRecordError,
    Inconsistency,
    IngestState,
    SchemaMajorMismatchError,
    UnsafePathError,
    parse_time,
    read_snapshot,
)
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.layout import (
    RECORD_NAME,
    WIZARD_DIR,
    RunKind,
    is_safe_relative,
    locate_run,
)
from exlab_gui.staging.summary import Problem, ProblemKind, RunSummary

if TYPE_CHECKING:
    from exlab_gui.ingest import IngestRecord, RecordSnapshot

_WIZARD_TAIL = os.sep + WIZARD_DIR
_RECORD_TAIL = _WIZARD_TAIL + os.sep + RECORD_NAME
_MAX_DETAIL = 300  # a tooltip shows it; a record may hold megabytes
_UNDISTURBED = {state: list(LIFECYCLE[: state.position + 1]) for state in LIFECYCLE}


def read_run(run_dir: str) -> RunSummary:
    """The row of one run, as :func:`exlab_gui.staging.scan_runs` would make it; thread-safe, lock-free.

    Args:
        run_dir: the run's folder.

    Raises:
        FileNotFoundError: the run's folder is gone.
        NotADirectoryError: it is not a folder.
    """
    return inspect_run(run_dir)[0]


class RunSpot(msgspec.Struct, frozen=True, gc=False):
    """Where a run lies, as far as its row says so.

    Attributes:
        path: the run's folder, absolute, without a trailing separator.
        name: its own name.
        equipment: the instrument's folder name.
        project: the project's folder name.
        kind: what the run is.
    """

    path: str
    name: str
    equipment: str
    project: str
    kind: RunKind | None


def inspect_run(run_dir: str) -> tuple[RunSummary, IngestRecord | None]:
    """The row of one run and the record that it was made from. Raises like :func:`read_run`."""
    place = locate_run(run_dir)
    spot = RunSpot(os.path.abspath(run_dir), place.name, place.equipment, place.project, place.kind)
    return look_at_run(spot)


def look_at_run(spot: RunSpot) -> tuple[RunSummary, IngestRecord | None]:
    """The same for a caller that already knows where the run lies; the scan's inner loop.

    Raises:
        FileNotFoundError, NotADirectoryError: there is no such folder any more.
    """
    try:
        # The record's own link is refused where it is opened; this is the folder that it lies in.
        if is_link(os.lstat(native_path(spot.path + _WIZARD_TAIL))):
            return _row_without_record(spot, Problem(ProblemKind.RECORD_IS_LINK, WIZARD_DIR)), None
        snapshot = read_snapshot(spot.path + _RECORD_TAIL)
    except FileNotFoundError:
        return _row_without_record(spot, None), None
    except (OSError, DamagedRecordError, SchemaMajorMismatchError, UnsafePathError) as error:
        return _row_without_record(spot, _problem_of(error)), None
    return _row_of_record(spot, snapshot), snapshot.record


def unreadable_folder(path: str, equipment: str, project: str, name: str, error: OSError) -> RunSummary:
    """The row that stands for a folder in which runs may lie that nobody could see."""
    return RunSummary(
        path=path,
        equipment=equipment,
        project=project,
        project_name=project,
        name=name,
        kind=None,
        state=None,
        last_activity=_changed(path),
        files=None,
        bytes=None,
        problem=Problem(ProblemKind.FOLDER_UNREADABLE, str(error)),
        revision=None,
    )


def _row_of_record(spot: RunSpot, snapshot: RecordSnapshot) -> RunSummary:
    record = snapshot.record
    history = record.history
    complete = record.entry(IngestState.COMPLETE)
    last = history[-1].at if history else ""
    return RunSummary(
        path=spot.path,
        equipment=spot.equipment,
        project=spot.project,
        project_name=record.project_name or spot.project,
        name=spot.name,
        kind=spot.kind,
        state=record.current_state,
        last_activity=parse_time(last).timestamp() if last else _changed(spot.path + _RECORD_TAIL),
        files=complete.files_received if complete else None,
        bytes=complete.bytes_received if complete else None,
        problem=_contradiction(record),
        revision=snapshot.revision,
    )


def _contradiction(record: IngestRecord) -> Problem | None:
    # A record of an older minor version may say no path at all; that is not an unsafe one.
    if record.run_path and not is_safe_relative(record.run_path):
        return Problem(ProblemKind.UNSAFE_RUN_PATH, record.run_path[:_MAX_DETAIL])
    if [entry.state for entry in record.history] == _UNDISTURBED[record.current_state]:
        return None  # only a shorter way to the same answer: the scan asks this of every run
    found = record.inconsistency
    if found is None:
        return None
    states = " -> ".join(entry.state for entry in record.history) or "empty"
    detail = f"current_state is {record.current_state}, history is {states}"[:_MAX_DETAIL]
    if found is Inconsistency.STATE_DISAGREES:
        return Problem(ProblemKind.STATE_DISAGREES, detail)
    return Problem(ProblemKind.HISTORY_SKIPS, detail)


def _row_without_record(spot: RunSpot, problem: Problem | None) -> RunSummary:
    folder_changed = _folder_changed(spot.path)
    if isinstance(folder_changed, OSError):
        problem = problem or Problem(ProblemKind.RECORD_UNREADABLE, str(folder_changed))
        folder_changed = None
    record_changed = _changed(spot.path + _RECORD_TAIL) if problem else None
    return RunSummary(
        path=spot.path,
        equipment=spot.equipment,
        project=spot.project,
        project_name=spot.project,
        name=spot.name,
        kind=spot.kind,
        state=None,
        last_activity=folder_changed if record_changed is None else record_changed,
        files=None,
        bytes=None,
        problem=problem,
        revision=None,
    )


def _problem_of(error: Exception) -> Problem:
    match error:
        case DamagedRecordError():
            return Problem(ProblemKind.RECORD_DAMAGED, error.reason, error.damage)
        case SchemaMajorMismatchError():
            return Problem(ProblemKind.OTHER_MAJOR, error.found)
        case UnsafePathError():
            return Problem(ProblemKind.RECORD_IS_LINK, RECORD_NAME)
        case _:
            return Problem(ProblemKind.RECORD_UNREADABLE, str(error))


def _folder_changed(path: str) -> float | OSError | None:
    """When the run's folder changed, or why that cannot be told. A run that has vanished is no row at all."""
    try:
        info = os.stat(native_path(path))
    except (FileNotFoundError, NotADirectoryError):
        raise
    except OSError as error:
        return error
    if not stat.S_ISDIR(info.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
    return info.st_mtime


def _changed(path: str) -> float | None:
    try:
        return os.lstat(native_path(path)).st_mtime
    except OSError:
        return None
