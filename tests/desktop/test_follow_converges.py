"""Whatever others do to the folder: the list becomes what a fresh scan finds, and Qt's tester finds no fault.

By *Refresh* and by the quiet passes that follow the disk, both through the real scanner on its pool threads;
and by the passes alone, where the test decides what the clock of the app says.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
import shiboken6
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from disk_changes import (
    CHANGES,
    INSTRUMENTS,
    become_file,
    change,
    create,
    delete,
    edit,
    edit_in_the_past,
    record_of,
    replace,
    runs_in,
)
from exlab_gui.desktop.run_scanner import RunScanner
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.ingest import LIFECYCLE, IngestState
from exlab_gui.staging import record_path, scan_runs
from exlab_gui.staging.survey import Survey

WRITER = Path(__file__).with_name("process_change_runs.py")
SECONDS = 20
"""After these a test is stuck."""
MANY = 3_000
"""More than Qt's tester can look at again and again, which is every cell after every change."""

EXAMPLES = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
CHANGES_SEEN = sorted(CHANGES.keys() - ({"edit_in_the_past"} if sys.platform == "win32" else set()))
ROUNDS = st.lists(st.lists(st.sampled_from(CHANGES_SEEN), max_size=5), min_size=1, max_size=4)
SEEDS = st.integers(0, 2**32 - 1)


class Refresh:
    """*Refresh*, again and again."""

    def __init__(self, qtbot, runner, model, root):
        self._qtbot = qtbot
        self._root = root
        self._scanner = RunScanner(runner, model)

    def look(self):
        with self._qtbot.waitSignal(self._scanner.finished):
            self._scanner.scan(self._root)

    def end(self):
        self._scanner.stop()
        shiboken6.delete(self._scanner)


class Follow(Refresh):
    """A scan, and quiet passes from then on."""

    def look(self):
        if not self._scanner.is_complete:
            super().look()
            return
        with self._qtbot.waitSignal(self._scanner.passed):
            assert self._scanner.follow()


class Passes:
    """The passes alone, brought to the model as the scanner does it."""

    ahead_s = 0
    """How far the app's clock is ahead of the disk's."""

    def __init__(self, _qtbot, _runner, model, root):
        self._model = model
        self._root = root
        self._survey = Survey(root, clock=lambda: time.time() + self.ahead_s)

    def look(self):
        self._model.begin_pass()
        for changes in self._survey.run():
            self._model.add_runs(changes.found)
            self._model.confirm_runs(changes.same)
            self._model.remove_runs(changes.gone)
        self._model.end_pass()

    def end(self):
        pass


class LaterPasses(Passes):
    """The same, but what was read counts as long unchanged: nothing is read twice without a reason."""

    ahead_s = 10

    def look(self):
        super().look()
        let_the_clock_of_the_disk_move(self._root)


@pytest.fixture
def open_lab(qtbot, runner, tmp_path_factory):
    """Makes a lab with some runs, and a watched model of it; both ways of looking at it again can be had."""

    class Lab:
        def __init__(self, way, runs=4, *, is_watched=True):
            self.root = str(tmp_path_factory.mktemp("staging"))
            for number in range(runs):
                create(self.path(f"Run_{number:04}", number), LIFECYCLE[number % 5])
            self.model = RunTableModel()
            self.tester = watched(self.model) if is_watched else None
            self.eye = way(qtbot, runner, self.model, self.root)

        def path(self, name, number=0):
            return os.path.join(self.root, INSTRUMENTS[number % 3], "PROJ-0042", "Runs", name)

        def assert_converged(self):
            assert listed(self.model) == on_disk(self.root)
            assert self.model.total == len(on_disk(self.root)) == self.model.rowCount()

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.eye.end()
            if self.tester is not None:
                shiboken6.delete(self.tester)
            shiboken6.delete(self.model)

    return Lab


@pytest.fixture
def writer():
    """Starts a process that changes a lab all the time, and ends it."""
    started = []

    def start(root, seed):
        process = subprocess.Popen(
            [sys.executable, WRITER, root, str(seed)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.getcwd()},
        )
        started.append(process)
        assert process.stdout.readline() == "begun\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def watched(model):
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def listed(model):
    return {run.path: msgspec.structs.replace(run, stamp=None) for run in model.summaries()}


