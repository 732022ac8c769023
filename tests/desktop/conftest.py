"""Runs as a scan reports them, one time zone and language, and a real main window on real folders."""

from __future__ import annotations

import gc
import itertools
import time

import pytest
import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QSystemTrayIcon

from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.jobs import JobKind, JobState
from exlab_gui.desktop.main_window import MainWindow
from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.desktop.settings import PartialSettings
from exlab_gui.desktop.settings_window import SettingsWindow
from exlab_gui.desktop.translation import Language, LanguageManager, forget_kept_words
from exlab_gui.desktop.tray import Tray
from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.staging import RunKind, RunSummary
from exlab_gui.transfer import ClearPlan, Condition, ConditionKind, ConditionReason
from exlab_gui.transfer.compact import CompactList
from exlab_gui.transfer.progress import Phase, Progress
from fake_tray_icon import FakeTrayIcon
from job_work import FULL, LIMIT, Gate, HandJob, Witness, stalling
from marked_words import MarkedWords
from settings_hands import Hands

_NUMBERS = itertools.count(1)


@pytest.hookimpl(tryfirst=True, hookwrapper=True)
def pytest_runtest_protocol(item):
    """As in the app, Python collects nothing by itself: in the middle of Qt's work that has ended workers."""
    gc.disable()
    if item.path.name == "test_garbage.py":
        gc.enable()  # this is what it is about
    yield


@pytest.fixture(scope="session", autouse=True)
def languages(qapp):
    """The language of the session, English; a test that chooses another goes back."""
    before = QLocale()
    manager = LanguageManager(qapp, Language.ENGLISH)
    yield manager
    manager.retire()
    QLocale.setDefault(before)


@pytest.fixture
def speak_marked(qapp):
    """Speaks a language in which all that is translated is marked: «Staging»; no widget is told."""
    translator = MarkedWords()

    def speak():
        qapp.installTranslator(translator)
        forget_kept_words()

    yield speak
    qapp.removeTranslator(translator)
    forget_kept_words()


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
        main_window = MainWindow()
        main_window.furnish(runner, IngestWriter(lock_timeout=0.4), themes)
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
    # A test that changes the disk behind the window's back must not race with it for who sees that first.
    main_window.bench.follower.stop()
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
        lambda: not window.bench.runner.jobs() and not loader._settle.isActive() and loader._job is None
    )


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
def submit(runner):
    """Submits work; what its job says is heard by a :class:`Witness`."""

    def do(work, kind=JobKind.READ, keys=(), resumable=None, title="A test"):
        return Witness(runner.submit(work, title=title, kind=kind, keys=keys, resumable=resumable))

    return do


@pytest.fixture
def make_gate(runner):
    """Makes gates, and opens those that a failed test has left closed."""
    gates = []

    def make(name, order):
        gates.append(Gate(name, order))
        return gates[-1]

    yield make
    for gate in gates:
        gate.opened.set()


@pytest.fixture
def finish(qtbot, runner):
    """Waits until no job is left."""
    return lambda: qtbot.waitUntil(lambda: not runner.jobs(), timeout=LIMIT * 1000)


@pytest.fixture
def stall(qtbot, submit):
    """Submits a transfer that fails so many times, and waits until it has done so once."""

    def do(times=1, keys=()):
        witness = submit(stalling(times), JobKind.TRANSFER, keys, resumable=lambda error: error is FULL)
        qtbot.waitUntil(lambda: witness.job.state is JobState.STALLED)
        return witness

    return do


@pytest.fixture
def copied():
    """Makes the report of a copy of 20,000 files, 100 GB, of which a part is done."""

    def make(part, phase=Phase.COPYING):
        amount = Progress(int(part * 20_000), int(part * 100e9), "", 20_000, 100 * 10**9, phase)
        return JobProgress(amount=amount)

    return make


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


@pytest.fixture
def show_dialog(qtbot):
    """Shows dialogs that outlive being closed; what they say by these signals is collected in ``said``."""

    def do(dialog, *signals, how=QDialog.show):
        dialog.said = []
        for name in signals:
            getattr(dialog, name).connect(lambda *args, name=name: dialog.said.append((name, *args)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        how(dialog)
        qtbot.waitExposed(dialog)
        return dialog

    return do


@pytest.fixture
def opened(qtbot, runner):
    """Opens settings windows; each comes in the hands of an operator: see :class:`Hands`."""
    windows = []

    def do(own=None, presets=None, folder=""):
        window = SettingsWindow(own or PartialSettings(), presets or Presets(), folder, runner, None)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return Hands(qtbot, window)

    yield do
    for window in windows:
        if shiboken6.isValid(window):
            window.close()
            shiboken6.delete(window)


@pytest.fixture
def model(qapp):
    """An empty model; what the tester finds fault with is a Qt warning, and fails the test."""
    run_model = RunTableModel()
    tester = QAbstractItemModelTester(run_model, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield run_model
    assert tester.model() is run_model


@pytest.fixture
def changes(model):
    """What the model has told, in order: ``reset`` or the rows and columns of ``dataChanged``."""
    told = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.dataChanged.connect(
        lambda first, last, _roles: told.append((first.row(), first.column(), last.row(), last.column()))
    )
    return told
