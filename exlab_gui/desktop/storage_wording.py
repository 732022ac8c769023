"""What is wrong with the staging disk or the NAS; part of ``transfer_error_wording``."""

from __future__ import annotations

from exlab_gui.desktop.error_wording import try_again
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.transfer import Side, StorageReason


def storage_words(side: Side, reason: StorageReason) -> tuple[str, str]:
    """What happened to one side, and what to do."""
    happened = _nas() if side is Side.NAS else _staging_disk()
    return happened[reason], _remedies()[reason]


@per_language
def _nas() -> dict[StorageReason, str]:
    return {
        StorageReason.FULL: translate("Errors", "The NAS is full."),
        StorageReason.GONE: translate("Errors", "The NAS, or something on it, cannot be reached."),
        StorageReason.DENIED: translate(
            "Errors", "The NAS refused access to you, or a program is holding the file open."
        ),
        StorageReason.READ_ONLY: translate("Errors", "The NAS may only be read."),
        StorageReason.FAILED: translate("Errors", "The NAS reported an error."),
    }


@per_language
def _staging_disk() -> dict[StorageReason, str]:
    return {
        StorageReason.FULL: translate("Errors", "The staging disk is full."),
        StorageReason.GONE: translate("Errors", "The staging disk, or something on it, cannot be reached."),
        StorageReason.DENIED: translate(
            "Errors", "The staging disk refused access to you, or a program is holding the file open."
        ),
        StorageReason.READ_ONLY: translate("Errors", "The staging disk may only be read."),
        StorageReason.FAILED: translate("Errors", "The staging disk reported an error."),
    }


@per_language
def _remedies() -> dict[StorageReason, str]:
    return {
        StorageReason.FULL: translate("Errors", "Free some space on it, then try again."),
        StorageReason.GONE: translate("Errors", "Check that it is connected, then try again."),
        StorageReason.DENIED: translate(
            "Errors", "Close programs that use the run and try again, or ask your IT for permission."
        ),
        StorageReason.READ_ONLY: translate("Errors", "Ask your IT for permission to write."),
        StorageReason.FAILED: try_again(),
    }
