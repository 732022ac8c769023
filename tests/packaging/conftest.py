"""Loads the scripts in packaging/, which are no package and find each other only when started as a script."""

import importlib
import importlib.util
import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "packaging"


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def workshop():
    """The modules in packaging/workshop, by name."""
    sys.path.insert(0, str(SCRIPTS))
    try:
        names = sorted(path.stem for path in (SCRIPTS / "workshop").glob("[!_]*.py"))
        return SimpleNamespace(**{name: importlib.import_module(f"workshop.{name}") for name in names})
    finally:
        sys.path.remove(str(SCRIPTS))


@pytest.fixture(scope="session")
def bootstrap():
    """packaging/bootstrap.py, loaded but not started."""
    spec = importlib.util.spec_from_file_location("exlab_bootstrap", SCRIPTS / "bootstrap.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Programs:
    """A folder of stand-ins for system programs; PATH leads nowhere else."""

    def __init__(self, folder):
        self.folder = folder
        self.log = folder / "calls.log"

    def add(self, name, script="exit 0"):
        """Add a program that writes down how it was called and then runs `script`, without any tools."""
        path = self.folder / name
        path.write_text(
            f'#!/bin/sh\nprintf "%s\\n" "{name} $*" >> "{self.log}"\n{script}\n', encoding="utf-8"
        )
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    def link(self, name):
        (self.folder / name).symlink_to(f"/usr/bin/{name}")

    @property
    def calls(self):
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []


@pytest.fixture
def programs(tmp_path, monkeypatch):
    if os.name != "posix":
        pytest.skip("stands in for system programs with shell scripts")
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return Programs(folder)
