"""Speed and time left: smooth on noise, honest on change, silent where nothing is known."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exlab_gui.desktop.rate import GAP_SECONDS, LEAST_CHANGE, MOST_CHANGE, RateMeter

MB = 1_000_000
MINUTE = 60.0


class Bench:
    """A meter with a clock of its own, fed ten times a second as jobs do."""

    def __init__(self, total=None):
        self.now = 1_000.0
        self.done = 0.0
        self.total = total
        self.meter = RateMeter(lambda: self.now)
        self.meter.update(0, total)
        self.shown = []

    def feed(self, rates):
        """Feed bytes in a second, one figure for each tenth of a second, until all is done."""
        for rate in rates:
            self.now += 0.1
            self.done = (
                self.done + rate / 10 if self.total is None else min(self.done + rate / 10, self.total)
            )
            self.meter.update(self.done, self.total)
            self.shown.append((self.now, self.meter.time_left, self.meter.rate))
            if self.done == self.total:
                break
        return self

    def silence(self, seconds):
        for _ in range(seconds):
            self.now += 1
            self.meter.tick()
            self.shown.append((self.now, self.meter.time_left, self.meter.rate))

    def told(self):
        """What the operator read, one after the other: times left, each once."""
        return [left for left, _ in itertools.groupby(left for _, left, _ in self.shown)]


def steady(rate, seconds=10**6):
    return itertools.repeat(rate, seconds * 10)


def noisy(rate, seed):
    source = random.Random(seed)
    return (rate * source.uniform(0, 2) for _ in itertools.count())


def bursts(rate, every):
    """All of it in the last tenth of every so many seconds: what a disk does that flushes."""
    return itertools.cycle([*[0] * (every * 10 - 1), rate * every * 10])


class TestRate:
    def test_none_before_enough_was_measured(self):
        bench = Bench(total=10**12).feed(steady(100 * MB, 2))
        assert (bench.meter.rate, bench.meter.time_left) == (None, None)
        bench.feed(steady(100 * MB, 2))
        assert bench.meter.rate == pytest.approx(100 * MB)
        assert bench.meter.time_left is None
        bench.feed(steady(100 * MB, 5))
        assert bench.meter.time_left is not None

    def test_nothing_is_known_where_nothing_moves(self):
        bench = Bench(total=100).feed(steady(0, 60))
        assert (bench.meter.rate, bench.meter.time_left) == (None, None)

    def test_without_a_total_there_is_a_rate_but_no_time(self):
        bench = Bench().feed(steady(5 * MB, 60))
        assert bench.meter.rate == pytest.approx(5 * MB)
        assert bench.meter.time_left is None

    def test_it_follows_a_real_change_within_half_a_minute(self):
        bench = Bench(total=10**12).feed(steady(100 * MB, 60)).feed(steady(20 * MB, 30))
        assert bench.meter.rate == pytest.approx(20 * MB, rel=0.3)

    @pytest.mark.parametrize("seed", range(5))
    def test_noise_is_smoothed(self, seed):
        bench = Bench(total=60_000 * MB).feed(noisy(100 * MB, seed))
        rates = [rate for _, _, rate in bench.shown[200:] if rate]
        assert min(rates) > 80 * MB
        assert max(rates) < 120 * MB

    def test_what_was_done_before_is_no_speed(self):
        # 34 GB of a resumed copy are passed in two seconds, then the NAS does what it can.
        bench = Bench(total=100_000 * MB).feed(steady(17_000 * MB, 2)).feed(steady(100 * MB, 30))
        assert bench.meter.rate == pytest.approx(100 * MB, rel=0.35)
        assert bench.meter.time_left == pytest.approx((100_000 - 34_000 - 3_000) / 100, rel=0.4)

    def test_less_than_before_counts_as_before(self):
        bench = Bench(total=10**12).feed(steady(100 * MB, 20))
        bench.meter.update(0, 10**12)
        bench.feed(steady(100 * MB, 5))
        assert bench.meter.rate == pytest.approx(100 * MB, rel=0.01)

    def test_reset_forgets(self):
        bench = Bench(total=10**12).feed(steady(100 * MB, 20))
        bench.meter.reset()
        assert (bench.meter.rate, bench.meter.time_left) == (None, None)
        bench.meter.tick()
        bench.done = 0
        bench.feed(steady(1 * MB, 10))
        assert bench.meter.rate == pytest.approx(1 * MB)

    def test_a_pause_is_nobodys_time(self):
        bench = Bench(total=60_000 * MB).feed(steady(100 * MB, 60))
        before = (bench.meter.rate, bench.meter.time_left)
        bench.meter.pause()
        bench.silence(3_600)
        assert (bench.meter.rate, bench.meter.time_left) == before
        bench.feed(steady(100 * MB, 3))
        assert bench.meter.rate == pytest.approx(before[0])

    def test_a_gap_without_a_look_is_a_sleep_and_no_measurement(self):
        bench = Bench(total=60_000 * MB).feed(steady(100 * MB, 60))
        bench.now += GAP_SECONDS + 1
        bench.feed(steady(100 * MB, 20))
        assert bench.meter.rate == pytest.approx(100 * MB)


class TestTimeLeft:
    def test_a_steady_job_counts_down_and_never_up(self):
        bench = Bench(total=60_000 * MB).feed(steady(100 * MB))
        told = bench.told()[1:]
        assert told == sorted(told, reverse=True)
        assert told[0] == 10 * MINUTE
        assert told[-1] == 0

    @pytest.mark.parametrize("seed", range(5))
    def test_noise_does_not_make_it_jump(self, seed):
        bench = Bench(total=90_000 * MB).feed(noisy(100 * MB, seed))
        told = bench.told()[1:]
        # The first figure rests on seconds and may be a minute too low; after that it only counts down.
        assert told[1] <= told[0] + MINUTE
        assert told[1:] == sorted(told[1:], reverse=True)
        for now, left, _ in bench.shown:
            if left is not None:
                assert left == pytest.approx(bench.now - now, rel=0.35, abs=90)

    @pytest.mark.parametrize("every", [2, 5, 8])
    def test_bursts_settle(self, every):
        bench = Bench(total=60_000 * MB).feed(bursts(100 * MB, every))
        settled = [(now, left) for now, left, _ in bench.shown[600:] if left is not None]
        assert len(settled) > 4_000
        for now, left in settled:
            assert left == pytest.approx(bench.now - now, rel=0.35, abs=90)
        changes = [left for left, _ in itertools.groupby(left for _, left in settled)]
        assert changes == sorted(changes, reverse=True)

    def test_nothing_is_said_while_nothing_moves_and_the_old_is_not_held_against_it(self):
        bench = Bench(total=60_000 * MB).feed(steady(100 * MB, 120))
        assert bench.meter.time_left == 8 * MINUTE
        bench.silence(9)
        assert bench.meter.time_left is not None
        bench.silence(20)
        assert bench.meter.time_left is None
        bench.feed(steady(100 * MB, 3))
        assert bench.meter.time_left == pytest.approx(8 * MINUTE, abs=2 * MINUTE)

    def test_it_becomes_right_after_the_speed_became_another(self):
        bench = Bench(total=100_000 * MB).feed(steady(100 * MB, 200)).feed(steady(25 * MB, 120))
        assert bench.meter.time_left == pytest.approx((bench.total - bench.done) / (25 * MB), rel=0.2)

    @pytest.mark.parametrize(
        ("seconds", "told"),
        [
            (30, 0),
            (50, MINUTE),
            (8.4 * MINUTE, 8 * MINUTE),
            (27 * MINUTE, 25 * MINUTE),
            (100 * MINUTE, 100 * MINUTE),
        ],
    )
    def test_it_is_rounded_as_people_say_it(self, seconds, told):
        bench = Bench(total=(seconds + 8.1) * MB).feed(steady(1 * MB, 9))
        assert bench.meter.time_left == told

    @settings(max_examples=60, deadline=None)
    @given(
        parts=st.lists(
            st.tuples(st.sampled_from([0, 1, 20, 100, 120, 1_000]), st.integers(1, 40)),
            min_size=1,
            max_size=12,
        ),
        seed=st.integers(0, 1_000),
    )
    def test_whatever_happens_it_moves_little_in_a_second_and_is_never_negative(self, parts, seed):
        source = random.Random(seed)
        bench = Bench(total=200_000 * MB)
        before = None
        for rate, seconds in parts:
            for _ in range(seconds):
                bench.feed(rate * MB * source.uniform(0.5, 1.5) for _ in range(10))
                exact, told = bench.meter._left, bench.meter.time_left
                assert told is None or told >= 0
                if exact is not None and before is not None:
                    assert exact <= before * (1 + MOST_CHANGE) ** 1.2 + LEAST_CHANGE * 1.2
                    assert exact >= (before - 1.2) / (1 + MOST_CHANGE) ** 1.2 - 0.001
                before = exact

    def test_the_same_readings_give_the_same_figures(self):
        shown = [Bench(total=9_000 * MB).feed(noisy(100 * MB, 7)).shown for _ in range(2)]
        assert shown[0] == shown[1]
