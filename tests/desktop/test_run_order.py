"""All rows in order, whatever comes, changes and goes."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from exlab_gui.desktop import row_sort, run_row
from exlab_gui.desktop.run_columns import Column, sort_key
from exlab_gui.desktop.run_order import RunOrder
from exlab_gui.ingest import IngestState

KEYS = st.lists(
    st.tuples(
        st.sampled_from([Column.STATE, Column.RUN, Column.INSTRUMENT, Column.FILES, Column.HOST]),
        st.sampled_from(list(Qt.SortOrder)),
    ).map(lambda key: sort_key(*key)),
    max_size=3,
)
RUNS = st.tuples(
    st.sampled_from([None, IngestState.STAGING, IngestState.COMPLETE]),
    st.sampled_from(["Run_2026-04-17T14-32", "Run_2026-04-17T14-32Z", "ä", "B", "a"]),
    st.sampled_from("AB"),
    st.none() | st.integers(0, 3),
    st.sampled_from(["", "x", "y"]),
)


def expected(rows, keys):
    """The same by Python's sort alone, one key after the other."""
    result = sorted(rows, key=lambda row: row.path)
    for key in reversed(keys):
        known = [row for row in result if key.value(row) is not None]
        unknown = [row for row in result if key.value(row) is None]
        result = sorted(known, key=key.value, reverse=key.descending) + unknown
    return result


@pytest.fixture(scope="session")
def make_row(make_summary):
    def make(state, name, equipment, files, hosts):
        summary = make_summary(name, state=state, equipment=equipment, files=files, hosts=hosts)
        return run_row.make_row(summary)

    return make


@pytest.fixture(autouse=True, scope="module")
def small_slices():
    """A few rows are many here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_sort, "SLICE", 4)
        patch.setattr(row_sort, "_SAMPLES", 2)
        yield


@given(keys=KEYS, batches=st.lists(st.lists(RUNS, max_size=12), max_size=4))
def test_rows_that_come_are_sorted_in(make_row, keys, batches):
    order = RunOrder(keys)
    rows = []
    for batch in batches:
        new = [make_row(*run) for run in batch]
        rows += new
        order.update(new)
        assert order.rows == expected(rows, keys)


@given(keys=KEYS, runs=st.lists(RUNS, min_size=3, max_size=20), data=st.data())
def test_rows_that_move_or_go_leave_the_others_in_order(make_row, make_summary, keys, runs, data):
    order = RunOrder(keys)
    rows = [make_row(*run) for run in runs]
    order.update(rows)
    moved = set(data.draw(st.lists(st.sampled_from(rows), max_size=5)))
    gone = set(data.draw(st.lists(st.sampled_from(rows), max_size=5)))
    for row in moved:
        row.summary = msgspec.structs.replace(row.summary, files=data.draw(st.none() | st.integers(0, 3)))
    order.update(moved=moved, gone=gone)
    assert order.rows == expected([row for row in rows if row not in gone], keys)


@given(before=KEYS, after=KEYS, runs=st.lists(RUNS, min_size=3, max_size=20), data=st.data())
def test_what_happens_while_a_sort_goes_on_is_not_lost(make_row, before, after, runs, data):
    order = RunOrder(before)
    rows = dict.fromkeys(make_row(*run) for run in runs)
    order.update(list(rows))
    for _ in order.sorting(after):
        assert set(order.rows) == set(rows)
        what = data.draw(st.sampled_from(["nothing", "come", "change", "go"]))
        if what == "come":
            new = make_row(*data.draw(RUNS))
            rows[new] = None
            order.update([new])
        elif what == "change" and rows:
            row = data.draw(st.sampled_from(list(rows)))
            standing = order.standing(row)
            row.summary = msgspec.structs.replace(row.summary, files=data.draw(st.none() | st.integers(0, 3)))
            moved = {row} if order.standing(row) != standing else set()
            order.update(moved=moved, kept={row} - moved)
        elif what == "go" and rows:
            row = data.draw(st.sampled_from(list(rows)))
            del rows[row]
            order.update(gone={row})
    assert order.rows == expected(rows, after)
    order.sort(before)
    assert order.rows == expected(rows, before)


def test_many_rows_that_come_while_a_sort_goes_on_are_sorted_in_by_another_round(make_row):
    keys = [sort_key(Column.RUN, Qt.SortOrder.AscendingOrder)]
    order = RunOrder(keys, at_once=2)
    rows = [make_row(None, name, "A", 1, "") for name in "hgfedcba"]
    order.update(rows[:4])
    steps = order.sorting(keys)
    next(steps)
    order.update(rows[4:])
    for _ in steps:
        assert set(order.rows) == set(rows)
    assert order.rows == expected(rows, keys)


def test_a_sort_that_is_given_up_costs_no_row(make_row):
    order = RunOrder([])
    rows = [make_row(None, name, "A", 1, "") for name in "dbca"]
    order.update(rows[:3])
    steps = order.sorting([sort_key(Column.RUN, Qt.SortOrder.AscendingOrder)])
    next(steps)
    order.update(rows[3:])
    order.sort([sort_key(Column.RUN, Qt.SortOrder.DescendingOrder)])
    assert [row.summary.name for row in order.rows] == list("dcba")


def test_more_than_can_be_sorted_in_at_once_stand_last_until_they_are(make_row):
    keys = [sort_key(Column.RUN, Qt.SortOrder.AscendingOrder)]
    order = RunOrder(keys, at_once=2)
    rows = [make_row(None, name, "A", 1, "") for name in "debca"]
    order.update(rows[:2])
    assert order.is_sorted
    order.update(rows[2:])
    assert not order.is_sorted
    assert order.rows == rows
    order.sort(keys)
    assert order.is_sorted
    assert order.rows == expected(rows, keys)
