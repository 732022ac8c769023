"""The words about findings in a run's files and in its checksum list."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import translate
from exlab_gui.ingest import IngestState
from exlab_gui.transfer.doctor_findings import FindingKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exlab_gui.transfer.doctor_findings import Finding

Kind = FindingKind
Words: TypeAlias = tuple[str, str]


def _count_differs(finding: Finding) -> Words:
    recorded_files, recorded_bytes, files, size = finding.counts or (0, 0, 0, 0)
    return (
        translate(
            "Doctor",
            "When it was marked complete the run held {recorded_files} with {recorded_bytes}; now it holds "
            "{files} with {size}.",
        ).format(
            recorded_files=formats.files(recorded_files),
            recorded_bytes=formats.size(recorded_bytes),
            files=formats.files(files),
            size=formats.size(size),
        ),
        translate(
            "Doctor",
            "Find out whether files were added, changed or lost. If they belong to the run, copy it again "
            "or compare it with its NAS copy; nothing is cleared while the two differ.",
        ),
    )


def _after_complete(finding: Finding) -> Words:
    return (
        translate(
            "Doctor", "Came or changed after the run was marked complete: %Ln file(s).", "", finding.count
        ),
        translate(
            "Doctor",
            "Find out whether they belong to this run, and whether the instrument still writes; if so, copy "
            "it again or compare it with its NAS copy. A wrong clock looks the same.",
        ),
    )


def _in_future(finding: Finding) -> Words:
    return (
        translate("Doctor", "Dated in the future: %Ln file(s) of this run.", "", finding.count),
        translate(
            "Doctor",
            "The clock of the instrument's computer, or of this one, is wrong. Let your IT set it by the "
            "network; the files are left as they are.",
        ),
    )


def _after_cleared(finding: Finding) -> Words:
    return (
        translate("Doctor", "The run was cleared, but holds %Ln file(s).", "", finding.count),
        translate(
            "Doctor",
            "They came after the staging copy was deleted, and are not known to be on the NAS. Do not "
            "delete them: find out where they belong.",
        ),
    )


def _links(finding: Finding) -> Words:
    return (
        translate("Doctor", "The run holds %Ln link(s) to other places.", "", finding.count),
        translate(
            "Doctor",
            "Links are not counted, not followed and not copied. If what they lead to belongs to the run, "
            "put the files themselves there.",
        ),
    )


def _special(finding: Finding) -> Words:
    return (
        translate(
            "Doctor",
            "The run holds %Ln thing(s) other than ordinary files, such as a pipe or a device.",
            "",
            finding.count,
        ),
        translate("Doctor", "They are not counted and not copied, and keep the run from being cleared."),
    )


def _mounts(finding: Finding) -> Words:
    return (
        translate("Doctor", "Connected inside this run: %Ln other disk(s) or share(s).", "", finding.count),
        translate(
            "Doctor",
            "What is on it is not copied, and keeps the run from being cleared. Ask your IT to connect it "
            "somewhere else.",
        ),
    )


def _names(finding: Finding) -> Words:
    return (
        translate("Doctor", "The run holds %Ln name(s) that Windows does not allow.", "", finding.count),
        translate(
            "Doctor",
            "Some NAS folders cannot hold them either; this is tried out before a copy begins. Rename them "
            "while the run is at its first step, if you may.",
        ),
    )


def _list_missing(finding: Finding) -> Words:
    what = translate("Doctor", "The run is recorded as verified, but its list of checksums cannot be found.")
    if finding.state is IngestState.CLEARED:
        return what, _compare_again(finding)
    return (
        what,
        translate(
            "Doctor",
            "Connect the NAS and check again. If it stays missing, compare the run with its NAS copy: that "
            "writes a new list. Nothing can be cleared before.",
        ),
    )


def _list_unreadable(_finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's list of checksums cannot be read."),
        translate("Doctor", "Copy the details and ask your IT; or compare the run with its NAS copy again."),
    )


def _list_damaged(finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's list of checksums is damaged: {detail}").format(
            detail=visible(finding.detail)
        ),
        _compare_again(finding),
    )


def _list_changed(finding: Finding) -> Words:
    return (
        translate(
            "Doctor", "The run's list of checksums is not the one that was written when it was verified."
        ),
        _compare_again(finding),
    )


def _list_empty(finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's list of checksums is empty, which proves nothing."),
        _compare_again(finding),
    )


def _proof_damaged(finding: Finding) -> Words:
    return (
        translate("Doctor", "What was noted when the run was verified is damaged or not whole."),
        _compare_again(finding),
    )


def _compare_again(finding: Finding) -> str:
    if finding.state is IngestState.CLEARED:
        return translate(
            "Doctor",
            "The staging copy is gone, so there is nothing to compare with here. Check again with the NAS "
            "connected; if it stays like this, copy the details for whoever looks after the NAS, and leave "
            "the copy there as it is.",
        )
    return translate(
        "Doctor",
        "Compare the run with its NAS copy: every file on both sides is read again, and a new list is "
        "written. Nothing can be cleared before.",
    )


def _listed_missing(finding: Finding) -> Words:
    return (
        translate("Doctor", "Verified, but not in the run any more: %Ln file(s).", "", finding.count),
        translate(
            "Doctor",
            "If a clear was interrupted, clear the run again: it goes on where it stopped. If not, the NAS "
            "has the files; find out who deleted them here.",
        ),
    )


def _not_listed(finding: Finding) -> Words:
    return (
        translate("Doctor", "Not there yet when the run was verified: %Ln file(s).", "", finding.count),
        translate(
            "Doctor", "They are not known to be on the NAS. Copy the run again, then they are verified, too."
        ),
    )


def _changed(finding: Finding) -> Words:
    return (
        translate("Doctor", "Changed after the run was verified: %Ln file(s).", "", finding.count),
        translate(
            "Doctor",
            "What is on the NAS is the file of before. Find out which of the two is right, before you copy "
            "or clear anything.",
        ),
    )


FILES_WORDS: Mapping[FindingKind, Callable[[Finding], Words]] = {
    Kind.COUNT_DIFFERS: _count_differs,
    Kind.FILES_AFTER_COMPLETE: _after_complete,
    Kind.FILES_IN_FUTURE: _in_future,
    Kind.FILES_AFTER_CLEARED: _after_cleared,
    Kind.LINKS: _links,
    Kind.SPECIAL_FILES: _special,
    Kind.MOUNTS: _mounts,
    Kind.NAMES: _names,
    Kind.LIST_MISSING: _list_missing,
    Kind.LIST_UNREADABLE: _list_unreadable,
    Kind.LIST_DAMAGED: _list_damaged,
    Kind.LIST_CHANGED: _list_changed,
    Kind.LIST_EMPTY: _list_empty,
    Kind.PROOF_DAMAGED: _proof_damaged,
    Kind.LISTED_MISSING: _listed_missing,
    Kind.NOT_LISTED: _not_listed,
    Kind.CHANGED_SINCE_VERIFIED: _changed,
}
"""What was found and what to do about it, for every kind of its room."""
