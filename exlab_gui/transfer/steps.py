"""One step of a run as a whole: the record through the locked writer, and the line in the run's log."""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from exlab_gui.ingest import IngestError, IngestState, RecordChangedError, read_snapshot
from exlab_gui.staging import RunSummary, append_log, new_record, read_run, record_path
from exlab_gui.transfer.count import Counted, count_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.ingest import IngestWriter

log = logging.getLogger(__name__)


class FilesChangedError(IngestError):
    """Files arrived, went or changed between the count that was confirmed and its recording.

    Attributes:
        run_dir: the run.
        shown: the count that was confirmed.
        now: the count a moment ago.
    """

    def __init__(self, run_dir: str, shown: Counted, now: Counted) -> None:
        super().__init__(run_dir, shown, now)
        self.run_dir = run_dir
        self.shown = shown
        self.now = now

    def __str__(self) -> str:
        return f"{self.run_dir}: counted {self.shown}, now {self.now}"


class StepOutcome(msgspec.Struct, frozen=True):
    """What became of a step.

    Attributes:
        run: the run as it is on disk now; None where it vanished right after its step.
        log_error: why the line could not be added to the run's log; the step itself is recorded all the same.
        place_error: why the records could not be placed in the copy on the NAS; the step itself is recorded
            all the same, and :func:`exlab_gui.transfer.placement.finish_placement` makes it good.
    """

    run: RunSummary | None
    log_error: str | None = None
    place_error: str | None = None

    @property
    def unwritten(self) -> tuple[str, ...]:
        """Why something that goes with the step could not be written; empty where all was."""
        return tuple(error for error in (self.log_error, self.place_error) if error is not None)


def start_tracking(
    run_dir: str, writer: IngestWriter, *, host: str, cancelled: Callable[[], bool]
) -> StepOutcome:
    """Create the record of a run that has none, in state ``staging``.

    Blocks; thread-safe. Its fields come from ``creation.json``, else from the run's path.

    Raises:
        FileNotFoundError: the run folder is gone; it is not made again.
        RecordChangedError: somebody else started to track it; its record is untouched.
        Exception: what :meth:`IngestWriter.write_ingest` raises.
    """
    os.stat(run_dir)
    record = new_record(run_dir, host=host, now=datetime.now(UTC))
    path = record_path(run_dir)
    try:
        writer.write_ingest(path, record, cancelled=cancelled)
    except FileExistsError as error:
        raise RecordChangedError(path, read_snapshot(path).record) from error
    return tell_step(run_dir, "ingest.json created: staging", host)


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
        ValueError: the run has no readable record, or one that contradicts itself.
        RecordChangedError: somebody else changed the record; nothing was written.
        Exception: what :meth:`IngestWriter.append_state_transition` raises.
    """
    if run.revision is None or run.problem is not None:
        raise ValueError(f"{run.path} cannot take a step: {run.problem or 'it is not tracked'}")
    try:
        record = writer.append_state_transition(
            record_path(run.path),
            state,
            host=host,
            expected_revision=run.revision,
            cancelled=cancelled,
            **extras,
        )
    except RecordChangedError as error:
        raise RecordChangedError(error.path, error.found, run.state) from error
    return tell_step(run.path, f"ingest.json transition: {run.state} -> {record.current_state}", host)


def record_complete(
    run: RunSummary,
    shown: Counted,
    writer: IngestWriter,
    *,
    host: str,
    cancelled: Callable[[], bool],
) -> StepOutcome:
    """Record that a run is complete, if its files still are what was counted.

    The operator may have looked at the count for a long time; so the files are counted once more.

    Args:
        run: the run as the operator saw it.
        shown: the count that the operator confirmed.
        writer: the locked writer.
        host: who says so.
        cancelled: asked while counting and while waiting for the record's lock.

    Raises:
        FilesChangedError: the count is another by now; nothing was written.
        Exception: what :func:`record_step` and :func:`count_run` raise.
    """
    now = count_run(run.path, _no_progress, cancelled)
    if now != shown:
        raise FilesChangedError(run.path, shown, now)
    return record_step(
        run,
        IngestState.COMPLETE,
        writer,
        host=host,
        cancelled=cancelled,
        files_received=now.files,
        bytes_received=now.bytes,
    )


def check_unchanged(run: RunSummary) -> None:
    """Look again at a run before a long piece of work on it. Blocks; thread-safe.

    Raises:
        RecordChangedError: its record is another by now.
        Exception: what :func:`exlab_gui.ingest.read_snapshot` raises.
    """
    path = record_path(run.path)
    snapshot = read_snapshot(path)
    if snapshot.revision != run.revision:
        raise RecordChangedError(path, snapshot.record, run.state)


def tell_step(run_dir: str, message: str, host: str) -> StepOutcome:
    """Add a line to the run's log and read the run again, after something that is a fact by now.

    Nothing that fails here may make it look undone: it is told in the outcome. Blocks; thread-safe.
    """
    log_error = None
    try:
        append_log(run_dir, "INFO", message, host=host)
    except (OSError, IngestError) as error:
        log_error = str(error)
        log.warning("No line could be added to the log of %s: %s", run_dir, error)
    try:
        return StepOutcome(read_run(run_dir), log_error)
    except OSError as error:
        log.warning("%s cannot be read after its step: %s", run_dir, error)
        return StepOutcome(None, log_error)


def _no_progress(_progress: object) -> None:
    """Nobody watches the second count."""
