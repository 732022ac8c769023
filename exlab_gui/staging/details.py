"""All that the run's panel shows, read in one go."""

from __future__ import annotations

import msgspec

from exlab_gui.ingest import IngestRecord
from exlab_gui.staging.creation import Creation, read_creation
from exlab_gui.staging.layout import RunLocation, locate_run
from exlab_gui.staging.run_log import LogLine, read_logs
from exlab_gui.staging.run_reader import inspect_run
from exlab_gui.staging.summary import RunSummary


class RunDetails(msgspec.Struct, frozen=True):
    """One run as it was at one moment.

    Attributes:
        summary: its row, with what is wrong with it (``summary.problem``).
        location: its place, by its path.
        record: the record that the row was made from; None if there is none or it cannot be read.
        creation: what the instrument PC said; None if it said nothing.
        log: the lines of the run, its project and its instrument, oldest first.
    """

    summary: RunSummary
    location: RunLocation
    record: IngestRecord | None
    creation: Creation | None
    log: tuple[LogLine, ...]


def read_run_details(run_dir: str) -> RunDetails:
    """Read everything about one run; thread-safe, lock-free.

    Raises:
        FileNotFoundError: the run's folder is gone.
        NotADirectoryError: it is not a folder.
    """
    summary, record = inspect_run(run_dir)
    return RunDetails(
        summary=summary,
        location=locate_run(run_dir),
        record=record,
        creation=read_creation(run_dir),
        log=read_logs(run_dir),
    )
