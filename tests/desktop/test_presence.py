"""Whether somebody looks: by what is typed and pointed at, and by whether there is anything to see."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow

from exlab_gui.desktop.follow_pace import Heed
from exlab_gui.desktop.presence import Presence


@pytest.fixture
def window(qtbot):
    main = QMainWindow()
    main.field = QLineEdit()
    main.setCentralWidget(main.field)
    qtbot.addWidget(main)
    main.show()
    qtbot.waitExposed(main)
    return main


@pytest.fixture
def presence(window, clock):
    noted = Presence(window, clock(), window)
    noted.returns = []
    noted.returned.connect(lambda: noted.returns.append(clock.now))
    yield noted
    noted.stop()
    shiboken6.delete(noted)


@pytest.fixture
def after(presence, clock):
    """Seconds pass, one after the other; how much heed there is then."""

    def do(seconds):
        for _ in range(seconds):
            clock.now += 1
            heed = presence.heed(clock.now)
        return heed

    return do


def press_key(qtbot, window):
    qtbot.keyClick(window.field, Qt.Key.Key_A)


def click(qtbot, window):
    qtbot.mouseClick(window.field, Qt.MouseButton.LeftButton)


def move_mouse(qtbot, window):
    qtbot.mouseMove(window.field, QPoint(3, 3))
    qtbot.mouseMove(window.field, QPoint(9, 4))


def activate(_qtbot, window):
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def test_for_two_minutes_somebody_is_there(after):
    assert after(120) is Heed.WATCHED
    assert after(180) is Heed.UNWATCHED


@pytest.mark.parametrize("sign", [press_key, click, move_mouse, activate])
def test_whoever_comes_back_is_seen_at_once(qtbot, window, presence, after, clock, sign):
    after(300)
    sign(qtbot, window)
    assert presence.returns == [clock.now]
    assert after(1) is Heed.WATCHED


@pytest.mark.parametrize("sign", [press_key, click, move_mouse])
def test_whoever_works_is_there_all_the_time(qtbot, window, presence, after, sign):
    for _ in range(20):
        assert after(30) is Heed.WATCHED
        sign(qtbot, window)
    assert presence.returns == []


def test_work_in_a_dialog_counts(qtbot, window, presence, after):
    dialog = QDialog(window)
    field = QLineEdit(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    after(300)
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert len(presence.returns) == 1


def test_while_somebody_works_nothing_is_listened_to(qtbot, window, presence, after):
    assert not presence._is_listening
    after(61)
    assert presence._is_listening
    press_key(qtbot, window)
    assert not presence._is_listening


def test_a_window_that_cannot_be_seen_is_not_watched(qtbot, window, presence, after):
    window.showMinimized()
    assert after(1) is Heed.HIDDEN
    window.showNormal()
    assert len(presence.returns) == 1
    window.hide()
    assert after(1) is Heed.HIDDEN
    window.show()
    assert len(presence.returns) == 2
    assert after(1) is Heed.WATCHED


def test_afterwards_nothing_is_heard(qtbot, window, presence, after):
    after(300)
    presence.stop()
    press_key(qtbot, window)
    activate(qtbot, window)
    assert presence.returns == []
