"""The parts that the app is made of: each has a licence, and what the build found counts in a frozen app."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import msgspec
import pytest

from exlab_gui import licences, resources
from exlab_gui.licences import Component, Part
from exlab_gui.resources import resource_path

ROOT = Path(__file__).resolve().parents[1]
SYSTEMS = ("linux", "win32", "darwin")


@pytest.mark.parametrize("component", licences.components(), ids=lambda component: component.name)
def test_every_component_has_a_licence_and_its_text(component):
    assert component.licence
    assert len(component.text.split()) > 10
    assert component.version or component.inside or not component.package


def test_all_that_the_app_depends_on_is_listed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=]", requirement)[0].lower() for requirement in project["dependencies"]}
    packages = {component.package for component in licences.components()}

    assert names <= packages
    assert set(licences.PACKAGES) <= names


@pytest.mark.parametrize("system", SYSTEMS)
def test_parts_are_inside_something_that_is_there(system):
    parts = licences.parts(system)
    names = {part.name for part in parts}

    assert len(names) == len(parts)
    assert {part.inside for part in parts if part.inside} <= names


def test_every_text_is_used_and_every_used_one_is_there():
    every = {name for system in SYSTEMS for part in licences.parts(system) for name in part.texts}
    there = {path.name for path in resource_path("licences").glob("*.txt")}

    assert there == every


def test_the_apps_own_licence_is_the_one_in_the_repository():
    own = licences.components()[0]
    said = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("\n")[2]

    assert own.text.split() == said.split()


def test_qts_licence_comes_with_the_offer_of_its_source():
    qt = next(component for component in licences.components() if component.name == "Qt")

    assert qt.licence == "LGPL-3.0-only"
    for words in ("You may replace each of them", "source code of exactly these versions"):
        assert words in " ".join(qt.text.split())
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert qt.text.count("GNU GENERAL PUBLIC LICENSE") >= 1
    assert qt.source.startswith("https://")


@pytest.mark.parametrize(
    ("place", "owner"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", "Qt"),
        ("PySide6/Qt/lib/libicudata.so.73", "ICU"),
        ("PySide6/QtCore.abi3.so", "PySide6-Essentials"),
        ("PySide6/libpyside6.abi3.so.6.11", "PySide6-Essentials"),
        ("PySide6/pyside6.abi3.dll", "PySide6-Essentials"),
        ("PySide6/Qt6Core.dll", "Qt"),
        ("PySide6/QtCore.pyd", "PySide6-Essentials"),
        ("PySide6/plugins/platforms/qwindows.dll", "Qt"),
        ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "Qt"),
        ("shiboken6/Shiboken.pyd", "shiboken6"),
        ("libpython3.11.so.1.0", "Python"),
        ("python311.dll", "Python"),
        ("python3.dll", "Python"),
        ("unicodedata.pyd", "Python"),
        ("python3.11/lib-dynload/math.cpython-311-x86_64-linux-gnu.so", "Python"),
        ("libcrypto-3.dll", "OpenSSL"),
        ("libcrypto.so.3", "OpenSSL"),
        ("libcrypto.3.dylib", "OpenSSL"),
        ("libffi-8.dll", "libffi"),
        ("VCRUNTIME140_1.dll", "Microsoft Visual C++ runtime"),
        ("MSVCP140_2.dll", "Microsoft Visual C++ runtime"),
        ("ucrtbase.dll", "Microsoft Visual C++ runtime"),
        ("libxcb-cursor.so.0", "XCB libraries"),
        ("libgssapi_krb5.so.2", "MIT Kerberos"),
    ],
)
def test_a_file_of_a_bundle_has_an_owner(place, owner):
    every = {part.name: part for system in SYSTEMS for part in licences.parts(system)}

    assert owner in [name for name, part in every.items() if part.claims(place)]


def test_nobody_owns_a_stranger():
    every = {part.name: part for system in SYSTEMS for part in licences.parts(system)}

    for place in ("libgtk-3.so.0", "PySide6/opengl32sw.dll", "sqlite3.dll", "numpy/core.so"):
        assert [name for name, part in every.items() if part.claims(place)] == []


def test_a_frozen_app_shows_what_its_build_found(tmp_path, monkeypatch):
    found = (Component(name="Only this", version="1", licence="MIT", text="words"),)
    folder = tmp_path / "resources" / "licences"
    folder.mkdir(parents=True)
    (folder / "bundled.json").write_bytes(msgspec.json.encode(found))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    resources._root.cache_clear()
    try:
        assert licences.components() == found
    finally:
        monkeypatch.undo()
        resources._root.cache_clear()


def test_a_part_without_a_package_says_so(monkeypatch):
    part = Part(name="X", licence="MIT", texts=("mit.txt",), version_of="no-such-package")

    assert licences.of_part(part).version == ""
    assert "Permission is hereby granted" in licences.of_part(part).text
