"""The words of the first minutes: what a picked folder is, and what happens next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from exlab_gui.desktop import formats
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import translate
from exlab_gui.staging.folder_preview import FolderLevel

if TYPE_CHECKING:
    from exlab_gui.staging.folder_preview import FolderPreview

_MOST_INSTRUMENTS = 4


def preview_words(preview: FolderPreview) -> str:
    """What was found in a folder, in one or two lines; on the way what was found so far."""
    if not preview.is_whole:
        if not preview.runs:
            return translate("First steps", "Looking for runs\u2026")
        return translate("First steps", "Looking for runs\u2026 %Ln run(s) so far", "", preview.runs)
    if not preview.runs:
        return translate(
            "First steps",
            "No runs here yet. A new staging folder is empty until an instrument writes its first run.",
        )
    return f"{_meaning(preview)}\n{_contents(preview)}"


def _meaning(preview: FolderPreview) -> str:
    name = visible(os.path.basename(preview.folder) or preview.folder)
    if preview.level is FolderLevel.STAGING:
        return translate("First steps", "This is a staging folder.")
    if preview.level is FolderLevel.INSTRUMENT:
        return translate("First steps", "This is the folder of one instrument, {name}.").format(name=name)
    if preview.level is FolderLevel.PROJECT:
        return translate("First steps", "This is the folder of one project, {name}.").format(name=name)
    return translate("First steps", "This is one single run, {name}.").format(name=name)


def _contents(preview: FolderPreview) -> str:
    shown = [
        f"{visible(name)} ({formats.count(runs)})" for name, runs in preview.instruments[:_MOST_INSTRUMENTS]
    ]
    more = len(preview.instruments) - len(shown)
    if more:
        shown.append(translate("First steps", "%Ln more instrument(s)", "", more))
    total = translate("First steps", "%Ln run(s)", "", preview.runs)
    projects = translate("First steps", "%Ln project(s)", "", preview.projects)
    return f"{total} \u00b7 {projects} \u00b7 {', '.join(shown)}"


def suggestion_words(preview: FolderPreview) -> str:
    """Why another folder is probably meant; empty where none is."""
    if not preview.suggestion:
        return ""
    if _is_above(preview):
        return translate("First steps", "The staging folder is probably the one above that holds it:")
    return translate("First steps", "A staging folder was found below it:")


def _is_above(preview: FolderPreview) -> bool:
    return preview.folder.startswith(preview.suggestion.rstrip(os.sep) + os.sep)


def error_words(error: Exception) -> str:
    """Why a folder cannot be looked at."""
    if isinstance(error, FileNotFoundError):
        return translate(
            "First steps", "There is no such folder. Check its name, or whether its disk is connected."
        )
    if isinstance(error, NotADirectoryError):
        return translate("First steps", "This is a file, not a folder.")
    if isinstance(error, PermissionError):
        return translate("First steps", "You may not read this folder. Ask your IT for permission.")
    explanation = explain(error)
    return f"{explanation.happened} {explanation.remedy}"


def not_whole_words() -> str:
    """A typed path that means another place wherever the app is started."""
    return translate("First steps", "Enter the whole path of the folder, or choose it.")


def summary_words(preview: FolderPreview | None, nas: str) -> str:
    """What the last page says: what is set, and what is not."""
    runs = preview.runs if preview is not None else 0
    first = (
        translate("First steps", "%Ln run(s) will be shown.", "", runs)
        if runs
        else translate("First steps", "Runs appear by themselves as soon as an instrument writes them.")
    )
    second = (
        translate("First steps", "Copies go to {nas}.").format(nas=visible(nas))
        if nas
        else translate(
            "First steps",
            "No NAS folder is set: runs are shown, but not copied by this app. Set it later in the settings.",
        )
    )
    return f"{first}\n{second}"


def next_words() -> str:
    """What the operator does from here on, in three sentences."""
    return translate(
        "First steps",
        "1. Select a run. Its five steps and one button for the next step stand below the list.\n"
        "2. Go step by step: mark it complete, queue it, let it be copied and compared.\n"
        "3. Clear the staging copy only when the app says that it is safe to clear.",
    )
