"""Makes figures that only ever go forward out of what a job reports."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from exlab_gui.desktop.job_progress import effort, fraction_of, furthest
from exlab_gui.desktop.rate import RateMeter

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.job_progress import JobProgress
    from exlab_gui.transfer.progress import Phase, Progress

    Part = tuple[str, Phase | None]


class JobMeter:
    """The figures of one job. Not thread-safe.

    Within a part of the work (a phase, of one run) nothing goes back, also where work that is tried again
    begins by passing what it has done before; such passing is no speed. A fraction that the work gives itself
    is of the whole job, and never goes back.

    Attributes:
        text: what the work says in words.
        amount: what was counted in the part at work; None where the work counts nothing.
        fraction: how much is done, 0 to 1; None where that was never known.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.text = ""
        self.amount: Progress | None = None
        self.fraction: float | None = None
        self._given: float | None = None
        self._part: Part | None = None
        self._furthest: dict[Part, Progress] = {}
        self._fractions: dict[Part, float] = {}
        self._speed = RateMeter(clock)
        self._whole = RateMeter(clock)

    @property
    def speed(self) -> float | None:
        """Bytes in a second, smoothed; None before that is known."""
        return self._speed.rate

    @property
    def time_left(self) -> float | None:
        """Seconds to go, rounded; see :attr:`RateMeter.time_left`."""
        return self._whole.time_left

    def tick(self) -> None:
        """About a second has passed."""
        self._speed.tick()
        self._whole.tick()

    def pause(self) -> None:
        """The job rests; until the next report no time passes."""
        self._speed.pause()
        self._whole.pause()

    def take(self, progress: JobProgress) -> None:
        """Take a report."""
        self.text = progress.text
        catches_up = False
        if progress.amount is None:
            self.amount = None
        else:
            catches_up = self._count(progress.amount)
        if progress.fraction is not None:
            self._given = max(self._given or 0.0, _within(progress.fraction))
        if self._given is not None:
            self.fraction = self._given
            self._whole.update(self._given, 1.0)
        elif self.amount is not None:
            self._take_part(self.amount)
        if catches_up:
            self.pause()

    def _count(self, amount: Progress) -> bool:
        """Take an amount; whether the work is still passing what it had done before."""
        part = (self.text, amount.phase)
        if part != self._part:
            self._part = part
            self._speed.reset()
            if self._given is None:
                self._whole.reset()
        before = self._furthest.get(part)
        self.amount = self._furthest[part] = furthest(before, amount)
        self._speed.update(self.amount.bytes)
        return before is not None and (amount.files < before.files or amount.bytes < before.bytes)

    def _take_part(self, amount: Progress) -> None:
        fraction = fraction_of(amount)
        if fraction is None or self._part is None:
            return
        # The total may have grown.
        self.fraction = max(self._fractions.get(self._part, 0.0), fraction)
        self._fractions[self._part] = self.fraction
        self._whole.update(*effort(amount))


def _within(fraction: float) -> float:
    return min(max(fraction, 0.0), 1.0)
