"""The selection kept by run does what Qt's own does, command by command."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt

from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_selection import RunSelection
from exlab_gui.desktop.run_table_model import RunTableModel

FLAG = QItemSelectionModel.SelectionFlag
ROWS = 40
COMMANDS = [
    FLAG.Select,
    FLAG.Deselect,
    FLAG.Toggle,
    FLAG.ClearAndSelect,
    FLAG.Clear,
    FLAG.SelectCurrent,
    FLAG.ToggleCurrent,
    FLAG.Deselect | FLAG.Current,
    FLAG.NoUpdate,
]


@pytest.fixture
def model(qapp, make_summary):
    made = RunTableModel()
    made.add_runs(make_summary(last_activity=float(-number)) for number in range(ROWS))
    return made


@pytest.fixture
def chooser(model):
    return RunSelection(model)


def part(model, first, last):
    return QItemSelection(model.index(first, 0), model.index(last, len(Column) - 1))


def names(chooser):
    return [row.path for row in chooser.rows()]


@pytest.mark.parametrize("seed", range(30))
def test_every_command_does_what_qt_does(model, chooser, seed):
    chance = random.Random(seed)
    plain = QItemSelectionModel(model)
    told = []
    chooser.changed.connect(lambda: told.append(names(chooser)))
    before: list[str] = []
    for _ in range(40):
        first, last = sorted(chance.choices(range(ROWS), k=2))
        command = chance.choice(COMMANDS) | FLAG.Rows
        plain.select(part(model, first, last), command)
        chooser.select(part(model, first, last), command)
        expected = [model.run_at(row).path for row in range(ROWS) if plain.isSelected(model.index(row, 0))]
        assert names(chooser) == expected, command
        assert told == ([expected] if expected != before else [])
        before = expected
        told.clear()


def test_a_part_that_was_begun_before_a_sorting_can_be_taken_back_after_it(model, chooser):
    """As long as the mouse button or Shift is down, the rows between are one command."""
    kept, begun = model.run_at(2).path, model.run_at(10).path
    chooser.select(part(model, 2, 2), FLAG.ClearAndSelect | FLAG.Rows)
    chooser.select(part(model, 10, 10), FLAG.Toggle | FLAG.Rows)
    chooser.keep()
    model.sort_by([(Column.ACTIVITY, Qt.SortOrder.AscendingOrder)])
    chooser.restore()
    assert set(names(chooser)) == {kept, begun}


def test_clear_forgets_all(model, chooser):
    chooser.select(part(model, 0, 5), FLAG.Select | FLAG.Rows)
    assert chooser.number == 6
    chooser.clear()
    assert chooser.number == 0
    chooser.select(part(model, 0, 5), FLAG.Select | FLAG.Rows)
    chooser.reset()
    assert names(chooser) == []
