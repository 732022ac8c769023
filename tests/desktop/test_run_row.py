"""One run as the list shows it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_row import RunStatus, make_row, status_of
from exlab_gui.desktop.search_text import search_words
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind, RunKind

TROUBLE = Problem(ProblemKind.STATE_DISAGREES, "detail")


@pytest.mark.parametrize(
    ("state", "status", "steps"),
    [
        (None, RunStatus.NOT_TRACKED, 0),
        (IngestState.STAGING, RunStatus.STAGING, 1),
        (IngestState.COMPLETE, RunStatus.COMPLETE, 2),
        (IngestState.SYNC_QUEUED, RunStatus.SYNC_QUEUED, 3),
        (IngestState.SYNC_VERIFIED, RunStatus.SYNC_VERIFIED, 4),
        (IngestState.CLEARED, RunStatus.CLEARED, 5),
    ],
)
def test_status(make_summary, state, status, steps):
    assert status_of(make_summary(state=state)) is status
    assert status.steps == steps
    assert status_of(make_summary(state=state, problem=TROUBLE)) is RunStatus.NEEDS_ATTENTION
    assert RunStatus.NEEDS_ATTENTION.steps == 0


@pytest.mark.parametrize("kind", AttentionKind)
def test_one_to_look_at_keeps_its_recorded_status(make_summary, kind):
    row = make_row(make_summary(state=IngestState.COMPLETE), Attention(kind))
    assert (row.status, row.recorded) == (RunStatus.NEEDS_ATTENTION, RunStatus.COMPLETE)
    assert status_of(row.summary) is RunStatus.COMPLETE


def test_one_is_ready_only_at_staging_and_with_a_sound_record(make_summary):
    ready = [
        state
        for state in (None, *IngestState)
        if make_row(make_summary(state=state), is_signalled=True).is_ready
    ]
    assert ready == [IngestState.STAGING]
    assert not make_row(make_summary(problem=TROUBLE), is_signalled=True).is_ready
    assert not make_row(make_summary()).is_ready
    assert make_row(make_summary(), Attention(AttentionKind.JOB_FAILED), is_signalled=True).is_ready


@pytest.mark.usefixtures("english_in_berlin")
def test_what_is_shown_of_it(make_summary):
    run = make_summary("Run_2026-04-17T14-32", files=2418, bytes=48_293_847_234, last_activity=0.0)
    row = make_row(run)
    assert row.summary is run
    assert row.path == run.path
    assert row.status is RunStatus.STAGING
    assert (row.run_text, row.instrument_text, row.project_text) == (
        "Run 2026-04-17 14:32",
        "CONFOCAL_01",
        "Cortex Q3 Pilot",
    )
    assert (row.files_text, row.size_text) == ("2,418", "48.3 GB")
    assert row.activity == datetime(1970, 1, 1, tzinfo=UTC)


def test_what_is_not_known_is_a_dash(make_summary):
    row = make_row(make_summary(last_activity=None))
    assert (row.files_text, row.size_text, row.activity) == ("—", "—", None)


def test_hostile_names_become_one_line(make_summary):
    row = make_row(make_summary("Run_\n<b>", equipment="PC\u202e", project_name="a\0b"))
    assert (row.run_text, row.instrument_text, row.project_text) == ("Run_␊<b>", "PC␦", "a␀b")


def test_who_had_to_do_with_it(make_summary):
    row = make_row(make_summary(hosts="labpc-04\nqueue\u202e"), operator="Ann\nLee")
    assert (row.operator_text, row.host_text) == ("Ann␊Lee", "labpc-04, queue␦")
    assert (make_row(make_summary()).operator_text, make_row(make_summary()).host_text) == ("—", "—")


@pytest.mark.parametrize(
    ("kind", "text"), [(RunKind.EXPERIMENTAL, "Experimental"), (RunKind.TEST, "Test"), (None, "—")]
)
def test_its_kind(make_summary, kind, text):
    assert make_row(make_summary(kind=kind)).kind_text == text


@pytest.mark.parametrize("kind", AttentionKind)
def test_one_that_stands_too_long_is_stuck(make_summary, kind):
    assert make_row(make_summary(), Attention(kind)).is_stuck is kind.is_stuck
    assert not make_row(make_summary()).is_stuck


@pytest.mark.parametrize(
    "typed",
    [
        "Run_2026-04-17t14-32",
        "run 2026-04-17 14:32",
        "confocal_01",
        "PROJ-0042",
        "Straße",
        "Olprobe",
        "ölPROBE",
        "labPC-04",
        "queue-1",
        "Müller",
        "muller ann",
    ],
)
def test_it_is_found_by_any_of_its_names_in_any_case(make_summary, typed):
    summary = make_summary("Run_2026-04-17T14-32", project_name="Ölprobe STRASSE", hosts="labpc-04\nqueue-1")
    row = make_row(summary, operator="Ann Mu\u0308ller")
    assert RunFilter(words=search_words(typed)).accepts(row)


@pytest.mark.parametrize("typed", ["abcdef", "defghi", "ghijkl", "mouse"])
def test_no_word_is_found_across_two_names(make_summary, typed):
    row = make_row(make_summary("abc", equipment="ABC", project="DEF", project_name="GHI", hosts="j\nk"))
    assert not RunFilter(words=search_words(typed)).accepts(row)
