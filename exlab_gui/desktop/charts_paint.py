"""How the areas of charts are filled: a colour, and where one must stand out, a pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from exlab_gui.desktop.contrast import ratio
from exlab_gui.desktop.run_status import RunStatus

if TYPE_CHECKING:
    from exlab_gui.desktop.theme import Theme

_HATCHED = frozenset({RunStatus.NEEDS_ATTENTION})
_HOLLOW = frozenset({RunStatus.NOT_TRACKED})


def fill_status(painter: QPainter, area: QRectF, status: RunStatus, theme: Theme, em: float) -> None:
    """Fill an area with the colour and the pattern of a status."""
    color = theme.chart(status)
    if status in _HOLLOW:
        outline(painter, area, color, em)
        return
    fill(painter, area, color, em)
    if status in _HATCHED:
        hatch(painter, area, QColor(theme.surface), em)


def fill(painter: QPainter, area: QRectF, color: QColor, em: float) -> None:
    """A full area with slightly rounded corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(area, em * 0.12, em * 0.12)


def outline(painter: QPainter, area: QRectF, color: QColor, em: float) -> None:
    """An empty area with a line around it."""
    width = max(1.0, em * 0.08)
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), em * 0.1, em * 0.1)


def hatch(painter: QPainter, area: QRectF, color: QColor, em: float) -> None:
    """Slanted lines over an area. Not Qt's own patterns: these get finer as the screen gets finer."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(area, em * 0.12, em * 0.12)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, max(1.0, em * 0.09)))
    step, height = em * 0.42, area.height()
    left = area.left() - height
    while left < area.right():
        painter.drawLine(QPointF(left, area.bottom()), QPointF(left + height, area.top()))
        left += step
    painter.restore()


def readable_on(color: QColor, theme: Theme) -> QColor:
    """Of black-ish and white-ish the one that words on this colour are written in."""
    ink = (QColor(theme.text), QColor(theme.on_accent))
    return max(ink, key=lambda each: contrast(each, color))


def contrast(one: QColor, other: QColor) -> float:
    """How well two colours can be told apart by their brightness, from 1 to 21 (WCAG 2.2)."""
    return ratio(one.name(), other.name())
