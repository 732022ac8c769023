"""The new file whole, or the old one as it was: short writes, full disks, permissions, leftovers."""

from __future__ import annotations

import errno
import itertools
import logging
import os
import stat
import sys

import pytest

from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState

S = IngestState
NEW = IngestRecord(project_name="Zwölf", history=(HistoryEntry(state=S.STAGING),))
POSIX = sys.platform != "win32"
posix = pytest.mark.skipif(not POSIX, reason="modes and owners are not on Windows")
root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")


def failures(*calls):
    return [
        pytest.param((call, number), id=f"{call} {errno.errorcode[number]}")
        for call in calls
        for number in (errno.EIO, errno.ENOSPC, errno.EACCES)
    ]


FAILURES = failures("open", "write", "fsync", "close")


class System:
    """Watches the calls that a write makes on its temporary and on the folder, and can break them."""

    def __init__(self, patch, folder):
        self.kinds = {}
        self.calls = []
        self.broken = {}
        self.folder = str(folder)
        for name in ("open", "write", "fsync", "close", "fchmod", "fchown", "replace", "rename", "link"):
            if hasattr(os, name):
                patch.setattr(os, name, self._wrap(name, getattr(os, name)))

    def _kind(self, name, first):
        if name in ("open", "replace", "rename", "link"):
            path = str(first)
            return "temporary" if path.endswith(".tmp") else "folder" if path == self.folder else None
        return self.kinds.get(first)

    def _wrap(self, name, real):
        def call(first, *rest, **options):
            kind = self._kind(name, first)
            number = self.broken.get((name, kind))
            if kind:
                self.calls.append((name, kind))
            if name == "close":
                self.kinds.pop(first, None)
            result = None if number and name != "close" else real(first, *rest, **options)
            if number:
                raise OSError(number, os.strerror(number))
            if name == "open":
                self.kinds[result] = kind
            return result

        return call


@pytest.fixture
def system(monkeypatch, record_path):
    return System(monkeypatch, record_path.parent)


def test_the_bytes_are_on_the_disk_before_they_take_the_name(recorded, writer, system):
    writer.append_state_transition(recorded(S.STAGING), S.COMPLETE)
    order = [call for call in system.calls if call[0] in ("write", "fsync", "replace")]
    assert order[-3:] == [("fsync", "temporary"), ("replace", "temporary"), ("fsync", "folder")]
    assert set(order[:-3]) == {("write", "temporary")}


@posix
def test_a_new_record_is_published_the_same_way(record_path, writer, system):
    writer.write_ingest(record_path, NEW)
    order = [call for call in system.calls if call[0] in ("write", "fsync", "link", "rename", "replace")]
    assert order == [
        ("write", "temporary"),
        ("fsync", "temporary"),
        ("link", "temporary"),
        ("fsync", "folder"),
    ]


@pytest.mark.parametrize("failure", [*FAILURES, *failures("replace"), *(failures("fchmod") if POSIX else [])])
def test_a_failed_write_leaves_the_old_record(recorded, writer, system, footprint, failure):
    call, number = failure
    path = recorded(S.STAGING)
    before = footprint(path)
    system.broken[call, "temporary"] = number
    with pytest.raises(OSError, match=os.strerror(number)) as caught:
        writer.append_state_transition(path, S.COMPLETE)
    assert caught.value.errno == number
    assert (call, "temporary") in system.calls
    assert footprint(path) == before
    system.broken.clear()
    assert writer.append_state_transition(path, S.COMPLETE).current_state is S.COMPLETE


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failed_creation_leaves_nothing(record_path, writer, system, footprint, failure):
    call, number = failure
    system.broken[call, "temporary"] = number
    with pytest.raises(OSError, match=os.strerror(number)):
        writer.write_ingest(record_path, NEW)
    assert footprint(record_path) == {}
    system.broken.clear()
    writer.write_ingest(record_path, NEW)


def test_where_a_record_is_nothing_is_even_tried(recorded, writer, system):
    system.broken["open", "temporary"] = errno.ENOSPC
    with pytest.raises(FileExistsError):
        writer.write_ingest(recorded(S.STAGING), NEW)
    assert system.calls == []


@posix
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS], ids=errno.errorcode.get)
def test_a_failed_publication_leaves_nothing(record_path, writer, system, footprint, number):
    system.broken["link", "temporary"] = number
    with pytest.raises(OSError, match=os.strerror(number)):
        writer.write_ingest(record_path, NEW)
    assert footprint(record_path) == {}


