"""The table of runs: selection and scroll position belong to runs, not to row numbers."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from exlab_gui.desktop import evidence_wording, wording
from exlab_gui.desktop.run_row import RunRow, RunStatus
from exlab_gui.desktop.run_table_model import ROW_ROLE, Column, RunTableModel
from exlab_gui.desktop.widgets import FramelessDelegate
from exlab_gui.ingest import LIFECYCLE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from exlab_gui.desktop.theme import Theme, ThemeManager
    from exlab_gui.staging import RunSummary

_WIDEST_USUAL_TEXTS = {
    Column.STATE: "\u25a0 \u25a0 \u25a0 \u25a0 \u25a0   Not yet tracked",
    Column.RUN: "Run 2026-12-28 08:48:00",
    Column.INSTRUMENT: "PLATE_READER_02",
    Column.FILES: "100 000",
    Column.SIZE: "888.8 GB",
    Column.ACTIVITY: "Last activity  v",
}


class RunTable(QTableView):
    """Shows a :class:`RunTableModel`.

    Signals:
        runs_selected: the operator (or a restored session) selected other runs; a list of paths, the one with
            the keyboard focus first. Not emitted when rows merely move.
        run_activated: Enter or a double click on a run.
    """

    runs_selected = Signal(list)
    run_activated = Signal(str)

    def __init__(self, model: RunTableModel, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._themes = themes
        self._kept: tuple[str | None, list[str], int, str, int] = (None, [], 0, "", 0)
        self._reported: list[str] = []
        self._lost = ""
        self.setObjectName("run_table")
        self.setAccessibleName("Runs")
        self.setModel(model)
        self.ensurePolished()
        self.setItemDelegate(_TextDelegate(themes, self))
        self.setItemDelegateForColumn(Column.STATE, _StateDelegate(themes, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self._set_up_headers()
        model.about_to_rearrange.connect(self._keep_place)
        model.rearranged.connect(self._restore_place)
        self.selectionModel().selectionChanged.connect(self._report_selection)
        self.selectionModel().currentRowChanged.connect(self._repaint)
        self.doubleClicked.connect(self._activate)

    def selected_runs(self) -> list[RunSummary]:
        """The selected runs in the order of the list."""
        # By ranges: selectedRows() asks the model about every row, 100,000 of them after Ctrl+A.
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        rows = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        return [self._model.run_at(row) for row in rows]

    def select_run(self, path: str) -> bool:
        """Select one run and bring it into view; False where it is not shown."""
        position = self._model.position(path)
        if position is None:
            return False
        index = self._model.index(position, 0)
        # Not selectRow(): it adds to the selection, or takes away from it, while Shift or Ctrl is down.
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._activate(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        current = self.currentIndex()
        if not (self.hasFocus() and current.isValid()):
            return
        # Ctrl and an arrow key move the focus without the selection; it must be seen where it is.
        left, right = self.model().index(current.row(), 0), self.model().index(current.row(), len(Column) - 1)
        row = self.visualRect(left).united(self.visualRect(right))
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(QColor(self._themes.theme.accent), 1))
            painter.drawRect(row.adjusted(0, 0, -1, -1))

    def _repaint(self) -> None:
        self.viewport().update()

    def _activate(self, index: QModelIndex) -> None:
        self.run_activated.emit(self._model.run_at(index.row()).path)

    def _set_up_headers(self) -> None:
        metrics = QFontMetrics(self.font())
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(round(metrics.height() * 2.1))
        vertical.hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(metrics.averageCharWidth() * 6)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.PROJECT, QHeaderView.ResizeMode.Stretch)
        for column, text in _WIDEST_USUAL_TEXTS.items():
            header.resizeSection(column, metrics.horizontalAdvance(text) + round(metrics.height() * 1.4))
        self.sortByColumn(Column.ACTIVITY, Qt.SortOrder.DescendingOrder)

    def _selected_paths(self) -> list[str]:
        paths = [run.path for run in self.selected_runs()]
        current = self.currentIndex()
        if current.isValid():
            path = self._model.run_at(current.row()).path
            if path in paths:
                paths.remove(path)
                paths.insert(0, path)
        return paths

    def _report_selection(self) -> None:
        paths = self._selected_paths()
        self._lost = ""
        if paths != self._reported:
            self._reported = paths
            self.runs_selected.emit(paths)

    def _keep_place(self) -> None:
        current = self.currentIndex()
        path = self._model.run_at(current.row()).path if current.isValid() else None
        scrolled = self.verticalScrollBar().value()
        self._kept = (path, self._selected_paths(), scrolled, *(self._anchor() if scrolled else ("", 0)))

    def _anchor(self) -> tuple[str, int]:
        """The run whose line shall stay where it is on screen, and its distance from the top of the view.

        It is the current run where that is in view, else the first one in view.
        """
        current = self.currentIndex()
        is_seen = current.isValid() and self.viewport().rect().intersects(self.visualRect(current))
        row = current.row() if is_seen else self.rowAt(0)
        return (self._model.run_at(row).path, self.rowViewportPosition(row)) if row >= 0 else ("", 0)

    def _restore_place(self) -> None:
        path, selected, scrolled, anchor, distance = self._kept
        positions = [place for place in map(self._model.position, selected) if place is not None]
        if not selected and self._lost:
            path = self._lost
            positions = [place for place in (self._model.position(path),) if place is not None]
        chooser = self.selectionModel()
        position = self._model.position(path) if path else None
        if position is not None:
            chooser.setCurrentIndex(
                self._model.index(position, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        chooser.blockSignals(True)
        chooser.select(self._ranges(positions), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        chooser.blockSignals(False)
        before, self._reported = self._reported, self._selected_paths()
        if len(before) > 1 and set(before) != set(self._reported):
            # What is not shown any more must not be acted on together with the rest.
            self.runs_selected.emit(self._reported)
        elif len(before) == 1 and not self._reported:
            # One run may leave the list and stay in the panel; it is selected again when it comes back.
            self._lost = before[0]
        # At the top of the list it stays at the top, so that new runs come into view.
        self.executeDelayedItemsLayout()
        place = self._model.position(anchor)
        if place is not None:
            scrolled = self.verticalHeader().sectionPosition(place) - distance
        self.verticalScrollBar().setValue(scrolled)

    def _ranges(self, positions: list[int]) -> QItemSelection:
        """Rows as few ranges as possible: Qt's selections get slow with the square of their number."""
        result = QItemSelection()
        last_column = len(Column) - 1
        rows = sorted(positions)
        start = 0
        for end in range(1, len(rows) + 1):
            if end == len(rows) or rows[end] != rows[end - 1] + 1:
                first, last = self._model.index(rows[start], 0), self._model.index(rows[end - 1], last_column)
                result.append(QItemSelectionRange(first, last))
                start = end
        return result


