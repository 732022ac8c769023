"""The words an operator reads about runs that need attention though their record is in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import durations, formats
from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import per_language, spoken, translate
from exlab_gui.desktop.wording import state_name
from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from datetime import datetime

    from exlab_gui.staging import RunSummary


def attention_words(attention: Attention, run: RunSummary, now: datetime) -> tuple[str, str]:
    """What there is to look at, and what to do about it.

    Args:
        attention: why the run needs attention.
        run: the run.
        now: aware, for times.
    """
    if attention.kind.is_stuck:
        return _stuck_words(attention, run, now), _next_step(run.state)
    detail = visible(spoken(attention.detail))
    what, remedy = _words()[attention.kind]
    return (f"{what} {detail}" if detail else what), remedy


def lasting(seconds: float) -> str:
    """How long something takes, in one unit: ``40 s``, ``12 min``, ``5 h``, ``3 days``."""
    if seconds < 90:  # noqa: PLR2004  (of each unit as many as are quick to grasp)
        return durations.seconds(round(seconds))
    if seconds < 90 * 60:
        return durations.minutes(round(seconds / 60))
    if seconds < 48 * 3600:
        return durations.hours(round(seconds / 3600))
    return durations.days(round(seconds / 86_400))


def _stuck_words(attention: Attention, run: RunSummary, now: datetime) -> str:
    facts = {
        "state": state_name(run.state) if run.state is not None else translate("Attention", "its state"),
        "instrument": visible(run.equipment),
        "since": formats.moment(formats.from_timestamp(run.last_activity), now),
        "usual": lasting(attention.usual),
    }
    if attention.kind is AttentionKind.STANDS_TOO_LONG:
        return translate(
            "Attention",
            "This run has stood at {state} since {since}, longer than it should.",
            "{state}: Staging, ...; {since}: a date and time",
        ).format(**facts)
    stood = now.timestamp() - (run.last_activity or 0)
    # A clock that was set back since says nothing about how long it was.
    if stood > attention.usual:
        return _longer_than_usual(of_all=attention.of_all).format(**facts, stood=lasting(stood))
    if attention.of_all:
        return translate(
            "Attention",
            "Runs usually stand at {state} for {usual}; this one has stood there since {since}.",
            "{usual}: a duration such as '3 days'; {since}: a date and time",
        ).format(**facts)
    return translate(
        "Attention",
        "Runs of {instrument} usually stand at {state} for {usual}; this one has stood there since {since}.",
        "{usual}: a duration such as '3 days'; {since}: a date and time",
    ).format(**facts)


def _longer_than_usual(*, of_all: bool) -> str:
    if of_all:
        return translate(
            "Attention",
            "Runs usually stand at {state} for {usual}; this one has stood there for {stood}, since {since}.",
            "{usual}, {stood}: durations such as '3 days'; {since}: a date and time",
        )
    return translate(
        "Attention",
        "Runs of {instrument} usually stand at {state} for {usual}; "
        "this one has stood there for {stood}, since {since}.",
        "{usual}, {stood}: durations such as '3 days'; {since}: a date and time",
    )


def _next_step(state: IngestState | None) -> str:
    if state is IngestState.STAGING:
        return translate(
            "Attention", "See whether the instrument still writes; if it has finished, mark the run complete."
        )
    if state is IngestState.COMPLETE:
        return translate("Attention", "Queue its sync, or find out what it waits for.")
    if state is IngestState.SYNC_QUEUED:
        return translate(
            "Attention",
            "See whether the NAS can be reached and the copy is running; else copy the run again.",
        )
    if state is IngestState.SYNC_VERIFIED:
        return translate(
            "Attention", "Its data is safe: clear the staging copy when nobody needs it here any more."
        )
    return translate("Attention", "Do its next step, or find out what it waits for.")


@per_language
def _words() -> dict[AttentionKind, tuple[str, str]]:
    return {
        AttentionKind.JOB_FAILED: (
            translate("Attention", "The last job on this run failed."),
            translate("Attention", "Select the run to read why, then try again."),
        ),
        AttentionKind.FILES_ARRIVED: (
            translate("Attention", "Files of this run arrived or changed after it was marked complete."),
            translate(
                "Attention",
                "Find out whether they belong to this run; "
                "if so, copy it again or compare it with its NAS copy.",
            ),
        ),
        AttentionKind.COPY_DIFFERS: (
            translate("Attention", "The copy on the NAS does not match."),
            translate(
                "Attention",
                "Nothing is cleared while it does not. "
                "Compare again to see the files, or copy them once more.",
            ),
        ),
    }
