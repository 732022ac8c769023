"""The runs as a Qt model, without a view; Qt's own model tester watches all the time."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt

from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_table_model import Column
from exlab_gui.desktop.search_text import search_words
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind
from exlab_gui.staging.known_runs import KnownRun

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
FAILED = Attention(AttentionKind.JOB_FAILED, "The NAS is full.")
TROUBLE = Problem(ProblemKind.STATE_DISAGREES, "detail")


def paths(model):
    return [model.run_at(row).path for row in range(model.rowCount())]


def text(model, row, column):
    return model.index(row, column).data()


class TestPasses:
    def test_new_and_changed_runs_come_and_gone_ones_go(self, model, make_summary, changes):
        one, two, three = (make_summary() for _ in range(3))
        model.add_runs([one, two])
        changed = msgspec.structs.replace(two, state=IngestState.COMPLETE)
        changes.clear()
        assert model.add_runs([three, changed]) == []
        model.remove_runs([one.path, "/nowhere"])
        assert set(paths(model)) == {two.path, three.path}
        assert (model.run(one.path), model.run(two.path)) == (None, changed)
        assert model.counts.all_statuses == model.total == 2
        assert changes == ["reset", "reset"]

    def test_what_changed_is_announced_and_what_is_new_is_not(self, model, make_summary):
        one, two = (make_summary() for _ in range(2))
        model.add_runs([one])
        told = []
        model.runs_changed.connect(told.append)
        model.add_runs([two, msgspec.structs.replace(one, revision=0)])
        model.add_runs([two])
        assert told == [[one.path]]

    def test_what_a_step_wrote_during_a_pass_is_newer_than_what_the_pass_read(self, model, make_summary):
        run, other = make_summary(state=IngestState.COMPLETE), make_summary()
        model.add_runs([run])
        model.begin_pass()
        newer = msgspec.structs.replace(run, state=IngestState.SYNC_QUEUED)
        model.update_run(newer)
        assert model.add_runs([run, other]) == [run.path]
        assert model.run(run.path) == newer
        assert model.run(other.path) is other
        model.end_pass()
        model.begin_pass()
        assert model.add_runs([run]) == []
        assert model.run(run.path) is run

    def test_the_same_again_moves_nothing(self, model, make_summary, changes):
        runs = [make_summary() for _ in range(3)]
        model.add_runs(runs)
        changes.clear()
        model.begin_pass()
        model.add_runs(runs)
        model.remove_runs([])
        model.end_pass()
        assert changes == []
        assert model.total == 3

    def test_a_run_told_twice_at_once_is_one_row(self, model, make_summary):
        run = make_summary()
        model.add_runs([run, msgspec.structs.replace(run, last_activity=1.0), make_summary()])
        assert model.rowCount() == 2
        assert model.run(run.path).last_activity == 1.0

    def test_another_folder_begins_with_nothing(self, model, make_summary):
        model.begin_pass()
        model.add_runs([make_summary()])
        model.set_away(True)
        model.clear()
        assert model.rowCount() == model.total == model.counts.all_statuses == 0
        assert model.scopes() == set()
        assert (model.verified_bytes, model.is_away) == (0, False)
        model.add_runs([make_summary()])
        assert model.total == 1


class TestKnownBefore:
    @pytest.fixture
    def runs(self, model, make_summary):
        made = [make_summary(last_activity=float(number)) for number in range(3)]
        model.show_known(KnownRun(run, "Ann") for run in made)
        return made

    def test_they_are_listed_and_not_confirmed(self, model, runs):
        assert model.rowCount() == model.unconfirmed == 3
        assert not model.is_confirmed(runs[0].path)
        assert model.operators() == {run.path: "Ann" for run in runs}
        assert model.is_confirmed("/nowhere")

    def test_those_that_are_listed_already_stay(self, model, make_summary):
        run = make_summary()
        model.add_runs([run])
        model.show_known([KnownRun(msgspec.structs.replace(run, revision=0), "Ann")])
        assert model.run(run.path) is run
        assert model.unconfirmed == 0

    def test_each_way_to_be_found_confirms(self, model, runs, changes):
        model.confirm_runs([runs[0].path, "/nowhere"])
        assert model.is_confirmed(runs[0].path)
        assert changes[-1] == (0, 0, 2, len(Column) - 1), "it is painted anew"
        model.add_runs([runs[1]])
        assert model.is_confirmed(runs[1].path)
        assert model.unconfirmed == 1
        model.update_run(msgspec.structs.replace(runs[2], revision=0))
        assert model.unconfirmed == 0

    def test_one_that_is_gone_is_waited_for_no_more(self, model, runs):
        model.remove_runs([runs[0].path])
        assert (model.total, model.unconfirmed) == (2, 2)

    def test_the_end_of_a_pass_confirms_all(self, model, runs, changes):
        changes.clear()
        told = []
        model.confirmed_changed.connect(lambda: told.append(model.unconfirmed))
        model.end_pass()
        assert (told, changes) == ([0], [(0, 0, 2, len(Column) - 1)])
        model.end_pass()
        assert told == [0]

    def test_while_the_folder_is_away_nothing_is_sure(self, model, make_summary, changes):
        run = make_summary()
        model.add_runs([run])
        changes.clear()
        model.set_away(True)
        model.set_away(True)
        assert model.is_away
        assert not model.is_confirmed(run.path)
        assert changes == [(0, 0, 0, len(Column) - 1)]
        model.set_away(False)
        assert model.is_confirmed(run.path)


class TestOperators:
    def test_they_stay_when_the_run_changes(self, model, make_summary):
        run = make_summary()
        model.add_runs([run])
        model.set_operators({run.path: "Ann", "/nowhere": "Bob"})
        model.update_run(msgspec.structs.replace(run, state=IngestState.COMPLETE))
        assert model.operators() == {run.path: "Ann"}
        assert model.row(run.path).operator == "Ann"

    def test_they_are_found(self, model, make_summary, changes):
        runs = [make_summary() for _ in range(3)]
        model.add_runs(runs)
        model.set_filter(RunFilter(words=search_words("Zoë")))
        assert paths(model) == []
        model.set_operators({runs[1].path: "zoe Müller"})
        assert paths(model) == [runs[1].path]
        changes.clear()
        model.set_operators({runs[1].path: "zoe Müller"})
        assert changes == []


def test_a_step_confirms_a_run_that_was_only_known(model, make_summary, qtbot):
    run = make_summary()
    model.show_known([KnownRun(run, "")])
    with qtbot.waitSignal(model.confirmed_changed, timeout=0):
        model.update_runs([run])
    assert model.is_confirmed(run.path)
