"""What counts as a good start of the frozen app. Small scripts stand in for it."""

import json
import shutil
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")

GOOD = {"runs": 3, "problems": 0, "untracked": 1, "first_rows_ms": 5, "scan_ms": 9}


@pytest.fixture
def app(tmp_path, workshop):
    def write(script):
        path = tmp_path / "exlab-gui"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return write


@pytest.fixture
def line(workshop):
    return json.dumps(GOOD | {"version": workshop.frozen.source_version()})


def test_one_line_and_status_0_is_good(workshop, app, line):
    assert workshop.frozen.smoke_test(app(f"echo '{line}'"))["runs"] == 3


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("echo '{line}'; exit 1", "status 1"),
        ("kill -SEGV $$", "crashed with SIGSEGV"),
        ("echo '{line}'; echo 'QLayout: oh dear' >&2", "QLayout: oh dear"),
        ("echo hello; echo '{line}'", "exactly one line"),
        ("echo '{line}'; echo '{line}'", "exactly one line"),
        ("echo '[]'", "exactly one line"),
        ("echo '{{}}'", "exactly one line"),
        ("exit 0", "exactly one line"),
    ],
)
def test_anything_else_is_not(workshop, app, line, script, complaint):
    with pytest.raises(workshop.console.Stop) as stop:
        workshop.frozen.smoke_test(app(script.format(line=line)))

    assert complaint in str(stop.value)


def test_an_old_bundle_is_found_out(workshop, app):
    old = json.dumps(GOOD | {"version": "0.0.1"})

    with pytest.raises(workshop.console.Stop, match=r"says it is 0\.0\.1"):
        workshop.frozen.smoke_test(app(f"echo '{old}'"))


def test_one_that_hangs_is_ended(workshop, app):
    with pytest.raises(workshop.console.Stop, match="still running"):
        workshop.frozen.start(app("while :; do :; done"), seconds=0.2)


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_its_environment_holds_no_python_and_a_home_of_its_own(workshop, tmp_path, platform):
    rich = {
        "PATH": "/usr/bin",
        "PYTHONPATH": "/lib",
        "HOME": "/home/me",
        "SYSTEMROOT": str(tmp_path),
        "LD_PRELOAD": "x",
    }

    env = workshop.frozen.minimal_env(platform, rich, tmp_path)

    assert not shutil.which("python3", path=env["PATH"])
    assert str(tmp_path) in {env.get("HOME"), env.get("USERPROFILE")}
    assert not {"PYTHONPATH", "LD_PRELOAD"} & env.keys()


@pytest.mark.parametrize(
    ("env", "platform"), [({}, "offscreen"), ({"DISPLAY": ":0"}, None), ({"WAYLAND_DISPLAY": "w"}, None)]
)
def test_a_screen_is_handed_on_and_the_lack_of_one_too(workshop, env, platform):
    result = workshop.frozen.minimal_env("linux", env, Path("home"))

    assert result.get("QT_QPA_PLATFORM") == platform
    assert env.items() <= result.items()
