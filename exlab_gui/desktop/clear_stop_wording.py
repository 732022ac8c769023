"""Why a clearing stopped, or may not begin any more; part of ``transfer_error_wording``."""

from __future__ import annotations

from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.transfer import StopReason


def stop_words(reason: StopReason, path: str) -> str:
    """What happened, in a clause without capital and full stop.

    Args:
        reason: what was found.
        path: the file that it is about, or empty.
    """
    file = visible(path) if path else translate("Errors", "something in the run", "in place of a file's name")
    return _stops()[reason].format(file=file)


def stop_remedy(reason: StopReason) -> str:
    """What to do about it, in a sentence; empty where there is nothing to do but to check again."""
    return _remedies().get(reason, "")


@per_language
def _stops() -> dict[StopReason, str]:
    return {
        StopReason.RECORD_CHANGED: translate(
            "Errors",
            "its record was changed by another program",
            "ends 'Clearing stopped:', or 'Since the run was checked, this happened:', as all like it",
        ),
        StopReason.LIST_CHANGED: translate("Errors", "its checksum list was changed"),
        StopReason.PLACE_CHANGED: translate("Errors", "its folder, or one above it, was moved or replaced"),
        StopReason.APPEARED: translate("Errors", "{file} arrived, which nobody has checked"),
        StopReason.CHANGED: translate("Errors", "{file} was changed"),
        StopReason.GONE: translate("Errors", "{file} went away"),
        StopReason.ODD: translate(
            "Errors", "{file} was replaced by a link, another disk or something else that is no file"
        ),
        StopReason.COPY_GONE: translate("Errors", "the NAS copy of {file} cannot be found any more"),
        StopReason.COPY_CHANGED: translate("Errors", "the NAS copy of {file} was changed"),
        StopReason.COPY_IS_STAGING: translate(
            "Errors", "the NAS folder turned out to be the staging folder under another name"
        ),
        StopReason.NOT_DELETED: translate("Errors", "{file} could not be deleted"),
        StopReason.NOT_READ: translate("Errors", "{file} could not be looked at"),
    }


@per_language
def _remedies() -> dict[StopReason, str]:
    return {
        StopReason.RECORD_CHANGED: translate("Errors", "Refresh first and look at the run."),
        StopReason.APPEARED: translate(
            "Errors", "Find out what wrote it, and have it copied and verified if it belongs to the run."
        ),
        StopReason.CHANGED: translate("Errors", "Find out what wrote to it, and verify the NAS copy again."),
        StopReason.ODD: translate(
            "Errors", "Ask whoever looks after the staging folder what happened there."
        ),
        StopReason.COPY_GONE: translate("Errors", "Check that the NAS is connected."),
        StopReason.COPY_CHANGED: translate(
            "Errors", "Keep the staging copy, and find out who writes to the NAS copy."
        ),
        StopReason.COPY_IS_STAGING: translate("Errors", "Set the right NAS folder in the settings."),
        StopReason.NOT_DELETED: translate(
            "Errors", "Close programs that hold the file open, or ask your IT for permission."
        ),
        StopReason.NOT_READ: translate(
            "Errors", "Check that the disk is connected and that you may read the folder."
        ),
    }
