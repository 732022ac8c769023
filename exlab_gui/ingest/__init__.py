"""One run's record: the states, the file, the locked writer. Needs no Qt; plain scripts may use all of it."""

from exlab_gui.ingest.errors import (
    Cancelled,
    ChangedSinceCheckError,
    Damage,
    DamagedRecordError,
    IllegalTransitionError,
    IngestError,
    LockTimeoutError,
    LockUnsupportedError,
    RecordChangedError,
    SchemaMajorMismatchError,
    UnsafePathError,
)
from exlab_gui.ingest.host import default_host
from exlab_gui.ingest.lock import never
from exlab_gui.ingest.record import (
    MAX_RECORD_BYTES,
    SCHEMA_MAJOR,
    SCHEMA_VERSION,
    HistoryEntry,
    Inconsistency,
    IngestRecord,
    format_time,
    parse_time,
)
from exlab_gui.ingest.record_file import RecordSnapshot, read_snapshot
from exlab_gui.ingest.states import FORWARD_TRANSITIONS, LIFECYCLE, IngestState
from exlab_gui.ingest.writer import IngestWriter

__all__ = [
    "FORWARD_TRANSITIONS",
    "LIFECYCLE",
    "MAX_RECORD_BYTES",
    "SCHEMA_MAJOR",
    "SCHEMA_VERSION",
    "Cancelled",
    "ChangedSinceCheckError",
    "Damage",
    "DamagedRecordError",
    "HistoryEntry",
    "IllegalTransitionError",
    "Inconsistency",
    "IngestError",
    "IngestRecord",
    "IngestState",
    "IngestWriter",
    "LockTimeoutError",
    "LockUnsupportedError",
    "RecordChangedError",
    "RecordSnapshot",
    "SchemaMajorMismatchError",
    "UnsafePathError",
    "default_host",
    "format_time",
    "never",
    "parse_time",
    "read_snapshot",
]
