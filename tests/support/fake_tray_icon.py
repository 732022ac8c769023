"""A tray icon for screens without a tray."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class FakeTrayIcon(QObject):
    """A tray icon on a screen that has no tray; notes its messages."""

    activated = Signal(object)
    messageClicked = Signal()  # noqa: N815  (Qt's name)

    def __init__(self, _icon, parent):
        super().__init__(parent)
        self.messages = []
        self._shown = False
        self._menu = None
        self._tip = ""

    def show(self):
        self._shown = True

    def hide(self):
        self._shown = False

    def isVisible(self):  # noqa: N802  (Qt's name)
        return self._shown

    def setContextMenu(self, menu):  # noqa: N802  (Qt's name)
        self._menu = menu

    def contextMenu(self):  # noqa: N802  (Qt's name)
        return self._menu

    def setToolTip(self, text):  # noqa: N802  (Qt's name)
        self._tip = text

    def toolTip(self):  # noqa: N802  (Qt's name)
        return self._tip

    def showMessage(self, title, text, kind, _milliseconds):  # noqa: N802  (Qt's name)
        self.messages.append((title, text, kind))
