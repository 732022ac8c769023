"""An operator's hands in the settings window, and what it is opened with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton, QRadioButton, QWidget

from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.settings import KEYS, PartialSettings
from exlab_gui.transfer.nas_test import NasTest

FILE = "/etc/xdg/exlab-gui/exlab-gui.toml"
LOCKED = Presets(
    FILE,
    PartialSettings(staging_folders=("/it",), nas_folders={"/it": "/nas"}, copies_to_nas=False),
    frozenset(KEYS),
)
GOOD = NasTest(32_000_000, 112e6, 98e6, 1_200_000_000_000, 4_000_000_000_000, False, False)


class Hands:
    """Finds, clicks and types in one settings window, and keeps what it saved."""

    def __init__(self, qtbot, window):
        self.qtbot = qtbot
        self.window = window
        self.saved = []
        window.saved.connect(self.saved.append)

    def find(self, name, kind=QWidget):
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name):
        button = self.find(name, QPushButton)
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name, text):
        field = self.find(name)
        field.setFocus()
        (field if isinstance(field, QLineEdit) else field.lineEdit()).selectAll()
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(field, text)

    def choose(self, name):
        self.find(name, QRadioButton).click()

    def select(self, row):
        self.find("staging_folders_list", QListWidget).setCurrentRow(row)

    def folders(self):
        listed = self.find("staging_folders_list", QListWidget)
        return [listed.item(row).text() for row in range(listed.count())]

    def pick(self, button, folder):
        self.click(button)
        dialog = self.window.findChild(QFileDialog, "file_dialog")
        dialog.fileSelected.emit(folder)
        dialog.reject()

    def test_nas(self):
        self.click("test_nas_button")
        self.qtbot.waitUntil(lambda: not self.window._folders.nas._runner.jobs())
        return self.text("nas_test_result")

    def text(self, name):
        label = self.find(name, QLabel)
        return label.text() if label.isVisibleTo(self.window) else ""

    def save(self):
        self.click("save_settings_button")
        [own] = self.saved
        return own
