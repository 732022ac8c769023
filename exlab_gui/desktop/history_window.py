"""The history: what this app did on this workstation, searched, filtered and exported."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QWidget,
)

from exlab_gui import APP_NAME
from exlab_gui.desktop import history_wording as words
from exlab_gui.desktop.dialogs import AppDialog, DetailsDialog, save_file
from exlab_gui.desktop.filter_parts import local_today
from exlab_gui.desktop.flow_layout import FlowLayout
from exlab_gui.desktop.history_model import HistoryModel, ReadHistory, matching, read_history
from exlab_gui.desktop.history_wording import HistoryColumn, Period
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.screen_room import screen_room
from exlab_gui.desktop.search_text import search_words
from exlab_gui.desktop.spreadsheet import write_table
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import Banner, WrappedLabel, dress_table, push_button
from exlab_gui.transfer.activity import ActivityKind, ActivityResult

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from exlab_gui.desktop.error_wording import Explanation
    from exlab_gui.desktop.history_model import HistoryRow
    from exlab_gui.desktop.jobs import Job, JobRunner

_TYPING_MS = 120
_WIDTH_EMS, _HEIGHT_EMS = 84, 40
_SHARE_OF_SCREEN = 0.92
_WIDEST_RUN = "Run 2026-12-28 08:48:00"
_WIDEST_TIME = "2026-12-28 08:48"
_NAME_LETTERS = 22
_LEAST_EMS = 8


class HistoryWindow(AppDialog):
    """Reads the history in a job and shows it, the latest first; with ``show`` it stands beside the window.

    Args:
        folder: where the history lies; empty for nowhere.
        runner: reads and writes.
        parent: the main window.
    """

    def __init__(self, folder: str, runner: JobRunner, parent: QWidget | None) -> None:
        super().__init__("history_window", translate("History", "History"), parent)
        self._folder = folder
        self._runner = runner
        self._read: ReadHistory | None = None
        self._job: Job | None = None
        self.model = HistoryModel()
        self.search = QLineEdit()
        self.what = QComboBox()
        self.ended_as = QComboBox()
        self.period = QComboBox()
        self.table = _HistoryTable(self.model)
        self.count = QLabel()
        self._empty = WrappedLabel()
        self._pages = QStackedWidget()
        self._banner = Banner("history_banner", closable=True)
        self._typing = QTimer(self)
        self._set_up()
        self._lay_out()
        keep_translated(self._say)
        self.reload()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read the history again."""
        if self._job is not None:
            self._job.cancel()
        self._job = job = self._runner.submit(
            partial(read_history, self._folder),
            title=translate("History", "Reading the history"),
            kind=JobKind.READ,
        )
        job.succeeded.connect(self._take)
        job.failed.connect(self._report_failure)
        job.ended.connect(self._forget_job)

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    # What is in it

    def _set_up(self) -> None:
        self.search.setObjectName("history_search")
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(500)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._filter)
        self.search.textChanged.connect(self._typing.start)
        for box, name in (
            (self.what, "history_what"),
            (self.ended_as, "history_result"),
            (self.period, "history_period"),
        ):
            box.setObjectName(name)
            box.currentIndexChanged.connect(self._filter)
        self.count.setObjectName("history_count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("muted", True)
        self._empty.setObjectName("history_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._banner.details_requested.connect(self._show_details)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        filters = QWidget()
        flow = FlowLayout(em // 2, filters)
        filters.setSizePolicy(flow.policy)
        for box in (self.what, self.ended_as, self.period):
            flow.addWidget(box)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self.content.addWidget(self.search)
        self.content.addWidget(filters)
        self.content.addWidget(self._pages, 1)
        self.content.addWidget(self.count)
        self.content.addWidget(self._banner)
        self._refresh = push_button("", "refresh_history_button")
        self._export = push_button("", "export_history_button")
        self._close = push_button("", "close_button", primary=True)
        self.add_left_button(self._refresh, self.reload)
        self.add_button(self._export, self._ask_for_file)
        self.add_button(self._close, self.accept)
        for key, action in (
            (QKeySequence.StandardKey.Find, self._focus_search),
            (QKeySequence.StandardKey.Refresh, self.reload),
        ):
            QShortcut(key, self, action)
        room = screen_room(self)
        self.resize(
            min(em * _WIDTH_EMS, round(room.width() * _SHARE_OF_SCREEN)),
            min(em * _HEIGHT_EMS, round(room.height() * _SHARE_OF_SCREEN)),
        )

    def _say(self) -> None:
        title = translate("History", "History")
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.setWindowTitle(f"{title} \u2013 {APP_NAME}")
        self.search.setPlaceholderText(translate("History", "Search the history   Ctrl+F"))
        self.search.setAccessibleName(translate("History", "Search the history"))
        self.search.setToolTip(tooltip(translate("History", "Every word that you type must be in the entry")))
        self._fill(self.what, translate("History", "All actions"), ActivityKind, words.kind_name)
        self._fill(self.ended_as, translate("History", "All results"), ActivityResult, words.result_name)
        self._fill_periods()
        for box, name in (
            (self.what, translate("History", "What was done")),
            (self.ended_as, translate("History", "How it ended")),
            (self.period, translate("History", "How far back")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(tooltip(name))
        self.table.setAccessibleName(translate("History", "What was done on this computer"))
        for button, text, tip in (
            (
                self._refresh,
                translate("History", "Refresh"),
                translate("History", "Read the history again (F5)"),
            ),
            (
                self._export,
                translate("History", "Export CSV\u2026"),
                translate("History", "Save the entries that are shown as a file for spreadsheets"),
            ),
            (self._close, translate("History", "Close"), translate("History", "Close the history (Esc)")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(tooltip(tip))
        self.model.retranslate()
        self.table.fit_columns()
        self._filter()
        if self._read is not None:
            # They are searched by the words of a language.
            self.reload()

    @staticmethod
    def _fill(
        box: QComboBox,
        all_: str,
        values: Sequence[str] | type[ActivityKind | ActivityResult],
        name: Callable[[str], str],
    ) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(all_, "")
        for value in values:
            box.addItem(name(value), str(value))
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _fill_periods(self) -> None:
        chosen = self.period.currentData()
        self.period.blockSignals(True)
        self.period.clear()
        for period in Period:
            self.period.addItem(words.period_name(period), int(period))
        self.period.setCurrentIndex(max(0, self.period.findData(chosen)))
        self.period.blockSignals(False)

    # What is shown

    def _take(self, read: ReadHistory) -> None:
        self._read = read
        self._banner.hide()
        self._filter()

    def _filter(self) -> None:
        self._typing.stop()
        read = self._read
        if read is None:
            # What is empty now need not be so in a moment.
            self.count.setText(translate("History", "Reading the history\u2026"))
            self._export.setEnabled(False)
            return
        rows = matching(
            read.rows,
            search_words(self.search.text()),
            self.what.currentData() or "",
            self.ended_as.currentData() or "",
            _since(Period(self.period.currentData() or 0)),
        )
        self.model.show_rows(rows)
        self.count.setText(words.shown_words(len(rows), len(read.rows), read.damaged, left_out=read.left_out))
        self._empty.setText(words.nothing_matches_words() if read.rows else words.empty_words())
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        self._export.setEnabled(bool(rows))

    def _report_failure(self, error: Exception) -> None:
        self.count.setText("")
        self._banner.show_explanation(words.not_read(error), alarming=True)

    def _forget_job(self) -> None:
        self._job = None

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_details(self, explanation: Explanation) -> None:
        DetailsDialog(explanation.happened, explanation, self).open()

    # To a file

    def _ask_for_file(self) -> None:
        name = translate("History", "ExLab history {date}").format(date=local_today().isoformat())
        title = translate("History", "Export the history")
        save_file(self, title, f"{name}.csv", self.save, suffix="csv")

    def save(self, path: str) -> None:
        """Save the entries that are shown, in the background; a file that is there is replaced."""
        rows = self.model.rows()
        job = self._runner.submit(
            partial(write_history, path, _header(), rows),
            title=translate("History", "Exporting the history"),
            kind=JobKind.WRITE,
        )
        # The window may be closed before that is over; a failure is told all the same.
        job.succeeded.connect(partial(self._report_saved, path))
        job.failed.connect(partial(self._report_not_saved, self.parentWidget()))

    def _report_saved(self, path: str, number: int) -> None:
        if not shiboken6.isValid(self):
            return
        said = translate("History", "Exported %Ln action(s) to {path}", "", number)
        self.count.setText(said.format(path=visible(path)))

    def _report_not_saved(self, parent: QWidget | None, error: Exception) -> None:
        explanation = words.not_exported(error)
        if shiboken6.isValid(self):
            self._banner.show_explanation(explanation, alarming=True)
        elif parent is not None and shiboken6.isValid(parent):
            DetailsDialog(explanation.happened, explanation, parent).open()


class _HistoryTable(QTableView):
    """The entries; selected ones are copied by Ctrl+C."""

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self._entries = model
        self.setObjectName("history_table")
        self.setModel(model)
        # Else it asks at each paint whether all rows of a column are selected.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self.horizontalHeader()))
        dress_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.horizontalHeader().setSectionResizeMode(HistoryColumn.MORE, QHeaderView.ResizeMode.Stretch)
        # Else the column that stretches is all gone in a narrow window.
        self.horizontalHeader().setMinimumSectionSize(self.fontMetrics().height() * _LEAST_EMS)

    def fit_columns(self) -> None:
        """Be as wide as the usual words of the language."""
        metrics = self.fontMetrics()
        texts = {
            HistoryColumn.WHEN: [_WIDEST_TIME],
            HistoryColumn.WHAT: [words.kind_name(kind) for kind in ActivityKind],
            HistoryColumn.RESULT: [words.result_name(result) for result in ActivityResult],
            HistoryColumn.RUN: [_WIDEST_RUN],
            HistoryColumn.AMOUNT: [words.amount_words(888, 888_800_000_000)],
            HistoryColumn.WHO: ["n" * _NAME_LETTERS],
        }
        for column, usual in texts.items():
            width = max(map(metrics.horizontalAdvance, (*usual, words.column_title(column))))
            self.horizontalHeader().resizeSection(column, width + round(metrics.height() * 1.4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectionModel().selectedRows())
            QGuiApplication.clipboard().setText(
                "\n".join("\t".join(self._entries.row_texts(row)) for row in rows)
            )
            event.accept()
        else:
            super().keyPressEvent(event)


def write_history(
    path: str,
    header: Sequence[str],
    rows: Sequence[HistoryRow],
    progress: Callable[[object], None],
    cancelled: Callable[[], bool],
) -> int:
    """Write entries to a file for spreadsheets; returns how many. Raises OSError, Cancelled."""

    def report(number: int) -> None:
        progress(JobProgress(fraction=number / len(rows)))

    return write_table(path, header, (row.record() for row in rows), report, cancelled)


def _header() -> tuple[str, ...]:
    title = words.column_title
    return (
        title(HistoryColumn.WHEN),
        title(HistoryColumn.WHAT),
        title(HistoryColumn.RESULT),
        title(HistoryColumn.RUN),
        title(HistoryColumn.MORE),
        translate("History", "Files"),
        translate("History", "Size (bytes)"),
        translate("History", "Account"),
        translate("History", "Computer"),
    )


def _since(period: Period) -> float | None:
    """The beginning of a period, in POSIX seconds: of a local day; None for all times."""
    if period is Period.ALL:
        return None
    first = local_today() - timedelta(days=int(period) - 1)
    return datetime(first.year, first.month, first.day).astimezone().timestamp()