class _TextDelegate(FramelessDelegate):
    """Plain cells; those of cleared runs stand back."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        row = index.data(ROW_ROLE)
        if isinstance(row, RunRow) and row.status is RunStatus.CLEARED:
            style: Any = option  # the stubs know none of its fields
            style.palette.setColor(QPalette.ColorRole.Text, QColor(self._themes.theme.muted))


class _StateDelegate(_TextDelegate):
    """The state as five small segments and its word; *Needs attention* as a sign and its words.

    A run that is ready to complete has a mark beside it, in as many words as there is room for.
    """

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        style: Any = option  # the stubs know none of its fields
        words, style.text = style.text, ""
        style.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, style.widget)
        row = index.data(ROW_ROLE)
        if isinstance(row, RunRow):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            style.text = words
            text_part = QStyle.SubElement.SE_ItemViewItemText
            rect = style.widget.style().subElementRect(text_part, option, style.widget)
            rect.setRight(style.rect.right())
            self._paint_status(painter, rect, row, QFontMetrics(style.font))
            painter.restore()

    def _paint_status(self, painter: QPainter, rect: QRect, row: RunRow, metrics: QFontMetrics) -> None:
        theme, status = self._themes.theme, row.status
        content = rect.adjusted(metrics.averageCharWidth() // 2, 0, -metrics.averageCharWidth() // 2, 0)
        if status is RunStatus.NEEDS_ATTENTION:
            content.setLeft(self._paint_sign(painter, content, metrics))
            color = theme.danger
        else:
            content.setLeft(self._paint_segments(painter, content, status, metrics))
            color = theme.muted if status in {RunStatus.CLEARED, RunStatus.NOT_TRACKED} else theme.text
        painter.setPen(QColor(color))
        words = wording.STATUS_NAMES[status]
        mark = _ReadyMark(painter.font(), self._themes.theme) if row.is_ready else None
        room = content.width() - (mark.smallest + metrics.averageCharWidth() if mark else 0)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        # On the very line on which Qt writes the other cells.
        baseline = content.top() + (content.height() - metrics.height()) // 2 + metrics.ascent()
        painter.drawText(content.left(), baseline, text)
        if mark is not None:
            content.setLeft(content.left() + metrics.horizontalAdvance(text) + metrics.averageCharWidth())
            mark.paint(painter, content)

    def _paint_segments(
        self, painter: QPainter, rect: QRect, status: RunStatus, metrics: QFontMetrics
    ) -> int:
        side = metrics.height() * 0.56
        step = metrics.height() * 0.74
        top = rect.center().y() + 0.5 - side / 2
        filled = self._themes.theme.status(status)
        outline = QColor(self._themes.theme.muted)
        outline.setAlphaF(0.5)
        empty = QPen(outline, 1)
        for number in range(len(LIFECYCLE)):
            segment = QRectF(rect.left() + number * step, top, side, side)
            if number < status.steps:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(filled)
            else:
                painter.setPen(empty)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                segment.adjust(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(segment, side * 0.22, side * 0.22)
        return round(rect.left() + len(LIFECYCLE) * step + metrics.averageCharWidth())

    def _paint_sign(self, painter: QPainter, rect: QRect, metrics: QFontMetrics) -> int:
        side = metrics.height() * 0.9
        circle = QRectF(rect.left(), rect.center().y() + 0.5 - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._themes.theme.danger))
        painter.drawEllipse(circle)
        font = QFont(painter.font())
        painter.save()
        font.setBold(True)
        font.setPixelSize(max(6, round(side * 0.78)))
        painter.setFont(font)
        painter.setPen(QColor(self._themes.theme.surface))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, "!")
        painter.restore()
        return round(circle.right() + metrics.averageCharWidth())


class _ReadyMark:
    """A tick and *Ready to complete*, in as many words as there is room for."""

    def __init__(self, font: QFont, theme: Theme) -> None:
        self._font = QFont(font)
        self._font.setPointSizeF(font.pointSizeF() * 0.88)
        self._metrics = QFontMetrics(self._font)
        self._theme = theme
        self._side = self._metrics.height() * 0.72
        self._pad = self._metrics.averageCharWidth() * 0.8
        self.smallest = ceil(self._width(""))

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Paint it at the left of this rectangle, where there is room for it at all."""
        if rect.width() < self.smallest:
            return
        choices = (evidence_wording.READY, evidence_wording.READY_SHORT)
        words = next((text for text in choices if self._width(text) <= rect.width()), "")
        height = self._metrics.height() * 1.16
        pill = QRectF(rect.left(), rect.center().y() + 0.5 - height / 2, self._width(words), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.success))
        painter.drawRoundedRect(pill, height * 0.3, height * 0.3)
        color = QColor(self._theme.on_accent)
        painter.setPen(QPen(color, self._side * 0.16, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left, middle = pill.left() + self._pad, pill.center().y()
        tick = ((0.08, 0.04), (0.36, 0.3), (0.86, -0.28))
        painter.drawPolyline([QPointF(left + self._side * x, middle + self._side * y) for x, y in tick])
        painter.setFont(self._font)
        painter.setPen(color)
        text = pill.adjusted(self._pad * 1.6 + self._side, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _width(self, words: str) -> float:
        text = self._metrics.horizontalAdvance(words) + self._pad * 0.6 if words else 0
        return self._side + 2 * self._pad + text
