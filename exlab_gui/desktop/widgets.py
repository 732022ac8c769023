"""Small widgets that several parts of the window share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)

from exlab_gui.desktop.help_desk import HelpButton, set_topic
from exlab_gui.desktop.plain_text import button_text, tooltip, visible
from exlab_gui.desktop.screen_room import screen_room
from exlab_gui.desktop.translation import keep_said, keep_translated, spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from exlab_gui.desktop.error_wording import Explanation
    from exlab_gui.desktop.translation import Words


class FramelessDelegate(QStyledItemDelegate):
    """Draws no focus frame around one cell: the row, and the border of the view, show the focus."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        style: Any = option  # the stubs know none of its fields
        style.state &= ~QStyle.StateFlag.State_HasFocus


class ElidedLabel(QLabel):
    """One line of plain text, elided in the middle where there is no room; the tooltip has it whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, *more: str) -> None:
        """Show a text; further lines stand in the tooltip only."""
        self.setText(visible(text))
        self.setToolTip(tooltip(text, *more))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        with QPainter(self) as painter:
            room = self.contentsRect()
            text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
            painter.setPen(self.palette().windowText().color())
            painter.drawText(room, self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


class WrappedLabel(QLabel):
    """Plain text over as many lines as it needs; can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class FocusFollower(QObject):
    """Scrolls an area to whatever in it gets the keyboard; Qt does so only for Tab within the area."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        page = self._area.widget()
        if now is not None and page is not None and page.isAncestorOf(now):
            self._area.ensureWidgetVisible(now)


class ScrolledPage(QScrollArea):
    """Lets a page be scrolled where even the least that it needs is more than the window has room for.

    Args:
        page: whose layout says what it needs.
        share: of the screen's height, at which it is scrolled rather than that it needs more.
    """

    def __init__(self, page: QWidget, share: float) -> None:
        super().__init__()
        self._page = page
        self._share = share
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(page)
        FocusFollower(self)
        for part in (page, self.viewport()):
            part.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self._page.minimumSizeHint()
        most = round(screen_room(self).size().height() * self._share)
        return QSize(least.width(), min(least.height(), most))


def repolish(widget: QWidget) -> None:
    """Have the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def push_button(
    text: Words, name: str, tip: Words = "", *, primary: bool = False, danger: bool = False
) -> QPushButton:
    """A button with its object name, its look and its tooltip.

    Args:
        text: what it says.
        name: its object name.
        tip: its tooltip.
        primary: whether it is the one obvious button.
        danger: whether it deletes something.
    """
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("primary", primary)
    button.setProperty("danger", danger)
    button.setAutoDefault(False)

    def say() -> None:
        button.setText(button_text(spoken(text)))
        button.setAccessibleName(spoken(text))
        button.setToolTip(tooltip(spoken(tip)))

    if isinstance(text, str) and isinstance(tip, str):
        say()
    else:
        keep_said(button, say)
    return button


def name_clear_button(field: QLineEdit) -> None:
    """Say what the button is for that a search field has while there is something in it; Qt does not."""
    button = field.findChild(QToolButton)
    if button is not None:
        keep_said(button, lambda: button.setAccessibleName(translate("Search field", "Clear the search")))
        keep_said(button, lambda: button.setToolTip(tooltip(translate("Search field", "Clear the search"))))


