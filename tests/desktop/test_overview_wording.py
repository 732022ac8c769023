"""The sentences of the overview: plain, and true for one as for many."""

from __future__ import annotations

from datetime import date

import pytest

from exlab_gui.desktop import overview_wording as words
from exlab_gui.desktop.charts_geometry import SPAN_TICKS
from exlab_gui.desktop.overview_forecast import Forecast, Outlook
from exlab_gui.desktop.overview_numbers import Amount, Day
from exlab_gui.desktop.overview_spans import StateSpans, Stay
from exlab_gui.ingest import IngestState

pytestmark = pytest.mark.usefixtures("english_in_berlin")

MINUTE, HOUR, DAY = 60, 3_600, 86_400
GB = 10**9


def found(outlook=Outlook.FILLING, days=6.2, growth=1, clearable=310 * GB):
    return Forecast(outlook, days, growth, 2_000 * GB, 412 * GB, clearable)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (40, "40 s"),
        (59.4, "59 s"),
        (60, "1 min"),
        (25 * MINUTE, "25 min"),
        (99 * MINUTE, "99 min"),
        (100 * MINUTE, "1.7 h"),
        (3.5 * HOUR, "3.5 h"),
        (4 * HOUR, "4 h"),
        (9.96 * HOUR, "10 h"),
        (26.4 * HOUR, "26 h"),
        (2 * DAY, "2 days"),
        (90 * DAY, "90 days"),
        (120 * DAY, "4 months"),
        (3 * 365 * DAY, "3 years"),
        (136 * 365 * DAY, "136 years"),
    ],
)
def test_a_time_as_people_say_it(seconds, text):
    assert words.span(seconds) == text


def test_the_scale_of_times_is_written_in_short_words():
    assert [words.tick(tick) for tick in SPAN_TICKS] == [
        "1 min",
        "10 min",
        "1 h",
        "6 h",
        "1 day",
        "1 week",
        "1 month",
        "90 days",
        "1 year",
    ]


class TestOutlook:
    def test_as_the_issue_wants_it(self):
        assert words.outlook(found(), Amount(27, 310 * GB)) == (
            "Full in about 6 days at this week's pace; clearing 27 verified runs frees 310.0 GB."
        )

    @pytest.mark.parametrize(
        ("days", "text"),
        [
            (0.01, "Full within an hour at this week's pace"),
            (0.05, "Full in about 1 hour at this week's pace"),
            (1.5, "Full in about 36 hours at this week's pace"),
            (365, "Full in about 365 days at this week's pace"),
            (365.1, "At this week's pace the disk lasts for more than a year"),
        ],
    )
    def test_how_long_it_lasts(self, days, text):
        assert words.full_in(days) == text

    @pytest.mark.parametrize(
        ("outlook", "text"),
        [
            (Outlook.UNKNOWN, "The size of the staging disk is not known"),
            (Outlook.FULL, "The staging disk is full"),
            (Outlook.IDLE, "Nothing came and nothing was cleared in the last 7 days"),
            (Outlook.STEADY, "As much was cleared as came in the last 7 days"),
            (Outlook.SHRINKING, "In the last 7 days 5.0 GB more was cleared than came"),
        ],
    )
    def test_what_is_said_instead(self, outlook, text):
        said = words.outlook(found(outlook, None, -5 * GB), Amount())
        assert said == f"{text}; no run is verified on the NAS, so none can be cleared yet."

    def test_one_run(self):
        assert words.outlook(found(), Amount(1, GB)).endswith("; clearing 1 verified run frees 310.0 GB.")

    def test_of_a_disk_that_is_not_known_nothing_is_promised(self):
        said = words.outlook(found(Outlook.UNKNOWN, None), Amount(2, GB))
        assert said.endswith("; clearing 2 verified runs would free 310.0 GB.")

    def test_runs_without_a_size(self):
        assert words.outlook(found(), Amount(2, 0)).endswith("; 2 verified runs can be cleared.")

    def test_the_disk_in_words(self):
        text = "1.6 TB of 2.0 TB used, 310.0 GB of it safe to clear; 412.0 GB free"
        assert words.disk_words(found()) == text
        assert words.disk_words(found(clearable=0)) == "1.6 TB of 2.0 TB used; 412.0 GB free"
        assert words.disk_words(found(Outlook.UNKNOWN)) == ""


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, ""),
        (1, "1 of them stands too long and is listed under Needs attention."),
        (2, "2 of them stand too long and are listed under Needs attention."),
    ],
)
def test_verified_runs_that_are_listed_elsewhere(number, text):
    assert words.verified_stuck(number) == text


@pytest.mark.parametrize(
    ("needing", "stuck", "text"),
    [
        (0, 0, "Nothing has to be looked at."),
        (4, 0, "No run stands too long in one state."),
        (4, 1, "1 of them stands too long in one state."),
        (4, 2, "2 of them stand too long in one state."),
        (4, 4, "All of them stand too long in one state."),
        (1, 1, "It stands too long in one state."),
    ],
)
def test_what_needs_attention(needing, stuck, text):
    assert words.attention_words(needing, stuck) == text


def test_the_days_in_a_sentence():
    days = [
        Day(date(2026, 4, 16), Amount(2, 30 * GB), Amount(), 0),
        Day(date(2026, 4, 17), Amount(1, GB), Amount(1, 5 * GB), 1),
    ]
    assert words.days_summary(days) == "In 2 days: 3 runs came, 31.0 GB; 1 run was cleared, 5.0 GB."


def test_only_mondays_are_named_below_the_days():
    days = [date(2026, 4, day) for day in range(13, 20)]
    assert [words.week_label(day) for day in days] == ["13 Apr", "", "", "", "", "", ""]
    assert words.day_name(days[4]) == "Fri 17 Apr"


def test_a_state_in_a_sentence():
    known = StateSpans(IngestState.STAGING, 5, 60, 120, HOUR, HOUR, 480, 0, 0, ())
    assert words.spans_words(known) == ("Staging: usually 2 min", "Half of 5 runs took 1 min to 60 min")
    assert words.spans_note(known) == "usually 2 min"
    unknown = StateSpans(IngestState.COMPLETE, 0, None, None, None, None, None, 3, 0, ())
    assert words.spans_words(unknown) == ("Complete: no run has been through it yet",)
    assert words.spans_note(unknown) == "not known yet"


def test_a_run_that_stays_long():
    stay = Stay("/s/1", "Run_2026-04-17T14-32", "SEQ_02", IngestState.COMPLETE, 9 * DAY, is_there=True)
    assert words.stay_words(stay) == ("Run 2026-04-17 14:32, SEQ_02", "9 days at Complete, and still there")
    assert words.stay_words(stay._replace(is_there=False))[1] == "9 days at Complete"


def test_times_that_were_left_out_are_told():
    assert words.odd_words(0) == ""
    assert words.odd_words(1).startswith("1 run has recorded times that contradict each other")
    assert words.odd_words(2).startswith("2 runs have recorded times")
