"""Small widgets: nothing in them obeys text from outside, and what they show can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.widgets import Banner, CopyTable, ElidedLabel, WrappedLabel, push_button

pytestmark = pytest.mark.usefixtures("themes")

HOSTILE = "<b>bold</b>\n&amp;\u202e"
SHOWN = "<b>bold</b>␊&amp;␦"


def clipboard():
    return QGuiApplication.clipboard().text()


@pytest.fixture
def show(qtbot):
    def do(widget, width=400, height=200):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return do


class TestElidedLabel:
    def test_plain_text_with_the_whole_in_the_tooltip(self, show):
        label = show(ElidedLabel())
        label.show_text(HOSTILE, "more")
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.text() == SHOWN
        assert "&lt;b&gt;bold&lt;/b&gt;␊&amp;amp;␦<br>more" in label.toolTip()

    def test_a_long_text_needs_no_room_and_is_cut_in_the_middle(self, show):
        label = show(ElidedLabel(), width=120, height=24)
        label.show_text("Run_2026-04-17T14-32" * 20)
        assert label.minimumSizeHint().width() < 120
        assert label.width() == 120
        long_picture = label.grab().toImage()
        label.show_text(label.fontMetrics().elidedText(label.text(), Qt.TextElideMode.ElideMiddle, 120))
        assert label.grab().toImage() == long_picture

    def test_what_fits_is_shown_whole(self, show):
        label = show(ElidedLabel(), width=300, height=24)
        label.show_text("short")
        plain = show(QLabel("short"), width=300, height=24)
        assert label.grab().toImage() == plain.grab().toImage()


def test_wrapped_label_is_plain_and_can_be_selected(show):
    label = show(WrappedLabel(), width=200)
    label.setText("words " * 50)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert label.heightForWidth(200) > 3 * label.fontMetrics().height()


class TestPushButton:
    def test_it_has_its_names_and_marks_no_shortcut(self, show):
        button = show(push_button("Save R&D", "save_button", "Save <it>", primary=True))
        assert (button.objectName(), button.accessibleName()) == ("save_button", "Save R&D")
        assert button.text() == "Save R&&D"
        assert button.shortcut().isEmpty()
        assert "Save &lt;it&gt;" in button.toolTip()
        assert button.property("primary") is True
        assert not button.autoDefault()

    def test_only_the_primary_one_stands_out(self, show):
        one = show(push_button("Go", "go", primary=True)).grab().toImage()
        other = show(push_button("Go", "go")).grab().toImage()
        assert one != other


class TestBanner:
    WORDS = Explanation("It broke <here>.", "Nothing was touched.", "Try again.", "OSError: x")

    @pytest.fixture
    def banner(self, show):
        widget = show(Banner("news", closable=True))
        widget.hide()
        return widget

    def test_it_says_all_three_parts_as_they_are(self, banner):
        banner.show_explanation(self.WORDS, alarming=True)
        assert banner.isVisible()
        assert banner.text == "It broke <here>. Nothing was touched. Try again."
        assert banner.accessibleName() == banner.text
        label = banner.findChild(QLabel, "news_text")
        assert label.textFormat() is Qt.TextFormat.PlainText

    def test_details_are_asked_for(self, qtbot, banner):
        banner.show_explanation(self.WORDS, alarming=True)
        with qtbot.waitSignal(banner.details_requested, timeout=0) as asked:
            qtbot.mouseClick(banner.findChild(QPushButton, "news_details"), Qt.MouseButton.LeftButton)
        assert asked.args == [self.WORDS]

    def test_without_details_there_is_no_such_button(self, banner):
        banner.show_explanation(Explanation("Done.", "", ""), alarming=False)
        assert not banner.findChild(QPushButton, "news_details").isVisible()
        banner.show_explanation(self.WORDS, alarming=False)
        assert banner.findChild(QPushButton, "news_details").isVisible()

    def test_it_can_be_closed_and_comes_again(self, qtbot, banner):
        banner.show_explanation(self.WORDS, alarming=False)
        qtbot.mouseClick(banner.findChild(QPushButton, "news_close"), Qt.MouseButton.LeftButton)
        assert not banner.isVisible()
        banner.show_explanation(self.WORDS, alarming=False)
        assert banner.isVisible()

    def test_one_that_must_stay_has_no_close_button(self, show):
        banner = show(Banner("news", closable=False))
        banner.show_explanation(self.WORDS, alarming=False)
        assert not banner.findChild(QPushButton, "news_close").isVisible()

    def test_alarm_has_a_colour_of_its_own(self, banner):
        pictures = []
        for alarming in (True, False, True):
            banner.show_explanation(self.WORDS, alarming=alarming)
            pictures.append(banner.grab().toImage())
        assert pictures[0] == pictures[2] != pictures[1]


class TestCopyTable:
    ROWS = (("Size", "48.3 GB"), ("Host", HOSTILE), ("Tab", "a\tb"))

    @pytest.fixture
    def table(self, show):
        widget = show(CopyTable(2, 1, "facts", "Facts"))
        widget.show_rows(self.ROWS)
        QGuiApplication.clipboard().clear()
        return widget

    def test_texts_are_shown_as_they_are(self, table):
        assert table.texts() == [["Size", "48.3 GB"], ["Host", SHOWN], ["Tab", "a␉b"]]
        assert "&lt;b&gt;" in table.item(1, 1).toolTip()
        assert table.accessibleName() == "Facts"

    def test_a_long_text_has_the_room_that_the_others_leave(self, show):
        table = CopyTable(3, 2, "wide", "Wide")
        long = "longer than sixty letters, since it says where the copy of a run is, and on which share"
        table.show_rows([("now", long, "here")])
        show(table, 1200, 200)
        needed = table.fontMetrics().horizontalAdvance(long)
        assert table.columnWidth(1) > needed
        table.resize(500, 200)
        assert table.columnWidth(1) < needed
        assert sum(map(table.columnWidth, range(3))) <= table.viewport().width(), "nothing is out of sight"

    def test_selected_rows_are_copied_in_the_order_of_the_list(self, qtbot, table):
        for row in (2, 0):
            for column in range(2):
                table.item(row, column).setSelected(True)
        qtbot.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
        assert clipboard() == "Size\t48.3 GB\nTab\ta␉b"

    def test_without_a_selection_all_are_copied(self, qtbot, table):
        qtbot.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
        assert clipboard().split("\n") == ["Size\t48.3 GB", f"Host\t{SHOWN}", "Tab\ta␉b"]

    def test_all_are_copied_whatever_is_selected(self, table):
        table.selectRow(0)
        table.copy_all()
        assert len(clipboard().split("\n")) == 3

    @pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
    @pytest.mark.parametrize(("entry", "lines"), [("Copy", 1), ("Copy all", 3)])
    def test_from_the_menu(self, qtbot, table, entry, lines):
        table.selectRow(0)
        table.customContextMenuRequested.emit(QPoint(5, 5))
        qtbot.waitUntil(lambda: any(menu.isVisible() for menu in table.findChildren(QMenu)))
        menu = table.findChild(QMenu)
        next(action for action in menu.actions() if action.text() == entry).trigger()
        assert len(clipboard().split("\n")) == lines
        menu.close()

    def test_it_cannot_be_edited(self, qtbot, table):
        table.setCurrentCell(0, 1)
        qtbot.keyClick(table, Qt.Key.Key_F2)
        qtbot.keyClicks(table, "changed")
        assert table.texts()[0] == ["Size", "48.3 GB"]

    def test_other_rows_take_their_place(self, table):
        table.show_rows([("only", "one")])
        assert table.texts() == [["only", "one"]]
        table.show_rows([])
        assert table.texts() == []
        table.copy()
        assert clipboard() == ""

    def test_the_same_rows_leave_selection_and_place_alone(self, table):
        rows = [(f"row {number}", "x") for number in range(100)]
        table.show_rows(rows)
        table.selectRow(50)
        table.verticalScrollBar().setValue(400)
        item = table.item(50, 0)
        table.show_rows(rows)
        assert table.item(50, 0) is item
        assert (table.currentRow(), table.verticalScrollBar().value()) == (50, 400)

    def test_longer_rows_leave_the_place_alone(self, qtbot, table):
        table.show_rows([(f"row {number}", "x") for number in range(100)])
        qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 400)
        table.verticalScrollBar().setValue(400)
        table.show_rows([(f"row {number}", "x") for number in range(101)])
        assert table.verticalScrollBar().value() == 400

    def test_an_empty_one_says_why(self, table):
        table.show_rows([])
        silent = table.grab().toImage()
        table.set_empty_text("Nothing is recorded yet.")
        assert table.accessibleDescription() == "Nothing is recorded yet."
        assert table.grab().toImage() != silent
        table.show_rows(self.ROWS)
        with_rows = table.grab().toImage()
        table.set_empty_text("")
        assert table.grab().toImage() == with_rows
