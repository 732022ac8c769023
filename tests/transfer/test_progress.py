from __future__ import annotations

from itertools import pairwise

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer import Pace, Progress


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_reports_come_at_once_and_then_at_most_ten_a_second(clock):
    reports = []
    pace = Pace(reports.append, lambda: False, clock)
    for step in range(1001):  # ten seconds in steps of 10 ms
        pace.step(step, step * 7, f"file {step}")
        clock.now += 0.01
    assert reports[0] == Progress(0, 0, "file 0")
    assert 90 <= len(reports) <= 101
    assert all(report.bytes == report.files * 7 for report in reports)


def test_the_question_is_never_more_than_a_fifth_of_a_second_apart(clock):
    asked = []

    def cancelled():
        asked.append(clock.now)
        return False

    pace = Pace(lambda _: None, cancelled, clock)
    for _ in range(1000):
        pace.step(0, 0)
        clock.now += 0.007
    gaps = [later - earlier for earlier, later in pairwise(asked)]
    assert max(gaps) <= 0.2
    assert len(asked) < 1000


def test_cancelling_raises_before_anything_is_reported(clock):
    reports = []
    with pytest.raises(Cancelled):
        Pace(reports.append, lambda: True, clock).step(0, 0)
    assert reports == []
