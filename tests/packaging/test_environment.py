"""The .venv: made once, recognised when it is broken, foreign, moved or behind."""

import json
import shutil
import sys
import tomllib
from types import SimpleNamespace

import pytest

HERE = sys.version_info[:2]


@pytest.fixture
def venv(workshop, tmp_path, monkeypatch):
    """A .venv whose interpreter works, as far as anybody asks."""
    folder = tmp_path / ".venv"
    folder.mkdir()
    monkeypatch.setattr(workshop.environment, "version_in", lambda _: HERE)
    return folder


def stamp_of(venv, **changes):
    return {"finished": True, "place": str(venv), "asked": "abc", "dev": True} | changes


@pytest.mark.parametrize(
    ("changes", "dev", "verdict"),
    [
        ({}, True, ("nothing", "")),
        ({}, False, ("nothing", "")),
        ({"dev": False}, False, ("nothing", "")),
        ({"dev": False}, True, ("install", "the developer tools are not in it yet")),
        ({"asked": "before"}, True, ("install", "pyproject.toml has changed")),
        ({"finished": False}, True, ("make", "it was left half made")),
        ({"place": "/elsewhere/.venv"}, True, ("make", "the folder was moved or copied")),
    ],
)
def test_judgement_by_the_stamp(workshop, venv, changes, dev, verdict):
    workshop.environment.write_stamp(venv, stamp_of(venv, **changes))

    action, reason = workshop.environment.judge(venv, asked="abc", dev=dev)

    assert (action.value, reason) == verdict


def test_none_yet_is_made(workshop, tmp_path):
    assert workshop.environment.judge(tmp_path / ".venv", asked="abc", dev=False).action.value == "make"


def test_one_of_another_python_is_made_anew(workshop, venv, monkeypatch):
    workshop.environment.write_stamp(venv, stamp_of(venv))
    monkeypatch.setattr(workshop.environment, "version_in", lambda _: (3, 99))

    verdict = workshop.environment.judge(venv, asked="abc", dev=True)

    assert verdict.action.value == "make"
    assert "another Python" in verdict.reason


def test_a_broken_one_is_made_anew_whatever_its_stamp_says(workshop, venv, monkeypatch):
    workshop.environment.write_stamp(venv, stamp_of(venv))
    monkeypatch.setattr(workshop.environment, "version_in", lambda _: None)

    assert workshop.environment.judge(venv, asked="abc", dev=True).action.value == "make"


def test_one_made_by_hand_is_kept_and_added_to(workshop, venv):
    assert workshop.environment.judge(venv, asked="abc", dev=True).action.value == "install"


def test_one_made_by_hand_with_an_old_python_is_made_anew(workshop, venv, monkeypatch):
    monkeypatch.setattr(workshop.environment, "version_in", lambda _: (3, 9))

    assert workshop.environment.judge(venv, asked="abc", dev=True).action.value == "make"


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "\xff"])
def test_a_damaged_stamp_means_half_made(workshop, venv, content):
    (venv / workshop.environment.STAMP).write_text(content, encoding="latin-1")

    verdict = workshop.environment.judge(venv, asked="abc", dev=True)

    assert verdict.action.value == "make"
    assert "half made" in verdict.reason


@pytest.fixture
def project(workshop, venv, tmp_path, monkeypatch):
    """A repository in `tmp_path`; what is made and installed is written down instead of done."""
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text("first", encoding="utf-8")
    venv.rmdir()
    monkeypatch.setattr(workshop.environment, "VENV", venv)
    monkeypatch.setattr(workshop.environment, "PROJECT", pyproject)
    project = SimpleNamespace(done=[], file=pyproject)

    def install(_, dev):
        project.done.append(f"install dev={dev}")

    def make(folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        project.done.append("make")

    monkeypatch.setattr(workshop.environment, "make", make)
    monkeypatch.setattr(workshop.environment, "install", install)
    return project


def test_the_second_time_nothing_is_done(workshop, project):
    workshop.environment.ensure(dev=False)
    workshop.environment.ensure(dev=False)

    assert project.done == ["make", "install dev=False"]


def test_run_after_test_does_nothing_and_test_after_run_adds_the_tools(workshop, project):
    workshop.environment.ensure(dev=False)
    workshop.environment.ensure(dev=True)
    workshop.environment.ensure(dev=False)

    assert project.done == ["make", "install dev=False", "install dev=True"]


def test_a_changed_project_keeps_the_tools(workshop, project):
    workshop.environment.ensure(dev=True)
    project.file.write_text("second", encoding="utf-8")
    workshop.environment.ensure(dev=False)
    workshop.environment.ensure(dev=True)

    assert project.done == ["make", "install dev=True", "install dev=True"]


def test_after_an_interruption_it_is_made_anew(workshop, project, monkeypatch):
    def interrupted(_, dev):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(workshop.environment, "install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            workshop.environment.ensure(dev=False)
    workshop.environment.ensure(dev=False)

    assert project.done == ["make", "make", "install dev=False"]


def test_a_failed_update_leaves_the_old_one_in_use(workshop, project, venv, monkeypatch):
    workshop.environment.ensure(dev=True)
    before = workshop.environment.read_stamp(venv)
    project.file.write_text("second", encoding="utf-8")

    def offline(_, dev):
        raise workshop.console.Stop("offline")

    monkeypatch.setattr(workshop.environment, "install", offline)
    with pytest.raises(workshop.console.Stop, match="offline"):
        workshop.environment.ensure(dev=True)

    assert workshop.environment.read_stamp(venv) == before


def test_groups_may_include_groups(workshop):
    project = tomllib.loads('[dependency-groups]\ndev = ["a>=1", {include-group = "test"}]\ntest = ["b"]\n')

    assert workshop.environment.requirements(project, "dev") == ["a>=1", "b"]


def test_the_projects_own_tools_are_found(workshop, root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))

    tools = " ".join(workshop.environment.requirements(project, "dev"))

    assert all(name in tools for name in ("pytest", "ruff", "mypy", "pyinstaller"))


def test_foreign_settings_do_not_reach_the_environment(workshop, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/opt/ros/lib")
    monkeypatch.setenv("PIP_USER", "1")

    env = workshop.environment.environ()

    assert not {"PYTHONPATH", "PIP_USER"} & env.keys()
    assert "PATH" in env


def test_a_real_one_is_made_recognised_and_found_broken(workshop, tmp_path):
    venv = tmp_path / "with a space" / ".venv"
    workshop.environment.make(venv)
    assert workshop.environment.version_in(venv) == HERE

    workshop.environment.write_stamp(venv, stamp_of(venv))
    moved = tmp_path / "moved"
    venv.rename(moved)
    assert workshop.environment.judge(moved, asked="abc", dev=True).action.value == "make"

    python = workshop.environment.python_of(moved)
    python.unlink()
    assert workshop.environment.version_in(moved) is None

    workshop.environment.make(moved)
    assert workshop.environment.version_in(moved) == HERE
    assert workshop.environment.read_stamp(moved) is None


def test_the_stamp_is_plain_json(workshop, venv):
    workshop.environment.write_stamp(venv, stamp_of(venv))

    assert json.loads((venv / workshop.environment.STAMP).read_text(encoding="utf-8")) == stamp_of(venv)
    assert [path.name for path in venv.iterdir()] == [workshop.environment.STAMP]
