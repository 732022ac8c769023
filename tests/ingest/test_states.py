from __future__ import annotations

import pytest

from exlab_gui.ingest import FORWARD_TRANSITIONS, LIFECYCLE, IngestState

WORDS = ["staging", "complete", "sync_queued", "sync_verified", "cleared"]


def test_there_are_five_states_with_the_words_of_the_format_in_order():
    assert [str(state) for state in LIFECYCLE] == WORDS
    assert list(IngestState) == list(LIFECYCLE)


def test_no_sixth_state_can_be_named():
    with pytest.raises(ValueError, match="archived"):
        IngestState("archived")


def test_position_counts_from_the_start():
    assert [IngestState(word).position for word in WORDS] == [0, 1, 2, 3, 4]


def test_each_state_goes_one_step_forward_and_the_last_nowhere():
    table = {str(state): [str(after) for after in FORWARD_TRANSITIONS[state]] for state in LIFECYCLE}
    assert table == {
        "staging": ["complete"],
        "complete": ["sync_queued"],
        "sync_queued": ["sync_verified"],
        "sync_verified": ["cleared"],
        "cleared": [],
    }


def test_successor_is_the_one_allowed_state():
    assert [IngestState(word).successor for word in WORDS] == [*WORDS[1:], None]


def test_the_table_cannot_be_changed_by_accident():
    with pytest.raises(TypeError):
        FORWARD_TRANSITIONS[IngestState.STAGING] = (IngestState.CLEARED,)
    assert isinstance(FORWARD_TRANSITIONS[IngestState.STAGING], tuple)
