"""Whatever is done to the list in whatever order, it shows what it should, and Qt's own tester is content."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester

from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus, make_row
from exlab_gui.desktop.run_table_model import Column, RunTableModel
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind, RunKind, RunSummary
from exlab_gui.staging.known_runs import KnownRun

NUMBERS = st.integers(0, 11)
RUNS = st.builds(
    lambda number, state, moment, files, problem: RunSummary(
        path=f"/s/{'AB'[number % 2]}/P{number % 3}/Runs/Run_{number}",
        equipment="AB"[number % 2],
        project=f"P{number % 3}",
        project_name=f"Zürich {number % 3}",
        name=f"Run_{number}",
        kind=RunKind.EXPERIMENTAL,
        state=state,
        last_activity=moment,
        files=files,
        bytes=files,
        problem=problem,
        revision=1,
        hosts=f"pc-{number % 2}",
    ),
    NUMBERS,
    st.sampled_from([None, *IngestState]),
    st.sampled_from([None, 1.0, 900.0, 1_000.0]),
    st.sampled_from([None, 1, 2]),
    st.sampled_from([None, Problem(ProblemKind.RECORD_DAMAGED, "")]),
)
FILTERS = st.builds(
    RunFilter,
    status=st.sampled_from([None, RunStatus.STAGING, RunStatus.NEEDS_ATTENTION]),
    scope=st.sampled_from([Scope(), Scope("A"), Scope("B", "P1")]),
    words=st.sampled_from([(), (), ("zurich",), ("1",), ("pc-1", "run"), ("ann",)]),
    only_ready=st.sampled_from([False, False, True]),
    min_bytes=st.sampled_from([None, None, 2]),
    only_stuck=st.sampled_from([False, False, True]),
)
SORTS = st.lists(st.tuples(st.sampled_from(Column), st.sampled_from(Qt.SortOrder)), max_size=3)
PATHS = st.lists(RUNS.map(lambda run: run.path), max_size=6)
REASONS = st.sampled_from([None, Attention(AttentionKind.JOB_FAILED), Attention(AttentionKind.COPY_DIFFERS)])
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("show_known"), st.lists(st.builds(KnownRun, RUNS, st.sampled_from(["", "Ann"])))),
        st.tuples(st.just("add_runs"), st.lists(RUNS, max_size=12)),
        st.tuples(st.just("update_runs"), st.lists(RUNS, max_size=4)),
        st.tuples(st.just("remove_runs"), PATHS),
        st.tuples(st.just("confirm_runs"), PATHS),
        st.tuples(st.just("set_filter"), FILTERS),
        st.tuples(st.just("sort_by"), SORTS),
        st.tuples(st.just("set_ready"), PATHS),
        st.tuples(st.just("set_attention"), st.dictionaries(RUNS.map(lambda run: run.path), REASONS)),
        st.tuples(st.just("set_operators"), st.dictionaries(RUNS.map(lambda run: run.path), st.just("Ann"))),
        st.tuples(st.just("set_age_limits"), st.dictionaries(st.sampled_from(IngestState), st.just(500))),
        st.tuples(st.just("set_away"), st.booleans()),
        st.sampled_from([("begin_pass",), ("end_pass",), ("refresh_times",), ("clear",), ("turn",)]),
    ),
    max_size=25,
)


def in_order(model):
    """The rows that the filter takes, by Python's sort alone."""
    rows = sorted(model.rows(), key=lambda row: row.path)
    for column, order in reversed(model.sort_keys):
        value = VALUES[column]
        known = [row for row in rows if value(row) is not None]
        unknown = [row for row in rows if value(row) is None]
        rows = sorted(known, key=value, reverse=order is Qt.SortOrder.DescendingOrder) + unknown
    return [row.path for row in rows if model.filter.accepts(row)]


VALUES = {
    Column.STATE: lambda row: (list(RunStatus).index(row.status), row.is_ready),
    Column.RUN: lambda row: row.run_text.casefold(),
    Column.INSTRUMENT: lambda row: row.summary.equipment,
    Column.PROJECT: lambda row: row.summary.project_name,
    Column.FILES: lambda row: row.summary.files,
    Column.SIZE: lambda row: row.summary.bytes,
    Column.ACTIVITY: lambda row: row.summary.last_activity,
    Column.OPERATOR: lambda row: row.operator or None,
    Column.HOST: lambda row: row.summary.hosts or None,
    Column.KIND: lambda row: row.summary.kind,
}


def take(model, act, *arguments):
    if act == "turn":
        QCoreApplication.processEvents()
    else:
        getattr(model, act)(*arguments)


def check_now(model):
    """What must hold at any time, also while rows are being sorted."""
    shown = [row.path for row in model.shown_rows()]
    assert model.total == len({row.path for row in model.rows()})
    assert [model.position(path) for path in shown] == list(range(len(shown)))
    if not model.is_busy:
        assert sorted(shown) == sorted(in_order(model))
        assert model.counts == model.filter.apply(model.rows())[1]


def check_at_rest(model):
    assert [row.path for row in model.shown_rows()] == in_order(model)
    assert model.scopes() == {Scope(row.summary.equipment, row.summary.project) for row in model.rows()}
    verified = [row.summary for row in model.rows() if row.summary.state is IngestState.SYNC_VERIFIED]
    assert model.verified_bytes == sum(run.bytes or 0 for run in verified)
    for row in model.rows():
        fresh = make_row(row.summary, row.attention, is_signalled=row.is_signalled, operator=row.operator)
        assert (row.status, row.is_ready, row.is_stuck) == (fresh.status, fresh.is_ready, fresh.is_stuck)
    for change in (
        {"status": RunStatus.STAGING, "only_ready": False},
        {"scope": Scope("A")},
        {"only_stuck": True},
        {"kind": RunKind.EXPERIMENTAL},
    ):
        would = msgspec.structs.replace(model.filter, **change)
        promised = {
            "status": model.counts.by_status[RunStatus.STAGING],
            "scope": model.counts.by_instrument()["A"],
            "only_stuck": model.counts.stuck,
            "kind": model.counts.by_kind[RunKind.EXPERIMENTAL],
        }[next(iter(change))]
        assert promised == sum(would.accepts(row) for row in model.rows())


@settings(deadline=None)
@given(acts=ACTS, at_once=st.sampled_from([0, 3, 100]))
def test_it_shows_what_it_should(qapp, acts, at_once):
    model = RunTableModel(lambda: 1_000.0, at_once=at_once)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for act in acts:
        take(model, *act)
        check_now(model)
    while model.is_busy:
        QCoreApplication.processEvents()
    check_at_rest(model)
    assert tester.model() is model
