"""What a screen reader is told by itself: steps, news at the bottom, trouble; and how urgent that is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from exlab_gui.desktop import announcer
from exlab_gui.desktop.announcer import Announcer, announce
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.staging import record_path

POLITE, ASSERTIVE = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive


class Listener:
    """Stands in for Qt's side of the bus."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self):
        self.is_there = True
        self.heard = []

    def isActive(self):  # noqa: N802  (Qt's name)
        return self.is_there

    def updateAccessibility(self, event):  # noqa: N802  (Qt's name)
        self.heard.append((event.message(), event.politeness()))

    @property
    def texts(self):
        return [text for text, _ in self.heard]


@pytest.fixture
def listener(monkeypatch):
    """A screen reader."""
    one = Listener()
    monkeypatch.setattr(announcer, "QAccessible", one)
    return one


class TestAnnounce:
    def test_how_urgent_it_is(self, qtbot, listener):
        label = QLabel()
        qtbot.addWidget(label)
        announce(label, "Saved")
        announce(label, "The disk is full.", alarming=True)
        announce(label, "")
        assert listener.heard == [("Saved", POLITE), ("The disk is full.", ASSERTIVE)]

    def test_nothing_is_made_where_nobody_listens(self, qtbot, listener):
        listener.is_there = False
        label = QLabel()
        qtbot.addWidget(label)
        announce(label, "Saved")
        assert listener.heard == []


class TestInTheWindow:
    @pytest.fixture
    def run(self, staging, make_run, open_folder, operator, window):
        path = make_run(staging, name="Run_2026-04-17T14-32", state=IngestState.COMPLETE)
        open_folder(staging)
        operator.select(path)
        return path

    def test_what_stands_at_the_bottom_is_said_once(self, window, run, listener, qapp):
        window.bench.run_jobs.said.emit("Run 2026-04-17 14:32: queued for the NAS")
        qapp.processEvents()
        assert listener.heard == [("Run 2026-04-17 14:32: queued for the NAS", POLITE)]

    def test_a_step_of_ours_is_said_in_one_sentence(self, run, listener, operator, qtbot, qapp):
        operator.next_step()
        qtbot.waitUntil(lambda: bool(listener.texts))
        qapp.processEvents()
        assert listener.texts == ["Run 2026-04-17 14:32: queued for the NAS"]

    def test_a_step_that_somebody_else_took(self, window, run, listener, qtbot):
        IngestWriter().append_state_transition(record_path(run), IngestState.SYNC_QUEUED, host="other-pc")
        window.refresh()
        qtbot.waitUntil(lambda: listener.texts == ["Run 2026-04-17 14:32: Sync queued"])
        assert listener.heard[0][1] is POLITE

    def test_other_runs_are_not_told_of(self, window, run, make_run, staging, listener, qtbot, qapp):
        other = make_run(staging, state=IngestState.COMPLETE)
        with qtbot.waitSignal(window.scanner.finished):
            window.refresh()
        IngestWriter().append_state_transition(record_path(other), IngestState.SYNC_QUEUED, host="other-pc")
        with qtbot.waitSignal(window.scanner.finished):
            window.refresh()
        qapp.processEvents()
        assert listener.texts == []

    def test_trouble_interrupts(self, window, run, listener):
        words = Explanation("It could not be opened.", "Nothing was changed.", "Open it by hand.")
        window.browser.panel.show_notice(words, alarming=True)
        assert listener.heard == [(words.text, ASSERTIVE)]

    def test_a_search_that_finds_nothing(self, window, run, listener, qtbot):
        window.browser.set_search("nothing of the kind")
        qtbot.waitUntil(lambda: "No run matches" in listener.texts)


def test_a_job_that_waits_for_somebody(qtbot, runner, model, stall, listener):
    label = QLabel()
    qtbot.addWidget(label)
    teller = Announcer(runner, model, label)
    witness = stall()
    text, urgency = listener.heard[-1]
    assert text.startswith(f"{witness.job.title}: ")
    assert urgency is ASSERTIVE
    assert teller.parent() is label
    witness.job.cancel()
