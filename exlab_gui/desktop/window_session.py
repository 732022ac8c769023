"""What the window looked like, taken before it closes and put back when it opens again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt

from exlab_gui.desktop.preferences import WindowState
from exlab_gui.desktop.run_table_model import Column

if TYPE_CHECKING:
    from exlab_gui.desktop.main_window import MainWindow


def take_state(window: MainWindow) -> WindowState:
    """The window's state as it is."""
    browser = window.browser
    header = browser.table.horizontalHeader()
    return WindowState(
        geometry=_to_text(window.saveGeometry()),
        splitter=_to_text(browser.splitter.saveState()),
        header=_to_text(header.saveState()),
        sort_column=header.sortIndicatorSection(),
        sort_descending=header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        filter=window.model.filter,
        search=browser.search.text(),
        selected=window.presenter.shown_path,
        tab=browser.panel.tabs.currentIndex(),
    )


def restore_state(window: MainWindow, state: WindowState) -> None:
    """Make the window look like this; Qt leaves out what does not fit (another screen or version)."""
    browser = window.browser
    if state.geometry:
        window.restoreGeometry(_from_text(state.geometry))
    if state.splitter:
        browser.splitter.restoreState(_from_text(state.splitter))
    if state.header:
        browser.table.horizontalHeader().restoreState(_from_text(state.header))
    if state.sort_column is not None and 0 <= state.sort_column < len(Column):
        order = Qt.SortOrder.DescendingOrder if state.sort_descending else Qt.SortOrder.AscendingOrder
        browser.table.sortByColumn(state.sort_column, order)
    window.show_filter(state.filter)
    browser.set_search(state.search)
    browser.panel.tabs.setCurrentIndex(state.tab)


def _to_text(state: QByteArray) -> str:
    return state.toBase64().toStdString()


def _from_text(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "replace"))
