from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import threading
import time
from itertools import pairwise

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer import copy, copy_file, new_file
from exlab_gui.transfer.copy import OddFileError, copy_run
from exlab_gui.transfer.copy_file import ConflictError
from exlab_gui.transfer.destination import DestinationError, DestinationProblem
from exlab_gui.transfer.hashing import FileChangedError
from exlab_gui.transfer.progress import Phase
from exlab_gui.transfer.proof import ProofKind, read_proof, read_proven_files
from exlab_gui.transfer.run_lock import RunBusyError
from exlab_gui.transfer.storage import Side, StorageError, StorageReason
from exlab_gui.transfer.walk import OddKind

CHECK = ("-c", "--quiet", "--strict", ".exlab-wizard/checksums.sha256")
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux' own files")


def many(count, size=100):
    return tuple((f"{number % 7}/{number:05}.bin", os.urandom(size)) for number in range(count))


def grow(path):
    with path.open("ab") as file:
        file.write(b"+")


def place_list(queued):
    """What placing does, for ``sha256sum`` on both sides."""
    shutil.copy(queued.wizard("checksums.sha256"), queued.copy / ".exlab-wizard")


class TestWholeCopies:
    def test_content_times_and_folders(self, queued):
        os.utime(queued.run / "image_001.tif", ns=(5, 1_234_567_890_123_456_789))
        (queued.run / "empty" / "deeper").mkdir(parents=True)
        copied = queued.send()
        assert queued.copied() == queued.staged()
        assert (copied.files, copied.files_copied) == (5, 5)
        assert copied.bytes == sum(map(len, queued.staged().values()))
        assert (queued.copy / "empty" / "deeper").is_dir()
        for name in queued.staged():
            here, there = (queued.run / name).stat(), (queued.copy / name).stat()
            assert there.st_mtime_ns == here.st_mtime_ns
        assert os.listdir(queued.copy / ".exlab-wizard") == []

    def test_the_proof(self, queued):
        copied = queued.send()
        proof = read_proof(str(queued.run))
        assert proof == copied.proof
        assert (proof.kind, proof.nas_path, proof.host) == (
            ProofKind.READ_BACK,
            str(queued.copy),
            "labpc-04",
        )
        assert [each.path for each in read_proven_files(str(queued.run))] == sorted(
            queued.staged(), key=os.fsencode
        )

    def test_the_record_is_not_touched(self, queued):
        before = queued.wizard("ingest.json").read_bytes()
        queued.send()
        assert queued.wizard("ingest.json").read_bytes() == before

    def test_sha256sum_agrees_on_both_sides_whatever_the_names(self, make_queued, names, sha256sum):
        queued = make_queued([(name, b"%d" % number * number) for number, name in enumerate(names)])
        queued.send()
        place_list(queued)
        assert queued.copied() == queued.staged()
        for folder in (queued.run, queued.copy):
            done = sha256sum(folder, *CHECK)
            assert (done.returncode, done.stdout, done.stderr) == (0, b"", b""), folder

    def test_a_run_without_files(self, make_queued):
        queued = make_queued(())
        copied = queued.send()
        assert (copied.files, copied.bytes) == (0, 0)
        assert copied.proof.files == 0

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows passes the folder's access list on")
    def test_others_may_use_the_copy_as_they_may_use_the_nas_folder(self, queued):
        queued.nas.chmod(0o2775)
        before = os.umask(0o077)
        try:
            queued.send()
        finally:
            os.umask(before)
        modes = {stat.S_IMODE(path.stat().st_mode) & 0o777 for path in queued.copy.rglob("*")}
        assert modes == {0o664, 0o775}