def plain_label(text: Words) -> QLabel:
    """A line of plain text that follows the language."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    keep_said(label, lambda: label.setText(spoken(text)))
    return label


class Banner(QFrame):
    """A message inside the window: what happened, what was not touched, what to do.

    Signals:
        details_requested: *Show details* was pressed.
    """

    details_requested = Signal(object)

    def __init__(self, name: str, *, closable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._explanation: Explanation | None = None
        self._label = WrappedLabel()
        self._label.setObjectName(f"{name}_text")
        self._details = push_button(
            lambda: translate("Message", "Show details"),
            f"{name}_details",
            lambda: translate("Message", "Show the technical details, to copy them"),
        )
        self._details.setProperty("quiet", True)
        self._help = HelpButton(f"{name}_help")
        self._help.setProperty("quiet", True)
        self._close = push_button(
            lambda: translate("Message", "Close"),
            f"{name}_close",
            lambda: translate("Message", "Close this message"),
        )
        self._close.setProperty("quiet", True)
        self._close.setVisible(closable)
        self._details.clicked.connect(self._request_details)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._details, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._help, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        keep_translated(self._forget_hidden)

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    @property
    def topic(self) -> str:
        """Where the help explains it; empty while nothing is said."""
        return "" if self._explanation is None or self.isHidden() else self._explanation.topic

    def show_explanation(self, explanation: Explanation, *, alarming: bool) -> None:
        """Say it; ``alarming`` in the colours of a problem."""
        self._explanation = explanation
        self._label.setText(explanation.text)
        self.setAccessibleName(explanation.text)
        self._details.setVisible(bool(explanation.details))
        self._help.show_topic(explanation.topic)
        set_topic(self, explanation.topic)
        self.setProperty("alarming", alarming)
        repolish(self)
        self.show()

    def _forget_hidden(self) -> None:
        # What nobody reads any more need not be said in another language.
        if self.isHidden():
            self._label.clear()
            self.setAccessibleName("")

    def _request_details(self) -> None:
        self.details_requested.emit(self._explanation)


def dress_table(table: QTableView) -> None:
    """Give a table of a model the look and habits of the app's other lists."""
    table.setItemDelegate(FramelessDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().height() * 1.8))


class CopyTable(QTableWidget):
    """A quiet table of texts; selected rows are copied by Ctrl+C or from its menu."""

    def __init__(self, columns: int, stretched: int, name: str, title: Words) -> None:
        super().__init__(0, columns)
        self.setObjectName(name)
        keep_said(self, lambda: self.setAccessibleName(spoken(title)))
        self.setProperty("quiet", True)
        self.setItemDelegate(FramelessDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.55))
        self.setMinimumHeight(self.fontMetrics().height() * 2)
        self._empty_text = ""
        self._stretched = stretched
        self._wanted: list[int] = []
        self.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows instead of those before. The texts may come from anywhere."""
        texts = [[visible(text) for text in row] for row in rows]
        scrolled = self.verticalScrollBar().value()
        if texts == self.texts():
            return
        self.setRowCount(len(texts))
        for place, row in enumerate(texts):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(tooltip(rows[place][column]))
                self.setItem(place, column, item)
        metrics = self.fontMetrics()
        gap = metrics.height() * 2
        self._wanted = [
            max((metrics.horizontalAdvance(row[column]) for row in texts), default=0) + gap
            for column in range(self.columnCount())
        ]
        self._share_room()
        self.verticalScrollBar().setValue(scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give each column what its texts need, a long one no more than the others leave for it."""
        letter, gap = self.fontMetrics().averageCharWidth(), self.fontMetrics().height() * 2
        least, usual, short = (letter * letters + gap for letters in (24, 60, 16))
        last = self._wanted[self._stretched] if self._wanted else 0
        others = sum(self._wanted) - last
        for column, wanted in enumerate(self._wanted):
            if column != self._stretched:
                left = self.viewport().width() - (others - wanted)
                most = max(left - min(last, usual), min(usual, left - min(last, short)), least)
                self.setColumnWidth(column, min(wanted, most))

    def set_empty_text(self, text: str) -> None:
        """What to say where there is no row."""
        self._empty_text = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rowCount() == 0 and self._empty_text:
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().placeholderText().color())
                em = self.fontMetrics().height()
                room = self.viewport().rect().adjusted(em // 2, em // 3, 0, 0)
                painter.drawText(
                    room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._empty_text
                )

    def texts(self) -> list[list[str]]:
        """What is shown, row by row."""
        return [self._row_texts(row) for row in range(self.rowCount())]

    def copy(self) -> None:
        """Copy the selected rows, or all where none is, as lines of tab-separated texts."""
        rows = sorted({index.row() for index in self.selectedIndexes()}) or range(self.rowCount())
        text = "\n".join("\t".join(self._row_texts(row)) for row in rows)
        QGuiApplication.clipboard().setText(text)

    def copy_all(self) -> None:
        """Copy every row."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in self.texts()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _row_texts(self, row: int) -> list[str]:
        items = (self.item(row, column) for column in range(self.columnCount()))
        return [item.text() if item else "" for item in items]

    def _show_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("Table", "Copy"), self.copy)
        menu.addAction(translate("Table", "Copy all"), self.copy_all)
        menu.popup(self.viewport().mapToGlobal(position))
