"""What an operator is told when a copy, a comparison or a clearing failed; part of ``error_wording``."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import singledispatch
from typing import NamedTuple

from exlab_gui.desktop import formats
from exlab_gui.desktop.job_errors import CopyDiffersError
from exlab_gui.desktop.plain_text import visible
from exlab_gui.ingest import parse_time
from exlab_gui.transfer import (
    ClearStoppedError,
    ConflictError,
    DamagedChecksumListError,
    DamagedProofError,
    DestinationError,
    DestinationProblem,
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
    Side,
    StopReason,
    StorageError,
    StorageReason,
    Work,
)
from exlab_gui.transfer.manifest import InvalidManifestError, ManifestDamage


class ErrorWords(NamedTuple):
    """The three parts of a message."""

    happened: str
    untouched: str
    remedy: str


_ASK_IT = "If it happens again, copy the details and ask your IT."
_NO_FILE = "No file in the staging folder was changed or deleted."
_NOT_DONE = "Nothing was done here."
_NAMES_SHOWN = 3


@singledispatch
def transfer_words(_error: BaseException) -> ErrorWords | None:
    """The words for an error of the transfer room; None for any other."""
    return None


@transfer_words.register
def _(error: FilesChangedError) -> ErrorWords:
    now = f"{formats.files(error.now.files)}, {formats.size(error.now.bytes)}"
    return ErrorWords(
        f"The run's files changed since they were counted; now there are {now}.",
        "Nothing was written; the run and its record are as they were.",
        "If the instrument has finished now, mark the run complete again; the new count is shown first.",
    )


@transfer_words.register
def _(error: PartlyClearedError) -> ErrorWords:
    return ErrorWords(
        f"The file {visible(error.path)} was cleared here; the NAS does not have it as it was verified.",
        _NO_FILE,
        "Keep what is left here, and ask your IT to restore that file on the NAS.",
    )


@transfer_words.register
def _(_error: CopyDiffersError) -> ErrorWords:
    return ErrorWords(
        "The NAS copy does not match.",
        "Nothing was recorded or changed on either side.",
        "Keep the staging copy; \u201cShow differences\u201d lists the files and says what to do.",
    )


@transfer_words.register
def _(error: RunBusyError) -> ErrorWords:
    happened = "Another program is at work on this run." if error.owner is None else _owner_words(error.owner)
    return ErrorWords(happened, _NOT_DONE, "Wait until that has ended, refresh, then try again.")


def _owner_words(owner: LockOwner) -> str:
    work = _WORKS.get(owner.work, "worked on")
    who = visible(owner.user) or "another program"
    where = f" on {visible(owner.host)}" if owner.host else ""
    try:
        since = f" since {formats.clock(parse_time(owner.since), datetime.now(UTC))}"
    except ValueError:
        since = ""
    return f"This run is being {work} by {who}{where}{since}."


_WORKS = {
    Work.COPY.value: "copied to the NAS",
    Work.VERIFY.value: "compared with its NAS copy",
    Work.CLEAR.value: "cleared",
    Work.REPAIR.value: "repaired",
}


@transfer_words.register
def _(error: StorageError) -> ErrorWords:
    place = _PLACES[error.side]
    happened, remedy = _STORAGE[error.reason]
    return ErrorWords(
        happened.format(place=place), _NO_FILE, remedy.format(place=place[0].lower() + place[1:])
    )


_PLACES = {Side.STAGING: "The staging disk", Side.NAS: "The NAS"}
_STORAGE = {
    StorageReason.FULL: ("{place} is full.", "Free some space on it, then try again."),
    StorageReason.GONE: (
        "{place}, or something on it, cannot be reached.",
        "Check that it is connected, then try again.",
    ),
    StorageReason.DENIED: (
        "{place} refused access to you, or a program is holding the file open.",
        "Close programs that use the run and try again, or ask your IT for permission.",
    ),
    StorageReason.READ_ONLY: ("{place} may only be read.", "Ask your IT for permission to write."),
    StorageReason.FAILED: (
        "{place} reported an error.",
        f"Try again. {_ASK_IT}",
    ),
}


@transfer_words.register
def _(error: DestinationError) -> ErrorWords:
    happened, remedy = _DESTINATION[error.kind]
    return ErrorWords(happened.format(**_destination_facts(error)), "Nothing was copied.", remedy)


def _destination_facts(error: DestinationError) -> dict[str, str]:
    shown = [f"\u201c{visible(name)}\u201d" for name in error.names[:_NAMES_SHOWN]]
    more = error.count - len(shown)
    if shown and more > 0:
        shown.append(f"{formats.count(more)} more")
    names = ", ".join(shown[:-1]) + (" and " if len(shown) > 1 else "") + "".join(shown[-1:])
    return {
        "path": visible(error.path),
        "names": names or "some of the run's files",
        "free": formats.size(error.free),
        "needed": formats.size(error.needed),
    }


_DESTINATION = {
    DestinationProblem.MISSING: (
        "The NAS folder {path} is not there.",
        "Check that the NAS is connected and that the NAS folder in the settings is right, then try again.",
    ),
    DestinationProblem.NOT_A_FOLDER: (
        "On the NAS, {path} is not a folder.",
        "Have it looked at and moved away, or choose another NAS folder in the settings.",
    ),
    DestinationProblem.IS_STAGING: (
        "{path} is the staging folder itself or overlaps it, so it cannot hold a second copy.",
        "Choose a folder on the NAS in the settings.",
    ),
    DestinationProblem.NAMES: (
        "The NAS would not keep the names of {names} as they are.",
        "Rename them in the staging folder, or ask your IT for another NAS folder. The details list them.",
    ),
    DestinationProblem.TOO_LONG: (
        "The names or paths of {names} are too long for the NAS.",
        "Shorten them in the staging folder, or ask your IT for another NAS folder. The details list them.",
    ),
    DestinationProblem.SPACE: (
        "The NAS has {free} free, but {needed} are still to be copied.",
        "Free some space on the NAS, then try again.",
    ),
}


@transfer_words.register
def _(error: ConflictError) -> ErrorWords:
    return ErrorWords(
        f"On the NAS there is something else in the place of {visible(error.path)}.",
        "Both files are as they were; nothing on the NAS is ever overwritten.",
        "Find out which is right. If it is the staged one, have the one on the NAS moved away, then resume.",
    )


@transfer_words.register
def _(error: OddFileError) -> ErrorWords:
    what, remedy = _ODD[error.kind]
    return ErrorWords(f"In the run, {visible(error.path)} is {what}.", "Nothing was copied.", remedy)


_ODD = {
    OddKind.LINK: (
        "a link to another place, so copying it would not copy what it leads to",
        "Put the file itself in its place or move the link out of the run, then try again.",
    ),
    OddKind.SPECIAL: (
        "no file but a pipe, a socket or a device",
        "Close the program that made it, or move it out of the run, then try again.",
    ),
    OddKind.MOUNT: (
        "another disk or share",
        "Ask your IT to disconnect it from this folder, then try again.",
    ),
}


@transfer_words.register
def _(error: FileChangedError) -> ErrorWords:
    return ErrorWords(
        f"The file {visible(error.path)} changed while it was being read.",
        _NO_FILE,
        "Wait until the instrument, or whoever writes it, has finished; then try again.",
    )


@transfer_words.register
def _(error: ReadBackError) -> ErrorWords:
    return ErrorWords(
        f"The NAS gave back something else than was written for {visible(error.path)}.",
        "The bad copy was removed; the file in the staging folder is as it was.",
        f"Keep the staging copy and try again. {_ASK_IT}",
    )


@transfer_words.register
def _(error: NasReadBackError) -> ErrorWords:
    return ErrorWords(
        f"The folder {visible(error.path)} gave back something else than was written.",
        "The file of the test was removed; no run was touched.",
        "Copy nothing there. Copy the details and ask your IT to check the NAS and the network.",
    )


@transfer_words.register
def _(_error: ProofChangedError) -> ErrorWords:
    return ErrorWords(
        "The checksum list, or what was noted beside it, was changed by another program meanwhile.",
        "Nothing was recorded; the files on both sides are as they were.",
        f"Verify the NAS copy again. {_ASK_IT}",
    )


@transfer_words.register
def _(error: DamagedChecksumListError) -> ErrorWords:
    line = f" (line {formats.count(error.line)})" if error.line else ""
    return ErrorWords(
        f"The run's checksum list is damaged{line}, so it proves nothing.",
        _NO_FILE,
        "Keep the staging copy and verify the NAS copy again; that writes a new list.",
    )


@transfer_words.register
def _(_error: DamagedProofError) -> ErrorWords:
    return ErrorWords(
        "What was noted when the NAS copy was verified is damaged, so it proves nothing.",
        _NO_FILE,
        "Keep the staging copy and verify the NAS copy again; that notes it anew.",
    )


@transfer_words.register
def _(error: InvalidManifestError) -> ErrorWords:
    what = _MANIFESTS[error.damage].format(path=visible(error.path))
    return ErrorWords(
        f"The run's manifest {what}, so it proves nothing.",
        "Nothing was written; no file of the run was touched.",
        "Look at the run's files yourself, and tell whoever set up the instrument.",
    )


_MANIFESTS = {
    ManifestDamage.IS_LINK: "is a link to another place",
    ManifestDamage.NOT_A_FILE: "is not a file",
    ManifestDamage.TOO_LARGE: "is larger than any real manifest",
    ManifestDamage.WRONG_CONTENT: "is not written as a manifest should be",
    ManifestDamage.UNSAFE_PATH: "names a place outside the run, {path}",
}


@transfer_words.register
def _(error: PlanOutdatedError) -> ErrorWords:
    return ErrorWords(
        f"Since the run was checked, {_stop_words(error.reason, error.path)}.",
        "No file was deleted.",
        f"Check again whether it is safe to clear. {_STOP_REMEDIES.get(error.reason, '')}".rstrip(),
    )


@transfer_words.register
def _(error: ClearStoppedError) -> ErrorWords:
    left = f"{formats.files(error.files_left)}, {formats.size(error.bytes_left)}"
    verb = "is" if error.files_left == 1 else "are"
    return ErrorWords(
        f"Clearing stopped: {_stop_words(error.reason, error.path)}.",
        f"{left} {verb} still in the staging folder; the run stays \u201cSync verified\u201d, and nothing on "
        "the NAS was touched.",
        f"{_STOP_REMEDIES.get(error.reason, '')} Then check again and clear what is left.".lstrip(),
    )


def _stop_words(reason: StopReason, path: str) -> str:
    return _STOPS[reason].format(path=visible(path) if path else "something in the run")


_STOPS = {
    StopReason.RECORD_CHANGED: "its record was changed by another program",
    StopReason.LIST_CHANGED: "its checksum list was changed",
    StopReason.PLACE_CHANGED: "its folder, or one above it, was moved or replaced",
    StopReason.APPEARED: "{path} arrived, which nobody has checked",
    StopReason.CHANGED: "{path} was changed",
    StopReason.GONE: "{path} went away",
    StopReason.ODD: "{path} was replaced by a link, another disk or something else that is no file",
    StopReason.COPY_GONE: "the NAS copy of {path} cannot be found any more",
    StopReason.COPY_CHANGED: "the NAS copy of {path} was changed",
    StopReason.COPY_IS_STAGING: "the NAS folder turned out to be the staging folder under another name",
    StopReason.NOT_DELETED: "{path} could not be deleted",
    StopReason.NOT_READ: "{path} could not be looked at",
}
_STOP_REMEDIES = {
    StopReason.RECORD_CHANGED: "Refresh first and look at the run.",
    StopReason.APPEARED: "Find out what wrote it, and have it copied and verified if it belongs to the run.",
    StopReason.CHANGED: "Find out what wrote to it, and verify the NAS copy again.",
    StopReason.ODD: "Ask whoever looks after the staging folder what happened there.",
    StopReason.COPY_GONE: "Check that the NAS is connected.",
    StopReason.COPY_CHANGED: "Keep the staging copy, and find out who writes to the NAS copy.",
    StopReason.COPY_IS_STAGING: "Set the right NAS folder in the settings.",
    StopReason.NOT_DELETED: "Close programs that hold the file open, or ask your IT for permission.",
    StopReason.NOT_READ: "Check that the disk is connected and that you may read the folder.",
}
