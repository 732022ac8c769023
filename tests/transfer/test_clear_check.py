"""*Safe to clear?*: each of the six conditions failing by itself, with the file to blame."""

from __future__ import annotations

import hashlib
import itertools
import os
import sys

import pytest

from exlab_gui.ingest import Cancelled, IngestState, IngestWriter
from exlab_gui.staging import record_path
from exlab_gui.transfer.clear_entries import CheckedFile, decode_entry
from exlab_gui.transfer.clear_plan import ConditionKind as K
from exlab_gui.transfer.clear_plan import ConditionReason as R
from exlab_gui.transfer.progress import Phase
from exlab_gui.transfer.walk import FoundFolder

LIST = ".exlab-wizard/checksums.sha256"
DAY = 86_400 * 10**9

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs what only POSIX has")


def test_a_proven_run_whose_copy_is_read_again(verified, reasons):
    before = sorted(os.listdir(verified.wizard("")))
    plan = verified.check()
    assert plan.ok
    assert plan.failed == ()
    assert reasons(plan) == {
        K.RECORD: R.RECORD_VERIFIED,
        K.LIST: R.LIST_PROVEN,
        K.FILES: R.FILES_UNCHANGED,
        K.COPY: R.COPY_HASHED,
        K.PLACE: R.PLACE_INSIDE,
        K.LINKS: R.LINKS_NONE,
    }
    assert (plan.files, plan.bytes) == (6, sum(len(data) for _, data in verified.DATA))
    assert [each.count for each in plan.conditions] == [0, 6, 6, 6, 0, 0]
    assert (plan.run_dir, plan.destination) == (str(verified.run), str(verified.copy))
    assert plan.rehashed
    assert sorted(os.listdir(verified.wizard(""))) == before


def test_the_plan_holds_exactly_what_lies_there(verified):
    entries = [decode_entry(line) for line in verified.check().entries]
    files = [each for each in entries if isinstance(each, CheckedFile)]
    assert [each.path for each in files] == verified.staged()
    assert [each.path for each in entries if isinstance(each, FoundFolder)] == verified.folders()
    for file in files:
        info, copy = os.lstat(verified.run / file.path), os.lstat(verified.copy / file.path)
        assert (file.staged.size, file.staged.mtime_ns) == (info.st_size, info.st_mtime_ns)
        assert (file.staged.inode, file.staged.device) == (info.st_ino, info.st_dev)
        assert (file.copy.size, file.copy.mtime_ns) == (copy.st_size, copy.st_mtime_ns)


def test_a_proven_run_whose_copy_is_only_looked_at(verified, monkeypatch, reasons):
    plan = verified.check(rehash=False)
    assert plan.ok
    assert not plan.rehashed
    assert reasons(plan)[K.COPY] is R.COPY_COMPARED


def test_without_reading_a_changed_bit_is_not_seen_and_that_is_said(verified, reasons):
    verified.flip_bit(verified.copy / "image_001.tif")
    plan = verified.check(rehash=False)
    assert (plan.ok, plan.rehashed, reasons(plan)[K.COPY]) == (True, False, R.COPY_COMPARED)


def test_a_run_that_another_program_verified_is_hashed_on_both_sides(of_others, reasons):
    for rehash in (True, False):
        plan = of_others.check(rehash=rehash)
        assert plan.ok
        assert plan.rehashed
        assert reasons(plan) == {
            K.RECORD: R.RECORD_VERIFIED,
            K.LIST: R.LIST_OF_OTHERS,
            K.FILES: R.FILES_HASHED,
            K.COPY: R.COPY_HASHED,
            K.PLACE: R.PLACE_INSIDE,
            K.LINKS: R.LINKS_NONE,
        }


def test_a_list_of_another_program_may_lie_on_the_nas_alone(of_others):
    os.rename(of_others.wizard("checksums.sha256"), of_others.copy / LIST)
    plan = of_others.check()
    assert plan.ok
    assert plan.list_path == str(of_others.copy / LIST)


def test_a_list_of_another_program_may_name_its_own_records(of_others):
    of_others.grow(of_others.wizard("checksums.sha256"), b"0" * 64 + b"  .exlab-wizard/creation.json\n")
    assert of_others.check().ok


