"""The tree of runs: where they lie, finding them, reading one. Needs no Qt, like the room above."""

from exlab_gui.staging.creation import Creation, read_creation
from exlab_gui.staging.details import RunDetails, read_run_details
from exlab_gui.staging.layout import (
    RunKind,
    RunLocation,
    UnsafeRelativePathError,
    checksums_path,
    creation_path,
    locate_run,
    record_path,
    safe_relative_path,
    wizard_dir,
)
from exlab_gui.staging.run_log import LogLine, append_log, read_logs
from exlab_gui.staging.run_reader import read_run
from exlab_gui.staging.scan import scan_runs
from exlab_gui.staging.summary import Problem, ProblemKind, RunSummary
from exlab_gui.staging.tracking import new_record

__all__ = [
    "Creation",
    "LogLine",
    "Problem",
    "ProblemKind",
    "RunDetails",
    "RunKind",
    "RunLocation",
    "RunSummary",
    "UnsafeRelativePathError",
    "append_log",
    "checksums_path",
    "creation_path",
    "locate_run",
    "new_record",
    "read_creation",
    "read_logs",
    "read_run",
    "read_run_details",
    "record_path",
    "safe_relative_path",
    "scan_runs",
    "wizard_dir",
]
