"""The keys of the app: those of its actions as they have them, and those of its lists, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


def shortcuts_markdown(window: QWidget) -> str:
    """The tables of the page *Keyboard shortcuts*, in the operator's language and this system's key names."""
    tables = [
        (translate("Help", "In the whole window"), action_keys(window)),
        (translate("Help", "In the list of runs"), list_keys()),
        (translate("Help", "In the panel of a run, in tables and charts"), panel_keys()),
        (translate("Help", "In dialogs and in this help"), dialog_keys()),
    ]
    return "\n\n".join(_table(title, rows) for title, rows in tables)


def action_keys(window: QWidget) -> list[tuple[str, str]]:
    """Every action of a window that has keys: the keys, and what it is called."""
    found = []
    for action in window.findChildren(QAction):
        keys = [native(key) for key in action.shortcuts() if _is_on_keyboards(key)]
        if keys:
            found.append((", ".join(dict.fromkeys(keys)), action_name(action)))
    return list(dict.fromkeys(found))


def action_name(action: QAction) -> str:
    """What an action is called, without the marks of a menu."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("\u2026")


def native(key: QKeySequence | str) -> str:
    """Keys as this system and the operator's language call them: ``Ctrl+F``, ``Strg+F``, or Mac's signs."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def list_keys() -> list[tuple[str, str]]:
    """What the keys do while the list of runs has the focus."""
    return [
        (_keys("Up", "Down"), translate("Help", "Go from run to run")),
        (_keys("Return"), translate("Help", "Go to the button for the run's next step")),
        (_keys("Shift+Up", "Shift+Down"), translate("Help", "Select several runs in a row")),
        (_keys("Ctrl+Up", "Ctrl+Down"), translate("Help", "Go to another run and keep the selection")),
        (_keys("Ctrl+Space"), translate("Help", "Add the run to the selection, or take it away")),
        (_keys("Ctrl+A"), translate("Help", "Select all runs that are shown")),
        (_keys("Home", "End"), translate("Help", "Go to the first or the last run")),
        (_keys("Tab"), translate("Help", "Go on to the panel of the run")),
    ]


def panel_keys() -> list[tuple[str, str]]:
    """What the keys do in the panel below the list, and in the app's tables and charts."""
    return [
        (
            _keys("Left", "Right"),
            translate("Help", "Go along the five steps, the tabs, or the bars of a chart"),
        ),
        (_keys("Space"), translate("Help", "Press the button, or show the step in the history")),
        (_keys("Ctrl+C"), translate("Help", "Copy the selected lines of a table")),
        (_keys("Tab", "Shift+Tab"), translate("Help", "Go to the next part, or back")),
    ]


def dialog_keys() -> list[tuple[str, str]]:
    """What the keys do in dialogs and in the help."""
    keys = QKeySequence.StandardKey
    return [
        (_keys("Return"), translate("Help", "Press the button that is marked; it never deletes anything")),
        (_keys("Esc"), translate("Help", "Close the dialog or the help; nothing is done")),
        (_keys("F1"), translate("Help", "Explain the dialog, or the part of the window, that has the focus")),
        (_keys("Ctrl+F"), translate("Help", "Search the help")),
        (
            ", ".join(
                native(each[0])
                for key in (keys.Back, keys.Forward)
                if (each := QKeySequence.keyBindings(key))
            ),
            translate("Help", "Go back, or forward, in the help"),
        ),
    ]


def _is_on_keyboards(key: QKeySequence) -> bool:
    # Some systems also know keys named Open and Find, which hardly any keyboard has.
    keys: Any = key  # the stubs do not know that it holds some
    return not key.isEmpty() and keys[0].key() < Qt.Key.Key_Back


def _keys(*names: str) -> str:
    return ", ".join(map(native, names))


def _table(title: str, rows: Iterable[tuple[str, str]]) -> str:
    head = (translate("Help", "Keys"), translate("Help", "What they do"))
    lines = [f"| {head[0]} | {head[1]} |", "|---|---|"]
    lines += [f"| {_literal(keys)} | {_literal(what)} |" for keys, what in rows]
    return "\n".join([f"## {title}", "", *lines])


def _literal(text: str) -> str:
    """A text that Markdown takes as it is."""
    return "".join(f"\\{character}" if character in "\\`*_|[]<>#~" else character for character in text)
