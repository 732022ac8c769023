"""The header of the list: what it is sorted by, and which columns stand where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPalette, QPen
from PySide6.QtWidgets import QHeaderView, QMenu, QStyleOptionHeader, QToolTip, QWidget

from exlab_gui.desktop.columns_menu import ColumnActions
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.run_columns import Column, column_title
from exlab_gui.desktop.translation import keep_translated, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

    from exlab_gui.desktop.run_table_model import RunTableModel

    SortKeys = Sequence[tuple[Column, Qt.SortOrder]]

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_MOST_KEYS = 3
_HIDDEN_AT_FIRST = frozenset({Column.OPERATOR, Column.HOST, Column.KIND})
_LARGEST_FIRST = frozenset({Column.FILES, Column.SIZE, Column.ACTIVITY})
_FILLING = (Column.PROJECT, Column.RUN)
"""Takes the room that the others leave; the second one where the first is hidden."""
_PLACES = ("", " \u00b2", " \u00b3")
_NEXT = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SORTING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class RunHeader(QHeaderView):
    """Titles that sort, by up to three columns, and can be moved and hidden.

    A click sorts by a column, the next one the other way round; with Ctrl it sorts by that column where the
    others are equal. By keyboard: the arrow keys choose a title (with Ctrl they move its column), Enter or
    Space clicks it, and the menu key opens its menu. The order is the model's; the header only shows it.

    Args:
        model: the runs.
    """

    def __init__(self, model: RunTableModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._runs = model
        self._adds = False
        self._chosen = Column.STATE
        self._own_widths: dict[Column, int] = {}
        self._actions = ColumnActions(self)
        self._columns_menu = QMenu(self)
        self._columns_menu.setObjectName("columns_menu")
        self._actions.fill(self._columns_menu)
        self.setObjectName("run_header")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setModel(model)
        self._set_habits()
        self.set_default_columns()
        keep_translated(self._put_words)
        self.sectionClicked.connect(self._click)
        self._actions.toggled.connect(self.show_column)
        self._actions.reset_requested.connect(self.set_default_columns)
        self._columns_menu.aboutToShow.connect(self._settle)
        model.sort_changed.connect(self._show_order)

    # Which columns

    def columns_menu(self) -> QMenu:
        """The menu *Columns*, always the same one; it belongs to the header."""
        return self._columns_menu

    def shown_columns(self) -> list[Column]:
        """The columns that are shown, from left to right."""
        places = map(self.logicalIndex, range(self.count()))
        return [Column(section) for section in places if not self.isSectionHidden(section)]

    def show_column(self, column: Column, shown: bool = True) -> None:  # noqa: FBT001, FBT002  (a slot)
        """Show or hide a column; the last one that is shown stays."""
        if shown or self.shown_columns() != [column]:
            self.setSectionHidden(column, not shown)
        self._settle()

    def set_default_columns(self) -> None:
        """Show the columns that are shown at first, in their first order; the widths stay as they are."""
        for column in Column:
            self.moveSection(self.visualIndex(column), column)
            self.setSectionHidden(column, column in _HIDDEN_AT_FIRST)
        self._settle()

    def columns_state(self) -> str:
        """Order and widths of the columns, and which are hidden, for :meth:`restore_columns`."""
        return f"{self.count()}:{self.saveState().toBase64().toStdString()}"

    def restore_columns(self, state: str) -> bool:
        """Have the columns as they were; False, and as at first, where the state does not fit.

        A state of a version with other columns does not: Qt would put them in somewhere.
        """
        number, _, text = state.rpartition(":")
        smallest = self.minimumSectionSize()
        fits = number == str(self.count()) and self.restoreState(
            QByteArray.fromBase64(text.encode("ascii", "replace"))
        )
        # The state brings habits of the header, too, and the arrow.
        self.setMinimumSectionSize(smallest)
        self._set_habits()
        self._show_order()
        if fits and self.shown_columns():
            self._settle()
            return True
        self.set_default_columns()
        return False

    def _set_habits(self) -> None:
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setSortIndicatorShown(True)

    def _settle(self) -> None:
        """What follows from the columns that are shown now."""
        shown = self.shown_columns()
        self._actions.show_columns(shown)
        if shown:
            self._fill_with(next((column for column in _FILLING if column in shown), shown[-1]))
            if self._chosen not in shown:
                self._chosen = shown[0]

    def _fill_with(self, filling: Column) -> None:
        mode = QHeaderView.ResizeMode
        if self.sectionResizeMode(filling) is not mode.Stretch:
            self._own_widths[filling] = self.sectionSize(filling)
        for column in Column:
            if column is filling:
                self.setSectionResizeMode(column, mode.Stretch)
            elif self.sectionResizeMode(column) is not mode.Interactive:
                self.setSectionResizeMode(column, mode.Interactive)
                if column is not _FILLING[0]:
                    usual = max(self.sectionSizeHint(column), self.defaultSectionSize())
                    self.resizeSection(column, self._own_widths.pop(column, usual))

    # What it is sorted by

    def sort_only_by(self, column: Column, order: Qt.SortOrder | None = None) -> None:
        """Sort by one column; without an order by its usual one, or the other way round."""
        first, now = self._runs.sort_keys[0] if self._runs.sort_keys else (None, _UP)
        if order is None:
            order = _other(now) if first is column else _usual(column)
        self._runs.sort_by([(column, order)])
        # Qt has turned the arrow by itself.
        self._show_order()

    def sort_also_by(self, column: Column) -> None:
        """Sort by this column where the others are equal; the other way round where that is so already.

        By three at most: the last one of them gives way.
        """
        keys = list(self._runs.sort_keys)
        places = [place for place, key in enumerate(keys) if key[0] is column]
        if places:
            keys[places[0]] = (column, _other(keys[places[0]][1]))
        else:
            keys = [*keys[: _MOST_KEYS - 1], (column, _usual(column))]
        self._runs.sort_by(keys)
        self._show_order()

    def _click(self, section: int) -> None:
        if self._adds:
            self.sort_also_by(Column(section))
        else:
            self.sort_only_by(Column(section))

    def _put_words(self) -> None:
        self._columns_menu.setTitle(translate("Run list", "Columns"))
        self.setAccessibleName(translate("Run list", "Columns"))
        self._show_order()

    def _show_order(self) -> None:
        keys = self._runs.sort_keys
        self.setSortIndicator(*(keys[0] if keys else (-1, _UP)))
        order = order_text(keys)
        self.setAccessibleDescription(order)
        how = translate("Run list", "Click a title to sort by it, with Ctrl to sort by it as well")
        self.setToolTip(tooltip(order, how))
        self.viewport().update()

    # Looks

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:  # noqa: N803
        super().initStyleOptionForIndex(option, logicalIndex)
        columns = [column for column, _ in self._runs.sort_keys[:_MOST_KEYS]]
        if logicalIndex in columns:
            place = columns.index(Column(logicalIndex))
            # Qt knows one arrow only, and a table view takes that away; the style paints these like its own.
            arrows = QStyleOptionHeader.SortIndicator
            is_up = self._runs.sort_keys[place][1] is _UP
            style: Any = option  # the stubs know none of its fields
            style.sortIndicator = arrows.SortDown if is_up else arrows.SortUp
            style.text += _PLACES[place]

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        if self.hasFocus() and logicalIndex == self._chosen:
            painter.save()
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.restore()

    # Mouse and keyboard

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            # Qt asks the model only.
            help_event = cast("QHelpEvent", event)
            QToolTip.showText(help_event.globalPos(), self._tip_at(help_event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _tip_at(self, place: QPoint) -> str:
        section = self.logicalIndexAt(place)
        title = column_title(Column(section)) if section >= 0 else ""
        is_cut = self.fontMetrics().horizontalAdvance(title) > self.sectionSize(section)
        return f"{tooltip(title)}\n{self.toolTip()}" if is_cut else self.toolTip()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # sectionClicked does not tell.
        self._adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseReleaseEvent(event)
        self._adds = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        with_shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        if key in _NEXT:
            self._go(_NEXT[Qt.Key(key)], moves=control)
        elif key in _SORTING_KEYS:
            (self.sort_also_by if control else self.sort_only_by)(self._chosen)
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and with_shift):
            self._open_menu(self._chosen, self._below(self._chosen))
        else:
            # Not Qt's: it would move the focus in the list.
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._open_menu(self._chosen, self._below(self._chosen))
            return
        section = self.logicalIndexAt(event.pos())
        self._open_menu(Column(section) if section >= 0 else None, event.globalPos())

    def _go(self, step: int, *, moves: bool) -> None:
        shown = self.shown_columns()
        place = shown.index(self._chosen) + step if self._chosen in shown else 0
        if not 0 <= place < len(shown):
            return
        if moves:
            self.moveSection(self.visualIndex(self._chosen), self.visualIndex(shown[place]))
        else:
            self._chosen = shown[place]
        self.viewport().update()

    def _below(self, column: Column) -> QPoint:
        return self.viewport().mapToGlobal(QPoint(self.sectionViewportPosition(column), self.height()))

    def _open_menu(self, column: Column | None, where: QPoint) -> None:
        self._settle()
        menu = QMenu(self)
        menu.setObjectName("header_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if column is not None:
            self._add_sorting(menu, column)
            menu.addSeparator()
        self._actions.fill(menu)
        menu.popup(where)

    def _add_sorting(self, menu: QMenu, column: Column) -> None:
        keys = self._runs.sort_keys
        ways = (
            (translate("Run list", "Sort ascending"), _UP),
            (translate("Run list", "Sort descending"), _DOWN),
        )
        for text, order in ways:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(keys[:1] == ((column, order),))
            action.triggered.connect(lambda _checked, order=order: self.sort_only_by(column, order))
        further = menu.addAction(translate("Run list", "Then sort by this column"))
        further.setEnabled(all(key[0] is not column for key in keys))
        further.triggered.connect(lambda: self.sort_also_by(column))


def order_text(keys: SortKeys) -> str:
    """What a list is sorted by, in words."""
    if not keys:
        return translate("Run list", "Not sorted")
    downwards = translate("Run list", "{column} descending")
    parts = [
        downwards.format(column=column_title(column)) if order is _DOWN else column_title(column)
        for column, order in keys
    ]
    then = translate("Run list", ", then ", "between the columns that a list is sorted by")
    return translate("Run list", "Sorted by: {columns}").format(columns=then.join(parts))


def _usual(column: Column) -> Qt.SortOrder:
    return _DOWN if column in _LARGEST_FIRST else _UP


def _other(order: Qt.SortOrder) -> Qt.SortOrder:
    return _UP if order is _DOWN else _DOWN
