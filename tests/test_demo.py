from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exlab_gui.demo import build_demo_lab
from exlab_gui.ingest import LIFECYCLE, IngestState, IngestWriter, parse_time, read_snapshot
from exlab_gui.staging import (
    ProblemKind,
    RunKind,
    checksums_path,
    read_creation,
    read_run_details,
    record_path,
    scan_runs,
)
from exlab_gui.transfer import count_run

NOW = datetime(2026, 4, 17, 14, 32, 11, tzinfo=UTC)
COPIED = {IngestState.SYNC_QUEUED, IngestState.SYNC_VERIFIED, IngestState.CLEARED}


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    return build_demo_lab(str(tmp_path_factory.mktemp("demo")), now=NOW)


@pytest.fixture(scope="module")
def rows(lab):
    return [row for batch in scan_runs(lab.staging) for row in batch]


@pytest.fixture(scope="module")
def sound(rows):
    """The tracked runs with nothing wrong about them."""
    return [row for row in rows if row.tracked and not row.problem]


def _count(folder):
    return count_run(folder, lambda _: None, lambda: False)


def _copy_of(lab, row):
    return os.path.join(lab.nas, os.path.relpath(row.path, lab.staging))


def test_it_shows_everything_that_the_app_can_show(lab, rows, sound):
    assert 24 <= len(rows) <= 30
    assert {row.equipment for row in rows} == {"CONFOCAL_01", "SEQ_02", "PLATE_READER"}
    assert {row.state for row in sound} == set(LIFECYCLE)
    assert {row.kind for row in rows} == set(RunKind)
    problems = Counter(row.problem.kind for row in rows if row.problem)
    assert problems == {
        ProblemKind.RECORD_DAMAGED: 1,
        ProblemKind.OTHER_MAJOR: 1,
        ProblemKind.STATE_DISAGREES: 1,
        ProblemKind.HISTORY_SKIPS: 1,
    }
    untracked = [row for row in rows if not row.tracked]
    assert sorted(read_creation(row.path) is not None for row in untracked) == [False, True]
    assert all(_count(row.path).files > 0 for row in untracked)
    projects = {row.project for row in rows}
    assert any(" " in name for name in projects)
    assert any(not name.isascii() for name in projects)
    assert any(os.path.basename(os.path.dirname(row.path)) == row.project for row in rows)


@pytest.mark.skipif(os.name == "nt", reason="some of these names cannot be made there")
def test_odd_names(rows):
    names = " ".join(row.name for row in rows)
    assert "<b>" in names
    assert "\U0001f9ec" in names
    assert "\u202e" in names
    assert max(len(row.name) for row in rows) > 120


def test_what_the_records_say_is_true(lab, sound):
    counted_runs = 0
    for row in sound:
        if row.state is IngestState.STAGING:
            assert row.files is None
            continue
        counted = _count(_copy_of(lab, row) if row.state is IngestState.CLEARED else row.path)
        assert (row.files, row.bytes) == (counted.files, counted.bytes)
        assert counted.files > 0
        counted_runs += 1
    assert counted_runs >= 15


def test_cleared_runs_keep_their_records_and_nothing_else(sound):
    cleared = [row for row in sound if row.state is IngestState.CLEARED]
    assert cleared
    assert {tuple(os.listdir(row.path)) for row in cleared} == {(".exlab-wizard",)}


