"""Numbers, sizes and times as operators read them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.desktop import formats

pytestmark = pytest.mark.usefixtures("english_in_berlin")

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
"""A Wednesday; 10:30 in Berlin."""


@pytest.mark.parametrize(
    ("number", "text"),
    [(None, "—"), (0, "0"), (999, "999"), (2418, "2,418"), (12_345_678, "12,345,678")],
)
def test_count(number, text):
    assert formats.count(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (None, "—"),
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (48_293_847_234, "48.3 GB"),
        (2_000_000_000_000, "2.0 TB"),
        (10**15, "1.0 PB"),
        (2**63, "9.2 EB"),
        (10**22, "10,000.0 EB"),
    ],
)
def test_size_in_decimal_units(number, text):
    assert formats.size(number) == text


def test_one_is_not_many():
    assert (formats.files(1), formats.files(142), formats.files(0)) == ("1 file", "142 files", "0 files")
    assert (formats.runs(1), formats.runs(27)) == ("1 run", "27 runs")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Run_2026-04-17T14-32", "Run 2026-04-17 14:32"),
        ("Run_2026-04-17T14-32-05", "Run 2026-04-17 14:32:05"),
        ("Run_2026-04-17T14-32-05Z", "Run 2026-04-17 14:32:05"),
        ("TestRun_2026-04-17T14-32", "Test 2026-04-17 14:32"),
        ("Run_2026-04-17T14-32_repeat", "Run_2026-04-17T14-32_repeat"),
        ("Run_\u0662\u0660\u0662\u0666-04-17T14-32", "Run_\u0662\u0660\u0662\u0666-04-17T14-32"),
        ("Run_\n", "Run_␊"),
    ],
)
def test_run_title(name, title):
    assert formats.run_title(name) == title


@pytest.mark.parametrize(
    ("passed", "text"),
    [
        (timedelta(minutes=-30), "25 Nov"),
        (timedelta(seconds=-90), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 min ago"),
        (timedelta(minutes=59, seconds=59), "59 min ago"),
        (timedelta(hours=1), "1 h ago"),
        (timedelta(hours=23, minutes=59), "23 h ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=6, hours=23), "6 days ago"),
        (timedelta(days=7), "18 Nov"),
        (timedelta(days=400), "21 Oct 2025"),
    ],
)
def test_relative_times_up_to_a_week(passed, text):
    assert formats.ago(NOW - passed, NOW) == text


@pytest.mark.parametrize(
    ("moment", "short", "full"),
    [
        (datetime(2026, 11, 23, 10, 2, tzinfo=UTC), "Mon 11:02", "Mon 23 Nov 11:02"),
        (datetime(2026, 4, 17, 9, 2, tzinfo=UTC), "17 Apr 11:02", "Fri 17 Apr 11:02"),  # summer time
        (datetime(2025, 12, 31, 23, 30, tzinfo=UTC), "1 Jan 00:30", "Thu 1 Jan 00:30"),  # this year there
        (datetime(2025, 4, 17, 9, 2, tzinfo=UTC), "17 Apr 2025", "Thu 17 Apr 2025 11:02"),
        (
            datetime(2026, 12, 24, 17, 0, tzinfo=UTC),
            "24 Dec 18:00",
            "Thu 24 Dec 18:00",
        ),  # a clock that is wrong
    ],
)
def test_clock_in_the_operators_zone(moment, short, full):
    assert (formats.clock(moment, NOW), formats.moment(moment, NOW)) == (short, full)


def test_utc_for_tooltips():
    elsewhere = datetime.fromisoformat("2026-04-17T16:35:00+02:00")
    assert formats.utc(elsewhere) == "2026-04-17 14:35:00 UTC"


def test_a_dash_where_there_is_no_time():
    assert formats.ago(None, NOW) == formats.clock(None, NOW) == formats.moment(None, NOW) == formats.NOTHING
    assert formats.utc(None) == ""
    assert formats.from_timestamp(None) is None


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_no_timestamp_is_too_odd(seconds):
    moment = formats.from_timestamp(seconds)
    assert moment is None or moment.tzinfo is UTC
    assert all(isinstance(say(moment, NOW), str) for say in (formats.ago, formats.clock, formats.moment))


@pytest.mark.parametrize(
    ("moment", "date", "short"),
    [
        (datetime.min.replace(tzinfo=UTC), "1 Jan 0001", "1 Jan 0001"),
        (datetime.max.replace(tzinfo=UTC), "1 Jan +10000", "1 Jan +10000"),
    ],
)
def test_the_ends_of_the_calendar_have_a_date_too(moment, date, short):
    assert formats.ago(moment, NOW) == date
    assert formats.clock(moment, NOW) == short
    assert short in formats.moment(moment, NOW)
