"""The list of known runs: what was saved comes back, and what cannot be saved costs nothing else."""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exlab_gui.ingest import Cancelled, Damage
from exlab_gui.staging import Problem, ProblemKind, RunKind, known_runs
from exlab_gui.staging.known_chunks import CHUNK_RUNS
from exlab_gui.staging.known_runs import (
    known_runs_path,
    load_known_runs,
    prune_known_runs,
    save_known_runs,
)
from known_list import ROOT, KnownList, by_path, make_known, some


@pytest.fixture
def known(tmp_path):
    return KnownList(str(tmp_path / "cache"))


class TestRoundTrip:
    def test_every_field(self, known):
        runs = [
            make_known(operator="K. Lindström"),
            make_known(name="TestRun_2", kind=RunKind.TEST, state=None, stamp=None, revision=None, times=b""),
            make_known(
                name="Run_3", problem=Problem(ProblemKind.RECORD_DAMAGED, "no JSON", Damage.TOO_LARGE)
            ),
            make_known(
                "OTHER_02/Ä ö/TestRuns", "Run_ü", equipment="OTHER_02", project="Ä ö", files=None, bytes=None
            ),
            make_known("CONFOCAL_01/PROJ-0042", "Run_old layout", last_activity=None, hosts="a\nb"),
            make_known("", "OTHER_02", kind=None, problem=Problem(ProblemKind.FOLDER_UNREADABLE, "denied")),
        ]
        assert known.save(runs) == known.load()

    @pytest.mark.parametrize("count", [0, 1, CHUNK_RUNS - 1, CHUNK_RUNS, CHUNK_RUNS + 1, 2 * CHUNK_RUNS + 7])
    def test_any_number_in_chunks_of_a_thousand(self, known, count):
        assert known.save(some(count)) == known.load()
        assert max([len(chunk) for chunk in load_known_runs(known.path, ROOT)], default=0) <= CHUNK_RUNS

    def test_runs_of_many_places_in_any_order(self, known):
        runs = [
            make_known(
                f"LAB_{number % 7}/P{number % 11}/Runs", f"Run_{number}", equipment=f"LAB_{number % 7}"
            )
            for number in range(3000)
        ]
        random.Random(4).shuffle(runs)
        assert known.save(runs) == known.load()

    def test_what_many_runs_have_in_common_is_kept_in_memory_once(self, known):
        known.save(some(2500, operator="K. Lindström"))
        runs = list(known.load().values())
        for texts in zip(
            *((k.operator, k.summary.hosts, k.summary.equipment, k.summary.project_name) for k in runs),
            strict=True,
        ):
            assert len({id(text) for text in texts}) == 1

    def test_a_list_replaces_the_one_before(self, known):
        known.save(some(5))
        assert known.save(some(2)) == known.load()

    def test_a_root_that_ends_in_a_slash_is_the_same(self, tmp_path, known):
        runs = known.save(some(2), root=ROOT + os.sep)
        assert known.load() == runs
        assert known_runs_path(str(tmp_path), ROOT + os.sep) == known_runs_path(str(tmp_path), ROOT)

    def test_a_whole_disk_as_root(self, known):
        runs = [make_known(root=os.sep)]
        save_known_runs(known.path, os.sep, runs)
        assert [run for chunk in load_known_runs(known.path, os.sep) for run in chunk] == runs

    NUMBERS = st.none() | st.integers(-(2**63), 2**64 - 1)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(NUMBERS, NUMBERS, st.none() | st.floats(allow_nan=False), st.text())
    def test_any_number_of_64_bits_and_any_text(self, known, number, size, moment, text):
        try:
            text.encode()
        except UnicodeEncodeError:
            text = ""
        run = make_known(files=number, stamp=size, last_activity=moment, project_name=text, operator=text)
        assert known.save([run]) == known.load()


class TestLeftOut:
    @pytest.mark.parametrize(
        "odd",
        [
            make_known(name="Run_\udcff"),
            make_known("CONFOCAL_01/\udcff/Runs", "Run_odd"),
            make_known(name="Run_odd", operator="\udcff"),
            make_known(name="Run_odd", hosts="\udcff"),
            make_known(name="Run_odd", bytes=2**64),
            make_known(name="Run_odd", files=-(2**63) - 1),
            make_known(name="Run_odd", problem=Problem(ProblemKind.RECORD_UNREADABLE, "\udcff")),
            make_known(name="Run_odd", problem=Problem(ProblemKind.RECORD_UNREADABLE, "x" * (17 * 1024**2))),
            make_known(name="Run_odd", root=ROOT + "-other"),
            make_known(name="Run_odd", root=os.sep),
        ],
    )
    def test_what_cannot_be_written_costs_no_other(self, known, odd):
        runs = some(1500)
        known.save([*runs[:700], odd, *runs[700:]])
        assert known.load() == by_path(runs)

    def test_the_root_itself(self, known):
        above, name = os.path.split(ROOT)
        known.save([make_known("", name, root=above), make_known()])
        assert list(known.load()) == [make_known().summary.path]

    def test_names_that_differ_only_by_case_or_normal_form_are_different(self, known):
        runs = [make_known(name=name) for name in ("Run_a", "Run_A", "Run_\u00e4", "Run_a\u0308")]
        assert known.save(runs) == known.load()
        assert len(known.load()) == 4


