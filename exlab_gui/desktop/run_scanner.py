"""Fills the run table from passes over the staging folder, which run on pool threads, and keeps it true."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from exlab_gui.desktop import garbage
from exlab_gui.desktop.answer_watch import NotAnsweringError
from exlab_gui.desktop.folder_presence import FolderPresence
from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.desktop.run_delivery import MOST_UNSEEN, Delivery, deliver
from exlab_gui.desktop.run_looker import RunLooker
from exlab_gui.desktop.survey_tasks import PassTask, ProbeTask

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.desktop.run_table_model import RunTableModel

log = logging.getLogger(__name__)

_SHOW_MS = 250
"""How often the list shows what was found: seldom enough to be fluid, often enough to look live."""
_SHARE = 8
"""Of very many rows, no more than this part of the time goes into showing them."""


class RunScanner(QObject):
    """Looks at a staging folder; the model is filled while it goes on. GUI thread only.

    A *scan* is what somebody asked for and sees going on: the first pass over a folder, or *Refresh*. A pass
    or a look that :class:`DiskFollower` asks for is quiet.

    A folder that cannot be listed, or does not answer for some seconds, is *away*: the list keeps what was
    known. Work that hangs is left alone; when it goes on or ends, the folder is back.

    Signals:
        started: a scan has begun; its folder.
        first_rows: the first runs of this scan are in the model; where an earlier session knew the folder,
            all that it knew.
        finished: a scan is over; a :class:`DiskUsage` or None. Also the first quiet pass that sees a folder
            whole, after a scan that failed.
        passed: a quiet pass is over; likewise.
        looked: a look is over, whatever came of it.
        failed: the folder cannot be scanned, and nothing is known of it; the exception.
        stopped: the operator stopped a scan.
        went_away: the exception, and POSIX seconds when the folder was seen last; again when a scan ends so.
        came_back: it answers again.
    """

    started = Signal(str)
    first_rows = Signal()
    finished = Signal(object)
    passed = Signal(object)
    looked = Signal()
    failed = Signal(object)
    stopped = Signal()
    went_away = Signal(object, float)
    came_back = Signal()

    def __init__(self, runner: JobRunner, model: RunTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._folder = ""
        self._is_loud = False
        self._is_complete = False
        self._has_failed = False
        self._has_first_rows = False
        self._task: PassTask | None = None
        self._job: Job | None = None
        self._end: Callable[[], None] | None = None
        self._probe: tuple[ProbeTask, Job] | None = None
        self._clock = QElapsedTimer()
        self._unseen = 0
        self._pace = QTimer(self)
        self._pace.timeout.connect(self._show)
        self._showing = QElapsedTimer()
        # What is posted while the list shows more, such as a paint, comes before this.
        self._shown = QTimer(self)
        self._shown.setSingleShot(True)
        self._shown.setInterval(0)
        self._shown.timeout.connect(self._rest_from_showing)
        # A timer, not a posted event: those would be handled one after the other, before all other timers.
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.setInterval(1)
        self._more.timeout.connect(self._deliver)
        self.presence = FolderPresence(model, self)
        """Whether the folder can be looked at."""
        self.presence.went_away.connect(self.went_away)
        self.presence.came_back.connect(self.came_back)
        self._looker = RunLooker(runner, model, self)
        self._looker.answered.connect(self.presence.come_back)
        self._looker.failed.connect(self._note_failed_look)
        self._looker.ended.connect(self.looked)

    @property
    def runner(self) -> JobRunner:
        """Does the work."""
        return self._runner

    @property
    def folder(self) -> str:
        """What is looked at, or an empty text."""
        return self._folder

    @property
    def is_passing(self) -> bool:
        """Whether a pass goes on, whoever wanted it."""
        return self._job is not None or self._end is not None

    @property
    def is_scanning(self) -> bool:
        """Whether a scan goes on, and gets on."""
        return self._is_loud and self.is_passing and not self.presence.is_hung

    @property
    def is_looking(self) -> bool:
        """Whether a look goes on."""
        return self._looker.is_looking

    @property
    def is_complete(self) -> bool:
        """Whether a pass has seen the whole folder since it was opened."""
        return self._is_complete

    @property
    def has_failed(self) -> bool:
        """Whether the folder could not be scanned when it was tried last, and nothing is known of it."""
        return self._has_failed

    @property
    def away_since(self) -> float | None:
        """POSIX seconds when the folder was seen last; None while it can be looked at."""
        return self.presence.since

    @property
    def elapsed_ms(self) -> int:
        """Milliseconds since the latest scan began."""
        return self._clock.elapsed() if self._clock.isValid() else 0

    def scan(self, folder: str, *, known: str = "") -> None:
        """Scan a folder, instead of what is being scanned; another folder than before empties the model.

        A folder that was scanned before is looked at as if nothing were known of it.

        Args:
            folder: absolute path.
            known: where an earlier session may have kept what it knew of the folder; empty for nowhere.
        """
        self.stop()
        is_other = folder != self._folder
        if is_other:
            self._forget(folder)
        self._clock.start()
        self._begin(loud=True, thorough=not is_other, known=known if is_other else "")
        self.started.emit(folder)
        if self.presence.is_hung and self.presence.since is not None:
            self.went_away.emit(NotAnsweringError("it does not answer"), self.presence.since)

    def follow(self) -> bool:
        """Begin a quiet pass; False where one goes on, or there is no folder."""
        if self.is_passing or not self._folder:
            return False
        self._begin(loud=False)
        return True

    def look(self, paths: Sequence[str]) -> bool:
        """Look at these runs, and at those that the list may be wrong about.

        Returns:
            False where there is nothing to look at, a look goes on, or the folder is away.
        """
        survey = None if self._task is None else self._task.survey
        has_work = bool(paths) or self._looker.has_doubts
        if survey is None or self.is_looking or self.away_since is not None or not has_work:
            return False
        self.presence.watch(self._looker.look(survey, paths))
        return True

    def try_again(self) -> None:
        """Somebody, or a clock, wants to know whether the folder is back. Quiet."""
        if self.presence.is_hung:
            self._ask_whether_it_answers()
        else:
            self.follow()

    def stop(self) -> None:
        """Look at nothing any more; what was found stays, and what is not confirmed stays so."""
        was_scanning = self.is_scanning
        self._drop()
        if self._task is not None:
            self._bring_all(self._task)
        self._rest()
        if was_scanning:
            self.stopped.emit()

    def _forget(self, folder: str) -> None:
        self._folder = folder
        self._task = None
        self._is_complete = False
        self._has_failed = False
        self._looker.forget()
        self._unseen = 0
        self._model.clear()
        self.presence.forget()

    # A pass

    def _begin(self, *, loud: bool, thorough: bool = False, known: str = "") -> None:
        before = self._task
        if before is None:
            task = PassTask(self._folder, None, known=known)
        elif before.is_back and before.survey is not None:
            # What a thread still told while it was being stopped; its survey will not tell it again.
            self._bring_all(before)
            task = PassTask(self._folder, before.survey, thorough=thorough)
        else:
            # The thread of the last pass may still go on in its survey one day: this one has its own.
            task = PassTask(self._folder, None, rows=list(self._model.summaries()), thorough=thorough)
        self._task = task
        self._is_loud = loud
        self._has_first_rows = not loud
        self._model.begin_pass()
        if loud:
            garbage.hold()
        self._job = job = self._runner.submit(task, title="", kind=JobKind.READ)
        job.progressed.connect(self._deliver)
        job.succeeded.connect(self._finish)
        job.failed.connect(self._fail)
        self.presence.watch(task)
        self._pace.start(_SHOW_MS)

    def _deliver(self) -> None:
        task = self._task
        if task is None or not self.is_passing or (self._more.isActive() and self._end is None):
            return
        brought = self._bring(task)
        is_first = brought.ends_known or (brought.rows > 0 and task.survey is not None)
        # What is known is there before anybody could make use of a part of it, but for the first page.
        is_much = self._unseen >= MOST_UNSEEN and not brought.is_known
        if brought.ends_known or is_much or not (self._has_first_rows or self._model.rowCount()):
            self._show()
        if brought.ends_known:
            task.shown.set()
        if is_first:
            self._note_first_rows()
        if task.items:
            self._more.start()
        elif self._end is not None and self._unseen:
            self._show()
            # What follows from it takes a turn of its own.
            self._more.start()
        elif self._end is not None:
            end = self._end
            self._rest()
            end()

    def _note_first_rows(self) -> None:
        if self._task is not None and self._task.has_answered():
            self.presence.come_back()
        if not self._has_first_rows:
            self._has_first_rows = True
            self.first_rows.emit()

    def _bring(self, task: PassTask) -> Delivery:
        with self._looker.ignore_changes():
            brought = deliver(task.items, self._model)
        self._unseen += brought.rows
        self._looker.doubt(brought.refused)
        return brought

    def _bring_all(self, task: PassTask) -> None:
        while task.items:
            self._bring(task)
        self._show()

    def _show(self) -> None:
        """Let the list show what was brought."""
        if not self._unseen:
            return
        self._unseen = 0
        self._showing.start()
        with self._looker.ignore_changes():
            self._model.settle()
        self._shown.start()

    def _rest_from_showing(self) -> None:
        if self._pace.isActive():
            self._pace.start(max(_SHOW_MS, _SHARE * self._showing.elapsed()))

    def _finish(self, usage: object) -> None:
        self._job = None
        self._end = partial(self._complete, usage)
        self._deliver()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self._end = partial(self._give_up, error)
        self._deliver()

    def _rest(self) -> None:
        """No pass goes on any more."""
        self._end = None
        self._more.stop()
        if self._pace.isActive():
            self._pace.stop()
            if self._is_loud:
                garbage.release()

    def _complete(self, usage: object) -> None:
        is_first = not self._is_complete
        self._is_complete = True
        self._has_failed = False
        self._model.end_pass()
        self.presence.come_back()
        (self.finished if self._is_loud or is_first else self.passed).emit(usage)

    def _note_failed_look(self, error: Exception) -> None:
        self._log(error)
        if isinstance(error, OSError):
            self.presence.go_away(error)

    def _log(self, error: Exception) -> None:
        level = logging.INFO if isinstance(error, OSError) else logging.ERROR
        log.log(level, "%s cannot be looked at", self._folder, exc_info=error)

    def _give_up(self, error: Exception) -> None:
        self._log(error)
        if self._model.total or self._is_complete:
            self.presence.go_away(error)
        elif self._is_loud:
            self._has_failed = True
            self.failed.emit(error)

    def _drop(self) -> None:
        """Wait no more for anything that is at work; what hangs may hang."""
        job, self._job = self._job, None
        if job is not None and self._task is not None:
            job.progressed.disconnect(self._deliver)
            job.succeeded.disconnect(self._finish)
            job.failed.disconnect(self._fail)
            job.cancel()
            self.presence.leave(self._task)
        look = self._looker.drop()
        if look is not None:
            self.presence.leave(look)
        self._drop_probe()

    # A folder that does not answer

    def _ask_whether_it_answers(self) -> None:
        self._drop_probe()
        if not self.presence.may_send_more:
            return
        task = ProbeTask(self._folder)
        job = self._runner.submit(task, title="", kind=JobKind.READ)
        self._probe = task, job
        job.succeeded.connect(self._begin_anew)
        job.failed.connect(self._note_trouble)

    def _drop_probe(self) -> None:
        probe, self._probe = self._probe, None
        if probe is not None:
            task, job = probe
            job.succeeded.disconnect(self._begin_anew)
            job.failed.disconnect(self._note_trouble)
            job.cancel()
            self.presence.leave(task)

    def _begin_anew(self) -> None:
        """The folder answers, but what hung in it may hang for ever."""
        self._probe = None
        if not self.presence.is_hung:
            return
        was_loud = self._is_loud and self.is_passing
        self._drop()
        self._rest()
        self.presence.come_back()
        self._begin(loud=was_loud)

    def _note_trouble(self, error: Exception) -> None:
        self._probe = None
        if self.presence.is_hung:
            was_loud = self._is_loud and self.is_passing
            self._drop()
            self._rest()
            self._is_loud = was_loud
            self._give_up(error)
