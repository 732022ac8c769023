"""One run's record: its typed view, and its text with everything unknown kept (format.md, "ingest.json")."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

import msgspec

from exlab_gui.ingest.errors import Damage, DamagedRecordError, SchemaMajorMismatchError
from exlab_gui.ingest.states import LIFECYCLE, IngestState

SCHEMA_MAJOR = 1
SCHEMA_MINOR = 1
SCHEMA_VERSION = f"{SCHEMA_MAJOR}.{SCHEMA_MINOR}"
MAX_RECORD_BYTES = 8 * 1024 * 1024

_MAX_REASON = 300
"""The decoder quotes a wrong word whole; it may be megabytes long."""

_Count = Annotated[int, msgspec.Meta(ge=0)]


# Without the cyclic collector, here and below: nothing in a record can point back to it.
class HistoryEntry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One line of a run's history.

    Attributes:
        state: the state that was reached.
        at: when, ISO 8601 in UTC, as it stands in the file; see :attr:`when`.
        host: the machine that recorded it.
        files_received: number of files, on ``complete`` only.
        bytes_received: number of bytes, on ``complete`` only.
        nas_path: the run's folder on the NAS, on ``sync_verified`` only.
        checksum_file: the checksum list, relative to the run folder, on ``sync_verified`` only.
    """

    state: IngestState
    at: str = ""
    host: str = ""
    files_received: _Count | None = None
    bytes_received: _Count | None = None
    nas_path: str | None = None
    checksum_file: str | None = None

    @property
    def when(self) -> datetime | None:
        """The time in UTC, or None where the entry has none."""
        return parse_time(self.at) if self.at else None


