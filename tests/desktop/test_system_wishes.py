"""What systems say about contrast and motion: this one really, the others as they would."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from exlab_gui.desktop import system_wishes
from exlab_gui.desktop.system_wishes import kde_stands_still, prefers_contrast, prefers_less_motion


class Hints:
    """What Qt knows, since 6.10."""

    def __init__(self, preference):
        self.preference = preference

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802  (Qt's name)
        return self.preference


class OldHints:
    """Before it."""


class User:
    """Stands in for Windows' ``user32``."""

    def __init__(self, *, contrast=False, animates=True, answers=True):
        self.contrast, self.animates, self.answers = contrast, animates, answers

    def SystemParametersInfoW(self, what, size, found, flags):  # noqa: N802  (its name there)
        assert flags == 0
        if not self.answers:
            return 0
        if what == 0x42:
            found._obj.flags = 0x7E | int(self.contrast)
            assert found._obj.size == size == ctypes.sizeof(found._obj)
        elif what == 0x1042:
            found._obj.value = int(self.animates)
        else:
            pytest.fail(f"asked for {what:#x}")
        return 1


@pytest.fixture
def windows(monkeypatch):
    """Makes this look like a Windows with these settings."""

    def be(**settings):
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(ctypes, "windll", type("Dll", (), {"user32": User(**settings)}), raising=False)

    return be


@pytest.fixture
def program(monkeypatch):
    """Has the system's little programs answer this; returns what was started."""
    started = []

    def answer(text, status=0):
        def run(command, **_options):
            started.append(command)
            if isinstance(text, Exception):
                raise text
            return subprocess.CompletedProcess(command, status, stdout=text)

        monkeypatch.setattr(system_wishes.subprocess, "run", run)
        return started

    return answer


class TestContrast:
    def test_qt_knows(self):
        assert prefers_contrast(Hints(Qt.ContrastPreference.HighContrast))
        assert not prefers_contrast(Hints(Qt.ContrastPreference.NoPreference))

    def test_this_system_can_be_asked(self, qapp):
        hints = qapp.styleHints()
        assert prefers_contrast(hints) in {True, False}

    @pytest.mark.parametrize("contrast", [True, False])
    def test_windows_is_asked_where_qt_is_older(self, windows, contrast):
        windows(contrast=contrast)
        assert prefers_contrast(OldHints()) is contrast

    def test_windows_that_does_not_answer(self, windows):
        windows(contrast=True, answers=False)
        assert not prefers_contrast(OldHints())

    def test_no_other_system_tells(self, monkeypatch):
        monkeypatch.setattr(sys, "platform", "darwin")
        assert not prefers_contrast(OldHints())


class TestMotion:
    def test_this_system_can_be_asked(self):
        assert prefers_less_motion() in {True, False}

    @pytest.mark.parametrize("animates", [True, False])
    def test_windows(self, windows, animates):
        windows(animates=animates)
        assert prefers_less_motion() is not animates

    def test_windows_that_does_not_answer_moves(self, windows):
        windows(animates=False, answers=False)
        assert not prefers_less_motion()

    @pytest.mark.parametrize(
        ("platform", "said", "less"),
        [
            ("darwin", "1\n", True),
            ("darwin", "0\n", False),
            ("linux", "false\n", True),
            ("linux", "true\n", False),
            ("linux", "nonsense", False),
        ],
    )
    def test_a_program_says_so(self, monkeypatch, program, platform, said, less):
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
        started = program(said)
        assert prefers_less_motion() is less
        assert started[0][0] == ("defaults" if platform == "darwin" else "gsettings")

    @pytest.mark.parametrize("trouble", [FileNotFoundError(2, "none"), subprocess.TimeoutExpired("x", 5)])
    def test_no_such_program_or_one_that_hangs(self, monkeypatch, program, trouble):
        monkeypatch.setattr(sys, "platform", "linux")
        program(trouble)
        assert not prefers_less_motion()

    def test_a_program_that_fails(self, monkeypatch, program):
        monkeypatch.setattr(sys, "platform", "darwin")
        program("1", status=1)
        assert not prefers_less_motion()

    def test_kde_has_a_file(self, monkeypatch, home, program):
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
        started = program("true")
        config = home / ".config"
        config.mkdir(exist_ok=True)
        (config / "kdeglobals").write_text("[General]\nfont=x,%d\n[KDE]\nAnimationDurationFactor=0\n")
        assert os.environ["HOME"] == str(home)
        assert prefers_less_motion()
        assert started == []

    @pytest.mark.parametrize(
        "text",
        ["", "[KDE]\n", "[KDE]\nAnimationDurationFactor=0.5\n", "[KDE]\nAnimationDurationFactor=x\n", "x"],
    )
    def test_kde_that_moves(self, tmp_path, text):
        path = tmp_path / "kdeglobals"
        path.write_text(text)
        assert not kde_stands_still(str(path))
        assert not kde_stands_still(str(tmp_path / "missing"))
