"""Mount points at or below a folder, from the system's own list."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from exlab_gui.ingest.os_mounts import mount_points_in, unmounted_point

LINE = b"36 35 98:0 /mnt1 %s rw,noatime master:1 - ext3 /dev/root rw,errors=continue\n"


def _table(tmp_path, *points):
    path = tmp_path / "mountinfo"
    path.write_bytes(b"".join(LINE % point for point in points))
    return str(path)


def test_the_folder_itself_and_all_below_are_listed(tmp_path):
    run = os.fsencode(tmp_path / "Run_1")
    table = _table(tmp_path, b"/", run + b"/raw", run + b"er", run, run + b"/a/b", os.path.dirname(run))
    found = mount_points_in(str(tmp_path / "Run_1"), "linux", table)
    assert found == [os.fsdecode(run), os.fsdecode(run + b"/a/b"), os.fsdecode(run + b"/raw")]
    assert mount_points_in(str(tmp_path / "Run_2"), "linux", table) == []


def test_escaped_names_are_understood(tmp_path):
    table = _table(tmp_path, os.fsencode(tmp_path) + b"/two\\040words\\011tab\\012line\\134slash")
    assert mount_points_in(str(tmp_path), "linux", table) == [f"{tmp_path}/two words\ttab\nline\\slash"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs the right to make links")
def test_a_folder_behind_a_link_is_looked_at_itself(tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "run")
    table = _table(tmp_path, os.fsencode(tmp_path / "run" / "raw"))
    assert mount_points_in(str(tmp_path / "link"), "linux", table) == [str(tmp_path / "run" / "raw")]


def test_everything_is_below_the_top_of_the_file_system(tmp_path):
    assert mount_points_in("/", "linux", _table(tmp_path, b"/", b"/proc")) == ["/", "/proc"]


def test_a_table_that_is_not_understood_is_an_error(tmp_path):
    path = tmp_path / "mountinfo"
    path.write_bytes(b"36 35\n")
    with pytest.raises(OSError, match="not understood"):
        mount_points_in(str(tmp_path), "linux", str(path))
    with pytest.raises(FileNotFoundError):
        mount_points_in(str(tmp_path), "linux", str(tmp_path / "missing"))


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_the_folder_itself_is_asked(tmp_path, monkeypatch, platform):
    assert mount_points_in(str(tmp_path), platform, "") == []
    monkeypatch.setattr(os.path, "ismount", lambda path: path == os.path.realpath(tmp_path))
    assert mount_points_in(str(tmp_path), platform, "") == [os.path.realpath(tmp_path)]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has the list")
def test_a_real_mount_of_the_same_file_system_is_seen(tmp_path):
    run = tmp_path / "Run 1"
    inside = run / "räw"
    inside.mkdir(parents=True)
    assert mount_points_in(str(run)) == []
    done = subprocess.run(["mount", "--bind", str(run), str(inside)], capture_output=True, check=False)
    if done.returncode != 0:
        pytest.skip("may not mount here")
    try:
        assert os.stat(inside).st_dev == os.stat(run).st_dev
        assert mount_points_in(str(run)) == [str(inside)]
    finally:
        subprocess.run(["umount", str(inside)], check=True)


class TestUnmounted:
    @pytest.fixture
    def unmounted(self, tmp_path):
        """Asks about a path below ``tmp_path``: ``unmounted(path, planned, mounted)``."""

        def ask(path, planned, mounted=()):
            fstab = tmp_path / "fstab"
            top = os.fsencode(tmp_path)
            lines = [b"//nas/lab\t%s/%s cifs rw 0 0\n" % (top, place) for place in planned]
            fstab.write_bytes(b"# a comment\n\nUUID=1 / ext4 defaults\nUUID=2 none swap\n" + b"".join(lines))
            table = _table(tmp_path, *(top + b"/" + place for place in mounted))
            found = unmounted_point(str(tmp_path / path), "linux", str(fstab), table)
            return found and os.path.relpath(found, tmp_path)

        return ask

    def test_a_share_that_is_not_connected(self, unmounted):
        assert unmounted("nas/lab", [b"nas"]) == "nas"
        assert unmounted("nas", [b"nas"]) == "nas"
        assert unmounted("a b/lab", [b"a\\040b"]) == "a b"

    def test_a_share_that_is_connected(self, unmounted):
        assert unmounted("nas/lab", [b"nas"], [b"nas"]) is None

    def test_other_places_do_not_count(self, unmounted):
        assert unmounted("nas2/lab", [b"nas", b"nas2/lab/deeper"]) is None
        assert unmounted("nas", []) is None

    def test_the_innermost_place_counts(self, unmounted):
        assert unmounted("nas/lab/x", [b"nas", b"nas/lab"], [b"nas"]) == "nas/lab"
        assert unmounted("nas/lab/x", [b"nas", b"nas/lab"], [b"nas/lab"]) is None

    def test_systems_without_such_a_list(self, tmp_path):
        assert unmounted_point(str(tmp_path), "linux", str(tmp_path / "missing")) is None
        assert unmounted_point(str(tmp_path), "win32") is None
