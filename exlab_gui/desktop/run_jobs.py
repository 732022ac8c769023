"""The jobs on runs: which runs have one, and what the operator hears of how it ended."""

from __future__ import annotations

import os
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop import formats, help_topics
from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.error_wording import Explanation, changed_by, explain
from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.desktop.settings import Settings
from exlab_gui.desktop.translation import translate
from exlab_gui.ingest import RecordChangedError
from exlab_gui.transfer.activity import ActivityLog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.desktop.jobs import Work
    from exlab_gui.desktop.translation import Words
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import Verification
    from exlab_gui.transfer.activity import ActivityKind, ActivityResult


class RunJobs(QObject):
    """Starts jobs on runs of the open staging folder and passes on what became of them. GUI thread only.

    Signals:
        runs_changed: runs as they are now on disk, a list of :class:`RunSummary`.
        busy_changed: :attr:`busy` is another set.
        said: a line for the status bar.
        noticed: a run's path, an :class:`Explanation` for its panel, and whether it is alarming.
        failures_changed: the path of a run of which :attr:`failures` knows another thing now; soon after.
        attention_changed: runs' paths, each with the :class:`Attention` it needs, or None; soon after
            :meth:`set_attention`, once for many runs.
        left_traces: the path of a run beside whose record a job may have left something.
        place_changed: another folder was opened, or the settings are others.
    """

    runs_changed = Signal(list)
    busy_changed = Signal()
    said = Signal(str)
    noticed = Signal(str, object, bool)
    failures_changed = Signal(str)
    attention_changed = Signal(object)
    left_traces = Signal(str)
    place_changed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        # A job that follows another on the same run is there before the first is gone.
        self._held: Counter[str] = Counter()
        self._attention: dict[str, Attention | None] = {}
        self._troubled: dict[str, None] = {}
        self._tell_trouble = QTimer(self)
        self._tell_trouble.setSingleShot(True)
        self._tell_trouble.setInterval(0)
        self._tell_trouble.timeout.connect(self._report_trouble)
        self.failures: dict[str, Callable[[], Explanation]] = {}
        """Says why the last long job on a run failed, by path: perhaps hours ago, with nobody there."""
        self.differences: dict[str, Verification] = {}
        """What did not match when a run was compared last, by path."""
        self.folder = ""
        """The staging folder that is open, or an empty text."""
        self.nas = ""
        """Its NAS folder, or an empty text."""
        self.settings = Settings()
        self.activity = ActivityLog("")
        """Where is written down what was done; see :meth:`record`."""
        self.practice: set[str] = set()
        """The staging folders of practice labs: what is done there is nothing to remember."""

    def record(
        self,
        what: ActivityKind,
        result: ActivityResult,
        run: RunSummary | str = "",
        detail: str = "",
        counted: tuple[int | None, int | None] = (None, None),
    ) -> None:
        """Write down in the history what was done, after it was. Returns at once.

        Args:
            what: what was done.
            result: how it ended.
            run: the run, or its folder; empty where it is about none.
            detail: more about it, in a few words.
            counted: how many files it was about, and their bytes.
        """
        path = run if isinstance(run, str) else run.path
        if any(path == folder or path.startswith(f"{folder}{os.sep}") for folder in self.practice):
            return
        files, size = counted
        self.activity.record(what, result, path, detail, files=files, size=size)

    @property
    def busy(self) -> frozenset[str]:
        """The runs that have a job, by path."""
        return frozenset(self._held)

    @property
    def copies_here(self) -> bool:
        """Whether this app copies the runs of the open folder to the NAS."""
        return bool(self.copies_to)

    @property
    def copies_to(self) -> str:
        """The NAS folder that this app copies the runs of the open folder to; empty where it does not."""
        return self.nas if self.settings.copies_to_nas else ""

    def show_place(self, folder: str, nas: str) -> None:
        """Another staging folder is open, or it has another NAS folder."""
        self.folder, self.nas = folder, nas
        self.place_changed.emit()

    def use_settings(self, settings: Settings) -> None:
        """Other settings hold from now on; jobs that run already go on as they began."""
        self.settings = settings
        self.place_changed.emit()

    def free(self, runs: Sequence[RunSummary]) -> list[RunSummary]:
        """Those of the runs that have no job yet."""
        return [run for run in runs if run.path not in self._held]

    def submit(
        self,
        runs: Sequence[RunSummary],
        work: Work,
        *,
        title: Words,
        kind: JobKind,
        resumable: Callable[[Exception], bool] | None = None,
    ) -> Job:
        """Start a job on runs, which are busy until it ends."""
        paths = [run.path for run in runs]
        self._hold(paths)
        job = self._runner.submit(work, title=title, kind=kind, keys=paths, resumable=resumable)
        job.ended.connect(partial(self._release, paths))
        return job

    def submit_quietly(self, run: RunSummary, work: Work) -> Job:
        """Write something that belongs to a run and takes a moment; nothing on screen says so."""
        return self._runner.submit(work, title="", kind=JobKind.WRITE, keys=[run.path])

    def set_attention(self, path: str, attention: Attention | None) -> None:
        """Somebody should look at a run, or nobody any more."""
        # Hundreds of runs may fail one after the other, and the list need not be put in order for each.
        self._attention[path] = attention
        self._tell_trouble.start()

    def forget_trouble(self, run: RunSummary) -> None:
        """What was said of the last long job on a run is over: it is tried again, or all is well."""
        self.differences.pop(run.path, None)
        self.set_attention(run.path, None)
        self.keep_failure(run.path, None)

    def report_failure(self, run: RunSummary, error: Exception) -> None:
        """A long job on a run failed. No dialog: nobody may be there, or somebody in the middle of work."""
        if isinstance(error, RecordChangedError):
            # Somebody else was quicker; the panel shows what the run is now.
            self.said.emit(f"{names([run])}: {changed_by(error).happened}")
            self.left_traces.emit(run.path)
            return
        why = partial(explain, error)
        self.set_attention(run.path, Attention(AttentionKind.JOB_FAILED, lambda: why().happened))
        self.keep_failure(run.path, why)
        self.said.emit(f"{names([run])}: {why().happened}")

    def notice_failure(self, run: RunSummary, error: Exception) -> None:
        """Tell why something about a run could not be done."""
        if isinstance(error, RecordChangedError):
            self.noticed.emit(run.path, changed_by(error), False)
        else:
            self.noticed.emit(run.path, explain(error), True)

    def notice_failures(self, runs: Sequence[RunSummary], error: Exception) -> None:
        """Tell why something about several runs could not be done."""
        for run in runs:
            self.notice_failure(run, error)

    def keep_failure(self, path: str, failure: Callable[[], Explanation] | None) -> None:
        """Remember what says why a long job on a run failed, until it is tried again; None forgets it."""
        if failure is None:
            self.failures.pop(path, None)
        else:
            self.failures[path] = failure
        self._troubled[path] = None
        self._tell_trouble.start()

    def notice_unwritten(self, run: RunSummary, happened: str, remedy: str, details: str) -> None:
        """A step is recorded, but something that goes with it could not be written."""
        untouched = translate("Run panel", "The run's data is as it was.")
        words = Explanation(happened, untouched, remedy, details, help_topics.LOG_LINE)
        self.noticed.emit(run.path, words, False)

    def cancel_reading(self) -> None:
        """Another folder is opened: what is only being counted or checked has no meaning any more."""
        for job in self._runner.jobs(JobKind.READ):
            if job.keys:
                job.cancel()

    def _report_trouble(self) -> None:
        reasons, self._attention = self._attention, {}
        paths, self._troubled = self._troubled, {}
        if reasons:
            self.attention_changed.emit(reasons)
        # What failed is only told of a run of which the list knows that.
        for path in paths:
            self.failures_changed.emit(path)

    def _hold(self, paths: Sequence[str]) -> None:
        self._held.update(paths)
        self.busy_changed.emit()

    def _release(self, paths: Sequence[str]) -> None:
        self._held.subtract(paths)
        self._held = +self._held
        self.busy_changed.emit()


def names(runs: Sequence[RunSummary]) -> str:
    """One run's short title, or how many there are."""
    return formats.short_title(runs[0].name) if len(runs) == 1 else formats.runs(len(runs))


def ask_for_permissions() -> str:
    """What to do where a step is recorded, but not all that goes with it."""
    return translate(
        "Run panel",
        "Ask your IT to look at the permissions of the run's log and of its folder on the NAS.",
    )
