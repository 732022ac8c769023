"""After a sleep what was copying rests, with a line that says why; a short hiccup is none."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.jobs import JobKind, JobState
from exlab_gui.desktop.sleep_watch import SleepWatch


class Sleep:
    total = 12_345.0

    def __call__(self):
        return self.total


@pytest.fixture
def sleep():
    return Sleep()


@pytest.fixture
def watch(runner, sleep):
    watch = SleepWatch(runner, sleep)
    yield watch
    watch.stop()


@pytest.fixture
def jobs(qtbot, start_job):
    """A transfer at work, one that waits, and one that reads."""
    found = [start_job(), start_job(), start_job(kind=JobKind.READ)]
    qtbot.waitUntil(lambda: found[0].job.state is JobState.RUNNING)
    return [each.job for each in found]


def test_running_transfers_are_paused_and_say_why(qtbot, watch, sleep, jobs):
    sleep.total += 3_600
    with qtbot.waitSignal(watch.slept, timeout=0) as slept:
        watch.look()
    assert slept.args == [3_600.0]
    assert [job.state for job in jobs] == [JobState.PAUSED, JobState.WAITING, JobState.RUNNING]
    assert jobs[0].pause_reason == "Paused: this computer was asleep."
    jobs[0].resume()
    watch.look()
    assert jobs[0].state is JobState.RUNNING


def test_what_the_operator_paused_stays_as_it_is(watch, sleep, jobs):
    jobs[0].pause()
    sleep.total += 3_600
    watch.look()
    assert jobs[0].pause_reason == ""


@pytest.mark.parametrize("seconds", [0, 0.9, 4.9, -3_600])
def test_awake_is_awake(qtbot, watch, sleep, jobs, seconds):
    sleep.total += seconds
    with qtbot.assertNotEmitted(watch.slept):
        watch.look()
    assert jobs[0].state is JobState.RUNNING


def test_it_looks_by_itself(qtbot, runner, sleep, jobs):
    watch = SleepWatch(runner, sleep)
    watch._timer.setInterval(5)
    sleep.total += 60
    with qtbot.waitSignal(watch.slept):
        pass
    watch.stop()
    assert not watch._timer.isActive()
