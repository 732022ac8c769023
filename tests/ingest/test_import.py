from __future__ import annotations

import subprocess
import sys


def test_the_room_needs_no_qt(script):
    _, environment = script("write")
    code = (
        "import sys, exlab_gui.ingest\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'shiboken6', 'PyQt6')])\n"
        "print('exlab_gui.ingest' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.split("\n"), done.stderr) == (0, ["[]", "True", ""], "")
