"""Checking and repairing runs, as a job does it; touches no widget."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop import doctor_wording
from exlab_gui.desktop.job_progress import one_of_many
from exlab_gui.desktop.plain_text import visible
from exlab_gui.ingest import default_host
from exlab_gui.ingest.atomic_file import create_file, replace_file
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging import ProblemKind
from exlab_gui.transfer.destination import destination_of
from exlab_gui.transfer.doctor import check_run
from exlab_gui.transfer.doctor_findings import Finding, FindingKind
from exlab_gui.transfer.doctor_repair import preview_repair, repair_run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.desktop.job_progress import JobProgress
    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer.doctor_findings import Repair
    from exlab_gui.transfer.doctor_repair import Repaired, RepairPreview
    from exlab_gui.transfer.progress import Progress


class FindingRow(NamedTuple):
    """A finding with its words, made off the GUI thread where there are many.

    Attributes:
        finding: the finding.
        run: the run's title.
        what: what was found.
        advice: what to do about it.
        key: what a search looks through; lower case.
    """

    finding: Finding
    run: str
    what: str
    advice: str
    key: str


def make_row(finding: Finding) -> FindingRow:
    """A finding with its words in the operator's language of this moment. Any thread."""
    run = doctor_wording.run_title(finding)
    what, advice = doctor_wording.finding_words(finding)
    folder = visible(finding.run_dir)
    return FindingRow(finding, run, what, advice, f"{run}\n{folder}\n{what}".casefold())


def check_runs(
    runs: Sequence[RunSummary],
    nas: str,
    progress: Callable[[JobProgress], None],
    cancelled: Callable[[], bool],
) -> list[FindingRow]:
    """Check some runs, one after the other. Blocks; for a worker; changes nothing.

    Args:
        runs: what to check; rows of folders that could not be searched for runs are findings themselves.
        nas: the NAS folder of their staging folder, or an empty text.
        progress: takes a :class:`JobProgress`.
        cancelled: whether to give up.

    Raises:
        Cancelled: ``cancelled()`` became true.
    """
    rows: list[FindingRow] = []
    for number, run in enumerate(runs):

        def report(amount: Progress, number: int = number) -> None:
            progress(one_of_many(number, len(runs), amount))

        progress(one_of_many(number, len(runs)))
        rows += map(make_row, _check(run, nas, report, cancelled))
    return rows


def _check(
    run: RunSummary, nas: str, report: Callable[[Progress], None], cancelled: Callable[[], bool]
) -> tuple[Finding, ...]:
    problem = run.problem
    if problem is not None and problem.kind is ProblemKind.FOLDER_UNREADABLE:
        return (Finding(run.path, FindingKind.FOLDER_UNREADABLE, run.path, problem.detail),)
    destination = destination_of(nas, run.path) if nas else ""
    return check_run(run.path, report, cancelled, destination=destination)


def preview_repairs(
    finding: Finding, _progress: object, _cancelled: object
) -> list[tuple[Repair, RepairPreview]]:
    """What each repair of a finding would make of what is there. Blocks; for a worker; changes nothing.

    Raises:
        Exception: what :func:`preview_repair` raises.
    """
    host = default_host()
    return [(repair, preview_repair(finding, repair, host=host)) for repair in finding.repairs]


def do_repair(
    finding: Finding,
    repair: Repair,
    writer: IngestWriter,
    _progress: object,
    cancelled: Callable[[], bool],
) -> Repaired:
    """Do what the operator has confirmed. Blocks; for a worker. Raises what :func:`repair_run` raises."""
    return repair_run(finding, repair, writer, host=default_host(), cancelled=cancelled)


def write_text(path: str, text: str, _progress: object, _cancelled: object) -> None:
    """Write a text file whole (UTF-8). Blocks; for a worker.

    Raises:
        OSError: it could not be written; a file that was there is as it was.
    """
    data = text.encode("utf-8", errors="backslashreplace")
    native = native_path(path)
    try:
        create_file(native, data)
    except FileExistsError:
        replace_file(native, data, os.stat(native))
