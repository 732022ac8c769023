"""The window goes first: work in the background stands aside while the GUI thread has much to do.

Python runs one thread at a time. Two that are both busy hand over at each system call, which costs more than
the calls themselves: a list of 100,000 runs is sorted in 0.1 s, and in up to a second beside a thread that
reads small files. So whoever works in the background asks here now and then.
"""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject, QTimer

_LONGEST_SECONDS = 0.1
"""However long the window takes, and even if its turn never ends, the other work gets on."""


class RightOfWay(QObject):
    """Whether the GUI thread has much to do. Lives there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_free = threading.Event()
        self._is_free.set()
        self._taken = 0.0
        # Its turn comes after what was posted meanwhile, such as a paint.
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(0)
        self._end.timeout.connect(self._is_free.set)

    def take(self) -> None:
        """Something begins that takes some milliseconds; it is over with this turn of the event loop."""
        self._taken = time.monotonic()
        self._is_free.clear()
        self._end.start()

    def give(self) -> None:
        """Wait until the GUI thread has little to do, for a moment at most; any thread."""
        if not self._is_free.is_set():
            self._is_free.wait(max(0.0, self._taken + _LONGEST_SECONDS - time.monotonic()))
