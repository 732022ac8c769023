"""Makes the pictures of the help from the demo: ``python packaging/make_help_pictures.py [LANGUAGE...]``.

They go to ``resources/help/pictures/LANGUAGE`` (``en``, ``de``), small enough for all of them to be shipped.
Runs the real window on Qt's offscreen platform, like ``make_screenshots.py``, whose hands it borrows. Where
the translations of a language are not compiled, its pictures are in English.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_SCALE_FACTOR"] = "1.25"

# First of all: it chooses the platform.
from make_screenshots import _dialog, _finish, _press, _select, _until, _wait
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from exlab_gui.demo import build_demo_lab
from exlab_gui.desktop.help_pictures import PICTURE_SCALE
from exlab_gui.desktop.jobs import JobRunner
from exlab_gui.desktop.main_window import MainWindow
from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.search_text import search_words
from exlab_gui.desktop.settings import PartialSettings
from exlab_gui.desktop.settings_window import SettingsWindow
from exlab_gui.desktop.theme import LIGHT, Appearance, ThemeManager
from exlab_gui.desktop.translation import Language, LanguageManager
from exlab_gui.ingest import IngestWriter

if TYPE_CHECKING:
    from exlab_gui.demo import DemoLab

_FOLDER = Path(__file__).parent.parent / "resources" / "help" / "pictures"
_WIDTH, _HEIGHT = 1040, 720
_PAGE_WIDTH = 525
"""As wide as a picture is on the page, at most."""

_SETTLE_MS = 500
_COLORS = 12
"""Besides those of the theme."""

_EDGES = (0.25, 0.5, 0.75)
"""How much ink is in the edge of a letter."""

_PLAY_NAS = "//nas01/lab"


def main() -> int:
    """Write the pictures of each language; returns the exit status."""
    languages = [Language(code) for code in sys.argv[1:]] or [Language.ENGLISH]
    app = QApplication([])
    themes = ThemeManager(app, Appearance.LIGHT)
    manager = LanguageManager(app, languages[0])
    for language in languages:
        manager.choose(language)
        folder = _FOLDER / language.value
        folder.mkdir(parents=True, exist_ok=True)
        _make(themes, folder)
    total = sum(path.stat().st_size for path in _FOLDER.rglob("*.png"))
    sys.stdout.write(f"{total / 1000:.0f} kB in all\n")
    return 0


def _make(themes: ThemeManager, folder: Path) -> None:
    runner = JobRunner()
    with tempfile.TemporaryDirectory(prefix="exlab-demo-", ignore_cleanup_errors=True) as scratch:
        lab = build_demo_lab(scratch)
        window = MainWindow()
        window.furnish(runner, IngestWriter(), themes)
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        with _until(window.scanner.finished):
            window.open_folder(lab.staging, nas=lab.nas)
        _select(window, RunStatus.COMPLETE)
        _save(window, folder / "window.png")
        panel = window.browser.panel
        _save(panel, folder / "stepper.png", _down_to(panel, panel.tabs))
        _select(window, RunStatus.NEEDS_ATTENTION)
        _wait(_SETTLE_MS)
        _save(panel, folder / "attention.png", _down_to(panel, panel.stepper))
        _save_filter(window, folder)
        _save_overview(window, folder)
        _save_away(window, lab, folder)
        _save_settings(runner, folder)
        _save_dialogs(window, runner, folder)
        window.close()
        runner.shut_down()


def _save_filter(window: MainWindow, folder: Path) -> None:
    instrument = window.model.run_at(0).equipment
    window.show_filter(RunFilter(scope=Scope(instrument), words=search_words("cortex"), min_bytes=10**6))
    browser = window.browser
    _save(browser, folder / "filter.png", _down_to(browser, browser.table, 5))
    window.show_filter(RunFilter())


def _save_overview(window: MainWindow, folder: Path) -> None:
    window.sidebar.overview_chosen.emit()
    _wait(3 * _SETTLE_MS)
    page = _part(window, "overview_page")
    _save(page, folder / "overview.png", QRect(0, 0, page.width(), round(page.height() * 0.8)))
    window.show_filter(RunFilter())


def _save_away(window: MainWindow, lab: DemoLab, folder: Path) -> None:
    with _until(window.scanner.went_away):
        os.rename(lab.staging, f"{lab.staging}-away")
    browser = window.browser
    _save(browser, folder / "away.png", _down_to(browser, browser.table, 5))
    with _until(window.scanner.came_back):
        os.rename(f"{lab.staging}-away", lab.staging)


def _save_settings(runner: JobRunner, folder: Path) -> None:
    staging = "D:/staging"
    own = PartialSettings(staging_folders=(staging, "E:/sequencer"), nas_folders={staging: _PLAY_NAS})
    settings = SettingsWindow(own, Presets(), staging, runner, None)
    settings.show()
    _wait(_SETTLE_MS)
    below = _part(settings, "copies_to_nas_section")
    _save(settings, folder / "settings.png", _down_to(settings, below))
    settings.close()


def _save_dialogs(window: MainWindow, runner: JobRunner, folder: Path) -> None:
    """Lead a run from untracked to verified, and take pictures of the questions on the way."""
    _select(window, RunStatus.NOT_TRACKED)
    for _ in range(2):
        _press(window, "next_step_button")
        _finish(runner)
    complete = _dialog("complete_dialog")
    _save(complete, folder / "complete.png")
    _press(complete, "confirm_complete_button")
    _finish(runner)
    for _ in range(2):
        _press(window, "next_step_button")
        _finish(runner)
    clear = _dialog("clear_dialog")
    _save(clear, folder / "clear.png")
    clear.reject()
    _press(window, "clear_verified_button")
    _finish(runner)
    many = _dialog("bulk_clear_dialog")
    _save(many, folder / "bulk-clear.png")
    many.reject()
    _finish(runner)


def _part(window: QWidget, name: str) -> QWidget:
    return next(widget for widget in window.findChildren(QWidget, name))


def _down_to(widget: QWidget, below: QWidget, lines: int = 0) -> QRect:
    """The part of a widget above another one, and so many lines of that."""
    edge = below.mapTo(widget, QPoint(0, 0)).y() + round(lines * widget.fontMetrics().height() * 2.1)
    return QRect(0, 0, widget.width(), edge)


def _save(widget: QWidget, path: Path, part: QRect | None = None) -> None:
    _wait(_SETTLE_MS)
    image = widget.grab(part if part is not None else widget.rect()).toImage()
    image.setDevicePixelRatio(1)
    widest = round(_PAGE_WIDTH * PICTURE_SCALE)
    if image.width() > widest:
        image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
    few = image.convertToFormat(QImage.Format.Format_Indexed8, _palette(image))
    if not few.save(str(path), quality=0):
        raise SystemExit(f"{path} could not be written")
    sys.stdout.write(f"{path.name} {path.stat().st_size / 1000:.1f} kB\n")


def _palette(image: QImage) -> list[int]:
    """The theme's own colours, the edges of its letters, and what else most of the picture has."""
    values = (getattr(LIGHT, field.name) for field in fields(LIGHT))
    named = [QColor(value).rgb() for value in values if isinstance(value, str)]
    inks = (LIGHT.text, LIGHT.muted, LIGHT.accent)
    edges = [_mixed(QColor(ink), QColor(LIGHT.surface), part) for ink in inks for part in _EDGES]
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    frequent = [color for color, _ in Counter(pixels).most_common(_COLORS)]
    return list(dict.fromkeys([*named, *edges, *frequent]))


def _mixed(ink: QColor, paper: QColor, part: float) -> int:
    pairs = ((ink.red(), paper.red()), (ink.green(), paper.green()), (ink.blue(), paper.blue()))
    return QColor(*(round(part * one + (1 - part) * other) for one, other in pairs)).rgb()


if __name__ == "__main__":
    sys.exit(main())
