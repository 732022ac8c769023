"""The list's own selection does what Qt's does, with few runs and with many, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QTableView

from exlab_gui.desktop.chosen_rows import ChosenRows
from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_table import RunTable
from exlab_gui.desktop.run_table_model import RunTableModel

NUMBER = 1200
FLAG = QItemSelectionModel.SelectionFlag
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
SCATTERED = [range(row, row + 1) for row in range(0, NUMBER, 3)]
"""More parts than Qt is told of."""

COMMANDS = [
    FLAG.NoUpdate,
    FLAG.Clear,
    FLAG.Select,
    FLAG.Deselect,
    FLAG.Toggle,
    FLAG.Current,
    FLAG.SelectCurrent,
    FLAG.ToggleCurrent,
    FLAG.Deselect | FLAG.Current,
    FLAG.ClearAndSelect,
    FLAG.Clear | FLAG.SelectCurrent,
]


@pytest.fixture
def model(qapp, make_summary):
    made = RunTableModel()
    made.add_runs(make_summary(f"Run_{row:04}", last_activity=float(NUMBER - row)) for row in range(NUMBER))
    return made


@pytest.fixture
def table(qtbot, themes, model):
    return shown(qtbot, RunTable(model, themes))


@pytest.fixture
def plain(qtbot, table, model):
    """A view of the same rows with nothing but Qt's own selection."""
    view = QTableView()
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
    view.horizontalHeader().setFixedHeight(table.horizontalHeader().height())
    for each in (view, table):  # as many lines are a page
        each.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return shown(qtbot, view)


def shown(qtbot, view):
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    return view


def rows_of(view):
    """What Qt says is selected."""
    selection = view.selectionModel().selection()
    parts = (selection.at(number) for number in range(selection.count()))
    return {row for part in parts for row in range(part.top(), part.bottom() + 1)}


def chosen(table):
    """What the table says is selected."""
    return {table.model().position(run.path) for run in table.selected_runs()}


def choose(view, parts, command=FLAG.ClearAndSelect):
    model = view.model()
    selection = QItemSelection()
    for part in parts:
        selection.append(
            QItemSelectionRange(
                model.index(part.start, 0), model.index(part.stop - 1, model.columnCount() - 1)
            )
        )
    view.selectionModel().select(selection, command | FLAG.Rows)


def spot(view, row):
    return view.visualRect(view.model().index(row, Column.RUN)).center()


def click(view, row, modifiers=NO_KEY):
    view.scrollTo(view.model().index(row, Column.RUN))
    QTest.mouseClick(view.viewport(), LEFT, modifiers, spot(view, row))


def drag(view, first, last, modifiers=NO_KEY):
    view.scrollTo(view.model().index(first, Column.RUN))
    QTest.mousePress(view.viewport(), LEFT, modifiers, spot(view, first))
    for row in range(min(first, last), max(first, last) + 1):
        QTest.mouseMove(view.viewport(), spot(view, row))
    QTest.mouseMove(view.viewport(), spot(view, last))
    QTest.mouseRelease(view.viewport(), LEFT, modifiers, spot(view, last))


def press(view, key, modifiers=NO_KEY):
    QTest.keyClick(view, key, modifiers)


WAYS = {
    "click": lambda view: click(view, 7),
    "ctrl click on one that is selected": lambda view: click(view, 6, CTRL),
    "ctrl click on one that is not": lambda view: click(view, 7, CTRL),
    "shift click": lambda view: (click(view, 4), click(view, 9, SHIFT)),
    "shift click twice": lambda view: (click(view, 4, CTRL), click(view, 9, SHIFT), click(view, 2, SHIFT)),
    "shift click far away": lambda view: (click(view, 4), click(view, 800, SHIFT)),
    "ctrl click far away": lambda view: (click(view, 900, CTRL), click(view, 901, CTRL)),
    "ctrl and shift click": lambda view: (click(view, 4, CTRL), click(view, 9, CTRL | SHIFT)),
    "drag": lambda view: drag(view, 2, 6),
    "drag up": lambda view: drag(view, 6, 2),
    "ctrl drag": lambda view: drag(view, 3, 5, CTRL),
    "arrow": lambda view: (click(view, 5), press(view, Qt.Key.Key_Down)),
    "shift arrows": lambda view: (
        click(view, 5, CTRL),
        *(press(view, Qt.Key.Key_Down, SHIFT) for _ in range(4)),
        press(view, Qt.Key.Key_Up, SHIFT),
    ),
    "shift and back over the start": lambda view: (
        click(view, 5),
        *(press(view, Qt.Key.Key_Up, SHIFT) for _ in range(3)),
        *(press(view, Qt.Key.Key_Down, SHIFT) for _ in range(5)),
    ),
    "ctrl arrow and ctrl space": lambda view: (
        click(view, 5, CTRL),
        press(view, Qt.Key.Key_Down, CTRL),
        press(view, Qt.Key.Key_Down, CTRL),
        press(view, Qt.Key.Key_Space, CTRL),
        press(view, Qt.Key.Key_Down, CTRL),
        press(view, Qt.Key.Key_Space, CTRL),
    ),
    "select all": lambda view: press(view, Qt.Key.Key_A, CTRL),
    "select all but one": lambda view: (press(view, Qt.Key.Key_A, CTRL), click(view, 600, CTRL)),
    "to the end": lambda view: (click(view, 600), press(view, Qt.Key.Key_End, CTRL | SHIFT)),
    "a page": lambda view: (click(view, 600), press(view, Qt.Key.Key_PageDown, SHIFT)),
    "nothing": lambda view: view.clearSelection(),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("before", [[], [range(6, 9), range(20, 30)], SCATTERED], ids=["none", "few", "many"])
def test_every_way_selects_what_it_does_in_any_other_list(table, plain, before, way):
    for view in (plain, table):
        view.activateWindow()
        choose(view, before)
        WAYS[way](view)
    assert chosen(table) == rows_of(plain)
    assert table.currentIndex().row() == plain.currentIndex().row()


PARTS = st.lists(
    st.tuples(st.integers(0, 39), st.integers(1, 9)).map(lambda each: range(each[0], min(40, sum(each)))),
    max_size=4,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(PARTS, st.sampled_from(COMMANDS)), max_size=8))
