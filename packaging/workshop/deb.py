"""A Debian package around a Linux bundle: everything under /usr, no script that runs as root."""

import gzip
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workshop import debian
from workshop.bundle import needs
from workshop.console import ROOT, Command, Stop, say
from workshop.elf import elf_files, glibc_needed, newest
from workshop.filled import filled, release_date
from workshop.frozen import BUNDLE, DIST, contents, size_of, source_version

NAME = "exlab-gui"
LINUX = ROOT / "packaging" / "linux"
ICON_SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

PACKAGES = {
    "ld-linux-aarch64.so.1": "libc6",
    "ld-linux-x86-64.so.2": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXau.so.6": "libxau6",
    "libXdmcp.so.6": "libxdmcp6",
    "libc.so.6": "libc6",
    "libcrypt.so.1": "libcrypt1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
}
"""The Debian package of each library that a bundle may leave to the system."""

OPTIONAL = {"libcups.so.2": "libcups2t64 | libcups2"}
"""The same for what one of Qt's plugins loads, which is simply not used where it is missing."""

DATA = ("xkb-data",)
"""What the bundled libxkbcommon reads; without it no key can be typed."""

GCC_OF_GLIBCXX = {26: "9", 28: "9", 29: "11", 30: "12", 31: "13", 32: "13", 33: "14", 34: "15"}
"""The libstdc++6 that first had GLIBCXX_3.4.N, by N."""

DESCRIPTION = """\
bring every run of a lab safely from the staging folder to the NAS
 Instruments push their data into a staging folder. From there it must reach
 the NAS, be proven identical there, and only then leave the workstation.
 .
 ExLab Runs shows every run, where it stands on that way, and does the next
 step, so that nobody loses data and the disk does not fill up. The package
 brings its own Python and Qt."""

MAINTAINER = "The ExLab Runs authors <exlab-runs@localhost.localdomain>"


def architecture() -> str:
    """Return Debian's name of this machine's kind.

    Raises:
        Stop: dpkg is not here.
    """
    if not shutil.which("dpkg-deb"):
        raise Stop("A .deb needs dpkg-deb, which is on Debian, Ubuntu and their relatives. Nothing was made.")
    asked = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, check=True, text=True)
    return asked.stdout.strip()


def sonames(bundle: Path) -> set[str]:
    """Return the libraries that the files of a Linux `bundle` load and that are not in it."""
    files = elf_files(bundle)
    inside = {path.name for path in bundle.rglob("*")}
    return {name for file in files for name in needs(file)} - inside


def dependencies(libraries: Iterable[str], glibc: str, glibcxx: str) -> list[str]:
    """Return the package relations for `libraries` and the newest symbol versions that they must have.

    Raises:
        Stop: A library is of no known package.
    """
    libraries = set(libraries) - OPTIONAL.keys()
    if unknown := sorted(libraries - PACKAGES.keys()):
        raise Stop(f"packaging/workshop/deb.py does not know the Debian packages of {', '.join(unknown)}.")
    least = {"libc6": glibc, "libstdc++6": gcc_with(glibcxx)}
    packages = {PACKAGES[library] for library in libraries} | set(DATA)
    return sorted(f"{name} (>= {least[name]})" if least.get(name) else name for name in packages)


def recommendations(libraries: Iterable[str]) -> list[str]:
    """Return the packages of those of `libraries` that the app can do without."""
    return sorted(OPTIONAL[library] for library in set(libraries) & OPTIONAL.keys())


def gcc_with(glibcxx: str) -> str:
    """Return the oldest libstdc++6 that has GLIBCXX_`glibcxx` ("3.4.30"); empty for none."""
    if not glibcxx:
        return ""
    number = int(glibcxx.rpartition(".")[2])
    return next((gcc for least, gcc in sorted(GCC_OF_GLIBCXX.items()) if number <= least), "15")


def newest_glibcxx(bundle: Path) -> str:
    """Return the newest version of libstdc++'s symbols that the files of `bundle` ask for."""
    found: set[str] = set()
    for path in elf_files(bundle):
        shown = subprocess.run(["objdump", "-T", path], capture_output=True, check=True, text=True).stdout
        found.update(re.findall(r"\bGLIBCXX_(\d+(?:\.\d+)+)\b", shown))
    return newest(found)


def control(
    version: str, machine: str, kilobytes: int, *, depends: Iterable[str], recommends: Iterable[str] = ()
) -> str:
    """Return the package's control file."""
    wished = ", ".join(recommends)
    return (
        f"Package: {NAME}\n"
        f"Version: {version}\n"
        f"Architecture: {machine}\n"
        f"Maintainer: {MAINTAINER}\n"
        f"Installed-Size: {kilobytes}\n"
        f"Depends: {', '.join(depends)}\n"
        f"{f'Recommends: {wished}' + chr(10) if wished else ''}"
        "Section: science\n"
        "Priority: optional\n"
        f"Description: {DESCRIPTION}\n"
    )


