"""Which files go into the frozen app, on each of the three systems."""

import ast
import sys

import pytest


def test_linux_keeps_what_is_loaded_and_nothing_else(workshop):
    lib = "PySide6/Qt/lib"
    plugins = "PySide6/Qt/plugins"
    entries = [
        ("PySide6/QtGui.abi3.so", "/s/QtGui.abi3.so", "EXTENSION"),
        ("libpython3.11.so.1.0", "/s/libpython3.11.so.1.0", "BINARY"),
        (f"{lib}/libQt6Gui.so.6", "/s/libQt6Gui.so.6", "BINARY"),
        (f"{lib}/libQt6XcbQpa.so.6", "/s/libQt6XcbQpa.so.6", "BINARY"),
        (f"{lib}/libQt6EglFs.so.6", "/s/libQt6EglFs.so.6", "BINARY"),
        ("libQt6Gui.so.6", f"{lib}/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6EglFs.so.6", f"{lib}/libQt6EglFs.so.6", "SYMLINK"),
        (f"{plugins}/platforms/libqxcb.so", "/s/libqxcb.so", "BINARY"),
        (f"{plugins}/platforms/libqeglfs.so", "/s/libqeglfs.so", "BINARY"),
        (f"{plugins}/platformthemes/libqgtk3.so", "/s/libqgtk3.so", "BINARY"),
        (f"{plugins}/printsupport/libcupsprintersupport.so", "/s/libcupsprintersupport.so", "BINARY"),
        ("libcups.so.2", "/s/libcups.so.2", "BINARY"),
        ("libgnutls.so.30", "/s/libgnutls.so.30", "BINARY"),
        (f"{plugins}/sqldrivers/libqsqlite.so", "/s/libqsqlite.so", "BINARY"),
        ("libxcb-cursor.so.0", "/s/libxcb-cursor.so.0", "BINARY"),
        ("libgtk-3.so.0", "/s/libgtk-3.so.0", "BINARY"),
        ("libX11.so.6", "/s/libX11.so.6", "BINARY"),
        ("PySide6/Qt/translations/qtbase_de.qm", "/s/qtbase_de.qm", "DATA"),
        ("PySide6/Qt/translations/qt_de.qm", "/s/qt_de.qm", "DATA"),
        ("resources/icons/exlab-runs.svg", "/s/exlab-runs.svg", "DATA"),
    ]
    imports = {
        "/s/QtGui.abi3.so": ["libQt6Gui.so.6", "libc.so.6"],
        "/s/libqxcb.so": ["/s/libQt6XcbQpa.so.6"],
        "/s/libQt6XcbQpa.so.6": ["libxcb-cursor.so.0", "libX11.so.6", "libQt6Gui.so.6"],
        "/s/libqgtk3.so": ["libgtk-3.so.0"],
        "/s/libcupsprintersupport.so": ["libcups.so.2"],
        "/s/libcups.so.2": ["libgnutls.so.30"],
        "/s/libqeglfs.so": ["libQt6EglFs.so.6"],
    }

    kept = workshop.bundle.pruned(entries, lambda source: imports.get(source, []))

    gone = [place for place, source, kind in entries if (place, source, kind) not in kept]
    assert gone == [
        f"{lib}/libQt6EglFs.so.6",
        "libQt6EglFs.so.6",
        f"{plugins}/platforms/libqeglfs.so",
        f"{plugins}/platformthemes/libqgtk3.so",
        "libcups.so.2",
        "libgnutls.so.30",
        f"{plugins}/sqldrivers/libqsqlite.so",
        "libgtk-3.so.0",
        "libX11.so.6",
        "PySide6/Qt/translations/qt_de.qm",
    ]


def test_windows_goes_without_the_software_opengl(workshop):
    entries = [
        ("PySide6\\QtGui.pyd", "C:\\s\\QtGui.pyd", "EXTENSION"),
        ("PySide6\\Qt6Gui.dll", "C:\\s\\Qt6Gui.dll", "BINARY"),
        ("PySide6\\opengl32sw.dll", "C:\\s\\opengl32sw.dll", "BINARY"),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "C:\\s\\qwindows.dll", "BINARY"),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", "C:\\s\\qdirect2d.dll", "BINARY"),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", "C:\\s\\qschannelbackend.dll", "BINARY"),
        ("python311.dll", "C:\\s\\python311.dll", "BINARY"),
        ("python3.dll", "C:\\s\\python3.dll", "BINARY"),
    ]
    imports = {"C:\\s\\QtGui.pyd": ["QT6GUI.dll", "KERNEL32.dll"]}

    kept = workshop.bundle.pruned(entries, lambda source: imports.get(source, []))

    assert [place.rpartition("\\")[2] for place, _, _ in kept] == [
        "QtGui.pyd",
        "Qt6Gui.dll",
        "qwindows.dll",
        "python311.dll",
        "python3.dll",
    ]


def test_macos_drops_whole_frameworks(workshop):
    def framework(name):
        top = f"PySide6/Qt/lib/{name}.framework"
        return [
            (f"{top}/Versions/A/{name}", f"/s/{name}", "BINARY"),
            (f"{top}/Versions/A/Resources/Info.plist", "/s/Info.plist", "DATA"),
            (f"{top}/Versions/Current", "A", "SYMLINK"),
            (f"{top}/{name}", f"Versions/Current/{name}", "SYMLINK"),
            (name, f"{top}/Versions/A/{name}", "SYMLINK"),
        ]

    gui, pdf = framework("QtGui"), framework("QtPdf")
    plugins = "PySide6/Qt/plugins"
    cocoa = (f"{plugins}/platforms/libqcocoa.dylib", "/s/libqcocoa.dylib", "BINARY")
    reader = (f"{plugins}/imageformats/libqpdf.dylib", "/s/libqpdf.dylib", "BINARY")
    python = ("Python.framework/Versions/3.11/Python", "/s/Python", "BINARY")
    imports = {"/s/libqcocoa.dylib": ["@rpath/QtGui.framework/Versions/A/QtGui"]}

    kept = workshop.bundle.pruned([*gui, *pdf, cocoa, reader, python], lambda source: imports.get(source, []))

    assert kept == [*gui, cocoa, python]


@pytest.mark.parametrize("name", ["libpython3.11.so.1.0", "libpython3.13t.dylib", "python312.dll", "Python"])
def test_the_python_library_is_never_lost(workshop, name):
    assert workshop.bundle.is_root((name, f"/s/{name}", "BINARY"))


def test_the_app_imports_nothing_that_is_left_out(workshop, root):
    left_out = tuple(workshop.bundle.MODULES_LEFT_OUT)
    for path in (root / "exlab_gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            assert not [name for name in names if name.startswith(left_out)], path


@pytest.mark.skipif(sys.platform != "linux", reason="Linux libraries")
def test_a_library_that_only_the_building_machine_has_is_a_gap(workshop, tmp_path, monkeypatch):
    loads = {
        "libqxcb.so": ["libc.so.6", "libGL.so.1", "libX11.so.6", "libxcb.so.1", "libxcb-icccm.so.4"],
        "libxcb-cursor.so.0": ["libxcb.so.1", "libxcb-image.so.0", "ld-linux-x86-64.so.2"],
        "libxcb-image.so.0": ["libwayland-client.so.0", "libdbus-1.so.3", "libstdc++.so.6"],
    }
    for name in loads:
        (tmp_path / name).touch()
    monkeypatch.setattr(workshop.bundle, "needs", lambda path: loads[path.name])

    assert workshop.bundle.gaps(tmp_path) == ["libqxcb.so needs libxcb-icccm.so.4"]
