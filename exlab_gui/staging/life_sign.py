"""Telling a disk that hangs from one that is slow."""

from __future__ import annotations

import time


class LifeSign:
    """When the disk last answered; written by any thread, read by any other.

    Attributes:
        at: ``time.monotonic()`` of that moment.
    """

    __slots__ = ("at",)

    def __init__(self) -> None:
        self.at = time.monotonic()

    def give(self) -> None:
        """A system call came back just now."""
        self.at = time.monotonic()
