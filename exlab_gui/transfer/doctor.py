"""*Check this run*: everything that can be wrong with one run, found without changing anything."""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import Cancelled
from exlab_gui.staging.layout import RECORD_NAME
from exlab_gui.transfer.doctor_files import check_access, check_files
from exlab_gui.transfer.doctor_findings import Finding, FindingKind, RepairKind, Severity
from exlab_gui.transfer.doctor_leftovers import check_leftovers
from exlab_gui.transfer.doctor_record import check_creation, check_record
from exlab_gui.transfer.progress import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exlab_gui.transfer.progress import Progress

log = logging.getLogger(__name__)

_ORDER = list(Severity)


def check_run(
    run_dir: str,
    progress: Callable[[Progress], object],
    cancelled: Callable[[], bool],
    *,
    destination: str = "",
    now: datetime | None = None,
) -> tuple[Finding, ...]:
    """Find out what is wrong with a run: its record, its folders, its list, its files; the worst first.

    Blocks; thread-safe, lock-free; changes nothing. File contents are not read: comparing those is what
    :func:`exlab_gui.transfer.verify_run` is for. Memory does not grow with the number of files. Never raises
    for what is in the run: what cannot be looked at is a finding, too.

    Args:
        run_dir: the run's folder, absolute.
        progress: called at most ten times a second; the phase is ``COMPARING``.
        cancelled: asked at most every 50 ms, between files.
        destination: the run's own folder on the NAS, where good copies of its record and list may lie; empty
            where none is known.
        now: the time, aware; this computer's by default.

    Raises:
        Cancelled: ``cancelled()`` became true.
    """
    pace = Pace(progress, cancelled)
    findings: list[Finding] = []
    try:
        for finding in _findings(run_dir, destination, now or datetime.now(UTC), pace):
            findings.append(finding)
            pace.check()
    except Cancelled:
        raise
    except Exception as error:
        # One run that nobody has thought of must not keep the others from being checked.
        log.warning("%s could not be checked to its end", run_dir, exc_info=True)
        findings.append(Finding(run_dir, FindingKind.NOT_CHECKED, detail=f"{type(error).__name__}: {error}"))
    return tuple(sorted(findings, key=lambda each: _ORDER.index(each.severity)))


def _findings(run_dir: str, destination: str, now: datetime, pace: Pace) -> Iterator[Finding]:
    checked = check_record(run_dir, destination, now)
    yield from checked.findings
    if not checked.is_there:
        return
    yield from check_access(run_dir)
    yield from check_creation(run_dir)
    for finding in check_leftovers(run_dir, now.timestamp()):
        yield from _without_records(finding) if _needs_copies(checked.findings) else (finding,)
    yield from check_files(run_dir, checked.record, destination, now, pace)


def _needs_copies(findings: list[Finding]) -> bool:
    kinds = {FindingKind.RECORD_DAMAGED, FindingKind.RECORD_LOST}
    restores = (repair.kind is RepairKind.RESTORE for each in findings for repair in each.repairs)
    return any(each.kind in kinds for each in findings) or any(restores)


def _without_records(finding: Finding) -> Iterator[Finding]:
    """The leftovers but those that the record may be restored from, which must not go before that."""
    if not finding.repairs:
        yield finding
        return
    repair = finding.repairs[0]
    left = tuple(each for each in repair.leftovers if not each.name.startswith(RECORD_NAME))
    if left:
        names = tuple(name for name in finding.names if not os.path.basename(name).startswith(RECORD_NAME))
        repairs = (msgspec.structs.replace(repair, leftovers=left),)
        yield msgspec.structs.replace(finding, names=names, count=len(left), repairs=repairs)
