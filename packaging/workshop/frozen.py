"""Freezing the app with PyInstaller, and the proof that what came out starts on a machine without Python."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshop import sbom
from workshop.bundle import gaps
from workshop.console import ROOT, Command, Stop, ending, heading, say
from workshop.display import has_screen
from workshop.elf import glibc_needed
from workshop.environment import environ

SPEC = ROOT / "packaging" / "exlab-gui.spec"
DIST = ROOT / "dist"
BUNDLE = DIST / "exlab-gui"
WORK = ROOT / "build"
LOG = WORK / "pyinstaller.log"

LARGEST = 120_000_000
"""Bytes that the bundle may take on disk."""

PATIENCE = 120.0
"""Seconds after which a frozen app that has not ended counts as hanging."""

REPORTED = {"runs", "problems", "untracked", "first_rows_ms", "scan_ms", "version"}


def executable(bundle: Path = BUNDLE) -> Path:
    """Return the program inside `bundle`."""
    return bundle / ("exlab-gui.exe" if sys.platform == "win32" else "exlab-gui")


def contents(bundle: Path = BUNDLE) -> Path:
    """Return the folder inside `bundle` that holds all but the program."""
    return bundle / "_internal"


def source_version() -> str:
    """Return the version that the sources state, without importing them."""
    text = (ROOT / "exlab_gui" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise Stop('exlab_gui/__init__.py has no line of the form: __version__ = "1.2.3"')
    return found[1]


def size_of(bundle: Path) -> int:
    """Return the bytes of all files in `bundle`; a symbolic link takes none."""
    return sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file() and not path.is_symlink())


def minimal_env(platform: str, env: Mapping[str, str], home: Path) -> dict[str, str]:
    """Return the part of `env` that somebody on `platform` has who owns `home` and has no Python.

    `home` keeps the settings and logs of the tried app apart from the user's own. A screen, if there is one,
    is handed on, so that the real platform plugin is tried too.
    """
    if platform == "win32":
        kept = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "NUMBER_OF_PROCESSORS")
        result = {name: env[name] for name in kept if name in env}
        system = Path(env.get("SYSTEMROOT", "C:\\Windows"))
        personal = dict.fromkeys(("USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"), str(home))
        return result | personal | {"PATH": str(system / "System32")}
    nowhere = home / "no-programs-here"
    result = {"HOME": str(home), "TMPDIR": str(home), "PATH": str(nowhere), "LANG": "C.UTF-8"}
    if platform == "linux":
        kept = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM")
        result |= {name: env[name] for name in kept if env.get(name)}
        result.setdefault("XDG_RUNTIME_DIR", str(home))
        if not has_screen(platform, env):
            result["QT_QPA_PLATFORM"] = "offscreen"
    return result


def start(program: Path, *arguments: str, seconds: float = PATIENCE) -> subprocess.CompletedProcess[str]:
    """Start the frozen `program` as in `minimal_env` and return what it printed.

    Raises:
        Stop: It was still running after `seconds`.
    """
    with tempfile.TemporaryDirectory(prefix="exlab-home-", ignore_cleanup_errors=True) as home:
        try:
            return subprocess.run(
                [program, *arguments],
                capture_output=True,
                check=False,
                cwd=home,
                encoding="utf-8",
                env=minimal_env(sys.platform, os.environ, Path(home)),
                errors="replace",
                stdin=subprocess.DEVNULL,
                timeout=seconds,
            )
        except subprocess.TimeoutExpired as error:
            raise Stop(
                f"{program.name} {' '.join(arguments)} was still running after {seconds:.0f} s."
            ) from error


def smoke_test(program: Path) -> dict[str, Any]:
    """Let the frozen `program` open its demo and return what it reports.

    Raises:
        Stop: It ended badly, printed anything but its one line, or is not of the sources' version.
    """
    done = start(program, "--smoke-test", "--demo")
    printed = f"\n--- its output:\n{done.stdout}\n--- its errors:\n{done.stderr}"
    if done.returncode != 0:
        raise Stop(f"The frozen app failed: {ending(done.returncode)}.{printed}")
    if done.stderr:
        raise Stop(f"The frozen app printed on stderr.{printed}")
    try:
        report = json.loads(done.stdout)
    except ValueError:
        report = None
    if not isinstance(report, dict) or report.keys() != REPORTED or len(done.stdout.splitlines()) != 1:
        raise Stop(f"The frozen app did not print exactly one line of JSON with {sorted(REPORTED)}.{printed}")
    if report["version"] != source_version():
        raise Stop(f"The frozen app says it is {report['version']}, the sources say {source_version()}.")
    return report


def freeze(python: Path) -> None:
    """Build ``dist/exlab-gui`` with the PyInstaller of `python`, from nothing.

    Raises:
        Stop: An old bundle is in use, or PyInstaller failed; the text ends with its last lines.
    """
    try:
        for old in (WORK, BUNDLE):
            if old.exists():
                shutil.rmtree(old)
        WORK.mkdir()
    except OSError as error:
        raise Stop(f"The last build cannot be removed ({error}). Is the frozen app still running?") from error
    places: Command = ["--distpath", DIST, "--workpath", WORK]
    with LOG.open("w", encoding="utf-8") as log:
        done = subprocess.run(
            [python, "-m", "PyInstaller", "--noconfirm", *places, SPEC],
            check=False,
            cwd=ROOT,
            env=environ(),
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            stdout=log,
        )
    if done.returncode != 0:
        last = LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-30:]
        raise Stop("PyInstaller failed. The last lines of build/pyinstaller.log:\n\n" + "\n".join(last))


def build(python: Path) -> Path:
    """Freeze the app, show its size and try it. Returns the bundle's folder.

    Raises:
        Stop: It cannot be built, is too large or incomplete, or does not start properly.
    """
    heading("Freezing the app (PyInstaller)")
    freeze(python)
    size = size_of(BUNDLE)
    files = sum(1 for path in BUNDLE.rglob("*") if path.is_file())
    say(f"dist/{BUNDLE.name}: {size / 1e6:.1f} MB in {files} files")
    if size > LARGEST:
        raise Stop(f"That is more than {LARGEST / 1e6:.0f} MB. See what has crept in: build/pyinstaller.log")
    if sys.platform == "linux" and (missing := gaps(BUNDLE)):
        listed = "\n    ".join(missing)
        raise Stop(f"It would not start everywhere, because this machine lacks libraries:\n    {listed}")
    if sys.platform == "linux":
        say(f"It needs glibc {glibc_needed(BUNDLE)[0]} or newer.")
    shutil.copyfile(contents(BUNDLE) / sbom.NAME, DIST / f"exlab-gui.{sbom.NAME}")
    say(f"dist/exlab-gui.{sbom.NAME}: what is in it")
    heading("Starting the frozen app without Python on PATH")
    say(json.dumps(smoke_test(executable())))
    return BUNDLE
