"""Counts the numbers of the overview page on a pool thread, one count at a time and not too often."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.overview_numbers import Overview, count_overview

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.desktop.disk_card import DiskUsage
    from exlab_gui.desktop.jobs import Job, JobRunner
    from exlab_gui.desktop.run_row import RunRow

REST_MS = 2_000
"""Nobody can read numbers that move more often, and counting takes its share of the processor."""


class _Question(NamedTuple):
    rows: Sequence[RunRow]
    usage: DiskUsage | None
    now: float


class OverviewCounter(QObject):
    """Answers the latest question; GUI thread only.

    Signals:
        counted: an :class:`Overview`, and the :class:`DiskUsage` or None that was told with the question.
        failed: the exception because of which there is no answer.
    """

    counted = Signal(object, object)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None, *, rest_ms: int = REST_MS) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None
        self._asked: _Question | None = None
        self._usage: DiskUsage | None = None
        self._allowed = False
        self._is_put_off = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self._start)

    def ask(self, rows: Sequence[RunRow], usage: DiskUsage | None, now: float) -> None:
        """Count these rows as soon as that is allowed; a question that was not begun yet is forgotten."""
        self._asked = _Question(rows, usage, now)
        self._start()

    def allow(self, *, allowed: bool) -> None:
        """Whether anything is counted; what is being counted when it is forbidden is asked again later."""
        self._allowed = allowed
        if not allowed and self._job is not None:
            self._is_put_off = True
            self._job.cancel()
        self._start()

    def _start(self) -> None:
        if self._asked is None or not self._allowed or self._job is not None or self._rest.isActive():
            return
        question, self._asked = self._asked, None
        self._is_put_off = False
        self._usage = question.usage
        self._job = self._runner.submit(_counting(question), title="", kind=JobKind.READ)
        self._job.succeeded.connect(self._deliver)
        self._job.failed.connect(self.failed)
        self._job.cancelled.connect(lambda: self._take_back(question))
        self._job.ended.connect(self._end)

    def _deliver(self, overview: Overview) -> None:
        self._rest.start()
        self.counted.emit(overview, self._usage)

    def _take_back(self, question: _Question) -> None:
        # Where somebody else cancelled it, the app is being closed: a new count would be cancelled, too.
        if self._is_put_off and self._asked is None:
            self._asked = question

    def _end(self) -> None:
        self._job = None
        self._start()


def _counting(question: _Question) -> Callable[[object, Callable[[], bool]], Overview]:
    return lambda _progress, cancelled: count_overview(question.rows, question.now, cancelled=cancelled)
