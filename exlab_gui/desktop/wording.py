"""The words an operator reads about runs, states and steps (product.md, "Words")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.ingest import Damage, IngestState
from exlab_gui.staging import ProblemKind, RunKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from exlab_gui.ingest import HistoryEntry
    from exlab_gui.staging import Problem, RunSummary


def state_name(state: IngestState) -> str:
    """A state as the operator reads it: ``Sync queued``."""
    return _state_names()[state]


def status_name(status: RunStatus) -> str:
    """What a run is listed under: ``Needs attention``, or its state."""
    return _status_names()[status]


def state_meaning(state: IngestState) -> str:
    """The plain sentence beside a state."""
    return _state_meanings()[state]


def kind_name(kind: RunKind) -> str:
    """What a run was made for, as a property of it: ``experimental``."""
    if kind is RunKind.TEST:
        return translate("States", "test", "what a run was made for, beside its project")
    return translate("States", "experimental", "what a run was made for, beside its project")


@per_language
def _state_names() -> dict[IngestState, str]:
    return {
        IngestState.STAGING: translate("States", "Staging"),
        IngestState.COMPLETE: translate("States", "Complete"),
        IngestState.SYNC_QUEUED: translate("States", "Sync queued"),
        IngestState.SYNC_VERIFIED: translate("States", "Sync verified"),
        IngestState.CLEARED: translate("States", "Cleared"),
    }


@per_language
def _status_names() -> dict[RunStatus, str]:
    return {
        RunStatus.NEEDS_ATTENTION: translate("States", "Needs attention"),
        RunStatus.NOT_TRACKED: translate("States", "Not yet tracked"),
        **{RunStatus(state.value): name for state, name in _state_names().items()},
    }


@per_language
def _state_meanings() -> dict[IngestState, str]:
    return {
        IngestState.STAGING: translate("States", "Data is still arriving from the instrument."),
        IngestState.COMPLETE: translate("States", "All files are here."),
        IngestState.SYNC_QUEUED: translate("States", "Waiting to be copied to the NAS."),
        IngestState.SYNC_VERIFIED: translate("States", "The NAS copy is recorded as identical to this one."),
        IngestState.CLEARED: translate("States", "The staging copy is gone. The NAS has the data."),
    }


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
        return translate(
            "States",
            "This run is not tracked yet. Start tracking to follow it through the five steps; "
            "none of its files is changed.",
        )
    next_ = (
        translate("States", "There is a job on this run; see below.")
        if busy
        else _what_next(summary.state, actions)
    )
    return " ".join(filter(None, (state_meaning(summary.state), next_)))


def _what_next(state: IngestState, actions: Sequence[RunAction]) -> str:
    if RunAction.FINISH_NAS_RECORD in actions:
        return translate("States", "Its record on the NAS is not up to date yet.")
    if state is not IngestState.SYNC_QUEUED:
        return _next_steps().get(state, "")
    for action, words in _sync_steps().items():
        if action in actions:
            return words
    return ""


@per_language
def _next_steps() -> dict[IngestState, str]:
    return {
        IngestState.STAGING: translate(
            "States",
            "When it has finished, mark the run complete; you see first why it seems finished.",
        ),
        IngestState.COMPLETE: translate(
            "States", "Queue the sync to have this run copied to the NAS; nothing is deleted."
        ),
        IngestState.SYNC_VERIFIED: translate(
            "States", "It can be cleared; every condition is checked again first."
        ),
    }


@per_language
def _sync_steps() -> dict[RunAction, str]:
    # The first that is offered counts.
    return {
        RunAction.RESUME_COPY: translate(
            "States",
            "The copy was begun and goes on where it stopped; what was verified is not copied again.",
        ),
        RunAction.COPY: translate(
            "States", "Copy it; every file is read back from the NAS and compared before it counts."
        ),
        RunAction.VERIFY: translate(
            "States", "When the copy is there, verify it: every file on both sides is read and compared."
        ),
    }


def breadcrumb(summary: RunSummary) -> str:
    """``CONFOCAL_01 > Cortex Q3 Pilot . experimental . 142 files, 48.3 GB``, with typographic signs."""
    place = " \u203a ".join(visible(part) for part in (summary.equipment, summary.project_name) if part)
    parts = [place]
    if summary.kind is not None:
        parts.append(kind_name(summary.kind))
    if summary.files is not None and summary.bytes is not None:
        parts.append(formats.amount(summary.files, summary.bytes))
    return "  \u00b7  ".join(part for part in parts if part)


def problem_words(problem: Problem) -> tuple[str, str]:
    """What is wrong with a run, and what to do about it."""
    if problem.kind is ProblemKind.RECORD_DAMAGED:
        return _damage(problem.damage), _ask_with_details()
    what, remedy = _problems()[problem.kind]
    return what.format(detail=visible(problem.detail)), remedy


def _ask_with_details() -> str:
    return translate(
        "Problems",
        "The run's data is not affected. Choose \u201cCheck this run\u2026\u201d in the menu: it says what "
        "can be repaired, and keeps the old record. What it cannot repair is for whoever looks after the "
        "staging folder; copy the details for them.",
    )


def _damage(damage: Damage | None) -> str:
    if damage is Damage.EMPTY:
        return translate("Problems", "This run's record is empty.")
    if damage is Damage.TOO_LARGE:
        return translate("Problems", "This run's record is larger than any real record (8 MB).")
    if damage is Damage.TOO_DEEP:
        return translate("Problems", "This run's record is damaged: it is nested too deeply to be read.")
    if damage is Damage.NOT_A_FILE:
        return translate("Problems", "Something that is not a file stands where this run's record should be.")
    return translate("Problems", "This run's record is damaged and cannot be read.")


@per_language
def _problems() -> dict[ProblemKind, tuple[str, str]]:
    ask = _ask_with_details()
    connect = translate(
        "Problems",
        "Check that you may read the folder and that the disk or share is connected, then refresh.",
    )
    return {
        ProblemKind.OTHER_MAJOR: (
            translate(
                "Problems",
                "This run's record was made by another version of the software (format {detail}).",
                "{detail}: a version number",
            ),
            translate(
                "Problems",
                "Update ExLab Runs on this computer. "
                "Until then the run can be looked at, but not advanced here.",
            ),
        ),
        ProblemKind.STATE_DISAGREES: (
            translate(
                "Problems",
                "This run's record contradicts itself: its state is not the last step of its history.",
            ),
            ask,
        ),
        ProblemKind.HISTORY_SKIPS: (
            translate("Problems", "This run's history is not complete: it leaves out a step."),
            ask,
        ),
        ProblemKind.UNSAFE_RUN_PATH: (
            translate(
                "Problems",
                "This run's record names a place outside the staging folder, so it is not trusted.",
            ),
            ask,
        ),
        ProblemKind.RECORD_UNREADABLE: (
            translate("Problems", "This run's record could not be opened."),
            connect,
        ),
        ProblemKind.RECORD_IS_LINK: (
            translate("Problems", "This run's record is a link to another place, so it is not trusted."),
            ask,
        ),
        ProblemKind.FOLDER_UNREADABLE: (
            translate("Problems", "This folder could not be opened, so its runs cannot be shown."),
            connect,
        ),
    }


def history_line(entry: HistoryEntry) -> str:
    """What happened at one step: ``Complete: 142 files, 48.3 GB received``."""
    return f"{state_name(entry.state)}: {_event(entry)}"


def _event(entry: HistoryEntry) -> str:
    if entry.state is IngestState.COMPLETE and (received := received_words(entry)):
        return translate("History", "{files} received", "{files}: how many, and their size").format(
            files=received
        )
    if entry.state is IngestState.SYNC_VERIFIED and entry.nas_path:
        return translate("History", "the copy is in {folder}").format(folder=visible(entry.nas_path))
    return _events()[entry.state]


@per_language
def _events() -> dict[IngestState, str]:
    return {
        IngestState.STAGING: translate("History", "tracking started"),
        IngestState.COMPLETE: translate("History", "all files are here"),
        IngestState.SYNC_QUEUED: translate("History", "waiting to be copied to the NAS"),
        IngestState.SYNC_VERIFIED: translate("History", "the NAS copy is identical"),
        IngestState.CLEARED: translate("History", "the staging copy was deleted"),
    }


def received_words(entry: HistoryEntry) -> str:
    """``142 files, 48.3 GB`` as far as the entry says so, else an empty text."""
    return ", ".join(_received(entry))


def _received(entry: HistoryEntry) -> list[str]:
    parts = []
    if entry.files_received is not None:
        parts.append(formats.files(entry.files_received))
    if entry.bytes_received is not None:
        parts.append(formats.size(entry.bytes_received))
    return parts


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
    name = translate("Steps", "Step {number} of 5, {state}, {status}", "of a run, read aloud").format(
        number=state.position + 1, state=state_name(state), status=_step_statuses()[status]
    )
    if entry is None:
        return "", "", name
    when = formats.clock(entry.when, now)
    what = " \u00b7 ".join(_received(entry)) or visible(entry.host)
    spoken = ", ".join(part for part in (name, when, received_words(entry), visible(entry.host)) if part)
    return when, what, spoken


@per_language
def _step_statuses() -> dict[str, str]:
    return {
        "done": translate("Steps", "done"),
        "current": translate("Steps", "current"),
        "to come": translate("Steps", "to come"),
        "unknown": translate("Steps", "unknown"),
    }
