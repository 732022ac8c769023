"""The settings window by clicks and keys: what is saved or refused, what IT locked, what a test says."""

from __future__ import annotations

import os
import re
import threading

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from exlab_gui.desktop import nas_field
from exlab_gui.desktop.presets import PresetProblem, PresetProblemKind, Presets
from exlab_gui.desktop.settings import KEYS, ClearCheck, PartialSettings, SettingFault
from exlab_gui.desktop.settings_widgets import AgeBox
from exlab_gui.desktop.settings_window import SettingsWindow
from exlab_gui.desktop.settings_wording import age, nas_error_words, nas_test_words, presets_words
from exlab_gui.ingest import Cancelled, IngestState
from exlab_gui.transfer.nas_test import NasReadBackError, NasTest
from exlab_gui.transfer.progress import Progress
from exlab_gui.transfer.storage import Side, StorageError, StorageReason

pytestmark = pytest.mark.usefixtures("themes")

NOTHING = PartialSettings()
NO_FILE = Presets()
FILE = "/etc/xdg/exlab-gui/exlab-gui.toml"
LOCKED = Presets(
    FILE,
    PartialSettings(staging_folders=("/it",), nas_folders={"/it": "/nas"}, copies_to_nas=False),
    frozenset(KEYS),
)
GOOD = NasTest(32_000_000, 112e6, 98e6, 1_200_000_000_000, 4_000_000_000_000, False, False)


class Hands:
    """Finds, clicks and types in one settings window, and keeps what it saved."""

    def __init__(self, qtbot, window):
        self.qtbot = qtbot
        self.window = window
        self.saved = []
        window.saved.connect(self.saved.append)

    def find(self, name, kind=QWidget):
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name):
        button = self.find(name, QPushButton)
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name, text):
        field = self.find(name)
        field.setFocus()
        (field if isinstance(field, QLineEdit) else field.lineEdit()).selectAll()
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(field, text)

    def choose(self, name):
        self.find(name, QRadioButton).click()

    def select(self, row):
        self.find("staging_folders_list", QListWidget).setCurrentRow(row)

    def folders(self):
        listed = self.find("staging_folders_list", QListWidget)
        return [listed.item(row).text() for row in range(listed.count())]

    def pick(self, button, folder):
        self.click(button)
        dialog = self.window.findChild(QFileDialog, "file_dialog")
        dialog.fileSelected.emit(folder)
        dialog.reject()

    def test_nas(self):
        self.click("test_nas_button")
        self.qtbot.waitUntil(lambda: not self.window._folders.nas._runner.jobs())
        return self.text("nas_test_result")

    def text(self, name):
        label = self.find(name, QLabel)
        return label.text() if label.isVisibleTo(self.window) else ""

    def save(self):
        self.click("save_settings_button")
        [own] = self.saved
        return own


@pytest.fixture
def opened(qtbot, runner):
    """Opens a settings window."""
    windows = []

    def do(own=NOTHING, presets=NO_FILE, folder=""):
        window = SettingsWindow(own, presets, folder, runner, None)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return Hands(qtbot, window)

    yield do
    for window in windows:
        if shiboken6.isValid(window):
            window.close()
            shiboken6.delete(window)


@pytest.fixture
def nas_answers(monkeypatch):
    """What a test of a NAS folder brings, instead of writing anything; the folders asked about."""
    asked = []

    def answer(with_what):
        def try_it(nas, staging, progress, cancelled):
            asked.append((nas, staging))
            if isinstance(with_what, Exception):
                raise with_what
            return with_what

        monkeypatch.setattr(nas_field, "try_nas_folder", try_it)
        return asked

    return answer