@posix
@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS], ids=errno.errorcode.get)
def test_a_file_system_without_hard_links_gets_its_record_too(record_path, writer, system, footprint, number):
    system.broken["link", "temporary"] = number
    writer.write_ingest(record_path, NEW)
    assert ("rename", "temporary") in system.calls
    assert writer.read_ingest(record_path) == NEW
    assert list(footprint(record_path)) == ["ingest.json"]


@posix
def test_without_hard_links_nothing_is_overwritten_either(record_path, writer, monkeypatch, litter):
    def appears(*_):
        record_path.write_bytes(b"theirs")
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", appears)
    with pytest.raises(FileExistsError):
        writer.write_ingest(record_path, NEW)
    assert record_path.read_bytes() == b"theirs"
    assert litter(record_path) == []


@posix
@pytest.mark.parametrize("call", ["open", "fsync"])
def test_a_folder_that_cannot_be_flushed_is_only_a_warning(recorded, writer, system, caplog, call):
    path = recorded(S.STAGING)
    # The one open of the folder is the one for flushing it; os.scandir does not come by os.open.
    system.broken[call, "folder"] = errno.EIO
    with caplog.at_level(logging.WARNING):
        record = writer.append_state_transition(path, S.COMPLETE)
    assert writer.read_ingest(path) == record
    assert record.current_state is S.COMPLETE
    (warning,) = [one for one in caplog.records if one.name.startswith("exlab_gui.ingest")]
    assert warning.levelno == logging.WARNING
    assert str(path.parent) in warning.getMessage()
    assert os.strerror(errno.EIO) in warning.getMessage()


@posix
def test_a_share_that_does_not_flush_folders_is_not_worth_a_warning(recorded, writer, system, caplog):
    system.broken["fsync", "folder"] = errno.EINVAL
    with caplog.at_level(logging.WARNING):
        writer.append_state_transition(recorded(S.STAGING), S.COMPLETE)
    assert caplog.records == []


@pytest.mark.parametrize("most", [1, 2, 3, 5, 7])
def test_writes_that_take_only_a_part(recorded, writer, monkeypatch, text_of, most):
    path = recorded(S.STAGING)
    write, sizes = os.write, itertools.cycle(range(1, most + 1))
    written = []

    def short(descriptor, data):
        written.append(write(descriptor, bytes(data)[: next(sizes)]))
        return written[-1]

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", short)
        record = writer.append_state_transition(path, S.COMPLETE)
        fresh = path.with_name("other") / "ingest.json"
        writer.write_ingest(fresh, NEW)
    assert max(written) == most
    assert writer.read_ingest(path) == record
    assert path.read_bytes().startswith(text_of(S.STAGING)[:50])
    assert writer.read_ingest(fresh) == NEW


def test_a_write_that_takes_nothing_is_an_error_not_a_loop(recorded, writer, monkeypatch, footprint):
    path = recorded(S.STAGING)
    before = footprint(path)
    monkeypatch.setattr(os, "write", lambda *_: 0)
    with pytest.raises(OSError, match="wrote nothing"):
        writer.append_state_transition(path, S.COMPLETE)
    assert footprint(path) == before


def test_an_interrupt_in_the_middle_leaves_no_temporary(recorded, writer, monkeypatch, footprint):
    path = recorded(S.STAGING)
    before = footprint(path)

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        writer.append_state_transition(path, S.COMPLETE)
    assert footprint(path) == before


@posix
@pytest.mark.parametrize("mode", [0o640, 0o600, 0o664, 0o666, 0o444, 0o2660])
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_the_permissions_are_kept(recorded, writer, mode, umask):
    path = recorded(S.STAGING)
    path.chmod(mode)
    old = os.umask(umask)
    try:
        writer.append_state_transition(path, S.COMPLETE)
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert writer.read_ingest(path).current_state is S.COMPLETE


@posix
def test_the_successor_is_never_more_open_than_the_record(recorded, writer, monkeypatch):
    path = recorded(S.STAGING)
    path.chmod(0o600)
    write, modes = os.write, []
    monkeypatch.setattr(
        os, "write", lambda fd, data: (modes.append(stat.S_IMODE(os.fstat(fd).st_mode)), write(fd, data))[1]
    )
    old = os.umask(0)
    try:
        writer.append_state_transition(path, S.COMPLETE)
    finally:
        os.umask(old)
    assert modes == [0o600]


