"""Keeps the limits of the list: what the settings say, and what is usual for the runs that are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from exlab_gui.desktop.attention import Limits
from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.desktop.usual_times import Usual, usual_times

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.settings import Settings
    from exlab_gui.ingest import IngestState

    _Usuals = dict[tuple[str, IngestState], Usual]

EVERY_MS = 10 * 60_000
_SECONDS_OF_AN_HOUR = 3600


class UsualTimesWatcher(QObject):
    """Tells the model how long its runs may stand in their states; learns what is usual on a pool thread.

    GUI thread only.

    Args:
        runner: does the counting.
        model: the list.
        every_ms: at least this long between two looks at what is usual.
    """

    def __init__(
        self,
        runner: JobRunner,
        model: RunTableModel,
        parent: QObject | None = None,
        *,
        every_ms: int = EVERY_MS,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._allowed: Mapping[IngestState, float] = {}
        self._factor = 0
        self._usual: Mapping[tuple[str, IngestState], Usual] = {}
        self._job: Job | None = None
        self._is_wanted = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(every_ms)
        self._pause.timeout.connect(self._look_if_wanted)

    @property
    def usual(self) -> Mapping[tuple[str, IngestState], Usual]:
        """What is usual for each instrument and state, as far as it is known."""
        return self._usual

    def use_settings(self, settings: Settings) -> None:
        """Other limits hold from now on."""
        hours = settings.attention_hours
        self._allowed = {state: _SECONDS_OF_AN_HOUR * limit for state, limit in hours.items()}
        self._factor = settings.attention_factor
        self._tell()

    def check(self) -> None:
        """A pass over the disk is over: look at once, or when the last look is long enough ago."""
        self._is_wanted = True
        self._look_if_wanted()

    def forget(self) -> None:
        """Another folder is opened: what was usual there says nothing about this one."""
        self.stop()
        self._usual = {}
        self._tell()

    def stop(self) -> None:
        """The window closes: look no more."""
        self._is_wanted = False
        self._pause.stop()
        if self._job is not None:
            job, self._job = self._job, None
            job.succeeded.disconnect(self._take)
            job.failed.disconnect(self._finish)
            job.cancelled.disconnect(self._finish)
            job.cancel()

    def _look_if_wanted(self) -> None:
        if not self._is_wanted or self._job is not None or self._pause.isActive():
            return
        self._is_wanted = False
        self._pause.start()
        work = _learn_work(list(self._model.rows()))
        self._job = self._runner.submit(work, title="", kind=JobKind.READ)
        self._job.succeeded.connect(self._take)
        self._job.failed.connect(self._finish)
        self._job.cancelled.connect(self._finish)

    def _take(self, usual: _Usuals) -> None:
        self._usual = usual
        self._tell()
        self._finish()

    def _finish(self) -> None:
        self._job = None
        # The pause may be over since long, on a slow computer.
        self._look_if_wanted()

    def _tell(self) -> None:
        self._model.set_age_limits(Limits(self._allowed, self._usual, self._factor))


def _learn_work(rows: Sequence[RunRow]) -> Callable[[object, Callable[[], bool]], _Usuals]:
    def work(_progress: object, cancelled: Callable[[], bool]) -> _Usuals:
        return usual_times((row.summary for row in rows), cancelled)

    return work
