"""Closing the window while work goes on: it asks, goes on without a window, or lets the work rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop.jobs import JobKind
from exlab_gui.ingest import Cancelled


class PretendedIcon(QObject):
    """Stands in for the icon beside the clock, which the offscreen platform does not have."""

    activated = Signal(object)
    messageClicked = Signal()  # noqa: N815  (Qt's name)

    def __init__(self, _picture, parent):
        super().__init__(parent)

    def show(self):
        pass

    hide = show

    def setContextMenu(self, menu):  # noqa: N802
        pass

    def setToolTip(self, text):  # noqa: N802
        pass


@pytest.fixture
def tray(window, monkeypatch):
    """The window's tray, as on a desktop that has one."""
    monkeypatch.setattr(window.closer.tray, "_is_available", lambda: True)
    monkeypatch.setattr(window.closer.tray, "_make_icon", PretendedIcon)


class TestClosing:
    @staticmethod
    def _start_endless(runner, kind=JobKind.READ):
        def work(_progress, cancelled):
            while not cancelled():
                pass
            raise Cancelled

        return runner.submit(work, title="Copying", kind=kind)

    def test_it_asks_while_a_job_is_at_work(self, qtbot, window, runner, operator):
        job = self._start_endless(runner)
        window.close()
        dialog = operator.dialog("close_dialog")
        assert window.isVisible()
        operator.click("stay_button", dialog)
        assert window.isVisible()
        window.close()
        with qtbot.waitSignal(window.closing):
            operator.click("pause_and_quit_button", operator.dialog("close_dialog"))
        assert not window.isVisible()
        job.cancel()
        qtbot.waitUntil(lambda: not runner.jobs())

    def test_the_work_goes_on_in_the_background_and_the_app_ends_after_it(
        self, qtbot, window, runner, operator, tray
    ):
        job = self._start_endless(runner, JobKind.TRANSFER)
        window.close()
        operator.click("background_button", operator.dialog("close_dialog"))
        qtbot.waitUntil(lambda: not window.isVisible())
        assert job in runner.jobs()
        with qtbot.waitSignal(window.closing):
            job.cancel()

    def test_a_second_start_brings_the_window_back_from_the_background(
        self, qtbot, window, runner, operator, tray
    ):
        job = self._start_endless(runner, JobKind.TRANSFER)
        window.close()
        operator.click("background_button", operator.dialog("close_dialog"))
        qtbot.waitUntil(lambda: not window.isVisible())
        window.come_to_front()
        assert window.isVisible()
        job.cancel()
        qtbot.waitUntil(lambda: not runner.jobs())
        assert window.isVisible()
