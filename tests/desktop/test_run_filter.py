"""Which runs are shown, and the counts beside every way to narrow them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus, make_row
from exlab_gui.desktop.search_text import search_words
from exlab_gui.ingest import IngestState
from exlab_gui.staging import RunKind

PLACES = [("CONFOCAL_01", "P1"), ("CONFOCAL_01", "P2"), ("PLATE_READER_02", "P1")]
STATES = [None, IngestState.STAGING, IngestState.COMPLETE]
DAY = 86_400
FILTERS = st.builds(
    RunFilter,
    status=st.sampled_from([None, RunStatus.NOT_TRACKED, RunStatus.STAGING, RunStatus.NEEDS_ATTENTION]),
    scope=st.sampled_from(
        [
            Scope(),
            Scope("CONFOCAL_01"),
            Scope("CONFOCAL_01", "P2"),
            Scope("PLATE_READER_02", "P1"),
            Scope("X"),
        ]
    ),
    words=st.sampled_from([(), ("mouse",), ("mouse", "confocal"), ("zoe",), ("pc-1", "run"), ("nowhere",)]),
    only_ready=st.booleans(),
    kind=st.sampled_from([None, *RunKind]),
    since=st.sampled_from(["", "1970-01-03", "no date"]),
    until=st.sampled_from(["", "1970-01-04", "9999-12-31"]),
    min_bytes=st.sampled_from([None, 0, 100]),
    max_bytes=st.sampled_from([None, 150, 10_000]),
    only_stuck=st.booleans(),
)
ROWS = st.lists(
    st.tuples(
        st.fixed_dictionaries(
            {
                "equipment": st.sampled_from(["CONFOCAL_01", "PLATE_READER_02"]),
                "project": st.sampled_from(["P1", "P2"]),
                "project_name": st.sampled_from(["Mouse brain", "Yeast"]),
                "state": st.sampled_from(STATES),
                "kind": st.sampled_from([None, *RunKind]),
                "bytes": st.sampled_from([None, 0, 100, 200]),
                "last_activity": st.none() | st.floats(0, 6 * DAY),
                "hosts": st.sampled_from(["", "pc-1", "pc-1\npc-2"]),
            }
        ),
        st.sampled_from([None, *map(Attention, AttentionKind)]),
        st.booleans(),
        st.sampled_from(["", "Zoë", "Ann"]),
    ),
    max_size=20,
)


@pytest.fixture(scope="session")
def rows(make_summary):
    return [
        make_row(
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
        (RunFilter(kind=RunKind.TEST), 0),
        (RunFilter(only_stuck=True), 0),
        (RunFilter(min_bytes=0), 0),
    ],
)
def test_a_run_must_satisfy_all(rows, run_filter, number):
    assert len(shown(rows, run_filter)) == number


@given(made=ROWS, run_filter=FILTERS)
def test_list_and_counts_agree_with_each_run(make_summary, made, run_filter):
    rows = [
        make_row(make_summary(**fields), attention, is_signalled=is_signalled, operator=operator)
        for fields, attention, is_signalled, operator in made
    ]
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
    assert counts.all_scopes == len(shown(rows, replace(run_filter, scope=Scope())))
    for kind in RunKind:
        assert counts.by_kind[kind] == len(shown(rows, replace(run_filter, kind=kind)))
    assert counts.all_kinds == len(shown(rows, replace(run_filter, kind=None)))
    assert counts.stuck == len(shown(rows, replace(run_filter, only_stuck=True)))


class TestWords:
    def test_each_must_be_found_somewhere(self, make_summary):
        row = make_row(make_summary("Run_7", equipment="SEQ_02", hosts="labpc"), operator="Zoë")
        assert RunFilter(words=search_words("seq zoe labPC run_7")).accepts(row)
        assert not RunFilter(words=search_words("seq zoe labPC run_8")).accepts(row)

    def test_words_kept_by_an_earlier_version_are_found_too(self, make_summary):
        row = make_row(make_summary(project_name="Zürich"))
        assert RunFilter(words=("zürich",)).accepts(row)


class TestSizes:
    @pytest.mark.parametrize(
        ("least", "most", "number"),
        [(None, None, 4), (100, None, 2), (None, 100, 2), (100, 100, 1), (0, None, 3), (101, 199, 0)],
    )
    def test_both_ends_count(self, make_summary, least, most, number):
        rows = [make_row(make_summary(bytes=size)) for size in (None, 0, 100, 200)]
        assert len(shown(rows, RunFilter(min_bytes=least, max_bytes=most))) == number


@pytest.mark.usefixtures("english_in_berlin")
class TestDays:
    @pytest.fixture
    def rows(self, make_summary):
        berlin = ZoneInfo("Europe/Berlin")
        moments = [
            datetime(2026, 3, 28, 23, 59, 59, tzinfo=berlin),
            # The clock is put forward in this night: the day has 23 hours.
            datetime(2026, 3, 29, 0, 0, 0, tzinfo=berlin),
            datetime(2026, 3, 29, 23, 59, 59, tzinfo=berlin),
            datetime(2026, 3, 30, 0, 0, 0, tzinfo=berlin),
        ]
        made = [make_summary(moment.isoformat(), last_activity=moment.timestamp()) for moment in moments]
        return [make_row(run) for run in [*made, make_summary(last_activity=None)]]

    @pytest.mark.parametrize(
        ("since", "until", "number"),
        [
            ("2026-03-29", "2026-03-29", 2),
            ("2026-03-29", "", 3),
            ("", "2026-03-29", 3),
            ("2026-03-30", "2026-03-29", 0),
            ("", "", 5),
            ("soon", "2026-02-31", 5),
            ("0001-01-01", "9999-12-31", 5),
        ],
    )
    def test_days_are_the_operators_own_and_count_whole(self, rows, since, until, number):
        assert len(shown(rows, RunFilter(since=since, until=until))) == number


def test_all_of_it_is_remembered_and_what_is_not_known_is_open():
    full = RunFilter(
        RunStatus.STAGING,
        Scope("A", "B"),
        ("x",),
        only_ready=True,
        kind=RunKind.TEST,
        since="2026-01-01",
        until="2026-01-02",
        min_bytes=1,
        max_bytes=2,
        only_stuck=True,
    )
    assert msgspec.convert(msgspec.to_builtins(full), RunFilter) == full
    assert msgspec.convert({"words": ["x"], "of_a_later_version": 1}, RunFilter) == RunFilter(words=("x",))
