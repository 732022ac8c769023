"""The list of differences on the screen and in a file: whole, plain, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt

from exlab_gui.desktop.difference_list import DifferenceColumn, DifferenceModel, write_differences
from exlab_gui.transfer import Difference, DifferenceKind, Verification


def verification(*differences, **more):
    counts = dict.fromkeys(DifferenceKind, 0)
    for each in differences:
        counts[each.kind] += 1
    return Verification(counts=counts | more, differences=differences, files=9, bytes=99, proof=None)


MISSING = Difference(DifferenceKind.MISSING, 'raw/\u00dcbersicht, "eins".tif')
EXTRA = Difference(DifferenceKind.EXTRA, "b/Extra.txt")
HOSTILE = Difference(DifferenceKind.DIFFERENT, "a\nb\t<i>\u202e\udcff.tif")


def shown(model):
    return [
        tuple(model.index(row, column).data() for column in DifferenceColumn)
        for row in range(model.rowCount())
    ]


def read_back(path, delimiter=","):
    text = Path(path).read_bytes().decode("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=delimiter))


class TestModel:
    def test_it_keeps_qts_rules(self, qtmodeltester):
        model = DifferenceModel((EXTRA, MISSING))
        qtmodeltester.check(model)
        assert model.data(QModelIndex()) is None
        assert model.headerData(1, Qt.Orientation.Horizontal) == "File"

    def test_by_kind_and_in_the_order_that_they_were_found(self):
        more = Difference(DifferenceKind.MISSING, "a")
        assert shown(DifferenceModel((EXTRA, HOSTILE, MISSING, more))) == [
            ("Missing on the NAS", 'raw/\u00dcbersicht, "eins".tif'),
            ("Missing on the NAS", "a"),
            ("Different", "a␊b␉<i>␦\ufffd.tif"),
            ("Extra on the NAS", "b/Extra.txt"),
        ]

    def test_tooltips_are_plain(self):
        model = DifferenceModel((HOSTILE,))
        tips = [model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in DifferenceColumn]
        assert "not the same on both sides" in tips[0]
        assert "a␊b␉&lt;i&gt;␦" in tips[1]

    def test_one_kind_and_a_search(self):
        model = DifferenceModel((EXTRA, MISSING))
        model.show_only(DifferenceKind.EXTRA, "")
        assert shown(model) == [("Extra on the NAS", "b/Extra.txt")]
        model.show_only(None, " \u00fcBER ")
        assert [kind for kind, _ in shown(model)] == ["Missing on the NAS"]
        model.show_only(DifferenceKind.EXTRA, "\u00fcber")
        assert shown(model) == []
        model.show_only(None, "")
        assert len(shown(model)) == 2


class TestFile:
    def test_what_is_on_the_screen(self, tmp_path):
        path = str(tmp_path / "list.csv")
        write_differences(path, verification(EXTRA, MISSING, HOSTILE))
        assert read_back(path) == [
            ["What does not match", "File"],
            ["Missing on the NAS", 'raw/\u00dcbersicht, "eins".tif'],
            ["Different", "a␊b␉<i>␦\ufffd.tif"],
            ["Extra on the NAS", "b/Extra.txt"],
        ]
        assert Path(path).read_bytes().startswith(b"\xef\xbb\xbfWhat does not match,File\r\n")

    @pytest.mark.parametrize("name", ["list.tsv", "LIST.TXT"])
    def test_separated_by_tabs(self, tmp_path, name):
        path = str(tmp_path / name)
        write_differences(path, verification(MISSING))
        assert read_back(path, "\t")[1] == ["Missing on the NAS", 'raw/\u00dcbersicht, "eins".tif']

    @pytest.mark.parametrize(
        "start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00a0=", "\uff1d", "\uff20"]
    )
    def test_no_cell_begins_like_a_formula(self, tmp_path, start):
        path = str(tmp_path / "list.csv")
        write_differences(path, verification(Difference(DifferenceKind.MISSING, f"{start}cmd|'/c calc'!A1")))
        cell = read_back(path)[1][1]
        assert cell[0] not in "=+-@\t\r\n \u00a0\uff1d\uff0b\uff0d\uff20"
        assert cell.endswith("cmd|'/c calc'!A1")

    def test_it_says_where_it_is_not_the_whole(self, tmp_path):
        path = str(tmp_path / "list.csv")
        write_differences(path, verification(MISSING, missing=10_001, extra=2))
        assert read_back(path)[-1][0] == "and 10002 more"

    def test_a_file_that_is_there_is_replaced(self, tmp_path):
        path = tmp_path / "list.csv"
        path.write_text("before\n" * 1000, encoding="utf-8")
        write_differences(str(path), verification(MISSING))
        assert "before" not in path.read_text(encoding="utf-8-sig")
        assert os.listdir(tmp_path) == ["list.csv"]

    def test_a_folder_that_is_not_there(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            write_differences(str(tmp_path / "none" / "list.csv"), verification(MISSING))
