"""Why a condition for clearing holds or fails, and what to do about it; part of ``transfer_wording``."""

from __future__ import annotations

from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.transfer import ConditionReason


def reason_words(reason: ConditionReason, files: int) -> str:
    """How a condition holds or why it fails, without a full stop.

    Args:
        reason: what the check found.
        files: how many it is about.
    """
    if reason in _COUNTED:
        return _counted(reason, files)
    return _reasons()[reason]


def reason_remedy(reason: ConditionReason) -> str:
    """What to do about it; empty where there is nothing to do."""
    return _remedies().get(reason, "")


_COUNTED = frozenset(
    {
        ConditionReason.FILES_UNCHANGED,
        ConditionReason.FILES_HASHED,
        ConditionReason.COPY_HASHED,
        ConditionReason.COPY_COMPARED,
    }
)


def _counted(reason: ConditionReason, files: int) -> str:
    if reason is ConditionReason.FILES_UNCHANGED:
        return translate("Checks", "%Ln file(s): none is new, none has changed", "", files)
    if reason is ConditionReason.FILES_HASHED:
        return translate("Checks", "%Ln file(s) read just now, all as the list says", "", files)
    if reason is ConditionReason.COPY_HASHED:
        return translate("Checks", "%Ln file(s) read from the NAS just now, all identical", "", files)
    return translate("Checks", "%Ln file(s) there with the right size and time, not read again", "", files)


@per_language
def _reasons() -> dict[ConditionReason, str]:
    return {
        ConditionReason.NOT_CHECKED: translate("Checks", "Left out, because another condition fails"),
        ConditionReason.RECORD_VERIFIED: translate("Checks", "Its record is in order"),
        ConditionReason.RECORD_MISSING: translate("Checks", "The run has no record any more"),
        ConditionReason.RECORD_DAMAGED: translate("Checks", "The run's record cannot be trusted"),
        ConditionReason.RECORD_CLEARED: translate("Checks", "The run is cleared already"),
        ConditionReason.RECORD_NOT_VERIFIED: translate(
            "Checks", "The run is not at \u201cSync verified\u201d"
        ),
        ConditionReason.LIST_PROVEN: translate("Checks", "As it was written when the NAS copy was verified"),
        ConditionReason.LIST_OF_OTHERS: translate(
            "Checks", "Written by another program, so both sides are compared with it"
        ),
        ConditionReason.LIST_MISSING: translate("Checks", "There is no checksum list"),
        ConditionReason.LIST_EMPTY: translate("Checks", "The checksum list is empty"),
        ConditionReason.LIST_DAMAGED: translate("Checks", "The checksum list is damaged"),
        ConditionReason.LIST_CHANGED: translate("Checks", "The checksum list changed after it was written"),
        ConditionReason.PROOF_DAMAGED: translate(
            "Checks", "What was noted beside the checksum list is damaged"
        ),
        ConditionReason.LIST_UNREADABLE: translate("Checks", "The checksum list could not be read"),
        ConditionReason.FILES_NONE: translate("Checks", "No file is left in the staging folder"),
        ConditionReason.FILE_NOT_LISTED: translate("Checks", "Arrived after the run was verified"),
        ConditionReason.FILE_CHANGED: translate("Checks", "Changed since the run was verified"),
        ConditionReason.FILE_DIFFERENT: translate("Checks", "Not what the checksum list says"),
        ConditionReason.FILES_UNREADABLE: translate("Checks", "Could not be read in the staging folder"),
        ConditionReason.COPY_MISSING: translate("Checks", "Not on the NAS"),
        ConditionReason.COPY_NOT_A_FILE: translate("Checks", "Not a plain file on the NAS"),
        ConditionReason.COPY_SIZE: translate("Checks", "Of another size on the NAS"),
        ConditionReason.COPY_TIME: translate("Checks", "Of another time on the NAS"),
        ConditionReason.COPY_DIFFERENT: translate("Checks", "Different on the NAS"),
        ConditionReason.COPY_IS_STAGING: translate(
            "Checks", "The NAS folder is this staging folder: there is no second copy"
        ),
        ConditionReason.COPY_FOLDER_MISSING: translate("Checks", "The run's folder on the NAS is not there"),
        ConditionReason.COPY_UNREADABLE: translate("Checks", "Could not be read on the NAS"),
        ConditionReason.PLACE_INSIDE: translate("Checks", "In its place below the staging folder"),
        ConditionReason.PLACE_OUTSIDE: translate("Checks", "It lies outside the staging folder"),
        ConditionReason.PLACE_NOT_A_RUN: translate("Checks", "It is not the folder of a run"),
        ConditionReason.PLACE_UNREADABLE: translate("Checks", "The folder could not be looked at"),
        ConditionReason.LINKS_NONE: translate("Checks", "Only plain files and folders"),
        ConditionReason.IS_LINK: translate("Checks", "A link to another place"),
        ConditionReason.IS_MOUNT: translate("Checks", "Another disk or share is connected there"),
        ConditionReason.IS_SPECIAL: translate("Checks", "Not a file (a pipe, a socket or a device)"),
        ConditionReason.LINKS_UNREADABLE: translate("Checks", "Could not be looked at", "a file or folder"),
    }