class TestSaving:
    def test_nothing_changed_nothing_stored(self, opened):
        assert opened(folder="/open").save() == PartialSettings()

    def test_everything_changed(self, opened):
        hands = opened(folder="/open")
        hands.type("nas_folder_field", "/nas/lab")
        hands.choose("copies_to_nas_1")
        hands.choose("recheck_1")
        hands.type("quiet_minutes_box", "45")
        hands.type("sentinel_name_field", "done.txt")
        hands.type("manifest_name_field", "files.json")
        hands.type("attention_staging_box", "2 days")
        hands.type("attention_sync_queued_box", "36 h")
        assert hands.save() == PartialSettings(
            nas_folders={"/open": "/nas/lab"},
            copies_to_nas=False,
            recheck=ClearCheck.SIZE_AND_TIME,
            quiet_minutes=45,
            sentinel_name="done.txt",
            manifest_name="files.json",
            attention_hours={IngestState.STAGING: 48, IngestState.SYNC_QUEUED: 36},
        )

    def test_what_was_the_users_own_is_shown_and_kept(self, opened):
        own = PartialSettings(
            staging_folders=("/a", "/b"), nas_folders={"/b": "/nas"}, quiet_minutes=7, copies_to_nas=False
        )
        hands = opened(own, folder="/b")
        assert hands.folders() == ["/a", "/b"]
        assert hands.find("nas_folder_field").text() == "/nas"
        assert hands.find("quiet_minutes_box").value() == 7
        assert hands.find("copies_to_nas_1").isChecked()
        assert hands.save() == own

    def test_what_changed_elsewhere_meanwhile_is_kept(self, opened):
        hands = opened(folder="/a")
        hands.type("quiet_minutes_box", "5")
        hands.window.take_own(PartialSettings(nas_folders={"/a": "/nas"}))
        assert hands.save() == PartialSettings(nas_folders={"/a": "/nas"}, quiet_minutes=5)

    def test_saving_closes(self, opened):
        hands = opened()
        hands.save()
        assert not shiboken6.isValid(hands.window) or not hands.window.isVisible()

    @pytest.mark.parametrize("way", ["cancel", "escape"])
    def test_leaving_saves_nothing(self, opened, qtbot, way):
        hands = opened()
        hands.type("quiet_minutes_box", "5")
        if way == "cancel":
            hands.click("cancel_settings_button")
        else:
            qtbot.keyClick(hands.find("quiet_minutes_box"), Qt.Key.Key_Escape)
        assert hands.saved == []
        assert not shiboken6.isValid(hands.window) or not hands.window.isVisible()

    def test_the_main_window_stays_alive(self, opened):
        assert not opened().window.isModal()


class TestFolders:
    def test_adding_one_with_its_nas_folder(self, opened):
        hands = opened(folder="/open")
        hands.pick("add_folder_button", "/new")
        assert hands.window.focusWidget() is hands.find("nas_folder_field")
        hands.type("nas_folder_field", "/nas/new")
        hands.select(0)
        assert hands.find("nas_folder_field").text() == ""
        hands.select(1)
        assert hands.find("nas_folder_field").text() == "/nas/new"
        assert hands.save() == PartialSettings(
            staging_folders=("/open", "/new"), nas_folders={"/new": "/nas/new"}
        )

    def test_one_that_is_there_is_only_selected(self, opened):
        hands = opened(PartialSettings(staging_folders=("/a", "/b")))
        hands.pick("add_folder_button", "/b/")
        assert hands.folders() == ["/a", "/b"]
        assert hands.find("staging_folders_list").currentRow() == 1
        assert hands.save() == PartialSettings(staging_folders=("/a", "/b"))

    def test_removing_one_removes_its_nas_folder(self, opened):
        own = PartialSettings(staging_folders=("/a", "/b"), nas_folders={"/a": "/nas"})
        hands = opened(own, folder="/b")
        hands.select(0)
        hands.click("remove_folder_button")
        assert hands.folders() == ["/b"]
        assert hands.save() == PartialSettings(staging_folders=("/b",))

    def test_removing_one_that_it_preset(self, opened):
        presets = Presets(FILE, PartialSettings(staging_folders=("/a",), nas_folders={"/a": "/nas"}))
        hands = opened(presets=presets)
        hands.click("remove_folder_button")
        assert hands.folders() == []
        assert not hands.find("remove_folder_button").isEnabled()
        assert not hands.find("nas_folder_field").isEnabled()
        own = hands.save()
        assert own == PartialSettings(staging_folders=(), nas_folders={"/a": ""})
        assert opened(own, presets).folders() == []

    def test_the_open_folder_is_shown_selected_and_stays(self, opened):
        hands = opened(PartialSettings(staging_folders=("/a",)), folder="/open")
        assert hands.find("staging_folders_list").currentItem().text() == "/open"
        assert not hands.find("remove_folder_button").isEnabled()
        hands.select(0)
        assert hands.find("remove_folder_button").isEnabled()

    def test_choosing_a_nas_folder(self, opened):
        hands = opened(folder="/open")
        hands.pick("choose_nas_button", "/nas/lab")
        assert hands.save() == PartialSettings(nas_folders={"/open": "/nas/lab"})

    def test_without_any_folder_there_is_nothing_to_enter(self, opened):
        hands = opened()
        assert [
            hands.find(name).isEnabled()
            for name in ("nas_folder_field", "choose_nas_button", "test_nas_button", "remove_folder_button")
        ] == [False] * 4

    def test_names_from_outside_stay_plain(self, opened):
        hands = opened(folder="/<b>x</b>\n&amp;\u202e")
        assert hands.folders() == ["/<b>x</b>␊&amp;␦"]
        assert "&lt;b&gt;" in hands.find("staging_folders_list").item(0).toolTip()


