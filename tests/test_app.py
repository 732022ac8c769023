"""The program as a whole, started as a user starts it: a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QRadioButton, QWidget

from exlab_gui import __version__
from exlab_gui.app import App, AppPaths, Options
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.main_window import MainWindow
from exlab_gui.desktop.settings_window import SettingsWindow
from exlab_gui.desktop.single_instance import Wish
from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.transfer.activity import read_activity

LIMIT = 90


@pytest.fixture
def start(home):
    """Starts the app on the offscreen platform, with a home folder of the test's own."""
    started = []

    def run(*arguments):
        process = subprocess.Popen(
            [sys.executable, "-m", "exlab_gui", *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"HOME": str(home)},
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def finish(process):
    out, err = process.communicate(timeout=LIMIT)
    return process.returncode, out, err


class TestSmokeTest:
    def test_of_the_demo(self, start):
        status, out, err = finish(start("--demo", "--smoke-test"))
        assert (status, err) == (0, "")
        result = json.loads(out)
        assert result["runs"] >= 20
        assert result["problems"] >= 3
        assert result["untracked"] == 2
        assert result["version"] == __version__
        assert "longest_gap_ms" not in result
        assert 0 <= result["first_rows_ms"] <= result["scan_ms"] + 1000

    def test_of_a_folder_with_hostile_names(self, start, tmp_path, make_run):
        make_run(tmp_path, project="100 % <b>&amp;", name="Run_\u202egnp.exe")
        make_run(tmp_path, record=b"\xff\xfe{")
        make_run(tmp_path, state=None)
        if sys.platform == "linux":
            os.rename(
                make_run(tmp_path), os.fsencode(tmp_path / "CONFOCAL_01/PROJ-0042/Runs/Run_") + b"\xff\xfe"
            )
        status, out, err = finish(start(tmp_path, "--smoke-test"))
        assert (status, err) == (0, "")
        assert json.loads(out)["runs"] == (4 if sys.platform == "linux" else 3)

    def test_tells_how_long_the_window_did_not_answer(self, start, tmp_path, make_run):
        make_run(tmp_path)
        status, out, err = finish(start(tmp_path, "--smoke-test", "--stall"))
        assert (status, err) == (0, "")
        result = json.loads(out)
        assert result["runs"] == 1
        assert 0 < result["p99_gap_ms"] <= result["longest_gap_ms"]

    def test_of_a_folder_that_is_not_there(self, start, tmp_path):
        status, out, err = finish(start(tmp_path / "gone", "--smoke-test"))
        assert status == 1
        assert out == ""
        assert "could not be scanned" in err

    @pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux' own")
    def test_sees_what_a_library_below_python_complains_of(self, start, monkeypatch):
        monkeypatch.setenv("FONTCONFIG_FILE", "/nonexistent")
        status, out, err = finish(start("--demo", "--smoke-test"))
        assert status == 1
        assert json.loads(out)["runs"] >= 20
        assert "Fontconfig error" in err

    def test_leaves_no_trace_in_the_users_settings(self, start, home):
        finish(start("--demo", "--smoke-test"))
        assert not list(home.rglob("preferences.json"))
        assert not list(home.rglob("*.lock"))


@pytest.mark.parametrize("what", [["--demo"], []])
def test_screenshot(start, tmp_path, what):
    picture = tmp_path / "window.png"
    status, out, _err = finish(start(*what, "--screenshot", picture))
    assert (status, out) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.fixture
def app(qapp, qtbot, tmp_path):
    paths = AppPaths(
        preferences=str(tmp_path / "config" / "preferences.json"),
        log=str(tmp_path / "app.log"),
        cache=str(tmp_path / "cache"),
        history=str(tmp_path / "history"),
    )
    open_apps = []

    def make(**options):
        app = App(qapp, Options(**options), paths)
        open_apps.append(app)
        app.start()
        return app

    def close(app):
        open_apps.remove(app)
        app.window.close()
        app.close()
        # Now, not whenever the collector comes by: it could be while Qt walks through all widgets.
        shiboken6.delete(app.window)
        shiboken6.delete(app)
        qapp.setStyleSheet("")

    yield make, close
    for each in open_apps:
        close(each)


class TestWholeLife:
    """The composition root in this process: opened, used, closed, opened again."""

    def test_the_folder_the_nas_and_the_run_are_remembered(self, qtbot, app, tmp_path, make_run):
        make, close = app
        staging = tmp_path / "staging"
        runs = [make_run(staging, state=IngestState.SYNC_QUEUED) for _ in range(3)]
        first = make(folder=str(staging))
        qtbot.waitSignal(first.window.scanner.finished).wait()
        first.window.browser.table.select_run(runs[1])
        first.window.nas_chosen.emit(str(staging), str(tmp_path / "nas"))
        close(first)

        second = make()
        qtbot.waitSignal(second.window.scanner.finished).wait()
        assert second.window.folder == str(staging)
        assert second.window.presenter.shown_path == runs[1]
        assert second.window.run_jobs.nas == str(tmp_path / "nas")

    def test_another_language_is_spoken_as_soon_as_it_is_saved(self, qtbot, app, tmp_path, make_run):
        make, close = app
        make_run(tmp_path / "staging", state=IngestState.COMPLETE)

        def said(one):
            place = one.window.browser.panel.findChild(QLabel, "run_breadcrumb")
            return place.text().rpartition(", ")[2]

        first = make(folder=str(tmp_path / "staging"))
        qtbot.waitSignal(first.window.scanner.finished).wait()
        qtbot.waitUntil(lambda: said(first) == "48.3 GB")
        first.open_settings()
        settings = first.window.findChild(SettingsWindow)
        settings.findChild(QRadioButton, "language_2").click()
        settings.findChild(QPushButton, "save_settings_button").click()
        assert said(first).startswith("48,3")
        close(first)

        second = make()
        qtbot.waitSignal(second.window.scanner.finished).wait()
        qtbot.waitUntil(lambda: said(second).startswith("48,3"))

    def test_changed_settings_stand_in_the_history(self, qtbot, app, tmp_path, make_run):
        make, close = app
        make_run(tmp_path / "staging")
        first = make(folder=str(tmp_path / "staging"))
        qtbot.waitSignal(first.window.scanner.finished).wait()
        first.window.nas_chosen.emit(str(tmp_path / "staging"), str(tmp_path / "nas"))
        close(first)
        (entry,) = read_activity(str(tmp_path / "history")).entries
        assert (entry.what, entry.result) == ("settings_changed", "done")
        assert "nas_folder" in entry.detail

    def test_the_demo_stays_one_when_its_folder_is_opened_again(self, qtbot, app):
        make, _ = app
        first = make(demo=True)
        qtbot.waitSignal(first.window.scanner.finished).wait()
        folder, nas = first.window.folder, first.window.run_jobs.nas
        with qtbot.waitSignal(first.window.scanner.finished):
            first.open_folder(folder)
        assert first.window.is_demo
        assert first.window.run_jobs.nas == nas
        assert first._preferences.staging_folder == ""

    def test_the_demo_is_not_remembered_and_is_removed(self, qtbot, app):
        make, close = app
        first = make(demo=True)
        qtbot.waitSignal(first.window.scanner.finished).wait()
        lab = Path(first.window.folder).parent
        assert lab.is_dir()
        close(first)
        assert not lab.exists()
        second = make()
        assert second.window.folder == ""

    def test_a_second_start_opens_its_folder_in_the_first_window(self, qtbot, app, tmp_path, make_run):
        make, _close = app
        make_run(tmp_path / "one")
        make_run(tmp_path / "two")
        first = make(folder=str(tmp_path / "one"))
        qtbot.waitSignal(first.window.scanner.finished).wait()
        with qtbot.waitSignal(first.window.scanner.finished):
            first.fulfil(Wish(folder=str(tmp_path / "two")))
        assert first.window.folder == str(tmp_path / "two")
        assert first.window.model.rowCount() == 1

    @pytest.mark.parametrize(("kind", "opens"), [(JobKind.TRANSFER, True), (JobKind.READ, False)])
    def test_it_does_so_beside_a_copy_but_not_in_the_middle_of_a_step(
        self, qtbot, app, tmp_path, make_run, kind, opens
    ):
        make, _close = app
        for name in ("one", "two"):
            make_run(tmp_path / name)
        first = make(folder=str(tmp_path / "one"))
        qtbot.waitSignal(first.window.scanner.finished).wait()
        may_end = threading.Event()
        job = first._runner.submit(lambda _report, _cancelled: may_end.wait(10), title="At work", kind=kind)
        first.fulfil(Wish(folder=str(tmp_path / "two")))
        assert (first.window.folder == str(tmp_path / "two")) is opens
        with qtbot.waitSignal(job.ended):
            may_end.set()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_check_needs_neither_a_screen_nor_a_locale(home):
    spare = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_CTYPE", "LANG"}
    bare = {name: value for name, value in os.environ.items() if name not in spare}
    command = [sys.executable, "-m", "exlab_gui", "--demo", "--smoke-test"]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, check=False, timeout=LIMIT)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["runs"] >= 20


