"""A clock for tests of what takes time."""

from __future__ import annotations


class HandClock:
    """Seconds that pass only when a test says so."""

    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now
