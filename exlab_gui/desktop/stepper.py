"""The five steps of one run: who, when and what for each step that is reached."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.ingest import LIFECYCLE, HistoryEntry, IngestRecord, IngestState

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from exlab_gui.desktop.theme import Theme, ThemeManager

_STEPPING_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROUNDING = 2
"""Pixels by which a text may turn out wider than it was measured."""
_SMALLEST = 0.85
"""So much smaller than usual a name may be written before it is shortened."""


class StepStatus(StrEnum):
    """How far a step is."""

    DONE = "done"
    CURRENT = "current"
    TO_COME = "to come"
    UNKNOWN = "unknown"


class Stepper(QWidget):
    """Five :class:`Step` widgets in a row; the arrow keys move between them.

    Signals:
        step_activated: a reached step was clicked, or Enter or Space pressed on it; its :class:`IngestState`.
    """

    step_activated = Signal(object)

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepper")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.steps = [Step(state, themes, self) for state in LIFECYCLE]
        for step in self.steps:
            layout.addWidget(step, 1)
        themes.changed.connect(self.update)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self.setAccessibleName(translate("Run panel", "Steps of this run"))
        self.say_again()

    def say_again(self) -> None:
        """Another language is spoken."""
        for step in self.steps:
            step.say_again()

    def show_record(self, record: IngestRecord) -> None:
        """Show how far a run is, from its record."""
        current = record.current_state.position
        for step in self.steps:
            if step.state.position > current:
                status = StepStatus.TO_COME
            else:
                status = StepStatus.CURRENT if step.state.position == current else StepStatus.DONE
            step.show_status(status, record.entry(step.state))

    def show_state(self, state: IngestState | None, *, known: bool) -> None:
        """Show how far a run is, without its history.

        Args:
            state: the state, or None where no step is reached.
            known: False where the record cannot be read.
        """
        current = -1 if state is None else state.position
        for step in self.steps:
            if not known:
                status = StepStatus.UNKNOWN
            elif step.state.position > current:
                status = StepStatus.TO_COME
            else:
                status = StepStatus.CURRENT if step.state.position == current else StepStatus.DONE
            step.show_status(status, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((place for place, step in enumerate(self.steps) if step.hasFocus()), None)
        move = _STEPPING_KEYS.get(Qt.Key(event.key()))
        if focused is None or move is None:
            super().keyPressEvent(event)
            return
        place = min(max(focused + move, 0), len(self.steps) - 1)
        self.steps[place].setFocus(Qt.FocusReason.TabFocusReason)


class Step(QAbstractButton):
    """One step: a button that paints itself, so that it has focus, an accessible name and a tooltip."""

    def __init__(self, state: IngestState, themes: ThemeManager, stepper: Stepper) -> None:
        super().__init__(stepper)
        self.state = state
        self.status = StepStatus.TO_COME
        self._themes = themes
        self._stepper = stepper
        self._lines = ("", "")
        self._entry: HistoryEntry | None = None
        self.setObjectName(f"step_{state.value}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._activate)
        self.show_status(StepStatus.TO_COME, None)

    def show_status(self, status: StepStatus, entry: HistoryEntry | None) -> None:
        """Show how far this step is, with its history entry where there is one."""
        self.status = status
        self._entry = entry
        reached = self._reached
        self.setCursor(Qt.CursorShape.PointingHandCursor if reached else Qt.CursorShape.ArrowCursor)
        self.say_again()

    def say_again(self) -> None:
        """Write the words anew: they may be another language's by now."""
        now, entry = datetime.now(UTC), self._entry
        when, what, spoken = wording.step_words(self.state, entry, self.status.value, now)
        self._lines = (when, what)
        self.setAccessibleName(spoken)
        lines = [wording.state_name(self.state), wording.state_meaning(self.state)]
        if entry is not None:
            lines += [wording.received_words(entry), _recorded_on(entry.host) if entry.host else ""]
            lines += [formats.moment(entry.when, now), formats.utc(entry.when)] if entry.when else []
        self.setToolTip(tooltip(*lines))
        self.update()

    @property
    def _reached(self) -> bool:
        return self._entry is not None

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 20, round(self._diameter() * 1.5 + metrics.height() * 3.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in _STEPPING_KEYS:
            # Qt's buttons would look for the nearest one in the window.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = self._themes.theme
            center = QPointF(self.width() / 2, self._diameter() * 0.75)
            self._paint_connectors(painter, theme, center)
            self._paint_circle(painter, theme, center)
            self._paint_words(painter, theme, center)

    def _activate(self) -> None:
        if self._reached:
            self._stepper.step_activated.emit(self.state)

    def _room(self) -> int:
        """How wide words may be, so that those of two steps never touch."""
        return self.width() - self.fontMetrics().averageCharWidth()

    def _diameter(self) -> float:
        return self.fontMetrics().height() * 1.75

    def _paint_connectors(self, painter: QPainter, theme: Theme, center: QPointF) -> None:
        gap = self._diameter() * 0.68
        done, to_come = QColor(theme.success), QColor(theme.track)
        width = max(2.0, self.fontMetrics().height() * 0.16)
        if self.state is not LIFECYCLE[0]:
            reached = self.status in {StepStatus.DONE, StepStatus.CURRENT}
            painter.setPen(QPen(done if reached else to_come, width))
            painter.drawLine(QPointF(0, center.y()), QPointF(center.x() - gap, center.y()))
        if self.state is not LIFECYCLE[-1]:
            painter.setPen(QPen(done if self.status is StepStatus.DONE else to_come, width))
            painter.drawLine(QPointF(center.x() + gap, center.y()), QPointF(self.width(), center.y()))

    def _paint_circle(self, painter: QPainter, theme: Theme, center: QPointF) -> None:
        radius = self._diameter() / 2
        if self.status is StepStatus.CURRENT:
            halo = QColor(theme.accent)
            halo.setAlphaF(0.28)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            painter.drawEllipse(center, radius * 1.3, radius * 1.3)
        if self.status in {StepStatus.DONE, StepStatus.CURRENT}:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.success if self.status is StepStatus.DONE else theme.accent))
        else:
            painter.setPen(QPen(QColor(theme.control_border), max(1.5, radius * 0.11)))
            painter.setBrush(QColor(theme.surface))
        painter.drawEllipse(center, radius, radius)
        if self.status is StepStatus.DONE:
            painter.setPen(QPen(QColor(theme.on_accent), radius * 0.2, c=Qt.PenCapStyle.RoundCap))
            points = ((-0.42, 0.02), (-0.1, 0.34), (0.44, -0.32))
            check = [QPointF(center.x() + x * radius, center.y() + y * radius) for x, y in points]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(check))
        else:
            current = self.status is StepStatus.CURRENT
            painter.setPen(QColor(theme.on_accent if current else theme.muted))
            font = QFont(self.font())
            font.setBold(current)
            painter.setFont(font)
            box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
            number = "?" if self.status is StepStatus.UNKNOWN else str(self.state.position + 1)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.text), 1.5, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, radius * 1.42, radius * 1.42)

    def _paint_words(self, painter: QPainter, theme: Theme, center: QPointF) -> None:
        reached = self.status in {StepStatus.DONE, StepStatus.CURRENT}
        font = self._name_font()
        name = wording.state_name(self.state)
        top = center.y() + self._diameter() * 0.78
        top = self._paint_line(
            painter,
            name,
            font,
            QColor(theme.text if reached else theme.muted),
            top,
        )
        font = QFont(self.font())
        font.setPointSizeF(max(1.0, font.pointSizeF() * 0.9))
        for line in self._lines:
            top = self._paint_line(painter, line, font, QColor(theme.muted), top)

    def _name_font(self) -> QFont:
        """For the names of all steps of one size, so that all are whole where that can be."""
        font = QFont(self.font())
        metrics = QFontMetrics(font)
        names = [wording.state_name(step.state) for step in self._stepper.steps]
        wanted = max(map(metrics.horizontalAdvance, names), default=0) + _ROUNDING
        if wanted > self._room():
            font.setPointSizeF(max(1.0, font.pointSizeF() * max(_SMALLEST, self._room() / wanted)))
        bold = QFont(font)
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(wording.state_name(self.state)) + _ROUNDING
        # Whole is worth more than bold or large; the circle tells which one is current, too.
        return bold if self.status is StepStatus.CURRENT and width <= self._room() else font

    def _paint_line(self, painter: QPainter, text: str, font: QFont, color: QColor, top: float) -> float:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(color)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, self._room())
        box = QRectF(0, top, self.width(), metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, elided)
        return top + metrics.height() * 1.08


def _recorded_on(host: str) -> str:
    return translate("Run panel", "Recorded on {computer}").format(computer=host)
