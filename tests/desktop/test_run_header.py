"""The header of the list: a click sorts, Ctrl adds, columns are hidden and moved, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QTableView, QToolTip

from exlab_gui.desktop.run_columns import Column, column_title
from exlab_gui.desktop.run_header import RunHeader, order_text
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.desktop.theme import DARK, LIGHT, Appearance
from exlab_gui.ingest import IngestState

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
CTRL = Qt.KeyboardModifier.ControlModifier
STRETCH = QHeaderView.ResizeMode.Stretch
AT_FIRST = list(Column)[:7]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing", extend=True)


@pytest.fixture
def model(qapp, make_summary):
    made = RunTableModel()
    states = (IngestState.STAGING, IngestState.COMPLETE)
    made.add_runs(
        make_summary(f"Run_{number}", last_activity=float(number), bytes=number % 3, state=states[number % 2])
        for number in range(6)
    )
    return made


@pytest.fixture
def view(qtbot, themes, model):
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setHorizontalHeader(RunHeader(model, table))
    table.resize(1200, 300)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    return table


@pytest.fixture
def header(view):
    return view.horizontalHeader()


def middle(header, column):
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    return QPoint(x, header.viewport().height() // 2)


def click(qtbot, header, column, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, middle(header, column))


def opened(header):
    """The menu that was opened last."""
    return [menu for menu in header.findChildren(QMenu, "header_menu") if menu.isVisible()][-1]


def right_click(header, column):
    spot = middle(header, column)
    where = header.viewport().mapToGlobal(spot)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, where)
    QApplication.sendEvent(header.viewport(), event)
    return opened(header)


def choose(menu, text):
    entry(menu, text).trigger()
    menu.close()


def entry(menu, text):
    return next(action for action in menu.actions() if action.text() == text)


class TestSorting:
    def test_a_click_sorts_and_the_next_one_the_other_way_round(self, qtbot, model, header):
        click(qtbot, header, Column.RUN)
        assert model.sort_keys == ((Column.RUN, UP),)
        assert model.run_at(0).name == "Run_0"
        click(qtbot, header, Column.RUN)
        assert model.sort_keys == ((Column.RUN, DOWN),)
        assert model.run_at(0).name == "Run_5"

    @pytest.mark.parametrize("column", [Column.FILES, Column.SIZE])
    def test_numbers_begin_with_the_largest(self, qtbot, model, header, column):
        click(qtbot, header, column)
        assert model.sort_keys == ((column, DOWN),)

    def test_ctrl_adds_a_column_and_turns_it(self, qtbot, model, header):
        click(qtbot, header, Column.STATE)
        click(qtbot, header, Column.SIZE, CTRL)
        assert model.sort_keys == ((Column.STATE, UP), (Column.SIZE, DOWN))
        click(qtbot, header, Column.SIZE, CTRL)
        assert model.sort_keys == ((Column.STATE, UP), (Column.SIZE, UP))
        click(qtbot, header, Column.STATE, CTRL)
        assert model.sort_keys == ((Column.STATE, DOWN), (Column.SIZE, UP))

    def test_a_fourth_column_takes_the_place_of_the_third(self, qtbot, model, header):
        click(qtbot, header, Column.STATE)
        for column in (Column.INSTRUMENT, Column.PROJECT, Column.RUN):
            click(qtbot, header, column, CTRL)
        assert [column for column, _ in model.sort_keys] == [Column.STATE, Column.INSTRUMENT, Column.RUN]

    def test_a_plain_click_sorts_by_one_column_again(self, qtbot, model, header):
        click(qtbot, header, Column.STATE)
        click(qtbot, header, Column.SIZE, CTRL)
        click(qtbot, header, Column.SIZE)
        assert model.sort_keys == ((Column.SIZE, DOWN),)

    def test_the_arrow_is_that_of_the_first_key_whoever_sorts(self, qtbot, model, header):
        assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (Column.ACTIVITY, DOWN)
        model.sort_by([(Column.PROJECT, UP), (Column.SIZE, DOWN)])
        assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (Column.PROJECT, UP)
        click(qtbot, header, Column.SIZE, CTRL)
        assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (Column.PROJECT, UP)

    def test_the_order_is_told_in_words(self, model, header):
        model.sort_by([(Column.STATE, UP), (Column.SIZE, DOWN)])
        assert header.accessibleDescription() == "Sorted by: State, then Size descending"
        assert "Sorted by: State, then Size descending" in header.toolTip()
        spot = middle(header, Column.RUN)
        event = QHelpEvent(QEvent.Type.ToolTip, spot, header.viewport().mapToGlobal(spot))
        QApplication.sendEvent(header.viewport(), event)
        assert QToolTip.text() == header.toolTip()
        QToolTip.hideText()
        assert order_text(()) == "Not sorted"

    @pytest.mark.parametrize(("appearance", "theme"), [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)])
    def test_each_key_has_an_arrow_and_further_ones_a_number(self, model, header, themes, appearance, theme):
        themes.set_appearance(appearance)
        pictures = []
        section = header.viewport().rect()
        section.setLeft(header.sectionViewportPosition(Column.RUN))
        section.setWidth(header.sectionSize(Column.RUN))
        others = [(Column.STATE, UP), (Column.SIZE, UP)]
        for keys in (others, [others[0], (Column.RUN, UP)], [others[0], (Column.RUN, DOWN)]):
            model.sort_by(keys)
            pictures.append(picture(header, section))
        for keys in ([*others, (Column.RUN, UP)], [(Column.RUN, UP)], [(Column.RUN, DOWN)]):
            model.sort_by(keys)
            pictures.append(picture(header, section))
        assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
        assert all(image.pixelColor(1, 1) == QColor(theme.surface) for image in pictures)

    def test_a_list_that_changes_leaves_the_columns_as_they_are(self, model, header, make_summary):
        header.moveSection(header.visualIndex(Column.SIZE), 0)
        header.show_column(Column.FILES, False)
        header.resizeSection(Column.RUN, 222)
        before = header.shown_columns()
        model.add_runs([make_summary()])
        model.clear()
        assert header.shown_columns() == before
        assert header.sectionSize(Column.RUN) == 222


def picture(header, section):
    QApplication.processEvents()
    return header.viewport().grab(section).toImage()


class TestColumns:
    def test_at_first_three_are_hidden_and_the_project_takes_the_room(self, header):
        assert header.shown_columns() == AT_FIRST
        assert header.sectionResizeMode(Column.PROJECT) is STRETCH

    def test_the_menu_shows_and_hides_them_and_is_always_the_same(self, header):
        menu = header.columns_menu()
        assert menu is header.columns_menu()
        assert menu.title() == "Columns"
        entry(menu, "Operator").trigger()
        entry(menu, "Files").trigger()
        assert header.shown_columns() == [
            column for column in (*AT_FIRST, Column.OPERATOR) if column is not Column.FILES
        ]
        assert entry(menu, "Operator").isChecked()
        assert not entry(menu, "Files").isChecked()

    def test_every_column_is_offered(self, header):
        checkable = [action.text() for action in header.columns_menu().actions() if action.isCheckable()]
        assert checkable == [column_title(column) for column in Column]

    def test_the_last_one_stays(self, header):
        menu = header.columns_menu()
        for column in AT_FIRST[1:]:
            entry(menu, column_title(column)).trigger()
        assert header.shown_columns() == [Column.STATE]
        assert not entry(menu, "State").isEnabled()
        header.show_column(Column.STATE, False)
        assert header.shown_columns() == [Column.STATE]
        entry(menu, "Run").trigger()
        assert entry(menu, "State").isEnabled()

    def test_the_run_takes_the_room_without_the_project_and_gives_it_back(self, header):
        header.resizeSection(Column.RUN, 231)
        header.show_column(Column.PROJECT, False)
        assert header.sectionResizeMode(Column.RUN) is STRETCH
        assert header.sectionSize(Column.RUN) > 231
        header.show_column(Column.PROJECT)
        assert header.sectionResizeMode(Column.PROJECT) is STRETCH
        assert header.sectionSize(Column.RUN) == 231

    def test_without_both_the_last_one_takes_it(self, header):
        header.show_column(Column.PROJECT, False)
        header.show_column(Column.RUN, False)
        modes = {column: header.sectionResizeMode(column) for column in Column}
        assert [column for column, mode in modes.items() if mode is STRETCH] == [Column.ACTIVITY]

    def test_reset_brings_back_the_first_order_but_no_widths(self, header):
        header.resizeSection(Column.STATE, 199)
        header.moveSection(0, 4)
        header.moveSection(9, 1)
        header.show_column(Column.HOST)
        header.show_column(Column.RUN, False)
        entry(header.columns_menu(), "Reset columns").trigger()
        assert header.shown_columns() == AT_FIRST
        assert [header.logicalIndex(place) for place in range(10)] == list(Column)
        assert header.sectionSize(Column.STATE) == 199

    def test_what_another_hand_hid_is_marked_when_the_menu_opens(self, header):
        header.hideSection(Column.SIZE)
        menu = header.columns_menu()
        menu.popup(QPoint(0, 0))
        assert not entry(menu, "Size").isChecked()
        menu.close()

    def test_they_can_be_dragged(self, qtbot, model, header):
        before = model.sort_keys
        start, end = middle(header, Column.STATE), middle(header, Column.INSTRUMENT)
        left = Qt.MouseButton.LeftButton
        qtbot.mousePress(header.viewport(), left, pos=start)
        qtbot.mouseMove(header.viewport(), end)
        qtbot.mouseMove(header.viewport(), end + QPoint(20, 0))
        qtbot.mouseRelease(header.viewport(), left, pos=end + QPoint(20, 0))
        assert header.shown_columns()[:3] == [Column.RUN, Column.INSTRUMENT, Column.STATE]
        assert model.sort_keys == before


class TestContextMenu:
    def test_it_sorts_by_the_column_under_the_mouse(self, model, header):
        choose(right_click(header, Column.RUN), "Sort ascending")
        assert model.sort_keys == ((Column.RUN, UP),)
        choose(right_click(header, Column.RUN), "Sort descending")
        assert model.sort_keys == ((Column.RUN, DOWN),)
        choose(right_click(header, Column.SIZE), "Then sort by this column")
        assert model.sort_keys == ((Column.RUN, DOWN), (Column.SIZE, DOWN))

    def test_it_marks_the_order_and_offers_nothing_twice(self, header):
        menu = right_click(header, Column.ACTIVITY)
        assert entry(menu, "Sort descending").isChecked()
        assert not entry(menu, "Sort ascending").isChecked()
        assert not entry(menu, "Then sort by this column").isEnabled()
        menu.close()

    def test_it_hides_columns_too_and_both_menus_agree(self, header):
        choose(right_click(header, Column.RUN), "Files")
        assert Column.FILES not in header.shown_columns()
        assert not entry(header.columns_menu(), "Files").isChecked()
        choose(right_click(header, Column.RUN), "Reset columns")
        assert header.shown_columns() == AT_FIRST
        assert entry(header.columns_menu(), "Files").isChecked()

    def test_beside_the_columns_it_offers_no_order(self, view, header):
        header.setSectionResizeMode(Column.PROJECT, QHeaderView.ResizeMode.Interactive)
        spot = QPoint(header.viewport().width() - 1, 3)
        header.resizeSection(Column.PROJECT, 60)
        where = header.viewport().mapToGlobal(spot)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, where)
        QApplication.sendEvent(header.viewport(), event)
        menu = opened(header)
        assert [action.text() for action in menu.actions()][:2] == ["State", "Run"]
        menu.close()


class TestKeyboard:
    @pytest.fixture(autouse=True)
    def focus(self, qtbot, header):
        header.setFocus()
        qtbot.waitUntil(header.hasFocus)

    def test_the_arrow_keys_choose_a_title_and_enter_sorts_by_it(self, qtbot, view, model, header):
        row = view.currentIndex()
        qtbot.keyClick(header, Qt.Key.Key_Right)
        qtbot.keyClick(header, Qt.Key.Key_Return)
        assert model.sort_keys == ((Column.RUN, UP),)
        qtbot.keyClick(header, Qt.Key.Key_Left)
        qtbot.keyClick(header, Qt.Key.Key_Left)
        qtbot.keyClick(header, Qt.Key.Key_Space, CTRL)
        assert model.sort_keys == ((Column.RUN, UP), (Column.STATE, UP))
        assert view.currentIndex() == row

    def test_ctrl_and_an_arrow_key_move_a_column(self, qtbot, header):
        qtbot.keyClick(header, Qt.Key.Key_Right, CTRL)
        assert header.shown_columns()[:2] == [Column.RUN, Column.STATE]
        for _ in range(20):
            qtbot.keyClick(header, Qt.Key.Key_Right, CTRL)
        assert header.shown_columns()[-1] is Column.STATE

    def test_the_chosen_title_is_seen(self, qtbot, header):
        def pictures():
            parts = []
            for column in (Column.STATE, Column.RUN):
                section = header.viewport().rect()
                section.setLeft(header.sectionViewportPosition(column))
                section.setWidth(header.sectionSize(column))
                parts.append(picture(header, section))
            return parts

        before = pictures()
        qtbot.keyClick(header, Qt.Key.Key_Right)
        after = pictures()
        assert before[0] != after[0]
        assert before[1] != after[1]

    @pytest.mark.parametrize(
        ("key", "modifiers"),
        [
            (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
        ],
    )
    def test_the_menu_key_opens_the_menu_of_the_chosen_title(self, qtbot, model, header, key, modifiers):
        qtbot.keyClick(header, Qt.Key.Key_Right)
        qtbot.keyClick(header, key, modifiers)
        choose(opened(header), "Sort descending")
        assert model.sort_keys == ((Column.RUN, DOWN),)

    def test_so_does_the_menu_that_the_system_asks_for(self, model, header):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(header, event)
        choose(opened(header), "Sort descending")
        assert model.sort_keys == ((Column.STATE, DOWN),)

    def test_a_title_that_is_hidden_is_not_chosen(self, qtbot, model, header):
        header.show_column(Column.STATE, False)
        qtbot.keyClick(header, Qt.Key.Key_Enter)
        assert model.sort_keys == ((Column.RUN, UP),)


class TestState:
    def test_columns_are_as_they_were(self, qtbot, header, model):
        header.moveSection(header.visualIndex(Column.SIZE), 0)
        header.show_column(Column.PROJECT, False)
        header.show_column(Column.KIND)
        header.resizeSection(Column.STATE, 187)
        again = RunHeader(model)
        qtbot.addWidget(again)
        smallest = again.minimumSectionSize()
        model.sort_by([(Column.SIZE, UP)])
        assert again.restore_columns(header.columns_state())
        assert again.shown_columns() == header.shown_columns()
        assert again.shown_columns()[0] is Column.SIZE
        assert again.sectionSize(Column.STATE) == 187
        assert again.sectionResizeMode(Column.RUN) is STRETCH
        assert again.minimumSectionSize() == smallest
        assert again.sortIndicatorSection() == Column.SIZE

    def test_a_state_of_seven_columns_changes_nothing(self, qtbot, header):
        old = QHeaderView(Qt.Orientation.Horizontal)
        qtbot.addWidget(old)
        rows = QStandardItemModel(0, 7)
        old.setModel(rows)
        old.setSectionsMovable(False)
        old.resizeSection(2, 444)
        state = old.saveState().toBase64().toStdString()
        before = [header.sectionSize(column) for column in Column]
        assert not header.restore_columns(state)
        assert header.shown_columns() == AT_FIRST
        assert [header.sectionSize(column) for column in Column] == before
        assert header.sectionsMovable()
        assert header.sectionsClickable()

    @pytest.mark.parametrize("state", ["", "10:", "10:AAAA", "x", "7:AAAA", "10:\u00e9", "11:/w=="])
    def test_damage_is_as_at_first(self, header, state):
        header.show_column(Column.RUN, False)
        assert not header.restore_columns(state)
        assert header.shown_columns() == AT_FIRST

    def test_a_state_without_any_column_is_as_at_first(self, header):
        for column in Column:
            header.hideSection(column)
        state = header.columns_state()
        assert not header.restore_columns(state)
        assert header.shown_columns() == AT_FIRST
