"""Every finding, made on a copy of a run with which all is well."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys

import pytest

from exlab_gui.ingest import Cancelled, Damage, IngestState, default_host, never
from exlab_gui.ingest import record_file as ingest_record_file
from exlab_gui.staging import append_log
from exlab_gui.transfer import doctor, doctor_files, doctor_leftovers
from exlab_gui.transfer.doctor import check_run
from exlab_gui.transfer.doctor_findings import FindingKind as Kind
from exlab_gui.transfer.doctor_findings import RepairKind, Severity
from exlab_gui.transfer.run_lock import Work, run_lock
from exlab_gui.transfer.walk import OddEntry, OddKind
from sick_runs import ARRIVED, NOW, RANDOM, SICKNESSES, GoodRun
from transfer_runs import ignore

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, sockets and odd names are made")

MADE_OTHERWISE = {
    Kind.FOLDER_UNREADABLE,
    Kind.FILES_CHANGING,
    Kind.NOT_CHECKED,
    Kind.RECORD_UNREADABLE,
    Kind.NOT_WRITABLE,
    Kind.FILES_AFTER_CLEARED,
    Kind.MOUNTS,
    Kind.LIST_UNREADABLE,
}


@pytest.fixture
def run(tmp_path, make_run):
    return GoodRun(tmp_path, make_run)


def everything_in(folder):
    seen = {}
    for path in sorted(folder.rglob("*")):
        info = path.lstat()
        data = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        seen[path] = (info.st_mode, info.st_ino, info.st_mtime_ns, data)
    return seen


def raising(error):
    def stand_in(*_arguments, **_options):
        raise error

    return stand_in


def test_that_every_kind_is_made_here():
    assert set(SICKNESSES) | MADE_OTHERWISE == set(Kind)


@pytest.mark.parametrize("state", list(IngestState))
def test_that_nothing_is_found_on_a_good_run(tmp_path, make_run, state):
    assert GoodRun(tmp_path, make_run, state=state.value).check() == ()


def test_that_a_run_that_is_not_tracked_is_in_order(tmp_path, make_run):
    run_dir = make_run(tmp_path, state=None)
    assert check_run(run_dir, ignore, never) == ()


@pytest.mark.parametrize("kind", SICKNESSES, ids=lambda kind: kind.value)
def test_that_it_is_found_and_nothing_is_changed(tmp_path, run, kind):
    SICKNESSES[kind](run)
    before = everything_in(tmp_path)
    finding = run.finding(kind)
    assert finding.run_dir == str(run.run)
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize(
    ("content", "damage"),
    [
        (b"", Damage.EMPTY),
        (b"{", Damage.NOT_JSON),
        (b'{"schema_version":"1.1","current_state":"sleeping"}', Damage.WRONG_CONTENT),
        (b'{"schema_version":"1.1","current_state":"staging","x":' + b"[" * 10_000, Damage.TOO_DEEP),
        (b" " * (8 * 1024 * 1024 + 1), Damage.TOO_LARGE),
    ],
    ids=["empty", "not json", "wrong word", "too deep", "too large"],
)
def test_in_what_way_a_record_is_damaged(run, content, damage):
    run.record.write_bytes(content)
    finding = run.finding(Kind.RECORD_DAMAGED)
    assert finding.damage is damage
    # The run was verified, as the copy beside the data on the NAS says.
    assert [repair.kind for repair in finding.repairs] == [RepairKind.RESTORE, RepairKind.START_AFRESH]
    assert finding.repairs[0].source == str(run.copy / ".exlab-wizard" / "ingest.json")


def test_that_a_folder_in_the_place_of_the_record_is_damage(run):
    run.record.unlink()
    run.record.mkdir()
    assert run.finding(Kind.RECORD_DAMAGED).damage is Damage.NOT_A_FILE


def test_that_a_copy_that_knows_less_is_not_offered(run):
    # The damaged record speaks of the last step, which the copy does not know.
    run.record.write_bytes(b'{"current_state":"cleared","history":[{"state":"cleared"')
    finding = run.finding(Kind.RECORD_DAMAGED)
    assert finding.repairs == ()
    assert finding.state is IngestState.CLEARED


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32", "utf-8-sig"])
def test_that_a_record_that_an_editor_saved_otherwise_still_says_how_far_it_was(run, encoding):
    text = run.record.read_text(encoding="utf-8").replace(
        '"current_state":"sync_verified"', '"state":"cleared"'
    )
    run.record.write_bytes(text.encode(encoding))
    finding = run.finding(Kind.RECORD_DAMAGED)
    assert finding.state is IngestState.CLEARED
    assert finding.repairs == ()


def test_that_what_others_log_hides_nothing_of_what_the_run_has_reached(run):
    append_log(str(run.run), "INFO", "ingest.json transition: sync_verified -> cleared")
    of_all = run.root / "CONFOCAL_01" / "wizard.labpc-04.log"
    lines = (f"2027-01-01T00:00:{number % 60:02}Z [INFO ] [host:labpc-04] a beat\n" for number in range(3000))
    of_all.write_text("".join(lines), encoding="utf-8")
    run.record.write_bytes(b"")
    finding = run.finding(Kind.RECORD_DAMAGED)
    assert finding.state is IngestState.CLEARED
    assert finding.repairs == (), "tracking a cleared run from the start would forget that its data is gone"


def test_that_a_long_log_of_the_run_is_read_from_its_beginning(run):
    run.wizard("ingest.json").unlink()
    shutil.rmtree(run.copy)
    append_log(str(run.run), "INFO", "ingest.json transition: sync_queued -> sync_verified")
    for _ in range(40):
        append_log(str(run.run), "INFO", "x" * 4000)
    log = next(run.wizard().glob("wizard.*.log"))
    log.write_bytes(log.read_bytes() * 2 + b"no line of the format\n" * 3000)
    assert run.finding(Kind.RECORD_LOST).state is IngestState.SYNC_VERIFIED


def test_that_a_state_is_not_set_back_behind_what_the_log_knows(run):
    append_log(str(run.run), "INFO", "ingest.json transition: sync_verified -> cleared")
    run.rewrite(lambda content: content.update(current_state="cleared"))
    assert run.finding(Kind.STATE_DISAGREES).repairs == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [("1", '"1"'), ("1.5", '"1.5"'), ("{}", "[]"), ('{"a":1}', '[["a",1]]'), ("null", '"null"')],
)
def test_that_values_of_two_types_are_not_equal(run, first, second):
    run.record.write_bytes(run.record.read_bytes()[:-1] + f',"x":{first},"x":{second}}}'.encode())
    assert run.finding(Kind.REPEATED_KEYS).repairs == ()


def test_that_the_number_of_a_process_may_be_any(run):
    owner = {"host": default_host(), "user": "", "pid": 10**15, "work": "copy", "since": ""}
    run.wizard("transfer.owner").write_text(json.dumps(owner))
    assert run.check() == ()


def test_that_a_copy_is_not_offered_where_the_log_knows_more(run):
    append_log(str(run.run), "INFO", "ingest.json transition: sync_verified -> cleared")
    run.record.write_bytes(b"")
    assert run.finding(Kind.RECORD_DAMAGED).repairs == ()


def test_that_the_copy_of_another_run_is_not_offered(run):
    other = run.copy / ".exlab-wizard" / "ingest.json"
    run.rewrite(lambda content: content.update(run_path="CONFOCAL_01/PROJ-0042/Runs/Run_other"), other)
    run.record.write_bytes(b"")
    repairs = run.finding(Kind.RECORD_DAMAGED).repairs
    assert [repair.kind for repair in repairs] == [RepairKind.START_AFRESH]


@pytest.mark.parametrize("change", [{"current_state": "staging"}, {"schema_version": "2.0"}])
def test_that_a_copy_that_is_sick_itself_is_not_offered(run, change):
    run.rewrite(lambda content: content.update(change), run.copy / ".exlab-wizard" / "ingest.json")
    run.record.write_bytes(b"")
    assert RepairKind.RESTORE not in {each.kind for each in run.finding(Kind.RECORD_DAMAGED).repairs}


def test_that_a_whole_leftover_is_offered_and_not_thrown_away(run):
    left = run.leave(f"ingest.json.{RANDOM}.tmp", run.record.read_bytes())
    other = run.leave(f"proof.json.{RANDOM}.tmp")
    run.record.write_bytes(b"")
    findings = run.check(destination="")
    damaged = next(each for each in findings if each.kind is Kind.RECORD_DAMAGED)
    # The same text beside the copy on the NAS, which the proof names, is not offered twice.
    assert [each.kind for each in damaged.repairs] == [RepairKind.RESTORE, RepairKind.START_AFRESH]
    leftovers = next(each for each in findings if each.kind is Kind.LEFTOVERS)
    assert [each.name for each in leftovers.repairs[0].leftovers] == [other.name]
    assert left.exists()


def test_that_a_lost_record_of_a_run_is_told_from_a_run_that_never_had_one(run):
    run.record.unlink()
    repairs = run.finding(Kind.RECORD_LOST).repairs
    assert [(each.kind, each.checked) for each in repairs] == [(RepairKind.RESTORE, None)]


def test_that_a_state_is_only_set_where_the_history_is_whole(run):
    run.rewrite(lambda content: content.update(current_state="staging"))
    run.rewrite(lambda content: content["history"].pop(1))
    kinds = [each.kind for each in run.finding(Kind.STATE_DISAGREES).repairs]
    assert RepairKind.SET_STATE not in kinds


def test_that_repeated_keys_with_other_values_have_no_repair(run):
    text = run.record.read_bytes()
    run.record.write_bytes(text[:-1] + b',"transport":"file_transfer"}')
    assert run.finding(Kind.REPEATED_KEYS).repairs == ()


def test_what_is_said_of_the_counts(run):
    run.rewrite(lambda content: content["history"][1].update(files_received=5, bytes_received=7))
    assert run.finding(Kind.COUNT_DIFFERS).counts == (5, 7, 3, 3206)


def test_that_one_late_file_is_one_finding_where_there_is_a_list(run):
    SICKNESSES[Kind.NOT_LISTED](run)
    assert run.kinds() == {Kind.NOT_LISTED}


def test_that_files_are_named_up_to_a_limit_and_counted_beyond(run):
    for number in range(50):
        path = run.run / f"late {number:02}.tif"
        path.touch()
        run.age(path, ARRIVED)
    finding = run.finding(Kind.NOT_LISTED)
    assert finding.count == 50
    assert len(finding.names) == 20
    assert finding.names[0] == "late 00.tif"


def test_that_files_in_a_cleared_run_are_found(tmp_path, make_run):
    run = GoodRun(tmp_path, make_run, state="cleared")
    (run.run / "new.tif").touch()
    assert run.kinds(now=None) == {Kind.FILES_AFTER_CLEARED}


def test_that_a_cleared_run_without_its_list_is_told_from_a_verified_one(tmp_path, make_run):
    run = GoodRun(tmp_path, make_run, state="cleared")
    SICKNESSES[Kind.LIST_MISSING](run)
    assert run.finding(Kind.LIST_MISSING).state is IngestState.CLEARED


def test_that_a_run_by_another_programs_clock_may_be_minutes_ahead(run):
    run.rewrite(lambda content: content["history"][3].update(at="2026-05-02T12:04:00Z"))
    assert run.check() == ()


@pytest.mark.parametrize(
    "name", ["ingest.json.lock", "transfer.lock", "ingest.json.before-repair-1", "notes.tmp"]
)
def test_that_locks_and_files_of_others_are_no_leftovers(run, name):
    run.leave(name)
    assert run.check() == ()


@pytest.mark.parametrize(
    "name", ["checksums.sha256.x-Y_9.tmp", "transfer.journal.1.tmp", "placement.pending.1.tmp"]
)
def test_what_else_is_a_leftover(run, name):
    run.leave(name)
    assert run.kinds() == {Kind.LEFTOVERS}


def test_that_unfinished_files_of_a_copy_are_only_told_of(run):
    run.leave(f"copy-{RANDOM}.tmp")
    run.record.write_bytes(b"")
    assert run.finding(Kind.COPY_LEFTOVERS).repairs == ()


def test_that_a_young_temporary_is_none(run):
    path = run.leave(f"ingest.json.{RANDOM}.tmp")
    run.age(path, NOW.timestamp() - 60)
    assert run.check() == ()


def test_that_nothing_is_a_leftover_while_a_program_works_on_the_run(run):
    run.leave(f"proof.files.{RANDOM}.tmp")
    with run_lock(str(run.run), Work.COPY):
        assert run.check() == ()
    assert run.kinds() == {Kind.LEFTOVERS}


def test_that_a_program_that_was_ended_does_not_count_as_at_work(run, monkeypatch):
    run.leave(f"proof.files.{RANDOM}.tmp")
    with run_lock(str(run.run), Work.COPY):
        monkeypatch.setattr(doctor_leftovers.os, "kill", raising(ProcessLookupError()))
        assert run.kinds() == {Kind.LEFTOVERS}
        monkeypatch.setattr(doctor_leftovers.os, "kill", raising(PermissionError()))
        assert run.check() == ()


def test_that_on_windows_a_program_counts_as_at_work():
    assert doctor_leftovers._is_running(1, "win32")


def test_a_record_that_may_not_be_read(run, monkeypatch):
    denied = PermissionError(errno.EACCES, "Permission denied")
    monkeypatch.setattr(ingest_record_file, "open_shared", raising(denied))
    finding = run.finding(Kind.RECORD_UNREADABLE)
    assert "Permission denied" in finding.detail
    assert finding.severity is Severity.PROBLEM


def test_a_folder_that_may_not_be_read(run, monkeypatch):
    denied = PermissionError(errno.EACCES, "Permission denied", str(run.run / "raw"))
    monkeypatch.setattr(doctor_files, "walk", raising(denied))
    assert run.finding(Kind.FOLDER_UNREADABLE).path == str(run.run / "raw")


def test_files_that_vanish_while_they_are_looked_at(run, monkeypatch):
    monkeypatch.setattr(doctor_files, "walk", raising(FileNotFoundError(errno.ENOENT, "gone")))
    assert run.kinds() == {Kind.FILES_CHANGING}


def test_a_list_that_cannot_be_read(run, monkeypatch):
    from exlab_gui.transfer import clear_list  # noqa: PLC0415

    monkeypatch.setattr(clear_list, "hash_file", raising(OSError(errno.EIO, "Input/output error")))
    assert run.kinds() == {Kind.LIST_UNREADABLE}


@pytest.mark.parametrize("name", ["", "ingest.json.lock"])
def test_what_may_not_be_written_to(run, monkeypatch, name):
    run.wizard("ingest.json.lock").touch()
    forbidden = str(run.wizard(name)).rstrip("/")
    real = os.access
    monkeypatch.setattr(doctor_files.os, "access", lambda path, mode: path != forbidden and real(path, mode))
    assert run.finding(Kind.NOT_WRITABLE).path == f".exlab-wizard/{name}".rstrip("/")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_really_may_not_be_written_to(run):
    run.wizard().chmod(0o555)
    try:
        assert run.kinds() == {Kind.NOT_WRITABLE}
    finally:
        run.wizard().chmod(0o755)


def test_another_device_below_a_run(run, monkeypatch):
    real = doctor_files.walk

    def walk(*arguments):
        yield from real(*arguments)
        yield OddEntry("zip drive", OddKind.MOUNT)

    monkeypatch.setattr(doctor_files, "walk", walk)
    assert run.finding(Kind.MOUNTS).names == ("zip drive",)


def test_that_what_nobody_has_thought_of_is_a_finding(run, monkeypatch):
    monkeypatch.setattr(doctor, "check_creation", raising(ZeroDivisionError("oh")))
    finding = run.finding(Kind.NOT_CHECKED)
    assert finding.detail == "ZeroDivisionError: oh"


def test_that_the_worst_comes_first(run):
    run.leave(f"proof.json.{RANDOM}.tmp")
    SICKNESSES[Kind.PATH_DIFFERS](run)
    SICKNESSES[Kind.STATE_DISAGREES](run)
    assert [each.severity for each in run.check()] == [Severity.PROBLEM, Severity.WARNING, Severity.NOTE]


def test_that_it_can_be_cancelled(run):
    with pytest.raises(Cancelled):
        check_run(str(run.run), ignore, lambda: True)
