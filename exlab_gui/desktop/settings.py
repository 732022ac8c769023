"""What the operator or IT may settle: its defaults, its ranges, and what a value must look like.

Nothing here touches the disk: whether a folder is there is found out by a job.
"""

from __future__ import annotations

import ntpath
import posixpath
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from exlab_gui.desktop.translation import Language
from exlab_gui.ingest import IngestError, IngestState
from exlab_gui.staging.layout import DEFAULT_MANIFEST, DEFAULT_SENTINEL, WIZARD_DIR, is_safe_relative

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_QUIET_MINUTES = 7 * 24 * 60
MAX_ATTENTION_HOURS = 366 * 24
MAX_ATTENTION_FACTOR = 99
_LONGEST_NAME = 255
"""Bytes of a file's name, on every file system that labs use."""

_Minutes = Annotated[int, msgspec.Meta(ge=0, le=MAX_QUIET_MINUTES)]
_Hours = Annotated[int, msgspec.Meta(ge=0, le=MAX_ATTENTION_HOURS)]
_Factor = Annotated[int, msgspec.Meta(ge=0, le=MAX_ATTENTION_FACTOR)]

ATTENTION_STATES = tuple(state for state in IngestState if state is not IngestState.CLEARED)
"""The states in which a run can stand too long; a cleared one is at its end."""

_DEFAULT_HOURS = {
    IngestState.STAGING: 7 * 24,
    IngestState.COMPLETE: 3 * 24,
    IngestState.SYNC_QUEUED: 3 * 24,
    # Its data is safe: that it still takes room on the disk is no alarm.
    IngestState.SYNC_VERIFIED: 0,
}


class ClearCheck(StrEnum):
    """How the NAS copy is looked at once more before the staging copy is cleared; the words in the files."""

    HASH = "hash"
    SIZE_AND_TIME = "size_and_time"


class Settings(msgspec.Struct, frozen=True):
    """The settings that hold.

    Attributes:
        staging_folders: absolute, in the order in which they are shown.
        nas_folders: the NAS folder of each staging folder; look it up with :meth:`nas_folder_of`.
        copies_to_nas: whether this app copies, where a NAS folder is set; else another program does.
        recheck: see :class:`ClearCheck`.
        quiet_minutes: a run whose newest file is younger is warned about before it is marked complete.
        sentinel_name: the file that says that a run has finished, where its ``creation.json`` names none.
        manifest_name: the file that lists what belongs to a run, where its ``creation.json`` names none.
        attention_hours: how long a run may stand in a state before it needs attention; 0 for ever.
        attention_factor: it needs it sooner once it has stood so many times longer than is usual for its
            instrument; 0 where the usual does not count.
        language: of all texts, dates and numbers.
    """

    staging_folders: tuple[str, ...] = ()
    nas_folders: dict[str, str] = {}
    copies_to_nas: bool = True
    recheck: ClearCheck = ClearCheck.HASH
    quiet_minutes: _Minutes = 30
    sentinel_name: str = DEFAULT_SENTINEL
    manifest_name: str = DEFAULT_MANIFEST
    attention_hours: dict[IngestState, _Hours] = msgspec.field(default_factory=_DEFAULT_HOURS.copy)
    attention_factor: _Factor = 4
    language: Language = Language.SYSTEM

    def nas_folder_of(self, folder: str) -> str:
        """The NAS folder of a staging folder, however that is spelled; empty where none is set."""
        key = folder_key(folder)
        return next((nas for staging, nas in self.nas_folders.items() if folder_key(staging) == key), "")


class PartialSettings(msgspec.Struct, frozen=True, omit_defaults=True):
    """Some of the settings: what one user changed, or what IT preset. None where nothing is said.

    The two tables say something for the folders and states that stand in them. An empty NAS folder says that
    there is none, whatever IT preset.
    """

    staging_folders: tuple[str, ...] | None = None
    nas_folders: dict[str, str] | None = None
    copies_to_nas: bool | None = None
    recheck: ClearCheck | None = None
    quiet_minutes: _Minutes | None = None
    sentinel_name: str | None = None
    manifest_name: str | None = None
    attention_hours: dict[IngestState, _Hours] | None = None
    attention_factor: _Factor | None = None
    language: Language | None = None


KEYS: tuple[str, ...] = PartialSettings.__struct_fields__
_TYPES = {field.name: field.type for field in msgspec.structs.fields(Settings)}


class SettingFault(StrEnum):
    """What is wrong with a value."""

    WRONG_VALUE = "wrong_value"
    NO_NAME = "no_name"
    UNSAFE_NAME = "unsafe_name"
    NOT_WHOLE_PATH = "not_whole_path"
    NAS_IS_STAGING = "nas_is_staging"


