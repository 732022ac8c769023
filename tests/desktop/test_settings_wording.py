"""What the settings window says."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.presets import PresetProblem, PresetProblemKind, Presets
from exlab_gui.desktop.settings import PartialSettings, SettingFault
from exlab_gui.desktop.settings_wording import age, nas_error_words, nas_test_words, presets_words
from exlab_gui.transfer.nas_test import NasReadBackError, NasTest
from exlab_gui.transfer.storage import Side, StorageError, StorageReason
from settings_hands import FILE, GOOD


class TestWords:
    def test_of_a_test(self):
        words, is_good = nas_test_words(GOOD)
        assert words == (
            "Works: written at 112.0 MB/s and read back at 98.0 MB/s. 1.2 TB of 4.0 TB are free."
        )
        assert is_good
        overlapping = NasTest(0, None, None, 1, 2, True, True)
        words, is_good = nas_test_words(overlapping)
        assert "overlaps the staging folder" in words
        assert not is_good
        silent = NasTest(1, 1.0, 1.0, None, None, False, False)
        assert "free" not in nas_test_words(silent)[0]

    @pytest.mark.parametrize("reason", StorageReason)
    def test_of_a_failure(self, reason):
        words = nas_error_words(StorageError(Side.NAS, reason, "/nas", OSError(5, "x")))
        assert "Errno" not in words
        assert words.endswith(".")

    def test_of_other_failures(self):
        assert "not what was written" in nas_error_words(NasReadBackError("/nas"))
        assert nas_error_words(ValueError("x")).endswith(".")

    def test_of_a_file_that_is_no_toml(self):
        problem = PresetProblem(PresetProblemKind.DAMAGED, "", "Unescaped '\\' in a string (line 3)")
        said = presets_words(Presets(FILE, problems=(problem,)))
        assert "nothing in it counts" in said.happened
        assert said.untouched == ""
        assert "line 3" in said.details
        assert "single quotes" in said.details

    def test_of_a_file_that_cannot_be_opened(self):
        problem = PresetProblem(PresetProblemKind.UNREADABLE, "", "Permission denied")
        assert "Permission denied" in presets_words(Presets(FILE, problems=(problem,))).details

    def test_of_a_text_that_cannot_be_used(self):
        problem = PresetProblem(
            PresetProblemKind.WRONG_VALUE, "sentinel_name", "a/b", SettingFault.UNSAFE_NAME
        )
        said = presets_words(Presets(FILE, PartialSettings(quiet_minutes=1), problems=(problem,)))
        assert "Everything else" in said.untouched
        assert "(a/b)" in said.details

    @pytest.mark.parametrize(
        ("hours", "words"),
        [(0, "never"), (1, "1 hour"), (23, "23 hours"), (24, "1 day"), (36, "36 hours"), (168, "7 days")],
    )
    def test_of_ages(self, hours, words):
        assert age(hours) == words
