"""Who created the runs is read behind the list, once for each run."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import msgspec
import pytest
import shiboken6

from exlab_gui.desktop import operator_reader
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.operator_reader import OperatorReader
from exlab_gui.staging import creation_path, read_run
from exlab_gui.staging.operators import read_operator
from watched_runs import WatchedRuns


@pytest.fixture
def runs(qapp):
    return WatchedRuns()


@pytest.fixture
def reader(qtbot, runner, runs):
    reading = OperatorReader(runner, runs)
    yield reading
    reading.stop()
    qtbot.waitUntil(lambda: not runner.jobs())
    shiboken6.delete(reading)


@pytest.fixture
def lab(tmp_path, make_run, runs):
    """Makes runs of these operators and puts them into the list; returns their paths."""

    def make(*operators):
        paths = [make_run(tmp_path) for _ in operators]
        for path, operator in zip(paths, operators, strict=True):
            if operator is not None:
                sign(path, operator)
        runs.put(*map(read_run, paths))
        return [str(path) for path in paths]

    return make


@pytest.fixture
def asked(monkeypatch):
    """The runs whose files were looked into."""
    paths = []

    def reading(path):
        paths.append(path)
        return read_operator(path)

    monkeypatch.setattr(operator_reader, "read_operator", reading)
    return paths


def sign(path, operator):
    Path(creation_path(path)).write_text(json.dumps({"created_by": operator}), encoding="utf-8")


def test_the_list_hears_of_all_of_them(qtbot, runs, reader, lab):
    paths = lab("K. Lindström", None, "A. Berg")
    with qtbot.waitSignals([reader.found, reader.read]):
        reader.check()
        assert reader.is_reading
    assert runs.named == dict(zip(paths, ["K. Lindström", "", "A. Berg"], strict=True))
    assert not reader.is_reading


def test_it_is_one_job_that_nobody_sees(qtbot, runner, runs, reader, lab):
    jobs = []
    runner.started.connect(jobs.append)
    lab(*"abcdef")
    with qtbot.waitSignal(reader.read):
        reader.check()
    assert [(job.title, job.kind, job.keys) for job in jobs] == [("", JobKind.READ, frozenset())]
    assert len(runs.told) == 1


def test_those_that_are_known_are_not_read_again(qtbot, runs, reader, lab, asked):
    paths = lab("a", "b", "c")
    runs.set_operators({paths[1]: "from the cache"})
    with qtbot.waitSignal(reader.read):
        reader.check()
    assert asked == [paths[0], paths[2]]


def test_where_nothing_is_new_nothing_is_done(qtbot, runner, runs, reader, lab):
    lab("a")
    with qtbot.waitSignal(reader.read):
        reader.check()
    jobs = []
    runner.started.connect(jobs.append)
    reader.check()
    assert not reader.is_reading
    assert jobs == []


def test_one_that_names_nobody_is_read_once(qtbot, runs, reader, lab, asked):
    paths = lab(None, "")
    for _ in range(2):
        with qtbot.waitSignal(reader.read):
            reader.check()
        paths += lab("a")
    assert asked == paths[:3]
    assert runs.told == [{paths[2]: "a"}]


def test_one_that_went_and_came_back_is_another_one(qtbot, runs, reader, lab):
    [path] = lab(None)
    summary = runs.run(path)
    for change in (lambda: None, lambda: runs.remove_runs([path])):
        change()
        with qtbot.waitSignal(reader.read):
            reader.check()
    sign(path, "a")
    runs.put(summary)
    with qtbot.waitSignal(reader.read):
        reader.check()
    assert runs.named == {path: "a"}


def test_a_run_that_changed_is_read_again(qtbot, runs, reader, lab, asked):
    paths = lab("a", "b")
    with qtbot.waitSignal(reader.read):
        reader.check()
    asked.clear()
    sign(paths[1], "B")
    runs.put(msgspec.structs.replace(runs.run(paths[1]), revision=0))
    with qtbot.waitSignal(reader.read):
        reader.check()
    assert asked == [paths[1]]
    assert runs.named == {paths[0]: "a", paths[1]: "B"}


def test_what_comes_in_meanwhile_is_read_afterwards(qtbot, runs, reader, lab):
    paths = lab("a")
    reader.check()
    paths += lab("b")
    reader.check()
    qtbot.waitUntil(lambda: runs.named == dict(zip(paths, "ab", strict=True)))


def test_many_are_told_in_lots(qtbot, runs, reader, lab, monkeypatch):
    monkeypatch.setattr(operator_reader, "_MOST_AT_ONCE", 2)
    lab(*"abcde")
    with qtbot.waitSignal(reader.read):
        reader.check()
    assert [len(lot) for lot in runs.told] == [2, 2, 1]


def test_folders_that_are_no_runs_and_runs_that_are_gone_are_no_trouble(
    qtbot, runs, reader, lab, make_summary, asked
):
    [path] = lab("a")
    shutil.rmtree(path)
    runs.put(make_summary(kind=None))
    with qtbot.waitSignal(reader.read):
        reader.check()
    assert asked == [path]
    assert runs.named[path] == ""


def test_giving_up_at_once_for_another_folder(qtbot, runner, runs, reader, lab, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def slow(path):
        begun.set()
        assert go_on.wait(20)
        return "late"

    monkeypatch.setattr(operator_reader, "read_operator", slow)
    lab("a", "b")
    reader.check()
    assert begun.wait(20)
    reader.stop()
    assert not reader.is_reading
    go_on.set()
    qtbot.waitUntil(lambda: not runner.jobs())
    assert runs.told == []
    monkeypatch.setattr(operator_reader, "read_operator", read_operator)
    runs.clear()
    [path] = lab("c")
    with qtbot.waitSignal(reader.read):
        reader.check()
    assert runs.told == [{path: "c"}]


def test_a_disk_that_does_not_answer_holds_up_nothing(qtbot, runner, reader, lab, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def hang(path):
        begun.set()
        assert go_on.wait(20)
        return ""

    monkeypatch.setattr(operator_reader, "read_operator", hang)
    lab("a")
    reader.check()
    assert begun.wait(20)
    runner.shut_down()
    assert runner.jobs() == []
    go_on.set()


def test_a_slow_disk_is_read_side_by_side(qtbot, runs, reader, lab, monkeypatch):
    monkeypatch.setattr(operator_reader, "_SLOW_SECONDS", -1.0)
    monkeypatch.setattr(operator_reader, "_PORTION", 1)
    both = threading.Barrier(2, timeout=20)
    first = []

    def wait_for_another(path):
        # The first tells that the disk is slow; from then on two wait for each other.
        if first:
            both.wait()
        first.append(path)
        return "K. Lindström"

    monkeypatch.setattr(operator_reader, "read_operator", wait_for_another)
    lab(*"abc")
    with qtbot.waitSignal(reader.read):
        reader.check()
    assert set(runs.named.values()) == {"K. Lindström"}
