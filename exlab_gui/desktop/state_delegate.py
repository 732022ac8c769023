"""How the cells of the list of runs are painted."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from exlab_gui.desktop import evidence_wording, run_texts, wording
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.theme import LIGHT
from exlab_gui.desktop.widgets import FramelessDelegate
from exlab_gui.ingest import LIFECYCLE

if TYPE_CHECKING:
    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.theme import Theme, ThemeManager


_WITH_TEXT = QStyleOptionViewItem.ViewItemFeature.HasDisplay
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WITHOUT_FOCUS = ~QStyle.StateFlag.State_HasFocus


_SEGMENT_STEP = 0.74
_SIGN_SIDE = 0.9
"""Of the height of a line."""


class _Colors(NamedTuple):
    """What the parts of a state are painted in."""

    state: QColor
    words: QColor
    ready: QColor


class TextDelegate(FramelessDelegate):
    """Plain cells; those of cleared runs, and of runs that nobody has seen on the disk, stand back."""

    def __init__(self, model: RunTableModel, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._themes = themes

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # Not as Qt does it: for each of some hundred cells it asks the model seven times, from C++ to Python.
        style: Any = option  # the stubs know none of its fields
        row, column = self._row(index), index.column()
        style.features = _WITH_TEXT
        style.text = run_texts.display(row, column)
        if column in run_texts.RIGHT_ALIGNED:
            style.displayAlignment = _RIGHT
        style.state &= _WITHOUT_FOCUS
        if row.status is RunStatus.CLEARED or not self._model.is_confirmed(row.path):
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                style.palette.setColor(role, QColor(self._themes.theme.muted))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tooltip(index), view)
        return True

    def tooltip(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What the model says of a cell, and how sure that is."""
        text = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        if self._model.is_confirmed(self._row(index).path):
            return text
        doubt = tooltip(run_texts.doubt(is_away=self._model.is_away))
        return f"{text}\n{doubt}" if text else doubt

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> RunRow:
        return self._model.shown_rows()[index.row()]


