"""IT's file: where it is looked for, what it presets and locks, and that no damage in it stops the app."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from exlab_gui.desktop import presets as presets_module
from exlab_gui.desktop.presets import (
    PresetProblemKind,
    Presets,
    load_presets,
    preset_candidates,
)
from exlab_gui.desktop.settings import ClearCheck, PartialSettings, SettingFault
from exlab_gui.desktop.translation import Language
from exlab_gui.ingest import IngestState

EXAMPLE = """
[settings]
locked = ["nas_folders", "copies_to_nas"]
staging_folders = ["/data/staging"]
nas_folders = { "/data/staging" = "/mnt/nas01/lab" }
copies_to_nas = false
recheck = "size_and_time"
quiet_minutes = 60
sentinel_name = "done"
manifest_name = "files.json"
attention_hours = { staging = 48, sync_verified = 720 }
attention_factor = 0
language = "de"
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "exlab-gui.toml"


@pytest.fixture
def load(path):
    def do(text):
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_presets([str(path)])

    return do


def problems(presets):
    return [(problem.kind, problem.key) for problem in presets.problems]


class TestPlaces:
    def test_beside_the_frozen_program_comes_first(self, monkeypatch, tmp_path):
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", str(tmp_path / "exlab-gui"))
        beside, system = preset_candidates()
        assert beside == str(tmp_path / "exlab-gui.toml")
        assert system == preset_candidates("")[0]

    def test_beside_python_is_no_place(self):
        [system] = preset_candidates()
        assert os.path.dirname(sys.executable) not in system
        assert os.path.split(system)[1] == "exlab-gui.toml"

    @pytest.mark.skipif(sys.platform != "linux", reason="where Linux keeps it")
    def test_the_systems_folder(self, monkeypatch):
        monkeypatch.delenv("XDG_CONFIG_DIRS", raising=False)
        assert preset_candidates("") == ("/etc/xdg/exlab-gui/exlab-gui.toml",)

    def test_the_first_found_counts_alone(self, tmp_path):
        for name, text in (("one", "quiet_minutes = 1"), ("two", "quiet_minutes = 2\ncopies_to_nas = false")):
            (tmp_path / name).write_text(f"[settings]\n{text}\n", encoding="utf-8")
        presets = load_presets([str(tmp_path / name) for name in ("none", "one", "two")])
        assert presets.values == PartialSettings(quiet_minutes=1)
        assert presets.path == str(tmp_path / "one")

    def test_none(self, tmp_path):
        assert load_presets([str(tmp_path / "none"), str(tmp_path / "no" / "folder")]) == Presets()

    def test_a_damaged_one_is_not_passed_over(self, tmp_path):
        (tmp_path / "one").write_text("?", encoding="utf-8")
        (tmp_path / "two").write_text("[settings]\nquiet_minutes = 2\n", encoding="utf-8")
        presets = load_presets([str(tmp_path / "one"), str(tmp_path / "two")])
        assert presets.values == PartialSettings()
        assert problems(presets) == [(PresetProblemKind.DAMAGED, "")]


class TestContent:
    def test_everything(self, load, path):
        presets = load(EXAMPLE)
        assert presets == Presets(
            path=str(path),
            values=PartialSettings(
                staging_folders=("/data/staging",),
                nas_folders={"/data/staging": "/mnt/nas01/lab"},
                copies_to_nas=False,
                recheck=ClearCheck.SIZE_AND_TIME,
                quiet_minutes=60,
                sentinel_name="done",
                manifest_name="files.json",
                attention_hours={IngestState.STAGING: 48, IngestState.SYNC_VERIFIED: 720},
                attention_factor=0,
                language=Language.GERMAN,
            ),
            locked=frozenset({"nas_folders", "copies_to_nas"}),
        )

    def test_as_notepad_writes_it(self, load):
        text = b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode()
        assert load(text).values == load(EXAMPLE).values
        assert load(text).problems == ()

    @pytest.mark.parametrize("text", ["", "# nothing yet\n", "[settings]\n"])
    def test_an_empty_file_presets_nothing(self, load, text):
        presets = load(text)
        assert (presets.values, presets.locked, presets.problems) == (PartialSettings(), frozenset(), ())