class IngestRecord(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What ``ingest.json`` says, in the order in which its keys are written.

    ``run_kind`` and ``transport`` stay text: a newer minor version may know words that this one does not.
    ``run_path`` is what the file claims; check it with ``staging.layout.safe_relative_path`` before use.
    """

    schema_version: str = SCHEMA_VERSION
    project_name: str = ""
    equipment_id: str = ""
    run_kind: str = "experimental"
    run_path: str = ""
    transport: str = "smb_mount"
    current_state: IngestState = IngestState.STAGING
    history: tuple[HistoryEntry, ...] = ()

    def entry(self, state: IngestState) -> HistoryEntry | None:
        """The latest history entry of a state, or None if it was never reached."""
        return next((entry for entry in reversed(self.history) if entry.state is state), None)

    @property
    def inconsistency(self) -> Inconsistency | None:
        """What in the record contradicts itself, or None (product.md, "Needs attention")."""
        states = [entry.state for entry in self.history]
        if states and states[-1] is not self.current_state:
            return Inconsistency.STATE_DISAGREES
        # A run that was tracked with no history at all (it "may be absent when empty") has no entry of its
        # first state, and can never get one.
        reached = LIFECYCLE[: self.current_state.position + 1]
        return None if tuple(states) in {reached, reached[1:]} else Inconsistency.HISTORY_SKIPS


class Inconsistency(StrEnum):
    """How a readable record contradicts itself."""

    STATE_DISAGREES = "state_disagrees"
    HISTORY_SKIPS = "history_skips"


class _Header(msgspec.Struct):
    schema_version: str


class _RequiredFields(msgspec.Struct):
    current_state: IngestState


class _WholeRecord(IngestRecord, frozen=True, kw_only=True, gc=False):
    schema_version: str
    current_state: IngestState


_HEADER = msgspec.json.Decoder(_Header)
_REQUIRED = msgspec.json.Decoder(_RequiredFields)
_RECORD = msgspec.json.Decoder(IngestRecord)
_WHOLE = msgspec.json.Decoder(_WholeRecord)
_FIELDS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ENTRIES = msgspec.json.Decoder(list[msgspec.Raw])
_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})", re.ASCII)


def decode_record(data: bytes, path: str) -> IngestRecord:
    """Read the text of a record.

    Args:
        data: the file's bytes.
        path: only for the errors.

    Raises:
        SchemaMajorMismatchError: it is of another major version; nothing else of it was looked at.
        DamagedRecordError: anything else that keeps it from being understood.
    """
    if len(data) > MAX_RECORD_BYTES:
        raise DamagedRecordError(path, f"larger than {MAX_RECORD_BYTES} bytes", Damage.TOO_LARGE)
    if not data.strip():
        raise DamagedRecordError(path, "the file is empty", Damage.EMPTY)
    try:
        data.decode()  # the parts that are skipped below are not checked by the decoder
    except UnicodeDecodeError as error:
        raise DamagedRecordError(path, str(error), Damage.NOT_JSON) from error
    version = _decode(_HEADER, data, path).schema_version
    major, _ = _parse_version(version, path)
    if major != SCHEMA_MAJOR:
        raise SchemaMajorMismatchError(SCHEMA_MAJOR, version)
    _decode(_REQUIRED, data, path)
    record: IngestRecord = _decode(_RECORD, data, path)
    for number, entry in enumerate(record.history, start=1):
        _check_time(entry.at, number, path)
    return record


def decode_usual(data: bytes) -> IngestRecord | None:
    """Read the text of an ordinary record in one go; for reading very many of them.

    What it returns says the same as what :func:`decode_record` makes of the text, which takes three times as
    long to know exactly what is wrong. Only the times have not been looked at: that is left to whoever parses
    them anyway.

    Args:
        data: the file's bytes, at most :data:`MAX_RECORD_BYTES`.

    Returns:
        None where anything is unusual, such as another version: :func:`decode_record` knows what it is.
    """
    try:
        data.decode()
        record = _WHOLE.decode(data)
    except (UnicodeDecodeError, msgspec.DecodeError, RecursionError):
        return None
    return record if record.schema_version == SCHEMA_VERSION else None


def append_entry(data: bytes, record: IngestRecord, entry: HistoryEntry, path: str) -> bytes:
    """The text of a record with one more history entry, everything else as it was (format.md, Reading 3).

    Values of unknown keys and the earlier entries are copied byte for byte. An older minor version is raised
    to :data:`SCHEMA_VERSION` and completed with the defaults that a reader assumes (format.md, Writing 3).

    Args:
        data: the record as it is on disk.
        record: what :func:`decode_record` made of it.
        entry: the entry to add; the caller has checked that it may follow.
        path: only for the errors.

    Raises:
        DamagedRecordError: a key stands there twice, so that one of its values would be lost.
    """
    _refuse_repeated_keys(data, path)
    found: dict[str, msgspec.Raw] = _FIELDS.decode(data)
    history: list[bytes] = [*_ENTRIES.decode(found["history"])] if "history" in found else []
    history.append(_encode(entry))
    new: dict[str, bytes] = {
        "current_state": _encode(entry.state),
        "history": b"[" + b",".join(history) + b"]",
    }
    return _rewritten(found, new, record, path)


def with_state(data: bytes, record: IngestRecord, state: IngestState, path: str) -> bytes:
    """The text of a record with another ``current_state``, everything else as in :func:`append_entry`.

    Raises:
        DamagedRecordError: a key stands there twice, so that one of its values would be lost.
    """
    _refuse_repeated_keys(data, path)
    return _rewritten(_FIELDS.decode(data), {"current_state": _encode(state)}, record, path)


def repeated_keys(data: bytes, path: str) -> dict[str, bool]:
    """The top-level keys that stand in a record more than once, each with whether all its values are equal.

    Raises:
        DamagedRecordError: the text is not JSON.
    """
    values: dict[str, list[object]] = {}
    for name, value in _pairs_of(data, path):
        values.setdefault(name, []).append(value)
    return {name: all(value == each[0] for value in each) for name, each in values.items() if len(each) > 1}


def without_repeats(data: bytes, record: IngestRecord, path: str) -> bytes:
    """The text of a record with every key once, where that loses nothing because their values are equal.

    Raises:
        DamagedRecordError: the values of a key differ.
    """
    for name, are_equal in repeated_keys(data, path).items():
        if not are_equal:
            raise DamagedRecordError(path, f"the key {name[:80]!r} stands there with different values")
    return _rewritten(_FIELDS.decode(data), {}, record, path)


def encode_record(record: IngestRecord) -> bytes:
    """The text of a new record: compact UTF-8, keys in the format's order, no final newline."""
    return msgspec.json.encode(record)


def parse_time(text: str) -> datetime:
    """Read a time of the format, in UTC; ``+00:00`` and other offsets are understood too.

    Raises:
        ValueError: it is not a time, or says no offset.
        OverflowError: its offset leads out of the years 1 to 9999.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} has no offset from UTC")
    return moment.astimezone(UTC)


def format_time(moment: datetime) -> str:
    """Write a time as the format wants it: ``YYYY-MM-DDTHH:MM:SSZ``, UTC, whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _rewritten(
    found: dict[str, msgspec.Raw], new: dict[str, bytes], record: IngestRecord, path: str
) -> bytes:
    """The text of a record with some values replaced, at least at the minor version that this app writes."""
    if _parse_version(record.schema_version, path) < (SCHEMA_MAJOR, SCHEMA_MINOR):
        missing = (name for name in IngestRecord.__struct_fields__ if name not in found)
        new = {name: _encode(getattr(record, name)) for name in missing} | new
        new["schema_version"] = _encode(SCHEMA_VERSION)
    values = {**found, **new}
    known = [name for name in IngestRecord.__struct_fields__ if name in values]
    unknown = [name for name in found if name not in IngestRecord.__struct_fields__]
    return b"{" + b",".join(_encode(name) + b":" + bytes(values[name]) for name in [*known, *unknown]) + b"}"


def _refuse_repeated_keys(data: bytes, path: str) -> None:
    # Readers take the last of them; a rewrite would have to drop the others.
    seen: set[str] = set()
    for name, _ in _pairs_of(data, path):
        if name in seen:
            raise DamagedRecordError(path, f"the key {name[:80]!r} stands there more than once")
        seen.add(name)


def _pairs_of(data: bytes, path: str) -> list[tuple[str, object]]:
    # This is about names and equality. Numbers keep their spelling, as Python refuses to convert very long
    # ones, but are no texts; objects are no lists.
    try:
        pairs = json.loads(
            data, object_pairs_hook=tuple, parse_int=_Number, parse_float=_Number, parse_constant=_Number
        )
    except RecursionError as error:
        raise DamagedRecordError(path, "nested too deeply", Damage.TOO_DEEP) from error
    except ValueError as error:
        raise DamagedRecordError(path, str(error)[:_MAX_REASON], Damage.NOT_JSON) from error
    return list(pairs) if isinstance(pairs, tuple) else []


class _Number(NamedTuple):
    """A number as it is spelled."""

    spelling: str


def _check_time(text: str, number: int, path: str) -> None:
    try:
        if text:
            parse_time(text)
    except (ValueError, OverflowError) as error:
        raise DamagedRecordError(path, f"history entry {number}: time {text[:80]!r} is not valid") from error


def _decode(decoder: msgspec.json.Decoder[Any], data: bytes, path: str) -> Any:  # noqa: ANN401  (typed by the decoder)
    try:
        return decoder.decode(data)
    except msgspec.ValidationError as error:
        raise DamagedRecordError(path, str(error)[:_MAX_REASON]) from error
    except RecursionError as error:
        raise DamagedRecordError(path, "nested too deeply", Damage.TOO_DEEP) from error
    except msgspec.DecodeError as error:
        raise DamagedRecordError(path, str(error)[:_MAX_REASON], Damage.NOT_JSON) from error


def _parse_version(text: str, path: str) -> tuple[int, int]:
    match = _VERSION.fullmatch(text)
    if match is None:
        raise DamagedRecordError(path, f"schema_version {text[:80]!r} is not MAJOR.MINOR")
    return int(match[1]), int(match[2])


def _encode(value: object) -> bytes:
    return msgspec.json.encode(value)
