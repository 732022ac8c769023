"""Work of the GUI thread that takes too long in one go: some milliseconds of it in each turn of the loop."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class SlicedWork(QObject):
    """Carries on one piece of work whenever there is nothing else to do. GUI thread only.

    Args:
        parent: whose it is.
        budget_ms: no second step is begun in a turn after so many milliseconds.
        pause_ms: between two turns; 0 where somebody waits for the work.
    """

    def __init__(self, parent: QObject, *, budget_ms: int = 8, pause_ms: int = 0) -> None:
        super().__init__(parent)
        self._budget = budget_ms / 1000
        self._steps: Iterator[object] | None = None
        self._done: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self._carry_on)

    @property
    def is_running(self) -> bool:
        """Whether something is left to do."""
        return self._steps is not None

    def start(self, steps: Iterator[object], done: Callable[[], None] | None = None) -> None:
        """Do this, instead of what is being done.

        Args:
            steps: does some of the work, a few milliseconds at most, each time that it is asked for more.
            done: called when it has no more.
        """
        self._steps, self._done = steps, done
        self._timer.start()

    def stop(self) -> None:
        """Do no more of it."""
        self._steps = self._done = None
        self._timer.stop()

    def hold(self) -> None:
        """Let it rest until :meth:`go_on`; what is started meanwhile does not rest."""
        self._timer.stop()

    def go_on(self) -> None:
        """Carry on with what rests."""
        if self._steps is not None:
            self._timer.start()

    def finish(self) -> None:
        """Do the rest now."""
        while self._steps is not None:
            self._step()

    def _carry_on(self) -> None:
        end = perf_counter() + self._budget
        self._step()
        while self._steps is not None and perf_counter() < end:
            self._step()

    def _step(self) -> None:
        steps, done = self._steps, self._done
        if steps is None:
            return
        try:
            next(steps)
        except StopIteration:
            self.stop()
            if done is not None:
                done()
        except BaseException:
            self.stop()
            raise
