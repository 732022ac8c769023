"""Recording that a run's NAS copy is identical, on the ground of a proof and nothing else."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import IngestError, IngestState
from exlab_gui.staging.layout import CHECKSUMS_NAME, WIZARD_DIR, checksums_path
from exlab_gui.transfer.hashing import FileChangedError, hash_file
from exlab_gui.transfer.journal import remove_journal
from exlab_gui.transfer.placement import mark_pending, place_records, unmark_pending
from exlab_gui.transfer.proof import Proof, ProofKind, read_proof
from exlab_gui.transfer.run_lock import Work, run_lock
from exlab_gui.transfer.steps import record_step, tell_step
from exlab_gui.transfer.storage import Side, StorageError, on_side

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer.steps import StepOutcome

log = logging.getLogger(__name__)

CHECKSUM_FILE = f"{WIZARD_DIR}/{CHECKSUMS_NAME}"
"""As the record names the list: relative to the run folder."""


class ProofChangedError(IngestError):
    """The proof or the checksum list in the run is not the one that the work has written.

    Attributes:
        run_dir: the run; nothing was recorded.
    """

    def __init__(self, run_dir: str) -> None:
        super().__init__(run_dir)
        self.run_dir = run_dir

    def __str__(self) -> str:
        return f"{self.run_dir}: the proof was changed by someone else"


def record_verified(
    run: RunSummary,
    proof: Proof,
    writer: IngestWriter,
    *,
    host: str,
    cancelled: Callable[[], bool],
) -> StepOutcome:
    """Record ``sync_verified``, then place the records in the copy on the NAS. Blocks; thread-safe.

    Once the state is recorded it is a fact: what fails after that is told in the outcome, and made good by
    :func:`exlab_gui.transfer.placement.finish_placement`.

    Args:
        run: the run as the operator saw it.
        proof: what :func:`copy_run` or :func:`verify_run` has returned.
        writer: the locked writer.
        host: who says so.
        cancelled: asked while waiting for the record's lock.

    Raises:
        ProofChangedError: the run has another proof by now.
        StorageError: one of the sides failed.
        RunBusyError, LockUnsupportedError: see :func:`run_lock`.
        Exception: what :func:`record_step` raises. In all these cases nothing was recorded.
    """
    with run_lock(run.path, _work_of(proof), host):
        _check_proof(run.path, proof)
        mark_pending(run.path, proof.nas_path)
        try:
            outcome = record_step(
                run,
                IngestState.SYNC_VERIFIED,
                writer,
                host=host,
                cancelled=cancelled,
                nas_path=proof.nas_path,
                checksum_file=CHECKSUM_FILE,
            )
        except BaseException:
            # A note that stays is seen to be untrue later: the state is not recorded.
            with contextlib.suppress(StorageError):
                unmark_pending(run.path)
            raise
        return msgspec.structs.replace(outcome, place_error=_place(run.path, proof.nas_path))


def note_verified_again(run: RunSummary, proof: Proof, *, host: str) -> StepOutcome:
    """A run that is at ``sync_verified`` was copied or compared again: bring the new list to the NAS, log it.

    The record is not touched: its state was reached before. Blocks; thread-safe.

    Raises:
        ProofChangedError, StorageError, RunBusyError, LockUnsupportedError: as :func:`record_verified`.
    """
    with run_lock(run.path, _work_of(proof), host):
        _check_proof(run.path, proof)
        mark_pending(run.path, proof.nas_path)
        how = "compared" if proof.kind is ProofKind.COMPARED else "read back"
        said = f"NAS copy {how} again: {proof.files} files, {proof.bytes} bytes identical"
        outcome = tell_step(run.path, said, host)
        return msgspec.structs.replace(outcome, place_error=_place(run.path, proof.nas_path))


def _work_of(proof: Proof) -> Work:
    return Work.VERIFY if proof.kind is ProofKind.COMPARED else Work.COPY


def _check_proof(run_dir: str, proof: Proof) -> None:
    path = checksums_path(run_dir)
    with on_side(Side.STAGING, path):
        try:
            same = read_proof(run_dir) == proof and hash_file(path, _ignore).digest == proof.list_sha256
        except (FileNotFoundError, FileChangedError):
            same = False
    if not same:
        raise ProofChangedError(run_dir)


def _place(run_dir: str, destination: str) -> str | None:
    try:
        with on_side(Side.STAGING, run_dir):
            remove_journal(run_dir)
        place_records(run_dir, destination)
        unmark_pending(run_dir)
    except (IngestError, OSError) as error:
        log.warning("The records of %s could not be placed in %s: %s", run_dir, destination, error)
        return str(error)
    return None


def _ignore(_size: int) -> None:
    """A list is read in a moment."""
