"""*Safe to clear?*: every condition before a staging copy is deleted, and the one confirmation after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QStackedWidget, QWidget

from exlab_gui.desktop import formats, help_topics, transfer_wording
from exlab_gui.desktop.condition_list import ConditionList
from exlab_gui.desktop.dialogs import AppDialog, DetailsDialog, close_button
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.job_progress import fraction_of, furthest
from exlab_gui.desktop.motion import show_busy
from exlab_gui.desktop.translation import keep_said, keep_translated, translate
from exlab_gui.desktop.verdict import Verdict
from exlab_gui.desktop.widgets import ElidedLabel, plain_label, push_button

if TYPE_CHECKING:
    from exlab_gui.desktop.job_progress import JobProgress
    from exlab_gui.desktop.translation import Words
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import ClearPlan, Progress

_VERDICT_LINES = 5.2
_BAR_STEPS = 1000


class ClearDialog(AppDialog):
    """One run's six conditions, being checked at first; its places do not move whatever comes out.

    Whoever opens it starts the check, and tells it how that goes on and ends; what it hears after it was
    closed it does not mind.

    Signals:
        check_requested: check once more; the dialog shows that it is being checked already.
        clear_requested: the operator has confirmed that this :class:`ClearPlan` is carried out; the dialog
            closes.
        stopped: the check is not wanted any more; *Stop* was pressed, or the dialog closes.
    """

    check_requested = Signal()
    clear_requested = Signal(object)
    stopped = Signal()

    def __init__(self, run: RunSummary, parent: QWidget | None) -> None:
        super().__init__("clear_dialog", lambda: translate("Clearing", "Safe to clear?"), parent)
        self._run = run
        self._plan: ClearPlan | None = None
        self._is_checking = True
        self._is_closed = False
        self._found: ClearPlan | None = None
        self.setMinimumWidth(self.fontMetrics().height() * 52)
        self._destination = self._add_places()
        self.conditions = ConditionList()
        self.content.addWidget(self.conditions)
        self._outcome = QStackedWidget()
        self._outcome.setFixedHeight(round(self.fontMetrics().height() * _VERDICT_LINES))
        self._progress = _CheckProgress()
        self._progress.stop.clicked.connect(self._stop)
        self.verdict = Verdict()
        self.verdict.details_requested.connect(self._show_details)
        self._outcome.addWidget(self._progress)
        self._outcome.addWidget(self.verdict)
        self.content.addWidget(self._outcome)
        self._check_again = push_button(
            lambda: translate("Clearing", "Check again"),
            "check_again_button",
            lambda: translate("Clearing", "Check all conditions once more"),
        )
        self.add_left_button(self._check_again, self._request_check)
        self._clear = push_button(
            lambda: translate("Clearing", "Clear staging copy\u2026"),
            "clear_button",
            lambda: translate("Clearing", "Delete the files of this run from the staging folder; asks first"),
            danger=True,
        )
        self.add_button(self._clear, self._ask)
        # The harmless one, at the edge where Enter is expected.
        self.add_button(close_button(), self.reject, default=True)
        self.show_checking()
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        plan = self._found
        self._progress.say_again()
        self._name.show_text(_run_words(self._run), self._run.path)
        if plan is not None:
            self.show_plan(plan)
        elif self._is_checking:
            self._destination.show_text(translate("Clearing", "Not known yet"))
            self.conditions.show_checking()
        elif self._was_stopped:
            self.show_stopped()

    def show_checking(self) -> None:
        """The check has begun."""
        self._is_checking = True
        self._was_stopped = False
        self._plan = self._found = None
        self.conditions.show_checking()
        self._progress.begin()
        self._outcome.setCurrentWidget(self._progress)
        self._allow()

    def show_progress(self, progress: JobProgress) -> None:
        """How far the check is."""
        if self._is_closed:
            return
        self._progress.show_progress(progress)

    def show_plan(self, plan: ClearPlan) -> None:
        """The check has come to its end."""
        if self._is_closed:
            return
        self._plan = self._found = plan
        self._destination.show_text(plan.destination)
        self.conditions.show_conditions(plan.conditions)
        self._end(transfer_wording.plan_verdict(plan), alarming=not plan.ok)

    def show_error(self, explanation: Explanation) -> None:
        """The check could not be done."""
        if self._is_closed:
            return
        self.conditions.show_not_checked()
        self._end(explanation, alarming=True)

    def show_stopped(self) -> None:
        """The check was stopped, by the operator or in the list of jobs."""
        if self._is_closed:
            return
        self._was_stopped = True
        self.conditions.show_not_checked()
        words = Explanation(
            translate("Clearing", "The check was stopped, so nothing is known."),
            translate("Clearing", "No file was deleted."),
            translate("Clearing", "Press \u201cCheck again\u201d."),
            topic=help_topics.CHECK_STOPPED,
        )
        self._end(words, alarming=False)

    def done(self, result: int) -> None:
        # By then Qt may have deleted its part of this object.
        self._is_closed = True
        if self._is_checking:
            self._is_checking = False
            self.stopped.emit()
        super().done(result)

    def _add_places(self) -> ElidedLabel:
        destination = ElidedLabel()
        destination.setObjectName("clear_destination")
        destination.show_text(translate("Clearing", "Not known yet"))
        self._name = ElidedLabel()
        self._name.setObjectName("clear_run")
        add_facts(
            self,
            (
                (lambda: translate("Clearing", "Run"), self._name),
                (lambda: translate("Clearing", "NAS copy"), destination),
            ),
        )
        return destination

    def _end(self, explanation: Explanation, *, alarming: bool) -> None:
        self._is_checking = False
        had_focus = self._progress.stop.hasFocus()
        self.verdict.show_explanation(explanation, alarming=alarming)
        self._outcome.setCurrentWidget(self.verdict)
        self._allow()
        if had_focus:
            self._check_again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        self._check_again.setEnabled(not self._is_checking)
        self._clear.setEnabled(self._plan is not None and self._plan.ok)

    def _stop(self) -> None:
        self._progress.show_stopping()
        self.stopped.emit()

    def _request_check(self) -> None:
        self.show_checking()
        self.check_requested.emit()

    def _show_details(self, explanation: Explanation) -> None:
        DetailsDialog(safe_to_clear(self._run.name), explanation, self).open()

    def _ask(self) -> None:
        plan = self._plan
        if plan is None or not plan.ok:
            return
        question = ClearQuestion(
            formats.short_title(self._run.name), plan.files, plan.bytes, plan.destination, self
        )
        question.confirmed.connect(partial(self._confirm, plan))
        question.open()

    def _confirm(self, plan: ClearPlan) -> None:
        # The answer holds for what was asked, not for what another check has found since.
        if plan is self._plan:
            self.clear_requested.emit(plan)
            self.accept()


def _run_words(run: RunSummary) -> str:
    return f"{formats.run_title(run.name)}  \u00b7  {run.equipment} \u203a {run.project_name}"


def safe_to_clear(name: str) -> str:
    """The heading of what came out of the check of one run, by its name."""
    return translate("Clearing", "Safe to clear {run}?").format(run=formats.short_title(name))


class ClearQuestion(AppDialog):
    """The one confirmation before staging copies are deleted: how much, and where the remaining copy is.

    Signals:
        confirmed: they are to be deleted.
    """

    confirmed = Signal()

    def __init__(  # noqa: PLR0913  (what it states)
        self, name: str, files: int, size: int, place: str, parent: QWidget | None, *, runs: int = 1
    ) -> None:
        one = runs == 1
        words = _words_for_one() if one else _words_for_many()
        super().__init__("clear_question", words.heading.format(name=name), parent)
        self.setMinimumWidth(self.fontMetrics().height() * 44)
        self.add_text(words.text.format(amount=formats.amount(files, size)))
        where = ElidedLabel()
        where.setObjectName("remaining_copy")
        where.show_text(place)
        add_facts(self, ((words.remaining, where),))
        # Enter and Space go back: they may have been meant for something else a moment ago.
        keep = push_button(words.keep, "keep_button", translate("Clearing", "Close this; nothing is deleted"))
        clear = push_button(words.clear, "confirm_clear_button", danger=True)
        self.add_button(keep, self.reject, default=True)
        self.add_button(clear, self.accept)
        self.accepted.connect(self.confirmed)
        self.fit_to_words()


class _QuestionWords(NamedTuple):
    heading: str
    text: str
    remaining: str
    keep: str
    clear: str


def _words_for_one() -> _QuestionWords:
    return _QuestionWords(
        translate("Clearing", "Clear the staging copy of {name}?"),
        translate(
            "Clearing",
            "{amount} will be deleted from this staging folder. "
            "The copy on the NAS stays and is then the only one.",
        ),
        translate("Clearing", "Remaining copy"),
        translate("Clearing", "Keep staging copy"),
        translate("Clearing", "Clear staging copy"),
    )


def _words_for_many() -> _QuestionWords:
    return _QuestionWords(
        translate("Clearing", "Clear the staging copies of {name}?", "{name} is a number of runs"),
        translate(
            "Clearing",
            "{amount} will be deleted from this staging folder. "
            "The copies on the NAS stay and are then the only ones.",
        ),
        translate("Clearing", "Remaining copies"),
        translate("Clearing", "Keep staging copies"),
        translate("Clearing", "Clear staging copies"),
    )


class _CheckProgress(QWidget):
    """How far the check is, in words and as a bar, and *Stop*."""

    def __init__(self) -> None:
        super().__init__()
        self._amount: Progress | None = None
        self._words = ElidedLabel()
        self._words.setObjectName("check_progress_words")
        self._file = ElidedLabel()
        self._file.setProperty("muted", True)
        self._file.setObjectName("check_progress_file")
        self._bar = QProgressBar()
        self._bar.setObjectName("check_bar")
        self._bar.setTextVisible(False)
        keep_said(self._bar, lambda: self._bar.setAccessibleName(translate("Clearing", "Check")))
        self.stop = push_button(
            lambda: translate("Clearing", "Stop"),
            "stop_button",
            lambda: translate("Clearing", "Stop checking; nothing is deleted"),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(self.fontMetrics().height())
        grid.addWidget(self._words, 0, 0)
        grid.addWidget(self._bar, 1, 0)
        grid.addWidget(self._file, 2, 0)
        grid.addWidget(self.stop, 0, 1, 3, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowStretch(3, 1)

    def begin(self) -> None:
        """Nothing is known yet, not even whether the check has begun."""
        self._amount = None
        self._words.show_text(translate("Clearing", "Waiting for its turn\u2026"))
        self._file.show_text("")
        show_busy(self._bar)
        self.stop.setEnabled(True)

    def say_again(self) -> None:
        """Another language is spoken."""
        if not self.stop.isEnabled():
            self.show_stopping()
        elif self._amount is None:
            self._words.show_text(translate("Clearing", "Waiting for its turn\u2026"))
        else:
            self._words.show_text(transfer_wording.amount_words(self._amount))

    def show_progress(self, progress: JobProgress) -> None:
        """How far it is; never backwards within a phase."""
        amount = progress.amount
        if amount is None or not self.stop.isEnabled():
            return
        before = self._amount
        amount = furthest(before if before and before.phase is amount.phase else None, amount)
        self._amount = amount
        self._words.show_text(transfer_wording.amount_words(amount))
        self._file.show_text(amount.current)
        fraction = fraction_of(amount)
        if fraction is None:
            show_busy(self._bar)
        else:
            self._bar.setRange(0, _BAR_STEPS)
            self._bar.setValue(round(_BAR_STEPS * fraction))

    def show_stopping(self) -> None:
        """*Stop* was pressed, and the check has not answered yet."""
        self._words.show_text(translate("Clearing", "Stopping\u2026"))
        show_busy(self._bar)
        self.stop.setEnabled(False)


def add_facts(dialog: AppDialog, facts: tuple[tuple[Words, QWidget], ...]) -> None:
    """Add lines of a name and a value to a dialog."""
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(dialog.fontMetrics().height())
    grid.setVerticalSpacing(dialog.fontMetrics().height() // 4)
    for row, (name, value) in enumerate(facts):
        label = plain_label(name)
        label.setProperty("muted", True)
        label.setBuddy(value)
        grid.addWidget(label, row, 0)
        grid.addWidget(value, row, 1)
    dialog.content.addLayout(grid)
