"""What the checksum list of a verified run says of files that a clear has deleted since.

A new list that leaves them out would hide it for ever if one of them is not on the NAS any more. So whoever
writes a new list takes them over: each is read from the NAS, and must still be what the old list says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from exlab_gui.ingest import IngestState, RecordChangedError, read_snapshot
from exlab_gui.staging.layout import checksums_path, record_path
from exlab_gui.transfer.checksum_list import DamagedChecksumListError
from exlab_gui.transfer.clear_list import TrustedList, expected_files, find_list
from exlab_gui.transfer.pairing import merge
from exlab_gui.transfer.storage import Side, on_side
from exlab_gui.transfer.walk import Found, key_of, walk_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exlab_gui.ingest import IngestRecord
    from exlab_gui.transfer.clear_list import Expected

_Found = TypeVar("_Found", bound=Found)


def listed_before(run_dir: str, destination: str, check: Callable[[], object]) -> Iterator[Expected]:
    """The files of the list of a run at ``sync_verified``, in the order of the walk; of any other run none.

    Blocks; the caller holds the run's lock, so that no clear is under way. Where the list is damaged or
    missing, nothing is known: what a clear has deleted is then extra on the NAS.

    Args:
        run_dir: the run's folder.
        destination: the run's own folder on the NAS, where the list of another program may lie.
        check: called between lines; what it raises ends the reading.

    Raises:
        RecordChangedError: the run is cleared; nothing of it is to be copied or compared any more.
        StorageError: the record or the list cannot be read.
        Exception: what :func:`exlab_gui.ingest.read_snapshot` raises.
    """
    record = _read_record(run_dir)
    if record is None or record.current_state not in {IngestState.SYNC_VERIFIED, IngestState.CLEARED}:
        return iter(())
    if record.current_state is IngestState.CLEARED:
        raise RecordChangedError(record_path(run_dir), record)
    verified = record.entry(IngestState.SYNC_VERIFIED)
    found = find_list(run_dir, destination, verified.checksum_file if verified else None, check)
    if found.condition.holds:
        return expected_files(found)
    # It is not the one of the proof, but it may name the same files, such as in another order.
    other = TrustedList(found.condition, run_dir, checksums_path(run_dir))
    return expected_files(other) if _is_readable(other, check) else iter(())


def with_cleared(staged: Iterable[_Found], listed: Iterable[Expected]) -> Iterator[_Found | Expected]:
    """What is staged, and what was listed before and is not staged any more, in the order of the walk."""
    for found, before in merge(staged, listed, key_of, lambda each: walk_key(each.path)):
        if found is not None:
            yield found
        elif before is not None:
            yield before


def _read_record(run_dir: str) -> IngestRecord | None:
    path = record_path(run_dir)
    with on_side(Side.STAGING, path):
        try:
            return read_snapshot(path).record
        except FileNotFoundError:
            return None


def _is_readable(listed: TrustedList, check: Callable[[], object]) -> bool:
    # A list that only cannot be read now is another thing: a new one must not leave out what it names.
    with on_side(Side.STAGING, listed.path):
        try:
            for _ in expected_files(listed):
                check()
        except (DamagedChecksumListError, FileNotFoundError):
            return False
    return True
