"""Whatever fails, the operator reads what happened, what was not touched and what to do."""

from __future__ import annotations

import errno
import importlib
import os
import pkgutil
import re

import pytest

import exlab_gui.ingest
import exlab_gui.staging
import exlab_gui.transfer
from exlab_gui.desktop.error_wording import Explanation, changed_by, details_of, explain
from exlab_gui.ingest import (
    Cancelled,
    ChangedSinceCheckError,
    Damage,
    DamagedRecordError,
    HistoryEntry,
    IllegalTransitionError,
    IngestError,
    IngestRecord,
    IngestState,
    LockTimeoutError,
    LockUnsupportedError,
    RecordChangedError,
    SchemaMajorMismatchError,
    UnsafePathError,
)
from exlab_gui.staging import UnsafeRelativePathError
from exlab_gui.transfer import (
    ClearStoppedError,
    ConflictError,
    Counted,
    DamagedChecksumListError,
    DamagedProofError,
    DestinationError,
    DestinationProblem,
    FileChangedError,
    FilesChangedError,
    ListDamage,
    LockOwner,
    NasReadBackError,
    OddFileError,
    OddKind,
    PartlyClearedError,
    PlanOutdatedError,
    ProofChangedError,
    ReadBackError,
    RunBusyError,
    Side,
    StopReason,
    StorageError,
    StorageReason,
    Work,
)
from exlab_gui.transfer.manifest import InvalidManifestError, ManifestDamage
from exlab_gui.transfer.report_file import NoCopyError

PATH = "/staging/CONFOCAL_01/P/Runs/Run_1/.exlab-wizard/ingest.json"
JARGON = re.compile(r"\b(ingest|payload|mutex|exception|traceback|errno)\b", re.IGNORECASE)


def record(state=IngestState.COMPLETE, host="labpc-09"):
    return IngestRecord(current_state=state, history=(HistoryEntry(state=state, host=host),))


OWN_ERRORS = [
    (ChangedSinceCheckError(PATH), "changed since it was checked", "checked again"),
    (IllegalTransitionError(IngestState.CLEARED, IngestState.COMPLETE, ()), "“Cleared”", "Refresh"),
    (SchemaMajorMismatchError(1, "2.0"), "another version of the software (format 2.0)", "Update"),
    (LockTimeoutError(PATH, 10.0, "syncd (process 812)"), "(syncd (process 812)) kept", "try again"),
    (LockTimeoutError(PATH, 0.4), "Another program kept this run's record to itself for 0.4 s", "Wait"),
    (LockUnsupportedError(PATH, "Function not implemented"), "writing at the same time", "file locking"),
    *((DamagedRecordError(PATH, "bad", damage), "damaged", "Refresh") for damage in Damage),
    (UnsafePathError(PATH), "link to another place", "ask whoever"),
    (RecordChangedError(PATH, record()), "changed by labpc-09", "Refresh"),
    (UnsafeRelativePathError("CONFOCAL_01/P\n/Run_1"), "a character that no record can hold", "Rename"),
    (
        FilesChangedError("/staging/Run_1", Counted(2, 10, 1.0, "a"), Counted(3, 1000, 2.0, "b")),
        "now there are 3 files, 1.0 kB",
        "again",
    ),
]
CAUSE = OSError(errno.EIO, "Input/output error", "/nas/x")
TRANSFER_ERRORS = [
    (NoCopyError("/staging/Run_1", ""), "No verified copy", "Nothing was written on the NAS", "verify"),
    (RunBusyError("/staging/Run_1", None), "Another program is at work", "Nothing was done", "Wait"),
    *(
        (
            RunBusyError("/staging/Run_1", LockOwner("labpc-07", "anna", 812, work, "x")),
            "by anna on labpc-07",
            "",
            "",
        )
        for work in (*Work, "something new")
    ),
    *(
        (StorageError(side, reason, "/x", CAUSE), "", "No file", "")
        for side in Side
        for reason in StorageReason
    ),
    *(
        (
            DestinationError(kind, "/nas", names=("a",), count=1, needed=2, free=1),
            "",
            "Nothing was copied",
            "",
        )
        for kind in DestinationProblem
    ),
    (
        ConflictError("raw/a.tif", "/nas/raw/a.tif"),
        "in the place of raw/a.tif",
        "ever overwritten",
        "moved away",
    ),
    *((OddFileError("raw/a", kind), "raw/a", "Nothing was copied", "try again") for kind in OddKind),
    (FileChangedError("/staging/a"), "/staging/a changed while", "No file", "has finished"),
    (ReadBackError("raw/a.tif"), "something else than was written for raw/a.tif", "removed", "try again"),
    (NasReadBackError("/nas"), "/nas gave back something else", "no run was touched", "ask your IT"),
    (
        PartlyClearedError("/staging/Run_1", "raw/a.tif"),
        "raw/a.tif was cleared",
        "No file",
        "restore that file",
    ),
    (ProofChangedError("/staging/Run_1"), "changed by another program", "Nothing was recorded", "Verify"),
    (
        DamagedChecksumListError("/x", 1200, ListDamage.NOT_A_LINE),
        "(line 1,200)",
        "No file",
        "verify the NAS",
    ),
    (
        DamagedChecksumListError("/x", 0, ListDamage.NOT_A_FILE),
        "list is damaged, so",
        "No file",
        "verify the NAS",
    ),
    (DamagedProofError("/x", "gone"), "noted when the NAS copy was verified", "No file", "verify the NAS"),
    *((InvalidManifestError(damage, "../x"), "manifest", "Nothing was", "") for damage in ManifestDamage),
    *(
        (PlanOutdatedError("/r", "raw/a", reason), "Since the run", "No file was", "Check again")
        for reason in StopReason
    ),
    *(
        (
            ClearStoppedError("/r", "raw/a", reason, 12, 3000, CAUSE),
            "Clearing stopped",
            "12 files, 3.0 kB are",
            "again",
        )
        for reason in StopReason
    ),
]
"""An error, and words of what happened, what was not touched and what to do."""
SYSTEM_ERRORS = [
    ("ENOENT", "not there any more", "connected"),
    ("EEXIST", "has a record already", "Refresh"),
    ("EACCES", "not allowed", "permission"),
    ("EPERM", "not allowed", "permission"),
    ("ENOSPC", "disk is full", "Free some space"),
    ("EDQUOT", "disk is full", "Free some space"),
    ("EROFS", "may only be read", "Ask your IT"),
    ("ENOTCONN", "is away", "connected"),
    ("EHOSTDOWN", "is away", "connected"),
    ("EHOSTUNREACH", "is away", "connected"),
    ("ENETUNREACH", "is away", "connected"),
    ("ESTALE", "is away", "connected"),
    ("ETIMEDOUT", "is away", "connected"),
    ("ENODEV", "is away", "connected"),
    ("ENXIO", "is away", "connected"),
    ("EIO", "disk reported an error", "Try again"),
    ("ENAMETOOLONG", "disk reported an error", "Try again"),
]
UNFORESEEN = [ValueError("x"), RuntimeError(), MemoryError(), RecursionError("deep"), IngestError("new")]


