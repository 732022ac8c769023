"""The menu: what it offers when, and the staging folders that can be changed to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMenu

from exlab_gui.desktop.settings import Settings


class TestMenu:
    def test_clearing_can_be_asked_for_once_a_folder_is_open(self, window, open_folder, staging):
        assert not window.menu.clear_action.isEnabled()
        open_folder(staging)
        assert window.menu.clear_action.isEnabled()

    def test_the_staging_folders_of_the_settings_are_a_click_away(self, qtbot, window, open_folder, tmp_path):
        folders = tuple(str(tmp_path / name) for name in ("one", "two & three"))
        for folder in folders:
            Path(folder).mkdir()
        menu = window.menu.menu.findChild(QMenu, "folders_menu")
        assert not menu.menuAction().isVisible()
        window.use_settings(Settings(staging_folders=folders))
        open_folder(folders[0])
        assert menu.menuAction().isVisible()
        assert [(entry.text(), entry.isChecked()) for entry in menu.actions()] == [
            (folders[0], True),
            (folders[1].replace("&", "&&"), False),
        ]
        with qtbot.waitSignal(window.folder_chosen) as chosen:
            menu.actions()[1].trigger()
        assert chosen.args == [folders[1]]
