"""The words of the settings: what each is for, what is wrong with a value, what a test of a folder showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import formats, help_topics
from exlab_gui.desktop.error_wording import Explanation, explain
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.presets import PresetProblemKind
from exlab_gui.desktop.settings import (
    MAX_ATTENTION_FACTOR,
    MAX_ATTENTION_HOURS,
    MAX_QUIET_MINUTES,
    ClearCheck,
    SettingFault,
)
from exlab_gui.ingest import IngestState
from exlab_gui.transfer.nas_test import NasReadBackError
from exlab_gui.transfer.storage import StorageError, StorageReason

if TYPE_CHECKING:
    from exlab_gui.desktop.presets import PresetProblem, Presets
    from exlab_gui.transfer.nas_test import NasTest

TITLE = "Settings"

FOLDERS = "Folders"
FOLDERS_MEANING = "Instruments put their runs into a staging folder; the copies go to its NAS folder."
COPYING = "Copying"
COPYING_MEANING = "Who copies a run to the NAS once its sync is queued."
COPY_CHOICES = {
    True: "This app &copies, and reads everything back to compare it",
    False: "Another &program copies; this app compares when you ask it to",
}
COMPLETENESS = "Completeness"
COMPLETENESS_MEANING = "What shows that an instrument has finished a run, where the run itself does not say."
ATTENTION = "Attention"
ATTENTION_MEANING = "A run that stands in one state for longer than this needs attention."
CLEARING = "Clearing"
CLEARING_MEANING = "How the NAS copy is looked at once more before the staging copy may be deleted."
RECHECK_CHOICES = {
    ClearCheck.HASH: "Rea&d every file again and compare its content (safest)",
    ClearCheck.SIZE_AND_TIME: "Compare si&ze and time only (faster, finds no damaged file)",
}

QUIET = "&Quiet time"
QUIET_MEANING = "Marking a run complete warns you when its newest file is younger."
QUIET_OFF = "no warning"
SENTINEL = "S&entinel file"
SENTINEL_MEANING = "A file of this name in the run folder says that it has finished."
MANIFEST = "&Manifest file"
MANIFEST_MEANING = "A file of this name lists the files of a finished run."
AGE_OFF = "never"
AGE_LABELS = {
    IngestState.STAGING: "Sta&ging",
    IngestState.COMPLETE: "Comp&lete",
    IngestState.SYNC_QUEUED: "Sync q&ueued",
    IngestState.SYNC_VERIFIED: "Sync &verified",
}

FACTOR = "L&onger than usual"
FACTOR_MEANING = (
    "Sooner, when a run has stood this many times longer than is usual for its instrument; "
    "never where it says never above."
)
FACTOR_OFF = "does not count"
FACTOR_SUFFIX = " times"

STAGING_FOLDERS = "Staging &folders"
NAS_FOLDER = "&NAS folder of the selected staging folder"
NO_NAS_FOLDER = "no NAS folder yet"
REMOVE_TIP = "Take this folder off the list; nothing on the disk is touched"
REMOVE_OPEN_TIP = "This folder is open now, so it stays on the list"
TEST_TIP = "Write a small file there, read it back, and remove it"

_FAULTS = {
    SettingFault.WRONG_VALUE: "This value is not possible.",
    SettingFault.NO_NAME: "Enter a file name.",
    SettingFault.UNSAFE_NAME: "Enter the name of one file, without / and \\.",
    SettingFault.NOT_WHOLE_PATH: "Enter the whole path, from the drive or the share on.",
    SettingFault.NAS_IS_STAGING: (
        "This folder overlaps the staging folder, so it cannot hold a second copy. "
        "Choose a folder on the NAS."
    ),
}
_VALUES = {
    "copies_to_nas": "true or false",
    "recheck": " or ".join(f'"{check.value}"' for check in ClearCheck),
    "quiet_minutes": f"a number of minutes from 0 to {MAX_QUIET_MINUTES}",
    "attention_hours": f"a table of hours from 0 to {MAX_ATTENTION_HOURS} for staging, complete, ...",
    "attention_factor": f"a whole number from 0 to {MAX_ATTENTION_FACTOR}; 0 where the usual does not count",
    "staging_folders": "a list of paths",
    "nas_folders": "a table of paths",
    "locked": "a list of names of settings",
}


def fault_words(fault: SettingFault | None) -> str:
    """What is wrong with what was entered, beside its field; empty where nothing is."""
    return "" if fault is None else _FAULTS[fault]


def lock_words(presets: Presets) -> str:
    """Why a setting is greyed."""
    return f"Set by your IT in {presets.path}"


def age(hours: int) -> str:
    """``never``, ``36 hours``, ``7 days``."""
    if hours == 0:
        return AGE_OFF
    days, rest = divmod(hours, 24)
    number, unit = (hours, "hour") if rest else (days, "day")
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def presets_words(presets: Presets) -> Explanation:
    """What of IT's file does not count, and what then holds."""
    path = visible(presets.path)
    lines = [_problem_line(problem) for problem in presets.problems]
    if any(not problem.key for problem in presets.problems):
        happened = f"{path} cannot be read, so nothing in it counts."
    else:
        keys = ", ".join(visible(problem.key) for problem in presets.problems)
        happened = f"Some of {path} does not count: {keys}."
    return Explanation(
        happened,
        "Everything else in it does." if _counts(presets) else "",
        _TELL_IT,
        "\n".join(lines),
        help_topics.IT_FILE,
    )


