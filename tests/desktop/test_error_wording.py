"""Whatever fails, the operator reads what happened, what was not touched and what to do."""

from __future__ import annotations

import errno
import os
import re

import pytest

import exlab_gui.ingest
import exlab_gui.staging
import exlab_gui.transfer
from exlab_gui.desktop.error_wording import Explanation, changed_by, details_of, explain
from exlab_gui.ingest import (
    Cancelled,
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
from exlab_gui.transfer import CopyCheckError, CopyCheckKind, Counted, FilesChangedError

PATH = "/staging/CONFOCAL_01/P/Runs/Run_1/.exlab-wizard/ingest.json"
JARGON = re.compile(r"\b(ingest|payload|mutex|exception|traceback|errno)\b", re.IGNORECASE)


def record(state=IngestState.COMPLETE, host="labpc-09"):
    return IngestRecord(current_state=state, history=(HistoryEntry(state=state, host=host),))


OWN_ERRORS = [
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
    *((CopyCheckError(kind, "/nas/lab/Run_1"), "/nas/lab/Run_1", "") for kind in CopyCheckKind),
]
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
    # Cancelling is an outcome and no error; the base class is never raised by itself.
    assert errors - {Cancelled, IngestError} == {type(error) for error, _, _ in OWN_ERRORS}
    unexpected = explain(RuntimeError()).happened
    assert unexpected not in {explain(error).happened for error, _, _ in OWN_ERRORS}


def test_every_reason_against_a_copy_has_its_own_words():
    told = {explain(CopyCheckError(kind, "/nas")).text for kind in CopyCheckKind}
    assert len(told) == len(CopyCheckKind)


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
