"""*Check this run*, from the menu to the findings, and from a finding to its repair."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop import doctor_wording, formats, help_topics
from exlab_gui.desktop.dialogs import DetailsDialog
from exlab_gui.desktop.doctor_repair_dialog import RepairDialog
from exlab_gui.desktop.doctor_window import DoctorWindow
from exlab_gui.desktop.doctor_work import check_runs, do_repair, preview_repairs, write_text
from exlab_gui.desktop.error_wording import Explanation, details_of, explain
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.run_jobs import names
from exlab_gui.desktop.translation import translate
from exlab_gui.transfer.activity import ActivityKind, ActivityResult
from exlab_gui.transfer.doctor_findings import RepairKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.doctor_work import FindingRow
    from exlab_gui.desktop.jobs import Job, JobRunner
    from exlab_gui.desktop.run_jobs import RunJobs
    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer.doctor_findings import Finding, Repair
    from exlab_gui.transfer.doctor_repair import Repaired, RepairPreview


class DoctorController(QObject):
    """Checks runs and repairs them. GUI thread only; all disk work is done in jobs.

    Signals:
        said: a line for the status bar.
        details_requested: an :class:`Explanation` to be shown whole, while no window of findings can show it.
        repaired: a run's folder and the :class:`FindingKind` that was put right.
    """

    said = Signal(str)
    details_requested = Signal(object)
    repaired = Signal(str, object)

    def __init__(
        self,
        runner: JobRunner,
        run_jobs: RunJobs,
        writer: IngestWriter,
        themes: ThemeManager,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._runner = runner
        self._run_jobs = run_jobs
        self._writer = writer
        self._themes = themes
        self._parent = window
        self._window: DoctorWindow | None = None
        self._dialog: RepairDialog | None = None
        self._job: Job | None = None
        self._runs: dict[str, RunSummary] = {}
        self._folder = ""
        run_jobs.place_changed.connect(self._follow_folder)

    @property
    def window(self) -> DoctorWindow | None:
        """What shows the findings; None while nothing does."""
        return self._window

    def check(self, runs: Sequence[RunSummary]) -> None:
        """Check these runs and show what is found. A check that still goes on is given up for it."""
        if not runs:
            self.said.emit(translate("Doctor", "Select the runs to check first"))
            return
        if self._job is not None:
            self._job.cancel()
        chosen = list(runs)
        self._folder = self._run_jobs.folder
        job = self._runner.submit(
            partial(check_runs, chosen, self._run_jobs.nas),
            title=lambda: translate("Doctor", "Checking"),
            subject=partial(names, chosen),
            kind=JobKind.READ,
        )
        self._job = job
        job.succeeded.connect(partial(self._show, chosen))
        job.failed.connect(self._tell_failure)
        job.cancelled.connect(self._tell_stop)
        job.ended.connect(partial(self._forget_job, job))

    def close_window(self) -> None:
        """Another folder is opened: what was found in the last one has no meaning any more."""
        if self._job is not None:
            self._job.cancel()
        for widget in (self._dialog, self._window):
            if widget is not None:
                widget.close()

    def _follow_folder(self) -> None:
        if self._run_jobs.folder != self._folder:
            self.close_window()

    def _forget_job(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _show(self, runs: list[RunSummary], rows: list[FindingRow]) -> None:
        if self._folder != self._run_jobs.folder:
            return
        self._runs = {run.path: run for run in runs}
        if self._window is None:
            self._window = self._make_window()
        self._window.show_findings(rows, len(runs))
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.said.emit(doctor_wording.summary([row.finding for row in rows], len(runs)))

    def _make_window(self) -> DoctorWindow:
        window = DoctorWindow(self._themes, self._parent)
        window.repair_requested.connect(self._prepare)
        window.check_requested.connect(self._check_again)
        window.save_requested.connect(self._save)
        window.details_requested.connect(self._tell)
        window.finished.connect(self._forget_window)
        return window

    def _forget_window(self) -> None:
        self._window = None

    def _check_again(self) -> None:
        self.check(list(self._runs.values()))

    def _recheck(self, run: RunSummary) -> None:
        job = self._runner.submit(
            partial(check_runs, [run], self._run_jobs.nas),
            title=lambda: translate("Doctor", "Checking"),
            subject=partial(names, [run]),
            kind=JobKind.READ,
        )
        job.succeeded.connect(partial(self._replace, run))
        job.failed.connect(self._tell_failure)

    def _replace(self, run: RunSummary, rows: list[FindingRow]) -> None:
        if self._window is not None and run.path in self._runs:
            self._runs[run.path] = run
            self._window.replace_run(run.path, rows)

    def _prepare(self, finding: Finding) -> None:
        run = self._runs.get(finding.run_dir)
        if run is None or self._dialog is not None:
            return
        if not self._run_jobs.free([run]):
            self.said.emit(translate("Doctor", "There is a job on this run; wait until it is over"))
            return
        job = self._runner.submit(partial(preview_repairs, finding), title="", kind=JobKind.READ)
        job.succeeded.connect(partial(self._ask, run, finding))
        job.failed.connect(partial(self._tell_refusal, run))

    def _ask(self, run: RunSummary, finding: Finding, choices: list[tuple[Repair, RepairPreview]]) -> None:
        if self._window is None or self._dialog is not None:
            return
        self._dialog = RepairDialog(finding, choices, self._window)
        self._dialog.confirmed.connect(partial(self._repair, run, finding))
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _repair(self, run: RunSummary, finding: Finding, repair: Repair) -> None:
        if not self._run_jobs.free([run]):
            self.said.emit(translate("Doctor", "There is a job on this run; wait until it is over"))
            return
        job = self._run_jobs.submit(
            [run],
            partial(do_repair, finding, repair, self._writer),
            title=partial(_repairing, run),
            kind=JobKind.WRITE,
        )
        job.succeeded.connect(partial(self._finish, run, finding, repair))
        job.failed.connect(partial(self._tell_refusal, run))

    def _finish(self, run: RunSummary, finding: Finding, repair: Repair, done: Repaired) -> None:
        now = done.run or run
        is_here = self._folder == self._run_jobs.folder
        if done.run is not None and is_here:
            self._run_jobs.runs_changed.emit([done.run])
        if repair.kind is not RepairKind.REMOVE_LEFTOVERS or done.removed:
            said = doctor_wording.repair_words(finding, repair).done
            self._run_jobs.record(ActivityKind.REPAIR, ActivityResult.DONE, run, said)
        else:
            said = translate("Doctor", "nothing was deleted, because the files changed since the check")
        self.said.emit(f"{formats.run_title(run.name)}: {said}")
        self.repaired.emit(finding.run_dir, finding.kind)
        if done.log_error is not None:
            self._tell(_not_logged(done.log_error))
        if is_here:
            self._recheck(now)

    def _tell(self, explanation: Explanation) -> None:
        if self._window is not None:
            # Above the window that it is about, not behind it.
            DetailsDialog(explanation.happened, explanation, self._window).open()
        else:
            self.details_requested.emit(explanation)

    def _tell_refusal(self, run: RunSummary, error: Exception) -> None:
        self._run_jobs.record(ActivityKind.REPAIR, ActivityResult.FAILED, run, explain(error).happened)
        self._tell(explain(error))
        self._recheck(run)

    def _tell_failure(self, error: Exception) -> None:
        self._tell(explain(error))

    def _tell_stop(self) -> None:
        self.said.emit(translate("Doctor", "Check stopped; nothing was changed"))

    def _save(self, path: str, text: str) -> None:
        job = self._runner.submit(
            partial(write_text, path, text),
            title=lambda: translate("Doctor", "Saving what was found"),
            kind=JobKind.WRITE,
        )
        job.succeeded.connect(partial(self._tell_saved, path))
        job.failed.connect(self._tell_not_saved)

    def _tell_saved(self, path: str, _result: object) -> None:
        self.said.emit(translate("Doctor", "Saved as {path}").format(path=path))

    def _tell_not_saved(self, error: Exception) -> None:
        self._tell(
            Explanation(
                translate("Doctor", "What was found could not be saved."),
                translate("Doctor", "No run was touched, and a file that was there before is as it was."),
                translate("Doctor", "Save it in another folder, or free some space there."),
                details_of(error),
                help_topics.NOT_SAVED,
            )
        )


def _repairing(run: RunSummary) -> str:
    return translate("Doctor", "Repairing {run}").format(run=names([run]))


def _not_logged(error: str) -> Explanation:
    return Explanation(
        translate("Doctor", "The run is repaired, but its log could not be written."),
        translate("Doctor", "The run's data is as it was."),
        translate("Doctor", "Ask your IT to look at the permissions of the run's log."),
        error,
        help_topics.LOG_LINE,
    )
