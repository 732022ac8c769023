"""A disk that vanishes, is not what it was, refuses or does not answer: nothing known is taken for gone."""

from __future__ import annotations

import itertools
import os
import shutil
import threading
import time

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.staging import ProblemKind, record_path
from exlab_gui.staging.survey import RootReplacedError, Survey
from survey_list import Listed, later


@pytest.fixture
def runs(tree):
    return [tree.run("SEQ_02", f"P{n}", "Runs", f"Run_{n}", state="staging") for n in range(4)]


@pytest.mark.parametrize("what", ["missing", "a file", "refused"])
def test_a_root_that_cannot_be_listed_is_an_error_and_nothing_is_gone(tree, runs, refuse, what):
    listed = Listed(tree.root)
    listed.update()
    error = {"missing": FileNotFoundError, "a file": NotADirectoryError, "refused": PermissionError}[what]
    aside = tree.root + " aside"
    if what == "refused":
        os.utime(tree.root)
        refuse("scandir", tree.root)
        refuse("stat", tree.root)
    else:
        os.rename(tree.root, aside)
    if what == "a file":
        with open(tree.root, "wb"):
            pass
    for _ in range(2):
        with pytest.raises(error):
            listed.update()
        with pytest.raises(error):
            listed.look_at(["/nowhere/Run_1"])
    assert sorted(listed.rows) == runs
    if what != "refused":
        if what == "a file":
            os.unlink(tree.root)
        os.rename(aside, tree.root)
        assert listed.update() == []


def test_a_root_that_vanishes_in_the_middle_of_a_pass_takes_nothing_with_it(tree, runs):
    listed = Listed(tree.root)
    listed.update()
    for path in runs:
        os.utime(record_path(path))
    passing = listed.survey.run(thorough=True)
    os.rename(tree.root, tree.root + " aside")
    with pytest.raises(FileNotFoundError):
        list(passing)
    assert sorted(listed.rows) == runs


@pytest.mark.parametrize("moment", range(1, 12))
def test_whenever_the_root_vanishes_no_row_of_trouble_is_told(tree, runs, monkeypatch, moment):
    listed = Listed(tree.root)
    listed.update()
    real, calls = os.stat, [0]

    def vanishing(path, **options):
        calls[0] += 1
        if calls[0] == moment:
            os.rename(tree.root, tree.root + " aside")
        return real(path, **options)

    monkeypatch.setattr(os, "stat", vanishing)
    passes = itertools.chain.from_iterable(listed.survey.run(thorough=thorough) for thorough in (True, False))
    with pytest.raises(FileNotFoundError):
        list(map(listed.apply, passes))
    monkeypatch.setattr(os, "stat", real)
    assert sorted(listed.rows) == runs
    assert not [row for row in listed.rows.values() if row.problem]
    os.rename(tree.root + " aside", tree.root)
    listed.update()
    listed.update()
    assert sorted(listed.rows) == runs


def test_an_empty_root_where_something_should_be_mounted_is_no_empty_list(tree, runs, monkeypatch):
    listed = Listed(tree.root)
    listed.update()
    shutil.rmtree(os.path.join(tree.root, "SEQ_02"))
    monkeypatch.setattr("exlab_gui.staging.root_guard.unmounted_point", lambda path: path)
    for _ in range(2):
        with pytest.raises(RootReplacedError):
            listed.update()
        with pytest.raises(RootReplacedError):
            listed.look_at(runs)
    assert sorted(listed.rows) == runs
    monkeypatch.undo()
    listed.update()
    assert listed.rows == {}


def test_an_empty_root_on_another_disk_is_no_empty_list(tree, runs, monkeypatch):
    listed = Listed(tree.root)
    listed.update()
    shutil.rmtree(os.path.join(tree.root, "SEQ_02"))
    real = os.stat

    def elsewhere(path, **options):
        info = real(path, **options)
        if path == tree.root:
            fields = list(info)
            fields[2] += 1  # st_dev
            return os.stat_result(
                fields, {name: getattr(info, name) for name in ("st_mtime_ns", "st_ctime_ns")}
            )
        return info

    monkeypatch.setattr(os, "stat", elsewhere)
    with pytest.raises(RootReplacedError):
        listed.update()
    assert sorted(listed.rows) == runs
    other = tree.run("SEQ_03", "P", "Runs", "Run_1")
    listed.update()
    assert list(listed.rows) == [other]


