"""Looks at a few runs, between the passes over all of them and during one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.desktop.survey_tasks import LookTask

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.staging import RunSummary
    from exlab_gui.staging.survey import Changes, Survey

_MOST_DOUBTED = 500
"""More runs than these do not change by steps, but because a pass or a setting is new."""


class RunLooker(QObject):
    """One look at a time; what it finds goes into the list. GUI thread only.

    Two ways lead into the list, passes and steps, and either may have read before the other wrote and be
    told after it. So every run that a step has told is *doubted*: the next look reads it, whatever the survey
    believes.

    Signals:
        answered: a look is over, the folder was there.
        failed: the folder could not be looked at; the exception.
        ended: a look is over in any way.
    """

    answered = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(self, runner: JobRunner, model: RunTableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._doubted: dict[str, None] = {}
        self._told: set[str] = set()
        self._job: Job | None = None
        self._is_quiet = False
        self.task: LookTask | None = None
        model.runs_changed.connect(self._note_changed)

    @property
    def is_looking(self) -> bool:
        """Whether a look goes on."""
        return self._job is not None

    @property
    def has_doubts(self) -> bool:
        """Whether there is a run that should be read again."""
        return bool(self._doubted)

    def doubt(self, paths: Iterable[str]) -> None:
        """The list may not be right about these runs."""
        self._doubted.update(dict.fromkeys(paths))

    def look(self, survey: Survey, paths: Sequence[str]) -> LookTask:
        """Begin a look at these runs, and at those that are doubted."""
        doubted, self._doubted = self._doubted, {}
        self._told = set()
        self.task = LookTask(survey, [path for path in paths if path not in doubted], list(doubted))
        self._job = job = self._runner.submit(self.task, title="", kind=JobKind.READ)
        job.succeeded.connect(self._take)
        job.failed.connect(self._fail)
        return self.task

    def drop(self) -> LookTask | None:
        """Wait for the look no more; returns what went on."""
        job, self._job = self._job, None
        if job is None or self.task is None:
            return None
        job.succeeded.disconnect(self._take)
        job.failed.disconnect(self._fail)
        job.cancel()
        self.doubt(self.task.doubted)
        return self.task

    def forget(self) -> None:
        """Another folder is looked at."""
        self._doubted = {}

    def deliver(self, changes: Changes) -> None:
        """Bring to the list what was found, except where a step has told something since."""
        found = [run for run in changes.found if run.path not in self._told and self._is_news(run)]
        gone = [path for path in changes.gone if path not in self._told]
        # A pass may go on that has read the runs before: like a step, this is newer.
        known = [run for run in found if self._model.run(run.path) is not None]
        new = [run for run in found if self._model.run(run.path) is None]
        with _Quiet(self):
            if known:
                self._model.update_runs(known)
            if new:
                self.doubt(self._model.add_runs(new))
            if gone:
                self._model.remove_runs(gone)

    def ignore_changes(self) -> _Quiet:
        """What changes inside this context comes from the disk, and need not be doubted."""
        return _Quiet(self)

    def set_quiet(self, *, quiet: bool) -> bool:
        """For :class:`_Quiet`: returns what was before."""
        before, self._is_quiet = self._is_quiet, quiet
        return before

    def _is_news(self, run: RunSummary) -> bool:
        known = self._model.run(run.path)
        # A record that was just written has no stamp yet, or had none: that is nothing to see.
        return known is None or msgspec.structs.replace(run, stamp=known.stamp) != known

    def _take(self, changes: Changes) -> None:
        self._job = None
        self.deliver(changes)
        self.answered.emit()
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        if self.task is not None:
            self.doubt(self.task.doubted)
        self.failed.emit(error)
        self.ended.emit()

    def _note_changed(self, paths: Sequence[str]) -> None:
        if not self._is_quiet and len(paths) <= _MOST_DOUBTED:
            self._told.update(paths)
            self.doubt(paths)


class _Quiet:
    """While it lasts, the looker does not hear of changes."""

    def __init__(self, looker: RunLooker) -> None:
        self._looker = looker
        self._before = False

    def __enter__(self) -> None:
        self._before = self._looker.set_quiet(quiet=True)

    def __exit__(self, *_: object) -> None:
        self._looker.set_quiet(quiet=self._before)
