"""The operator's language, and how it changes while the app runs."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel

from exlab_gui.desktop.translation import Language, keep_translated, native_name, translate


@pytest.fixture(autouse=True)
def _back_to_english(languages):
    yield
    languages.choose(Language.ENGLISH)


class _Greeting(QLabel):
    def __init__(self):
        super().__init__()
        self.said = 0
        keep_translated(self._say)

    def _say(self):
        self.said += 1
        self.setText(QLocale().toString(1.5))


def test_what_has_no_translation_is_said_in_english(languages):
    assert translate("Test", "No catalogue holds {this}") == "No catalogue holds {this}"


def test_a_number_is_written_as_the_language_does(languages):
    languages.choose(Language.GERMAN)

    assert translate("Test", "%Ln byte(s)", "", 1_234_567).startswith("1.234.567 ")


def test_texts_on_screen_follow_the_language(languages, qtbot):
    label = _Greeting()
    qtbot.addWidget(label)
    assert label.text() == "1.5"

    with qtbot.waitSignal(languages.changed):
        languages.choose(Language.GERMAN)

    assert label.text() == "1,5"
    assert languages.spoken is Language.GERMAN


def test_the_same_language_again_says_nothing_anew(languages, qtbot):
    label = _Greeting()
    qtbot.addWidget(label)

    languages.choose(Language.ENGLISH)

    assert label.said == 1


def test_a_widget_that_is_gone_is_not_called(languages):
    label = _Greeting()
    shiboken6.delete(label)

    languages.choose(Language.GERMAN)

    assert label.said == 1


def test_the_systems_choice_is_one_that_is_spoken(languages):
    languages.choose(Language.SYSTEM)

    assert languages.choice is Language.SYSTEM
    assert languages.spoken in {Language.ENGLISH, Language.GERMAN}


def test_every_language_names_itself(languages):
    assert [native_name(language) for language in Language] == ["", "English", "Deutsch"]
