"""The line at the bottom of the window: what is shown and how fresh it is, what was just done."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar

from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.widgets import ElidedLabel

_SAID_MS = 8_000


class StatusLine:
    """Fills a window's status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        self._status = ElidedLabel()
        self._status.setObjectName("status_label")
        self._said = QLabel()
        self._said.setObjectName("said_label")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said_timer = QTimer(bar)
        self._said_timer.setSingleShot(True)
        self._said_timer.setInterval(_SAID_MS)
        self._said_timer.timeout.connect(self._said.clear)
        bar.addWidget(self._status, 1)
        bar.addPermanentWidget(self._said)

    @property
    def text(self) -> str:
        """What stands there for good."""
        return self._status.text()

    def show_parts(self, parts: list[str]) -> None:
        """Show these texts, which may come from anywhere, side by side."""
        self._status.show_text("  \u00b7  ".join(map(visible, parts)))

    def say(self, text: str) -> None:
        """Show a text for a few seconds."""
        self._said.setText(visible(text))
        self._said.setAccessibleName(visible(text))
        self._said_timer.start()

    def hush(self) -> None:
        """What was said has no meaning any more."""
        self._said.clear()
        self._said.setAccessibleName("")
