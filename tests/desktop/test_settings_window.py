"""The settings window by clicks and keys: what is saved, what IT locked, how all of it is reached."""

from __future__ import annotations

import re

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from exlab_gui.desktop.presets import PresetProblem, PresetProblemKind, Presets
from exlab_gui.desktop.settings import KEYS, ClearCheck, PartialSettings
from exlab_gui.desktop.translation import Language
from exlab_gui.ingest import IngestState
from settings_hands import FILE, LOCKED

pytestmark = pytest.mark.usefixtures("themes")


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
        hands.type("attention_factor_box", "6")
        hands.choose("language_2")
        assert hands.save() == PartialSettings(
            nas_folders={"/open": "/nas/lab"},
            copies_to_nas=False,
            recheck=ClearCheck.SIZE_AND_TIME,
            quiet_minutes=45,
            sentinel_name="done.txt",
            manifest_name="files.json",
            attention_hours={IngestState.STAGING: 48, IngestState.SYNC_QUEUED: 36},
            attention_factor=6,
            language=Language.GERMAN,
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
            "attention_factor_box",
            "language_0",
            "language_2",
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
            "attention_factor_box",
            "recheck_0",
            "language_0",
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
        last = window.findChild(QWidget, "language_section")
        below = body.height() - last.geometry().bottom()
        assert 0 <= below <= window.fontMetrics().height()

    def test_long_paths_do_not_widen_it(self, opened):
        long = "/" + "very long name/" * 30
        presets = Presets(long + "exlab-gui.toml", PartialSettings(), frozenset(KEYS))
        narrow = opened().window.width()
        window = opened(PartialSettings(nas_folders={long: long + "nas"}), presets, long).window
        assert window.width() == narrow
        assert window.minimumSizeHint().width() <= narrow
