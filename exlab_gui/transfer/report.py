"""What can be said of one run, and on what ground: gathered for a report that has to hold for years.

Nothing is changed, and no data file is read again: only the record, what lies beside it, and how many files
there are on both sides. Whatever is not known or does not fit together is told as that.
"""

from __future__ import annotations

import logging
import os
from itertools import pairwise
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestRecord, IngestState
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging import checksums_path, locate_run, read_creation
from exlab_gui.staging.layout import wizard_dir
from exlab_gui.staging.run_reader import inspect_run
from exlab_gui.transfer.checksum_list import DamagedChecksumListError, read_sorted
from exlab_gui.transfer.count import Counted, count_run
from exlab_gui.transfer.hashing import FileChangedError, hash_file
from exlab_gui.transfer.placement import read_pending
from exlab_gui.transfer.progress import Pace, Phase
from exlab_gui.transfer.proof import (
    PROOF_NAME,
    DamagedProofError,
    Proof,
    ProofKind,
    read_proof,
    read_proven_files,
)
from exlab_gui.transfer.run_report import (
    VERIFIED_STATES,
    CopyStatus,
    Finding,
    Found,
    ListStatus,
    RunReport,
    Standing,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from exlab_gui.ingest import HistoryEntry
    from exlab_gui.transfer.progress import Progress

log = logging.getLogger(__name__)


def gather_report(
    run_dir: str,
    destination: str,
    progress: Callable[[Progress], object],
    cancelled: Callable[[], bool],
    *,
    known: tuple[Found, ...] = (),
) -> RunReport:
    """Look at a run, at what lies beside its record and at its copy. Blocks; thread-safe; changes nothing.

    Args:
        run_dir: the run's folder.
        destination: its own folder on the NAS; empty where none is known. Only looked at where the record
            says that there is a verified copy.
        progress: called at most ten times a second.
        cancelled: asked at most every 50 ms.
        known: what the app has found before about the run.

    Raises:
        FileNotFoundError: the run's folder is gone.
        NotADirectoryError: it is not a folder.
        Cancelled: ``cancelled()`` became true.
    """
    return _Look(run_dir, destination, progress, cancelled, known).report()


class _Look:
    """One look at one run; collects what does not fit together on the way."""

    def __init__(
        self,
        run_dir: str,
        destination: str,
        progress: Callable[[Progress], object],
        cancelled: Callable[[], bool],
        known: tuple[Found, ...],
    ) -> None:
        self._run_dir = run_dir
        self._destination = destination
        self._progress = progress
        self._cancelled = cancelled
        self._pace = Pace(progress, cancelled)
        self._pace.begin(Phase.COMPARING)
        self._found = list(known)
        self._fits = True

    def report(self) -> RunReport:
        summary, record = inspect_run(self._run_dir)
        if summary.problem is not None:
            self._note(Finding.RECORD, summary.problem.detail)
        claims = record is not None and summary.problem is None and record.current_state in VERIFIED_STATES
        if record is not None:
            self._check_times(record)
        self._check_pending()
        proof = self._read_proof()
        status, list_sha256, list_files = self._read_list(expected=claims or proof is not None)
        if proof is not None:
            self._check_proof(proof, list_sha256, record)
        staged = self._count(self._run_dir, Finding.STAGED_UNREADABLE)
        copy_status, copy = self._look_at_copy(list_sha256) if claims else (CopyStatus.NOT_LOOKED, None)
        self._compare(record, proof, list_files, staged, copy)
        return RunReport(
            run_dir=self._run_dir,
            location=locate_run(self._run_dir),
            problem=summary.problem,
            record=record,
            creation=read_creation(self._run_dir),
            standing=self._standing(proof, status, claims=claims),
            proof=proof,
            list_status=status,
            list_sha256=list_sha256,
            list_files=list_files,
            staged=staged,
            destination=self._destination,
            copy_status=copy_status,
            copy=copy,
            found=tuple(self._found),
        )

    def _note(self, what: Finding, detail: str = "") -> None:
        self._found.append(Found(what, detail))

    def _step(self, _size: int = 0) -> None:
        self._pace.check()

    # The record

    def _check_times(self, record: IngestRecord) -> None:
        times = [_when(entry) for entry in record.history]
        if any(before and after and after < before for before, after in pairwise(times)):
            self._note(Finding.TIMES_BACK)

    def _check_pending(self) -> None:
        try:
            pending = read_pending(self._run_dir)
        except OSError as error:
            log.info("%s: %s", self._run_dir, error)
            return
        if pending is not None:
            self._note(Finding.RECORD_PENDING, pending)

    # What proves the copy

    def _read_proof(self) -> Proof | None:
        path = os.path.join(wizard_dir(self._run_dir), PROOF_NAME)
        detail = path
        try:
            proof = read_proof(self._run_dir)
        except OSError as error:
            proof, detail = None, str(error)
        if proof is None and os.path.lexists(native_path(path)):
            self._fits = False
            self._note(Finding.PROOF_DAMAGED, detail)
        return proof

    def _read_list(self, *, expected: bool) -> tuple[ListStatus, str, int | None]:
        path = checksums_path(self._run_dir)
        if not os.path.lexists(native_path(path)):
            if expected:
                self._note(Finding.LIST_MISSING)
            return ListStatus.MISSING, "", None
        digest, number = "", 0
        try:
            digest = hash_file(path, self._step).digest
            for number, _line in enumerate(read_sorted(path), 1):  # noqa: B007  (the reader looks at them)
                self._step()
        except DamagedChecksumListError as error:
            self._note(Finding.LIST_DAMAGED, str(error))
            return ListStatus.DAMAGED, digest, None
        except (OSError, FileChangedError) as error:
            self._note(Finding.LIST_UNREADABLE, str(error))
            return ListStatus.UNREADABLE, digest, None
        if number == 0:
            self._note(Finding.LIST_EMPTY)
            return ListStatus.EMPTY, digest, 0
        return ListStatus.READABLE, digest, number

    def _check_proof(self, proof: Proof, list_sha256: str, record: IngestRecord | None) -> None:
        if list_sha256 != proof.list_sha256:
            self._fits = False
            if list_sha256:
                self._note(Finding.LIST_CHANGED)
        files = size = 0
        try:
            for file in read_proven_files(self._run_dir):
                files, size = files + 1, size + file.size
                self._step()
        except (OSError, DamagedProofError) as error:
            self._fits = False
            self._note(Finding.FACTS_DAMAGED, str(error))
        else:
            if (files, size) != (proof.files, proof.bytes):
                self._fits = False
                self._note(Finding.FACTS_DAMAGED)
        verified = record.entry(IngestState.SYNC_VERIFIED) if record is not None else None
        if verified is not None and verified.nas_path and verified.nas_path != proof.nas_path:
            self._note(Finding.OTHER_PLACE, proof.nas_path)

    def _standing(self, proof: Proof | None, status: ListStatus, *, claims: bool) -> Standing:
        if not claims:
            return Standing.NOT_VERIFIED
        if not self._fits or (proof is not None and status is not ListStatus.READABLE and proof.files):
            return Standing.BROKEN
        if proof is None:
            return Standing.ON_WORD
        return Standing.READ_BACK if proof.kind is ProofKind.READ_BACK else Standing.COMPARED

    # What is there now

    def _count(self, folder: str, unreadable: Finding) -> Counted | None:
        try:
            return count_run(folder, self._progress, self._cancelled)
        except OSError as error:
            self._note(unreadable, str(error))
            return None

    def _look_at_copy(self, list_sha256: str) -> tuple[CopyStatus, Counted | None]:
        if not self._destination:
            return CopyStatus.NOT_LOOKED, None
        try:
            is_folder = os.path.isdir(native_path(self._destination))
        except ValueError:  # a path with a NUL, as a record may hold
            is_folder = False
        if not is_folder:
            self._note(Finding.COPY_GONE, self._destination)
            return CopyStatus.GONE, None
        counted = self._count(self._destination, Finding.COPY_UNREADABLE)
        if counted is None:
            return CopyStatus.UNREADABLE, None
        self._compare_lists(list_sha256)
        return CopyStatus.THERE, counted

    def _compare_lists(self, list_sha256: str) -> None:
        path = checksums_path(self._destination)
        try:
            there = hash_file(path, self._step).digest
        except FileNotFoundError:
            return  # other programs need not leave one there
        except (OSError, FileChangedError) as error:
            self._note(Finding.COPY_LIST_DIFFERS, str(error))
            return
        if list_sha256 and there != list_sha256:
            self._note(Finding.COPY_LIST_DIFFERS)

    def _compare(
        self,
        record: IngestRecord | None,
        proof: Proof | None,
        list_files: int | None,
        staged: Counted | None,
        copy: Counted | None,
    ) -> None:
        """Compare what was proven, else listed, else recorded, with what is there now on both sides."""
        complete = record.entry(IngestState.COMPLETE) if record is not None else None
        files, size = list_files, None
        if proof is not None:
            files, size = proof.files, proof.bytes
        if copy is not None and not _agrees(copy, files, size):
            self._note(Finding.COPY_DIFFERS)
        if staged is None or record is None or record.current_state is IngestState.CLEARED:
            return
        if files is None and complete is not None:
            files, size = complete.files_received, complete.bytes_received
        if not _agrees(staged, files, size):
            self._note(Finding.STAGED_DIFFERS)


def _when(entry: HistoryEntry) -> datetime | None:
    try:
        return entry.when
    except (ValueError, OverflowError):
        return None


def _agrees(counted: Counted, files: int | None, size: int | None) -> bool:
    """Whether a count is what was expected, as far as that is known."""
    return files in {None, counted.files} and size in {None, counted.bytes}
