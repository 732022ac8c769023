"""What all charts have in common: parts that can be pointed at, reached with the arrow keys, and clicked.

A chart shows at a glance what the table of its numbers says exactly (overview_card.py); whoever cannot see or
point at it loses nothing.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from exlab_gui.desktop.plain_text import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from exlab_gui.desktop.theme import Theme, ThemeManager

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PRESSED = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Mark(NamedTuple):
    """A part of a chart.

    Attributes:
        area: where it lies.
        words: its numbers, for the tooltip and the screen reader.
        choice: what a click on it asks for; None for nothing.
    """

    area: QRectF
    words: tuple[str, ...]
    choice: object = None


class Chart(QWidget):
    """A picture of marks. Subclasses lay them out and paint them.

    Signals:
        chosen: the ``choice`` of a mark that was clicked, or on which Enter or Space was pressed.
        mark_reached: the arrow keys moved to a mark, which lies here (a ``QRect``).
    """

    chosen = Signal(object)
    mark_reached = Signal(QRect)

    def __init__(self, themes: ThemeManager, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._themes = themes
        self._summary = ""
        self._marks: list[Mark] | None = None
        self._current = 0
        self._hovered: Mark | None = None
        themes.changed.connect(self.rearrange)

    @abstractmethod
    def lay_out(self) -> list[Mark]:
        """The marks, in the order in which the arrow keys visit them."""
        raise NotImplementedError

    @abstractmethod
    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint all but the signs of focus and pointer; the painter is clipped to what must be painted."""
        raise NotImplementedError

    @property
    def marks(self) -> list[Mark]:
        """The parts of the chart as they lie now."""
        if self._marks is None:
            self._marks = self.lay_out()
            self._current = min(self._current, max(0, len(self._marks) - 1))
        return self._marks

    @property
    def current(self) -> Mark | None:
        """The mark that the keyboard is at."""
        return self.marks[self._current] if self.marks else None

    def describe(self, summary: str) -> None:
        """What the chart says, in a sentence, for who cannot see it."""
        self._summary = summary
        self.setAccessibleDescription(summary)

    def rearrange(self) -> None:
        """What is shown, or its size, is another."""
        self._marks = None
        self._hovered = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.marks else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def mark_at(self, position: QPoint) -> Mark | None:
        """The mark under a point; of several the last one, which is painted over the others."""
        return next((mark for mark in reversed(self.marks) if mark.area.contains(position)), None)

    def em(self) -> float:
        """The height of a line of text, which everything is measured in."""
        return float(self.fontMetrics().height())

    def small_font(self) -> QFont:
        """The font of scales."""
        font = QFont(self.font())
        font.setPointSizeF(max(1.0, font.pointSizeF() * 0.9))
        return font

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tooltip(*mark.words), self, mark.area.toAlignedRect())
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = self._themes.theme
            self.paint(painter, theme)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self._hovered is not None and self._hovered.choice is not None:
                self._paint_frame(painter, self._hovered, QPen(QColor(theme.muted), 1.2))
            if self.hasFocus() and self.current is not None:
                self._paint_frame(painter, self.current, QPen(QColor(theme.text), 1.6, Qt.PenStyle.DotLine))

    def _paint_frame(self, painter: QPainter, mark: Mark, pen: QPen) -> None:
        painter.setPen(pen)
        painter.drawRoundedRect(mark.area.adjusted(-2, -2, 2, 2).intersected(self.rect()), 3, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._marks = None
        self._hovered = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.rearrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.mark_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position().toPoint())
        if mark is not None and event.button() is Qt.MouseButton.LeftButton:
            self._current = self.marks.index(mark)
            self._choose(mark)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PRESSED and self.current is not None:
            self._choose(self.current)
        elif self.marks and (place := self._place_after(key)) is not None:
            self._go_to(place)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is not None and event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }:
            self._go_to(self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleDescription(self._summary)
        self.update()

    def _place_after(self, key: Qt.Key) -> int | None:
        last = len(self.marks) - 1
        if key in _STEPS:
            return min(max(self._current + _STEPS[key], 0), last)
        if key in _ROWS:
            return self._place_in_next_row(_ROWS[key])
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(key)

    def _place_in_next_row(self, direction: int) -> int:
        """The nearest mark of the row above or below."""
        here = self.marks[self._current].area
        beyond = [
            (place, mark.area)
            for place, mark in enumerate(self.marks)
            if (mark.area.center().y() - here.center().y()) * direction > here.height() / 2
        ]
        if not beyond:
            return self._current
        row = min(abs(area.center().y() - here.center().y()) for _, area in beyond)
        return min(
            (abs(area.center().x() - here.center().x()), place)
            for place, area in beyond
            if abs(area.center().y() - here.center().y()) < row + 1
        )[1]

    def _go_to(self, place: int) -> None:
        self._current = place
        mark = self.marks[place]
        self.mark_reached.emit(mark.area.toAlignedRect())
        self.setAccessibleDescription(f"{'. '.join(mark.words)}. {self._summary}")
        corner = self.mapToGlobal(mark.area.bottomLeft().toPoint())
        QToolTip.showText(corner, tooltip(*mark.words), self, mark.area.toAlignedRect())
        self.update()

    def _choose(self, mark: Mark) -> None:
        if mark.choice is not None:
            QToolTip.hideText()
            self.chosen.emit(mark.choice)

    def _hover(self, mark: Mark | None) -> None:
        if mark is not self._hovered:
            self._hovered = mark
            can_click = mark is not None and mark.choice is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if can_click else Qt.CursorShape.ArrowCursor)
            self.update()


def elided(font: QFont, text: str, width: float) -> str:
    """A text with its middle left out where it is too long."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, int(width))
