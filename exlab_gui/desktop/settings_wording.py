"""The words of the settings: what each is for, what is wrong with a value, what a test of a folder showed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
from exlab_gui.desktop.translation import Language, per_language, translate
from exlab_gui.ingest import IngestState
from exlab_gui.transfer.nas_test import NasReadBackError
from exlab_gui.transfer.storage import StorageError, StorageReason

if TYPE_CHECKING:
    from exlab_gui.desktop.presets import PresetProblem, Presets
    from exlab_gui.transfer.nas_test import NasTest


class SectionWords(NamedTuple):
    """The head of a section, and one sentence about what it is for."""

    title: str
    meaning: str


class FieldWords(NamedTuple):
    """A field's label with the ``&`` of its shortcut, one sentence about it, and what nothing is called."""

    label: str
    meaning: str
    nothing: str = ""


def title() -> str:
    """The window's."""
    return translate("Settings", "Settings")


def folders_section() -> SectionWords:
    """Of the staging folders and their NAS folders."""
    return SectionWords(
        translate("Settings", "Folders"),
        translate(
            "Settings",
            "Instruments put their runs into a staging folder; the copies go to its NAS folder.",
        ),
    )


def copying_section() -> SectionWords:
    """Of who copies."""
    return SectionWords(
        translate("Settings", "Copying"),
        translate("Settings", "Who copies a run to the NAS once its sync is queued."),
    )


def copy_choices() -> dict[bool, str]:
    """Whether this app copies."""
    return {
        True: translate("Settings", "This app &copies, and reads everything back to compare it"),
        False: translate("Settings", "Another &program copies; this app compares when you ask it to"),
    }


def completeness_section() -> SectionWords:
    """Of what shows that a run is finished."""
    return SectionWords(
        translate("Settings", "Completeness"),
        translate(
            "Settings",
            "What shows that an instrument has finished a run, where the run itself does not say.",
        ),
    )


def quiet_field() -> FieldWords:
    """Of the quiet time."""
    return FieldWords(
        translate("Settings", "&Quiet time"),
        translate("Settings", "Marking a run complete warns you when its newest file is younger."),
        translate("Settings", "no warning"),
    )


def sentinel_field() -> FieldWords:
    """Of the sentinel's name."""
    return FieldWords(
        translate("Settings", "S&entinel file"),
        translate("Settings", "A file of this name in the run folder says that it has finished."),
    )


def manifest_field() -> FieldWords:
    """Of the manifest's name."""
    return FieldWords(
        translate("Settings", "&Manifest file"),
        translate("Settings", "A file of this name lists the files of a finished run."),
    )


def attention_section() -> SectionWords:
    """Of how long a run may stand."""
    return SectionWords(
        translate("Settings", "Attention"),
        translate("Settings", "A run that stands in one state for longer than this needs attention."),
    )


def age_label(state: IngestState) -> str:
    """The label of a state's age, with its shortcut; for each that a run may stand in for too long."""
    return {
        IngestState.STAGING: translate("Settings", "Sta&ging"),
        IngestState.COMPLETE: translate("Settings", "Comp&lete"),
        IngestState.SYNC_QUEUED: translate("Settings", "Sync q&ueued"),
        IngestState.SYNC_VERIFIED: translate("Settings", "Sync &verified"),
    }[state]


@per_language
def age_off() -> str:
    """An age that no run comes to."""
    return translate("Settings", "never")


def factor_field() -> FieldWords:
    """Of how much longer than usual a run may stand."""
    return FieldWords(
        translate("Settings", "L&onger than usual"),
        translate(
            "Settings",
            "Sooner, when a run has stood this many times longer than is usual for its instrument; "
            "never where it says never above.",
        ),
        translate("Settings", "does not count", "Longer than usual"),
    )


def factor_suffix() -> str:
    """Behind its number."""
    return translate("Settings", " times", "behind a number, with the space: 3 times")


def clearing_section() -> SectionWords:
    """Of the check before a clearing."""
    return SectionWords(
        translate("Settings", "Clearing"),
        translate(
            "Settings",
            "How the NAS copy is looked at once more before the staging copy may be deleted.",
        ),
    )


