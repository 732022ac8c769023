"""What the app remembers between two starts, for each user: one small file, replaced whole."""

from __future__ import annotations

import json
import logging
import os

import msgspec

from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.theme import Appearance
from exlab_gui.ingest.atomic_file import create_file, replace_file

log = logging.getLogger(__name__)

_LARGEST = 1024 * 1024


class WindowState(msgspec.Struct, frozen=True):
    """How the window looked when it was closed. Qt's own states travel as base64 text.

    Attributes:
        geometry: of the window.
        splitter: between list and panel.
        header: widths of the columns.
        sort_column: number of the column that the list is sorted by.
        sort_descending: the direction.
        filter: what was shown.
        search: what stood in the search box.
        selected: the run that had the focus.
        tab: number of the run panel's tab.
    """

    geometry: str = ""
    splitter: str = ""
    header: str = ""
    sort_column: int | None = None
    sort_descending: bool = True
    filter: RunFilter = RunFilter()
    search: str = ""
    selected: str = ""
    tab: int = 0


class Preferences(msgspec.Struct, frozen=True):
    """Everything remembered.

    Attributes:
        staging_folder: the folder that was open last; empty on the first start.
        nas_folders: the NAS folder of each staging folder.
        appearance: light, dark or the system's.
        window: see :class:`WindowState`.
    """

    staging_folder: str = ""
    nas_folders: dict[str, str] = {}
    appearance: Appearance = Appearance.SYSTEM
    window: WindowState = WindowState()


def load_preferences(path: str) -> Preferences:
    """Read the file; what is missing or damaged is as on a first start, and says so in the log."""
    try:
        with open(path, "rb") as file:
            return msgspec.convert(json.loads(file.read(_LARGEST)), Preferences)
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError, RecursionError) as error:
        log.info("The preferences in %s cannot be read and start afresh: %s", path, error)
        return Preferences()


def save_preferences(path: str, preferences: Preferences) -> None:
    """Write the file whole. Blocks; for a worker.

    Raises:
        OSError: it could not be written; the old file is as it was.
    """
    os.makedirs(os.path.dirname(path), exist_ok=True)
    # Not msgspec's JSON: it refuses the name of a folder that is no valid text, and all else would be lost.
    data = json.dumps(msgspec.to_builtins(preferences)).encode()
    try:
        replace_file(path, data, like=os.stat(path))
    except FileNotFoundError:
        create_file(path, data)
