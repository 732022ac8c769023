"""What a clear has deleted stays in every later list, or the later list is not written."""

from __future__ import annotations

import os

import pytest

from exlab_gui.ingest import Cancelled, DamagedRecordError, RecordChangedError, never
from exlab_gui.staging import record_path
from exlab_gui.transfer.checksum_list import read_sorted
from exlab_gui.transfer.cleared_copy import PartlyClearedError
from exlab_gui.transfer.copy import copy_run
from exlab_gui.transfer.listed_before import listed_before, with_cleared
from exlab_gui.transfer.pairing import DifferenceKind
from exlab_gui.transfer.proof import read_proven_files
from exlab_gui.transfer.storage import Side, StorageError, StorageReason
from exlab_gui.transfer.verify import verify_run
from exlab_gui.transfer.walk import FoundFile, FoundFolder, walk

GONE = "raw/channel 0.bin"


def nothing(_ignored=None):
    pass


def listed(run):
    return [each.path for each in listed_before(str(run.run), str(run.copy), nothing)]


def verify(run):
    return verify_run(str(run.run), str(run.copy), nothing, never)


def differences(run):
    return [(each.kind, each.path) for each in verify(run).differences]


def send(run):
    return copy_run(str(run.run), str(run.copy), nothing, never)


def names_in_list(run):
    return [each.path for each in read_sorted(str(run.wizard("checksums.sha256")))]


@pytest.fixture
def begun(verified):
    """A run of which a clear has deleted one file."""
    (verified.run / GONE).unlink()
    return verified


class TestWhatWasListed:
    def test_of_a_run_that_was_verified_here(self, verified):
        before = verified.staged()
        (verified.run / GONE).unlink()
        assert listed(verified) == before

    def test_of_a_run_that_another_program_verified(self, of_others):
        assert listed(of_others) == of_others.staged()

    def test_a_list_on_the_nas_alone(self, of_others):
        of_others.wizard("checksums.sha256").rename(of_others.copy / ".exlab-wizard" / "checksums.sha256")
        assert listed(of_others) == of_others.staged()

    def test_another_list_than_the_proven_one_still_names_them(self, verified):
        path = verified.wizard("checksums.sha256")
        lines = path.read_bytes().splitlines()
        path.write_bytes(b"".join(line + b"\r\n" for line in reversed(lines)))
        assert listed(verified) == verified.staged()

    @pytest.mark.parametrize("how", ["damaged", "missing"])
    def test_without_a_readable_list_nothing_is_known(self, verified, how):
        path = verified.wizard("checksums.sha256")
        path.unlink() if how == "missing" else path.write_bytes(b"not a list\n")
        assert listed(verified) == []

    def test_a_list_that_cannot_be_read_now_is_not_taken_for_none(self, verified, refuse_open):
        refuse_open(verified.wizard("checksums.sha256"))
        with pytest.raises(StorageError):
            listed(verified)

    def test_before_a_run_is_verified_its_list_says_nothing(self, queued):
        queued.wizard("checksums.sha256").write_bytes(b"0" * 64 + b"  never staged\n")
        assert [*listed_before(str(queued.run), str(queued.copy), nothing)] == []

    def test_a_run_without_a_record(self, queued):
        queued.wizard("ingest.json").unlink()
        assert [*listed_before(str(queued.run), str(queued.copy), nothing)] == []

    def test_a_record_that_cannot_be_read(self, verified):
        verified.wizard("ingest.json").write_bytes(b"{")
        with pytest.raises(DamagedRecordError):
            listed(verified)

    def test_it_can_be_stopped(self, verified):
        def stop():
            raise Cancelled

        with pytest.raises(Cancelled):
            listed_before(str(verified.run), str(verified.copy), stop)

    def test_it_comes_between_what_is_staged(self, begun):
        found = [*with_cleared(walk(str(begun.run), nothing), listed_before(*both(begun), nothing))]
        keys = [os.fsencode(each.path) + (b"/" if isinstance(each, FoundFolder) else b"") for each in found]
        assert keys == sorted(keys)
        assert [each.path for each in found if not isinstance(each, (FoundFile, FoundFolder))] == [GONE]


def both(run):
    return str(run.run), str(run.copy)


