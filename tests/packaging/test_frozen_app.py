"""The frozen app as it lies in dist/. `bootstrap.py test` builds it and says in EXLAB_FROZEN where it is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def bundle():
    where = os.environ.get("EXLAB_FROZEN")
    if not where:
        pytest.skip("no frozen app was built for these tests (EXLAB_FROZEN is not set)")
    return Path(where).resolve()


@pytest.fixture
def program(bundle, workshop):
    return workshop.frozen.executable(bundle)


def files_of(bundle):
    """What would change if anything in `bundle` were written."""
    return {path: (path.lstat().st_mtime_ns, path.lstat().st_size) for path in bundle.rglob("*")}


def test_it_opens_its_demo_without_python(workshop, program):
    report = workshop.frozen.smoke_test(program)

    assert report["runs"] > 0
    assert 0 < report["first_rows_ms"] <= report["scan_ms"]


def test_it_tells_its_version(workshop, program):
    done = workshop.frozen.start(program, "--version")

    assert (done.returncode, done.stderr) == (0, "")
    assert workshop.frozen.source_version() in done.stdout


def test_it_can_be_moved_and_writes_nothing_into_its_folder(workshop, bundle, tmp_path):
    moved = tmp_path / "Programme (für alle) & more" / "exlab-gui"
    shutil.copytree(bundle, moved, symlinks=True)
    folders = [moved, *(path for path in moved.rglob("*") if path.is_dir() and not path.is_symlink())]
    before = files_of(moved)
    try:
        for folder in folders:
            folder.chmod(0o555)
        workshop.frozen.smoke_test(workshop.frozen.executable(moved))
        assert files_of(moved) == before
    finally:
        for folder in folders:
            folder.chmod(0o755)


def test_it_is_small(workshop, bundle):
    assert workshop.frozen.size_of(bundle) < workshop.frozen.LARGEST


def test_only_wanted_files_are_in_it(workshop, bundle):
    inside = [path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()]
    unwanted = (
        "qml",
        "quick",
        "pdf",
        "virtualkeyboard",
        "gtk",
        "tcl",
        "opengl32sw",
        "libssl",
        "_ssl",
        "sqlite",
    )

    assert [place for place in inside if not workshop.bundle.is_wanted(place)] == []
    assert [place for place in inside if any(word in Path(place).name.lower() for word in unwanted)] == []


def test_the_resources_are_in_it(workshop, bundle, root):
    def listing(folder):
        return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())

    made_by_the_build = Path("licences/bundled.json")
    there = [place for place in listing(bundle / "_internal" / "resources") if place != made_by_the_build]
    assert there == listing(root / "resources")
    assert (bundle / "_internal" / "resources" / "icons" / "exlab-runs.svg").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="reads ELF files")
def test_it_brings_all_that_a_desktop_may_lack(workshop, bundle):
    assert workshop.bundle.gaps(bundle) == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks ldd")
def test_every_library_that_it_loads_is_there(bundle):
    # The program looks into its own folder first, by this very variable.
    env = os.environ | {"LD_LIBRARY_PATH": str(bundle / "_internal")}
    libraries = [path for path in bundle.rglob("*.so*") if not path.is_symlink()]
    assert len(libraries) > 30
    missing = []
    for library in libraries:
        answer = subprocess.run(["ldd", library], capture_output=True, check=False, env=env, text=True)
        lines = answer.stdout.splitlines()
        lacking = [line.strip() for line in lines if "not found" in line]
        # A machine without printers may be without CUPS.
        missing += [f"{library.name}: {line}" for line in lacking if not line.startswith("libcups.so")]

    assert missing == []
