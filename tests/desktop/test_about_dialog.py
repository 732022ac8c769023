"""The dialog that says which version this is and whose work it is made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from exlab_gui import APP_NAME, __version__, licences
from exlab_gui.desktop import about_dialog
from exlab_gui.desktop.about_dialog import AboutDialog
from exlab_gui.desktop.jobs import JobRunner
from exlab_gui.desktop.widgets import CopyTable
from exlab_gui.licences import Component


@pytest.fixture
def runner(qapp):
    runner = JobRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def opened(qtbot, runner):
    """Opens the dialog and waits until the parts are shown."""

    def open_dialog():
        dialog = AboutDialog(runner, None)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: not runner.jobs())
        return dialog

    return open_dialog


def parts(dialog):
    return dialog.findChild(CopyTable, "parts_table")


def text(dialog):
    return dialog.findChild(QPlainTextEdit, "licence_text").toPlainText()


def test_it_names_the_version_and_every_part(opened):
    dialog = opened()

    assert dialog.heading.text() == f"{APP_NAME} {__version__}"
    shown = [row[0] for row in parts(dialog).texts()]
    assert shown == [component.name for component in licences.components()]
    assert shown[0] == "ExLab Runs"
    assert {"Qt", "PySide6-Essentials", "Python", "msgspec"} <= set(shown)


def test_the_licence_of_the_selected_part_can_be_read_and_copied(qtbot, opened):
    dialog = opened()
    assert "Permission is hereby granted" in text(dialog)
    row = [cells[0] for cells in parts(dialog).texts()].index("Qt")

    parts(dialog).setFocus()
    for _ in range(row):
        qtbot.keyClick(parts(dialog), Qt.Key.Key_Down)

    assert text(dialog).startswith("Qt 6")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text(dialog)
    assert "Source code: https://download.qt.io/official_releases/qt/" in text(dialog)
    qtbot.mouseClick(dialog.findChild(QPushButton, "copy_licence_button"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("Qt 6")


def test_old_page_breaks_and_tabs_are_no_signs_on_screen(opened, monkeypatch):
    old = Component(name="Old", version="1", licence="X", text="one\n\f\ttwo\n")
    monkeypatch.setattr(about_dialog, "components", lambda: (old,))

    assert text(opened()).splitlines() == ["Old 1 (X)", "", "one", "        two"]


def test_missing_licences_are_said(opened, monkeypatch):
    def missing():
        raise FileNotFoundError("resource 'licences/bundled.json' is missing")

    monkeypatch.setattr(about_dialog, "components", missing)

    dialog = opened()

    assert parts(dialog).rowCount() == 0
    assert "cannot be read" in parts(dialog).accessibleDescription()
    assert "bundled.json" in text(dialog)
    assert not dialog.findChild(QPushButton, "copy_licence_button").isEnabled()


def test_it_closes_before_the_licences_are_read(qtbot, runner):
    dialog = AboutDialog(runner, None)
    dialog.open()

    qtbot.mouseClick(dialog.findChild(QPushButton, "close_button"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not runner.jobs())
