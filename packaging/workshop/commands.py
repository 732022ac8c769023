"""The command line of ``bootstrap.py``."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

from workshop import checks, debian, display, environment, frozen, translations
from workshop.console import ROOT, Stop, say

USAGE = """python3 packaging/bootstrap.py run [APP ARGUMENTS...]
       python3 packaging/bootstrap.py test [--no-build] [-- PYTEST ARGUMENTS...]
       python3 packaging/bootstrap.py build
       python3 packaging/bootstrap.py translations"""

MEANING = """\
run           start the app; without a screen, save a picture of its window instead
test          lint, types, import contracts, the frozen app, and all tests
build         make dist/exlab-gui, the app for machines without Python, and try it
translations  bring the .ts files in resources/translations up to date with the sources

Each makes .venv first and, on Debian and Ubuntu, installs the system packages that Qt needs."""


def run_app(arguments: Sequence[str]) -> int:
    """Start the app with `arguments` in this folder and return its exit status."""
    screen = display.has_screen(sys.platform, os.environ)
    debian.ensure([*debian.python_packages(freeze=False), *debian.QT, *(debian.SCREEN if screen else ())])
    python = environment.ensure(dev=False)
    translations.compile_all(python)
    start = display.plan(arguments, screen=screen, root=ROOT)
    if start.picture:
        say(
            "There is no screen here (no DISPLAY, no WAYLAND_DISPLAY): the app saves a picture of its window."
        )
        # An old picture must not pass for the new one.
        start.picture.unlink(missing_ok=True)
    env = display.with_utf8(sys.platform, environment.environ()) | start.env
    # -P: a folder of this name where the command is typed must not pass for the app.
    command = [str(python), "-P", "-m", "exlab_gui", *start.arguments]
    if start.picture is None and os.name == "posix":
        # Ctrl-C and a closed terminal reach the app itself, which then ends in its own time.
        os.execve(python, command, env)  # noqa: S606 - no shell, and none is wanted
    status = subprocess.call(command, env=env)
    if start.picture and status == 0:
        if not start.picture.exists():
            raise Stop("The app ended without saving its picture.")
        say(f"Saved {start.picture}")
    return status


def test(*, build: bool, pytest_args: list[str]) -> int:
    """Run every check and test; return 0, because a failure raises."""
    wanted = [*debian.python_packages(freeze=build), *debian.QT]
    if build:
        wanted += [*debian.SCREEN, "binutils"]
    debian.ensure(wanted, optional=["poppler-utils", "strace", "tidy"])
    python = environment.ensure(dev=True)
    translations.compile_all(python)
    checks.run(python, build=build, pytest_args=pytest_args)
    return 0


def build_app() -> int:
    """Build the frozen app and try it; return 0, because a failure raises."""
    debian.ensure([*debian.python_packages(freeze=True), *debian.QT, *debian.SCREEN, "binutils"])
    python = environment.ensure(dev=True)
    translations.compile_all(python)
    frozen.build(python)
    return 0


def update_translations() -> int:
    """Bring the ``.ts`` files up to date and compile them; return 0, because a failure raises."""
    debian.ensure([*debian.python_packages(freeze=False), *debian.QT])
    python = environment.ensure(dev=False)
    translations.update(python)
    translations.compile_all(python)
    return 0


def dispatch(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return the exit status."""
    # All that follows `run` is the app's, options too, which argparse would claim for itself.
    if arguments[:1] == ["run"]:
        return run_app(arguments[1:])
    parser = argparse.ArgumentParser(
        usage=USAGE, description=MEANING, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=["run", "test", "build", "translations"], help=argparse.SUPPRESS)
    parser.add_argument("--no-build", action="store_true", help="test: leave the frozen app out")
    ours, pytest_args = split(arguments)
    chosen = parser.parse_args(ours)
    if chosen.command != "test":
        if chosen.no_build or pytest_args:
            parser.error(f"{chosen.command} takes no arguments")
        return build_app() if chosen.command == "build" else update_translations()
    return test(build=not chosen.no_build, pytest_args=pytest_args)


def split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part `arguments` at the first ``--`` into ours and pytest's."""
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return list(arguments[:at]), list(arguments[at + 1 :])


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit status; what the person has to do goes to stderr."""
    try:
        return dispatch(arguments)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\nStopped: {error}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped by you. Start again to go on.", file=sys.stderr)
        return 130
