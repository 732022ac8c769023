"""Everything by keyboard: Tab visits all and comes back, the focus is seen, nothing needs a mouse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
)

from clashing_keys import clashes, keys_of, mnemonics, words_of
from every_dialog import EveryDialog, classes_of_dialogs
from exlab_gui.desktop.motion import reduce_motion
from exlab_gui.ingest import IngestState
from exlab_gui.staging import record_path
from keyboard import Keyboard, name_of, stops
from window_pages import Pages

DIALOGS = EveryDialog.names()


@pytest.fixture(autouse=True)
def _no_motion(qapp):
    """No cursor blinks and no bar runs while pictures are compared."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    reduce_motion(reduced=True)
    yield
    reduce_motion(reduced=False)
    qapp.setCursorFlashTime(before)


@pytest.fixture
def keyboard(qtbot):
    return Keyboard(qtbot)


@pytest.fixture
def show(qtbot, themes, make_summary, make_plan, runner, start_job, show_dialog, tmp_path):
    """Shows a dialog of :class:`EveryDialog`, with the keyboard in it."""
    shown = []

    def do(name):
        jobs = [start_job().job] if name == "close" else []
        every = EveryDialog(make_summary, make_plan, runner, themes, str(tmp_path), jobs)
        dialog = show_dialog(every.make(name))
        shown.append(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.waitUntil(lambda: not [job for job in runner.jobs() if job not in jobs])
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return dialog

    yield do
    shown.clear()


def test_every_dialog_of_the_app_is_looked_at(themes, make_summary, make_plan, runner, start_job, tmp_path):
    every = EveryDialog(make_summary, make_plan, runner, themes, str(tmp_path), [start_job().job])
    made = [every.make(name) for name in every.names()]
    kinds = {type(dialog) for dialog in made}
    for dialog in made:
        shiboken6.delete(dialog)
    assert classes_of_dialogs() - kinds == set(), "add them to tests/support/every_dialog.py"


class TestDialogs:
    @pytest.mark.parametrize("name", DIALOGS)
    def test_tab_visits_all_and_comes_back(self, show, keyboard, name):
        dialog = show(name)
        there = keyboard.round()
        # To come to a row may make a button usable that is about it.
        there = keyboard.round()
        assert set(map(name_of, there)) == set(map(name_of, stops(dialog)))
        back = keyboard.round(back=True)
        assert back == there[::-1]

    @pytest.mark.parametrize("name", DIALOGS)
    def test_the_focus_is_seen(self, show, keyboard, name):
        show(name)
        assert keyboard.unseen() == []

    @pytest.mark.parametrize("name", DIALOGS)
    def test_everything_has_a_name(self, show, name):
        dialog = show(name)
        nameless = [name_of(widget) for widget in stops(dialog) if not widget.objectName()]
        assert nameless == [], "without an object name"
        silent = [name_of(widget) for widget in stops(dialog) if not widget.accessibleName()]
        assert silent == [], "without a name for a screen reader"

    @pytest.mark.parametrize("name", DIALOGS)
    def test_escape_leaves(self, show, keyboard, name):
        dialog = show(name)
        keyboard.press(Qt.Key.Key_Escape)
        assert not dialog.isVisible()


PAGES = Pages.names()


@pytest.fixture
def show_page(qtbot, window, open_folder, operator, staging, make_run, start_job):
    return Pages(qtbot, window, open_folder, operator, staging, make_run, start_job).show


class TestWindow:
    @pytest.mark.parametrize("page", PAGES)
    def test_tab_visits_all_and_comes_back(self, window, show_page, keyboard, page):
        show_page(page)
        there = keyboard.round()
        assert sorted(map(name_of, there)) == sorted(map(name_of, stops(window)))
        back = keyboard.round(back=True)
        assert back == there[::-1]

    @pytest.mark.parametrize("page", PAGES)
    def test_the_focus_is_seen(self, show_page, keyboard, page):
        show_page(page)
        assert keyboard.unseen() == []

    @pytest.mark.parametrize("page", PAGES)
    def test_everything_has_a_name(self, window, show_page, page):
        show_page(page)
        reached = stops(window)
        assert [name_of(widget) for widget in reached if not widget.objectName()] == []
        assert [name_of(widget) for widget in reached if not widget.accessibleName()] == []
        assert [name_of(widget) for widget in reached if "<p" in widget.accessibleDescription()] == []
        untold = [
            name_of(widget)
            for widget in reached
            if isinstance(widget, QAbstractButton) and not widget.toolTip()
        ]
        assert untold == [], "without a tooltip"


def dialog(qtbot, name):
    """The dialog of this name, once it is there and has the keyboard."""
    found = []

    def is_there():
        found[:] = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QDialog) and widget.objectName() == name and widget.isActiveWindow()
        ]
        return bool(found) and QApplication.focusWidget() is not None

    qtbot.waitUntil(is_there)
    return found[0]