def system_error(name):
    if not hasattr(errno, name):
        pytest.skip(f"this system knows no {name}")
    code = getattr(errno, name)
    return OSError(code, os.strerror(code), PATH)


def check_parts(explanation):
    for part in (explanation.happened, explanation.untouched, explanation.remedy):
        assert not part[0].islower()
        assert part[-1] == "."
        assert len(part.splitlines()) == 1
    assert JARGON.search(explanation.text) is None
    assert explanation.text == f"{explanation.happened} {explanation.untouched} {explanation.remedy}"


@pytest.mark.parametrize(("error", "happened", "remedy"), OWN_ERRORS, ids=lambda value: type(value).__name__)
def test_errors_of_the_rooms_below(error, happened, remedy):
    explanation = explain(error)
    check_parts(explanation)
    assert happened in explanation.happened
    assert remedy in explanation.remedy
    assert "Nothing was written" in explanation.untouched
    assert explanation.details == f"{type(error).__name__}: {error}".replace("\n", "␊")


def test_every_error_class_of_the_rooms_below_has_its_words():
    rooms = (exlab_gui.ingest, exlab_gui.staging, exlab_gui.transfer)
    public = [getattr(room, name) for room in rooms for name in room.__all__]
    errors = {kind for kind in public if isinstance(kind, type) and issubclass(kind, Exception)}
    errors |= set(own_errors(exlab_gui.transfer))
    examples = [error for error, *_ in (*OWN_ERRORS, *TRANSFER_ERRORS)]
    # Cancelling is an outcome and no error; the base class is never raised by itself.
    assert errors - {Cancelled, IngestError} == {type(error) for error in examples}
    unexpected = explain(RuntimeError()).happened
    assert unexpected not in {explain(error).happened for error in examples}


def own_errors(room):
    """The public error classes of all modules of a room, also those that its root does not offer."""
    for found in pkgutil.iter_modules(room.__path__):
        module = importlib.import_module(f"{room.__name__}.{found.name}")
        for name, kind in vars(module).items():
            own = isinstance(kind, type) and kind.__module__ == module.__name__ and not name.startswith("_")
            if own and issubclass(kind, IngestError):
                yield kind


@pytest.mark.parametrize(
    ("error", "happened", "untouched", "remedy"), TRANSFER_ERRORS, ids=lambda value: type(value).__name__
)
def test_errors_of_a_transfer(error, happened, untouched, remedy):
    explanation = explain(error)
    check_parts(explanation)
    assert happened in explanation.happened
    assert untouched in explanation.untouched
    assert remedy in explanation.remedy
    assert "{" not in explanation.text
    assert explanation.details.startswith(f"{type(error).__name__}: ")


@pytest.mark.parametrize(
    "kind", dict.fromkeys(type(error) for error, *_ in TRANSFER_ERRORS), ids=lambda kind: kind.__name__
)
def test_every_reason_of_an_error_is_told_apart(kind):
    examples = [error for error, *_ in TRANSFER_ERRORS if type(error) is kind]
    assert len({explain(error).happened for error in examples}) == len(examples)