def test_an_empty_root_from_which_all_was_deleted_is_an_empty_list(tree, runs):
    listed = Listed(tree.root)
    listed.update()
    shutil.rmtree(os.path.join(tree.root, "SEQ_02"))
    (changes,) = listed.update()
    assert sorted(changes.gone) == runs


def test_runs_that_are_deleted_all_at_once_are_told_at_once(tree):
    for number in range(700):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number}")
    listed = Listed(tree.root)
    listed.update()
    shutil.rmtree(os.path.join(tree.root, "SEQ_02", "P", "Runs"))
    (changes,) = listed.update()
    assert len(changes.gone) == 700


def test_a_folder_that_cannot_be_read_stands_for_its_runs_until_it_can(tree, runs, refuse, monkeypatch):
    listed = Listed(tree.root)
    listed.update()
    container = os.path.dirname(runs[0])
    with monkeypatch.context():
        os.utime(container)
        refuse("scandir", container)
        listed.update()
        listed.update()
        assert listed.rows[container].problem.kind is ProblemKind.FOLDER_UNREADABLE
        assert sorted(listed.rows) == sorted([container, *runs[1:]])
        assert listed.update() == []
        monkeypatch.undo()
    listed.update()
    assert sorted(listed.rows) == runs


def test_a_folder_without_a_listing_that_turns_out_to_be_a_run_stays_in_the_list(
    tree, runs, refuse, monkeypatch
):
    path = tree.run("SEQ_02", "Run_stray", state="staging")
    listed = Listed(tree.root)
    with monkeypatch.context():
        refuse("scandir", path)
        listed.update()
        assert listed.rows[path].problem.kind is ProblemKind.FOLDER_UNREADABLE
        monkeypatch.undo()
    listed.update()
    assert listed.rows[path].state == "staging"
    with monkeypatch.context():
        os.utime(path)
        refuse("scandir", path)
        listed.update()
        assert listed.rows[path].problem.kind is ProblemKind.FOLDER_UNREADABLE
        monkeypatch.undo()


def test_a_record_that_may_be_read_again_is_told(tree, runs, refuse, monkeypatch):
    listed = Listed(tree.root)
    with monkeypatch.context():
        refuse("open", record_path(runs[0]))
        listed.update()
        assert listed.rows[runs[0]].problem.kind is ProblemKind.RECORD_UNREADABLE
        assert listed.update() == []
        monkeypatch.undo()
    listed.update()
    assert listed.rows[runs[0]].problem is None


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="chmod does not stop root")
def test_real_permissions(tree, runs):
    listed = Listed(tree.root)
    listed.update()
    os.chmod(record_path(runs[0]), 0)
    listed.update()
    assert listed.rows[runs[0]].problem.kind is ProblemKind.RECORD_UNREADABLE
    os.chmod(record_path(runs[0]), 0o600)
    listed.update()
    assert listed.rows[runs[0]].problem is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")
def test_a_pipe_in_the_records_place_keeps_nobody_waiting(tree, runs):
    os.unlink(record_path(runs[0]))
    os.mkfifo(record_path(runs[0]))
    listed = Listed(tree.root)
    listed.update()
    assert listed.rows[runs[0]].problem.kind is ProblemKind.RECORD_DAMAGED
    assert listed.update() == []


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_the_records_folder_behind_a_link_is_found_out_in_time(tree, runs, tmp_path):
    listed = Listed(tree.root)
    listed.update()
    wizard = os.path.dirname(record_path(runs[0]))
    os.rename(wizard, tmp_path / "moved")
    os.symlink(tmp_path / "moved", wizard)
    for _ in range(40):
        listed.update()
    assert listed.rows[runs[0]].problem.kind is ProblemKind.RECORD_IS_LINK


