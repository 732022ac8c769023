"""The overview page: its figures, its charts with their tables, and the way from both to the list."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QTableWidget, QWidget

from exlab_gui.desktop import overview_counter
from exlab_gui.desktop.attention import TOO_LONG, Attention, AttentionKind
from exlab_gui.desktop.charts import Chart
from exlab_gui.desktop.disk_card import DiskUsage
from exlab_gui.desktop.overview_counter import OverviewCounter
from exlab_gui.desktop.overview_numbers import DAYS, count_overview
from exlab_gui.desktop.overview_page import OverviewPage
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunRow
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.theme import Appearance
from exlab_gui.ingest import LIFECYCLE
from exlab_gui.staging import Problem, ProblemKind
from exlab_gui.staging.summary import TIMES
from job_work import LIMIT

NOW = time.time()
HOUR, DAY = 3_600, 86_400
GB = 10**9
LEFT = Qt.MouseButton.LeftButton
USAGE = DiskUsage(2_000 * GB, 412 * GB)

pytestmark = pytest.mark.usefixtures("english_in_berlin")


@pytest.fixture
def row(make_summary):
    """Makes a row of a run that reached its states so many seconds ago."""

    def make(*ages, attention=None, **fields):
        times = [int(NOW - age) for age in ages] + [0] * (len(LIFECYCLE) - len(ages))
        values = {
            "state": LIFECYCLE[len(ages) - 1] if ages else None,
            "times": TIMES.pack(*times) if ages else b"",
            "last_activity": float(int(NOW - ages[-1])) if ages else None,
        }
        return RunRow(make_summary(**{**values, **fields}), attention)

    return make


@pytest.fixture
def lab(row):
    """A small lab in which everything occurs."""
    return [
        row(),
        row(HOUR),
        row(3 * HOUR, HOUR, bytes=10 * GB, equipment="SEQ_02"),
        row(3 * HOUR, 2 * HOUR, HOUR, bytes=30 * GB),
        row(5 * DAY, 4 * DAY, 3 * DAY, bytes=GB, attention=TOO_LONG),
        *(row(9 * DAY, 8 * DAY, 8 * DAY - 60, 7 * DAY, bytes=100 * GB) for _ in range(3)),
        row(problem=Problem(ProblemKind.RECORD_DAMAGED, ""), equipment="SEQ_02"),
        *(row(5 * DAY, 4 * DAY, 3 * DAY, 2 * DAY, 2 * DAY - 9, bytes=5 * GB) for _ in range(4)),
        row(70 * DAY, 4 * DAY, 3 * DAY, 2 * DAY, 2 * DAY - 9, bytes=5 * GB, name="Run_forgotten"),
    ]


@pytest.fixture
def page(qtbot, runner, themes, monkeypatch):
    """The page in a window of its own, which does not rest between two counts."""
    monkeypatch.setattr(overview_counter, "REST_MS", 0)
    made = OverviewPage(themes, runner)
    made.resize(1_300, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
    shiboken6.delete(made)


@pytest.fixture
def show(qtbot, page, runner):
    """Shows runs on the page and waits until they are counted."""

    def do(rows, usage=USAGE):
        page.show_runs(rows, usage, NOW)
        qtbot.waitUntil(lambda: not runner.jobs(), timeout=LIMIT * 1000)
        return page

    return do


@pytest.fixture
def asked(page):
    """What the page asked for."""
    wishes = []
    page.filter_requested.connect(wishes.append)
    page.run_requested.connect(wishes.append)
    return wishes


def part(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def text(page, name):
    return part(page, name, QLabel).text()


def cells(table):
    return table.texts()


def listed(rows, wish):
    return len(wish.apply(list(rows))[0])


class TestPages:
    def test_before_the_first_count_it_says_so(self, page):
        assert page.page.objectName() == "overview_counting"

    def test_without_runs_it_says_what_will_be_here(self, show):
        page = show([])
        assert page.page.objectName() == "overview_empty"
        show_text = " ".join(label.text() for label in page.page.findChildren(QLabel))
        assert "As soon as there are runs in the staging folder" in show_text

    def test_with_runs_it_shows_them(self, show, lab):
        assert show(lab).page.objectName() == "overview_body"
        assert text(show(lab), "overview_counted").startswith("14 runs, counted ")

    def test_a_folder_that_becomes_empty(self, show, lab):
        show(lab)
        assert show([]).page.objectName() == "overview_empty"

    def test_what_cannot_be_counted_is_said(self, show, lab, monkeypatch):
        monkeypatch.setattr(overview_counter, "count_overview", lambda *_, **__: 1 / 0)
        assert show(lab).page.objectName() == "overview_failed"
        monkeypatch.undo()
        assert show(lab).page.objectName() == "overview_body"


class TestFigures:
    def test_the_disk(self, show, lab):
        page = show(lab)
        assert text(page, "overview_disk_figure") == "412.0 GB free of 2.0 TB"
        # 10 + 30 + 1 + 5 x 5 GB came in seven days, 25 GB were cleared: 41 GB a week.
        assert text(page, "overview_disk_sentence") == (
            "Full in about 70 days at this week's pace; clearing 3 verified runs frees 300.0 GB."
        )
        bar = part(page, "overview_disk_bar")
        assert bar.accessibleDescription() == (
            "1.6 TB of 2.0 TB used, 300.0 GB of it safe to clear; 412.0 GB free"
        )

    def test_the_bar_marks_what_can_be_cleared(self, show, lab, themes):
        bar = part(show(lab), "overview_disk_bar")
        image = bar.grab().toImage()
        middle = bar.height() // 2
        colors = [image.pixelColor(x, middle).name() for x in range(bar.width())]
        share = bar.width() / 2_000
        assert colors[round(share * 600)] == themes.theme.accent
        clearable = colors[round(share * 1_300) : round(share * 1_575)]
        assert {themes.theme.chart_verified, themes.theme.surface} <= set(clearable)
        assert colors[round(share * 1_800)] == themes.theme.track

    def test_an_unknown_disk(self, show, lab):
        page = show(lab, None)
        assert text(page, "overview_disk_figure") == "Not known"
        assert text(page, "overview_disk_sentence").startswith("The size of the staging disk is not known;")
        assert part(page, "overview_disk_bar").isHidden()

    def test_what_waits_for_the_nas(self, show, lab):
        page = show(lab)
        assert text(page, "overview_waiting_figure") == "41.0 GB"
        assert text(page, "overview_waiting_sentence") == (
            "3 runs wait to be copied and verified; 1 of them needs attention."
        )

    def test_nothing_to_do(self, show, row):
        page = show([row(HOUR)])
        assert text(page, "overview_waiting_figure") == "Nothing"
        assert text(page, "overview_waiting_sentence") == "No run waits for the NAS."
        assert text(page, "overview_attention_figure") == "None"
        for name in ("complete", "queued", "attention", "stuck", "verified"):
            assert part(page, f"overview_{name}_button").isHidden()

    @pytest.mark.parametrize(
        ("name", "shown", "wish"),
        [
            ("verified", "Show 3 runs at Sync verified", RunFilter(status=RunStatus.SYNC_VERIFIED)),
            ("complete", "1 Complete", RunFilter(status=RunStatus.COMPLETE)),
            ("queued", "1 Sync queued", RunFilter(status=RunStatus.SYNC_QUEUED)),
            ("attention", "Show 2 runs", RunFilter(status=RunStatus.NEEDS_ATTENTION)),
            ("stuck", "1 stuck", RunFilter(only_stuck=True)),
        ],
    )
    def test_each_button_lists_as_many_runs_as_it_says(self, qtbot, show, lab, asked, name, shown, wish):
        button = part(show(lab), f"overview_{name}_button", QAbstractButton)
        assert button.text() == button.accessibleName() == shown
        qtbot.mouseClick(button, LEFT)
        assert asked == [wish]
        assert str(listed(lab, wish)) in shown

    def test_verified_runs_that_are_listed_elsewhere_are_told(self, show, row):
        stuck = row(9 * DAY, 8 * DAY, 7 * DAY, 6 * DAY, bytes=GB, attention=TOO_LONG)
        differs = row(9, 8, 7, 6, bytes=GB, attention=Attention(AttentionKind.COPY_DIFFERS))
        said = text(show([stuck, differs]), "overview_disk_sentence")
        assert "clearing 1 verified run frees 1.0 GB. 1 of them stands too long" in said

    def test_times_that_are_left_out_are_told(self, show, row):
        page = show([row(-DAY), row(HOUR)])
        assert text(page, "overview_odd").startswith("1 run has recorded times")
        assert not part(page, "overview_odd").isHidden()
        assert part(show([row(HOUR)]), "overview_odd").isHidden()


class TestCharts:
    def test_each_says_in_words_what_it_shows(self, show, lab):
        charts = show(lab).findChildren(Chart)
        assert len(charts) == 3
        for chart in charts:
            interface = QAccessible.queryAccessibleInterface(chart)
            assert interface.text(QAccessible.Text.Name)
            assert interface.text(QAccessible.Text.Description) == chart.accessibleDescription() != ""

    def test_every_part_that_can_be_clicked_lists_as_many_runs_as_it_says(self, qtbot, show, lab, asked):
        page = show(lab)
        for name in ("instruments", "days"):
            chart = part(page, f"overview_{name}_chart", Chart)
            for mark in list(chart.marks):
                if isinstance(mark.choice, RunFilter):
                    asked.clear()
                    qtbot.mouseClick(chart, LEFT, pos=mark.area.center().toPoint())
                    (wish,) = asked
                    number = listed(lab, wish)
                    assert f"{number} run" in " ".join(mark.words), mark.words

    def test_cleared_runs_are_drawn_when_they_are_asked_for(self, qtbot, show, lab):
        page = show(lab)
        chart = part(page, "overview_instruments_chart", Chart)

        def statuses():
            return {mark.choice.status for mark in chart.marks}

        assert RunStatus.CLEARED not in statuses()
        qtbot.mouseClick(part(page, "overview_instruments_cleared"), LEFT)
        assert RunStatus.CLEARED in statuses()

    def test_the_legend_lists_a_state(self, qtbot, show, lab, asked):
        entry = part(show(lab), "overview_legend_cleared", QAbstractButton)
        assert entry.text() == "Cleared 5"
        qtbot.mouseClick(entry, LEFT)
        assert asked == [RunFilter(status=RunStatus.CLEARED)]

    def test_many_instruments_are_shown_when_they_are_asked_for(self, qtbot, show, row):
        page = show([row(HOUR, equipment=f"INSTRUMENT_{number:03}" + "X" * 20) for number in range(300)])
        chart = part(page, "overview_instruments_chart", Chart)
        more = part(page, "overview_instruments_more", QAbstractButton)
        assert len(chart.marks) == 24
        assert more.text() == "Show 288 more"
        qtbot.mouseClick(more, LEFT)
        assert len(chart.marks) == 600
        qtbot.mouseClick(more, LEFT)
        assert len(chart.marks) == 24

    def test_few_instruments_have_nothing_to_unfold(self, show, lab):
        assert part(show(lab), "overview_instruments_more").isHidden()

    def test_the_days_are_drawn_by_size_or_by_runs(self, qtbot, show, row):
        page = show([row(2 * HOUR, HOUR, bytes=None), row(3 * DAY, 2 * DAY, bytes=GB)])
        chart = part(page, "overview_days_chart", Chart)
        assert len(chart.marks) == 1
        qtbot.mouseClick(part(page, "overview_days_runs"), LEFT)
        assert len(chart.marks) == 2

    def test_a_day_on_which_the_list_would_show_other_runs_cannot_be_clicked(self, show, row):
        runs = [row(9, 8, 7, 6, 5), row(9, 8, 7, 6, 5, attention=Attention(AttentionKind.JOB_FAILED))]
        chart = part(show(runs), "overview_days_chart", Chart)
        assert all(mark.choice is None for mark in chart.marks)

    def test_the_run_that_took_longest_can_be_opened(self, qtbot, show, lab, asked):
        page = show(lab)
        forgotten = next(row.path for row in lab if row.summary.name == "Run_forgotten")
        table = part(page, "overview_worst_table", QTableWidget)
        assert cells(table)[0] == ["Run_forgotten", "CONFOCAL_01", "Staging", "66 days"]
        table.setFocus()
        table.setCurrentCell(0, 0)
        qtbot.keyClick(table, Qt.Key.Key_Return)
        chart = part(page, "overview_stays_chart", Chart)
        dot = next(mark for mark in chart.marks if mark.choice == forgotten)
        qtbot.mouseClick(chart, LEFT, pos=dot.area.center().toPoint())
        assert asked == [forgotten, forgotten]

    def test_without_unusual_runs_there_is_no_list_of_them(self, show, row):
        assert part(show([row(HOUR)]), "overview_worst_table").isHidden()

    def test_names_from_outside_are_shown_as_they_are(self, show, row):
        page = show([row(HOUR, equipment="<b>&\n\u202e")])
        chart = part(page, "overview_instruments_chart", Chart)
        assert chart.marks[0].words[0] == "<b>&\u240a\u2426"
        assert page.grab().isNull() is False


class TestNumbers:
    @pytest.fixture
    def table_of(self, qtbot, show, lab):
        """Presses *Numbers* on a chart; returns its table."""
        page = show(lab)

        def do(name):
            button = part(page, f"overview_{name}_numbers")
            button.setFocus()
            qtbot.keyClick(button, Qt.Key.Key_Space)
            return part(page, f"overview_{name}_table", QTableWidget)

        return do

    @pytest.mark.parametrize("name", ["instruments", "days", "stays"])
    def test_the_table_takes_the_place_of_the_picture_and_gives_it_back(self, qtbot, show, lab, name):
        page = show(lab)
        chart, table = part(page, f"overview_{name}_chart"), part(page, f"overview_{name}_table")
        assert (chart.isVisible(), table.isVisible()) == (True, False)
        button = part(page, f"overview_{name}_numbers")
        qtbot.mouseClick(button, LEFT)
        assert (chart.isVisible(), table.isVisible()) == (False, True)
        assert table.accessibleName()
        assert button.accessibleName().endswith("show the numbers")
        qtbot.mouseClick(button, LEFT)
        assert (chart.isVisible(), table.isVisible()) == (True, False)

    def test_the_instruments(self, table_of, lab):
        rows = cells(table_of("instruments"))
        assert rows[0] == ["All instruments", "14", "2", "1", "1", "1", "1", "3", "5"]
        assert rows[1] == ["CONFOCAL_01", "12", "1", "1", "1", "0", "1", "3", "5"]
        assert rows[2] == ["SEQ_02", "2", "1", "0", "0", "1", "0", "0", "0"]

    def test_every_cell_lists_as_many_runs_as_it_says(self, qtbot, table_of, lab, asked):
        table = table_of("instruments")
        table.setFocus()
        for place, texts in enumerate(cells(table)):
            for column in range(1, len(texts)):
                asked.clear()
                table.setCurrentCell(place, column)
                qtbot.keyClick(table, Qt.Key.Key_Return)
                numbers = [listed(lab, wish) for wish in asked] or [0]
                assert numbers == [int(texts[column])]

    def test_the_arrow_keys_reach_every_cell(self, qtbot, table_of, asked):
        table = table_of("instruments")
        table.setFocus()
        table.setCurrentCell(0, 0)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, *[Qt.Key.Key_Right] * 5, Qt.Key.Key_Return):
            qtbot.keyClick(table, key)
        assert asked == [RunFilter(status=RunStatus.COMPLETE, scope=Scope("SEQ_02"))]

    def test_the_days(self, qtbot, table_of, lab, asked):
        table = table_of("days")
        rows = cells(table)
        assert len(rows) == DAYS
        arrived, cleared = (sum(int(texts[column]) for texts in rows) for column in (1, 3))
        assert (arrived, cleared) == (11, 5)
        table.setFocus()
        place = next(place for place, texts in enumerate(rows) if texts[3] == "5")
        assert rows[place][4] == "25.0 GB"
        table.setCurrentCell(place, 0)
        qtbot.keyClick(table, Qt.Key.Key_Return)
        (wish,) = asked
        assert listed(lab, wish) == 5

    def test_the_times(self, table_of):
        rows = cells(table_of("stays"))
        assert rows[0] == ["Staging", "11", "24 h", "24 h", "24 h", "66 days", "1", "1"]
        assert [texts[0] for texts in rows] == ["Staging", "Complete", "Sync queued", "Sync verified"]

    def test_new_numbers_come_into_an_open_table(self, table_of, show, row):
        table = table_of("instruments")
        show([row(HOUR, equipment="NEW_01")])
        assert cells(table)[1][:2] == ["NEW_01", "1"]

    def test_a_table_is_as_high_as_its_rows(self, table_of):
        table = table_of("instruments")
        last = table.visualItemRect(table.item(table.rowCount() - 1, 0))
        assert table.viewport().rect().contains(last.center())
        assert table.verticalScrollBar().maximum() == 0


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


class TestLayout:
    @pytest.mark.parametrize("width", [500, 775, 1_000, 1_575])
    def test_nothing_is_cut_off_and_no_void_is_left(self, qtbot, show, lab, width):
        page = show(lab)
        page.resize(width, 640)
        body = page.page
        scroll = part(page, "overview_scroll", QScrollArea)
        qtbot.waitUntil(lambda: body.width() == scroll.viewport().width())
        last = max(
            card.mapTo(body, card.rect().bottomLeft()).y()
            for card in (body.instruments, body.days, body.stays)
        )
        void = body.height() - last
        assert 0 < void <= max(body.fontMetrics().height() * 3, scroll.viewport().height() - last)

    def test_it_becomes_narrow_again(self, qtbot, show, lab):
        page = show(lab)
        body = page.page

        def is_side_by_side():
            return body.days.mapTo(body, body.days.rect().topLeft()).x() > body.width() / 3

        page.resize(1_575, 900)
        qtbot.waitUntil(is_side_by_side)
        page.resize(700, 900)
        qtbot.waitUntil(lambda: not is_side_by_side())
        assert body.width() <= 700

    def test_the_keyboard_scrolls_to_where_it_goes(self, qtbot, show, row):
        page = show([row(HOUR, equipment=f"INSTRUMENT_{number:03}") for number in range(100)])
        qtbot.mouseClick(part(page, "overview_instruments_more"), LEFT)
        chart = part(page, "overview_instruments_chart", Chart)
        qtbot.waitUntil(lambda: chart.height() == chart.sizeHint().height())
        scroll = part(page, "overview_scroll", QScrollArea)
        chart.setFocus()
        qtbot.keyClick(chart, Qt.Key.Key_End)
        place = chart.mapTo(scroll.viewport(), chart.current.area.center().toPoint())
        assert scroll.viewport().rect().contains(place)

    def test_it_follows_the_theme(self, show, lab, themes):
        page = show(lab)
        light = page.grab().toImage()
        themes.set_appearance(Appearance.DARK)
        assert page.grab().toImage() != light

    def test_everything_that_can_be_used_has_a_name(self, show, lab):
        for kind in (QAbstractButton, Chart, QTableWidget):
            for each in show(lab).findChildren(kind):
                if each.focusPolicy() is not Qt.FocusPolicy.NoFocus and each.isVisible():
                    assert each.objectName(), each
                    assert each.accessibleName(), each.objectName()


def test_the_window_does_not_load_it_before_it_is_opened():
    code = (
        "import sys; import exlab_gui.desktop.main_window, exlab_gui.app;"
        "sys.exit('exlab_gui.desktop.overview_page' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=LIMIT).returncode == 0
