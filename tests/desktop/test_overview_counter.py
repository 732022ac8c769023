"""The overview is counted off the GUI thread: not twice at once, not too often, and never unseen."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from exlab_gui.desktop import overview_counter
from exlab_gui.desktop.overview_counter import OverviewCounter
from exlab_gui.desktop.overview_numbers import count_overview
from overview_lab import HOUR, NOW, USAGE, open_page, part, row_maker, shower

pytestmark = pytest.mark.usefixtures("english_in_berlin")


@pytest.fixture
def row(make_summary):
    return row_maker(make_summary)


@pytest.fixture
def page(qtbot, runner, themes):
    yield from open_page(qtbot, runner, themes)


@pytest.fixture
def show(qtbot, page, runner):
    return shower(qtbot, runner, page)


def text(page, name):
    return part(page, name, QLabel).text()


class TestWhenItCounts:
    @pytest.fixture
    def counting(self, monkeypatch):
        """Holds every count until it is let go; tells how many began and how many runs each had."""
        gate = threading.Event()
        begun = []

        def count(rows, now, *, cancelled):
            begun.append(len(rows))
            while not gate.wait(0.01):
                if cancelled():
                    break
            return count_overview(rows, now, cancelled=cancelled)

        monkeypatch.setattr(overview_counter, "count_overview", count)
        count.gate, count.begun = gate, begun
        yield count
        gate.set()

    def test_a_hidden_page_counts_nothing_until_it_is_seen(self, qtbot, page, runner, row):
        page.hide()
        page.show_runs([row(HOUR)], USAGE, NOW)
        assert runner.jobs() == []
        page.show()
        qtbot.waitUntil(lambda: page.page.objectName() == "overview_body")

    def test_while_it_counts_only_the_latest_question_waits(self, qtbot, page, runner, row, counting):
        rows = [row(HOUR) for _ in range(9)]
        page.show_runs(rows[:1], USAGE, NOW)
        qtbot.waitUntil(lambda: counting.begun == [1])
        for number in (2, 3, 4):
            page.show_runs(rows[:number], USAGE, NOW)
        assert len(runner.jobs()) == 1
        counting.gate.set()
        qtbot.waitUntil(lambda: not runner.jobs() and counting.begun == [1, 4])
        qtbot.waitUntil(lambda: text(page, "overview_counted").startswith("4 runs"))

    def test_hiding_it_stops_the_count_which_is_made_up_for(self, qtbot, page, runner, row, counting):
        page.show_runs([row(HOUR)], USAGE, NOW)
        qtbot.waitUntil(lambda: counting.begun == [1])
        page.hide()
        qtbot.waitUntil(lambda: not runner.jobs())
        assert page.page.objectName() == "overview_counting"
        counting.gate.set()
        page.show()
        qtbot.waitUntil(lambda: page.page.objectName() == "overview_body")

    def test_it_rests_between_two_counts(self, qtbot, runner, row):
        counter = OverviewCounter(runner, rest_ms=10**8)
        counter.allow(allowed=True)
        with qtbot.waitSignal(counter.counted):
            counter.ask([row(HOUR)], None, NOW)
        counter.ask([row(HOUR)], None, NOW)
        qtbot.waitUntil(lambda: not runner.jobs())
        QApplication.processEvents()
        assert runner.jobs() == []

    def test_it_can_be_closed_while_it_counts(self, qtbot, page, runner, row, counting):
        page.show_runs([row(HOUR)], USAGE, NOW)
        qtbot.waitUntil(lambda: counting.begun == [1])
        runner.shut_down()
        assert runner.jobs() == []

    def test_it_keeps_no_rows(self, show, row):
        rows = [row(HOUR) for _ in range(5)]
        show(rows)
        gc.collect()
        holders = [each for each in gc.get_referrers(*rows) if each is not rows and isinstance(each, tuple)]
        assert holders == []
