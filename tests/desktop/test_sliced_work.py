"""Work that is done a few milliseconds in each turn of the event loop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from exlab_gui.desktop.sliced_work import SlicedWork


@pytest.fixture
def work(qapp):
    owner = QObject()
    work = SlicedWork(owner, budget_ms=0)
    yield work
    owner.deleteLater()


def counting(seen, number):
    for step in range(number):
        seen.append(step)
        yield


def test_a_step_after_another_until_it_is_done(qtbot, work):
    seen = []
    work.start(counting(seen, 3), lambda: seen.append("done"))
    assert seen == []
    assert work.is_running
    qtbot.waitUntil(lambda: not work.is_running)
    assert seen == [0, 1, 2, "done"]


def test_the_rest_can_be_done_at_once(work):
    seen = []
    work.start(counting(seen, 3), lambda: seen.append("done"))
    work.finish()
    assert seen == [0, 1, 2, "done"]
    work.finish()
    assert seen == [0, 1, 2, "done"]


def test_another_work_takes_its_place(qtbot, work):
    seen, other = [], []
    work.start(counting(seen, 3), lambda: seen.append("done"))
    work.start(counting(other, 2))
    qtbot.waitUntil(lambda: not work.is_running)
    assert (seen, other) == ([], [0, 1])


def test_the_next_can_be_begun_by_the_end_of_the_first(qtbot, work):
    seen = []
    work.start(counting(seen, 1), lambda: work.start(counting(seen, 2)))
    qtbot.waitUntil(lambda: len(seen) == 3 and not work.is_running)
    assert seen == [0, 0, 1]


def test_it_can_be_stopped(qtbot, work):
    seen = []
    work.start(counting(seen, 3), lambda: seen.append("done"))
    work.stop()
    work.finish()
    assert (seen, work.is_running) == ([], False)


def test_one_that_fails_is_not_tried_again(work):
    def failing():
        raise RuntimeError
        yield

    work.start(failing())
    with pytest.raises(RuntimeError):
        work.finish()
    assert not work.is_running


def test_it_can_rest_and_go_on(qtbot, work):
    seen = []
    work.start(counting(seen, 3), lambda: seen.append("done"))
    work.hold()
    qtbot.wait(30)
    assert seen == []
    assert work.is_running
    work.go_on()
    qtbot.waitUntil(lambda: not work.is_running)
    assert seen == [0, 1, 2, "done"]
    work.go_on()
    assert not work.is_running
