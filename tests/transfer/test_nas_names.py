from __future__ import annotations

import errno
import os
import sys
import unicodedata

import pytest

from exlab_gui.transfer import nas_names
from exlab_gui.transfer.nas_names import NameRules, check_names, probe_names, windows_rules

KEEPS_ALL = NameRules()
NFC, NFD = "\u00fcber", "u\u0308ber"


def clashes(paths, rules):
    found = check_names(paths, rules, "/nas/run")
    return None if found is None else found.names


@pytest.mark.skipif(sys.platform != "linux", reason="what Linux' own file systems do")
class TestProbing:
    def test_a_folder_that_keeps_everything(self, tmp_path):
        assert probe_names(str(tmp_path)) == KEEPS_ALL
        assert os.listdir(tmp_path) == []

    def _with(self, monkeypatch, make, listing=lambda names: names):
        """A folder that does with names what another server does."""
        real_make, real_list = nas_names._make, os.listdir
        monkeypatch.setattr(nas_names, "_make", lambda path: make(path, real_make))
        monkeypatch.setattr(os, "listdir", lambda path: listing(real_list(path)))

    def test_a_folder_that_drops_dots_and_spaces(self, tmp_path, monkeypatch):
        self._with(monkeypatch, lambda path, make: make(path.rstrip(". ")))
        rules = probe_names(str(tmp_path))
        assert (rules.trailing_dot, rules.trailing_space) == (False, False)
        assert rules == NameRules(trailing_dot=False, trailing_space=False)
        assert os.listdir(tmp_path) == []

    def test_a_folder_that_takes_both_cases_for_one(self, tmp_path, monkeypatch):
        def make(path, real):
            folder, name = os.path.split(path)
            there = {other.casefold() for other in os.listdir(folder)}
            return name.casefold() not in there and real(path)

        self._with(monkeypatch, make)
        assert probe_names(str(tmp_path)) == NameRules(cases=False)

    def test_a_folder_that_takes_both_forms_for_one(self, tmp_path, monkeypatch):
        def make(path, real):
            folder, name = os.path.split(path)
            there = {unicodedata.normalize("NFC", other) for other in map(os.fsdecode, os.listdir(folder))}
            return unicodedata.normalize("NFC", name) not in there and real(path)

        self._with(monkeypatch, make)
        assert probe_names(str(tmp_path)) == NameRules(forms=False)

    @pytest.mark.parametrize("form", ["NFC", "NFD"])
    def test_a_folder_that_changes_the_form(self, tmp_path, monkeypatch, form):
        def make(path, real):
            return real(unicodedata.normalize(form, path))

        self._with(monkeypatch, make)
        rules = probe_names(str(tmp_path))
        assert (rules.form, rules.forms and form == "NFC") == (form, False)

    def test_a_folder_that_refuses_characters(self, tmp_path, monkeypatch):
        def make(path, real):
            name = os.path.basename(path)
            return not set(name) & set(':?"\n\x01\udcff') and name not in {"nul", "aux.txt"} and real(path)

        self._with(monkeypatch, make)
        expected = NameRules(reserved=False, forbidden=frozenset(':?"\n'), controls=False, undecodable=False)
        assert probe_names(str(tmp_path)) == expected

    def test_a_folder_that_maps_characters_and_shows_them_otherwise(self, tmp_path, monkeypatch):
        self._with(
            monkeypatch,
            lambda path, make: make(path),
            lambda names: (
                [name.replace(b":", b"\xef\x80\xba") for name in names if isinstance(name, bytes)] or names
            ),
        )
        monkeypatch.setattr(nas_names, "_remove_probe", lambda _: None)
        assert probe_names(str(tmp_path)).forbidden == {":"}

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.ESTALE, errno.EROFS])
    def test_a_failing_disk_is_no_rule(self, tmp_path, monkeypatch, number):
        real = os.open

        def fail(path, *rest, **options):
            if path.endswith("case"):
                raise OSError(number, os.strerror(number), path)
            return real(path, *rest, **options)

        monkeypatch.setattr(os, "open", fail)
        with pytest.raises(OSError, match="case"):
            probe_names(str(tmp_path))
        assert os.listdir(tmp_path) == []

    def test_a_probe_of_a_killed_process_goes_but_no_data_in_it(self, tmp_path):
        stale = tmp_path / "probe-0123456789abcdef"
        stale.mkdir()
        (stale / "nul").touch()
        (tmp_path / "probe-mine").mkdir()
        nas_names.remove_stale_probes(str(tmp_path))
        assert os.listdir(tmp_path) == ["probe-mine"]
        stale.mkdir()
        (stale / "data").write_bytes(b"not mine")
        nas_names.remove_stale_probes(str(tmp_path))
        assert (stale / "data").read_bytes() == b"not mine"

    def test_what_a_server_puts_into_every_folder_stops_nobody(self, tmp_path, monkeypatch):
        mkdir = os.mkdir

        def make(path):
            mkdir(path)
            mkdir(os.path.join(path, "@eaDir"))

        monkeypatch.setattr(os, "mkdir", make)
        assert probe_names(str(tmp_path)).cases
        [probe] = os.listdir(tmp_path)
        assert os.listdir(tmp_path / probe) == ["@eaDir"]