def recheck_choices() -> dict[ClearCheck, str]:
    """How the NAS copy is looked at."""
    return {
        ClearCheck.HASH: translate("Settings", "Rea&d every file again and compare its content (safest)"),
        ClearCheck.SIZE_AND_TIME: translate(
            "Settings", "Compare si&ze and time only (faster, finds no damaged file)"
        ),
    }


def staging_folders_label() -> str:
    """Of the list of staging folders."""
    return translate("Settings", "Staging &folders")


def nas_folder_label() -> str:
    """Of the NAS folder."""
    return translate("Settings", "&NAS folder of the selected staging folder")


def no_nas_folder() -> str:
    """In an empty field."""
    return translate("Settings", "no NAS folder yet")


def remove_tip(*, is_open: bool) -> str:
    """The tooltip of the button that takes a staging folder off the list."""
    if is_open:
        return translate("Settings", "This folder is open now, so it stays on the list")
    return translate("Settings", "Take this folder off the list; nothing on the disk is touched")


def test_tip() -> str:
    """The tooltip of the button that tries a NAS folder."""
    return translate("Settings", "Write a small file there, read it back, and remove it")


@per_language
def _faults() -> dict[SettingFault, str]:
    return {
        SettingFault.WRONG_VALUE: translate("Settings", "This value is not possible."),
        SettingFault.NO_NAME: translate("Settings", "Enter a file name."),
        SettingFault.UNSAFE_NAME: translate("Settings", "Enter the name of one file, without / and \\."),
        SettingFault.NOT_WHOLE_PATH: translate(
            "Settings", "Enter the whole path, from the drive or the share on."
        ),
        SettingFault.NAS_IS_STAGING: translate(
            "Settings",
            "This folder overlaps the staging folder, so it cannot hold a second copy. "
            "Choose a folder on the NAS.",
        ),
    }


def _expected(key: str) -> str:
    # What stands in IT's file; the values themselves are the same in every language.
    choices = [f'"{check.value}"' for check in ClearCheck]
    return {
        "copies_to_nas": translate("Settings", "It takes true or false."),
        "recheck": translate("Settings", "It takes {one} or {other}.").format(
            one=choices[0], other=choices[1]
        ),
        "quiet_minutes": translate("Settings", "It takes a number of minutes from 0 to {most}.").format(
            most=MAX_QUIET_MINUTES
        ),
        "attention_hours": translate(
            "Settings", "It takes a table of hours from 0 to {most} for {states}, ..."
        ).format(most=MAX_ATTENTION_HOURS, states="staging, complete"),
        "attention_factor": translate(
            "Settings", "It takes a whole number from 0 to {most}; 0 where the usual does not count."
        ).format(most=MAX_ATTENTION_FACTOR),
        "language": translate("Settings", "It takes one of {values}.").format(
            values=", ".join(f'"{language.value}"' for language in Language)
        ),
        "staging_folders": translate("Settings", "It takes a list of paths."),
        "nas_folders": translate("Settings", "It takes a table of paths."),
        "locked": translate("Settings", "It takes a list of names of settings."),
    }.get(key, "")


def fault_words(fault: SettingFault | None) -> str:
    """What is wrong with what was entered, beside its field; empty where nothing is."""
    return "" if fault is None else _faults()[fault]


def lock_words(presets: Presets) -> str:
    """Why a setting is greyed."""
    return translate("Settings", "Set by your IT in {file}").format(file=presets.path)


def age(hours: int) -> str:
    """``never``, ``36 hours``, ``7 days``."""
    if hours == 0:
        return age_off()
    days, rest = divmod(hours, 24)
    if rest:
        return translate(
            "Settings", "%Ln hour(s)", "in a field; its words must be among those to type", hours
        )
    return translate("Settings", "%Ln day(s)", "in a field; its words must be among those to type", days)


@per_language
def hour_words() -> frozenset[str]:
    """What may be typed behind a number of hours, without capitals."""
    return _typed(translate("Settings", "h, hour, hours", "what may be typed behind a number of hours"))


@per_language
def day_words() -> frozenset[str]:
    """What may be typed behind a number of days, without capitals."""
    return _typed(translate("Settings", "d, day, days", "what may be typed behind a number of days"))


def _typed(words: str) -> frozenset[str]:
    return frozenset(word.strip().casefold() for word in words.split(","))


