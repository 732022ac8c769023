"""The six conditions of *Safe to clear?*, each on a line that keeps its place whatever comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from exlab_gui.desktop import transfer_wording
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.transfer_wording import CheckStatus
from exlab_gui.desktop.translation import keep_said, translate
from exlab_gui.desktop.widgets import ElidedLabel, repolish

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from exlab_gui.transfer import Condition, ConditionKind


class ConditionList(QFrame):
    """A card with a :class:`ConditionRow` for every kind of condition."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conditions")
        self.setProperty("card", True)
        keep_said(self, lambda: self.setAccessibleName(translate("Clearing", "Conditions")))
        layout = QVBoxLayout(self)
        em = self.fontMetrics().height()
        layout.setContentsMargins(round(em * 0.8), round(em * 0.6), round(em * 0.8), round(em * 0.6))
        layout.setSpacing(round(em * 0.35))
        self.rows = {kind: ConditionRow(kind) for kind in transfer_wording.CONDITIONS}
        for row in self.rows.values():
            layout.addWidget(row)

    def show_checking(self) -> None:
        """Nothing is known yet."""
        for row in self.rows.values():
            row.show_status(CheckStatus.CHECKING)

    def show_not_checked(self) -> None:
        """The check did not come to its end."""
        for row in self.rows.values():
            row.show_status(CheckStatus.NOT_CHECKED)

    def show_conditions(self, conditions: Iterable[Condition]) -> None:
        """Show what was found."""
        for condition in conditions:
            self.rows[condition.kind].show_condition(condition)


class ConditionRow(QFrame):
    """One condition: its sign, what it is, how it stands in words, and why."""

    def __init__(self, kind: ConditionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"condition_{kind.value}")
        self.setProperty("condition", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._kind = kind
        self._number = transfer_wording.CONDITIONS.index(kind) + 1
        self.status = CheckStatus.CHECKING
        self.sign = StatusSign()
        self._title = ElidedLabel()
        self.status_label = QLabel()
        self.status_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        words = map(transfer_wording.check_status_name, CheckStatus)
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in words)
        self.status_label.setMinimumWidth(round(widest * 1.15))
        self._reason = _detail_label()
        self._file = ElidedLabel()
        self._file.setProperty("muted", True)
        self._more = _detail_label()
        # With or without words, whatever the script: nothing moves when the words come.
        for label in (self._title, self.status_label, self._reason, self._file, self._more):
            label.setFixedHeight(round(self.fontMetrics().height() * 1.15))
        detail = QHBoxLayout()
        detail.setSpacing(self.fontMetrics().averageCharWidth())
        detail.addWidget(self._reason)
        detail.addWidget(self._file, 1)
        detail.addWidget(self._more)
        grid = QGridLayout(self)
        em = self.fontMetrics().height()
        grid.setContentsMargins(round(em * 0.25), round(em * 0.1), round(em * 0.25), round(em * 0.1))
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(round(em * 0.6))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.sign, 0, 0)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self.status_label, 0, 2)
        grid.addLayout(detail, 1, 1, 1, 2)
        self.show_status(CheckStatus.CHECKING)

    @property
    def detail(self) -> str:
        """The second line as it is read."""
        return " ".join(
            label.text() for label in (self._reason, self._file, self._more) if label.text().strip()
        )

    def show_status(self, status: CheckStatus) -> None:
        """Show how it stands where there is nothing more to say."""
        self._show(status, "", "", "", "")

    def show_condition(self, condition: Condition) -> None:
        """Show what was found."""
        words = transfer_wording.condition_words(condition)
        path = "" if condition.holds else condition.path
        self._show(
            transfer_wording.status_of_condition(condition),
            f"{words}:" if path else words,
            path,
            transfer_wording.condition_more(condition),
            transfer_wording.condition_remedy(condition),
        )

    def _show(self, status: CheckStatus, reason: str, path: str, more: str, remedy: str) -> None:
        self.status = status
        words = transfer_wording.check_status_name(status)
        title = transfer_wording.condition_name(self._kind)
        self._title.show_text(title)
        self.status_label.setText(words)
        self._reason.show_text(reason)
        self._file.show_text(path)
        self._more.show_text(more)
        self.setToolTip(tooltip(title, path, remedy))
        for label in (self.sign, self.status_label):
            label.setProperty("sign", status.value)
            repolish(label)
        spoken = translate("Clearing", "Condition {number} of {total}: {title}: {words}").format(
            number=self._number, total=len(transfer_wording.CONDITIONS), title=title, words=words
        )
        self.setAccessibleName(". ".join(filter(None, (spoken, self.detail, remedy))))


class StatusSign(QLabel):
    """A tick, a cross, a dash or three dots in a circle; its colour comes from the style sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 1.1)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            color, paper = self.palette().windowText().color(), QGuiApplication.palette().base().color()
            radius = min(self.width(), self.height()) / 2 - 0.5
            center = QPointF(self.width() / 2, self.height() / 2)
            known = self.property("sign") in {CheckStatus.HOLDS.value, CheckStatus.FAILS.value}
            painter.setPen(Qt.PenStyle.NoPen if known else QPen(color, max(1.0, radius * 0.14)))
            painter.setBrush(color if known else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, radius * 0.95, radius * 0.95)
            pen = QPen(paper if known else color, radius * 0.24, c=Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for line in _SIGNS.get(self.property("sign"), ()):
                painter.drawPolyline(
                    QPolygonF([QPointF(center.x() + x * radius, center.y() + y * radius) for x, y in line])
                )


def _detail_label() -> ElidedLabel:
    label = ElidedLabel()
    # As wide as its words where there is room, unlike others of its kind.
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    label.setProperty("muted", True)
    return label


_DOT = 0.01
_SIGNS = {
    CheckStatus.HOLDS.value: (((-0.42, 0.02), (-0.1, 0.34), (0.44, -0.32)),),
    CheckStatus.FAILS.value: (((-0.34, -0.34), (0.34, 0.34)), ((-0.34, 0.34), (0.34, -0.34))),
    CheckStatus.NOT_CHECKED.value: (((-0.36, 0.0), (0.36, 0.0)),),
    CheckStatus.CHECKING.value: tuple(((x - _DOT, 0.0), (x + _DOT, 0.0)) for x in (-0.45, 0.0, 0.45)),
}
"""The lines of each sign, in radiuses from the middle."""
