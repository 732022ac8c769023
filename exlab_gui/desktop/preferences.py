"""What the app remembers between two starts, for each user: one small file, replaced whole."""

from __future__ import annotations

import json
import logging
import os
from typing import Any, TypeVar

import msgspec

from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.settings import InvalidSettingError, PartialSettings, convert_setting, convert_settings
from exlab_gui.desktop.theme import Appearance
from exlab_gui.ingest.atomic_file import create_file, replace_file

log = logging.getLogger(__name__)

_LARGEST = 1024 * 1024
_NAS_FOLDERS = "nas_folders"
"""One of the settings; before there were settings it stood beside the window's state."""

_Struct = TypeVar("_Struct", bound=msgspec.Struct)


class WindowState(msgspec.Struct, frozen=True):
    """How the window looked when it was closed. Qt's own states travel as base64 text.

    Attributes:
        geometry: of the window.
        splitter: between list and panel.
        header: order and widths of the columns, and which are hidden.
        sort_keys: what the list is sorted by, the first counts most: number of the column, and whether
            descending.
        sort_column: number of the column that the list is sorted by, of versions without ``sort_keys``.
        sort_descending: the direction, of those versions.
        filter: what was shown.
        search: what stood in the search box.
        selected: the run that had the focus.
        tab: number of the run panel's tab.
    """

    geometry: str = ""
    splitter: str = ""
    header: str = ""
    sort_keys: tuple[tuple[int, bool], ...] = ()
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
        settings: what the user changed in the settings.
        appearance: light, dark or the system's.
        window: see :class:`WindowState`.
        knows_first_steps: the first-run assistant was shown, and is not shown by itself again.
    """

    staging_folder: str = ""
    settings: PartialSettings = PartialSettings()
    appearance: Appearance = Appearance.SYSTEM
    window: WindowState = WindowState()
    knows_first_steps: bool = False


def load_preferences(path: str) -> Preferences:
    """Read the file; what is missing or damaged is as on a first start, and says so in the log.

    One value that this version does not understand costs no other: the file may be of a later one.
    """
    try:
        with open(path, "rb") as file:
            content = msgspec.convert(json.loads(file.read(_LARGEST)), dict[str, Any])
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError, RecursionError) as error:
        log.info("The preferences in %s cannot be read and start afresh: %s", path, error)
        return Preferences()
    problems: list[str] = []
    preferences = _understand(content, problems)
    for problem in problems:
        log.info("Something in %s is as on a first start: %s", path, problem)
    return preferences


def _understand(content: dict[str, Any], problems: list[str]) -> Preferences:
    preferences = _convert(content, Preferences, problems, but=("settings", "window"))
    window = _convert(_table(content, "window", problems), WindowState, problems)
    own, errors = convert_settings(_settings_table(content, problems))
    problems += map(str, errors)
    return msgspec.structs.replace(preferences, window=window, settings=own)


def _settings_table(content: dict[str, Any], problems: list[str]) -> dict[str, Any]:
    settings = _table(content, "settings", problems)
    folders = {**_table(content, _NAS_FOLDERS, problems), **_table(settings, _NAS_FOLDERS, problems)}
    good = {}
    # Earlier versions took any text; one that is no folder must not cost the others.
    for staging, nas in folders.items():
        try:
            good.update(convert_setting(_NAS_FOLDERS, {staging: nas}))
        except InvalidSettingError as error:
            problems.append(str(error))
    return {**settings, _NAS_FOLDERS: good} if good else settings


def _convert(
    content: dict[str, Any], kind: type[_Struct], problems: list[str], but: tuple[str, ...] = ()
) -> _Struct:
    values = {}
    for field in msgspec.structs.fields(kind):
        if field.name not in content or field.name in but:
            continue
        try:
            values[field.name] = msgspec.convert(content[field.name], field.type)
        except msgspec.ValidationError as error:
            problems.append(f"{field.name}: {error}")
    return kind(**values)


def _table(content: dict[str, Any], key: str, problems: list[str]) -> dict[str, Any]:
    value = content.get(key, {})
    if isinstance(value, dict):
        return value
    problems.append(f"{key}: expected an object")
    return {}


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
