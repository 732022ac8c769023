"""The command line: ``exlab-gui [FOLDER] [--demo] [--smoke-test] [--screenshot PNG] [--version]``."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from exlab_gui import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the app; returns the exit status. Options that the app does not know are Qt's."""
    parser = argparse.ArgumentParser(
        prog="exlab-gui", description="Browse a lab's staging area and bring every run safely to the NAS."
    )
    parser.add_argument("folder", nargs="?", default="", metavar="FOLDER", help="the staging folder to open")
    parser.add_argument("--demo", action="store_true", help="open a practice lab with made-up data")
    parser.add_argument(
        "--smoke-test", action="store_true", help="open, scan once, print one JSON line, and exit"
    )
    parser.add_argument(
        "--screenshot", default="", metavar="PNG", help="save a picture of the window, and exit"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    known, rest = parser.parse_known_args(arguments)
    # Only now, so that --version and --help need no Qt and answer at once.
    from exlab_gui.app import Options, run  # noqa: PLC0415

    options = Options(
        folder=os.path.abspath(known.folder) if known.folder else "",
        demo=known.demo,
        smoke_test=known.smoke_test,
        screenshot=os.path.abspath(known.screenshot) if known.screenshot else "",
    )
    return run(options, rest)


if __name__ == "__main__":
    sys.exit(main())
