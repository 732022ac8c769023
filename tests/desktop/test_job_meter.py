"""What is shown of a job never goes back and never over 100 %, whatever the work reports."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exlab_gui.desktop.job_meter import JobMeter
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.transfer.progress import Phase, Progress
from hand_clock import HandClock

GB = 10**9
FILES, SIZE = 1_000, 100 * GB


@pytest.fixture
def meter(clock):
    return JobMeter(clock)


def copying(part, phase=Phase.COPYING, total=SIZE):
    return JobProgress(amount=Progress(round(part * FILES), round(part * SIZE), "", FILES, total, phase))


COUNTING = JobProgress(amount=Progress(10, GB, "", None, None, Phase.COUNTING))


def run(meter, clock, first, last, seconds):
    for second in range(seconds + 1):
        meter.take(copying(first + (last - first) * second / seconds))
        clock.now += 1
        meter.tick()


def test_words_alone(meter):
    meter.take(JobProgress("run 1 of 3", 1 / 3))
    assert (meter.text, meter.amount, meter.fraction) == ("run 1 of 3", None, 1 / 3)
    meter.take(JobProgress("looking"))
    assert (meter.text, meter.fraction) == ("looking", 1 / 3)


def test_counting_has_no_end_and_copying_has(meter, clock):
    meter.take(COUNTING)
    assert meter.fraction is None
    run(meter, clock, 0, 0.1, 30)
    assert meter.fraction == pytest.approx(0.1)
    assert meter.speed == pytest.approx(SIZE * 0.1 / 30, rel=0.1)
    assert meter.time_left == pytest.approx(270, abs=60)


def test_tried_again_it_stays_where_it_was_until_it_is_further(meter, clock):
    run(meter, clock, 0, 0.5, 60)
    shown = meter.fraction, meter.amount
    meter.pause()
    clock.now += 3_600
    meter.take(COUNTING)
    assert meter.fraction == shown[0]
    for part in (0.0, 0.2, 0.49):
        meter.take(copying(part))
        clock.now += 1
        meter.tick()
        assert (meter.fraction, meter.amount) == shown
    # What it only passed is no speed.
    assert meter.speed is None
    run(meter, clock, 0.5, 0.6, 12)
    assert meter.fraction == pytest.approx(0.6)
    assert meter.speed == pytest.approx(SIZE * 0.1 / 12, rel=0.1)


def test_another_phase_counts_from_nothing(meter, clock):
    run(meter, clock, 0, 1, 30)
    meter.take(copying(0.25, Phase.COMPARING))
    assert meter.fraction == pytest.approx(0.25)
    assert meter.amount.bytes == 25 * GB
    assert (meter.speed, meter.time_left) == (None, None)


def test_a_total_that_grows_does_not_take_back_what_was_shown(meter):
    meter.take(copying(0.5))
    meter.take(copying(0.5, total=3 * SIZE))
    assert meter.fraction == 0.5
    meter.take(JobProgress(amount=Progress(FILES, 3 * SIZE, "", FILES, 3 * SIZE, Phase.COPYING)))
    assert meter.fraction == 1.0


def test_runs_one_after_the_other_are_counted_each_but_shown_as_a_whole(meter):
    for number, part in ((0, 0.5), (0, 1.0), (1, 0.0), (1, 0.5)):
        amount = copying(part).amount
        meter.take(JobProgress(f"run {number + 1} of 2", (number + part) / 2, amount))
        assert meter.amount == amount
        assert meter.fraction == pytest.approx((number + part) / 2)


def test_of_runs_that_give_no_fraction_each_has_its_own(meter):
    meter.take(JobProgress("run 1 of 2", amount=copying(1.0).amount))
    assert meter.fraction == 1.0
    meter.take(JobProgress("run 2 of 2", amount=copying(0.0).amount))
    assert meter.fraction == 0.0


def test_a_given_fraction_is_of_the_whole_and_stays_so(meter):
    meter.take(JobProgress("run 2 of 4", 0.25))
    meter.take(JobProgress("run 2 of 4", amount=copying(0.9).amount))
    assert meter.fraction == 0.25


REPORTS = st.builds(
    Progress,
    st.integers(0, 300),
    st.integers(0, 3_000),
    st.just(""),
    st.integers(0, 200),
    st.integers(0, 2_000),
    st.just(Phase.COPYING),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(REPORTS, st.floats(0, 3)), min_size=1, max_size=60))
def test_whatever_is_reported_the_bar_never_goes_back_nor_over(reports):
    clock = HandClock()
    meter = JobMeter(clock)
    before = 0.0
    for amount, seconds in reports:
        clock.now += seconds
        meter.take(JobProgress(amount=amount))
        assert before <= meter.fraction <= 1.0
        assert meter.amount.bytes <= amount.bytes_total
        assert meter.amount.files <= amount.files_total
        assert meter.speed is None or meter.speed >= 0
        assert meter.time_left is None or meter.time_left >= 0
        before = meter.fraction
