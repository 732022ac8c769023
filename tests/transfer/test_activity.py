"""The history of what was done: appended by anybody at once, read back whatever happened to it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from exlab_gui.ingest import Cancelled, UnsafePathError, default_host
from exlab_gui.transfer import activity
from exlab_gui.transfer.activity import (
    ActivityEntry,
    ActivityKind,
    ActivityLog,
    ActivityResult,
    append_entry,
    read_activity,
)
from exlab_gui.transfer.run_lock import user_name


def entry(number=0, at="2026-04-17T14:35:00Z", **fields):
    return ActivityEntry(at=at, what="copy", result="done", run=f"/staging/Run_{number}", **fields)


def runs(folder):
    return [each.run for each in read_activity(str(folder)).entries]


class TestAppending:
    def test_what_was_written_is_read_back(self, tmp_path):
        whole = entry(1, user="anna", host="labpc-04", detail="Grün\n<b>", files=142, bytes=10**15)
        append_entry(str(tmp_path), whole)
        assert read_activity(str(tmp_path)).entries == [whole]

    def test_it_is_a_text_of_json_lines(self, tmp_path):
        for number in range(3):
            append_entry(str(tmp_path), entry(number))
        lines = (tmp_path / "history-2026.jsonl").read_bytes().splitlines(keepends=True)
        assert [json.loads(line)["run"] for line in lines] == [
            f"/staging/Run_{number}" for number in range(3)
        ]
        assert all(line.endswith(b"\n") for line in lines)

    def test_each_year_has_its_file_and_the_latest_comes_first(self, tmp_path):
        for number, year in enumerate((2025, 2027, 2026)):
            append_entry(str(tmp_path), entry(number, f"{year}-01-01T00:00:00Z"))
        assert sorted(os.listdir(tmp_path)) == [f"history-{year}.jsonl" for year in (2025, 2026, 2027)]
        assert runs(tmp_path) == ["/staging/Run_1", "/staging/Run_2", "/staging/Run_0"]

    def test_names_of_bytes_that_are_no_text_come_back(self, tmp_path):
        append_entry(str(tmp_path), entry("\udce4 \0 \u202e"))
        assert runs(tmp_path) == ["/staging/Run_\udce4 \0 \u202e"]

    def test_a_full_file_is_followed_by_another_and_the_oldest_goes(self, tmp_path, monkeypatch):
        monkeypatch.setattr(activity, "LARGEST_FILE", 1)
        monkeypatch.setattr(activity, "MOST_FILES", 3)
        (tmp_path / "notes.txt").write_text("of somebody")
        for number in range(12):
            append_entry(str(tmp_path), entry(number))
        names = {f"history-2026-{number}.jsonl" for number in (10, 11, 12)}
        assert set(os.listdir(tmp_path)) == {*names, "notes.txt"}
        assert sorted(runs(tmp_path)) == ["/staging/Run_10", "/staging/Run_11", "/staging/Run_9"]

    def test_two_windows_that_remove_the_oldest_at_once_write_all_the_same(self, tmp_path, monkeypatch):
        monkeypatch.setattr(activity, "MOST_FILES", 1)
        append_entry(str(tmp_path), entry(0, "2025-01-01T00:00:00Z"))
        unlink = os.unlink

        def come_too_late(path):
            unlink(path)
            unlink(path)

        monkeypatch.setattr(activity.os, "unlink", come_too_late)
        append_entry(str(tmp_path), entry(1))
        assert runs(tmp_path) == ["/staging/Run_1"]

    def test_a_link_is_not_written_through(self, tmp_path):
        target = tmp_path / "elsewhere"
        target.write_bytes(b"kept")
        folder = tmp_path / "history"
        folder.mkdir()
        (folder / "history-2026.jsonl").symlink_to(target)
        with pytest.raises(UnsafePathError):
            append_entry(str(folder), entry())
        assert target.read_bytes() == b"kept"


class TestDamage:
    @pytest.mark.parametrize(
        "bad",
        [
            b"\0\0\0\n",
            b"{}\n",
            b'{"at":"2026',
            b"[1]\n",
            b'"text"\n',
            b"\xff\xfe\n",
            b"[" * 100_000 + b"\n",
        ],
        ids=["zeros", "no fields", "torn", "a list", "a text", "no text", "deep"],
    )
    def test_a_damaged_line_is_passed_over_and_counted(self, tmp_path, bad):
        append_entry(str(tmp_path), entry(1))
        with open(tmp_path / "history-2026.jsonl", "ab") as file:
            file.write(bad)
        append_entry(str(tmp_path), entry(2))
        found = read_activity(str(tmp_path))
        assert sorted(each.run for each in found.entries) == ["/staging/Run_1", "/staging/Run_2"]
        assert found.damaged == 1

    def test_words_of_a_newer_version_are_kept_as_they_are(self, tmp_path):
        line = b'{"at":"2026-01-01T00:00:00Z","what":"teleport","result":"maybe","more":{"a":1}}\n'
        (tmp_path / "history-2026.jsonl").write_bytes(line)
        found = read_activity(str(tmp_path))
        assert [(each.what, each.result) for each in found.entries] == [("teleport", "maybe")]
        assert found.damaged == 0

    @pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes in folders")
    def test_what_is_no_file_is_left_alone(self, tmp_path):
        os.mkfifo(tmp_path / "history-2026.jsonl")
        assert read_activity(str(tmp_path)).entries == []

    def test_no_folder_is_an_empty_history(self, tmp_path):
        assert read_activity(str(tmp_path / "none")).entries == []

    def test_a_clock_that_was_put_back_does_not_mix_the_order(self, tmp_path):
        for number, minute in enumerate((5, 1, 9)):
            append_entry(str(tmp_path), entry(number, f"2026-04-17T14:{minute:02}:00Z"))
        assert runs(tmp_path) == ["/staging/Run_2", "/staging/Run_0", "/staging/Run_1"]

    def test_only_so_many_are_read_the_latest(self, tmp_path):
        for number in range(5):
            append_entry(str(tmp_path), entry(number, f"202{number}-01-01T00:00:00Z"))
        found = read_activity(str(tmp_path), most=2)
        assert [each.run for each in found.entries] == ["/staging/Run_4", "/staging/Run_3"]
        assert found.left_out

    def test_reading_can_be_stopped(self, tmp_path):
        append_entry(str(tmp_path), entry())
        path = tmp_path / "history-2026.jsonl"
        path.write_bytes(path.read_bytes() * 1000)
        with pytest.raises(Cancelled):
            read_activity(str(tmp_path), lambda: True)


class TestProcesses:
    def test_many_processes_at_once_lose_and_mix_nothing(self, tmp_path, script):
        command, environment = script("activity", tmp_path, 200)
        names = ("one", "two", "three", "four")
        started = [subprocess.Popen([*command, name], env=environment) for name in names]
        assert [each.wait(60) for each in started] == [0] * 4
        found = read_activity(str(tmp_path))
        assert found.damaged == 0
        expected = [f"/{name}/{number}" for name in names for number in range(200)]
        assert sorted(each.run for each in found.entries) == sorted(expected)

    @pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
    def test_a_program_that_is_killed_in_the_middle_costs_its_last_line_at_most(self, tmp_path, script):
        command, environment = script("activity", tmp_path, 1_000_000, "killed")
        path = tmp_path / "history-2026.jsonl"
        with subprocess.Popen(command, env=environment) as process:
            limit = time.monotonic() + 30
            while time.monotonic() < limit and not (path.exists() and path.stat().st_size > 20_000):
                os.sched_yield()
            process.send_signal(signal.SIGKILL)
        written = path.read_bytes()
        append_entry(str(tmp_path), entry("after"))
        found = read_activity(str(tmp_path))
        numbers = [int(each.run.split("/")[2]) for each in found.entries if each.run.startswith("/killed/")]
        assert len(numbers) > 100
        assert sorted(numbers) == list(range(len(numbers)))
        assert "/staging/Run_after" in [each.run for each in found.entries]
        assert path.read_bytes().startswith(written)
        assert found.damaged <= 1

    def test_a_line_that_was_torn_by_a_power_cut_does_not_swallow_the_next(self, tmp_path):
        append_entry(str(tmp_path), entry(1))
        path = tmp_path / "history-2026.jsonl"
        path.write_bytes(path.read_bytes() + path.read_bytes()[:-20])
        append_entry(str(tmp_path), entry(2))
        found = read_activity(str(tmp_path))
        assert sorted(each.run for each in found.entries) == ["/staging/Run_1", "/staging/Run_2"]
        assert found.damaged == 1


class TestLog:
    def test_it_notes_who_and_when(self, tmp_path):
        log = ActivityLog(str(tmp_path / "new" / "history"))
        log.record(ActivityKind.CLEAR, ActivityResult.DONE, "/staging/Run", "x", files=3, size=7)
        assert log.close()
        (found,) = read_activity(log.folder).entries
        assert (found.user, found.host) == (user_name(), default_host())
        assert (found.what, found.result, found.run, found.detail) == ("clear", "done", "/staging/Run", "x")
        assert (found.files, found.bytes) == (3, 7)

    def test_without_a_folder_it_writes_nothing(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        log = ActivityLog("")
        log.record(ActivityKind.COPY, ActivityResult.DONE)
        assert log.close()
        assert os.listdir(tmp_path) == []

    def test_nobody_waits_for_a_disk_that_hangs(self, tmp_path, monkeypatch):
        gate = threading.Event()
        monkeypatch.setattr(activity, "append_entry", lambda _folder, _entry: gate.wait(30))
        log = ActivityLog(str(tmp_path))
        for _ in range(100):
            log.record(ActivityKind.COPY, ActivityResult.DONE)
        assert not log.close(0.01)
        gate.set()

    def test_it_goes_on_after_being_closed(self, tmp_path):
        log = ActivityLog(str(tmp_path))
        for number in range(3):
            log.record(ActivityKind.COPY, ActivityResult.DONE, str(number))
            assert log.close()
        assert sorted(runs(tmp_path)) == ["0", "1", "2"]

    def test_what_cannot_be_written_is_told_once_and_disturbs_nobody(self, tmp_path, caplog):
        blocked = Path(tmp_path, "history")
        blocked.write_text("a file where the folder should be")
        told = []
        log = ActivityLog(str(blocked), told.append)
        for _ in range(5):
            log.record(ActivityKind.COPY, ActivityResult.DONE)
        assert log.close()
        assert len(told) == 1
        assert [record.levelname for record in caplog.records if "history" in record.message] == ["WARNING"]
        blocked.unlink()
        log.record(ActivityKind.COPY, ActivityResult.DONE, "later")
        assert log.close()
        assert runs(blocked) == ["later"]

    def test_whoever_should_be_told_may_be_gone(self, tmp_path):
        def tell(_error):
            raise RuntimeError("Internal C++ object already deleted.")

        folder = tmp_path / "history"
        folder.write_text("in the way")
        log = ActivityLog(str(folder), tell)
        log.record(ActivityKind.COPY, ActivityResult.DONE, "/staging/Run_1")
        assert log.close()
        folder.unlink()
        log.record(ActivityKind.COPY, ActivityResult.DONE, "/staging/Run_2")
        assert log.close()
        assert runs(folder) == ["/staging/Run_2"]

    def test_a_folder_that_may_only_be_read(self, tmp_path, monkeypatch):
        # Root may write whatever chmod forbids.
        def refuse(path, _data):
            raise PermissionError(13, "refused by the test", path)

        monkeypatch.setattr(activity, "append_once", refuse)
        told = []
        log = ActivityLog(str(tmp_path), told.append)
        log.record(ActivityKind.COPY, ActivityResult.DONE)
        assert log.close()
        assert [type(error) for error in told] == [PermissionError]

    def test_a_text_of_any_length_is_one_short_line(self, tmp_path):
        log = ActivityLog(str(tmp_path))
        log.record(ActivityKind.COPY, ActivityResult.FAILED, "/r" * 100_000, "\n" * 100_000)
        assert log.close()
        (path,) = tmp_path.iterdir()
        assert path.read_bytes().count(b"\n") == 1
        assert path.stat().st_size < 64 * 1024