@pytest.mark.parametrize("rehash", [True, False])
def test_what_an_interrupted_clear_has_deleted_may_be_missing(verified, of_others, rehash, reasons):
    for run in (verified, of_others):
        (run.run / "raw" / "channel 0.bin").unlink()
        plan = run.check(rehash=rehash)
        assert plan.ok
        assert (plan.files, len(plan.entries)) == (5, 6 + 4)
        for path in run.staged():
            (run.run / path).unlink()
        plan = run.check(rehash=rehash)
        assert plan.ok
        assert (plan.files, plan.bytes) == (0, 0)
        assert reasons(plan)[K.FILES] is R.FILES_NONE


def test_a_run_without_files(make_verified):
    assert make_verified(data=()).check().ok


# RECORD


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"schema_version":"2.0"}', R.RECORD_DAMAGED),
        (b"{", R.RECORD_DAMAGED),
        (None, R.RECORD_MISSING),
    ],
    ids=["other major", "damaged", "missing"],
)
def test_the_record_must_be_readable(verified, data, reason, only_failure, reasons):
    path = verified.wizard("ingest.json")
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    plan = verified.check()
    only_failure(plan, K.RECORD, reason, count=0)
    assert reasons(plan)[K.COPY] is R.NOT_CHECKED
    assert plan.revision is None


@pytest.mark.parametrize("state", [IngestState.SYNC_QUEUED, IngestState.CLEARED])
def test_the_record_must_be_at_sync_verified(verified, state, only_failure):
    path = verified.wizard("ingest.json")
    data = path.read_bytes()
    if state is IngestState.CLEARED:
        IngestWriter().append_state_transition(record_path(str(verified.run)), state)
        only_failure(verified.check(), K.RECORD, R.RECORD_CLEARED, count=0)
    else:
        head, _, _ = data.partition(b',{"state":"sync_verified"')
        path.write_bytes(head.replace(b'_state":"sync_verified"', b'_state":"sync_queued"') + b"]}")
        only_failure(verified.check(), K.RECORD, R.RECORD_NOT_VERIFIED, count=0)


def test_the_record_must_not_contradict_itself(verified, only_failure):
    path = verified.wizard("ingest.json")
    path.write_bytes(path.read_bytes().replace(b'{"state":"sync_queued"', b'{"state":"complete"'))
    only_failure(verified.check(), K.RECORD, R.RECORD_DAMAGED, count=0)


@on_posix
def test_the_record_must_not_be_a_link(verified, tmp_path, only_failure):
    os.rename(verified.wizard("ingest.json"), tmp_path / "record")
    verified.wizard("ingest.json").symlink_to(tmp_path / "record")
    only_failure(verified.check(), K.RECORD, R.RECORD_DAMAGED, count=0)


# LIST


def test_the_list_must_be_there(verified, of_others, only_failure, reasons):
    for run in (verified, of_others):
        run.wizard("checksums.sha256").unlink()
        plan = run.check()
        only_failure(plan, K.LIST, R.LIST_MISSING, LIST)
        assert reasons(plan)[K.FILES] is R.NOT_CHECKED
        assert reasons(plan)[K.COPY] is R.NOT_CHECKED


def test_the_list_must_be_as_it_was_written(verified, only_failure):
    path = verified.wizard("checksums.sha256")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[1:]))
    only_failure(verified.check(), K.LIST, R.LIST_CHANGED, LIST)
    path.write_bytes(b"".join(reversed(lines)))
    only_failure(verified.check(), K.LIST, R.LIST_CHANGED, LIST)


@pytest.mark.parametrize(
    "line", [b"nonsense\n", b"0" * 64 + b"  ../outside\n", b"0" * 64 + b"  image_001.tif\n"]
)
def test_a_list_of_another_program_must_be_readable(of_others, line, only_failure):
    of_others.grow(of_others.wizard("checksums.sha256"), line)
    only_failure(of_others.check(), K.LIST, R.LIST_DAMAGED, LIST)


def test_an_empty_list_of_another_program_proves_nothing(of_others, only_failure):
    of_others.wizard("checksums.sha256").write_bytes(b"")
    for path in of_others.staged():
        (of_others.run / path).unlink()
    only_failure(of_others.check(), K.LIST, R.LIST_EMPTY, LIST)


def test_a_recorded_list_outside_the_run_is_not_looked_for(of_others, tmp_path, only_failure):
    path = of_others.wizard("ingest.json")
    path.write_bytes(path.read_bytes().replace(LIST.encode(), b"../../outside"))
    (of_others.run.parent.parent / "outside").write_bytes(of_others.wizard("checksums.sha256").read_bytes())
    only_failure(of_others.check(), K.LIST, R.LIST_MISSING, "../../outside")


