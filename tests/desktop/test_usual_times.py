"""What is usual for an instrument, learned from the runs that have been through it."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.usual_times import ENOUGH, Usual, usual_times
from exlab_gui.ingest import Cancelled, IngestState
from exlab_gui.staging import Problem, ProblemKind
from exlab_gui.staging.summary import TIMES

STAGING, COMPLETE = IngestState.STAGING, IngestState.COMPLETE
QUEUED, VERIFIED = IngestState.SYNC_QUEUED, IngestState.SYNC_VERIFIED
BEGAN = 1_776_436_320


@pytest.fixture
def stayed(make_summary):
    """Makes runs that stood so many seconds in each of their states, one after the other."""

    def make(*seconds, equipment="CONFOCAL_01", **fields):
        times = [BEGAN]
        for length in seconds:
            times.append(times[-1] + length)
        packed = TIMES.pack(*times, *[0] * (5 - len(times)))
        return make_summary(equipment=equipment, **{"times": packed, **fields})

    return make


def test_the_middle_one_counts_whatever_the_others_are(stayed):
    lengths = [600, 610, 620, 630, 640, 1, 10**8, 10**8, 1]
    found = usual_times(stayed(length) for length in lengths)
    assert found == {("CONFOCAL_01", STAGING): Usual(620, len(lengths))}


def test_every_state_has_its_own_and_a_state_that_lasts_has_none(stayed):
    found = usual_times(stayed(3600, 60, 720, 86_400) for _ in range(ENOUGH))
    assert {state: usual.seconds for (_, state), usual in found.items()} == {
        STAGING: 3600,
        COMPLETE: 60,
        QUEUED: 720,
        VERIFIED: 86_000,
    }


def test_a_few_runs_make_nothing_usual(stayed):
    assert usual_times(stayed(3600, 60, 720, 86_400) for _ in range(ENOUGH - 1)) == {}
    assert usual_times([]) == {}


def test_instruments_have_their_own(stayed):
    runs = [stayed(100, equipment="A") for _ in range(8)] + [stayed(200, equipment="B") for _ in range(9)]
    assert usual_times(runs) == {("A", STAGING): Usual(100, 8), ("B", STAGING): Usual(200, 9)}


def test_where_one_has_too_few_the_sync_of_all_counts(stayed, make_summary):
    runs = [stayed(100, 100, 720, equipment="A") for _ in range(8)]
    runs += [stayed(100, 100, 60, equipment="B"), make_summary(equipment="C")]
    found = usual_times(runs)
    assert found["A", QUEUED] == Usual(720, 8)
    assert found["B", QUEUED] == found["C", QUEUED] == Usual(720, 9, of_all=True)
    assert ("B", STAGING) not in found, "how long an instrument writes says nothing about another"


@pytest.mark.parametrize(
    "times",
    [
        (BEGAN, BEGAN, 0, 0, 0),
        (BEGAN, BEGAN - 5000, 0, 0, 0),
        (0, BEGAN, 0, 0, 0),
        (BEGAN, 0, BEGAN + 9, 0, 0),
        (0, 0, 0, 0, 0),
    ],
)
def test_stays_that_cannot_be_do_not_count(stayed, times):
    wrong = [stayed(times=TIMES.pack(*times)) for _ in range(50)]
    assert usual_times([*wrong, *(stayed(600) for _ in range(8))]) == {
        ("CONFOCAL_01", STAGING): Usual(600, 8)
    }


def test_neither_do_runs_with_a_problem_or_without_times(stayed):
    trouble = Problem(ProblemKind.HISTORY_SKIPS, "x")
    assert usual_times(stayed(600, problem=trouble) for _ in range(20)) == {}
    assert usual_times(stayed(times=b"") for _ in range(20)) == {}


def test_one_more_run_seldom_changes_what_is_usual(stayed):
    runs = [stayed(70_000 + 11 * number) for number in range(20)]
    assert len({usual_times(runs[:count])["CONFOCAL_01", STAGING].seconds for count in range(8, 20)}) == 1


def test_it_can_be_cancelled(stayed):
    with pytest.raises(Cancelled):
        usual_times([stayed(600)], cancelled=lambda: True)
