"""Keeps the list true by itself: looks at what is in view every second, at everything every few."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop.follow_pace import FollowPace, Rhythm, retry_when_gone, retry_when_hung
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.power_source import is_on_battery
from exlab_gui.desktop.presence import Presence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.run_scanner import RunScanner

_TICK_MS = 250
_POWER_EVERY_S = 60.0
_MOST_IN_VIEW = 500
"""A selection of thousands is looked at with all others."""


class DiskFollower(QObject):
    """Has a scanner look again and again, at a pace that suits the disk and whoever looks. GUI thread only.

    It rests while a scan goes on. Where a folder is away it asks from time to time whether it is back.

    Args:
        scanner: looks, and says what came of it.
        window: nobody looks when it is hidden.
        visible_paths: the runs that are in view or selected.
        clock: seconds; for tests.

    Signals:
        looked: a look at runs in view was begun; their paths.
    """

    looked = Signal(object)

    def __init__(
        self,
        scanner: RunScanner,
        window: QWidget,
        visible_paths: Callable[[], Sequence[str]],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._scanner = scanner
        self._visible_paths = visible_paths
        self._clock = clock
        self._presence = Presence(window, clock(), self)
        self._pace = FollowPace()
        self._power = Rhythm()
        self._is_on_battery = False
        self._retries = {False: retry_when_gone(), True: retry_when_hung()}
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._presence.returned.connect(self._hurry)
        scanner.finished.connect(self._note_scan)
        scanner.passed.connect(self._note_pass)
        scanner.looked.connect(self._note_look)
        scanner.came_back.connect(self._hurry)

    def tick(self) -> None:
        """A moment has passed: do what is due."""
        now = self._clock()
        heed = self._presence.heed(now)
        scanner = self._scanner
        if not scanner.folder or scanner.is_scanning:
            return
        if scanner.away_since is not None or scanner.has_failed:
            if self._retries[scanner.presence.is_hung].is_due(now):
                scanner.try_again()
            return
        self._ask_for_power(now)
        if scanner.is_complete and self._pace.pass_is_due(now, heed, on_battery=self._is_on_battery):
            self._begin_pass(now)
        if self._pace.look_is_due(now, heed, on_battery=self._is_on_battery):
            self._begin_look(now)

    def try_now(self) -> None:
        """Somebody wants to know whether the folder is back."""
        self._scanner.try_again()

    def stop(self) -> None:
        """Follow no more."""
        self._timer.stop()
        self._presence.stop()

    def _begin_pass(self, now: float) -> None:
        if self._scanner.follow():
            self._pace.whole.begin(now)

    def _begin_look(self, now: float) -> None:
        if self._scanner.is_looking:
            return
        paths = list(self._visible_paths())[:_MOST_IN_VIEW]
        self._pace.look.begin(now)
        if not self._scanner.look(paths):
            self._pace.look.end(now)
        elif paths:
            self.looked.emit(paths)

    def _note_look(self) -> None:
        self._pace.look.end(self._clock())

    def _note_pass(self) -> None:
        self._pace.whole.end(self._clock())

    def _note_scan(self) -> None:
        # How long the first scan of a cold disk took says nothing about the passes that follow.
        now = self._clock()
        self._pace.whole.begin(now)
        self._pace.whole.end(now)
        self._reset_retries()

    def _reset_retries(self) -> None:
        for retry in self._retries.values():
            retry.reset()

    def _hurry(self) -> None:
        self._reset_retries()
        self._pace.hurry()
        self.tick()

    def _ask_for_power(self, now: float) -> None:
        if self._power.is_due(now, _POWER_EVERY_S):
            self._power.begin(now)
            job = self._scanner.runner.submit(_ask_for_battery, title="", kind=JobKind.READ)
            job.succeeded.connect(self._note_power)

    def _note_power(self, on_battery: bool) -> None:  # noqa: FBT001  (a slot)
        self._is_on_battery = on_battery


def _ask_for_battery(_progress: object, _cancelled: object) -> bool:
    return is_on_battery()
