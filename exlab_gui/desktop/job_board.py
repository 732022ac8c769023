"""How every job on screen is doing, measured whether somebody looks or not."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop import job_wording
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.job import JobState
from exlab_gui.desktop.job_meter import JobMeter
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.plain_text import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.job import Job
    from exlab_gui.desktop.job_wording import Fact
    from exlab_gui.desktop.jobs import JobRunner

_TICK_MS = 1_000


class JobTracker(QObject):
    """Follows one job: where it stands, how far, how fast, how long still. GUI thread only.

    Signals:
        changed: anything that is shown of the job is another.

    Attributes:
        job: the job.
    """

    changed = Signal()

    def __init__(self, job: Job, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self.job = job
        self._meter = JobMeter(clock)
        job.progressed.connect(self._take)
        job.state_changed.connect(self._follow_state)

    @property
    def title(self) -> str:
        """What it does and to what, as plain text."""
        return job_wording.title_of(self.job)

    @property
    def fraction(self) -> float | None:
        """How much is done, 0 to 1; None where that is not known."""
        return self._meter.fraction

    @property
    def is_busy(self) -> bool:
        """Whether it is at work and cannot tell how far it is."""
        return self.fraction is None and self.job.state is JobState.RUNNING

    @property
    def needs_attention(self) -> bool:
        """Whether it rests without the operator having wished it."""
        return self.job.state is JobState.STALLED or bool(self.job.pause_reason)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What to say about it, the most general first."""
        return self._state_facts() or self._progress_facts()

    @property
    def words(self) -> str:
        """All of :attr:`facts` in one line."""
        return job_wording.joined(self.facts)

    @property
    def shortest_words(self) -> str:
        """The weightiest of :attr:`facts`."""
        return max(self.facts, key=lambda fact: fact.weight).text

    def tick(self) -> None:
        """A second has passed."""
        self._meter.tick()
        if self.job.state is JobState.RUNNING:
            self.changed.emit()

    def _state_facts(self) -> tuple[Fact, ...]:
        job = self.job
        if job.is_cancel_requested:
            return job_wording.plain_facts(job_wording.stopping())
        if job.state is JobState.STALLED and job.stall is not None:
            return job_wording.plain_facts(explain(job.stall).happened)
        if job.state is JobState.WAITING:
            return job_wording.plain_facts(job_wording.waiting())
        if job.state is JobState.PAUSED and (job.pause_reason or self._meter.amount is None):
            return job_wording.plain_facts(job.pause_reason or job_wording.paused())
        return ()

    def _progress_facts(self) -> tuple[Fact, ...]:
        meter = self._meter
        text = visible(meter.text)
        if meter.amount is None:
            return job_wording.plain_facts(text)
        pace = job_wording.Pace(meter.speed, meter.time_left)
        if self.job.state is JobState.PAUSED:
            pace = job_wording.Pace(note=job_wording.paused())
        return job_wording.amount_facts(meter.amount, text, self.title, pace)

    def _take(self, progress: object) -> None:
        if not isinstance(progress, JobProgress):
            return
        self._meter.take(progress)
        self._rest_with_job()
        self.changed.emit()

    def _follow_state(self) -> None:
        self._rest_with_job()
        self.changed.emit()

    def _rest_with_job(self) -> None:
        # A last report may come after the job was paused.
        if self.job.state is not JobState.RUNNING:
            self._meter.pause()


class JobBoard(QObject):
    """A :class:`JobTracker` for every titled job that is not over. GUI thread only.

    Signals:
        added: a tracker, when its job was submitted.
        removed: a tracker, when its job is over; it is gone after that.
        ticked: about once a second while there are jobs; figures may be others.
    """

    added = Signal(object)
    removed = Signal(object)
    ticked = Signal()

    def __init__(
        self,
        runner: JobRunner,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._clock = clock
        self._trackers: dict[Job, JobTracker] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        runner.started.connect(self._add)
        runner.ended.connect(self._remove)

    def trackers(self) -> list[JobTracker]:
        """All of them, in the order of the runner's jobs."""
        return [self._trackers[job] for job in self._runner.jobs() if job in self._trackers]

    def tick(self) -> None:
        """A second has passed."""
        for tracker in self.trackers():
            tracker.tick()
        self.ticked.emit()

    def _add(self, job: Job) -> None:
        if not job.title:
            return
        tracker = JobTracker(job, self._clock, self)
        self._trackers[job] = tracker
        self._timer.start()
        self.added.emit(tracker)

    def _remove(self, job: Job) -> None:
        tracker = self._trackers.pop(job, None)
        if tracker is None:
            return
        if not self._trackers:
            self._timer.stop()
        self.removed.emit(tracker)
        tracker.deleteLater()
