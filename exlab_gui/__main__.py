"""The command line: ``exlab-gui [FOLDER] [--demo] [--smoke-test] [--stall] [--screenshot PNG]``."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from exlab_gui import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the app; returns the exit status. Qt's own options are set by its ``QT_`` variables."""
    parser = argparse.ArgumentParser(
        prog="exlab-gui", description="Browse a lab's staging area and bring every run safely to the NAS."
    )
    parser.add_argument("folder", nargs="?", default="", metavar="FOLDER", help="the staging folder to open")
    parser.add_argument("--demo", action="store_true", help="open a practice lab with made-up data")
    parser.add_argument(
        "--smoke-test", action="store_true", help="open, scan once, print one JSON line, and exit"
    )
    parser.add_argument(
        "--stall", action="store_true", help="with --smoke-test: say also how long the window did not answer"
    )
    parser.add_argument(
        "--screenshot", default="", metavar="PNG", help="save a picture of the window, and exit"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    known = parser.parse_args(arguments)
    if known.stall and not known.smoke_test:
        parser.error("--stall goes with --smoke-test")
    _prepare_environment(is_check=known.smoke_test or bool(known.screenshot))
    # Only now, so that --version and --help need no Qt and answer at once.
    from exlab_gui.app import Options, run  # noqa: PLC0415

    options = Options(
        folder=os.path.abspath(known.folder) if known.folder else "",
        demo=known.demo,
        smoke_test=known.smoke_test,
        stall=known.stall,
        screenshot=os.path.abspath(known.screenshot) if known.screenshot else "",
    )
    return run(options)


def _prepare_environment(*, is_check: bool) -> None:
    """Let a check run on a Linux machine without a screen or a locale, such as a build server."""
    if sys.platform != "linux" or not is_check:
        return
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        # Qt warns of every encoding but UTF-8, and a check fails on warnings.
        os.environ["LC_ALL"] = "C.UTF-8"


if __name__ == "__main__":
    sys.exit(main())
