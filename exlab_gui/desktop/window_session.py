"""What the window looked like, taken before it closes and put back when it opens again."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Qt

from exlab_gui.desktop.preferences import WindowState
from exlab_gui.desktop.run_table_model import Column

if TYPE_CHECKING:
    from exlab_gui.desktop.main_window import MainWindow
    from exlab_gui.desktop.run_header import RunHeader

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_MOST_KEYS = 3


def take_state(window: MainWindow) -> WindowState:
    """The window's state as it is."""
    browser = window.browser
    return WindowState(
        geometry=_to_text(window.saveGeometry()),
        splitter=_to_text(browser.splitter.saveState()),
        header=_header(window).columns_state(),
        sort_keys=tuple((int(column), order is _DOWN) for column, order in window.model.sort_keys),
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
        _header(window).restore_columns(state.header)
    keys = _sort_keys(state)
    if keys:
        window.model.sort_by(keys)
    window.show_filter(state.filter)
    browser.set_search(state.search)
    browser.panel.tabs.setCurrentIndex(state.tab)


def _header(window: MainWindow) -> RunHeader:
    return cast("RunHeader", window.browser.table.horizontalHeader())


def _sort_keys(state: WindowState) -> list[tuple[Column, Qt.SortOrder]]:
    """What the list was sorted by, as far as these columns are known here."""
    keys = state.sort_keys
    if not keys and state.sort_column is not None:
        keys = ((state.sort_column, state.sort_descending),)
    known: dict[Column, Qt.SortOrder] = {}
    for number, descending in keys:
        if 0 <= number < len(Column):
            known.setdefault(Column(number), _DOWN if descending else _UP)
    return list(known.items())[:_MOST_KEYS]


def _to_text(state: QByteArray) -> str:
    return state.toBase64().toStdString()


def _from_text(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "replace"))
