"""What became of the jobs on runs is told once, however many they were."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.run_jobs import RunJobs


@pytest.fixture
def jobs(runner):
    run_jobs = RunJobs(runner, runner)
    run_jobs.told = []
    run_jobs.attention_changed.connect(run_jobs.told.append)
    return run_jobs


def test_hundreds_of_failures_are_told_at_once(qtbot, jobs, make_summary):
    runs = [make_summary() for _ in range(300)]
    for run in runs:
        jobs.report_failure(run, OSError(28, "full"))
    assert jobs.told == []
    qtbot.waitUntil(lambda: bool(jobs.told))
    (reasons,) = jobs.told
    assert list(reasons) == [run.path for run in runs]
    assert {attention.kind for attention in reasons.values()} == {AttentionKind.JOB_FAILED}


def test_the_last_word_on_a_run_counts(qtbot, jobs, make_summary):
    run = make_summary()
    jobs.report_failure(run, OSError(28, "full"))
    jobs.forget_trouble(run)
    attention = Attention(AttentionKind.FILES_ARRIVED)
    other = make_summary()
    jobs.set_attention(other.path, None)
    jobs.set_attention(other.path, attention)
    qtbot.waitUntil(lambda: bool(jobs.told))
    assert jobs.told == [{run.path: None, other.path: attention}]
    assert jobs.failures == {}


def test_why_it_failed_is_told_after_the_list_knows_it(qtbot, jobs, make_summary):
    order = []
    jobs.attention_changed.connect(lambda _reasons: order.append("attention"))
    jobs.failures_changed.connect(order.append)
    run = make_summary()
    jobs.report_failure(run, OSError(28, "full"))
    assert jobs.failures[run.path]().happened == "The disk is full."
    qtbot.waitUntil(lambda: order == ["attention", run.path])
