"""The last look before the first deletion: everything must still be exactly as it was checked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestState
from exlab_gui.ingest.os_delete import identity_of
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging import read_run
from exlab_gui.transfer.clear_entries import CopyFacts, decode_entry, identity
from exlab_gui.transfer.clear_list import is_same_list
from exlab_gui.transfer.clear_match import align
from exlab_gui.transfer.clear_place import check_place, check_way, find_copy_trouble, relative_to_run
from exlab_gui.transfer.clear_plan import (
    ClearPlan,
    Condition,
    ConditionKind,
    ConditionReason,
    PlanOutdatedError,
    StopReason,
)
from exlab_gui.transfer.storage import StorageReason, reason_of
from exlab_gui.transfer.walk import FoundFile, FoundFolder, OddEntry, key_of, walk, walk_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer.clear_entries import CheckedFile, Entry
    from exlab_gui.transfer.progress import Pace
    from exlab_gui.transfer.walk import Found

_UNREADABLE = frozenset(
    {
        ConditionReason.PLACE_UNREADABLE,
        ConditionReason.LINKS_UNREADABLE,
        ConditionReason.COPY_UNREADABLE,
    }
)
_CHANGES = {
    ConditionKind.PLACE: StopReason.PLACE_CHANGED,
    ConditionKind.LINKS: StopReason.ODD,
    ConditionKind.COPY: StopReason.COPY_GONE,
}


def look_again(plan: ClearPlan, pace: Pace) -> RunSummary:
    """Check that nothing is other than when the plan was made; the caller holds the run's lock.

    Reads the checksum list, and no content of any other file.

    Args:
        plan: one that is ok.
        pace: asked between all small pieces of work.

    Returns:
        The run, for recording its next step.

    Raises:
        PlanOutdatedError: something is; its ``path`` and ``reason`` say what.
        StorageError: the staging folder cannot be written to.
        Cancelled: from the pace.
    """
    run = _look_at_record(plan)
    _look_at_place(plan)
    _look_at_list(plan, pace)
    _look_at_files(plan, pace)
    return run


def look_at_folder(plan: ClearPlan) -> None:
    """Check that the run's folder is the one that was checked. Raises PlanOutdatedError."""
    try:
        same = identity_of(os.lstat(native_path(plan.run_dir))) == plan.folder
    except OSError as error:
        raise PlanOutdatedError(plan.run_dir, "", StopReason.PLACE_CHANGED, error) from error
    if not same:
        raise PlanOutdatedError(plan.run_dir, "", StopReason.PLACE_CHANGED)


def copy_stop_reason(error: OSError) -> StopReason:
    """Why a file on the NAS could not be looked at."""
    return StopReason.COPY_GONE if reason_of(error) is StorageReason.GONE else StopReason.NOT_READ


def _look_at_record(plan: ClearPlan) -> RunSummary:
    try:
        run = read_run(plan.run_dir)
    except OSError as error:
        raise PlanOutdatedError(plan.run_dir, "", StopReason.PLACE_CHANGED, error) from error
    fine = run.problem is None and run.state is IngestState.SYNC_VERIFIED
    if not fine or run.revision != plan.revision:
        raise PlanOutdatedError(plan.run_dir, "", StopReason.RECORD_CHANGED)
    return run


def _look_at_place(plan: ClearPlan) -> None:
    for condition in (
        check_place(plan.run_dir, plan.root),
        check_way(plan.run_dir, plan.root),
        find_copy_trouble(plan.run_dir, plan.destination),
    ):
        if condition is not None and not condition.holds:
            raise PlanOutdatedError(plan.run_dir, condition.path, _stop_reason(condition))
    look_at_folder(plan)


def _stop_reason(condition: Condition) -> StopReason:
    if condition.reason in _UNREADABLE:
        return StopReason.NOT_READ
    if condition.reason is ConditionReason.COPY_IS_STAGING:
        return StopReason.COPY_IS_STAGING
    if condition.reason is ConditionReason.COPY_NOT_A_FILE:
        return StopReason.ODD
    return _CHANGES[condition.kind]


def _look_at_list(plan: ClearPlan, pace: Pace) -> None:
    name = relative_to_run(plan.list_path, plan.run_dir)
    try:
        same = is_same_list(plan.list_path, plan.list_sha256, lambda: pace.step(0, 0))
    except OSError as error:
        raise PlanOutdatedError(plan.run_dir, name, StopReason.LIST_CHANGED, error) from error
    if not same:
        raise PlanOutdatedError(plan.run_dir, name, StopReason.LIST_CHANGED)


def _look_at_files(plan: ClearPlan, pace: Pace) -> None:
    entries = ((_key(entry), entry) for entry in map(decode_entry, plan.entries))
    staged = _walk_staged(plan, pace)
    copies = _walk_copies(plan, pace)
    for entry, found, copy in align(entries, staged, copies):
        trouble = _compare(entry, found, copy)
        if trouble is not None:
            named = entry or found
            raise PlanOutdatedError(plan.run_dir, named.path if named else "", trouble)


def _key(entry: Entry) -> bytes:
    return walk_key(entry.path, folder=isinstance(entry, FoundFolder))


def _walk_staged(plan: ClearPlan, pace: Pace) -> Iterator[tuple[bytes, Found]]:
    try:
        for found in walk(plan.run_dir, lambda: pace.step(0, 0)):
            yield key_of(found), found
    except OSError as error:
        reason = StopReason.GONE if isinstance(error, FileNotFoundError) else StopReason.NOT_READ
        raise PlanOutdatedError(plan.run_dir, _named(error, plan.run_dir), reason, error) from error


def _walk_copies(plan: ClearPlan, pace: Pace) -> Iterator[tuple[bytes, Found]]:
    try:
        for found in walk(plan.destination, lambda: pace.step(0, 0)):
            yield key_of(found), found
    except OSError as error:
        path = _named(error, plan.destination)
        raise PlanOutdatedError(plan.run_dir, path, copy_stop_reason(error), error) from error


def _named(error: OSError, top: str) -> str:
    return relative_to_run(error.filename, top) if isinstance(error.filename, str) else ""


def _compare(entry: Entry | None, found: Found | None, copy: Found | None) -> StopReason | None:
    if entry is None:
        # What the NAS has beyond the list is none of this run's business.
        return None if found is None else _of_stranger(found)
    if isinstance(entry, FoundFolder):
        return None if found == entry else _of_other(found)
    if found != entry.staged:
        return _of_stranger(found) if entry.staged is None and found is not None else _of_other(found)
    return _compare_copy(entry, copy)


def _compare_copy(entry: CheckedFile, copy: Found | None) -> StopReason | None:
    if copy is None:
        return StopReason.COPY_GONE
    if not isinstance(copy, FoundFile) or CopyFacts(copy.size, copy.mtime_ns) != entry.copy:
        return StopReason.COPY_CHANGED
    if entry.staged is not None and identity(entry.staged) == identity(copy):
        return StopReason.COPY_IS_STAGING
    return None


def _of_stranger(found: Found) -> StopReason:
    return StopReason.ODD if isinstance(found, OddEntry) else StopReason.APPEARED


def _of_other(found: Found | None) -> StopReason:
    if found is None:
        return StopReason.GONE
    return StopReason.ODD if isinstance(found, OddEntry) else StopReason.CHANGED
