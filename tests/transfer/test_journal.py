from __future__ import annotations

import hashlib
import json
import os
import sys
import zlib

import pytest

from exlab_gui.transfer import journal as module
from exlab_gui.transfer.journal import CopyTrace, Journal, JournalEntry, read_copy_trace, remove_journal

NAS = "/nas/run"


@pytest.fixture
def run(tmp_path):
    (tmp_path / ".exlab-wizard").mkdir()
    return tmp_path


@pytest.fixture
def path(run):
    return run / ".exlab-wizard" / "transfer.journal"


def entry(name, number=1):
    return JournalEntry(name, hashlib.sha256(b"%d" % number).hexdigest(), number, 10**18 + number, 7, 5)


def write(run, *entries, destination=NAS):
    with Journal(str(run), destination) as journal:
        for each in entries:
            journal.note(each, is_new=True)


def remembered(run, destination=NAS):
    with Journal(str(run), destination) as journal:
        return list(journal.remembered())


def test_a_journal_that_has_noted_nothing_tells_that_a_copy_was_begun(run, path):
    assert read_copy_trace(str(run)) is None
    assert remembered(run) == []
    assert read_copy_trace(str(run)) == CopyTrace(NAS, 0, 0)


def test_what_was_noted_is_remembered(run):
    entries = [entry("a"), entry("b/ü 🧬", 2), entry("c\udcff\n", 3)]
    write(run, *entries)
    assert remembered(run) == entries


def test_sessions_come_together_in_order_and_the_latest_counts(run):
    write(run, entry("a"), entry("c"), entry("e"))
    write(run, entry("b"), entry("c", 2))
    write(run, entry("a", 3), entry("f"))
    assert remembered(run) == [entry("a", 3), entry("b"), entry("c", 2), entry("e"), entry("f")]


def test_the_order_is_that_of_the_bytes(run):
    names = sorted(["a.txt", "a/b", "a-b", "ä", "z", "\U0001f52c", "\ufffd"], key=os.fsencode)
    write(run, *map(entry, names))
    write(run, entry("a/b", 2))
    assert [each.path for each in remembered(run)] == names


def test_another_destination_does_not_count(run):
    write(run, entry("a"))
    write(run, entry("a", 2), destination="/other")
    write(run, entry("b"))
    assert remembered(run) == [entry("a"), entry("b")]
    assert remembered(run, "/other") == [entry("a", 2)]


def test_the_session_reads_what_was_there_while_it_writes(run):
    write(run, entry("a"), entry("b"))
    with Journal(str(run), NAS) as journal:
        old = journal.remembered()
        assert next(old) == entry("a")
        journal.note(entry("a", 9), is_new=True)
        journal.flush()
        assert list(old) == [entry("b")]


@pytest.mark.parametrize("cut", [1, 5, 60, 150, 200])
def test_a_torn_end_loses_nothing_else(run, path, cut):
    write(run, entry("a"), entry("b"))
    path.write_bytes(path.read_bytes()[:-cut])
    before = remembered(run)
    assert before in ([entry("a"), entry("b")], [entry("a")], [])
    write(run, entry("c"))
    assert remembered(run) == [*before, entry("c")]


def test_any_flipped_bit_loses_one_line_and_invents_none(run, path):
    write(run, entry("a"), entry("b"))
    data = path.read_bytes()
    for position in range(len(data)):
        path.write_bytes(data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :])
        assert set(remembered(run)) <= {entry("a"), entry("b")}


@pytest.mark.parametrize(
    "values",
    [
        ["journal", 2, NAS, "x"],
        ["journal"],
        ["a", "0" * 64, 1, 1, 1],
        ["a", "0" * 63, 1, 1, 1, 1],
        ["a", 5, 1, 1, 1, 1],
        ["\ud800", "0" * 64, 1, 1, 1, 1],
        [],
        [[[]]],
    ],
)
def test_lines_of_others_count_for_nothing(run, path, values):
    write(run, entry("a"))
    with path.open("ab") as file:
        file.write(line(values))
    assert remembered(run) in ([entry("a")], [])


def line(values):
    body = json.dumps(values, separators=(",", ":")).encode()
    return b'%s%s"%08x"]\n' % (body[:-1], b"," if values else b"", zlib.crc32(body))