class InvalidSettingError(IngestError, ValueError):
    """A value that a setting cannot have.

    Attributes:
        key: the setting, one of ``KEYS``.
        fault: see :class:`SettingFault`.
        detail: the offending text, or technical English.
    """

    def __init__(self, key: str, fault: SettingFault, detail: str) -> None:
        super().__init__(key, fault, detail)
        self.key = key
        self.fault = fault
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.key}: {self.fault}: {self.detail}"


def convert_setting(key: str, raw: object) -> Any:  # noqa: ANN401  (as many types as settings)
    """One setting's value from what a JSON or TOML file holds.

    Raises:
        InvalidSettingError: it is of a wrong type, out of range, or fails :func:`name_fault` and the like.
    """
    try:
        value = msgspec.convert(raw, _TYPES[key])
    except msgspec.ValidationError as error:
        raise InvalidSettingError(key, SettingFault.WRONG_VALUE, str(error)) from error
    for fault, detail in _faults(key, value):
        raise InvalidSettingError(key, fault, detail)
    return value


def convert_settings(raw: Mapping[str, object]) -> tuple[PartialSettings, list[InvalidSettingError]]:
    """All that can be used of a table of settings, and what is wrong with the rest. Unknown keys are left."""
    values, errors = {}, []
    for key in KEYS:
        if key not in raw:
            continue
        try:
            values[key] = convert_setting(key, raw[key])
        except InvalidSettingError as error:
            errors.append(error)
    return PartialSettings(**values), errors


def _faults(key: str, value: Any) -> Iterator[tuple[SettingFault, str]]:  # noqa: ANN401
    found: list[tuple[SettingFault | None, str]] = []
    if key in {"sentinel_name", "manifest_name"}:
        found = [(name_fault(value), value)]
    elif key == "staging_folders":
        found = [(folder_fault(folder), folder) for folder in value]
    elif key == "nas_folders":
        found = [(folder_fault(staging), staging) for staging in value]
        found += [(nas_fault(nas, staging), nas) for staging, nas in value.items()]
    elif key == "attention_hours" and IngestState.CLEARED in value:
        found = [(SettingFault.WRONG_VALUE, IngestState.CLEARED.value)]
    return ((fault, detail) for fault, detail in found if fault is not None)


def name_fault(name: str) -> SettingFault | None:
    """What is wrong with the name of a sentinel or manifest: it must stand in the run folder itself."""
    if not name.strip():
        return SettingFault.NO_NAME
    is_one_name = "/" not in name and is_safe_relative(name) and name != WIZARD_DIR
    if not is_one_name or len(name.encode(errors="replace")) > _LONGEST_NAME:
        return SettingFault.UNSAFE_NAME
    return None


def folder_fault(folder: str, platform: str = sys.platform) -> SettingFault | None:
    """What is wrong with a staging folder: it must mean the same place wherever the app was started."""
    whole = _flavour(platform).isabs(folder) and "\0" not in folder
    return None if whole else SettingFault.NOT_WHOLE_PATH


def nas_fault(nas: str, staging: str, platform: str = sys.platform) -> SettingFault | None:
    """What is wrong with a staging folder's NAS folder as far as the texts tell; an empty one is none."""
    if not nas:
        return None
    if fault := folder_fault(nas, platform):
        return fault
    separator = _flavour(platform).sep
    one, other = (folder_key(each, platform).rstrip(separator) + separator for each in (nas, staging))
    return SettingFault.NAS_IS_STAGING if one.startswith(other) or other.startswith(one) else None


def folder_key(folder: str, platform: str = sys.platform) -> str:
    """The same text for the same folder, with either slash and either case where the system takes both."""
    flavour = _flavour(platform)
    return str(flavour.normcase(flavour.normpath(folder)))


def known_folders(settings: Settings, opened: str) -> tuple[str, ...]:
    """Every staging folder that there is a reason to show: those set, those with a NAS folder, the open one.

    Args:
        settings: those that hold.
        opened: the folder that is open, or an empty text.
    """
    with_nas = [staging for staging, nas in settings.nas_folders.items() if nas]
    folders = [*settings.staging_folders, *with_nas, *([opened] if opened else [])]
    first: dict[str, str] = {}
    for folder in folders:
        first.setdefault(folder_key(folder), folder)
    return tuple(first.values())


def _flavour(platform: str) -> Any:  # noqa: ANN401  (two modules of the same shape)
    return ntpath if platform == "win32" else posixpath
