"""How long things take: for each kind the usual range, and those that took unusually long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from exlab_gui.desktop.charts import Chart, Mark, elided
from exlab_gui.desktop.charts_geometry import SPAN_TICKS, span_end, span_place
from exlab_gui.desktop.charts_paint import fill

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.desktop.run_status import RunStatus
    from exlab_gui.desktop.theme import Theme, ThemeManager


class Outlier(NamedTuple):
    """A dot: its seconds, and what it says and asks for (see :class:`Mark`)."""

    seconds: float
    words: tuple[str, ...]
    choice: object


class SpanRow(NamedTuple):
    """One line.

    Attributes:
        status: gives the range its colour.
        name: before the line.
        note: behind it.
        low, median, high: the range in seconds; None where nothing is known.
        words: see :class:`Mark`.
        outliers: the dots.
    """

    status: RunStatus
    name: str
    note: str
    low: float | None
    median: float | None
    high: float | None
    words: tuple[str, ...]
    outliers: tuple[Outlier, ...]


class SpanChart(Chart):
    """Ranges on one scale of times, on which each tenfold is about as long as any other."""

    def __init__(self, themes: ThemeManager, name: str, title: str) -> None:
        super().__init__(themes, name, title)
        self._rows: tuple[SpanRow, ...] = ()
        self._end = float(SPAN_TICKS[0])
        self._tick_text: Callable[[float], str] = str

    def show_rows(self, rows: Sequence[SpanRow], tick_text: Callable[[float], str]) -> None:
        """Show these lines; ``tick_text`` says a time below the scale."""
        self._rows = tuple(rows)
        times = [row.high or 0 for row in rows] + [dot.seconds for row in rows for dot in row.outliers]
        self._end = span_end(max(times, default=0))
        self._tick_text = tick_text
        self.rearrange()

    def sizeHint(self) -> QSize:
        return QSize(round(self.em() * 30), round(self._row_height() * len(self._rows) + self.em() * 1.6))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.em() * 16), self.sizeHint().height())

    def lay_out(self) -> list[Mark]:
        marks = []
        for place, row in enumerate(self._rows):
            line = self._line(place)
            marks.append(Mark(self._range(place, row) or line, row.words))
            marks += [
                Mark(self._dot(line, outlier.seconds), outlier.words, outlier.choice)
                for outlier in sorted(row.outliers, key=lambda each: each.seconds)
            ]
        return marks

    def paint(self, painter: QPainter, theme: Theme) -> None:
        self._paint_scale(painter, theme)
        for place, row in enumerate(self._rows):
            self._paint_words(painter, theme, place, row)
            line = self._line(place)
            painter.setPen(QPen(QColor(theme.track), max(1.0, self.em() * 0.12)))
            painter.drawLine(
                QPointF(line.left(), line.center().y()), QPointF(line.right(), line.center().y())
            )
            area = self._range(place, row)
            if area is not None and row.median is not None:
                fill(painter, area, theme.chart(row.status), self.em())
                x = self._x(line, row.median)
                if area.width() > self.em():
                    painter.setPen(QPen(QColor(theme.surface), self.em() * 0.3))
                    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
                painter.setPen(QPen(QColor(theme.text), max(1.5, self.em() * 0.14)))
                painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom() + 2))
            painter.setPen(QPen(QColor(theme.surface), max(1.0, self.em() * 0.08)))
            painter.setBrush(theme.chart_attention)
            for outlier in row.outliers:
                area = self._dot(line, outlier.seconds)
                painter.drawEllipse(area.center(), self.em() * 0.32, self.em() * 0.32)

    def _paint_scale(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(self.small_font())
        metrics = QFontMetrics(self.small_font())
        line = self._line(0)
        bottom = self._row_height() * len(self._rows)
        free_from = -1.0
        for tick in (*[each for each in SPAN_TICKS if each < self._end], self._end):
            x = self._x(line, tick)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
            text = self._tick_text(tick)
            width = metrics.horizontalAdvance(text)
            left = min(x - width / 2, self.width() - width)
            if left > free_from:
                painter.setPen(QColor(theme.muted))
                area = QRectF(left, bottom + self.em() * 0.3, width + 2, self.em())
                painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
                free_from = left + width + self.em() * 0.4

    def _paint_words(self, painter: QPainter, theme: Theme, place: int, row: SpanRow) -> None:
        top = place * self._row_height()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text))
        width = self._name_width()
        painter.drawText(
            QRectF(0, top, width, self._row_height()), left, elided(self.font(), row.name, width)
        )
        painter.setFont(self.small_font())
        painter.setPen(QColor(theme.muted))
        note_left = self.width() - self._note_width()
        painter.drawText(QRectF(note_left, top, self._note_width(), self._row_height()), left, row.note)

    def _row_height(self) -> float:
        return self.em() * 2.1

    def _name_width(self) -> float:
        widest = max((self.fontMetrics().horizontalAdvance(row.name) for row in self._rows), default=0)
        return min(widest + 2.0, self.width() * 0.35)

    def _note_width(self) -> float:
        metrics = QFontMetrics(self.small_font())
        return max((metrics.horizontalAdvance(row.note) for row in self._rows), default=0) + 2.0

    def _line(self, place: int) -> QRectF:
        em = self.em()
        left = self._name_width() + em
        right = self.width() - self._note_width() - em
        height = em * 0.9
        top = place * self._row_height() + (self._row_height() - height) / 2
        return QRectF(left, top, max(em * 2, right - left), height)

    def _x(self, line: QRectF, seconds: float) -> float:
        return line.left() + line.width() * span_place(seconds, self._end)

    def _range(self, place: int, row: SpanRow) -> QRectF | None:
        if row.low is None or row.high is None:
            return None
        line = self._line(place)
        left, right = self._x(line, row.low), self._x(line, row.high)
        least = self.em() * 0.5
        if right - left < least:
            left = min(max(line.left(), (left + right - least) / 2), line.right() - least)
            right = left + least
        return QRectF(left, line.top(), right - left, line.height())

    def _dot(self, line: QRectF, seconds: float) -> QRectF:
        side = self.em() * 0.9
        return QRectF(self._x(line, seconds) - side / 2, line.center().y() - side / 2, side, side)
