"""The work behind a run report, as jobs do it; nothing here touches a widget."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop.job_progress import JobProgress, one_of_many
from exlab_gui.desktop.report_html import make_document
from exlab_gui.desktop.saved_file import put_in_place
from exlab_gui.desktop.transfer_work import copy_place
from exlab_gui.ingest import Cancelled, IngestError
from exlab_gui.transfer.report import gather_report
from exlab_gui.transfer.report_file import place_report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from exlab_gui.desktop.report_html import ReportDocument
    from exlab_gui.desktop.step_work import Cancel, Report
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer.progress import Progress
    from exlab_gui.transfer.run_report import Found, RunReport


class MadeReport(NamedTuple):
    """A report, and what it was made of.

    Attributes:
        reports: the runs that are in it.
        made_at: when, aware.
        document: its words.
        failed: the folders of runs that could not be looked at, with why.
    """

    reports: list[RunReport]
    made_at: datetime
    document: ReportDocument
    failed: list[tuple[str, Exception]]


class PlacedReports(NamedTuple):
    """What became of reports that were to be put beside the copies on the NAS.

    Attributes:
        placed: the folders of runs, and where their reports are.
        failed: the folders of runs whose report is not there, with why.
        skipped: how many were not tried, because the operator stopped it.
    """

    placed: list[tuple[str, str]]
    failed: list[tuple[str, Exception]]
    skipped: int


def make_report(
    runs: Sequence[RunSummary],
    nas: str,
    known: Mapping[str, tuple[Found, ...]],
    report: Report,
    cancelled: Cancel,
) -> MadeReport:
    """Look at runs and put a report on them into words.

    Args:
        runs: the runs, in the order of the report.
        nas: the NAS folder of the staging folder; may be empty.
        known: what the app has found before, by the run's path.
        report: takes the progress.
        cancelled: whether to stop.

    Raises:
        OSError: none of the runs could be looked at.
        Cancelled: there is no report.
    """
    made_at = datetime.now(UTC)
    reports: list[RunReport] = []
    failed: list[tuple[str, Exception]] = []
    for number, run in enumerate(runs):
        _ask(cancelled)
        report(one_of_many(number, len(runs)))
        try:
            show = _share_reporter(report, number, len(runs))
            place = copy_place(run.path, nas)
            reports.append(gather_report(run.path, place, show, cancelled, known=known.get(run.path, ())))
        except (OSError, IngestError) as error:
            if isinstance(error, Cancelled):
                raise
            failed.append((run.path, error))
    if not reports:
        raise failed[0][1]
    left_out = [path for path, _ in failed]
    document = make_document(reports, made_at, lambda: _ask(cancelled), left_out=left_out)
    return MadeReport(reports, made_at, document, failed)


def save_html(path: str, document: ReportDocument, _report: Report, _cancelled: Cancel) -> None:
    """Save a report as one HTML file. Raises OSError."""
    put_in_place(path, document.html().encode())


def save_pdf(path: str, document: ReportDocument, report: Report, cancelled: Cancel) -> None:
    """Save a report as a PDF. Raises OSError, Cancelled."""
    # Only here: whoever saves HTML needs none of it.
    from exlab_gui.desktop.report_paper import make_pdf  # noqa: PLC0415

    put_in_place(path, make_pdf(document, _fraction(report), cancelled))


def print_on(device: QPagedPaintDevice, document: ReportDocument, report: Report, cancelled: Cancel) -> int:
    """Print a report; returns its pages. Raises Cancelled, also after some pages were printed."""
    from exlab_gui.desktop.report_paper import print_document  # noqa: PLC0415

    return print_document(document, device, _fraction(report), cancelled)


def place_reports(made: MadeReport, report: Report, cancelled: Cancel) -> PlacedReports:
    """Put a report of its own beside each copy on the NAS that is recorded as verified."""
    result = PlacedReports([], [], 0)
    verified = [each for each in made.reports if each.is_verified]
    for number, each in enumerate(verified):
        if cancelled():
            return result._replace(skipped=len(verified) - number)
        report(one_of_many(number, len(verified)))
        data = make_document([each], made.made_at).html().encode()
        try:
            result.placed.append((each.run_dir, place_report(each, data)))
        except (OSError, IngestError) as error:
            result.failed.append((each.run_dir, error))
    return result


def _ask(cancelled: Cancel) -> None:
    if cancelled():
        raise Cancelled


def _fraction(report: Report) -> Callable[[float], None]:
    return lambda fraction: report(JobProgress(fraction=fraction))


def _share_reporter(report: Report, number: int, count: int) -> Callable[[Progress], None]:
    return lambda amount: report(one_of_many(number, count, amount))
