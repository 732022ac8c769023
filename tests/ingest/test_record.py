"""What reading a record gives: versions, defaults, times, contradictions."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from exlab_gui.ingest import (
    SCHEMA_MAJOR,
    DamagedRecordError,
    HistoryEntry,
    Inconsistency,
    IngestRecord,
    IngestState,
    SchemaMajorMismatchError,
    format_time,
    parse_time,
    read_snapshot,
)

S = IngestState


@pytest.fixture
def read(writer, record_path):
    def from_text(**fields):
        record_path.write_bytes(json.dumps(fields).encode())
        return writer.read_ingest(record_path)

    return from_text


def test_the_example_of_the_format_is_understood(writer, recorded):
    record = writer.read_ingest(recorded(S.SYNC_VERIFIED))
    assert record.project_name == "Cortex Q3 Pilot"
    assert record.equipment_id == "CONFOCAL_01"
    assert record.run_kind == "experimental"
    assert record.run_path == "CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32"
    assert record.transport == "smb_mount"
    assert record.current_state is S.SYNC_VERIFIED
    assert [entry.state for entry in record.history] == [
        S.STAGING,
        S.COMPLETE,
        S.SYNC_QUEUED,
        S.SYNC_VERIFIED,
    ]
    complete, verified = record.entry(S.COMPLETE), record.entry(S.SYNC_VERIFIED)
    assert (complete.files_received, complete.bytes_received) == (142, 48293847234)
    assert verified.nas_path == "//nas01/lab/CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32"
    assert verified.checksum_file == ".exlab-wizard/checksums.sha256"
    assert record.entry(S.CLEARED) is None
    assert record.inconsistency is None


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2", "1.10", "1.999999"])
def test_any_minor_is_read_with_the_unknown_left_out(read, version):
    record = read(schema_version=version, current_state="staging", novelty={"deep": [1]})
    assert (record.schema_version, record.current_state, record.history) == (version, S.STAGING, ())


@pytest.mark.parametrize("version", ["0.9", "2.0", "2.1", "11.1", "10.0"])
def test_another_major_is_refused_by_reading_and_writing(writer, record_path, footprint, version):
    # Everything else in the file would be wrong in this major: it must not even be looked at.
    record_path.write_text(json.dumps({"schema_version": version, "current_state": 7, "history": "no"}))
    before = footprint(record_path)
    for attempt in (
        lambda: writer.read_ingest(record_path),
        lambda: read_snapshot(record_path),
        lambda: writer.append_state_transition(record_path, S.COMPLETE),
    ):
        with pytest.raises(SchemaMajorMismatchError) as caught:
            attempt()
        assert (caught.value.expected_major, caught.value.found) == (SCHEMA_MAJOR, version) == (1, version)
    assert footprint(record_path) == before


@pytest.mark.parametrize(
    "version",
    ["", "1", "1.", ".1", "1.1.1", "v1.1", "1.1 ", "1.1\n", "01.1", "1.01", "１.1", "1.-1", "1.1e1"],  # noqa: RUF001  (a digit that is no ASCII)
)
def test_a_version_that_is_none_is_damage(read, version):
    with pytest.raises(DamagedRecordError) as caught:
        read(schema_version=version, current_state="staging")
    assert "schema_version" in caught.value.reason


@pytest.mark.parametrize("missing", ["schema_version", "current_state"])
def test_version_and_state_are_never_guessed(read, missing):
    fields = {"schema_version": "1.1", "current_state": "staging"}
    del fields[missing]
    with pytest.raises(DamagedRecordError) as caught:
        read(**fields)
    assert missing in caught.value.reason


def test_all_else_has_defaults(read):
    record = read(schema_version="1.0", current_state="complete")
    assert record == IngestRecord(schema_version="1.0", current_state=S.COMPLETE)
    assert (record.run_kind, record.transport, record.history) == ("experimental", "smb_mount", ())


def test_words_of_a_newer_minor_are_kept(read):
    record = read(schema_version="1.3", current_state="staging", run_kind="pilot", transport="quantum")
    assert (record.run_kind, record.transport) == ("pilot", "quantum")


def test_a_sixth_state_is_damage_also_in_the_history(read):
    for fields in (
        {"current_state": "archived"},
        {"current_state": "staging", "history": [{"state": "gone"}]},
    ):
        with pytest.raises(DamagedRecordError):
            read(schema_version="1.1", **fields)


@pytest.mark.parametrize(
    ("current", "history", "expected"),
    [
        ("staging", [], None),
        ("staging", ["staging"], None),
        ("cleared", ["staging", "complete", "sync_queued", "sync_verified", "cleared"], None),
        ("complete", ["staging"], Inconsistency.STATE_DISAGREES),
        ("staging", ["staging", "complete"], Inconsistency.STATE_DISAGREES),
        ("complete", [], Inconsistency.HISTORY_SKIPS),
        ("complete", ["complete"], None),
        ("sync_queued", ["complete", "sync_queued"], None),
        ("sync_queued", ["sync_queued"], Inconsistency.HISTORY_SKIPS),
        ("sync_queued", ["staging", "sync_queued"], Inconsistency.HISTORY_SKIPS),
        ("complete", ["staging", "staging", "complete"], Inconsistency.HISTORY_SKIPS),
        ("sync_queued", ["complete", "staging", "sync_queued"], Inconsistency.HISTORY_SKIPS),
    ],
)
def test_contradictions_are_found(read, current, history, expected):
    record = read(
        schema_version="1.1", current_state=current, history=[{"state": state} for state in history]
    )
    assert record.inconsistency is expected


def test_the_latest_entry_of_a_state_counts(read):
    entries = [{"state": "staging", "host": "first"}, {"state": "staging", "host": "second"}]
    assert (
        read(schema_version="1.1", current_state="staging", history=entries).entry(S.STAGING).host == "second"
    )


@pytest.mark.parametrize(
    "text", ["2026-04-17T14:35:00Z", "2026-04-17T14:35:00+00:00", "2026-04-17T16:35:00+02:00"]
)
def test_times_are_read_as_utc(text):
    moment = parse_time(text)
    assert moment == datetime(2026, 4, 17, 14, 35, tzinfo=UTC)
    assert moment.utcoffset() == timedelta(0)
    assert HistoryEntry(state=S.STAGING, at=text).when == moment


@pytest.mark.parametrize(
    "text", ["2026-04-17T14:35:00", "yesterday", "2026-13-01T00:00:00Z", "0001-01-01T00:00:00+14:00"]
)
def test_a_time_that_is_none_is_damage_and_says_where(read, text):
    history = [{"state": "staging", "at": "2026-04-17T14:35:00Z"}, {"state": "complete", "at": text}]
    with pytest.raises(DamagedRecordError) as caught:
        read(schema_version="1.1", current_state="complete", history=history)
    assert "entry 2" in caught.value.reason


def test_an_entry_without_a_time_has_none(read):
    record = read(schema_version="1.1", current_state="staging", history=[{"state": "staging"}])
    assert record.history[0].when is None


def test_times_are_written_in_utc_and_whole_seconds():
    moment = datetime(2026, 4, 17, 16, 35, 0, 999_999, tzinfo=timezone(timedelta(hours=2)))
    assert format_time(moment) == "2026-04-17T14:35:00Z"
    assert parse_time(format_time(moment)) == moment.replace(microsecond=0)


def test_equal_bytes_have_equal_revisions_and_others_do_not(recorded):
    path = recorded(S.STAGING)
    first, second = read_snapshot(path), read_snapshot(path)
    assert first == second
    path.write_bytes(path.read_bytes() + b" ")
    third = read_snapshot(path)
    assert third.record == first.record
    assert third.revision != first.revision


def test_reading_makes_no_file_and_changes_none(writer, recorded, footprint):
    path = recorded(S.COMPLETE)
    before, names = footprint(path), sorted(path.parent.iterdir())
    writer.read_ingest(path)
    assert (footprint(path), sorted(path.parent.iterdir())) == (before, names)


def test_a_record_that_is_not_there_is_the_systems_own_error(writer, record_path):
    with pytest.raises(FileNotFoundError):
        writer.read_ingest(record_path)
