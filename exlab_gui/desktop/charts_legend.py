"""What the colours and patterns of a chart mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QLayoutItem, QSizePolicy, QWidget

from exlab_gui.desktop.flow_layout import FlowLayout
from exlab_gui.desktop.plain_text import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from exlab_gui.desktop.theme import Theme, ThemeManager

    Swatch = Callable[[QPainter, QRectF, Theme], None]


class Entry(NamedTuple):
    """One line of a legend.

    Attributes:
        name: its object name.
        text: what it says.
        swatch: paints the colour into an area.
        tip: what a click on it does.
        choice: what that click asks for; None for nothing.
    """

    name: str
    text: str
    swatch: Swatch
    tip: str = ""
    choice: object = None


class Legend(QWidget):
    """Entries side by side, on as many lines as they need.

    Signals:
        chosen: the ``choice`` of an entry that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._buttons: dict[str, _EntryButton] = {}
        layout = FlowLayout(round(self.fontMetrics().height() * 0.5), self)
        self.setSizePolicy(layout.policy)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries; one that was there already keeps its button, and with it the focus."""
        for name in self._buttons.keys() - {entry.name for entry in entries}:
            button = self._buttons.pop(name)
            button.hide()
            button.deleteLater()
        for entry in entries:
            if entry.name not in self._buttons:
                self._buttons[entry.name] = _EntryButton(self._themes, entry.name, self)
                self._buttons[entry.name].clicked.connect(self._report)
            self._buttons[entry.name].show_entry(entry)
        self._put_in_order([self._buttons[entry.name] for entry in entries])

    def _put_in_order(self, buttons: Sequence[QWidget]) -> None:
        layout = self.layout()
        shown = [layout.itemAt(place) for place in range(layout.count())] if layout is not None else []
        if layout is None or [item.widget() for item in shown if isinstance(item, QLayoutItem)] == buttons:
            return
        while layout.takeAt(0) is not None:
            pass
        before: QWidget | None = None
        for button in buttons:
            layout.addWidget(button)
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def _report(self) -> None:
        button = self.sender()
        if isinstance(button, _EntryButton) and button.choice is not None:
            self.chosen.emit(button.choice)


class _EntryButton(QAbstractButton):
    """A swatch and a text."""

    def __init__(self, themes: ThemeManager, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choice: object = None
        self._themes = themes
        self._swatch: Swatch | None = None
        themes.changed.connect(self.update)

    def show_entry(self, entry: Entry) -> None:
        self.choice = entry.choice
        self._swatch = entry.swatch
        can_click = entry.choice is not None
        self.setText(entry.text)
        self.setAccessibleName(entry.text)
        self.setToolTip(tooltip(entry.tip or entry.text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_click else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_click else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + round(em * 1.6), round(em * 1.5))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        theme = self._themes.theme
        em = self.fontMetrics().height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            if self.choice is not None and (self.underMouse() or self.hasFocus()):
                painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(
                    QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), em * 0.2, em * 0.2
                )
            if self._swatch is not None:
                side = em * 0.75
                self._swatch(painter, QRectF(em * 0.15, (self.height() - side) / 2, side, side), theme)
            painter.setPen(QColor(theme.text))
            words = self.rect().adjusted(round(em * 1.2), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
