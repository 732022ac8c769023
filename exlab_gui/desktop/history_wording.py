"""The words of the history: what was done, how it ended, and the columns."""

from __future__ import annotations

from enum import IntEnum

from exlab_gui.desktop import formats, help_topics
from exlab_gui.desktop.error_wording import Explanation, details_of
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.wording import state_name
from exlab_gui.ingest import IngestState
from exlab_gui.transfer.activity import ActivityKind, ActivityResult


class HistoryColumn(IntEnum):
    """The columns, from left to right."""

    WHEN = 0
    WHAT = 1
    RESULT = 2
    RUN = 3
    MORE = 4
    AMOUNT = 5
    WHO = 6


class Period(IntEnum):
    """How far back the history is shown; the value is a number of days, 0 for all."""

    ALL = 0
    TODAY = 1
    WEEK = 7
    MONTH = 30
    YEAR = 365


def column_title(column: HistoryColumn) -> str:
    """What stands over a column."""
    return {
        HistoryColumn.WHEN: translate("History", "When"),
        HistoryColumn.WHAT: translate("History", "What"),
        HistoryColumn.RESULT: translate("History", "Result"),
        HistoryColumn.RUN: translate("History", "Run"),
        HistoryColumn.MORE: translate("History", "More"),
        HistoryColumn.AMOUNT: translate("History", "Files, size"),
        HistoryColumn.WHO: translate("History", "Who, where"),
    }[column]


def kind_name(word: str) -> str:
    """What was done; a word of a newer version as it stands."""
    names = {
        ActivityKind.TRACKING_STARTED: translate("History", "Tracking started"),
        ActivityKind.STATE_RECORDED: translate("History", "Step recorded"),
        ActivityKind.COPY: translate("History", "Copied to the NAS"),
        ActivityKind.VERIFY: translate("History", "Compared with the NAS copy"),
        ActivityKind.CLEAR: translate("History", "Staging copy cleared"),
        ActivityKind.NAS_RECORD: translate("History", "NAS record updated"),
        ActivityKind.REPORT_SAVED: translate("History", "Report saved"),
        ActivityKind.SETTINGS_CHANGED: translate("History", "Settings changed"),
        ActivityKind.REPAIR: translate("History", "Repair made"),
    }
    try:
        return names[ActivityKind(word)]
    except ValueError:
        return visible(word)


def result_name(word: str) -> str:
    """How it ended; a word of a newer version as it stands."""
    names = {
        ActivityResult.DONE: translate("History", "Done"),
        ActivityResult.FAILED: translate("History", "Failed"),
        ActivityResult.CANCELLED: translate("History", "Stopped"),
    }
    try:
        return names[ActivityResult(word)]
    except ValueError:
        return visible(word)


def detail_words(what: str, detail: str) -> str:
    """More about an entry: a state by its name, everything else as it was written down."""
    if what == ActivityKind.STATE_RECORDED:
        try:
            return state_name(IngestState(detail))
        except ValueError:
            pass
    return visible(detail)


def amount_words(files: int | None, size: int | None) -> str:
    """``142 files, 48.3 GB`` as far as that is known, else an empty text."""
    parts = []
    if files is not None:
        parts.append(formats.files(files))
    if size is not None:
        parts.append(formats.size(size))
    return ", ".join(parts)


def period_name(period: Period) -> str:
    """How far back."""
    return {
        Period.ALL: translate("History", "All times"),
        Period.TODAY: translate("History", "Today"),
        Period.WEEK: translate("History", "Last 7 days"),
        Period.MONTH: translate("History", "Last 30 days"),
        Period.YEAR: translate("History", "Last 365 days"),
    }[period]


def shown_words(shown: int, total: int, damaged: int, *, left_out: bool) -> str:
    """How many entries there are, and what cannot be shown."""
    parts = [translate("History", "%Ln action(s)", "", total)]
    if shown != total:
        parts = [
            translate("History", "{shown} of %Ln action(s)", "", total).format(shown=formats.count(shown))
        ]
    if left_out:
        parts.append(translate("History", "older ones are not shown"))
    if damaged:
        parts.append(translate("History", "%Ln damaged line(s) passed over", "", damaged))
    return "   \u00b7   ".join(parts)


def empty_words() -> str:
    """What would be here, and how it gets here."""
    return translate(
        "History",
        "Nothing yet. Here stands what this app does for you on this computer: every step that is recorded, "
        "every copy and comparison, every clearing, with when, by whom and how it ended. Take a step with a "
        "run, and it is the first line. What is done in the demo is not written down.",
    )


def nothing_matches_words() -> str:
    """Entries are there, but none is shown."""
    return translate("History", "No entry matches. Search for other words, or show all times and results.")


def not_read(error: Exception) -> Explanation:
    """Why the history is not shown."""
    return Explanation(
        translate("History", "The history could not be read."),
        translate("History", "No run was touched."),
        translate("History", "Try again; if it happens again, copy the details and ask your IT."),
        details_of(error),
        help_topics.HISTORY,
    )


def not_exported(error: Exception) -> Explanation:
    """Why the history could not be saved as a file."""
    remedy = translate("History", "Save it in another folder, or free some space there.")
    if isinstance(error, PermissionError):
        remedy = translate(
            "History", "If the file is open in another program, close it there; or save in another folder."
        )
    return Explanation(
        translate("History", "The history could not be exported."),
        translate("History", "No run was touched, and a file that was there before is as it was."),
        remedy,
        details_of(error),
        help_topics.NOT_SAVED,
    )