class TestAgain:
    def test_nothing_is_copied_twice(self, queued):
        queued.send()
        inodes = {path: path.stat().st_ino for path in queued.copy.rglob("*")}
        assert queued.send().files_copied == 0
        assert {path: path.stat().st_ino for path in queued.copy.rglob("*")} == inodes

    def test_what_is_remembered_is_not_read_again(self, queued, monkeypatch):
        queued.send()
        monkeypatch.setattr(copy_file, "hash_file", None)
        monkeypatch.setattr(new_file, "hash_file", None)
        assert queued.send().files == 5

    def test_without_a_journal_both_sides_are_compared(self, queued):
        queued.send()
        queued.wizard("transfer.journal").unlink()
        assert queued.send().files_copied == 0

    def test_a_cancelled_copy_goes_on_where_it_was(self, make_queued, stop_after):
        queued = make_queued(many(400))
        with pytest.raises(Cancelled):
            queued.send(cancelled=stop_after(100))
        before = len(queued.copied())
        assert 100 <= before < 400
        queued.check_no_proof()
        assert queued.send().files_copied == 400 - before
        assert queued.copied() == queued.staged()

    def test_what_changed_on_the_nas_since_is_a_conflict(self, queued):
        queued.send()
        with open(queued.copy / "raw/channel 0.bin", "r+b") as file:
            file.seek(70_000)
            file.write(b"!")
        with pytest.raises(ConflictError) as caught:
            queued.send()
        assert caught.value.path == "raw/channel 0.bin"
        assert caught.value.destination == str(queued.copy / "raw/channel 0.bin")

    def test_what_changed_here_since_is_a_conflict(self, queued):
        queued.send()
        (queued.run / "image_001.tif").write_bytes(b"other")
        with pytest.raises(ConflictError):
            queued.send()
        assert (queued.copy / "image_001.tif").read_bytes() == b"II*\0" * 50

    def test_what_went_from_the_nas_is_copied_again(self, queued):
        queued.send()
        (queued.copy / "image_001.tif").unlink()
        assert queued.send().files_copied == 1
        assert queued.copied() == queued.staged()

    def test_leftovers_of_a_killed_copy_go_and_nothing_else(self, queued):
        queued.send()
        folder = queued.copy / ".exlab-wizard"
        (folder / "copy-0123456789abcdef.tmp").write_bytes(b"half")
        (folder / "probe-0123456789abcdef").mkdir()
        (folder / "probe-0123456789abcdef" / "nul").touch()
        for kept in ("copy-mine.tmp", "copy-0123456789abcdef.tmp.txt", "other.tmp"):
            (folder / kept).touch()
        (queued.copy / "copy-0123456789abcdef.tmp").touch()
        queued.send()
        assert sorted(os.listdir(folder)) == ["copy-0123456789abcdef.tmp.txt", "copy-mine.tmp", "other.tmp"]
        assert (queued.copy / "copy-0123456789abcdef.tmp").exists()


class TestSourcesThatMove:
    @pytest.mark.parametrize("how", ["added", "grown", "touched", "removed", "added folder"])
    def test_a_file_that_changes_after_it_was_copied(self, queued, monkeypatch, how):
        acts = {
            "added": lambda: (queued.run / "late.tif").write_bytes(b""),
            "grown": lambda: grow(queued.run / "image_001.tif"),
            "touched": lambda: os.utime(queued.run / "image_001.tif", ns=(1, 1)),
            "removed": (queued.run / "image_001.tif").unlink,
            "added folder": (queued.run / "late").mkdir,
        }
        real = copy._Copy._flush_folders
        monkeypatch.setattr(copy._Copy, "_flush_folders", lambda self: (acts[how](), real(self)))
        with pytest.raises(FileChangedError) as caught:
            queued.send()
        assert os.path.basename(caught.value.path) in {"late.tif", "image_001.tif", "late"}
        queued.check_no_proof()

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there, pipes are no files")
    @pytest.mark.parametrize("kind", [OddKind.LINK, OddKind.SPECIAL])
    def test_what_cannot_be_copied_stops_it_before_the_first_byte(self, queued, kind):
        odd = queued.run / "raw" / "odd"
        odd.symlink_to("channel 0.bin") if kind is OddKind.LINK else os.mkfifo(odd)
        with pytest.raises(OddFileError) as caught:
            queued.send()
        assert (caught.value.path, caught.value.kind) == ("raw/odd", kind)
        assert list(queued.nas.iterdir()) == []


