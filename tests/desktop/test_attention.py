"""Runs to look at though their record is in order, and the words for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from exlab_gui.desktop.attention import Attention, AttentionKind, overdue_at
from exlab_gui.desktop.attention_wording import attention_words
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind

NOW = datetime(2026, 4, 30, 12, tzinfo=UTC)


@pytest.mark.parametrize("kind", AttentionKind)
def test_there_are_words_for_every_kind(make_summary, kind):
    what, remedy = attention_words(Attention(kind), make_summary(), NOW)
    assert what.endswith(".")
    assert remedy.endswith(".")
    assert "{" not in what + remedy


@pytest.mark.usefixtures("english_in_berlin")
def test_one_that_stands_too_long_is_told_where_and_since_when(make_summary):
    run = make_summary(state=IngestState.SYNC_QUEUED)
    what, _ = attention_words(Attention(AttentionKind.STANDS_TOO_LONG), run, NOW)
    assert what == "This run has stood at Sync queued since Fri 17 Apr 16:32, longer than it should."


def test_what_was_found_is_added_as_one_line_of_plain_text(make_summary):
    attention = Attention(AttentionKind.COPY_DIFFERS, "2 files\n<b>differ\u202e")
    what, _ = attention_words(attention, make_summary(), NOW)
    assert what == "The copy on the NAS does not match. 2 files␊<b>differ␦"


@pytest.mark.parametrize(
    ("limits", "due"),
    [
        ({IngestState.STAGING: 50}, 150.0),
        ({IngestState.STAGING: 0}, None),
        ({IngestState.STAGING: -1}, None),
        ({IngestState.COMPLETE: 50}, None),
        ({}, None),
    ],
)
def test_when_a_run_has_stood_too_long(make_summary, limits, due):
    assert overdue_at(make_summary(last_activity=100.0), limits) == due


def test_no_age_is_held_against_what_has_none(make_summary):
    limits = dict.fromkeys(IngestState, 50)
    trouble = Problem(ProblemKind.STATE_DISAGREES, "x")
    for fields in ({"state": None}, {"last_activity": None}, {"problem": trouble}):
        assert overdue_at(make_summary(**fields), limits) is None
