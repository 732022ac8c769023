"""Keeps the run panel true: it shows what is selected in the list, as it is on disk."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop import help_topics
from exlab_gui.desktop.attention import AttentionKind
from exlab_gui.desktop.attention_wording import attention_words
from exlab_gui.desktop.error_wording import Explanation, explain
from exlab_gui.desktop.run_details_loader import RunDetailsLoader
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.run_details_loader import RunReading
    from exlab_gui.desktop.run_jobs import RunJobs
    from exlab_gui.desktop.run_panel import RunPanel
    from exlab_gui.desktop.run_table import RunTable
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.staging import RunSummary


_FAILURES = frozenset({AttentionKind.JOB_FAILED, AttentionKind.COPY_DIFFERS})
_MANY_AT_ONCE = 5_000


def _gone() -> Explanation:
    return Explanation(
        translate("Run panel", "This run is not in the staging folder any more."),
        translate("Run panel", "The panel shows it as it was when it was seen last."),
        translate(
            "Run panel",
            "Another program or computer moved, renamed or deleted it. Select another run to go on.",
        ),
        topic=help_topics.RUN_GONE,
    )


class RunPresenter(QObject):
    """Connects list, panel and steps. GUI thread only.

    Signals:
        pending_found: a run (a :class:`RunSummary`) whose record on the NAS is not up to date.
        unseen_notice: a run that is not in the panel (its path), and the :class:`Explanation` of what failed.
    """

    pending_found = Signal(object)
    unseen_notice = Signal(str, object)

    def __init__(
        self,
        model: RunTableModel,
        table: RunTable,
        panel: RunPanel,
        jobs: RunJobs,
        runner: JobRunner,
    ) -> None:
        super().__init__(table)
        self._model = model
        self._table = table
        self._panel = panel
        self._jobs = jobs
        self._loader = RunDetailsLoader(runner, self)
        self._many_changed = QTimer(self)
        self._many_changed.setSingleShot(True)
        self._many_changed.setInterval(0)
        self._many_changed.timeout.connect(self._show_many)
        self._wanted = ""
        self._is_gone = False
        self._is_telling = False
        table.runs_selected.connect(self._show_selected)
        table.run_activated.connect(self._go_to_action)
        model.runs_changed.connect(self._show_changed)
        model.rearranged.connect(self._select_wanted)
        model.rearranged.connect(self._look_for_shown)
        jobs.busy_changed.connect(self._show_busy)
        jobs.place_changed.connect(self._show_place)
        jobs.runs_changed.connect(self._take_runs)
        jobs.noticed.connect(self._show_notice)
        jobs.failures_changed.connect(self._show_trouble_of)
        jobs.left_traces.connect(self._read_again)
        self._loader.loaded.connect(self._show_details)
        self._loader.failed.connect(self._show_failure)

    @property
    def shown_path(self) -> str:
        """The run in the panel, or an empty text."""
        return self._panel.shown_path or ""

    def say_again(self) -> None:
        """Another language is spoken: what was made of data is made anew."""
        run = self._model.run(self.shown_path) if self.shown_path else None
        if run is not None:
            self._show_attention(run)
            self._show_failure_of(run.path)

    def forget(self, wanted: str = "") -> None:
        """Another folder is opened; ``wanted`` is selected as soon as it is found."""
        self._wanted = wanted
        self._loader.load(None)
        self._panel.show_nothing()

    def settle(self) -> None:
        """A scan is over: show what is on disk now, or the first run where nothing is shown.

        Not for the quiet passes that follow it: somebody may be reading.
        """
        self._wanted = ""
        path = self._panel.shown_path
        if path is not None and self._model.run(path) is None:
            self._panel.show_nothing()
            path = None
        if path is not None:
            self._show_changed([path])
        elif self._model.rowCount() and not self._table.selected_runs():
            self._table.select_run(self._model.run_at(0).path)
        else:
            self._show_selected([])

    def _select_wanted(self) -> None:
        if self._wanted and self._table.select_run(self._wanted):
            self._wanted = ""

    def _show_selected(self, _paths: Sequence[str]) -> None:
        self._wanted = ""
        number = self._table.selected_number
        if number == 1:
            runs = self._table.selected_runs()
            self._show_run(runs[0])
            self._load(runs[0])
            return
        self._loader.load(None)
        if number > _MANY_AT_ONCE:
            # The list shows first that they are selected: going through 100,000 takes its time.
            self._many_changed.start()
        elif number:
            self._panel.show_many(self._table.selected_runs(), self._jobs.busy)
        else:
            self._panel.show_nothing()

    def _look_for_shown(self) -> None:
        """Others may have deleted the run in the panel, and may bring it back."""
        path = self._panel.shown_path
        run = self._model.run(path) if path is not None else None
        was_gone, self._is_gone = self._is_gone, path is not None and run is None
        if self._is_gone and not was_gone:
            # It stays to be read.
            self._loader.load(None)
            self._panel.show_notice(_gone(), alarming=False)
        elif was_gone and run is not None:
            # Like the beginning of a step, it makes what was said of the run before void.
            self._panel.show_busy(busy=True)
            self._show_run(run)
            self._load(run)

    def _show_changed(self, paths: Sequence[str]) -> None:
        if self._is_telling:
            return
        shown = self._panel.shown_path
        run = self._model.run(shown) if shown is not None and shown in paths else None
        if run is not None:
            self._show_run(run)
            self._load(run)
        elif shown is None:
            self._show_busy()

    def _show_busy(self) -> None:
        path = self._panel.shown_path
        if path is not None:
            self._panel.show_busy(busy=path in self._jobs.busy)
        else:
            # Each of many jobs says when it begins and ends; the whole selection is looked at once for all.
            self._many_changed.start()

    def _show_many(self) -> None:
        self._model.take_turn()
        runs = self._table.selected_runs()
        if len(runs) > 1:
            self._panel.show_many(runs, self._jobs.busy)

    def _show_run(self, run: RunSummary) -> None:
        is_other = run.path != self._panel.shown_path
        self._panel.show_run(run, busy=run.path in self._jobs.busy)
        self._show_attention(run)
        if is_other:
            self._show_failure_of(run.path)

    def _show_attention(self, run: RunSummary) -> None:
        attention = self._model.attention(run.path)
        self._panel.show_differs(differs=run.path in self._jobs.differences)
        if attention is None or self._tells_failure(run.path):
            self._panel.show_attention(None)
        else:
            words = attention_words(attention, run, datetime.now(UTC))
            self._panel.show_attention(words, help_topics.topic_of_attention(attention.kind))

    def _show_trouble_of(self, path: str) -> None:
        run = self._model.run(path)
        if run is not None and path == self._panel.shown_path:
            # Said once: what needs attention is what the failure tells.
            self._show_attention(run)
            self._show_failure_of(path)

    def _show_failure_of(self, path: str) -> None:
        if path == self._panel.shown_path and self._tells_failure(path):
            self._panel.show_notice(self._jobs.failures[path](), alarming=True)

    def _tells_failure(self, path: str) -> bool:
        """Whether the last long job on a run failed, and that still is what there is to say about it."""
        attention = self._model.attention(path)
        # A step that somebody took meanwhile, perhaps on another computer, ends it.
        is_so = attention is not None and attention.kind in _FAILURES
        return is_so and path in self._jobs.failures

    def _load(self, run: RunSummary) -> None:
        # A folder that could not be opened has a row, but there is no run in it to be read.
        is_run = run.kind is not None
        self._loader.load(run.path if is_run else None)

    def _read_again(self, path: str) -> None:
        run = self._model.run(path)
        if run is not None and path == self._panel.shown_path:
            self._load(run)

    def _take_runs(self, runs: list[RunSummary]) -> None:
        self._model.update_runs(runs)
        shown = self._panel.shown_path
        run = self._model.run(shown) if shown is not None else None
        if run is not None and any(each.path == shown for each in runs):
            # Also where the row is as before: a job may have left something beside the record.
            self._load(run)

    def _show_place(self) -> None:
        self._panel.show_place(copies_here=self._jobs.copies_here)
        self._show_busy()

    def _show_details(self, reading: RunReading) -> None:
        run = reading.details.summary
        if run.path != self._panel.shown_path:
            return
        self._panel.show_details(reading.details, reading.traces, busy=run.path in self._jobs.busy)
        self._tell_list(run)
        if reading.traces.pending is not None:
            self.pending_found.emit(run)

    def _tell_list(self, run: RunSummary) -> None:
        """What was read stands in the panel; where the list says something else, it is older."""
        known = self._model.run(run.path)
        # A stamp only tells when to read again.
        if known is None or msgspec.structs.replace(run, stamp=known.stamp) == known:
            return
        self._is_telling = True
        self._model.update_run(run)
        self._is_telling = False

    def _show_failure(self, path: str, error: Exception) -> None:
        if path == self._panel.shown_path:
            self._panel.show_notice(explain(error), alarming=True)

    def _show_notice(self, path: str, explanation: Explanation, alarming: bool) -> None:  # noqa: FBT001  (a slot)
        if path == self._panel.shown_path:
            self._panel.show_notice(explanation, alarming=alarming)
        else:
            # The operator has gone on to another run; bad news must not get lost for that.
            self.unseen_notice.emit(path, explanation)

    def _go_to_action(self, _path: str) -> None:
        self._panel.focus_action()
