"""The parts of other people that the app is made of, each with its licence.

What no installed package says of itself stands in ``resources/licences``: ``parts.json`` with one
:class:`Part` for each, and the texts. A frozen app carries what its build found in ``licences/bundled.json``.
Everything here reads files, and is for worker threads; nothing needs Qt.
"""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

import msgspec

from exlab_gui import __version__
from exlab_gui.resources import read_text

BUNDLED = "licences/bundled.json"
"""The resource that only a frozen app has."""

PACKAGES = ("msgspec", "filelock", "platformdirs")
"""The Python packages that the app imports and that bring their own licence; PySide6 does not."""

_OWN = "exlab-gui"
_PYTHON = "python"


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``parts.json`` says of one part.

    Attributes:
        name: as its makers write it.
        licence: an SPDX expression.
        texts: the files in ``resources/licences`` that make up the licence.
        copyright: the lines to show before them.
        homepage: where it comes from.
        source: where its source code is offered, where the licence asks for that.
        version_of: the distribution that has its version, ``python`` or ``exlab-gui``; empty where none has.
        inside: the part that it is built into; it is there when that one is.
        files: regular expressions; a file of a bundle whose path, in lower case, matches one belongs to it.
        systems: the values of ``sys.platform`` for which it is used; empty for all.
        bundle_only: whether only a frozen app brings it.
    """

    name: str
    licence: str
    texts: tuple[str, ...]
    copyright: tuple[str, ...] = ()
    homepage: str = ""
    source: str = ""
    version_of: str = ""
    inside: str = ""
    files: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    bundle_only: bool = False

    def claims(self, place: str) -> bool:
        """Whether the file at ``place`` (POSIX, relative to a bundle's root) belongs to it."""
        return any(re.search(pattern, place.lower()) for pattern in self.files)


class Component(msgspec.Struct, frozen=True):
    """One part that is in use.

    Attributes:
        name, homepage, source, inside: as in :class:`Part`.
        version: empty where it is not known, as of most that are inside another.
        licence: an SPDX expression, or the words of its makers.
        text: the notices and the licence, whole.
        package: the name of its Python distribution or Debian package; empty where there is none.
        kind: ``pypi`` or ``deb`` for that package, else empty.
    """

    name: str
    version: str
    licence: str
    text: str
    homepage: str = ""
    source: str = ""
    inside: str = ""
    package: str = ""
    kind: str = ""


def components() -> tuple[Component, ...]:
    """Every part in use, the app itself first, the others by name.

    Raises:
        FileNotFoundError: ``resources`` lacks a file.
        msgspec.DecodeError: one of its JSON files is damaged.
    """
    if getattr(sys, "frozen", False):
        return msgspec.json.decode(read_text(BUNDLED), type=tuple[Component, ...])
    found = [of_part(part) for part in parts() if not part.bundle_only]
    found += [component for name in PACKAGES if (component := _of_package(name)) is not None]
    return in_order(found)


def parts(system: str = sys.platform) -> tuple[Part, ...]:
    """What ``parts.json`` says, as far as it is for ``system`` (a value of ``sys.platform``)."""
    every = msgspec.json.decode(read_text("licences/parts.json"), type=tuple[Part, ...])
    return tuple(part for part in every if not part.systems or system in part.systems)


def in_order(found: list[Component]) -> tuple[Component, ...]:
    """The app itself, then all others by name."""
    return tuple(sorted(found, key=lambda one: (one.name != "ExLab Runs", one.name.casefold())))


def of_part(part: Part) -> Component:
    """A part with its version and its text."""
    texts = [read_text(f"licences/{name}") for name in part.texts]
    package = part.version_of if part.version_of not in {_OWN, _PYTHON} else ""
    if part.version_of == _PYTHON:
        # The one that is installed says more, for example of the libraries in Windows' Python.
        texts[0] = _python_licence() or texts[0]
    elif package:
        texts = _licence_files(package) or texts
    return Component(
        name=part.name,
        version=_version(part.version_of),
        licence=part.licence,
        text="\n\n".join(["\n".join(part.copyright), *texts]).strip() + "\n",
        homepage=part.homepage,
        source=part.source,
        inside=part.inside,
        package=package,
        kind="pypi" if package else "",
    )


def of_distribution(distribution: metadata.Distribution) -> Component:
    """An installed Python package that brings its own licence; its text is empty where it does not."""
    about = distribution.metadata
    name = about["Name"]
    return Component(
        name=name,
        version=distribution.version,
        licence=_field(about, "License-Expression") or _field(about, "License") or "see its text",
        text="\n\n".join(_licence_files(name)),
        homepage=_homepage(about),
        package=name.lower().replace("_", "-"),
        kind="pypi",
    )


def _of_package(name: str) -> Component | None:
    try:
        return of_distribution(metadata.distribution(name))
    except metadata.PackageNotFoundError:
        return None


def _field(about: metadata.PackageMetadata, name: str) -> str:
    return str(about[name]) if name in about else ""


def _homepage(about: metadata.PackageMetadata) -> str:
    if link := _field(about, "Home-page"):
        return link
    links = dict(line.partition(", ")[::2] for line in about.get_all("Project-URL") or [])
    return next((link for label, link in links.items() if label.lower() in {"homepage", "home"}), "")


def _licence_files(name: str) -> list[str]:
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return []
    names = distribution.metadata.get_all("License-File") or []
    texts = (distribution.read_text(f"licenses/{each}") or distribution.read_text(each) for each in names)
    return [text for text in texts if text]


def _version(name: str) -> str:
    if name == _OWN:
        return __version__
    if name == _PYTHON:
        return platform.python_version()
    try:
        return metadata.version(name) if name else ""
    except metadata.PackageNotFoundError:
        return ""


def _python_licence() -> str:
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        try:
            return (Path(folder) / "LICENSE.txt").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
    return ""
