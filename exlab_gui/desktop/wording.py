"""The words an operator reads about runs, states and steps (product.md, "Words")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_row import RunStatus, status_of
from exlab_gui.ingest import Damage, IngestState
from exlab_gui.staging import ProblemKind, RunKind

if TYPE_CHECKING:
    from datetime import datetime

    from exlab_gui.ingest import HistoryEntry
    from exlab_gui.staging import Problem, RunSummary

APP_NAME = "ExLab Runs"

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
    IngestState.STAGING: "When it has finished, mark the run complete; its files are counted first.",
    IngestState.COMPLETE: "Queue the sync to have this run copied to the NAS; nothing is deleted.",
    IngestState.SYNC_QUEUED: "When the copy is there and was checked, record it as verified.",
}

_NOT_TRACKED = (
    "This run is not tracked yet. Start tracking to follow it through the five steps; "
    "none of its files is changed."
)

ACTIONS = {
    IngestState.STAGING: "Start tracking",
    IngestState.COMPLETE: "Mark complete",
    IngestState.SYNC_QUEUED: "Queue sync",
    IngestState.SYNC_VERIFIED: "Record as verified",
}
"""The button that leads to each state. Clearing is not offered by this version."""

ACTION_TIPS = {
    IngestState.STAGING: "Make a record for this run, so that its way to the NAS can be followed",
    IngestState.COMPLETE: "Count the files, then record that the instrument has finished",
    IngestState.SYNC_QUEUED: "Record that this run waits to be copied to the NAS",
    IngestState.SYNC_VERIFIED: "Record, on your word, that the copy on the NAS was checked",
}

_MANY_ACTIONS = {
    IngestState.STAGING: "Start tracking {runs}",
    IngestState.COMPLETE: "Mark {runs} complete",
    IngestState.SYNC_QUEUED: "Queue sync for {runs}",
    IngestState.SYNC_VERIFIED: "Record {runs} as verified",
}

DONE = {
    IngestState.STAGING: "now tracked",
    IngestState.COMPLETE: "marked complete",
    IngestState.SYNC_QUEUED: "queued for the NAS",
    IngestState.SYNC_VERIFIED: "recorded as verified",
    IngestState.CLEARED: "cleared",
}

KINDS = {RunKind.EXPERIMENTAL: "experimental", RunKind.TEST: "test"}


def next_state(summary: RunSummary) -> IngestState | None:
    """The state that this version offers to lead a run to, or None."""
    status = status_of(summary)
    if status is RunStatus.NEEDS_ATTENTION:
        return None
    following = IngestState.STAGING if summary.state is None else summary.state.successor
    return following if following in ACTIONS else None


def action_for_many(state: IngestState, number: int) -> str:
    """The button that leads several runs to a state: ``Mark 3 runs complete``."""
    return _MANY_ACTIONS[state].format(runs=formats.runs(number))


def sentence(summary: RunSummary) -> str:
    """The one plain sentence under a run's title."""
    if summary.problem is not None:
        return problem_words(summary.problem)[0]
    if summary.state is None:
        return _NOT_TRACKED
    return " ".join(filter(None, (STATE_MEANINGS[summary.state], _WHAT_NEXT.get(summary.state))))


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
