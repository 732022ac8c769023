"""Where in the help each thing is explained: every reason, every kind of error, every part of the window.

A topic is ``page`` or ``page#section``, as in ``resources/help``. Errors are told apart by the names of their
classes, so that nothing has to be loaded to know where they are explained.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from exlab_gui.desktop.attention import AttentionKind
from exlab_gui.ingest import Damage
from exlab_gui.staging import ProblemKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exlab_gui.staging import Problem

STATES = "states"
SAFE_TO_CLEAR = "safe-to-clear"
SHARE_AWAY = "share-away"
KEYBOARD = "keyboard"
SEVERAL = "messages#several"
BUSY = "messages#busy"
RUN_GONE = "messages#run-gone"
NOT_SAVED = "messages#not-saved"
FILE_MANAGER = "messages#file-manager"
LOG_LINE = "messages#log-line"
IT_FILE = "settings#it"
UNEXPECTED = "messages#unexpected"
CHECK_STOPPED = "safe-to-clear#stopped"
REPORT = "report#report"
HISTORY = "report#history"
CHECK = "checks#check"
REPAIR = "checks#repair"
BUNDLE = "checks#bundle"

_DISK_AWAY = "share-away#working"
_DISK_FULL = "messages#disk-full"
_READ_ONLY = "messages#read-only"
_NOT_ALLOWED = "messages#not-allowed"
_DISK_ERROR = "messages#disk-error"
_NAS_FOLDER = "messages#nas-folder"
_NAS_NAMES = "messages#nas-names"

PROBLEMS: Mapping[ProblemKind, str] = {
    ProblemKind.RECORD_DAMAGED: "attention#record-damaged",
    ProblemKind.OTHER_MAJOR: "attention#other-version",
    ProblemKind.STATE_DISAGREES: "attention#state-disagrees",
    ProblemKind.HISTORY_SKIPS: "attention#history-skips",
    ProblemKind.UNSAFE_RUN_PATH: "attention#unsafe-path",
    ProblemKind.RECORD_UNREADABLE: "attention#record-unreadable",
    ProblemKind.RECORD_IS_LINK: "attention#record-is-link",
    ProblemKind.FOLDER_UNREADABLE: "attention#folder-unreadable",
}

DAMAGES: Mapping[Damage, str] = {
    Damage.EMPTY: "attention#record-damaged",
    Damage.NOT_JSON: "attention#record-damaged",
    Damage.WRONG_CONTENT: "attention#record-damaged",
    Damage.TOO_LARGE: "attention#record-damaged",
    Damage.TOO_DEEP: "attention#record-damaged",
    Damage.NOT_A_FILE: "attention#record-damaged",
}

ATTENTIONS: Mapping[AttentionKind, str] = {
    AttentionKind.STANDS_TOO_LONG: "attention#too-long",
    AttentionKind.STANDS_LONGER_THAN_USUAL: "attention#longer-than-usual",
    AttentionKind.JOB_FAILED: "attention#job-failed",
    AttentionKind.FILES_ARRIVED: "attention#files-arrived",
    AttentionKind.COPY_DIFFERS: "attention#copy-differs",
}

ERRORS: Mapping[str, str] = {
    # of a record
    "RecordChangedError": "messages#record-changed",
    "IllegalTransitionError": "messages#record-changed",
    "FileExistsError": "messages#record-changed",
    "SchemaMajorMismatchError": "attention#other-version",
    "LockTimeoutError": "messages#record-in-use",
    "LockUnsupportedError": "messages#no-locking",
    "DamagedRecordError": "attention#record-damaged",
    "UnsafePathError": "attention#record-is-link",
    "UnsafeRelativePathError": "messages#folder-name",
    # of a copy, a comparison, a clearing
    "FilesChangedError": "complete#files-changed",
    "PartlyClearedError": "messages#partly-cleared",
    "CopyDiffersError": "attention#copy-differs",
    "RunBusyError": BUSY,
    "StorageError": _DISK_ERROR,
    "DestinationError": _NAS_FOLDER,
    "ConflictError": "messages#nas-conflict",
    "OddFileError": "messages#odd-file",
    "FileChangedError": "messages#file-changed",
    "ReadBackError": "messages#read-back",
    "NasReadBackError": "messages#read-back",
    "ProofChangedError": "messages#proof",
    "DamagedChecksumListError": "messages#proof",
    "DamagedProofError": "messages#proof",
    "InvalidManifestError": "messages#manifest",
    "PlanOutdatedError": "clear#stopped",
    "ClearStoppedError": "clear#stopped",
    "SwappedFolderError": "clear#stopped",
    # of reports and repairs
    "NoCopyError": REPORT,
    "ChangedSinceCheckError": REPAIR,
    # of the system, and of what the app does with it
    "RootReplacedError": SHARE_AWAY,
    "NotAnsweringError": "share-away#not-answering",
    "LeftBehindError": "share-away#not-answering",
    "InvalidSettingError": IT_FILE,
    "StepsFailedError": SEVERAL,
    "FileNotFoundError": "messages#not-found",
    "NotADirectoryError": "messages#not-found",
    "PermissionError": _NOT_ALLOWED,
    "OSError": _DISK_ERROR,
}
"""By the name of the class; what is not listed is explained where its base is."""

REASONS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "StorageError": (
        "reason",
        {
            "full": _DISK_FULL,
            "gone": _DISK_AWAY,
            "denied": _NOT_ALLOWED,
            "read_only": _READ_ONLY,
            "failed": _DISK_ERROR,
        },
    ),
    "DestinationError": (
        "kind",
        {
            "missing": _NAS_FOLDER,
            "not_a_folder": _NAS_FOLDER,
            "is_staging": _NAS_FOLDER,
            "names": _NAS_NAMES,
            "too_long": _NAS_NAMES,
            "space": _DISK_FULL,
        },
    ),
}
"""Errors of several reasons: the attribute that tells them apart, and the topic of each of its values."""

_CODES: Mapping[str, str] = {
    "ENOSPC": _DISK_FULL,
    "EDQUOT": _DISK_FULL,
    "EROFS": _READ_ONLY,
    **dict.fromkeys(
        (
            "ENOTCONN",
            "EHOSTDOWN",
            "EHOSTUNREACH",
            "ENETUNREACH",
            "ESTALE",
            "ETIMEDOUT",
            "ENODEV",
            "ENXIO",
        ),
        _DISK_AWAY,
    ),
}

WIDGETS: Mapping[str, str] = {
    # what stands in the window
    "welcome_page": "first-steps",
    "empty_page": "first-steps#no-runs",
    "practice_bar": "first-steps#practice",
    "first_steps_assistant": "first-steps#assistant",
    "unreadable_page": "share-away#first",
    "no_match_page": "find",
    "search_field": "find#search",
    "filter_button": "find#filters",
    "filter_popover": "find#filters",
    "filter_bar": "find#filters",
    "run_header": "find#columns",
    "overview_choice": "overview",
    "overview_page": "overview",
    "disk_card": "overview#disk",
    "sidebar": "find#sidebar",
    "job_strip": "copy#jobs",
    "away_bar": SHARE_AWAY,
    "clear_verified_button": "clear#many",
    "stepper": STATES,
    # windows and dialogs
    "folders_section": "settings#folders",
    "copies_to_nas_section": "settings#copying",
    "completeness_section": "settings#completeness",
    "attention_section": "settings#attention",
    "recheck_section": "settings#clearing",
    "settings_window": "settings",
    "complete_dialog": "complete",
    "verify_dialog": "verify",
    "differences_dialog": "verify#differences",
    "clear_dialog": SAFE_TO_CLEAR,
    "clear_question": "clear#question",
    "bulk_clear_dialog": "clear#many",
    "close_dialog": "copy#close",
    "summary_dialog": SEVERAL,
    "details_dialog": UNEXPECTED,
    "report_window": REPORT,
    "history_window": HISTORY,
    "doctor_window": CHECK,
    "repair_dialog": REPAIR,
    "support_bundle_dialog": BUNDLE,
}
"""By the object name of a widget; what is not listed is explained where its parent is."""

RUN_WIDGETS = frozenset({"run_table", "run_panel", "main_window"})
"""What F1 explains here depends on the selected run."""


def topic_of_problem(problem: Problem) -> str:
    """What is wrong with a run's record."""
    if problem.damage is not None:
        return DAMAGES[problem.damage]
    return PROBLEMS[problem.kind]


