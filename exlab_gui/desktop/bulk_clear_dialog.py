"""*Clear verified runs...*: every run is checked in the background, the safe ones are cleared together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from exlab_gui.desktop import formats, transfer_wording
from exlab_gui.desktop.bulk_clear_model import BulkClearModel, BulkColumn, BulkStatus
from exlab_gui.desktop.clear_dialogs import ClearQuestion, safe_to_clear
from exlab_gui.desktop.dialogs import AppDialog, DetailsDialog, close_button
from exlab_gui.desktop.plain_text import button_text
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel, FramelessDelegate, dress_table, push_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from exlab_gui.desktop.error_wording import Explanation
    from exlab_gui.desktop.job_progress import JobProgress
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import ClearPlan

# What stands in the lists of most labs; nobody reads these.
_WIDEST_USUAL_TEXTS = {
    BulkColumn.RUN: "Run 2026-12-28 08:48:00",
    BulkColumn.INSTRUMENT: "PLATE_READER_02",
    BulkColumn.SIZE: "888.8 GB",
}


class BulkClearDialog(AppDialog):
    """The verified runs, all ticked at first; a run whose check fails is unticked and stays so.

    Whoever opens it checks :meth:`next_to_check` again and again, one run or a few at a time, and tells how
    each check began and ended; a run that is ticked later asks by ``check_wanted``. What it hears after it
    was closed, or about a run that it does not know, it does not mind.

    Signals:
        check_wanted: a run was ticked that nobody has checked yet.
        clear_requested: the operator has confirmed that these plans (a list of :class:`ClearPlan`) are
            carried out; the dialog closes.
        stopped: no further check is wanted; the dialog closes while some are left.
    """

    check_wanted = Signal()
    clear_requested = Signal(list)
    stopped = Signal()

    def __init__(self, runs: Sequence[RunSummary], parent: QWidget | None) -> None:
        super().__init__("bulk_clear_dialog", lambda: translate("Clearing", "Clear verified runs"), parent)
        em = self.fontMetrics().height()
        self.setMinimumWidth(em * 44)
        self._current = ""
        self._amount = ""
        self._is_closed = False
        self._asked: list[ClearPlan] = []
        self.model = BulkClearModel(runs)
        self.add_text(
            lambda: translate(
                "Clearing",
                "Every run is checked as under \u201cSafe to clear?\u201d. Runs that fail cannot be ticked.",
            )
        )
        self.table = self._make_table()
        self.content.addWidget(self.table, 1)
        self._add_progress()
        self._add_buttons()
        self.model.changed.connect(self._refresh)
        self.model.ticked.connect(self._want_check)
        self.table.selectionModel().currentRowChanged.connect(self._refresh)
        self.resize_within_screen(em * 60, em * 36)
        keep_translated(self._put_words)

    # What the one who opened it tells

    def next_to_check(self) -> RunSummary | None:
        """The next run that is ticked and not checked yet; None where there is none (for now)."""
        return self.model.next_to_check()

    def show_checking(self, path: str) -> None:
        """The check of a run has begun."""
        if self._is_closed:
            return
        row = self.model.row(path)
        self._current = row.run_text if row else ""
        self._amount = ""
        self.model.show_checking(path)

    def show_progress(self, progress: JobProgress) -> None:
        """How far the check of the run is that was begun last."""
        if progress.amount is not None and not self._is_closed:
            self._amount = transfer_wording.amount_words(progress.amount)
            self._say_how_far()

    def show_plan(self, path: str, plan: ClearPlan) -> None:
        """The check of a run has come to its end."""
        if self._is_closed:
            return
        self.model.show_plan(path, plan)

    def show_error(self, path: str, explanation: Explanation) -> None:
        """The check of a run could not be done."""
        if self._is_closed:
            return
        self.model.show_error(path, explanation)

    def show_stopped(self, path: str) -> None:
        """The check of a run was stopped in the list of jobs; the run is unticked and can be ticked again."""
        if self._is_closed:
            return
        self.model.show_stopped(path)

    def done(self, result: int) -> None:
        # By then Qt may have deleted its part of this object.
        self._is_closed = True
        if self._unchecked():
            self.stopped.emit()
        super().done(result)

    # Making it

    def _make_table(self) -> _BulkTable:
        table = _BulkTable(self.model)
        metrics = table.fontMetrics()
        header = table.horizontalHeader()
        for column, text in _WIDEST_USUAL_TEXTS.items():
            header.resizeSection(column, metrics.horizontalAdvance(text) + round(metrics.height() * 1.3))
        header.setSectionResizeMode(BulkColumn.TICK, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(BulkColumn.TICK, round(metrics.height() * 2.4))
        header.setSectionResizeMode(BulkColumn.RESULT, QHeaderView.ResizeMode.Stretch)
        table.details_requested.connect(self._show_details)
        return table

    def _add_progress(self) -> None:
        self._how_far = ElidedLabel()
        self._how_far.setObjectName("bulk_progress_words")
        self._bar = QProgressBar()
        self._bar.setObjectName("bulk_bar")
        self._bar.setTextVisible(False)
        self.total = QLabel()
        self.total.setObjectName("bulk_total")
        row = QHBoxLayout()
        row.addWidget(self._how_far, 1)
        row.addWidget(self.total)
        self.content.addWidget(self._bar)
        self.content.addLayout(row)

    def _add_buttons(self) -> None:
        every = push_button(
            lambda: translate("Clearing", "Tick all"),
            "tick_all_button",
            lambda: translate("Clearing", "Tick all runs that have not failed"),
        )
        self.add_left_button(every, lambda: self._tick_all(on=True))
        none = push_button(
            lambda: translate("Clearing", "Tick none"),
            "tick_none_button",
            lambda: translate("Clearing", "Untick all runs"),
        )
        self.add_left_button(none, lambda: self._tick_all(on=False))
        self._details = push_button(
            lambda: translate("Clearing", "Show details"),
            "bulk_details_button",
            lambda: translate("Clearing", "Show what the check of this run found"),
        )
        self.add_left_button(self._details, self._show_details)
        self._clear = push_button(
            "",
            "clear_runs_button",
            lambda: translate("Clearing", "Delete the files of the ticked runs; asks first"),
            danger=True,
        )
        self.add_button(self._clear, self._ask)
        self.add_button(close_button(), self.reject, default=True)

    # What the operator does

    def _tick_all(self, *, on: bool) -> None:
        self.model.tick(range(len(self.model.rows)), on=on)

    def _want_check(self) -> None:
        if self.next_to_check() is not None:
            self.check_wanted.emit()

    def _show_details(self) -> None:
        index = self.table.currentIndex()
        row = self.model.rows[index.row()] if index.isValid() else None
        if row is not None and row.explanation is not None:
            DetailsDialog(safe_to_clear(row.run.name), row.explanation, self).open()

    def _ask(self) -> None:
        self._asked = self.model.chosen_plans()
        files, size = sum(plan.files for plan in self._asked), sum(plan.bytes for plan in self._asked)
        if not self._asked:
            return
        one = len(self._asked) == 1
        row = self.model.row(self._asked[0].run_dir)
        name = formats.short_title(row.run.name) if one and row else formats.runs(len(self._asked))
        place = common_place([plan.destination for plan in self._asked])
        question = ClearQuestion(name, files, size, place, self, runs=len(self._asked))
        question.confirmed.connect(self._confirm)
        question.open()

    def _confirm(self) -> None:
        # What was stated in the question, whatever has been checked since.
        self.clear_requested.emit(self._asked)
        self.accept()

    # What it says

    def _unchecked(self) -> bool:
        return any(
            row.status is BulkStatus.CHECKING or (row.ticked and row.status is BulkStatus.WAITING)
            for row in self.model.rows
        )

    def _put_words(self) -> None:
        self._bar.setAccessibleName(translate("Clearing", "Checks"))
        self.table.setAccessibleName(translate("Clearing", "Verified runs"))
        self.model.say_again()
        self._refresh()

    def _refresh(self) -> None:
        plans = self.model.chosen_plans()
        size = formats.size(sum(plan.bytes for plan in plans))
        total = translate("Clearing", "Nothing to clear yet")
        words = translate("Clearing", "Clear\u2026")
        if plans:
            total = translate("Clearing", "{size} will be freed").format(size=size)
            words = translate("Clearing", "Clear %Ln run(s) ({size})\u2026", "", len(plans)).format(size=size)
        self.total.setText(total)
        self._clear.setText(button_text(words))
        self._clear.setAccessibleName(words)
        self._clear.setEnabled(bool(plans))
        index = self.table.currentIndex()
        self._details.setEnabled(index.isValid() and self.model.rows[index.row()].explanation is not None)
        self._say_how_far()

    def _say_how_far(self) -> None:
        rows = self.model.rows
        ended = sum(row.status in {BulkStatus.SAFE, BulkStatus.FAILS} for row in rows)
        wanted = sum(row.ticked or row.status in {BulkStatus.CHECKING, BulkStatus.FAILS} for row in rows)
        wanted = max(wanted, ended)
        self._bar.setRange(0, max(wanted, 1))
        self._bar.setValue(ended if wanted else 1)
        words = translate("Clearing", "Checked {done} of %Ln run(s)", "", wanted)
        words = words.format(done=formats.count(ended))
        if any(row.status is BulkStatus.CHECKING for row in rows):
            words = "  \u00b7  ".join(filter(None, (words, self._current, self._amount)))
        self._how_far.show_text(words)


class _BulkTable(QTableView):
    """Space ticks the selected runs; Enter or a double click asks for the details of one."""

    details_requested = Signal()

    def __init__(self, model: BulkClearModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("bulk_clear_table")
        self.setModel(model)
        dress_table(self)
        self.setItemDelegateForColumn(BulkColumn.TICK, _TickDelegate(self))
        self.setItemDelegateForColumn(BulkColumn.RESULT, _ResultDelegate(self))
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(self.details_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selectionModel().hasSelection():
            rows = [index.row() for index in self.selectionModel().selectedRows()]
            self._model.tick(rows, on=not all(self._model.rows[row].ticked for row in rows))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.details_requested.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class _ResultDelegate(FramelessDelegate):
    """Cuts at the end: the reason stands first, and the tooltip has the rest."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        style: Any = option  # the stubs know none of its fields
        style.textElideMode = Qt.TextElideMode.ElideRight


class _TickDelegate(FramelessDelegate):
    """Greys the box of a run that cannot be ticked."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            style: Any = option  # the stubs know none of its fields
            style.state &= ~QStyle.StateFlag.State_Enabled


def common_place(folders: Sequence[str]) -> str:
    """The folder that holds all of these; the first and how many more where there is none."""
    if len(set(folders)) == 1:
        return folders[0]
    first, last = min(folders), max(folders)
    same = next(
        (place for place, pair in enumerate(zip(first, last, strict=False)) if len(set(pair)) > 1), len(first)
    )
    common = re.match(r"(.+)[/\\]", first[:same], re.DOTALL)
    if common is not None:
        return common[1]
    words = translate("Clearing", "{folder} and %Ln more", "further folders", len(folders) - 1)
    return words.format(folder=folders[0])