class TestChecking:
    @pytest.mark.parametrize(
        "name",
        [
            *("con", "CON", "Aux.txt", "nul.tar.gz", "COM1", "lpt9.log", "com\u00b9", "con .txt"),
            *("dot.", "space ", "a:b", 'a"b', "a<b", "a|b", "a?b", "a*b", "back\\slash", "line\nbreak"),
            *("bell\x07", "byte\udcff", "x" * 256, "\U0001f52c" * 128),
        ],
    )
    def test_what_windows_would_not_keep(self, name):
        assert clashes([f"raw/{name}"], windows_rules()) == (f"raw/{name}",)
        assert check_names(["fine"], windows_rules(), "C:\\nas") is None

    @pytest.mark.parametrize(
        "name", ["console", "com10", "nulls", ".hidden", "a.b", " leading", "ü", "x" * 255, "-rf"]
    )
    def test_what_windows_keeps(self, name):
        assert clashes([name], windows_rules()) is None

    def test_the_folder_is_named_where_it_is_the_one(self):
        assert clashes(["nul", "nul/a", "nul/b"], windows_rules()) == ("nul",)

    def test_case_twins_are_both_named(self):
        paths = ["A.tif", "B/x", "a.tif", "b.tif", "c"]
        assert clashes(paths, NameRules(cases=False)) == ("A.tif", "a.tif")
        assert clashes(paths, KEEPS_ALL) is None

    def test_triplets_are_named_once_each(self):
        found = check_names(["AB", "Ab", "aB", "c"], NameRules(cases=False), "/nas")
        assert found.count == 3
        assert sorted(found.names) == ["AB", "Ab", "aB"]

    def test_twins_in_different_folders_are_none(self):
        assert clashes(["x", "x/a", "y", "y/A"], NameRules(cases=False)) is None

    def test_twins_of_folders_clash(self):
        assert clashes(["X", "X/a", "x", "x/b"], NameRules(cases=False)) == ("X", "x")

    def test_normal_form_twins(self):
        paths = [NFD, NFC]
        assert sorted(clashes(paths, NameRules(forms=False))) == sorted(paths)
        assert clashes([NFC], NameRules(forms=False)) is None
        assert clashes(paths, KEEPS_ALL) is None

    def test_a_form_that_would_be_changed(self):
        assert clashes([NFC, NFD], NameRules(form="NFC", forms=False)) is not None
        assert clashes([NFD], NameRules(form="NFC")) == (NFD,)
        assert clashes([NFC], NameRules(form="NFD")) == (NFC,)

    def test_lengths_are_counted_in_the_servers_unit(self):
        assert clashes(["ü" * 128], KEEPS_ALL) == ("ü" * 128,)
        assert clashes(["ü" * 128], windows_rules()) is None

    def test_only_too_long_is_told_apart(self):
        assert check_names(["x" * 300], KEEPS_ALL, "/nas").too_long
        assert check_names(["/".join(["y" * 200] * 30)], KEEPS_ALL, "/nas").too_long
        assert not check_names(["x" * 300, "nul"], windows_rules(), "/nas").too_long

    def test_the_path_counts_with_its_destination(self):
        path = "a/" * 2040 + "b"
        assert check_names([path], KEEPS_ALL, "/n") is None
        assert check_names([path], KEEPS_ALL, "/n" * 20).count == 1

    def test_the_first_twenty_are_named_and_all_are_counted(self):
        found = check_names((f"{number:03}." for number in range(100)), windows_rules(), "/nas")
        assert found.count == 100
        assert found.names == tuple(f"{number:03}." for number in range(20))
