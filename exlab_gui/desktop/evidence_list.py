"""Why a run seems finished: a line for each thing that was looked at, with a sign and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exlab_gui.desktop.condition_list import StatusSign
from exlab_gui.desktop.evidence_wording import Verdict, verdict_name
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from exlab_gui.desktop.evidence_wording import EvidenceLine


class EvidenceList(QFrame):
    """A card with an :class:`EvidenceRow` for each line."""

    def __init__(self, lines: Sequence[EvidenceLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setProperty("card", True)
        self.setAccessibleName(translate("Completing", "Why this run seems finished"))
        layout = QVBoxLayout(self)
        em = self.fontMetrics().height()
        layout.setContentsMargins(round(em * 0.8), round(em * 0.6), round(em * 0.8), round(em * 0.6))
        layout.setSpacing(round(em * 0.2))
        widest = max(self.fontMetrics().horizontalAdvance(line.title) for line in lines)
        for line in lines:
            layout.addWidget(EvidenceRow(line, round(widest * 1.1)))


class EvidenceRow(QFrame):
    """One line: its sign, what it is about, how it stands, and the files that it is about.

    Args:
        line: what it says.
        title_width: the same for all rows, so that their texts stand below one another.
    """

    def __init__(self, line: EvidenceLine, title_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"evidence_{line.name}")
        self.setProperty("condition", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        names = [visible(name) for name in line.all_names or line.more]
        self.setAccessibleName(
            ", ".join(filter(None, [f"{line.title}: {line.text}", *names, verdict_name(line.verdict)]))
        )
        if len(line.all_names) > len(line.more):
            self.setToolTip(tooltip(*line.all_names))
        self.verdict = line.verdict
        title = QLabel(line.title)
        title.setProperty("muted", True)
        title.setFixedWidth(title_width)
        text = ElidedLabel()
        text.show_text(line.text)
        text.setObjectName(f"counted_{line.name}")
        em = self.fontMetrics().height()
        grid = QGridLayout(self)
        grid.setContentsMargins(round(em * 0.25), round(em * 0.1), round(em * 0.25), round(em * 0.1))
        grid.setHorizontalSpacing(round(em * 0.6))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        grid.addWidget(EvidenceSign(line.verdict), 0, 0)
        grid.addWidget(title, 0, 1)
        grid.addWidget(text, 0, 2)
        for number, name in enumerate(line.more):
            below = ElidedLabel()
            below.show_text(name)
            below.setProperty("muted", True)
            below.setObjectName("counted_newest_name" if line.name == "newest_file" else f"{line.name}_file")
            grid.addWidget(below, number + 1, 2)


class EvidenceSign(StatusSign):
    """The sign of a verdict; its colour comes from the style sheet."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = verdict
        self.setProperty("sign", verdict.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._verdict is Verdict.FACT:
            return
        super().paintEvent(event)
        if self._verdict is not Verdict.WARNS:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            radius = min(self.width(), self.height()) / 2 - 0.5
            middle = QPointF(self.width() / 2, self.height() / 2)
            color = self.palette().windowText().color()
            painter.setPen(QPen(color, radius * 0.26, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(middle - QPointF(0, radius * 0.5), middle + QPointF(0, radius * 0.1))
            painter.drawPoint(middle + QPointF(0, radius * 0.5))


class Caution(QFrame):
    """A warning in a frame, with a sign; it forbids nothing."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("caution", True)
        self.setAccessibleName(text)
        words = WrappedLabel()
        words.setObjectName(f"{name}_text")
        words.setText(text)
        layout = QHBoxLayout(self)
        em = self.fontMetrics().height()
        layout.setContentsMargins(round(em * 0.6), round(em * 0.4), round(em * 0.6), round(em * 0.4))
        layout.setSpacing(round(em * 0.6))
        layout.addWidget(EvidenceSign(Verdict.WARNS), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)
