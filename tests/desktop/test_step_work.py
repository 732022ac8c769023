"""The work of a step for several runs: one bar for all of them, which never goes back."""

from __future__ import annotations

import threading

import pytest

from exlab_gui.desktop.job_errors import StepsFailedError
from exlab_gui.desktop.job_meter import JobMeter
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.step_work import act_on_all, act_on_runs, look_at_runs
from exlab_gui.ingest import Cancelled, never
from exlab_gui.staging import read_run
from exlab_gui.transfer import Phase, Progress, Signals, StepOutcome


@pytest.fixture
def runs(tmp_path, make_run):
    folder = tmp_path / "staging"
    folder.mkdir()
    return [read_run(make_run(folder)) for _ in range(3)]


@pytest.fixture(autouse=True)
def _no_wait_between_looks(monkeypatch):
    monkeypatch.setattr("exlab_gui.desktop.step_work.wait_between_looks", lambda _cancelled: None)


def clearing(run, report, _cancelled):
    """A step of two phases, as a clear has them."""
    report(JobProgress(amount=Progress(2, 20, phase=Phase.COUNTING)))
    report(JobProgress(amount=Progress(1, 10, "", 2, 20, Phase.CLEARING)))
    report(JobProgress(amount=Progress(2, 20, "", 2, 20, Phase.CLEARING)))
    return StepOutcome(run)


def refuse_second(runs):
    def act(run, _report, _cancelled):
        if run is runs[1]:
            raise PermissionError("no")
        return StepOutcome(run)

    return act


def test_the_bar_of_several_runs_moves_within_each_and_never_back(runs):
    seen = []
    act_on_runs(runs, clearing, seen.append, never)
    fractions = [each.fraction for each in seen]
    assert fractions == sorted(fractions)
    assert len(set(fractions)) > 2 * len(runs)
    assert fractions[-1] == 1.0
    assert {each.text for each in seen} == {"run 1 of 3", "run 2 of 3", "run 3 of 3"}


def test_whatever_report_the_screen_misses_its_bar_never_goes_back(runs):
    seen = []
    act_on_runs(runs, clearing, seen.append, never)
    for first in range(len(seen)):
        meter = JobMeter()
        shown = []
        for progress in seen[first::2]:
            meter.take(progress)
            shown.append(meter.fraction or 0.0)
        assert shown == sorted(shown)


def test_a_run_alone_tells_its_own_amount(runs):
    seen = []
    act_on_runs(runs[:1], clearing, seen.append, never)
    assert [each.fraction for each in seen] == [None, None, pytest.approx(0.5, abs=0.01), 1.0]
    assert {each.text for each in seen} == {""}


def test_looking_twice_fills_the_bar_once(runs):
    seen = []
    result = look_at_runs(runs, Signals(), seen.append, never)
    assert len(result.seen) == len(runs)
    fractions = [each.fraction for each in seen]
    assert fractions == sorted(fractions)
    assert fractions[0] < 0.5 < fractions[-1] <= 1.0


class TestActOnAll:
    def test_what_could_not_be_done_is_told_as_a_failure_with_all_that_was(self, runs):
        with pytest.raises(StepsFailedError) as caught:
            act_on_all(runs, refuse_second(runs), lambda _progress: None, never)
        result = caught.value.result
        assert [run.path for run in result.done] == [runs[0].path, runs[2].path]
        assert [failure.run for failure in result.failed] == [runs[1]]
        assert runs[1].path in str(caught.value)

    def test_all_well_or_stopped_is_no_failure(self, runs):
        assert len(act_on_all(runs, clearing, lambda _progress: None, never).done) == len(runs)
        stop = threading.Event()

        def act(_run, _report, _cancelled):
            stop.set()
            raise Cancelled

        assert act_on_all(runs, act, lambda _progress: None, stop.is_set).skipped == runs
