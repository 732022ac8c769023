"""The table of runs: selection and scroll position belong to runs, not to row numbers."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, overload

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from exlab_gui.desktop.run_columns import column_title
from exlab_gui.desktop.run_header import RunHeader
from exlab_gui.desktop.run_row import RunStatus, kind_names
from exlab_gui.desktop.run_selection import RunSelection
from exlab_gui.desktop.run_table_model import Column, RunTableModel
from exlab_gui.desktop.state_delegate import StateDelegate, TextDelegate, status_width
from exlab_gui.desktop.translation import keep_translated, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.staging import RunSummary

# What stands in the lists of most labs; nobody reads these.
_WIDEST_USUAL_TEXTS = {
    Column.RUN: "Run 2026-12-28 08:48:00",
    Column.INSTRUMENT: "PLATE_READER_02",
    Column.FILES: "100 000",
    Column.SIZE: "888.8 GB",
    Column.OPERATOR: "Firstname Lastname",
    Column.HOST: "INSTRUMENT-PC-02",
}
_MOST_FOLLOWED = 50
"""So many selected runs are followed closely; nobody looks at more of them at a time."""

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End})
_NAMED = (Column.STATE, Column.ACTIVITY, Column.KIND)
"""Their widths depend on the language."""

_Flag = QItemSelectionModel.SelectionFlag
_path_of = attrgetter("summary.path")
_summary_of = attrgetter("summary")


class _Place(NamedTuple):
    """What is on screen while the rows are rearranged.

    Attributes:
        current: the run with the keyboard focus, or None.
        chosen: how many runs are selected.
        only: the selected run where it is one; else empty.
        scrolled: how far the view is scrolled.
        anchor: the run whose line stays where it is; empty for none.
        distance: of that line from the top of the view.
    """

    current: str | None = None
    chosen: int = 0
    only: str = ""
    scrolled: int = 0
    anchor: str = ""
    distance: int = 0


class Paths(Sequence[str]):
    """The paths of some rows, each looked up when it is asked for: to go to 100,000 rows takes its time."""

    def __init__(self, rows: Sequence[RunRow]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> list[str]: ...

    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return list(map(_path_of, self._rows[place]))
        return self._rows[place].path


class RunTable(QTableView):
    """Shows a :class:`RunTableModel`.

    Signals:
        runs_selected: the operator (or a restored session) selected other runs; their :class:`Paths`, the one
            with the keyboard focus first. Not emitted when rows merely move.
        run_activated: Enter or a double click on a run.
    """

    # Not Signal(list): Qt would turn each of 100,000 paths into a text of its own.
    runs_selected = Signal(object)
    run_activated = Signal(str)

    def __init__(self, model: RunTableModel, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._themes = themes
        self._kept = _Place()
        self._lost = ""
        self.setObjectName("run_table")
        self._header = RunHeader(model, self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self._chooser = RunSelection(model, self)
        self._take_chooser()
        # Else it asks at each paint whether all rows of a column are selected: 100,000 questions for nothing.
        self._header.setSelectionModel(QItemSelectionModel(model, self._header))
        self.ensurePolished()
        self.setItemDelegate(TextDelegate(model, themes, self))
        self.setItemDelegateForColumn(Column.STATE, StateDelegate(model, themes, self))
        self._set_habits()
        self._set_up_headers()
        model.about_to_rearrange.connect(self._keep_place)
        model.rearranged.connect(self._restore_place)
        self.verticalScrollBar().valueChanged.connect(self._tell_view)
        self.doubleClicked.connect(self._activate)
        keep_translated(self._put_words)

    def columns_menu(self) -> QMenu:
        """The menu *Columns*; it belongs to the header."""
        return self._header.columns_menu()

    @property
    def selected_number(self) -> int:
        """How many runs are selected."""
        return self._chooser.number

    def selected_runs(self) -> list[RunSummary]:
        """The selected runs in the order of the list."""
        return list(map(_summary_of, self._chooser.rows()))

    def visible_paths(self) -> list[str]:
        """The runs that somebody looks at: those that are selected (50 at most), and those in view."""
        selected = self._chooser.first_rows(_MOST_FOLLOWED)
        seen = self._seen_rows()
        in_view = self._model.shown_rows()[seen.start : seen.stop]
        return list(dict.fromkeys(map(_path_of, [*selected, *in_view])))

    def select_run(self, path: str) -> bool:
        """Select one run and bring it into view; False where it is not shown."""
        position = self._model.position(path)
        if position is None:
            return False
        index = self._model.index(position, 0)
        # Not selectRow(): it adds to the selection, or takes away from it, while Shift or Ctrl is down.
        self._chooser.setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and before.isValid():
            # What is in the panel must be what the keyboard is on.
            self._choose_current()
            self._activate(before)
            event.accept()
            return
        super().keyPressEvent(event)
        if event.key() in _MOVES and not event.modifiers() and self.currentIndex() == before:
            # Qt puts the focus on the first of them without selecting it, and there may be no other to go to.
            self._choose_current()

    def _choose_current(self) -> None:
        current = self.currentIndex()
        if current.isValid() and not self._chooser.is_chosen(current.row()):
            self._chooser.select(current, _Flag.ClearAndSelect | _Flag.Rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Each cell goes from Qt to Python and back: many moments for another thread to come between.
        self._model.take_turn()
        super().paintEvent(event)
        current = self.currentIndex()
        if not (self.hasFocus() and current.isValid()):
            return
        # Ctrl and an arrow key move the focus without the selection; it must be seen where it is.
        top, height = self.rowViewportPosition(current.row()), self.rowHeight(current.row())
        row = QRect(-self._header.offset(), top, self._header.length(), height)
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(QColor(self._themes.theme.accent), 1))
            painter.drawRect(row.adjusted(0, 0, -1, -1))

    def _take_chooser(self) -> None:
        self.setSelectionModel(self._chooser)
        self._chooser.changed.connect(self._report_selection)
        self._chooser.currentRowChanged.connect(self._repaint)

    def _set_habits(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)

    def _set_up_headers(self) -> None:
        metrics = QFontMetrics(self.font())
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(round(metrics.height() * 2.1))
        vertical.hide()
        self._header.setMinimumSectionSize(metrics.averageCharWidth() * 6)
        for column, width in self._usual_widths().items():
            self._header.resizeSection(column, width)

    def _usual_widths(self) -> dict[Column, int]:
        """The pixels that a column needs for what stands in it usually, in the operator's language."""
        texts = {column: [text, column_title(column)] for column, text in _WIDEST_USUAL_TEXTS.items()}
        texts[Column.ACTIVITY] = [f"{column_title(Column.ACTIVITY)}  v"]
        texts[Column.KIND] = [f"{column_title(Column.KIND)}  v", *kind_names()]
        metrics = QFontMetrics(self.font())
        gap = round(metrics.height() * 1.4)
        widths = {column: max(map(metrics.horizontalAdvance, each)) for column, each in texts.items()}
        widths[Column.STATE] = max(status_width(status, self.font()) for status in RunStatus)
        return {column: width + gap for column, width in widths.items()}

    def _put_words(self) -> None:
        self.setAccessibleName(translate("Run list", "Runs"))
        self.fit_columns()

    def fit_columns(self) -> None:
        """Make room for what stands in the columns usually, in the language and the style of now."""
        # Longer words need room; a width that the operator chose is only made larger.
        for column, usual in self._usual_widths().items():
            is_own = self._header.sectionResizeMode(column) is not QHeaderView.ResizeMode.Stretch
            least = usual if column in _NAMED else self._header.sectionSizeHint(column)
            if is_own and self._header.sectionSize(column) < least:
                self._header.resizeSection(column, least)

    def _repaint(self) -> None:
        self.viewport().update()

    def _activate(self, index: QModelIndex) -> None:
        self.run_activated.emit(self._model.run_at(index.row()).path)

    def _seen_rows(self) -> range:
        """The rows in view."""
        first = self.rowAt(0)
        if first < 0:
            return range(0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(first, last + 1 if last >= 0 else self._model.rowCount())

    def _tell_view(self) -> None:
        self._chooser.show_rows(self._seen_rows())

    def _current_path(self) -> str | None:
        current = self.currentIndex()
        return self._model.run_at(current.row()).path if current.isValid() else None

    def _report_selection(self) -> None:
        self._lost = ""
        self._tell_selected()

    def _tell_selected(self) -> None:
        rows = self._chooser.rows()
        current = self.currentIndex()
        if current.isValid() and self._chooser.is_chosen(current.row()):
            row = self._model.shown_rows()[current.row()]
            rows.remove(row)
            rows.insert(0, row)
        self.runs_selected.emit(Paths(rows))

    def _keep_place(self) -> None:
        number = self._chooser.number
        only = self._chooser.rows()[0].path if number == 1 else ""
        scrolled = self.verticalScrollBar().value()
        anchor, distance = self._anchor() if scrolled else ("", 0)
        self._kept = _Place(self._current_path(), number, only, scrolled, anchor, distance)
        self._chooser.keep()

    def _anchor(self) -> tuple[str, int]:
        """The run whose line shall stay where it is on screen, and its distance from the top of the view.

        It is the current run where that is in view, else the first one in view.
        """
        current = self.currentIndex()
        is_seen = current.isValid() and self.viewport().rect().intersects(self.visualRect(current))
        row = current.row() if is_seen else self.rowAt(0)
        return (self._model.run_at(row).path, self.rowViewportPosition(row)) if row >= 0 else ("", 0)

    def _restore_place(self) -> None:
        self._chooser.restore()
        if not self._find_lost():
            self._put_current(self._kept.current)
        self._report_hidden()
        self._scroll_back()
        self._tell_view()

    def _find_lost(self) -> bool:
        """Select the one run that had left the list, where it is back."""
        if not self._lost or self._kept.chosen:
            return False
        position = self._put_current(self._lost)
        if position is None:
            return False
        blocked = self._chooser.blockSignals(True)
        self._chooser.select(self._model.index(position, 0), _Flag.ClearAndSelect | _Flag.Rows)
        self._chooser.blockSignals(blocked)
        return True

    def _put_current(self, path: str | None) -> int | None:
        """Put the keyboard focus on a run; returns where it is, None where it is not shown."""
        position = self._model.position(path) if path else None
        if position is not None:
            self._chooser.setCurrentIndex(self._model.index(position, 0), _Flag.NoUpdate)
        return position

    def _report_hidden(self) -> None:
        before, now = self._kept.chosen, self._chooser.number
        if before > 1 and now < before:
            # What is not shown any more must not be acted on together with the rest.
            self._tell_selected()
        elif before == 1 and not now:
            # One run may leave the list and stay in the panel; it is selected again when it comes back.
            self._lost = self._kept.only

    def _scroll_back(self) -> None:
        # At the top of the list it stays at the top, so that new runs come into view.
        self.executeDelayedItemsLayout()
        scrolled = self._kept.scrolled
        place = self._model.position(self._kept.anchor) if self._kept.anchor else None
        if place is not None:
            scrolled = self.verticalHeader().sectionPosition(place) - self._kept.distance
        self.verticalScrollBar().setValue(scrolled)
