"""Creating and advancing records through the writer's doors."""

from __future__ import annotations

import os
import threading

import msgspec
import pytest

from exlab_gui.ingest import (
    LIFECYCLE,
    MAX_RECORD_BYTES,
    Damage,
    DamagedRecordError,
    HistoryEntry,
    IllegalTransitionError,
    IngestRecord,
    IngestState,
    IngestWriter,
    RecordChangedError,
    SchemaMajorMismatchError,
    read_snapshot,
)

S = IngestState
FIRST = HistoryEntry(state=S.STAGING, at="2026-04-17T14:35:00Z", host="labpc-04")
NEW = IngestRecord(
    project_name="Cortex Q3 Pilot",
    equipment_id="CONFOCAL_01",
    run_path="CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32",
    history=(FIRST,),
)


def test_a_new_record_has_the_text_of_the_format(writer, record_path, text_of, litter):
    writer.write_ingest(record_path, NEW)
    assert record_path.read_bytes() == text_of(S.STAGING)
    assert litter(record_path) == []


def test_names_are_written_as_they_are(writer, record_path):
    record = msgspec.structs.replace(NEW, project_name='Grüße "日本" \N{MICROSCOPE}\u202e<b>\\')
    writer.write_ingest(record_path, record)
    assert '"Grüße \\"日本\\" \N{MICROSCOPE}\u202e<b>\\\\"'.encode() in record_path.read_bytes()
    assert writer.read_ingest(record_path) == record


def test_the_records_folder_is_made_but_never_the_runs(writer, run_folder):
    writer.write_ingest(run_folder / ".exlab-wizard" / "ingest.json", NEW)
    assert writer.read_ingest(run_folder / ".exlab-wizard" / "ingest.json") == NEW

    vanished = run_folder.parent / "Run_gone"
    with pytest.raises(FileNotFoundError):
        writer.write_ingest(vanished / ".exlab-wizard" / "ingest.json", NEW)
    assert not vanished.exists()


def test_a_record_that_is_there_is_never_overwritten(writer, recorded, footprint):
    path = recorded(S.COMPLETE)
    before = footprint(path)
    with pytest.raises(FileExistsError):
        writer.write_ingest(path, NEW)
    assert footprint(path) == before


def test_a_damaged_record_is_not_overwritten_either(writer, record_path, footprint):
    record_path.write_bytes(b"")
    before = footprint(record_path)
    with pytest.raises(FileExistsError):
        writer.write_ingest(record_path, NEW)
    assert footprint(record_path) == before


def test_a_folder_in_its_place_stays(writer, record_path):
    record_path.mkdir()
    (record_path / "inside").write_text("kept")
    with pytest.raises(FileExistsError):
        writer.write_ingest(record_path, NEW)
    assert (record_path / "inside").read_text() == "kept"


def test_one_that_appears_at_the_last_moment_is_not_overwritten(writer, record_path, monkeypatch, litter):
    # A program that takes no lock could create it between the check and the publication.
    link, rename = os.link, os.rename

    def appears(source, target, really):
        record_path.write_bytes(b"theirs")
        return really(source, target)

    monkeypatch.setattr(os, "link", lambda source, target: appears(source, target, link))
    monkeypatch.setattr(os, "rename", lambda source, target: appears(source, target, rename))
    with pytest.raises(FileExistsError):
        writer.write_ingest(record_path, NEW)
    assert record_path.read_bytes() == b"theirs"
    assert litter(record_path) == []


def test_a_record_of_another_major_is_not_created(writer, record_path):
    with pytest.raises(SchemaMajorMismatchError):
        writer.write_ingest(record_path, msgspec.structs.replace(NEW, schema_version="2.0"))
    with pytest.raises(DamagedRecordError):
        writer.write_ingest(record_path, msgspec.structs.replace(NEW, schema_version="one"))
    assert list(record_path.parent.iterdir()) == []


@pytest.mark.parametrize("missing", ["run", "record's folder", "record"])
def test_advancing_what_is_gone_makes_nothing(writer, run_folder, missing):
    run = run_folder.parent / "Run_gone" if missing == "run" else run_folder
    if missing == "record":
        (run / ".exlab-wizard").mkdir()
    with pytest.raises(FileNotFoundError):
        writer.append_state_transition(run / ".exlab-wizard" / "ingest.json", S.COMPLETE)
    assert run.exists() == (missing != "run")
    assert (run / ".exlab-wizard").exists() == (missing == "record")
    assert not (run / ".exlab-wizard" / "ingest.json").exists()


def test_a_path_without_a_folder_means_the_working_folder(writer, recorded, monkeypatch):
    path = recorded(S.STAGING)
    monkeypatch.chdir(path.parent)
    assert writer.append_state_transition("ingest.json", S.COMPLETE).current_state is S.COMPLETE
    assert writer.read_ingest("ingest.json") == writer.read_ingest(path)
    path.unlink()
    writer.write_ingest("ingest.json", NEW)
    assert writer.read_ingest(path) == NEW


