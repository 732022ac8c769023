"""Runs as a scan reports them, one time zone and language, and a real main window on real folders."""

from __future__ import annotations

import errno
import itertools
import os
import queue
import time

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QSystemTrayIcon

from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.main_window import MainWindow
from exlab_gui.desktop.tray import Tray
from exlab_gui.ingest import Cancelled, IngestState, IngestWriter
from exlab_gui.staging import RunKind, RunSummary
from exlab_gui.transfer import ClearPlan, Condition, ConditionKind, ConditionReason
from exlab_gui.transfer.compact import CompactList
from exlab_gui.transfer.progress import Phase, Progress

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


HOLDING = {
    ConditionKind.RECORD: ConditionReason.RECORD_VERIFIED,
    ConditionKind.LIST: ConditionReason.LIST_PROVEN,
    ConditionKind.FILES: ConditionReason.FILES_UNCHANGED,
    ConditionKind.COPY: ConditionReason.COPY_HASHED,
    ConditionKind.PLACE: ConditionReason.PLACE_INSIDE,
    ConditionKind.LINKS: ConditionReason.LINKS_NONE,
}


@pytest.fixture(scope="session")
def make_plan():
    """Makes what a check before clearing finds; the given conditions take the place of those that hold."""

    def make(run, *failing, **fields):
        conditions = {
            kind: Condition(kind, holds=True, reason=reason, count=142) for kind, reason in HOLDING.items()
        }
        conditions |= {condition.kind: condition for condition in failing}
        values = {
            "run_dir": run.path,
            "root": "/staging",
            "destination": "//nas/lab/CONFOCAL_01/PROJ-0042/Runs/" + run.name,
            "conditions": tuple(conditions.values()),
            "files": 142,
            "bytes": 48_293_847_234,
            "checked_at": "2026-04-17T16:35:00Z",
            "rehashed": True,
            "revision": run.revision,
            "folder": None,
            "list_path": "",
            "list_sha256": "",
            "entries": CompactList(),
        }
        return ClearPlan(**{**values, **fields})

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


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


class HandJob:
    """A job whose progress, failure and end a test decides; it stops when cancelled."""

    passing = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    """What stalls it."""

    def __init__(self, qtbot, runner, title, subject, kind, keys):
        self._qtbot = qtbot
        self._orders = queue.SimpleQueue()
        self.job = runner.submit(
            self._work,
            title=title,
            subject=subject,
            kind=kind,
            keys=keys,
            resumable=lambda error: error is self.passing,
        )

    def _work(self, progress, cancelled):
        while not cancelled():
            try:
                order = self._orders.get(timeout=0.005)
            except queue.Empty:
                continue
            if isinstance(order, Exception):
                raise order
            if order is None:
                return "done"
            progress(order)
        raise Cancelled

    def report(self, progress):
        """Report, and wait until that has arrived."""
        self._orders.put(progress)
        self._qtbot.waitUntil(lambda: self.job.progress is progress)

    def fail(self, error=passing):
        """Fail, and wait until that has arrived."""
        state = self.job.state
        self._orders.put(error)
        self._qtbot.waitUntil(lambda: self.job.state is not state)

    def finish(self):
        """End well, and wait until that has arrived."""
        with self._qtbot.waitSignal(self.job.ended):
            self._orders.put(None)

    def cancel(self):
        """Cancel, and wait until that has arrived."""
        with self._qtbot.waitSignal(self.job.ended):
            self.job.cancel()


@pytest.fixture
def start_job(qtbot, runner):
    """Starts jobs whose progress, failure and end the test decides: see :class:`HandJob`."""
    jobs = []

    def start(title="Copying", subject="Run 1", kind=JobKind.TRANSFER, keys=()):
        jobs.append(HandJob(qtbot, runner, title, subject, kind, keys))
        return jobs[-1]

    yield start
    for each in jobs:
        each.job.cancel()


@pytest.fixture
def copied():
    """Makes the report of a copy of 20,000 files, 100 GB, of which a part is done."""

    def make(part, phase=Phase.COPYING):
        amount = Progress(int(part * 20_000), int(part * 100e9), "", 20_000, 100 * 10**9, phase)
        return JobProgress(amount=amount)

    return make


class FakeTrayIcon(QObject):
    """A tray icon on a screen that has no tray; notes its messages."""

    activated = Signal(object)
    messageClicked = Signal()  # noqa: N815  (Qt's name)

    def __init__(self, _icon, parent):
        super().__init__(parent)
        self.messages = []
        self._shown = False
        self._menu = None
        self._tip = ""

    def show(self):
        self._shown = True

    def hide(self):
        self._shown = False

    def isVisible(self):  # noqa: N802  (Qt's name)
        return self._shown

    def setContextMenu(self, menu):  # noqa: N802  (Qt's name)
        self._menu = menu

    def contextMenu(self):  # noqa: N802  (Qt's name)
        return self._menu

    def setToolTip(self, text):  # noqa: N802  (Qt's name)
        self._tip = text

    def toolTip(self):  # noqa: N802  (Qt's name)
        return self._tip

    def showMessage(self, title, text, kind, _milliseconds):  # noqa: N802  (Qt's name)
        self.messages.append((title, text, kind))


@pytest.fixture
def fake_tray(qapp, monkeypatch):
    """A Tray whose icons are in its list ``icons``."""
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    icons = []

    def make(*arguments):
        icons.append(FakeTrayIcon(*arguments))
        return icons[-1]

    tray = Tray(QIcon(), make_icon=make, is_available=lambda: True)
    tray.icons = icons
    yield tray
    shiboken6.delete(tray)
