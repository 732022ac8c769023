"""Whether a run says that it is finished, whatever anybody wrote into it."""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path

import pytest

from exlab_gui.ingest import Cancelled
from exlab_gui.staging import creation_path
from exlab_gui.transfer import signals
from exlab_gui.transfer.progress import Pace
from exlab_gui.transfer.signals import (
    SignalCheck,
    SignalKind,
    SignalReason,
    Signals,
    check_signals,
    is_signalled,
)

needs_links = pytest.mark.skipif(os.name == "nt", reason="needs links and named pipes")


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "Run_1"
    folder.mkdir()
    return folder


def put(run, name, content=b""):
    path = Path(run, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def put_manifest(run, *entries, name="manifest.json"):
    files = [{"path": path, "size": size} for path, size in entries]
    return put(run, name, json.dumps({"files": files}).encode())


def put_creation(run, **orchestrator):
    put(run, creation_path(""), json.dumps({"orchestrator": orchestrator}).encode())


def both(run, names=None):
    sentinel, manifest = check_signals(str(run), names or Signals())
    assert (sentinel.kind, manifest.kind) == (SignalKind.SENTINEL, SignalKind.MANIFEST)
    return sentinel, manifest


def of_manifest(run):
    check = both(run)[1]
    assert check.satisfied is (check.reason is SignalReason.SATISFIED)
    return check.reason, check.path


class TestSentinel:
    def test_absent(self, run):
        check = both(run)[0]
        assert check == SignalCheck(SignalKind.SENTINEL, "run_complete", False, SignalReason.ABSENT)

    def test_present_also_when_empty(self, run):
        put(run, "run_complete")
        check = both(run)[0]
        assert check == SignalCheck(SignalKind.SENTINEL, "run_complete", True, SignalReason.SATISFIED)

    def test_only_in_the_run_folder_itself(self, run):
        put(run, "raw/run_complete")
        assert not both(run)[0].satisfied

    def test_a_folder_is_none(self, run):
        (run / "run_complete").mkdir()
        assert both(run)[0].reason is SignalReason.NOT_A_FILE

    @needs_links
    def test_a_link_and_a_pipe_are_none(self, run):
        (run / "run_complete").symlink_to(put(run, "elsewhere"))
        assert both(run)[0].reason is SignalReason.IS_LINK
        os.mkfifo(run / "pipe")
        assert both(run, Signals(sentinel="pipe"))[0].reason is SignalReason.NOT_A_FILE

    def test_a_junction_on_the_way_is_not_followed(self, run, junction):
        put(run, "junction/done")
        assert both(run, Signals(sentinel="junction/done"))[0].reason is SignalReason.IS_LINK

    def test_one_that_cannot_be_looked_at(self, run, monkeypatch):
        real = os.lstat

        def refusing(path):
            if os.fspath(path).endswith("run_complete"):
                raise PermissionError(13, "refused by the test", path)
            return real(path)

        monkeypatch.setattr(os, "lstat", refusing)
        assert both(run)[0].reason is SignalReason.UNREADABLE


class TestNames:
    def test_from_the_settings(self, run):
        put(run, "fertig.txt")
        put_manifest(run, ("fertig.txt", 0), name="list.json")
        assert [check.satisfied for check in both(run, Signals("fertig.txt", "list.json"))] == [True, True]

    def test_from_creation_json_before_the_settings(self, run):
        put_creation(run, sentinel_filename="done.flag", manifest_filename="files.json")
        put(run, "done.flag")
        put_manifest(run, ("done.flag", 0), name="files.json")
        assert [check.name for check in both(run)] == ["done.flag", "files.json"]
        assert [check.satisfied for check in both(run)] == [True, True]

    def test_each_by_itself(self, run):
        put_creation(run, sentinel_filename="done.flag")
        assert [check.name for check in both(run, Signals("x", "list.json"))] == ["done.flag", "list.json"]

    def test_a_damaged_creation_json_names_nothing(self, run):
        put(run, creation_path(""), b"{")
        assert [check.name for check in both(run)] == ["run_complete", "manifest.json"]

    @pytest.mark.parametrize("name", ["/etc/passwd", "../done", "a/../../b", "..", "C:\\x", "x\0", "done\n"])
    def test_unsafe_ones_are_refused_and_named_and_not_replaced(self, run, name):
        put(run, "run_complete")
        put_manifest(run, ("run_complete", 0))
        put_creation(run, sentinel_filename=name, manifest_filename=name)
        for check in both(run):
            assert (check.satisfied, check.reason) == (False, SignalReason.UNSAFE_NAME)
            assert check.name == check.path == name
        assert not is_signalled(both(run))

    def test_unsafe_ones_of_the_settings_too(self, run):
        put(run.parent, "done")
        assert {check.reason for check in both(run, Signals("../done", "../done"))} == {
            SignalReason.UNSAFE_NAME
        }

    def test_none_where_nobody_names_one(self, run):
        assert check_signals(str(run), Signals("", "")) == ()
        assert not is_signalled(())
        put_creation(run, manifest_filename="files.json")
        assert [check.name for check in check_signals(str(run), Signals("", ""))] == ["files.json"]

    def test_a_name_longer_than_any_file_s(self, run):
        put_creation(run, sentinel_filename="x" * 10_000)
        assert both(run)[0].reason is SignalReason.UNREADABLE


class TestManifest:
    def test_absent(self, run):
        assert of_manifest(run) == (SignalReason.ABSENT, "")

    def test_every_file_is_there_with_its_size(self, run):
        put(run, "a", b"x")
        put(run, "raw/deep/ü b.bin", b"xyz")
        put_manifest(run, ("a", 1), ("raw/deep/ü b.bin", 3), ("raw/deep/ü b.bin", 3))
        assert of_manifest(run) == (SignalReason.SATISFIED, "")

    def test_an_empty_list_proves_nothing(self, run):
        put(run, "a")
        put_manifest(run)
        assert of_manifest(run) == (SignalReason.LISTS_NOTHING, "")

    @pytest.mark.parametrize(
        ("entry", "reason"),
        [
            (("gone", 1), SignalReason.FILE_MISSING),
            (("raw/gone", 1), SignalReason.FILE_MISSING),
            (("none/gone", 1), SignalReason.FILE_MISSING),
            (("a/below a file", 1), SignalReason.FILE_MISSING),
            (("a/", 1), SignalReason.FILE_MISSING),
            (("a", 2), SignalReason.FILE_SIZE),
            (("a", 10**40), SignalReason.FILE_SIZE),
            (("raw", 4096), SignalReason.FILE_IS_NONE),
            (("x" * 5000, 1), SignalReason.FILE_UNREADABLE),
            (("x/" * 100_000 + "x", 1), SignalReason.FILE_MISSING),
        ],
        ids=lambda value: str(value)[:30],
    )
    def test_the_first_file_that_is_not_so_is_named(self, run, entry, reason):
        put(run, "a", b"x")
        put(run, "raw/b")
        put_manifest(run, ("raw/b", 0), entry, ("other", 9))
        assert of_manifest(run) == (reason, entry[0])

    def test_the_same_file_with_two_sizes_cannot_be(self, run):
        put(run, "a", b"x")
        put_manifest(run, ("a", 1), ("a", 2))
        assert of_manifest(run) == (SignalReason.FILE_SIZE, "a")

    @needs_links
    def test_links_in_the_way(self, run, tmp_path):
        put(tmp_path, "outside/file", b"x")
        (run / "folder").symlink_to(tmp_path / "outside")
        (run / "file").symlink_to(tmp_path / "outside/file")
        for path in ("folder/file", "file", "folder/", "folder/../folder"):
            put_manifest(run, (path, 1))
            expected = SignalReason.UNSAFE_PATH if ".." in path else SignalReason.FILE_IS_LINK
            assert of_manifest(run) == (expected, path)

    @needs_links
    def test_a_folder_that_is_a_link_is_noticed_however_many_folders_there_are(self, run, tmp_path):
        put(tmp_path, "outside/file", b"x")
        for number in range(1200):
            put(run, f"{number}/file")
        (run / "to outside").symlink_to(tmp_path / "outside")
        put_manifest(run, *((f"{number}/file", 0) for number in range(1200)), ("to outside/file", 1))
        assert of_manifest(run) == (SignalReason.FILE_IS_LINK, "to outside/file")

    @pytest.mark.parametrize("path", ["/etc/passwd", "../x", "a/../../x", "", "C:/x", "a\\b"])
    def test_an_unsafe_path_is_refused_and_named_whatever_else_is_wrong(self, run, path):
        put(run, "a")
        put_manifest(run, ("gone", 1), ("a", 0), (path, 0))
        check = both(run)[1]
        assert (check.satisfied, check.reason, check.path) == (False, SignalReason.UNSAFE_PATH, path)

    @pytest.mark.parametrize(
        "content", [b"", b"[]", b'{"files": "a"}', b'{"files": [{"path": "a", "size": "0"}]}']
    )
    def test_what_is_none(self, run, content):
        put(run, "a")
        put(run, "manifest.json", content)
        assert of_manifest(run) == (SignalReason.WRONG_CONTENT, "")

    @needs_links
    def test_one_that_is_a_link_or_a_folder(self, run):
        (run / "manifest.json").symlink_to(put_manifest(run, ("a", 0), name="other.json"))
        assert of_manifest(run) == (SignalReason.IS_LINK, "")
        (run / "manifest.json").unlink()
        (run / "manifest.json").mkdir()
        assert of_manifest(run) == (SignalReason.NOT_A_FILE, "")

    def test_one_that_cannot_be_opened(self, run, monkeypatch):
        put_manifest(run, ("a", 0))
        real = os.open

        def refusing(path, *arguments):
            if os.fspath(path).endswith("manifest.json"):
                raise PermissionError(13, "refused by the test", path)
            return real(path, *arguments)

        monkeypatch.setattr(os, "open", refusing)
        assert of_manifest(run) == (SignalReason.UNREADABLE, "")

    def test_a_long_one_can_be_stopped(self, run, monkeypatch):
        put(run, "a")
        put_manifest(run, *[("a", 0)] * 100)
        moments = itertools.count()
        monkeypatch.setattr(
            signals, "Pace", lambda progress, cancelled: Pace(progress, cancelled, lambda: next(moments))
        )
        asked = []

        def cancelled():
            asked.append(None)
            return len(asked) == 50

        with pytest.raises(Cancelled):
            check_signals(str(run), Signals(), cancelled)
        assert len(asked) == 50


class TestTogether:
    @pytest.fixture(params=["sentinel_file", "manifest", "something else", None])
    def own(self, request, run):
        if request.param:
            put_creation(run, completeness_signal=request.param)
        return request.param

    def test_neither(self, run, own):
        assert not is_signalled(both(run))

    def test_the_sentinel_alone(self, run, own):
        put(run, "run_complete")
        assert is_signalled(both(run)) is (own != "manifest")

    def test_the_manifest_alone(self, run, own):
        put(run, "a")
        put_manifest(run, ("a", 0))
        assert is_signalled(both(run)) is (own != "sentinel_file")

    def test_a_manifest_that_speaks_against_the_sentinel(self, run, own):
        put(run, "run_complete")
        put_manifest(run, ("gone", 0))
        assert is_signalled(both(run)) is (own == "sentinel_file")

    def test_a_file_of_that_name_by_another_program(self, run, own):
        put(run, "run_complete")
        put(run, "manifest.json", b'{"name": "a web page"}')
        assert is_signalled(both(run)) is (own != "manifest")

    def test_which_of_them_decides(self, run, own):
        decides = [check.decides for check in both(run)]
        assert decides == [own != "manifest", own != "sentinel_file"]
