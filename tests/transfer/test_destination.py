from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exlab_gui.transfer import destination as module
from exlab_gui.transfer.destination import (
    DestinationError,
    DestinationProblem,
    base_of,
    check_destination,
    check_separate,
    destination_of,
    free_space,
    prepare_destination,
    remove_folders,
)
from exlab_gui.transfer.nas_names import NameRules
from exlab_gui.transfer.storage import Side, StorageError, StorageReason

RUN = "/staging/CONFOCAL_01/PROJ-0042/Runs/Run_1"
P = DestinationProblem


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("/nas/lab", "/nas/lab/CONFOCAL_01/PROJ-0042/Runs/Run_1"),
        ("/nas/lab/", "/nas/lab/CONFOCAL_01/PROJ-0042/Runs/Run_1"),
        ("//nas01/lab", "//nas01/lab/CONFOCAL_01/PROJ-0042/Runs/Run_1"),
        ("\\\\nas01\\lab", "\\\\nas01\\lab\\CONFOCAL_01\\PROJ-0042\\Runs\\Run_1"),
        ("/", "/CONFOCAL_01/PROJ-0042/Runs/Run_1"),
    ],
)
def test_where_a_run_goes_and_back(base, expected):
    assert destination_of(base, RUN) == expected
    assert base_of(expected, RUN) == (base.rstrip("/") or "/")


def test_a_folder_of_another_run_has_no_base():
    assert base_of("/nas/CONFOCAL_01/PROJ-0042/Runs/Run_2", RUN) is None


class TestSeparate:
    def _refused(self, run, destination):
        with pytest.raises(DestinationError) as caught:
            check_separate(str(run), str(destination))
        assert (caught.value.kind, caught.value.path) == (P.IS_STAGING, str(destination))

    def test_two_places(self, queued):
        check_separate(str(queued.run), str(queued.copy))
        queued.copy.mkdir(parents=True)
        check_separate(str(queued.run), str(queued.copy))
        assert os.listdir(queued.wizard()) == ["ingest.json"]

    @pytest.mark.parametrize("below", [".", "raw", "raw/not there", "..", "../../..", "../../../../other"])
    def test_the_run_and_all_of_the_staging_folder(self, queued, below):
        self._refused(queued.run, queued.run / below)

    def test_around_the_staging_folder(self, queued):
        self._refused(queued.run, queued.root.parent)
        self._refused(queued.run, "/")

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_a_link_that_leads_back(self, queued, tmp_path):
        (tmp_path / "link").symlink_to(queued.root)
        self._refused(queued.run, tmp_path / "link" / "new" / "folder")

    def test_the_same_folder_under_another_name(self, queued, bind_mount):
        bind_mount(queued.root, queued.nas)
        self._refused(queued.run, queued.copy)

    def test_the_same_folder_with_another_identity(self, queued, monkeypatch):
        """As of two connections to one share: only the file that is made in the run tells."""
        real = os.path.lexists
        mirror, staged = str(queued.copy / ".exlab-wizard"), str(queued.wizard())
        monkeypatch.setattr(os.path, "lexists", lambda path: real(os.fspath(path).replace(mirror, staged)))
        self._refused(queued.run, queued.copy)
        monkeypatch.undo()
        assert os.listdir(queued.wizard()) == ["ingest.json"]

    def test_probes_of_killed_processes_go_when_they_are_old(self, queued):
        old, young = (queued.wizard(f"separate-{digit * 16}.tmp") for digit in "01")
        for probe in (old, young, queued.wizard("separate-x.tmp")):
            probe.touch()
        os.utime(old, (1, 1))
        check_separate(str(queued.run), str(queued.copy))
        assert not old.exists()
        assert young.exists()
        assert queued.wizard("separate-x.tmp").exists()


