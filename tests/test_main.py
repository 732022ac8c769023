"""The command line: what answers at once needs no Qt, and what is typed arrives."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import pytest

from exlab_gui import __version__, app
from exlab_gui.__main__ import main

WITHOUT_QT = textwrap.dedent(
    """
    import sys

    class NoQt:
        def find_spec(self, name, path=None, target=None):
            if name.split(".")[0] in ("PySide6", "shiboken6"):
                raise AssertionError(f"{name} was imported")

    sys.meta_path.insert(0, NoQt())
    from exlab_gui.__main__ import main
    sys.exit(main(sys.argv[1:]))
    """
)


@pytest.fixture
def asked(monkeypatch):
    """Takes the place of the app: keeps what it was started with, and returns 7."""
    calls = []

    def run(options):
        calls.append(options)
        return 7

    monkeypatch.setattr(app, "run", run)
    return calls


def start(*arguments):
    command = [sys.executable, "-c", WITHOUT_QT, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_version_needs_no_qt():
    done = start("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"exlab-gui {__version__}\n", "")


def test_help_needs_no_qt_and_names_every_option():
    done = start("--help")
    assert (done.returncode, done.stderr) == (0, "")
    for word in ("FOLDER", "--demo", "--smoke-test", "--stall", "--screenshot", "--version"):
        assert word in done.stdout


def test_the_guard_of_these_tests_works():
    done = start("--smoke-test")
    assert done.returncode == 1
    assert "AssertionError: PySide6" in done.stderr


def test_without_arguments(asked):
    assert main([]) == 7
    assert asked == [app.Options()]
    assert not app.Options().ends_by_itself


def test_folders_become_absolute_before_anything_else_moves(asked, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    main(["Größe & <b>", "--screenshot", "out.png"])
    (options,) = asked
    assert options.folder == os.path.join(tmp_path, "Größe & <b>")
    assert options.screenshot == os.path.join(tmp_path, "out.png")
    assert options.ends_by_itself


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (["--demo"], app.Options(demo=True)),
        (["--smoke-test"], app.Options(smoke_test=True)),
        (["--demo", "--smoke-test"], app.Options(demo=True, smoke_test=True)),
        (["--smoke-test", "--stall"], app.Options(smoke_test=True, stall=True)),
    ],
)
def test_options(asked, arguments, options):
    main(arguments)
    assert asked == [options]
    assert options.ends_by_itself is options.smoke_test


@pytest.mark.parametrize("arguments", [["--smoketest"], ["-platform", "offscreen"], ["one", "two"]])
def test_what_the_app_does_not_know_is_refused(asked, arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "unrecognized arguments" in capsys.readouterr().err
    assert asked == []


def test_stall_alone_is_refused(asked, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--stall"])
    assert ended.value.code == 2
    assert "--stall goes with --smoke-test" in capsys.readouterr().err
    assert asked == []
