from __future__ import annotations

import errno
import os
import shutil
import sys
import threading
import time
import tracemalloc
from pathlib import Path

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer import verify
from exlab_gui.transfer.destination import DestinationError, DestinationProblem
from exlab_gui.transfer.hashing import hash_file
from exlab_gui.transfer.progress import Phase
from exlab_gui.transfer.proof import ProofKind, read_proof, read_proven_files
from exlab_gui.transfer.run_lock import RunBusyError, Work, run_lock
from exlab_gui.transfer.storage import Side, StorageError, StorageReason
from exlab_gui.transfer.verify import Difference, DifferenceKind, verify_run

MISSING, DIFFERENT, EXTRA, CHANGED = DifferenceKind


class Lab:
    """A run, its folder on the NAS, and the comparison of the two."""

    def __init__(self, run, nas):
        self.run = run
        self.nas = nas
        self.reports = []

    def verify(self, progress=None, cancelled=lambda: False):
        take = progress or self.reports.append
        return verify_run(str(self.run), str(self.nas), take, cancelled, host="labpc-04")

    def differences(self, **how):
        return [(one.kind, one.path) for one in self.verify(**how).differences]

    def records(self):
        return {path.name for path in (self.run / ".exlab-wizard").iterdir()} - {"transfer.lock"}


@pytest.fixture
def lab(tmp_path, make_run):
    """A run with a few files and an identical copy of them."""
    data = (("image_001.tif", b"II*\0" * 1000), ("raw/b.bin", b"\0" * 300_000), ("raw/empty", b""))
    run = Path(make_run(tmp_path / "staging", data=data))
    nas = tmp_path / "nas" / run.relative_to(tmp_path / "staging")
    shutil.copytree(run, nas)
    return Lab(run, nas)


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


def _once(monkeypatch, name, action, *, after=False):
    """Do something the moment that a file of this name is hashed in the staging folder."""
    done = []

    def hashing(path, add, *, uncached=False):
        mine = os.path.basename(path) == name and not uncached and not done
        if mine:
            done.append(path)
            if not after:
                action()
        hashed = hash_file(path, add, uncached=uncached)
        if mine and after:
            action()
        return hashed

    monkeypatch.setattr(verify, "hash_file", hashing)


def test_a_staged_file_that_changes_while_it_is_read(lab, monkeypatch):
    path = str(lab.run / "raw" / "b.bin")

    def hashing(at, add, *, uncached=False):
        def touching(size):
            add(size)
            if at == path:
                os.utime(path, ns=(1, 1))

        return hash_file(at, touching, uncached=uncached)

    monkeypatch.setattr(verify, "hash_file", hashing)
    found = lab.verify()
    assert [(one.kind, one.path) for one in found.differences] == [(CHANGED, "raw/b.bin")]
    assert found.counts[CHANGED] == 1
    assert found.proof is None


def test_a_copy_that_changes_while_it_is_read_is_different(lab, monkeypatch):
    path = str(lab.nas / "raw" / "b.bin")

    def hashing(at, add, *, uncached=False):
        def touching(size):
            add(size)
            if at == path:
                os.utime(path, ns=(1, 1))

        return hash_file(at, touching, uncached=uncached)

    monkeypatch.setattr(verify, "hash_file", hashing)
    assert lab.differences() == [(DIFFERENT, "raw/b.bin")]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda run: (run / "late").write_bytes(b"x"), "late"),
        (lambda run: (run / "raw" / "late folder").mkdir(), "raw/late folder/"),
        (lambda run: os.utime(run / "image_001.tif", ns=(1, 1)), "image_001.tif"),
        (lambda run: (run / "image_001.tif").write_bytes(b"x"), "image_001.tif"),
        (lambda run: (run / "image_001.tif").unlink(), "image_001.tif"),
    ],
)
def test_what_changes_after_it_was_read_is_found_at_the_end(lab, monkeypatch, change, path):
    _once(monkeypatch, "image_001.tif", lambda: change(lab.run), after=True)
    found = lab.verify()
    assert (CHANGED, path) in [(one.kind, one.path) for one in found.differences]
    assert found.counts[CHANGED] == 1
    assert found.proof is None
    assert read_proof(str(lab.run)) is None


def test_a_staged_file_that_vanishes_before_it_is_read(lab, monkeypatch):
    _once(monkeypatch, "image_001.tif", (lab.run / "image_001.tif").unlink)
    assert lab.differences() == [(CHANGED, "image_001.tif")]


def test_a_copy_that_vanishes_before_it_is_read_is_missing(lab, monkeypatch):
    _once(monkeypatch, "image_001.tif", (lab.nas / "image_001.tif").unlink)
    monkeypatch.setattr(verify, "_WORKERS", 1)
    assert lab.differences() == [(MISSING, "image_001.tif")]


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