@per_language
def _remedies() -> dict[ConditionReason, str]:
    refresh = translate("Checks", "Close this and refresh the list.")
    ask_keeper = translate("Checks", "Copy the details and ask whoever looks after the staging folder.")
    ask_it = translate("Checks", "Copy the details and ask your IT.")
    new_list = translate("Checks", "Verify the NAS copy again; that writes a new list.")
    connect = translate(
        "Checks",
        "Check that the disk or share is connected and that you may read it, then check again.",
    )
    copy_again = translate(
        "Checks",
        "Have what is on the NAS under that name looked at and moved away, the file copied again, "
        "then verify the NAS copy again.",
    )
    return {
        ConditionReason.RECORD_MISSING: refresh,
        ConditionReason.RECORD_DAMAGED: ask_keeper,
        ConditionReason.RECORD_CLEARED: refresh,
        ConditionReason.RECORD_NOT_VERIFIED: translate(
            "Checks", "Close this and refresh the list. Have the run copied and verified first."
        ),
        ConditionReason.LIST_MISSING: new_list,
        ConditionReason.LIST_EMPTY: new_list,
        ConditionReason.LIST_DAMAGED: new_list,
        ConditionReason.LIST_CHANGED: translate(
            "Checks", "Verify the NAS copy again; that writes a new list and keeps this one beside it."
        ),
        ConditionReason.PROOF_DAMAGED: translate("Checks", "Verify the NAS copy again; that notes it anew."),
        ConditionReason.LIST_UNREADABLE: connect,
        ConditionReason.FILE_NOT_LISTED: translate(
            "Checks",
            "Have the new file copied to the NAS, then verify the NAS copy again; "
            "or move it out of the run if it does not belong to it, and check again.",
        ),
        ConditionReason.FILE_CHANGED: translate(
            "Checks",
            "When nothing writes to the file any more, verify the NAS copy again: it shows whether the "
            "content still is the same.",
        ),
        ConditionReason.FILE_DIFFERENT: translate(
            "Checks",
            "Find out whether the file here or the one on the NAS is right, then verify the NAS copy again.",
        ),
        ConditionReason.FILES_UNREADABLE: connect,
        ConditionReason.COPY_MISSING: translate(
            "Checks", "Have the file copied to the NAS, then verify the NAS copy again."
        ),
        ConditionReason.COPY_NOT_A_FILE: copy_again,
        ConditionReason.COPY_SIZE: copy_again,
        ConditionReason.COPY_TIME: translate("Checks", "Verify the NAS copy again: it compares the content."),
        ConditionReason.COPY_DIFFERENT: copy_again,
        ConditionReason.COPY_IS_STAGING: translate(
            "Checks",
            "Set the right NAS folder in the settings, have the run copied there, "
            "then verify the NAS copy again.",
        ),
        ConditionReason.COPY_FOLDER_MISSING: translate(
            "Checks",
            "Check that the NAS is connected and that the NAS folder in the settings is the right one, "
            "then check again.",
        ),
        ConditionReason.COPY_UNREADABLE: translate(
            "Checks",
            "Check that the NAS is connected and that you may read the copy, then check again.",
        ),
        ConditionReason.PLACE_OUTSIDE: ask_it,
        ConditionReason.PLACE_NOT_A_RUN: ask_keeper,
        ConditionReason.PLACE_UNREADABLE: connect,
        ConditionReason.IS_LINK: translate(
            "Checks",
            "A link cannot be proven to be on the NAS: replace it by the file itself or move it out of "
            "the run, have that copied, then verify the NAS copy again.",
        ),
        ConditionReason.IS_MOUNT: ask_it,
        ConditionReason.IS_SPECIAL: translate(
            "Checks",
            "Close the program that made it, or move it out of the run, and check again.",
        ),
        ConditionReason.LINKS_UNREADABLE: connect,
    }
