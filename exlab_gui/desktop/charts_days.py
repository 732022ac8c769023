"""Two standing bars for each of some days: what came, and what went."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from exlab_gui.desktop.charts import Chart, Mark
from exlab_gui.desktop.charts_geometry import nice_ceiling
from exlab_gui.desktop.charts_paint import fill, outline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.desktop.theme import Theme, ThemeManager

_LINES = 2


class DayPair(NamedTuple):
    """The bars of one day.

    Attributes:
        label: written below it; empty for most days.
        came, went: amounts, not negative.
        came_words, went_words: see :class:`Mark`.
        went_choice: see :class:`Mark`.
    """

    label: str
    came: int
    went: int
    came_words: tuple[str, ...]
    went_words: tuple[str, ...]
    went_choice: object = None


class DayBars(Chart):
    """Pairs of bars: the left one full, the right one hollow."""

    def __init__(self, themes: ThemeManager, name: str, title: str) -> None:
        super().__init__(themes, name, title)
        self._days: tuple[DayPair, ...] = ()
        self._end = 1.0
        self._is_empty = True
        self._scale_text: Callable[[float], str] = str

    def show_days(self, days: Sequence[DayPair], scale_text: Callable[[float], str]) -> None:
        """Show these days, oldest first; ``scale_text`` says an amount beside the scale."""
        self._days = tuple(days)
        self._end = nice_ceiling(max((max(day.came, day.went) for day in days), default=0))
        self._scale_text = scale_text
        self._is_empty = not any(day.came or day.went for day in days)
        self.rearrange()

    def sizeHint(self) -> QSize:
        return QSize(round(self.em() * 30), round(self.em() * 11))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.em() * 16), self.sizeHint().height())

    def lay_out(self) -> list[Mark]:
        marks = []
        for place, day in enumerate(self._days):
            slot = self._slot(place)
            half = slot.width() / 2
            if day.came:
                marks.append(Mark(QRectF(slot.left(), slot.top(), half, slot.height()), day.came_words))
            if day.went:
                area = QRectF(slot.left() + half, slot.top(), half, slot.height())
                marks.append(Mark(area, day.went_words, day.went_choice))
        return marks

    def paint(self, painter: QPainter, theme: Theme) -> None:
        self._paint_scale(painter, theme)
        em = self.em()
        for place, day in enumerate(self._days):
            came, went = self._bars(place)
            if day.came:
                fill(painter, came, QColor(theme.accent), em)
            if day.went:
                fill(painter, went, QColor(theme.surface), em)
                outline(painter, went, QColor(theme.chart_cleared), em)
            if day.label:
                painter.setFont(self.small_font())
                painter.setPen(QColor(theme.muted))
                width = QFontMetrics(self.small_font()).horizontalAdvance(day.label) + 2
                left = min(came.left(), self.width() - width)
                below = QRectF(left, self._plot().bottom() + em * 0.3, width, em)
                painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, day.label)

    def _paint_scale(self, painter: QPainter, theme: Theme) -> None:
        plot = self._plot()
        painter.setFont(self.small_font())
        for line in range(_LINES + 1):
            y = plot.bottom() - plot.height() * line / _LINES
            painter.setPen(QPen(QColor(theme.border if line else theme.control_border), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            # A scale of nothing would say 1 B, and 0 B halfway.
            if line and not self._is_empty:
                painter.setPen(QColor(theme.muted))
                beside = QRectF(0, y - self.em() / 2, plot.left() - self.em() * 0.5, self.em())
                text = self._scale_text(self._end * line / _LINES)
                painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _plot(self) -> QRectF:
        em = self.em()
        metrics = QFontMetrics(self.small_font())
        texts = [self._scale_text(self._end * line / _LINES) for line in range(1, _LINES + 1)]
        left = max(map(metrics.horizontalAdvance, texts)) + em * 0.6
        return QRectF(left, em * 0.6, max(1.0, self.width() - left), self.height() - em * 2.0)

    def _slot(self, place: int) -> QRectF:
        plot = self._plot()
        width = plot.width() / max(1, len(self._days))
        return QRectF(plot.left() + place * width, plot.top(), width, plot.height())

    def _bars(self, place: int) -> tuple[QRectF, QRectF]:
        slot = self._slot(place)
        day = self._days[place]
        width = min(slot.width() * 0.38, self.em() * 0.8)
        middle = slot.center().x()
        gap = max(0.5, slot.width() * 0.03)
        heights = [max(2.0, slot.height() * amount / self._end) for amount in (day.came, day.went)]
        return (
            QRectF(middle - gap - width, slot.bottom() - heights[0], width, heights[0]),
            QRectF(middle + gap, slot.bottom() - heights[1], width, heights[1]),
        )
