"""The head of the panel of one run: its title and place, and the buttons beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from exlab_gui.desktop.widgets import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

_TITLE_EMS = 17
"""What a usual title needs: less, and nobody sees any more which run the buttons are about."""


class RunHead(QWidget):
    """Buttons stand beside title and place; in a narrow window the title has a line of its own."""

    def __init__(self, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel()
        self.title.setObjectName("run_title")
        self.place = ElidedLabel()
        self.place.setObjectName("run_breadcrumb")
        em = self.fontMetrics().height()
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(em * 0.7))
        for button in buttons:
            row.addWidget(button)
        self._is_narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em)
        self._grid.setVerticalSpacing(em // 5)
        self._grid.setColumnStretch(0, 1)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._buttons.sizeHint().width() - self._grid.horizontalSpacing()
        is_narrow = room < self.fontMetrics().height() * _TITLE_EMS
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._arrange()

    def _arrange(self) -> None:
        for item in (self.title, self.place, self._buttons):
            self._grid.removeWidget(item)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.title, 0, 0, 1, 2 if self._is_narrow else 1)
        self._grid.addWidget(self.place, 1, 0)
        if self._is_narrow:
            self._grid.addWidget(self._buttons, 1, 1, 1, 1, top)
        else:
            self._grid.addWidget(self._buttons, 0, 1, 2, 1, top)
