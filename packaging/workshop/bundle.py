"""Which of the files that PyInstaller found go into the frozen app.

PyInstaller takes every plugin of every Qt module in use, with all that these load: GTK, EGL, CUPS and more.
The app draws its widgets on the CPU and speaks to itself over a local socket, so it needs few of them. The
plugins that stay are named here; libraries that then nothing loads any more go by themselves.
"""

import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath, PurePosixPath

Entry = tuple[str, str, str]
"""One line of PyInstaller's table of contents: place in the bundle, source (of a link: its target), kind."""

PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qico", "qsvg"},  # PNG is built into QtGui
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwayland-generic", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    # Only loaded by whoever prints; without CUPS there is no printer to print on, and the app says so.
    "printsupport": {"cocoaprintersupport", "cupsprintersupport", "windowsprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
"""Qt's plugins that are kept, by folder, without the file name's ``lib`` and suffix."""

MODULES_LEFT_OUT = [
    "PySide6.QtDBus",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "ftplib",
    "http.client",
    "multiprocessing",
    "pydoc",
    "smtplib",
    "sqlite3",
    "ssl",
    "tkinter",
    "unittest",
    "xmlrpc",
]
"""What dependencies import for features that the app does not use: what would bring large libraries, open
connections, or start the app's own program a second time."""

LANGUAGES = {"de", "en"}
"""Of Qt's own translations, those that the app itself speaks."""

LINUX_DESKTOP = re.compile(
    r"lib(stdc\+\+|gcc_s|x11|x11-xcb|xau|xdmcp|fontconfig|freetype|expat|z|dbus-1|cups|glib-2\.0|gthread-2\.0)\.so\b"
)
"""Libraries that every Linux desktop has and that have to fit its drivers, fonts and daemons: a copy from the
machine that built the app would be older than those on the next one, and get in their way. CUPS is there
wherever somebody can print; without it Qt prints to PDF only."""

LINUX_SYSTEM = re.compile(
    r"(ld-linux.*|lib(c|crypt|dl|m|nsl|pthread|resolv|rt|util)|lib(gl|glx|egl|opengl)|libxcb|libwayland-\w+)\.so\b"
)
"""What PyInstaller itself never takes: glibc, the graphics drivers and the two ways to the screen."""

CODE = {"BINARY", "EXTENSION"}
PYTHON_LIBRARY = re.compile(r"(lib)?python(3[.\d]*t?)?(\.dll|\.so|\.dylib|$)", re.IGNORECASE)
LIBRARY = re.compile(r"(\.so[.\d]*|\.dylib|\.dll|\.pyd)$", re.IGNORECASE)


def file_name(path: str) -> str:
    """Return the last part of `path`, written with either slash, in lower case."""
    return PurePosixPath(path.replace("\\", "/")).name.lower()


def plugin(place: str) -> tuple[str, str] | None:
    """Return the folder and bare name of the Qt plugin at `place` in the bundle, or None if it is none."""
    parts = PurePosixPath(place.replace("\\", "/")).parts
    if "plugins" not in parts[:-1]:
        return None
    return parts[-2], LIBRARY.sub("", parts[-1]).removeprefix("lib")


def needs(library: str | Path) -> list[str]:
    """Return the names of the shared libraries that the ELF file `library` itself, not these in turn, loads.

    Raises:
        subprocess.CalledProcessError: objdump cannot read it.
    """
    headers = subprocess.run(["objdump", "-p", library], capture_output=True, check=True, text=True).stdout
    return [line.split()[1] for line in headers.splitlines() if line.lstrip().startswith("NEEDED")]


def gaps(bundle: Path) -> list[str]:
    """Return what a Linux `bundle` loads that is neither in it nor on every Linux desktop.

    The machine that built it may well have these, which is why starting it there proves little.
    """
    libraries = [path for path in bundle.rglob("*.so*") if not path.is_symlink()]
    there = {path.name for path in libraries}
    return [
        f"{library.relative_to(bundle)} needs {name}"
        for library in sorted(libraries)
        for name in needs(library)
        if name not in there
        and not LINUX_DESKTOP.match(name.lower())
        and not LINUX_SYSTEM.match(name.lower())
    ]


def is_wanted(place: str) -> bool:
    """Tell whether the file at `place` belongs into the bundle, as far as its name says."""
    found = plugin(place)
    if LINUX_DESKTOP.match(file_name(place)):
        return False
    if found:
        folder, name = found
        return name in PLUGINS.get(folder, set())
    name = file_name(place)
    if not name.endswith(".qm") or not is_of_qt(place):
        return True
    return name in {f"qtbase_{language}.qm" for language in LANGUAGES}


def is_of_qt(place: str) -> bool:
    """Tell whether the file at `place` lies in PySide6's folder."""
    return "PySide6" in PurePosixPath(place.replace("\\", "/")).parts


def is_root(entry: Entry) -> bool:
    """Tell whether `entry` is loaded by name rather than as the dependency of another library."""
    place, _, kind = entry
    return kind == "EXTENSION" or plugin(place) is not None or bool(PYTHON_LIBRARY.match(file_name(place)))


def framework(place: str) -> str:
    """Return the name of the macOS framework that `place` lies in, or an empty text."""
    inside = [part for part in PurePath(place).parts if part.endswith(".framework")]
    return inside[0].removesuffix(".framework").lower() if inside else ""


def pruned(entries: Iterable[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the `entries` that the app needs, in their order.

    A library stays if something that stays loads it. `imports` returns the libraries that the file at a
    source path loads, as names or paths. Links to files that go, and the rest of their frameworks, go too.
    """
    wanted = [entry for entry in entries if is_wanted(entry[0])]
    libraries = {
        file_name(place): source for place, source, kind in wanted if kind in {"BINARY", "EXTENSION"}
    }
    todo = [file_name(entry[0]) for entry in wanted if entry[2] != "SYMLINK" and is_root(entry)]
    loaded: set[str] = set()
    while todo:
        name = todo.pop()
        if name in loaded or name not in libraries:
            continue
        loaded.add(name)
        todo += [file_name(needed) for needed in imports(libraries[name])]

    def stays(entry: Entry) -> bool:
        place, source, kind = entry
        if kind == "BINARY":
            return file_name(place) in loaded
        if framework(place):
            return framework(place) in loaded
        if kind == "SYMLINK" and file_name(source) in libraries:
            return file_name(source) in loaded
        return kind != "SYMLINK" or is_wanted(source)

    return [entry for entry in wanted if stays(entry)]