class TestStorageThatFails:
    @pytest.mark.parametrize(
        ("number", "reason"),
        [(13, StorageReason.DENIED), (30, StorageReason.READ_ONLY), (28, StorageReason.FULL)],
    )
    def test_a_nas_that_refuses_to_write(self, queued, monkeypatch, number, reason):
        real = os.open

        def refuse(path, flags, *rest, **options):
            if "copy-" in os.fspath(path) and flags & os.O_CREAT:
                raise OSError(number, os.strerror(number), path)
            return real(path, flags, *rest, **options)

        monkeypatch.setattr(os, "open", refuse)
        with pytest.raises(StorageError) as caught:
            queued.send()
        assert (caught.value.side, caught.value.reason) == (Side.NAS, reason)
        assert list(queued.nas.iterdir()) == []

    def test_a_share_that_vanishes_and_comes_back(self, make_queued, tmp_path, monkeypatch):
        queued = make_queued(many(300, 20_000))
        away = tmp_path / "away"
        named = []
        rename_new = copy_file.rename_new

        def vanish_after_some(source, target):
            rename_new(source, target)
            named.append(target)
            if len(named) == 100:
                queued.nas.rename(away)

        monkeypatch.setattr(copy_file, "rename_new", vanish_after_some)
        with pytest.raises(StorageError) as caught:
            queued.send()
        assert (caught.value.side, caught.value.reason) == (Side.NAS, StorageReason.GONE)
        assert not queued.nas.exists()
        with pytest.raises(DestinationError) as missing:
            queued.send()
        assert (missing.value.kind, missing.value.path) == (DestinationProblem.MISSING, str(queued.nas))
        assert not queued.nas.exists()
        away.rename(queued.nas)
        assert 0 < queued.send().files_copied < 300
        assert queued.copied() == queued.staged()

    def test_a_folder_that_cannot_be_flushed_proves_nothing(self, queued, monkeypatch):
        def fail(folder):
            raise OSError(5, "Input/output error", folder)

        monkeypatch.setattr(copy, "flush_folder", fail)
        with pytest.raises(StorageError):
            queued.send()
        queued.check_no_proof()

    @pytest.fixture
    def small_disk(self, tmp_path):
        """A disk of 2 MB, and a way to make it larger."""
        folder = tmp_path / "nas"
        folder.mkdir()
        if (
            sys.platform != "linux"
            or subprocess.run(
                ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, check=False
            ).returncode
        ):
            pytest.skip("may not mount here")
        yield lambda size: subprocess.run(["mount", "-o", f"remount,size={size}", folder], check=True)
        subprocess.run(["umount", folder], check=True)

    def test_too_little_room_is_seen_before_the_first_byte(self, small_disk, make_queued):
        queued = make_queued(many(50, 100_000))
        with pytest.raises(DestinationError) as caught:
            queued.send()
        error = caught.value
        assert (error.kind, error.needed) == (DestinationProblem.SPACE, 5_000_000)
        assert 0 < error.free <= 2_000_000 + 97_152
        assert list(queued.nas.iterdir()) == []

    def test_a_disk_that_fills_up_on_the_way(self, small_disk, make_queued, monkeypatch):
        queued = make_queued([*many(40, 100_000), ("large.bin", os.urandom(2_500_000))])
        monkeypatch.setattr(copy, "free_space", lambda _: None)
        with pytest.raises(StorageError) as caught:
            queued.send()
        assert (caught.value.side, caught.value.reason) == (Side.NAS, StorageReason.FULL)
        queued.check_no_proof()
        assert queued.copied().items() <= queued.staged().items()
        monkeypatch.undo()
        small_disk("20m")
        queued.send()
        assert queued.copied() == queued.staged()

    def test_what_is_there_already_needs_no_room(self, small_disk, make_queued, monkeypatch):
        queued = make_queued(many(15, 100_000))
        queued.send()
        assert queued.send().files_copied == 0