def test_every_command_does_what_qt_does(qapp, steps):
    rows = QStringListModel([""] * 40)
    by_qt = QItemSelectionModel(rows)
    ours = ChosenRows.none(40)
    for parts, command in steps:
        selection = QItemSelection()
        for part in disjoint(parts):
            selection.append(QItemSelectionRange(rows.index(part.start, 0), rows.index(part.stop - 1, 0)))
        by_qt.select(selection, command)
        before = [ours.is_chosen(row) for row in range(40)]
        if command != FLAG.NoUpdate:
            is_new = ours.select(disjoint(parts), command)
            assert is_new == (before != [ours.is_chosen(row) for row in range(40)])
        expected = [by_qt.isSelected(rows.index(row, 0)) for row in range(40)]
        assert [ours.is_chosen(row) for row in range(40)] == expected
        assert ours.number == sum(expected)
        assert ours.pick(range(40)) == [row for row in range(40) if expected[row]]


def disjoint(parts):
    """Qt takes overlapping ranges twice; no view sends any."""
    taken, result = set(), []
    for part in parts:
        if not taken & set(part):
            taken |= set(part)
            result.append(part)
    return result


class TestManyParts:
    @pytest.fixture(autouse=True)
    def many(self, table):
        choose(table, SCATTERED)

    def test_qt_is_told_only_of_some(self, table):
        assert len(chosen(table)) == len(SCATTERED)
        assert 0 < len(rows_of(table)) < 100

    @pytest.mark.parametrize("scrolled", [0, 5_000, 17_321, 10**6])
    def test_what_is_seen_is_painted_as_it_is_selected(self, table, scrolled):
        table.verticalScrollBar().setValue(scrolled)
        seen = range(table.rowAt(0), table.rowAt(table.viewport().height() - 1) % NUMBER + 1)
        assert len(seen) > 5
        by_qt = [table.selectionModel().isSelected(table.model().index(row, 0)) for row in seen]
        assert by_qt == [row % 3 == 0 for row in seen]

    def test_the_same_after_every_rearrangement(self, table, model):
        runs = {run.path for run in table.selected_runs()}
        for order in (UP, DOWN):
            model.sort_by([(Column.RUN, order)])
            assert {run.path for run in table.selected_runs()} == runs
            seen = range(table.rowAt(0), table.rowAt(table.viewport().height() - 1) + 1)
            for row in seen:
                is_chosen = model.run_at(row).path in runs
                assert table.selectionModel().isSelected(model.index(row, 0)) is is_chosen

    def test_all_is_cleared_though_none_is_in_view(self, table):
        choose(table, [part for part in SCATTERED if part.start > 400])
        table.verticalScrollBar().setValue(0)
        table.clearSelection()
        assert table.selected_runs() == []

    def test_what_a_filter_hides_is_not_selected_any_more(self, table, model):
        told = []
        table.runs_selected.connect(told.append)
        model.set_filter(RunFilter(words=("run_00",)))
        left = [run.path for run in table.selected_runs()]
        assert len(left) == 34
        assert [sorted(paths) for paths in told] == [sorted(left)]
        model.set_filter(RunFilter())
        assert [run.path for run in table.selected_runs()] == left

    def test_a_model_that_is_reset_without_a_word_has_nothing_selected(self, table, model):
        model.beginResetModel()
        model.endResetModel()
        assert table.selected_runs() == []
        click(table, 4)
        assert chosen(table) == {4}


class TestShiftGoesOn:
    """Runs may come at any moment, also while somebody selects."""

    def test_where_it_was_when_runs_came(self, table, model, make_summary):
        click(table, 5)
        press(table, Qt.Key.Key_Down, SHIFT)
        model.add_runs(make_summary(last_activity=1e9) for _ in range(3))
        press(table, Qt.Key.Key_Down, SHIFT)
        assert chosen(table) == {8, 9, 10}
        press(table, Qt.Key.Key_Up, SHIFT)
        press(table, Qt.Key.Key_Up, SHIFT)
        press(table, Qt.Key.Key_Up, SHIFT)
        assert chosen(table) == {7, 8}

    def test_and_leaves_what_was_selected_before(self, table, model, make_summary):
        click(table, 1)
        click(table, 5, CTRL)
        model.add_runs([make_summary(last_activity=1e9)])
        press(table, Qt.Key.Key_Down, SHIFT)
        assert chosen(table) == {2, 6, 7}

    def test_but_not_where_its_start_is_gone(self, table, model):
        click(table, 5)
        press(table, Qt.Key.Key_Down, SHIFT)
        model.remove_runs([model.run_at(5).path])
        press(table, Qt.Key.Key_Down, SHIFT)
        assert chosen(table) == {5, 6}
