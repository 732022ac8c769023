"""Lying bars, one for each thing, divided by status."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from exlab_gui.desktop.charts import Chart, Mark, elided
from exlab_gui.desktop.charts_geometry import shares
from exlab_gui.desktop.charts_paint import fill_status, readable_on
from exlab_gui.desktop.run_status import RunStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.desktop.theme import Theme, ThemeManager


class Part(NamedTuple):
    """A piece of a bar.

    Attributes:
        status: gives it its colour.
        amount: gives it its width; more than 0.
        text: written into it where there is room.
        words: see :class:`Mark`.
        choice: see :class:`Mark`.
    """

    status: RunStatus
    amount: int
    text: str
    words: tuple[str, ...]
    choice: object = None


class Bar(NamedTuple):
    """A bar with a name before it and a text behind it. All texts are fit to be shown as they are."""

    name: str
    note: str
    words: tuple[str, ...]
    choice: object
    parts: tuple[Part, ...]

    @property
    def total(self) -> int:
        """All its parts together."""
        return sum(part.amount for part in self.parts)


class StackedBars(Chart):
    """Bars on a common scale."""

    def __init__(self, themes: ThemeManager, name: str, title: str) -> None:
        super().__init__(themes, name, title)
        self._bars: tuple[Bar, ...] = ()
        self._scale = 0
        self._widest_name = 0
        self._widest_note = 0

    def show_bars(self, bars: Sequence[Bar], *, scale: int = 0) -> None:
        """Show these bars.

        Args:
            bars: from top to bottom.
            scale: the amount that is as long as there is room; the largest bar by default.
        """
        self._bars = tuple(bars)
        self._scale = max([scale, *(bar.total for bar in bars)])
        self.rearrange()

    def rearrange(self) -> None:
        # Measured once, not for every row: there may be hundreds.
        metrics, small = self.fontMetrics(), QFontMetrics(self.small_font())
        self._widest_name = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        self._widest_note = max((small.horizontalAdvance(bar.note) for bar in self._bars), default=0)
        super().rearrange()

    def sizeHint(self) -> QSize:
        return QSize(round(self.em() * 30), math.ceil(self._row_height() * max(1, len(self._bars))))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.em() * 16), self.sizeHint().height())

    def lay_out(self) -> list[Mark]:
        marks = []
        for row, bar in enumerate(self._bars):
            marks.append(Mark(self._name_area(row), bar.words, bar.choice))
            marks += [
                Mark(area, part.words, part.choice)
                for part, area in zip(bar.parts, self._part_areas(row, bar), strict=True)
            ]
        return marks

    def paint(self, painter: QPainter, theme: Theme) -> None:
        em = self.em()
        clip = painter.clipBoundingRect()
        for row, bar in enumerate(self._bars):
            name_area = self._name_area(row)
            if not name_area.adjusted(0, 0, self.width(), 0).intersects(clip):
                continue
            painter.setFont(self.font())
            painter.setPen(QColor(theme.text))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(name_area, left, elided(self.font(), bar.name, name_area.width()))
            areas = self._part_areas(row, bar)
            for part, area in zip(bar.parts, areas, strict=True):
                fill_status(painter, area, part.status, theme, em)
                self._write_into(painter, theme, part, area)
            end = areas[-1].right() if areas else name_area.right() + em * 0.6
            painter.setFont(self.small_font())
            painter.setPen(QColor(theme.muted))
            note_area = QRectF(end + em * 0.5, name_area.top(), self.width() - end, name_area.height())
            painter.drawText(note_area, left, bar.note)

    def _write_into(self, painter: QPainter, theme: Theme, part: Part, area: QRectF) -> None:
        # On lines no number can be read, and the tooltip has it.
        if part.status in {RunStatus.NEEDS_ATTENTION, RunStatus.NOT_TRACKED}:
            return
        font = self.small_font()
        if QFontMetrics(font).horizontalAdvance(part.text) + self.em() * 0.6 <= area.width():
            painter.setFont(font)
            painter.setPen(readable_on(theme.chart(part.status), theme))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, part.text)

    def _row_height(self) -> float:
        return self.em() * 1.75

    def _name_area(self, row: int) -> QRectF:
        return QRectF(0, row * self._row_height(), self._name_width(), self._row_height())

    def _name_width(self) -> float:
        return min(self._widest_name + 2, self.em() * 13, self.width() * 0.35)

    def _note_width(self) -> float:
        return self._widest_note + self.em() * 0.6

    def _part_areas(self, row: int, bar: Bar) -> list[QRectF]:
        em = self.em()
        left = self._name_width() + em * 0.7
        room = max(em * 2, self.width() - left - self._note_width())
        gap = max(1.0, em * 0.09)
        height = em * 1.1
        top = row * self._row_height() + (self._row_height() - height) / 2
        least = em * 0.3
        long = max(room * bar.total / max(1, self._scale), least * len(bar.parts))
        areas = []
        for width in shares([part.amount for part in bar.parts], min(long, room), least):
            areas.append(QRectF(left, top, max(1.0, width - gap), height))
            left += width
        return areas
