"""The main job from *Staging* to *Cleared* over a real accessibility bus; see ``walk_main_job.py``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exlab_gui.ingest import IngestState
from exlab_gui.staging import record_path

WALK = Path(__file__).with_name("walk_main_job.py")
SYSTEM_PYTHON = "/usr/bin/python3"
LIMIT = 120
RUN = "Run_2026-04-17T14-32"
TITLE = "Run 2026-04-17 14:32"


def lacking():
    """What this machine lacks for the walk, in words; empty where it has all."""
    if sys.platform != "linux":
        return "AT-SPI is Linux' own"
    tools = [tool for tool in ("Xvfb", "dbus-run-session", SYSTEM_PYTHON) if not shutil.which(tool)]
    if tools:
        return f"not installed: {', '.join(tools)}"
    trial = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if trial.returncode == 0 else f"{SYSTEM_PYTHON} has no pyatspi"


@pytest.fixture(scope="module", autouse=True)
def _can_walk():
    reason = lacking()
    if reason and os.environ.get("EXLAB_REQUIRE_ATSPI"):
        pytest.fail(f"the walk has to be done here, but: {reason}")
    if reason:
        pytest.skip(reason)


@pytest.fixture
def screen():
    """A virtual screen; its name for ``DISPLAY``."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(20)


@pytest.fixture
def walk(home, screen, tmp_path):
    """Walks with the run of a title in a staging folder; returns the report."""

    def do(title, staging, nas):
        folder = home / ".config" / "exlab-gui"
        folder.mkdir(parents=True)
        settings = {"settings": {"nas_folders": {str(staging): str(nas)}}}
        (folder / "preferences.json").write_text(json.dumps(settings))
        runtime = tmp_path / "runtime"
        runtime.mkdir(mode=0o700)
        env = os.environ | {
            "DISPLAY": screen,
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "xcb",
            "QT_ACCESSIBILITY": "1",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(WALK.parents[2]),
        }
        for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY"):
            env.pop(name, None)
        app = [sys.executable, "-P", "-m", "exlab_gui", str(staging)]
        done = subprocess.run(
            ["dbus-run-session", "--", SYSTEM_PYTHON, str(WALK), title, *app],
            capture_output=True,
            check=False,
            cwd=tmp_path,
            env=env,
            text=True,
            timeout=LIMIT,
        )
        assert done.returncode == 0, done.stderr
        # What the bus starts for itself prints, too.
        return json.loads(done.stdout.splitlines()[-1])

    return do


def data_files(folder):
    return sorted(
        str(path.relative_to(folder))
        for path in Path(folder).rglob("*")
        if path.is_file() and ".exlab-wizard" not in path.parts
    )


def test_the_main_job_by_names_and_actions_alone(walk, tmp_path, make_run):
    staging, nas = tmp_path / "staging", tmp_path / "nas"
    nas.mkdir()
    make_run(staging, state=IngestState.COMPLETE)
    run = make_run(staging, name=RUN)
    files = data_files(run)

    report = walk(TITLE, staging, nas)

    assert report["trouble"] == ""
    steps = [step.split(",")[1].strip() for step in report["steps"] if step.startswith("reached")]
    assert steps == ["Staging", "Complete", "Sync verified", "Cleared"]
    assert report["faults"] == [], "controls without a name, or with markup in what is read"

    said = report["announced"]
    assert any(TITLE in text and "complete" in text for text in said)
    assert any(TITLE in text and "copied to the NAS and verified" in text for text in said)
    assert any(TITLE in text and "cleared" in text for text in said)
    assert any("safe to clear" in text.lower() for text in said), "what the check found"

    copy = nas / Path(run).relative_to(staging)
    record = json.loads(Path(record_path(run)).read_bytes())
    assert record["current_state"] == "cleared"
    assert data_files(run) == []
    assert data_files(copy) == files
    assert (copy / "image_001.tif").read_bytes() == b"II*\0"
    assert json.loads(Path(record_path(str(copy))).read_bytes())["current_state"] == "cleared"
