"""The Debian package: what it depends on, what lies in it, and the files that a desktop reads."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux packages")


@pytest.fixture
def bundle(tmp_path):
    """A bundle with one program, one library and a list of licences."""
    folder = tmp_path / "exlab-gui"
    licences = folder / "_internal" / "resources" / "licences"
    licences.mkdir(parents=True)
    (folder / "exlab-gui").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    (folder / "exlab-gui").chmod(0o700)
    (folder / "_internal" / "data").write_text("data", encoding="utf-8")
    (licences / "bundled.json").write_text(
        '[{"name": "A", "version": "1", "licence": "MIT", "text": "one text"},'
        ' {"name": "B", "version": "", "licence": "MIT", "text": "one text"},'
        ' {"name": "C", "version": "2", "licence": "X", "text": "other text"}]',
        encoding="utf-8",
    )
    return folder


def test_it_depends_on_the_packages_of_the_libraries_that_it_leaves_out(workshop):
    relations = workshop.deb.dependencies(
        {"libc.so.6", "libm.so.6", "libX11.so.6", "libglib-2.0.so.0", "libstdc++.so.6"}, "2.35", "3.4.30"
    )

    assert relations == [
        "libc6 (>= 2.35)",
        "libglib2.0-0t64 | libglib2.0-0",
        "libstdc++6 (>= 12)",
        "libx11-6",
        "xkb-data",
    ]


def test_it_prints_where_there_is_cups_and_works_where_there_is_none(workshop):
    libraries = {"libc.so.6", "libcups.so.2"}

    assert workshop.deb.dependencies(libraries, "2.35", "") == ["libc6 (>= 2.35)", "xkb-data"]
    wished = workshop.deb.recommendations(libraries)
    assert wished == ["libcups2t64 | libcups2"]
    control = workshop.deb.control("1", "amd64", 1, depends=["libc6"], recommends=wished)
    assert "Depends: libc6\nRecommends: libcups2t64 | libcups2\nSection" in control


def test_a_library_of_no_known_package_stops_it(workshop):
    with pytest.raises(workshop.console.Stop, match=r"libgtk-3\.so\.0"):
        workshop.deb.dependencies({"libc.so.6", "libgtk-3.so.0"}, "2.35", "")


def test_every_library_that_a_desktop_has_is_of_a_known_package(workshop):
    desktop = [
        "libX11.so.6",
        "libfontconfig.so.1",
        "libfreetype.so.6",
        "libdbus-1.so.3",
        "libz.so.1",
        "libexpat.so.1",
    ]

    assert all(workshop.bundle.LINUX_DESKTOP.match(name.lower()) for name in desktop)
    assert not set(desktop) - workshop.deb.PACKAGES.keys()


def test_the_control_file_says_version_and_size(workshop):
    text = workshop.deb.control("1.2.3", "amd64", 1234, depends=["libc6 (>= 2.35)", "libx11-6"])

    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert fields["Package"] == "exlab-gui"
    assert fields["Version"] == "1.2.3"
    assert fields["Installed-Size"] == "1234"
    assert fields["Depends"] == "libc6 (>= 2.35), libx11-6"
    assert "Recommends" not in fields
    assert text.endswith("brings its own Python and Qt.\n")
    assert all(len(line) <= 80 for line in text.splitlines() if line.startswith(" "))


def test_the_copyright_file_has_each_text_once(workshop, bundle):
    components = json.loads(
        (bundle / "_internal/resources/licences/bundled.json").read_text(encoding="utf-8")
    )

    text = workshop.deb.copyright_file(components)

    assert text.count("one text") == 1
    assert "A 1 (MIT)\nB (MIT)\n" in text
    assert "C 2 (X)\n" in text


@pytest.fixture
def tree(workshop, bundle, tmp_path):
    folder = tmp_path / "tree"
    folder.mkdir()
    workshop.deb.lay_out(folder, bundle, Path(sys.executable))
    return folder


def test_what_it_installs(tree):
    places = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if not path.is_dir()}

    assert places >= {
        "usr/bin/exlab-gui",
        "usr/lib/exlab-gui/exlab-gui",
        "usr/share/applications/exlab-gui.desktop",
        "usr/share/metainfo/exlab-gui.metainfo.xml",
        "usr/share/man/man1/exlab-gui.1.gz",
        "usr/share/doc/exlab-gui/copyright",
        "usr/share/doc/exlab-gui/changelog.gz",
        "usr/share/doc/exlab-gui/IT.md.gz",
        "usr/share/icons/hicolor/scalable/apps/exlab-gui.svg",
        "usr/share/icons/hicolor/48x48/apps/exlab-gui.png",
    }
    assert all(place.startswith("usr/") for place in places)
    assert (tree / "usr/bin/exlab-gui").resolve() == (tree / "usr/lib/exlab-gui/exlab-gui").resolve()


def test_everybody_may_read_and_only_root_may_write(tree):
    for path in tree.rglob("*"):
        if not path.is_symlink():
            wanted = 0o755 if path.is_dir() or path.name == "exlab-gui" else 0o644
            assert path.stat().st_mode & 0o777 == wanted, path


def test_the_icons_have_their_sizes(workshop, tree):
    for side in workshop.deb.ICON_SIDES:
        data = (tree / f"usr/share/icons/hicolor/{side}x{side}/apps/exlab-gui.png").read_bytes()
        assert data.startswith(b"\x89PNG")
        assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (side, side)


def tool(name):
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def test_the_desktop_entry_is_valid(tree):
    entry = tree / "usr/share/applications/exlab-gui.desktop"
    done = subprocess.run(
        [tool("desktop-file-validate"), "--warn-kde", entry], capture_output=True, check=False, text=True
    )

    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_metainfo_is_valid(tree):
    metainfo = tree / "usr/share/metainfo/exlab-gui.metainfo.xml"
    command = [tool("appstreamcli"), "validate", "--no-net", "--no-color", metainfo]
    done = subprocess.run(command, capture_output=True, check=False, text=True)

    assert done.returncode == 0, done.stdout
    assert "E:" not in done.stdout
    assert "W:" not in done.stdout


def test_the_man_page_is_clean(tree):
    page = tree / "usr/share/man/man1/exlab-gui.1.gz"
    done = subprocess.run(
        [tool("man"), "--warnings", "-l", "-Tutf8", page],
        capture_output=True,
        check=False,
        env={"LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"},
        text=True,
    )

    assert (done.returncode, done.stderr) == (0, "")
    # A letter, a step back and the letter again are how a terminal's bold is written.
    assert "browse a lab's staging area" in " ".join(re.sub(".\x08", "", done.stdout).split())


def test_the_man_page_knows_every_option(root, programs):
    page = (root / "packaging/linux/exlab-gui.1.in").read_text(encoding="utf-8").replace("\\-", "-")
    source = (root / "exlab_gui/__main__.py").read_text(encoding="utf-8")

    options = {line.split('"')[1] for line in source.splitlines() if '"--' in line and "error" not in line}
    assert options
    assert [option for option in options if option not in page] == []


def test_the_package_is_one(workshop, bundle, tmp_path, monkeypatch):
    tool("dpkg-deb")
    monkeypatch.setattr(workshop.deb, "DIST", tmp_path)
    monkeypatch.setattr(workshop.deb.debian, "ensure", lambda *_: None)
    monkeypatch.setattr(workshop.deb, "sonames", lambda _: {"libc.so.6"})
    monkeypatch.setattr(workshop.deb, "glibc_needed", lambda _: ("2.35", []))
    monkeypatch.setattr(workshop.deb, "newest_glibcxx", lambda _: "")

    package = workshop.deb.make(Path(sys.executable), bundle)

    assert package.name.startswith(f"exlab-gui_{workshop.frozen.source_version()}_")
    shown = subprocess.run(
        ["dpkg-deb", "--field", package], capture_output=True, check=True, text=True
    ).stdout
    assert "Depends: libc6 (>= 2.35), xkb-data\n" in shown
    listed = subprocess.run(
        ["dpkg-deb", "--contents", package], capture_output=True, check=True, text=True
    ).stdout
    assert {line.split()[1] for line in listed.splitlines()} == {"root/root"}
    scripts = subprocess.run(
        ["dpkg-deb", "--info", package], capture_output=True, check=True, text=True
    ).stdout
    assert not [name for name in ("preinst", "postinst", "prerm", "postrm") if name in scripts]
