"""One way to the files in ``resources/``: from a checkout, an installed wheel and the frozen bundle."""

from __future__ import annotations

import sys

import pytest

from exlab_gui import resources
from exlab_gui.resources import read_text, resource_path


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """Lets the program look for its resources anew, and once more after the test."""
    resources._root.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    resources._root.cache_clear()


def make(folder):
    (folder / "themes").mkdir(parents=True)
    (folder / "themes" / "app.qss").write_text("Größe", encoding="utf-8")
    return folder / "themes" / "app.qss"


@pytest.mark.parametrize("name", ["themes/app.qss", "icons/exlab-runs.svg", "demo/lab.json", "icons"])
def test_what_the_app_needs_is_there(name):
    assert resource_path(name).exists()


def test_text_is_utf_8(elsewhere, monkeypatch):
    make(elsewhere / "resources")
    monkeypatch.setattr(sys, "_MEIPASS", str(elsewhere), raising=False)
    assert read_text("themes/app.qss") == "Größe"


@pytest.mark.parametrize(
    "name",
    [
        "..",
        "../pyproject.toml",
        "icons/../../pyproject.toml",
        "icons/..",
        "/etc/passwd",
        "icons\\..\\x",
        "a\\b",
    ],
)
def test_no_name_leads_out(name):
    with pytest.raises(ValueError, match="not a resource name"):
        resource_path(name)


def test_what_is_missing_is_named():
    with pytest.raises(FileNotFoundError, match=r"'icons/none\.svg' is missing"):
        resource_path("icons/none.svg")


def test_the_frozen_program_looks_in_its_bundle_only(elsewhere, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(elsewhere / "bundle"), raising=False)
    with pytest.raises(FileNotFoundError, match="bundle"):
        resource_path("themes/app.qss")
    resources._root.cache_clear()
    file = make(elsewhere / "bundle" / "resources")
    assert resource_path("themes/app.qss") == file


def test_an_installed_wheel_has_them_in_the_package(elsewhere, monkeypatch):
    package = elsewhere / "site-packages" / "exlab_gui"
    file = make(package / "_resources")
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    assert resource_path("themes/app.qss") == file


def test_a_checkout_has_them_beside_the_package(elsewhere, monkeypatch):
    file = make(elsewhere / "checkout" / "resources")
    monkeypatch.setattr(resources, "__file__", str(elsewhere / "checkout" / "exlab_gui" / "resources.py"))
    assert resource_path("themes/app.qss") == file
