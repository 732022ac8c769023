"""The lock that this app and the orchestrator share (format.md, Writing 1)."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from exlab_gui.ingest import (
    Cancelled,
    DamagedRecordError,
    HistoryEntry,
    IllegalTransitionError,
    IngestRecord,
    IngestState,
    IngestWriter,
    LockTimeoutError,
    LockUnsupportedError,
)

S = IngestState
NEW = IngestRecord(history=(HistoryEntry(state=S.STAGING),))
posix = pytest.mark.skipif(sys.platform == "win32", reason="flock is not on Windows")


def lock_of(path):
    return f"{path}.lock"


def held(path):
    """Whether somebody holds the lock at this moment, as a plain filelock user sees it."""
    lock = FileLock(lock_of(path))
    try:
        lock.acquire(blocking=False)
    except TimeoutError:
        return True
    lock.release()
    return False


@pytest.fixture
def holder(helper, recorded):
    """A record whose lock another process holds."""
    path = recorded(S.STAGING)
    process = helper("hold_lock", lock_of(path), "filelock")
    process.expect("held")
    process.path = path
    return process


def test_a_lock_that_is_held_is_waited_for_until_the_limit(holder, footprint):
    before = footprint(holder.path)
    started = time.monotonic()
    with pytest.raises(LockTimeoutError) as caught:
        IngestWriter(lock_timeout=0.4).append_state_transition(holder.path, S.COMPLETE)
    assert time.monotonic() - started >= 0.4
    assert (caught.value.lock_path, caught.value.seconds) == (lock_of(holder.path), 0.4)
    assert footprint(holder.path) == before
    assert held(holder.path)


def test_creating_waits_too(holder):
    holder.path.unlink()
    with pytest.raises(LockTimeoutError):
        IngestWriter(lock_timeout=0.0).write_ingest(holder.path, NEW)
    assert not holder.path.exists()


def test_reading_does_not_wait(holder):
    assert IngestWriter(lock_timeout=0.0).read_ingest(holder.path).current_state is S.STAGING


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="only Linux lists who holds a lock")
def test_the_holder_is_named(holder):
    name = Path(f"/proc/{holder.pid}/comm").read_text().strip()
    with pytest.raises(LockTimeoutError) as caught:
        IngestWriter(lock_timeout=0.0).append_state_transition(holder.path, S.COMPLETE)
    assert caught.value.holder == f"{name} (process {holder.pid})"


@posix
def test_a_holder_that_the_system_does_not_name_is_no_problem(holder, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "hidden")

    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(LockTimeoutError) as caught:
        IngestWriter(lock_timeout=0.0).append_state_transition(holder.path, S.COMPLETE)
    assert caught.value.holder is None


@pytest.mark.parametrize("habit", ["filelock", pytest.param("unlink", marks=posix)])
def test_the_writer_goes_on_when_the_other_program_lets_go(helper, recorded, habit):
    path = recorded(S.STAGING)
    other = helper("hold_lock", lock_of(path), habit)
    other.expect("held")
    tries = []

    def asked():
        tries.append(os.path.exists(lock_of(path)))
        if len(tries) == 3:
            assert path.read_bytes().count(b"complete") == 0
            other.let_go()
            other.expect("released")
        return False

    record = IngestWriter(lock_timeout=30.0).append_state_transition(path, S.COMPLETE, cancelled=asked)
    assert record.current_state is S.COMPLETE
    assert tries[:3] == [True] * 3
    assert not held(path)


@posix
def test_a_lock_file_removed_between_opening_and_locking_it_protects_nothing(helper, recorded, monkeypatch):
    # The older habit: the other program removes the file while this one has just opened it.
    import fcntl  # noqa: PLC0415  (not on Windows)

    path = recorded(S.STAGING)
    other = helper("hold_lock", lock_of(path), "unlink")
    other.expect("held")
    flock, replace = fcntl.flock, os.replace
    locked, checked = [], []

    def removed_before(descriptor, operation):
        if operation & fcntl.LOCK_EX and not locked:
            other.let_go()
            other.expect("released")
        locked.append(descriptor)
        return flock(descriptor, operation)

    def while_writing(source, target):
        checked.append(held(path))
        return replace(source, target)

    monkeypatch.setattr(fcntl, "flock", removed_before)
    monkeypatch.setattr(os, "replace", while_writing)
    IngestWriter(lock_timeout=30.0).append_state_transition(path, S.COMPLETE)
    assert checked == [True]


def test_the_lock_is_held_over_the_whole_cycle_and_free_afterwards(recorded, writer, monkeypatch):
    path = recorded(S.STAGING)
    replace, read, seen = os.replace, os.read, []
    monkeypatch.setattr(os, "replace", lambda *a: (seen.append(("replace", held(path))), replace(*a))[1])
    monkeypatch.setattr(os, "read", lambda *a: (seen.append(("read", held(path))), read(*a))[1])
    writer.append_state_transition(path, S.COMPLETE)
    assert seen == [("read", True), ("replace", True)]
    assert not held(path)


@pytest.mark.parametrize("present", [True, False])
def test_it_does_not_matter_whether_a_lock_file_lies_there(recorded, writer, present):
    path = recorded(S.STAGING)
    if present:
        Path(lock_of(path)).write_text("left by somebody\n")
    assert writer.append_state_transition(path, S.COMPLETE).current_state is S.COMPLETE


def test_a_plain_filelock_user_in_another_process_is_excluded(recorded, writer, monkeypatch):
    path = recorded(S.STAGING)
    code = (
        "import sys, filelock\n"
        "try: filelock.FileLock(sys.argv[1]).acquire(blocking=False)\n"
        "except filelock.Timeout: print('excluded')\n"
        "else: print('inside')"
    )

    def other():
        command = [sys.executable, "-c", code, lock_of(path)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    replace, answers = os.replace, []
    monkeypatch.setattr(os, "replace", lambda *a: (answers.append(other()), replace(*a))[1])
    writer.append_state_transition(path, S.COMPLETE)
    assert [*answers, other()] == ["excluded", "inside"]


class Clock:
    """A time of its own, so that minutes of waiting take no time: sleeping only moves it on."""

    def __init__(self, patch):
        self.now = 0.0
        self.sleeps = 0
        for name in ("monotonic", "perf_counter"):
            patch.setattr(time, name, lambda: self.now)
        patch.setattr(time, "sleep", self.sleep)

    def sleep(self, seconds):
        self.now += seconds
        self.sleeps += 1


@pytest.mark.parametrize("sleeps", [0, 3, 400], ids=["at once", "early", "late"])
def test_waiting_can_be_cancelled(holder, footprint, monkeypatch, sleeps):
    before = footprint(holder.path)
    with monkeypatch.context() as patch:
        clock = Clock(patch)
        with pytest.raises(Cancelled):
            IngestWriter(lock_timeout=60.0).append_state_transition(
                holder.path, S.COMPLETE, cancelled=lambda: clock.sleeps >= sleeps
            )
    # Not one more pause after it was asked for.
    assert clock.sleeps == sleeps
    assert clock.now < 60.0
    assert footprint(holder.path) == before


def test_waiting_is_quick_at_first_and_then_spares_the_disk(holder, monkeypatch):
    with monkeypatch.context() as patch:
        clock = Clock(patch)
        with pytest.raises(LockTimeoutError):
            IngestWriter(lock_timeout=10.0).append_state_transition(holder.path, S.COMPLETE)
    assert clock.now == pytest.approx(10.0, abs=0.1)
    assert 500 <= clock.sleeps <= 1000


def test_creating_can_be_cancelled(holder):
    holder.path.unlink()
    with pytest.raises(Cancelled):
        IngestWriter(lock_timeout=60.0).write_ingest(holder.path, NEW, cancelled=lambda: True)
    assert not holder.path.exists()


@posix
@pytest.mark.parametrize("number", [errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_file_system_without_locks_is_said_not_worked_around(
    recorded, writer, footprint, monkeypatch, number
):
    import fcntl  # noqa: PLC0415  (not on Windows)

    path = recorded(S.STAGING)
    before = footprint(path)

    def cannot(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", cannot)
    with pytest.raises(LockUnsupportedError) as caught:
        writer.append_state_transition(path, S.COMPLETE)
    assert caught.value.lock_path == lock_of(path)
    assert caught.value.reason == os.strerror(number)
    assert footprint(path) == before
    path.unlink()
    with pytest.raises(LockUnsupportedError):
        writer.write_ingest(path, NEW)
    assert not path.exists()


@posix
def test_a_lock_that_fails_otherwise_is_the_systems_own_error(recorded, writer, footprint, monkeypatch):
    import fcntl  # noqa: PLC0415  (not on Windows)

    path = recorded(S.STAGING)
    before = footprint(path)

    def fails(*_):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(fcntl, "flock", fails)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        writer.append_state_transition(path, S.COMPLETE)
    assert footprint(path) == before


def test_the_lock_is_let_go_after_every_error(recorded, writer, record_path, monkeypatch):
    path = recorded(S.CLEARED)
    with pytest.raises(IllegalTransitionError):
        writer.append_state_transition(path, S.STAGING)
    assert not held(path)
    path.write_bytes(b"{")
    with pytest.raises(DamagedRecordError):
        writer.append_state_transition(path, S.COMPLETE)
    assert not held(path)
    with pytest.raises(FileExistsError):
        writer.write_ingest(path, NEW)
    assert not held(path)
    recorded(S.STAGING)

    def fails(*_):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        writer.append_state_transition(path, S.COMPLETE)
    assert not held(path)


@posix
@pytest.mark.parametrize(
    ("folder_mode", "expected"), [(0o775, 0o664), (0o777, 0o666), (0o700, 0o600), (0o2770, 0o660)]
)
def test_whoever_may_write_in_the_folder_may_take_the_lock(recorded, writer, folder_mode, expected):
    path = recorded(S.STAGING)
    path.parent.chmod(folder_mode)
    old = os.umask(0o077)
    try:
        writer.append_state_transition(path, S.COMPLETE)
    finally:
        os.umask(old)
    assert stat.S_IMODE(os.stat(lock_of(path)).st_mode) == expected


@posix
def test_a_lock_file_that_is_there_keeps_its_mode(recorded, writer):
    path = recorded(S.STAGING)
    Path(lock_of(path)).touch(0o600)
    Path(lock_of(path)).chmod(0o640)
    writer.append_state_transition(path, S.COMPLETE)
    assert stat.S_IMODE(os.stat(lock_of(path)).st_mode) == 0o640