class TestFaults:
    def test_a_nas_folder_that_is_no_place_is_said_at_once(self, opened):
        hands = opened(folder="/data")
        hands.type("nas_folder_field", "nas")
        assert "whole path" in hands.text("nas_folder_fault")
        assert "whole path" in hands.find("nas_folder_field").accessibleDescription()
        assert not hands.find("test_nas_button").isEnabled()
        hands.type("nas_folder_field", "/data/nas")
        assert "overlaps" in hands.text("nas_folder_fault")
        hands.type("nas_folder_field", "/nas")
        assert hands.text("nas_folder_fault") == ""
        assert hands.find("test_nas_button").isEnabled()

    def test_saving_leads_to_the_folder_with_the_fault(self, opened):
        hands = opened(PartialSettings(staging_folders=("/a", "/b")), folder="/a")
        hands.type("nas_folder_field", "nas")
        hands.select(1)
        hands.click("save_settings_button")
        assert hands.saved == []
        assert hands.find("staging_folders_list").currentRow() == 0
        assert hands.window.focusWidget() is hands.find("nas_folder_field")
        assert "whole path" in hands.text("nas_folder_fault")

    @pytest.mark.parametrize("name", ["sentinel_name", "manifest_name"])
    @pytest.mark.parametrize(("text", "words"), [("", "Enter a file name"), ("a/b", "one file")])
    def test_names(self, opened, name, text, words):
        hands = opened()
        hands.type(f"{name}_field", text)
        assert words in hands.text(f"{name}_fault")
        hands.click("save_settings_button")
        assert hands.saved == []
        assert hands.window.focusWidget() is hands.find(f"{name}_field")
        hands.type(f"{name}_field", " done ")
        assert hands.text(f"{name}_fault") == ""
        assert getattr(hands.save(), name) == "done"

    def test_the_field_with_the_fault_is_scrolled_to(self, opened):
        hands = opened()
        hands.window.resize(600, 300)
        hands.type("manifest_name_field", "")
        page = hands.find("settings_scroll", QScrollArea)
        page.verticalScrollBar().setValue(0)
        hands.click("save_settings_button")
        field = hands.find("manifest_name_field")
        place = field.mapTo(page.viewport(), QPoint(0, 0))
        assert page.viewport().rect().contains(field.rect().translated(place))


