"""The system packages that PySide6's wheels expect to find on Debian, Ubuntu and their relatives.

The names are those of Debian 12. Where a later release renamed one (libglib2.0-0t64), the new package says
that it provides the old name, and apt goes by that as we do here: one list serves all releases.
"""

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable, Sequence

from workshop.console import Stop, heading, say

QT = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libgssapi-krb5-2",
    "libx11-6",
    "libxkbcommon0",
)
"""What the Qt modules in use are linked against: needed even to draw off screen."""

SCREEN = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libx11-xcb1",
    "libwayland-client0",
    "libwayland-cursor0",
)
"""What Qt's xcb and wayland plugins are linked against: needed for a real screen, and in the frozen app."""

SCREEN_READER = ("xvfb", "dbus", "at-spi2-core", "python3-pyatspi")
"""A screen, a session bus and a stand-in for a screen reader: with them a test walks through the app."""

APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
PATIENCE = ("-o", "DPkg::Lock::Timeout=120")  # a fresh machine often updates itself just then


def is_debian_like() -> bool:
    """Tell whether dpkg and apt-get look after this machine."""
    return sys.platform == "linux" and all(shutil.which(tool) for tool in ("dpkg-query", "apt-get"))


def python_packages(*, freeze: bool) -> list[str]:
    """Return what Debian splits off its own Python and is needed here; nothing for a Python from elsewhere.

    That is ensurepip, without which no virtual environment gets its pip, and, to `freeze`, the library that
    PyInstaller embeds: Debian's own interpreter does without it.
    """
    if sys.base_prefix != "/usr":
        return []
    name = f"python3.{sys.version_info.minor}"
    packages = [] if importlib.util.find_spec("ensurepip") else [f"{name}-venv"]
    return [*packages, f"lib{name}"] if freeze else packages


def installed() -> set[str]:
    """Return the names of all installed packages and of what they provide.

    Raises:
        Stop: dpkg-query failed.
    """
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}\\t${Package}\\t${Provides}\\n"]
    answer = subprocess.run(query, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if answer.returncode != 0:
        raise Stop(f"dpkg-query could not list the installed packages: {answer.stderr.strip()}")
    names: set[str] = set()
    for line in answer.stdout.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(entry.split()[0] for entry in provides.split(",") if entry.strip())
    return names


def missing(wanted: Iterable[str]) -> list[str]:
    """Return those of `wanted` that are not installed, in their order and once each."""
    there = installed()
    return [name for name in dict.fromkeys(wanted) if name not in there]


def root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root unasked, or None if there is no way."""
    if getattr(os, "geteuid", lambda: 1)() == 0:
        return []
    if shutil.which("sudo") and call_quietly(["sudo", "-n", "true"])[0]:
        return ["sudo", "-n"]
    return None


def can_install() -> bool:
    """Tell whether :func:`ensure` installs here what is missing."""
    return is_debian_like() and root_prefix() is not None


def call_quietly(command: Sequence[str]) -> tuple[bool, str]:
    """Run `command`; return whether it went well, and all that it printed."""
    done = subprocess.run(
        command,
        check=False,
        errors="replace",
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.returncode == 0, done.stdout


def the_one_line(packages: Iterable[str]) -> str:
    """Return the shell line that installs `packages`, for somebody who may become root."""
    return f"sudo apt-get update && sudo {shlex.join([*APT_INSTALL, *packages])}"


def ensure(wanted: Collection[str], *, optional: Collection[str] = ()) -> None:
    """Install what is missing of `wanted` and `optional`, if this machine is Debian-like.

    Only the lack of a wanted package stops the command; without an optional one some tests are skipped.

    Raises:
        Stop: Something wanted is missing and cannot be installed from here; the text holds the line to run.
    """
    if not is_debian_like():
        return
    lacking = missing([*wanted, *optional])
    if not lacking:
        return
    prefix = root_prefix()
    needed = [name for name in lacking if name in wanted]
    if prefix is None:
        if needed:
            raise Stop(
                "System packages are missing, and only an administrator can install them. "
                f"Run this line, then start again:\n\n    {the_one_line(lacking)}\n"
            )
        say(f"Not installed, so the tests that use it are skipped: {', '.join(lacking)}")
        return
    heading("Installing missing system packages. This may take a minute ...")
    say(" ".join(lacking))
    # The lists of a fresh container are empty, those of an old machine stale. A failed update may still do.
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    _, output = call_quietly([*apt, "apt-get", "update", *PATIENCE])
    went_well, more = call_quietly([*apt, *APT_INSTALL, *PATIENCE, *lacking])
    if went_well:
        return
    say(output + more)
    if missing(needed):
        raise Stop(
            "apt-get could not install them; its lines above say why. Once that is solved, start again, or "
            f"install them by hand:\n\n    {the_one_line(lacking)}\n"
        )
