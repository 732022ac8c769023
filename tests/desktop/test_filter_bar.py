"""Chips: what the list is narrowed to, and taking it away with mouse or keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QPushButton, QToolButton, QVBoxLayout, QWidget

from exlab_gui.desktop.filter_bar import FilterBar
from exlab_gui.desktop.filter_parts import FilterPart
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.staging import RunKind

MANY = RunFilter(
    status=RunStatus.STAGING, scope=Scope("SEQ_02"), kind=RunKind.TEST, only_stuck=True, since="2026-11-17"
)

pytestmark = pytest.mark.usefixtures("english_in_berlin")


@pytest.fixture
def bar(qtbot, themes):
    """The bar, above something that takes the keyboard after it, as the list does."""
    page = QWidget()
    qtbot.addWidget(page)
    filter_bar = FilterBar(lambda: date(2026, 11, 24))
    filter_bar.below = QListWidget()
    column = QVBoxLayout(page)
    column.addWidget(filter_bar)
    column.addWidget(filter_bar.below, 1)
    filter_bar.page = page
    page.resize(900, 300)
    page.show()
    qtbot.waitExposed(page)
    filter_bar.told = []
    filter_bar.removed.connect(filter_bar.told.append)
    filter_bar.cleared.connect(lambda: filter_bar.told.append("all"))
    return filter_bar


def close_button(bar, part):
    return bar.findChild(QToolButton, f"remove_{part}_filter")


class TestChips:
    def test_without_a_filter_there_is_no_bar(self, bar):
        assert not bar.isVisible()
        bar.show_filter(MANY, "")
        assert bar.isVisible()
        bar.show_filter(RunFilter(), "")
        assert not bar.isVisible()

    def test_each_part_has_one(self, bar):
        bar.show_filter(MANY, "")
        expected = ["Staging", "Stuck", "SEQ_02", "Test runs", "Last activity since 17 Nov 2026"]
        assert bar.texts() == expected
        bar.show_filter(RunFilter(words=("x",)), "X")
        assert bar.texts() == ["\u201cX\u201d"]

    def test_a_screen_reader_hears_what_each_button_takes_away(self, bar):
        bar.show_filter(MANY, "")
        assert close_button(bar, FilterPart.KIND).accessibleName() == "Remove filter: Test runs"

    def test_names_are_shown_as_they_are(self, bar):
        bar.show_filter(RunFilter(scope=Scope("<b>A&B</b>", "x\n\u202ey")), "")
        assert bar.texts() == ["<b>A&B</b> / x␊␦y"]
        button = close_button(bar, FilterPart.SCOPE)
        assert button.accessibleName() == "Remove filter: <b>A&B</b> / x␊␦y"
        assert "&lt;b&gt;A&amp;B" in button.toolTip()

    def test_a_long_name_does_not_widen_the_window(self, bar):
        bar.show_filter(RunFilter(scope=Scope("A" * 300, "B" * 300)), "")
        chip = bar.findChild(QFrame, "scope_chip")
        assert chip.width() <= chip.fontMetrics().height() * 22
        assert bar.minimumSizeHint().width() < 400

    def test_many_go_on_in_another_line(self, qtbot, bar):
        bar.show_filter(MANY, "")
        qtbot.waitUntil(lambda: bar.height() == bar.sizeHint().height())
        one_line = bar.height()
        bar.page.resize(300, 300)
        qtbot.waitUntil(lambda: bar.height() > 2 * one_line)
        last = bar.findChild(QPushButton, "clear_filters_button")
        assert bar.rect().contains(last.geometry())


class TestRemoving:
    def test_a_click_takes_one_away(self, qtbot, bar):
        bar.show_filter(MANY, "")
        qtbot.mouseClick(close_button(bar, FilterPart.SCOPE), Qt.MouseButton.LeftButton)
        assert bar.told == [FilterPart.SCOPE]

    def test_clear_all(self, qtbot, bar):
        bar.show_filter(MANY, "")
        qtbot.mouseClick(bar.findChild(QPushButton, "clear_filters_button"), Qt.MouseButton.LeftButton)
        assert bar.told == ["all"]

    def test_the_keyboard_reaches_every_button_in_the_order_of_the_chips(self, qtbot, bar):
        bar.show_filter(MANY, "")
        parts = [FilterPart.STATUS, FilterPart.STUCK, FilterPart.SCOPE, FilterPart.KIND, FilterPart.ACTIVITY]
        close_button(bar, FilterPart.STATUS).setFocus()
        for part in parts:
            assert close_button(bar, part).hasFocus()
            qtbot.keyClick(bar.page.focusWidget(), Qt.Key.Key_Tab)
        assert bar.findChild(QPushButton, "clear_filters_button").hasFocus()

    def test_one_key_takes_all_away_and_the_keyboard_goes_on_to_the_list(self, qtbot, bar):
        shown = MANY
        fields = {
            FilterPart.STATUS: {"status": None},
            FilterPart.STUCK: {"only_stuck": False},
            FilterPart.SCOPE: {"scope": Scope()},
            FilterPart.KIND: {"kind": None},
            FilterPart.ACTIVITY: {"since": ""},
        }
        bar.show_filter(shown, "")
        close_button(bar, FilterPart.SCOPE).setFocus()
        for expected in (
            FilterPart.SCOPE,
            FilterPart.KIND,
            FilterPart.ACTIVITY,
            FilterPart.STUCK,
            FilterPart.STATUS,
        ):
            assert close_button(bar, expected).hasFocus()
            qtbot.keyClick(bar.page.focusWidget(), Qt.Key.Key_Space)
            assert bar.told[-1] is expected
            values = {name: getattr(shown, name) for name in shown.__struct_fields__}
            shown = RunFilter(**{**values, **fields[expected]})
            bar.show_filter(shown, "")
        assert not bar.isVisible()
        assert bar.below.hasFocus()
