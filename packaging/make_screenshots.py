"""Makes the README's pictures from the demo: ``python packaging/make_screenshots.py [FOLDER]``.

Runs the real window on Qt's offscreen platform, so it needs no screen and gives the same pictures everywhere.
On the way it leads a run from untracked to cleared by its buttons.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from exlab_gui.demo import build_demo_lab
from exlab_gui.desktop.first_steps import FirstStepsAssistant
from exlab_gui.desktop.jobs import JobRunner
from exlab_gui.desktop.main_window import MainWindow
from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus, status_of
from exlab_gui.desktop.search_text import search_words
from exlab_gui.desktop.settings import Settings
from exlab_gui.desktop.theme import Appearance, ThemeManager
from exlab_gui.desktop.translation import Language, LanguageManager
from exlab_gui.ingest import IngestWriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from exlab_gui.demo import DemoLab

_SETTLE_MS = 400
_COUNTING_MS = 1_500
_WIDTH, _HEIGHT = 1280, 800
_DEFAULT_FOLDER = Path(__file__).parent / "screenshots"


def main() -> int:
    """Write all pictures; returns the exit status."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _DEFAULT_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    languages = LanguageManager(app, Language.ENGLISH)
    themes = ThemeManager(app, Appearance.LIGHT)
    runner = JobRunner()
    with tempfile.TemporaryDirectory(prefix="exlab-demo-", ignore_cleanup_errors=True) as scratch:
        lab = build_demo_lab(scratch)
        window = MainWindow()
        history = Path(scratch, "history")
        window.furnish(runner, IngestWriter(), themes, history_folder=str(history))
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        _save(window, folder / "welcome.png")
        _show_assistant(window, runner, lab, folder)
        _open(window, lab)
        _select(window, RunStatus.COMPLETE)
        _save(window, folder / "light.png")
        themes.set_appearance(Appearance.DARK)
        _save(window, folder / "dark.png")
        themes.set_appearance(Appearance.LIGHT)
        _select(window, RunStatus.NEEDS_ATTENTION)
        _save(window, folder / "damaged.png")
        _show_check(window, runner, folder)
        _select(window, RunStatus.COMPLETE)
        _show_help(window, folder)
        _show_german(window, languages, folder)
        _show_filtered(window, folder)
        _show_overview(window, themes, folder)
        _show_away(window, lab, folder)
        _walk(window, runner, folder)
        _show_records(window, runner, folder)
        window.close()
        runner.shut_down()
    return 0


def _show_assistant(window: MainWindow, runner: JobRunner, lab: DemoLab, folder: Path) -> None:
    assistant = FirstStepsAssistant(Settings(), Presets(), runner, window)
    assistant.open()
    instrument = min(os.listdir(lab.staging))
    assistant.staging.show_folder(os.path.join(lab.staging, instrument))
    _finish(runner)
    _save(assistant, folder / "assistant.png")
    assistant.reject()


def _show_check(window: MainWindow, runner: JobRunner, folder: Path) -> None:
    window.menu.check_all_requested.emit()
    _finish(runner)
    check = _dialog("doctor_window")
    _save(check, folder / "check.png")
    check.reject()


