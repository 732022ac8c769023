"""The cards of the overview page: a figure with a sentence, or a chart with the table of its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from exlab_gui.desktop.choice_tree import caption
from exlab_gui.desktop.flow_layout import FlowLayout
from exlab_gui.desktop.plain_text import button_text, tooltip, visible
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import CopyTable, WrappedLabel, push_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_MOST_ROWS = 14
_RIGHT = Qt.AlignmentFlag.AlignRight


class TableRow(NamedTuple):
    """One line of numbers.

    Attributes:
        texts: its cells; may come from anywhere.
        choices: what Enter on each cell asks for; None for nothing.
    """

    texts: tuple[str, ...]
    choices: tuple[object, ...]


class NumbersTable(CopyTable):
    """The numbers of a chart, as high as its rows need.

    Signals:
        chosen: the choice of a cell on which Enter was pressed, or that was double-clicked.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, title: str, columns: Sequence[str], *, aligned: Qt.AlignmentFlag = _RIGHT
    ) -> None:
        super().__init__(len(columns), 0, name, title)
        self._aligned = aligned | Qt.AlignmentFlag.AlignVCenter
        self._choices: list[tuple[object, ...]] = []
        self.setHorizontalHeaderLabels(list(columns))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(self._aligned)
        first = self.horizontalHeaderItem(0)
        if first is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setToolTip(tooltip(title))
        header.show()
        self.activated.connect(self._report)

    def choose_by_cell(self) -> None:
        """Let the arrow keys move from cell to cell, for a table whose cells ask for different things."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)

    def show_numbers(self, rows: Sequence[TableRow]) -> None:
        """Show these rows."""
        self._choices = [row.choices for row in rows]
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row.texts):
                self._show_cell(place, column, text)
        self._fit()

    def _show_cell(self, place: int, column: int, text: str) -> None:
        # Most cells stay as they are from one count to the next, and so do selection and scrolling.
        shown = visible(text)
        item = self.item(place, column)
        if item is None:
            item = QTableWidgetItem()
            if column:
                item.setTextAlignment(self._aligned)
            self.setItem(place, column, item)
        elif item.text() == shown:
            return
        item.setText(shown)
        item.setToolTip(tooltip(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the rows need; a scroll bar must not hide the last one."""
        fits = self._fit_columns()
        rows = min(max(1, self.rowCount()), _MOST_ROWS)
        height = (
            self.verticalHeader().defaultSectionSize() * rows + self.horizontalHeader().sizeHint().height()
        )
        below = 0 if fits else self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height + below + 2 * self.frameWidth() + 2)

    def _fit_columns(self) -> bool:
        """Give each column what its texts and heading need; returns whether there is room for all."""
        header = self.horizontalHeader()
        widths = [self._width_of(column) for column in range(self.columnCount())]
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        fits = sum(widths) <= self.viewport().width()
        header.setSectionResizeMode(
            0, QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Fixed
        )
        if not fits:
            self.setColumnWidth(0, widths[0])
        return fits

    def _width_of(self, column: int) -> int:
        metrics = self.fontMetrics()
        items = (self.item(row, column) for row in range(self.rowCount()))
        widest = max((metrics.horizontalAdvance(item.text()) for item in items if item), default=0)
        # Longer ones are elided, and whole in the tooltip.
        widest = min(widest, metrics.averageCharWidth() * 26)
        return max(widest + round(metrics.height() * 1.6), self.horizontalHeader().sectionSizeHint(column))

    def _report(self, index: QModelIndex) -> None:
        choices = self._choices[index.row()] if index.row() < len(self._choices) else ()
        choice = choices[index.column()] if index.column() < len(choices) else None
        if choice is not None:
            self.chosen.emit(choice)


