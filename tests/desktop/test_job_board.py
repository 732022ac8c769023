"""Every titled job is followed from its start to its end, and its state has words."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.job_board import JobBoard
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.jobs import JobKind, JobState

pytestmark = pytest.mark.usefixtures("english_in_berlin")


@pytest.fixture
def board(runner, clock):
    return JobBoard(runner, clock=clock)


@pytest.fixture
def follow(board, start_job):
    def do(*arguments, **options):
        job = start_job(*arguments, **options)
        return job, next(tracker for tracker in board.trackers() if tracker.job is job.job)

    return do


def run_for(board, clock, job, copied, parts):
    for part in parts:
        clock.now += 1
        job.report(copied(part))
        board.tick()


def test_a_job_is_there_from_start_to_end(qtbot, board, start_job):
    added, removed = [], []
    board.added.connect(lambda tracker: added.append(tracker.title))
    board.removed.connect(lambda tracker: removed.append(tracker.title))
    job = start_job("Copying", "Run 1")
    start_job("", "a quiet one", kind=JobKind.READ)
    assert added == ["Copying  Run 1"]
    assert [tracker.title for tracker in board.trackers()] == added
    job.finish()
    assert removed == added
    assert board.trackers() == []


def test_trackers_come_in_the_order_of_the_turns(runner, board, start_job):
    jobs = [start_job("Copying", f"Run {number}") for number in range(4)]
    runner.move(jobs[3].job, 0)
    assert [tracker.title[-1] for tracker in board.trackers()] == list("0312")


def test_the_words_of_each_state(qtbot, board, follow, start_job, copied, clock):
    job, tracker = follow("Copying", "Run 1")
    qtbot.waitUntil(lambda: job.job.state is JobState.RUNNING)
    assert (tracker.words, tracker.fraction, tracker.is_busy) == ("", None, True)
    later, waiting = follow("Copying", "Run 2")
    assert (waiting.words, waiting.is_busy) == ("Waiting", False)
    later.job.pause()
    assert waiting.words == "Paused"
    run_for(board, clock, job, copied, [number / 1_000 for number in range(30)])
    assert tracker.words.startswith("2.9 of 100.0 GB \u00b7 580 of")
    assert tracker.words.endswith("100 MB/s \u00b7 16 min left")
    assert tracker.shortest_words == "16 min left"
    job.job.pause()
    assert tracker.words.endswith("files \u00b7 Paused")
    assert not tracker.needs_attention
    job.job.resume()
    job.job.pause("Paused: this computer was asleep.")
    assert tracker.words == "Paused: this computer was asleep."
    assert tracker.needs_attention
    job.job.resume()
    job.fail()
    assert tracker.words == "The disk is full."
    assert tracker.needs_attention
    job.job.retry()
    assert not tracker.needs_attention
    job.job.cancel()
    assert tracker.words == "Stopping\u2026"


def test_a_pause_is_not_counted_as_slow(board, follow, copied, clock):
    job, tracker = follow()
    parts = [number / 1_000 for number in range(60)]
    run_for(board, clock, job, copied, parts[:30])
    before = tracker.words.split(" \u00b7 ")[2:]
    job.job.pause()
    for _ in range(600):
        clock.now += 1
        board.tick()
    job.job.resume()
    run_for(board, clock, job, copied, parts[29:32])
    assert tracker.words.split(" \u00b7 ")[2:] == before


def test_tried_again_it_does_not_go_back(qtbot, board, follow, copied, clock):
    job, tracker = follow()
    run_for(board, clock, job, copied, [0.1, 0.2, 0.3])
    job.fail()
    job.job.retry()
    qtbot.waitUntil(lambda: job.job.state is JobState.RUNNING)
    job.report(copied(0.05))
    assert tracker.fraction == pytest.approx(0.3)
    assert tracker.words.startswith("30.0 of 100.0 GB")


def test_what_no_screen_understands_is_passed_over(follow):
    job, tracker = follow()
    changes = []
    tracker.changed.connect(lambda: changes.append(tracker.words))
    job.report(("some", "thing"))
    assert changes == []


def test_words_of_the_work_are_shown_as_they_are(follow):
    job, tracker = follow("Counting", "", kind=JobKind.READ)
    job.report(JobProgress("<b>\n"))
    assert tracker.words == "<b>␊"


def test_the_clock_ticks_only_while_there_are_jobs(board, start_job):
    assert not board._timer.isActive()
    job = start_job()
    assert board._timer.isActive()
    job.cancel()
    assert not board._timer.isActive()
