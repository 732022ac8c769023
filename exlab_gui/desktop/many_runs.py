"""The panel of several selected runs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.plain_text import button_text
from exlab_gui.desktop.run_actions import RunAction, offers
from exlab_gui.desktop.run_row import RunStatus, status_of
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel, push_button

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from exlab_gui.staging import RunSummary


class ManyRuns(QWidget):
    """How many runs of which status are selected, and a button for each action that some of them offer.

    Signals:
        action_requested: a :class:`RunAction` and a list of runs.
    """

    action_requested = Signal(object, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready: dict[RunAction, list[RunSummary]] = {}
        self._title = ElidedLabel()
        self._title.setObjectName("many_runs_title")
        self._breadcrumb = WrappedLabel()
        self._breadcrumb.setObjectName("many_runs_breadcrumb")
        self._sentence = WrappedLabel()
        self._sentence.setObjectName("many_runs_sentence")
        self._buttons = {action: self._make_button(action) for action in wording.ACTIONS}
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

    def show_runs(self, runs: Sequence[RunSummary], busy: Collection[str], *, copies_here: bool) -> None:
        """Show a selection; runs in ``busy`` (paths) have a job already and offer nothing."""
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
            if run.path not in busy:
                for action in offers(run, copies_here=copies_here):
                    self._ready.setdefault(action, []).append(run)
        first = next((action for action in self._buttons if action in self._ready), None)
        for action, button in self._buttons.items():
            ready = self._ready.get(action, [])
            button.setVisible(bool(ready))
            text = wording.action_for_many(action, len(ready))
            button.setText(button_text(text))
            button.setAccessibleName(text)
            if button.property("primary") != (action is first):
                button.setProperty("primary", action is first)
                button.style().unpolish(button)
                button.style().polish(button)
        idle = len(runs) - len({run.path for ready in self._ready.values() for run in ready})
        self._sentence.setText(_idle_words(idle, len(runs)))

    def tab_chain(self) -> list[QWidget]:
        """What the Tab key visits, in this order."""
        return [*self._buttons.values()]

    def _make_button(self, action: RunAction) -> QPushButton:
        button = push_button(
            wording.ACTIONS[action], f"many_{action.value}_button", wording.ACTION_TIPS[action]
        )
        button.clicked.connect(lambda: self.action_requested.emit(action, self._ready.get(action, [])))
        return button


def _idle_words(idle: int, total: int) -> str:
    if idle == 0:
        return "Each run takes its own next step. You see what was done, and what was not, at the end."
    if idle == total:
        return "None of these runs has a next step here."
    verb = "has" if idle == 1 else "have"
    return f"{formats.count(idle)} of these runs {verb} no next step here, or a job at work already."