class TestLocked:
    def test_everything_is_greyed_and_says_why(self, opened):
        hands = opened(presets=LOCKED)
        for name in (
            "add_folder_button",
            "remove_folder_button",
            "nas_folder_field",
            "choose_nas_button",
            "copies_to_nas_0",
            "copies_to_nas_1",
            "recheck_0",
            "recheck_1",
            "quiet_minutes_box",
            "sentinel_name_field",
            "manifest_name_field",
            "attention_staging_box",
            "attention_sync_verified_box",
        ):
            widget = hands.find(name)
            assert not widget.isEnabled(), name
            assert FILE in widget.toolTip(), name
            assert widget.accessibleDescription() == f"Set by your IT in {FILE}", name
        lines = [label.text() for label in hands.window.findChildren(QLabel, "lock_label")]
        assert lines == [f"Set by your IT in {FILE}"] * len(KEYS)
        assert hands.find("copies_to_nas_1").isChecked()
        assert hands.find("nas_folder_field").text() == "/nas"
        assert hands.save() == PartialSettings()

    def test_a_locked_nas_folder_can_be_tested(self, opened, nas_answers):
        asked = nas_answers(GOOD)
        assert "Works" in opened(presets=LOCKED).test_nas()
        assert asked == [("/nas", "/it")]

    def test_the_others_can_be_changed(self, opened):
        presets = Presets(FILE, PartialSettings(quiet_minutes=60), frozenset({"quiet_minutes"}))
        hands = opened(presets=presets)
        assert hands.find("quiet_minutes_box").value() == 60
        assert not hands.find("quiet_minutes_box").isEnabled()
        hands.type("sentinel_name_field", "done")
        assert hands.save() == PartialSettings(sentinel_name="done")

    def test_a_list_of_folders_alone(self, opened):
        presets = Presets(FILE, PartialSettings(staging_folders=("/it",)), frozenset({"staging_folders"}))
        hands = opened(presets=presets)
        assert not hands.find("add_folder_button").isEnabled()
        hands.type("nas_folder_field", "/nas")
        assert hands.save() == PartialSettings(nas_folders={"/it": "/nas"})

    def test_what_of_the_file_does_not_count_is_said(self, opened):
        problems = (
            PresetProblem(PresetProblemKind.UNKNOWN_KEY, "colour"),
            PresetProblem(PresetProblemKind.WRONG_VALUE, "recheck", "Invalid enum value 'x'"),
        )
        hands = opened(presets=Presets(FILE, problems=problems))
        said = hands.text("presets_banner_text")
        assert FILE in said
        assert "colour, recheck" in said
        hands.click("presets_banner_details")
        details = next(w for w in hands.window.findChildren(QDialog) if w.objectName() == "details_dialog")
        shown = details.findChild(QWidget, "details_text").toPlainText()
        assert "colour: there is no such setting" in shown
        assert '"hash" or "size_and_time"' in shown
        details.close()

    def test_a_good_file_needs_no_words(self, opened):
        assert opened(presets=LOCKED).window.findChild(QWidget, "presets_banner") is None


class TestTesting:
    def test_real_folders(self, opened, tmp_path):
        nas, staging = tmp_path / "nas", tmp_path / "staging"
        nas.mkdir()
        staging.mkdir()
        hands = opened(PartialSettings(nas_folders={str(staging): str(nas)}))
        said = hands.test_nas()
        assert re.search(r"Works: written at [\d.,]+ [kMG]?B/s and read back at [\d.,]+ [kMG]?B/s\.", said)
        assert "are free" in said
        assert "same disk" in said
        assert os.listdir(nas) == []
        assert hands.find("test_nas_button").accessibleDescription() == said

    def test_a_folder_that_is_not_there(self, opened, tmp_path):
        hands = opened(PartialSettings(nas_folders={"/a": str(tmp_path / "nas")}))
        assert "no such folder" in hands.test_nas()
        assert hands.find("nas_test_result").property("problem") is True
        assert os.listdir(tmp_path) == []

    def test_nothing_is_looked_at_before_it_is_asked_for(self, opened, monkeypatch):
        main = threading.main_thread()
        seen = []

        def watch(name):
            real = getattr(os, name)

            def watched(path, *arguments, **options):
                if threading.current_thread() is main and str(path).startswith("/nas"):
                    seen.append(name)
                return real(path, *arguments, **options)

            monkeypatch.setattr(os, name, watched)

        for name in ("stat", "lstat", "open", "listdir", "scandir"):
            watch(name)
        hands = opened(PartialSettings(nas_folders={"/a": "/nas/x"}), folder="/a")
        hands.type("nas_folder_field", "/nas/y")
        hands.test_nas()
        hands.save()
        assert seen == []

    def test_it_can_be_stopped(self, opened, qtbot, monkeypatch, runner):
        begun, ended = threading.Event(), threading.Event()

        def endless(nas, staging, progress, cancelled):
            progress(Progress(0, 5_000_000))
            begun.set()
            while not cancelled():
                ended.wait(0.01)
            ended.set()
            raise Cancelled

        monkeypatch.setattr(nas_field, "try_nas_folder", endless)
        hands = opened(PartialSettings(nas_folders={"/a": "/nas"}))
        hands.click("test_nas_button")
        assert begun.wait(5)
        qtbot.waitUntil(lambda: "5.0 MB" in hands.text("nas_test_result"))
        assert hands.find("test_nas_button").accessibleName() == "Stop the test"
        hands.click("test_nas_button")
        assert ended.wait(5)
        qtbot.waitUntil(lambda: not runner.jobs())
        assert "Stopped" in hands.text("nas_test_result")
        assert hands.find("test_nas_button").accessibleName() == "Test"

    @pytest.mark.parametrize("how", ["close", "select", "edit"])
    def test_an_answer_that_nobody_waits_for_any_more_is_not_shown(
        self, opened, qtbot, monkeypatch, runner, how
    ):
        begun, go_on = threading.Event(), threading.Event()

        def late(nas, staging, progress, cancelled):
            begun.set()
            go_on.wait(5)
            return GOOD

        monkeypatch.setattr(nas_field, "try_nas_folder", late)
        hands = opened(PartialSettings(nas_folders={"/a": "/nas", "/b": "/nas"}))
        hands.click("test_nas_button")
        assert begun.wait(5)
        [job] = runner.jobs()
        if how == "close":
            hands.window.reject()
        elif how == "select":
            hands.select(1)
        else:
            hands.type("nas_folder_field", "/other")
        assert job.is_cancel_requested
        go_on.set()
        qtbot.waitUntil(lambda: not runner.jobs())
        if how != "close":
            assert hands.text("nas_test_result") == ""
            assert hands.find("test_nas_button").accessibleName() == "Test"