def test_nas_copies_are_identical_and_match_their_checksum_lists(lab, sound):
    copied = [row for row in sound if row.state in COPIED]
    assert len({row.state for row in copied}) == 3
    for row in copied:
        copy = _copy_of(lab, row)
        text = Path(checksums_path(row.path)).read_text(encoding="utf-8")
        assert text == Path(checksums_path(copy)).read_text(encoding="utf-8")
        lines = [re.fullmatch(r"([0-9a-f]{64})  (.+)", line).groups() for line in text.splitlines()]
        assert [name for _, name in lines] == sorted(name for _, name in lines)
        assert len(lines) == _count(copy).files
        folders = [copy] if row.state is IngestState.CLEARED else [copy, row.path]
        for folder in folders:
            for digest, name in lines:
                assert hashlib.sha256(Path(folder, name).read_bytes()).hexdigest() == digest


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum here")
def test_sha256sum_agrees(lab, sound):
    row = next(row for row in sound if row.state is IngestState.SYNC_VERIFIED)
    for folder in (row.path, _copy_of(lab, row)):
        done = subprocess.run(
            ["sha256sum", "--check", "--strict", checksums_path(row.path)],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_verified_records_name_the_copy_and_the_list(lab, sound):
    verified = [row for row in sound if row.state in {IngestState.SYNC_VERIFIED, IngestState.CLEARED}]
    for row in verified:
        entry = read_snapshot(record_path(row.path)).record.entry(IngestState.SYNC_VERIFIED)
        assert os.path.samefile(entry.nas_path, _copy_of(lab, row))
        assert Path(row.path, entry.checksum_file).is_file()


def test_times_are_in_order_and_end_at_the_given_moment(rows, sound):
    for row in sound:
        times = [parse_time(entry.at) for entry in read_snapshot(record_path(row.path)).record.history]
        assert times == sorted(times)
        assert times[-1] <= NOW
    ages = sorted(NOW.timestamp() - row.last_activity for row in rows)
    assert 0 <= ages[0] < 60
    assert any(3600 < age < 86400 for age in ages)
    assert any(age > 7 * 86400 for age in ages)


def test_logs_come_from_two_machines_and_all_three_levels(lab, sound):
    row = next(row for row in sound if row.state is IngestState.SYNC_VERIFIED)
    log = read_run_details(row.path).log
    assert len({line.host for line in log}) >= 2
    assert all(line.time and line.message for line in log)
    folders = {os.path.relpath(os.path.dirname(line.source), lab.staging) for line in log}
    assert len({folder.count(os.sep) for folder in folders}) == 3


def test_manifests_list_what_is_there(sound):
    checked = 0
    for row in sound:
        manifest = Path(row.path, "manifest.json")
        if manifest.is_file():
            for listed in json.loads(manifest.read_text(encoding="utf-8"))["files"]:
                assert os.path.getsize(os.path.join(row.path, listed["path"])) == listed["size"]
                checked += 1
    assert checked > 10


def test_a_run_can_be_taken_the_next_step(tmp_path):
    lab = build_demo_lab(str(tmp_path))
    moved = set()
    for batch in scan_runs(lab.staging):
        for row in batch:
            if row.tracked and not row.problem and row.state.successor:
                IngestWriter().append_state_transition(record_path(row.path), row.state.successor)
                moved.add(row.state)
    assert moved == set(LIFECYCLE[:-1])


def test_it_is_small(lab):
    logical = physical = 0
    for base, _, files in os.walk(os.path.dirname(lab.staging)):
        for name in files:
            info = os.lstat(os.path.join(base, name))
            logical += info.st_size
            physical += getattr(info, "st_blocks", 0) * 512
    assert logical < 400_000_000
    assert physical < 15_000_000


def _fingerprint(root):
    seen = {}
    for base, folders, files in os.walk(root):
        folders.sort()
        for name in files:
            path = os.path.join(base, name)
            # The folder itself stands in the records, as the place of the copies.
            data = Path(path).read_bytes().replace(root.encode(), b"<root>")
            seen[os.path.relpath(path, root)] = hashlib.sha256(data).hexdigest()
    return seen


def test_the_same_moment_gives_the_same_lab(lab, tmp_path):
    again = build_demo_lab(str(tmp_path / "again"), now=NOW)
    first = _fingerprint(os.path.dirname(lab.staging))
    assert len(first) > 300
    assert _fingerprint(os.path.dirname(again.staging)) == first


def test_a_demo_that_is_there_is_not_touched(lab, tmp_path):
    (tmp_path / "NAS").mkdir()
    (tmp_path / "NAS" / "mine").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        build_demo_lab(str(tmp_path), now=NOW)
    assert (tmp_path / "NAS" / "mine").read_bytes() == b"mine"
    before = _fingerprint(os.path.dirname(lab.staging))
    with pytest.raises(FileExistsError):
        build_demo_lab(os.path.dirname(lab.staging), now=NOW)
    assert _fingerprint(os.path.dirname(lab.staging)) == before


def test_names_that_the_system_refuses_get_a_plainer_one(tmp_path, monkeypatch):
    real = os.mkdir

    def windows(path, *arguments, **options):
        if re.search(r'[<>"|?*]|\u202e|repeat-of.{100}', os.path.basename(path)):
            raise OSError(errno.EINVAL, "refused by the test", path)
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, "mkdir", windows)
    lab = build_demo_lab(str(tmp_path), now=NOW)
    names = [row.name for batch in scan_runs(lab.staging) for row in batch]
    assert len(names) == 30
    assert any(name.endswith("nisui") for name in names)
    assert any(name.endswith(" E. coli & friends") for name in names)
