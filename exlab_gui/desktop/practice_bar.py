"""The bar over the whole window that says that nothing here is real."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from exlab_gui.desktop.plain_text import button_text, tooltip
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import WrappedLabel, push_button


class PracticeBar(QFrame):
    """Marks the practice lab, so that nobody takes it for real data; hidden everywhere else.

    Signals:
        leave_requested: *Open my staging folder*.
    """

    leave_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("practice_bar")
        self._mark = QLabel()
        self._mark.setObjectName("practice_mark")
        self._text = WrappedLabel()
        self.leave = push_button("", "leave_practice_button")
        self.leave.setProperty("quiet", True)
        self.leave.clicked.connect(self.leave_requested)
        em = self.fontMetrics().height()
        row = QHBoxLayout(self)
        row.setContentsMargins(em, em // 4, em, em // 4)
        row.setSpacing(em)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.leave)
        self.hide()
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self._mark.setText(translate("Practice lab", "Practice lab"))
        text = translate(
            "Practice lab",
            "Made-up data: try every step. It lies in a temporary folder and is gone when the app is closed.",
        )
        self._text.setText(text)
        self.setAccessibleName(translate("Practice lab", "Practice lab"))
        self.setAccessibleDescription(text)
        leave = translate("Practice lab", "Open my staging folder\u2026")
        self.leave.setText(button_text(leave))
        self.leave.setAccessibleName(leave)
        self.leave.setToolTip(tooltip(translate("Practice lab", "Leave the practice lab for real runs")))
