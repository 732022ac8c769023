from __future__ import annotations

import pickle

import pytest

from exlab_gui.ingest import (
    Cancelled,
    Damage,
    DamagedRecordError,
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

ERRORS = [
    (IllegalTransitionError(IngestState.CLEARED, IngestState.STAGING, ()), ["cleared", "staging", "nothing"]),
    (
        IllegalTransitionError(IngestState.STAGING, IngestState.CLEARED, (IngestState.COMPLETE,)),
        ["allowed: complete"],
    ),
    (SchemaMajorMismatchError(1, "2.3"), ["2.3", "major version 1"]),
    (
        LockTimeoutError("/run/ingest.json.lock", 10.0, "python (process 7)"),
        ["ingest.json.lock", "10 s", "7"],
    ),
    (LockTimeoutError("/run/ingest.json.lock", 0.5), ["0.5 s", "another program"]),
    (
        LockUnsupportedError("/run/ingest.json.lock", "not implemented"),
        ["ingest.json.lock", "not implemented"],
    ),
    (DamagedRecordError("/run/ingest.json", "no", Damage.EMPTY), ["/run/ingest.json", "no"]),
    (UnsafePathError("/run/ingest.json"), ["/run/ingest.json"]),
    (RecordChangedError("/run/ingest.json", IngestRecord()), ["/run/ingest.json", "staging"]),
]


@pytest.mark.parametrize(("error", "words"), ERRORS)
def test_an_error_says_its_data_and_travels_whole(error, words):
    assert isinstance(error, IngestError)
    assert [word for word in words if word not in str(error)] == []
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert vars(copy) == vars(error)


def test_being_cancelled_is_not_an_error_of_the_record():
    assert not issubclass(Cancelled, IngestError)


def test_damage_is_unspecific_unless_said_otherwise():
    assert DamagedRecordError("p", "r").damage is Damage.WRONG_CONTENT
