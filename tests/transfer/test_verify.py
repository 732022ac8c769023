"""What a comparison finds, names and writes down."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from exlab_gui.transfer import verify
from exlab_gui.transfer.destination import DestinationError, DestinationProblem
from exlab_gui.transfer.proof import ProofKind, read_proof, read_proven_files
from exlab_gui.transfer.run_lock import RunBusyError, Work, run_lock
from exlab_gui.transfer.verify import Difference, DifferenceKind

MISSING, DIFFERENT, EXTRA, CHANGED = DifferenceKind


def test_a_full_match_is_written_down_as_a_proof(lab):
    found = lab.verify()
    assert found.ok
    assert (found.files, found.bytes, found.differences) == (3, 304_000, ())
    assert found.counts == {MISSING: 0, DIFFERENT: 0, EXTRA: 0, CHANGED: 0}
    assert found.proof == read_proof(str(lab.run))
    assert (found.proof.kind, found.proof.nas_path) == (ProofKind.COMPARED, str(lab.nas))
    assert (found.proof.host, found.proof.files, found.proof.bytes) == ("labpc-04", 3, 304_000)
    proven = list(read_proven_files(str(lab.run)))
    assert [file.path for file in proven] == ["image_001.tif", "raw/b.bin", "raw/empty"]
    for file in proven:
        info = (lab.run / file.path).lstat()
        assert (file.size, file.mtime_ns) == (info.st_size, info.st_mtime_ns)


def test_the_staged_file_itself_is_no_copy(lab):
    """A hard link, as a folder of the run that is mounted there, would prove itself to be identical."""
    (lab.nas / "raw" / "b.bin").unlink()
    os.link(lab.run / "raw" / "b.bin", lab.nas / "raw" / "b.bin")
    with pytest.raises(DestinationError) as caught:
        lab.verify()
    assert caught.value.kind is DestinationProblem.IS_STAGING
    assert caught.value.path == str(lab.nas / "raw" / "b.bin")
    assert lab.records() == {"ingest.json"}


@pytest.mark.parametrize("destination", ["relative/Run", "/nas\0/Run", "/nas/\ud800"])
def test_a_destination_that_is_no_path(lab, destination):
    lab.nas = destination
    with pytest.raises(DestinationError) as caught:
        lab.verify()
    assert caught.value.kind is DestinationProblem.MISSING


def test_nothing_on_the_nas_changes_and_no_state_is_recorded(lab):
    def everything():
        return {
            path: (path.lstat().st_mtime_ns, path.read_bytes() if path.is_file() else None)
            for path in sorted(lab.nas.rglob("*"))
        }

    before, record = everything(), (lab.run / ".exlab-wizard" / "ingest.json").read_bytes()
    assert lab.verify().ok
    assert everything() == before
    assert (lab.run / ".exlab-wizard" / "ingest.json").read_bytes() == record


def test_the_list_is_checked_by_sha256sum_on_both_sides(lab, odd_run, sha256sum):
    shutil.copytree(odd_run, lab.run / "odd")
    shutil.rmtree(lab.nas)
    shutil.copytree(lab.run, lab.nas)
    assert lab.verify().ok
    listing = lab.run / ".exlab-wizard" / "checksums.sha256"
    for folder in (lab.run, lab.nas):
        checked = sha256sum(folder, "-c", "--strict", str(listing))
        assert checked.returncode == 0, checked.stderr
    assert checked.stdout.count(b": OK\n") == len(list(read_proven_files(str(lab.run)))) > 30


def test_every_odd_name_that_differs_is_named(lab, odd_run, names):
    shutil.rmtree(lab.run)
    shutil.rmtree(lab.nas)
    shutil.copytree(odd_run, lab.run)
    shutil.copytree(odd_run, lab.nas)
    assert lab.verify().ok
    for name in names:
        path = lab.nas / name
        content = path.read_bytes()
        path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    assert sorted(path for _, path in lab.differences()) == sorted(names)
    assert lab.verify().counts[DIFFERENT] == len(names)


def test_differences_by_kind_in_the_order_of_the_walk(lab, put):
    put(lab.run, "gone", b"x")
    put(lab.run, "larger", b"x")
    put(lab.nas, "larger", b"xx")
    put(lab.run, "raw/flipped", b"x")
    put(lab.nas, "raw/flipped", b"y")
    put(lab.nas, "raw/.exlab-wizard/stray", b"x")
    put(lab.nas, "z", b"x")
    found = lab.verify()
    assert found.differences == (
        Difference(MISSING, "gone"),
        Difference(DIFFERENT, "larger"),
        Difference(EXTRA, "raw/.exlab-wizard/stray"),
        Difference(DIFFERENT, "raw/flipped"),
        Difference(EXTRA, "z"),
    )
    assert found.counts == {MISSING: 1, DIFFERENT: 2, EXTRA: 2, CHANGED: 0}
    assert not found.ok
    assert found.proof is None
    assert (found.files, found.bytes) == (6, 304_003)


def test_without_a_match_nothing_is_written(lab, put):
    assert lab.verify().ok
    before = lab.records()
    proof = read_proof(str(lab.run))
    put(lab.nas, "stray")
    assert not lab.verify().ok
    assert lab.records() == before == {"ingest.json", "checksums.sha256", "proof.files", "proof.json"}
    assert read_proof(str(lab.run)) == proof


@pytest.mark.parametrize("position", [0, 262_143, 262_144, 299_999])
def test_one_bit_flipped_behind_the_apps_back_is_found(lab, position):
    path = lab.nas / "raw" / "b.bin"
    times = path.stat()
    with path.open("r+b") as file:
        file.seek(position)
        file.write(b"\x01")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert lab.differences() == [(DIFFERENT, "raw/b.bin")]


def test_an_empty_folder_is_data_too(lab):
    (lab.run / "sample 17 failed" / "inner").mkdir(parents=True)
    (lab.nas / "made by the NAS").mkdir()
    assert lab.differences() == [(MISSING, "sample 17 failed/inner/")]
    (lab.nas / "sample 17 failed" / "inner").mkdir(parents=True)
    assert lab.verify().ok


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_links_and_pipes_are_never_a_match(lab):
    for side in (lab.run, lab.nas):
        (side / "to file").symlink_to("image_001.tif")
        os.mkfifo(side / "pipe")
    (lab.nas / "only there").symlink_to(lab.run)
    (lab.nas / "raw" / "b.bin").unlink()
    (lab.nas / "raw" / "b.bin").symlink_to(lab.run / "raw" / "b.bin")
    assert lab.differences() == [
        (EXTRA, "only there"),
        (DIFFERENT, "pipe"),
        (DIFFERENT, "raw/b.bin"),
        (DIFFERENT, "to file"),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_linked_folder_on_the_nas_is_not_followed(lab):
    shutil.rmtree(lab.nas / "raw")
    (lab.nas / "raw").symlink_to(lab.run / "raw")
    assert lab.differences() == [(EXTRA, "raw"), (MISSING, "raw/b.bin"), (MISSING, "raw/empty")]


def test_a_run_that_nobody_has_copied_yet_is_missing_whole(lab):
    shutil.rmtree(lab.nas)
    assert lab.differences() == [
        (MISSING, "image_001.tif"),
        (MISSING, "raw/b.bin"),
        (MISSING, "raw/empty"),
    ]


def test_a_nas_that_is_not_there_is_told_from_one_without_the_run(lab, tmp_path):
    (tmp_path / "nas").rename(tmp_path / "unplugged")
    with pytest.raises(DestinationError) as caught:
        lab.verify()
    assert caught.value.kind is DestinationProblem.MISSING
    assert not (tmp_path / "nas").exists()


def test_the_staging_folder_is_no_copy_of_itself(lab, tmp_path):
    for place in (lab.run, lab.run / "raw", lab.run.parent):
        lab.nas = place
        with pytest.raises(DestinationError) as caught:
            lab.verify()
        assert caught.value.kind is DestinationProblem.IS_STAGING
    (tmp_path / "alias").symlink_to(tmp_path / "staging")
    lab.nas = tmp_path / "alias" / lab.run.relative_to(tmp_path / "staging")
    with pytest.raises(DestinationError):
        lab.verify()
    assert read_proof(str(lab.run)) is None


def test_only_one_at_a_time_works_on_a_run(lab):
    with run_lock(str(lab.run), Work.COPY, "labpc-09"), pytest.raises(RunBusyError) as caught:
        lab.verify()
    assert caught.value.owner.host == "labpc-09"
    assert lab.verify().ok


def test_at_most_ten_thousand_differences_are_named_but_all_are_counted(lab, monkeypatch, put):
    monkeypatch.setattr(verify, "MAX_DIFFERENCES", 5)
    for number in range(12):
        put(lab.nas, f"stray {number:02}")
    found = lab.verify()
    assert [one.path for one in found.differences] == [f"stray {number:02}" for number in range(5)]
    assert found.counts[EXTRA] == 12


def test_a_run_without_files_matches_an_empty_copy(lab):
    for side in (lab.run, lab.nas):
        shutil.rmtree(side / "raw")
        (side / "image_001.tif").unlink()
    found = lab.verify()
    assert found.ok
    assert found.files == 0
