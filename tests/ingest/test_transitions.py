"""Every state asked of every state, on real files."""

from __future__ import annotations

import itertools
import json
import re

import pytest

from exlab_gui.ingest import LIFECYCLE, IllegalTransitionError, IngestState, default_host

ALL = list(itertools.product(LIFECYCLE, LIFECYCLE))
LEGAL = list(itertools.pairwise(LIFECYCLE))
ILLEGAL = [pair for pair in ALL if pair not in LEGAL]


def test_the_matrix_is_complete():
    assert (len(ALL), len(LEGAL), len(ILLEGAL)) == (25, 4, 21)


@pytest.mark.parametrize(("current", "requested"), LEGAL)
def test_one_step_forward_is_written(writer, recorded, text_of, current, requested):
    path = recorded(current)

    returned = writer.append_state_transition(path, requested, host="labpc-04")

    assert returned == writer.read_ingest(path)
    assert returned.current_state is requested
    assert returned.inconsistency is None
    entry = returned.history[-1]
    assert (entry.state, entry.host) == (requested, "labpc-04")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry.at, re.ASCII)
    added = f',{{"state":"{requested}","at":"{entry.at}","host":"labpc-04"}}]}}'.encode()
    expected = text_of(current)[:-2].replace(
        f'"current_state":"{current}"'.encode(), f'"current_state":"{requested}"'.encode()
    )
    assert path.read_bytes() == expected + added


@pytest.mark.parametrize(("current", "requested"), ILLEGAL)
def test_anything_else_is_refused_and_nothing_is_touched(writer, recorded, footprint, current, requested):
    path = recorded(current)
    before = footprint(path)

    with pytest.raises(IllegalTransitionError) as caught:
        writer.append_state_transition(path, requested)

    assert isinstance(caught.value, ValueError)
    assert caught.value.current is current
    assert caught.value.requested is requested
    following = current.successor
    assert caught.value.allowed == (() if following is None else (following,))
    assert footprint(path) == before


def test_the_whole_way_gives_the_text_of_the_format(writer, record_path, text_of):
    record_path.write_bytes(text_of(IngestState.STAGING))
    nas = "//nas01/lab/CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32"
    everything = {
        "files_received": 142,
        "bytes_received": 48293847234,
        "nas_path": nas,
        "checksum_file": ".exlab-wizard/checksums.sha256",
    }
    for state in LIFECYCLE[1:]:
        # All extras every time: those that do not belong to the state must be dropped.
        writer.append_state_transition(record_path, state, host="labpc-04", **everything)

    def without_times(data):
        return re.sub(rb'"at":"[^"]*"', b'"at":""', data)

    assert without_times(record_path.read_bytes()) == without_times(text_of(IngestState.CLEARED))


def test_extras_that_are_not_given_are_left_out(writer, recorded):
    path = recorded(IngestState.STAGING)
    writer.append_state_transition(path, IngestState.COMPLETE, files_received=0)
    entry = json.loads(path.read_bytes())["history"][-1]
    assert sorted(entry) == ["at", "files_received", "host", "state"]
    assert entry["files_received"] == 0


def test_the_host_is_this_machine_unless_said_otherwise(writer, recorded):
    returned = writer.append_state_transition(recorded(IngestState.STAGING), IngestState.COMPLETE)
    assert returned.history[-1].host == default_host() != ""


def test_a_state_may_be_given_by_its_word(writer, recorded):
    assert writer.append_state_transition(recorded(IngestState.STAGING), "complete").history[-1].state is (
        IngestState.COMPLETE
    )
