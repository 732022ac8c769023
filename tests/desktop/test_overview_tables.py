"""Every chart of the overview has its numbers as a table, which does all that the chart does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget

from exlab_gui.desktop.overview_numbers import DAYS
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_status import RunStatus
from overview_lab import HOUR, listed, open_page, part, row_maker, shower, small_lab

pytestmark = pytest.mark.usefixtures("english_in_berlin")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def row(make_summary):
    return row_maker(make_summary)


@pytest.fixture
def lab(row):
    return small_lab(row)


@pytest.fixture
def page(qtbot, runner, themes):
    yield from open_page(qtbot, runner, themes)


@pytest.fixture
def show(qtbot, page, runner):
    return shower(qtbot, runner, page)


@pytest.fixture
def asked(page):
    """What the page asked for."""
    wishes = []
    page.filter_requested.connect(wishes.append)
    page.run_requested.connect(wishes.append)
    return wishes


class TestNumbers:
    @pytest.fixture
    def table_of(self, qtbot, show, lab):
        """Presses *Numbers* on a chart; returns its table."""
        page = show(lab)

        def do(name):
            button = part(page, f"overview_{name}_numbers")
            button.setFocus()
            qtbot.keyClick(button, Qt.Key.Key_Space)
            return part(page, f"overview_{name}_table", QTableWidget)

        return do

    @pytest.mark.parametrize("name", ["instruments", "days", "stays"])
    def test_the_table_takes_the_place_of_the_picture_and_gives_it_back(self, qtbot, show, lab, name):
        page = show(lab)
        chart, table = part(page, f"overview_{name}_chart"), part(page, f"overview_{name}_table")
        assert (chart.isVisible(), table.isVisible()) == (True, False)
        button = part(page, f"overview_{name}_numbers")
        qtbot.mouseClick(button, LEFT)
        assert (chart.isVisible(), table.isVisible()) == (False, True)
        assert table.accessibleName()
        assert button.accessibleName().endswith("show the numbers")
        qtbot.mouseClick(button, LEFT)
        assert (chart.isVisible(), table.isVisible()) == (True, False)

    def test_the_instruments(self, table_of, lab):
        rows = table_of("instruments").texts()
        assert rows[0] == ["All instruments", "14", "2", "1", "1", "1", "1", "3", "5"]
        assert rows[1] == ["CONFOCAL_01", "12", "1", "1", "1", "0", "1", "3", "5"]
        assert rows[2] == ["SEQ_02", "2", "1", "0", "0", "1", "0", "0", "0"]

    def test_every_cell_lists_as_many_runs_as_it_says(self, qtbot, table_of, lab, asked):
        table = table_of("instruments")
        table.setFocus()
        for place, texts in enumerate(table.texts()):
            for column in range(1, len(texts)):
                asked.clear()
                table.setCurrentCell(place, column)
                qtbot.keyClick(table, Qt.Key.Key_Return)
                numbers = [listed(lab, wish) for wish in asked] or [0]
                assert numbers == [int(texts[column])]

    def test_the_arrow_keys_reach_every_cell(self, qtbot, table_of, asked):
        table = table_of("instruments")
        table.setFocus()
        table.setCurrentCell(0, 0)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, *[Qt.Key.Key_Right] * 5, Qt.Key.Key_Return):
            qtbot.keyClick(table, key)
        assert asked == [RunFilter(status=RunStatus.COMPLETE, scope=Scope("SEQ_02"))]

    def test_the_days(self, qtbot, table_of, lab, asked):
        table = table_of("days")
        rows = table.texts()
        assert len(rows) == DAYS
        arrived, cleared = (sum(int(texts[column]) for texts in rows) for column in (1, 3))
        assert (arrived, cleared) == (11, 5)
        table.setFocus()
        place = next(place for place, texts in enumerate(rows) if texts[3] == "5")
        assert rows[place][4] == "25.0 GB"
        table.setCurrentCell(place, 0)
        qtbot.keyClick(table, Qt.Key.Key_Return)
        (wish,) = asked
        assert listed(lab, wish) == 5

    def test_the_times(self, table_of):
        rows = table_of("stays").texts()
        assert rows[0] == ["Staging", "11", "24 h", "24 h", "24 h", "66 days", "1", "1"]
        assert [texts[0] for texts in rows] == ["Staging", "Complete", "Sync queued", "Sync verified"]

    def test_new_numbers_come_into_an_open_table(self, table_of, show, row):
        table = table_of("instruments")
        show([row(HOUR, equipment="NEW_01")])
        assert table.texts()[1][:2] == ["NEW_01", "1"]

    def test_a_table_is_as_high_as_its_rows(self, table_of):
        table = table_of("instruments")
        last = table.visualItemRect(table.item(table.rowCount() - 1, 0))
        assert table.viewport().rect().contains(last.center())
        assert table.verticalScrollBar().maximum() == 0
