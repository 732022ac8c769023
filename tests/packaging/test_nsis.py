"""The Windows installer: it compiles without a warning, and removes exactly what it installs."""

import os
import re
import shutil
import sys
from pathlib import Path, PurePosixPath

import pytest

from exlab_gui import __version__

PLACES = [
    PurePosixPath("exlab-gui.exe"),
    PurePosixPath("_internal/python311.dll"),
    PurePosixPath("_internal/PySide6/plugins/platforms/qwindows.dll"),
]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nsis") / "a bundle"
    for place in PLACES:
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(b"MZ")
    return folder


def need_makensis():
    if sys.platform == "win32":
        pytest.skip("NSIS for Windows has no 64-bit setup program")
    if not shutil.which("makensis"):
        pytest.skip("makensis is not installed")


def lines(macros, name):
    return re.search(rf"!macro {name}\n(.*?)!macroend", macros, re.DOTALL)[1].splitlines()


def test_every_file_is_installed_in_its_folder_and_removed_again(workshop, bundle):
    macros = workshop.nsis.file_macros(bundle, PLACES)

    install = lines(macros, "InstallFiles")
    assert [line for line in install if "SetOutPath" in line] == [
        '  SetOutPath "$INSTDIR"',
        '  SetOutPath "$INSTDIR\\_internal"',
        '  SetOutPath "$INSTDIR\\_internal\\PySide6\\plugins\\platforms"',
    ]
    assert sum("File " in line for line in install) == 3
    remove = lines(macros, "RemoveFiles")
    assert [line for line in remove if "Delete" in line] == [
        '  Delete "$INSTDIR\\exlab-gui.exe"',
        '  Delete "$INSTDIR\\_internal\\python311.dll"',
        '  Delete "$INSTDIR\\_internal\\PySide6\\plugins\\platforms\\qwindows.dll"',
    ]
    folders = [line for line in remove if "RMDir" in line]
    assert folders == [
        '  RMDir "$INSTDIR\\_internal\\PySide6\\plugins\\platforms"',
        '  RMDir "$INSTDIR\\_internal\\PySide6\\plugins"',
        '  RMDir "$INSTDIR\\_internal\\PySide6"',
        '  RMDir "$INSTDIR\\_internal"',
    ]


def test_no_folder_is_ever_removed_with_what_is_in_it(workshop):
    assert not re.search(r"RMDir\s+/r", workshop.nsis.SCRIPT.read_text(encoding="utf-8"), re.IGNORECASE)


def test_signs_that_nsis_would_take_for_its_own(workshop):
    assert workshop.nsis.escaped('a $b "c"') == 'a $$b $\\"c$\\"'


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", "0.1.0.0"), ("1.2", "1.2.0.0"), ("1.2.3.4.5", "1.2.3.4"), ("2.0rc1", "2.0.1.0")],
)
def test_windows_wants_four_numbers(workshop, version, numbers):
    assert workshop.nsis.version4(version) == numbers


@pytest.fixture(scope="module")
def compiled(workshop, bundle, tmp_path_factory):
    need_makensis()
    output = tmp_path_factory.mktemp("made") / "exlab-runs-setup.exe"
    relative = Path(os.path.relpath(bundle))
    return output, workshop.nsis.compile_script(relative, output)


def test_the_script_compiles_without_a_warning(compiled):
    output, printed = compiled
    data = output.read_bytes()

    assert printed == ""
    assert data.startswith(b"MZ")
    header = int.from_bytes(data[0x3C:0x40], "little")
    amd64 = 0x8664
    assert int.from_bytes(data[header + 4 : header + 6], "little") == amd64


def test_the_installer_says_its_version(compiled):
    data = compiled[0].read_bytes()

    for text in ("FileVersion", __version__, "ExLab Runs setup"):
        assert text.encode("utf-16-le") in data


def test_a_complaint_of_makensis_stops_it(workshop, bundle, tmp_path, monkeypatch):
    need_makensis()
    script = tmp_path / "bad.nsi"
    script.write_text(
        'Target amd64-unicode\nOutFile "${OUTPUT}"\nVar unused\nSection\nSectionEnd\n', encoding="utf-8"
    )
    monkeypatch.setattr(workshop.nsis, "SCRIPT", script)

    with pytest.raises(workshop.console.Stop, match="unused"):
        workshop.nsis.compile_script(bundle, tmp_path / "x-setup.exe")


def test_without_makensis_nothing_is_made(workshop, bundle, tmp_path, monkeypatch):
    monkeypatch.setattr(workshop.nsis.shutil, "which", lambda _: None)

    with pytest.raises(workshop.console.Stop, match="package nsis"):
        workshop.nsis.compile_script(bundle, tmp_path / "x-setup.exe")


@pytest.mark.parametrize(
    ("program", "name"), [("exlab-gui.exe", "windows-x64"), ("exlab-gui", "not-for-use")]
)
def test_only_around_a_windows_bundle_it_is_called_an_installer(
    workshop, bundle, tmp_path, monkeypatch, capsys, program, name
):
    other = tmp_path / "bundle"
    other.mkdir()
    (other / program).touch()
    monkeypatch.setattr(workshop.nsis, "DIST", tmp_path / "dist")
    monkeypatch.setattr(workshop.nsis.debian, "ensure", lambda _: None)
    monkeypatch.setattr(workshop.nsis, "compile_script", lambda _, output: output.write_bytes(b"MZ"))

    made = workshop.nsis.make(other)

    assert made.name == f"exlab-runs-{__version__}-{name}-setup.exe"
    assert ("installs nothing that starts" in capsys.readouterr().out) is (program == "exlab-gui")


@pytest.mark.skipif(sys.platform == "darwin", reason="there it can be made")
def test_a_disk_image_is_refused_elsewhere(workshop, tmp_path):
    with pytest.raises(workshop.console.Stop, match=r"only be made on macOS.*Nothing was made"):
        workshop.dmg.make(tmp_path)
