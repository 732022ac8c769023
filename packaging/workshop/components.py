"""Whose work is in a bundle: every file of it belongs to a part with a licence, or the build stops.

Runs inside the spec, with the packages that are being frozen at hand; what it is given of ``exlab_gui`` keeps
this module free of imports that a bare Python lacks.
"""

import csv
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

from workshop.bundle import CODE, LIBRARY, Entry

DEBIAN_COPYRIGHT = "/usr/share/doc/{package}/copyright"


class Found(NamedTuple):
    """What a bundle is made of.

    Attributes:
        components: values of the class that `collect` was given.
        unclaimed: the places of the libraries that belong to none.
    """

    components: list[Any]
    unclaimed: list[str]


class DebianPackage(NamedTuple):
    """The package that a library of this Linux comes from, and what its copyright file says."""

    name: str
    version: str
    text: str


def debian_package(library: str) -> DebianPackage | None:
    """Return the Debian package of `library`, or None where dpkg does not know it or is not there."""
    if not shutil.which("dpkg-query"):
        return None
    real = Path(library).resolve()
    # Since /lib became a link to /usr/lib, dpkg knows a file by either name.
    names = {str(real), str(real).removeprefix("/usr"), f"/usr{real}"}
    for name in sorted(names):
        answer = subprocess.run(["dpkg-query", "-S", name], capture_output=True, check=False, text=True)
        if answer.returncode == 0:
            package = answer.stdout.partition(":")[0]
            break
    else:
        return None
    version = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, check=True, text=True
    ).stdout.strip()
    notice = Path(DEBIAN_COPYRIGHT.format(package=package))
    text = notice.read_text(encoding="utf-8", errors="replace") if notice.is_file() else ""
    return DebianPackage(package, version, text)


def owners(distributions: Iterable[metadata.Distribution]) -> dict[str, metadata.Distribution]:
    """Return which of `distributions` each installed file belongs to, by its path."""
    result: dict[str, metadata.Distribution] = {}
    for distribution in distributions:
        # Not by distribution.files, each resolved: with Qt's ten thousand files that takes many seconds.
        base = str(Path(str(distribution.locate_file(""))).resolve())
        for row in csv.reader((distribution.read_text("RECORD") or "").splitlines()):
            result[os.path.normpath(os.path.join(base, row[0]))] = distribution
    return result


def collect(  # noqa: PLR0913 - what a bundle is made of, and who knows about it
    binaries: Iterable[Entry],
    modules: Iterable[Entry],
    *,
    parts: Iterable[Any],
    of_part: Callable[[Any], Any],
    of_distribution: Callable[[metadata.Distribution], Any],
    replace: Callable[..., Any],
    lookup: Callable[[str], DebianPackage | None] = debian_package,
) -> Found:
    """Return the components of a bundle.

    `binaries` and `modules` are tables of contents of PyInstaller. `parts`, `of_part` and `of_distribution`
    are those of ``exlab_gui.licences``, `replace` returns a component with other values, and `lookup` is
    `debian_package`.
    """
    parts, binaries = list(parts), [entry for entry in binaries if entry[2] != "SYMLINK"]
    found = {part.name: of_part(part) for part in parts if part.version_of in {"exlab-gui", "pyinstaller"}}
    owner = owners(metadata.distributions())
    known = {component.package for component in map(of_part, parts) if component.package}
    replaced: set[str] = set()
    unclaimed: list[str] = []
    for place, source, kind in binaries:
        posix = place.replace("\\", "/")
        claiming = [part for part in parts if part.claims(posix)]
        package = lookup(source) if kind == "BINARY" and owner.get(resolved(source)) is None else None
        for part in claiming:
            if package is None or part.version_of:
                found.setdefault(part.name, of_part(part))
            elif package.name not in found:
                found[package.name] = from_debian(of_part(part), package, replace)
                replaced.add(part.name)
        if not claiming and is_code(place, kind) and owner.get(resolved(source)) is None:
            unclaimed.append(posix)
    sources = {resolved(source) for _, source, _ in [*binaries, *modules]}
    # One object for each distribution; to ask it for its name means to read its metadata again.
    for distribution in {id(owner[source]): owner[source] for source in sources & owner.keys()}.values():
        if normal(distribution.metadata["Name"]) not in {*known, "exlab-gui"}:
            component = of_distribution(distribution)
            found.setdefault(component.name, component)
    # Python itself is in every bundle, whatever its library is called.
    found |= {part.name: of_part(part) for part in parts if part.version_of == "python"}
    found |= {part.name: of_part(part) for part in parts if part.inside in found and not part.files}
    # Python's _bz2 stands for a bzip2 of its own, except where that is a library of the system beside it.
    return Found([component for name, component in found.items() if name not in replaced], unclaimed)


def from_debian(component: Any, package: DebianPackage, replace: Callable[..., Any]) -> Any:  # noqa: ANN401
    """Return `component` as this Linux's `package` has it; the package's own notice is the more exact one."""
    version = re.sub(r"^\d+:", "", package.version)
    # Debian's notices leave the long texts out: they lie on every Debian, but not elsewhere.
    texts = [package.text, component.text] if "common-licenses" in package.text else [package.text]
    text = "\n\n".join(filter(None, texts)) or component.text
    name = f"{component.name} ({package.name})"
    return replace(component, name=name, version=version, text=text, package=package.name, kind="deb")


def normal(name: str) -> str:
    """Return the name of a distribution as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def is_code(place: str, kind: str) -> bool:
    """Tell whether the file at `place` is a library."""
    return kind in CODE or bool(LIBRARY.search(place))


def resolved(source: str) -> str:
    """Return the path `source` without links, as `owners` has it."""
    return str(Path(source).resolve()) if source else ""
