"""How long the window does not answer: the gaps between the ticks of a quick timer on the GUI thread."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

TICK_MS = 5
_NS_PER_MS = 1_000_000


class GapMeter(QObject):
    """Ticks every 5 ms and notes how late each tick comes. GUI thread only.

    A tick that is in time is a gap of 5 ms; whatever keeps the thread busy makes it longer. The first gap is
    counted from :meth:`start`, the last one to :meth:`stop`, so that nothing in between is left out.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps = array("d")
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        """Begin to measure; what was measured before is forgotten."""
        self._gaps = array("d")
        self._clock.start()
        self._timer.start()

    def stop(self) -> None:
        """Measure no longer; the figures stay."""
        if self._timer.isActive():
            self._timer.stop()
            self._note()

    @property
    def longest_ms(self) -> float:
        """The longest gap so far, in milliseconds; 0 before the first tick."""
        return max(self._gaps, default=0.0)

    @property
    def p99_ms(self) -> float:
        """The gap, in milliseconds, that 99 of 100 gaps do not exceed; 0 before the first tick."""
        ordered = sorted(self._gaps)
        return ordered[(99 * len(ordered) - 1) // 100] if ordered else 0.0

    @property
    def ticks(self) -> int:
        """How many gaps were measured."""
        return len(self._gaps)

    def _note(self) -> None:
        self._gaps.append(self._clock.nsecsElapsed() / _NS_PER_MS)
        self._clock.start()