def _show_help(window: MainWindow, folder: Path) -> None:
    window.menu.help_requested.emit()
    _wait(_SETTLE_MS)
    help_window = next(one for one in QApplication.topLevelWidgets() if one.objectName() == "help_window")
    help_window.resize(_WIDTH * 7 // 8, _HEIGHT)
    _save(help_window, folder / "help.png")
    help_window.close()


def _show_german(window: MainWindow, languages: LanguageManager, folder: Path) -> None:
    languages.choose(Language.GERMAN)
    _select(window, RunStatus.COMPLETE)
    _save(window, folder / "german.png")
    _select(window, RunStatus.NEEDS_ATTENTION)
    _save(window, folder / "german-damaged.png")
    languages.choose(Language.ENGLISH)


def _show_filtered(window: MainWindow, folder: Path) -> None:
    instrument = window.model.run_at(0).equipment
    window.show_filter(RunFilter(scope=Scope(instrument), words=search_words("cortex"), min_bytes=10**6))
    window.browser.table.select_run(window.model.run_at(0).path)
    _save(window, folder / "filtered.png")
    window.show_filter(RunFilter())


def _show_overview(window: MainWindow, themes: ThemeManager, folder: Path) -> None:
    window.sidebar.overview_chosen.emit()
    _wait(_COUNTING_MS)
    _save(window, folder / "overview.png")
    themes.set_appearance(Appearance.DARK)
    _save(window, folder / "overview-dark.png")
    themes.set_appearance(Appearance.LIGHT)
    window.show_filter(RunFilter())


def _show_away(window: MainWindow, lab: DemoLab, folder: Path) -> None:
    """The staging folder goes away, and comes back."""
    with _until(window.scanner.went_away):
        os.rename(lab.staging, f"{lab.staging}-away")
    _save(window, folder / "away.png")
    with _until(window.scanner.came_back):
        os.rename(f"{lab.staging}-away", lab.staging)


@contextmanager
def _until(signal: SignalInstance) -> Iterator[None]:
    loop = QEventLoop()
    signal.connect(loop.quit)
    yield
    loop.exec()


def _walk(window: MainWindow, runner: JobRunner, folder: Path) -> None:
    """Lead a run from untracked to cleared by clicks, and take pictures on the way."""
    _select(window, RunStatus.NOT_TRACKED)
    _press(window, "next_step_button")
    _finish(runner)
    _press(window, "next_step_button")
    _finish(runner)
    complete = _dialog("complete_dialog")
    _save(complete, folder / "complete.png")
    _press(complete, "confirm_complete_button")
    _finish(runner)
    _press(window, "next_step_button")
    _finish(runner)
    window.menu.report_action.trigger()
    _finish(runner)
    report = _dialog("report_window")
    report.resize(_WIDTH * 3 // 4, _HEIGHT * 3 // 2)
    _save(report, folder / "report.png")
    _press(report, "place_report_button")
    _finish(runner)
    report.accept()
    _press(window, "next_step_button")
    _finish(runner)
    clear = _dialog("clear_dialog")
    _save(clear, folder / "clear.png")
    _press(clear, "clear_button")
    _press(_dialog("clear_question"), "confirm_clear_button")
    _finish(runner)
    _save(window, folder / "cleared.png")


def _show_records(window: MainWindow, runner: JobRunner, folder: Path) -> None:
    window.run_jobs.activity.close()
    window.menu.history_requested.emit()
    _finish(runner)
    history = _dialog("history_window")
    history.resize(_WIDTH, _HEIGHT * 5 // 8)
    _save(history, folder / "history.png")
    history.accept()


def _open(window: MainWindow, lab: DemoLab) -> None:
    # Not as the practice lab, whose mark would stand on every picture, and whose history is not kept.
    loop = QEventLoop()
    window.scanner.finished.connect(loop.quit)
    window.open_folder(lab.staging, nas=lab.nas)
    loop.exec()


def _select(window: MainWindow, status: RunStatus) -> None:
    rows = range(window.model.rowCount())
    path = next(
        window.model.run_at(row).path for row in rows if status_of(window.model.run_at(row)) is status
    )
    window.browser.table.select_run(path)


def _press(widget: QWidget, name: str) -> None:
    button = next(found for found in widget.findChildren(QPushButton, name) if found.isVisible())
    button.click()


def _dialog(name: str) -> QDialog:
    return next(
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QDialog) and widget.objectName() == name and widget.isVisible()
    )


def _finish(runner: JobRunner) -> None:
    _wait(_SETTLE_MS)
    while runner.jobs():
        _wait(50)
    _wait(_SETTLE_MS)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _save(widget: QWidget, path: Path) -> None:
    _wait(_SETTLE_MS)
    if not widget.grab().save(str(path)):
        raise SystemExit(f"{path} could not be written")
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    sys.exit(main())
