"""Every measurement runs in a process of its own, so that none sees what another one left in memory."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parents[2]
_START = "from tests.benchmarks.scale_child import main; main()"
_LIMIT = 600
USER_FOLDERS = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_STATE_HOME": ".local/state",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_DIRS": ".site-config",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData",
    "WIN_PD_OVERRIDE_COMMON_APPDATA": "ProgramData",
}
"""Where each system, and platformdirs on Windows, is told to look for a user's own files."""


def environment(home: str) -> dict[str, str]:
    """The environment of a child: a home of its own, and no screen unless a platform is given."""
    folders = {name: os.path.join(home, below) for name, below in USER_FOLDERS.items()}
    spare = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen", "PYTHONUTF8": "1"}
    # As users have it: what was compiled is kept.
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return own | folders | spare


def measure(what: str, home: str, **arguments: Any) -> dict[str, Any]:
    """Let a child measure something.

    Args:
        what: ``module.function`` of this folder.
        home: the child's home folder; what it keeps there, the next child with the same home finds.
        arguments: of the function; with ``delay_ms``, every open and every question for a file's status takes
            so much longer, from before the app is imported.

    Returns:
        What the function returned.
    """
    done = subprocess.run(
        [sys.executable, "-c", _START, what, json.dumps(arguments)],
        cwd=_HERE,
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
        timeout=_LIMIT,
    )
    if done.returncode:
        raise RuntimeError(f"{what} failed:\n{done.stderr[-3000:]}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def main() -> None:
    """Be such a child."""
    what, arguments = sys.argv[1], json.loads(sys.argv[2])
    if "delay_ms" in arguments:
        importlib.import_module("tests.benchmarks.scale_delay").install(arguments.pop("delay_ms"))
    module, function = what.split(".")
    result = getattr(importlib.import_module(f"tests.benchmarks.{module}"), function)(**arguments)
    sys.stdout.write(f"\n{json.dumps(result)}\n")
    sys.stdout.flush()
    # What a measurement leaves behind is of no interest any more, nor the time that tidying up takes.
    os._exit(0)
