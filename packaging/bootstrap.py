#!/usr/bin/env python3
"""From a fresh clone to the running app, the tests or the frozen bundle, with nothing but Python.

    python3 packaging/bootstrap.py run [APP ARGUMENTS...]
    python3 packaging/bootstrap.py test [--no-build] [-- PYTEST ARGUMENTS...]
    python3 packaging/bootstrap.py build
    python3 packaging/bootstrap.py translations

The work is done by the modules in ``workshop/``. This file stays readable for every Python 3.6 and later, so
that an old one gets a plain sentence instead of a syntax error.
"""

import shutil
import subprocess
import sys

OLDEST = (3, 11)
KNOWN = ("python3.14", "python3.13", "python3.12", "python3.11")


def too_old(version: "tuple[int, ...]", executable: str) -> str:
    """Return what to tell the owner of a Python that is too old, or an empty text if it is new enough."""
    if version[:2] >= OLDEST:
        return ""
    newer = next((name for name in KNOWN if works(name)), None)
    if newer:
        remedy = f"A newer one is installed here. Start with it:\n    {newer} {' '.join(sys.argv)}"
    else:
        remedy = "Install Python 3.11 or newer beside it and start again with that one. Nothing was changed."
    used = ".".join(str(part) for part in version[:3])
    return f"ExLab Runs needs Python 3.11 or newer. This is Python {used} ({executable}).\n{remedy}"


def works(name: str) -> bool:
    """Tell whether the Python called `name` starts; version managers leave names behind that do not."""
    if not shutil.which(name):
        return False
    return subprocess.call([name, "-c", ""], stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL) == 0


def main() -> int:
    """Check this Python, then hand over. Returns the exit status."""
    refusal = too_old(sys.version_info[:3], sys.executable)
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    from workshop.commands import main as command_line  # noqa: PLC0415 - an old Python could not read it

    return command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
