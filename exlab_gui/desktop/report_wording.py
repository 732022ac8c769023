"""The words of a run report: what stands behind a copy, what was found, and how anybody can check it."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.wording import problem_words, state_name, status_name
from exlab_gui.ingest import parse_time
from exlab_gui.transfer.run_report import CopyStatus, Finding, ListStatus, Standing

if TYPE_CHECKING:
    from exlab_gui.ingest import HistoryEntry
    from exlab_gui.transfer.proof import Proof
    from exlab_gui.transfer.run_report import Found, RunReport


class Verdict(StrEnum):
    """What a report says of a run's NAS copy, in one word."""

    PROVEN = "proven"
    DOUBTFUL = "doubtful"
    """It was proven or recorded once, and something speaks against it now."""
    ON_WORD = "on_word"
    NOT_PROVEN = "not_proven"
    NO_COPY = "no_copy"


def verdict_of(report: RunReport) -> Verdict:
    """What may be said; never more than is proven."""
    if report.standing is Standing.NOT_VERIFIED:
        return Verdict.NO_COPY
    if report.standing is Standing.BROKEN:
        return Verdict.NOT_PROVEN
    if report.is_doubtful:
        return Verdict.DOUBTFUL
    return Verdict.ON_WORD if report.standing is Standing.ON_WORD else Verdict.PROVEN


def verdict_name(verdict: Verdict) -> str:
    """A verdict in a few words, for a table."""
    return {
        Verdict.PROVEN: translate("Run report", "Proven"),
        Verdict.DOUBTFUL: translate("Run report", "Does not match now"),
        Verdict.ON_WORD: translate("Run report", "Recorded, not proven by this app"),
        Verdict.NOT_PROVEN: translate("Run report", "Not proven any more"),
        Verdict.NO_COPY: translate("Run report", "No verified copy"),
    }[verdict]


def verdict_words(report: RunReport) -> str:
    """The first sentences of a report: what is known of the copy on the NAS, and what is not."""
    verdict = verdict_of(report)
    if verdict is Verdict.PROVEN:
        return f"{kind_words(report)} {look_words(report)}".strip()
    if verdict is Verdict.ON_WORD:
        return translate(
            "Run report",
            "The record says that the copy on the NAS was verified. That is the word of the program which "
            "recorded it: this app has not compared the two copies.",
        )
    if verdict is Verdict.DOUBTFUL:
        return translate(
            "Run report",
            "The copy on the NAS was recorded as verified, but something does not match now; see what was "
            "found. Verify the copy again before you rely on it.",
        )
    if verdict is Verdict.NOT_PROVEN:
        return translate(
            "Run report",
            "The copy on the NAS was recorded as verified, but the proof that was noted then is damaged or "
            "not complete any more; see what was found. Verify the copy again before you rely on it.",
        )
    return translate("Run report", "No verified copy of this run on the NAS is recorded.")


def kind_words(report: RunReport) -> str:
    """The kind of proof, in a sentence."""
    return {
        Standing.READ_BACK: translate(
            "Run report",
            "This app copied every file, read it back from the NAS, and found it identical by its SHA-256 "
            "checksum.",
        ),
        Standing.COMPARED: translate(
            "Run report",
            "This app read every file on both sides, and found them identical by their SHA-256 checksums. "
            "Another program had made the copy.",
        ),
        Standing.ON_WORD: translate(
            "Run report",
            "None by this app: the record alone says so, on the word of the program that wrote it.",
        ),
        Standing.BROKEN: translate(
            "Run report",
            "None that still holds: what this app noted as proof is damaged, or does not fit the list.",
        ),
        Standing.NOT_VERIFIED: translate("Run report", "None: no copy is recorded as verified."),
    }[report.standing]


def look_words(report: RunReport) -> str:
    """What a look at the copy has shown when the report was made; nothing where it was another copy."""
    if report.looks_elsewhere:
        return ""
    if report.copy_status is CopyStatus.THERE and report.copy is not None:
        return translate(
            "Run report",
            "When this report was made, {amount} lay there; they were counted, not read again.",
        ).format(amount=amount(report.copy.files, report.copy.bytes))
    if report.copy_status is CopyStatus.NOT_LOOKED:
        return translate("Run report", "It was not looked at for this report.")
    return translate("Run report", "It could not be looked at when this report was made.")


def list_words(report: RunReport) -> str:
    """How the checksum list is."""
    number = report.list_files or 0
    return {
        ListStatus.MISSING: translate("Run report", "There is none."),
        ListStatus.EMPTY: translate("Run report", "It is there, but empty."),
        ListStatus.DAMAGED: translate("Run report", "It is there, but damaged."),
        ListStatus.UNREADABLE: translate("Run report", "It could not be read."),
        ListStatus.READABLE: translate("Run report", "It names {files}.").format(files=formats.files(number)),
    }[report.list_status]


