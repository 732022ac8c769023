"""The parts of the settings window: staging folders with their NAS folders, and what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea

from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.settings import PartialSettings
from settings_hands import FILE

pytestmark = pytest.mark.usefixtures("themes")


class TestFolders:
    def test_adding_one_with_its_nas_folder(self, opened):
        hands = opened(folder="/open")
        hands.pick("add_folder_button", "/new")
        assert hands.window.focusWidget() is hands.find("nas_folder_field")
        hands.type("nas_folder_field", "/nas/new")
        hands.select(0)
        assert hands.find("nas_folder_field").text() == ""
        hands.select(1)
        assert hands.find("nas_folder_field").text() == "/nas/new"
        assert hands.save() == PartialSettings(
            staging_folders=("/open", "/new"), nas_folders={"/new": "/nas/new"}
        )

    def test_one_that_is_there_is_only_selected(self, opened):
        hands = opened(PartialSettings(staging_folders=("/a", "/b")))
        hands.pick("add_folder_button", "/b/")
        assert hands.folders() == ["/a", "/b"]
        assert hands.find("staging_folders_list").currentRow() == 1
        assert hands.save() == PartialSettings(staging_folders=("/a", "/b"))

    def test_removing_one_removes_its_nas_folder(self, opened):
        own = PartialSettings(staging_folders=("/a", "/b"), nas_folders={"/a": "/nas"})
        hands = opened(own, folder="/b")
        hands.select(0)
        hands.click("remove_folder_button")
        assert hands.folders() == ["/b"]
        assert hands.save() == PartialSettings(staging_folders=("/b",))

    def test_removing_one_that_it_preset(self, opened):
        presets = Presets(FILE, PartialSettings(staging_folders=("/a",), nas_folders={"/a": "/nas"}))
        hands = opened(presets=presets)
        hands.click("remove_folder_button")
        assert hands.folders() == []
        assert not hands.find("remove_folder_button").isEnabled()
        assert not hands.find("nas_folder_field").isEnabled()
        own = hands.save()
        assert own == PartialSettings(staging_folders=(), nas_folders={"/a": ""})
        assert opened(own, presets).folders() == []

    def test_the_open_folder_is_shown_selected_and_stays(self, opened):
        hands = opened(PartialSettings(staging_folders=("/a",)), folder="/open")
        assert hands.find("staging_folders_list").currentItem().text() == "/open"
        assert not hands.find("remove_folder_button").isEnabled()
        hands.select(0)
        assert hands.find("remove_folder_button").isEnabled()

    def test_choosing_a_nas_folder(self, opened):
        hands = opened(folder="/open")
        hands.pick("choose_nas_button", "/nas/lab")
        assert hands.save() == PartialSettings(nas_folders={"/open": "/nas/lab"})

    def test_without_any_folder_there_is_nothing_to_enter(self, opened):
        hands = opened()
        assert [
            hands.find(name).isEnabled()
            for name in ("nas_folder_field", "choose_nas_button", "test_nas_button", "remove_folder_button")
        ] == [False] * 4

    def test_names_from_outside_stay_plain(self, opened):
        hands = opened(folder="/<b>x</b>\n&amp;\u202e")
        assert hands.folders() == ["/<b>x</b>␊&amp;␦"]
        assert "&lt;b&gt;" in hands.find("staging_folders_list").item(0).toolTip()


class TestFaults:
    def test_a_nas_folder_that_is_no_place_is_said_at_once(self, opened):
        hands = opened(folder="/data")
        hands.type("nas_folder_field", "nas")
        assert "whole path" in hands.text("nas_folder_fault")
        assert "whole path" in hands.find("nas_folder_field").accessibleDescription()
        assert not hands.find("test_nas_button").isEnabled()
        hands.type("nas_folder_field", "/data/nas")
        assert "overlaps" in hands.text("nas_folder_fault")
        hands.type("nas_folder_field", "/nas")
        assert hands.text("nas_folder_fault") == ""
        assert hands.find("test_nas_button").isEnabled()

    def test_saving_leads_to_the_folder_with_the_fault(self, opened):
        hands = opened(PartialSettings(staging_folders=("/a", "/b")), folder="/a")
        hands.type("nas_folder_field", "nas")
        hands.select(1)
        hands.click("save_settings_button")
        assert hands.saved == []
        assert hands.find("staging_folders_list").currentRow() == 0
        assert hands.window.focusWidget() is hands.find("nas_folder_field")
        assert "whole path" in hands.text("nas_folder_fault")

    @pytest.mark.parametrize("name", ["sentinel_name", "manifest_name"])
    @pytest.mark.parametrize(("text", "words"), [("", "Enter a file name"), ("a/b", "one file")])
    def test_names(self, opened, name, text, words):
        hands = opened()
        hands.type(f"{name}_field", text)
        assert words in hands.text(f"{name}_fault")
        hands.click("save_settings_button")
        assert hands.saved == []
        assert hands.window.focusWidget() is hands.find(f"{name}_field")
        hands.type(f"{name}_field", " done ")
        assert hands.text(f"{name}_fault") == ""
        assert getattr(hands.save(), name) == "done"

    def test_the_field_with_the_fault_is_scrolled_to(self, opened):
        hands = opened()
        hands.window.resize(600, 300)
        hands.type("manifest_name_field", "")
        page = hands.find("settings_scroll", QScrollArea)
        page.verticalScrollBar().setValue(0)
        hands.click("save_settings_button")
        field = hands.find("manifest_name_field")
        place = field.mapTo(page.viewport(), QPoint(0, 0))
        assert page.viewport().rect().contains(field.rect().translated(place))
