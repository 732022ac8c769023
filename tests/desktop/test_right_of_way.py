"""Work in the background stands aside while the window has much to do, but never for long."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt

from exlab_gui.desktop import right_of_way
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.right_of_way import RightOfWay
from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_table_model import RunTableModel


def test_who_gives_way_goes_on_when_the_turn_of_the_window_is_over(qtbot, monkeypatch):
    monkeypatch.setattr(right_of_way, "_LONGEST_SECONDS", 60)
    way = RightOfWay()
    way.take()
    went_on = threading.Event()

    def work():
        way.give()
        went_on.set()

    thread = threading.Thread(target=work)
    thread.start()
    assert not went_on.wait(0.05)
    qtbot.waitUntil(went_on.is_set)
    thread.join()


def test_a_turn_that_never_ends_costs_one_moment_however_often_somebody_asks(qtbot):
    way = RightOfWay()
    way.take()

    def work():
        for _ in range(10_000):
            way.give()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(30)
    assert not thread.is_alive()


def test_a_job_gives_way_when_it_asks_whether_to_go_on(qtbot, runner, monkeypatch):
    monkeypatch.setattr(right_of_way, "_LONGEST_SECONDS", 60)
    asked, went_on = threading.Event(), threading.Event()

    def work(_progress, cancelled):
        asked.wait(30)
        cancelled()
        went_on.set()

    job = runner.submit(work, title="", kind=JobKind.READ)
    runner.right_of_way.take()
    asked.set()
    assert not went_on.wait(0.05)
    with qtbot.waitSignal(job.succeeded):
        pass
    assert went_on.is_set()


def test_a_list_that_is_filtered_or_sorted_takes_the_way(qtbot, make_summary):
    taken = []
    model = RunTableModel(at_once=1, take_turn=lambda: taken.append(None))
    model.add_runs([make_summary(f"Run_{number}") for number in range(5)])
    qtbot.waitUntil(lambda: not model.is_sorting)
    taken.clear()
    model.set_filter(RunFilter(words=("run",)))
    assert len(taken) == 1
    model.sort(Column.RUN, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: not model.is_sorting)
    assert len(taken) > 3