class TestAnotherFile:
    def test_none(self, known):
        assert known.load() == {}

    def test_of_another_version_of_the_app(self, known, monkeypatch):
        known.save(some(2))
        monkeypatch.setattr(known_runs, "__version__", "0.0.1")
        assert known.load() == {}

    def test_of_another_format(self, known, monkeypatch):
        known.save(some(2))
        monkeypatch.setattr(known_runs, "FORMAT", 2)
        assert known.load() == {}

    @pytest.mark.parametrize("other", [ROOT + "2", ROOT.upper(), os.path.dirname(ROOT)])
    def test_of_another_root(self, tmp_path, known, other):
        known.save(some(2))
        assert known.load(root=other) == {}
        assert known_runs_path(str(tmp_path), other) != known_runs_path(str(tmp_path), ROOT)

    def test_a_root_whose_name_is_not_valid_text(self, known):
        root = ROOT + "\udcff"
        save_known_runs(known.path, root, [make_known(root=root)])
        assert [k.summary.path for chunk in load_known_runs(known.path, root) for k in chunk] == [
            make_known(root=root).summary.path
        ]

    @pytest.mark.parametrize("data", [b"", b"x", b"ExLabKR\n", b"SQLite format 3\0" * 100, bytes(5000)])
    def test_something_else(self, known, data):
        known.save(some(2))
        known.data = data
        assert known.load() == {}

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
    def test_a_pipe_does_not_hold_it_up(self, known):
        os.makedirs(os.path.dirname(known.path))
        os.mkfifo(known.path)
        assert known.load() == {}

    def test_a_folder(self, known):
        os.makedirs(known.path)
        assert known.load() == {}

    def test_one_that_is_far_too_large(self, known):
        known.save(some(2))
        with open(known.path, "r+b") as file:
            file.truncate(known_runs.MAX_FILE_BYTES + 1)
        assert known.load() == {}


class TestCancelling:
    def test_loading_stops_between_two_chunks(self, known):
        known.save(some(3 * CHUNK_RUNS))
        answers = iter([False, True])
        chunks = load_known_runs(known.path, ROOT, cancelled=lambda: next(answers))
        assert len(next(chunks)) == CHUNK_RUNS
        with pytest.raises(Cancelled):
            next(chunks)

    def test_saving_leaves_the_old_list_and_no_trace(self, known):
        before = known.save(some(3))
        answers = iter([False, True])
        with pytest.raises(Cancelled):
            save_known_runs(known.path, ROOT, some(3 * CHUNK_RUNS), cancelled=lambda: next(answers))
        assert known.load() == before
        assert known.is_alone


class TestDisk:
    def test_a_full_disk_leaves_the_old_list_and_no_trace(self, known, monkeypatch):
        before = known.save(some(3))

        def refuse(*_arguments):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(known_runs, "_write_frame", refuse)
        with pytest.raises(OSError, match="No space"):
            known.save(some(5))
        assert known.load() == before
        assert known.is_alone

    def test_a_folder_that_may_only_be_read(self, known, monkeypatch):
        before = known.save(some(3))
        folder = os.path.dirname(known.path)
        real = os.open

        def refusing(asked, flags, *rest, **options):
            if os.fspath(asked).startswith(folder) and flags & os.O_WRONLY:
                raise PermissionError(13, "Permission denied", asked)
            return real(asked, flags, *rest, **options)

        # Root, as whom tests often run, may write whatever chmod forbids.
        monkeypatch.setattr(os, "open", refusing)
        with pytest.raises(PermissionError):
            known.save(some(5))
        assert known.load() == before

    def test_a_file_in_the_place_of_the_folder(self, tmp_path):
        (tmp_path / "cache").write_bytes(b"")
        with pytest.raises(OSError, match="cache"):
            save_known_runs(known_runs_path(str(tmp_path / "cache"), ROOT), ROOT, some(1))

    @pytest.mark.skipif(os.name == "nt", reason="no modes of this kind")
    def test_others_cannot_read_what_runs_there_are(self, known):
        known.save(some(1))
        assert os.stat(known.path).st_mode & 0o077 == 0
        assert os.stat(os.path.dirname(known.path)).st_mode & 0o077 == 0

    def test_two_processes_write_it_at_the_same_time(self, known, script):
        command, environment = script("known_runs", known.path, ROOT, "6")
        writers = [
            subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(2)
        ]
        for writer in writers:
            _, said = writer.communicate(timeout=120)
            assert writer.returncode == 0, said
        assert len(known.load()) == 3000
        assert known.is_alone


class TestPruning:
    @pytest.fixture
    def cache(self, tmp_path):
        """A folder with 25 lists, the first one saved longest ago."""
        paths = [known_runs_path(str(tmp_path), f"{ROOT}{number}") for number in range(25)]
        for number, path in enumerate(paths):
            Path(path).write_bytes(b"x")
            os.utime(path, (1000 + number, 1000 + number))
        return str(tmp_path), paths

    @staticmethod
    def left(folder):
        return {os.path.join(folder, name) for name in os.listdir(folder)}

    def test_the_newest_stay(self, cache):
        folder, paths = cache
        prune_known_runs(folder)
        assert self.left(folder) == set(paths[-20:])

    def test_so_does_the_one_that_was_just_saved_whatever_its_time(self, cache):
        folder, paths = cache
        prune_known_runs(folder, keep=paths[0], most=3)
        assert self.left(folder) == {paths[0], *paths[-2:]}

    def test_what_crashed_writers_left_goes_and_what_others_write_now_stays(self, cache):
        folder, paths = cache
        stale, fresh, foreign = (
            paths[0] + ".12.tmp",
            paths[0] + ".34.tmp",
            os.path.join(folder, "notes.txt"),
        )
        for each in (stale, fresh, foreign):
            Path(each).write_bytes(b"x")
        os.utime(stale, (1000, 1000))
        prune_known_runs(folder, most=30)
        assert self.left(folder) == {*paths, fresh, foreign}

    def test_a_folder_that_is_not_there(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            prune_known_runs(str(tmp_path / "none"))
