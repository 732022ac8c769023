"""Everything that has to hold before a change is good."""

import sys
from pathlib import Path
from typing import NamedTuple

from workshop import display, frozen
from workshop.console import ROOT, Stop, call, ending, heading, say, spell
from workshop.environment import environ

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-logo'])"


class Check(NamedTuple):
    """One command that must end with status 0."""

    name: str
    command: list[str | Path]


def checks(python: Path) -> list[Check]:
    """Return what is looked at before anything is started."""
    return [
        Check("Lint (ruff)", [python, "-m", "ruff", "check", "."]),
        Check("Format (ruff)", [python, "-m", "ruff", "format", "--check", "."]),
        Check("Types of the app (mypy)", [python, "-m", "mypy"]),
        Check("Types of the scripts (mypy)", [python, "-m", "mypy", "packaging"]),
        Check("Import contracts (import-linter)", [python, "-c", LINT_IMPORTS]),
    ]


def pass_or_stop(check: Check, env: dict[str, str]) -> None:
    """Run `check` with this terminal's output.

    Raises:
        Stop: It failed; the text says how to run it alone.
    """
    heading(check.name)
    status = call(check.command, env=env, cwd=ROOT)
    if status != 0:
        raise Stop(
            f"FAILED: {check.name}, {ending(status)}. Nothing after it was run.\n"
            f"To run it alone:\n    {spell(check.command)}"
        )


def run(python: Path, *, build: bool, walk: bool, pytest_args: list[str]) -> None:
    """Run all checks and end with pytest, whose closing line is the result of the whole.

    With `build` the app is frozen and tried before, and the tests look into that bundle too. With `walk` the
    test that walks through the app as a screen reader does must not be skipped.

    Raises:
        Stop: One of them failed; those after it were not run.
    """
    env = display.with_utf8(sys.platform, environ())
    for check in checks(python):
        pass_or_stop(check, env)
    if build:
        env["EXLAB_FROZEN"] = str(frozen.build(python))
    else:
        say("\nThe frozen app is not built (--no-build); the tests of it are skipped.")
    if walk:
        env["EXLAB_REQUIRE_ATSPI"] = "1"
    env["QT_QPA_PLATFORM"] = "offscreen"
    # On all cores; what was asked for comes later and counts more.
    pass_or_stop(Check("Tests (pytest)", [python, "-P", "-m", "pytest", "-n", "auto", *pytest_args]), env)
