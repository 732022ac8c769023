"""Which runs are shown, and the counts beside every way to narrow them."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.desktop.run_filter import RunFilter, Scope, search_words
from exlab_gui.desktop.run_row import RunRow, RunStatus
from exlab_gui.ingest import IngestState

PLACES = [("CONFOCAL_01", "P1"), ("CONFOCAL_01", "P2"), ("PLATE_READER_02", "P1")]
STATES = [None, IngestState.STAGING, IngestState.COMPLETE]
FILTERS = st.builds(
    RunFilter,
    status=st.sampled_from([None, RunStatus.NOT_TRACKED, RunStatus.STAGING, RunStatus.CLEARED]),
    scope=st.sampled_from(
        [
            Scope(),
            Scope("CONFOCAL_01"),
            Scope("CONFOCAL_01", "P2"),
            Scope("PLATE_READER_02", "P1"),
            Scope("X"),
        ]
    ),
    words=st.sampled_from([(), ("mouse",), ("mouse", "confocal"), ("nowhere",)]),
    only_ready=st.booleans(),
)


@pytest.fixture(scope="session")
def rows(make_summary):
    return [
        RunRow(
            make_summary(equipment=equipment, project=project, project_name=name, state=state),
            is_signalled=name == "Yeast",
        )
        for equipment, project in PLACES
        for state in STATES
        for name in ("Mouse brain", "Yeast")
    ]


def shown(rows, run_filter):
    return run_filter.apply(rows)[0]


def test_without_a_choice_everything_is_shown(rows):
    assert shown(rows, RunFilter()) == rows


@pytest.mark.parametrize(
    ("run_filter", "number"),
    [
        (RunFilter(status=RunStatus.STAGING), 6),
        (RunFilter(scope=Scope("CONFOCAL_01")), 12),
        (RunFilter(scope=Scope("CONFOCAL_01", "P2")), 6),
        (RunFilter(words=("mouse",)), 9),
        (RunFilter(words=("confocal", "yeast")), 6),
        (RunFilter(RunStatus.STAGING, Scope("CONFOCAL_01", "P1"), ("mouse",)), 1),
        (RunFilter(status=RunStatus.CLEARED), 0),
        (RunFilter(only_ready=True), 3),
        (RunFilter(RunStatus.COMPLETE, only_ready=True), 0),
        (RunFilter(scope=Scope("CONFOCAL_01"), words=("yeast",), only_ready=True), 2),
    ],
)
def test_a_run_must_satisfy_all(rows, run_filter, number):
    assert len(shown(rows, run_filter)) == number


@given(run_filter=FILTERS)
def test_list_and_counts_agree_with_each_run(rows, run_filter):
    replace = msgspec.structs.replace
    accepted, counts = run_filter.apply(rows)
    assert accepted == [row for row in rows if run_filter.accepts(row)]
    for status in (None, *RunStatus):
        would = replace(run_filter, status=status, only_ready=False)
        promised = counts.all_statuses if status is None else counts.by_status[status]
        assert promised == len(shown(rows, would))
    assert counts.ready == len(shown(rows, replace(run_filter, status=None, only_ready=True)))
    for instrument, project in PLACES:
        would = replace(run_filter, scope=Scope(instrument, project))
        assert counts.by_project[Scope(instrument, project)] == len(shown(rows, would))
        would = replace(run_filter, scope=Scope(instrument))
        assert counts.by_instrument()[instrument] == len(shown(rows, would))
    would = replace(run_filter, scope=Scope())
    assert counts.all_scopes == len(shown(rows, would))


def test_typed_words():
    assert search_words("  Mouse\tSTRASSE ß ") == ("mouse", "strasse", "ss")
    assert search_words(" \n ") == ()
