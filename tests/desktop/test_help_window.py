"""The help as an operator uses it: opened at the right place, searched, in any language and colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from exlab_gui.desktop import help_topics
from exlab_gui.desktop.dialogs import DetailsDialog
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.help_desk import HelpButton
from exlab_gui.desktop.help_shortcuts import action_keys, native
from exlab_gui.desktop.help_window import HelpWindow
from exlab_gui.desktop.step_dialogs import CompleteDialog
from exlab_gui.desktop.theme import DARK, LIGHT, Appearance
from exlab_gui.desktop.translation import Language
from exlab_gui.ingest import IngestState
from exlab_gui.staging import record_path


@pytest.fixture
def desk(window):
    return window.bench.help


@pytest.fixture
def speak(languages):
    """Chooses a language, until the end of the test."""
    yield languages.choose
    languages.choose(Language.ENGLISH)


@pytest.fixture
def book(desk, qtbot):
    """The open help."""
    desk.open()
    qtbot.waitExposed(desk.window)
    return desk.window


def page_text(book):
    return book.browser.toPlainText()


def press(qtbot, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifier)


class TestOpening:
    def test_the_button_and_f1_open_one_window(self, qtbot, window, operator, desk):
        assert desk.window is None
        qtbot.mouseClick(window.bench._ask, Qt.MouseButton.LeftButton)
        first = desk.window
        assert first.isVisible()
        assert first.topic == "states"
        first.close()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        press(qtbot, window, Qt.Key.Key_F1)
        assert desk.window is first
        assert first.isVisible()

    def test_the_menu_opens_all_keys(self, qtbot, window, desk):
        press(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
        assert desk.window.topic == "keyboard"

    def test_it_closes_with_the_window_and_does_not_keep_the_app(self, make_window, qtbot):
        main = make_window()
        main.show()
        main.bench.help.open()
        help_window = main.bench.help.window
        assert not help_window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
        assert help_window.parent() is None
        main.close()
        assert not help_window.isVisible()

    def test_a_topic_that_does_not_exist_shows_the_states(self, book):
        book.open("nothing#here")
        assert book.browser.page.name == "states"

    def test_a_section_is_brought_to_the_top(self, book, qtbot):
        book.open("messages#read-back")
        bar = book.browser.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.value() > 0)
        cursor = book.browser.cursorForPosition(book.browser.viewport().rect().topLeft())
        words = cursor.block().text() + cursor.block().next().text()
        assert "The NAS gave back something else" in words


class TestWhatF1Explains:
    def test_a_list_without_a_run_explains_the_states(self, desk, window):
        assert desk.topic_for(window.browser.table) == "states"

    def test_a_run_that_needs_attention_explains_its_reason(
        self, qtbot, desk, window, open_folder, operator, staging, make_run
    ):
        path = make_run(staging, state=IngestState.COMPLETE)
        Path(record_path(path)).write_text("{", encoding="utf-8")
        open_folder(staging)
        operator.select(path)
        assert desk.topic_for(window.browser.table) == "attention#record-damaged"
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.browser.table.setFocus()
        press(qtbot, window.browser.table, Qt.Key.Key_F1)
        assert desk.window.topic == "attention#record-damaged"

    def test_the_message_of_a_run_has_a_help_button(
        self, qtbot, desk, window, open_folder, operator, staging, make_run
    ):
        path = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(path)
        window.browser.panel.show_notice(explain(PermissionError("no")), alarming=True)
        operator.click("notice_banner_help")
        assert desk.window.topic == "messages#not-allowed"

    @pytest.mark.parametrize(
        ("name", "topic"),
        [
            ("search_field", "find#search"),
            ("run_header", "find#columns"),
            ("status_filter", "find#sidebar"),
            ("overview_choice", "overview"),
            ("step_staging", "states"),
            ("refresh_button", "states"),
        ],
    )
    def test_parts_of_the_window(self, desk, window, name, topic):
        assert desk.topic_for(window.findChild(object, name)) == topic

    def test_the_settings(self, desk, opened):
        hands = opened(folder="/staging")
        assert desk.topic_for(hands.window) == "settings"
        assert desk.topic_for(hands.find("quiet_minutes_box")) == "settings#completeness"
        assert desk.topic_for(hands.find("nas_folder_field")) == "settings#folders"

    def test_f1_in_a_dialog(self, qtbot, desk, window):
        dialog = DetailsDialog("Wrong", explain(OSError(28, "full")), window)
        dialog.open()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        press(qtbot, QApplication.focusWidget(), Qt.Key.Key_F1)
        assert desk.window.topic == "messages#disk-full"
        dialog.reject()

    def test_the_help_button_of_a_dialog(self, qtbot, desk, window):
        dialog = DetailsDialog("Wrong", explain(PermissionError("no")), window)
        dialog.open()
        qtbot.waitExposed(dialog)
        qtbot.mouseClick(dialog.findChild(QPushButton, "details_help"), Qt.MouseButton.LeftButton)
        assert desk.window.topic == "messages#not-allowed"
        dialog.reject()

    def test_f1_in_the_filters(self, qtbot, desk, window, open_folder, staging, make_run):
        make_run(staging)
        open_folder(staging)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.browser.filter_menu.open_popover()
        popover = window.findChild(QWidget, "filter_popover")
        qtbot.waitUntil(popover.isVisible)
        press(qtbot, popover, Qt.Key.Key_F1)
        assert desk.window is not None
        assert desk.window.topic == "find#filters"

    def test_there_is_no_help_button_without_a_window_to_open_it(self, show_dialog):
        dialog = show_dialog(DetailsDialog("Wrong", explain(PermissionError("no")), None))
        assert dialog.findChild(HelpButton, "details_help").isHidden()

    def test_a_question_says_what_it_is_about(self, desk, window, make_summary):
        assert desk.topic_for(_Named(CompleteDialog.__name__, "complete_dialog")) == "complete"


class _Named(QPushButton):
    def __init__(self, text, name):
        super().__init__(text)
        self.setObjectName(name)


class TestReading:
    def test_every_page_can_be_opened_from_the_contents(self, book, qtbot):
        names = []
        for row in range(book.contents.count()):
            if book.contents.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                book.contents.setCurrentRow(row)
                names.append(book.topic)
                assert page_text(book).startswith(book.contents.item(row).text())
        assert len(names) == len(set(names)) >= 16

    def test_back_and_forward(self, book, qtbot):
        assert not book.back.isEnabled()
        book.go("complete")
        book.go("clear#many")
        qtbot.mouseClick(book.back, Qt.MouseButton.LeftButton)
        assert book.topic == "complete"
        press(qtbot, book, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert book.topic == "clear#many"
        assert not book.forward.isEnabled()
        book.go_back()
        book.go("verify")
        assert not book.forward.isEnabled()

    def test_a_link_leads_to_another_page(self, book):
        book.browser.anchorClicked.emit(QUrl("safe-to-clear#copy"))
        assert book.topic == "safe-to-clear#copy"
        assert book.contents.currentItem().text() == "Safe to clear?"

    def test_nothing_outside_is_ever_opened(self, book, monkeypatch):
        opened = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        before = book.topic
        for address in ("https://example.org/", "file:///etc/passwd"):
            book.browser.anchorClicked.emit(QUrl(address))
        assert (opened, book.topic) == ([], before)
        image = QTextDocument.ResourceType.ImageResource.value
        assert book.browser.loadResource(image, QUrl("file:///etc/passwd")) is None
        assert book.browser.loadResource(image, QUrl("../../../README.md")) is None

    def test_escape_clears_the_search_and_then_closes(self, book, qtbot):
        book.search.setText("nas")
        press(qtbot, book.search, Qt.Key.Key_Escape)
        assert book.search.text() == ""
        assert book.isVisible()
        press(qtbot, book.search, Qt.Key.Key_Escape)
        assert not book.isVisible()


class TestSearching:
    def test_hits_are_listed_and_marked(self, book, qtbot):
        qtbot.keyClicks(book.search, "Overwritten NAS")
        assert book.results.isVisible()
        assert book.results.accessibleName().startswith(str(book.results.count()))
        press(qtbot, book.search, Qt.Key.Key_Return)
        assert book.topic == "messages#nas-conflict"
        marked = [each.cursor.selectedText().lower() for each in book.browser.extraSelections()]
        assert set(marked) == {"overwritten", "nas"}

    def test_the_arrow_key_leads_into_the_hits(self, book, qtbot):
        book.activateWindow()
        qtbot.keyClicks(book.search, "manifest")
        press(qtbot, book.search, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is book.results

    def test_nothing_found_is_said(self, book, qtbot):
        qtbot.keyClicks(book.search, "giraffe")
        assert book.results.count() == 1
        assert "Nothing" in book.results.item(0).text()
        press(qtbot, book.search, Qt.Key.Key_Return)
        assert book.topic == "states"

    def test_ctrl_f_leads_to_the_search(self, book, qtbot):
        book.activateWindow()
        book.browser.setFocus()
        press(qtbot, book.browser, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert book.search.hasFocus()


class TestLooks:
    def test_the_language_changes_while_it_is_open(self, book, speak):
        book.go("attention#record-damaged")
        speak(Language.GERMAN)
        assert page_text(book).startswith("Mein Lauf braucht Aufmerksamkeit")
        assert book.topic == "attention#record-damaged"
        speak(Language.ENGLISH)
        assert page_text(book).startswith("My run needs attention")

    def test_the_colours_change_while_it_is_open(self, book, themes):
        book.go("attention")

        def link_colors():
            block = book.browser.document().begin()
            found = set()
            while block.isValid():
                iterator = block.begin()
                while not iterator.atEnd():
                    look = iterator.fragment().charFormat()
                    if look.anchorHref():
                        found.add(look.foreground().color().name())
                    iterator += 1
                block = block.next()
            return found

        assert link_colors() == {LIGHT.accent}
        themes.set_appearance(Appearance.DARK)
        assert link_colors() == {DARK.accent}

    def test_pictures_are_no_wider_than_the_page(self, book, qtbot):
        book.go("first-steps")
        book.resize(600, 600)
        bar = book.browser.horizontalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() == 0)


class TestKeys:
    def test_every_action_with_keys_is_on_the_page(self, book, window):
        book.go("keyboard")
        text = page_text(book)
        keys = action_keys(window)
        assert len(keys) >= 9
        for shortcut, name in keys:
            assert shortcut in text
            assert name in text

    def test_keys_are_called_as_in_the_language(self, book, speak):
        speak(Language.GERMAN)
        book.go("keyboard")
        assert native("Ctrl+F") in page_text(book)
        assert page_text(book).startswith("Tastenkürzel")

    def test_a_new_action_is_on_the_page(self, book, window):
        action = window.addAction("Feed the |cat|")
        action.setShortcut("Ctrl+Shift+K")
        book.go("keyboard")
        assert "Feed the |cat|" in page_text(book)
        assert native("Ctrl+Shift+K") in page_text(book)

    def test_a_window_without_any_action_has_the_page_all_the_same(self, qtbot, themes):
        main = QWidget()
        qtbot.addWidget(main)
        book = HelpWindow(main, themes)
        qtbot.addWidget(book)

        book.open(help_topics.KEYBOARD)

        assert book.topic == help_topics.KEYBOARD
