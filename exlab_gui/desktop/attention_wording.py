"""The words an operator reads about runs that need attention though their record is in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.wording import STATE_NAMES

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
    detail = visible(attention.detail)
    what, remedy = _WORDS[attention.kind]
    if attention.kind is AttentionKind.STANDS_TOO_LONG:
        state = STATE_NAMES[run.state] if run.state is not None else "its state"
        since = formats.moment(formats.from_timestamp(run.last_activity), now)
        return what.format(state=state, since=since), remedy
    return (f"{what} {detail}" if detail else what), remedy


_WORDS = {
    AttentionKind.STANDS_TOO_LONG: (
        "This run has stood at {state} since {since}, longer than it should.",
        "Do its next step, or find out what it waits for.",
    ),
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
