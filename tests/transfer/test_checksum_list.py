from __future__ import annotations

import hashlib
import os
import random
import shutil
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.transfer.checksum_list import (
    DamagedChecksumListError,
    ListDamage,
    ListedFile,
    list_line,
    parse_line,
    read_sorted,
)
from exlab_gui.transfer.walk import FoundFile, walk

DIGEST = hashlib.sha256(b"").hexdigest()
OTHER = hashlib.sha256(b"x").hexdigest()


def _lines(run):
    """The lines for a run's files, in the order of the walk."""
    found = [entry for entry in walk(str(run), lambda: None) if isinstance(entry, FoundFile)]
    return [
        list_line(hashlib.sha256((run / entry.path).read_bytes()).hexdigest(), entry.path) for entry in found
    ]


def test_a_plain_line():
    assert list_line(DIGEST, "raw/a b.tif") == DIGEST.encode() + b"  raw/a b.tif\n"


def test_line_breaks_and_backslashes_are_written_as_sha256sum_does():
    assert list_line(DIGEST, "a\nb\\c\rd") == b"\\" + DIGEST.encode() + rb"  a\nb\\c\rd" + b"\n"


def test_our_lines_are_those_of_sha256sum(odd_run, sha256sum):
    found = [entry.path for entry in walk(str(odd_run), lambda: None) if isinstance(entry, FoundFile)]
    theirs = sha256sum(odd_run, "--", *found)
    assert theirs.returncode == 0
    assert b"".join(_lines(odd_run)) == theirs.stdout


def test_sha256sum_checks_our_list(odd_run, names, sha256sum):
    (odd_run / ".exlab-wizard" / "checksums.sha256").write_bytes(b"".join(_lines(odd_run)))
    checked = sha256sum(odd_run, "-c", "--strict", ".exlab-wizard/checksums.sha256")
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.count(b": OK\n") == len(names)
    (odd_run / names[0]).write_bytes(b"other content")
    assert sha256sum(odd_run, "-c", ".exlab-wizard/checksums.sha256").returncode == 1


@given(st.binary(min_size=1, max_size=30).filter(lambda name: b"\0" not in name))
def test_what_is_written_is_read_again(name):
    path = os.fsdecode(b"x" + name + b"x").replace("/", "-")
    assert parse_line(list_line(DIGEST, path)) == (DIGEST, path)


@pytest.mark.parametrize(
    ("line", "path"),
    [
        (f"{DIGEST} *a.bin\n", "a.bin"),
        (f"{DIGEST}  a.bin\r\n", "a.bin"),
        (f"{DIGEST}  a.bin", "a.bin"),
        (f"{DIGEST.upper()}  a.bin\n", "a.bin"),
        (f"{DIGEST}  ./raw/a.bin\n", "raw/a.bin"),
        (f"{DIGEST}   a.bin\n", " a.bin"),
        (f"{DIGEST}  a.bin \n", "a.bin "),
        (f"\\{DIGEST}  a\\nb\n", "a\nb"),
        (f"{DIGEST}  a\\nb\n", "a\\nb"),
    ],
)
def test_what_other_programs_write(line, path):
    assert parse_line(line.encode(), "linux") == (DIGEST, path)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "\n",
        "hello\n",
        DIGEST,
        f"{DIGEST}  \n",
        f"{DIGEST} a.bin\n",
        f"{DIGEST[:-1]}  a.bin\n",
        f"{DIGEST}0  a.bin\n",
        f"{DIGEST[:-1]}g  a.bin\n",
        f" {DIGEST}  a.bin\n",
        f"SHA256 (a.bin) = {DIGEST}\n",
        f"\\{DIGEST}  a\\tb\n",
        f"\\{DIGEST}  a\\\n",
    ],
)
def test_what_is_no_line(line):
    with pytest.raises(ValueError, match=ListDamage.NOT_A_LINE):
        parse_line(line.encode())


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "..", "../x", "a/../../x", "a/..", ".", "a/./b", "a//b", "a/", ".//x", "a\0b"]
)
def test_paths_that_could_lead_elsewhere(path):
    with pytest.raises(ValueError, match=ListDamage.UNSAFE_PATH):
        parse_line(f"{DIGEST}  {path}\n".encode())


@pytest.mark.parametrize("path", ["..\\x", "C:\\x", "C:x", "a:stream"])
def test_paths_that_could_lead_elsewhere_on_windows(path):
    assert parse_line(f"{DIGEST}  {path}\n".encode(), "linux") == (DIGEST, path)
    with pytest.raises(ValueError, match=ListDamage.UNSAFE_PATH):
        parse_line(f"{DIGEST}  {path}\n".encode(), "win32")


