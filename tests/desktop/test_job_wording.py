"""The words about jobs: one unit for both numbers, a place for each, nothing that obeys text from outside."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from exlab_gui.desktop import job_wording
from exlab_gui.desktop.job_wording import Pace, amount_facts, joined
from exlab_gui.transfer.progress import Phase, Progress

pytestmark = pytest.mark.usefixtures("english_in_berlin")

GB = 10**9
HALF = Progress(1_200, 34_600_000_000, "a/b.tif", 20_000, 101_700_000_000, Phase.COPYING)


def words(amount, text="", title="Copying  Run 1", **pace):
    return joined(amount_facts(amount, text, title, Pace(**pace)))


class TestAmount:
    def test_everything_in_one_line(self):
        assert words(HALF, speed=112e6, left=600.0) == (
            "34.6 of 101.7 GB \u00b7 1,200 of 20,000 files \u00b7 112 MB/s \u00b7 10 min left"
        )

    def test_what_is_not_known_keeps_its_place(self):
        facts = amount_facts(HALF, "", "Copying", Pace())
        assert [fact.text for fact in facts[2:]] == ["", ""]
        assert all(fact.widest for fact in facts)
        assert joined(facts).endswith("files")

    def test_places_do_not_depend_on_how_far_it_is(self):
        start, end = (
            amount_facts(Progress(done, done, "", 20_000, 101 * GB, Phase.COPYING), "", "", Pace())
            for done in (0, 20_000)
        )
        assert [fact.widest for fact in start] == [fact.widest for fact in end]

    @pytest.mark.parametrize(
        ("phase", "title", "begins"),
        [
            (Phase.COMPARING, "Copying  Run 1", "Comparing"),
            (Phase.COPYING, "Copying  Run 1", "34.6"),
            (Phase.CLEARING, "Clearing  Run 1", "34.6"),
            (None, "Copying", "34.6"),
        ],
    )
    def test_a_phase_is_named_where_the_title_does_not(self, phase, title, begins):
        amount = Progress(HALF.files, HALF.bytes, "", HALF.files_total, HALF.bytes_total, phase)
        assert words(amount, title=title).startswith(begins)

    def test_without_totals_there_is_what_was_counted(self):
        counted = Progress(1_200, 3 * GB, "", None, None, Phase.COUNTING)
        assert words(counted) == "Counting \u00b7 1,200 files, 3.0 GB"
        assert words(counted, note="Paused").endswith("\u00b7 Paused")

    def test_deleting_has_no_speed(self):
        clearing = Progress(1, GB, "", 2, 2 * GB, Phase.CLEARING)
        assert "/s" not in words(clearing, speed=5e9, left=60.0)

    def test_files_alone(self):
        assert words(Progress(1, 0, "", 2), left=60.0) == "1 of 2 files \u00b7 1 min left"

    def test_of_several_runs_it_says_which(self):
        assert words(HALF, text="run 2 of 5").startswith("run 2 of 5 \u00b7 34.6")

    def test_at_rest_it_says_so_instead(self):
        assert words(HALF, note="Paused").endswith("files \u00b7 Paused")


@pytest.mark.parametrize(
    ("done", "total", "shown"),
    [
        (0, 0, "0 of 0 B"),
        (5, 999, "5 of 999 B"),
        (34_600_000_000, 101_700_000_000, "34.6 of 101.7 GB"),
        (1, 2 * 10**12, "0.0 of 2.0 TB"),
        (999_960_000, 999_960_000, "1.0 of 1.0 GB"),
        (10**12, 10**12, "1.0 of 1.0 TB"),
    ],
)
def test_one_unit_for_both_sizes(done, total, shown):
    assert job_wording.of_sizes(done, total) == shown


@pytest.mark.parametrize(
    ("rate", "shown"),
    [
        (0, "0 B/s"),
        (7.4, "7 B/s"),
        (850_000, "850 kB/s"),
        (999_700, "1.0 MB/s"),
        (9_960_000, "10 MB/s"),
        (1_234_000, "1.2 MB/s"),
        (112_400_000, "112 MB/s"),
        (1.5e9, "1.5 GB/s"),
    ],
)
def test_speeds(rate, shown):
    assert job_wording.speed_words(rate) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "< 1 min left"),
        (60, "1 min left"),
        (55 * 60, "55 min left"),
        (3_600, "1 h left"),
        (4_800, "1 h 20 min left"),
        (86_400, "24 h left"),
        (3 * 86_400, "3 days left"),
    ],
)
def test_times_left(seconds, shown):
    assert job_wording.left_words(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(20, "20 s"), (90, "2 min"), (3_600, "1 h"), (3_900, "1 h 5 min")]
)
def test_how_long_it_took(seconds, shown):
    assert job_wording.took(seconds) == shown


def test_titles_of_jobs_are_plain():
    job = SimpleNamespace(title="Copying", subject="Run\n1\u202e")
    assert job_wording.title_of(job) == "Copying  Run␊1␦"
    assert job_wording.title_of(SimpleNamespace(title="Counting 3 runs", subject="")) == "Counting 3 runs"


def test_long_lists_are_cut():
    assert job_wording.shortened(["a", "b", "c"]) == ["a", "b", "c"]
    assert job_wording.shortened(["a", "b", "c", "d"]) == ["a", "b", "and 2 more"]


def test_a_line_for_the_tray():
    assert job_wording.background_line("Copying", "10 min left", 0.349) == "Copying: 34 %, 10 min left"
    assert job_wording.background_line("Copying", "", None) == "Copying"
    assert job_wording.background_line("Copying", "The NAS is full.", None) == "Copying: The NAS is full."


def test_closing_says_what_becomes_of_each():
    assert job_wording.close_heading(1) == "1 job is still at work"
    assert job_wording.close_heading(3) == "3 jobs are still at work"
    assert "Resume" in job_wording.close_quit(has_transfers=True)
    assert "Resume" not in job_wording.close_quit(has_transfers=False)
