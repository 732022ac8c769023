"""Less motion, where the system asks for it: bars that would run to and fro stand still."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from exlab_gui.desktop.jobs import JobKind, JobRunner
from exlab_gui.desktop.system_wishes import prefers_less_motion

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QProgressBar

_PROPERTY = "less_motion"
_REST = 60.0
"""Seconds in which nobody changes the system's settings twice."""

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


def is_reduced() -> bool:
    """Whether nothing may move by itself."""
    application = QApplication.instance()
    return application is not None and bool(application.property(_PROPERTY))


def reduce_motion(*, reduced: bool) -> None:
    """Let nothing move by itself, or what the system lets move."""
    application = QApplication.instance()
    if application is None or reduced is is_reduced():
        return
    application.setProperty(_PROPERTY, reduced)
    for effect in _EFFECTS if reduced else ():
        QApplication.setEffectEnabled(effect, False)


def show_busy(bar: QProgressBar) -> None:
    """Show that something goes on, nobody knows how far; the words beside the bar say so, too."""
    bar.setRange(0, 1 if is_reduced() else 0)
    bar.setValue(0)


class MotionFollower(QObject):
    """Asks the system, and again when somebody comes back to the window. GUI thread only.

    Args:
        runner: asks it off the GUI thread.
        application: what is told.
        ask: returns whether less motion is wanted; called on a worker.
        clock: seconds, never going back.
    """

    def __init__(
        self,
        runner: JobRunner,
        application: QApplication,
        ask: Callable[[], bool] = prefers_less_motion,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(runner)
        self._runner = runner
        self._ask = ask
        self._clock = clock
        self._asked: float | None = None
        application.applicationStateChanged.connect(self._note_state)

    def look(self) -> None:
        """Ask now."""
        self._asked = self._clock()
        ask = self._ask
        job = self._runner.submit(lambda _progress, _cancelled: ask(), title="", kind=JobKind.READ)
        job.succeeded.connect(self._use)

    def _note_state(self, state: Qt.ApplicationState) -> None:
        is_active = state is Qt.ApplicationState.ApplicationActive
        if is_active and self._asked is not None and self._clock() - self._asked > _REST:
            self.look()

    def _use(self, reduced: bool) -> None:  # noqa: FBT001  (a slot)
        reduce_motion(reduced=reduced)
