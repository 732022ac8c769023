"""How much of the whole a report is: never over, and nothing divided by nothing."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.formats import count
from exlab_gui.desktop.job_progress import JobProgress, effort, fraction_of, furthest, one_of_many
from exlab_gui.transfer.progress import Phase, Progress


def amount(files, size, files_total=None, bytes_total=None, phase=None):
    return Progress(files, size, "", files_total, bytes_total, phase)


class TestFractionOf:
    @pytest.mark.parametrize(
        ("report", "fraction"),
        [
            (amount(5, 10**9), None),
            (amount(1, 0, files_total=4), 0.25),
            (amount(0, 5, bytes_total=20), 0.25),
            (amount(0, 0, 0, 0), 1.0),
            (amount(9, 9, 0, 0), 1.0),
            (amount(4, 100, 4, 100), 1.0),
            (amount(8, 200, 4, 100), 1.0),
            (amount(2, 0, 4, 0), 0.5),
        ],
    )
    def test_of_files_of_bytes_and_of_both(self, report, fraction):
        assert fraction_of(report) == fraction

    def test_tiny_files_count_beside_a_large_one(self):
        # One file of 1 GB is done, 20,000 of 1 kB are not: they will take longer than 2 % of the time.
        done = fraction_of(amount(1, 10**9, 20_001, 10**9 + 2 * 10**7))
        assert 0.05 < done < 0.9

    def test_it_grows_with_every_file_and_every_byte(self):
        first, more_files, more_bytes = (
            fraction_of(amount(*done, 10, 1_000_000)) for done in ((1, 100), (2, 100), (1, 200))
        )
        assert first < more_files
        assert first < more_bytes


def test_effort_has_no_total_where_nothing_has():
    assert effort(amount(2, 3))[1] is None


class TestFurthest:
    def test_the_first_is_as_it_is_within_its_totals(self):
        assert furthest(None, amount(3, 5)) == amount(3, 5)
        assert furthest(None, amount(9, 50, 4, 20)) == amount(4, 20, 4, 20)

    def test_never_back_and_never_over(self):
        before = amount(30, 500, 100, 1_000)
        assert furthest(before, amount(0, 0, 100, 1_000)) == before
        assert furthest(before, amount(40, 400, 100, 1_000)) == amount(40, 500, 100, 1_000)
        assert furthest(before, amount(0, 0, 20, 300)) == amount(20, 300, 20, 300)


class TestOneOfMany:
    def test_the_part_of_a_run_counts_for_its_share(self):
        part = amount(1, 0, files_total=2, phase=Phase.CLEARING)
        assert one_of_many(1, 4, part) == JobProgress("run 2 of 4", 0.375, part)
        assert one_of_many(3, 4) == JobProgress("run 4 of 4", 0.75)

    def test_large_numbers_are_said_as_everywhere(self):
        assert one_of_many(1499, 5000).text == f"run {count(1500)} of {count(5000)}"
        assert count(1500) != "1500"

    def test_one_alone_is_not_counted(self):
        part = amount(1, 0, files_total=2)
        assert one_of_many(0, 1, part) == JobProgress("", 0.5, part)
        assert one_of_many(0, 1) == JobProgress()
