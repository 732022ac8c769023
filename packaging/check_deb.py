#!/usr/bin/env python3
"""Install, start, use and purge the Debian package on a bare Debian without Python, and print what was seen.

    sudo python3 packaging/check_deb.py [--deb FILE] [--suite bookworm] [--mirror URL]

Without --deb the package is built first. The bare Debian is made by debootstrap in a temporary folder; its
window is shown on an Xvfb of this machine and saved as dist/check-deb.png. Needs root, debootstrap and Xvfb,
and nothing of this machine stays changed. Ends with status 0 if all was well.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from workshop import bare_root, x11, xwd
from workshop.console import ROOT, Stop, heading, say

USER = "bench"
PACKAGE = "exlab-gui"
PICTURE = ROOT / "dist" / "check-deb.png"
SCREEN = "1440x900x24"
PATIENCE = 60.0
"""Seconds in which the window has to be on the screen."""

USER_DATA = f"/home/{USER}/"
OWN = ("exlab", "ExLab")


def build() -> Path:
    """Build the package with the command of the README and return it."""
    bootstrap = ROOT / "packaging" / "bootstrap.py"
    subprocess.run([sys.executable, bootstrap, "build", "--installer", "deb"], check=True)
    return max((ROOT / "dist").glob(f"{PACKAGE}_*.deb"), key=lambda path: path.stat().st_mtime)


@contextmanager
def screen(folder: Path) -> Iterator[tuple[str, Path]]:
    """Run an Xvfb of this machine and yield the name of its display and the file that holds its picture."""
    ready, says_ready = os.pipe()
    with (folder / "xvfb.log").open("w") as log:
        # It takes a number that is free, and says which once it listens.
        command = [
            "Xvfb",
            "-displayfd",
            str(says_ready),
            "-screen",
            "0",
            SCREEN,
            "-fbdir",
            str(folder),
            "-ac",
        ]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp"],
            pass_fds=[says_ready],
            stderr=log,
            stdin=subprocess.DEVNULL,
            stdout=log,
        )
    os.close(says_ready)
    try:
        with os.fdopen(ready) as answer:
            number = answer.readline().strip()
        if not number:
            raise Stop(f"Xvfb did not start:\n{(folder / 'xvfb.log').read_text('utf-8')}")
        yield f":{number}", folder / "Xvfb_screen0"
    finally:
        server.terminate()
        server.wait()


def wait_for(holds: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Wait until `holds()`.

    Raises:
        Stop: It did not within `seconds`.
    """
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise Stop(f"{what}: nothing after {seconds:.0f} s.")
        time.sleep(0.2)


def expect(root: bare_root.BareRoot, *command: str, display: str = "") -> str:
    """Run `command` as the operator and return what it printed.

    Raises:
        Stop: It failed, or printed on stderr.
    """
    done = root.run(command, user=USER, display=display)
    if done.returncode != 0 or done.stderr:
        raise Stop(f"{' '.join(command)}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout.strip()


def use(root: bare_root.BareRoot, folder: Path) -> None:
    """Start the installed app in every way, the last time with a window that stays."""
    heading("Using it, as an ordinary user without Python")
    say(expect(root, PACKAGE, "--version"))
    say(f"off screen: {expect(root, PACKAGE, '--smoke-test', '--demo')}")
    with screen(folder) as (display, picture):
        report = expect(root, PACKAGE, "--smoke-test", "--demo", display=display)
        say(f"on a screen (X11): {report}")
        if json.loads(report)["runs"] == 0:
            raise Stop("The demo has no runs.")
        empty = xwd.colours(picture.read_bytes())
        process = root.start((PACKAGE, "--demo"), user=USER, display=display)
        try:
            # An empty screen has one colour; a window with text, icons and a selection has hundreds.
            wait_for(lambda: xwd.colours(picture.read_bytes()) > empty + 100, "The window")
            time.sleep(3)
            PICTURE.parent.mkdir(exist_ok=True)
            PICTURE.write_bytes(xwd.png(picture.read_bytes()))
            if process.poll() is not None:
                raise Stop(f"The app ended by itself, with status {process.returncode}.")
            say(f"a window with {xwd.colours(picture.read_bytes())} colours: {PICTURE.relative_to(ROOT)}")
            x11.close_windows(display)
            wait_for(lambda: process.poll() is not None, "The end after its window was closed")
            say(f"closed: status {process.returncode}")
            if process.returncode != 0:
                raise Stop("The app did not end well.")
        finally:
            if process.poll() is None:
                root.kill(process, signal.SIGKILL)


def check(root: bare_root.BareRoot, package: Path, folder: Path) -> None:
    """Install `package`, use it, purge it, and compare the root with what it was before.

    Raises:
        Stop: Something went wrong, or was left behind.
    """
    pythons = root.programs("python3*")
    say(f"Debian {root.release()}, glibc {root.glibc()}, {len(root.packages())} packages")
    say(f"Python: {pythons or 'none'}")
    if pythons:
        raise Stop("This root has a Python, so it proves nothing.")
    root.add_user(USER)
    root.apt("update")
    before = root.files()
    heading("Installing it")
    shutil.copy(package, root.folder / "tmp" / package.name)
    packages = root.packages()
    root.apt("install", "--no-install-recommends", f"/tmp/{package.name}")  # noqa: S108
    (root.folder / "tmp" / package.name).unlink()
    new = sorted(root.packages() - packages)
    say(f"{len(new)} packages came with it: {' '.join(new)}")
    say(f"Python: {root.programs('python3*') or 'none'}")
    use(root, folder)
    heading("Purging it")
    root.apt("purge", PACKAGE)
    left = [path for path in root.files() - before if any(word in path for word in OWN)]
    report_left("after the purge, of all that is called exlab", left)
    root.apt("autoremove", "--purge")
    report_left("after the packages that came with it went, too", sorted(root.files() - before))


def report_left(when: str, left: Sequence[str]) -> None:
    """Print what remained and stop if that is more than the user's own data."""
    data = sorted(path for path in left if path.startswith(USER_DATA))
    rest = sorted(path for path in left if not path.startswith(USER_DATA))
    say(f"Left {when}:")
    for path in data:
        say(f"    {path} (the user's)")
    for path in rest:
        say(f"    {path}")
    if rest:
        raise Stop("More than the user's own data remained.")
    say("    nothing else")


def main() -> int:
    """Check the package and return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--deb", type=Path, help="this package instead of a fresh one")
    parser.add_argument("--suite", default="bookworm", help="the release of Debian")
    parser.add_argument("--mirror", default="", help="where debootstrap and apt get packages")
    chosen = parser.parse_args()
    try:
        bare_root.need_tools("debootstrap", "Xvfb", "chroot", "unshare")
        bare_root.in_own_namespace(sys.argv)
        package = (chosen.deb or build()).resolve()
        say(f"{package.name}: {package.stat().st_size / 1e6:.1f} MB")
        with tempfile.TemporaryDirectory(prefix="exlab-check-deb-") as folder:
            heading(f"Making a bare Debian ({chosen.suite}) with debootstrap. This takes some minutes ...")
            root = bare_root.make(Path(folder) / "root", chosen.suite, chosen.mirror)
            try:
                check(root, package, Path(folder))
            finally:
                root.unmount()
    except Stop as stop:
        print(f"\nFAILED: {stop}", file=sys.stderr)
        return 1
    say("\nAll was well.")
    return 0


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main())
