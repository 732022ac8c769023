"""The differences between systems, played on whichever one the tests run."""

from __future__ import annotations

import errno
import os
import stat
import sys
from types import SimpleNamespace

import pytest

from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState, os_facts
from exlab_gui.ingest.os_facts import flush_folder_to_disk, flush_to_disk, is_link, native_path

S = IngestState
NEW = IngestRecord(history=(HistoryEntry(state=S.STAGING),))
LONG = "x" * 60 + "\\"
TEMPORARY = len(".0123456789abcdef.tmp")
MAX_PATH = 259


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("C:\\lab\\ingest.json", "C:\\lab\\ingest.json"),
        ("\\\\nas01\\lab\\ingest.json", "\\\\nas01\\lab\\ingest.json"),
        ("ingest.json", "ingest.json"),
        ("C:\\" + LONG * 5 + "f", "\\\\?\\C:\\" + LONG * 5 + "f"),
        ("c:/" + "y/" * 150 + "f", "\\\\?\\c:\\" + "y\\" * 150 + "f"),
        ("C:\\" + LONG * 5 + "a\\..\\.\\f", "\\\\?\\C:\\" + LONG * 5 + "f"),
        ("\\\\nas01\\lab\\" + LONG * 5 + "f", "\\\\?\\UNC\\nas01\\lab\\" + LONG * 5 + "f"),
        ("//nas01/lab/" + "y/" * 150 + "f", "\\\\?\\UNC\\nas01\\lab\\" + "y\\" * 150 + "f"),
        ("\\\\?\\C:\\" + LONG * 5 + "f", "\\\\?\\C:\\" + LONG * 5 + "f"),
        ("\\\\?\\UNC\\nas01\\lab\\" + LONG * 5, "\\\\?\\UNC\\nas01\\lab\\" + LONG * 5),
        (LONG * 5 + "f", LONG * 5 + "f"),
        ("\\" + LONG * 5 + "f", "\\" + LONG * 5 + "f"),
        ("C:" + LONG * 5 + "f", "C:" + LONG * 5 + "f"),
    ],
    ids=[
        "short", "short UNC", "short relative", "drive", "drive, slashes", "dots", "UNC", "UNC, slashes",
        "prefixed", "prefixed UNC", "relative", "rooted without a drive", "relative to a drive's folder",
    ],
)  # fmt: skip
def test_long_paths_on_windows(path, expected):
    assert native_path(path, "win32") == expected


def test_a_records_temporary_fits_too_on_windows():
    too_long = []
    for length in range(200, 300):
        native = native_path(("C:\\" + LONG * 5)[: length - 1] + "f", "win32")
        if not native.startswith("\\\\?\\") and len(native) + TEMPORARY > MAX_PATH:
            too_long.append(length)
    assert too_long == []


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_other_systems_take_paths_as_they_are(platform):
    for path in ("/" + "y/" * 200 + "f", "C:\\" + LONG * 5 + "f", "f"):
        assert native_path(path, platform) == path


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        ({"st_mode": stat.S_IFLNK | 0o777}, True),
        ({"st_mode": stat.S_IFDIR | 0o755}, False),
        ({"st_mode": stat.S_IFREG | 0o644}, False),
        ({"st_mode": stat.S_IFDIR, "st_file_attributes": 0x410, "st_reparse_tag": 0xA0000003}, True),
        ({"st_mode": stat.S_IFLNK, "st_file_attributes": 0x400, "st_reparse_tag": 0xA000000C}, True),
        ({"st_mode": stat.S_IFDIR, "st_file_attributes": 0x410, "st_reparse_tag": 0x9000001A}, False),
        ({"st_mode": stat.S_IFDIR, "st_file_attributes": 0x10, "st_reparse_tag": 0}, False),
    ],
    ids=["link", "folder", "file", "junction", "Windows link", "cloud placeholder", "Windows folder"],
)
def test_what_counts_as_a_link(info, expected):
    assert is_link(SimpleNamespace(**info)) is expected


def windows_refusal(code):
    error = PermissionError(errno.EACCES, "in use by another process")
    error.winerror = code
    return error


class Clock:
    """A time of its own: sleeping moves it on at once."""

    def __init__(self):
        self.now = 0.0
        self.pauses = []

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.pauses.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(os_facts, "time", clock)
    return clock


@pytest.fixture
def refusals(monkeypatch, clock):
    """Makes one os function be refused as Windows does, a number of times."""

    def refuse(name, times, code=32):
        real, left = getattr(os, name), [times]

        def call(*arguments, **options):
            if left[0] > 0:
                left[0] -= 1
                raise windows_refusal(code)
            return real(*arguments, **options)

        monkeypatch.setattr(os, name, call)
        return left

    return refuse


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_record_that_somebody_has_open_is_replaced_when_he_closes_it(
    recorded, writer, refusals, clock, code
):
    path = recorded(S.STAGING)
    left = refusals("replace", 2, code)
    assert writer.append_state_transition(path, S.COMPLETE).current_state is S.COMPLETE
    assert left == [0]
    assert len(clock.pauses) == 2
    assert writer.read_ingest(path).current_state is S.COMPLETE
    assert sorted(one.name for one in path.parent.iterdir()) == ["ingest.json", "ingest.json.lock"]