class TestTransferErrors:
    @pytest.mark.usefixtures("english_in_berlin")
    def test_who_is_at_work_and_since_when(self):
        owner = LockOwner("labpc-07", "anna", 812, "copy", "2025-11-23T10:02:00Z")
        happened = explain(RunBusyError("/staging/Run_1", owner)).happened
        assert happened == "This run is being copied to the NAS by anna on labpc-07 since 23 Nov 2025."
        nobody = LockOwner("", "", 812, "verify", "")
        happened = explain(RunBusyError("/staging/Run_1", nobody)).happened
        assert happened == "This run is being compared with its NAS copy by another program."

    @pytest.mark.parametrize(
        ("names", "count", "expected"),
        [
            ((), 0, "the names of some of the run's files as"),
            (("a.",), 1, "the names of “a.” as"),
            (("a.", "b\n"), 2, "the names of “a.” and “b␊” as"),
            (tuple("abcdef"), 1206, "the names of “a”, “b”, “c” and 1,203 more as"),
        ],
    )
    def test_names_that_the_nas_would_not_keep(self, names, count, expected):
        error = DestinationError(DestinationProblem.NAMES, "/nas", names=names, count=count)
        assert expected in explain(error).happened

    def test_too_little_room(self):
        error = DestinationError(DestinationProblem.SPACE, "/nas", needed=48_300_000_000, free=3_200_000_000)
        assert explain(error).happened == "The NAS has 3.2 GB free, but 48.3 GB are still to be copied."

    def test_a_hostile_name_is_shown_as_it_is(self):
        assert "place of <b>a␊</b>." in explain(ConflictError("<b>a\n</b>", "/nas")).happened

    def test_the_systems_own_words_stand_in_the_details(self):
        error = StorageError(Side.NAS, StorageReason.FAILED, "/nas/x", CAUSE)
        assert "Input/output error" in explain(error).details
        assert "/nas/x" in explain(error).details

    def test_a_clear_that_stopped_without_a_name(self):
        explanation = explain(ClearStoppedError("/r", "", StopReason.NOT_READ, 1, 5))
        assert explanation.happened == "Clearing stopped: something in the run could not be looked at."
        assert explanation.untouched == (
            "1 file, 5 B is still in the staging folder; the run stays “Sync verified”, and nothing "
            "on the NAS was touched."
        )


@pytest.mark.parametrize(("name", "happened", "remedy"), SYSTEM_ERRORS)
def test_errors_of_the_system(name, happened, remedy):
    error = system_error(name)
    explanation = explain(error)
    check_parts(explanation)
    assert happened in explanation.happened
    assert remedy in explanation.remedy
    assert PATH in explanation.details
    assert os.strerror(error.errno) in explanation.details


def test_a_system_error_without_a_code_is_an_error_of_the_disk():
    assert explain(OSError("odd")).happened == "The disk reported an error."


@pytest.mark.parametrize("error", UNFORESEEN, ids=lambda error: type(error).__name__)
def test_whatever_nobody_foresaw(error):
    explanation = explain(error)
    check_parts(explanation)
    assert explanation.happened == "Something unexpected went wrong."
    assert "copy the details" in explanation.remedy
    assert explanation.details.startswith(type(error).__name__)


class TestDetails:
    def test_they_go_down_to_the_cause(self):
        outer = DamagedRecordError(PATH, "not JSON")
        outer.__cause__ = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
        assert details_of(outer).splitlines() == [
            f"DamagedRecordError: {PATH}: not JSON",
            "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
        ]

    def test_a_chain_without_end_ends(self):
        one, two = ValueError("one"), ValueError("two")
        one.__cause__, two.__cause__ = two, one
        assert details_of(one).splitlines()[:2] == ["ValueError: one", "ValueError: two"]
        assert len(details_of(one).splitlines()) == 5

    def test_nothing_in_them_hides(self):
        assert details_of(OSError("a\nb\u202e")) == "OSError: a␊b␦"


class TestChangedBy:
    def test_it_says_who_and_how_the_run_is_now(self):
        explanation = changed_by(RecordChangedError(PATH, record(IngestState.SYNC_QUEUED)))
        check_parts(explanation)
        assert explanation.happened == (
            "This run was changed by labpc-09 in the meantime; it is now “Sync queued”."
        )
        assert explanation.untouched == "Nothing was written."

    @pytest.mark.parametrize("found", [IngestRecord(), record(host="")])
    def test_somebody_who_left_no_name(self, found):
        assert "changed by another program" in changed_by(RecordChangedError(PATH, found)).happened

    def test_a_hostile_name_is_shown_as_it_is(self):
        found = record(host="<b>pc\n04")
        assert "changed by <b>pc␊04 in" in changed_by(RecordChangedError(PATH, found)).happened


def test_missing_parts_leave_no_gap():
    assert Explanation("It happened.", "", "Do this.").text == "It happened. Do this."
