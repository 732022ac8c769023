"""A tarball of a Linux bundle that runs where it is unpacked."""

import io
import platform
import sys
import tarfile
import time
from pathlib import Path

from workshop.console import ROOT, Stop, say
from workshop.elf import glibc_needed
from workshop.filled import filled
from workshop.frozen import BUNDLE, DIST, source_version

LARGEST_PACKED = 40_000_000
"""Bytes that the compressed bundle may take."""

LINUX = ROOT / "packaging" / "linux"


def owned_by_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Return `entry` without the name of who built it, and readable for everybody."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mode |= 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    entry.mode &= 0o755
    return entry


def add_text(tar: tarfile.TarFile, name: str, text: str, *, program: bool = False) -> None:
    """Add a file called `name` that says `text`; a `program` can be started."""
    data = text.encode()
    entry = tarfile.TarInfo(name)
    entry.size = len(data)
    entry.mtime = int(time.time())
    entry.mode = 0o755 if program else 0o644
    tar.addfile(owned_by_root(entry), io.BytesIO(data))


def make(bundle: Path = BUNDLE) -> Path:
    """Make the tarball of `bundle` in ``dist/`` and return it.

    Raises:
        Stop: This is not Linux, or the result is larger than it may be.
    """
    if sys.platform != "linux":
        raise Stop("The tarball is for Linux, and can only be made there. Nothing was made.")
    top = f"exlab-runs-{source_version()}"
    DIST.mkdir(exist_ok=True)
    result = DIST / f"{top}-linux-{platform.machine()}.tar.xz"
    with tarfile.open(result, "w:xz", preset=6) as tar:
        for path in sorted(bundle.rglob("*")):
            if not path.is_dir() or path.is_symlink():
                tar.add(path, f"{top}/{path.relative_to(bundle)}", recursive=False, filter=owned_by_root)
        add_text(tar, f"{top}/README.txt", filled(LINUX / "README.txt", GLIBC=glibc_needed(bundle)[0]))
        add_text(tar, f"{top}/add-to-menu.sh", (LINUX / "add-to-menu.sh").read_text("utf-8"), program=True)
        add_text(tar, f"{top}/share/exlab-gui.desktop", (LINUX / "exlab-gui.desktop").read_text("utf-8"))
        add_text(tar, f"{top}/IT.md", (ROOT / "packaging" / "IT.md").read_text("utf-8"))
        add_text(tar, f"{top}/LICENSE", (ROOT / "LICENSE").read_text("utf-8"))
    size = result.stat().st_size
    say(f"dist/{result.name}: {size / 1e6:.1f} MB")
    if size > LARGEST_PACKED:
        raise Stop(f"That is more than {LARGEST_PACKED / 1e6:.0f} MB. See what has crept in.")
    return result