class TestPreparing:
    def test_it_makes_the_folders_and_says_which(self, queued):
        made = prepare_destination(str(queued.run), str(queued.copy))
        assert made == [
            str(queued.nas / part)
            for part in (
                "CONFOCAL_01",
                "CONFOCAL_01/PROJ-0042",
                "CONFOCAL_01/PROJ-0042/Runs",
                f"CONFOCAL_01/PROJ-0042/Runs/{queued.run.name}",
                f"CONFOCAL_01/PROJ-0042/Runs/{queued.run.name}/.exlab-wizard",
            )
        ]
        assert prepare_destination(str(queued.run), str(queued.copy)) == []
        remove_folders(made)
        assert list(queued.nas.iterdir()) == []

    def test_what_others_put_there_stays(self, queued):
        made = prepare_destination(str(queued.run), str(queued.copy))
        (queued.copy / "data").touch()
        remove_folders(made)
        assert os.listdir(queued.copy) == ["data"]

    def test_the_nas_folder_itself_is_never_made(self, queued):
        queued.nas.rmdir()
        with pytest.raises(DestinationError) as caught:
            prepare_destination(str(queued.run), str(queued.copy))
        assert (caught.value.kind, caught.value.path) == (P.MISSING, str(queued.nas))
        assert not queued.nas.exists()

    def test_a_share_that_is_not_connected_is_not_written_to_below(self, queued, monkeypatch):
        monkeypatch.setattr(module, "unmounted_point", lambda path: path)
        with pytest.raises(DestinationError) as caught:
            prepare_destination(str(queued.run), str(queued.copy))
        assert (caught.value.kind, caught.value.path) == (P.MISSING, str(queued.nas))
        assert list(queued.nas.iterdir()) == []

    def test_another_layout_needs_the_folder_above(self, queued, tmp_path):
        with pytest.raises(DestinationError) as caught:
            prepare_destination(str(queued.run), str(tmp_path / "a" / "b"))
        assert (caught.value.kind, caught.value.path) == (P.MISSING, str(tmp_path / "a"))
        prepare_destination(str(queued.run), str(tmp_path / "a"))
        assert os.listdir(tmp_path / "a") == [".exlab-wizard"]

    @pytest.mark.parametrize("part", [".", "CONFOCAL_01", "CONFOCAL_01/PROJ-0042/Runs"])
    def test_a_file_on_the_way(self, queued, part):
        path = queued.nas / part
        if part == ".":
            queued.nas.rmdir()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        with pytest.raises(DestinationError) as caught:
            prepare_destination(str(queued.run), str(queued.copy))
        assert caught.value.kind is P.NOT_A_FOLDER

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_a_link_in_place_of_the_records_folder(self, queued, tmp_path):
        queued.copy.mkdir(parents=True)
        (tmp_path / "elsewhere").mkdir()
        (queued.copy / ".exlab-wizard").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(DestinationError) as caught:
            prepare_destination(str(queued.run), str(queued.copy))
        assert caught.value.kind is P.NOT_A_FOLDER

    def test_a_share_that_does_not_answer(self, queued, monkeypatch):
        real = os.stat

        def fail(path, **options):
            if os.fspath(path) == str(queued.nas):
                raise OSError(116, "Stale file handle", str(path))
            return real(path, **options)

        monkeypatch.setattr(os, "stat", fail)
        with pytest.raises(StorageError) as caught:
            prepare_destination(str(queued.run), str(queued.copy))
        assert (caught.value.side, caught.value.reason) == (Side.NAS, StorageReason.GONE)


class TestChecking:
    def test_names(self, queued, monkeypatch):
        prepare_destination(str(queued.run), str(queued.copy))
        monkeypatch.setattr(module, "probe_names", lambda _: NameRules(trailing_dot=False))
        with pytest.raises(DestinationError) as caught:
            check_destination(str(queued.copy), ["a", "b.", "c."])
        error = caught.value
        assert (error.kind, error.names, error.count) == (P.NAMES, ("b.", "c."), 2)

    def test_lengths(self, queued):
        prepare_destination(str(queued.run), str(queued.copy))
        with pytest.raises(DestinationError) as caught:
            check_destination(str(queued.copy), ["/".join(["x" * 250] * 20)])
        assert caught.value.kind is P.TOO_LONG

    def test_it_leaves_nothing(self, queued):
        prepare_destination(str(queued.run), str(queued.copy))
        check_destination(str(queued.copy), ["a"])
        assert os.listdir(queued.copy / ".exlab-wizard") == []

    def test_what_may_not_be_written_to(self, queued, bind_mount):
        prepare_destination(str(queued.run), str(queued.copy))
        bind_mount(queued.nas, queued.nas)
        subprocess.run(["mount", "-o", "remount,bind,ro", queued.nas], check=True)
        with pytest.raises(StorageError) as caught:
            check_destination(str(queued.copy), ["a"])
        assert (caught.value.side, caught.value.reason) == (Side.NAS, StorageReason.READ_ONLY)

    def test_free_space(self, queued, monkeypatch):
        assert free_space(str(queued.nas)) > 0
        monkeypatch.setattr(module.shutil, "disk_usage", lambda _: module.shutil._ntuple_diskusage(0, 0, 0))
        assert free_space(str(queued.nas)) is None
        monkeypatch.undo()
        with pytest.raises(StorageError):
            free_space(str(queued.nas / "gone"))

    def test_the_error_says_what_it_carries(self):
        space = DestinationError(P.SPACE, "/nas", needed=5, free=3)
        assert "5" in str(space)
        assert "3" in str(space)
        assert "b." in str(DestinationError(P.NAMES, "/nas", names=("b.",), count=1))


def test_a_nas_folder_that_lies_beside_the_staging_folder_is_fine(queued):
    assert Path(queued.nas).parent == queued.root.parent
    check_separate(str(queued.run), str(queued.copy))
