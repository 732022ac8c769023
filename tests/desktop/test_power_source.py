import sys

import pytest

from exlab_gui.desktop.power_source import is_on_battery, mains_are_off


@pytest.fixture
def supplies(tmp_path):
    def add(name, kind, online=None):
        supply = tmp_path / name
        supply.mkdir()
        (supply / "type").write_text(f"{kind}\n")
        if online is not None:
            (supply / "online").write_text(f"{online}\n")

    return add, str(tmp_path)


def test_a_laptop_without_its_mains_runs_on_its_battery(supplies):
    add, folder = supplies
    add("AC", "Mains", 0)
    add("BAT0", "Battery")
    assert mains_are_off(folder)


def test_a_laptop_at_its_mains_does_not(supplies):
    add, folder = supplies
    add("AC", "Mains", 1)
    add("BAT0", "Battery")
    assert not mains_are_off(folder)


def test_one_of_two_mains_is_enough(supplies):
    add, folder = supplies
    add("AC0", "Mains", 0)
    add("AC1", "Mains", 1)
    assert not mains_are_off(folder)


def test_a_desktop_that_lists_nothing_runs_on_mains(supplies):
    _, folder = supplies
    assert not mains_are_off(folder)


def test_a_system_without_such_a_list_runs_on_mains(tmp_path):
    assert not mains_are_off(str(tmp_path / "missing"))


def test_this_system_can_be_asked():
    assert is_on_battery() in {True, False}


def test_other_systems_are_taken_for_plugged_in(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not is_on_battery()
