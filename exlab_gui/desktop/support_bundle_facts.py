"""What a support bundle says about the program, the computer and the settings; English, for whoever helps."""

from __future__ import annotations

import json
import os
import platform
import queue
import sys
import threading
from typing import TYPE_CHECKING, Any

import msgspec
import PySide6
from PySide6.QtCore import QLocale, QStorageInfo, qVersion
from PySide6.QtGui import QGuiApplication

from exlab_gui import APP_NAME, __version__
from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.settings import PartialSettings, Settings
from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.support_bundle import (
    BundleItem,
    ItemKind,
    Veil,
    make_item,
    read_log_items,
    read_record_items,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_PATIENCE_SECONDS = 3.0
_VARIABLES = ("LANG", "LC_ALL", "TZ", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP")
_VARIABLE_STARTS = ("QT_", "XCURSOR_", "GDK_SCALE")


class BundleSources(msgspec.Struct, frozen=True):
    """Where a bundle's parts come from; gathered on the GUI thread, read by a worker.

    Attributes:
        paths: where the app keeps things, by what it is: ``preferences``, ``log``, ``cache``, ``presets`` and
            so on; absolute. ``log`` is read.
        settings: those that hold.
        own: what the user changed.
        presets: what IT settled.
        folders: staging and NAS folders to say something about, by what they are.
        records: run folders whose records are damaged.
        findings: what *Check this run* has found, as text; empty for nothing.
        screen: from :func:`screen_facts`.
        runs: how many runs the list has.
    """

    paths: dict[str, str]
    settings: Settings
    own: PartialSettings
    presets: Presets
    folders: dict[str, str]
    records: tuple[str, ...]
    findings: str
    screen: tuple[str, ...]
    runs: int


def screen_facts() -> tuple[str, ...]:
    """What only the GUI thread may ask: the screens, their scaling, the fonts."""
    lines = [f"platform: {QGuiApplication.platformName()}", f"font: {QGuiApplication.font().toString()}"]
    for screen in QGuiApplication.screens():
        size = screen.size()
        lines.append(
            f"screen: {size.width()}x{size.height()}, scale {screen.devicePixelRatio():g}, "
            f"{screen.logicalDotsPerInch():.0f} dpi, {screen.refreshRate():.0f} Hz"
        )
    return tuple(lines)


def gather(sources: BundleSources, _progress: object, cancelled: Callable[[], bool]) -> list[BundleItem]:
    """Read all that may go into a bundle. Blocks; for a worker; changes nothing.

    Raises:
        Cancelled: ``cancelled()`` became true.
    """
    veil = Veil.of_this_user()
    items = [
        make_item(ItemKind.FACTS, "about.txt", _text(_facts(sources, cancelled)), veil),
        make_item(ItemKind.SETTINGS, "settings.txt", _text(_settings_lines(sources)), veil),
    ]
    if sources.findings:
        data = sources.findings.encode("utf-8", errors="backslashreplace")
        items.append(make_item(ItemKind.FINDINGS, "findings.txt", data, veil))
    items += read_log_items(sources.paths.get("log", ""), veil, cancelled)
    items += read_record_items(sources.records, veil, cancelled)
    return items


def _facts(sources: BundleSources, cancelled: Callable[[], bool]) -> list[str]:
    lines = [
        f"{APP_NAME} {__version__}",
        f"Python {platform.python_version()} ({platform.python_implementation()}, {platform.machine()})",
        f"Qt {qVersion()}, PySide6 {PySide6.__version__}",
        f"system: {platform.platform()}",
        f"program: {sys.executable}{' (frozen)' if getattr(sys, 'frozen', False) else ''}",
        f"locale: {QLocale.system().name()}, shown: {QLocale().name()}",
        f"file names: {sys.getfilesystemencoding()}",
        *sources.screen,
        f"runs in the list: {sources.runs}",
        *_variables(),
        "",
    ]
    for name, folder in sources.folders.items():
        if cancelled():
            raise Cancelled
        lines.append(f"{name}: {_patiently(folder)}")
    return lines


def _variables() -> list[str]:
    wanted = sorted(name for name in os.environ if name in _VARIABLES or name.startswith(_VARIABLE_STARTS))
    return [f"{name}={os.environ[name]}" for name in wanted]


def _patiently(folder: str) -> str:
    """What is known of a folder; a share that hangs is just what support is needed for."""
    answers: queue.SimpleQueue[str] = queue.SimpleQueue()
    # Daemonic: it may hang in a system call for ever, and nobody may wait for it.
    threading.Thread(
        target=lambda: answers.put(_storage(folder)), name="support-storage", daemon=True
    ).start()
    try:
        return answers.get(timeout=_PATIENCE_SECONDS)
    except queue.Empty:
        return f"{folder}: did not answer within {_PATIENCE_SECONDS:g} s"


def _storage(folder: str) -> str:
    """The file system of a folder and how full it is."""
    if not folder:
        return "not set"
    if not os.path.isdir(folder):
        return f"{folder}: not there, or not reachable"
    info = QStorageInfo(folder)
    if not info.isValid():
        return f"{folder}: nothing is known of its file system"
    kind = bytes(info.fileSystemType().data()).decode("ascii", errors="replace")
    mode = ", read only" if info.isReadOnly() else ""
    return (
        f"{folder}: {kind} at {info.rootPath()}{mode}, "
        f"{info.bytesAvailable()} of {info.bytesTotal()} bytes free"
    )


def _settings_lines(sources: BundleSources) -> list[str]:
    presets = sources.presets
    problems = [msgspec.to_builtins(problem) for problem in presets.problems]
    return [
        "PATHS",
        *(f"{name}: {path or 'none'}" for name, path in sources.paths.items()),
        "",
        "SETTINGS THAT HOLD",
        _json(sources.settings),
        "",
        "CHANGED BY THIS USER",
        _json(sources.own),
        "",
        f"SETTLED BY IT ({presets.path or 'no file'})",
        _json(presets.values),
        f"locked: {', '.join(sorted(presets.locked)) or 'nothing'}",
        f"problems: {json.dumps(problems, indent=2) if problems else 'none'}",
    ]


def _json(settings: msgspec.Struct) -> str:
    # Python's own: a folder's name need not be valid text.
    content: dict[str, Any] = msgspec.to_builtins(settings)
    return json.dumps(content, indent=2)


def _text(lines: Sequence[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode("utf-8", errors="backslashreplace")
