"""Which system packages are missing, and who may install them."""

import os
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Debian and its relatives only")

BARE = "installed\tdash\t\n"


@pytest.fixture
def machine(programs, monkeypatch):
    """A Debian with nothing on it, used by somebody without rights."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    programs.link("env")
    programs.add("apt-get")
    knows(programs, BARE)
    return programs


def knows(programs, packages):
    """Let dpkg-query answer with `packages`: status, name and what it provides, separated by tabs."""
    table = programs.folder / "packages"
    table.write_text(packages, encoding="utf-8")
    programs.add("dpkg-query", f'while IFS= read -r line; do echo "$line"; done < "{table}"')


def test_only_installed_packages_count(workshop, machine):
    knows(machine, "installed\tlibgl1\t\nconfig-files\tlibegl1\t\nhalf-installed\tlibdbus-1-3\t\n")

    assert workshop.debian.missing(["libgl1", "libegl1", "libdbus-1-3"]) == ["libegl1", "libdbus-1-3"]


def test_a_renamed_package_counts_by_what_it_provides(workshop, machine):
    knows(machine, "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.3-1), libgio-fam\n")

    assert workshop.debian.missing(["libglib2.0-0", "libgio-fam"]) == []


def test_nothing_is_asked_when_nothing_is_missing(workshop, machine):
    knows(machine, "".join(f"installed\t{name}\t\n" for name in workshop.debian.QT))

    workshop.debian.ensure(workshop.debian.QT)

    assert [call.split()[0] for call in machine.calls] == ["dpkg-query"]


def test_a_machine_without_apt_is_left_alone(workshop, programs):
    workshop.debian.ensure(["libgl1"])

    assert programs.calls == []


def assert_one_line_for(text, package):
    lines = [line.strip() for line in text.splitlines() if "sudo" in line]
    assert lines == [
        f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {package}",
    ]


@pytest.mark.parametrize("sudo", [None, "exit 1"], ids=["no sudo", "sudo asks for a password"])
def test_without_rights_the_one_line_is_printed(workshop, machine, sudo):
    if sudo:
        machine.add("sudo", sudo)

    with pytest.raises(workshop.console.Stop) as stop:
        workshop.debian.ensure(["libgl1", "libegl1"])

    assert_one_line_for(str(stop.value), "libgl1 libegl1")
    assert not any(call.startswith("apt-get") for call in machine.calls)


def test_the_command_line_ends_with_the_one_line_and_status_1(workshop, machine, monkeypatch, capsys):
    monkeypatch.setattr(workshop.environment, "ensure", lambda **_: pytest.fail("nothing may be made yet"))

    assert workshop.commands.main(["run", "--demo"]) == 1
    error = capsys.readouterr().err
    assert "sudo apt-get update && sudo apt-get install" in error
    assert all(name in error for name in workshop.debian.QT)
    assert "Traceback" not in error


def test_root_installs_what_is_missing_and_nothing_else(workshop, machine, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    knows(machine, "installed\tlibgl1\t\n")

    workshop.debian.ensure(["libgl1", "libegl1"])

    apt = [call for call in machine.calls if call.startswith("apt-get")]
    assert apt[0].startswith("apt-get update")
    assert apt[1].startswith("apt-get install -y --no-install-recommends")
    assert apt[1].endswith(" libegl1")
    assert "libgl1" not in apt[1]


def test_sudo_without_a_password_is_used(workshop, machine):
    machine.add("sudo", 'shift; [ "$1" = true ] && exit 0; exec "$@"')

    workshop.debian.ensure(["libgl1"])

    sudo = [call for call in machine.calls if call.startswith("sudo")]
    assert sudo[0] == "sudo -n true"
    assert all(call.startswith("sudo -n ") for call in sudo)
    assert sum(call.startswith("apt-get") for call in machine.calls) == 2


def test_a_failed_installation_stops_with_the_line(workshop, machine, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    machine.add("apt-get", "exit 100")

    with pytest.raises(workshop.console.Stop) as stop:
        workshop.debian.ensure(["libgl1"])

    assert_one_line_for(str(stop.value), "libgl1")


@pytest.mark.parametrize("rights", [0, 1000])
def test_a_missing_optional_package_stops_nobody(workshop, machine, monkeypatch, rights):
    monkeypatch.setattr(os, "geteuid", lambda: rights)
    machine.add("apt-get", "exit 100")
    knows(machine, "installed\tlibgl1\t\n")

    workshop.debian.ensure(["libgl1"], optional=["strace"])


def test_a_broken_package_database_is_reported(workshop, machine):
    machine.add("dpkg-query", "echo 'cannot read status' >&2; exit 2")

    with pytest.raises(workshop.console.Stop, match="cannot read status"):
        workshop.debian.ensure(["libgl1"])


def test_debians_own_python_lacks_two_things(workshop, monkeypatch):
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    name = f"python3.{sys.version_info.minor}"

    assert workshop.debian.python_packages(freeze=False) == [f"{name}-venv"]
    assert workshop.debian.python_packages(freeze=True) == [f"{name}-venv", f"lib{name}"]


def test_a_python_from_elsewhere_lacks_nothing(workshop, monkeypatch):
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")

    assert workshop.debian.python_packages(freeze=True) == []
