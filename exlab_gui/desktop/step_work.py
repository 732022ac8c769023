"""The work of a step for one run or several, as a job does it; nothing here touches a widget."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from exlab_gui.desktop.job_errors import StepsFailedError
from exlab_gui.desktop.job_progress import JobProgress, one_of_many
from exlab_gui.desktop.step_dialogs import EvidencedRun
from exlab_gui.ingest import Cancelled, IngestState, default_host
from exlab_gui.staging import RunSummary, read_run
from exlab_gui.transfer import (
    check_unchanged,
    look_again,
    look_at_files,
    record_complete,
    record_step,
    start_tracking,
    wait_between_looks,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from exlab_gui.ingest import IngestWriter
    from exlab_gui.transfer import Look, Progress, Signals, StepOutcome

    Report = Callable[[JobProgress], None]
    Cancel = Callable[[], bool]
    Action = Callable[[RunSummary, Report, Cancel], StepOutcome]

log = logging.getLogger(__name__)

_LOOKS = 2


class Failure(NamedTuple):
    """A run whose step could not be done.

    Attributes:
        run: the run as the operator saw it.
        error: why.
        now: the run as it is, where that could be read.
    """

    run: RunSummary
    error: Exception
    now: RunSummary | None


class StepResult(NamedTuple):
    """What became of the runs of one request.

    Attributes:
        done: the runs as they are after the step.
        failed: the runs for which it could not be done.
        skipped: the runs whose turn did not come, because the operator stopped it.
        unwritten: reasons why a log line, or the record on the NAS, could not be written.
    """

    done: list[RunSummary]
    failed: list[Failure]
    skipped: list[RunSummary]
    unwritten: list[str]


class LookResult(NamedTuple):
    """The runs that were looked at before they are marked complete, and those that could not be."""

    seen: list[EvidencedRun]
    failed: list[Failure]


def look_at_runs(
    runs: Sequence[RunSummary], signals: Signals, report: Report, cancelled: Cancel
) -> LookResult:
    """Gather why runs are believed to be finished: all are looked at, and after one wait once more.

    Raises:
        Cancelled: the operator stopped it; nothing is known then.
    """
    result = LookResult([], [])
    first: list[tuple[RunSummary, Look]] = []
    for number, run in enumerate(runs):
        with _noting(result.failed, run):
            check_unchanged(run)
            show = _look_reporter(report, 0, number, len(runs))
            first.append((run, look_at_files(run.path, show, cancelled)))
    if first:
        wait_between_looks(cancelled)
    for number, (run, look) in enumerate(first):
        with _noting(result.failed, run):
            show = _look_reporter(report, 1, number, len(first))
            result.seen.append(EvidencedRun(run, look_again(look, signals, show, cancelled)))
    return result


@contextmanager
def _noting(failed: list[Failure], run: RunSummary) -> Iterator[None]:
    """One bad run must not stop the others."""
    try:
        yield
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001  (the operator is told, in plain words, at the end)
        failed.append(failure_of(run, error))


def start_tracking_action(writer: IngestWriter) -> Action:
    """*Start tracking*."""
    return lambda run, _report, cancelled: start_tracking(
        run.path, writer, host=default_host(), cancelled=cancelled
    )


def complete_action(writer: IngestWriter, seen: Sequence[EvidencedRun]) -> Action:
    """*Mark complete*, with what was counted before."""
    counts = {each.run.path: each.evidence.counted for each in seen}

    return lambda run, _report, cancelled: record_complete(
        run, counts[run.path], writer, host=default_host(), cancelled=cancelled
    )


def queue_action(writer: IngestWriter) -> Action:
    """*Queue sync*."""
    return lambda run, _report, cancelled: record_step(
        run, IngestState.SYNC_QUEUED, writer, host=default_host(), cancelled=cancelled
    )


def act_on_runs(runs: Sequence[RunSummary], action: Action, report: Report, cancelled: Cancel) -> StepResult:
    """Do a step for each run in turn; a run that fails does not stop the others."""
    result = StepResult([], [], [], [])
    for number, run in enumerate(runs):
        if cancelled():
            result.skipped.extend(runs[number:])
            break
        report(one_of_many(number, len(runs)))
        try:
            outcome = action(run, _share_reporter(report, number, len(runs)), cancelled)
        except Cancelled:
            result.skipped.extend(runs[number:])
            break
        except Exception as error:  # noqa: BLE001  (the operator is told, in plain words, at the end)
            result.failed.append(failure_of(run, error))
        else:
            result.done.append(outcome.run or run)
            result.unwritten.extend(outcome.unwritten)
    return result


def act_on_all(runs: Sequence[RunSummary], action: Action, report: Report, cancelled: Cancel) -> StepResult:
    """Like :func:`act_on_runs`, for a step that takes long: whoever is away is told that it failed.

    Raises:
        StepsFailedError: for some of the runs it could not be done; the others are done.
    """
    result = act_on_runs(runs, action, report, cancelled)
    if result.failed:
        raise StepsFailedError(result)
    return result


def _share_reporter(report: Report, number: int, count: int) -> Report:
    """Passes on what the step of one run reports, as its share of all."""
    return lambda progress: report(one_of_many(number, count, progress.amount))


def _look_reporter(report: Report, look: int, number: int, count: int) -> Callable[[Progress], None]:
    """Passes on the progress of one run of several in the first look (0) or the second (1)."""

    def show(amount: Progress) -> None:
        progress = one_of_many(number, count, amount)
        if progress.fraction is not None and count > 1:
            progress = msgspec.structs.replace(progress, fraction=(look + progress.fraction) / _LOOKS)
        report(progress)

    return show


def failure_of(run: RunSummary, error: Exception) -> Failure:
    """What is to be told of a run whose step failed; it is looked at again."""
    log.info("A step of %s was not done: %r", run.path, error)
    try:
        return Failure(run, error, read_run(run.path))
    except OSError:
        return Failure(run, error, None)
