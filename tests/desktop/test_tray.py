"""The icon beside the clock is there while it is needed, and shows hostile texts as they are."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from exlab_gui.desktop.tray import Tray
from exlab_gui.resources import resource_path


@pytest.fixture
def tray(fake_tray):
    return fake_tray


def test_no_icon_before_it_is_needed(tray):
    assert tray.icons == []
    tray.release()
    tray.describe("nothing to describe")
    assert tray.icons == []


def test_a_message_shows_the_icon_for_a_while(qtbot, tray):
    tray._hiding.setInterval(10)
    tray.say("Copying  Run 1", "Finished after 2 min.", alarming=False)
    (icon,) = tray.icons
    assert icon.isVisible()
    assert icon.messages == [
        ("Copying  Run 1", "Finished after 2 min.", QSystemTrayIcon.MessageIcon.Information)
    ]
    qtbot.waitUntil(lambda: not icon.isVisible())
    tray.say("again", "", alarming=True)
    assert tray.icons == [icon]
    assert icon.messages[-1][2] is QSystemTrayIcon.MessageIcon.Warning


def test_kept_it_stays_until_released(qtbot, tray):
    tray._hiding.setInterval(10)
    done = []
    tray.keep([("Show & tell", lambda: done.append("shown")), ("Quit", lambda: done.append("quit"))])
    (icon,) = tray.icons
    tray.say("a", "b", alarming=False)
    qtbot.waitUntil(lambda: not tray._hiding.isActive())
    assert icon.isVisible()
    assert [action.text() for action in icon.contextMenu().actions()] == ["Show && tell", "Quit"]
    for action in icon.contextMenu().actions():
        action.trigger()
    assert done == ["shown", "quit"]
    tray.release()
    assert not icon.isVisible()


def test_clicks_are_told_but_not_those_for_the_menu(qtbot, tray):
    tray.keep([])
    (icon,) = tray.icons
    with qtbot.waitSignal(tray.activated, timeout=0):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.waitSignal(tray.activated, timeout=0):
        icon.messageClicked.emit()
    with qtbot.assertNotEmitted(tray.activated):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_nothing_in_a_text_is_obeyed(tray):
    tray.keep([])
    tray.describe("Copying <b>\nRun\u202e & more")
    tray.say("a\nb", "<img src=x>", alarming=True)
    (icon,) = tray.icons
    assert icon.toolTip() == "Copying \u2039b\u203a\nRun\u2426 \uff06 more"
    assert icon.messages[0][:2] == ("a\u240ab", "\u2039img src=x\u203a")


def test_where_there_is_no_tray_nothing_can_be_said(qapp):
    tray = Tray(QIcon(), is_available=lambda: False)
    assert not tray.is_available
    assert not tray.can_say


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_the_real_icon_understands_all_that_is_asked_of_it(qapp):
    tray = Tray(QIcon(str(resource_path("icons/exlab-runs.svg"))))
    tray.keep([("Show window", tray.activated.emit)])
    tray.describe("ExLab Runs\nCopying")
    tray.say("Copying", "Finished after 2 min.", alarming=False)
    tray.release()
    shiboken6.delete(tray)
