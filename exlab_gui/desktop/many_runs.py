"""The panel of several selected runs."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from exlab_gui.desktop import action_wording, formats, wording
from exlab_gui.desktop.plain_text import button_text, tooltip
from exlab_gui.desktop.run_actions import RunAction, offers_at
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel, push_button
from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from exlab_gui.staging import RunSummary


class ManyRuns(QWidget):
    """How many runs of which status are selected, and a button for each action that some of them offer.

    Signals:
        action_requested: a :class:`RunAction` and a list of runs.
    """

    # Not Signal(..., list): Qt would wrap each of 100,000 runs by itself.
    action_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: Sequence[RunSummary] = ()
        self._busy: frozenset[str] = frozenset()
        self._ready: dict[RunAction, set[IngestState | None]] = {}
        self._title = ElidedLabel()
        self._title.setObjectName("many_runs_title")
        self._breadcrumb = WrappedLabel()
        self._breadcrumb.setObjectName("many_runs_breadcrumb")
        self._sentence = WrappedLabel()
        self._sentence.setObjectName("many_runs_sentence")
        self._copies_here = False
        self._buttons = {action: self._make_button(action) for action in RunAction}
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
        keep_translated(self._put_words)

    def show_runs(self, runs: Sequence[RunSummary], busy: Collection[str], *, copies_here: bool) -> None:
        """Show a selection; runs in ``busy`` (paths) have a job already and offer nothing."""
        self._runs, self._busy, self._copies_here = runs, frozenset(busy), copies_here
        self._ready = {}
        # By state and not by run: there may be 100,000 of them.
        free = _free_states(runs)
        self._title.show_text(translate("Run panel", "%Ln run(s) selected", "", len(runs)))
        self._breadcrumb.setText(_status_words(free, len(runs) - free.total()))
        if self._busy:
            held = self._busy
            free -= _free_states([run for run in runs if run.path in held])
        able = 0
        for state, number in free.items():
            offered = offers_at(state, copies_here=copies_here)
            able += number if offered else 0
            for action in offered:
                self._ready.setdefault(action, set()).add(state)
        first = next((action for action in self._buttons if action in self._ready), None)
        for action, button in self._buttons.items():
            ready = sum(free[state] for state in self._ready.get(action, ()))
            button.setVisible(ready > 0)
            text = action_wording.action_for_many(action, ready)
            button.setText(button_text(text))
            button.setAccessibleName(text)
            if button.property("primary") != (action is first):
                button.setProperty("primary", action is first)
                button.style().unpolish(button)
                button.style().polish(button)
        idle = len(runs) - able
        all_at_work = bool(runs) and all(run.path in self._busy for run in runs)
        self._sentence.setText(_all_busy_words() if all_at_work else _idle_words(idle, len(runs)))

    def tab_chain(self) -> list[QWidget]:
        """What the Tab key visits, in this order."""
        return [*self._buttons.values()]

    def _make_button(self, action: RunAction) -> QPushButton:
        button = push_button("", f"many_{action.value}_button")
        button.clicked.connect(lambda: self.action_requested.emit(action, self._ready_for(action)))
        return button

    def _put_words(self) -> None:
        for action, button in self._buttons.items():
            button.setToolTip(tooltip(action_wording.action_tip(action)))
        self.show_runs(self._runs, self._busy, copies_here=self._copies_here)

    def _ready_for(self, action: RunAction) -> list[RunSummary]:
        """The runs that a button is for, in the order of the selection."""
        states, busy = self._ready.get(action, set()), self._busy
        return [
            run for run in self._runs if run.state in states and run.problem is None and run.path not in busy
        ]


def _free_states(runs: Sequence[RunSummary]) -> Counter[IngestState | None]:
    """How many runs there are in each state, without those that have a problem."""
    # Two quick walks: to pair what is looked at, for 100,000 runs, takes twice as long.
    numbers = Counter(map(attrgetter("state"), runs))
    troubled = Counter([run.state for run in runs if run.problem is not None])
    return numbers - troubled


def _status_words(states: Counter[IngestState | None], troubled: int) -> str:
    """How many runs there are of which status, for runs without a problem by state, and those with one."""
    numbers = {RunStatus.NEEDS_ATTENTION: troubled, RunStatus.NOT_TRACKED: states[None]}
    numbers |= {RunStatus(state.value): states[state] for state in IngestState}
    parts = [
        f"{formats.count(numbers[status])} {wording.status_name(status)}"
        for status in RunStatus
        if numbers[status]
    ]
    return "  \u00b7  ".join(parts)


def _all_busy_words() -> str:
    return translate("Run panel", "A job is at work on these runs; see below.")


def _idle_words(idle: int, total: int) -> str:
    if idle == 0:
        return translate(
            "Run panel",
            "Each run takes its own next step. You see what was done, and what was not, at the end.",
        )
    if idle == total:
        return translate("Run panel", "None of these runs has a next step here.")
    return translate(
        "Run panel",
        "%Ln of these runs (has|have) no next step here, or a job at work already.",
        "",
        idle,
    )
