"""Nothing moves by itself where the system asks for that."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QStyle

from exlab_gui.desktop.motion import MotionFollower, is_reduced, reduce_motion, show_busy
from exlab_gui.desktop.pages import ScanningPage


@pytest.fixture(autouse=True)
def _as_before(qapp):
    yield
    reduce_motion(reduced=False)
    qapp.setProperty("less_motion", None)


@pytest.fixture
def follow(qapp, runner, clock):
    """Follows a system that says this."""
    followers = []

    def start(answers):
        followers.append(MotionFollower(runner, qapp, ask=lambda: answers.pop(0), clock=clock))
        return followers[-1]

    yield start
    for follower in followers:
        shiboken6.delete(follower)


def test_a_bar_runs_or_stands(qtbot):
    bar = QProgressBar()
    qtbot.addWidget(bar)
    show_busy(bar)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    reduce_motion(reduced=True)
    show_busy(bar)
    assert (bar.minimum(), bar.maximum(), bar.value()) == (0, 1, 0)


def test_every_bar_of_the_app_does(qtbot, themes):
    reduce_motion(reduced=True)
    page = ScanningPage()
    qtbot.addWidget(page)
    assert page.findChild(QProgressBar).maximum() == 1
    page.resize(600, 400)
    page.show()
    qtbot.waitExposed(page)
    assert page.grab().toImage() == page.grab().toImage()


def test_menus_and_tooltips_do_not_fade(qapp):
    QApplication.setEffectEnabled(Qt.UIEffect.UI_FadeTooltip, True)
    reduce_motion(reduced=True)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip)


def test_the_style_moves_nothing_at_all(qtbot, themes):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, field) == 0


def test_the_system_is_asked_at_the_start_and_when_somebody_comes_back(qtbot, qapp, follow, finish, clock):
    follower = follow([True, False])
    follower.look()
    finish()
    assert is_reduced()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    finish()
    assert is_reduced(), "it was asked a moment ago"
    clock.now += 61
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    finish()
    assert is_reduced()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: not is_reduced())


def test_a_check_asks_nobody(qapp, follow, runner):
    follow([])
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert runner.jobs() == []