def on_disk(root):
    return {run.path: msgspec.structs.replace(run, stamp=None) for batch in scan_runs(root) for run in batch}


def let_the_clock_of_the_disk_move(folder):
    """Until a file that changes now has another time than one that changed before."""
    probe = Path(folder, ".probe")
    probe.write_bytes(b"")
    before = probe.stat().st_ctime_ns
    until = time.monotonic() + SECONDS
    while probe.stat().st_ctime_ns == before and time.monotonic() < until:
        probe.write_bytes(b"")
    probe.unlink()


@pytest.mark.parametrize("way", [Refresh, Follow, LaterPasses])
def test_after_any_changes_the_list_is_what_is_on_disk(open_lab, way):
    @EXAMPLES
    @given(rounds=ROUNDS, seed=SEEDS)
    def converges(rounds, seed):
        chance = random.Random(seed)
        with open_lab(way) as lab:
            lab.eye.look()
            lab.assert_converged()
            for names in rounds:
                for name in names:
                    change(lab.root, name, chance)
                lab.eye.look()
                lab.assert_converged()

    converges()


@pytest.mark.parametrize("way", [Refresh, Follow])
def test_while_another_process_writes_all_the_time(open_lab, writer, way):
    with open_lab(way, 12) as lab:
        process = writer(lab.root, 4)
        for _ in range(80):
            lab.eye.look()
        out, _ = process.communicate(timeout=SECONDS)
        assert process.returncode == 0
        assert int(out) > 0
        lab.eye.look()
        lab.assert_converged()


@pytest.mark.parametrize("way", [Refresh, LaterPasses])
def test_most_of_many_runs_go_at_once(open_lab, way):
    with open_lab(way, MANY, is_watched=False) as lab:
        lab.eye.look()
        assert lab.model.total == MANY
        for path in runs_in(lab.root)[: MANY - 3]:
            delete(path)
        lab.eye.look()
        assert lab.model.total == 3
        lab.assert_converged()


@pytest.mark.parametrize("way", [Refresh, LaterPasses])
def test_a_file_takes_the_place_of_a_run_and_a_run_that_of_a_file(open_lab, way):
    with open_lab(way, 2) as lab:
        lab.eye.look()
        path = lab.path("Run_0000")
        become_file(path)
        lab.eye.look()
        assert lab.model.run(path) is None
        os.remove(path)
        create(path, IngestState.COMPLETE)
        lab.eye.look()
        assert lab.model.run(path).state is IngestState.COMPLETE


@pytest.mark.skipif(sys.platform == "win32", reason="a file's time of change cannot be seen there")
def test_an_edit_whose_time_was_set_back_is_seen_long_after_the_last_one(open_lab):
    with open_lab(LaterPasses, 2) as lab:
        lab.eye.look()
        path = lab.path("Run_0000")
        replace(path, record_of(path, IngestState.SYNC_QUEUED))
        lab.eye.look()
        before = lab.model.run(path)
        assert before.stamp is not None
        edit_in_the_past(path)
        lab.eye.look()
        assert lab.model.run(path).bytes != before.bytes
        lab.assert_converged()


@pytest.mark.parametrize("hours", [-24, 24])
def test_a_clock_that_is_wrong_hides_nothing(open_lab, hours):
    with open_lab(Passes, 3) as lab:
        lab.eye.ahead_s = 3600 * hours
        lab.eye.look()
        for _ in range(3):
            let_the_clock_of_the_disk_move(lab.root)
            for path in runs_in(lab.root):
                edit(path)
            create(lab.path(f"Run_new_{time.monotonic_ns()}"))
            lab.eye.look()
            lab.assert_converged()


@pytest.mark.parametrize("way", [Refresh, Follow])
def test_a_record_of_tomorrow_is_read_whenever_it_changes(open_lab, way):
    tomorrow = time.time_ns() + 86_400 * 10**9
    with open_lab(way, 2) as lab:
        for _ in range(3):
            path = lab.path("Run_0000")
            edit(path)
            os.utime(record_path(path), ns=(tomorrow, tomorrow))
            lab.eye.look()
            lab.assert_converged()
