"""The pictures of the help, as large and as sharp as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.ingest import LIFECYCLE
from exlab_gui.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

    from exlab_gui.desktop.theme import Theme
    from exlab_gui.desktop.translation import Language

PICTURE_SCALE = 1.25
"""The pictures in ``resources/help/pictures`` have so many pixels for one of the page."""

STATE_PICTURE = "state:"
"""Begins the address of a picture that is painted: the sign of a :class:`RunStatus`."""


def picture_file(name: str, language: Language) -> str:
    """The file of a picture: in this language, or in English where nobody has made it in this one.

    Raises:
        FileNotFoundError, ValueError: there is none; see :func:`exlab_gui.resources.resource_path`.
    """
    try:
        return str(resource_path(f"help/pictures/{language.value}/{name}"))
    except FileNotFoundError:
        return str(resource_path(f"help/pictures/en/{name}"))


def framed_picture(file: str, room: float, pixel_ratio: float, theme: Theme) -> QImage:
    """A picture from a file in a thin frame.

    Args:
        file: path.
        room: it is no wider than this, in pixels of the page.
        pixel_ratio: how many pixels of the screen that is one.
        theme: gives the colour of the frame.
    """
    image = QImage(file)
    width = min(image.width() / PICTURE_SCALE, room)
    pixels = max(1, round(width * pixel_ratio))
    # Qt's text does not smooth what it scales.
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied).scaledToWidth(
        pixels, Qt.TransformationMode.SmoothTransformation
    )
    with QPainter(image) as painter:
        painter.setPen(QPen(QColor(theme.border), 2 * pixel_ratio))
        painter.drawRect(image.rect())
    image.setDevicePixelRatio(pixel_ratio)
    return image


def state_picture(status: RunStatus, metrics: QFontMetrics, pixel_ratio: float, theme: Theme) -> QImage:
    """The sign of a status as the list of runs has it, as high as a line."""
    step = metrics.height() * 0.74
    size = QSizeF(step * len(LIFECYCLE), metrics.height())
    image = QImage((size * pixel_ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(pixel_ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if status is RunStatus.NEEDS_ATTENTION:
            _paint_sign(painter, size, theme)
        else:
            _paint_segments(painter, status, step, size, theme)
    return image


def _paint_segments(painter: QPainter, status: RunStatus, step: float, size: QSizeF, theme: Theme) -> None:
    side = step * 0.76
    for number in range(len(LIFECYCLE)):
        segment = QRectF(number * step, (size.height() - side) / 2, side, side)
        if number < status.steps:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.status(status))
        else:
            painter.setPen(QPen(QColor(theme.muted), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            segment.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(segment, side * 0.22, side * 0.22)


def _paint_sign(painter: QPainter, size: QSizeF, theme: Theme) -> None:
    side = size.height() * 0.9
    circle = QRectF(0, (size.height() - side) / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.danger))
    painter.drawEllipse(circle)
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(max(6, round(side * 0.78)))
    painter.setFont(font)
    painter.setPen(QColor(theme.surface))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, "!")
