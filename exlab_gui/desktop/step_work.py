"""The work of a step for one run or several, as a job does it; nothing here touches a widget."""

from __future__ import annotations

import logging
import posixpath
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop import formats
from exlab_gui.desktop.job_strip import JobProgress
from exlab_gui.desktop.step_dialogs import CountedRun
from exlab_gui.ingest import Cancelled, IngestState, default_host
from exlab_gui.staging import RunSummary, locate_run, read_run
from exlab_gui.transfer import (
    check_recorded_copy,
    check_unchanged,
    count_run,
    record_complete,
    record_step,
    start_tracking,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exlab_gui.ingest import IngestWriter
    from exlab_gui.transfer import Progress, StepOutcome

    Report = Callable[[JobProgress], None]
    Cancel = Callable[[], bool]
    Action = Callable[[RunSummary, Cancel], StepOutcome]

log = logging.getLogger(__name__)


class Failure(NamedTuple):
    """A run that was left as it was.

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
        log_errors: reasons why a line could not be added to a run's log.
    """

    done: list[RunSummary]
    failed: list[Failure]
    skipped: list[RunSummary]
    log_errors: list[str]


class CountResult(NamedTuple):
    """What was counted, and what could not be."""

    counted: list[CountedRun]
    failed: list[Failure]


class CopyPlace(NamedTuple):
    """Where the operator says that the copies are.

    Attributes:
        nas: the run's folder on the NAS; for several runs the folder that holds them all.
        checksums: the checksum list as entered.
        is_base: whether ``nas`` is the folder that holds them all.
    """

    nas: str
    checksums: str
    is_base: bool

    def folder_of(self, run: RunSummary) -> str:
        """The folder of one run on the NAS."""
        return nas_folder(self.nas, run.path) if self.is_base else self.nas


def nas_folder(base: str, run_dir: str) -> str:
    """Where a run would be on the NAS: the base folder and the run's place in the staging folder.

    Built from where the run really lies, never from what its record says about it.
    """
    run_path = locate_run(run_dir).run_path
    separator = "\\" if "\\" in base and "/" not in base else "/"
    return base.rstrip("/\\") + separator + run_path.replace("/", separator)


def base_of(nas: str, run_dir: str) -> str | None:
    """The NAS folder of which :func:`nas_folder` would make this one, or None."""
    run_path = locate_run(run_dir).run_path
    plain = nas.replace("\\", "/").rstrip("/")
    if not plain.endswith("/" + run_path):
        return None
    return nas[: len(plain) - len(run_path) - 1] or posixpath.sep


def count_runs(runs: Sequence[RunSummary], report: Report, cancelled: Cancel) -> CountResult:
    """Count the files of runs that are to be marked complete.

    Raises:
        Cancelled: the operator stopped it; nothing is known then.
    """
    result = CountResult([], [])
    for number, run in enumerate(runs):
        prefix = f"run {number + 1} of {len(runs)}, " if len(runs) > 1 else ""

        def show(progress: Progress, prefix: str = prefix) -> None:
            report(JobProgress(f"{prefix}{formats.files(progress.files)}, {formats.size(progress.bytes)}"))

        try:
            check_unchanged(run)
            result.counted.append(CountedRun(run, count_run(run.path, show, cancelled)))
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001  (one bad run must not stop the others)
            result.failed.append(_failure(run, error))
    return result


def start_tracking_action(writer: IngestWriter) -> Action:
    """*Start tracking*."""
    return lambda run, cancelled: start_tracking(run.path, writer, host=default_host(), cancelled=cancelled)


def complete_action(writer: IngestWriter, counted: Sequence[CountedRun]) -> Action:
    """*Mark complete*, with what was counted before."""
    counts = {each.run.path: each.counted for each in counted}

    return lambda run, cancelled: record_complete(
        run, counts[run.path], writer, host=default_host(), cancelled=cancelled
    )


def queue_action(writer: IngestWriter) -> Action:
    """*Queue sync*."""
    return lambda run, cancelled: record_step(
        run, IngestState.SYNC_QUEUED, writer, host=default_host(), cancelled=cancelled
    )


def verified_action(writer: IngestWriter, place: CopyPlace) -> Action:
    """*Record as verified*: look that folder and list are there, then record them."""

    def act(run: RunSummary, cancelled: Cancel) -> StepOutcome:
        folder = place.folder_of(run)
        checksum_file = check_recorded_copy(run.path, folder, place.checksums)
        return record_step(
            run,
            IngestState.SYNC_VERIFIED,
            writer,
            host=default_host(),
            cancelled=cancelled,
            nas_path=folder,
            checksum_file=checksum_file,
        )

    return act


def act_on_runs(runs: Sequence[RunSummary], action: Action, report: Report, cancelled: Cancel) -> StepResult:
    """Do a step for each run in turn; a run that fails does not stop the others."""
    result = StepResult([], [], [], [])
    for number, run in enumerate(runs):
        if cancelled():
            result.skipped.extend(runs[number:])
            break
        if len(runs) > 1:
            report(JobProgress(f"run {number + 1} of {len(runs)}", number / len(runs)))
        try:
            outcome = action(run, cancelled)
        except Cancelled:
            result.skipped.extend(runs[number:])
            break
        except Exception as error:  # noqa: BLE001  (the operator is told, in plain words, at the end)
            result.failed.append(_failure(run, error))
        else:
            result.done.append(outcome.run or run)
            if outcome.log_error is not None:
                result.log_errors.append(outcome.log_error)
    return result


def _failure(run: RunSummary, error: Exception) -> Failure:
    log.info("%s was left as it was: %r", run.path, error)
    try:
        return Failure(run, error, read_run(run.path))
    except OSError:
        return Failure(run, error, None)
