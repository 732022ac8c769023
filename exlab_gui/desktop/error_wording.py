"""What an operator is told when something failed: what happened, what was not touched, what to do."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from functools import singledispatch

from PySide6.QtCore import QLocale

from exlab_gui.desktop import help_topics, wording
from exlab_gui.desktop.job_errors import StepsFailedError
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import per_language, translate, whole_number
from exlab_gui.ingest import (
    ChangedSinceCheckError,
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
    return Explanation(happened, nothing_written(), remedy, details_of(error), topic)


def nothing_written() -> str:
    """What was not touched where a step was not taken."""
    return translate("Errors", "Nothing was written; the run and its record are as they were.")


def _refresh() -> str:
    return translate("Errors", "Refresh, look at the run again, then decide.")


def try_again() -> str:
    """What to do about what may pass by itself."""
    return translate("Errors", "Try again. If it happens again, copy the details and ask your IT.")


def _explain_steps(error: StepsFailedError) -> Explanation:
    result = error.result
    total = len(result.done) + len(result.failed) + len(result.skipped)
    if total == 1:
        return explain(result.failed[0].error)
    number = len(result.failed)
    return Explanation(
        translate("Errors", "%Ln of {total} runs could not be done.", "{total} is 2 or more", number).format(
            total=whole_number(total)
        ),
        translate("Errors", "What was done with the others is done."),
        translate("Errors", "Each of these runs says in its panel why."),
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
    return Explanation(
        _changed_by_words(error).format(
            state=wording.state_name(error.found.current_state), computer=_last_computer(error)
        ),
        translate("Errors", "Nothing was written."),
        translate("Errors", "The panel shows the run as it is now."),
        details_of(error),
        help_topics.topic_of_error(error),
    )


def _changed_by_words(error: RecordChangedError) -> str:
    if error.found.current_state is error.shown:
        # Something else in it changed, and a record does not say who did that.
        return translate(
            "Errors",
            "This run's record was changed by another program in the meantime; "
            "it still is \u201c{state}\u201d.",
        )
    if _last_computer(error):
        return translate(
            "Errors",
            "This run was changed by {computer} in the meantime; it is now \u201c{state}\u201d.",
            "{computer}: a name",
        )
    return translate(
        "Errors", "This run was changed by another program in the meantime; it is now \u201c{state}\u201d."
    )


def _last_computer(error: RecordChangedError) -> str:
    history = error.found.history
    return visible(history[-1].host) if history else ""


@singledispatch
def _words(_error: BaseException) -> tuple[str, str]:
    """What happened, and what to do, for each kind of error."""
    return translate("Errors", "Something unexpected went wrong."), try_again()


@_words.register
def _(error: RecordChangedError) -> tuple[str, str]:
    return changed_by(error).happened, _refresh()


@_words.register
def _(error: IllegalTransitionError) -> tuple[str, str]:
    happened = translate(
        "Errors",
        "The run is now \u201c{state}\u201d, so it cannot become \u201c{wanted}\u201d.",
        "both are states",
    )
    return (
        happened.format(state=wording.state_name(error.current), wanted=wording.state_name(error.requested)),
        _refresh(),
    )


@_words.register
def _(error: SchemaMajorMismatchError) -> tuple[str, str]:
    happened = translate(
        "Errors",
        "The run's record was made by another version of the software (format {version}).",
    )
    return (
        happened.format(version=visible(error.found)),
        translate("Errors", "Update ExLab Runs on this computer."),
    )


@_words.register
def _(error: LockTimeoutError) -> tuple[str, str]:
    remedy = translate(
        "Errors",
        "Wait a moment and try again. If it happens again, copy the details and ask your IT.",
    )
    if error.holder:
        happened = translate(
            "Errors",
            "Another program ({program}) kept this run's record to itself for {time}.",
            "{program}: what is known of it; {time}: '30 seconds'",
        )
    else:
        happened = translate(
            "Errors",
            "Another program kept this run's record to itself for {time}.",
            "{time}: '30 seconds'",
        )
    return happened.format(program=visible(error.holder or ""), time=_seconds(error.seconds)), remedy


def _seconds(seconds: float) -> str:
    if seconds < 1:
        return translate("Errors", "{number} seconds", "{number}: '0.4'").format(
            number=QLocale().toString(seconds, "g")
        )
    number = round(seconds)
    return translate("Errors", "%Ln second(s)", "", number)


@_words.register
def _(_error: LockUnsupportedError) -> tuple[str, str]:
    return (
        translate(
            "Errors",
            "The disk or share with this run cannot keep two programs from writing at the same time.",
        ),
        translate("Errors", "Ask your IT to switch on file locking for this share."),
    )


@_words.register
def _(_error: DamagedRecordError) -> tuple[str, str]:
    return (
        translate("Errors", "The run's record is damaged and cannot be read."),
        translate(
            "Errors",
            "Refresh to see it marked. If it happens again, copy the details and ask your IT.",
        ),
    )


@_words.register
def _(_error: ChangedSinceCheckError) -> tuple[str, str]:
    return (
        translate("Doctor", "The run's record changed since it was checked, so it was not repaired."),
        translate("Doctor", "It is checked again now; look at what is found before you decide."),
    )


@_words.register
def _(_error: UnsafePathError) -> tuple[str, str]:
    return (
        translate(
            "Errors",
            "The run's record is a link to another place, so writing it could change something else.",
        ),
        translate("Errors", "Copy the details and ask whoever looks after the staging folder."),
    )


@_words.register
def _(_error: UnsafeRelativePathError) -> tuple[str, str]:
    return (
        translate(
            "Errors",
            "The name of the run's folder, or of one above it, has a character that no record can hold.",
        ),
        translate(
            "Errors",
            "Rename the folder, for example without control characters and backslashes, then refresh.",
        ),
    )


@_words.register
def _(error: OSError) -> tuple[str, str]:
    for kind, words in _system_errors():
        if isinstance(error, kind):
            return words
    for codes, words in _system_codes():
        if error.errno in codes:
            return words
    return translate("Errors", "The disk reported an error."), try_again()


def _codes(*names: str) -> frozenset[int]:
    # Not every system knows all of them.
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


_FULL = _codes("ENOSPC", "EDQUOT")
_READ_ONLY = _codes("EROFS")
_AWAY = _codes(
    "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ENETUNREACH", "ESTALE", "ETIMEDOUT", "ENODEV", "ENXIO"
)


@per_language
def _system_errors() -> tuple[tuple[type[OSError], tuple[str, str]], ...]:
    return (
        (
            FileNotFoundError,
            (
                translate("Errors", "The run's folder or its record is not there any more."),
                translate("Errors", "Check that the disk or share is connected, then refresh."),
            ),
        ),
        (
            FileExistsError,
            (
                translate("Errors", "The run has a record already; another program was quicker."),
                _refresh(),
            ),
        ),
        (
            PermissionError,
            (
                translate(
                    "Errors",
                    "You are not allowed to read or change this run here, or a program is holding it open.",
                ),
                translate(
                    "Errors",
                    "Close programs that use the run and try again, or ask your IT for permission.",
                ),
            ),
        ),
    )


@per_language
def _system_codes() -> tuple[tuple[frozenset[int], tuple[str, str]], ...]:
    return (
        (
            _FULL,
            (
                translate("Errors", "The disk is full."),
                translate("Errors", "Free some space on it, then try again."),
            ),
        ),
        (
            _READ_ONLY,
            (
                translate("Errors", "The disk or share may only be read."),
                translate("Errors", "Ask your IT for permission to write."),
            ),
        ),
        (
            _AWAY,
            (
                translate("Errors", "The disk or share is away."),
                translate("Errors", "Check that it is connected, then try again."),
            ),
        ),
    )
