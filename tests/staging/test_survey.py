"""A survey tells what changed, so that whoever applies it has the rows of a fresh scan."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

from exlab_gui.ingest import Cancelled, IngestState, IngestWriter
from exlab_gui.staging import record_path, wizard_dir
from exlab_gui.staging.survey import Survey
from survey_disk import Disk
from survey_list import Listed, later, unstamped, wait_for_the_next_tick

RUN = ("SEQ_02", "P", "Runs", "Run_1")


@pytest.fixture
def known():
    """The rows of an earlier session that ended long after the last change."""

    def of(root):
        return [row for changes in Survey(root, clock=later).run() for row in changes.found]

    return of


@pytest.fixture
def agrees(rows):
    """After at most two passes, what was told adds up to a fresh scan."""

    def check(listed):
        listed.update()
        listed.update()
        assert listed.rows == {row.path: unstamped(row) for row in rows(listed.root)}

    return check


def test_the_first_pass_tells_every_run_and_the_next_nothing(tree):
    paths = [tree.run("SEQ_02", "P", "Runs", f"Run_{number}", state="staging") for number in range(3)]
    listed = Listed(tree.root)
    (changes,) = listed.update()
    assert [row.path for row in changes.found] == paths
    assert listed.update() == []


@pytest.mark.parametrize("clock", [time.time, later])
def test_a_step_of_another_program_is_told_by_the_next_pass(tree, clock):
    path = tree.run(*RUN, state="staging")
    listed = Listed(tree.root, clock=clock)
    listed.update()
    IngestWriter().append_state_transition(record_path(path), IngestState.COMPLETE, host="h")
    (changes,) = listed.update()
    assert [(row.path, row.state) for row in changes.found] == [(path, IngestState.COMPLETE)]


@pytest.mark.parametrize("clock", [time.time, later])
def test_an_edit_in_place_that_keeps_size_and_time_is_told(tree, clock):
    path = record_path(tree.run(*RUN, state="staging"))
    info = os.stat(path)
    listed = Listed(tree.root, clock=clock)
    listed.update()
    if clock is later:
        wait_for_the_next_tick(tree.root)
    data = Path(path).read_bytes()
    with open(path, "r+b") as file:
        file.write(data.replace(b"labpc-04", b"labpc-05"))
    os.utime(path, ns=(info.st_mtime_ns, info.st_mtime_ns))
    (changes,) = listed.update()
    assert [row.hosts for row in changes.found] == ["labpc-05"]


@pytest.mark.parametrize("moment", [1, 4_000_000_000], ids=["long ago", "in the future"])
def test_a_clock_that_was_set_hides_no_change(tree, agrees, moment):
    path = tree.run(*RUN, state="staging")
    listed = Listed(tree.root)
    listed.update()
    IngestWriter().append_state_transition(record_path(path), IngestState.COMPLETE, host="h")
    for changed in (record_path(path), wizard_dir(path), path, os.path.dirname(path)):
        os.utime(changed, (moment, moment))
    agrees(listed)
    assert listed.rows[path].state is IngestState.COMPLETE
    tree.run("SEQ_02", "P", "Runs", "Run_2")
    os.utime(os.path.dirname(path), (moment, moment))
    agrees(listed)


def test_a_record_from_the_future_is_not_read_for_ever(tree, monkeypatch):
    path = tree.run(*RUN, state="staging")
    os.utime(record_path(path), (4_000_000_000, 4_000_000_000))
    monkeypatch.setattr("exlab_gui.staging.folders.ROUND", 10**9)  # no folder's turn comes
    seconds = [time.monotonic()]
    monkeypatch.setattr("exlab_gui.staging.survey_memory.time", SimpleNamespace(monotonic=lambda: seconds[0]))
    listed = Listed(tree.root)
    listed.update()
    assert listed.update() == []
    assert listed.survey._memory.groups[os.path.dirname(path)].odd  # not yet
    seconds[0] += 10
    assert listed.update() == []
    opened = []
    real = os.open
    monkeypatch.setattr(
        os, "open", lambda name, *rest, **more: opened.append(name) or real(name, *rest, **more)
    )
    listed.update()
    assert not [name for name in opened if str(name).endswith("ingest.json")]
    IngestWriter().append_state_transition(record_path(path), IngestState.COMPLETE, host="h")
    listed.update()
    assert listed.rows[path].state is IngestState.COMPLETE


def test_what_an_earlier_session_knew_is_confirmed_once(tree, known):
    paths = [tree.run("SEQ_02", "P", "Runs", f"Run_{number}", state="staging") for number in range(4)]
    paths.append(tree.run("SEQ_02", "P", "Runs", "Run_9"))
    before = known(tree.root)
    assert [row.stamp is None for row in before] == [False, False, False, False, True]
    shutil.rmtree(paths[0])
    IngestWriter().append_state_transition(record_path(paths[1]), IngestState.COMPLETE, host="h")
    listed = Listed(tree.root, before)
    told = listed.update()
    assert [row.path for changes in told for row in changes.found] == [paths[1]]
    assert [path for changes in told for path in changes.same] == paths[2:]
    assert [path for changes in told for path in changes.gone] == [paths[0]]
    assert listed.update() == []


def test_what_was_known_of_another_place_is_gone(tree, rows, tmp_path, make_run):
    make_run(tmp_path / "other", name="Run_9")
    path = tree.run(*RUN)
    listed = Listed(tree.root, rows(tmp_path / "other"))
    listed.update()
    assert list(listed.rows) == [path]


def test_a_thorough_pass_tells_every_row_again(tree):
    path = tree.run(*RUN, state="staging")
    listed = Listed(tree.root)
    listed.update()
    (changes,) = listed.update(thorough=True)
    assert [row.path for row in changes.found] == [path]


def test_a_pass_over_runs_that_have_not_changed_opens_no_record(tree, monkeypatch):
    for number in range(100):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number}", state="staging")
    listed = Listed(tree.root)
    listed.update()
    monkeypatch.setattr("exlab_gui.staging.folders.ROUND", 10**9)  # no folder's turn comes
    opened = []
    real = os.open
    monkeypatch.setattr(
        os, "open", lambda name, *rest, **more: opened.append(name) or real(name, *rest, **more)
    )
    listed.update()
    assert not [name for name in opened if str(name).endswith("ingest.json")]


def test_every_folder_is_listed_now_and_then_whatever_its_time(tree, monkeypatch):
    tree.run(*RUN)
    listed = Listed(tree.root)
    monkeypatch.setattr(
        "exlab_gui.staging.folders._stamp", lambda info: 1
    )  # a disk whose folders have no times
    listed.update()
    new = tree.run("SEQ_02", "P", "Runs", "Run_2")
    for _ in range(40):
        listed.update()
    assert new in listed.rows
    another = tree.run("SEQ_02", "P", "Runs", "Run_3")
    listed.update()  # once found out, such a disk is not believed again
    assert another in listed.rows


def test_a_pass_that_is_left_early_loses_nothing(tree, rows):
    for number in range(60):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number:02}", state="staging")
    asked = [0]
    listed = Listed(tree.root)

    def cancelled():
        asked[0] += 1
        return asked[0] in stops

    for stop in range(2, 14):
        stops = {stop}
        asked[0] = 0
        with contextlib.suppress(Cancelled):
            listed.update(cancelled=cancelled)
    passing = listed.survey.run(thorough=True)
    next(passing)
    passing.close()
    stops = set()
    listed.update()
    assert set(listed.rows) == {row.path for row in rows(tree.root)}


def test_a_pass_that_is_left_early_confirms_the_rest_later(tree, known):
    for number in range(60):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number:02}", state="staging")
    listed = Listed(tree.root, known(tree.root))
    passing = listed.survey.run()
    listed.apply(next(passing))
    passing.close()
    assert 0 < len(listed.same) < 60
    listed.update()
    assert len(listed.same) == 60


def test_rows_that_a_cancelled_pass_had_not_handed_out_come_with_the_next(tree):
    paths = {tree.run("SEQ_02", "P", "Runs", f"Run_{number:02}", state="staging") for number in range(40)}
    survey = Survey(tree.root)
    passing = survey.run()
    first = next(passing).found
    passing.close()
    again = [row for changes in survey.run() for row in changes.found]
    assert {row.path for row in first} | {row.path for row in again} == paths


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="such names are one there")
def test_names_that_differ_only_by_case_or_normal_form(tree, agrees):
    composed = unicodedata.normalize("NFC", "Run_Ü")
    names = ["Run_a", "Run_A", composed, unicodedata.normalize("NFD", composed)]
    for name in names:
        tree.run("SEQ_02", "P", "Runs", name, state="staging")
    listed = Listed(tree.root)
    agrees(listed)
    assert len(listed.rows) == 4
    shutil.rmtree(os.path.join(tree.root, "SEQ_02", "P", "Runs", "Run_A"))
    os.rename(
        os.path.join(tree.root, "SEQ_02", "P", "Runs", composed),
        os.path.join(tree.root, "SEQ_02", "P", "Runs", "Run_B"),
    )
    agrees(listed)
    assert len(listed.rows) == 3


@pytest.mark.parametrize("clock", [time.time, later])
@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_on_the_disk_the_list_becomes_a_fresh_scan(tree, agrees, seed, clock):
    disk = Disk(tree, seed)
    for _ in range(10):
        disk.create()
    listed = Listed(tree.root, clock=clock)
    for _ in range(12):
        wait_for_the_next_tick(tree.root)
        for _ in range(disk.random.randrange(1, 8)):
            disk.act()
            if disk.random.random() < 0.3:
                listed.look_at(disk.random.sample(runs := disk.runs(), min(3, len(runs))))
        agrees(listed)


@pytest.mark.parametrize("seed", range(4))
def test_a_list_from_an_earlier_session_becomes_a_fresh_scan_too(tree, known, agrees, seed):
    disk = Disk(tree, 100 + seed)
    for _ in range(20):
        disk.create()
    before = known(tree.root)
    wait_for_the_next_tick(tree.root)
    for _ in range(20):
        disk.act()
    agrees(Listed(tree.root, before))


def test_another_program_may_write_all_the_time(tree, agrees, script):
    for number in range(30):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number}", state="staging")
    command, environment = script("change_runs", tree.root)
    listed = Listed(tree.root, clock=time.time)
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        for number in range(60):
            listed.update(thorough=number % 7 == 0)
            listed.look_at(list(listed.rows)[:5])
        other.stdin.close()
        assert other.wait() == 0
    wait_for_the_next_tick(tree.root)
    agrees(listed)
