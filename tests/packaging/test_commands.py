"""The command line, and the order in which `test` looks at things."""

import os
import sys
from pathlib import Path

import pytest

PYTHON = Path(sys.executable)


@pytest.fixture
def ready(workshop, monkeypatch):
    """Everything is installed already."""
    monkeypatch.setattr(workshop.debian, "ensure", lambda *_, **__: None)
    monkeypatch.setattr(workshop.debian, "can_install", lambda: False)
    monkeypatch.setattr(workshop.environment, "ensure", lambda **_: PYTHON)


class App:
    """Stands in for the app: writes down its starts, may draw the picture, and ends with a status."""

    def __init__(self, picture):
        self.picture = picture
        self.status = 0
        self.draws = True
        self.starts = []

    def start(self, command, env):
        self.starts.append((command, env))
        if self.draws:
            self.picture.write_bytes(b"picture")
        return self.status


@pytest.fixture
def app(workshop, ready, tmp_path, monkeypatch):
    """A stand-in for the app on a Linux without a screen."""
    if sys.platform != "linux":
        pytest.skip("only Linux can be without a screen")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    app = App(tmp_path / "exlab-gui-screenshot.png")
    monkeypatch.setattr(workshop.commands, "ROOT", tmp_path)
    monkeypatch.setattr(workshop.commands.subprocess, "call", app.start)
    return app


def test_without_a_screen_run_saves_a_picture_and_says_so(workshop, app, capsys):
    assert workshop.commands.main(["run", "--demo"]) == 0

    command, env = app.starts[0]
    assert command == [str(PYTHON), "-P", "-m", "exlab_gui", "--demo", "--screenshot", str(app.picture)]
    assert env["QT_QPA_PLATFORM"] == "offscreen"
    said = capsys.readouterr().out
    assert "no screen" in said
    assert f"Saved {app.picture}" in said


def test_an_old_picture_does_not_pass_for_the_new_one(workshop, app, capsys):
    app.picture.write_bytes(b"old")
    app.draws = False

    assert workshop.commands.main(["run"]) == 1

    assert not app.picture.exists()
    assert "without saving its picture" in capsys.readouterr().err


def test_run_passes_on_how_the_app_ended(workshop, app, capsys):
    app.status = 3
    app.draws = False

    assert workshop.commands.main(["run"]) == 3
    assert "Saved" not in capsys.readouterr().out


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot replace a process")
def test_with_a_screen_the_app_takes_the_place_of_the_script(workshop, ready, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    replaced = []
    monkeypatch.setattr(workshop.commands.os, "execve", lambda *args: replaced.append(args) or sys.exit(0))

    with pytest.raises(SystemExit):
        workshop.commands.main(["run", "a folder", "--help"])

    assert replaced[0][1] == [str(PYTHON), "-P", "-m", "exlab_gui", "a folder", "--help"]


@pytest.mark.parametrize(
    ("arguments", "understood"),
    [
        (["test"], {"build": True, "pytest_args": []}),
        (["test", "--no-build"], {"build": False, "pytest_args": []}),
        (["test", "--", "-k", "stepper"], {"build": True, "pytest_args": ["-k", "stepper"]}),
        (["test", "--", "--no-build", "--"], {"build": True, "pytest_args": ["--no-build", "--"]}),
    ],
)
def test_test_hands_its_arguments_to_pytest(workshop, ready, monkeypatch, arguments, understood):
    seen = []
    monkeypatch.setattr(workshop.checks, "run", lambda *args, **kwargs: seen.append((args, kwargs)))

    assert workshop.commands.main(arguments) == 0

    assert seen == [((PYTHON,), {**understood, "walk": False})]


def test_the_walk_with_a_screen_reader_is_a_must_where_it_can_be_installed(workshop, ready, monkeypatch):
    wanted, seen = [], []
    monkeypatch.setattr(workshop.debian, "can_install", lambda: True)
    monkeypatch.setattr(workshop.debian, "ensure", lambda packages, **_: wanted.extend(packages))
    monkeypatch.setattr(workshop.checks, "run", lambda _python, **kwargs: seen.append(kwargs["walk"]))

    assert workshop.commands.main(["test", "--no-build"]) == 0

    assert {"xvfb", "python3-pyatspi", "libxcb-cursor0"} <= set(wanted)
    assert seen == [True]


def test_translations_are_brought_up_to_date_and_compiled(workshop, ready, monkeypatch):
    done = []
    monkeypatch.setattr(workshop.translations, "update", lambda python: done.append(("update", python)))
    monkeypatch.setattr(workshop.translations, "compile_all", lambda python: done.append(("compile", python)))

    assert workshop.commands.main(["translations"]) == 0

    assert done == [("update", PYTHON), ("compile", PYTHON)]


@pytest.mark.parametrize("command", ["test", "build"])
def test_texts_are_compiled_before_anything_needs_them(workshop, ready, monkeypatch, command):
    order = []
    monkeypatch.setattr(workshop.translations, "compile_all", lambda _: order.append("compile"))
    monkeypatch.setattr(workshop.checks, "run", lambda *_, **__: order.append("test"))
    monkeypatch.setattr(workshop.frozen, "build", lambda *_, **__: order.append("build"))

    workshop.commands.main([command])

    assert order == ["compile", command]


@pytest.fixture
def made(workshop, ready, monkeypatch, tmp_path):
    """What `build` makes, in its order; nothing is really made."""
    steps = []
    frozen = tmp_path / "frozen"
    monkeypatch.setattr(workshop.frozen, "build", lambda _: steps.append("bundle") or frozen)
    makers = {
        kind: lambda python, bundle, kind=kind: steps.append((kind, python, bundle)) or bundle
        for kind in workshop.installers.MAKERS
    }
    monkeypatch.setattr(workshop.installers, "MAKERS", makers)
    monkeypatch.setattr(workshop.installers, "ONLY_ON", {"dmg": "darwin"})
    return steps, frozen


def test_build_makes_the_bundle_and_then_the_installers(workshop, made):
    steps, frozen = made

    assert workshop.commands.main(["build"]) == 0
    assert steps == ["bundle"]
    steps.clear()
    assert workshop.commands.main(["build", "--installer", "deb", "--installer", "nsis"]) == 0
    assert steps == ["bundle", ("deb", PYTHON, frozen), ("nsis", PYTHON, frozen)]


def test_an_installer_is_made_around_a_ready_bundle(workshop, made, tmp_path, monkeypatch):
    steps, _ = made
    bundle = tmp_path / "windows"
    (bundle / "_internal").mkdir(parents=True)
    monkeypatch.setattr(workshop.environment, "ensure", lambda **_: pytest.fail("it needs no packages"))

    assert workshop.commands.main(["build", "--installer", "nsis", "--bundle", str(bundle)]) == 0

    assert steps == [("nsis", PYTHON, bundle)]


def test_what_is_no_bundle_is_refused(workshop, made, tmp_path, capsys):
    assert workshop.commands.main(["build", "--installer", "nsis", "--bundle", str(tmp_path)]) == 1

    assert "is no bundle" in capsys.readouterr().err
    assert made[0] == []


@pytest.mark.skipif(sys.platform == "darwin", reason="there it is possible")
def test_an_installer_of_another_system_is_refused_before_anything_is_built(workshop, made, capsys):
    assert workshop.commands.main(["build", "--installer", "nsis", "--installer", "dmg"]) == 1

    assert "A dmg can only be made on macOS" in capsys.readouterr().err
    assert made[0] == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["install"],
        ["build", "--no-build"],
        ["build", "--", "-q"],
        ["build", "--installer", "msi"],
        ["build", "--bundle", "x"],
        ["test", "--installer", "deb"],
        ["figures", "--no-build"],
        ["translations", "--", "-q"],
    ],
)
def test_anything_else_is_refused_with_the_usage(workshop, ready, arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        workshop.commands.main(arguments)

    assert stop.value.code == 2
    assert "bootstrap.py run" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("raised", "ending"),
    [
        (OSError(28, "No space left on device"), (1, "Stopped: [Errno 28] No space left on device.")),
        (KeyboardInterrupt(), (130, "Stopped by you. Start again to go on.")),
    ],
)
def test_trouble_ends_in_a_sentence(workshop, monkeypatch, capsys, raised, ending):
    def trouble(_):
        raise raised

    monkeypatch.setattr(workshop.commands, "dispatch", trouble)

    assert (workshop.commands.main(["build"]), capsys.readouterr().err.strip()) == ending


