"""How long the computer has slept, by the two clocks of each system."""

from __future__ import annotations

import ctypes
import time
from types import SimpleNamespace

import pytest

from exlab_gui.ingest.os_clocks import seconds_asleep


def clocks(**readings):
    """A ``time`` with these clocks only."""
    numbers = {name: number for number, name in enumerate(readings)}
    values = list(readings.values())
    return SimpleNamespace(
        **numbers,
        clock_gettime=values.__getitem__,
        time=lambda: 1_000_500.0,
        monotonic=lambda: 300.0,
    )


def test_linux():
    found = clocks(CLOCK_BOOTTIME=900.0, CLOCK_MONOTONIC=300.0)
    assert seconds_asleep("linux", found) == 600.0


def test_macos():
    found = clocks(CLOCK_MONOTONIC=900.0, CLOCK_UPTIME_RAW=300.0)
    assert seconds_asleep("darwin", found) == 600.0


def test_elsewhere_the_wall_clock_serves():
    assert seconds_asleep("freebsd14", clocks(CLOCK_MONOTONIC=1.0)) == 1_000_200.0


def test_windows():
    def query(pointer):
        ctypes.cast(pointer, ctypes.POINTER(ctypes.c_ulonglong))[0] = 300 * 10_000_000
        return 1

    class Ticks:
        restype = ctypes.c_int

        def __call__(self):
            # More than 49 days: 32 bits would not hold it.
            assert self.restype is ctypes.c_ulonglong
            return 5_000_000_000

    kernel32 = SimpleNamespace(GetTickCount64=Ticks(), QueryUnbiasedInterruptTime=query)
    assert seconds_asleep("win32", kernel32=kernel32) == 5_000_000 - 300


def test_here_it_does_not_grow_while_nobody_sleeps():
    before = seconds_asleep()
    until = time.monotonic() + 0.05
    while time.monotonic() < until:
        pass
    assert seconds_asleep() - before == pytest.approx(0.0, abs=0.04)