class Card(QFrame):
    """A frame with a column in it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", True)
        em = self.fontMetrics().height()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(em, round(em * 0.8), em, round(em * 0.8))
        self.column.setSpacing(round(em * 0.4))


class FigureCard(Card):
    """A caption, a figure, a sentence, and buttons.

    Signals:
        chosen: the choice of a button that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name)
        self.setAccessibleName(title)
        self.figure = QLabel()
        self.figure.setObjectName(f"{name}_figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)
        self.figure.setProperty("heading", True)
        self.figure.setWordWrap(True)
        self.sentence = WrappedLabel()
        self.sentence.setObjectName(f"{name}_sentence")
        self.sentence.setProperty("muted", True)
        self._flow = FlowLayout(round(self.fontMetrics().height() * 0.4))
        self._choices: dict[QPushButton, object] = {}
        heading = caption(title)
        heading.setIndent(0)
        self.column.addWidget(heading)
        self.column.addWidget(self.figure)
        self.column.addWidget(self.sentence)
        self.column.addStretch(1)
        self.column.addLayout(self._flow)

    def show_words(self, figure: str, sentence: str) -> None:
        """Show a figure, and what it means."""
        self.figure.setText(figure)
        self.sentence.setText(sentence)
        self.setAccessibleDescription(f"{figure}. {sentence}")

    def add_button(self, name: str, tip: str) -> QPushButton:
        """Make a button; :meth:`set_button` fills it."""
        button = push_button("", name, tip)
        button.setProperty("choice", True)
        button.hide()
        button.clicked.connect(lambda: self.chosen.emit(self._choices[button]))
        self._flow.addWidget(button)
        return button

    def set_button(self, button: QPushButton, text: str, choice: object) -> None:
        """Say what a button says and asks for; an empty text hides it."""
        self._choices[button] = choice
        button.setText(button_text(text))
        button.setAccessibleName(text)
        button.setVisible(bool(text))


class ChartCard(Card):
    """A title, a picture, and a button that shows the numbers in its place.

    Signals:
        chosen: what was clicked in the picture, or in the table, asks for.

    Attributes:
        picture: what the numbers take the place of.
        table: the numbers; filled by :meth:`fill_table` only while it is seen.
    """

    chosen = Signal(object)

    def __init__(self, name: str, title: str, note: str, table: NumbersTable) -> None:
        super().__init__(name)
        em = self.fontMetrics().height()
        self.setAccessibleName(title)
        self.table = table
        self.table.hide()
        self.picture = QWidget()
        self.stack = QVBoxLayout(self.picture)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(round(em * 0.5))
        self.numbers = self.add_choice(
            translate("Overview", "Numbers"),
            f"{name}_numbers",
            translate("Overview", "Show the same as a table of numbers"),
        )
        self.numbers.setAccessibleName(translate("Overview", "{title}: show the numbers").format(title=title))
        self.numbers.toggled.connect(self._show_numbers)
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("section", True)
        self.note = WrappedLabel()
        self.note.setObjectName(f"{name}_note")
        self.note.setProperty("muted", True)
        self.note.setText(note)
        self.header = QHBoxLayout()
        self.header.setSpacing(round(em * 0.4))
        self.header.addWidget(heading, 1)
        self.header.addWidget(self.numbers)
        self.column.addLayout(self.header)
        self.column.addWidget(self.note)
        self.column.addWidget(self.picture)
        self.column.addWidget(self.table)
        self.column.addStretch(1)
        table.chosen.connect(self.chosen)

    def add_choice(self, text: str, name: str, tip: str) -> QPushButton:
        """Make a button that stays pressed."""
        button = push_button(text, name, tip)
        button.setProperty("choice", True)
        button.setCheckable(True)
        return button

    def table_rows(self) -> list[TableRow]:
        """The numbers, for the table."""
        raise NotImplementedError

    def fill_table(self) -> None:
        """Fill the table where it is seen; what is hidden need not be up to date."""
        if self.numbers.isChecked():
            self.table.show_numbers(self.table_rows())

    def _show_numbers(self, wanted: bool) -> None:  # noqa: FBT001  (Qt's signature)
        self.fill_table()
        self.picture.setVisible(not wanted)
        self.table.setVisible(wanted)
