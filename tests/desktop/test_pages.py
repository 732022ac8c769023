"""What stands in the place of the list: each page says why, and what to do."""

from __future__ import annotations

import errno
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from exlab_gui.desktop.help_desk import HelpButton
from exlab_gui.desktop.pages import NoMatchPage, ScanningPage, UnreadablePage
from exlab_gui.desktop.welcome_page import WelcomePage
from exlab_gui.ingest import LockTimeoutError

pytestmark = pytest.mark.usefixtures("themes")

FOLDER = "/staging/<b>Größe</b>\n"
ERRORS = [
    (FileNotFoundError(errno.ENOENT, "gone"), "The staging folder is not there"),
    (NotADirectoryError(errno.ENOTDIR, "a file"), "This is not a folder"),
    (PermissionError(errno.EACCES, "no"), "You may not read the staging folder"),
    (OSError(errno.ENOTCONN, "away"), "The staging folder cannot be read"),
    (OSError(errno.EIO, "bad"), "The staging folder cannot be read"),
    (LockTimeoutError("/x", 1.0), "The staging folder cannot be read"),
    (ValueError("odd"), "The staging folder cannot be read"),
]


@pytest.fixture
def show(qtbot):
    def do(page):
        qtbot.addWidget(page)
        page.resize(900, 600)
        page.show()
        qtbot.waitExposed(page)
        return page

    return do


@pytest.mark.parametrize(
    ("kind", "buttons"),
    [
        (
            WelcomePage,
            {
                "first_steps_button": "assistant_requested",
                "choose_folder_button": "choose_requested",
                "try_demo_button": "demo_requested",
            },
        ),
        (UnreadablePage, {"retry_button": "retry_requested", "choose_other_button": "choose_requested"}),
        (NoMatchPage, {"show_all_button": "reset_requested"}),
        (ScanningPage, {}),
    ],
)
def test_every_button_leads_its_own_way_by_mouse_and_by_key(qtbot, show, kind, buttons):
    page = show(kind())
    own = [button for button in page.findChildren(QPushButton) if not isinstance(button, HelpButton)]
    assert {button.objectName() for button in own} == set(buttons)
    asked = []
    for signal in buttons.values():
        getattr(page, signal).connect(lambda signal=signal: asked.append(signal))
    for name in buttons:
        button = page.findChild(QPushButton, name)
        assert button.accessibleName()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked == [signal for signal in buttons.values() for _ in range(2)]


@pytest.mark.parametrize("kind", [WelcomePage, UnreadablePage, NoMatchPage, ScanningPage])
def test_every_page_has_one_obvious_button_at_most_and_plain_labels(show, kind):
    page = show(kind())
    assert page.objectName()
    assert page.heading.text()
    assert len([button for button in page.findChildren(QPushButton) if button.property("primary")]) <= 1
    worded = [label for label in page.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in worded)


def test_the_folder_is_named_as_it_is(show):
    page = show(ScanningPage())
    page.show_folder(FOLDER)
    assert page.place.isVisible()
    assert page.place.text() == "/staging/<b>Größe</b>␊"


@pytest.mark.parametrize(("error", "heading"), ERRORS, ids=lambda value: type(value).__name__)
def test_why_a_folder_cannot_be_read(show, error, heading):
    page = show(UnreadablePage())
    page.show_error(FOLDER, error)
    words = page.text.text()
    assert page.heading.text() == heading
    assert "Nothing was changed." in words
    assert len(words.split(". ")) >= 2
    assert page.place.text() == "/staging/<b>Größe</b>␊"
    assert re.search(r"\b(ingest|payload|mutex|exception|traceback|errno)\b", words, re.IGNORECASE) is None


@pytest.mark.parametrize(("number", "words"), [(1, "1 run is hidden"), (27, "27 runs are hidden")])
def test_how_many_are_hidden(show, number, words):
    page = show(NoMatchPage())
    page.show_hidden(number)
    assert page.text.text() == f"{words} by the search and the filters."


def test_a_long_text_gets_the_height_it_needs(show):
    page = show(NoMatchPage())
    page.say("short")
    short = page.text.height()
    page.say("many words " * 40)
    assert page.text.height() > 4 * short
    assert page.text.height() >= page.text.heightForWidth(page.text.width())
