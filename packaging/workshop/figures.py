"""What the README promises, measured: sizes, start times, what is translated, and the lowest contrast."""

import json
import lzma
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from workshop import contrast, translation_progress
from workshop.console import ROOT, Command, Stop, heading, say
from workshop.display import with_utf8
from workshop.elf import glibc_needed
from workshop.environment import environ
from workshop.frozen import BUNDLE, DIST, LARGEST, contents, executable, minimal_env, size_of, source_version
from workshop.tarball import LARGEST_PACKED

REPEATS = 5
CACHES = Path("/proc/sys/vm/drop_caches")
COLOURS = "import json; from dataclasses import asdict; from exlab_gui.desktop.theme import DARK, LIGHT; "
COLOURS += "print(json.dumps({'light': asdict(LIGHT), 'dark': asdict(DARK)}))"

GROUPS = (
    ("ICU (Qt's tables of languages)", ("libicu",)),
    ("Qt's libraries", ("PySide6/Qt/lib/", "PySide6/Qt6", "PySide6/Qt/plugins", "PySide6/plugins")),
    ("Qt's translations", ("PySide6/Qt/translations", "PySide6/translations")),
    ("Qt for Python", ("PySide6/", "shiboken6/")),
    ("Python", ("libpython", "python3", "base_library.zip", "Python")),
    ("OpenSSL (SHA-256 with the processor's own instructions)", ("libcrypto",)),
    ("icons, themes, demo, licences", ("resources/", "sbom")),
)
"""What is in a bundle, by the beginnings of places or file names; the first that fits counts."""


def group_of(place: str) -> str:
    """Return what the file at `place`, relative to the bundle's ``_internal``, is part of."""
    name = place.rpartition("/")[2]
    for group, beginnings in GROUPS:
        if place.startswith(beginnings) or name.startswith(beginnings):
            return group
    return "other libraries"


def sizes(bundle: Path) -> dict[str, int]:
    """Return the bytes of each group of files in `bundle`, the largest first."""
    result: dict[str, int] = {}
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            is_inside = path.is_relative_to(contents(bundle))
            group = group_of(path.relative_to(contents(bundle)).as_posix()) if is_inside else "the app itself"
            result[group] = result.get(group, 0) + path.stat().st_size
    return dict(sorted(result.items(), key=lambda item: -item[1]))


def packed_size(bundle: Path) -> int:
    """Return the bytes of `bundle` in a .tar.xz: those of the tarball in ``dist/`` if it is newer."""
    for tarball in DIST.glob(f"exlab-runs-{source_version()}-linux-*.tar.xz"):
        if tarball.stat().st_mtime >= executable(bundle).stat().st_mtime:
            return tarball.stat().st_size
    packer = lzma.LZMACompressor(preset=6)
    files = (path for path in sorted(bundle.rglob("*")) if path.is_file() and not path.is_symlink())
    return sum(len(packer.compress(path.read_bytes())) for path in files) + len(packer.flush())


def start_seconds(command: Command, folder: Path, env: dict[str, str]) -> float:
    """Return the seconds from the start of the app by `command` until it has shown the empty `folder`.

    Raises:
        Stop: It did not say that it has.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        [*command, "--smoke-test", folder],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        seconds = time.perf_counter() - began
        process.communicate()
    if process.returncode != 0 or not line.startswith("{"):
        raise Stop(f"{command[0]} did not start properly: status {process.returncode}, it said {line!r}.")
    return seconds


def forget_files() -> bool:
    """Have this Linux forget what it has read from disk, as a restart does; False where that is forbidden."""
    try:
        os.sync()
        CACHES.write_text("3")
    except (OSError, AttributeError):
        return False
    return True


def median_start(command: Command, *, cold: bool) -> float:
    """Return the median of some starts by `command`; `cold` ones read everything from disk."""
    times = []
    with tempfile.TemporaryDirectory(prefix="exlab-home-", ignore_cleanup_errors=True) as home:
        staging = Path(home) / "staging"
        staging.mkdir()
        env = with_utf8(sys.platform, minimal_env(sys.platform, environ(), Path(home)))
        for _ in range(REPEATS):
            if cold:
                forget_files()
            times.append(start_seconds(command, staging, env))
    return statistics.median(times)


def show_sizes(bundle: Path) -> None:
    """Print what `bundle` is made of and how large it is, packed and unpacked."""
    heading("The bundle")
    for group, size in sizes(bundle).items():
        say(f"{size / 1e6:8.1f} MB  {group}")
    say(f"{size_of(bundle) / 1e6:8.1f} MB  in all, at most {LARGEST / 1e6:.0f} MB")
    say(f"{packed_size(bundle) / 1e6:8.1f} MB  as .tar.xz, at most {LARGEST_PACKED / 1e6:.0f} MB")
    if sys.platform == "linux":
        version, files = glibc_needed(bundle)
        say(f"glibc {version} or newer is needed, by {', '.join(map(str, files))}")


def show_starts(python: Path, bundle: Path) -> None:
    """Print how long the app takes to show an empty folder, frozen and not."""
    heading(f"The start, until an empty folder is shown (median of {REPEATS})")
    commands: dict[str, Command] = {
        "frozen": [executable(bundle)],
        "not frozen": [python, "-P", "-m", "exlab_gui"],
    }
    states = {"from memory": False} | ({"from disk": True} if forget_files() else {})
    for state, cold in states.items():
        times = {name: median_start(command, cold=cold) for name, command in commands.items()}
        ratio = times["frozen"] / times["not frozen"]
        shown = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in times.items())
        say(f"{state}: {shown}; frozen / not frozen = {ratio:.2f}, at most 1.50")
    if len(states) == 1:
        say("from disk: not measured, since only root may have Linux forget what it has read")


def show_translations(found: Iterable[translation_progress.Progress]) -> None:
    """Print how much is translated."""
    heading("Translations")
    languages = list(found)
    for language in languages:
        say(f"{language.language}: {language.done} texts translated, {language.missing} missing")
    if not languages:
        say("There are none in resources/translations: the app speaks English only.")


def show_contrast(python: Path) -> None:
    """Print the lowest contrast of words and of lines in both themes."""
    heading("The lowest contrast (WCAG AA: words 4.5, lines 3.0)")
    answer = subprocess.run(
        [python, "-P", "-c", COLOURS], capture_output=True, check=True, env=environ(), text=True
    )
    for theme, colours in json.loads(answer.stdout).items():
        words = contrast.lowest(colours, contrast.TEXT_ON)
        lines = contrast.lowest(colours, contrast.SHAPES_ON)
        say(
            f"{theme}: words {words.ratio:.2f} ({words.role} on {words.on}), "
            f"lines {lines.ratio:.2f} ({lines.role} on {lines.on})"
        )


def show(python: Path, bundle: Path = BUNDLE) -> None:
    """Print all figures of `bundle`, and of the sources as `python` of ``.venv`` sees them.

    Raises:
        Stop: There is no bundle, or the app does not start.
    """
    if not executable(bundle).exists():
        raise Stop(f"{bundle} is not there. Build it first: python3 packaging/bootstrap.py build")
    show_sizes(bundle)
    show_starts(python, bundle)
    show_translations(translation_progress.all_progress(ROOT / "resources" / "translations"))
    show_contrast(python)
