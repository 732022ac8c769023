"""Whether somebody is there who looks at a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from exlab_gui.desktop.follow_pace import Heed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LISTEN_AFTER_S = 60.0
_GONE_AFTER_S = 120.0
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_RETURN = frozenset({QEvent.Type.WindowActivate, QEvent.Type.Show, QEvent.Type.WindowStateChange})


class Presence(QObject):
    """Notes when somebody last used the app's windows. GUI thread only.

    A window that is visible but not active may stand on a second screen, with somebody before it: it counts
    as watched until nothing was typed or pointed at in the app for two minutes.

    While somebody works nothing is listened to: a filter in Python for every event of an application costs
    time. It is only there from a minute after the last known input until the next one.

    Args:
        window: what is looked at.
        now: seconds by the clock of :meth:`heed`.

    Signals:
        returned: somebody is back after a while.
    """

    returned = Signal()

    def __init__(self, window: QWidget, now: float, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._noted = now
        self._now = now
        self._is_listening = False
        self._was_there = True
        window.installEventFilter(self)

    def heed(self, now: float) -> Heed:
        """Whether somebody looks; called every few seconds at least."""
        self._now = now
        if not self._is_listening and now - self._noted >= _LISTEN_AFTER_S:
            self._listen(now)
        if not self._window.isVisible() or self._window.isMinimized():
            self._was_there = False
            return Heed.HIDDEN
        if self._is_listening and now - self._noted >= _GONE_AFTER_S:
            self._was_there = False
            return Heed.UNWATCHED
        self._was_there = True
        return Heed.WATCHED

    def stop(self) -> None:
        """Listen to nothing any more."""
        self._window.removeEventFilter(self)
        self._hear_no_more()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _INPUT or (kind in _RETURN and watched is self._window):
            self._note()
        return False

    def _listen(self, now: float) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            # Only what comes from now on is heard, so the two minutes begin now.
            self._noted = now
            self._is_listening = True
            application.installEventFilter(self)

    def _hear_no_more(self) -> None:
        application = QCoreApplication.instance()
        if self._is_listening and application is not None:
            application.removeEventFilter(self)
        self._is_listening = False

    def _note(self) -> None:
        self._noted = self._now
        self._hear_no_more()
        if not self._was_there:
            self._was_there = True
            self.returned.emit()
