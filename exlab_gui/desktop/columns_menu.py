"""Which columns of the list are shown, as actions that stand in more than one menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from exlab_gui.desktop.run_columns import Column, column_title
from exlab_gui.desktop.translation import keep_translated, translate

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QMenu


class ColumnActions(QObject):
    """One action with a mark for each column, and *Reset columns*.

    Signals:
        toggled: a :class:`Column`, and whether it shall be shown.
        reset_requested: all shall be as at first.
    """

    toggled = Signal(object, bool)
    reset_requested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {column: self._add(column) for column in Column}
        self._reset = QAction(self)
        self._reset.setObjectName("reset_columns_action")
        self._reset.triggered.connect(self.reset_requested)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        for column, action in self._actions.items():
            action.setText(column_title(column))
        self._reset.setText(translate("Run list", "Reset columns"))

    def fill(self, menu: QMenu) -> None:
        """Add the actions to a menu."""
        menu.addActions(list(self._actions.values()))
        menu.addSeparator()
        menu.addAction(self._reset)

    def show_columns(self, shown: Collection[Column]) -> None:
        """Mark the columns that are shown; the last one of them cannot be hidden."""
        for column, action in self._actions.items():
            action.setChecked(column in shown)
            action.setEnabled(len(shown) > 1 or column not in shown)

    def _add(self, column: Column) -> QAction:
        action = QAction(self)
        action.setObjectName(f"column_{column.name.lower()}_action")
        action.setCheckable(True)
        # Not the action's toggled: it would also tell what show_columns() does.
        action.triggered.connect(lambda shown: self.toggled.emit(column, shown))
        return action
