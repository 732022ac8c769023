"""Python's cyclic garbage collector, on the GUI thread only.

Left alone it runs on whichever thread allocates next, and may then finalise a widget on a pool thread, which
crashes Qt.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1_000
_LONGEST_HOLD_S = 20.0

# The collector is the process's, and so is whether it is held.
_holds: list[float] = []


def hold() -> None:
    """Rows by the thousand are being made: let the collector wait, 20 s at most. GUI thread only."""
    _holds.append(time.monotonic())
    gc.unfreeze()


def release() -> None:
    """The burst is over; once for each :func:`hold`.

    What there is now are rows that stay, not garbage: the collector shall not walk over them again and again.
    """
    _holds.pop()
    if not _holds and not gc.isenabled():
        gc.freeze()


class GuiGarbageCollector(QObject):
    """Collects from a timer with Python's own thresholds. Lives on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start()

    def collect_if_due(self) -> None:
        """Collect the oldest generation that is over its threshold, unless the collector is held."""
        if _holds and time.monotonic() - _holds[-1] < _LONGEST_HOLD_S:
            return
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
