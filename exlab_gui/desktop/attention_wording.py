"""The words an operator reads about runs that need attention though their record is in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.wording import STATE_NAMES
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
        return _stuck_words(attention, run, now), _NEXT_STEPS.get(run.state, _NEXT_STEP)
    detail = visible(attention.detail)
    what, remedy = _WORDS[attention.kind]
    return (f"{what} {detail}" if detail else what), remedy


def lasting(seconds: float) -> str:
    """How long something takes, in one unit: ``40 s``, ``12 min``, ``5 h``, ``3 days``."""
    for unit, length, until in (("s", 1, 90), ("min", 60, 90 * 60), ("h", 3600, 48 * 3600)):
        if seconds < until:
            return f"{formats.count(round(seconds / length))} {unit}"
    return f"{formats.count(round(seconds / 86_400))} days"


def _stuck_words(attention: Attention, run: RunSummary, now: datetime) -> str:
    state = STATE_NAMES[run.state] if run.state is not None else "its state"
    since = formats.moment(formats.from_timestamp(run.last_activity), now)
    if attention.kind is AttentionKind.STANDS_TOO_LONG:
        return f"This run has stood at {state} since {since}, longer than it should."
    whose = "Runs" if attention.of_all else f"Runs of {visible(run.equipment)}"
    stood = now.timestamp() - (run.last_activity or 0)
    # A clock that was set back since says nothing about how long it was.
    long = f" for {lasting(stood)}," if stood > attention.usual else ""
    return (
        f"{whose} usually stand at {state} for {lasting(attention.usual)}; "
        f"this one has stood there{long} since {since}."
    )


_NEXT_STEP = "Do its next step, or find out what it waits for."
_NEXT_STEPS: dict[IngestState | None, str] = {
    IngestState.STAGING: (
        "See whether the instrument still writes; if it has finished, mark the run complete."
    ),
    IngestState.COMPLETE: "Queue its sync, or find out what it waits for.",
    IngestState.SYNC_QUEUED: (
        "See whether the NAS can be reached and the copy is running; else copy the run again."
    ),
    IngestState.SYNC_VERIFIED: "Its data is safe: clear the staging copy when nobody needs it here any more.",
}
_WORDS = {
    AttentionKind.JOB_FAILED: (
        "The last job on this run failed.",
        "Select the run to read why, then try again.",
    ),
    AttentionKind.FILES_ARRIVED: (
        "Files of this run arrived or changed after it was marked complete.",
        "Find out whether they belong to this run; if so, copy it again or compare it with its NAS copy.",
    ),
    AttentionKind.COPY_DIFFERS: (
        "The copy on the NAS does not match.",
        "Nothing is cleared while it does not. Compare again to see the files, or copy them once more.",
    ),
}