def test_a_look_tells_only_what_is_new_and_only_once(tree, runs):
    listed = Listed(tree.root)
    listed.update()
    assert listed.look_at(runs).found == ()
    tree.run("SEQ_02", "P1", "Runs", "Run_1", state="complete")
    assert [row.path for row in listed.look_at(runs).found] == [runs[1]]
    assert listed.look_at(runs).found == ()
    shutil.rmtree(runs[2])
    assert listed.look_at(runs).gone == (runs[2],)
    assert listed.look_at(runs).gone == ()


def test_what_a_look_told_is_told_again_by_the_next_pass(tree, runs):
    listed = Listed(tree.root)
    listed.update()
    tree.run("SEQ_02", "P1", "Runs", "Run_1", state="complete")
    shutil.rmtree(runs[2])
    listed.look_at(runs)
    told = listed.update()
    assert [row.path for changes in told for row in changes.found] == [runs[1]]
    assert [path for changes in told for path in changes.gone] == [runs[2]]
    assert listed.update() == []


def test_what_a_look_told_outlives_a_pass_that_is_left_early(tree, runs):
    listed = Listed(tree.root)
    listed.update()
    tree.run("SEQ_02", "P1", "Runs", "Run_1", state="complete")
    listed.look_at(runs)
    listed.update()
    data = tree.record(runs[1], "complete")
    assert data.current_state == "complete"
    shutil.rmtree(runs[2])
    aside = shutil.copytree(runs[3], runs[3] + " copy")
    shutil.rmtree(runs[3])
    listed.look_at(runs)
    os.rename(aside, runs[3])  # back again: only the list has changed
    with pytest.raises(Cancelled):
        listed.update(cancelled=lambda: True)
    listed.update()
    assert sorted(listed.rows) == [runs[0], runs[1], runs[3]]


def test_a_look_between_two_portions_of_a_pass_is_put_right_by_the_next(tree, runs):
    listed = Listed(tree.root)
    passing = listed.survey.run()
    stale = next(passing)
    tree.run("SEQ_02", "P1", "Runs", "Run_1", state="complete")
    listed.look_at(runs)
    listed.apply(stale)  # what was read earlier comes later
    for changes in passing:
        listed.apply(changes)
    listed.update()
    assert listed.rows[runs[1]].state == "complete"


def test_a_run_that_a_look_found_and_nobody_else_ever_sees_is_gone_again(tree, runs):
    listed = Listed(tree.root)
    listed.update()
    brief = tree.run("SEQ_02", "P1", "Runs", "Run_brief", state="staging")
    listed.look_at([brief])
    assert brief in listed.rows
    shutil.rmtree(brief)
    listed.update()
    assert brief not in listed.rows


def test_a_look_can_be_cancelled(tree, runs):
    survey = Survey(tree.root)
    with pytest.raises(Cancelled):
        survey.look_at(runs, cancelled=lambda: True)


def test_a_survey_asks_whether_to_stop_at_least_every_64_runs(tree, monkeypatch):
    for number in range(300):
        tree.run("SEQ_02", "P", "Runs", f"Run_{number:03}", state="staging")
    survey = Survey(tree.root, clock=later)
    for _ in survey.run():
        pass
    calls, most = [0], [0]
    real = os.stat

    def counted(path, **options):
        calls[0] += str(path).endswith("ingest.json")
        return real(path, **options)

    def cancelled():
        most[0] = max(most[0], calls[0])
        calls[0] = 0
        return False

    monkeypatch.setattr(os, "stat", counted)
    for _ in survey.run(cancelled=cancelled):
        pass
    assert 0 < most[0] <= 64


def test_a_disk_that_does_not_answer_shows_by_its_last_sign(tree, runs, monkeypatch):
    survey = Survey(tree.root)
    stuck, go_on = threading.Event(), threading.Event()
    real = os.open

    def hanging(path, *arguments, **options):
        if str(path).endswith("Run_2/.exlab-wizard/ingest.json"):
            stuck.set()
            go_on.wait(60)
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, "open", hanging)
    thread = threading.Thread(target=lambda: list(survey.run()))
    thread.start()
    assert stuck.wait(60)
    sign = survey.last_sign
    assert sign <= time.monotonic()
    assert survey.last_sign == sign
    go_on.set()
    thread.join(60)
    assert survey.last_sign > sign
