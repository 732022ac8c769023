"""The button *Filter*: everything to choose from, with live counts, by mouse and keyboard."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit, QPushButton, QWidget

from exlab_gui.desktop.filter_menu import FilterMenu
from exlab_gui.desktop.filter_parts import SIZES
from exlab_gui.desktop.run_filter import FilterCounts, RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.staging import RunKind

GB = 10**9
COUNTS = FilterCounts(
    by_status=Counter({RunStatus.STAGING: 3, RunStatus.CLEARED: 2_400}),
    by_project=Counter({Scope("A", "B"): 2_403}),
    ready=2,
    by_kind=Counter({RunKind.EXPERIMENTAL: 7, RunKind.TEST: 1, None: 1}),
    stuck=4,
)

pytestmark = [
    pytest.mark.usefixtures("english_in_berlin"),
    # The offscreen platform, of every popup.
    pytest.mark.qt_log_ignore("This plugin does not support grabbing", extend=True),
]


@pytest.fixture
def menu(qtbot, themes):
    """The button in a window; ``told`` is what it asks for."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(700, 500)
    button = FilterMenu(lambda: date(2026, 11, 24))
    button.setParent(page)
    page.show()
    qtbot.waitExposed(page)
    button.page = page
    button.told = []
    button.changed.connect(button.told.append)
    button.cleared.connect(lambda: button.told.append("all"))
    button.show_counts(COUNTS)
    yield button
    button.popover.close()


def choice(menu, name):
    return menu.popover.findChild(QPushButton, name)


def click(qtbot, menu, name):
    qtbot.mouseClick(choice(menu, name), Qt.MouseButton.LeftButton)


def marked(menu):
    return [
        button.objectName()
        for button in menu.popover.findChildren(QPushButton)
        if button.isCheckable() and button.isChecked()
    ]


class TestOpening:
    def test_the_button_opens_and_esc_closes(self, qtbot, menu):
        qtbot.keyClick(menu, Qt.Key.Key_Space)
        assert menu.popover.isVisible()
        qtbot.keyClick(menu.popover.focusWidget(), Qt.Key.Key_Escape)
        assert not menu.popover.isVisible()
        assert menu.hasFocus()

    def test_a_press_on_the_button_beside_it_closes_it_and_opens_nothing_new(self, qtbot, menu):
        menu.open_popover()
        spot = menu.popover.mapFromGlobal(menu.mapToGlobal(menu.rect().center()))
        qtbot.mousePress(menu.popover, Qt.MouseButton.LeftButton, pos=spot)
        assert not menu.popover.isVisible()
        assert menu.popover.testAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)

    def test_it_has_a_button_to_close_it(self, qtbot, menu):
        menu.open_popover()
        click(qtbot, menu, "close_filters_button")
        assert not menu.popover.isVisible()

    def test_it_lies_within_the_screen_however_near_its_button_is_to_the_edge(self, menu):
        room = menu.screen().availableGeometry()
        for corner in (room.topLeft(), room.bottomRight() - QPoint(20, 20)):
            menu.page.move(corner)
            menu.open_popover()
            assert room.contains(menu.popover.geometry())
            menu.popover.close()

    def test_the_keyboard_starts_on_what_is_chosen(self, menu):
        menu.show_filter(RunFilter(status=RunStatus.CLEARED))
        menu.open_popover()
        assert menu.popover.focusWidget() is choice(menu, "filter_state_cleared")


class TestMarks:
    def test_without_a_filter_everything_is_all(self, menu):
        menu.open_popover()
        assert marked(menu) == [
            "filter_state_all",
            "filter_kind_all",
            "filter_activity_any",
            "filter_size_any",
        ]
        assert menu.told == []

    def test_it_shows_what_holds_and_follows_it(self, menu):
        menu.open_popover()
        menu.show_filter(
            RunFilter(
                only_ready=True,
                kind=RunKind.TEST,
                since="2026-11-18",
                min_bytes=GB + 1,
                max_bytes=10 * GB,
                only_stuck=True,
            )
        )
        expected = {
            "filter_state_ready",
            "filter_kind_test",
            "filter_activity_7",
            "filter_size_1",
            "filter_stuck",
        }
        assert set(marked(menu)) == expected
        assert menu.told == []

    def test_what_is_none_of_the_choices_marks_none(self, menu):
        menu.open_popover()
        menu.show_filter(RunFilter(since="2026-11-01", until="2026-11-03", min_bytes=5))
        assert marked(menu) == ["filter_state_all", "filter_kind_all"]
        menu.show_filter(RunFilter())
        assert "filter_activity_any" in marked(menu)
        assert "filter_size_any" in marked(menu)


class TestCounts:
    def test_they_stand_beside_each_choice(self, menu):
        menu.open_popover()
        assert choice(menu, "filter_state_all").text() == "All  2,403"
        assert choice(menu, "filter_state_staging").text() == "Staging  3"
        assert choice(menu, "filter_state_complete").text() == "Complete  0"
        assert choice(menu, "filter_state_ready").text() == "Ready to complete  2"
        assert choice(menu, "filter_kind_all").text() == "All  9"
        assert choice(menu, "filter_kind_test").text() == "Test runs  1"
        assert choice(menu, "filter_stuck").text() == "Stuck  4"
        assert choice(menu, "filter_state_staging").accessibleName() == "Staging, 3 runs"

    def test_they_change_while_it_is_open(self, menu):
        menu.open_popover()
        menu.show_counts(COUNTS._replace(stuck=1))
        assert choice(menu, "filter_stuck").accessibleName() == "Stuck, 1 run"

    def test_what_changed_while_it_was_closed_is_there_when_it_opens(self, menu):
        menu.open_popover()
        menu.popover.close()
        menu.show_counts(COUNTS._replace(stuck=77))
        menu.open_popover()
        assert choice(menu, "filter_stuck").text() == "Stuck  77"


