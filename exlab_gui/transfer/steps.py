"""One step of a run as a whole: the record through the locked writer, and the line in the run's log."""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from exlab_gui.ingest import IngestState, RecordChangedError, read_snapshot
from exlab_gui.staging import RunSummary, append_log, new_record, read_run, record_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.ingest import IngestWriter

log = logging.getLogger(__name__)


class StepOutcome(msgspec.Struct, frozen=True):
    """What became of a step.

    Attributes:
        run: the run as it is on disk now.
        log_error: why the line could not be added to the run's log; the step itself is recorded all the same.
    """

    run: RunSummary
    log_error: str | None = None


def start_tracking(
    run_dir: str, writer: IngestWriter, *, host: str, cancelled: Callable[[], bool]
) -> StepOutcome:
    """Create the record of a run that has none, in state ``staging``.

    Blocks; thread-safe. Its fields come from ``creation.json``, else from the run's path.

    Raises:
        FileNotFoundError: the run folder is gone; it is not made again.
        FileExistsError: there is a record by now.
        Exception: what :meth:`IngestWriter.write_ingest` raises.
    """
    os.stat(run_dir)
    record = new_record(run_dir, host=host, now=datetime.now(UTC))
    writer.write_ingest(record_path(run_dir), record, cancelled=cancelled)
    return _finished(run_dir, "ingest.json created: staging", host)


def record_step(
    run: RunSummary,
    state: IngestState,
    writer: IngestWriter,
    *,
    host: str,
    cancelled: Callable[[], bool],
    **extras: Any,  # noqa: ANN401  (the format's extras, checked by the writer)
) -> StepOutcome:
    """Record that a run has reached ``state``, if it still is as ``run`` says.

    Blocks; thread-safe.

    Args:
        run: the run as the operator saw it; the decision rests on its revision.
        state: the state that was reached; the caller has done the work behind it.
        writer: the locked writer.
        host: who says so.
        cancelled: asked while waiting for the record's lock.
        extras: ``files_received``, ``bytes_received``, ``nas_path``, ``checksum_file``.

    Raises:
        RecordChangedError: somebody else changed the record; nothing was written.
        Exception: what :meth:`IngestWriter.append_state_transition` raises.
    """
    writer.append_state_transition(
        record_path(run.path),
        state,
        host=host,
        expected_revision=run.revision,
        cancelled=cancelled,
        **extras,
    )
    return _finished(run.path, f"ingest.json transition: {run.state} -> {state}", host)


def check_unchanged(run: RunSummary) -> None:
    """Look again at a run before a long piece of work on it. Blocks; thread-safe.

    Raises:
        RecordChangedError: its record is another by now.
        Exception: what :func:`exlab_gui.ingest.read_snapshot` raises.
    """
    path = record_path(run.path)
    snapshot = read_snapshot(path)
    if snapshot.revision != run.revision:
        raise RecordChangedError(path, snapshot.record)


def _finished(run_dir: str, message: str, host: str) -> StepOutcome:
    # From here on the step is a fact; a log that cannot be written must not make it look undone.
    log_error = None
    try:
        append_log(run_dir, "INFO", message, host=host)
    except OSError as error:
        log_error = str(error)
        log.warning("No line could be added to the log of %s: %s", run_dir, error)
    return StepOutcome(read_run(run_dir), log_error)
