"""Two looks at a run's files, and what they show."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.ingest import Cancelled
from exlab_gui.transfer import count_run, evidence
from exlab_gui.transfer.count import Counted
from exlab_gui.transfer.evidence import (
    SECONDS_BETWEEN_LOOKS,
    Evidence,
    Look,
    gather_evidence,
    look_again,
    look_at_files,
    wait_between_looks,
)
from exlab_gui.transfer.progress import Phase
from exlab_gui.transfer.signals import SignalKind, Signals


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "Run_1"
    for name, content in (("raw/a.tif", b"x"), ("raw/b.tif", b"yy"), ("notes.txt", b"zzz")):
        put(folder, name, content)
    return folder


def put(run, name, content=b""):
    path = Path(run, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (1_000_000, 1_000_000))
    return path


def gather(run, between=lambda: None, **options):
    """Gathers evidence; in the middle of the wait ``between`` is called, and no time passes."""
    waited = []

    def wait(seconds):
        waited.append(seconds)
        if len(waited) == 3:
            between()

    values = {"progress": lambda _: None, "cancelled": lambda: False, **options}
    found = gather_evidence(str(run), Signals(), values["progress"], values["cancelled"], wait)
    assert sum(waited) >= SECONDS_BETWEEN_LOOKS - 1e-9
    assert max(waited) <= 0.2, "it could not be cancelled soon enough"
    return found


def test_a_run_that_rests(run):
    found = gather(run)
    assert found.counted == Counted(3, 6, 1_000_000.0, "notes.txt")
    assert found.counted == count_run(str(run), lambda _: None, lambda: False)
    assert (found.growing, found.growing_count, found.changed_between_looks) == ((), 0, False)
    assert [check.kind for check in found.signals] == [SignalKind.SENTINEL, SignalKind.MANIFEST]
    assert not found.signalled


def test_what_it_says_itself(run):
    assert gather(run, lambda: put(run, "run_complete")).signalled


def test_an_empty_run(tmp_path):
    found = gather(tmp_path)
    assert (found.counted, found.changed_between_looks) == (Counted(0, 0, None, ""), False)


@pytest.mark.parametrize(
    ("change", "growing"),
    [
        (lambda run: put(run, "raw/a.tif", b"xx"), ("raw/a.tif",)),
        (lambda run: os.utime(run / "raw/b.tif", (2, 2)), ("raw/b.tif",)),
        (lambda run: put(run, "raw/new.tif"), ("raw/new.tif",)),
        (lambda run: os.rename(run / "raw/b.tif", run / "raw/B.tif"), ("raw/B.tif",)),
        (lambda run: os.remove(run / "raw/b.tif"), ()),
        (lambda run: put(run, ".exlab-wizard/ingest.json.lock"), None),
    ],
    ids=["grown", "touched", "new", "renamed", "removed", "own records"],
)
def test_what_changes_between_the_looks(run, change, growing):
    found = gather(run, lambda: change(run))
    assert found.growing == (growing or ())
    assert found.growing_count == len(growing or ())
    assert found.changed_between_looks is (growing is not None)
    assert found.counted == count_run(str(run), lambda _: None, lambda: False)


def test_two_files_that_change_places_are_both_noticed(run):
    """The sums stay the same."""

    def swap():
        put(run, "raw/a.tif", b"yy")
        put(run, "raw/b.tif", b"x")

    assert gather(run, swap).growing == ("raw/a.tif", "raw/b.tif")


def test_many_are_counted_and_some_are_named(run):
    found = gather(run, lambda: [put(run, f"raw/{number}") for number in range(50)])
    assert found.growing_count == 50
    assert len(found.growing) == evidence.MOST_NAMED
    assert list(found.growing) == sorted(found.growing)


def test_a_run_that_goes_meanwhile_is_an_error(tmp_path):
    (tmp_path / "Run_2").mkdir()
    with pytest.raises(FileNotFoundError):
        gather(tmp_path / "Run_2", (tmp_path / "Run_2").rmdir)


def test_reports_name_their_look_and_know_the_whole_the_second_time(run):
    reports = []
    gather(run, progress=reports.append)
    assert [report.phase for report in reports] == [Phase.COUNTING, Phase.COMPARING]
    assert (reports[0].files_total, reports[1].files_total, reports[1].bytes_total) == (None, 3, 6)


def test_it_is_cancelled_in_each_part(run):
    with pytest.raises(Cancelled):
        look_at_files(str(run), lambda _: None, lambda: True)
    with pytest.raises(Cancelled):
        wait_between_looks(lambda: True, lambda _: pytest.fail("it waits"))
    look = look_at_files(str(run), lambda _: None, lambda: False)
    with pytest.raises(Cancelled):
        look_again(look, Signals(), lambda _: None, lambda: True)


def test_several_runs_share_one_wait(run, tmp_path):
    other = tmp_path / "Run_2"
    put(other, "a")
    looks = [look_at_files(str(each), lambda _: None, lambda: False) for each in (run, other)]
    put(other, "b")
    found = [look_again(look, Signals(), lambda _: None, lambda: False) for look in looks]
    assert [each.growing for each in found] == [(), ("b",)]


def test_a_look_remembers_eight_bytes_of_a_file():
    class Info:
        st_size, st_mtime_ns = 5, 7

    look = Look("")
    for number in range(100_000):
        look.remember(f"raw/{number}", Info)
    look.close(Counted(0, 0, None, ""))
    assert sum(len(marks) * marks.itemsize for marks in look._seen) == 800_000
    assert all(look.has(f"raw/{number}", Info) for number in range(100_000))
    assert not any(look.has(f"new/{number}", Info) for number in range(100_000))


@pytest.mark.parametrize(
    ("newest", "quiet_seconds", "is_quiet"),
    [
        (None, 600, True),
        (400.0, 600, True),
        (401.0, 600, False),
        (1000.0, 600, False),
        (5000.0, 600, False),
        (5000.0, 0, True),
    ],
)
def test_quiet_time(newest, quiet_seconds, is_quiet):
    found = Evidence(Counted(1, 1, newest, "a"), ())
    assert found.is_quiet(quiet_seconds, 1000.0) is is_quiet


_FILES = st.dictionaries(
    st.sampled_from("abcdef"), st.tuples(st.integers(0, 3), st.integers(1, 3)), max_size=6
)


@given(before=_FILES, after=_FILES)
def test_exactly_the_files_that_differ_are_growing(tmp_path_factory, before, after):
    folder = tmp_path_factory.mktemp("run")

    def write(files):
        for name in "abcdef":
            Path(folder, name).unlink(missing_ok=True)
        for name, (size, moment) in files.items():
            Path(folder, name).write_bytes(b"x" * size)
            os.utime(folder / name, (moment, moment))

    write(before)
    look = look_at_files(str(folder), lambda _: None, lambda: False)
    write(after)
    found = look_again(look, Signals(), lambda _: None, lambda: False)
    assert found.growing == tuple(sorted(name for name in after if after[name] != before.get(name)))
    assert found.changed_between_looks is (before != after)