class TestVerifying:
    def test_what_a_clear_deleted_is_read_on_the_nas_and_stays_in_the_list(self, begun):
        before = names_in_list(begun)
        begun.touch(begun.run / "image_001.tif")
        assert not begun.check().ok
        assert verify(begun).ok
        assert names_in_list(begun) == before
        assert [each.path for each in read_proven_files(str(begun.run))] == before
        plan = begun.check()
        assert plan.ok
        assert (plan.files, len(before)) == (len(begun.staged()), len(begun.staged()) + 1)

    @pytest.mark.parametrize("proven", [True, False])
    def test_what_is_lost_on_both_sides_is_never_forgotten(self, make_verified, proven):
        run = make_verified(proven=proven)
        (run.run / GONE).unlink()
        (run.copy / GONE).unlink()
        assert differences(run) == [(DifferenceKind.MISSING, GONE)]
        assert GONE in names_in_list(run)
        assert not run.check().ok

    def test_one_flipped_bit_in_it_is_found(self, begun):
        begun.flip_bit(begun.copy / GONE)
        assert differences(begun) == [(DifferenceKind.DIFFERENT, GONE)]

    def test_another_size_of_it_is_found(self, begun):
        begun.grow(begun.copy / GONE)
        assert differences(begun) == [(DifferenceKind.DIFFERENT, GONE)]

    def test_a_link_in_its_place_is_found(self, begun, tmp_path):
        (begun.copy / GONE).rename(tmp_path / "moved")
        (begun.copy / GONE).symlink_to(tmp_path / "moved")
        assert differences(begun) == [(DifferenceKind.DIFFERENT, GONE)]

    def test_a_list_of_another_program_is_as_good(self, of_others):
        (of_others.run / GONE).unlink()
        before = names_in_list(of_others)
        assert verify(of_others).ok
        assert names_in_list(of_others) == before
        assert of_others.check().ok

    def test_what_no_list_names_is_extra_as_ever(self, begun, put):
        put(begun.copy, "stranger.bin")
        assert differences(begun) == [(DifferenceKind.EXTRA, "stranger.bin")]

    def test_it_counts_for_no_progress(self, begun, every_report):
        reports = []
        verify_run(*both(begun), reports.append, never)
        assert reports[-1].bytes_total == sum((begun.run / name).stat().st_size for name in begun.staged())
        assert reports[-1].bytes <= reports[-1].bytes_total
        assert verify(begun).files == len(begun.staged())


class TestCopying:
    def test_what_came_late_is_copied_and_what_is_cleared_stays_in_the_list(self, begun, put, sha256sum):
        before = names_in_list(begun)
        put(begun.run, "raw/late.bin", b"late")
        copied = send(begun)
        assert copied.files_copied == 1
        assert names_in_list(begun) == sorted([*before, "raw/late.bin"], key=os.fsencode)
        assert sha256sum(begun.copy, "-c", "--strict", begun.wizard("checksums.sha256")).returncode == 0
        assert begun.check().ok

    @pytest.mark.parametrize("how", ["lost", "flipped"])
    def test_what_is_not_on_the_nas_as_listed_stops_it(self, begun, put, how):
        if how == "lost":
            (begun.copy / GONE).unlink()
        else:
            begun.flip_bit(begun.copy / GONE)
        put(begun.run, "late.bin", b"late")
        before = begun.wizard("checksums.sha256").read_bytes()
        with pytest.raises(PartlyClearedError) as caught:
            send(begun)
        assert caught.value.path == GONE
        assert begun.wizard("checksums.sha256").read_bytes() == before

    def test_a_share_that_is_gone_is_no_lost_file(self, begun, monkeypatch, tmp_path):
        def vanish(*_given, **_how):
            begun.copy.rename(tmp_path / "away")
            raise FileNotFoundError(2, "No such file or directory")

        monkeypatch.setattr("exlab_gui.transfer.cleared_copy.hash_file", vanish)
        with pytest.raises(StorageError) as caught:
            send(begun)
        assert (caught.value.side, caught.value.reason) == (Side.NAS, StorageReason.GONE)

    def test_killed_between_any_two_steps_of_the_new_proof_it_forgets_nothing(self, begun, put, monkeypatch):
        put(begun.run, "late.bin", b"late")
        replace = os.replace
        for step in range(3):
            left = [None] * step

            def fail(old, new, left=left):
                if not left:
                    raise OSError(5, "Input/output error")
                left.pop()
                replace(old, new)

            monkeypatch.setattr(os, "replace", fail)
            with pytest.raises(StorageError):
                send(begun)
            monkeypatch.setattr(os, "replace", replace)
            assert GONE in names_in_list(begun)
        send(begun)
        assert GONE in names_in_list(begun)
        assert begun.check().ok


@pytest.mark.parametrize("work", [send, verify])
def test_a_cleared_run_is_neither_copied_nor_compared(verified, work):
    verified.clear(verified.check())
    before = verified.wizard("checksums.sha256").read_bytes()
    with pytest.raises(RecordChangedError) as caught:
        work(verified)
    assert caught.value.path == record_path(str(verified.run))
    assert verified.wizard("checksums.sha256").read_bytes() == before