class TestProgress:
    def test_it_is_honest(self, make_queued, every_report):
        queued = make_queued([*many(500, 5000), ("large.bin", os.urandom(5_000_000))])
        reports = []
        queued.send(reports.append)
        copying = [report for report in reports if report.phase is Phase.COPYING]
        assert copying
        assert {report.files_total for report in copying} == {501}
        assert {report.bytes_total for report in copying} == {7_500_000}
        for before, after in pairwise(copying):
            assert before.files <= after.files <= 501
            assert before.bytes <= after.bytes <= 7_500_000

    @pytest.mark.parametrize("share", [0.1, 0.7])
    def test_cancelling_takes_less_than_a_second_in_a_file_of_any_size(self, make_queued, share):
        queued = make_queued(())
        with open(queued.run / "huge.bin", "wb") as file:
            file.truncate(1_500_000_000)
        stop = threading.Event()
        pressed = []

        def progress(report):
            if report.bytes > share * 1_500_000_000 and report.phase is Phase.COPYING and not pressed:
                pressed.append(time.monotonic())
                stop.set()

        with pytest.raises(Cancelled):
            queued.send(progress, stop.is_set)
        assert time.monotonic() - pressed[0] < 1
        assert queued.copied() == {}
        queued.check_no_proof()


class TestLargeRuns:
    """In a process of its own, whose memory can be measured."""

    def _measured(self, script, queued):
        command, environment = script("copy", queued.run, queued.copy, "measure")
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        line = next(line for line in done.stdout.split("\n") if line.startswith("measured"))
        _, kilobytes, is_honest, size = line.split()
        assert is_honest == "True"
        return int(kilobytes) / 1000, int(size)

    @linux
    def test_twenty_thousand_small_files(self, make_queued, script, record_property):
        queued = make_queued([(f"{number % 50}/{number}.bin", b"%d" % number) for number in range(20_000)])
        megabytes, _ = self._measured(script, queued)
        record_property("memory", f"{megabytes:.0f} MB")
        assert megabytes < 40
        assert read_proof(str(queued.run)).files == 20_000
        assert sum(1 for _ in queued.copy.glob("*/*.bin")) == 20_000

    @linux
    def test_a_sparse_file_of_8_gb(self, make_queued, script, record_property):
        queued = make_queued([("notes.txt", b"kept at 4 degrees")])
        with open(queued.run / "stack.tif", "wb") as file:
            file.write(b"II*\0")
            file.truncate(8_000_000_000)
            file.seek(4_000_000_000)
            file.write(b"in the middle")
        megabytes, size = self._measured(script, queued)
        record_property("memory", f"{megabytes:.0f} MB")
        assert megabytes < 20
        assert size <= 8_000_000_017
        copied = (queued.copy / "stack.tif").stat()
        assert copied.st_size == 8_000_000_000
        assert copied.st_blocks * 512 < 10_000_000


class TestTwoProcesses:
    def test_one_works_and_the_other_says_who_does(self, queued, script):
        command, environment = script("copy", queued.run, queued.copy, "pause")
        with subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as child:
            while child.stdout.readline().strip() != "paused":
                pass
            with pytest.raises(RunBusyError) as caught:
                queued.send()
            owner = caught.value.owner
            child.communicate()
        assert (owner.pid, owner.work) == (child.pid, "copy")
        assert owner.host
        assert queued.copied() == queued.staged()
        assert child.returncode == 0


@pytest.mark.parametrize("destination", ["nas/Run_1", "/nas\0/Run_1", "/nas/\ud800"])
def test_a_destination_that_is_no_path_is_refused(queued, destination):
    with pytest.raises(DestinationError):
        copy_run(str(queued.run), destination, id, lambda: False)
