"""What the accessibility settings of the system ask of every program, as far as it tells cheaply."""

from __future__ import annotations

import configparser
import ctypes
import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QStyleHints

_PATIENCE = 5.0
"""Seconds for a little program to say what it knows."""

_GET_HIGH_CONTRAST = 0x42
_HIGH_CONTRAST_ON = 1
_GET_CLIENT_AREA_ANIMATION = 0x1042
_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
_MACOS = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")


def prefers_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for high contrast; False where that is not known. At once; GUI thread only."""
    # Since Qt 6.10; before it only Windows can be asked.
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        return bool(accessibility().contrastPreference().value)
    return sys.platform == "win32" and _windows_has_high_contrast()


def prefers_less_motion() -> bool:
    """Whether the system asks for no animations; False where that is not known. Blocks; for a worker."""
    if sys.platform == "win32":
        return not _windows_animates()
    if sys.platform == "darwin":
        return _answer(_MACOS) == "1"
    if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":"):
        return kde_stands_still(os.path.expanduser("~/.config/kdeglobals"))
    return _answer(_GNOME) == "false"


def kde_stands_still(path: str) -> bool:
    """Whether this file of KDE's settings turns animations off."""
    settings = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        settings.read(path, encoding="utf-8")
        return settings.getfloat("KDE", "AnimationDurationFactor", fallback=1.0) == 0.0
    except (OSError, ValueError, configparser.Error):
        return False


def _answer(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(  # noqa: S603  (the system's own, by names that stand above)
            command, capture_output=True, check=False, stdin=subprocess.DEVNULL, text=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


class _HighContrast(ctypes.Structure):
    """``HIGHCONTRASTW`` of the Windows API."""

    _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))


def _windows_has_high_contrast() -> bool:
    found = _HighContrast(size=ctypes.sizeof(_HighContrast))
    is_known = _ask_windows(_GET_HIGH_CONTRAST, ctypes.sizeof(found), ctypes.byref(found))
    return is_known and bool(found.flags & _HIGH_CONTRAST_ON)


def _windows_animates() -> bool:
    found = ctypes.c_int(1)
    _ask_windows(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(found))
    return bool(found.value)


def _ask_windows(what: int, size: int, found: object) -> bool:
    user = getattr(ctypes, "windll").user32  # noqa: B009  (other systems' ctypes have no such name)
    return bool(user.SystemParametersInfoW(what, size, found, 0))
