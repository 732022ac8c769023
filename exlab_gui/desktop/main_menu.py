"""The actions that have no button of their own, behind one menu button; on macOS also in the menu bar."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton

from exlab_gui.desktop.help_desk import HELP_KEY, KEYS_KEY
from exlab_gui.desktop.plain_text import button_text, tooltip
from exlab_gui.desktop.settings import folder_key
from exlab_gui.desktop.theme import Appearance, ThemeManager
from exlab_gui.desktop.translation import keep_translated, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

_APPEARANCES = {
    Appearance.SYSTEM: QT_TRANSLATE_NOOP("Menu", "As the system"),
    Appearance.LIGHT: QT_TRANSLATE_NOOP("Menu", "Light"),
    Appearance.DARK: QT_TRANSLATE_NOOP("Menu", "Dark"),
    Appearance.HIGH_CONTRAST: QT_TRANSLATE_NOOP("Menu", "High contrast"),
}
_ACTIONS = {
    "open_action": QT_TRANSLATE_NOOP("Menu", "Open staging folder\u2026"),
    "refresh_action": QT_TRANSLATE_NOOP("Menu", "Refresh"),
    "search_action": QT_TRANSLATE_NOOP("Menu", "Search"),
    "filter_action": QT_TRANSLATE_NOOP("Menu", "Filter\u2026"),
    "export_action": QT_TRANSLATE_NOOP("Menu", "Export list\u2026"),
    "report_action": QT_TRANSLATE_NOOP("Menu", "Run report\u2026"),
    "history_action": QT_TRANSLATE_NOOP("Menu", "History\u2026"),
    "clear_verified_action": QT_TRANSLATE_NOOP("Menu", "Clear verified runs\u2026"),
    "check_run_action": QT_TRANSLATE_NOOP("Menu", "Check this run\u2026"),
    "check_all_action": QT_TRANSLATE_NOOP("Menu", "Check all runs\u2026"),
    "settings_action": QT_TRANSLATE_NOOP("Menu", "Settings\u2026"),
    "first_steps_action": QT_TRANSLATE_NOOP("Menu", "First steps\u2026"),
    "demo_action": QT_TRANSLATE_NOOP("Menu", "Open the practice lab"),
    "help_action": QT_TRANSLATE_NOOP("Menu", "Open the help"),
    "keys_action": QT_TRANSLATE_NOOP("Menu", "Keyboard shortcuts"),
    "support_bundle_action": QT_TRANSLATE_NOOP("Menu", "Create support bundle\u2026"),
    "about_action": QT_TRANSLATE_NOOP("Menu", "About ExLab Runs"),
    "quit_action": QT_TRANSLATE_NOOP("Menu", "Quit"),
    "menu_action": QT_TRANSLATE_NOOP("Menu", "Menu"),
}
"""What each action says, by its object name."""


class MainMenu(QObject):
    """Makes the actions, gives them their shortcuts in the whole window, and shows them in a menu.

    Signals:
        open_requested, clear_requested, settings_requested, refresh_requested, search_requested,
        filter_requested, export_requested, report_requested, history_requested, demo_requested,
        first_steps_requested, about_requested, quit_requested, check_requested, check_all_requested,
        support_requested: what the operator chose.
        help_requested, keys_requested: the help that fits, or its page of all keys.
        folder_chosen: a staging folder of the list.
        appearance_chosen: an :class:`Appearance`.
    """

    open_requested = Signal()
    clear_requested = Signal()
    settings_requested = Signal()
    refresh_requested = Signal()
    search_requested = Signal()
    filter_requested = Signal()
    export_requested = Signal()
    report_requested = Signal()
    history_requested = Signal()
    demo_requested = Signal()
    first_steps_requested = Signal()
    help_requested = Signal()
    keys_requested = Signal()
    about_requested = Signal()
    quit_requested = Signal()
    check_requested = Signal()
    check_all_requested = Signal()
    support_requested = Signal()
    folder_chosen = Signal(str)
    appearance_chosen = Signal(object)

    def __init__(self, window: QMainWindow, themes: ThemeManager) -> None:
        super().__init__(window)
        self._window = window
        self._entries: list[QAction] = []
        self.menu = QMenu(window)
        self.menu.setObjectName("main_menu")
        keys = QKeySequence.StandardKey
        self._add("open_action", self.open_requested, keys.Open)
        self._folders = self.menu.addMenu("")
        self._folders.setObjectName("folders_menu")
        self._folders.menuAction().setVisible(False)
        self._add("refresh_action", self.refresh_requested, keys.Refresh)
        self._add("search_action", self.search_requested, keys.Find)
        self.filter_action = self._add("filter_action", self.filter_requested, "Ctrl+Shift+F")
        self.export_action = self._add("export_action", self.export_requested, "Ctrl+E")
        self.report_action = self._add("report_action", self.report_requested, keys.Print)
        self.clear_action = self._add("clear_verified_action", self.clear_requested)
        self.check_action = self._add("check_run_action", self.check_requested, "Ctrl+Shift+K")
        self.check_all_action = self._add("check_all_action", self.check_all_requested)
        self.menu.addSeparator()
        # On macOS Cmd+H hides the window.
        history_key = "Ctrl+Y" if sys.platform == "darwin" else "Ctrl+H"
        self._add("history_action", self.history_requested, history_key)
        self._add("settings_action", self.settings_requested, keys.Preferences)
        self._add_appearances(themes)
        self._add_help()
        self.menu.addSeparator()
        self._add("quit_action", self.quit_requested, keys.Quit)
        self.button = QToolButton()
        self.button.setObjectName("menu_button")
        self.button.setText("\u2630")
        self.button.setMenu(self.menu)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        opener = QAction(window)
        opener.setObjectName("menu_action")
        opener.setShortcut(QKeySequence("F10"))
        opener.triggered.connect(self.button.showMenu)
        window.addAction(opener)
        self._entries.append(opener)
        if sys.platform == "darwin":
            window.menuBar().addMenu(self.menu)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self.menu.setTitle(translate("Menu", "Menu"))
        self._folders.setTitle(translate("Menu", "Staging folders"))
        self._appearances.setTitle(translate("Menu", "Appearance"))
        self._help.setTitle(translate("Menu", "Help"))
        for entry in self._entries:
            entry.setText(translate("Menu", str(_ACTIONS[entry.objectName()])))
        for entry in self._appearances.actions():
            entry.setText(translate("Menu", str(_APPEARANCES[Appearance(entry.data())])))
        self.button.setAccessibleName(translate("Menu", "Menu"))
        self.button.setToolTip(tooltip(translate("Menu", "Menu (F10)")))

    def show_folders(self, folders: Sequence[str], opened: str) -> None:
        """Offer these staging folders, where there is one to change to; the open one has a mark."""
        self._folders.clear()
        for folder in folders:
            entry = self._folders.addAction(button_text(folder))
            entry.setCheckable(True)
            entry.setChecked(folder_key(folder) == folder_key(opened))
            entry.triggered.connect(partial(self.folder_chosen.emit, folder))
        self._folders.menuAction().setVisible(any(folder_key(one) != folder_key(opened) for one in folders))

    def enable_list_actions(self, *, enabled: bool) -> None:
        """Whether there is a list that can be filtered, exported or cleared."""
        actions = (self.clear_action, self.filter_action, self.export_action, self.report_action)
        for action in (*actions, self.check_action, self.check_all_action):
            action.setEnabled(enabled)

    def add_columns(self, columns: QMenu) -> None:
        """Offer the columns of the list, too."""
        self.menu.insertMenu(self.export_action, columns)

    def _add(
        self,
        name: str,
        action: SignalInstance,
        key: QKeySequence.StandardKey | str | None = None,
        menu: QMenu | None = None,
    ) -> QAction:
        entry = QAction(self._window)
        entry.setObjectName(name)
        entry.triggered.connect(action)
        if isinstance(key, str):
            entry.setShortcut(QKeySequence(key))
        elif key is not None:
            entry.setShortcuts(QKeySequence.keyBindings(key) or _fallback_keys(key))
        (menu or self.menu).addAction(entry)
        # Also on the window, so that the shortcuts work while the menu is closed.
        self._window.addAction(entry)
        self._entries.append(entry)
        return entry

    def _add_help(self) -> None:
        self._help = self.menu.addMenu("")
        self._help.setObjectName("help_menu")
        self._add("help_action", self.help_requested, HELP_KEY, self._help)
        self._add("keys_action", self.keys_requested, KEYS_KEY, self._help)
        self._add("first_steps_action", self.first_steps_requested, menu=self._help)
        self._add("demo_action", self.demo_requested, menu=self._help)
        self._help.addSeparator()
        self._add("support_bundle_action", self.support_requested, menu=self._help)
        self._add("about_action", self.about_requested, menu=self._help)

    def _add_appearances(self, themes: ThemeManager) -> None:
        self._appearances = self.menu.addMenu("")
        group = QActionGroup(self)
        for appearance in _APPEARANCES:
            entry = self._appearances.addAction("")
            entry.setObjectName(f"appearance_{appearance.value}")
            entry.setCheckable(True)
            entry.setChecked(appearance is themes.appearance)
            entry.setData(appearance.value)
            group.addAction(entry)
        group.triggered.connect(self._choose_appearance)

    def _choose_appearance(self, entry: QAction) -> None:
        self.appearance_chosen.emit(Appearance(entry.data()))


def _fallback_keys(key: QKeySequence.StandardKey) -> list[QKeySequence]:
    # Not every platform theme binds these (Quit and Preferences have no key on Windows).
    keys = QKeySequence.StandardKey
    texts = {keys.Quit: "Ctrl+Q", keys.Refresh: "F5", keys.Preferences: "Ctrl+,", keys.Print: "Ctrl+P"}
    return [QKeySequence(texts.get(key, ""))]