class TestDamage:
    @pytest.mark.parametrize(
        "data",
        [
            b"[settings",
            b'[settings]\nstaging_folders = ["D:\\staging"]',
            b"\xff\xfe[\0s\0",
            b"[settings]\nquiet_minutes = 1\nquiet_minutes = 2",
            b"[settings]\nx = " + b"[" * 5000,
        ],
        ids=["cut", "backslash", "utf16", "twice", "deep"],
    )
    def test_a_file_that_is_no_toml(self, load, data, caplog, path):
        presets = load(data)
        assert (presets.values, presets.locked) == (PartialSettings(), frozenset())
        assert problems(presets) == [(PresetProblemKind.DAMAGED, "")]
        assert str(path) in caplog.text

    def test_a_folder_in_its_place(self, path):
        path.mkdir()
        assert problems(load_presets([str(path)])) == [(PresetProblemKind.UNREADABLE, "")]

    def test_a_file_that_may_not_be_read(self, load, monkeypatch, path):
        path.write_text(EXAMPLE, encoding="utf-8")

        def refuse(*_arguments):
            raise PermissionError(errno.EACCES, "refused by the test")

        monkeypatch.setattr(presets_module, "open", refuse, raising=False)
        presets = load_presets([str(path)])
        assert problems(presets) == [(PresetProblemKind.UNREADABLE, "")]
        assert "refused by the test" in presets.problems[0].detail

    def test_only_what_is_wrong_is_ignored(self, load, caplog):
        presets = load(
            """
            colour = "red"
            [settings]
            quiet_minutes = -1
            sentinel_name = "a/b"
            recheck = "hash"
            speed = 3
            """
        )
        assert presets.values == PartialSettings(recheck=ClearCheck.HASH)
        assert problems(presets) == [
            (PresetProblemKind.UNKNOWN_KEY, "colour"),
            (PresetProblemKind.UNKNOWN_KEY, "speed"),
            (PresetProblemKind.WRONG_VALUE, "quiet_minutes"),
            (PresetProblemKind.WRONG_VALUE, "sentinel_name"),
        ]
        assert presets.problems[3].fault is SettingFault.UNSAFE_NAME
        for key in ("colour", "speed", "quiet_minutes", "sentinel_name"):
            assert f"{key} is ignored" in caplog.text

    @pytest.mark.parametrize("value", ["3", "[]"])
    def test_settings_that_are_no_table(self, load, value):
        assert problems(load(f"settings = {value}")) == [(PresetProblemKind.WRONG_VALUE, "settings")]

    def test_a_value_that_does_not_count_locks_nobody_out(self, load):
        presets = load('[settings]\nlocked = ["nas_folders", "recheck"]\nnas_folders = { "/a" = "nas" }')
        assert presets.locked == {"recheck"}
        assert problems(presets) == [(PresetProblemKind.WRONG_VALUE, "nas_folders")]

    def test_unknown_names_among_the_locked(self, load):
        presets = load('[settings]\nlocked = ["quiet", "recheck"]')
        assert presets.locked == {"recheck"}
        assert problems(presets) == [(PresetProblemKind.UNKNOWN_KEY, "locked: quiet")]

    @pytest.mark.parametrize("value", ["true", '"recheck"', "[1]"])
    def test_locked_that_is_no_list_of_names(self, load, value):
        presets = load(f"[settings]\nlocked = {value}\nquiet_minutes = 1")
        assert problems(presets) == [(PresetProblemKind.WRONG_VALUE, "locked")]
        assert presets.locked == frozenset()
        assert presets.values == PartialSettings(quiet_minutes=1)
