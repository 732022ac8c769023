"""The repairs of *Check this run*: each acts on exactly what was checked, and keeps the old record."""

from __future__ import annotations

import contextlib
import logging
import os
import stat
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import ChangedSinceCheckError
from exlab_gui.ingest.lock import record_lock
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.ingest.record import decode_record, encode_record, with_state, without_repeats
from exlab_gui.ingest.record_file import read_bytes
from exlab_gui.ingest.record_repair import KEPT_MARK, check_mark, mark_of
from exlab_gui.staging import RunSummary, new_record, record_path
from exlab_gui.staging.layout import RECORD_NAME, wizard_dir
from exlab_gui.transfer.doctor_copies import SET_ASIDE
from exlab_gui.transfer.doctor_findings import RepairKind
from exlab_gui.transfer.doctor_leftovers import OLD_SECONDS, is_ours
from exlab_gui.transfer.run_lock import Work, run_lock
from exlab_gui.transfer.steps import tell_step

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.ingest import IngestWriter
    from exlab_gui.transfer.doctor_findings import Finding, Leftover, Repair

log = logging.getLogger(__name__)

_MOST_SHOWN = 200_000


class RepairPreview(msgspec.Struct, frozen=True):
    """A repair before it is done.

    Attributes:
        before: what is there now, as text; empty for nothing.
        after: what will be there; empty for nothing.
        is_cut: whether one of the texts is longer than what is shown of it.
    """

    before: str
    after: str
    is_cut: bool = False


class Repaired(msgspec.Struct, frozen=True):
    """What a repair has done.

    Attributes:
        run: the run as it is on disk now; None where it vanished right after.
        kept: where the old record is kept, absolute; empty where there was none.
        removed: how many leftovers were deleted.
        skipped: how many were not, because they changed since the check.
        log_error: why the line could not be added to the run's log; the repair is done all the same.
    """

    run: RunSummary | None
    kept: str = ""
    removed: int = 0
    skipped: int = 0
    log_error: str | None = None


def preview_repair(finding: Finding, repair: Repair, *, host: str) -> RepairPreview:
    """What a repair would make of what is there. Blocks; thread-safe; changes nothing.

    Raises:
        ChangedSinceCheckError: it is not there any more as it was checked.
        Exception: what reading it raises.
    """
    if repair.kind is RepairKind.REMOVE_LEFTOVERS:
        names = "\n".join(f"{each.name}  ({each.mark.size} bytes)" for each in repair.leftovers)
        return RepairPreview(names, "")
    path = record_path(finding.run_dir)
    check_mark(path, repair.checked)
    before = b""
    if repair.checked is not None and repair.checked.sha256:
        before = read_bytes(path)
    after = _new_text(finding, repair, host)
    shown = _readable(before), _readable(after)
    is_cut = any(len(text) > _MOST_SHOWN for text in shown)
    return RepairPreview(shown[0][:_MOST_SHOWN], shown[1][:_MOST_SHOWN], is_cut)


def repair_run(
    finding: Finding,
    repair: Repair,
    writer: IngestWriter,
    *,
    host: str,
    cancelled: Callable[[], bool],
) -> Repaired:
    """Do one of a finding's repairs. Blocks; thread-safe, and only one process works on a run at a time.

    Args:
        finding: what :func:`exlab_gui.transfer.doctor.check_run` has found.
        repair: one of its repairs.
        writer: the locked writer.
        host: who does it.
        cancelled: asked while waiting for the record's lock.

    Raises:
        ChangedSinceCheckError: what is there is not what was checked; nothing was done.
        RunBusyError: another process works on the run.
        DamagedRecordError, UnsafeRelativePathError: what would be written is no good record.
        Exception: what :meth:`IngestWriter.replace_ingest` raises. In all these cases all is as it was.
    """
    os.stat(native_path(finding.run_dir))  # the lock below would make folders in one that is gone
    with run_lock(finding.run_dir, Work.REPAIR, host):
        if repair.kind is RepairKind.REMOVE_LEFTOVERS:
            removed = _remove(finding.run_dir, repair.leftovers, writer, cancelled)
            message = f"{removed} leftover temporary files removed"
            outcome = tell_step(finding.run_dir, message, host)
            return Repaired(
                outcome.run,
                removed=removed,
                skipped=len(repair.leftovers) - removed,
                log_error=outcome.log_error,
            )
        data = _new_text(finding, repair, host)
        path = record_path(finding.run_dir)
        kept = writer.replace_ingest(path, data, checked=repair.checked, cancelled=cancelled)
        log.info("%s: %s, the old record is kept as %s", finding.run_dir, repair.kind, kept or "nothing")
        outcome = tell_step(finding.run_dir, _message(repair, kept), host)
        return Repaired(outcome.run, kept, log_error=outcome.log_error)


def kept_name() -> str:
    """What a file is called that is kept by a repair now, for telling it beforehand."""
    return f"{RECORD_NAME}{KEPT_MARK}{datetime.now(UTC):%Y%m%dT%H%M%SZ}"


def _new_text(finding: Finding, repair: Repair, host: str) -> bytes:
    path = record_path(finding.run_dir)
    if repair.kind is RepairKind.RESTORE:
        data = read_bytes(repair.source)
        found = mark_of(repair.source, data)
        if found is None or repair.source_mark is None or not repair.source_mark.is_same(found):
            raise ChangedSinceCheckError(repair.source)
        return data
    if repair.kind is RepairKind.START_AFRESH:
        return encode_record(new_record(finding.run_dir, host=host, now=datetime.now(UTC)))
    data = read_bytes(path)
    found = mark_of(path, data)
    if found is None or repair.checked is None or not repair.checked.is_same(found):
        raise ChangedSinceCheckError(path)
    record = decode_record(data, path)
    if repair.kind is RepairKind.SET_STATE and repair.state is not None:
        return with_state(data, record, repair.state, path)
    return without_repeats(data, record, path)


def _remove(
    run_dir: str, leftovers: tuple[Leftover, ...], writer: IngestWriter, cancelled: Callable[[], bool]
) -> int:
    """Delete what is still exactly as it was found, and old; under the lock that its writers hold."""
    folder = native_path(wizard_dir(run_dir))
    removed = 0
    with record_lock(os.path.join(folder, RECORD_NAME), writer.lock_timeout, cancelled):
        for each in leftovers:
            path = os.path.join(folder, each.name)
            now = mark_of(path)
            is_old = time.time() - each.mark.mtime_ns / 1e9 > OLD_SECONDS
            # All facts count here, not only the content.
            if now == each.mark and is_old and is_ours(each.name) and stat.S_ISREG(each.mark.kind):
                os.unlink(path)
                removed += 1
    return removed


def _message(repair: Repair, kept: str) -> str:
    beside = f"; the old record is kept as {os.path.basename(kept)}" if kept else ""
    match repair.kind:
        case RepairKind.SET_STATE:
            return f"ingest.json repaired: current_state set to {repair.state} as in the history{beside}"
        case RepairKind.DROP_REPEATS:
            return f"ingest.json repaired: repeated keys written once{beside}"
        case RepairKind.RESTORE:
            return f"ingest.json restored from {repair.source} ({repair.source_state}){beside}"
        case _:
            return f"{SET_ASIDE}, tracking starts again: staging{beside}"


def _readable(data: bytes) -> str:
    """A record as text, laid out where it can be; what is no text shows that."""
    with contextlib.suppress(msgspec.DecodeError, RecursionError, ValueError):
        data = msgspec.json.format(data, indent=2)
    return data[: _MOST_SHOWN * 4].decode("utf-8", errors="replace")