class StateDelegate(TextDelegate):
    """The state as five small segments and its word; *Needs attention* as a sign and its words.

    A run that is ready to complete has a mark beside it, in as many words as there is room for.
    """

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        style: Any = option  # the stubs know none of its fields
        words, style.text = style.text, ""
        style.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, style.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style.text = words
        text_part = QStyle.SubElement.SE_ItemViewItemText
        rect = style.widget.style().subElementRect(text_part, option, style.widget)
        rect.setRight(style.rect.right())
        self._paint_status(painter, rect, self._row(index), QFontMetrics(style.font))
        painter.restore()

    def _paint_status(self, painter: QPainter, rect: QRect, row: RunRow, metrics: QFontMetrics) -> None:
        colors = self._colors(row)
        content = rect.adjusted(metrics.averageCharWidth() // 2, 0, -metrics.averageCharWidth() // 2, 0)
        if row.status is RunStatus.NEEDS_ATTENTION:
            content.setLeft(self._paint_sign(painter, content, colors.state, metrics))
        else:
            content.setLeft(self._paint_segments(painter, content, row.status, colors.state, metrics))
        painter.setPen(colors.words)
        words = wording.status_name(row.status)
        mark = _ReadyMark(painter.font(), colors.ready, self._themes.theme) if row.is_ready else None
        room = content.width() - (mark.smallest + metrics.averageCharWidth() if mark else 0)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        # On the very line on which Qt writes the other cells.
        baseline = content.top() + (content.height() - metrics.height()) // 2 + metrics.ascent()
        painter.drawText(content.left(), baseline, text)
        if mark is not None:
            content.setLeft(content.left() + metrics.horizontalAdvance(text) + metrics.averageCharWidth())
            mark.paint(painter, content)

    def _colors(self, row: RunRow) -> _Colors:
        theme, status = self._themes.theme, row.status
        muted = QColor(theme.muted)
        if not self._model.is_confirmed(row.path):
            return _Colors(muted, muted, muted)
        if status is RunStatus.NEEDS_ATTENTION:
            danger = QColor(theme.danger)
            return _Colors(danger, danger, QColor(theme.success))
        stands_back = status in {RunStatus.CLEARED, RunStatus.NOT_TRACKED}
        words = muted if stands_back else QColor(theme.text)
        return _Colors(theme.status(status), words, QColor(theme.success))

    def _paint_segments(
        self, painter: QPainter, rect: QRect, status: RunStatus, filled: QColor, metrics: QFontMetrics
    ) -> int:
        side = metrics.height() * 0.56
        step = metrics.height() * _SEGMENT_STEP
        top = rect.center().y() + 0.5 - side / 2
        outline = QColor(self._themes.theme.muted)
        outline.setAlphaF(0.5)
        empty = QPen(outline, 1)
        for number in range(len(LIFECYCLE)):
            segment = QRectF(rect.left() + number * step, top, side, side)
            if number < status.steps:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(filled)
            else:
                painter.setPen(empty)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                segment.adjust(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(segment, side * 0.22, side * 0.22)
        return round(rect.left() + len(LIFECYCLE) * step + metrics.averageCharWidth())

    def _paint_sign(self, painter: QPainter, rect: QRect, color: QColor, metrics: QFontMetrics) -> int:
        side = metrics.height() * _SIGN_SIDE
        circle = QRectF(rect.left(), rect.center().y() + 0.5 - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(circle)
        font = QFont(painter.font())
        painter.save()
        font.setBold(True)
        font.setPixelSize(max(6, round(side * 0.78)))
        painter.setFont(font)
        painter.setPen(QColor(self._themes.theme.surface))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, "!")
        painter.restore()
        return round(circle.right() + metrics.averageCharWidth())


def status_width(status: RunStatus, font: QFont) -> int:
    """The pixels that a status needs to be painted whole; of *Staging* with the short mark of a ready run."""
    metrics = QFontMetrics(font)
    signs = _SIGN_SIDE if status is RunStatus.NEEDS_ATTENTION else len(LIFECYCLE) * _SEGMENT_STEP
    words = metrics.horizontalAdvance(wording.status_name(status))
    mark = 0.0
    if status is RunStatus.STAGING:
        # Only measured: its colours do not matter.
        ready = _ReadyMark(font, QColor(), LIGHT)
        mark = ready.width_of(evidence_wording.ready_short()) + metrics.averageCharWidth()
    # One beside the sign, and one half at each end.
    return ceil(signs * metrics.height() + words + mark) + 2 * metrics.averageCharWidth()


class _ReadyMark:
    """A tick and *Ready to complete*, in as many words as there is room for."""

    def __init__(self, font: QFont, color: QColor, theme: Theme) -> None:
        self._color = color
        self._font = QFont(font)
        self._font.setPointSizeF(font.pointSizeF() * 0.88)
        self._metrics = QFontMetrics(self._font)
        self._theme = theme
        self._side = self._metrics.height() * 0.72
        self._pad = self._metrics.averageCharWidth() * 0.8
        self.smallest = ceil(self.width_of(""))

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Paint it at the left of this rectangle, where there is room for it at all."""
        if rect.width() < self.smallest:
            return
        choices = (evidence_wording.ready_name(), evidence_wording.ready_short())
        words = next((text for text in choices if self.width_of(text) <= rect.width()), "")
        height = self._metrics.height() * 1.16
        pill = QRectF(rect.left(), rect.center().y() + 0.5 - height / 2, self.width_of(words), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRoundedRect(pill, height * 0.3, height * 0.3)
        color = QColor(self._theme.on_accent)
        painter.setPen(QPen(color, self._side * 0.16, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left, middle = pill.left() + self._pad, pill.center().y()
        tick = ((0.08, 0.04), (0.36, 0.3), (0.86, -0.28))
        painter.drawPolyline([QPointF(left + self._side * x, middle + self._side * y) for x, y in tick])
        painter.setFont(self._font)
        painter.setPen(color)
        text = pill.adjusted(self._pad * 1.6 + self._side, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def width_of(self, words: str) -> float:
        """The pixels that it takes with these words; none for the tick alone."""
        text = self._metrics.horizontalAdvance(words) + self._pad * 0.6 if words else 0
        return self._side + 2 * self._pad + text