def copyright_file(components: Iterable[dict[str, Any]]) -> str:
    """Return Debian's copyright file: what the bundle's own list of licences says, each text once."""
    together: dict[str, list[str]] = {}
    for component in components:
        about = " ".join(filter(None, [component["name"], component["version"]]))
        line = f"{about} ({component['licence']})"
        together.setdefault(component["text"], []).append(line)
    chapters = [f"{chr(10).join(lines)}\n{'-' * 78}\n\n{text}" for text, lines in together.items()]
    head = (
        "ExLab Runs and everything that this package brings along, by licence. The same list is in the\n"
        f"program under Menu > Help > About ExLab Runs, and for machines in {installed('sbom.cdx.json')}.\n"
    )
    return "\n\n".join([head, *chapters])


def installed(name: str) -> str:
    """Return where the bundle's file `name` lies once the package is installed."""
    return f"/usr/lib/{NAME}/_internal/{name}"


def packed(path: Path, text: str) -> None:
    """Write `text` compressed as Debian wants its documents: small, and without a time in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as zipped:
        zipped.write(text.encode())


def lay_out(tree: Path, bundle: Path, python: Path) -> None:
    """Put everything that the package installs under `tree`; `python` draws the icons."""
    usr = tree / "usr"
    shutil.copytree(bundle, usr / "lib" / NAME, symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    icons = usr / "share" / "icons" / "hicolor"
    scalable = icons / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(ROOT / "resources" / "icons" / "exlab-runs.svg", scalable / f"{NAME}.svg")
    sides = [str(side) for side in ICON_SIDES]
    script = ROOT / "packaging" / "make_icons.py"
    draw: Command = [python, script, "--hicolor", icons, NAME, *sides]
    subprocess.run(draw, check=True, stdin=subprocess.DEVNULL)
    applications, metainfo = usr / "share" / "applications", usr / "share" / "metainfo"
    applications.mkdir()
    shutil.copyfile(LINUX / f"{NAME}.desktop", applications / f"{NAME}.desktop")
    metainfo.mkdir()
    (metainfo / f"{NAME}.metainfo.xml").write_text(filled(LINUX / f"{NAME}.metainfo.xml.in"), "utf-8")
    packed(usr / "share" / "man" / "man1" / f"{NAME}.1.gz", filled(LINUX / f"{NAME}.1.in"))
    documents = usr / "share" / "doc" / NAME
    packed(documents / "changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    packed(documents / "IT.md.gz", (ROOT / "packaging" / "IT.md").read_text("utf-8"))
    components = json.loads((contents(bundle) / "resources/licences/bundled.json").read_text("utf-8"))
    (documents / "copyright").write_text(copyright_file(components), "utf-8")
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def make(python: Path, bundle: Path = BUNDLE) -> Path:
    """Make the package of `bundle` in ``dist/`` and return it.

    Raises:
        Stop: This is no Debian-like Linux, or a library of the bundle is of no known package.
    """
    if sys.platform != "linux":
        raise Stop("A .deb can only be made on Linux. Nothing was made.")
    machine = architecture()
    debian.ensure(["binutils"])
    libraries = sonames(bundle)
    relations = dependencies(libraries, glibc_needed(bundle)[0], newest_glibcxx(bundle))
    version = source_version()
    DIST.mkdir(exist_ok=True)
    result = DIST / f"{NAME}_{version}_{machine}.deb"
    with tempfile.TemporaryDirectory(prefix="exlab-deb-") as folder:
        tree = Path(folder) / "tree"
        (tree / "DEBIAN").mkdir(parents=True)
        # dpkg-deb takes the rights from here, and refuses a folder that only its owner may open.
        tree.chmod(0o755)
        lay_out(tree, bundle, python)
        size = -(-size_of(tree) // 1024)
        text = control(version, machine, size, depends=relations, recommends=recommendations(libraries))
        (tree / "DEBIAN" / "control").write_text(text, "utf-8")
        (tree / "DEBIAN").chmod(0o755)
        command: Command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, result]
        done = subprocess.run(command, capture_output=True, check=False, text=True)
    if done.returncode != 0:
        raise Stop(f"dpkg-deb failed:\n{done.stdout}{done.stderr}")
    say(f"dist/{result.name}: {result.stat().st_size / 1e6:.1f} MB, made on {release_date()}")
    return result
