"""The Windows installer, made by NSIS on any system that has it, around a ready bundle."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from workshop import debian
from workshop.console import ROOT, Stop, say
from workshop.frozen import BUNDLE, DIST, size_of, source_version

SCRIPT = ROOT / "packaging" / "windows" / "installer.nsi"
PROGRAM = "exlab-gui.exe"


def version4(version: str) -> str:
    """Return `version` as the four numbers that Windows wants."""
    return ".".join((*re.findall(r"\d+", version), "0", "0", "0", "0")[:4])


def escaped(text: str) -> str:
    """Return `text` for a place between double quotes in an NSIS script."""
    return text.replace("$", "$$").replace('"', '$\\"')


def windows_path(place: PurePosixPath) -> str:
    """Return where the file at `place` of a bundle is installed, for an NSIS script."""
    return escaped("\\".join(("", *place.parts)))


def file_macros(bundle: Path, places: Sequence[PurePosixPath]) -> str:
    """Return the two macros of the script: one line for each file of `bundle`, to install and to remove it.

    The folder is never removed as a whole: somebody may have put files of their own in it.
    """
    folders = sorted({folder for place in places for folder in place.parents if folder.parts})
    install = []
    for folder in [PurePosixPath(), *folders]:
        inside = [place for place in places if place.parent == folder]
        if inside:
            install.append(f'  SetOutPath "$INSTDIR{windows_path(folder) if folder.parts else ""}"')
            # The source is a name of this machine, in which NSIS knows no signs of its own.
            install += [f'  File "{bundle / place}"' for place in inside]
    remove = [f'  Delete "$INSTDIR{windows_path(place)}"' for place in places]
    remove += [f'  RMDir "$INSTDIR{windows_path(folder)}"' for folder in reversed(folders)]
    return "\n".join(
        ["!macro InstallFiles", *install, "!macroend", "!macro RemoveFiles", *remove, "!macroend", ""]
    )


def files_in(bundle: Path) -> list[PurePosixPath]:
    """Return the places of all files in `bundle`; of a link, which Windows has no room for, the place too."""
    return sorted(
        PurePosixPath(path.relative_to(bundle).as_posix()) for path in bundle.rglob("*") if path.is_file()
    )


def compile_script(bundle: Path, output: Path) -> str:
    """Write the installer of `bundle` to `output` and return what makensis printed.

    Raises:
        Stop: makensis is missing, or it complained; a warning counts.
    """
    makensis = shutil.which("makensis")
    if makensis is None:
        raise Stop(
            "The Windows installer needs makensis (Debian and Ubuntu: the package nsis). Nothing was made."
        )
    version = source_version()
    # makensis looks for relative paths in the script's folder.
    bundle, output = bundle.resolve(), output.resolve()
    with tempfile.TemporaryDirectory(prefix="exlab-nsis-") as folder:
        files = Path(folder) / "files.nsh"
        # NSIS takes a file without this mark for one in the code page of the machine.
        files.write_text(file_macros(bundle, files_in(bundle)), "utf-8-sig")
        known = {
            "VERSION": version,
            "VERSION4": version4(version),
            "KILOBYTES": str(-(-size_of(bundle) // 1024)),
            "ICON": str(ROOT / "resources" / "icons" / "exlab-runs.ico"),
            "LICENCE": str(ROOT / "LICENSE"),
            "FILES": str(files),
            "OUTPUT": str(output),
        }
        defines = [f"-D{name}={value}" for name, value in known.items()]
        command = [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, str(SCRIPT)]
        done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", errors="replace")
    printed = (done.stdout + done.stderr).strip()
    if done.returncode != 0 or "warning" in printed.lower():
        raise Stop(f"makensis is not content:\n{printed}")
    return printed


def make(bundle: Path = BUNDLE) -> Path:
    """Make the installer of `bundle` in ``dist/`` and return it.

    Raises:
        Stop: see `compile_script`.
    """
    debian.ensure(["nsis"])
    is_for_windows = (bundle / PROGRAM).is_file()
    what = "windows-x64" if is_for_windows else "not-for-use"
    DIST.mkdir(exist_ok=True)
    DIST.mkdir(exist_ok=True)
    result = DIST / f"exlab-runs-{source_version()}-{what}-setup.exe"
    compile_script(bundle, result)
    say(f"dist/{result.name}: {result.stat().st_size / 1e6:.1f} MB, made without warnings")
    if not is_for_windows:
        say(f"There is no {PROGRAM} in the bundle: this proves the script, and installs nothing that starts.")
    return result
