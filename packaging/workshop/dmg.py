"""A disk image of the macOS app: open it, drag the app to Applications."""

import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

from workshop.console import Stop, say
from workshop.frozen import DIST, source_version

APP = DIST / "ExLab Runs.app"


def make(app: Path = APP) -> Path:
    """Make the disk image of `app` in ``dist/`` and return it.

    Raises:
        Stop: This is not macOS, there is no app, or hdiutil failed.
    """
    if platform.system() != "Darwin":
        raise Stop(
            "A .dmg can only be made on macOS, whose hdiutil writes it; this is "
            f"{platform.system()}. The workflow installers.yml makes it on a Mac. Nothing was made."
        )
    if not app.is_dir():
        raise Stop(f"{app} is not there. Build it first: python3 packaging/bootstrap.py build")
    result = DIST / f"exlab-runs-{source_version()}-macos-{platform.machine()}.dmg"
    with tempfile.TemporaryDirectory(prefix="exlab-dmg-") as folder:
        # copytree keeps the links that frameworks are made of; the signature covers them.
        shutil.copytree(app, Path(folder) / app.name, symlinks=True)
        (Path(folder) / "Applications").symlink_to("/Applications")
        verify = ["codesign", "--verify", "--deep", "--strict", str(Path(folder) / app.name)]
        image = ["hdiutil", "create", "-volname", "ExLab Runs", "-srcfolder", folder, "-ov"]
        for command in (verify, [*image, "-format", "UDZO", str(result)]):
            done = subprocess.run(command, capture_output=True, check=False, text=True)
            if done.returncode != 0:
                raise Stop(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
    say(f"dist/{result.name}: {result.stat().st_size / 1e6:.1f} MB")
    return result