class TestWords:
    def test_of_a_test(self):
        words, is_good = nas_test_words(GOOD)
        assert words == (
            "Works: written at 112.0 MB/s and read back at 98.0 MB/s. 1.2 TB of 4.0 TB are free."
        )
        assert is_good
        overlapping = NasTest(0, None, None, 1, 2, True, True)
        words, is_good = nas_test_words(overlapping)
        assert "overlaps the staging folder" in words
        assert not is_good
        silent = NasTest(1, 1.0, 1.0, None, None, False, False)
        assert "free" not in nas_test_words(silent)[0]

    @pytest.mark.parametrize("reason", StorageReason)
    def test_of_a_failure(self, reason):
        words = nas_error_words(StorageError(Side.NAS, reason, "/nas", OSError(5, "x")))
        assert "Errno" not in words
        assert words.endswith(".")

    def test_of_other_failures(self):
        assert "not what was written" in nas_error_words(NasReadBackError("/nas"))
        assert nas_error_words(ValueError("x")).endswith(".")

    def test_of_a_file_that_is_no_toml(self):
        problem = PresetProblem(PresetProblemKind.DAMAGED, "", "Unescaped '\\' in a string (line 3)")
        said = presets_words(Presets(FILE, problems=(problem,)))
        assert "nothing in it counts" in said.happened
        assert said.untouched == ""
        assert "line 3" in said.details
        assert "single quotes" in said.details

    def test_of_a_file_that_cannot_be_opened(self):
        problem = PresetProblem(PresetProblemKind.UNREADABLE, "", "Permission denied")
        assert "Permission denied" in presets_words(Presets(FILE, problems=(problem,))).details

    def test_of_a_text_that_cannot_be_used(self):
        problem = PresetProblem(
            PresetProblemKind.WRONG_VALUE, "sentinel_name", "a/b", SettingFault.UNSAFE_NAME
        )
        said = presets_words(Presets(FILE, PartialSettings(quiet_minutes=1), problems=(problem,)))
        assert "Everything else" in said.untouched
        assert "(a/b)" in said.details

    @pytest.mark.parametrize(
        ("hours", "words"),
        [(0, "never"), (1, "1 hour"), (23, "23 hours"), (24, "1 day"), (36, "36 hours"), (168, "7 days")],
    )
    def test_of_ages(self, hours, words):
        assert age(hours) == words


