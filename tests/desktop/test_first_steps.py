"""The first-run assistant: three pages, a live look at what was picked, and nothing changed on the way."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from exlab_gui.desktop.first_steps import FirstStepsAssistant
from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.settings import Settings

pytestmark = pytest.mark.usefixtures("themes")


@pytest.fixture
def assistant(runner, show_dialog):
    return show_dialog(FirstStepsAssistant(Settings(), Presets(), runner, None), "chosen", "demo_requested")


@pytest.fixture
def hands(qtbot, runner, assistant):
    return _Hands(qtbot, runner, assistant)


class _Hands:
    def __init__(self, qtbot, runner, assistant):
        self._qtbot = qtbot
        self._runner = runner
        self._assistant = assistant

    def button(self, name):
        return self._assistant.findChild(QPushButton, name)

    def click(self, name):
        assert self.button(name).isEnabled()
        self._qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def type(self, text):
        field = self._assistant.staging.field
        field.selectAll()
        self._qtbot.keyClicks(field, str(text))
        self._qtbot.waitUntil(lambda: not self._assistant.staging._typing.isActive())
        self.wait()

    def show(self, folder):
        self._assistant.staging.show_folder(folder)
        self.wait()

    def wait(self):
        self._qtbot.waitUntil(lambda: not self._runner.jobs())

    def said(self):
        return self._assistant.findChild(QLabel, "folder_preview").text()


def test_from_the_staging_folder_to_the_nas_folder_to_the_runs(assistant, hands, staging, tmp_path, make_run):
    make_run(staging)
    make_run(staging, "FLOW_02")
    nas = tmp_path / "nas"
    nas.mkdir()
    assert not hands.button("assistant_next_button").isEnabled()
    assert not hands.button("assistant_back_button").isEnabled()

    hands.type(staging)
    assert "This is a staging folder." in hands.said()
    assert "CONFOCAL_01 (1)" in hands.said()
    hands.click("assistant_next_button")
    assistant.nas.field.setText(str(nas))
    assistant.nas.field.textEdited.emit(str(nas))
    hands.click("assistant_next_button")
    assert str(nas) in assistant.findChild(QLabel, "assistant_summary").text()
    assert assistant.said == []
    hands.click("assistant_next_button")

    assert assistant.said == [("chosen", str(staging), str(nas))]
    assert not assistant.isVisible()
    assert os.listdir(nas) == []


def test_the_right_folder_is_taken_by_one_click(assistant, hands, staging, make_run):
    make_run(staging)
    hands.type(staging / "CONFOCAL_01")
    assert "one instrument, CONFOCAL_01" in hands.said()

    hands.click("use_suggestion_button")
    hands.wait()

    assert assistant.staging.folder == str(staging)
    assert not hands.button("use_suggestion_button").isVisible()


def test_a_new_and_empty_staging_folder_may_be_taken(assistant, hands, staging):
    hands.type(staging)

    assert "No runs here yet" in hands.said()
    assert hands.button("assistant_next_button").isEnabled()


@pytest.mark.parametrize(
    ("path", "words"), [("relative/path", "whole path"), ("{tmp}/gone", "no such folder")]
)
def test_what_is_no_folder_is_said_and_not_taken(hands, tmp_path, path, words):
    hands.type(path.format(tmp=tmp_path))

    assert words in hands.said()
    assert not hands.button("assistant_next_button").isEnabled()


def test_a_nas_folder_inside_the_staging_folder_is_not_taken(assistant, hands, staging, make_run):
    make_run(staging)
    hands.type(staging)
    hands.click("assistant_next_button")
    assistant.nas.field.textEdited.emit(str(staging / "nas"))

    assert not hands.button("assistant_next_button").isEnabled()
    hands.click("assistant_back_button")
    assert assistant.staging.folder == str(staging)
    assert hands.button("assistant_next_button").isEnabled()


def test_without_a_nas_folder_the_last_page_says_what_that_means(assistant, hands, staging):
    hands.type(staging)
    hands.click("assistant_next_button")
    hands.click("assistant_next_button")

    assert "not copied by this app" in assistant.findChild(QLabel, "assistant_summary").text()
    hands.click("assistant_next_button")
    assert assistant.said == [("chosen", str(staging), "")]


def test_a_nas_folder_that_it_preset_is_shown(runner, show_dialog, qtbot, staging):
    settings = Settings(nas_folders={str(staging): "/nas/lab"})
    assistant = show_dialog(FirstStepsAssistant(settings, Presets(), runner, None), "chosen")
    hands = _Hands(qtbot, runner, assistant)
    hands.type(staging)
    hands.click("assistant_next_button")

    assert assistant.nas.field.text() == "/nas/lab"


def test_it_can_be_skipped_by_button_and_by_key(assistant, hands, qtbot):
    hands.click("assistant_skip_button")
    assert assistant.said == []
    assert not assistant.isVisible()
    assistant.show()
    qtbot.keyClick(assistant, Qt.Key.Key_Escape)
    assert not assistant.isVisible()


def test_the_practice_lab_is_one_click_away(assistant, hands):
    hands.click("assistant_demo_button")

    assert assistant.said == [("demo_requested",)]
    assert not assistant.isVisible()


def test_a_folder_with_a_hostile_name_is_shown_as_text(hands, tmp_path, make_run):
    run = make_run(tmp_path / "staging", name="Run_<b>x\u202e")
    hands.show(run)

    assert "Run_<b>x\u2426" in hands.said()
