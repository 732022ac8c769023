"""What happens while a comparison is at work: files change, a side fails, it is cancelled, it reports."""

from __future__ import annotations

import errno
import os
import threading
import time
import tracemalloc

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer import verify
from exlab_gui.transfer.destination import DestinationError
from exlab_gui.transfer.hashing import hash_file
from exlab_gui.transfer.progress import Phase
from exlab_gui.transfer.proof import read_proof
from exlab_gui.transfer.storage import Side, StorageError, StorageReason
from exlab_gui.transfer.verify import DifferenceKind

MISSING, DIFFERENT, EXTRA, CHANGED = DifferenceKind


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


def _touch_while_hashed(monkeypatch, path):
    """Give a file another time while it is hashed."""

    def hashing(at, add, *, uncached=False):
        def touching(size):
            add(size)
            if at == str(path):
                os.utime(path, ns=(1, 1))

        return hash_file(at, touching, uncached=uncached)

    monkeypatch.setattr(verify, "hash_file", hashing)


def test_a_staged_file_that_changes_while_it_is_read(lab, monkeypatch):
    _touch_while_hashed(monkeypatch, lab.run / "raw" / "b.bin")
    found = lab.verify()
    assert [(one.kind, one.path) for one in found.differences] == [(CHANGED, "raw/b.bin")]
    assert found.counts[CHANGED] == 1
    assert found.proof is None


def test_a_copy_that_changes_while_it_is_read_is_different(lab, monkeypatch):
    _touch_while_hashed(monkeypatch, lab.nas / "raw" / "b.bin")
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
