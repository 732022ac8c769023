"""Closing with jobs at work: three ways, staying by default; an app without a window ends by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from exlab_gui.desktop.closing import BackgroundMode, CloseChoice, CloseDialog
from exlab_gui.desktop.job_board import JobBoard
from exlab_gui.desktop.jobs import JobKind

pytestmark = pytest.mark.usefixtures("themes")


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


class TestCloseDialog:
    @pytest.fixture
    def ask(self, qtbot, start_job, runner):
        parent = QWidget()
        qtbot.addWidget(parent)

        def do(*subjects, can_hide=True, kind=JobKind.TRANSFER):
            for subject in subjects:
                start_job("Copying", subject, kind=kind)
            dialog = CloseDialog(runner.jobs(), parent, can_hide=can_hide)
            dialog.open()
            qtbot.waitExposed(dialog)
            return dialog

        return do

    def test_it_says_what_is_at_work(self, ask):
        dialog = ask("Run <1>", "Run 2", "Run 3", "Run 4")
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        assert texts[0] == "4 jobs are still at work"
        assert texts[1] == "Copying  Run <1>\nCopying  Run 2\nand 2 more"
        assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))

    @pytest.mark.parametrize(
        ("name", "choice"),
        [
            ("background_button", CloseChoice.BACKGROUND),
            ("pause_and_quit_button", CloseChoice.QUIT),
        ],
    )
    def test_a_choice_is_told_once(self, qtbot, ask, name, choice):
        dialog = ask("Run 1")
        told = []
        dialog.chosen.connect(told.append)
        qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)
        assert told == [choice]
        assert not dialog.isVisible()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
    def test_keys_that_were_meant_for_something_else_stay(self, qtbot, ask, key):
        dialog = ask("Run 1")
        told = []
        dialog.chosen.connect(told.append)
        assert button(dialog, "stay_button").isDefault()
        qtbot.keyClick(dialog.focusWidget() or dialog, key)
        assert not dialog.isVisible()
        assert told == []

    def test_without_a_tray_nothing_goes_on_in_the_background(self, ask):
        dialog = ask("Run 1", can_hide=False)
        assert button(dialog, "background_button") is None
        assert not any("background" in label.text() for label in dialog.findChildren(QLabel))

    @pytest.mark.parametrize(("kind", "resumes"), [(JobKind.TRANSFER, True), (JobKind.READ, False)])
    def test_it_promises_to_resume_only_what_can(self, ask, kind, resumes):
        dialog = ask("Run 1", kind=kind)
        assert any("Resume" in label.text() for label in dialog.findChildren(QLabel)) is resumes


class TestBackgroundMode:
    @pytest.fixture
    def window(self, qtbot):
        widget = QWidget()
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    @pytest.fixture
    def mode(self, qapp, runner, window, fake_tray):
        before = QApplication.quitOnLastWindowClosed()
        mode = BackgroundMode(window, JobBoard(runner, window), fake_tray)
        mode.heard = []
        mode.quit_requested.connect(lambda: mode.heard.append("quit"))
        mode.show_requested.connect(lambda: mode.heard.append("show"))
        yield mode
        mode.leave()
        assert QApplication.quitOnLastWindowClosed() is before

    def test_the_window_goes_and_an_icon_comes(self, window, mode, start_job, fake_tray, copied):
        job = start_job("Copying", "Run 1")
        job.report(copied(0.349))
        mode.begin()
        mode.begin()
        assert mode.is_active
        assert not window.isVisible()
        assert not QApplication.quitOnLastWindowClosed()
        (icon,) = fake_tray.icons
        assert icon.isVisible()
        assert icon.toolTip().split("\n") == ["ExLab Runs", "Copying  Run 1: 34 %"]
        job.report(copied(0.5))
        mode._board.tick()
        assert "50 %" in icon.toolTip()

    def test_it_ends_by_itself_with_the_last_job(self, qtbot, mode, start_job):
        first, second = start_job(), start_job()
        mode.begin()
        first.finish()
        assert mode.heard == []
        second.finish()
        qtbot.waitUntil(lambda: mode.heard == ["quit"])

    def test_a_job_that_follows_from_the_last_is_waited_for(self, qtbot, mode, start_job):
        first, followers = start_job(), []
        first.job.succeeded.connect(lambda: followers.append(start_job("Recording", kind=JobKind.WRITE)))
        mode.begin()
        first.finish()
        followers[0].finish()
        qtbot.waitUntil(lambda: mode.heard == ["quit"])

    def test_without_a_job_it_ends_at_once(self, qtbot, mode):
        mode.begin()
        assert mode.heard == []
        qtbot.waitUntil(lambda: mode.heard == ["quit"])

    def test_a_failure_is_not_left_unseen(self, qtbot, mode, start_job):
        first, second = start_job(), start_job()
        mode.begin()
        first.fail(RuntimeError("x"))
        second.finish()
        qtbot.waitUntil(lambda: mode.heard == ["show"])

    def test_a_stalled_job_is_waited_for(self, qtbot, mode, start_job, fake_tray):
        job = start_job("Copying", "Run 1")
        mode.begin()
        job.fail()
        mode._board.tick()
        assert "The disk is full." in fake_tray.icons[0].toolTip()
        job.job.retry()
        job.finish()
        qtbot.waitUntil(lambda: mode.heard == ["quit"])

    def test_shown_again_by_whomever_it_is_an_app_with_a_window(
        self, qtbot, window, mode, start_job, fake_tray
    ):
        job = start_job()
        mode.begin()
        window.show()
        assert not mode.is_active
        assert not fake_tray.icons[0].isVisible()
        assert QApplication.quitOnLastWindowClosed()
        job.finish()
        qtbot.wait(0)
        fake_tray.activated.emit()
        assert mode.heard == []

    def test_from_the_tray(self, mode, start_job, fake_tray):
        start_job()
        mode.begin()
        show, leave = fake_tray.icons[0].contextMenu().actions()
        show.trigger()
        fake_tray.activated.emit()
        leave.trigger()
        assert mode.heard == ["show", "show", "quit"]