def test_the_writer_writes_only_what_the_caller_had_seen(writer, recorded, footprint):
    path = recorded(S.STAGING)
    seen = read_snapshot(path)
    path.write_bytes(path.read_bytes().replace(b"Cortex", b"Kortex"))
    before = footprint(path)

    with pytest.raises(RecordChangedError) as caught:
        writer.append_state_transition(path, S.COMPLETE, expected_revision=seen.revision)

    assert caught.value.found == read_snapshot(path).record
    assert caught.value.found.project_name == "Kortex Q3 Pilot"
    assert footprint(path) == before
    now = read_snapshot(path).revision
    assert writer.append_state_transition(path, S.COMPLETE, expected_revision=now).current_state is S.COMPLETE


def test_a_step_that_somebody_took_first_is_told_as_a_change(writer, recorded):
    path = recorded(S.STAGING)
    seen = read_snapshot(path).revision
    writer.append_state_transition(path, S.COMPLETE, host="labpc-07")
    with pytest.raises(RecordChangedError) as caught:
        writer.append_state_transition(path, S.COMPLETE, expected_revision=seen)
    assert caught.value.found.history[-1].host == "labpc-07"


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "archived"},
        {"files_received": -1},
        {"bytes_received": -(2**70)},
        {"host": "\udc80 (not a name in UTF-8)"},
    ],
)
def test_values_that_cannot_be_recorded_are_refused(writer, recorded, footprint, wrong):
    path = recorded(S.STAGING)
    before = footprint(path)
    with pytest.raises(ValueError, match=r"archived|negative|surrogates"):
        writer.append_state_transition(path, **{"state": S.COMPLETE, **wrong})
    assert footprint(path) == before


def test_nothing_is_put_in_place_that_could_not_be_read_back(writer, record_path, footprint):
    text = b'{"schema_version":"1.1","current_state":"staging","note":"%s"}'
    record_path.write_bytes(text % (b"x" * (MAX_RECORD_BYTES - len(text) + 2)))
    assert record_path.stat().st_size == MAX_RECORD_BYTES
    assert writer.read_ingest(record_path).current_state is S.STAGING
    before = footprint(record_path)
    with pytest.raises(DamagedRecordError) as caught:
        writer.append_state_transition(record_path, S.COMPLETE)
    assert caught.value.damage is Damage.TOO_LARGE
    assert footprint(record_path) == before


def in_threads(count, work):
    barrier = threading.Barrier(count)
    results = []

    def run(number):
        barrier.wait()
        try:
            results.append(work(number))
        except Exception as error:  # noqa: BLE001  (whatever it is, the test looks at it)
            results.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


@pytest.mark.parametrize("shared", [True, False])
def test_threads_exclude_each_other_too(recorded, writer, shared):
    path = recorded(S.STAGING)

    def advance(number):
        mine = writer if shared else IngestWriter(20.0)
        return mine.append_state_transition(path, S.COMPLETE, host=f"thread-{number}")

    results = in_threads(6, advance)
    won = [one for one in results if isinstance(one, IngestRecord)]
    assert len(won) == 1
    assert [type(one) for one in results if one is not won[0]] == [IllegalTransitionError] * 5
    assert writer.read_ingest(path) == won[0]


def test_only_one_of_many_threads_creates_a_record(writer, record_path, litter):
    def create(number):
        writer.write_ingest(record_path, msgspec.structs.replace(NEW, project_name=str(number)))
        return number

    results = in_threads(6, create)
    (won,) = [one for one in results if isinstance(one, int)]
    assert [type(one) for one in results if one is not won] == [FileExistsError] * 5
    assert writer.read_ingest(record_path).project_name == str(won)
    assert litter(record_path) == []


def test_one_writer_serves_many_records_at_once(writer, run_folder):
    def whole_way(number):
        folder = run_folder.parent / f"Run_{number}"
        folder.mkdir()
        path = folder / ".exlab-wizard" / "ingest.json"
        writer.write_ingest(path, msgspec.structs.replace(NEW, project_name=str(number)))
        for state in list(S)[1:]:
            writer.append_state_transition(path, state, host=str(number))
        return number, writer.read_ingest(path)

    for number, record in in_threads(6, whole_way):
        assert record.project_name == str(number)
        assert [entry.host for entry in record.history] == ["labpc-04", *[str(number)] * 4]
        assert record.inconsistency is None


@pytest.mark.parametrize("repeated", [b'"history":[]', b'"x":1,"x":2', b'"current_state":"staging"'])
def test_a_repeated_key_is_refused_because_one_of_its_values_would_be_lost(writer, record_path, repeated):
    data = (
        b'{"schema_version":"1.1","current_state":"staging","history":[{"state":"staging"}],'
        + repeated
        + b"}"
    )
    record_path.write_bytes(data)
    with pytest.raises(DamagedRecordError, match="more than once"):
        writer.append_state_transition(record_path, IngestState.COMPLETE)
    assert record_path.read_bytes() == data


def test_a_record_without_a_history_can_go_the_whole_way(writer, record_path):
    record_path.write_bytes(b'{"schema_version":"1.1","current_state":"staging"}')
    for state in LIFECYCLE[1:]:
        assert writer.append_state_transition(record_path, state).inconsistency is None
