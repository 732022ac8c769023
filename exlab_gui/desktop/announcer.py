"""What a screen reader says by itself: what was done, a run that takes a step, a job that cannot go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from exlab_gui.desktop import formats, job_wording, wording
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.job import JobState
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.job import Job
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.ingest import IngestState


def announce(source: QWidget, text: str, *, alarming: bool = False) -> None:
    """Have a screen reader say something, wherever the keyboard is; nothing happens where none listens.

    GUI thread only.

    Args:
        source: what it is about; it need not have the keyboard.
        text: plain words.
        alarming: whether it may interrupt what is being read.
    """
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if alarming else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Says what becomes of the run in the panel, and of jobs that wait for somebody. GUI thread only.

    Args:
        runner: whose jobs.
        model: the runs.
        window: what it is all about.
    """

    def __init__(self, runner: JobRunner, model: RunTableModel, window: QWidget) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self._path = ""
        self._state: IngestState | None = None
        # Whoever takes a step says more of it, a moment later.
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(0)
        self._delay.timeout.connect(self._tell_state)
        model.runs_changed.connect(self._look)
        runner.started.connect(self._follow)

    def follow_runs(self, paths: Sequence[str]) -> None:
        """These runs are selected; only a single one is followed."""
        self._path = paths[0] if len(paths) == 1 else ""
        run = self._model.run(self._path)
        self._state = run.state if run else None
        self._delay.stop()

    def say(self, text: str) -> None:
        """Say what stands at the bottom of the window."""
        run = self._model.run(self._path)
        if run is not None and formats.short_title(run.name) in text:
            self._delay.stop()
        announce(self._window, text)

    def _look(self, paths: Sequence[str]) -> None:
        run = self._model.run(self._path) if self._path in paths else None
        if run is not None and run.state is not self._state:
            self._state = run.state
            self._delay.start()

    def _tell_state(self) -> None:
        run = self._model.run(self._path)
        if run is not None and run.state is not None:
            words = translate("Announcement", "{run}: {state}", "a run has got into a state")
            state = wording.state_name(run.state)
            announce(self._window, words.format(run=formats.short_title(run.name), state=state))

    def _follow(self, job: Job) -> None:
        if job.title:
            job.state_changed.connect(partial(self._tell_stall, job))

    def _tell_stall(self, job: Job) -> None:
        if job.state is JobState.STALLED and job.stall is not None and not job.is_cancel_requested:
            words = f"{job_wording.title_of(job)}: {explain(job.stall).happened}"
            announce(self._window, words, alarming=True)
