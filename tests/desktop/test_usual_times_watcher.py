"""The list hears what is usual after a scan, off the GUI thread, and not too often."""

from __future__ import annotations

import threading

import pytest
import shiboken6

from exlab_gui.desktop import usual_times_watcher
from exlab_gui.desktop.attention import Limits
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.settings import Settings
from exlab_gui.desktop.usual_times import Usual
from exlab_gui.desktop.usual_times_watcher import UsualTimesWatcher
from exlab_gui.ingest import IngestState
from exlab_gui.staging.summary import TIMES
from watched_runs import WatchedRuns

QUEUED = IngestState.SYNC_QUEUED
SETTINGS = Settings(attention_hours={QUEUED: 72}, attention_factor=4)
USUAL = {("CONFOCAL_01", QUEUED): Usual(7200, 9)}


@pytest.fixture
def runs(qapp):
    return WatchedRuns()


@pytest.fixture
def make(qtbot, runner, runs):
    made = []

    def do(**options):
        made.append(UsualTimesWatcher(runner, runs, **options))
        return made[-1]

    yield do
    for watcher in made:
        watcher.stop()
    qtbot.waitUntil(lambda: not runner.jobs())
    for watcher in made:
        shiboken6.delete(watcher)


@pytest.fixture
def fill(runs, make_summary):
    """Puts nine runs into the list that were queued for so long."""

    def do(seconds):
        runs.put(*(make_summary(times=TIMES.pack(1, 2, 3, 3 + seconds, 0)) for _ in range(9)))

    return do


@pytest.fixture
def held_up(monkeypatch):
    """A look says that it has begun, and waits until it may go on."""
    begun, go_on = threading.Event(), threading.Event()
    real = usual_times_watcher.usual_times

    def slow(rows, cancelled):
        begun.set()
        assert go_on.wait(20)
        return real(rows, cancelled)

    monkeypatch.setattr(usual_times_watcher, "usual_times", slow)
    return begun, go_on


def test_the_settings_count_at_once(runs, make):
    make().use_settings(SETTINGS)
    assert runs.limits == [Limits({QUEUED: 72 * 3600})]


def test_after_a_scan_what_is_usual_counts_too(qtbot, runner, runs, make, fill):
    watcher = make()
    watcher.use_settings(SETTINGS)
    fill(7200)
    jobs = []
    runner.started.connect(jobs.append)
    watcher.check()
    qtbot.waitUntil(lambda: len(runs.limits) == 2)
    assert watcher.usual == {key: usual for key, usual in watcher.usual.items() if usual.stays == 9}
    assert runs.limits[-1] == Limits({QUEUED: 72 * 3600}, USUAL, 4)
    assert [(job.title, job.kind) for job in jobs] == [("", JobKind.READ)]


def test_other_settings_keep_what_is_usual(qtbot, runs, make, fill):
    watcher = make()
    watcher.use_settings(SETTINGS)
    fill(7200)
    watcher.check()
    qtbot.waitUntil(lambda: len(runs.limits) == 2)
    watcher.use_settings(Settings(attention_hours={QUEUED: 24}, attention_factor=2))
    assert runs.limits[-1] == Limits({QUEUED: 24 * 3600}, USUAL, 2)


def test_many_passes_are_one_look_until_it_is_time_again(qtbot, runner, runs, make, fill):
    jobs = []
    runner.started.connect(jobs.append)
    watcher = make(every_ms=10**8)
    fill(7200)
    for _ in range(3):
        watcher.check()
    qtbot.waitUntil(lambda: not runner.jobs())
    watcher.check()
    assert len(jobs) == 1


def test_what_was_asked_for_meanwhile_is_done_when_it_is_time(qtbot, runs, make, fill):
    watcher = make(every_ms=1)
    watcher.use_settings(SETTINGS)
    fill(7200)
    watcher.check()
    fill(60)
    watcher.check()
    fill(60)
    watcher.check()
    qtbot.waitUntil(lambda: watcher.usual != {} and watcher.usual["CONFOCAL_01", QUEUED].seconds == 60)


def test_what_was_asked_for_is_done_too_where_a_look_takes_longer_than_the_pause(qtbot, make, fill, held_up):
    begun, go_on = held_up
    watcher = make(every_ms=1)
    fill(7200)
    watcher.check()
    assert begun.wait(20)
    fill(60)
    watcher.check()
    qtbot.waitUntil(lambda: not watcher._pause.isActive())
    go_on.set()
    qtbot.waitUntil(lambda: watcher.usual != {} and watcher.usual["CONFOCAL_01", QUEUED].seconds == 60)


def test_what_was_usual_elsewhere_is_forgotten(qtbot, runs, make, fill):
    watcher = make()
    watcher.use_settings(SETTINGS)
    fill(7200)
    watcher.check()
    qtbot.waitUntil(lambda: len(runs.limits) == 2)
    watcher.forget()
    assert len(runs.limits) == 3
    assert runs.limits[2] == runs.limits[0] != runs.limits[1]


def test_another_folder_has_its_own(qtbot, runner, runs, make, fill, held_up):
    begun, go_on = held_up
    watcher = make()
    fill(7200)
    watcher.check()
    assert begun.wait(20)
    watcher.stop()
    go_on.set()
    qtbot.waitUntil(lambda: not runner.jobs())
    assert watcher.usual == {}
    assert runs.limits == []
    watcher.check()
    qtbot.waitUntil(lambda: watcher.usual != {})
