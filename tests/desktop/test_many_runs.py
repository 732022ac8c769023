"""The panel of several runs: what is selected, and what can be done with it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from exlab_gui.desktop.many_runs import ManyRuns
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind

TROUBLE = Problem(ProblemKind.STATE_DISAGREES, "x")


@pytest.fixture
def panel(qtbot):
    widget = ManyRuns()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def text(panel, name):
    return panel.findChild(object, name).text()


def buttons(panel):
    shown = [button for button in panel.findChildren(QPushButton) if button.isVisible()]
    return [button.objectName() for button in shown]


def test_it_counts_the_runs_of_each_status(panel, make_summary):
    runs = [make_summary(state=None), make_summary(), make_summary(), make_summary(problem=TROUBLE)]
    panel.show_runs(runs, (), copies_here=False)
    assert text(panel, "many_runs_title") == "4 runs selected"
    assert text(panel, "many_runs_breadcrumb") == "1 Needs attention  ·  1 Not yet tracked  ·  2 Staging"
    assert text(panel, "many_runs_sentence").startswith("1 of these runs has no next step here")


def test_a_button_is_for_the_runs_that_can_take_its_step_in_their_order(qtbot, panel, make_summary):
    states = [
        IngestState.SYNC_VERIFIED,
        IngestState.SYNC_QUEUED,
        IngestState.CLEARED,
        IngestState.SYNC_QUEUED,
    ]
    runs = [make_summary(state=state) for state in states]
    runs.append(make_summary(state=IngestState.SYNC_QUEUED, problem=TROUBLE))
    panel.show_runs(runs, {runs[3].path}, copies_here=False)
    assert set(buttons(panel)) == {"many_verify_button", "many_clear_button"}
    with qtbot.waitSignal(panel.action_requested, timeout=0) as told:
        panel.findChild(QPushButton, "many_verify_button").click()
    assert told.args == [RunAction.VERIFY, runs[:2]]


def test_runs_that_are_worked_on_offer_nothing(panel, make_summary):
    runs = [make_summary(), make_summary()]
    panel.show_runs(runs, {run.path for run in runs}, copies_here=True)
    assert buttons(panel) == []
    assert text(panel, "many_runs_sentence") == "A job is at work on these runs; see below."
    panel.show_runs(runs, {runs[0].path, "/another"}, copies_here=True)
    assert buttons(panel) == ["many_mark_complete_button"]
    assert "1 of these runs" in text(panel, "many_runs_sentence")
