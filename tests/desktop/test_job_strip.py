"""The jobs on screen: what is shown, what can be done with it, by mouse and keyboard, in any width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.job_strip import JobStrip
from exlab_gui.desktop.jobs import JobKind, JobState

pytestmark = pytest.mark.usefixtures("themes", "english_in_berlin")

LONG = "Run 2026-11-22 17:05 of a project with a name that nobody wanted to type twice " * 3


@pytest.fixture
def page(qtbot, runner):
    """A window of which the strip is the lowest part."""
    widget = QWidget()
    widget.strip = JobStrip(runner)
    rest = QLabel("the rest")
    layout = QVBoxLayout(widget)
    layout.addWidget(rest, 1)
    layout.addWidget(widget.strip)
    qtbot.addWidget(widget)
    widget.resize(1060, 500)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def strip(page):
    return page.strip


@pytest.fixture
def show(qtbot, strip, start_job):
    """Starts jobs and waits until they are on screen."""

    def do(*subjects, kind=JobKind.TRANSFER):
        jobs = [start_job("Copying", subject, kind=kind) for subject in subjects]
        qtbot.waitUntil(lambda: strip.isVisible() and not strip._new)
        return jobs

    return do


@pytest.fixture
def click(qtbot):
    return lambda button: qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def text(widget, name):
    return widget.findChild(QLabel, name).text()


def bar(widget):
    return widget.findChild(QProgressBar, "job_bar")


class TestOneJob:
    def test_a_short_one_is_never_shown(self, qtbot, strip, start_job):
        shown = []
        start_job().finish()
        qtbot.waitUntil(lambda: not strip._delay.isActive())
        shown.append(strip.isVisible())
        assert shown == [False]

    def test_what_and_which_run_and_how_far(self, strip, show, copied):
        (job,) = show("Run 1")
        assert text(strip.line, "job_title") == "Copying  Run 1"
        assert (bar(strip).minimum(), bar(strip).maximum()) == (0, 0)
        job.report(copied(0.3456))
        assert bar(strip).maximum() > 0
        assert bar(strip).value() == int(0.3456 * bar(strip).maximum())
        assert text(strip.line, "job_detail").startswith("34.6 of 100.0 GB")
        assert bar(strip).accessibleName() == "Copying  Run 1"
        assert bar(strip).accessibleDescription().startswith("34.6 of 100.0 GB")
        assert not strip.more_button.isVisible()
        job.finish()
        assert not strip.isVisible()

    def test_full_is_said_only_of_what_is_done(self, strip, show, copied):
        (job,) = show("Run 1")
        job.report(copied(0.99999))
        assert bar(strip).value() < bar(strip).maximum()
        job.report(copied(1.0))
        assert bar(strip).value() == bar(strip).maximum()

    def test_pause_and_continue(self, strip, show, click):
        (job,) = show("Run 1")
        button = strip.line.pause_button
        assert button.text() == "Pause"
        click(button)
        assert job.job.state is JobState.PAUSED
        assert (button.text(), button.accessibleName()) == ("Continue", "Continue: Copying  Run 1")
        assert text(strip.line, "job_detail") == "Paused"
        click(button)
        assert job.job.state is JobState.RUNNING
        assert button.text() == "Pause"

    def test_try_again_after_a_sleep_and_after_a_failure_that_passes(self, qtbot, strip, show, click):
        (job,) = show("Run 1")
        job.job.pause("Paused: this computer was asleep.")
        assert strip.line.pause_button.text() == "Try again"
        assert strip.line.facts.property("alarming") is True
        click(strip.line.pause_button)
        assert job.job.state is JobState.RUNNING
        job.fail()
        assert text(strip.line, "job_detail") == "The disk is full."
        assert strip.line.pause_button.text() == "Try again"
        click(strip.line.pause_button)
        assert strip.line.facts.property("alarming") is False
        qtbot.waitUntil(lambda: job.job.state is JobState.RUNNING)

    def test_cancel(self, qtbot, strip, show, click):
        (job,) = show("Run 1")
        with qtbot.waitSignal(job.job.cancelled):
            click(strip.line.cancel_button)
            assert text(strip.line, "job_detail") == "Stopping\u2026"
            assert not strip.line.cancel_button.isEnabled()
            assert not strip.line.pause_button.isEnabled()

    @pytest.mark.parametrize("kind", [JobKind.READ, JobKind.WRITE])
    def test_what_is_short_has_no_pause(self, strip, show, kind):
        show("Run 1", kind=kind)
        assert not strip.line.pause_button.isVisible()
        assert strip.line.cancel_button.isVisible()

    def test_hostile_names_are_plain(self, strip, show):
        show("<b>Run</b>\n&amp;")
        assert text(strip.line, "job_title") == "Copying  <b>Run</b>␊&amp;"
        assert strip.line.findChild(QLabel, "job_title").textFormat() is Qt.TextFormat.PlainText
        assert "&lt;b&gt;" in strip.line.findChild(QLabel, "job_title").toolTip()


class TestLayout:
    def test_nothing_moves_while_numbers_change(self, strip, show, copied):
        (job,) = show("Run 1")
        job.report(copied(0.0))
        places = geometry(strip.line)
        for part in (0.001, 0.0999, 0.1, 0.5, 0.999):
            job.report(copied(part))
            assert geometry(strip.line) == places

    def test_the_height_is_the_same_in_every_state_and_width(self, qtbot, page, strip, show, copied):
        first, _second = show("Run 1", "Run 2")
        height = strip.height()
        first.report(copied(0.5))
        for change in (first.job.pause, first.job.resume, first.fail, first.job.retry):
            change()
            assert strip.height() == height
        for width in (1900, 800, 560):
            page.resize(width, 500)
            assert strip.height() == height

    @pytest.mark.parametrize("width", [400, 540, 560, 640, 700, 800, 1000, 1300, 1900, 2600])
    @pytest.mark.parametrize("title", ["Run 1", LONG])
    def test_nothing_overlaps_in_any_width(self, page, strip, show, copied, width, title):
        first, *_ = show(title, "Run 2")
        first.report(copied(0.5))
        page.resize(width, 500)
        parts = [part for part in children(strip.line) if part.isVisible() and part.width()]
        parts.sort(key=lambda part: part.x())
        for left, right in pairwise(parts):
            assert left.geometry().right() < right.x()
        assert parts[0].x() >= 0
        assert parts[-1].geometry().right() <= strip.line.width()
        assert strip.line.geometry().right() < strip.more_button.x()
        assert parts[0].objectName() == "job_title"
        assert parts[0].width() > 40

    def test_what_matters_least_goes_first(self, page, strip, show, copied, clock):
        strip.board._clock = clock
        (job,) = show("Run 1")
        for second in range(20):
            clock.now += 1
            job.report(copied(second / 1_000))
            strip.board.tick()
        shown = []
        for width in range(1500, 440, -20):
            page.resize(width, 500)
            facts = strip.line.facts
            told = [fact.text for fact in facts._fitting(facts.width())]
            if told not in shown:
                shown.append(told)
        assert [len(told) for told in shown] == [4, 3, 2, 1]
        assert not any("files" in fact for fact in shown[1])
        assert not any("/s" in fact for fact in shown[2])
        assert shown[3] == ["17 min left"]

    def test_a_reason_that_is_too_long_stands_whole_in_the_tooltip(self, page, strip, show):
        (job,) = show("Run 1")
        job.job.pause("Paused: " + "a very long reason " * 20)
        page.resize(600, 500)
        assert strip.line.facts.width() > 100
        assert "a very long reason a very long reason" in strip.line.facts.toolTip()

    def test_bigger_letters_get_bigger_places(self, qtbot, page, strip, show):
        show("Run 1")
        before = strip.line.pause_button.width()
        page.setStyleSheet("QPushButton { font-size: 30px; }")
        page.resize(1200, 500)
        assert strip.line.pause_button.width() > before


def children(line):
    return line.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def geometry(line):
    return {part.objectName(): part.geometry().getRect() for part in children(line)}


class TestSeveralJobs:
    def test_the_others_are_counted_and_listed_in_the_order_of_their_turns(self, strip, show, click):
        show("Run 1", "Run 2", "Run 3")
        assert strip.more_button.text() == "2 more"
        assert text(strip.line, "job_title") == "Copying  Run 1"
        click(strip.more_button)
        assert strip.is_open
        assert strip.list.isVisible()
        assert not strip.line.isVisible()
        assert titles(strip) == ["Run 1", "Run 2", "Run 3"]
        assert [text(row, "job_detail") for row in strip.list.rows()] == ["", "Waiting", "Waiting"]
        assert text(strip, "jobs_summary") == "3 jobs"
        click(strip.more_button)
        assert not strip.list.isVisible()
        assert strip.line.isVisible()

    def test_the_button_stays_under_the_mouse(self, page, strip, show, click):
        show("Run 1", "Run 2")
        place = strip.more_button.mapTo(page, QPoint(0, 0))
        size = strip.more_button.size()
        click(strip.more_button)
        assert strip.more_button.mapTo(page, QPoint(0, 0)) == place
        assert strip.more_button.size() == size

    def test_a_stalled_one_is_shown_before_one_that_works(self, qtbot, strip, show):
        first, second = show("Run 1", "Run 2")
        first.fail()
        qtbot.waitUntil(lambda: second.job.state is JobState.RUNNING)
        assert text(strip.line, "job_title") == "Copying  Run 1"
        assert text(strip.line, "job_detail") == "The disk is full."
        first.job.retry()
        assert text(strip.line, "job_title") == "Copying  Run 2"

    def test_of_two_at_work_the_one_that_is_shown_stays(self, strip, show, start_job, qtbot):
        show("reading 1", kind=JobKind.READ)
        show("reading 2", kind=JobKind.READ)
        show("copying")
        assert text(strip.line, "job_title") == "Copying  reading 1"

    def test_queue_order_is_changed_by_clicks(self, runner, strip, show, click):
        jobs = show("Run 1", "Run 2", "Run 3", "Run 4")
        click(strip.more_button)
        click(row(strip, "Run 4").up_button)
        assert titles(strip) == ["Run 1", "Run 2", "Run 4", "Run 3"]
        click(row(strip, "Run 2").down_button)
        assert titles(strip) == ["Run 1", "Run 4", "Run 2", "Run 3"]
        assert [job.subject for job in runner.waiting_transfers()] == ["Run 4", "Run 2", "Run 3"]
        assert ys(strip) == sorted(ys(strip))
        jobs[0].finish()
        assert jobs[3].job.state is JobState.RUNNING

    def test_only_what_can_move_has_arrows_and_the_ends_stop(self, strip, show, click):
        show("Run 1", "Run 2", "Run 3")
        show("reading", kind=JobKind.READ)
        click(strip.more_button)
        able = {
            row.tracker.job.subject: (row.up_button.isEnabled(), row.down_button.isEnabled())
            for row in strip.list.rows()
            if row.up_button.isVisible()
        }
        assert able == {"Run 2": (False, True), "Run 3": (True, False)}

    def test_a_moved_job_keeps_the_keyboard_to_the_end_of_the_way(self, qtbot, page, strip, show, click):
        page.activateWindow()
        show("Run 1", "Run 2", "Run 3", "Run 4")
        click(strip.more_button)
        button = row(strip, "Run 4").up_button
        button.setFocus()
        for _ in range(2):
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
        assert titles(strip) == ["Run 1", "Run 4", "Run 2", "Run 3"]
        assert page.focusWidget() is row(strip, "Run 4").down_button

    def test_a_row_for_each_does_what_its_buttons_say(self, qtbot, strip, show, click):
        first, second, _third = show("Run 1", "Run 2", "Run 3")
        click(strip.more_button)
        click(row(strip, "Run 1").pause_button)
        assert first.job.state is JobState.PAUSED
        click(row(strip, "Run 2").pause_button)
        assert second.job.state is JobState.PAUSED
        with qtbot.waitSignal(second.job.cancelled):
            click(row(strip, "Run 2").cancel_button)
        assert titles(strip) == ["Run 1", "Run 3"]

    def test_it_closes_by_itself_when_one_is_left(self, strip, show, click):
        first, second = show("Run 1", "Run 2")
        click(strip.more_button)
        second.cancel()
        assert not strip.is_open
        assert strip.line.isVisible()
        assert not strip.more_button.isVisible()
        first.cancel()
        assert not strip.isVisible()

    def test_six_rows_then_it_scrolls(self, qtbot, strip, show, click):
        show(*(f"Run {number}" for number in range(6)))
        click(strip.more_button)
        qtbot.waitUntil(lambda: strip.list.verticalScrollBar().maximum() == 0)
        height = strip.list.height()
        show(*(f"Run {number}" for number in range(6, 20)))
        qtbot.waitUntil(lambda: strip.list.verticalScrollBar().maximum() > 0)
        assert strip.list.height() == height

    def test_a_low_window_gets_a_lower_list(self, qtbot, page, strip, show, click):
        show(*(f"Run {number}" for number in range(8)))
        click(strip.more_button)
        page.resize(1060, 200)
        qtbot.waitUntil(lambda: page.height() == 200)
        assert 40 < strip.list.height() < 200

    def test_tab_goes_row_by_row(self, page, strip, show, click, runner, qtbot):
        page.activateWindow()
        show("Run 1", "Run 2", "Run 3")
        click(strip.more_button)
        runner.move(runner.waiting_transfers()[1], 0)
        row(strip, "Run 1").pause_button.setFocus()
        visited = []
        for _ in range(9):
            visited.append(page.focusWidget().accessibleName())
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert visited == [
            "Pause: Copying  Run 1",
            "Cancel: Copying  Run 1",
            "Move down: Copying  Run 3",
            "Pause: Copying  Run 3",
            "Cancel: Copying  Run 3",
            "Move up: Copying  Run 2",
            "Pause: Copying  Run 2",
            "Cancel: Copying  Run 2",
            "Show only one job",
        ]

    def test_every_button_has_its_names(self, strip, show, click):
        show("Run 1", "Run 2", "Run 3")
        click(strip.more_button)
        for button in strip.findChildren(QPushButton):
            assert button.objectName()
            if button.isVisible():
                assert button.accessibleName()
                assert button.toolTip()

    def test_words_of_rows_are_kept_up_to_date(self, strip, show, click):
        show("Run 1", "Run 2")
        (reading,) = show("reading", kind=JobKind.READ)
        click(strip.more_button)
        reading.report(JobProgress("3 files", 0.5))
        assert text(row(strip, "reading"), "job_detail") == "3 files"
        assert bar(row(strip, "reading")).value() == 500


def titles(strip):
    return [row.tracker.job.subject for row in strip.list.rows()]


def row(strip, subject):
    return next(row for row in strip.list.rows() if row.tracker.job.subject == subject)


def ys(strip):
    strip.list.widget().layout().activate()
    return [row.y() for row in strip.list.rows()]