class TestFirstSteps:
    """The first-run assistant comes by itself once, and no more."""

    def dialog(self, app):
        return app.window.findChild(QDialog, "first_steps_assistant")

    def test_a_first_start_shows_it_and_a_second_does_not(self, app):
        make, close = app
        first = make()
        assert self.dialog(first).isVisible()
        self.dialog(first).reject()
        close(first)

        assert self.dialog(make()) is None

    def test_it_stays_reachable(self, app):
        make, close = app
        first = make()
        self.dialog(first).reject()
        close(first)
        again = make()

        again.window.menu.first_steps_requested.emit()

        assert self.dialog(again).isVisible()

    def test_what_was_chosen_is_opened_and_remembered(self, app, tmp_path):
        make, close = app
        staging, nas = tmp_path / "staging", tmp_path / "nas"
        for folder in (staging, nas):
            folder.mkdir()
        first = make()
        self.dialog(first).chosen.emit(str(staging), str(nas))
        self.dialog(first).accept()
        assert first.window.folder == str(staging)
        assert first.window.run_jobs.nas == str(nas)
        close(first)

        second = make()
        assert second.window.folder == str(staging)
        assert second.window.run_jobs.nas == str(nas)

    def test_whoever_starts_on_a_folder_is_not_asked(self, app, tmp_path):
        make, _ = app
        assert self.dialog(make(folder=str(tmp_path))) is None

    def test_leaving_the_practice_lab_leads_to_the_own_folder(self, app, qtbot, tmp_path):
        make, _ = app
        started = make(folder=str(tmp_path))
        with qtbot.waitSignal(started.window.scanner.finished):
            started.open_demo()
        qtbot.waitUntil(lambda: started.window.is_demo)
        bar = started.window.findChild(QWidget, "practice_bar")
        assert bar.isVisible()

        started.window.leave_demo_requested.emit()

        assert started.window.folder == str(tmp_path)
        assert not bar.isVisible()

    def test_the_window_that_was_dressed_late_looks_as_one_dressed_before(self, app, qtbot):
        make, _ = app
        started = make()
        shiboken6.delete(started.window.findChild(QDialog, "first_steps_assistant"))
        late = started.window
        early = MainWindow()
        early.furnish(started._runner, IngestWriter(), started._themes)
        early.bench.follower.stop()
        for window in (late, early):
            window.resize(1000, 700)
            window.show()
            qtbot.waitExposed(window)
            window.bench._pages.setCurrentIndex(1)
        assert sizes_of(late) == sizes_of(early)
        early.close()
        shiboken6.delete(early)


def sizes_of(window):
    """What the parts of a window may not be smaller or larger than."""
    named = [widget for widget in window.findChildren(QWidget) if widget.objectName()]
    return {
        (widget.objectName(), number): (widget.minimumSize(), widget.maximumSize())
        for number, widget in enumerate(named)
        if not widget.objectName().startswith("qt_")
    }
