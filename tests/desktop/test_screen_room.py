"""How much of a screen there is for a window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from exlab_gui.desktop.screen_room import screen_room

pytestmark = pytest.mark.usefixtures("qapp")


def test_of_a_window_that_was_never_shown_and_of_one_that_is(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    whole = QGuiApplication.primaryScreen().availableGeometry()
    assert screen_room(window) == whole
    window.show()
    assert screen_room(window) == whole
    assert screen_room(QDialog(window)) == whole


def test_a_window_outside_of_every_screen_has_the_first_one(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.move(-10_000, -10_000)
    window.show()
    assert screen_room(window) == QGuiApplication.primaryScreen().availableGeometry()
