"""Python's garbage collector runs on the GUI thread, from a timer, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QTimer

from exlab_gui.desktop import garbage
from exlab_gui.desktop.garbage import GuiGarbageCollector


class Ring:
    """Garbage that only the cyclic collector can take away."""

    def __init__(self):
        self.me = self


@pytest.fixture
def collector(qapp):
    thresholds = gc.get_threshold()
    gc.collect()
    gui_collector = GuiGarbageCollector()
    yield gui_collector
    gui_collector.stop()
    gc.set_threshold(*thresholds)
    assert gc.isenabled()


@pytest.fixture
def collections():
    """The threads of all collections from now on, with their generations."""
    seen = []

    def note(phase, info):
        if phase == "start":
            seen.append((threading.current_thread(), info["generation"]))

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def make_garbage(number):
    rings = [Ring() for _ in range(number)]
    return weakref.ref(rings[0])


def test_python_does_not_collect_by_itself_any_more(collector, collections):
    assert not gc.isenabled()
    garbage = make_garbage(20_000)
    assert garbage() is not None
    assert collections == []


def test_a_worker_that_allocates_finalises_nothing(collector, collections):
    worker = threading.Thread(target=make_garbage, args=(20_000,))
    worker.start()
    worker.join()
    assert collections == []
    collector.collect_if_due()
    assert [thread for thread, _ in collections] == [threading.main_thread()]


def test_the_timer_collects(qtbot, collector, collections):
    garbage = make_garbage(20_000)
    collector.findChild(QTimer).setInterval(1)
    qtbot.waitUntil(lambda: garbage() is None)
    assert {thread for thread, _ in collections} == {threading.main_thread()}


def test_nothing_is_done_before_it_is_due(collector, collections):
    gc.set_threshold(100_000, 10, 10)
    collector.collect_if_due()
    assert collections == []


@pytest.mark.parametrize("generation", [0, 1, 2])
def test_the_oldest_generation_that_is_due_is_collected(collector, collections, monkeypatch, generation):
    counts = [700 + 1 if place == generation else 0 for place in range(3)]
    monkeypatch.setattr(gc, "get_count", lambda: tuple(counts))
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    collector.collect_if_due()
    assert [number for _, number in collections] == [generation]


def test_afterwards_python_collects_again(collector, collections):
    collector.stop()
    make_garbage(20_000)
    assert collections != []


class TestHold:
    @pytest.fixture(autouse=True)
    def _unfrozen(self):
        yield
        gc.unfreeze()

    def test_while_it_is_held_nothing_is_collected(self, collector, collections):
        garbage.hold()
        make_garbage(20_000)
        collector.collect_if_due()
        assert collections == []
        garbage.release()
        make_garbage(20_000)
        collector.collect_if_due()
        assert len(collections) == 1

    def test_whoever_releases_first_does_not_release_for_others(self, collector, collections):
        garbage.hold()
        garbage.hold()
        garbage.release()
        make_garbage(20_000)
        collector.collect_if_due()
        assert collections == []
        garbage.release()

    def test_it_is_not_held_for_ever(self, collector, collections, monkeypatch):
        garbage.hold()
        make_garbage(20_000)
        monkeypatch.setattr(garbage, "_LONGEST_HOLD_S", 0.0)
        collector.collect_if_due()
        assert len(collections) == 1
        garbage.release()

    def test_what_came_in_the_burst_is_not_walked_over_again(self, collector):
        garbage.hold()
        rows = [[number] for number in range(1_000)]
        garbage.release()
        assert gc.get_freeze_count() >= len(rows)
        garbage.hold()
        assert gc.get_freeze_count() == 0
        garbage.release()

    def test_without_our_collector_nothing_is_frozen(self):
        gc.unfreeze()
        garbage.hold()
        garbage.release()
        assert gc.get_freeze_count() == 0
