"""What an operator is told when something failed: what happened, what was not touched, what to do."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from functools import singledispatch

from exlab_gui.desktop import formats, help_topics, wording
from exlab_gui.desktop.job_errors import StepsFailedError
from exlab_gui.desktop.plain_text import visible
from exlab_gui.ingest import (
    DamagedRecordError,
    IllegalTransitionError,
    LockTimeoutError,
    LockUnsupportedError,
    RecordChangedError,
    SchemaMajorMismatchError,
    UnsafePathError,
)
from exlab_gui.staging import UnsafeRelativePathError


@dataclass(frozen=True)
class Explanation:
    """A message in the three parts that every message has (product.md, "What it must feel like" 4).

    Attributes:
        happened: what happened.
        untouched: what was not touched.
        remedy: what to do next.
        details: for IT, behind *Show details*; may be of several lines.
        topic: where the help explains it, see ``help_topics``; may be empty.
    """

    happened: str
    untouched: str
    remedy: str
    details: str = ""
    topic: str = ""

    @property
    def text(self) -> str:
        """The three parts as one paragraph."""
        return " ".join(part for part in (self.happened, self.untouched, self.remedy) if part)


_NOTHING_WRITTEN = "Nothing was written; the run and its record are as they were."
_REFRESH = "Refresh, look at the run again, then decide."
_ASK_IT = "If it happens again, copy the details and ask your IT."


def explain(error: BaseException) -> Explanation:
    """The words for an error of any of the rooms below, or of the system."""
    if isinstance(error, StepsFailedError):
        return _explain_steps(error)
    # The words for transfers need all of that room, and most errors need none of it.
    from exlab_gui.desktop.transfer_error_wording import transfer_words  # noqa: PLC0415

    told = transfer_words(error)
    if told is not None:
        return Explanation(*told, details_of(error), help_topics.topic_of_error(error))
    happened, remedy = _words(error)
    topic = help_topics.topic_of_error(error)
    return Explanation(happened, _NOTHING_WRITTEN, remedy, details_of(error), topic)


def _explain_steps(error: StepsFailedError) -> Explanation:
    result = error.result
    total = len(result.done) + len(result.failed) + len(result.skipped)
    if total == 1:
        return explain(result.failed[0].error)
    return Explanation(
        f"{formats.count(len(result.failed))} of {formats.runs(total)} could not be done.",
        "What was done with the others is done.",
        "Each of these runs says in its panel why.",
        details_of(error),
        help_topics.SEVERAL,
    )


def details_of(error: BaseException) -> str:
    """The technical truth about an error, with its causes, in one line each."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(lines) < 5:  # noqa: PLR2004  (no chain that helps is longer)
        lines.append(f"{type(seen).__name__}: {visible(str(seen))}")
        seen = seen.__cause__
    return "\n".join(lines)


def changed_by(error: RecordChangedError) -> Explanation:
    """The words for a record that somebody else changed while the operator looked at it."""
    state = wording.STATE_NAMES[error.found.current_state]
    if error.found.current_state is error.shown:
        # Something else in it changed, and a record does not say who did that.
        happened = (
            "This run's record was changed by another program in the meantime; "
            f"it still is \u201c{state}\u201d."
        )
    else:
        last = error.found.history[-1] if error.found.history else None
        who = visible(last.host) if last and last.host else "another program"
        happened = f"This run was changed by {who} in the meantime; it is now \u201c{state}\u201d."
    return Explanation(
        happened,
        "Nothing was written.",
        "The panel shows the run as it is now.",
        details_of(error),
        help_topics.topic_of_error(error),
    )


@singledispatch
def _words(_error: BaseException) -> tuple[str, str]:
    """What happened, and what to do, for each kind of error."""
    return "Something unexpected went wrong.", f"Try again. {_ASK_IT}"


@_words.register
def _(error: RecordChangedError) -> tuple[str, str]:
    return changed_by(error).happened, _REFRESH


@_words.register
def _(error: IllegalTransitionError) -> tuple[str, str]:
    current, requested = wording.STATE_NAMES[error.current], wording.STATE_NAMES[error.requested]
    return f"The run is now \u201c{current}\u201d, so it cannot become \u201c{requested}\u201d.", _REFRESH


@_words.register
def _(error: SchemaMajorMismatchError) -> tuple[str, str]:
    return (
        f"The run's record was made by another version of the software (format {visible(error.found)}).",
        "Update ExLab Runs on this computer.",
    )


@_words.register
def _(error: LockTimeoutError) -> tuple[str, str]:
    holder = f" ({visible(error.holder)})" if error.holder else ""
    seconds = formats.count(round(error.seconds)) if error.seconds >= 1 else f"{error.seconds:g}"
    return (
        f"Another program{holder} kept this run's record to itself for {seconds} seconds.",
        f"Wait a moment and try again. {_ASK_IT}",
    )


@_words.register
def _(_error: LockUnsupportedError) -> tuple[str, str]:
    return (
        "The disk or share with this run cannot keep two programs from writing at the same time.",
        "Ask your IT to switch on file locking for this share.",
    )


@_words.register
def _(_error: DamagedRecordError) -> tuple[str, str]:
    return "The run's record is damaged and cannot be read.", f"Refresh to see it marked. {_ASK_IT}"


@_words.register
def _(_error: UnsafePathError) -> tuple[str, str]:
    return (
        "The run's record is a link to another place, so writing it could change something else.",
        "Copy the details and ask whoever looks after the staging folder.",
    )


@_words.register
def _(_error: UnsafeRelativePathError) -> tuple[str, str]:
    return (
        "The name of the run's folder, or of one above it, has a character that no record can hold.",
        "Rename the folder, for example without control characters and backslashes, then refresh.",
    )


@_words.register
def _(error: OSError) -> tuple[str, str]:
    for kind, words in _SYSTEM_ERRORS:
        if isinstance(error, kind):
            return words
    for codes, words in _SYSTEM_CODES:
        if error.errno in codes:
            return words
    return "The disk reported an error.", f"Try again. {_ASK_IT}"


def _codes(*names: str) -> frozenset[int]:
    # Not every system knows all of them.
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


_SYSTEM_ERRORS: tuple[tuple[type[OSError], tuple[str, str]], ...] = (
    (
        FileNotFoundError,
        (
            "The run's folder or its record is not there any more.",
            "Check that the disk or share is connected, then refresh.",
        ),
    ),
    (FileExistsError, ("The run has a record already; another program was quicker.", _REFRESH)),
    (
        PermissionError,
        (
            "You are not allowed to read or change this run here, or a program is holding it open.",
            "Close programs that use the run and try again, or ask your IT for permission.",
        ),
    ),
)
_SYSTEM_CODES: tuple[tuple[frozenset[int], tuple[str, str]], ...] = (
    (_codes("ENOSPC", "EDQUOT"), ("The disk is full.", "Free some space on it, then try again.")),
    (_codes("EROFS"), ("The disk or share may only be read.", "Ask your IT for permission to write.")),
    (
        _codes(
            "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ENETUNREACH", "ESTALE", "ETIMEDOUT", "ENODEV", "ENXIO"
        ),
        ("The disk or share is away.", "Check that it is connected, then try again."),
    ),
)