class TestWithoutAMouse:
    @pytest.fixture(autouse=True)
    def _no_wait_between_looks(self, monkeypatch):
        monkeypatch.setattr("exlab_gui.desktop.step_work.wait_between_looks", lambda _cancelled: None)

    @pytest.fixture
    def active(self, qtbot, window, keyboard, staging, open_folder):
        """Opens the staging folder, with the keyboard on the list."""

        def do(**options):
            open_folder(staging, **options)
            window.activateWindow()
            qtbot.waitUntil(window.browser.table.hasFocus)

        return do

    def test_the_main_job(self, qtbot, window, active, keyboard, operator, staging, tmp_path, make_run):
        make_run(staging, name="Run_2026-04-17T14-32", state=IngestState.CLEARED, equipment="SEQ_02")
        run = make_run(staging, name="Run_2026-04-18T09-00")
        nas = tmp_path / "nas"
        nas.mkdir()
        active(nas=str(nas))
        keyboard.control(Qt.Key.Key_F)
        keyboard.type("2026-04-18")
        qtbot.waitUntil(lambda: window.model.rowCount() == 1)
        keyboard.tab_to("run_table")
        keyboard.press(Qt.Key.Key_Down)
        operator.wait_for_jobs()
        assert window.browser.panel.shown_path == run
        keyboard.press(Qt.Key.Key_Return)
        assert keyboard.focus.objectName() == "next_step_button"
        keyboard.press(Qt.Key.Key_Space)
        dialog(qtbot, "complete_dialog")
        keyboard.tab_to("confirm_complete_button")
        keyboard.press(Qt.Key.Key_Space)
        operator.wait_for_jobs()
        keyboard.back_in(window)
        keyboard.tab_to("next_step_button")
        keyboard.press(Qt.Key.Key_Space)
        operator.wait_for_jobs()
        keyboard.tab_to("next_step_button")
        keyboard.press(Qt.Key.Key_Space)
        dialog(qtbot, "clear_dialog")
        operator.wait_for_jobs()
        keyboard.tab_to("clear_button")
        keyboard.press(Qt.Key.Key_Space)
        dialog(qtbot, "clear_question")
        keyboard.tab_to("confirm_clear_button")
        keyboard.press(Qt.Key.Key_Return)
        operator.wait_for_jobs()
        record = json.loads(Path(record_path(run)).read_bytes())
        assert record["current_state"] == "cleared"
        assert not (Path(run) / "image_001.tif").exists()
        assert list(nas.rglob("image_001.tif"))

    def test_enter_in_a_question_changes_nothing(self, qtbot, active, keyboard, staging, make_run):
        run = make_run(staging)
        active()
        keyboard.press(Qt.Key.Key_Return, Qt.Key.Key_Space)
        question = dialog(qtbot, "complete_dialog")
        keyboard.press(Qt.Key.Key_Return)
        assert not question.isVisible()
        assert json.loads(Path(record_path(run)).read_bytes())["current_state"] == "staging"

    def test_the_overview_and_back(self, window, active, keyboard, staging, make_run):
        make_run(staging)
        active()
        keyboard.tab_to("overview_choice")
        keyboard.press(Qt.Key.Key_Space)
        assert window.bench.overview.is_open
        keyboard.tab_to("status_filter")
        keyboard.press(Qt.Key.Key_Down)
        assert not window.bench.overview.is_open

    def test_a_project_in_the_tree(self, window, active, keyboard, staging, make_run):
        make_run(staging)
        make_run(staging, equipment="SEQ_02")
        active()
        keyboard.tab_to("scope_filter")
        keyboard.press(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down)
        assert window.model.filter.scope.project == "PROJ-0042"
        assert window.model.rowCount() == 1

    def test_what_hides_everything_is_taken_away(self, qtbot, window, active, keyboard, staging, make_run):
        make_run(staging)
        active()
        keyboard.control(Qt.Key.Key_F)
        keyboard.type("no such run")
        qtbot.waitUntil(window.browser.no_match_page.isVisible)
        keyboard.tab_to("show_all_button")
        keyboard.press(Qt.Key.Key_Space)
        qtbot.waitUntil(window.browser.table.isVisible)

    def test_the_filters(self, qtbot, window, active, keyboard, staging, make_run):
        make_run(staging)
        make_run(staging, state=IngestState.COMPLETE)
        active()
        keyboard.press(
            Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        popover = window.browser.filter_menu.popover
        qtbot.waitUntil(popover.isVisible)
        keyboard.press(Qt.Key.Key_Right)
        keyboard.press(Qt.Key.Key_Space)
        keyboard.press(Qt.Key.Key_Escape)
        assert not popover.isVisible()
        assert keyboard.focus is window.browser.filter_menu

    def test_a_tab_of_the_run_and_its_lines(
        self, qtbot, window, active, keyboard, operator, staging, make_run
    ):
        make_run(staging)
        active()
        operator.wait_for_jobs()
        tabs = window.browser.panel.tabs
        for _ in range(40):
            if keyboard.tab() is tabs.tabBar():
                break
        keyboard.press(Qt.Key.Key_Right)
        assert tabs.currentIndex() == 1
        keyboard.tab_to("details_table")
        keyboard.control(Qt.Key.Key_C)
        assert str(staging) in QApplication.clipboard().text()

    def test_many_are_cleared(self, qtbot, active, keyboard, operator, staging, make_run):
        make_run(staging, state=IngestState.SYNC_VERIFIED)
        active()
        keyboard.tab_to("clear_verified_button")
        keyboard.press(Qt.Key.Key_Space)
        many = dialog(qtbot, "bulk_clear_dialog")
        operator.wait_for_jobs()
        keyboard.press(Qt.Key.Key_Escape)
        assert not many.isVisible()

    def test_the_menu(self, qtbot, window, active, keyboard, staging, make_run):
        make_run(staging)
        menu = window.menu.menu
        help_menu = menu.findChild(QMenu, "help_menu")
        seen = []

        def go_to(inside, wanted, key):
            for _ in inside.actions():
                action = inside.activeAction()
                if action is wanted:
                    break
                keyboard.press(Qt.Key.Key_Down)
            seen.append(inside.activeAction())
            keyboard.press(key)

        def go_to_about():
            # Qt's menu button waits in here until its menu is closed.
            go_to(menu, help_menu.menuAction(), Qt.Key.Key_Right)
            go_to(help_menu, window.findChild(QAction, "about_action"), Qt.Key.Key_Return)
            menu.close()

        active()
        QTimer.singleShot(0, go_to_about)
        keyboard.press(Qt.Key.Key_F10)
        assert [action.objectName() for action in seen if not action.menu()] == ["about_action"]
        about = dialog(qtbot, "about_dialog")
        keyboard.press(Qt.Key.Key_Return)
        assert not about.isVisible()

    def test_the_shortcuts_that_everybody_knows(self, qtbot, window, active, keyboard, staging, make_run):
        make_run(staging)
        active()
        with qtbot.waitSignal(window.scanner.finished):
            keyboard.press(Qt.Key.Key_F5)
        with qtbot.waitSignal(window.settings_requested):
            keyboard.control(Qt.Key.Key_Comma)
        keyboard.control(Qt.Key.Key_O)
        chooser = window.findChild(QFileDialog)
        qtbot.waitUntil(chooser.isVisible)
        chooser.activateWindow()
        qtbot.waitUntil(chooser.isActiveWindow)
        keyboard.press(Qt.Key.Key_Escape)
        assert not chooser.isVisible()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        with qtbot.waitSignal(window.closing):
            keyboard.control(Qt.Key.Key_Q)
        assert not window.isVisible()


class TestClashes:
    def test_no_key_means_two_things_in_the_window(self, window, active_window):
        keys = [key for key, _ in keys_of(window)]
        assert len(keys) >= 8
        assert clashes(keys) == []

    def test_no_key_is_taken_from_a_text_field(self, window, active_window):
        used = {key for key, _ in keys_of(window)}
        assert (
            used & {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Return", "Esc", "Tab", "Space"}
            == set()
        )

    @pytest.mark.parametrize("name", DIALOGS)
    def test_nor_in_a_dialog(self, show, name):
        shown = show(name)
        assert clashes(key for key, _ in keys_of(shown)) == []
        assert clashes(mnemonics(words_of(shown))) == []

    @pytest.mark.parametrize("page", PAGES)
    def test_nor_two_marked_letters_on_a_page(self, window, show_page, page):
        show_page(page)
        assert clashes(mnemonics(words_of(window))) == []
        for menu in window.findChildren(QMenu):
            assert clashes(mnemonics(action.text() for action in menu.actions())) == []

    def test_marked_letters_are_found(self):
        assert mnemonics(["&Open", "R&&D", "Save &as\u2026", "&&&Other"]) == ["o", "a", "o"]
        assert clashes("abca") == ["a"]

    @pytest.fixture
    def active_window(self, window, open_folder, staging, make_run):
        make_run(staging)
        open_folder(staging)
