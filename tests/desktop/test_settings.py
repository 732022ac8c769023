"""What a setting may be, and what holds when defaults, IT and the user say different things."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.setting_layers import changed, effective, with_nas_folder
from exlab_gui.desktop.settings import (
    ATTENTION_STATES,
    KEYS,
    MAX_ATTENTION_FACTOR,
    MAX_ATTENTION_HOURS,
    MAX_QUIET_MINUTES,
    ClearCheck,
    InvalidSettingError,
    PartialSettings,
    SettingFault,
    Settings,
    convert_setting,
    convert_settings,
    folder_fault,
    folder_key,
    known_folders,
    name_fault,
    nas_fault,
)
from exlab_gui.desktop.translation import Language
from exlab_gui.ingest import IngestState

STAGING, COMPLETE = IngestState.STAGING, IngestState.COMPLETE
FULL = PartialSettings(
    staging_folders=("/a", "/b"),
    nas_folders={"/a": "/nas"},
    copies_to_nas=False,
    recheck=ClearCheck.SIZE_AND_TIME,
    quiet_minutes=5,
    sentinel_name="done",
    manifest_name="files.json",
    attention_hours={STAGING: 48},
    attention_factor=0,
    language=Language.GERMAN,
)


def test_both_kinds_have_the_same_settings():
    assert Settings.__struct_fields__ == PartialSettings.__struct_fields__ == KEYS


def test_the_defaults_are_themselves_possible():
    raw = msgspec.to_builtins(Settings())
    assert {key: convert_setting(key, raw[key]) for key in KEYS} == {
        key: getattr(Settings(), key) for key in KEYS
    }
    assert Settings().recheck is ClearCheck.HASH
    assert (Settings().sentinel_name, Settings().manifest_name) == ("run_complete", "manifest.json")
    assert set(Settings().attention_hours) == set(ATTENTION_STATES)


def test_settings_say_where_the_copies_of_a_folder_go():
    settings = Settings(nas_folders={"/a": "/nas", "/b": ""})
    assert [settings.nas_folder_of(folder) for folder in ("/a", "/a/", "/b", "/c")] == [
        "/nas",
        "/nas",
        "",
        "",
    ]
    assert settings.nas_folder_of("/a/../a") == "/nas"


def test_a_user_who_changed_nothing_stores_nothing():
    assert msgspec.to_builtins(PartialSettings()) == {}


class TestValues:
    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("staging_folders", "/a"),
            ("staging_folders", [1]),
            ("nas_folders", {"/a": 1}),
            ("nas_folders", ["/a"]),
            ("copies_to_nas", 1),
            ("copies_to_nas", "yes"),
            ("recheck", "never"),
            ("quiet_minutes", -1),
            ("quiet_minutes", MAX_QUIET_MINUTES + 1),
            ("quiet_minutes", 1.5),
            ("quiet_minutes", True),
            ("quiet_minutes", "30"),
            ("sentinel_name", 3),
            ("attention_hours", {"staging": -1}),
            ("attention_hours", {"staging": MAX_ATTENTION_HOURS + 1}),
            ("attention_hours", {"paused": 1}),
            ("attention_hours", {"cleared": 1}),
            ("attention_hours", 48),
            ("attention_factor", -1),
            ("attention_factor", MAX_ATTENTION_FACTOR + 1),
            ("attention_factor", 1.5),
            ("attention_factor", True),
        ],
    )
    def test_wrong_types_and_ranges(self, key, value):
        with pytest.raises(InvalidSettingError) as caught:
            convert_setting(key, value)
        assert (caught.value.key, caught.value.fault) == (key, SettingFault.WRONG_VALUE)
        assert caught.value.detail in str(caught.value)

    @pytest.mark.parametrize(
        ("key", "value", "fault", "detail"),
        [
            ("staging_folders", ["/a", "b"], SettingFault.NOT_WHOLE_PATH, "b"),
            ("nas_folders", {"a": "/nas"}, SettingFault.NOT_WHOLE_PATH, "a"),
            ("nas_folders", {"/a": "nas"}, SettingFault.NOT_WHOLE_PATH, "nas"),
            ("nas_folders", {"/a": "/a/nas"}, SettingFault.NAS_IS_STAGING, "/a/nas"),
            ("sentinel_name", "", SettingFault.NO_NAME, ""),
            ("manifest_name", "../x", SettingFault.UNSAFE_NAME, "../x"),
        ],
    )
    def test_texts_that_cannot_be_used(self, key, value, fault, detail):
        with pytest.raises(InvalidSettingError) as caught:
            convert_setting(key, value)
        assert (caught.value.fault, caught.value.detail) == (fault, detail)

    def test_one_bad_value_costs_no_other(self):
        own, errors = convert_settings({"quiet_minutes": -1, "recheck": "hash", "of a later version": 1})
        assert own == PartialSettings(recheck=ClearCheck.HASH)
        assert [error.key for error in errors] == ["quiet_minutes"]

    def test_what_is_written_is_read(self):
        assert convert_settings(msgspec.to_builtins(FULL)) == (FULL, [])


class TestNames:
    @pytest.mark.parametrize("name", ["run_complete", "RTAComplete.txt", ".done", "fertig ü", "a" * 255])
    def test_possible(self, name):
        assert name_fault(name) is None

    @pytest.mark.parametrize("name", ["", " ", "\t"])
    def test_none(self, name):
        assert name_fault(name) is SettingFault.NO_NAME

    @pytest.mark.parametrize(
        "name", ["a/b", "/a", "a\\b", "..", ".", "C:x", "a\nb", "a\0", ".exlab-wizard", "a" * 256, "ü" * 128]
    )
    def test_unsafe(self, name):
        assert name_fault(name) is SettingFault.UNSAFE_NAME


class TestFolders:
    @pytest.mark.parametrize(
        ("folder", "platform", "whole"),
        [
            ("/data", "linux", True),
            ("data", "linux", False),
            ("", "linux", False),
            ("D:/data", "linux", False),
            ("/a\0b", "linux", False),
            ("D:/data", "win32", True),
            ("D:\\data", "win32", True),
            ("//nas01/lab", "win32", True),
            ("\\\\nas01\\lab", "win32", True),
            ("D:data", "win32", False),
            ("data", "win32", False),
        ],
    )
    def test_a_path_that_means_the_same_everywhere(self, folder, platform, whole):
        assert folder_fault(folder, platform) == (None if whole else SettingFault.NOT_WHOLE_PATH)

    @pytest.mark.parametrize(
        ("nas", "staging", "platform", "fault"),
        [
            ("", "/a", "linux", None),
            ("/nas", "/a", "linux", None),
            ("/ab", "/a", "linux", None),
            ("/a", "/a/", "linux", SettingFault.NAS_IS_STAGING),
            ("/a/nas", "/a", "linux", SettingFault.NAS_IS_STAGING),
            ("/x/../a/nas", "/a", "linux", SettingFault.NAS_IS_STAGING),
            ("/", "/a", "linux", SettingFault.NAS_IS_STAGING),
            ("/A/nas", "/a", "linux", None),
            ("d:\\A\\nas", "D:/a", "win32", SettingFault.NAS_IS_STAGING),
            ("D:/", "D:\\a", "win32", SettingFault.NAS_IS_STAGING),
            ("//nas/lab", "D:/a", "win32", None),
            ("nas", "D:/a", "win32", SettingFault.NOT_WHOLE_PATH),
        ],
    )
    def test_a_nas_folder(self, nas, staging, platform, fault):
        assert nas_fault(nas, staging, platform) is fault

    def test_the_same_folder_however_it_is_spelled(self):
        assert folder_key("D:\\Data\\", "win32") == folder_key("d:/data", "win32")
        assert folder_key("/data/", "linux") == folder_key("/data", "linux")
        assert folder_key("/Data", "linux") != folder_key("/data", "linux")

    def test_all_that_there_is_a_reason_to_show(self):
        settings = Settings(staging_folders=("/a",), nas_folders={"/a/": "/n", "/b": "/n", "/c": ""})
        assert known_folders(settings, "/d") == ("/a", "/b", "/d")
        assert known_folders(settings, "/b/") == ("/a", "/b")
        assert known_folders(Settings(), "") == ()


class TestLayers:
    def test_without_anything_the_defaults(self):
        assert effective(PartialSettings(), Presets()) == Settings()

    def test_it_presets(self):
        presets = Presets(values=PartialSettings(quiet_minutes=60, copies_to_nas=False))
        settings = effective(PartialSettings(), presets)
        assert (settings.quiet_minutes, settings.copies_to_nas) == (60, False)

    def test_the_user_changes_what_is_preset(self):
        presets = Presets(values=PartialSettings(quiet_minutes=60))
        assert effective(PartialSettings(quiet_minutes=0), presets).quiet_minutes == 0

    def test_a_locked_one_is_its(self):
        presets = Presets(values=PartialSettings(quiet_minutes=60), locked=frozenset({"quiet_minutes"}))
        assert effective(PartialSettings(quiet_minutes=0), presets).quiet_minutes == 60

    def test_a_locked_one_that_is_not_preset_keeps_the_default(self):
        presets = Presets(locked=frozenset({"recheck"}))
        assert (
            effective(PartialSettings(recheck=ClearCheck.SIZE_AND_TIME), presets).recheck is ClearCheck.HASH
        )

    def test_nas_folders_are_put_together_by_folder(self):
        presets = Presets(values=PartialSettings(nas_folders={"/a": "/it", "/b": "/it"}))
        own = PartialSettings(nas_folders={"/b/": "/own", "/c": "/own"})
        settings = effective(own, presets)
        assert [settings.nas_folder_of(folder) for folder in ("/a", "/b", "/c")] == ["/it", "/own", "/own"]
        locked = msgspec.structs.replace(presets, locked=frozenset({"nas_folders"}))
        assert effective(own, locked).nas_folders == {"/a": "/it", "/b": "/it"}

    def test_ages_are_put_together_by_state(self):
        presets = Presets(values=PartialSettings(attention_hours={STAGING: 1, COMPLETE: 2}))
        hours = effective(PartialSettings(attention_hours={COMPLETE: 0}), presets).attention_hours
        assert hours == {**Settings().attention_hours, STAGING: 1, COMPLETE: 0}


class TestChanges:
    PRESETS = Presets(values=PartialSettings(quiet_minutes=60, nas_folders={"/a": "/it"}))

    def change(self, own, presets, **values):
        before = effective(own, presets)
        return changed(own, presets, before, msgspec.structs.replace(before, **values))

    def test_only_what_was_changed_is_the_users_own(self):
        assert self.change(PartialSettings(), self.PRESETS) == PartialSettings()
        assert self.change(PartialSettings(), self.PRESETS, sentinel_name="done") == PartialSettings(
            sentinel_name="done"
        )

    def test_what_was_changed_before_stays(self):
        own = PartialSettings(recheck=ClearCheck.SIZE_AND_TIME)
        assert self.change(own, Presets(), quiet_minutes=5) == msgspec.structs.replace(own, quiet_minutes=5)

    def test_back_to_what_it_says_follows_it_again(self):
        own = PartialSettings(quiet_minutes=5)
        assert self.change(own, self.PRESETS, quiet_minutes=60) == PartialSettings()

    def test_a_locked_one_is_never_stored(self):
        presets = msgspec.structs.replace(self.PRESETS, locked=frozenset({"quiet_minutes"}))
        assert self.change(PartialSettings(), presets, quiet_minutes=1) == PartialSettings()

    def test_one_nas_folder_of_several(self):
        own = self.change(PartialSettings(), self.PRESETS, nas_folders={"/a": "/it", "/b": "/own"})
        assert own == PartialSettings(nas_folders={"/b": "/own"})
        own = self.change(own, self.PRESETS, nas_folders={"/a/": "/own", "/b": "/own"})
        assert effective(own, self.PRESETS).nas_folder_of("/a") == "/own"
        own = self.change(own, self.PRESETS, nas_folders={"/a": "/it"})
        assert own == PartialSettings()

    def test_a_preset_nas_folder_taken_away(self):
        own = self.change(PartialSettings(), self.PRESETS, nas_folders={})
        assert own == PartialSettings(nas_folders={"/a": ""})
        assert effective(own, self.PRESETS).nas_folder_of("/a") == ""

    def test_one_age_of_several(self):
        hours = {**Settings().attention_hours, COMPLETE: 5}
        assert self.change(PartialSettings(), Presets(), attention_hours=hours) == PartialSettings(
            attention_hours={COMPLETE: 5}
        )

    def test_a_nas_folder_entered_elsewhere(self):
        own = with_nas_folder(PartialSettings(), self.PRESETS, "/a/", "/own")
        assert effective(own, self.PRESETS).nas_folder_of("/a") == "/own"
        assert with_nas_folder(own, self.PRESETS, "/a", "/it") == PartialSettings()
        locked = msgspec.structs.replace(self.PRESETS, locked=frozenset({"nas_folders"}))
        assert with_nas_folder(PartialSettings(), locked, "/a", "/own") == PartialSettings()


FOLDERS = st.sampled_from(["/a", "/a/", "/b", "/c"])
PARTIAL = st.builds(
    PartialSettings,
    staging_folders=st.none() | st.lists(FOLDERS, max_size=3).map(tuple),
    nas_folders=st.none() | st.dictionaries(FOLDERS, st.sampled_from(["", "/n", "/m"]), max_size=3),
    copies_to_nas=st.none() | st.booleans(),
    recheck=st.none() | st.sampled_from(ClearCheck),
    quiet_minutes=st.none() | st.integers(0, 3),
    attention_hours=st.none() | st.dictionaries(st.sampled_from(ATTENTION_STATES), st.integers(0, 3)),
    attention_factor=st.none() | st.integers(0, 3),
)


@given(PARTIAL, PARTIAL, PARTIAL, st.sets(st.sampled_from(KEYS)))
def test_what_was_entered_holds_afterwards(own, wanted, preset, locked):
    presets = Presets("x", preset, frozenset(locked))
    before, after = effective(own, presets), effective(wanted, presets)
    holds = effective(changed(own, presets, before, after), presets)
    for key in KEYS:
        if key == "nas_folders":
            for folder in ("/a", "/b", "/c"):
                assert holds.nas_folder_of(folder) == after.nas_folder_of(folder)
        else:
            assert getattr(holds, key) == getattr(after, key)
