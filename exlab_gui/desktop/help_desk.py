"""The way to the help from anywhere in the app; the help itself is loaded when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from exlab_gui.desktop import help_topics
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.translation import keep_translated, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from exlab_gui.desktop.help_window import HelpWindow
    from exlab_gui.desktop.theme import ThemeManager

_TOPIC_PROPERTY = "help_topic"
HELP_KEY = "F1"
KEYS_KEY = "Ctrl+F1"


class HelpDesk(QObject):
    """Opens the help at the place that fits. One for a main window, its parent; GUI thread only.

    Args:
        window: the main window.
        themes: the colours.
        topic_of_run: tells what needs to be explained of the selected run; an empty text for nothing.
    """

    def __init__(self, window: QWidget, themes: ThemeManager, topic_of_run: Callable[[], str]) -> None:
        super().__init__(window)
        self._main = window
        self._themes = themes
        self._topic_of_run = topic_of_run
        self._window: HelpWindow | None = None

    @property
    def window(self) -> HelpWindow | None:
        """The help, where it was opened already."""
        return self._window

    def open(self, topic: str = help_topics.STATES) -> None:
        """Show a topic of the help."""
        if self._window is None:
            from exlab_gui.desktop.help_window import HelpWindow  # noqa: PLC0415  (seldom needed)

            self._window = HelpWindow(self._main, self._themes)
        self._window.open(topic)

    def open_here(self) -> None:
        """Explain what has the keyboard now."""
        self.explain(QApplication.focusWidget() or self._main)

    def open_current(self) -> None:
        """Explain what is shown; for a button that has taken the keyboard itself."""
        self.open(self._topic_of_run() or help_topics.STATES)

    def explain(self, widget: QWidget) -> None:
        """Explain a part of the app."""
        self.open(self.topic_for(widget))

    def open_keys(self) -> None:
        """Show all keyboard shortcuts."""
        self.open(help_topics.KEYBOARD)

    def topic_for(self, widget: QWidget) -> str:
        """The topic of a widget, or of the nearest of its parents that has one."""
        place: QWidget | None = widget
        while place is not None:
            name = place.objectName()
            if name in help_topics.RUN_WIDGETS:
                return self._topic_of_run() or help_topics.STATES
            topic = place.property(_TOPIC_PROPERTY) or help_topics.WIDGETS.get(name)
            if topic:
                return str(topic)
            place = place.parentWidget()
        return help_topics.STATES

    def close(self) -> None:
        """The main window closes; the help must not stay behind alone."""
        if self._window is not None:
            self._window.leave()
            self._window = None


class HelpButton(QPushButton):
    """Opens the help at a topic; hidden while there is none, and where there is no help to open."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._topic = ""
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.clicked.connect(self._open)
        self.hide()
        keep_translated(self._say)

    def show_topic(self, topic: str) -> None:
        """From now on this is what it opens."""
        self._topic = topic
        self.setVisible(bool(topic))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if _desk_of(self) is None:
            self.hide()

    def _open(self) -> None:
        open_help(self, self._topic)

    def _say(self) -> None:
        self.setText(translate("Help", "Help", "button beside a message"))
        self.setAccessibleName(translate("Help", "Help about this message"))
        self.setToolTip(tooltip(translate("Help", "Explain this message, and what to do")))


class HelpKey(QShortcut):
    """F1 in a dialog, which its main window does not hear."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(QKeySequence(HELP_KEY), dialog)
        self._dialog = dialog
        self.activated.connect(self._explain)

    def _explain(self) -> None:
        desk = _desk_of(self._dialog)
        if desk is not None:
            desk.explain(QApplication.focusWidget() or self._dialog)


class _AskButton(QToolButton):
    def __init__(self, desk: HelpDesk) -> None:
        super().__init__()
        self.setObjectName("help_button")
        self.setText("?")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(desk.open_current)
        keep_translated(self._say)

    def _say(self) -> None:
        self.setAccessibleName(translate("Help", "Help"))
        self.setToolTip(tooltip(translate("Help", "Help (F1)")))


def ask_button(desk: HelpDesk) -> QToolButton:
    """The *?* of the window."""
    return _AskButton(desk)


def set_topic(widget: QWidget, topic: str) -> None:
    """What F1 explains in a widget and in all that is in it; empty for what its name says."""
    widget.setProperty(_TOPIC_PROPERTY, topic)


def open_help(widget: QWidget, topic: str) -> None:
    """Show a topic in the help of the window that a widget, or the dialog with it, belongs to."""
    desk = _desk_of(widget)
    if desk is not None:
        desk.open(topic)


def _desk_of(widget: QWidget) -> HelpDesk | None:
    place: QWidget | None = widget
    while place is not None:
        desk = place.findChild(HelpDesk, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(desk, HelpDesk):
            return desk
        place = place.parentWidget()
    return None
