"""The runs as a Qt model, without a view; Qt's own model tester watches all the time."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt, qInstallMessageHandler

from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.run_table_model import ROW_ROLE, Column
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind, RunKind

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
FAILED = Attention(AttentionKind.JOB_FAILED, "The NAS is full.")
TROUBLE = Problem(ProblemKind.STATE_DISAGREES, "detail")


def paths(model):
    return [model.run_at(row).path for row in range(model.rowCount())]


def text(model, row, column):
    return model.index(row, column).data()


class TestWhatItShows:
    def test_nothing_yet(self, model):
        assert model.rowCount() == model.total == 0
        assert model.columnCount() == len(Column)
        assert model.data(QModelIndex()) is None
        assert model.position("/nowhere") is None
        assert model.run("/nowhere") is None

    @pytest.mark.usefixtures("english_in_berlin")
    def test_the_texts_of_a_run(self, model, make_summary):
        run = make_summary(
            "Run_2026-04-17T14-32",
            state=IngestState.COMPLETE,
            files=142,
            bytes=48_293_847_234,
            hosts="labpc-04\nqueue\u202e-1",
        )
        model.add_runs([run])
        model.set_operators({run.path: "Ann\nLee"})
        texts = {column: text(model, 0, column) for column in Column}
        assert texts.pop(Column.ACTIVITY)
        assert texts == {
            Column.STATE: "Complete",
            Column.RUN: "Run 2026-04-17 14:32",
            Column.INSTRUMENT: "CONFOCAL_01",
            Column.PROJECT: "Cortex Q3 Pilot",
            Column.FILES: "142",
            Column.SIZE: "48.3 GB",
            Column.OPERATOR: "Ann\u240aLee",
            Column.HOST: "labpc-04, queue\u2426-1",
            Column.KIND: "Experimental",
        }
        assert model.index(0, 0).data(ROW_ROLE).summary is run
        assert model.run(run.path) is model.run_at(0) is run

    def test_headers(self, model):
        role = Qt.ItemDataRole.DisplayRole
        shown = [model.headerData(column, Qt.Orientation.Horizontal, role) for column in Column]
        assert shown == [
            "State",
            "Run",
            "Instrument",
            "Project",
            "Files",
            "Size",
            "Last activity",
            "Operator",
            "Recorded on",
            "Kind",
        ]
        assert model.headerData(0, Qt.Orientation.Vertical, role) is None

    def test_numbers_stand_at_the_right_with_their_headers(self, model, make_summary):
        model.add_runs([make_summary()])
        role = Qt.ItemDataRole.TextAlignmentRole
        for column in (Column.FILES, Column.SIZE):
            for alignment in (
                model.index(0, column).data(role),
                model.headerData(column, Qt.Orientation.Horizontal, role),
            ):
                assert Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignRight

    def test_tooltips_escape_what_they_show(self, model, make_summary):
        model.add_runs([make_summary("Run_<b>&", project="<p>", project_name="<i>", problem=TROUBLE)])
        tips = [model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in Column]
        assert "contradicts itself" in tips[Column.STATE]
        assert "Run_&lt;b&gt;&amp;" in tips[Column.RUN]
        assert "&lt;i&gt;<br>&lt;p&gt;" in tips[Column.PROJECT]
        assert tips[Column.ACTIVITY].endswith(" UTC")
        assert tips[Column.FILES] == tips[Column.KIND] == ""

    def test_operator_and_computers_are_escaped_in_tooltips(self, model, make_summary):
        run = make_summary(hosts="<pc>\nb")
        model.add_runs([run])
        model.set_operators({run.path: "<i>Ann"})
        tips = [model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in Column]
        assert "&lt;i&gt;Ann" in tips[Column.OPERATOR]
        assert "&lt;pc&gt;<br>b" in tips[Column.HOST]

    def test_names_that_are_empty_are_a_dash(self, model, make_summary):
        model.add_runs([make_summary(project_name="", problem=TROUBLE, last_activity=None)])
        assert text(model, 0, Column.PROJECT) == text(model, 0, Column.ACTIVITY) == "—"
        assert text(model, 0, Column.OPERATOR) == text(model, 0, Column.HOST) == "—"

    def test_a_folder_that_is_no_run_has_no_kind(self, model, make_summary):
        model.add_runs([make_summary(kind=None), make_summary(kind=RunKind.TEST)])
        assert sorted(text(model, row, Column.KIND) for row in range(2)) == ["Test", "—"]


class TestSorting:
    @pytest.fixture
    def runs(self, make_summary):
        table = (
            ("B", IngestState.COMPLETE, 20, 2.0, None, RunKind.TEST),
            ("D", None, None, None, None, None),
            ("a", IngestState.CLEARED, 3, 1.0, None, RunKind.EXPERIMENTAL),
            ("e", None, None, None, TROUBLE, None),
            ("c", IngestState.STAGING, 100, -5.0, None, None),
        )
        return [
            make_summary(
                name,
                equipment=name,
                project_name=name,
                state=state,
                files=files,
                bytes=files,
                last_activity=activity,
                problem=problem,
                kind=kind,
                hosts="" if files is None else f"pc-{name}",
            )
            for name, state, files, activity, problem, kind in table
        ]

    @pytest.mark.parametrize(
        ("column", "upwards", "unknown"),
        [
            (Column.STATE, "eDcBa", ""),
            (Column.RUN, "aBcDe", ""),
            (Column.INSTRUMENT, "aBcDe", ""),
            (Column.PROJECT, "aBcDe", ""),
            (Column.FILES, "aBc", "De"),
            (Column.SIZE, "aBc", "De"),
            (Column.ACTIVITY, "caB", "De"),
            (Column.OPERATOR, "aBc", "De"),
            (Column.HOST, "aBc", "De"),
            (Column.KIND, "aB", "Dec"),
        ],
    )
    def test_by_each_column_both_ways_and_what_is_not_known_last(self, model, runs, column, upwards, unknown):
        model.add_runs(runs)
        model.set_operators({run.path: f"{run.last_activity:+}" for run in runs if run.files})
        for order, expected in ((UP, upwards), (DOWN, upwards[::-1])):
            model.sort(column, order)
            names = "".join(model.run_at(row).name for row in range(model.rowCount()))
            assert names[: len(expected)] == expected
            assert sorted(names[len(expected) :]) == sorted(unknown)

    def test_equals_have_an_order_of_their_own(self, model, make_summary):
        runs = [make_summary("Run_x", equipment="SAME") for _ in range(20)]
        model.sort(Column.INSTRUMENT, UP)
        model.add_runs(reversed(runs))
        before = paths(model)
        assert before == sorted(before)
        model.add_runs(runs[:7])
        assert paths(model) == before

    def test_positions_follow(self, model, runs):
        model.add_runs(runs)
        for order in (UP, DOWN):
            model.sort(Column.FILES, order)
            assert [model.position(path) for path in paths(model)] == list(range(len(runs)))


class TestFiltering:
    def test_only_what_is_asked_for(self, model, make_summary, changes):
        kept = make_summary(state=IngestState.COMPLETE)
        other = make_summary(state=None, equipment="PLATE_READER_02")
        model.add_runs([kept, other])
        model.set_filter(RunFilter(status=RunStatus.COMPLETE))
        assert paths(model) == [kept.path]
        assert (model.total, model.position(other.path), model.run(other.path)) == (2, None, other)
        assert changes == ["reset", "reset"]
        model.set_filter(RunFilter(status=RunStatus.COMPLETE))
        assert changes == ["reset", "reset"]

    def test_counts_agree_with_the_rows(self, model, make_summary):
        model.add_runs(
            make_summary(equipment=equipment, state=state, problem=problem)
            for equipment in ("A", "B")
            for state in (None, *IngestState)
            for problem in (None, TROUBLE)
        )
        for status in RunStatus:
            for scope in (Scope(), Scope("A"), Scope("A", "PROJ-0042"), Scope("C")):
                model.set_filter(RunFilter(status=status, scope=scope))
                assert model.counts.by_status[status] == model.rowCount()
        assert model.scopes() == {Scope("A", "PROJ-0042"), Scope("B", "PROJ-0042")}
        assert len(list(model.summaries())) == model.total == 24

    def test_counts_are_announced_after_the_rows(self, model, make_summary):
        seen = []
        model.counts_changed.connect(lambda: seen.append((model.counts.all_statuses, model.rowCount())))
        model.add_runs([make_summary(), make_summary()])
        assert seen == [(2, 2)]


class TestUpdating:
    @pytest.fixture
    def runs(self, model, make_summary):
        made = [make_summary(last_activity=float(number)) for number in range(5)]
        model.add_runs(made)
        return made

    def changed(self, run, **fields):
        return type(run)(**{name: fields.get(name, getattr(run, name)) for name in run.__struct_fields__})

    def test_one_that_stays_in_place_is_only_told(self, model, runs, changes):
        place = model.position(runs[2].path)
        model.update_run(self.changed(runs[2], project_name="Other", revision=99))
        assert changes == [(place, 0, place, len(Column) - 1)]
        assert text(model, place, Column.PROJECT) == "Other"
        assert model.run(runs[2].path).revision == 99

    def test_one_of_another_state_is_counted_anew(self, model, runs, changes):
        model.update_run(self.changed(runs[2], state=IngestState.COMPLETE))
        place = model.position(runs[2].path)
        assert changes == [(place, 0, place, len(Column) - 1)], "nothing moves"
        assert model.counts.by_status == {RunStatus.STAGING: 4, RunStatus.COMPLETE: 1}

    def test_one_that_moves(self, model, runs, changes):
        model.update_run(self.changed(runs[0], last_activity=99.0))
        assert changes == ["reset"]
        assert model.position(runs[0].path) == 0

    def test_one_that_would_move_but_stands_right_already(self, model, runs, changes):
        newest = runs[4]
        assert model.position(newest.path) == 0
        model.update_run(self.changed(newest, state=IngestState.COMPLETE, last_activity=99.0))
        assert changes == [(0, 0, 0, len(Column) - 1)], "what is painted is not what the run is now"
        assert text(model, 0, Column.STATE) == "Complete"

    def test_one_that_moves_among_those_that_are_not_shown(self, model, runs, changes):
        model.set_filter(RunFilter(status=RunStatus.COMPLETE))
        model.update_run(self.changed(runs[1], state=IngestState.COMPLETE))
        changes.clear()
        model.update_run(self.changed(model.run(runs[1].path), last_activity=99.0, files=7))
        assert changes == [(0, 0, 0, len(Column) - 1)]

    def test_one_that_leaves_the_filter(self, model, runs, changes):
        model.set_filter(RunFilter(words=("cortex",)))
        changes.clear()
        model.update_run(self.changed(runs[3], project_name="Other"))
        assert changes == ["reset"]
        assert model.position(runs[3].path) is None
        assert model.total == 5

    def test_one_that_comes_into_the_filter(self, model, runs, changes):
        model.set_filter(RunFilter(words=("other",)))
        changes.clear()
        model.update_run(self.changed(runs[3], project_name="Other"))
        assert changes == ["reset"]
        assert paths(model) == [runs[3].path]

    def test_one_of_another_folder_is_left_out(self, model, runs, make_summary, changes):
        model.update_run(make_summary())
        assert changes == []
        assert model.rowCount() == 5

    def test_many_are_one_rearrangement(self, model, runs, changes):
        model.sort(Column.STATE, UP)
        changes.clear()
        model.update_runs([self.changed(run, state=IngestState.CLEARED) for run in runs[:4]])
        assert changes == ["reset"]

    def test_many_that_keep_their_places_are_told_as_one_area(self, model, runs, changes):
        model.update_runs([self.changed(run, state=IngestState.CLEARED) for run in runs])
        assert changes == [(0, 0, 4, len(Column) - 1)]

    def test_it_is_announced_after_the_rows_unless_quiet(self, model, runs):
        seen = []
        model.runs_changed.connect(
            lambda found: seen.extend((path, model.run(path).revision) for path in found)
        )
        model.update_run(self.changed(runs[1], revision=77))
        model.update_run(self.changed(runs[1], revision=78), quiet=True)
        assert seen == [(runs[1].path, 77)]

    def test_times_are_read_again_without_touching_the_rest(self, model, runs, changes):
        model.refresh_times()
        assert changes == [(0, Column.ACTIVITY, 4, Column.ACTIVITY)]

    def test_times_of_an_empty_list(self, model, changes):
        model.refresh_times()
        assert changes == []


class TestSortingByMore:
    @pytest.fixture
    def runs(self, model, make_summary):
        made = [
            make_summary(str(number), equipment=equipment, files=files)
            for number, (equipment, files) in enumerate([("B", 1), ("A", 2), ("B", None), ("A", 1), ("B", 2)])
        ]
        model.add_runs(reversed(made))
        return made

    def names(self, model):
        return "".join(model.run_at(row).name for row in range(model.rowCount()))

    def test_the_first_key_counts_most(self, model, runs):
        model.sort_by([(Column.INSTRUMENT, UP), (Column.FILES, DOWN)])
        assert self.names(model) == "13402"
        model.sort_by([(Column.INSTRUMENT, DOWN), (Column.FILES, UP)])
        assert self.names(model) == "04231"

    def test_without_a_key_they_stand_by_path(self, model, runs):
        model.sort_by([])
        assert paths(model) == sorted(run.path for run in runs)

    def test_it_is_told(self, model, runs, changes):
        told = []
        model.sort_changed.connect(lambda: told.append(model.sort_keys))
        model.sort(Column.FILES, UP)
        model.sort(Column.FILES, UP)
        model.sort(-1, UP)
        assert told == [((Column.FILES, UP),)]
        assert changes == ["reset"]


def test_a_list_that_was_taken_stays_as_it_is(model, make_summary):
    model.add_runs([make_summary() for _ in range(3)])
    taken = model.shown_rows()
    names = [row.path for row in taken]
    model.sort(Column.RUN, UP)
    model.add_runs([make_summary()])
    model.remove_runs(names[:1])
    assert [row.path for row in taken] == names
    assert {row.path for row in model.rows()} == set(paths(model))


def test_verified_bytes_follow_every_change(model, make_summary):
    one, two, three = (make_summary(state=IngestState.SYNC_VERIFIED, bytes=size) for size in (1, 20, None))
    model.add_runs([one, two, three])
    assert model.verified_bytes == 21
    model.update_run(msgspec.structs.replace(one, bytes=300))
    assert model.verified_bytes == 320
    model.set_attention({two.path: FAILED})
    assert model.verified_bytes == 320
    model.update_run(msgspec.structs.replace(two, state=IngestState.CLEARED))
    assert model.verified_bytes == 300
    model.remove_runs([one.path])
    assert model.verified_bytes == 0


def test_views_are_warned_before_and_told_after_every_change_of_order(model, make_summary):
    seen = []
    model.about_to_rearrange.connect(lambda: seen.append(("before", model.rowCount())))
    model.rearranged.connect(lambda: seen.append(("after", model.rowCount())))
    model.add_runs([make_summary(), make_summary()])
    model.set_filter(RunFilter(words=("nowhere",)))
    assert seen == [("before", 0), ("after", 2), ("before", 2), ("after", 0)]


def test_the_tester_would_notice(model, make_summary):
    """Guards the other tests: a change of rows that are not there is found."""
    model.add_runs([make_summary()])
    messages = []
    before = qInstallMessageHandler(lambda _kind, _context, message: messages.append(message))
    model.dataChanged.emit(model.index(0, 0), model.index(7, 0))
    qInstallMessageHandler(before)
    assert "bottomRight.isValid()" in messages[0]