class TestChoosing:
    @pytest.mark.parametrize(
        ("name", "fields"),
        [
            ("filter_state_staging", {"status": RunStatus.STAGING, "only_ready": False}),
            ("filter_state_ready", {"status": None, "only_ready": True}),
            ("filter_kind_test", {"kind": RunKind.TEST}),
            ("filter_activity_1", {"since": "2026-11-24", "until": ""}),
            ("filter_activity_7", {"since": "2026-11-18", "until": ""}),
            ("filter_activity_30", {"since": "2026-10-26", "until": ""}),
            ("filter_size_3", SIZES[3]._asdict()),
            ("filter_stuck", {"only_stuck": True}),
        ],
    )
    def test_a_click(self, qtbot, menu, name, fields):
        menu.open_popover()
        click(qtbot, menu, name)
        assert menu.told == [fields]
        assert RunFilter(**fields) != RunFilter()

    def test_back_to_all(self, qtbot, menu):
        menu.show_filter(RunFilter(RunStatus.STAGING, kind=RunKind.TEST, since="2026-11-24", only_stuck=True))
        menu.open_popover()
        for name in ("filter_state_all", "filter_kind_all", "filter_activity_any", "filter_stuck"):
            click(qtbot, menu, name)
        assert menu.told == [
            {"status": None, "only_ready": False},
            {"kind": None},
            {"since": "", "until": ""},
            {"only_stuck": False},
        ]

    def test_clear_all(self, qtbot, menu):
        menu.open_popover()
        click(qtbot, menu, "clear_all_filters_button")
        assert menu.told == ["all"]

    def test_arrow_keys_choose_within_a_row_and_tab_goes_to_the_next(self, qtbot, menu):
        menu.open_popover()
        qtbot.keyClick(menu.popover.focusWidget(), Qt.Key.Key_Right)
        assert menu.told == [{"status": RunStatus.NEEDS_ATTENTION, "only_ready": False}]
        reached = []
        for _ in range(5):
            qtbot.keyClick(menu.popover.focusWidget(), Qt.Key.Key_Tab)
            reached.append(menu.popover.focusWidget().objectName())
        assert reached == [
            "filter_stuck",
            "filter_kind_all",
            "filter_activity_any",
            "since_mark",
            "until_mark",
        ]


class TestDays:
    @pytest.fixture
    def days(self, menu):
        menu.open_popover()
        for name, kind in (
            ("since_mark", QCheckBox),
            ("until_mark", QCheckBox),
            ("since_field", QDateEdit),
            ("until_field", QDateEdit),
        ):
            setattr(menu, name, menu.popover.findChild(kind, name))
        return menu

    def test_a_day_counts_once_it_is_marked(self, qtbot, days):
        assert not days.since_field.isEnabled()
        qtbot.mouseClick(days.since_mark, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert days.since_field.isEnabled()
        assert days.told == [{"since": "2026-11-24", "until": ""}]
        days.since_field.setDate(QDate(2026, 11, 2))
        qtbot.mouseClick(days.until_mark, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        qtbot.mouseClick(days.since_mark, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert days.told[1:] == [
            {"since": "2026-11-02", "until": ""},
            {"since": "2026-11-02", "until": "2026-11-24"},
            {"since": "", "until": "2026-11-24"},
        ]

    def test_typed_digits_count_when_the_day_is_whole(self, qtbot, days):
        days.show_filter(RunFilter(since="2026-11-17"))
        days.since_field.setFocus()
        days.since_field.setSelectedSection(QDateEdit.Section.DaySection)
        qtbot.keyClick(days.since_field, "5")
        assert days.told == []
        qtbot.keyClick(days.since_field, Qt.Key.Key_Return)
        assert days.told == [{"since": "2026-11-05", "until": ""}]

    def test_arrow_keys_go_from_day_to_day(self, qtbot, days):
        days.show_filter(RunFilter(since="2026-11-17"))
        days.since_field.setFocus()
        days.since_field.setSelectedSection(QDateEdit.Section.DaySection)
        qtbot.keyClick(days.since_field, Qt.Key.Key_Down)
        assert days.told == [{"since": "2026-11-16", "until": ""}]

    def test_a_day_after_the_last_one_takes_it_along(self, days):
        days.show_filter(RunFilter(since="2026-11-10", until="2026-11-12"))
        days.since_field.setDate(QDate(2026, 11, 20))
        days.show_filter(RunFilter(since="2026-11-10", until="2026-11-12"))
        days.until_field.setDate(QDate(2026, 11, 1))
        assert days.told == [
            {"since": "2026-11-20", "until": "2026-11-20"},
            {"since": "2026-11-01", "until": "2026-11-01"},
        ]

    def test_what_holds_is_shown_without_asking_for_it(self, days):
        days.show_filter(RunFilter(since="2026-11-10", until="nonsense"))
        assert (days.since_mark.isChecked(), days.until_mark.isChecked()) == (True, False)
        assert days.since_field.date() == QDate(2026, 11, 10)
        assert days.told == []
