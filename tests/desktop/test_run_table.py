"""The list on screen: selection and scroll position belong to runs, whatever happens to the rows."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication

from exlab_gui.desktop.evidence_wording import ready_short
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.run_table import RunTable
from exlab_gui.desktop.run_table_model import Column, RunTableModel
from exlab_gui.desktop.state_delegate import status_width
from exlab_gui.desktop.theme import LIGHT, Appearance
from exlab_gui.desktop.translation import Language
from exlab_gui.desktop.wording import status_name
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
NUMBER = 200


@pytest.fixture
def model(qapp):
    return RunTableModel()


@pytest.fixture
def table(qtbot, themes, model):
    view = RunTable(model, themes)
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    return view


@pytest.fixture
def runs(qtbot, table, model, make_summary):
    """Many runs, the latest first; each tenth is complete."""
    made = [
        make_summary(
            f"Run_{number:03}",
            last_activity=float(NUMBER - number),
            state=IngestState.STAGING if number % 10 else IngestState.COMPLETE,
        )
        for number in range(NUMBER)
    ]
    model.add_runs(made)
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    return made


@pytest.fixture
def selected(table):
    """What the table tells of the selection, each time."""
    told = []
    table.runs_selected.connect(lambda paths: told.append(list(paths)))
    return told


def select(table, *runs):
    table.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    for run in runs:
        index = table.model().index(table.model().position(run.path), 0)
        table.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)


def selection(table):
    return {run.name for run in table.selected_runs()}


def top(table):
    """The run in the first line of the view, and how far it is cut off."""
    row = table.rowAt(0)
    return table.model().run_at(row).name, table.rowViewportPosition(row)


class TestSelection:
    def test_a_click_selects_a_run(self, qtbot, table, runs, selected):
        spot = table.visualRect(table.model().index(3, Column.RUN)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert selected == [[runs[3].path]]

    def test_arrows_move_it(self, qtbot, table, runs, selected):
        table.select_run(runs[3].path)
        qtbot.keyClick(table, Qt.Key.Key_Down)
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert selected == [[runs[3].path], [runs[4].path], [runs[5].path, runs[4].path]]

    def test_one_is_selected_alone_whatever_keys_are_down(self, qtbot, table, runs):
        table.select_run(runs[3].path)
        qtbot.keyPress(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        table.select_run(runs[8].path)
        qtbot.keyRelease(table, Qt.Key.Key_Down)
        assert selection(table) == {"Run_008"}

    @pytest.mark.parametrize("column", Column)
    def test_it_is_kept_by_run_across_every_sorting(self, table, runs, selected, column):
        select(table, runs[7], runs[11])
        selected.clear()
        for order in (UP, DOWN, UP):
            table.sortByColumn(column, order)
            assert selection(table) == {"Run_007", "Run_011"}
            assert table.model().run_at(table.currentIndex().row()) is runs[11]
        assert selected == []

    def test_what_the_filter_hides_is_not_selected_any_more_but_the_rest_is(self, table, model, runs):
        select(table, runs[10], runs[11])
        model.set_filter(RunFilter(words=("run_010",)))
        assert selection(table) == {"Run_010"}
        model.set_filter(RunFilter())
        assert selection(table) == {"Run_010"}

    def test_it_is_kept_while_runs_come_and_go(self, table, model, runs, selected, make_summary):
        select(table, runs[20])
        selected.clear()
        model.add_runs(make_summary(last_activity=1e9) for _ in range(50))
        assert selection(table) == {"Run_020"}
        model.remove_runs(run.path for run in runs[:10])
        assert model.run(runs[0].path) is None
        assert selection(table) == {"Run_020"}
        model.update_run(msgspec.structs.replace(runs[20], last_activity=2e9))
        assert table.currentIndex().row() == 0
        assert selection(table) == {"Run_020"}
        assert selected == []

    def test_a_run_that_is_gone_is_selected_again_when_it_comes_back(self, table, model, runs):
        select(table, runs[5])
        model.clear()
        assert table.selected_runs() == []
        model.add_runs(runs)
        assert table.selected_runs() == [runs[5]]

    def test_several_of_which_some_are_hidden_are_reported(self, table, model, runs, selected):
        select(table, *runs[5:9])
        selected.clear()
        model.set_filter(RunFilter(words=(runs[6].name.casefold(),)))
        assert selected == [[runs[6].path]]

    def test_a_run_is_selected_by_its_path_and_brought_into_view(self, table, runs, selected):
        assert table.select_run(runs[150].path)
        assert selected == [[runs[150].path]]
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
        assert not table.select_run("/nowhere")
        assert len(selected) == 1


class TestScrolling:
    def test_it_stays_with_the_runs_that_are_in_view(self, table, model, runs, make_summary):
        table.verticalScrollBar().setValue(1234)
        before = top(table)
        model.add_runs(make_summary(last_activity=1e9) for _ in range(30))
        assert top(table) == before
        model.add_runs(make_summary(last_activity=-1e9) for _ in range(30))
        assert top(table) == before

    def test_the_selected_run_stays_where_it_is_seen(self, table, model, runs):
        table.select_run(runs[100].path)
        before = table.visualRect(table.currentIndex()).top()
        table.sortByColumn(Column.RUN, DOWN)
        assert table.visualRect(table.currentIndex()).top() == before
        model.set_filter(RunFilter(words=("run_",)))
        assert table.visualRect(table.currentIndex()).top() == before

    def test_it_stays_in_place_where_that_run_is_gone(self, table, model, runs):
        table.select_run(runs[100].path)
        scrolled = table.verticalScrollBar().value()
        assert scrolled > 0
        model.remove_runs([runs[100].path])
        assert model.position(runs[100].path) is None
        assert table.verticalScrollBar().value() == scrolled

    def test_at_the_top_new_runs_are_seen(self, table, model, runs, make_summary):
        newest = make_summary("Run_new", last_activity=1e9)
        model.add_runs([newest])
        assert top(table) == ("Run_new", 0)

    def test_a_filter_that_leaves_few_shows_them_all(self, table, model, runs):
        table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
        model.set_filter(RunFilter(words=("run_01",)))
        assert model.rowCount() == 10
        assert top(table) == ("Run_010", 0)


class TestMany:
    """More scattered runs than Qt is told of."""

    @pytest.fixture
    def many(self, model, table, make_summary):
        made = [make_summary(f"Many_{number:04}", last_activity=float(-number)) for number in range(3000)]
        model.add_runs(made)
        return made

    @pytest.fixture
    def scattered(self, table, many):
        rows = QItemSelection()
        for row in range(0, 3000, 2):
            index = table.model().index(row, 0)
            rows.append(QItemSelectionRange(index, index))
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().select(rows, flags.ClearAndSelect | flags.Rows)
        return many[::2]

    def test_all_of_them_are_selected(self, table, scattered):
        assert table.selected_runs() == scattered

    def test_what_is_scrolled_into_view_is_seen_as_selected(self, table, model, scattered):
        for row in (0, 2999, 1500):
            table.scrollTo(model.index(row, 0))
            seen = range(table.rowAt(0), table.rowAt(0) + 5)
            told = [table.selectionModel().isSelected(model.index(each, 0)) for each in seen]
            assert told == [each % 2 == 0 for each in seen]

    def test_they_stay_selected_in_another_order(self, table, model, scattered):
        model.sort_by([(Column.RUN, DOWN)])
        assert table.selected_runs() == scattered[::-1]
        assert table.selectionModel().isSelected(model.index(1, 0))
        assert not table.selectionModel().isSelected(model.index(0, 0))

    def test_a_click_with_ctrl_takes_one_away(self, qtbot, table, model, scattered):
        spot = table.visualRect(model.index(4, Column.RUN)).center()
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, control, spot)
        assert table.selected_runs() == [run for run in scattered if run is not scattered[2]]

    def test_a_click_leaves_one_and_clearing_none(self, qtbot, table, model, scattered):
        spot = table.visualRect(model.index(5, Column.RUN)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert [run.name for run in table.selected_runs()] == ["Many_0005"]
        table.clearSelection()
        assert table.selected_runs() == []

    def test_those_in_view_and_the_first_selected_ones_are_followed(self, table, model, scattered):
        table.scrollToBottom()
        paths = table.visible_paths()
        assert paths[:50] == [run.path for run in scattered[:50]]
        assert model.run_at(2999).path in paths[50:]
        assert len(paths) == len(set(paths)) < 100

    def test_clearing_works_where_none_of_them_is_near_the_view(self, table, model, many):
        rows = QItemSelection()
        for row in range(1000, 2000, 2):
            index = model.index(row, 0)
            rows.append(QItemSelectionRange(index, index))
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().select(rows, flags.ClearAndSelect | flags.Rows)
        assert len(table.selected_runs()) == 500
        table.clearSelection()
        assert table.selected_runs() == []


class TestActivation:
    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_enter(self, qtbot, table, runs, key):
        table.select_run(runs[2].path)
        with qtbot.waitSignal(table.run_activated, timeout=0) as told:
            qtbot.keyClick(table, key)
        assert told.args == [runs[2].path]

    def test_a_double_click(self, qtbot, table, runs):
        spot = table.visualRect(table.model().index(4, Column.STATE)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        with qtbot.waitSignal(table.run_activated, timeout=0) as told:
            qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert told.args == [runs[4].path]

    def test_nothing_where_no_run_is(self, qtbot, table):
        with qtbot.assertNotEmitted(table.run_activated):
            qtbot.keyClick(table, Qt.Key.Key_Return)


class TestLook:
    def test_it_begins_with_the_latest(self, table, runs):
        header = table.horizontalHeader()
        assert header.sortIndicatorSection() == Column.ACTIVITY
        assert header.sortIndicatorOrder() is DOWN
        assert table.model().run_at(0) is runs[0]

    def test_a_click_on_a_header_sorts(self, qtbot, table, runs):
        header = table.horizontalHeader()
        x = header.sectionViewportPosition(Column.RUN) + 20
        for expected in (runs[0], runs[-1]):
            spot = header.viewport().rect().center()
            spot.setX(x)
            qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
            assert table.model().run_at(0) is expected

    def test_what_is_not_confirmed_is_grey(self, table, model, runs):
        """No colour is left in the whole row but the quiet one."""
        model.set_away(True)
        QApplication.processEvents()
        image = table.viewport().grab().toImage()
        cell = table.visualRect(model.index(1, Column.STATE))
        spots = [(x, y) for x in range(cell.left(), cell.right()) for y in range(cell.top(), cell.bottom())]
        seen = {image.pixelColor(*spot).name() for spot in spots}
        assert LIGHT.muted in seen
        assert not {LIGHT.accent, LIGHT.text} & seen
        model.set_away(False)
        QApplication.processEvents()
        image = table.viewport().grab().toImage()
        assert LIGHT.accent in {image.pixelColor(*spot).name() for spot in spots}

    def test_some_columns_are_hidden_at_first(self, table):
        hidden = [column for column in Column if table.isColumnHidden(column)]
        assert hidden == [Column.OPERATOR, Column.HOST, Column.KIND]
        assert table.columns_menu() is table.horizontalHeader().columns_menu()

    def test_tab_leaves_the_list(self, qtbot, table, runs):
        assert not table.tabKeyNavigation()
        assert table.accessibleName() == "Runs"

    def test_a_state_is_never_told_by_colour_alone(self, table, model, make_summary, themes):
        """Each status has a picture of its own, also without its colours."""
        trouble = Problem(ProblemKind.STATE_DISAGREES, "x")
        rows = [make_summary(state=state, last_activity=1.0) for state in (None, *IngestState)]
        rows.append(make_summary(problem=trouble, last_activity=1.0))
        rows.append(make_summary(last_activity=1.0))
        model.add_runs(rows)
        model.set_ready([rows[-1].path])
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            themes.set_appearance(appearance)
            QApplication.processEvents()
            image = table.viewport().grab()
            cells = [table.visualRect(model.index(row, Column.STATE)) for row in range(model.rowCount())]
            mono = QImage.Format.Format_Mono
            pictures = [image.copy(cell).toImage().convertToFormat(mono) for cell in cells]
            assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])

    @pytest.mark.parametrize("width", [60, 130, 180, 400])
    def test_the_mark_of_one_that_is_ready_stays_in_its_cell(self, table, model, make_summary, width):
        """The cell beside it is the same with the mark and without."""
        model.add_runs([make_summary("Run_1")])
        table.setColumnWidth(Column.STATE, width)

        def pictures():
            QApplication.processEvents()
            image = table.viewport().grab().toImage()
            cells = [table.visualRect(model.index(0, column)) for column in (Column.STATE, Column.RUN)]
            return [image.copy(cell) for cell in cells]

        before = pictures()
        model.set_ready([model.run_at(0).path])
        after = pictures()
        assert (before[0] != after[0]) is (width > 60), "a cell of that width has no room for any mark"
        assert before[1] == after[1]

    def test_the_wider_the_cell_the_more_the_mark_says(self, table, model, make_summary):
        model.add_runs([make_summary("Run_1")])
        model.set_ready([model.run_at(0).path])
        widths = []
        for width in (140, 200, 400):
            table.setColumnWidth(Column.STATE, width)
            QApplication.processEvents()
            image = table.viewport().grab().toImage()
            cell = table.visualRect(model.index(0, Column.STATE))
            line = range(cell.left(), cell.right())
            green = [x for x in line if image.pixelColor(x, cell.center().y()) == QColor(LIGHT.success)]
            widths.append(green[-1] - green[0])
        assert widths[0] < widths[1] < widths[2]


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
@pytest.mark.parametrize("status", RunStatus)
def test_every_status_has_its_room_at_first(qtbot, themes, model, languages, status, language):
    languages.choose(language)
    view = RunTable(model, themes)
    qtbot.addWidget(view)

    assert view.columnWidth(Column.STATE) >= status_width(status, view.font())
    languages.choose(Language.ENGLISH)


def test_a_run_in_staging_has_room_for_the_short_mark(themes, qtbot, model):
    view = RunTable(model, themes)
    qtbot.addWidget(view)
    words = QFontMetrics(view.font()).horizontalAdvance(status_name(RunStatus.STAGING) + ready_short())

    assert status_width(RunStatus.STAGING, view.font()) > words + 5 * view.fontMetrics().height() * 0.7
