"""What the window looked like is put back, also from the file of an earlier version."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLineEdit, QMainWindow, QSplitter, QTableView, QTabWidget, QWidget

from exlab_gui.desktop.preferences import WindowState
from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_header import RunHeader
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.desktop.window_session import restore_state, take_state
from exlab_gui.staging import RunKind

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
AT_FIRST = list(Column)[:7]


class Window(QMainWindow):
    """As much of the main window as has a state."""

    def __init__(self):
        super().__init__()
        self.model = RunTableModel()
        table = QTableView()
        table.setModel(self.model)
        table.setHorizontalHeader(RunHeader(self.model, table))
        splitter = QSplitter()
        tabs = QTabWidget()
        for _ in range(3):
            tabs.addTab(QWidget(), "tab")
        splitter.addWidget(table)
        splitter.addWidget(tabs)
        search = QLineEdit()
        self.browser = SimpleNamespace(
            table=table,
            splitter=splitter,
            search=search,
            set_search=search.setText,
            panel=SimpleNamespace(tabs=tabs),
        )
        self.presenter = SimpleNamespace(shown_path="")
        self.setCentralWidget(splitter)

    def show_filter(self, run_filter):
        self.model.set_filter(run_filter)

    @property
    def header(self):
        return self.browser.table.horizontalHeader()


@pytest.fixture
def make_window(qtbot):
    def make():
        window = Window()
        qtbot.addWidget(window)
        window.browser.search.setParent(window)
        return window

    return make


@pytest.fixture
def window(make_window):
    return make_window()


def test_everything_is_put_back(window, make_window):
    window.model.sort_by([(Column.STATE, UP), (Column.SIZE, DOWN), (Column.RUN, UP)])
    window.model.set_filter(RunFilter(kind=RunKind.TEST))
    window.header.show_column(Column.HOST)
    window.header.moveSection(window.header.visualIndex(Column.SIZE), 0)
    window.browser.search.setText("Mouse")
    window.browser.panel.tabs.setCurrentIndex(2)
    window.presenter.shown_path = "/staging/Run_1"
    state = take_state(window)
    assert state.sort_keys == ((Column.STATE, False), (Column.SIZE, True), (Column.RUN, False))
    assert state.selected == "/staging/Run_1"

    again = make_window()
    restore_state(again, state)
    assert again.model.sort_keys == window.model.sort_keys
    assert again.model.filter == window.model.filter
    assert again.header.shown_columns() == window.header.shown_columns()
    assert again.header.shown_columns()[0] is Column.SIZE
    assert again.browser.search.text() == "Mouse"
    assert again.browser.panel.tabs.currentIndex() == 2
    assert take_state(again).sort_keys == state.sort_keys


def test_a_first_start_begins_with_the_latest(window):
    restore_state(window, WindowState())
    assert window.model.sort_keys == ((Column.ACTIVITY, DOWN),)
    assert window.header.shown_columns() == AT_FIRST


def test_an_earlier_version_sorted_by_one_of_seven_columns(qtbot, window):
    old = QHeaderView(Qt.Orientation.Horizontal)
    qtbot.addWidget(old)
    columns = QStandardItemModel(0, 7)
    old.setModel(columns)
    old.setSortIndicator(1, UP)
    old.hideSection(3)
    header = old.saveState().toBase64().toStdString()
    restore_state(window, WindowState(header=header, sort_column=1, sort_descending=False))
    assert window.model.sort_keys == ((Column.RUN, UP),)
    assert window.header.sortIndicatorSection() == Column.RUN
    assert window.header.shown_columns() == AT_FIRST


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (WindowState(sort_keys=((0, True),), sort_column=1), [(Column.STATE, DOWN)]),
        (WindowState(sort_keys=((77, True), (1, False), (1, True), (-1, True))), [(Column.RUN, UP)]),
        (WindowState(sort_keys=((77, True),)), [(Column.ACTIVITY, DOWN)]),
        (WindowState(sort_column=-1), [(Column.ACTIVITY, DOWN)]),
        (
            WindowState(sort_keys=tuple((number, False) for number in range(9))),
            [(Column.STATE, UP), (Column.RUN, UP), (Column.INSTRUMENT, UP)],
        ),
    ],
)
def test_only_columns_that_are_known_are_sorted_by(window, state, expected):
    restore_state(window, state)
    assert list(window.model.sort_keys) == expected
