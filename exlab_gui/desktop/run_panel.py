"""The panel of the selected run, or of several: where it stands, and the one button for the next step."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.plain_text import button_text, tooltip, visible
from exlab_gui.desktop.run_row import RunStatus, status_of
from exlab_gui.desktop.run_tabs import RunTabs
from exlab_gui.desktop.stepper import Stepper
from exlab_gui.desktop.widgets import Banner, ElidedLabel, WrappedLabel, push_button

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.ingest import IngestState
    from exlab_gui.staging import RunDetails, RunSummary


class RunPanel(QFrame):
    """Shows nothing, one run, or a summary of several.

    Signals:
        action_requested: the button for a state was pressed; an :class:`IngestState` and a list of runs.
        open_requested: *Open folder*; the run's path.
        details_requested: *Show details* of a message; an :class:`Explanation`.
    """

    action_requested = Signal(object, list)
    open_requested = Signal(str)
    details_requested = Signal(object)

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_panel")
        self.setProperty("card", True)
        self._one = _OneRun(themes, self)
        self._many = _ManyRuns(self)
        self._nothing = WrappedLabel()
        self._nothing.setObjectName("no_run_text")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setText("Select a run to see where it stands and what to do next.")
        self._stack = QStackedWidget()
        for page in (self._nothing, self._one, self._many):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @property
    def shown_path(self) -> str | None:
        """The folder of the one run that is shown, or None."""
        shown = self._one.summary if self._stack.currentWidget() is self._one else None
        return shown.path if shown else None

    @property
    def tabs(self) -> RunTabs:
        """History, Details and Log of the one run."""
        return self._one.tabs

    @property
    def stepper(self) -> Stepper:
        """The five steps of the one run."""
        return self._one.stepper

    def show_nothing(self) -> None:
        """No run is selected."""
        self._stack.setCurrentWidget(self._nothing)

    def show_run(self, summary: RunSummary, *, busy: bool) -> None:
        """Show one run as far as the list knows it; :meth:`show_details` follows when it was read."""
        self._one.show_summary(summary, busy=busy)
        self._stack.setCurrentWidget(self._one)

    def show_details(self, details: RunDetails, *, busy: bool) -> None:
        """Show what was read of the run that is shown."""
        self._one.show_details(details, busy=busy)

    def show_busy(self, *, busy: bool) -> None:
        """A job on the run that is shown began or ended."""
        self._one.show_busy(busy=busy)

    def show_many(self, runs: Sequence[RunSummary], busy: Collection[str]) -> None:
        """Several runs are selected; those in ``busy`` (paths) have a job already."""
        self._many.show_runs(runs, busy)
        self._stack.setCurrentWidget(self._many)

    def show_notice(self, explanation: Explanation, *, alarming: bool) -> None:
        """Say something about the run that is shown, until another is or it is closed."""
        self._one.notice.show_explanation(explanation, alarming=alarming)

    def tab_chain(self) -> list[QWidget]:
        """What the Tab key visits, in this order."""
        return [*self._one.tab_chain(), *self._many.tab_chain()]

    def focus_action(self) -> None:
        """Put the keyboard on the button for the next step, or on the first step where there is none."""
        page = self._stack.currentWidget()
        buttons = page.findChildren(QPushButton) if page else []
        primary = next(
            (b for b in buttons if b.property("primary") and b.isVisible() and b.isEnabled()), None
        )
        (primary or self._one.stepper.steps[0]).setFocus(Qt.FocusReason.OtherFocusReason)


class _OneRun(QWidget):
    def __init__(self, themes: ThemeManager, panel: RunPanel) -> None:
        super().__init__(panel)
        self.summary: RunSummary | None = None
        self._focus_comes_back = False
        self._panel = panel
        self.attention = Banner("attention_banner", closable=False)
        self.notice = Banner("notice_banner", closable=True)
        self._title = ElidedLabel()
        self._title.setObjectName("run_title")
        self._breadcrumb = ElidedLabel()
        self._breadcrumb.setObjectName("run_breadcrumb")
        self._sentence = WrappedLabel()
        self._sentence.setObjectName("run_sentence")
        self._open = push_button(
            "Open folder", "open_folder_button", "Show the run's files in the file manager"
        )
        self._next = push_button("Next step", "next_step_button", primary=True)
        self.stepper = Stepper(themes)
        self.tabs = RunTabs()
        self._lay_out()
        for banner in (self.attention, self.notice):
            banner.details_requested.connect(panel.details_requested)
        self._open.clicked.connect(self._request_open)
        self._next.clicked.connect(self._request_action)
        self.stepper.step_activated.connect(self.tabs.show_step)

    def show_summary(self, summary: RunSummary, *, busy: bool) -> None:
        is_other = self.summary is None or self.summary.path != summary.path
        is_new = is_other or self.summary != summary
        if is_other:
            self.notice.hide()
            self.tabs.clear_run()
        self.summary = summary
        self._title.show_text(
            formats.run_title(summary.name) or visible(summary.path), summary.name, summary.path
        )
        self._breadcrumb.show_text(wording.breadcrumb(summary))
        self._show_sentence(summary)
        self._show_button(summary, busy=busy)
        if is_new:
            readable = summary.revision is not None or not summary.needs_attention
            self.stepper.show_state(summary.state, known=readable)

    def show_details(self, details: RunDetails, *, busy: bool) -> None:
        self.show_summary(details.summary, busy=busy)
        if details.record is not None:
            self.stepper.show_record(details.record)
        self.tabs.show_details(details)

    def tab_chain(self) -> list[QWidget]:
        return [self._next, self._open, self.attention, self.notice, *self.stepper.steps, self.tabs]

    def show_busy(self, *, busy: bool) -> None:
        if busy:
            # What was said of the step before is not true any more.
            self.notice.hide()
        if self.summary is not None:
            self._show_button(self.summary, busy=busy)

    def _show_sentence(self, summary: RunSummary) -> None:
        if summary.problem is None:
            self.attention.hide()
        else:
            what, remedy = wording.problem_words(summary.problem)
            details = "\n".join((summary.path, summary.problem.kind.value, visible(summary.problem.detail)))
            self.attention.show_explanation(Explanation(what, "", remedy, details), alarming=True)
        self._sentence.setText("" if summary.problem else wording.sentence(summary))
        self._sentence.setVisible(summary.problem is None)

    def _show_button(self, summary: RunSummary, *, busy: bool) -> None:
        state = wording.next_state(summary)
        if busy and self._next.hasFocus():
            self._focus_comes_back = True
        self._next.setVisible(state is not None)
        self._next.setEnabled(not busy)
        if not busy and self._focus_comes_back:
            # Disabling sent the keyboard on to the next button; a second Space must not press that one.
            self._focus_comes_back = False
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        if state is not None:
            text = wording.ACTIONS[state]
            self._next.setText(button_text(text))
            self._next.setAccessibleName(text)
            self._next.setToolTip(
                tooltip("This run is being worked on" if busy else wording.ACTION_TIPS[state])
            )

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(self.fontMetrics().height() // 5)
        for label in (self._title, self._breadcrumb):
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.addWidget(self._open)
        buttons.addWidget(self._next)
        head = QHBoxLayout()
        head.setSpacing(self.fontMetrics().height())
        head.addLayout(words, 1)
        head.addLayout(buttons)
        head.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        em = self.fontMetrics().height()
        layout.setContentsMargins(round(em * 1.2), em, round(em * 1.2), em // 2)
        layout.setSpacing(em // 2)
        layout.addLayout(head)
        layout.addWidget(self._sentence)
        layout.addWidget(self.attention)
        layout.addWidget(self.notice)
        layout.addSpacing(em // 3)
        layout.addWidget(self.stepper)
        layout.addWidget(self.tabs, 1)

    def _request_open(self) -> None:
        if self.summary is not None:
            self._panel.open_requested.emit(self.summary.path)

    def _request_action(self) -> None:
        state = wording.next_state(self.summary) if self.summary else None
        if self.summary is not None and state is not None:
            self._panel.action_requested.emit(state, [self.summary])


class _ManyRuns(QWidget):
    """How many runs of which status are selected, and a button for each step that some of them can take."""

    def __init__(self, panel: RunPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._ready: dict[IngestState, list[RunSummary]] = {}
        self._title = ElidedLabel()
        self._title.setObjectName("many_runs_title")
        self._breadcrumb = WrappedLabel()
        self._breadcrumb.setObjectName("many_runs_breadcrumb")
        self._sentence = WrappedLabel()
        self._sentence.setObjectName("many_runs_sentence")
        self._buttons = {state: self._make_button(state) for state in wording.ACTIONS}
        grid = QGridLayout()
        for number, button in enumerate(self._buttons.values()):
            grid.addWidget(button, number // 2, number % 2)
        row = QHBoxLayout()
        row.addLayout(grid)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        em = self.fontMetrics().height()
        layout.setContentsMargins(round(em * 1.2), em, round(em * 1.2), em)
        layout.setSpacing(em // 2)
        for label in (self._title, self._breadcrumb, self._sentence):
            layout.addWidget(label)
        layout.addLayout(row)
        layout.addStretch(1)

    def show_runs(self, runs: Sequence[RunSummary], busy: Collection[str]) -> None:
        statuses = Counter(status_of(run) for run in runs)
        self._title.show_text(f"{formats.runs(len(runs))} selected")
        parts = [
            f"{formats.count(statuses[status])} {wording.STATUS_NAMES[status]}"
            for status in RunStatus
            if statuses[status]
        ]
        self._breadcrumb.setText("  \u00b7  ".join(parts))
        self._ready = {}
        for run in runs:
            state = wording.next_state(run)
            if state is not None and run.path not in busy:
                self._ready.setdefault(state, []).append(run)
        first = min(self._ready, key=lambda state: state.position, default=None)
        for state, button in self._buttons.items():
            ready = self._ready.get(state, [])
            button.setVisible(bool(ready))
            text = wording.action_for_many(state, len(ready))
            button.setText(button_text(text))
            button.setAccessibleName(text)
            if button.property("primary") != (state is first):
                button.setProperty("primary", state is first)
                button.style().unpolish(button)
                button.style().polish(button)
        idle = len(runs) - sum(map(len, self._ready.values()))
        self._sentence.setText(_idle_words(idle, len(runs)))

    def tab_chain(self) -> list[QWidget]:
        return [*self._buttons.values()]

    def _make_button(self, state: IngestState) -> QPushButton:
        button = push_button(wording.ACTIONS[state], f"many_{state.value}_button", wording.ACTION_TIPS[state])
        button.clicked.connect(lambda: self._panel.action_requested.emit(state, self._ready.get(state, [])))
        return button


def _idle_words(idle: int, total: int) -> str:
    if idle == 0:
        return "Each run takes its own next step. You see what was done, and what was not, at the end."
    if idle == total:
        return "None of these runs has a next step here."
    verb = "has" if idle == 1 else "have"
    return f"{formats.count(idle)} of these runs {verb} no next step here, or a job at work already."