def presets_words(presets: Presets) -> Explanation:
    """What of IT's file does not count, and what then holds."""
    path = visible(presets.path)
    lines = [_problem_line(problem) for problem in presets.problems]
    if any(not problem.key for problem in presets.problems):
        happened = translate("Settings", "{file} cannot be read, so nothing in it counts.").format(file=path)
    else:
        keys = ", ".join(visible(problem.key) for problem in presets.problems)
        happened = translate(
            "Settings", "Some of {file} does not count: {settings}.", "{settings}: their names in the file"
        ).format(file=path, settings=keys)
    rest = translate("Settings", "Everything else in it does.", "count") if _counts(presets) else ""
    return Explanation(
        happened,
        rest,
        translate("Settings", "Copy the details for your IT."),
        "\n".join(lines),
        help_topics.IT_FILE,
    )


def _counts(presets: Presets) -> bool:
    return bool(presets.locked) or any(value is not None for value in _values(presets))


def _values(presets: Presets) -> list[object]:
    return [getattr(presets.values, key) for key in presets.values.__struct_fields__]


def _problem_line(problem: PresetProblem) -> str:
    if problem.kind is PresetProblemKind.UNREADABLE:
        return translate("Settings", "The file cannot be opened: {detail}").format(detail=problem.detail)
    if problem.kind is PresetProblemKind.DAMAGED:
        return translate(
            "Settings",
            "The file is no valid TOML: {detail}. Write Windows paths with / or in 'single quotes'.",
        ).format(detail=problem.detail)
    if problem.kind is PresetProblemKind.UNKNOWN_KEY:
        return translate("Settings", "{setting}: there is no such setting.").format(setting=problem.key)
    if problem.fault is not SettingFault.WRONG_VALUE:
        return f"{problem.key}: {fault_words(problem.fault)} ({problem.detail})"
    return f"{problem.key}: {problem.detail}. {_expected(problem.key)}".rstrip()


def nas_progress_words(done: int) -> str:
    """While a folder is tried."""
    return translate("Settings", "Writing a small file and reading it back\u2026 {size}").format(
        size=formats.size(done)
    )


def nas_test_words(test: NasTest) -> tuple[str, bool]:
    """What the test of a NAS folder showed, and whether it is fit to hold copies."""
    if test.write_bytes_per_second is None or test.read_bytes_per_second is None:
        return _faults()[SettingFault.NAS_IS_STAGING], False
    sentences = [
        translate("Settings", "Works: written at {speed} and read back at {other}.", "two speeds").format(
            speed=_rate(test.write_bytes_per_second), other=_rate(test.read_bytes_per_second)
        )
    ]
    if test.free is not None and test.total is not None:
        free = translate("Settings", "{free} of {total} are free.", "sizes")
        sentences.append(free.format(free=formats.size(test.free), total=formats.size(test.total)))
    if test.same_disk:
        sentences.append(
            translate(
                "Settings",
                "It lies on the same disk as the staging folder: if that disk fails, both copies are gone.",
            )
        )
    return " ".join(sentences), not test.same_disk


def nas_error_words(error: BaseException) -> str:
    """Why a NAS folder could not be tried to the end, and what to do."""
    if isinstance(error, StorageError):
        return _storage()[error.reason]
    if isinstance(error, NasReadBackError):
        return translate(
            "Settings", "What came back was not what was written. Do not use this folder; tell your IT."
        )
    return explain(error).happened


@per_language
def _storage() -> dict[StorageReason, str]:
    return {
        StorageReason.FULL: translate("Settings", "The NAS is full. Free some space on it, or ask your IT."),
        StorageReason.GONE: translate(
            "Settings", "There is no such folder now. Check the path, and that the NAS is connected."
        ),
        StorageReason.DENIED: translate(
            "Settings", "You may not write, or not delete, in this folder. Ask your IT for permission."
        ),
        StorageReason.READ_ONLY: translate(
            "Settings", "This folder may only be read. Ask your IT for permission to write."
        ),
        StorageReason.FAILED: translate(
            "Settings", "The NAS reported an error. Try again; if it happens again, ask your IT."
        ),
    }


def _rate(bytes_per_second: float) -> str:
    return f"{formats.size(round(bytes_per_second))}/s"
