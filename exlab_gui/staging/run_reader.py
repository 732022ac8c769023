"""Reading one run into its row (format.md, "Reading")."""

from __future__ import annotations

import errno
import os
import stat
import time
from typing import TYPE_CHECKING

from exlab_gui.ingest import DamagedRecordError, SchemaMajorMismatchError, UnsafePathError
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.ingest.record import decode_record
from exlab_gui.ingest.record_file import read_with_status, revision_of
from exlab_gui.staging.layout import RECORD_NAME, WIZARD_DIR, locate_run
from exlab_gui.staging.record_row import RunSpot, row_of_record
from exlab_gui.staging.stamps import settled_stamp
from exlab_gui.staging.summary import Problem, ProblemKind, RunSummary

if TYPE_CHECKING:
    from exlab_gui.ingest import IngestRecord

_WIZARD_TAIL = os.sep + WIZARD_DIR
_RECORD_TAIL = _WIZARD_TAIL + os.sep + RECORD_NAME


def read_run(run_dir: str) -> RunSummary:
    """The row of one run, as :func:`exlab_gui.staging.scan_runs` would make it; thread-safe, lock-free.

    Args:
        run_dir: the run's folder.

    Raises:
        FileNotFoundError: the run's folder is gone.
        NotADirectoryError: it is not a folder.
    """
    return inspect_run(run_dir)[0]


def inspect_run(run_dir: str) -> tuple[RunSummary, IngestRecord | None]:
    """The row of one run and the record that it was made from. Raises like :func:`read_run`."""
    place = locate_run(run_dir)
    spot = RunSpot(os.path.abspath(run_dir), place.name, place.equipment, place.project, place.kind)
    return look_at_run(spot, time.time_ns())


def look_at_run(spot: RunSpot, now_ns: int) -> tuple[RunSummary, IngestRecord | None]:
    """The same for a caller that already knows where the run lies, and whatever is wrong there.

    Args:
        spot: where the run lies.
        now_ns: the time by this computer's clock, or somewhat earlier, in nanoseconds since 1970.

    Raises:
        FileNotFoundError, NotADirectoryError: there is no such folder any more.
    """
    path = spot.path + _RECORD_TAIL
    try:
        # The record's own link is refused where it is opened; this is the folder that it lies in.
        if is_link(os.lstat(native_path(spot.path + _WIZARD_TAIL))):
            return _row_without_record(spot, Problem(ProblemKind.RECORD_IS_LINK, WIZARD_DIR)), None
        data, info = read_with_status(path)
    except FileNotFoundError:
        return _row_without_record(spot, None), None
    except (OSError, DamagedRecordError, UnsafePathError) as error:
        return _row_without_record(spot, _problem_of(error)), None
    try:
        record = decode_record(data, path)
    except (DamagedRecordError, SchemaMajorMismatchError) as error:
        return _row_without_record(spot, _problem_of(error), settled_stamp(info, now_ns)), None
    return row_of_record(spot, record, revision_of(data), info, now_ns), record


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


def _row_without_record(spot: RunSpot, problem: Problem | None, stamp: int | None = None) -> RunSummary:
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
        stamp=stamp,
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
