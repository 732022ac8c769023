"""The words about what *Check this run* finds, and about its repairs; those of each finding are elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop import formats
from exlab_gui.desktop.doctor_files_wording import FILES_WORDS
from exlab_gui.desktop.doctor_record_wording import RECORD_WORDS, state_name
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import translate
from exlab_gui.ingest import IngestState
from exlab_gui.transfer.doctor_findings import RepairKind, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.transfer.doctor_findings import Finding, Repair


class RepairWords(NamedTuple):
    """What is said about a repair.

    Attributes:
        name: what it does, in a few words; for a choice.
        explanation: what exactly happens, and what does not.
        done: what is said when it is done.
    """

    name: str
    explanation: str
    done: str


def finding_words(finding: Finding) -> tuple[str, str]:
    """What was found, and what to do about it."""
    words = RECORD_WORDS.get(finding.kind) or FILES_WORDS[finding.kind]
    return words(finding)


def severity_name(severity: Severity) -> str:
    """How much a finding matters, in one word."""
    return {
        Severity.PROBLEM: translate("Doctor", "Problem"),
        Severity.WARNING: translate("Doctor", "Warning"),
        Severity.NOTE: translate("Doctor", "Note", "something worth to know"),
    }[severity]


def severities_name(severity: Severity) -> str:
    """Findings that matter so much, in one word."""
    return {
        Severity.PROBLEM: translate("Doctor", "Problems"),
        Severity.WARNING: translate("Doctor", "Warnings"),
        Severity.NOTE: translate("Doctor", "Notes"),
    }[severity]


def severity_meaning(severity: Severity) -> str:
    """What that word means."""
    return {
        Severity.PROBLEM: translate(
            "Doctor", "The run cannot go on, or its files may not be what is recorded about them."
        ),
        Severity.WARNING: translate("Doctor", "Somebody should find out what this means."),
        Severity.NOTE: translate("Doctor", "Worth to know; nothing has to be done at once."),
    }[severity]


def severity_count(severity: Severity, number: int) -> str:
    """``3 problems``."""
    match severity:
        case Severity.PROBLEM:
            return translate("Doctor", "%Ln problem(s)", "", number)
        case Severity.WARNING:
            return translate("Doctor", "%Ln warning(s)", "", number)
        case _:
            return translate("Doctor", "%Ln note(s)", "", number)


def summary(findings: Sequence[Finding], runs: int) -> str:
    """What a check has found in so many runs, in one sentence."""
    checked = translate("Doctor", "%Ln run(s) checked", "", runs)
    if not findings:
        return translate("Doctor", "{checked}: nothing is wrong.").format(checked=checked)
    counts = {severity: sum(each.severity is severity for each in findings) for severity in Severity}
    found = ", ".join(severity_count(severity, number) for severity, number in counts.items() if number)
    return translate("Doctor", "{checked}: {found}.").format(checked=checked, found=found)


def details(finding: Finding) -> str:
    """The technical truth about a finding, in one line each."""
    lines = [
        ("run", finding.run_dir),
        ("finding", finding.kind.value),
        ("path", finding.path),
        ("recorded", finding.expected),
        ("found", finding.found),
        ("count", str(finding.count) if finding.count else ""),
        ("detail", finding.detail),
        *(("file", name) for name in finding.names),
    ]
    if finding.counts is not None:
        names = ("recorded_files", "recorded_bytes", "found_files", "found_bytes")
        lines += zip(names, map(str, finding.counts), strict=True)
    return "\n".join(f"{name}: {visible(value)}" for name, value in lines if value)


def run_title(finding: Finding) -> str:
    """The run that a finding is about, as the list calls it."""
    return formats.run_title(os.path.basename(finding.run_dir))


def as_text(findings: Sequence[Finding], runs: int) -> str:
    """All of it as plain text, for a colleague or IT."""
    parts = [summary(findings, runs)]
    for finding in findings:
        what, advice = finding_words(finding)
        parts.append(
            "\n".join(
                (
                    f"{severity_name(finding.severity)}: {run_title(finding)}",
                    what,
                    advice,
                    details(finding),
                )
            )
        )
    return "\n\n".join(parts) + "\n"


def repair_words(finding: Finding, repair: Repair) -> RepairWords:
    """What is said about one of a finding's repairs."""
    match repair.kind:
        case RepairKind.SET_STATE:
            state = state_name(repair.state)
            return RepairWords(
                translate("Doctor", "Set the state to \u201c{state}\u201d").format(state=state),
                translate(
                    "Doctor",
                    "Only the word for the current state is changed, to what the last line of the run's own "
                    "history says. Everything else in the record stays as it is.",
                ),
                translate("Doctor", "now \u201c{state}\u201d, as its history says").format(state=state),
            )
        case RepairKind.DROP_REPEATS:
            return RepairWords(
                translate("Doctor", "Write each entry once"),
                translate("Doctor", "The values that stand there twice are equal, so nothing is lost."),
                translate("Doctor", "record put right"),
            )
        case RepairKind.RESTORE:
            return _restore_words(finding, repair)
        case RepairKind.START_AFRESH:
            return RepairWords(
                translate("Doctor", "Set the record aside and start tracking again"),
                translate(
                    "Doctor",
                    "The run begins again at \u201c{state}\u201d, with a new record. Its data is not "
                    "touched, and nothing of its history is made up: the steps have to be done again.",
                ).format(state=state_name(IngestState.STAGING)),
                translate("Doctor", "tracked from the start again"),
            )
        case _:
            return RepairWords(
                translate("Doctor", "Delete the unfinished files"),
                translate(
                    "Doctor",
                    "Only files are deleted that this software made itself, that it never finished, and "
                    "that no program has touched for an hour. One that changes in the meantime stays.",
                ),
                translate("Doctor", "unfinished files deleted"),
            )


def keeps_old(repair: Repair) -> bool:
    """Whether a repair keeps an old record beside the new one."""
    return repair.kind is not RepairKind.REMOVE_LEFTOVERS and repair.checked is not None


def _restore_words(finding: Finding, repair: Repair) -> RepairWords:
    state = state_name(repair.source_state)
    is_beside = os.path.dirname(repair.source).startswith(finding.run_dir)
    if is_beside:
        name = translate("Doctor", "Take the good copy that lies beside it (\u201c{state}\u201d)")
    else:
        name = translate("Doctor", "Take the copy of the record from the NAS (\u201c{state}\u201d)")
    explanation = translate(
        "Doctor",
        "The copy is of this very run, does not contradict itself, and knows every step that the run is "
        "known to have taken. It is put in place as it is: {path}",
    )
    return RepairWords(
        name.format(state=state),
        explanation.format(path=visible(repair.source)),
        translate("Doctor", "record restored, now \u201c{state}\u201d").format(state=state),
    )
