"""What is marked in the list of runs: those that need attention, stand too long, are ready to complete."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt

from exlab_gui.desktop import run_table_model
from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.run_table_model import Column, RunTableModel
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
FAILED = Attention(AttentionKind.JOB_FAILED, "The NAS is full.")
TROUBLE = Problem(ProblemKind.STATE_DISAGREES, "detail")


def paths(model):
    return [model.run_at(row).path for row in range(model.rowCount())]


class TestAttention:
    @pytest.fixture
    def runs(self, model, make_summary):
        made = [
            make_summary(last_activity=float(number), state=state) for number, state in enumerate(IngestState)
        ]
        model.add_runs(made)
        return made

    def test_it_lists_a_run_elsewhere_and_leaves_its_record_alone(self, model, runs):
        run = runs[1]
        model.set_attention({run.path: FAILED})
        assert model.attention(run.path) == FAILED
        assert model.run(run.path) is run
        assert model.counts.by_status[RunStatus.NEEDS_ATTENTION] == 1
        assert model.counts.by_status[RunStatus.COMPLETE] == 0
        model.set_filter(RunFilter(status=RunStatus.NEEDS_ATTENTION))
        assert paths(model) == [run.path]
        model.set_attention({run.path: None})
        assert paths(model) == []
        assert model.attention(run.path) is model.attention("/nowhere") is None

    def test_the_row_says_why_and_what_is_recorded(self, model, runs):
        model.set_attention({runs[1].path: Attention(AttentionKind.JOB_FAILED, "The <NAS> is full.")})
        index = model.index(model.position(runs[1].path), Column.STATE)
        assert index.data() == "Needs attention"
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Needs attention, Complete"
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        assert "failed. The &lt;NAS&gt; is full.<br>" in tip
        assert "<br>Complete: All files are here." in tip
        assert "The <NAS> is full." in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)

    def test_others_are_told_once(self, model, runs):
        told = []
        model.runs_changed.connect(told.append)
        model.set_attention({runs[1].path: FAILED})
        model.set_attention({runs[1].path: FAILED})
        model.set_attention({"/nowhere": None})
        assert told == [[runs[1].path]]

    @pytest.mark.parametrize("kind", AttentionKind)
    def test_what_belongs_to_a_step_ends_with_it(self, model, runs, kind):
        run = runs[2]
        model.set_attention({run.path: Attention(kind)})
        model.update_run(msgspec.structs.replace(run, revision=99))
        assert model.attention(run.path) == Attention(kind)
        model.update_run(msgspec.structs.replace(run, state=IngestState.SYNC_VERIFIED))
        is_over = kind.ends_with_the_state
        assert (model.attention(run.path) is None) is is_over
        model.update_run(run)
        assert (model.attention(run.path) is None) is is_over

    def test_it_outlives_a_scan_and_a_look_at_another_folder(self, model, runs):
        model.set_attention({runs[2].path: FAILED})
        model.begin_pass()
        model.add_runs(runs)
        model.end_pass()
        assert model.attention(runs[2].path) == FAILED
        model.clear()
        model.add_runs(runs)
        assert model.attention(runs[2].path) == FAILED
        model.remove_runs([run.path for run in runs])
        model.add_runs(runs)
        assert model.attention(runs[2].path) is None, "the run was gone"

    def test_one_may_be_told_before_its_run_is_listed(self, model, make_summary):
        run = make_summary(state=IngestState.SYNC_QUEUED)
        model.set_attention({run.path: FAILED})
        model.add_runs([run])
        assert model.attention(run.path) == FAILED
        model.update_run(msgspec.structs.replace(run, state=IngestState.SYNC_VERIFIED))
        assert model.attention(run.path) is None


class TestAgeLimits:
    @pytest.fixture
    def model(self, qapp, clock):
        return RunTableModel(clock)

    def standing(self, model):
        return {
            model.run_at(row).name
            for row in range(model.rowCount())
            if model.attention(model.run_at(row).path)
        }

    @pytest.fixture
    def runs(self, model, make_summary):
        made = [
            make_summary("old", last_activity=100.0),
            make_summary("young", last_activity=900.0),
            make_summary("complete", last_activity=100.0, state=IngestState.COMPLETE),
            make_summary("untracked", last_activity=100.0, state=None),
            make_summary("no time", last_activity=None),
            make_summary("broken", last_activity=100.0, problem=TROUBLE),
        ]
        model.add_runs(made)
        return made

    def test_each_state_has_its_own(self, model, runs):
        assert self.standing(model) == set()
        model.set_age_limits({IngestState.STAGING: 500, IngestState.COMPLETE: 0})
        assert self.standing(model) == {"old"}
        assert model.attention(runs[0].path).kind is AttentionKind.STANDS_TOO_LONG
        model.set_age_limits({IngestState.COMPLETE: 900})
        assert self.standing(model) == {"complete"}
        model.set_age_limits({})
        assert self.standing(model) == set()

    def test_time_passes(self, model, runs, clock, changes):
        model.set_age_limits({IngestState.STAGING: 500})
        changes.clear()
        clock.now = 1399.9
        model.refresh_times()
        assert self.standing(model) == {"old"}
        assert "reset" not in changes
        place = model.position(runs[1].path)
        clock.now = 1400.0
        model.refresh_times()
        assert self.standing(model) == {"old", "young"}
        assert changes[-2] == (place, 0, place, len(Column) - 1)
        told = len(changes)
        model.refresh_times()
        assert len(changes) == told + 1, "only the times are read again"

    def test_new_rows_are_watched_too(self, model, runs, clock, make_summary):
        model.set_age_limits({IngestState.STAGING: 500})
        model.add_runs(
            [make_summary("new", last_activity=700.0), make_summary("very old", last_activity=1.0)]
        )
        assert self.standing(model) == {"old", "very old"}
        clock.now = 1200.0
        model.refresh_times()
        assert self.standing(model) == {"old", "very old", "new"}

    def test_a_step_ends_it(self, model, runs):
        model.set_age_limits({IngestState.STAGING: 500})
        model.update_run(msgspec.structs.replace(runs[0], state=IngestState.COMPLETE, last_activity=1000.0))
        assert self.standing(model) == set()

    def test_what_somebody_told_is_said_first(self, model, runs):
        model.set_age_limits({IngestState.STAGING: 500})
        model.set_attention({runs[0].path: FAILED})
        assert model.attention(runs[0].path) == FAILED
        model.set_attention({runs[0].path: None})
        assert model.attention(runs[0].path).kind is AttentionKind.STANDS_TOO_LONG


class TestReady:
    @pytest.fixture
    def runs(self, model, make_summary):
        made = [make_summary(last_activity=float(number)) for number in range(4)]
        made.append(make_summary(state=IngestState.COMPLETE, last_activity=9.0))
        model.add_runs(made)
        return made

    def test_exactly_those(self, model, runs):
        model.set_ready([runs[0].path, runs[2].path, runs[4].path, "/nowhere"])
        assert model.counts.ready == 2
        assert model.counts.by_status[RunStatus.STAGING] == 4
        model.set_filter(RunFilter(only_ready=True))
        assert paths(model) == [runs[2].path, runs[0].path]
        model.set_ready([runs[1].path])
        assert paths(model) == [runs[1].path]

    def test_nothing_new_moves_nothing(self, model, runs, changes):
        model.set_ready([runs[0].path])
        changes.clear()
        told = []
        model.runs_changed.connect(told.append)
        model.set_ready([runs[0].path])
        assert (changes, told) == ([], [])

    def test_the_row_says_so(self, model, runs):
        model.set_ready([runs[0].path])
        index = model.index(model.position(runs[0].path), Column.STATE)
        assert index.data() == "Staging"
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Staging, ready to complete"
        assert "Ready to complete" in index.data(Qt.ItemDataRole.ToolTipRole)
        assert "Ready to complete" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        other = model.index(model.position(runs[1].path), Column.STATE)
        assert other.data(Qt.ItemDataRole.AccessibleTextRole) == "Staging"

    def test_they_stand_together_next_to_those_that_are_complete(self, model, runs):
        model.set_ready([runs[1].path])
        model.sort(Column.STATE, UP)
        assert paths(model)[-2:] == [runs[1].path, runs[4].path]

    def test_a_step_ends_it_and_a_scan_does_not(self, model, runs):
        model.set_ready([runs[0].path, runs[1].path])
        model.begin_pass()
        model.add_runs([msgspec.structs.replace(run, revision=1000) for run in runs])
        model.end_pass()
        assert model.counts.ready == 2
        model.update_run(msgspec.structs.replace(runs[0], state=IngestState.COMPLETE))
        assert model.counts.ready == 1

    def test_another_folder_begins_with_none(self, model, runs):
        model.set_ready([runs[0].path])
        model.clear()
        model.add_runs(runs)
        assert model.counts.ready == 0


class TestManyRows:
    """More than are marked in one go."""

    @pytest.fixture
    def model(self, qapp, clock):
        return RunTableModel(clock, at_once=20)

    @pytest.fixture
    def runs(self, model, make_summary):
        made = [make_summary(last_activity=float(number)) for number in range(100)]
        model.add_runs(made)
        return made

    def test_a_few_are_marked_at_once(self, model, runs):
        model.set_ready([run.path for run in runs[:3]])
        model.set_attention({runs[5].path: FAILED})
        assert (model.counts.ready, model.counts.by_status[RunStatus.NEEDS_ATTENTION]) == (3, 1)

    def test_all_of_them_in_slices_and_as_one_change(self, qtbot, model, runs):
        told = []
        model.runs_changed.connect(told.append)
        model.sort(Column.STATE, UP)
        qtbot.waitUntil(lambda: not model.is_busy)
        with qtbot.waitSignal(model.runs_changed):
            model.set_age_limits({IngestState.STAGING: 500})
            assert model.is_busy
            assert told == []
        assert [sorted(paths) for paths in told] == [sorted(run.path for run in runs)]
        assert model.counts.by_status == {RunStatus.NEEDS_ATTENTION: 100}

    def test_what_is_told_meanwhile_is_not_lost(self, qtbot, model, runs, make_summary):
        model.set_age_limits({IngestState.STAGING: 950})
        model.set_attention({runs[99].path: FAILED})
        assert model.attention(runs[99].path) == FAILED, "a few are marked at once, whatever else goes on"
        model.set_ready([run.path for run in runs[90:]])
        model.remove_runs([run.path for run in runs[:10]])
        model.add_runs([make_summary(last_activity=0.0)])
        qtbot.waitUntil(lambda: not model.is_busy)
        assert model.attention(runs[99].path) == FAILED
        assert model.counts.ready == 10
        assert model.counts.by_status[RunStatus.NEEDS_ATTENTION] == 43

    def test_they_are_sorted_also_where_they_were_filtered_before_they_were_listed(
        self, qtbot, model, make_summary
    ):
        made = [make_summary(last_activity=float(number)) for number in range(100)]
        model.take_runs(made)
        model.set_filter(RunFilter(status=RunStatus.STAGING))
        model.settle()
        qtbot.waitUntil(lambda: not model.is_busy)
        assert paths(model) == [run.path for run in reversed(made)]

    def test_what_is_told_by_whoever_hears_of_the_last_ones_is_not_lost(self, qtbot, model, runs):
        reasons, told = dict.fromkeys((run.path for run in runs), FAILED), []

        def tell_of_all(paths):
            told.append(paths)
            if len(told) == 1:
                model.set_attention(reasons)

        model.runs_changed.connect(tell_of_all)
        model.set_attention(dict.fromkeys([run.path for run in runs][:10], FAILED))
        qtbot.waitUntil(lambda: not model.is_busy)
        assert all(model.attention(path) == FAILED for path in reasons)

    def test_they_wait_for_a_sort_that_somebody_waits_for(self, qtbot, model, runs):
        marked = []
        model.rearranged.connect(lambda: marked.append(model.counts.by_status[RunStatus.NEEDS_ATTENTION]))
        model.set_age_limits({IngestState.STAGING: 500})
        model.sort(Column.RUN, UP)
        qtbot.waitUntil(lambda: not model.is_sorting)
        assert marked[0] == 0
        qtbot.waitUntil(lambda: not model.is_busy)
        assert model.counts.by_status == {RunStatus.NEEDS_ATTENTION: 100}
        assert set(paths(model)) == {run.path for run in runs}

    def test_many_that_change_are_told_in_parts(self, qtbot, model, runs, monkeypatch):
        monkeypatch.setattr(run_table_model, "_MOST_MARKED", 30)
        monkeypatch.setattr(run_table_model, "_SLICE", 10)
        told = []
        model.runs_changed.connect(told.append)
        model.set_age_limits({IngestState.STAGING: 500})
        qtbot.waitUntil(lambda: not model.is_busy)
        assert len(told) > 2
        assert sorted(path for paths in told for path in paths) == sorted(run.path for run in runs)