def test_an_unknown_version_is_skipped_up_to_the_next_header(run, path):
    path.write_bytes(line(["journal", 2, NAS, "x"]) + line(["a", "0" * 64, 1, 1, 1, 1]))
    write(run, entry("b"))
    assert remembered(run) == [entry("b")]


@pytest.mark.parametrize("content", [b"\0" * 100_000, b"[" * 300_000, b"\n" * 1000, b"\xff\xfe"])
def test_rubbish(run, path, content):
    path.write_bytes(content)
    assert remembered(run) == []
    write(run, entry("a"))
    assert entry("a") in remembered(run)


def test_many_sessions_become_one(run, path):
    for number in range(30):
        write(run, entry(f"{number:02}"), entry("same", number))
    assert remembered(run) == [*(entry(f"{number:02}") for number in range(30)), entry("same", 29)]
    assert path.read_bytes().count(b'["journal"') <= 10
    assert os.listdir(path.parent) == ["transfer.journal"]


@pytest.fixture
def few_open_files():
    """Lets this process open only a few files more."""
    resource = pytest.importorskip("resource", reason="Windows knows no such limit")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (300, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_more_sessions_than_files_can_be_open_stop_nobody(run, path, few_open_files):
    lines = []
    for number in range(1000):
        done = entry(f"{number:04}")
        lines.append(module._line(["journal", 1, NAS, f"{number:016x}"]))
        lines.append(module._line([done.path, done.digest, done.size, done.mtime_ns, done.inode, 5]))
    path.write_bytes(b"".join(lines))
    assert remembered(run)[-1] == entry("0999")


def test_batches_reach_the_disk_by_number_and_by_time(run, monkeypatch):
    flushed = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: (flushed.append(len(flushed)), real(descriptor)))
    now = [0.0]
    with Journal(str(run), NAS, clock=lambda: now[0]) as journal:
        for number in range(63):
            journal.note(entry(f"{number:03}"), is_new=True)
        assert len(flushed) == 0
        journal.note(entry("063"), is_new=True)
        assert len(flushed) == 1
        journal.note(entry("064"), is_new=True)
        now[0] = 1.0
        journal.note(entry("065"), is_new=True)
        assert len(flushed) == 2
    assert len(flushed) == 2
    assert len(remembered(run)) == 66


def test_an_error_keeps_what_was_done(run):
    def fail():
        with Journal(str(run), NAS) as journal:
            journal.note(entry("a"), is_new=True)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert remembered(run) == [entry("a")]


def test_a_session_that_does_nothing_new_writes_nothing(run, path):
    write(run, entry("a"))
    before = path.read_bytes()
    with Journal(str(run), NAS) as journal:
        journal.note(entry("a"), is_new=False)
    assert path.read_bytes() == before


def test_the_trace_counts_what_is_done_in_all_sessions(run):
    assert read_copy_trace(str(run)) is None
    write(run, entry("a", 10), entry("b", 20))
    assert read_copy_trace(str(run)) == CopyTrace(NAS, 2, 30)
    with Journal(str(run), NAS) as journal:
        for each in journal.remembered():
            journal.note(each, is_new=False)
        journal.note(entry("c", 5), is_new=True)
    assert read_copy_trace(str(run)) == CopyTrace(NAS, 3, 35)


def test_the_trace_of_a_torn_journal(run, path):
    write(run, entry("a", 10))
    write(run, entry("b", 20))
    path.write_bytes(path.read_bytes()[:-3])
    assert read_copy_trace(str(run)) == CopyTrace(NAS, 1, 10)


def test_removing_it(run, path):
    write(run, entry("a"))
    remove_journal(str(run))
    remove_journal(str(run))
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no links or pipes there")
@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_what_is_no_file_is_neither_followed_nor_waited_for(run, path, tmp_path, kind):
    other = tmp_path / "other"
    other.write_bytes(b"")
    path.symlink_to(other) if kind == "link" else os.mkfifo(path)
    with pytest.raises(OSError, match=path.name):
        write(run, entry("a"))
    assert other.read_bytes() == b""


def test_the_checksum_of_a_line_is_where_the_reader_looks():
    assert module._parsed(module._line(["a", 1])) == ["a", 1]
    assert module._parsed(b"") is None
