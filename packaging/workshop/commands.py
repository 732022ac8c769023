"""The command line of ``bootstrap.py``."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from workshop import checks, debian, display, environment, figures, frozen, installers, translations
from workshop.console import ROOT, Stop, say

USAGE = """python3 packaging/bootstrap.py run [APP ARGUMENTS...]
       python3 packaging/bootstrap.py test [--no-build] [-- PYTEST ARGUMENTS...]
       python3 packaging/bootstrap.py build [--installer KIND]... [--bundle FOLDER]
       python3 packaging/bootstrap.py figures
       python3 packaging/bootstrap.py translations"""

MEANING = """\
run           start the app; without a screen, save a picture of its window instead
test          lint, types, import contracts, the frozen app, and all tests
build         make dist/exlab-gui, the app for machines without Python, and try it; then the
              installers that are asked for: deb, dmg, nsis, tarball. With --bundle FOLDER they
              are made around that ready bundle instead
figures       print sizes, start times, what is translated, and the lowest contrast
translations  bring the .ts files in resources/translations up to date with the sources

Each makes .venv first and, on Debian and Ubuntu, installs the system packages that Qt needs."""

TRIED_WITH = ["strace", "nsis", "desktop-file-utils", "appstream", "poppler-utils", "tidy"]
"""Debian packages without which single tests are skipped."""


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
    # Where the walk with a screen reader can be made possible, it has to be done.
    walk = debian.can_install()
    if walk:
        wanted += [*debian.SCREEN, *debian.SCREEN_READER]
    debian.ensure(wanted, optional=TRIED_WITH)
    python = environment.ensure(dev=True)
    translations.compile_all(python)
    checks.run(python, build=build, walk=walk, pytest_args=pytest_args)
    return 0


def build_app(kinds: Sequence[str], bundle: Path | None) -> int:
    """Build the frozen app, try it, and make the installers of `kinds`; return 0, because a failure raises.

    A ready `bundle`, perhaps of another system, is taken as it is.
    """
    installers.refuse_impossible(kinds)
    if bundle is not None and not (bundle / "_internal").is_dir():
        raise Stop(f"{bundle} is no bundle: it has no folder _internal. Nothing was made.")
    if bundle is not None and not set(kinds) & installers.NEED_QT:
        # Any system may wrap the bundle of another one, also where neither Qt nor pip works.
        installers.make(kinds, Path(sys.executable), bundle)
        return 0
    debian.ensure([*debian.python_packages(freeze=True), *debian.QT, *debian.SCREEN, "binutils"])
    python = environment.ensure(dev=True)
    translations.compile_all(python)
    installers.make(kinds, python, bundle or frozen.build(python))
    return 0


def show_figures() -> int:
    """Print what was measured of the bundle in ``dist/``, and of the sources; return 0."""
    debian.ensure([*debian.python_packages(freeze=False), *debian.QT, "binutils"])
    python = environment.ensure(dev=False)
    translations.compile_all(python)
    figures.show(python)
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
    parser.add_argument(
        "command", choices=["run", "test", "build", "figures", "translations"], help=argparse.SUPPRESS
    )
    parser.add_argument("--no-build", action="store_true", help="test: leave the frozen app out")
    parser.add_argument(
        "--installer",
        action="append",
        default=[],
        choices=sorted(installers.MAKERS),
        help="build: make one too",
    )
    parser.add_argument("--bundle", type=Path, metavar="FOLDER", help="build: around this bundle")
    ours, pytest_args = split(arguments)
    chosen = parser.parse_args(ours)
    if chosen.command != "test" and (chosen.no_build or pytest_args):
        parser.error(f"{chosen.command} does not take --no-build or pytest's arguments")
    if chosen.command != "build" and (chosen.installer or chosen.bundle):
        parser.error("--installer and --bundle go with build")
    if chosen.bundle and not chosen.installer:
        parser.error("--bundle goes with --installer")
    simple = {"figures": show_figures, "translations": update_translations}
    if chosen.command == "build":
        return build_app(chosen.installer, chosen.bundle)
    if chosen.command in simple:
        return simple[chosen.command]()
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