_TELL_IT = "Copy the details for your IT."


def _counts(presets: Presets) -> bool:
    return bool(presets.locked) or any(value is not None for value in _values(presets))


def _values(presets: Presets) -> list[object]:
    return [getattr(presets.values, key) for key in presets.values.__struct_fields__]


def _problem_line(problem: PresetProblem) -> str:
    if problem.kind is PresetProblemKind.UNREADABLE:
        return f"The file cannot be opened: {problem.detail}"
    if problem.kind is PresetProblemKind.DAMAGED:
        hint = "Write Windows paths with / or in 'single quotes'."
        return f"The file is no valid TOML: {problem.detail}. {hint}"
    if problem.kind is PresetProblemKind.UNKNOWN_KEY:
        return f"{problem.key}: there is no such setting."
    if problem.fault is not SettingFault.WRONG_VALUE:
        return f"{problem.key}: {fault_words(problem.fault)} ({problem.detail})"
    expected = f" It takes {_VALUES[problem.key]}." if problem.key in _VALUES else ""
    return f"{problem.key}: {problem.detail}.{expected}"


def nas_progress_words(done: int) -> str:
    """While a folder is tried."""
    return f"Writing a small file and reading it back\u2026 {formats.size(done)}"


def nas_test_words(test: NasTest) -> tuple[str, bool]:
    """What the test of a NAS folder showed, and whether it is fit to hold copies."""
    if test.write_bytes_per_second is None or test.read_bytes_per_second is None:
        return _FAULTS[SettingFault.NAS_IS_STAGING], False
    words = (
        f"Works: written at {_rate(test.write_bytes_per_second)} and read back at "
        f"{_rate(test.read_bytes_per_second)}."
    )
    if test.free is not None and test.total is not None:
        words += f" {formats.size(test.free)} of {formats.size(test.total)} are free."
    if test.same_disk:
        words += " It lies on the same disk as the staging folder: if that disk fails, both copies are gone."
    return words, not test.same_disk


def nas_error_words(error: BaseException) -> str:
    """Why a NAS folder could not be tried to the end, and what to do."""
    if isinstance(error, StorageError):
        return _STORAGE[error.reason]
    if isinstance(error, NasReadBackError):
        return "What came back was not what was written. Do not use this folder; tell your IT."
    return explain(error).happened


_STORAGE = {
    StorageReason.FULL: "The NAS is full. Free some space on it, or ask your IT.",
    StorageReason.GONE: "There is no such folder now. Check the path, and that the NAS is connected.",
    StorageReason.DENIED: "You may not write, or not delete, in this folder. Ask your IT for permission.",
    StorageReason.READ_ONLY: "This folder may only be read. Ask your IT for permission to write.",
    StorageReason.FAILED: "The NAS reported an error. Try again; if it happens again, ask your IT.",
}


def _rate(bytes_per_second: float) -> str:
    return f"{formats.size(round(bytes_per_second))}/s"
