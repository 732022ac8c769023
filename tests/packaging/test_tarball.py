"""The tarball: it runs where it is unpacked, and comes into the menu only if it works."""

import os
import subprocess
import sys
import tarfile

import pytest

from exlab_gui import __version__

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a Linux tarball")


@pytest.fixture
def unpacked(workshop, tmp_path, monkeypatch):
    """Makes the tarball of a bundle whose program is the shell script `script`, and unpacks it."""

    def make(script, folder="programs"):
        bundle = tmp_path / "bundle"
        icons = bundle / "_internal" / "resources" / "icons"
        icons.mkdir(parents=True)
        (icons / "exlab-runs.svg").write_text("<svg/>", encoding="utf-8")
        (bundle / "exlab-gui").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (bundle / "exlab-gui").chmod(0o700)
        (bundle / "_internal" / "link").symlink_to("resources")
        monkeypatch.setattr(workshop.tarball, "DIST", tmp_path)
        monkeypatch.setattr(workshop.tarball, "glibc_needed", lambda _: ("2.35", []))
        made = workshop.tarball.make(bundle)
        with tarfile.open(made) as tar:
            entries = tar.getmembers()
            tar.extractall(tmp_path / folder, filter="tar")
        return tmp_path / folder / f"exlab-runs-{__version__}", entries

    return make


def add_to_menu(folder, home, *arguments):
    env = {"HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.run(
        [folder / "add-to-menu.sh", *arguments], capture_output=True, check=False, env=env, text=True
    )


def test_it_holds_the_bundle_and_says_how_to_start_it(unpacked):
    top, entries = unpacked("exit 0")

    assert os.access(top / "exlab-gui", os.X_OK)
    assert (top / "_internal" / "link").is_symlink()
    readme = (top / "README.txt").read_text(encoding="utf-8")
    assert "glibc 2.35 or newer" in readme
    assert "@" not in readme
    assert {(entry.uname, entry.uid) for entry in entries} == {("root", 0)}
    assert all(entry.name.startswith(f"exlab-runs-{__version__}/") for entry in entries)
    assert all(entry.mode & 0o044 == 0o044 for entry in entries)


def test_what_works_comes_into_the_menu_and_goes_again(unpacked, tmp_path):
    top, _ = unpacked("exit 0", 'a "strange" $place & 100 %')
    home = tmp_path / "home"
    home.mkdir()

    done = add_to_menu(top, home)

    assert (done.returncode, done.stderr) == (0, "")
    entry = home / ".local/share/applications/exlab-gui.desktop"
    text = entry.read_text(encoding="utf-8")
    place = str(top / "exlab-gui").replace('"', '\\\\"').replace("$", "\\\\$").replace("%", "%%")
    assert f'Exec="{place}" %f\n' in text
    assert "TryExec" not in text
    assert (home / ".local/share/icons/hicolor/scalable/apps/exlab-gui.svg").is_file()
    assert add_to_menu(top, home, "--remove").returncode == 0
    assert [path for path in home.rglob("*") if path.is_file() and path.name != "mimeinfo.cache"] == []


def test_what_does_not_work_stays_out(unpacked, tmp_path):
    top, _ = unpacked("echo 'no such library' >&2; exit 127")
    home = tmp_path / "home"
    home.mkdir()

    done = add_to_menu(top, home)

    assert done.returncode == 1
    assert "nothing was added" in done.stderr
    assert "no such library" in done.stderr
    assert list(home.iterdir()) == []


def test_a_large_one_is_refused(unpacked, workshop, monkeypatch):
    monkeypatch.setattr(workshop.tarball, "LARGEST_PACKED", 100)

    with pytest.raises(workshop.console.Stop, match="more than"):
        unpacked("exit 0")
