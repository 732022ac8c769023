"""How long this computer has slept."""

from __future__ import annotations

import ctypes
import sys
import time
from typing import Any

_TICKS_IN_SECOND = 10_000_000
"""Of 100 nanoseconds, the unit of Windows' interrupt time."""


def seconds_asleep(platform: str = sys.platform, clocks: Any = time, kernel32: Any = None) -> float:  # noqa: ANN401
    """Seconds in sleep or hibernation since the system started; only differences mean something.

    The difference of two clocks that nobody can set, one of which stands still in sleep:

    - Linux: ``CLOCK_BOOTTIME`` goes on, ``CLOCK_MONOTONIC`` does not (clock_gettime(2)).
    - macOS: ``CLOCK_MONOTONIC`` goes on, ``CLOCK_UPTIME_RAW`` does not (clock_gettime(3)).
    - Windows: ``GetTickCount64`` includes the time in sleep, ``QueryUnbiasedInterruptTime`` does not (Win32
      docs). ``time.monotonic`` includes it too, so that it tells nothing there.

    Elsewhere the wall clock is taken against ``time.monotonic``; setting the clock looks like sleep then.

    Args:
        platform: for tests.
        clocks: for tests, what stands for the module ``time``.
        kernel32: for tests, what stands for the Windows library.
    """
    if platform == "win32":
        return _windows_seconds_asleep(kernel32 or ctypes.WinDLL("kernel32"))  # type: ignore[attr-defined,unused-ignore]
    if hasattr(clocks, "CLOCK_BOOTTIME"):
        return _apart(clocks, clocks.CLOCK_BOOTTIME, clocks.CLOCK_MONOTONIC)
    if hasattr(clocks, "CLOCK_UPTIME_RAW"):
        return _apart(clocks, clocks.CLOCK_MONOTONIC, clocks.CLOCK_UPTIME_RAW)
    return float(clocks.time() - clocks.monotonic())


def _apart(clocks: Any, going_on: int, standing_still: int) -> float:  # noqa: ANN401
    return float(clocks.clock_gettime(going_on) - clocks.clock_gettime(standing_still))


def _windows_seconds_asleep(kernel32: Any) -> float:  # noqa: ANN401
    kernel32.GetTickCount64.restype = ctypes.c_ulonglong
    awake = ctypes.c_ulonglong()
    kernel32.QueryUnbiasedInterruptTime(ctypes.byref(awake))
    return float(kernel32.GetTickCount64() / 1_000 - awake.value / _TICKS_IN_SECOND)
