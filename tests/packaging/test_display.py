"""Where there is no screen, `run` saves a picture instead."""

from pathlib import Path

import pytest

ROOT = Path("repo")


@pytest.mark.parametrize(
    ("platform", "env", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"}, False),
        ("linux", {"QT_QPA_PLATFORM": "vnc"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_has_screen(workshop, platform, env, expected):
    assert workshop.display.has_screen(platform, env) is expected


def test_with_a_screen_the_app_is_started_as_asked(workshop):
    start = workshop.display.plan(["lab", "--demo"], screen=True, root=ROOT)

    assert start == (["lab", "--demo"], {}, None)


def test_without_a_screen_a_picture_is_saved_in_the_repository(workshop):
    picture = ROOT / "exlab-gui-screenshot.png"

    start = workshop.display.plan(["--demo"], screen=False, root=ROOT)

    assert start == (["--demo", "--screenshot", str(picture)], {"QT_QPA_PLATFORM": "offscreen"}, picture)


@pytest.mark.parametrize("option", ["--smoke-test", "--version", "--help", "-h", "--screenshot=mine.png"])
def test_an_app_that_ends_by_itself_needs_no_picture(workshop, option):
    start = workshop.display.plan(["--demo", option], screen=False, root=ROOT)

    assert start == (["--demo", option], {"QT_QPA_PLATFORM": "offscreen"}, None)


@pytest.mark.parametrize(
    ("platform", "env", "expected"),
    [
        ("linux", {}, "C.UTF-8"),
        ("linux", {"LANG": "C"}, "C.UTF-8"),
        ("linux", {"LANG": "de_DE.UTF-8", "LC_ALL": "POSIX"}, "C.UTF-8"),
        ("linux", {"LANG": "de_DE.UTF-8"}, None),
        ("linux", {"LC_ALL": "en_GB.utf8"}, "en_GB.utf8"),
        ("darwin", {}, None),
    ],
)
def test_linux_gets_a_utf8_locale_and_keeps_its_own(workshop, platform, env, expected):
    assert workshop.display.with_utf8(platform, env).get("LC_ALL") == expected
