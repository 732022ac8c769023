"""How often the disk is looked at, by whoever looks and by what the disk can bear."""

from __future__ import annotations

from itertools import pairwise

import pytest

from exlab_gui.desktop.follow_pace import FollowPace, Heed, Rhythm, retry_when_gone, retry_when_hung


def pauses(begun):
    return [after - before for before, after in pairwise(begun)]


@pytest.fixture
def begun():
    """When something that takes so long is begun in so many seconds, asked four times a second."""

    def do(what, heed, seconds, took=0.0, *, on_battery=False):
        pace, times, now = FollowPace(), [], 0.0
        rhythm = pace.look if what == "look_is_due" else pace.whole
        while now < seconds:
            if getattr(pace, what)(now, heed, on_battery=on_battery):
                times.append(now)
                rhythm.begin(now)
                now += took
                rhythm.end(now)
            now += 0.25
        return times

    return do


@pytest.mark.parametrize("took", [0.0, 0.4, 2.0])
def test_what_is_watched_is_followed_within_its_time(begun, took):
    # A change just behind a pass is seen by the next one, at its end at the latest.
    assert max(pauses(begun("pass_is_due", Heed.WATCHED, 200, took))) + took <= 15
    assert max(pauses(begun("look_is_due", Heed.WATCHED, 60))) <= 1.25


def test_a_quick_pass_comes_more_seldom_than_a_slow_one(begun):
    quick, slow = (min(pauses(begun("pass_is_due", Heed.WATCHED, 200, took))) for took in (0.5, 2.0))
    assert quick >= 12.75
    assert slow <= 12.25


def test_where_nobody_looks_it_costs_next_to_nothing(begun):
    passes = begun("pass_is_due", Heed.UNWATCHED, 600, 0.5)
    assert len(passes) * 0.5 / 600 < 0.01
    assert len(begun("look_is_due", Heed.UNWATCHED, 600)) <= 60
    assert begun("look_is_due", Heed.HIDDEN, 600) == []
    assert len(begun("pass_is_due", Heed.HIDDEN, 600)) == 10


@pytest.mark.parametrize("heed", [Heed.WATCHED, Heed.UNWATCHED])
@pytest.mark.parametrize("took", [5.0, 60.0, 300.0])
def test_a_slow_share_has_three_quarters_of_the_time_for_others(begun, heed, took):
    passes = begun("pass_is_due", heed, 3000, took)
    assert len(passes) > 1
    assert min(pauses(passes)) >= 4 * took
    looks = begun("look_is_due", Heed.WATCHED, 3000, took)
    assert min(pauses(looks)) >= 4 * took


@pytest.mark.parametrize("what", ["look_is_due", "pass_is_due"])
def test_on_battery_it_is_slower(begun, what):
    assert len(begun(what, Heed.WATCHED, 600, on_battery=True)) * 2 < len(begun(what, Heed.WATCHED, 600))


def test_in_a_hurry_only_the_rest_of_the_disk_counts():
    rhythm = Rhythm()
    rhythm.begin(0)
    rhythm.end(2)
    rhythm.hurry()
    assert not rhythm.is_due(7.9, 1000)
    assert rhythm.is_due(8, 1000)


def tries(retry, seconds):
    return [now for now in range(seconds) if retry.is_due(now)]


def test_a_folder_that_is_gone_is_asked_for_soon_and_then_every_quarter_of_a_minute():
    begun = tries(retry_when_gone(), 120)
    assert begun[0] == 5
    assert pauses(begun) == sorted(pauses(begun))
    assert pauses(begun)[-1] == 15


def test_one_that_hangs_is_asked_for_seldom():
    begun = tries(retry_when_hung(), 3600)
    assert begun[0] == 60
    assert len(begun) < 15


def test_after_a_return_all_begins_again():
    retry = retry_when_gone()
    tries(retry, 100)
    retry.reset()
    assert not retry.is_due(100)
    assert not retry.is_due(104)
    assert retry.is_due(105)
