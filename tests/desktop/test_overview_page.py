"""The overview page: its figures and charts, and the way from both to the list."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QTableWidget

from exlab_gui.desktop import overview_counter
from exlab_gui.desktop.attention import TOO_LONG, Attention, AttentionKind
from exlab_gui.desktop.charts import Chart
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.theme import Appearance
from job_work import LIMIT
from overview_lab import DAY, GB, HOUR, listed, open_page, part, row_maker, shower, small_lab

pytestmark = pytest.mark.usefixtures("english_in_berlin")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def row(make_summary):
    return row_maker(make_summary)


@pytest.fixture
def lab(row):
    return small_lab(row)


@pytest.fixture
def page(qtbot, runner, themes):
    yield from open_page(qtbot, runner, themes)


@pytest.fixture
def show(qtbot, page, runner):
    return shower(qtbot, runner, page)


@pytest.fixture
def asked(page):
    """What the page asked for."""
    wishes = []
    page.filter_requested.connect(wishes.append)
    page.run_requested.connect(wishes.append)
    return wishes


def text(page, name):
    return part(page, name, QLabel).text()


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
        place = table.texts().index(["Run_forgotten", "CONFOCAL_01", "Staging", "66 days"])
        table.setFocus()
        table.setCurrentCell(place, 0)
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


class TestLayout:
    @pytest.mark.parametrize("width", [500, 775, 1_000, 1_575])
    def test_nothing_is_cut_off_and_no_void_is_left(self, qtbot, show, lab, width):
        page = show(lab)
        page.resize(width, 640)
        body = page.page
        scroll = part(page, "overview_scroll", QScrollArea)
        qtbot.waitUntil(lambda: body.width() == scroll.viewport().width())
        cards = (body.instruments, body.days, body.stays)

        def void():
            last = max(card.mapTo(body, card.rect().bottomLeft()).y() for card in cards)
            return body.height() - max(last, scroll.viewport().height())

        qtbot.waitUntil(lambda: void() <= body.fontMetrics().height() * 3)
        assert all(body.rect().contains(card.geometry()) for card in cards)

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
        "import sys; import exlab_gui.app, exlab_gui.desktop.workbench;"
        "sys.exit('exlab_gui.desktop.overview_page' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=LIMIT).returncode == 0
