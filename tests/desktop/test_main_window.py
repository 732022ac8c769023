"""The window as a whole: what is shown in every situation, filters, search, theme, restart."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from exlab_gui.demo import build_demo_lab
from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.theme import DARK, LIGHT, Appearance
from exlab_gui.desktop.window_session import restore_state, take_state
from exlab_gui.ingest import Cancelled, IngestState, IngestWriter
from exlab_gui.staging import record_path


def shown_names(window):
    return [window.model.run_at(row).name for row in range(window.model.rowCount())]


def visible_page(window):
    return window.browser.page.objectName()


class TestPages:
    def test_first_start_welcomes_and_leads_to_both_ways(self, qtbot, window, operator):
        assert window.findChild(QWidget, "welcome_page").isVisible()
        with qtbot.waitSignal(window.demo_requested):
            operator.click("try_demo_button")
        operator.click("choose_folder_button")
        chooser = operator.dialog("file_dialog")
        assert chooser.windowTitle() == "Choose the staging folder"
        chooser.reject()

    def test_choosing_a_folder_reports_it(self, qtbot, window, operator, staging):
        operator.click("choose_folder_button")
        chooser = operator.dialog("file_dialog")
        with qtbot.waitSignal(window.folder_chosen) as chosen:
            chooser.fileSelected.emit(str(staging))
        chooser.reject()
        assert chosen.args == [str(staging)]

    def test_an_empty_folder_says_what_would_be_there(self, window, open_folder, staging):
        open_folder(staging)
        assert visible_page(window) == "empty_page"
        assert not window.browser.panel.isVisible()

    def test_a_folder_that_vanished_keeps_its_list_and_can_be_tried_again(
        self, qtbot, window, open_folder, operator, staging, make_run
    ):
        make_run(staging)
        open_folder(staging)
        shutil.move(staging, f"{staging}-away")
        with qtbot.waitSignal(window.scanner.went_away):
            operator.click("refresh_button")
        assert visible_page(window) == "run_table"
        assert window.model.rowCount() == 1
        assert window.browser.away_bar.isVisible()
        assert "away" in window.findChild(object, "status_label").text()
        shutil.move(f"{staging}-away", staging)
        with qtbot.waitSignal(window.scanner.came_back):
            operator.click("away_retry_button")
        assert not window.browser.away_bar.isVisible()
        operator.wait_for_jobs()

    def test_a_folder_that_never_was_there_can_be_tried_again(
        self, qtbot, window, operator, staging, make_run
    ):
        make_run(staging)
        shutil.move(staging, f"{staging}-away")
        with qtbot.waitSignal(window.scanner.failed):
            window.open_folder(str(staging))
        assert visible_page(window) == "unreadable_page"
        assert "not there" in window.browser.unreadable_page.heading.text()
        shutil.move(f"{staging}-away", staging)
        with qtbot.waitSignal(window.scanner.finished):
            operator.click("retry_button")
        assert visible_page(window) == "run_table"
        operator.wait_for_jobs()

    def test_scanning_shows_progress_and_can_be_stopped(
        self, qtbot, window, operator, staging, make_run, monkeypatch
    ):
        make_run(staging)

        def endless(_survey, *, cancelled, thorough):
            while not cancelled():
                pass
            raise Cancelled
            yield

        monkeypatch.setattr("exlab_gui.staging.survey.Survey.run", endless)
        window.open_folder(str(staging))
        assert visible_page(window) == "scanning_page"
        assert operator.button("refresh_button").text() == "Stop"
        operator.click("refresh_button")
        operator.wait_for_jobs()
        assert operator.button("refresh_button").text() == "Refresh"
        assert visible_page(window) == "stopped_page"
        assert "not complete" in window.findChild(object, "status_label").text()

    def test_no_match_leads_back(self, qtbot, window, open_folder, operator, staging, make_run):
        make_run(staging)
        open_folder(staging)
        qtbot.keyClicks(window.browser.search, "zebrafish")
        qtbot.waitUntil(lambda: visible_page(window) == "no_match_page")
        operator.click("show_all_button")
        assert visible_page(window) == "run_table"
        assert window.browser.search.text() == ""


class TestLookingAround:
    def test_search_filters_by_every_word(self, qtbot, window, open_folder, staging, make_run):
        make_run(staging, equipment="SEQ_02", project_name="Zellfärbung Übersicht")
        make_run(staging, equipment="SEQ_02", project_name="Yeast")
        open_folder(staging)
        qtbot.keyClick(window, "f", Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(window.browser.search.hasFocus)
        window.browser.search.insert("zellF\u00e4rbung seq")
        qtbot.waitUntil(lambda: window.model.rowCount() == 1)
        assert window.sidebar.statuses.topLevelItem(0).text(1) == "1"

    def test_state_filter_and_instrument_combine_and_counts_agree(
        self, qtbot, window, open_folder, staging, make_run
    ):
        make_run(staging, equipment="SEQ_02", state=IngestState.COMPLETE)
        make_run(staging, equipment="SEQ_02", state=IngestState.STAGING)
        make_run(staging, equipment="CONFOCAL_01", state=IngestState.COMPLETE)
        make_run(staging, equipment="CONFOCAL_01", record=b"{")
        open_folder(staging)
        sidebar = window.sidebar
        click_choice(qtbot, sidebar.statuses, "Complete")
        assert window.model.filter == RunFilter(RunStatus.COMPLETE)
        assert counts(sidebar.scopes) == {"All instruments": "2", "CONFOCAL_01": "1", "SEQ_02": "1"}
        click_choice(qtbot, sidebar.scopes, "SEQ_02")
        assert len(shown_names(window)) == 1
        assert counts(sidebar.statuses)["All runs"] == "2"
        assert counts(sidebar.statuses)["Needs attention"] == "0"

    def test_a_damaged_run_is_shown_with_reason_and_remedy(
        self, window, open_folder, operator, staging, make_run
    ):
        run = make_run(staging, record=b'{"schema_version":"2.0"}')
        open_folder(staging)
        operator.select(run)
        banner = window.browser.panel.findChild(QWidget, "attention_banner")
        assert banner.isVisible()
        assert "another version of the software (format 2.0)" in banner.text
        assert "Update ExLab Runs" in banner.text
        assert not window.browser.panel.findChild(QWidget, "next_step_button").isVisible()

    def test_a_folder_that_cannot_be_opened_is_a_row_but_not_a_run(
        self, window, open_folder, operator, staging, make_run, monkeypatch
    ):
        closed = os.path.dirname(os.path.dirname(os.path.dirname(make_run(staging, equipment="SEQ_02"))))
        make_run(staging, equipment="CONFOCAL_01")
        scandir = os.scandir

        def guarded(path):
            if str(path) == closed:
                raise PermissionError(13, "Permission denied", closed)
            return scandir(path)

        monkeypatch.setattr("os.scandir", guarded)
        open_folder(staging)
        assert window.model.rowCount() == 2
        operator.select(closed)
        assert "could not be opened" in window.browser.panel.findChild(QWidget, "attention_banner").text
        assert not window.browser.panel.findChild(QWidget, "next_step_button").isVisible()
        assert window.model.run(closed).needs_attention

    def test_tabs_show_history_details_and_log(self, window, open_folder, operator, staging, make_run):
        run = make_run(staging, state=IngestState.SYNC_VERIFIED)
        log = Path(run).parents[1] / "wizard.exlab-sync.log"
        log.write_text("2026-04-17T14:32:11Z [INFO ] [host:exlab-sync] [equip:X] hello\n", encoding="utf-8")
        open_folder(staging)
        operator.select(run)
        tabs = window.browser.panel.tabs
        assert [row[1].split(":")[0] for row in tabs.history.texts()] == [
            "Sync verified",
            "Sync queued",
            "Complete",
            "Staging",
        ]
        details = dict(tabs.details.texts())
        assert details["Folder"] == run
        assert details["Transport"] == "smb_mount"
        assert "48,293,847,234 bytes" in details["Size received"]
        assert any("hello" in row[3] for row in tabs.log.texts())
        tabs.setCurrentIndex(1)
        operator.click("copy_all_button")
        assert f"Folder\t{run}" in QGuiApplication.clipboard().text()

    def test_html_in_names_is_shown_as_it_is(self, window, open_folder, operator, staging, make_run):
        run = make_run(staging, name="Run_<b>bold<b>&amp;", project_name="<img src=x>\nrow\u202egnp.exe")
        open_folder(staging)
        operator.select(run)
        for label in window.findChildren(QLabel):
            assert label.textFormat() is not Qt.TextFormat.RichText
        assert operator.text("run_title") == "Run_<b>bold<b>&amp;"
        assert operator.text("run_breadcrumb").count("\u2426") == 1
        assert "\n" not in operator.text("run_breadcrumb")

    def test_open_folder_asks_the_system(self, window, open_folder, operator, staging, make_run, monkeypatch):
        opened = []
        monkeypatch.setattr(
            "exlab_gui.desktop.workbench.QDesktopServices.openUrl",
            lambda url: bool(opened.append(url)) or True,
        )
        run = make_run(staging)
        open_folder(staging)
        operator.select(run)
        operator.click("open_folder_button")
        assert opened == [QUrl.fromLocalFile(run)]

    def test_enter_in_the_list_goes_to_the_button(
        self, qtbot, window, open_folder, operator, staging, make_run
    ):
        run = make_run(staging)
        open_folder(staging)
        operator.select(run)
        window.activateWindow()
        qtbot.keyClick(window.browser.table, Qt.Key.Key_Return)
        assert window.focusWidget().objectName() == "next_step_button"

    def test_clicking_a_reached_step_selects_its_line_of_the_history(
        self, qtbot, window, open_folder, operator, staging, make_run
    ):
        run = make_run(staging, state=IngestState.SYNC_QUEUED)
        open_folder(staging)
        operator.select(run)
        panel = window.browser.panel
        panel.tabs.setCurrentIndex(2)
        qtbot.mouseClick(panel.stepper.steps[1], Qt.MouseButton.LeftButton)
        assert panel.tabs.currentIndex() == 0
        assert panel.tabs.history.currentRow() == 1

    def test_refresh_finds_what_changed_and_keeps_the_selection(
        self, qtbot, window, open_folder, operator, staging, make_run
    ):
        kept, gone = make_run(staging), make_run(staging)
        open_folder(staging)
        operator.select(kept)
        shutil.rmtree(gone)
        new = make_run(staging)
        IngestWriter().append_state_transition(record_path(kept), IngestState.COMPLETE, host="labpc-07")
        with qtbot.waitSignal(window.scanner.finished):
            qtbot.keyClick(window, Qt.Key.Key_F5)
        operator.wait_for_jobs()
        assert set(shown_names(window)) == {os.path.basename(kept), os.path.basename(new)}
        assert window.presenter.shown_path == kept
        assert operator.button("next_step_button").text() == "Queue sync"


class TestTheme:
    def test_it_switches_live(self, window, themes):
        assert themes.theme is LIGHT
        before = window.grab().toImage().pixelColor(5, 5)
        window.menu.appearance_chosen.emit(Appearance.DARK)
        assert themes.theme is DARK
        assert window.grab().toImage().pixelColor(5, 5) != before


class TestSession:
    def test_what_the_operator_set_survives_a_restart(
        self, qtbot, window, make_window, runner, open_folder, operator, staging, make_run
    ):
        runs = [make_run(staging, equipment="SEQ_02", state=IngestState.COMPLETE) for _ in range(5)]
        make_run(staging, equipment="CONFOCAL_01")
        open_folder(staging)
        window.resize(790, 700)  # the offscreen screen is 800 x 800
        window.browser.splitter.setSizes([210, 400])
        window.model.sort_by([(Column.RUN, Qt.SortOrder.AscendingOrder)])
        click_choice(qtbot, window.sidebar.statuses, "Complete")
        click_choice(qtbot, window.sidebar.scopes, "SEQ_02")
        operator.select(runs[3])
        window.browser.panel.tabs.setCurrentIndex(2)
        state = take_state(window)

        again = make_window()
        restore_state(again, state)
        again.show()
        with qtbot.waitSignal(again.scanner.finished):
            again.open_folder(str(staging), wanted=state.selected)
        qtbot.waitUntil(lambda: not runner.jobs())
        assert again.size() == window.size()
        assert again.browser.splitter.sizes() == window.browser.splitter.sizes()
        assert again.model.filter == RunFilter(RunStatus.COMPLETE, Scope("SEQ_02"))
        assert shown_names(again) == shown_names(window)
        assert again.presenter.shown_path == runs[3]
        assert again.browser.panel.tabs.currentIndex() == 2
        assert again.sidebar.statuses.currentItem().text(0) == "Complete"


class TestKeyboardAndNames:
    def test_every_button_has_a_name_and_every_shortcut_works(self, window):
        for button in window.findChildren(QPushButton):
            assert button.objectName()
            assert button.accessibleName()
        shortcuts = {
            sequence.toString()
            for action in window.actions()
            for sequence in action.shortcuts()
            if not sequence.isEmpty()
        }
        assert {"Ctrl+F", "F5", "Ctrl+O", "Ctrl+Q", "F10"} <= shortcuts
        assert QKeySequence("Ctrl+F").toString() in shortcuts

    def test_the_tab_key_goes_as_the_eye_does(self, qtbot, window, open_folder, operator, staging, make_run):
        run = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(run)
        window.activateWindow()
        window.sidebar.statuses.setFocus()
        visited = [window.focusWidget().objectName()]
        for _ in range(16):
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            visited.append(window.focusWidget().objectName())
        assert visited == [
            "status_filter",
            "scope_filter",
            "search_field",
            "filter_button",
            "refresh_button",
            "clear_verified_button",
            "help_button",
            "menu_button",
            "run_header",
            "run_table",
            "next_step_button",
            "open_folder_button",
            "step_staging",
            "step_complete",
            "step_sync_queued",
            "step_sync_verified",
            "step_cleared",
        ]

    def test_the_whole_demo_is_shown_without_trouble(self, window, open_folder, operator, tmp_path):
        lab = build_demo_lab(str(tmp_path / "demo"))
        open_folder(lab.staging, nas=lab.nas, demo=True)
        assert window.model.rowCount() >= 20
        assert window.findChild(QLabel, "practice_mark").isVisible()
        assert window.windowTitle().startswith("Practice lab")
        for row in range(window.model.rowCount()):
            operator.select(window.model.run_at(row).path)
            assert window.browser.panel.shown_path == window.model.run_at(row).path


def click_choice(qtbot, tree, text):
    item = tree.findItems(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)[0]
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(item).center())


def counts(tree):
    return {
        tree.topLevelItem(row).text(0): tree.topLevelItem(row).text(1)
        for row in range(tree.topLevelItemCount())
    }


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp):
    yield
    QGuiApplication.clipboard().clear()


class TestInANarrowWindow:
    @pytest.fixture
    def browser(self, window, open_folder, tmp_path):
        open_folder(build_demo_lab(str(tmp_path)).staging)
        return window.browser

    def test_the_search_keeps_its_room(self, window, browser):
        # No room for all on the screen of the tests, nor on a small laptop.
        window.resize(window.minimumSizeHint())
        assert not browser.clear_verified.isVisible()
        assert browser.search.width() >= browser.fontMetrics().height() * 10
        assert window.menu.clear_action.isEnabled(), "it stays in the menu"

    def test_the_button_comes_back(self, window, browser):
        window.resize(window.minimumSizeHint())
        window.resize(1280, 800)
        assert browser.clear_verified.isVisible()
        assert browser.clear_verified.width() >= browser.clear_verified.sizeHint().width()
