"""Why a run cannot be copied to where it should go; part of ``transfer_error_wording``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.transfer import DestinationProblem

if TYPE_CHECKING:
    from exlab_gui.transfer import DestinationError

_NAMES_SHOWN = 3


def destination_words(error: DestinationError) -> tuple[str, str]:
    """What is wrong with the place on the NAS, and what to do."""
    happened, remedy = _destination()[error.kind]
    return happened.format(**_destination_facts(error)), remedy


def _destination_facts(error: DestinationError) -> dict[str, str]:
    return {
        "path": visible(error.path),
        "names": _names_words(error),
        "free": formats.size(error.free),
        "needed": formats.size(error.needed),
    }


def _names_words(error: DestinationError) -> str:
    shown = [f"\u201c{visible(name)}\u201d" for name in error.names[:_NAMES_SHOWN]]
    if not shown:
        return translate("Errors", "some of the run's files", "in place of their names")
    more = error.count - len(shown)
    if more > 0:
        return translate("Errors", "{names} and %Ln more", "names of files", more).format(
            names=", ".join(shown)
        )
    if len(shown) == 1:
        return shown[0]
    return translate("Errors", "{names} and {last}", "names of files").format(
        names=", ".join(shown[:-1]), last=shown[-1]
    )


@per_language
def _destination() -> dict[DestinationProblem, tuple[str, str]]:
    return {
        DestinationProblem.MISSING: (
            translate("Errors", "The NAS folder {path} is not there."),
            translate(
                "Errors",
                "Check that the NAS is connected and that the NAS folder in the settings is right, "
                "then try again.",
            ),
        ),
        DestinationProblem.NOT_A_FOLDER: (
            translate("Errors", "On the NAS, {path} is not a folder."),
            translate(
                "Errors",
                "Have it looked at and moved away, or choose another NAS folder in the settings.",
            ),
        ),
        DestinationProblem.IS_STAGING: (
            translate(
                "Errors",
                "{path} is the staging folder itself or overlaps it, so it cannot hold a second copy.",
            ),
            translate("Errors", "Choose a folder on the NAS in the settings."),
        ),
        DestinationProblem.NAMES: (
            translate(
                "Errors",
                "The NAS would not keep the names of {names} as they are.",
                "{names}: of one or more files",
            ),
            translate(
                "Errors",
                "Rename them in the staging folder, or ask your IT for another NAS folder. "
                "The details list them.",
            ),
        ),
        DestinationProblem.TOO_LONG: (
            translate(
                "Errors",
                "The names or paths of {names} are too long for the NAS.",
                "{names}: of one or more files",
            ),
            translate(
                "Errors",
                "Shorten them in the staging folder, or ask your IT for another NAS folder. "
                "The details list them.",
            ),
        ),
        DestinationProblem.SPACE: (
            translate(
                "Errors",
                "The NAS has {free} free, but {needed} are still to be copied.",
                "both are sizes",
            ),
            translate("Errors", "Free some space on the NAS, then try again."),
        ),
    }