@posix
@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_a_new_record_takes_what_the_umask_says(record_path, writer, umask):
    old = os.umask(umask)
    try:
        writer.write_ingest(record_path, NEW)
    finally:
        os.umask(old)
    assert stat.S_IMODE(record_path.stat().st_mode) == 0o666 & ~umask


@root
@pytest.mark.parametrize("mode", [0o640, 0o6755])
def test_the_owner_is_kept_where_this_is_allowed(recorded, writer, mode):
    path = recorded(S.STAGING)
    os.chown(path, 12345, 23456)
    path.chmod(mode)
    writer.append_state_transition(path, S.COMPLETE)
    info = path.stat()
    assert (info.st_uid, info.st_gid, stat.S_IMODE(info.st_mode)) == (12345, 23456, mode)


@root
def test_the_group_is_kept_where_the_owner_cannot_be(recorded, writer, monkeypatch):
    path = recorded(S.STAGING)
    os.chown(path, 12345, 23456)
    fchown = os.fchown

    def only_the_group(descriptor, user, group):
        if user != -1:
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        return fchown(descriptor, user, group)

    monkeypatch.setattr(os, "fchown", only_the_group)
    writer.append_state_transition(path, S.COMPLETE)
    assert (path.stat().st_uid, path.stat().st_gid) == (0, 23456)


@root
def test_a_file_that_cannot_be_given_away_at_all_is_still_written(recorded, writer, system):
    path = recorded(S.STAGING)
    os.chown(path, 12345, 23456)
    system.broken["fchown", "temporary"] = errno.EPERM
    assert writer.append_state_transition(path, S.COMPLETE).current_state is S.COMPLETE
    assert system.calls.count(("fchown", "temporary")) == 2


STALE = ["ingest.json.0123456789abcdef.tmp", "ingest.json.x_-9.tmp"]
UNRELATED = [
    "ingest.json.bak",
    "other.tmp",
    "ingest.json.tmp",
    "ingest.json..tmp",
    "creation.json.abc.tmp",
    "ingest.json.abc.tmp.txt",
    "ingest.json.a b.tmp",
    "ingestXjson.abc.tmp",
    "Xingest.json.abc.tmp",
    "checksums.sha256",
]


@pytest.mark.parametrize("door", ["append", "create"])
def test_what_a_crashed_writer_left_is_removed_and_nothing_else(recorded, record_path, writer, door):
    folder = record_path.parent
    for name in [*STALE, *UNRELATED]:
        (folder / name).write_text(name)
    (folder / "ingest.json.folder.tmp").mkdir()
    kept = [*UNRELATED, "ingest.json.folder.tmp", "ingest.json", "ingest.json.lock"]
    if sys.platform != "win32":
        (folder / "ingest.json.link.tmp").symlink_to(folder / "checksums.sha256")
        (folder / "ingest.json.dangling.tmp").symlink_to(folder / "nothing")
        kept += ["ingest.json.link.tmp", "ingest.json.dangling.tmp"]
    if door == "append":
        writer.append_state_transition(recorded(S.STAGING), S.COMPLETE)
    else:
        writer.write_ingest(record_path, NEW)
    assert sorted(one.name for one in folder.iterdir()) == sorted(kept)
    assert [(folder / name).read_text() for name in UNRELATED] == UNRELATED


def test_a_leftover_that_cannot_be_removed_stops_nobody(recorded, writer, monkeypatch):
    path = recorded(S.STAGING)
    path.with_name(STALE[0]).write_text("left")

    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "not yours")

    monkeypatch.setattr(os, "unlink", refuse)
    assert writer.append_state_transition(path, S.COMPLETE).current_state is S.COMPLETE


def test_a_folder_that_may_not_be_written_to(recorded, writer, monkeypatch, footprint):
    path = recorded(S.STAGING)
    before = footprint(path)
    real = os.open

    def read_only(name, flags, *rest, **options):
        if flags & (os.O_CREAT | os.O_RDWR | os.O_WRONLY):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return real(name, flags, *rest, **options)

    monkeypatch.setattr(os, "open", read_only)
    assert writer.read_ingest(path).current_state is S.STAGING
    with pytest.raises(PermissionError):
        writer.append_state_transition(path, S.COMPLETE)
    assert footprint(path) == before
