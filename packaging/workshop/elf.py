"""What ELF files say of themselves: the C library that they need."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

GLIBC = re.compile(r"\bGLIBC_(\d+(?:\.\d+)+)\b")
MAGIC = b"\x7fELF"


def is_elf(path: Path) -> bool:
    """Tell whether `path` is a program or library of Linux."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == MAGIC


def elf_files(bundle: Path) -> list[Path]:
    """Return all programs and libraries in `bundle`, in order."""
    return sorted(path for path in bundle.rglob("*") if is_elf(path))


def newest(versions: Iterable[str]) -> str:
    """Return the newest of `versions` ("2.35"), or an empty text if there is none."""
    return max(versions, key=as_numbers, default="")


def as_numbers(version: str) -> tuple[int, ...]:
    """Return "2.35" as (2, 35)."""
    return tuple(int(part) for part in version.split("."))


def glibc_of(path: Path) -> str:
    """Return the oldest glibc that can load the ELF file `path`, or an empty text if it needs none.

    Raises:
        subprocess.CalledProcessError: objdump cannot read it.
    """
    symbols = subprocess.run(["objdump", "-T", path], capture_output=True, check=True, text=True).stdout
    return newest(GLIBC.findall(symbols))


def glibc_needed(bundle: Path) -> tuple[str, list[Path]]:
    """Return the oldest glibc on which a Linux `bundle` runs, and the files that ask for it."""
    needs = {path: glibc_of(path) for path in elf_files(bundle)}
    version = newest(filter(None, needs.values()))
    return version, [path.relative_to(bundle) for path, needed in needs.items() if needed == version]
