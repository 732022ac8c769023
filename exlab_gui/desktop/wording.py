"""The words an operator reads about runs, states and steps (product.md, "Words")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.ingest import Damage, IngestState
from exlab_gui.staging import ProblemKind, RunKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from exlab_gui.ingest import HistoryEntry
    from exlab_gui.staging import Problem, RunSummary


STATE_NAMES = {
    IngestState.STAGING: "Staging",
    IngestState.COMPLETE: "Complete",
    IngestState.SYNC_QUEUED: "Sync queued",
    IngestState.SYNC_VERIFIED: "Sync verified",
    IngestState.CLEARED: "Cleared",
}

STATUS_NAMES = {
    RunStatus.NEEDS_ATTENTION: "Needs attention",
    RunStatus.NOT_TRACKED: "Not yet tracked",
    **{RunStatus(state.value): name for state, name in STATE_NAMES.items()},
}

STATE_MEANINGS = {
    IngestState.STAGING: "Data is still arriving from the instrument.",
    IngestState.COMPLETE: "All files are here.",
    IngestState.SYNC_QUEUED: "Waiting to be copied to the NAS.",
    IngestState.SYNC_VERIFIED: "The NAS copy is recorded as identical to this one.",
    IngestState.CLEARED: "The staging copy is gone. The NAS has the data.",
}

_WHAT_NEXT = {
    IngestState.STAGING: "When it has finished, mark the run complete; you see first why it seems finished.",
    IngestState.COMPLETE: "Queue the sync to have this run copied to the NAS; nothing is deleted.",
    IngestState.SYNC_VERIFIED: "It can be cleared; every condition is checked again first.",
}
_COPY_NEXT = "Copy it; every file is read back from the NAS and compared before it counts."
_RESUME_NEXT = "The copy was begun and goes on where it stopped; what was verified is not copied again."
_VERIFY_NEXT = "When the copy is there, verify it: every file on both sides is read and compared."

_BUSY = "There is a job on this run; see below."

_NOT_TRACKED = (
    "This run is not tracked yet. Start tracking to follow it through the five steps; "
    "none of its files is changed."
)

ACTIONS = {
    RunAction.START_TRACKING: "Start tracking",
    RunAction.MARK_COMPLETE: "Mark complete",
    RunAction.QUEUE_SYNC: "Queue sync",
    RunAction.COPY: "Copy to the NAS",
    RunAction.RESUME_COPY: "Resume",
    RunAction.VERIFY: "Verify NAS copy",
    RunAction.SHOW_DIFFERENCES: "Show differences",
    RunAction.CLEAR: "Clear staging copy",
    RunAction.FINISH_NAS_RECORD: "Update the NAS record",
}
"""The button of each action."""

ACTION_TIPS = {
    RunAction.START_TRACKING: "Make a record for this run, so that its way to the NAS can be followed",
    RunAction.MARK_COMPLETE: "Look why the run seems finished, then record that the instrument has finished",
    RunAction.QUEUE_SYNC: "Record that this run waits to be copied to the NAS",
    RunAction.COPY: "Copy this run to the NAS and read every file back",
    RunAction.RESUME_COPY: "Go on with the copy where it stopped",
    RunAction.VERIFY: "Read every file here and on the NAS and compare them",
    RunAction.SHOW_DIFFERENCES: "List the files that did not match when this run was compared last",
    RunAction.CLEAR: "Check whether the staging copy may be deleted; nothing is deleted before you confirm",
    RunAction.FINISH_NAS_RECORD: "Put the latest record of this run beside its copy on the NAS",
}

_MANY_ACTIONS = {
    RunAction.START_TRACKING: "Start tracking {runs}",
    RunAction.MARK_COMPLETE: "Mark {runs} complete",
    RunAction.QUEUE_SYNC: "Queue sync for {runs}",
    RunAction.COPY: "Copy {runs} to the NAS",
    RunAction.RESUME_COPY: "Resume {runs}",
    RunAction.VERIFY: "Verify the NAS copies of {runs}",
    RunAction.SHOW_DIFFERENCES: "Show the differences of {runs}",
    RunAction.CLEAR: "Clear {runs}",
    RunAction.FINISH_NAS_RECORD: "Update the NAS records of {runs}",
}

DONE = {
    RunAction.START_TRACKING: "now tracked",
    RunAction.MARK_COMPLETE: "marked complete",
    RunAction.QUEUE_SYNC: "queued for the NAS",
    RunAction.COPY: "copied to the NAS and verified",
    RunAction.RESUME_COPY: "copied to the NAS and verified",
    RunAction.VERIFY: "verified on the NAS",
    RunAction.SHOW_DIFFERENCES: "compared",
    RunAction.CLEAR: "cleared",
    RunAction.FINISH_NAS_RECORD: "up to date on the NAS",
}

KINDS = {RunKind.EXPERIMENTAL: "experimental", RunKind.TEST: "test"}


def action_for_many(action: RunAction, number: int) -> str:
    """The button for an action with several runs: ``Mark 3 runs complete``."""
    return _MANY_ACTIONS[action].format(runs=formats.runs(number))


def sentence(summary: RunSummary, actions: Sequence[RunAction] = (), *, busy: bool = False) -> str:
    """The plain words under a run's title: where it stands, and what its obvious button does.

    Args:
        summary: the run.
        actions: what is offered for it.
        busy: whether a job is at work on it, so that none of that can be done now.
    """
    if summary.problem is not None:
        return problem_words(summary.problem)[0]
    if summary.state is None:
        return _NOT_TRACKED
    next_ = _BUSY if busy else _what_next(summary.state, actions)
    return " ".join(filter(None, (STATE_MEANINGS[summary.state], next_)))


def _what_next(state: IngestState, actions: Sequence[RunAction]) -> str:
    if RunAction.FINISH_NAS_RECORD in actions:
        return "Its record on the NAS is not up to date yet."
    if state is not IngestState.SYNC_QUEUED:
        return _WHAT_NEXT.get(state, "")
    if RunAction.RESUME_COPY in actions:
        return _RESUME_NEXT
    if RunAction.COPY in actions:
        return _COPY_NEXT
    return _VERIFY_NEXT if RunAction.VERIFY in actions else ""


def breadcrumb(summary: RunSummary) -> str:
    """``CONFOCAL_01 > Cortex Q3 Pilot . experimental . 142 files, 48.3 GB``, with typographic signs."""
    place = " \u203a ".join(visible(part) for part in (summary.equipment, summary.project_name) if part)
    parts = [place]
    if summary.kind is not None:
        parts.append(KINDS[summary.kind])
    if summary.files is not None and summary.bytes is not None:
        parts.append(f"{formats.files(summary.files)}, {formats.size(summary.bytes)}")
    return "  \u00b7  ".join(part for part in parts if part)


def problem_words(problem: Problem) -> tuple[str, str]:
    """What is wrong with a run, and what to do about it."""
    if problem.kind is ProblemKind.RECORD_DAMAGED:
        what = _DAMAGE.get(problem.damage, _DAMAGED) if problem.damage else _DAMAGED
        return what, _ASK_WITH_DETAILS
    what, remedy = _PROBLEMS[problem.kind]
    return what.format(detail=visible(problem.detail)), remedy


_ASK_WITH_DETAILS = (
    "The run's data is not affected. Copy the details and ask whoever looks after the staging folder "
    "to put the record right, then refresh."
)
_DAMAGED = "This run's record is damaged and cannot be read."
_DAMAGE = {
    Damage.EMPTY: "This run's record is empty.",
    Damage.TOO_LARGE: "This run's record is larger than any real record (8 MB).",
    Damage.TOO_DEEP: "This run's record is damaged: it is nested too deeply to be read.",
    Damage.NOT_A_FILE: "Something that is not a file stands where this run's record should be.",
}
_PROBLEMS = {
    ProblemKind.OTHER_MAJOR: (
        "This run's record was made by another version of the software (format {detail}).",
        "Update ExLab Runs on this computer. Until then the run can be looked at, but not advanced here.",
    ),
    ProblemKind.STATE_DISAGREES: (
        "This run's record contradicts itself: its state is not the last step of its history.",
        _ASK_WITH_DETAILS,
    ),
    ProblemKind.HISTORY_SKIPS: (
        "This run's history is not complete: it leaves out a step.",
        _ASK_WITH_DETAILS,
    ),
    ProblemKind.UNSAFE_RUN_PATH: (
        "This run's record names a place outside the staging folder, so it is not trusted.",
        _ASK_WITH_DETAILS,
    ),
    ProblemKind.RECORD_UNREADABLE: (
        "This run's record could not be opened.",
        "Check that you may read the folder and that the disk or share is connected, then refresh.",
    ),
    ProblemKind.RECORD_IS_LINK: (
        "This run's record is a link to another place, so it is not trusted.",
        _ASK_WITH_DETAILS,
    ),
    ProblemKind.FOLDER_UNREADABLE: (
        "This folder could not be opened, so its runs cannot be shown.",
        "Check that you may read the folder and that the disk or share is connected, then refresh.",
    ),
}


def history_line(entry: HistoryEntry) -> str:
    """What happened at one step: ``Complete: 142 files, 48.3 GB received``."""
    return f"{STATE_NAMES[entry.state]}: {_event(entry)}"


def _event(entry: HistoryEntry) -> str:
    if entry.state is IngestState.COMPLETE and (received := received_words(entry)):
        return f"{received} received"
    if entry.state is IngestState.SYNC_VERIFIED and entry.nas_path:
        return f"the copy is in {visible(entry.nas_path)}"
    return {
        IngestState.STAGING: "tracking started",
        IngestState.COMPLETE: "all files are here",
        IngestState.SYNC_QUEUED: "waiting to be copied to the NAS",
        IngestState.SYNC_VERIFIED: "the NAS copy is identical",
        IngestState.CLEARED: "the staging copy was deleted",
    }[entry.state]


def received_words(entry: HistoryEntry) -> str:
    """``142 files, 48.3 GB`` as far as the entry says so, else an empty text."""
    parts = []
    if entry.files_received is not None:
        parts.append(formats.files(entry.files_received))
    if entry.bytes_received is not None:
        parts.append(formats.size(entry.bytes_received))
    return ", ".join(parts)


def step_words(
    state: IngestState, entry: HistoryEntry | None, status: str, now: datetime
) -> tuple[str, str, str]:
    """A step of the stepper: its two small lines, and its name for a screen reader.

    Args:
        state: which of the five.
        entry: its history entry, or None where it is not reached.
        status: ``done``, ``current``, ``to come`` or ``unknown``.
        now: aware, for short times.
    """
    name = f"Step {state.position + 1} of 5, {STATE_NAMES[state]}, {status}"
    if entry is None:
        return "", "", name
    when = formats.clock(entry.when, now)
    what = received_words(entry).replace(", ", " \u00b7 ") or visible(entry.host)
    spoken = ", ".join(part for part in (name, when, received_words(entry), visible(entry.host)) if part)
    return when, what, spoken
