from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from exlab_gui.ingest import IngestWriter, LockUnsupportedError, UnsafePathError
from exlab_gui.transfer import run_lock as module
from exlab_gui.transfer.run_lock import RunBusyError, Work, run_lock, user_name
from exlab_gui.transfer.storage import Side, StorageError, StorageReason


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "Run_1"
    folder.mkdir()
    return folder


def owner_of_busy(run):
    with pytest.raises(RunBusyError) as caught, run_lock(str(run), Work.CLEAR):
        pass
    assert caught.value.run_dir == str(run)
    return caught.value.owner


def test_the_second_learns_who_works(run):
    with run_lock(str(run), Work.COPY, "labpc-04"):
        owner = owner_of_busy(run)
    assert (owner.host, owner.user, owner.pid, owner.work) == (
        "labpc-04",
        user_name(),
        os.getpid(),
        "copy",
    )
    assert owner.since.endswith("Z")


def test_afterwards_it_is_free_and_only_the_lock_file_is_left(run):
    for _ in range(2):
        with run_lock(str(run), Work.VERIFY):
            pass
    assert set(os.listdir(run / ".exlab-wizard")) <= {"transfer.lock"}


def test_an_error_inside_lets_go(run):
    with pytest.raises(ZeroDivisionError), run_lock(str(run), Work.COPY):
        _ = 1 / 0
    with run_lock(str(run), Work.COPY):
        pass


def test_the_record_can_be_advanced_meanwhile(queued):
    with run_lock(str(queued.run), Work.COPY):
        record = IngestWriter(lock_timeout=1).append_state_transition(
            queued.wizard("ingest.json"), "sync_verified"
        )
    assert record.current_state == "sync_verified"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"pid":"x"}', b"\xff", b"[" * 5000, b" " * 100_000])
def test_an_owner_that_cannot_be_read_is_nobody(run, monkeypatch, content):
    monkeypatch.setattr(module, "_PAUSE", 0)
    with run_lock(str(run), Work.COPY):
        (run / ".exlab-wizard" / "transfer.owner").write_bytes(content)
        assert owner_of_busy(run) is None


def test_an_owner_that_was_killed_is_not_named_any_more(run):
    folder = run / ".exlab-wizard"
    folder.mkdir()
    (folder / "transfer.owner").write_bytes(
        b'{"host":"old","user":"old","pid":1,"work":"copy","since":"2020-01-01T00:00:00Z"}'
    )
    with run_lock(str(run), Work.COPY, "new"):
        assert owner_of_busy(run).host == "new"


def test_another_program_that_holds_the_lock_without_a_name(run, monkeypatch):
    monkeypatch.setattr(module, "_PAUSE", 0)
    (run / ".exlab-wizard").mkdir()
    with FileLock(run / ".exlab-wizard" / "transfer.lock"):
        assert owner_of_busy(run) is None


@pytest.mark.skipif(sys.platform == "win32", reason="flock is not on Windows")
def test_a_file_system_without_locks_is_an_error(run, monkeypatch):
    import fcntl  # noqa: PLC0415  (not on Windows)

    def refuse(*_):
        raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(LockUnsupportedError), run_lock(str(run), Work.COPY):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_linked_records_folder_is_refused(run, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (run / ".exlab-wizard").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePathError), run_lock(str(run), Work.COPY):
        pass
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_run_that_is_gone(tmp_path):
    with pytest.raises(StorageError) as caught, run_lock(str(tmp_path / "gone"), Work.COPY):
        pass
    assert (caught.value.side, caught.value.reason) == (Side.STAGING, StorageReason.GONE)
    assert not (tmp_path / "gone").exists()


def test_a_host_without_accounts(monkeypatch):
    def fail():
        raise KeyError("uid not found")

    monkeypatch.setattr(module.getpass, "getuser", fail)
    assert user_name() == ""


def test_the_owner_needs_not_be_written(run, monkeypatch):
    Path(run / ".exlab-wizard" / "transfer.owner").mkdir(parents=True)
    with run_lock(str(run), Work.COPY):
        pass
