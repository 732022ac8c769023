"""The bar that says that the staging folder is away: since when, why, and that nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton

from exlab_gui.desktop import away_bar
from exlab_gui.desktop.answer_watch import NotAnsweringError
from exlab_gui.desktop.away_bar import AwayBar
from exlab_gui.staging.survey import RootReplacedError

pytestmark = pytest.mark.usefixtures("english_in_berlin", "themes")

MONDAY = 1_795_426_320.0
"""2026-11-23 10:32:00 in Berlin."""


@pytest.fixture
def bar(qtbot, clock):
    clock.now = MONDAY + 300
    found = AwayBar(clock=clock)
    qtbot.addWidget(found)
    return found


def button(bar, name):
    return bar.findChild(QPushButton, name)


def test_it_says_since_when_what_was_kept_and_what_to_do(bar):
    assert not bar.isVisible()
    bar.show_away("/staging", FileNotFoundError(2, "no"), MONDAY)
    assert bar.isVisible()
    assert bar.text == (
        "The staging folder is away since Mon 10:32 (5 min ago). "
        "It was moved or removed, or its disk or share is not connected. "
        "The list shows what was known then; nothing was changed. It comes back by itself."
    )
    assert bar.accessibleName() == bar.text
    bar.show_back()
    assert not bar.isVisible()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (NotAnsweringError("x"), "Its disk or share does not answer."),
        (RootReplacedError(19, "x"), "It is empty now: its disk or share is not connected."),
        (NotADirectoryError(20, "x"), "Something else has taken its place."),
        (PermissionError(13, "x"), "You may not read it at the moment."),
        (OSError(5, "x"), "The disk reported an error."),
    ],
)
def test_every_reason_has_plain_words(bar, error, reason):
    bar.show_away("/staging", error, MONDAY)
    assert reason in bar.text


def test_time_goes_on(bar, clock):
    bar.show_away("/staging", FileNotFoundError(2, "no"), MONDAY)
    clock.now += 600
    bar._refresh.timeout.emit()
    assert "(15 min ago)" in bar.text


def test_both_buttons_are_heard(qtbot, bar):
    bar.show_away("/staging\n<b>", FileNotFoundError(2, "no"), MONDAY)
    with qtbot.waitSignal(bar.retry_requested):
        qtbot.mouseClick(button(bar, "away_retry_button"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.details_requested) as asked:
        qtbot.mouseClick(button(bar, "away_bar_details"), Qt.MouseButton.LeftButton)
    assert "FileNotFoundError" in asked.args[0].details
    assert "\n<b>" not in asked.args[0].details
    assert "&lt;b&gt;" in bar.toolTip()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in bar.findChildren(QLabel))


def test_those_who_do_not_see_it_hear_of_it_once(bar, monkeypatch):
    told = []

    class Heard(QAccessible):
        @staticmethod
        def updateAccessibility(event):  # noqa: N802  (Qt's name)
            told.append(event.type())

    monkeypatch.setattr(away_bar, "QAccessible", Heard)
    for _ in range(3):
        bar.show_away("/staging", FileNotFoundError(2, "no"), MONDAY)
    assert told == [QAccessible.Event.Alert]
    bar.show_back()
    bar.show_away("/staging", FileNotFoundError(2, "no"), MONDAY)
    assert len(told) == 2


def test_the_keyboard_reaches_it(bar):
    assert {each.objectName() for each in bar.tab_chain()} >= {"away_retry_button", "away_bar_details"}
