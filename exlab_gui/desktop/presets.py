"""What IT settled for every user of a computer: the file ``exlab-gui.toml``, and what follows from it."""

from __future__ import annotations

import logging
import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec
from platformdirs import PlatformDirs

from exlab_gui.desktop.settings import KEYS, PartialSettings, SettingFault, convert_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)

PRESETS_NAME = "exlab-gui.toml"
_APP_FOLDER = "exlab-gui"
_TABLE = "settings"
_LOCKED = "locked"
_LARGEST = 1024 * 1024
_BOM = b"\xef\xbb\xbf"


class PresetProblemKind(StrEnum):
    """Why something in the file does not count."""

    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    UNKNOWN_KEY = "unknown_key"
    WRONG_VALUE = "wrong_value"


class PresetProblem(msgspec.Struct, frozen=True):
    """Something in the file that does not count.

    Attributes:
        kind: see :class:`PresetProblemKind`.
        key: the entry; empty where it is the whole file.
        detail: technical English for IT, or the text that the fault is in.
        fault: what is wrong with a value.
    """

    kind: PresetProblemKind
    key: str
    detail: str = ""
    fault: SettingFault = SettingFault.WRONG_VALUE


class Presets(msgspec.Struct, frozen=True):
    """What the file says.

    Attributes:
        path: the file; empty where there is none.
        values: what it presets.
        locked: the settings that no user may change.
        problems: what in it does not count; all else does.
    """

    path: str = ""
    values: PartialSettings = PartialSettings()
    locked: frozenset[str] = frozenset()
    problems: tuple[PresetProblem, ...] = ()


def preset_candidates(program_folder: str | None = None) -> tuple[str, ...]:
    """Where the file may lie, the first that is there counts: beside the program, then the system's place.

    Args:
        program_folder: where the program lies; by default that of the frozen app. A program run from its
            sources has none: beside it lies whatever Python's own folder holds.
    """
    if program_folder is None:
        program_folder = os.path.dirname(sys.executable) if getattr(sys, "frozen", False) else ""
    system = PlatformDirs(_APP_FOLDER, appauthor=False).site_config_dir
    return tuple(os.path.join(folder, PRESETS_NAME) for folder in (program_folder, system) if folder)


def load_presets(candidates: Sequence[str]) -> Presets:
    """Read the first of these files that is there. Never raises for what is in it; what is wrong is logged.

    A file that is there but damaged counts as the one: a later one might allow what it was to lock.
    """
    for path in candidates:
        try:
            with open(path, "rb") as file:
                data = file.read(_LARGEST)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            presets = Presets(path, problems=(PresetProblem(PresetProblemKind.UNREADABLE, "", str(error)),))
        else:
            presets = _understand(path, data)
        for problem in presets.problems:
            log.warning(
                "%s: %s is ignored: %s, %s", path, problem.key or "all of it", problem.kind, problem.detail
            )
        return presets
    return Presets()


def _understand(path: str, data: bytes) -> Presets:
    import tomllib  # noqa: PLC0415  (most computers have no such file)

    try:
        # Notepad begins a UTF-8 file with a byte order mark.
        content = tomllib.loads(data.removeprefix(_BOM).decode())
    except (ValueError, RecursionError) as error:
        return Presets(path, problems=(PresetProblem(PresetProblemKind.DAMAGED, "", str(error)),))
    problems = [PresetProblem(PresetProblemKind.UNKNOWN_KEY, key) for key in content if key != _TABLE]
    table = content.get(_TABLE, {})
    if not isinstance(table, dict):
        problems.append(PresetProblem(PresetProblemKind.WRONG_VALUE, _TABLE, "expected a table"))
        return Presets(path, problems=tuple(problems))
    values, errors = convert_settings(table)
    problems += [PresetProblem(PresetProblemKind.UNKNOWN_KEY, key) for key in table if key not in _ALLOWED]
    problems += [
        PresetProblem(PresetProblemKind.WRONG_VALUE, error.key, error.detail, error.fault) for error in errors
    ]
    locked, more = _understand_locked(table.get(_LOCKED, []))
    # A value that does not count must not lock everybody out with the default instead.
    locked -= {error.key for error in errors}
    return Presets(path, values, locked, tuple(problems + more))


_ALLOWED = frozenset({*KEYS, _LOCKED})


def _understand_locked(raw: object) -> tuple[frozenset[str], list[PresetProblem]]:
    if not isinstance(raw, list) or not all(isinstance(key, str) for key in raw):
        problem = PresetProblem(
            PresetProblemKind.WRONG_VALUE, _LOCKED, "expected a list of names of settings"
        )
        return frozenset(), [problem]
    unknown = [key for key in raw if key not in KEYS]
    problems = [PresetProblem(PresetProblemKind.UNKNOWN_KEY, f"{_LOCKED}: {key}") for key in unknown]
    return frozenset(raw) - frozenset(unknown), problems