def test_the_facts_beside_the_list_must_be_as_they_were_written(verified, only_failure):
    verified.flip_bit(verified.wizard("proof.files"), at=-2 % os.path.getsize(verified.wizard("proof.files")))
    only_failure(verified.check(), K.LIST, R.PROOF_DAMAGED, LIST)
    verified.wizard("proof.files").unlink()
    only_failure(verified.check(), K.LIST, R.PROOF_DAMAGED, LIST)


def test_facts_that_are_about_another_list_are_not_trusted(verified, only_failure):
    facts, proof = verified.wizard("proof.files"), verified.wizard("proof.json")
    whole = facts.read_bytes()
    before = hashlib.sha256(whole).hexdigest()
    for text in (whole.replace(b"image_001", b"image_002"), whole.partition(b"\n")[2], whole + whole[-1:]):
        facts.write_bytes(text)
        now = hashlib.sha256(text).hexdigest()
        proof.write_bytes(proof.read_bytes().replace(before.encode(), now.encode()))
        before = now
        only_failure(verified.check(), K.LIST, R.PROOF_DAMAGED, LIST)


def test_a_proof_that_cannot_be_read_counts_as_none(verified, reasons):
    verified.wizard("proof.json").write_bytes(b"{")
    plan = verified.check(rehash=False)
    assert plan.ok
    assert plan.rehashed
    assert reasons(plan)[K.FILES] is R.FILES_HASHED


@pytest.mark.parametrize("moment", [Phase.COUNTING, Phase.COMPARING])
def test_a_list_that_changes_under_the_check_is_noticed(verified, every_report, moment):
    """At the first report of a phase, whatever has been read by then."""
    seen = []

    def change(report):
        if report.phase is moment and not seen:
            seen.append(report)
            verified.grow(verified.wizard("checksums.sha256"), b"0" * 64 + b"  zzz\n")

    plan = verified.check(progress=change)
    assert seen
    assert not plan.ok
    assert {each.kind for each in plan.failed if each.reason is not R.NOT_CHECKED} == {K.LIST}


# All together


def test_what_fails_at_once_is_all_said_before_anything_is_read(verified, refuse_open, put, reasons):
    put(verified.run, "late.tif")
    (verified.copy / "image_001.tif").unlink()
    for path in ("image_001.tif", "raw/channel 0.bin"):
        refuse_open(verified.run / path)
        refuse_open(verified.copy / path)
    plan = verified.check()
    assert reasons(plan) | {K.RECORD: R.RECORD_VERIFIED} == reasons(plan)
    assert reasons(plan)[K.FILES] is R.FILE_NOT_LISTED
    assert reasons(plan)[K.COPY] is R.COPY_MISSING


def test_progress_counts_to_its_totals_and_never_back(of_others, every_report):
    reports = []
    assert of_others.check(progress=reports.append).ok
    assert {each.phase for each in reports} <= {Phase.COUNTING, Phase.COMPARING}
    for before, after in itertools.pairwise(reports):
        assert before.phase is not after.phase or before.bytes <= after.bytes
    compared = [each for each in reports if each.phase is Phase.COMPARING]
    total = 2 * sum(len(data) for _, data in of_others.DATA)
    assert {(each.files_total, each.bytes_total) for each in compared} <= {(6, total)}
    assert (compared[-1].files, compared[-1].bytes) == (6, total)


@pytest.mark.parametrize("question", range(3))
def test_it_can_be_cancelled(verified, monkeypatch, question):
    monkeypatch.setattr("exlab_gui.transfer.progress.QUESTION_SECONDS", 0.0)
    asked = []

    def cancelled():
        asked.append(None)
        return len(asked) > question * 20

    with pytest.raises(Cancelled):
        verified.check(cancelled=cancelled)
    assert verified.check().ok


def test_odd_names_are_found_on_both_sides(make_verified, names):
    data = [(name, b"content %d" % number) for number, name in enumerate(names)]
    run = make_verified(data=data)
    plan = run.check()
    assert plan.ok
    assert plan.files == len(names)


def test_the_lists_of_sha256sum_are_taken(make_verified, sha256sum):
    run = make_verified(proven=False)
    paths = [path for path in run.staged() if "\n" not in path]
    done = sha256sum(run.run, "-b", *paths)
    assert done.returncode == 0
    os.unlink(run.run / "raw" / "deep" / "Ümläut\n.txt")
    run.wizard("checksums.sha256").write_bytes(done.stdout)
    assert run.check().ok