def finding_words(found: Found, report: RunReport) -> str:
    """What is wrong, in a sentence, with its technical detail."""
    detail = visible(found.detail)
    if found.what is Finding.RECORD and report.problem is not None:
        return (
            f"{problem_words(report.problem)[0]} ({detail})" if detail else problem_words(report.problem)[0]
        )
    if found.what in {Finding.KNOWN, Finding.KNOWN_DIFFERS}:
        return detail
    words = _finding(found.what)
    return f"{words} ({detail})" if detail else words


def _finding(what: Finding) -> str:
    return {
        Finding.RECORD: translate("Run report", "The run's record is not in order."),
        Finding.TIMES_BACK: translate(
            "Run report",
            "A step is recorded as earlier than the one before it: a computer's clock was wrong.",
        ),
        Finding.LIST_MISSING: translate("Run report", "The checksum list is missing in the staging folder."),
        Finding.LIST_EMPTY: translate("Run report", "The checksum list is empty."),
        Finding.LIST_DAMAGED: translate("Run report", "The checksum list is damaged."),
        Finding.LIST_UNREADABLE: translate("Run report", "The checksum list could not be read."),
        Finding.LIST_CHANGED: translate(
            "Run report", "The checksum list is not the one that was written when the copy was proven."
        ),
        Finding.PROOF_DAMAGED: translate("Run report", "What this app noted as proof cannot be read."),
        Finding.FACTS_DAMAGED: translate(
            "Run report", "What was noted of each file when the copy was proven is damaged or missing."
        ),
        Finding.OTHER_PLACE: translate(
            "Run report", "The proof is about another folder on the NAS than the one in the record."
        ),
        Finding.RECORD_PENDING: translate(
            "Run report", "The record beside the copy on the NAS is not up to date."
        ),
        Finding.COPY_GONE: translate(
            "Run report", "The run's folder on the NAS is not there, or its share is not connected."
        ),
        Finding.COPY_UNREADABLE: translate("Run report", "The copy on the NAS could not be looked at."),
        Finding.COPY_DIFFERS: translate(
            "Run report", "The copy on the NAS has another number of files or bytes than it should have."
        ),
        Finding.COPY_LIST_DIFFERS: translate(
            "Run report", "The checksum list beside the copy on the NAS is not the one in the staging folder."
        ),
        Finding.STAGED_DIFFERS: translate(
            "Run report",
            "The staging folder has another number of files or bytes than was recorded or proven.",
        ),
        Finding.STAGED_UNREADABLE: translate(
            "Run report", "The files in the staging folder could not be counted."
        ),
    }[what]


def step_words(entry: HistoryEntry) -> str:
    """What was recorded with a step: how many files, or where the copy is."""
    parts = []
    if entry.files_received is not None:
        parts.append(formats.files(entry.files_received))
    if entry.bytes_received is not None:
        parts.append(exact_size(entry.bytes_received))
    if entry.nas_path:
        parts.append(translate("Run report", "copy in {folder}").format(folder=visible(entry.nas_path)))
    return ", ".join(parts)


def state_of(report: RunReport) -> str:
    """A run's state; of one without a readable record, that there is none."""
    if report.state is not None:
        return state_name(report.state)
    if report.problem is not None:
        return translate("Run report", "No readable record")
    return status_name(RunStatus.NOT_TRACKED)


def proof_when(proof: Proof) -> tuple[str, str]:
    """When a copy was proven: local time, and UTC."""
    return times_of(proof.at)


def amount(files: int, size: int) -> str:
    """``142 files, 48.3 GB (48 293 847 234 bytes)``."""
    return f"{formats.files(files)}, {exact_size(size)}"


def exact_size(size: int) -> str:
    """``48.3 GB (48 293 847 234 bytes)``."""
    exact = translate("Run report", "{number} bytes").format(number=formats.count(size))
    return exact if size < 1000 else f"{formats.size(size)} ({exact})"  # noqa: PLR2004  (decimal units)


def times_of(text: str) -> tuple[str, str]:
    """A recorded time as local time with its offset, and in UTC; as it stands there where it is none."""
    try:
        moment = parse_time(text)
    except (ValueError, OverflowError):
        return visible(text) or formats.NOTHING, ""
    return local_time(moment), utc_time(moment)


def local_time(moment: datetime) -> str:
    """``2026-04-17 16:35:00 +02:00``: the same in every language, and in twenty years."""
    # Near year 1 or 9999 a time may have no local form.
    with contextlib.suppress(ValueError, OverflowError, OSError):
        moment = moment.astimezone()
    offset = f"{moment:%z}"
    return f"{moment:%Y-%m-%d %H:%M:%S} {offset[:3]}:{offset[3:5]}"


def utc_time(moment: datetime) -> str:
    """``2026-04-17 14:35:00``."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
