"""Who has gone on to something else hears of the end of a long job, and of nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.notifications import LONG_SECONDS, Notifier

GOOD, BAD = QSystemTrayIcon.MessageIcon.Information, QSystemTrayIcon.MessageIcon.Warning


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def notifier(runner, window, fake_tray, clock):
    return Notifier(runner, window, fake_tray, clock)


@pytest.fixture
def long_job(notifier, start_job, clock):
    job = start_job("Copying", "Run <1>")
    clock.now += LONG_SECONDS + 100
    return job


def told(tray):
    return [message for icon in tray.icons for message in icon.messages]


def test_a_long_job_that_ends(long_job, fake_tray):
    long_job.finish()
    assert told(fake_tray) == [("Copying  Run <1>", "Finished after 2 min.", GOOD)]


def test_one_that_fails(long_job, fake_tray):
    long_job.fail(RuntimeError("x"))
    assert told(fake_tray) == [("Copying  Run <1>", "Failed. Something unexpected went wrong.", BAD)]


def test_one_that_stalls_is_told_of_once_also_when_it_is_given_up(long_job, fake_tray):
    long_job.fail()
    expected = ("Copying  Run <1>", "Paused. The disk is full. Open the window to try again.", BAD)
    assert told(fake_tray) == [expected]
    long_job.cancel()
    assert told(fake_tray) == [expected]


def test_a_short_one_is_not_told_of(notifier, start_job, clock, fake_tray):
    job = start_job()
    clock.now += LONG_SECONDS - 1
    job.finish()
    assert told(fake_tray) == []


def test_one_that_was_cancelled_is_not_told_of(long_job, fake_tray):
    long_job.cancel()
    assert told(fake_tray) == []


def test_one_without_a_title_is_not_told_of(notifier, start_job, clock, fake_tray):
    job = start_job("", "", kind=JobKind.READ)
    clock.now += 1_000
    job.finish()
    assert told(fake_tray) == []


@pytest.fixture
def put_in_front(qtbot, window, monkeypatch):
    """Shows the window, with this one of ours in front of all, or none."""

    def do(active):
        # The offscreen platform takes the keyboard away again when windows of earlier tests go.
        monkeypatch.setattr(QApplication, "activeWindow", lambda: active)
        window.show()
        qtbot.waitExposed(window)

    return do


def test_nothing_is_said_while_the_window_or_a_dialog_of_it_is_in_front(
    qtbot, window, put_in_front, notifier, start_job, clock, fake_tray
):
    dialog = QWidget(window, Qt.WindowType.Dialog)
    for active in (window, dialog):
        put_in_front(active)
        job = start_job()
        clock.now += 1_000
        job.finish()
    assert told(fake_tray) == []


def test_a_window_behind_others_is_not_seen(put_in_front, long_job, fake_tray):
    put_in_front(None)
    long_job.finish()
    assert len(told(fake_tray)) == 1


def test_a_hidden_window_is_not_seen_whatever_else_is_in_front(window, put_in_front, long_job, fake_tray):
    put_in_front(window)
    window.hide()
    long_job.finish()
    assert len(told(fake_tray)) == 1


def test_nothing_is_said_after_the_stop(notifier, long_job, fake_tray):
    notifier.stop()
    long_job.finish()
    assert told(fake_tray) == []


def test_without_a_tray_the_window_asks_for_attention(window, long_job, fake_tray, monkeypatch):
    alerted = []
    monkeypatch.setattr(QApplication, "alert", lambda widget, *_: alerted.append(widget))
    fake_tray._is_available = lambda: False
    long_job.finish()
    assert alerted == [window]
    assert told(fake_tray) == []
