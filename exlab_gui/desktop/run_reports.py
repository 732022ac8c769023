"""From *Run report...* to the report on screen, in a file, on paper or beside the copies on the NAS."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from exlab_gui.desktop import formats, help_topics, report_work
from exlab_gui.desktop.attention import AttentionKind
from exlab_gui.desktop.attention_wording import attention_words
from exlab_gui.desktop.dialogs import DetailsDialog, save_file
from exlab_gui.desktop.error_wording import Explanation, details_of, explain
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.report_window import ReportWindow
from exlab_gui.desktop.run_jobs import names
from exlab_gui.desktop.translation import translate
from exlab_gui.transfer.activity import ActivityKind, ActivityResult
from exlab_gui.transfer.run_report import Finding, Found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.jobs import Job, JobRunner, Work
    from exlab_gui.desktop.report_work import MadeReport, PlacedReports
    from exlab_gui.desktop.run_jobs import RunJobs
    from exlab_gui.desktop.run_row import RunRow

_DIFFERENCES = frozenset({AttentionKind.COPY_DIFFERS, AttentionKind.FILES_ARRIVED})
_MOST_DETAILS = 50
_UNSAFE_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class ReportController(QObject):
    """Makes reports and takes them where the operator wants. GUI thread only; the work is done in jobs."""

    def __init__(self, run_jobs: RunJobs, runner: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = run_jobs
        self._runner = runner
        self._window = window

    def request(self, rows: Sequence[RunRow]) -> None:
        """Make a report on these runs, and show it."""
        runs = [row.summary for row in rows if row.summary.kind is not None]
        if not runs:
            self._jobs.said.emit(translate("Run report", "Select one run or more, then make their report"))
            return
        work = partial(report_work.make_report, runs, self._jobs.nas, known_of(rows))
        title = translate("Run report", "Making the run report")
        job = self._runner.submit(work, title=title, subject=names(runs), kind=JobKind.READ)
        job.succeeded.connect(self._show)
        job.failed.connect(self._report_failure)
        job.cancelled.connect(self._report_stop)

    def _show(self, made: MadeReport) -> None:
        window = ReportWindow(made, self._window)
        window.html_wanted.connect(partial(self._ask_for_file, window, "html"))
        window.pdf_wanted.connect(partial(self._ask_for_file, window, "pdf"))
        window.paper_wanted.connect(partial(self._look_for_printers, window))
        window.copies_wanted.connect(partial(self._place, window))
        window.show()

    def _report_failure(self, error: Exception) -> None:
        words = not_made(error)
        DetailsDialog(words.happened, words, self._window).open()

    def _report_stop(self) -> None:
        self._jobs.said.emit(translate("Run report", "Stopped; no report was made"))

    # To a file

    def _ask_for_file(self, window: ReportWindow, suffix: str) -> None:
        title = translate("Run report", "Save the run report")
        name = f"{file_name(window.made)}.{suffix}"
        save_file(window, title, name, partial(self._save, window, suffix), suffix=suffix)

    def _save(self, window: ReportWindow, suffix: str, path: str) -> None:
        write = report_work.save_pdf if suffix == "pdf" else report_work.save_html
        work = partial(write, path, window.made.document)
        job = self._submit(window, work, translate("Run report", "Saving the run report"))
        job.succeeded.connect(partial(self._report_saved, window, path))

    def _report_saved(self, window: ReportWindow, path: str, _none: object) -> None:
        reports = window.made.reports
        self._note(reports[0].run_dir if len(reports) == 1 else "", path)
        self._say(window, translate("Run report", "Saved {path}").format(path=path))

    # On paper

    def _look_for_printers(self, window: ReportWindow) -> None:
        job = self._runner.submit(_printers, title="", kind=JobKind.READ)
        job.succeeded.connect(partial(self._ask_printer, window))
        job.failed.connect(lambda _error: self._tell(window, no_printer()))

    def _ask_printer(self, window: ReportWindow, printers: list[str]) -> None:
        if not shiboken6.isValid(window):
            return
        if not printers:
            window.show_failure(no_printer())
            return
        from exlab_gui.desktop import report_print  # noqa: PLC0415  (brings a library of its own)

        report_print.ask_printer(window, window.made.document.title, partial(self._print, window))

    def _print(self, window: ReportWindow, device: QPagedPaintDevice) -> None:
        work = partial(report_work.print_on, device, window.made.document)
        job = self._submit(window, work, translate("Run report", "Printing the run report"))
        job.succeeded.connect(partial(self._report_printed, window))

    def _report_printed(self, window: ReportWindow, pages: int) -> None:
        self._say(window, translate("Run report", "Sent %Ln page(s) to the printer", "", pages))

    # Beside the copies on the NAS

    def _place(self, window: ReportWindow) -> None:
        paths = [report.run_dir for report in window.made.reports if report.is_verified]
        work = partial(report_work.place_reports, window.made)
        job = self._submit(window, work, translate("Run report", "Saving reports on the NAS"), paths)
        job.succeeded.connect(partial(self._report_placed, window))

    def _report_placed(self, window: ReportWindow, result: PlacedReports) -> None:
        for run_dir, path in result.placed:
            self._note(run_dir, path)
        if result.failed:
            self._tell(window, not_placed(result))
        elif len(result.placed) == 1 and not result.skipped:
            self._say(window, translate("Run report", "Saved {path}").format(path=result.placed[0][1]))
        else:
            said = translate("Run report", "Saved the reports of {runs} beside their NAS copies")
            self._say(window, said.format(runs=formats.runs(len(result.placed))))

    # What all share

    def _submit(self, window: ReportWindow, work: Work, title: str, keys: Iterable[str] = ()) -> Job:
        subject = formats.runs(len(window.made.reports))
        job = self._runner.submit(work, title=title, subject=subject, kind=JobKind.WRITE, keys=keys)
        job.failed.connect(lambda error: self._tell(window, not_saved(error)))
        job.cancelled.connect(
            lambda: self._say(window, translate("Run report", "Stopped; nothing was saved"))
        )
        return job

    def _say(self, window: ReportWindow, text: str) -> None:
        self._jobs.said.emit(text)
        if shiboken6.isValid(window):
            window.say(text)

    def _tell(self, window: ReportWindow, explanation: Explanation) -> None:
        if shiboken6.isValid(window):
            window.show_failure(explanation)
        else:
            DetailsDialog(explanation.happened, explanation, self._window).open()

    def _note(self, run_dir: str, path: str) -> None:
        self._jobs.record(ActivityKind.REPORT_SAVED, ActivityResult.DONE, run_dir, path)


def known_of(rows: Iterable[RunRow]) -> dict[str, tuple[Found, ...]]:
    """What the app knows of runs beside their records, by path; it belongs into a report."""
    now = datetime.now(UTC)
    known: dict[str, tuple[Found, ...]] = {}
    for row in rows:
        if row.attention is not None:
            differs = row.attention.kind in _DIFFERENCES
            words = attention_words(row.attention, row.summary, now)[0]
            what = Finding.KNOWN_DIFFERS if differs else Finding.KNOWN
            known[row.summary.path] = (Found(what, words),)
    return known


def file_name(made: MadeReport) -> str:
    """A name for the file, without its suffix, that every system can store."""
    title = f"{made.document.title} {made.made_at.astimezone():%Y-%m-%d}"
    return _UNSAFE_IN_NAMES.sub(" ", title.replace(":", "")).strip(" .")[:120]


def _printers(_report: Callable[[object], None], _cancelled: Callable[[], bool]) -> list[str]:
    from exlab_gui.desktop.report_print import available_printers  # noqa: PLC0415  (see there)

    return available_printers()


# The words


def not_made(error: Exception) -> Explanation:
    """Why there is no report."""
    words = explain(error)
    return Explanation(
        translate("Run report", "The report could not be made: the run cannot be looked at."),
        translate("Run report", "Nothing was changed."),
        translate("Run report", "Refresh, and check that the disk or share is connected; then try again."),
        words.details,
        words.topic,
    )


def not_saved(error: Exception) -> Explanation:
    """Why a report could not be saved or printed."""
    remedy = translate("Run report", "Save it in another folder, or free some space there.")
    if isinstance(error, PermissionError):
        remedy = translate(
            "Run report", "If the file is open in another program, close it there; or save in another folder."
        )
    elif isinstance(error, FileNotFoundError):
        remedy = translate("Run report", "The folder is not there any more. Save it in another one.")
    return Explanation(
        translate("Run report", "The report could not be saved."),
        translate("Run report", "No run was touched, and a file that was there before is as it was."),
        remedy,
        details_of(error),
        help_topics.NOT_SAVED,
    )


def not_placed(result: PlacedReports) -> Explanation:
    """Why some reports are not beside their copies on the NAS."""
    happened = translate("Run report", "The reports of {failed} could not be put beside their NAS copies.")
    done = translate("Run report", "The data on the NAS was not touched; {saved} are in their places.")
    details = [f"{path}\n{details_of(error)}" for path, error in result.failed[:_MOST_DETAILS]]
    return Explanation(
        happened.format(failed=formats.runs(len(result.failed))),
        done.format(saved=formats.runs(len(result.placed))),
        translate(
            "Run report", "Check that the NAS is connected and that you may write there, then try again."
        ),
        "\n".join(details),
        help_topics.REPORT,
    )


def no_printer() -> Explanation:
    """There is nothing to print on."""
    return Explanation(
        translate("Run report", "No printer is set up on this computer."),
        "",
        translate(
            "Run report",
            "Save the report as PDF and print that elsewhere, or ask your IT to set up a printer.",
        ),
        topic=help_topics.REPORT,
    )
