"""The panel of the selected run, or of several: where it stands, and the one button for the next step."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exlab_gui.desktop import action_wording, formats, help_topics, transfer_wording, wording
from exlab_gui.desktop.announcer import announce
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.many_runs import ManyRuns
from exlab_gui.desktop.plain_text import button_text, tooltip, visible
from exlab_gui.desktop.run_actions import RunAction, offers
from exlab_gui.desktop.run_head import RunHead
from exlab_gui.desktop.run_tabs import RunTabs
from exlab_gui.desktop.stepper import Stepper
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import Banner, ElidedLabel, ScrolledPage, WrappedLabel, push_button
from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.staging import RunDetails, RunSummary
    from exlab_gui.transfer import RunTraces

_SHARE_OF_SCREEN = 0.45
"""The height that a run keeps at least, if it needs so much; the rest can be scrolled to."""
_VERIFIED = frozenset({IngestState.SYNC_VERIFIED, IngestState.CLEARED})


class RunPanel(QFrame):
    """Shows nothing, one run, or a summary of several.

    Signals:
        action_requested: the button of an action was pressed; a :class:`RunAction` and a list of runs.
        open_requested: *Open folder*; the run's path.
        details_requested: *Show details* of a message; an :class:`Explanation`.
    """

    # Not Signal(..., list): Qt would wrap each of 100,000 runs by itself.
    action_requested = Signal(object, object)
    open_requested = Signal(str)
    details_requested = Signal(object)

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_panel")
        self.setProperty("card", True)
        self._copies_here = False
        self._one = _OneRun(themes, self)
        self._many = ManyRuns(self)
        self._many.action_requested.connect(self.action_requested)
        self._nothing = WrappedLabel()
        self._nothing.setObjectName("no_run_text")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._one_page = ScrolledPage(self._one, _SHARE_OF_SCREEN)
        self._one_page.setObjectName("run_scroll")
        self._many_page = ScrolledPage(self._many, _SHARE_OF_SCREEN)
        self._many_page.setObjectName("many_runs_scroll")
        for page in (self._nothing, self._one_page, self._many_page):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self._nothing.setText(
            translate("Run panel", "Select a run to see where it stands and what to do next.")
        )

    @property
    def shown_path(self) -> str | None:
        """The folder of the one run that is shown, or None."""
        shown = self._one.summary if self._stack.currentWidget() is self._one_page else None
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
        self._stack.setCurrentWidget(self._one_page)

    def show_details(self, details: RunDetails, traces: RunTraces, *, busy: bool) -> None:
        """Show what was read of the run that is shown."""
        self._one.show_details(details, traces, busy=busy)

    def show_place(self, *, copies_here: bool) -> None:
        """Whether this app copies the runs of the open folder, which decides what is offered."""
        self._copies_here = copies_here
        self._one.show_place(copies_here=copies_here)

    def show_busy(self, *, busy: bool) -> None:
        """A job on the run that is shown began or ended."""
        self._one.show_busy(busy=busy)

    def show_differs(self, *, differs: bool) -> None:
        """Whether what did not match when the run that is shown was compared last can be shown."""
        self._one.show_differs(differs=differs)

    def show_attention(self, words: tuple[str, str] | None, topic: str = "") -> None:
        """Say why the run that is shown needs attention though its record is in order: what, what to do."""
        self._one.show_attention(words, topic)

    def help_topic(self) -> str:
        """What the help can explain of the run that is shown; an empty text for nothing special."""
        if self.shown_path is None:
            return ""
        return self._one.notice.topic or self._one.attention.topic

    def show_many(self, runs: Sequence[RunSummary], busy: Collection[str]) -> None:
        """Several runs are selected; those in ``busy`` (paths) have a job already."""
        self._many.show_runs(runs, busy, copies_here=self._copies_here)
        self._stack.setCurrentWidget(self._many_page)

    def show_notice(self, explanation: Explanation, *, alarming: bool) -> None:
        """Say something about the run that is shown, until another is or it is closed."""
        self._one.notice.show_explanation(explanation, alarming=alarming)
        announce(self._one.notice, explanation.text, alarming=alarming)

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
        self._traces: RunTraces | None = None
        self._details: RunDetails | None = None
        self._actions: tuple[RunAction, ...] = ()
        self._concern: tuple[str, str] | None = None
        self._concern_topic = ""
        self._copies_here = False
        self._differs = False
        self._is_busy = False
        self._focus_comes_back = False
        self._panel = panel
        self.attention = Banner("attention_banner", closable=False)
        self.notice = Banner("notice_banner", closable=True)
        self._sentence = WrappedLabel()
        self._sentence.setObjectName("run_sentence")
        self._open = push_button(
            lambda: translate("Run panel", "Open folder"),
            "open_folder_button",
            lambda: translate("Run panel", "Show the run's files in the file manager"),
        )
        self._proof = ElidedLabel()
        self._proof.setObjectName("run_proof")
        self._proof.setProperty("muted", True)
        self._other = push_button(lambda: translate("Run panel", "Other step"), "other_step_button")
        self._next = push_button(
            lambda: translate("Run panel", "Next step"), "next_step_button", primary=True
        )
        self._head = RunHead((self._open, self._other, self._next))
        self.stepper = Stepper(themes)
        self.tabs = RunTabs()
        self._lay_out()
        for banner in (self.attention, self.notice):
            banner.details_requested.connect(panel.details_requested)
        self._open.clicked.connect(self._request_open)
        self._next.clicked.connect(lambda: self._request_action(0))
        self._other.clicked.connect(self._request_other)
        self._more = QMenu(self)
        self._more.setObjectName("more_steps_menu")
        self.stepper.step_activated.connect(self.tabs.show_step)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        summary, traces, details = self.summary, self._traces, self._details
        if summary is None:
            return
        if details is not None and traces is not None:
            self.show_details(details, traces, busy=self._is_busy)
            return
        self._show_names(summary)
        self._show_traces(traces)
        self._show_actions(summary)
        self.stepper.say_again()

    def show_summary(self, summary: RunSummary, *, busy: bool) -> None:
        is_other = self.summary is None or self.summary.path != summary.path
        is_new = is_other or self.summary != summary
        if is_other:
            self._concern = None
            self._differs = False
            self.notice.hide()
            self.tabs.clear_run()
        if is_new:
            # What earlier work left belongs to the run as it was read then.
            self._details = None
            self._show_traces(None)
        self.summary = summary
        self._show_names(summary)
        self._is_busy = busy
        self._show_actions(summary)
        if is_new:
            readable = summary.revision is not None or not summary.needs_attention
            self.stepper.show_state(summary.state, known=readable)

    def show_details(self, details: RunDetails, traces: RunTraces, *, busy: bool) -> None:
        self.show_summary(details.summary, busy=busy)
        self._details = details
        self._show_traces(traces)
        self._show_actions(details.summary)
        if details.record is not None:
            self.stepper.show_record(details.record)
        self.tabs.show_details(details, traces)

    def tab_chain(self) -> list[QWidget]:
        return [
            self._next,
            self._other,
            self._open,
            self.attention,
            self.notice,
            *self.stepper.steps,
            self.tabs,
        ]

    def show_busy(self, *, busy: bool) -> None:
        if busy:
            # What was said of the step before is not true any more.
            self.notice.hide()
        self._is_busy = busy
        if self.summary is not None:
            self._show_actions(self.summary)

    def show_place(self, *, copies_here: bool) -> None:
        self._copies_here = copies_here
        if self.summary is not None:
            self._show_actions(self.summary)

    def show_differs(self, *, differs: bool) -> None:
        self._differs = differs
        if self.summary is not None:
            self._show_actions(self.summary)

    def show_attention(self, words: tuple[str, str] | None, topic: str) -> None:
        self._concern = words
        self._concern_topic = topic
        if self.summary is not None:
            self._show_sentence(self.summary)

    def _show_names(self, summary: RunSummary) -> None:
        self._head.title.show_text(
            formats.run_title(summary.name) or visible(summary.path), summary.name, summary.path
        )
        self._head.place.show_text(wording.breadcrumb(summary))

    def _show_traces(self, traces: RunTraces | None) -> None:
        self._traces = traces
        verified = self.summary is not None and self.summary.state in _VERIFIED
        text = ""
        if traces is not None and verified:
            text = transfer_wording.proof_words(traces.proof, datetime.now(UTC))
        self._proof.show_text(text)
        self._proof.setVisible(bool(text))

    def _show_actions(self, summary: RunSummary) -> None:
        self._actions = offers(
            summary, copies_here=self._copies_here, traces=self._traces, differs=self._differs
        )
        self._show_sentence(summary)
        if self._is_busy and self._next.hasFocus():
            self._focus_comes_back = True
        first, *others = self._actions or (None,)
        self._show_button(self._next, first)
        self._show_button(self._other, others[0] if others else None)
        self._show_more(others)
        if not self._is_busy and self._focus_comes_back:
            # Disabling sent the keyboard on to the next button; a second Space must not press that one.
            self._focus_comes_back = False
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_sentence(self, summary: RunSummary) -> None:
        if summary.problem is not None:
            what, remedy = wording.problem_words(summary.problem)
            details = "\n".join((summary.path, summary.problem.kind.value, visible(summary.problem.detail)))
            topic = help_topics.topic_of_problem(summary.problem)
            self.attention.show_explanation(Explanation(what, "", remedy, details, topic), alarming=True)
        elif self._concern is not None:
            what, remedy = self._concern
            words = Explanation(what, "", remedy, topic=self._concern_topic)
            self.attention.show_explanation(words, alarming=True)
        else:
            self.attention.hide()
        self._sentence.setText(
            "" if summary.problem else wording.sentence(summary, self._actions, busy=self._is_busy)
        )
        self._sentence.setVisible(summary.problem is None)

    def _show_button(self, button: QPushButton, action: RunAction | None) -> None:
        button.setVisible(action is not None)
        button.setEnabled(not self._is_busy)
        if action is not None:
            text = action_wording.action_name(action)
            button.setText(button_text(text))
            button.setAccessibleName(text)
            busy = translate("Run panel", "This run is being worked on")
            tip = busy if self._is_busy else action_wording.action_tip(action)
            button.setToolTip(tooltip(tip))

    def _show_more(self, others: Sequence[RunAction]) -> None:
        self._more.clear()
        if len(others) <= 1:
            return
        for place, action in enumerate(others, start=1):
            entry = self._more.addAction(action_wording.action_name(action))
            entry.triggered.connect(partial(self._request_action, place))
        self._other.setText(button_text(translate("Run panel", "More\u2026")))
        self._other.setAccessibleName(translate("Run panel", "More steps"))
        self._other.setToolTip(tooltip(translate("Run panel", "What else can be done with this run")))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        em = self.fontMetrics().height()
        layout.setContentsMargins(round(em * 1.2), em, round(em * 1.2), em // 2)
        layout.setSpacing(em // 2)
        layout.addWidget(self._head)
        layout.addWidget(self._sentence)
        layout.addWidget(self._proof)
        layout.addWidget(self.attention)
        layout.addWidget(self.notice)
        layout.addSpacing(em // 3)
        layout.addWidget(self.stepper)
        layout.addWidget(self.tabs, 1)

    def _request_open(self) -> None:
        if self.summary is not None:
            self._panel.open_requested.emit(self.summary.path)

    def _request_other(self) -> None:
        if self._more.isEmpty():
            self._request_action(1)
        else:
            self._more.popup(self._other.mapToGlobal(self._other.rect().bottomLeft()))

    def _request_action(self, place: int) -> None:
        if self.summary is not None and place < len(self._actions):
            self._panel.action_requested.emit(self._actions[place], [self.summary])
