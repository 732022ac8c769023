"""Runs as a scan reports them, one time zone and language, and a real main window on real folders."""

from __future__ import annotations

import itertools
import time

import pytest
import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from exlab_gui.desktop.main_window import MainWindow
from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.staging import RunKind, RunSummary

_NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def make_summary():
    """Makes a run as the scan reports it; every field can be given, and no two have the same path."""

    def make(name="", **fields):
        number = next(_NUMBERS)
        values = {
            "path": f"/staging/CONFOCAL_01/PROJ-0042/Runs/{name or 'Run'}#{number}",
            "equipment": "CONFOCAL_01",
            "project": "PROJ-0042",
            "project_name": "Cortex Q3 Pilot",
            "name": name or f"Run_2026-04-17T14-32-{number % 60:02}",
            "kind": RunKind.EXPERIMENTAL,
            "state": IngestState.STAGING,
            "last_activity": 1_776_436_320.0,
            "files": None,
            "bytes": None,
            "problem": None,
            "revision": number,
        }
        return RunSummary(**{**values, **fields})

    return make


@pytest.fixture
def english_in_berlin(monkeypatch):
    """Times and numbers as an English-speaking operator in Berlin reads them."""
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process cannot be set here")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def staging(tmp_path):
    folder = tmp_path / "staging"
    folder.mkdir()
    return folder


@pytest.fixture
def make_window(qtbot, runner, themes):
    """Makes main windows whose records' locks are waited for no longer than 0.4 s."""
    windows = []

    def make():
        main_window = MainWindow(runner, IngestWriter(lock_timeout=0.4), themes)
        windows.append(main_window)
        return main_window

    yield make
    for main_window in windows:
        main_window.scanner.stop()
        main_window.presenter.forget()
        settle(qtbot, main_window)
        main_window.close()
        shiboken6.delete(main_window)


@pytest.fixture
def window(qtbot, make_window):
    """A main window, shown on the welcome page."""
    main_window = make_window()
    main_window.resize(1280, 800)
    main_window.show()
    qtbot.waitExposed(main_window)
    return main_window


@pytest.fixture
def open_folder(qtbot, window):
    """Opens a staging folder and waits for the end of the scan, and for the panel's details."""

    def open_and_wait(folder, **options):
        with qtbot.waitSignal(window.scanner.finished):
            window.open_folder(str(folder), **options)
        settle(qtbot, window)

    return open_and_wait


@pytest.fixture
def operator(qtbot, window):
    """The operator's hands: see :class:`Operator`."""
    return Operator(qtbot, window)


class Operator:
    """Selects, clicks and types as a person would, and waits until the window has answered."""

    def __init__(self, qtbot, window):
        self.qtbot = qtbot
        self.window = window

    def select(self, *paths):
        table, model = self.window.browser.table, self.window.model
        modifier = Qt.KeyboardModifier.NoModifier
        for path in paths:
            index = model.index(model.position(path), 1)
            table.scrollTo(index)
            spot = table.visualRect(index).center()
            self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)
            modifier = Qt.KeyboardModifier.ControlModifier
        settle(self.qtbot, self.window)

    def button(self, name, inside=None):
        return next(
            found for found in (inside or self.window).findChildren(QPushButton, name) if found.isVisible()
        )

    def click(self, name, inside=None):
        button = self.button(name, inside)
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def next_step(self):
        self.click("next_step_button")
        self.wait_for_jobs()

    def wait_for_jobs(self):
        settle(self.qtbot, self.window)

    def dialog(self, name):
        found = []

        def is_open():
            found[:] = [
                widget
                for widget in QApplication.topLevelWidgets()
                if isinstance(widget, QDialog) and widget.objectName() == name and widget.isVisible()
            ]
            return bool(found)

        self.qtbot.waitUntil(is_open)
        return found[0]

    def text(self, name):
        return self.window.findChild(object, name).text()


def settle(qtbot, window):
    """Wait until no job is left and the panel has read its run."""
    loader = window.presenter._loader
    qtbot.waitUntil(
        lambda: not window._runner.jobs() and not loader._settle.isActive() and loader._job is None
    )
