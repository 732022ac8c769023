"""bootstrap.py itself: the part that an old Python has to be able to read."""

import ast
import subprocess
import sys

import pytest


def test_an_old_python_is_told_plainly_what_is_needed(bootstrap, programs):
    text = bootstrap.too_old((3, 9, 2), "/usr/bin/python3")

    assert text.startswith("ExLab Runs needs Python 3.11 or newer. This is Python 3.9.2 (/usr/bin/python3).")
    assert "Nothing was changed." in text


def test_an_old_python_names_a_newer_one_that_is_there(bootstrap, programs, monkeypatch):
    programs.add("python3.13", "exit 127")
    programs.add("python3.12")
    monkeypatch.setattr(sys, "argv", ["packaging/bootstrap.py", "run", "--demo"])

    text = bootstrap.too_old((3, 10, 0), "/usr/bin/python3")

    assert text.endswith("\n    python3.12 packaging/bootstrap.py run --demo")


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_a_new_enough_python_is_not_refused(bootstrap, version):
    assert bootstrap.too_old(version, "python3") == ""


def test_an_old_python_stops_before_anything_is_done(root):
    pretend = f"""
import runpy, sys
sys.version_info = (3, 8, 10, "final", 0)
sys.argv = [{str(root / "packaging" / "bootstrap.py")!r}, "run"]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, check=False, text=True)

    assert done.returncode == 1
    assert done.stdout == ""
    assert "needs Python 3.11 or newer" in done.stderr
    assert "Traceback" not in done.stderr


def test_python_3_6_can_read_it(root):
    text = (root / "packaging" / "bootstrap.py").read_text(encoding="utf-8")

    ast.parse(text, feature_version=(3, 6))


def test_it_needs_nothing_but_the_standard_library(root):
    scripts = root / "packaging"
    known = sys.stdlib_module_names | {"workshop"}
    for path in [scripts / "bootstrap.py", *(scripts / "workshop").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module]
            assert {name.partition(".")[0] for name in names} <= known, path.name


def test_ci_and_readme_run_the_same_commands(root):
    readme = (root / "README.md").read_text(encoding="utf-8")

    assert "python3 packaging/bootstrap.py run --demo" in readme
    assert "python3 packaging/bootstrap.py test\n" in readme
    assert (
        (root / ".ci" / "run").read_text(encoding="utf-8").endswith('"$python" packaging/bootstrap.py test\n')
    )
    installers = (root / ".github" / "workflows" / "installers.yml").read_text(encoding="utf-8")
    assert "run: python packaging/bootstrap.py build" in installers
    workflow = (root / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert "run: python packaging/bootstrap.py test\n" in workflow
