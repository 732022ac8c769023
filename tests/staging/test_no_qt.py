from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("room", ["exlab_gui.staging", "exlab_gui.transfer", "exlab_gui.demo"])
def test_the_room_needs_no_qt(script, room):
    _, environment = script("append_log")
    code = (
        f"import sys, {room}\n"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in ('PySide6', 'shiboken6')), "
        f"{room!r} in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "[] True", "")
