"""What `figures` counts: translations, contrast, groups of files, the C library, and pixels of a screen."""

import struct
import subprocess
import sys
import zlib
from dataclasses import asdict

import pytest

from exlab_gui.desktop.theme import DARK, LIGHT

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE"><context><name>Menu</name>
<message><source>Open</source><translation>Öffnen</translation></message>
<message><source>Close</source><translation type="unfinished">Zu</translation></message>
<message><source>Quit</source><translation type="unfinished"></translation></message>
<message><source>Old</source><translation type="vanished">Alt</translation></message>
<message numerus="yes"><source>%Ln run(s)</source><translation>
<numerusform>%Ln Lauf</numerusform><numerusform>%Ln Läufe</numerusform></translation></message>
<message numerus="yes"><source>%Ln file(s)</source><translation>
<numerusform>%Ln Datei</numerusform><numerusform></numerusform></translation></message>
</context></TS>
"""


def test_translated_and_missing_texts_are_counted(workshop, tmp_path):
    (tmp_path / "exlab-runs_de.ts").write_text(TS, encoding="utf-8")

    assert workshop.translation_progress.all_progress(tmp_path) == [("de_DE", 2, 3)]
    assert workshop.translation_progress.all_progress(tmp_path / "none") == []


def test_contrast_is_computed_as_it_should(workshop):
    assert workshop.contrast.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert workshop.contrast.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_lowest_contrast_is_enough(workshop, theme):
    contrast = workshop.contrast
    words = contrast.lowest(asdict(theme), contrast.TEXT_ON)
    lines = contrast.lowest(asdict(theme), contrast.SHAPES_ON)

    assert words.ratio == min(
        contrast.contrast(getattr(theme, role), getattr(theme, surface))
        for role, surfaces in contrast.TEXT_ON.items()
        for surface in surfaces
    )
    assert words.ratio >= contrast.AA_TEXT
    assert lines.ratio >= contrast.AA_SHAPE


@pytest.mark.parametrize(
    ("place", "group"),
    [
        ("PySide6/Qt/lib/libicudata.so.73", "ICU (Qt's tables of languages)"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "Qt's libraries"),
        ("PySide6/Qt6Core.dll", "Qt's libraries"),
        ("PySide6/QtCore.abi3.so", "Qt for Python"),
        ("PySide6/Qt/translations/qtbase_de.qm", "Qt's translations"),
        ("libpython3.11.so.1.0", "Python"),
        ("libkrb5.so.3", "other libraries"),
    ],
)
def test_a_file_belongs_to_a_group(workshop, place, group):
    assert workshop.figures.group_of(place) == group


def test_the_sizes_add_up(workshop, tmp_path):
    (tmp_path / "_internal" / "resources").mkdir(parents=True)
    (tmp_path / "exlab-gui").write_bytes(b"12345")
    (tmp_path / "_internal" / "libpython3.11.so").write_bytes(b"1234567")
    (tmp_path / "_internal" / "resources" / "x").write_bytes(b"1")

    sizes = workshop.figures.sizes(tmp_path)

    assert list(sizes.items()) == [("Python", 7), ("the app itself", 5), ("icons, themes, demo, licences", 1)]
    assert sum(sizes.values()) == workshop.frozen.size_of(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux programs")
def test_the_newest_symbol_decides_which_c_library_is_needed(workshop, tmp_path, monkeypatch):
    for name in ("one", "two"):
        (tmp_path / name).write_bytes(b"\x7fELF")
    (tmp_path / "three").write_bytes(b"text")
    symbols = {"one": "GLIBC_2.4 GLIBC_2.34 GLIBC_PRIVATE", "two": "GLIBC_2.2.5 (GLIBC_2.9)"}

    def objdump(command, **_):
        return subprocess.CompletedProcess(command, 0, symbols[command[-1].name], "")

    monkeypatch.setattr(workshop.elf.subprocess, "run", objdump)

    version, files = workshop.elf.glibc_needed(tmp_path)

    assert (version, [str(file) for file in files]) == ("2.34", ["one"])


def xwd(pixels, width):
    """An XWD file as Xvfb writes it."""
    body = b"".join(bytes((blue, green, red, 0)) for red, green, blue in pixels)
    numbers = [100, 7, 2, 24, width, len(pixels) // width, 0, 0, 32, 0, 32, 32, 4 * width]
    numbers += [4, 0xFF0000, 0xFF00, 0xFF, 8, 256, 0, width, len(pixels) // width, 0, 0, 0]
    return struct.pack(">25I", *numbers) + body


def test_a_picture_of_a_screen_becomes_a_png(workshop):
    red, green, blue, white = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
    data = xwd([red, green, blue, white], 2)

    png = workshop.xwd.png(data)

    assert workshop.xwd.colours(data) == 4
    assert png.startswith(b"\x89PNG")
    start = png.index(b"IDAT") + 4
    lines = zlib.decompress(png[start : start + int.from_bytes(png[start - 8 : start - 4])])
    assert lines == b"\0" + bytes(red + green) + b"\0" + bytes(blue + white)


def test_a_picture_of_another_kind_is_refused(workshop):
    with pytest.raises(ValueError, match="not a picture of Xvfb"):
        workshop.xwd.parse(b"\0" * 100)


def test_without_a_bundle_there_are_no_figures(workshop, tmp_path):
    with pytest.raises(workshop.console.Stop, match="Build it first"):
        workshop.figures.show(sys.executable, tmp_path)