@pytest.fixture
def calls(workshop, monkeypatch):
    """What `test` starts, by the name of the tool; nothing of it really runs."""
    started = []
    failing = set()

    def call(command, *, env, cwd):
        words = [str(word) for word in command]
        tool = next(
            name for name in ("ruff", "mypy", "importlinter", "pytest") if name in " ".join(words[1:])
        )
        started.append((tool, env))
        return 1 if tool in failing else 0

    def build(_):
        started.append(("build", {}))
        return Path("dist/exlab-gui")

    monkeypatch.setattr(workshop.checks, "call", call)
    monkeypatch.setattr(workshop.checks.frozen, "build", build)
    return started, failing


def test_pytest_comes_last_and_looks_into_the_frozen_app(workshop, calls):
    started, _ = calls

    workshop.checks.run(PYTHON, build=True, walk=True, pytest_args=[])

    tools = [tool for tool, _ in started]
    assert tools == ["ruff", "ruff", "mypy", "mypy", "importlinter", "build", "pytest"]
    env = started[-1][1]
    assert env["QT_QPA_PLATFORM"] == "offscreen"
    assert env["EXLAB_REQUIRE_ATSPI"] == "1"
    assert env["EXLAB_FROZEN"] == str(Path("dist/exlab-gui"))


def test_the_first_failure_stops_the_rest_and_is_named(workshop, calls):
    started, failing = calls
    failing.add("mypy")

    with pytest.raises(workshop.console.Stop) as stop:
        workshop.checks.run(PYTHON, build=True, walk=True, pytest_args=[])

    assert [tool for tool, _ in started] == ["ruff", "ruff", "mypy"]
    assert "FAILED: Types of the app (mypy), status 1. Nothing after it was run." in str(stop.value)
    assert "-m mypy" in str(stop.value)


def test_without_a_build_no_frozen_app_is_promised(workshop, calls, monkeypatch):
    for name in ("EXLAB_FROZEN", "EXLAB_REQUIRE_ATSPI"):
        monkeypatch.delenv(name, raising=False)
    started, _ = calls

    workshop.checks.run(PYTHON, build=False, walk=False, pytest_args=["-q"])

    assert "build" not in [tool for tool, _ in started]
    assert "EXLAB_FROZEN" not in started[-1][1]
    assert "EXLAB_REQUIRE_ATSPI" not in started[-1][1]
