"""The work behind a step: counting, copying, comparing, clearing. No Qt; nothing prompts or prints.

Each name is loaded when it is first asked for: the window is on screen before any of this is needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exlab_gui.transfer.checksum_list import DamagedChecksumListError, ListDamage
    from exlab_gui.transfer.clear import Cleared, clear_run
    from exlab_gui.transfer.clear_check import check_clearable
    from exlab_gui.transfer.clear_plan import (
        ClearPlan,
        ClearStoppedError,
        Condition,
        ConditionKind,
        ConditionReason,
        PlanOutdatedError,
        StopReason,
    )
    from exlab_gui.transfer.cleared_copy import PartlyClearedError
    from exlab_gui.transfer.copy import Copied, OddFileError, copy_run
    from exlab_gui.transfer.copy_file import ConflictError
    from exlab_gui.transfer.count import Counted, count_run
    from exlab_gui.transfer.destination import DestinationError, DestinationProblem, base_of, destination_of
    from exlab_gui.transfer.doctor import check_run
    from exlab_gui.transfer.doctor_findings import Finding, FindingKind, Repair, RepairKind, Severity
    from exlab_gui.transfer.doctor_repair import Repaired, RepairPreview, preview_repair, repair_run
    from exlab_gui.transfer.evidence import (
        Evidence,
        Look,
        gather_evidence,
        look_again,
        look_at_files,
        wait_between_looks,
    )
    from exlab_gui.transfer.hashing import FileChangedError
    from exlab_gui.transfer.journal import CopyTrace
    from exlab_gui.transfer.nas_test import NasReadBackError, NasTest, try_nas_folder
    from exlab_gui.transfer.new_file import ReadBackError
    from exlab_gui.transfer.pairing import DifferenceKind
    from exlab_gui.transfer.placement import finish_placement
    from exlab_gui.transfer.progress import Pace, Phase, Progress
    from exlab_gui.transfer.proof import DamagedProofError, Proof, ProofKind, read_proof
    from exlab_gui.transfer.run_lock import LockOwner, RunBusyError, Work
    from exlab_gui.transfer.signals import SignalCheck, SignalKind, SignalReason, Signals, check_signals
    from exlab_gui.transfer.steps import (
        FilesChangedError,
        StepOutcome,
        check_unchanged,
        record_complete,
        record_step,
        start_tracking,
    )
    from exlab_gui.transfer.storage import Side, StorageError, StorageReason
    from exlab_gui.transfer.traces import RunTraces, read_traces
    from exlab_gui.transfer.verified import ProofChangedError, note_verified_again, record_verified
    from exlab_gui.transfer.verify import Difference, Verification, verify_run
    from exlab_gui.transfer.walk import OddKind

__all__ = [
    "ClearPlan",
    "ClearStoppedError",
    "Cleared",
    "Condition",
    "ConditionKind",
    "ConditionReason",
    "ConflictError",
    "Copied",
    "CopyTrace",
    "Counted",
    "DamagedChecksumListError",
    "DamagedProofError",
    "DestinationError",
    "DestinationProblem",
    "Difference",
    "DifferenceKind",
    "Evidence",
    "FileChangedError",
    "FilesChangedError",
    "Finding",
    "FindingKind",
    "ListDamage",
    "LockOwner",
    "Look",
    "NasReadBackError",
    "NasTest",
    "OddFileError",
    "OddKind",
    "Pace",
    "PartlyClearedError",
    "Phase",
    "PlanOutdatedError",
    "Progress",
    "Proof",
    "ProofChangedError",
    "ProofKind",
    "ReadBackError",
    "Repair",
    "RepairKind",
    "RepairPreview",
    "Repaired",
    "RunBusyError",
    "RunTraces",
    "Severity",
    "Side",
    "SignalCheck",
    "SignalKind",
    "SignalReason",
    "Signals",
    "StepOutcome",
    "StopReason",
    "StorageError",
    "StorageReason",
    "Verification",
    "Work",
    "base_of",
    "check_clearable",
    "check_run",
    "check_signals",
    "check_unchanged",
    "clear_run",
    "copy_run",
    "count_run",
    "destination_of",
    "finish_placement",
    "gather_evidence",
    "look_again",
    "look_at_files",
    "note_verified_again",
    "preview_repair",
    "read_proof",
    "read_traces",
    "record_complete",
    "record_step",
    "record_verified",
    "repair_run",
    "start_tracking",
    "try_nas_folder",
    "verify_run",
    "wait_between_looks",
]

_HOMES = {
    "checksum_list": (
        "DamagedChecksumListError",
        "ListDamage",
    ),
    "clear": (
        "Cleared",
        "clear_run",
    ),
    "clear_check": ("check_clearable",),
    "clear_plan": (
        "ClearPlan",
        "ClearStoppedError",
        "Condition",
        "ConditionKind",
        "ConditionReason",
        "PlanOutdatedError",
        "StopReason",
    ),
    "cleared_copy": ("PartlyClearedError",),
    "copy": (
        "Copied",
        "OddFileError",
        "copy_run",
    ),
    "copy_file": ("ConflictError",),
    "count": (
        "Counted",
        "count_run",
    ),
    "destination": (
        "DestinationError",
        "DestinationProblem",
        "base_of",
        "destination_of",
    ),
    "doctor": ("check_run",),
    "doctor_findings": (
        "Finding",
        "FindingKind",
        "Repair",
        "RepairKind",
        "Severity",
    ),
    "doctor_repair": (
        "RepairPreview",
        "Repaired",
        "preview_repair",
        "repair_run",
    ),
    "evidence": (
        "Evidence",
        "Look",
        "gather_evidence",
        "look_again",
        "look_at_files",
        "wait_between_looks",
    ),
    "hashing": ("FileChangedError",),
    "journal": ("CopyTrace",),
    "nas_test": (
        "NasReadBackError",
        "NasTest",
        "try_nas_folder",
    ),
    "new_file": ("ReadBackError",),
    "pairing": ("DifferenceKind",),
    "placement": ("finish_placement",),
    "progress": (
        "Pace",
        "Phase",
        "Progress",
    ),
    "proof": (
        "DamagedProofError",
        "Proof",
        "ProofKind",
        "read_proof",
    ),
    "run_lock": (
        "LockOwner",
        "RunBusyError",
        "Work",
    ),
    "signals": (
        "SignalCheck",
        "SignalKind",
        "SignalReason",
        "Signals",
        "check_signals",
    ),
    "steps": (
        "FilesChangedError",
        "StepOutcome",
        "check_unchanged",
        "record_complete",
        "record_step",
        "start_tracking",
    ),
    "storage": (
        "Side",
        "StorageError",
        "StorageReason",
    ),
    "traces": (
        "RunTraces",
        "read_traces",
    ),
    "verified": (
        "ProofChangedError",
        "note_verified_again",
        "record_verified",
    ),
    "verify": (
        "Difference",
        "Verification",
        "verify_run",
    ),
    "walk": ("OddKind",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
