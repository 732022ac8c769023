"""Whether this computer runs on its battery, as far as its system tells without more than a look."""

from __future__ import annotations

import ctypes
import os
import sys

_LINUX_SUPPLIES = "/sys/class/power_supply"
_OFFLINE = 0


def is_on_battery() -> bool:
    """Whether the computer runs on its battery now; False where that is not known. Blocks for a moment.

    Windows and Linux tell; on macOS it would take another program.
    """
    if sys.platform == "win32":
        return _is_offline_windows()
    return sys.platform == "linux" and mains_are_off(_LINUX_SUPPLIES)


def mains_are_off(folder: str) -> bool:
    """Whether there is a mains supply among those that the kernel lists here, and none is online."""
    try:
        mains = [name for name in os.listdir(folder) if _read(folder, name, "type") == "Mains"]
        return bool(mains) and all(_read(folder, name, "online") == "0" for name in mains)
    except OSError:
        return False  # a virtual machine, or no such list


def _read(folder: str, name: str, fact: str) -> str:
    with open(os.path.join(folder, name, fact), encoding="ascii", errors="replace") as file:
        return file.read().strip()


class _PowerStatus(ctypes.Structure):
    """``SYSTEM_POWER_STATUS`` of the Windows API."""

    _fields_ = (
        ("line", ctypes.c_ubyte),
        ("battery", ctypes.c_ubyte),
        ("percent", ctypes.c_ubyte),
        ("saver", ctypes.c_ubyte),
        ("seconds_left", ctypes.c_ulong),
        ("seconds_full", ctypes.c_ulong),
    )


def _is_offline_windows() -> bool:
    status = _PowerStatus()
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  (other systems' ctypes have no such name)
    return bool(kernel.GetSystemPowerStatus(ctypes.byref(status))) and status.line == _OFFLINE
