"""Every repair: what it makes, what it keeps, and what it refuses."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from exlab_gui.ingest import (
    ChangedSinceCheckError,
    IngestState,
    atomic_file,
    record_repair,
)
from exlab_gui.staging import append_log, read_logs
from exlab_gui.transfer.doctor_findings import FindingKind as Kind
from exlab_gui.transfer.doctor_findings import RepairKind
from exlab_gui.transfer.doctor_repair import kept_name, preview_repair
from exlab_gui.transfer.run_lock import RunBusyError, Work, run_lock
from repair_hands import KEPT, do, kept_files, litter, repair
from sick_runs import RANDOM, SICKNESSES, GoodRun

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and odd names are made")

REPAIRABLE = {
    (Kind.STATE_DISAGREES, RepairKind.SET_STATE),
    (Kind.STATE_DISAGREES, RepairKind.RESTORE),
    (Kind.HISTORY_SKIPS, RepairKind.RESTORE),
    (Kind.REPEATED_KEYS, RepairKind.DROP_REPEATS),
    (Kind.RECORD_DAMAGED, RepairKind.RESTORE),
    (Kind.RECORD_DAMAGED, RepairKind.START_AFRESH),
}
HERE = Path(__file__).parent


@pytest.fixture
def run(tmp_path, make_run):
    return GoodRun(tmp_path, make_run)


@pytest.fixture
def sick(run):
    """The same with a damaged record; its copy on the NAS is good."""
    SICKNESSES[Kind.RECORD_DAMAGED](run)
    return run


def test_that_every_repair_is_done_here(run):
    offered = set()
    for kind, fall_sick in SICKNESSES.items():
        if kind in {each for each, _ in REPAIRABLE}:
            before = run.record.read_bytes()
            fall_sick(run)
            offered |= {(kind, each.kind) for each in run.finding(kind).repairs}
            run.record.write_bytes(before)
    assert offered == REPAIRABLE


@pytest.mark.parametrize(
    ("kind", "repair_kind"), sorted(REPAIRABLE), ids=lambda value: value.value if value else ""
)
def test_that_a_record_is_repaired_and_the_old_one_kept(run, kind, repair_kind):
    SICKNESSES[kind](run)
    old, mode = run.record.read_bytes(), run.record.stat().st_mode
    done = do(run, kind, repair_kind)
    assert [path.read_bytes() for path in kept_files(run)] == [old]
    assert done.kept == str(kept_files(run)[0])
    assert run.record.stat().st_mode == mode
    expected = IngestState.STAGING if repair_kind is RepairKind.START_AFRESH else IngestState.SYNC_VERIFIED
    assert run.state() is expected
    assert done.run.state is expected
    assert done.run.problem is None
    assert run.check(now=None) == ()
    assert litter(run) == []


def test_that_a_set_state_changes_nothing_else(run):
    run.rewrite(lambda content: content.update(extra={"a": 1}))
    before = run.record.read_bytes()
    run.record.write_bytes(before.replace(b'"current_state":"sync_verified"', b'"current_state":"complete"'))
    do(run, Kind.STATE_DISAGREES, RepairKind.SET_STATE)
    assert run.record.read_bytes() == before


def test_that_a_restored_record_is_the_copy_byte_for_byte(sick):
    copy = (sick.copy / ".exlab-wizard" / "ingest.json").read_bytes()
    do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert sick.record.read_bytes() == copy


def test_that_a_lost_record_comes_back(run):
    run.record.unlink()
    done = do(run, Kind.RECORD_LOST, RepairKind.RESTORE)
    assert done.kept == ""
    assert run.check() == ()


def test_that_a_lost_folder_comes_back(run):
    import shutil  # noqa: PLC0415

    shutil.rmtree(run.wizard())
    do(run, Kind.RECORD_LOST, RepairKind.RESTORE)
    assert run.state() is IngestState.SYNC_VERIFIED


def test_that_a_whole_leftover_can_be_taken(sick, tmp_path):
    good = (sick.copy / ".exlab-wizard" / "ingest.json").read_bytes()
    (sick.copy / ".exlab-wizard" / "ingest.json").unlink()
    left = sick.leave(f"ingest.json.{RANDOM}.tmp", good)
    do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert sick.record.read_bytes() == good
    # It is an ordinary leftover from now on.
    assert left.exists()
    do(sick, Kind.LEFTOVERS, RepairKind.REMOVE_LEFTOVERS)
    assert not left.exists()


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), os.mkfifo])
def test_that_something_else_in_the_place_of_a_record_is_moved_aside(run, make):
    run.record.unlink()
    make(run.record)
    mode = run.record.lstat().st_mode
    do(run, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert kept_files(run)[0].lstat().st_mode == mode
    assert run.state() is IngestState.SYNC_VERIFIED


def test_that_a_record_that_is_far_too_large_is_kept_without_being_read(run):
    with open(run.record, "wb") as file:
        file.truncate(50_000_000)
    do(run, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert kept_files(run)[0].stat().st_size == 50_000_000


def test_that_two_repairs_in_one_second_keep_both_files(sick):
    first = sick.record.read_bytes()
    do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    sick.record.write_bytes(b"again")
    do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert sorted(path.read_bytes() for path in kept_files(sick)) == sorted([first, b"again"])


def test_that_leftovers_are_removed_and_nothing_else(run):
    left = [run.leave(f"{name}.{RANDOM}.tmp") for name in ("ingest.json", "proof.json", "checksums.sha256")]
    other = run.leave("notes.tmp")
    done = do(run, Kind.LEFTOVERS, RepairKind.REMOVE_LEFTOVERS)
    assert (done.removed, done.skipped) == (3, 0)
    assert not any(path.exists() for path in left)
    assert other.exists()


def test_that_a_leftover_that_changed_stays(run):
    first, second = (run.leave(f"proof.json.{number}.tmp") for number in (1, 2))
    finding = run.finding(Kind.LEFTOVERS)
    second.write_bytes(b"work")
    done = repair(run, finding, RepairKind.REMOVE_LEFTOVERS)
    assert (done.removed, done.skipped) == (1, 1)
    assert not first.exists()
    assert second.exists()


def test_that_the_log_tells_of_it(sick):
    done = do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    said = read_logs(str(sick.run))[-1].message
    assert said.startswith("ingest.json restored from ")
    assert said.endswith(os.path.basename(done.kept))


def test_that_what_was_before_a_fresh_start_does_not_count_any_more(sick):
    said = "ingest.json transition: sync_queued -> sync_verified"
    append_log(str(sick.run), "INFO", said, host="labpc-09")
    assert sick.finding(Kind.RECORD_DAMAGED).state is IngestState.SYNC_VERIFIED
    do(sick, Kind.RECORD_DAMAGED, RepairKind.START_AFRESH)
    sick.record.write_bytes(b"")
    assert sick.finding(Kind.RECORD_DAMAGED).state is None


def test_that_a_record_from_before_a_fresh_start_is_not_taken_any_more(sick):
    do(sick, Kind.RECORD_DAMAGED, RepairKind.START_AFRESH)
    fresh = sick.record.read_bytes()
    sick.record.write_bytes(b"")
    # The copy on the NAS says "verified" of what lay here before.
    repairs = [each.kind for each in sick.finding(Kind.RECORD_DAMAGED).repairs]
    assert repairs == [RepairKind.START_AFRESH]
    sick.leave(f"ingest.json.{RANDOM}.tmp", fresh)
    do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert sick.record.read_bytes() == fresh


@pytest.mark.parametrize(
    ("kind", "repair_kind"), sorted(REPAIRABLE), ids=lambda value: value.value if value else ""
)
def test_that_a_record_that_changed_since_the_check_is_left(run, kind, repair_kind):
    SICKNESSES[kind](run)
    finding = run.finding(kind)
    changed = run.record.read_bytes() + b" "
    run.record.write_bytes(changed)
    with pytest.raises(ChangedSinceCheckError):
        repair(run, finding, repair_kind)
    assert run.record.read_bytes() == changed
    assert kept_files(run) == []


def test_that_a_record_that_came_back_is_left(run):
    record = run.record.read_bytes()
    run.record.unlink()
    finding = run.finding(Kind.RECORD_LOST)
    run.record.write_bytes(record)
    with pytest.raises(ChangedSinceCheckError):
        repair(run, finding, RepairKind.RESTORE)


@pytest.mark.parametrize("how", ["changed", "gone"])
def test_that_a_copy_that_changed_since_the_check_is_not_taken(sick, how):
    finding = sick.finding(Kind.RECORD_DAMAGED)
    copy = sick.copy / ".exlab-wizard" / "ingest.json"
    old = sick.record.read_bytes()
    if how == "changed":
        sick.rewrite(lambda content: content.update(project_name="Another"), copy)
    else:
        copy.unlink()
    with pytest.raises((ChangedSinceCheckError, FileNotFoundError)):
        repair(sick, finding, RepairKind.RESTORE)
    assert sick.record.read_bytes() == old
    assert kept_files(sick) == []


def test_that_a_link_in_the_place_of_the_record_is_not_followed(sick, tmp_path):
    finding = sick.finding(Kind.RECORD_DAMAGED)
    elsewhere = tmp_path / "elsewhere"
    sick.record.rename(elsewhere)
    sick.record.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    with pytest.raises(Exception, match="link"):
        repair(sick, finding, RepairKind.RESTORE)
    assert elsewhere.read_bytes() == before


def test_that_a_run_that_is_gone_is_not_made_again(sick):
    import shutil  # noqa: PLC0415

    finding = sick.finding(Kind.RECORD_DAMAGED)
    shutil.rmtree(sick.run)
    with pytest.raises(FileNotFoundError):
        repair(sick, finding, RepairKind.RESTORE)
    assert not sick.run.exists()


@pytest.mark.parametrize("name", ["_write_all", "flush_to_disk"])
def test_a_full_disk(sick, monkeypatch, name):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    finding, old = sick.finding(Kind.RECORD_DAMAGED), sick.record.read_bytes()
    monkeypatch.setattr(atomic_file, name, full)
    with pytest.raises(OSError, match="No space"):
        repair(sick, finding, RepairKind.RESTORE)
    assert sick.record.read_bytes() == old
    assert kept_files(sick) == []
    assert litter(sick) == []


def test_that_the_old_record_is_kept_where_it_was_replaced_though_the_system_says_no(run, monkeypatch):
    SICKNESSES[Kind.STATE_DISAGREES](run)
    old, replace = run.record.read_bytes(), os.replace

    def replace_and_lose_the_answer(source, target):
        replace(source, target)
        raise OSError(errno.EIO, "the share went away")

    monkeypatch.setattr(atomic_file.os, "replace", replace_and_lose_the_answer)
    with pytest.raises(OSError, match="went away"):
        do(run, Kind.STATE_DISAGREES, RepairKind.SET_STATE)
    assert [path.read_bytes() for path in kept_files(run)] == [old]


def test_a_full_disk_when_something_was_moved_aside(run, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    run.record.unlink()
    run.record.mkdir()
    finding = run.finding(Kind.RECORD_DAMAGED)
    monkeypatch.setattr(atomic_file, "_write_all", full)
    with pytest.raises(OSError, match="No space"):
        repair(run, finding, RepairKind.RESTORE)
    assert run.record.is_dir()
    assert kept_files(run) == []


def test_a_disk_without_hard_links(sick, monkeypatch):
    def refused(*_arguments, **_options):
        raise OSError(errno.EPERM, "Operation not permitted")

    old = sick.record.read_bytes()
    monkeypatch.setattr(record_repair.os, "link", refused)
    do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert [path.read_bytes() for path in kept_files(sick)] == [old]


def test_that_a_run_that_is_being_copied_is_left(sick):
    finding, old = sick.finding(Kind.RECORD_DAMAGED), sick.record.read_bytes()
    with run_lock(str(sick.run), Work.COPY), pytest.raises(RunBusyError):
        repair(sick, finding, RepairKind.RESTORE)
    assert sick.record.read_bytes() == old


def test_what_is_shown_before(sick):
    finding = sick.finding(Kind.RECORD_DAMAGED)
    shown = preview_repair(finding, finding.repairs[0], host="labpc-09")
    assert shown.before.startswith('{"schema_version"') or shown.before.startswith("{\n")
    assert json.loads(shown.after)["current_state"] == "sync_verified"
    assert shown.after.count("\n") > 10
    assert not shown.is_cut


def test_that_what_is_shown_before_is_cut_and_says_so(sick):
    sick.record.write_bytes(b"\xff" * 300_000)
    finding = sick.finding(Kind.RECORD_DAMAGED)
    shown = preview_repair(finding, finding.repairs[0], host="labpc-09")
    assert shown.is_cut
    assert len(shown.before) == 200_000


def test_that_nothing_is_shown_that_is_not_there_any_more(sick):
    finding = sick.finding(Kind.RECORD_DAMAGED)
    sick.record.write_bytes(b"new")
    with pytest.raises(ChangedSinceCheckError):
        preview_repair(finding, finding.repairs[0], host="labpc-09")


def test_that_leftovers_are_shown_before(run):
    SICKNESSES[Kind.LEFTOVERS](run)
    finding = run.finding(Kind.LEFTOVERS)
    assert preview_repair(finding, finding.repairs[0], host="").before.startswith("ingest.json.0123")


def test_that_a_kept_file_may_have_a_longer_name_than_windows_likes(sick, monkeypatch):
    asked, link = [], os.link
    monkeypatch.setattr(record_repair, "native_path", lambda path: asked.append(path) or path)
    monkeypatch.setattr(record_repair.os, "link", lambda old, new: (link(old, new), asked.index(new)))
    done = do(sick, Kind.RECORD_DAMAGED, RepairKind.RESTORE)
    assert done.kept in asked, "its name is longer than the record's, by more than a temporary's"


def test_the_name_of_a_kept_file():
    assert KEPT.fullmatch(kept_name())
