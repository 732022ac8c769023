"""The list as a file for spreadsheets: the rows, the order and the columns that are on the screen.

What a cell of the list rounds, or tells in words that change by the hour, is written as it is known, so that
a spreadsheet can add and sort it: sizes in bytes, numbers without spaces, times in ISO 8601 with the offset
of the operator's own zone. A dash in the list is an empty cell. The words are the same in every language.
"""

from __future__ import annotations

import contextlib
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop import file_words, formats, help_topics
from exlab_gui.desktop.dialogs import save_file
from exlab_gui.desktop.error_wording import Explanation, details_of
from exlab_gui.desktop.filter_parts import local_today
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_row import RunRow
from exlab_gui.desktop.spreadsheet import write_table
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from PySide6.QtWidgets import QHeaderView, QWidget

    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.run_groups import RunGroup
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.staging import RunSummary


class ShownList(NamedTuple):
    """What is on the screen at one moment; nothing in it changes any more.

    Attributes:
        columns: from left to right.
        header: what stands over each.
        summaries, groups, operators: what the rows were made of, from top to bottom; the rows themselves
            change with their runs.
    """

    columns: tuple[Column, ...]
    header: tuple[str, ...]
    summaries: list[RunSummary]
    groups: list[RunGroup]
    operators: list[str]

    def rows(self) -> Iterator[RunRow]:
        """The rows as they were. Any thread."""
        return map(RunRow, self.summaries, self.groups, self.operators)


def shown_list(model: RunTableModel, header: QHeaderView) -> ShownList:
    """The list as the operator sees it, its columns moved and hidden as they are. GUI thread only."""
    sections = (header.logicalIndex(place) for place in range(header.count()))
    columns = tuple(Column(section) for section in sections if not header.isSectionHidden(section))
    rows = model.shown_rows()
    return ShownList(
        columns,
        tuple(file_words.COLUMNS[column] for column in columns),
        # Three plain lists: 100,000 tuples would take ten times as long.
        list(map(attrgetter("summary"), rows)),
        list(map(attrgetter("group"), rows)),
        list(map(attrgetter("operator"), rows)),
    )


def write_list(
    path: str, shown: ShownList, progress: Callable[[object], None], cancelled: Callable[[], bool]
) -> int:
    """Write the list to a file; see :func:`exlab_gui.desktop.spreadsheet.write_table`. Returns its rows.

    Blocks; for a worker.

    Raises:
        OSError: the file could not be written; one that was there is as it was.
        Cancelled: the same.
    """
    cells = [_CELLS[column] for column in shown.columns]
    rows = ([cell(row) for cell in cells] for row in shown.rows())

    def report(number: int) -> None:
        progress(JobProgress(fraction=number / len(shown.summaries)))

    return write_table(path, shown.header, rows, report, cancelled)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _time(moment: datetime | None) -> str:
    if moment is None:
        return ""
    # Near year 1 or 9999 a time may have no local form; it keeps its UTC.
    with contextlib.suppress(ValueError, OverflowError, OSError):
        moment = moment.astimezone()
    return moment.isoformat(timespec="seconds")


def _text(text: str) -> str:
    return "" if text == formats.NOTHING else text


_CELLS: dict[Column, Callable[[RunRow], str]] = {
    Column.STATE: lambda row: file_words.STATUSES[row.status],
    Column.RUN: lambda row: _text(row.run_text),
    Column.INSTRUMENT: lambda row: row.instrument_text,
    Column.PROJECT: lambda row: _text(row.project_text),
    Column.FILES: lambda row: _number(row.summary.files),
    Column.SIZE: lambda row: _number(row.summary.bytes),
    Column.ACTIVITY: lambda row: _time(row.activity),
    Column.OPERATOR: lambda row: _text(row.operator_text),
    Column.HOST: lambda row: _text(row.host_text),
    Column.KIND: lambda row: file_words.KINDS[row.summary.kind],
}


class RunExporter(QObject):
    """Asks where to save the list, and saves it. GUI thread only.

    Args:
        runner: does the writing.
        model: the runs.
        header: of the table that shows them.
        window: the dialogs' parent.

    Signals:
        said: a line for the status bar.
        failed: an :class:`Explanation`.
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, model: RunTableModel, header: QHeaderView, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._model = model
        self._header = header
        self._window = window

    def ask(self) -> None:
        """Let the operator choose a file, then save what the list shows at that moment."""
        if not self._model.rowCount():
            self.said.emit(translate("Export", "No run is shown, so there is nothing to export"))
            return
        name = translate("Export", "ExLab runs {day}.csv", "name of a file")
        name = name.format(day=local_today().isoformat())
        title = translate("Export", "Export list")
        save_file(self._window, title, name, self.save, suffix="csv")

    def save(self, path: str) -> None:
        """Save what the list shows now, in the background; a file that is there is replaced."""
        shown = shown_list(self._model, self._header)
        job = self._runner.submit(
            partial(write_list, path, shown),
            title=lambda: translate("Jobs", "Exporting"),
            subject=lambda: formats.runs(len(shown.summaries)),
            kind=JobKind.WRITE,
        )
        job.succeeded.connect(partial(self._report_success, path))
        job.failed.connect(self._report_failure)
        job.cancelled.connect(self._report_stop)

    def _report_success(self, path: str, number: int) -> None:
        self.said.emit(translate("Export", "Exported %Ln run(s) to {path}", "", number).format(path=path))

    def _report_failure(self, error: Exception) -> None:
        self.failed.emit(not_exported(error))

    def _report_stop(self) -> None:
        self.said.emit(translate("Export", "Export stopped; no file was written"))


def not_exported(error: Exception) -> Explanation:
    """Why the list could not be saved."""
    remedy = translate("Export", "Save it in another folder, or free some space there.")
    if isinstance(error, PermissionError):
        remedy = translate(
            "Export",
            "If the file is open in another program, close it there; or save the list in another folder.",
        )
    elif isinstance(error, FileNotFoundError):
        remedy = translate("Export", "The folder is not there any more. Save the list in another one.")
    return Explanation(
        translate("Export", "The list could not be exported."),
        translate("Export", "No run was touched, and a file that was there before is as it was."),
        remedy,
        details_of(error),
        help_topics.NOT_SAVED,
    )
