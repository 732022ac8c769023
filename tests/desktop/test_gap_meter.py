"""How long the window did not answer, measured with work whose length the test knows."""

from __future__ import annotations

import time

import pytest
import shiboken6

from exlab_gui.desktop.gap_meter import GapMeter

BUSY_MS = 60


@pytest.fixture
def meter(qapp):
    gap_meter = GapMeter()
    yield gap_meter
    shiboken6.delete(gap_meter)


def keep_busy():
    until = time.monotonic() + BUSY_MS / 1000
    while time.monotonic() < until:
        pass


def test_before_it_began_there_is_no_gap(meter):
    meter.stop()
    assert (meter.longest_ms, meter.p99_ms, meter.ticks) == (0, 0, 0)


def test_what_keeps_the_thread_busy_is_a_gap(qtbot, meter):
    meter.start()
    qtbot.waitUntil(lambda: meter.ticks >= 3)
    keep_busy()
    ticks = meter.ticks
    qtbot.waitUntil(lambda: meter.ticks > ticks)
    meter.stop()
    assert meter.longest_ms >= BUSY_MS


def test_the_time_before_the_first_tick_and_after_the_last_one_counts(meter):
    meter.start()
    keep_busy()
    meter.stop()
    assert meter.ticks == 1
    assert meter.p99_ms == meter.longest_ms >= BUSY_MS


def test_one_gap_in_a_hundred_and_more_is_not_the_99th_percentile(qtbot, meter):
    meter.start()
    keep_busy()
    qtbot.waitUntil(lambda: meter.ticks > 100)
    meter.stop()
    assert 0 < meter.p99_ms < meter.longest_ms


def test_it_stays_as_it_was_when_stopped_and_begins_anew(qtbot, meter):
    meter.start()
    qtbot.waitUntil(lambda: meter.ticks >= 3)
    meter.stop()
    ticks = meter.ticks
    meter.stop()
    assert meter.ticks == ticks
    meter.start()
    meter.stop()
    assert meter.ticks == 1
