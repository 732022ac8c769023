"""The app's icon beside the clock, which is there only while it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from exlab_gui.desktop.plain_text import button_text, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QIcon

_MESSAGE_MS = 15_000
_UNMARKED = str.maketrans({"<": "\u2039", ">": "\u203a", "&": "\uff06"})
"""Notification servers may take the body of a message as HTML, and not all can undo escapes."""


class Tray(QObject):
    """One icon for all who need one: messages show it for a while, the background mode keeps it.

    GUI thread only. The icon is made when it is first needed.

    Signals:
        activated: the icon or a message was clicked.
    """

    activated = Signal()

    def __init__(
        self,
        icon: QIcon,
        parent: QObject | None = None,
        make_icon: Callable[[QIcon, QObject], QSystemTrayIcon] = QSystemTrayIcon,
        is_available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self._picture = icon
        self._make_icon = make_icon
        self._is_available = is_available
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._is_kept = False
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(_MESSAGE_MS)
        self._hiding.timeout.connect(self._hide_if_free)

    @property
    def is_available(self) -> bool:
        """Whether this desktop has a place for such icons now."""
        return self._is_available()

    @property
    def can_say(self) -> bool:
        """Whether :meth:`say` will be seen."""
        return self.is_available and QSystemTrayIcon.supportsMessages()

    def say(self, title: str, text: str, *, alarming: bool) -> None:
        """Show a message for some seconds; both texts may come from anywhere."""
        kind = QSystemTrayIcon.MessageIcon.Warning if alarming else QSystemTrayIcon.MessageIcon.Information
        icon = self._shown_icon()
        icon.showMessage(visible(title), visible(text).translate(_UNMARKED), kind, _MESSAGE_MS)
        self._hiding.start()

    def keep(self, entries: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show the icon until :meth:`release`, with a menu of these entries."""
        self._is_kept = True
        menu = QMenu()
        for text, action in entries:
            menu.addAction(button_text(text), action)
        self._shown_icon().setContextMenu(menu)
        # The icon does not own its menu.
        self._menu = menu

    def describe(self, text: str) -> None:
        """Say in the tooltip how it stands; plain text, from anywhere."""
        if self._icon is not None:
            self._icon.setToolTip("\n".join(map(visible, text.split("\n"))).translate(_UNMARKED))

    def release(self) -> None:
        """The icon is no longer needed."""
        self._is_kept = False
        self._hide_if_free()

    def _shown_icon(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = self._make_icon(self._picture, self)
            self._icon.activated.connect(self._tell_click)
            self._icon.messageClicked.connect(self.activated)
        self._icon.show()
        return self._icon

    def _tell_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # The other button opens the menu.
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.activated.emit()

    def _hide_if_free(self) -> None:
        if self._icon is not None and not self._is_kept and not self._hiding.isActive():
            self._icon.hide()