class TestAgeBox:
    @pytest.fixture
    def box(self, qtbot):
        box = AgeBox("box", "Age", 8784, "never")
        qtbot.addWidget(box)
        box.show()
        return box

    @pytest.mark.parametrize(
        ("typed", "hours"),
        [("never", 0), ("5", 120), ("2 d", 48), ("1 day", 24), ("36h", 36), ("3 Hours", 3), ("0", 0)],
    )
    def test_typing(self, qtbot, box, typed, hours):
        box.setValue(7)
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert box.value() == hours
        assert box.text() == age(hours)

    @pytest.mark.parametrize("typed", ["days", "9999 days", "-3", "x"])
    def test_what_is_no_age_changes_nothing(self, qtbot, box, typed):
        box.setValue(48)
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert box.value() == 48
        assert box.text() == "2 days"

    def test_steps(self, qtbot, box):
        seen = []
        box.setValue(23)
        for key in [Qt.Key.Key_Up] * 3 + [Qt.Key.Key_Down] * 4:
            qtbot.keyClick(box, key)
            seen.append(box.value())
        assert seen == [24, 48, 72, 48, 24, 23, 22]
        box.setValue(36)
        box.stepUp()
        assert box.value() == 48
        box.setValue(36)
        box.stepDown()
        assert box.value() == 24
        box.setValue(0)
        box.stepDown()
        assert box.value() == 0


class TestReach:
    def test_the_wheel_scrolls_the_page_and_changes_no_number(self, opened):
        hands = opened()
        for box in hands.window.findChildren(QSpinBox):
            before = box.value()
            centre = QPointF(box.rect().center())
            wheel = QWheelEvent(
                centre,
                box.mapToGlobal(centre),
                QPoint(0, 0),
                QPoint(0, 120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(box, wheel)
            assert box.value() == before

    def test_no_shortcut_is_used_twice_and_every_field_has_one(self, opened):
        window = opened(folder="/a").window
        labels = [label for label in window.findChildren(QLabel) if label.buddy()]
        texts = [label.text() for label in labels]
        texts += [b.text() for b in window.findChildren(QPushButton) + window.findChildren(QRadioButton)]
        keys = [match[1].lower() for text in texts if (match := re.search(r"(?<!&)&(\w)", text))]
        assert len(keys) == len(set(keys))
        fields = [*window.findChildren(QSpinBox), *window.findChildren(QListWidget)]
        fields += [f for f in window.findChildren(QLineEdit) if f.objectName() != "qt_spinbox_lineedit"]
        assert {label.buddy() for label in labels} == set(fields)

    def test_everything_has_its_names(self, opened):
        window = opened(folder="/a").window
        kinds = (QPushButton, QRadioButton, QSpinBox, QListWidget)
        for widget in [found for kind in kinds for found in window.findChildren(kind)]:
            assert widget.objectName()
            assert widget.accessibleName()
            assert "&" not in widget.accessibleName()

    def test_tab_goes_through_all_of_it_from_top_to_bottom(self, opened, qtbot):
        hands = opened(folder="/a")
        window = hands.window
        window.activateWindow()
        # Only a button that really gets the focus takes the other choices out of the order.
        qtbot.waitUntil(window.isActiveWindow)
        hands.find("staging_folders_list").setFocus()
        seen = []
        while (widget := window.focusWidget()).objectName() not in seen:
            seen.append(widget.objectName())
            qtbot.keyClick(widget, Qt.Key.Key_Tab)
        assert seen == [
            "staging_folders_list",
            "add_folder_button",
            "nas_folder_field",
            "choose_nas_button",
            "copies_to_nas_0",
            "quiet_minutes_box",
            "sentinel_name_field",
            "manifest_name_field",
            "attention_staging_box",
            "attention_complete_box",
            "attention_sync_queued_box",
            "attention_sync_verified_box",
            "recheck_0",
            "cancel_settings_button",
            "save_settings_button",
        ]

    def test_it_fits_the_screen_and_scrolls_to_its_end(self, opened):
        window = opened(presets=LOCKED).window
        room = QGuiApplication.primaryScreen().availableGeometry()
        assert window.height() <= room.height()
        assert window.width() <= room.width()
        page = window.findChild(QScrollArea, "settings_scroll")
        body = page.widget()
        assert body.width() == page.viewport().width()
        last = window.findChild(QWidget, "recheck_section")
        below = body.height() - last.geometry().bottom()
        assert 0 <= below <= window.fontMetrics().height()

    def test_long_paths_do_not_widen_it(self, opened):
        long = "/" + "very long name/" * 30
        presets = Presets(long + "exlab-gui.toml", PartialSettings(), frozenset(KEYS))
        narrow = opened().window.width()
        window = opened(PartialSettings(nas_folders={long: long + "nas"}), presets, long).window
        assert window.width() == narrow
        assert window.minimumSizeHint().width() <= narrow
