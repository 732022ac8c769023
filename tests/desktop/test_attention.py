"""Runs to look at though their record is in order, and the words for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from exlab_gui.desktop.attention import LEAST_SECONDS, TOO_LONG, Attention, AttentionKind, Limits
from exlab_gui.desktop.attention_wording import attention_words, lasting
from exlab_gui.desktop.settings import ATTENTION_STATES
from exlab_gui.desktop.usual_times import Usual
from exlab_gui.ingest import IngestState
from exlab_gui.staging import Problem, ProblemKind

NOW = datetime(2026, 4, 30, 12, tzinfo=UTC)
HOUR = 3600
DAY = 24 * HOUR
LONGER = AttentionKind.STANDS_LONGER_THAN_USUAL
QUEUED = IngestState.SYNC_QUEUED


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
    assert Limits(limits).due_at(make_summary(last_activity=100.0)) == due


def test_no_age_is_held_against_what_has_none(make_summary):
    limits = dict.fromkeys(IngestState, 50)
    trouble = Problem(ProblemKind.STATE_DISAGREES, "x")
    for fields in ({"state": None}, {"last_activity": None}, {"problem": trouble}):
        assert Limits(limits).due_at(make_summary(**fields)) is None


class TestLimits:
    @pytest.fixture
    def queued(self, make_summary):
        return make_summary(state=QUEUED, last_activity=1000.0)

    @staticmethod
    def limits(usual, allowed=3 * DAY, factor=4, **fields):
        return Limits({QUEUED: allowed}, {("CONFOCAL_01", QUEUED): Usual(usual, 8, **fields)}, factor)

    def test_without_anything_usual_what_the_settings_say(self, queued):
        limits = Limits({QUEUED: 3 * DAY})
        assert limits.due_at(queued) == 1000 + 3 * DAY
        assert limits.attention_of(queued) is TOO_LONG

    def test_four_times_the_usual_where_that_is_sooner(self, queued):
        limits = self.limits(2 * HOUR)
        assert limits.due_at(queued) == 1000 + 8 * HOUR
        assert limits.attention_of(queued) == Attention(LONGER, usual=2 * HOUR)

    def test_what_is_usual_for_all_is_told_as_such(self, queued):
        assert self.limits(2 * HOUR, of_all=True).attention_of(queued).of_all

    def test_the_settings_where_these_are_stricter(self, queued):
        limits = self.limits(2 * DAY)
        assert limits.due_at(queued) == 1000 + 3 * DAY
        assert limits.attention_of(queued) is TOO_LONG

    def test_another_factor(self, queued):
        assert self.limits(2 * HOUR, factor=10).due_at(queued) == 1000 + 20 * HOUR

    def test_no_factor_no_usual(self, queued):
        assert self.limits(2 * HOUR, factor=0).due_at(queued) == 1000 + 3 * DAY

    @pytest.mark.parametrize("state", ATTENTION_STATES)
    def test_where_minutes_are_usual_minutes_are_no_alarm(self, make_summary, state):
        run = make_summary(state=state, last_activity=0.0)
        limits = Limits({state: 365 * DAY}, {("CONFOCAL_01", state): Usual(120, 8)})
        assert limits.due_at(run) == LEAST_SECONDS[state] >= HOUR

    def test_never_is_never_whatever_is_usual(self, queued):
        assert self.limits(2 * HOUR, allowed=0).due_at(queued) is None

    def test_other_instruments_and_states_have_their_own(self, make_summary):
        limits = self.limits(2 * HOUR)
        other = make_summary(state=QUEUED, last_activity=0.0, equipment="OTHER_02")
        assert limits.due_at(other) == 3 * DAY
        assert limits.due_at(make_summary(state=IngestState.STAGING, last_activity=0.0)) is None

    def test_a_cleared_run_is_at_its_end(self, make_summary):
        cleared = IngestState.CLEARED
        limits = Limits(dict.fromkeys(ATTENTION_STATES, DAY), {("CONFOCAL_01", cleared): Usual(1, 8)})
        assert limits.due_at(make_summary(state=cleared, last_activity=0.0)) is None

    def test_one_with_a_problem_or_without_a_time_never_stands_too_long(self, make_summary):
        trouble = Problem(ProblemKind.STATE_DISAGREES, "x")
        for fields in ({"state": None}, {"last_activity": None}, {"problem": trouble}):
            assert self.limits(2 * HOUR).due_at(make_summary(**{"state": QUEUED, **fields})) is None

    def test_a_step_in_the_future_is_due_later_still(self, make_summary):
        ahead = make_summary(state=QUEUED, last_activity=NOW.timestamp() + 400 * DAY)
        assert self.limits(2 * HOUR).due_at(ahead) > NOW.timestamp() + 400 * DAY

    def test_the_same_limits_are_equal(self):
        assert self.limits(2 * HOUR) == self.limits(2 * HOUR)
        assert hash(self.limits(2 * HOUR)) == hash(self.limits(2 * HOUR))
        others = [
            self.limits(3 * HOUR),
            self.limits(2 * HOUR, factor=5),
            self.limits(2 * HOUR, of_all=True),
            self.limits(2 * HOUR, allowed=4 * DAY),
            Limits({QUEUED: 3 * DAY}),
            {QUEUED: 3 * DAY},
        ]
        assert self.limits(2 * HOUR) not in others

    def test_limits_that_limit_nothing_say_so(self):
        assert not Limits()
        assert not Limits({QUEUED: 0})
        assert Limits({QUEUED: 1})

    def test_runs_with_the_same_reason_share_it(self, make_summary):
        limits = self.limits(2 * HOUR)
        one, other = (limits.attention_of(make_summary(state=QUEUED)) for _ in range(2))
        assert one is other


@pytest.mark.parametrize("kind", AttentionKind)
def test_only_standing_too_long_is_being_stuck(kind):
    assert kind.is_stuck is (kind in {AttentionKind.STANDS_TOO_LONG, LONGER})
    assert kind.ends_with_the_state is not kind.is_stuck


@pytest.mark.usefixtures("english_in_berlin")
class TestLongerThanUsual:
    def test_it_says_what_is_usual_and_how_long_it_has_been(self, make_summary):
        run = make_summary(state=QUEUED, last_activity=NOW.timestamp() - 3 * DAY)
        what, remedy = attention_words(Attention(LONGER, usual=720), run, NOW)
        assert what == (
            "Runs of CONFOCAL_01 usually stand at Sync queued for 12 min; "
            "this one has stood there for 3 days, since Mon 27 Apr 14:00."
        )
        assert "copy the run again" in remedy

    def test_or_what_is_usual_for_all(self, make_summary):
        run = make_summary(state=QUEUED, last_activity=NOW.timestamp() - 3 * DAY)
        what, _ = attention_words(Attention(LONGER, usual=720, of_all=True), run, NOW)
        assert what.startswith("Runs usually stand at Sync queued for 12 min;")

    def test_a_clock_that_was_set_back_since_makes_no_nonsense(self, make_summary):
        run = make_summary(state=QUEUED, last_activity=NOW.timestamp() + 3 * DAY)
        what, _ = attention_words(Attention(LONGER, usual=720), run, NOW)
        assert what.endswith("this one has stood there since Sun 3 May 14:00.")

    def test_a_hostile_name_stays_plain(self, make_summary):
        run = make_summary(state=QUEUED, equipment="<b>\u202e\n")
        what, _ = attention_words(Attention(LONGER, usual=720), run, NOW)
        assert what.startswith("Runs of <b>␦\u240a")

    @pytest.mark.parametrize("state", ATTENTION_STATES)
    @pytest.mark.parametrize("attention", [TOO_LONG, Attention(LONGER, usual=720)], ids=lambda a: a.kind)
    def test_every_state_has_a_next_step_of_its_own(self, make_summary, attention, state):
        steps = {attention_words(attention, make_summary(state=each), NOW)[1] for each in ATTENTION_STATES}
        assert len(steps) == len(ATTENTION_STATES)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (89, "89 s"),
        (90, "2 min"),
        (720, "12 min"),
        (5399, "90 min"),
        (5400, "2 h"),
        (47.4 * HOUR, "47 h"),
        (48 * HOUR, "2 days"),
        (400 * DAY, "400 days"),
    ],
)
def test_how_long_something_takes(seconds, words):
    assert lasting(seconds) == words
