"""What the list is narrowed to, in words; and taking one part of it away."""

from __future__ import annotations

from datetime import date

import pytest

from exlab_gui.desktop.filter_parts import (
    ANY_SIZE,
    ANY_TIME,
    SIZES,
    DayRange,
    FilterPart,
    SizeRange,
    last_days,
    without,
)
from exlab_gui.desktop.filter_wording import activity_words, part_words, size_words
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.staging import RunKind

TODAY = date(2026, 11, 24)
GB = 10**9
ALL = RunFilter(
    status=RunStatus.SYNC_QUEUED,
    scope=Scope("CONFOCAL_01", "PROJ-0042"),
    words=("mouse", "zurich"),
    only_ready=True,
    kind=RunKind.TEST,
    since="2026-11-17",
    until="2026-11-24",
    min_bytes=10 * GB + 1,
    only_stuck=True,
)
ALL_WORDS = {
    FilterPart.SEARCH: "\u201cMouse Z\u00fcrich\u201d",
    FilterPart.STATUS: "Sync queued",
    FilterPart.READY: "Ready to complete",
    FilterPart.STUCK: "Stuck",
    FilterPart.SCOPE: "CONFOCAL_01 / PROJ-0042",
    FilterPart.KIND: "Test runs",
    FilterPart.ACTIVITY: "Last activity 17 to 24 Nov 2026",
    FilterPart.SIZE: "Larger than 10 GB",
}

pytestmark = pytest.mark.usefixtures("english_in_berlin")


class TestParts:
    def test_everything_has_its_words_in_their_order(self):
        words = part_words(ALL, "  Mouse  Z\u00fcrich ", TODAY)
        assert list(words.items()) == list(ALL_WORDS.items())

    def test_no_filter_has_none(self):
        assert part_words(RunFilter(), "", TODAY) == {}

    def test_blanks_in_the_search_box_hide_nothing(self):
        assert part_words(RunFilter(), "   ", TODAY) == {}

    def test_words_that_nobody_typed_are_shown_too(self):
        assert part_words(RunFilter(words=("a", "b")), "", TODAY) == {FilterPart.SEARCH: "\u201ca b\u201d"}

    def test_an_instrument_alone(self):
        assert part_words(RunFilter(scope=Scope("SEQ_02")), "", TODAY) == {FilterPart.SCOPE: "SEQ_02"}

    @pytest.mark.parametrize("part", FilterPart)
    def test_each_can_go_without_the_others(self, part):
        left = part_words(without(ALL, part), "Mouse Z\u00fcrich", TODAY)
        assert left == {other: text for other, text in ALL_WORDS.items() if other is not part}

    def test_without_all_nothing_is_left(self):
        left = ALL
        for part in FilterPart:
            left = without(left, part)
        assert left == RunFilter()


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2026-11-17", "2026-11-24", "17 to 24 Nov 2026"),
        ("2026-10-28", "2026-11-03", "28 Oct to 3 Nov 2026"),
        ("2025-12-28", "2026-01-03", "28 Dec 2025 to 3 Jan 2026"),
        ("2026-11-17", "2026-11-17", "on 17 Nov 2026"),
        ("2026-11-17", "", "since 17 Nov 2026"),
        ("", "2026-11-17", "until 17 Nov 2026"),
        ("2026-11-24", "", "today"),
        ("2026-11-24", "2026-11-20", "24 to 20 Nov 2026"),
        ("nonsense", "2026-11-17", "until 17 Nov 2026"),
    ],
)
def test_days(since, until, words):
    assert activity_words(DayRange(since, until), TODAY) == f"Last activity {words}"


@pytest.mark.parametrize("days", [ANY_TIME, DayRange("nonsense", "2026-02-30")])
def test_no_day_needs_no_words(days):
    assert activity_words(days, TODAY) == ""


def test_the_last_days_begin_on_a_day_of_the_calendar():
    assert last_days(1, TODAY) == DayRange("2026-11-24", "")
    assert last_days(30, date(2026, 3, 1)) == DayRange("2026-01-31", "")


@pytest.mark.parametrize(
    ("sizes", "words"),
    [
        (SizeRange(None, GB), "Up to 1 GB"),
        (SizeRange(GB + 1, 10 * GB), "1 to 10 GB"),
        (SizeRange(500_000_000, 2_500_000_000), "500 MB to 2.5 GB"),
        (SizeRange(100 * GB + 1, None), "Larger than 100 GB"),
        (SizeRange(0, 0), "0 to 0 B"),
        (ANY_SIZE, ""),
    ],
)
def test_sizes(sizes, words):
    assert size_words(sizes) == words


def test_every_size_is_in_exactly_one_of_those_to_choose_from():
    edges = [0, GB - 1, GB, GB + 1, 10 * GB, 10 * GB + 1, 100 * GB, 100 * GB + 1, 10**15]
    for edge in edges:
        assert sum((low or 0) <= edge <= (high or edge) for low, high in SIZES) == 1