@pytest.fixture
def write(tmp_path):
    path = tmp_path / "checksums.sha256"

    def write(*lines):
        path.write_bytes(b"".join(line if isinstance(line, bytes) else line.encode() for line in lines))
        return str(path)

    return write


def test_a_list_is_read_in_the_order_of_the_walk_whatever_its_own(odd_run, write):
    lines = _lines(odd_run)
    found = [entry.path for entry in walk(str(odd_run), lambda: None) if isinstance(entry, FoundFile)]
    expected = list(read_sorted(write(*lines)))
    assert [listed.path for listed in expected] == found
    random.Random(1).shuffle(lines)
    assert list(read_sorted(write(*lines))) == expected
    assert list(read_sorted(write(*reversed(lines)))) == expected


def test_comments_are_passed_over_and_an_empty_list_is_empty(write):
    assert list(read_sorted(write("# made by hand\n", f"{DIGEST}  a\n"))) == [ListedFile("a", DIGEST)]
    assert list(read_sorted(write())) == []


@pytest.mark.parametrize(
    ("lines", "number", "reason"),
    [
        ((f"{DIGEST}  a\n", "garbage\n"), 2, ListDamage.NOT_A_LINE),
        ((f"{DIGEST}  b\n", f"{DIGEST}  a\n", "\n"), 3, ListDamage.NOT_A_LINE),
        ((f"{DIGEST}  b\n", f"{DIGEST}  ../a\n"), 2, ListDamage.UNSAFE_PATH),
        ((f"{DIGEST}  a\n", f"{DIGEST}  a\n"), 2, ListDamage.DUPLICATE),
        ((f"{DIGEST}  a\n", f"{DIGEST}  b\n", f"{OTHER}  ./a\n"), 3, ListDamage.DUPLICATE),
        ((f"{DIGEST}  a\n", f"{DIGEST}  " + "x" * 300_000), 2, ListDamage.NOT_A_LINE),
        ((b"\0" * 5000,), 1, ListDamage.NOT_A_LINE),
        ((f"{DIGEST}  a\n", DIGEST[:30]), 2, ListDamage.NOT_A_LINE),
    ],
)
def test_a_damaged_list_is_refused_whole(write, lines, number, reason):
    path = write(*lines)
    with pytest.raises(DamagedChecksumListError) as caught:
        list(read_sorted(path))
    assert (caught.value.path, caught.value.line, caught.value.reason) == (path, number, reason)


def test_a_damaged_line_at_the_end_lets_nothing_through(write):
    entries = read_sorted(write(*(f"{DIGEST}  {number:05}\n" for number in range(10_000)), "garbage"))
    with pytest.raises(DamagedChecksumListError):
        next(entries)


def test_a_list_that_is_not_there_or_no_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        next(read_sorted(str(tmp_path / "gone")))
    with pytest.raises((DamagedChecksumListError, PermissionError)):
        next(read_sorted(str(tmp_path)))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_links_and_pipes_are_refused(tmp_path, write):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DamagedChecksumListError):
        next(read_sorted(str(tmp_path / "pipe")))
    (tmp_path / "link").symlink_to(write(f"{DIGEST}  a\n"))
    with pytest.raises(OSError, match="link"):
        next(read_sorted(str(tmp_path / "link")))


def test_a_list_that_is_read_only_in_part_leaves_no_file_open(write):
    entries = read_sorted(write(f"{DIGEST}  a\n", f"{DIGEST}  b\n"))
    assert next(entries) == ListedFile("a", DIGEST)
    entries.close()  # an open file would be a ResourceWarning, and so a failure


@pytest.mark.parametrize("shuffled", [False, True])
def test_memory_does_not_grow_with_a_list(tmp_path, shuffled):
    count = 100_000
    path = tmp_path / "checksums.sha256"
    with path.open("wb") as file:
        for number in range(count):
            name = number * 7919 % count if shuffled else number
            digest = hashlib.sha256(b"%d" % name).hexdigest()
            file.write(list_line(digest, f"raw/frames/image_{name:08}.tif"))
    tracemalloc.start()
    try:
        assert sum(1 for _ in read_sorted(str(path))) == count
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # Digests cannot be compressed: a list in another order costs about 50 bytes a line.
    assert most < (20_000_000 if shuffled else 3_000_000)


def test_the_lists_of_a_copy_are_the_same_on_both_sides(odd_run, tmp_path, sha256sum):
    (odd_run / ".exlab-wizard" / "checksums.sha256").write_bytes(b"".join(_lines(odd_run)))
    shutil.copytree(odd_run, tmp_path / "nas")
    assert sha256sum(tmp_path / "nas", "-c", ".exlab-wizard/checksums.sha256").returncode == 0
