"""What a report may say of a run: never more than is proven, and everything that does not fit together."""

from __future__ import annotations

import os
import shutil

import msgspec
import pytest

from exlab_gui.ingest import Cancelled, IngestState, never
from exlab_gui.transfer.proof import ProofKind
from exlab_gui.transfer.report import gather_report
from exlab_gui.transfer.run_report import CopyStatus, Finding, Found, ListStatus, Standing
from transfer_runs import ignore

PROVEN = {Standing.READ_BACK, Standing.COMPARED}


def look(run, destination=None, **options):
    """A report on a run and its copy."""
    place = getattr(run, "copy", "") if destination is None else destination
    return gather_report(str(run.run), str(place), ignore, never, **options)


def what(report):
    return [found.what for found in report.found]


class TestProof:
    def test_read_back_by_this_app(self, verified):
        report = look(verified)
        assert report.standing is Standing.READ_BACK
        assert report.found == ()
        assert not report.is_doubtful
        assert (report.list_status, report.list_files) == (ListStatus.READABLE, len(verified.staged()))
        assert report.list_sha256 == report.proof.list_sha256
        assert (report.staged.files, report.copy.files) == (report.proof.files,) * 2
        assert report.copy_status is CopyStatus.THERE

    def test_compared_by_this_app(self, verified):
        verified.prove(ProofKind.COMPARED)
        assert look(verified).standing is Standing.COMPARED

    def test_the_word_of_another_program_is_no_proof(self, of_others):
        report = look(of_others)
        assert report.standing is Standing.ON_WORD
        assert report.proof is None
        assert report.found == ()
        assert report.list_files == len(of_others.staged())

    @pytest.mark.parametrize("state", [None, "staging", "complete", "sync_queued"])
    def test_no_state_before_it_is_verified_whatever_lies_there(self, verified, make_run, tmp_path, state):
        run = make_run(tmp_path / "other", state=state)
        shutil.copytree(
            verified.wizard(), os.path.join(run, ".exlab-wizard"), dirs_exist_ok=True, ignore=only_proof
        )
        report = gather_report(run, str(verified.copy), ignore, never)
        assert report.standing is Standing.NOT_VERIFIED
        assert not report.is_verified
        assert report.copy_status is CopyStatus.NOT_LOOKED

    def test_a_record_that_contradicts_itself_proves_nothing(self, verified):
        record = verified.wizard("ingest.json")
        record.write_bytes(
            record.read_bytes().replace(b'"current_state":"sync_verified"', b'"current_state":"cleared"')
        )
        report = look(verified)
        assert report.standing is Standing.NOT_VERIFIED
        assert what(report)[0] is Finding.RECORD

    def test_a_damaged_record_proves_nothing(self, verified):
        verified.wizard("ingest.json").write_bytes(b"{")
        report = look(verified)
        assert (report.standing, report.record) == (Standing.NOT_VERIFIED, None)
        assert what(report)[0] is Finding.RECORD


def only_proof(_folder, names):
    return [name for name in names if not name.startswith(("proof", "checksums"))]


class TestBrokenProof:
    def check(self, verified, finding):
        report = look(verified)
        assert report.standing is Standing.BROKEN
        assert finding in what(report)

    def test_the_list_is_missing(self, verified):
        verified.wizard("checksums.sha256").unlink()
        self.check(verified, Finding.LIST_MISSING)

    def test_the_list_is_damaged(self, verified):
        verified.wizard("checksums.sha256").write_bytes(b"no list\n")
        self.check(verified, Finding.LIST_DAMAGED)

    def test_the_list_is_another_one(self, verified):
        path = verified.wizard("checksums.sha256")
        path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
        self.check(verified, Finding.LIST_CHANGED)

    def test_the_list_is_a_folder(self, verified):
        verified.wizard("checksums.sha256").unlink()
        verified.wizard("checksums.sha256").mkdir()
        self.check(verified, Finding.LIST_UNREADABLE)

    def test_the_list_is_empty(self, verified):
        verified.wizard("checksums.sha256").write_bytes(b"")
        self.check(verified, Finding.LIST_EMPTY)

    @pytest.mark.parametrize("data", [b"", b"{}", b"\0" * 100, b"[" * 10_000])
    def test_the_proof_is_damaged(self, verified, data):
        verified.wizard("proof.json").write_bytes(data)
        self.check(verified, Finding.PROOF_DAMAGED)

    def test_the_proof_cannot_be_opened(self, verified, refuse_open):
        refuse_open(verified.wizard("proof.json"))
        self.check(verified, Finding.PROOF_DAMAGED)

    def test_the_facts_are_missing_or_others(self, verified):
        verified.flip_bit(verified.wizard("proof.files"), 30)
        self.check(verified, Finding.FACTS_DAMAGED)
        verified.wizard("proof.files").unlink()
        self.check(verified, Finding.FACTS_DAMAGED)

    def test_a_proof_whose_numbers_are_not_those_of_its_files(self, verified):
        path = verified.wizard("proof.json")
        values = msgspec.json.decode(path.read_bytes())
        path.write_bytes(msgspec.json.encode({**values, "files": 1_000}))
        self.check(verified, Finding.FACTS_DAMAGED)

    def test_without_a_proof_a_list_that_is_missing_is_told(self, of_others):
        of_others.wizard("checksums.sha256").unlink()
        report = look(of_others)
        assert report.standing is Standing.ON_WORD
        assert what(report)[0] is Finding.LIST_MISSING
        assert report.list_sha256 == ""