def test_a_record_that_stays_open_is_left_as_it_was(recorded, writer, refusals, clock, footprint):
    path = recorded(S.STAGING)
    before = footprint(path)
    refusals("replace", 10**9)
    with pytest.raises(PermissionError) as caught:
        writer.append_state_transition(path, S.COMPLETE)
    assert caught.value.winerror == 32
    assert 1.0 <= clock.now <= 10.0
    assert max(clock.pauses) <= 0.1
    assert footprint(path) == before


def test_any_other_refusal_is_final_at_once(recorded, writer, refusals, clock, footprint):
    path = recorded(S.STAGING)
    before = footprint(path)
    left = refusals("replace", 3, code=112)  # ERROR_DISK_FULL
    with pytest.raises(PermissionError):
        writer.append_state_transition(path, S.COMPLETE)
    assert (left, clock.pauses) == ([2], [])
    assert footprint(path) == before


def test_a_temporary_that_a_scanner_has_open_is_removed_when_it_closes_it(
    recorded, writer, refusals, footprint
):
    path = recorded(S.STAGING)
    path.with_name("ingest.json.stale.tmp").write_text("left")
    left = refusals("unlink", 3)
    writer.append_state_transition(path, S.COMPLETE)
    assert left == [0]
    assert list(footprint(path)) == ["ingest.json"]


def test_a_reader_waits_for_a_moment_too(recorded, writer, refusals, clock):
    path = recorded(S.STAGING)
    left = refusals("open", 2)
    assert writer.read_ingest(path).current_state is S.STAGING
    assert (left, len(clock.pauses)) == ([0], 2)
    refusals("open", 10**9)
    with pytest.raises(PermissionError):
        writer.read_ingest(path)
    assert clock.now <= 5.0


@pytest.fixture
def windows(monkeypatch, clock):
    """As far as the record room asks, this is Windows: renaming refuses a target that is there."""
    rename = os.rename

    def careful(source, target):
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target)
        rename(source, target)

    monkeypatch.setattr(os, "rename", careful)
    for missing in ("link", "fchmod", "fchown"):
        monkeypatch.setattr(os, missing, None)
    monkeypatch.setattr(sys, "platform", "win32")


def test_creating_on_windows(record_path, writer, windows, refusals, litter):
    left = refusals("rename", 2)
    # filelock looks at these by itself; only its own first creation of the lock file needs them.
    record_path.with_name("ingest.json.lock").touch()
    writer.write_ingest(record_path, NEW)
    assert left == [0]
    assert writer.read_ingest(record_path) == NEW
    assert litter(record_path) == []


def test_creating_on_windows_overwrites_nothing(record_path, writer, windows, monkeypatch, litter):
    record_path.with_name("ingest.json.lock").touch()
    careful = os.rename

    def appears(source, target):
        record_path.write_bytes(b"theirs")
        careful(source, target)

    monkeypatch.setattr(os, "rename", appears)
    with pytest.raises(FileExistsError):
        writer.write_ingest(record_path, NEW)
    assert record_path.read_bytes() == b"theirs"
    assert litter(record_path) == []


def test_windows_neither_flushes_folders_nor_copies_modes(recorded, writer, windows):
    path = recorded(S.STAGING)
    path.with_name("ingest.json.lock").touch()
    assert writer.append_state_transition(path, S.COMPLETE).current_state is S.COMPLETE


@pytest.mark.skipif(sys.platform == "win32", reason="fcntl is not on Windows")
@pytest.mark.parametrize("known", [True, False])
def test_macos_flushes_the_drives_cache_where_it_can(tmp_path, monkeypatch, known):
    import fcntl  # noqa: PLC0415  (not on Windows)

    calls = []

    def control(descriptor, command):
        calls.append(("fcntl", command))
        if not known:
            raise OSError(errno.ENOTSUP, "no")
        return 0

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", control)
    monkeypatch.setattr(os, "fsync", lambda descriptor: calls.append(("fsync", descriptor)))
    with (tmp_path / "file").open("wb") as file, monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "darwin")
        flush_to_disk(file.fileno())
        assert calls == [("fcntl", 51)] if known else [("fcntl", 51), ("fsync", file.fileno())]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not flush folders")
def test_a_folder_that_is_gone_is_only_a_warning(tmp_path, caplog):
    flush_folder_to_disk(str(tmp_path / "gone"))
    assert [record.levelname for record in caplog.records] == ["WARNING"]
