"""Whether a run's staging copy may be deleted: six conditions, all looked at on the disk and on the NAS."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestState, format_time
from exlab_gui.ingest.os_delete import identity_of
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging.run_reader import inspect_run
from exlab_gui.transfer.checksum_list import DamagedChecksumListError
from exlab_gui.transfer.clear_entries import decode_entry
from exlab_gui.transfer.clear_hash import ContentCheck
from exlab_gui.transfer.clear_list import TrustedList, expected_files, find_list, is_same_list
from exlab_gui.transfer.clear_match import Matched, Matching
from exlab_gui.transfer.clear_place import check_place, check_way, find_copy_trouble, relative_to_run
from exlab_gui.transfer.clear_plan import ClearPlan, Condition, ConditionKind, ConditionReason
from exlab_gui.transfer.compact import CompactList
from exlab_gui.transfer.progress import Pace, Phase
from exlab_gui.transfer.proof import DamagedProofError

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.ingest.os_delete import Identity
    from exlab_gui.transfer.progress import Progress
    from exlab_gui.transfer.proof import Proof

Kind, Reason = ConditionKind, ConditionReason

_LIST_ERRORS = (DamagedChecksumListError, DamagedProofError, OSError, ValueError)
"""What reading the list once more raises; the files themselves are judged by conditions, never by errors."""


def check_clearable(  # noqa: PLR0913  (the door of architecture.md, and its one setting)
    run_dir: str,
    *,
    root: str,
    destination: str,
    progress: Callable[[Progress], object],
    cancelled: Callable[[], bool],
    rehash: bool = True,
) -> ClearPlan:
    """Check whether a run's staging copy may be deleted, and note exactly what that would delete.

    Blocks, for as long as the NAS takes to read the whole run; thread-safe. Changes nothing, apart from a
    small file in the run's ``.exlab-wizard`` that comes and goes. What takes a moment comes first; if any of
    that fails, no file is read, and the conditions that would need it are ``NOT_CHECKED``.

    Every listed file has to be on the NAS, also one that a clear deleted here before it was interrupted.
    A run that another program verified (one without a proof of this app) is hashed on both sides in any case,
    and so is the NAS copy if the proof is about another folder.

    Args:
        run_dir: the run's folder.
        root: the staging folder.
        destination: the run's own folder on the NAS.
        progress: called at most ten times a second: ``COUNTING``, then ``COMPARING``.
        cancelled: asked at most every 50 ms.
        rehash: read and hash the NAS copy now; otherwise its sizes and times must do.

    Raises:
        Cancelled: ``cancelled()`` became true. A condition that fails never raises.
    """
    check = _Check(os.path.abspath(run_dir), os.path.abspath(root), destination, Pace(progress, cancelled))
    return check.run(rehash=rehash)


class _Check:
    def __init__(self, run_dir: str, root: str, destination: str, pace: Pace) -> None:
        self._run_dir = run_dir
        self._root = root
        self._destination = destination
        self._pace = pace
        self._found: dict[ConditionKind, Condition] = {}

    def run(self, *, rehash: bool) -> ClearPlan:
        self._pace.begin(Phase.COUNTING)
        folder = _identity_of_folder(self._run_dir)
        revision, checksum_file = self._check_record()
        self._note(check_place(self._run_dir, self._root))
        self._note_failed(check_way(self._run_dir, self._root))
        # Looking at the NAS makes a small file in the run's folder: only if it certainly is a run's.
        is_reachable = not self._found_wrong() and self._check_copy_place()
        listed = find_list(self._run_dir, self._destination, checksum_file, self._look_up)
        self._note(listed.condition)
        rehashed = rehash or not _is_proven_there(listed.proof, self._destination)
        matched = None
        if listed.condition.holds and folder is not None:
            matched = self._match(listed, is_reachable=is_reachable, by_time=not rehashed)
        if matched is not None and rehashed and is_reachable and not self._found_wrong():
            self._compare(listed, matched)
        self._conclude(listed, matched, is_reachable=is_reachable, rehashed=rehashed)
        return ClearPlan(
            run_dir=self._run_dir,
            root=self._root,
            destination=self._destination,
            conditions=tuple(self._found[kind] for kind in Kind),
            files=matched.files if matched else 0,
            bytes=matched.bytes if matched else 0,
            checked_at=format_time(datetime.now(UTC)),
            rehashed=rehashed,
            revision=revision,
            folder=folder,
            list_path=listed.path,
            list_sha256=listed.sha256,
            entries=matched.entries if matched else CompactList(),
        )

    def _note(self, condition: Condition) -> None:
        # The first reason stays: what comes later is often only its consequence.
        known = self._found.get(condition.kind)
        if known is None or known.holds:
            self._found[condition.kind] = condition

    def _note_failed(self, condition: Condition | None) -> None:
        if condition is not None and not condition.holds:
            self._note(condition)

    def _fail(self, kind: ConditionKind, reason: ConditionReason, path: str = "", detail: str = "") -> None:
        self._note(Condition(kind, holds=False, reason=reason, path=path, detail=detail))

    def _found_wrong(self) -> bool:
        return not all(condition.holds for condition in self._found.values())

    def _look_up(self) -> None:
        self._pace.step(0, 0)

    def _check_record(self) -> tuple[int | None, str | None]:
        """The record's revision, and the checksum list that it names."""
        try:
            run, record = inspect_run(self._run_dir)
        except OSError as error:
            self._fail(Kind.RECORD, Reason.RECORD_MISSING, detail=str(error))
            return None, None
        if run.problem is not None:
            self._fail(Kind.RECORD, Reason.RECORD_DAMAGED, detail=f"{run.problem.kind}: {run.problem.detail}")
        elif record is None:
            self._fail(Kind.RECORD, Reason.RECORD_MISSING)
        elif record.current_state is IngestState.CLEARED:
            self._fail(Kind.RECORD, Reason.RECORD_CLEARED)
        elif record.current_state is not IngestState.SYNC_VERIFIED:
            self._fail(Kind.RECORD, Reason.RECORD_NOT_VERIFIED, detail=record.current_state)
        else:
            self._note(Condition(Kind.RECORD, holds=True, reason=Reason.RECORD_VERIFIED))
        verified = record.entry(IngestState.SYNC_VERIFIED) if record else None
        return run.revision, verified.checksum_file if verified else None

    def _check_copy_place(self) -> bool:
        self._note_failed(find_copy_trouble(self._run_dir, self._destination))
        return Kind.COPY not in self._found

    def _match(self, listed: TrustedList, *, is_reachable: bool, by_time: bool) -> Matched | None:
        nas = self._destination if is_reachable else ""
        try:
            matched = Matching(self._run_dir, nas, self._pace, by_time=by_time).run(expected_files(listed))
        except _LIST_ERRORS as error:
            self._list_changed(listed, str(error))
            return None
        for blame in matched.blames.values():
            self._note(blame.condition())
        return matched

    def _compare(self, listed: TrustedList, matched: Matched) -> None:
        is_proven = listed.proof is not None
        size = matched.copy_bytes if is_proven else matched.copy_bytes + matched.bytes
        self._pace.begin(Phase.COMPARING, matched.copies, size)
        check = ContentCheck(self._run_dir, self._destination, self._pace, staged_too=not is_proven)
        try:
            blames = check.run((decode_entry(line) for line in matched.entries), expected_files(listed))
        except _LIST_ERRORS as error:
            self._list_changed(listed, str(error))
            return
        for blame in blames.values():
            self._note(blame.condition())

    def _conclude(
        self, listed: TrustedList, matched: Matched | None, *, is_reachable: bool, rehashed: bool
    ) -> None:
        """Say how the rest holds, or that it could not be known."""
        # What is expected of the files must have come from one and the same list all the time.
        if listed.condition.holds and not self._found_wrong() and not self._is_same_list(listed):
            self._list_changed(listed)
        all_read = rehashed and not self._found_wrong()
        if matched is not None:
            self._note(Condition(Kind.LINKS, holds=True, reason=Reason.LINKS_NONE))
            if listed.proof is not None or all_read:
                how = Reason.FILES_UNCHANGED if listed.proof else Reason.FILES_HASHED
                how = how if matched.files else Reason.FILES_NONE
                self._note(Condition(Kind.FILES, holds=True, reason=how, count=matched.files))
            if is_reachable and (all_read or not rehashed):
                how = Reason.COPY_HASHED if rehashed else Reason.COPY_COMPARED
                self._note(Condition(Kind.COPY, holds=True, reason=how, count=matched.copies))
        for kind in Kind:
            if kind not in self._found:
                self._fail(kind, Reason.NOT_CHECKED)

    def _is_same_list(self, listed: TrustedList) -> bool:
        try:
            return is_same_list(listed.path, listed.sha256, self._look_up)
        except OSError:
            return False

    def _list_changed(self, listed: TrustedList, detail: str = "") -> None:
        # It changed under the check: nothing that was concluded from it counts.
        self._fail(Kind.LIST, Reason.LIST_CHANGED, relative_to_run(listed.path, self._run_dir), detail)


def _is_proven_there(proof: Proof | None, destination: str) -> bool:
    return proof is not None and _plain(proof.nas_path) == _plain(destination)


def _plain(path: str) -> str:
    return os.path.normcase(os.path.normpath(path))


def _identity_of_folder(run_dir: str) -> Identity | None:
    try:
        return identity_of(os.lstat(native_path(run_dir)))
    except OSError:
        return None