class TestTheTwoSidesNow:
    def test_a_file_went_on_the_nas(self, verified):
        verified.remove(verified.copy / "image_001.tif")
        report = look(verified)
        assert what(report) == [Finding.COPY_DIFFERS]
        assert report.is_doubtful

    def test_a_file_grew_on_the_nas(self, verified):
        verified.grow(verified.copy / "image_001.tif")
        assert look(verified).is_doubtful

    def test_a_copy_that_lacks_files_of_another_programs_list(self, of_others):
        of_others.remove(of_others.copy / "image_001.tif")
        assert look(of_others).is_doubtful

    def test_a_file_arrived_in_the_staging_folder(self, verified):
        (verified.run / "late.tif").write_bytes(b"late")
        report = look(verified)
        assert what(report) == [Finding.STAGED_DIFFERS]
        assert report.is_doubtful

    def test_a_cleared_run_has_nothing_here_and_that_is_right(self, verified):
        verified.clear(verified.check())
        report = look(verified)
        assert report.state is IngestState.CLEARED
        assert report.standing is Standing.READ_BACK
        assert report.found == ()
        assert report.staged.files == 0

    def test_the_share_is_away(self, verified):
        shutil.move(verified.copy, f"{verified.copy}-away")
        report = look(verified)
        assert (report.copy_status, report.copy) == (CopyStatus.GONE, None)
        assert what(report) == [Finding.COPY_GONE]
        assert report.standing is Standing.READ_BACK
        assert not report.is_doubtful

    @pytest.mark.parametrize("place", ["", "\0", "//no such/\udcff"])
    def test_a_place_that_is_none(self, verified, place):
        report = look(verified, place)
        assert report.copy is None
        assert report.copy_status is (CopyStatus.GONE if place else CopyStatus.NOT_LOOKED)

    def test_another_list_lies_beside_the_copy(self, verified):
        path = verified.copy / ".exlab-wizard" / "checksums.sha256"
        shutil.copy(verified.wizard("checksums.sha256"), path)
        assert look(verified).found == ()
        path.write_bytes(b"#\n" + path.read_bytes())
        report = look(verified)
        assert what(report) == [Finding.COPY_LIST_DIFFERS]
        assert report.is_doubtful

    def test_the_proof_is_about_another_folder_than_the_record(self, verified):
        verified.prove(nas_path="//nas/elsewhere")
        report = look(verified)
        assert report.found == (Found(Finding.OTHER_PLACE, "//nas/elsewhere"),)

    def test_what_is_counted_lies_in_another_folder_than_what_was_proven(self, verified, tmp_path):
        shutil.copytree(verified.copy, tmp_path / "another")
        report = look(verified, tmp_path / "another")
        assert report.standing is Standing.READ_BACK
        assert report.looks_elsewhere
        assert not look(verified, f"{verified.copy}{os.sep}").looks_elsewhere
        assert not look(verified, "").looks_elsewhere

    def test_the_record_on_the_nas_is_pending(self, verified):
        note = msgspec.json.encode({"version": 1, "destination": str(verified.copy)})
        verified.wizard("placement.pending").write_bytes(note)
        assert look(verified).found == (Found(Finding.RECORD_PENDING, str(verified.copy)),)

    def test_a_count_that_is_not_the_recorded_one(self, tmp_path, make_run):
        run = make_run(tmp_path, state="complete")
        assert what(gather_report(run, "", ignore, never)) == [Finding.STAGED_DIFFERS]


class TestRest:
    def test_a_clock_that_went_back(self, verified):
        record = verified.wizard("ingest.json")
        record.write_bytes(record.read_bytes().replace(b"2026-04-17T16:35:00Z", b"2026-04-17T14:00:00Z"))
        assert what(look(verified)) == [Finding.TIMES_BACK]

    def test_what_the_app_knows_comes_first(self, verified):
        known = (Found(Finding.KNOWN_DIFFERS, "2 files missing on the NAS"),)
        verified.remove(verified.copy / "image_001.tif")
        report = look(verified, known=known)
        assert report.found[0] == known[0]
        assert report.is_doubtful

    def test_it_changes_nothing(self, verified):
        before = (
            verified.tree(verified.run),
            verified.tree(verified.copy),
            sorted(os.listdir(verified.wizard())),
        )
        look(verified)
        after = (
            verified.tree(verified.run),
            verified.tree(verified.copy),
            sorted(os.listdir(verified.wizard())),
        )
        assert before == after

    def test_it_can_be_stopped(self, verified, every_report):
        with pytest.raises(Cancelled):
            gather_report(str(verified.run), str(verified.copy), ignore, lambda: True)

    def test_a_run_that_is_gone_is_no_report(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            gather_report(str(tmp_path / "none"), "", ignore, never)
