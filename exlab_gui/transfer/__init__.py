"""The work behind a step: counting, checking, recording. No Qt; nothing here prompts or prints."""

from exlab_gui.transfer.check import CopyCheckError, CopyCheckKind, check_recorded_copy
from exlab_gui.transfer.count import Counted, count_run
from exlab_gui.transfer.progress import Pace, Progress
from exlab_gui.transfer.steps import (
    FilesChangedError,
    StepOutcome,
    check_unchanged,
    record_complete,
    record_step,
    start_tracking,
)

__all__ = [
    "CopyCheckError",
    "CopyCheckKind",
    "Counted",
    "FilesChangedError",
    "Pace",
    "Progress",
    "StepOutcome",
    "check_recorded_copy",
    "check_unchanged",
    "count_run",
    "record_complete",
    "record_step",
    "start_tracking",
]