def topic_of_attention(kind: AttentionKind) -> str:
    """Why a run needs attention though its record is in order."""
    return ATTENTIONS[kind]


def topic_of_error(error: BaseException) -> str:
    """What failed."""
    by_code = _topic_of_code(error.errno) if isinstance(error, OSError) else ""
    for kind in type(error).__mro__:
        name = kind.__name__
        if name == "OSError" and by_code:
            return by_code
        if name in REASONS:
            attribute, topics = REASONS[name]
            found = topics.get(str(getattr(error, attribute, "")))
            if found:
                return found
        if name in ERRORS:
            return ERRORS[name]
    return UNEXPECTED


def every_topic() -> set[str]:
    """All that anything in the app can ask for."""
    reasons = [topic for _, topics in REASONS.values() for topic in topics.values()]
    return {
        *(STATES, SAFE_TO_CLEAR, SHARE_AWAY, KEYBOARD, SEVERAL, BUSY, RUN_GONE, NOT_SAVED, FILE_MANAGER),
        *(LOG_LINE, IT_FILE, UNEXPECTED, CHECK_STOPPED, REPORT, HISTORY, CHECK, REPAIR, BUNDLE),
        *PROBLEMS.values(),
        *DAMAGES.values(),
        *ATTENTIONS.values(),
        *ERRORS.values(),
        *reasons,
        *_CODES.values(),
        *WIDGETS.values(),
    }


def _topic_of_code(code: int | None) -> str:
    return next((topic for name, topic in _CODES.items() if getattr(errno, name, None) == code), "")