@pytest.mark.parametrize("side", Side)
def test_a_read_error_ends_it_and_names_the_side_and_the_file(lab, monkeypatch, side):
    top = lab.run if side is Side.STAGING else lab.nas

    def failing(path, add, *, uncached=False):
        if path == str(top / "raw" / "b.bin"):
            raise OSError(errno.EIO, "an I/O error by the test", path)
        return hash_file(path, add, uncached=uncached)

    monkeypatch.setattr(verify, "hash_file", failing)
    with pytest.raises(StorageError) as caught:
        lab.verify()
    assert (caught.value.side, caught.value.reason) == (side, StorageReason.FAILED)
    assert caught.value.path == str(top / "raw" / "b.bin")
    assert lab.records() == {"ingest.json"}


@pytest.mark.parametrize("side", Side)
def test_a_folder_that_cannot_be_listed_ends_it(lab, monkeypatch, side):
    top = lab.run if side is Side.STAGING else lab.nas
    real = os.scandir

    def refusing(path):
        if path == str(top / "raw"):
            raise PermissionError(errno.EACCES, "refused by the test", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    with pytest.raises(StorageError) as caught:
        lab.verify()
    assert (caught.value.side, caught.value.reason) == (side, StorageReason.DENIED)


def test_a_share_that_vanishes_midway_proves_nothing(lab, tmp_path, monkeypatch):
    _once(monkeypatch, "image_001.tif", lambda: (tmp_path / "nas").rename(tmp_path / "unplugged"))
    with pytest.raises((StorageError, DestinationError)):
        lab.verify()
    assert read_proof(str(lab.run)) is None


def test_progress_counts_then_compares_and_ends_at_the_whole(lab, put, monkeypatch):
    for number in range(300):
        put(lab.run, f"many/{number:03}", b"x" * 1001)
        put(lab.nas, f"many/{number:03}", b"x" * 1001)
    monkeypatch.setattr(verify.Pace.__init__, "__defaults__", (_Clock(),))
    assert lab.verify().ok
    counting = [report for report in lab.reports if report.phase is Phase.COUNTING]
    comparing = [report for report in lab.reports if report.phase is Phase.COMPARING]
    assert counting + comparing == lab.reports
    assert counting[-1].files == 303
    for reports in (counting, comparing):
        assert [one.bytes for one in reports] == sorted(one.bytes for one in reports)
        assert [one.files for one in reports] == sorted(one.files for one in reports)
    total = 304_000 + 300 * 1001
    assert {(one.files_total, one.bytes_total) for one in comparing} == {(303, total)}
    assert (comparing[-1].files, comparing[-1].bytes) == (303, total)


class _Clock:
    """Seconds that pass by themselves, so that every step is reported."""

    def __init__(self):
        self._now = 0.0
        self._lock = threading.Lock()

    def __call__(self):
        with self._lock:
            self._now += 1
            return self._now


def test_cancelling_ends_within_a_second_even_in_a_large_file(lab):
    for side in (lab.run, lab.nas):
        with (side / "huge.bin").open("wb") as file:
            os.truncate(file.fileno(), 100_000_000_000)  # sparse: takes no room, and a minute to read
    began = []

    def cancelled():
        return bool(began) and time.monotonic() > began[0]

    def progress(report):
        if report.phase is Phase.COMPARING and report.bytes > 10_000_000 and not began:
            began.append(time.monotonic())

    with pytest.raises(Cancelled):
        lab.verify(progress, cancelled)
    assert time.monotonic() - began[0] < 1.0
    assert lab.records() == {"ingest.json"}
    assert [one.name for one in threading.enumerate() if one.name.startswith("transfer")] == []


@pytest.mark.parametrize("moment", range(0, 60, 3))
def test_cancelled_at_any_moment_nothing_is_written(lab, monkeypatch, moment):
    monkeypatch.setattr(verify.Pace.__init__, "__defaults__", (_Clock(),))
    asked = []

    def cancelled():
        asked.append(None)
        return len(asked) > moment

    try:
        assert lab.verify(cancelled=cancelled).ok
    except Cancelled:
        assert lab.records() == {"ingest.json"}
        assert lab.verify().ok
    else:
        assert len(asked) <= moment


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


def test_memory_stays_flat_in_a_large_file_and_many_small_ones(lab, put):
    for side in (lab.run, lab.nas):
        put(side, "large.bin", b"x" * 100_000_000)
        for number in range(3000):
            put(side, f"many/image_{number:05}.tif", b"%d" % number)
    tracemalloc.start()
    try:
        assert lab.verify().ok
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 10_000_000
