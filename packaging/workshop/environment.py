"""The virtual environment ``.venv``: made once, told apart from broken or foreign ones, and kept up to date.

A stamp inside it says what was installed. It is written as unfinished before the first change and as finished
after the last one, so that an environment whose making was interrupted is recognised and made anew.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from workshop.console import ROOT, Stop, call, heading, say

VENV = ROOT / ".venv"
STAMP = "exlab-bootstrap.json"
PROJECT = ROOT / "pyproject.toml"

# Set by ROS, conda and the like; they would lead .venv's Python and pip to somebody else's packages.
FOREIGN = {"PYTHONHOME", "PYTHONPATH", "PIP_PREFIX", "PIP_TARGET", "PIP_USER", "__PYVENV_LAUNCHER__"}

OLDEST = (3, 11)
PROBE = "import sys, pip; print(*sys.version_info[:2])"
IMPORTS = "from PySide6 import QtNetwork, QtSvg, QtWidgets"


class Action(Enum):
    """What has to be done before ``.venv`` can be used."""

    NOTHING = "nothing"
    INSTALL = "install"
    MAKE = "make"


class Verdict(NamedTuple):
    """An action and, for the person who waits for it, the reason."""

    action: Action
    reason: str = ""


def python_of(venv: Path) -> Path:
    """Return the interpreter of `venv`."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environ() -> dict[str, str]:
    """Return this process's environment without what would lead ``.venv``'s Python astray."""
    return {name: value for name, value in os.environ.items() if name not in FOREIGN}


def requirements(project: dict[str, Any], group: str) -> list[str]:
    """Return the requirements of a dependency group of a parsed pyproject.toml, included groups too.

    pip reads groups itself since 25.1 only, and the pip of Debian's Python is older.

    Raises:
        KeyError: There is no such group.
    """
    found: list[str] = []
    for entry in project["dependency-groups"][group]:
        found += [entry] if isinstance(entry, str) else requirements(project, entry["include-group"])
    return found


def fingerprint(project: Path) -> str:
    """Return a hash that changes whenever `project` (a pyproject.toml) may ask for other packages."""
    return hashlib.sha256(project.read_bytes()).hexdigest()


def read_stamp(venv: Path) -> dict[str, Any] | None:
    """Return the stamp in `venv`, an empty one if it cannot be read, or None if there is none."""
    try:
        stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(venv: Path, stamp: dict[str, Any] | None) -> None:
    """Put `stamp` into `venv`, whole or not at all; None removes the one that is there."""
    if stamp is None:
        (venv / STAMP).unlink(missing_ok=True)
        return
    fresh = venv / f"{STAMP}.new"
    fresh.write_text(json.dumps(stamp) + "\n", encoding="utf-8")
    fresh.replace(venv / STAMP)


def version_in(venv: Path) -> tuple[int, ...] | None:
    """Return the Python version of `venv` as (major, minor), or None if it does not start or has no pip."""
    try:
        answer = subprocess.run(
            [python_of(venv), "-c", PROBE],
            capture_output=True,
            check=True,
            text=True,
            timeout=60,
            env=environ(),
            stdin=subprocess.DEVNULL,
        )
        return tuple(int(part) for part in answer.stdout.split())
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def judge(venv: Path, *, asked: str, dev: bool) -> Verdict:
    """Say what has to be done so that `venv` holds what `asked` (a fingerprint) stands for.

    An environment without a stamp was made by its owner: if it works it is kept, and only added to.
    """
    if not venv.exists():
        return Verdict(Action.MAKE, "there is none yet")
    version = version_in(venv)
    stamp = read_stamp(venv)
    useless = {
        "its Python or pip does not work": version is None,
        "its Python is older than 3.11": stamp is None and version is not None and version < OLDEST,
    }
    behind = {"it was not made by this script": stamp is None}
    if stamp is not None:
        useless |= {
            "it was left half made": not stamp.get("finished"),
            "the folder was moved or copied": stamp.get("place") != str(venv),
            "it belongs to another Python": version != sys.version_info[:2],
        }
        behind |= {
            "pyproject.toml has changed": stamp.get("asked") != asked,
            "the developer tools are not in it yet": dev and not stamp.get("dev"),
        }
    for action, reasons in ((Action.MAKE, useless), (Action.INSTALL, behind)):
        for reason, holds in reasons.items():
            if holds:
                return Verdict(action, reason)
    return Verdict(Action.NOTHING)


def make(venv: Path) -> None:
    """Make `venv` anew, empty but for pip.

    Raises:
        Stop: It cannot be removed or made; the text says which.
    """
    try:
        if venv.exists():
            shutil.rmtree(venv)
    except OSError as error:
        raise Stop(f"The old .venv cannot be removed ({error}). Close what uses it.") from error
    # This very script may run on the Python of the .venv that has just been removed.
    python = getattr(sys, "_base_executable", sys.executable)
    if call([python, "-m", "venv", str(venv)], env=environ()) != 0:
        raise Stop(f"{python} could not make a virtual environment; its lines above say why.")


def install(venv: Path, *, dev: bool) -> None:
    """Install the project editable into `venv` and, with `dev`, the tools that test and build it.

    Raises:
        Stop: pip failed, or what it installed cannot be loaded.
    """
    python = python_of(venv)
    tools = requirements(tomllib.loads(PROJECT.read_text(encoding="utf-8")), "dev") if dev else []
    # In a terminal pip's progress bars help to wait; in a log they are noise.
    tone = [] if sys.stdout.isatty() else ["--quiet"]
    pip = ["-m", "pip", "--disable-pip-version-check", "install", "--no-input", *tone]
    if call([python, *pip, "--editable", ROOT, *tools], env=environ()) != 0:
        raise Stop("pip could not install everything; its lines above say why. Only .venv was changed.")
    trial = subprocess.run(
        [python, "-c", IMPORTS],
        capture_output=True,
        check=False,
        text=True,
        env=environ(),
        stdin=subprocess.DEVNULL,
    )
    if trial.returncode != 0:
        reason = trial.stderr.strip().rpartition("\n")[2]
        raise Stop(f"Qt is there but cannot be loaded:\n    {reason}\nInstall the system package it is in.")


def ensure(*, dev: bool) -> Path:
    """Return the interpreter of a ``.venv`` that holds the project and, with `dev`, its tools.

    Fast when nothing has changed since the last time; otherwise this downloads about 100 MB.

    Raises:
        Stop: It cannot be made; the text says why.
    """
    asked = fingerprint(PROJECT)
    verdict = judge(VENV, asked=asked, dev=dev)
    if verdict.action is Action.NOTHING:
        return python_of(VENV)
    old = read_stamp(VENV)
    if verdict.action is Action.MAKE:
        heading(f"Making .venv, because {verdict.reason}")
        make(VENV)
    else:
        heading(f"Bringing .venv up to date, because {verdict.reason}")
        dev = dev or bool(old and old.get("dev"))
    stamp = {"finished": False, "place": str(VENV), "asked": asked, "dev": dev}
    write_stamp(VENV, stamp)
    also = " and the developer tools" if dev else ""
    say(f"Installing the app's packages{also}. This takes a while ...")
    try:
        install(VENV, dev=dev)
    except Stop:
        # pip takes back what it could not finish: an environment that worked before still does.
        if verdict.action is Action.INSTALL:
            write_stamp(VENV, old)
        raise
    write_stamp(VENV, stamp | {"finished": True})
    return python_of(VENV)
