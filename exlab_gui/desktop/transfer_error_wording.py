"""What an operator is told when a copy, a comparison or a clearing failed; part of ``error_wording``."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import singledispatch
from typing import NamedTuple

from exlab_gui.desktop import formats
from exlab_gui.desktop.clear_stop_wording import stop_remedy, stop_words
from exlab_gui.desktop.destination_wording import destination_words
from exlab_gui.desktop.error_wording import nothing_written
from exlab_gui.desktop.job_errors import CopyDiffersError
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.storage_wording import storage_words
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.ingest import parse_time
from exlab_gui.transfer import (
    ClearStoppedError,
    ConflictError,
    DamagedChecksumListError,
    DamagedProofError,
    DestinationError,
    FileChangedError,
    FilesChangedError,
    LockOwner,
    NasReadBackError,
    OddFileError,
    OddKind,
    PartlyClearedError,
    PlanOutdatedError,
    ProofChangedError,
    ReadBackError,
    RunBusyError,
    StorageError,
    Work,
)
from exlab_gui.transfer.manifest import InvalidManifestError, ManifestDamage
from exlab_gui.transfer.report_file import NoCopyError


class ErrorWords(NamedTuple):
    """The three parts of a message."""

    happened: str
    untouched: str
    remedy: str


def _no_file() -> str:
    return translate("Errors", "No file in the staging folder was changed or deleted.")


def _nothing_copied() -> str:
    return translate("Errors", "Nothing was copied.")


@singledispatch
def transfer_words(_error: BaseException) -> ErrorWords | None:
    """The words for an error of the transfer room; None for any other."""
    return None


@transfer_words.register
def _(error: FilesChangedError) -> ErrorWords:
    happened = translate(
        "Errors",
        "The run's files changed since they were counted; now there are {files}.",
        "{files}: how many, and their size",
    )
    return ErrorWords(
        happened.format(files=formats.amount(error.now.files, error.now.bytes)),
        nothing_written(),
        translate(
            "Errors",
            "If the instrument has finished now, mark the run complete again; the new count is shown first.",
        ),
    )


@transfer_words.register
def _(error: PartlyClearedError) -> ErrorWords:
    happened = translate(
        "Errors", "The file {file} was cleared here; the NAS does not have it as it was verified."
    )
    return ErrorWords(
        happened.format(file=visible(error.path)),
        _no_file(),
        translate("Errors", "Keep what is left here, and ask your IT to restore that file on the NAS."),
    )


@transfer_words.register
def _(_error: NoCopyError) -> ErrorWords:
    return ErrorWords(
        translate("Errors", "No verified copy of this run is known to lie on the NAS."),
        translate("Errors", "Nothing was written on the NAS."),
        translate(
            "Errors",
            "Save the report in another place, or verify the NAS copy first and make the report again.",
        ),
    )


@transfer_words.register
def _(_error: CopyDiffersError) -> ErrorWords:
    return ErrorWords(
        translate("Errors", "The NAS copy does not match."),
        translate("Errors", "Nothing was recorded or changed on either side."),
        translate(
            "Errors",
            "Keep the staging copy; \u201cShow differences\u201d lists the files and says what to do.",
        ),
    )


@transfer_words.register
def _(error: RunBusyError) -> ErrorWords:
    return ErrorWords(
        translate("Errors", "Another program is at work on this run.")
        if error.owner is None
        else _owner_words(error.owner),
        translate("Errors", "Nothing was done here."),
        translate("Errors", "Wait until that has ended, refresh, then try again."),
    )


def _owner_words(owner: LockOwner) -> str:
    who = visible(owner.user) or translate("Errors", "another program", "in place of a person's name")
    if owner.host:
        who = translate("Errors", "{person} on {computer}").format(person=who, computer=visible(owner.host))
    try:
        since = formats.clock(parse_time(owner.since), datetime.now(UTC))
    except ValueError:
        return _being_worked_on(owner.work).format(who=who)
    return _worked_on_since(owner.work).format(who=who, since=since)


def _being_worked_on(work: str) -> str:
    if work == Work.COPY.value:
        return translate(
            "Errors", "This run is being copied to the NAS by {who}.", "{who}: 'anna on labpc-04'"
        )
    if work == Work.VERIFY.value:
        return translate("Errors", "This run is being compared with its NAS copy by {who}.")
    if work == Work.CLEAR.value:
        return translate("Errors", "This run is being cleared by {who}.")
    if work == Work.REPAIR.value:
        return translate("Errors", "This run is being repaired by {who}.")
    return translate("Errors", "This run is being worked on by {who}.")


def _worked_on_since(work: str) -> str:
    if work == Work.COPY.value:
        return translate(
            "Errors",
            "This run is being copied to the NAS by {who} since {since}.",
            "{who}: 'anna on labpc-04'; {since}: a date and time",
        )
    if work == Work.VERIFY.value:
        return translate("Errors", "This run is being compared with its NAS copy by {who} since {since}.")
    if work == Work.CLEAR.value:
        return translate("Errors", "This run is being cleared by {who} since {since}.")
    if work == Work.REPAIR.value:
        return translate("Errors", "This run is being repaired by {who} since {since}.")
    return translate("Errors", "This run is being worked on by {who} since {since}.")


@transfer_words.register
def _(error: StorageError) -> ErrorWords:
    happened, remedy = storage_words(error.side, error.reason)
    return ErrorWords(happened, _no_file(), remedy)


@transfer_words.register
def _(error: DestinationError) -> ErrorWords:
    happened, remedy = destination_words(error)
    return ErrorWords(happened, _nothing_copied(), remedy)


@transfer_words.register
def _(error: ConflictError) -> ErrorWords:
    happened = translate("Errors", "On the NAS there is something else in the place of {file}.")
    return ErrorWords(
        happened.format(file=visible(error.path)),
        translate("Errors", "Both files are as they were; nothing on the NAS is ever overwritten."),
        translate(
            "Errors",
            "Find out which is right. If it is the staged one, have the one on the NAS moved away, "
            "then resume.",
        ),
    )


@transfer_words.register
def _(error: OddFileError) -> ErrorWords:
    happened, remedy = _odd()[error.kind]
    return ErrorWords(happened.format(file=visible(error.path)), _nothing_copied(), remedy)


@per_language
def _odd() -> dict[OddKind, tuple[str, str]]:
    return {
        OddKind.LINK: (
            translate(
                "Errors",
                "In the run, {file} is a link to another place, "
                "so copying it would not copy what it leads to.",
            ),
            translate(
                "Errors",
                "Put the file itself in its place or move the link out of the run, then try again.",
            ),
        ),
        OddKind.SPECIAL: (
            translate("Errors", "In the run, {file} is no file but a pipe, a socket or a device."),
            translate("Errors", "Close the program that made it, or move it out of the run, then try again."),
        ),
        OddKind.MOUNT: (
            translate("Errors", "In the run, {file} is another disk or share."),
            translate("Errors", "Ask your IT to disconnect it from this folder, then try again."),
        ),
    }


@transfer_words.register
def _(error: FileChangedError) -> ErrorWords:
    happened = translate("Errors", "The file {file} changed while it was being read.")
    return ErrorWords(
        happened.format(file=visible(error.path)),
        _no_file(),
        translate("Errors", "Wait until the instrument, or whoever writes it, has finished; then try again."),
    )


@transfer_words.register
def _(error: ReadBackError) -> ErrorWords:
    happened = translate("Errors", "The NAS gave back something else than was written for {file}.")
    return ErrorWords(
        happened.format(file=visible(error.path)),
        translate("Errors", "The bad copy was removed; the file in the staging folder is as it was."),
        translate(
            "Errors",
            "Keep the staging copy and try again. If it happens again, copy the details and ask your IT.",
        ),
    )


@transfer_words.register
def _(error: NasReadBackError) -> ErrorWords:
    happened = translate("Errors", "The folder {folder} gave back something else than was written.")
    return ErrorWords(
        happened.format(folder=visible(error.path)),
        translate("Errors", "The file of the test was removed; no run was touched."),
        translate(
            "Errors",
            "Copy nothing there. Copy the details and ask your IT to check the NAS and the network.",
        ),
    )


@transfer_words.register
def _(_error: ProofChangedError) -> ErrorWords:
    return ErrorWords(
        translate(
            "Errors",
            "The checksum list, or what was noted beside it, was changed by another program meanwhile.",
        ),
        translate("Errors", "Nothing was recorded; the files on both sides are as they were."),
        translate(
            "Errors",
            "Verify the NAS copy again. If it happens again, copy the details and ask your IT.",
        ),
    )


@transfer_words.register
def _(error: DamagedChecksumListError) -> ErrorWords:
    happened = (
        translate("Errors", "The run's checksum list is damaged (line {number}), so it proves nothing.")
        if error.line
        else translate("Errors", "The run's checksum list is damaged, so it proves nothing.")
    )
    return ErrorWords(
        happened.format(number=formats.count(error.line)),
        _no_file(),
        translate(
            "Errors",
            "Keep the staging copy and verify the NAS copy again; that writes a new list.",
        ),
    )


@transfer_words.register
def _(_error: DamagedProofError) -> ErrorWords:
    return ErrorWords(
        translate(
            "Errors", "What was noted when the NAS copy was verified is damaged, so it proves nothing."
        ),
        _no_file(),
        translate("Errors", "Keep the staging copy and verify the NAS copy again; that notes it anew."),
    )


@transfer_words.register
def _(error: InvalidManifestError) -> ErrorWords:
    return ErrorWords(
        _manifests()[error.damage].format(path=visible(error.path)),
        translate("Errors", "Nothing was written; no file of the run was touched."),
        translate("Errors", "Look at the run's files yourself, and tell whoever set up the instrument."),
    )


@per_language
def _manifests() -> dict[ManifestDamage, str]:
    return {
        ManifestDamage.IS_LINK: translate(
            "Errors", "The run's manifest is a link to another place, so it proves nothing."
        ),
        ManifestDamage.NOT_A_FILE: translate(
            "Errors", "The run's manifest is not a file, so it proves nothing."
        ),
        ManifestDamage.TOO_LARGE: translate(
            "Errors", "The run's manifest is larger than any real manifest, so it proves nothing."
        ),
        ManifestDamage.WRONG_CONTENT: translate(
            "Errors", "The run's manifest is not written as a manifest should be, so it proves nothing."
        ),
        ManifestDamage.UNSAFE_PATH: translate(
            "Errors", "The run's manifest names a place outside the run, {path}, so it proves nothing."
        ),
    }


@transfer_words.register
def _(error: PlanOutdatedError) -> ErrorWords:
    happened = translate(
        "Errors",
        "Since the run was checked, {what}.",
        "{what}: a clause such as 'its checksum list was changed'; 'Since ..., this happened: {what}.'",
    )
    check = translate("Errors", "Check again whether it is safe to clear.")
    return ErrorWords(
        happened.format(what=stop_words(error.reason, error.path)),
        translate("Errors", "No file was deleted."),
        f"{check} {stop_remedy(error.reason)}".rstrip(),
    )


@transfer_words.register
def _(error: ClearStoppedError) -> ErrorWords:
    happened = translate("Errors", "Clearing stopped: {what}.", "{what}: a clause")
    number = error.files_left
    left = translate(
        "Errors",
        "%Ln file(s), {size} (is|are) still in the staging folder; "
        "the run stays \u201cSync verified\u201d, and nothing on the NAS was touched.",
        "{size}: of these files",
        number,
    )
    check = translate("Errors", "Then check again and clear what is left.")
    return ErrorWords(
        happened.format(what=stop_words(error.reason, error.path)),
        left.format(size=formats.size(error.bytes_left)),
        f"{stop_remedy(error.reason)} {check}".lstrip(),
    )
