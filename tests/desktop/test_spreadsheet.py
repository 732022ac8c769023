"""Lists in files: read back as they were written, whole or not at all, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.spreadsheet import text_cell, write_table
from exlab_gui.ingest import Cancelled
from formula_starts import HOSTILE, begins_like_a_formula

HEADER = ("Run", "Project")


def read_back(path, delimiter=","):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


class TestCells:
    @pytest.mark.parametrize(
        "text", ["", "Cortex Q3 Pilot", "a=b", "Z\u00fcrich", "7", "1e5", "'quoted'", "a-b; c"]
    )
    def test_what_is_harmless_stays_as_it_is(self, text):
        assert text_cell(text) == text

    @pytest.mark.parametrize(
        ("text", "cell"),
        [
            ("=1+1", "'=1+1"),
            ("+49 30", "'+49 30"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("  =1", "'  =1"),
            ("\u00a0\u3000=1", "'\u00a0\u3000=1"),
            ("\u200d=1", "'\u200d=1"),
            ("\uff1d1", "'\uff1d1"),
            ("\ufe661", "'\ufe661"),
            ("\u22125", "'\u22125"),
            ("x;=1", "x;'=1"),
            ("x; \uff1d1;y", "x;' \uff1d1;y"),
            ("\t=1", "␉=1"),
            ("\r=1", "␍=1"),
            ("\n=1", "␊=1"),
            ("a\nb\x00\u202e", "a␊b␀␦"),
        ],
    )
    def test_what_is_not_becomes_text(self, text, cell):
        assert text_cell(text) == cell

    @given(text=HOSTILE)
    @example(text="\u200d \ufe0f=cmd|'/c calc'!A1")
    def test_no_text_begins_like_a_formula(self, text):
        assert not begins_like_a_formula(text_cell(text))

    @given(text=HOSTILE)
    def test_nothing_of_it_is_lost(self, text):
        assert text_cell(text).replace("'", "") == visible(text).replace("'", "")

    @given(texts=st.lists(HOSTILE, min_size=1, max_size=4))
    def test_nor_does_a_part_where_the_semicolon_parts_the_cells(self, texts):
        line = io.StringIO()
        csv.writer(line).writerow([text_cell(text) for text in texts])
        for cell in next(csv.reader([line.getvalue()], delimiter=";", quoting=csv.QUOTE_NONE)):
            assert not begins_like_a_formula(cell.strip('"'))


class TestFile:
    def test_as_written(self, tmp_path):
        path = str(tmp_path / "runs.csv")
        rows = [("Run 1", '\u00dcbersicht, "eins"'), ("=1", "a\nb")]
        assert write_table(path, HEADER, rows) == 2
        assert read_back(path) == [list(HEADER), ["Run 1", '\u00dcbersicht, "eins"'], ["'=1", "a␊b"]]
        data = Path(path).read_bytes()
        assert data.startswith(b"\xef\xbb\xbfRun,Project\r\n")
        assert data.count(b"\r\n") == data.count(b"\n") == 3

    @pytest.mark.parametrize("name", ["runs.tsv", "RUNS.TXT"])
    def test_with_tabs(self, tmp_path, name):
        path = str(tmp_path / name)
        write_table(path, HEADER, [("a\tb", "c,d")])
        assert read_back(path, "\t") == [list(HEADER), ["a␉b", "c,d"]]

    @given(rows=st.lists(st.tuples(HOSTILE, HOSTILE), max_size=5))
    def test_pythons_csv_reads_what_was_written(self, tmp_path_factory, rows):
        path = str(tmp_path_factory.mktemp("list") / "runs.csv")
        write_table(path, HEADER, rows)
        expected = [[text_cell(cell) for cell in row] for row in rows]
        assert read_back(path) == [list(HEADER), *expected]

    def test_a_file_that_is_there_is_replaced(self, tmp_path):
        path = tmp_path / "runs.csv"
        path.write_text("before\n" * 1000, encoding="utf-8")
        write_table(str(path), HEADER, [("a", "b")])
        assert read_back(path) == [list(HEADER), ["a", "b"]]
        assert os.listdir(tmp_path) == ["runs.csv"]

    def test_it_tells_how_far_it_is_and_asks_whether_to_go_on(self, tmp_path):
        path = tmp_path / "runs.csv"
        path.write_text("before", encoding="utf-8")
        done = []
        with pytest.raises(Cancelled):
            write_table(
                str(path),
                HEADER,
                ((str(number), "") for number in range(10_000)),
                done.append,
                lambda: len(done) > 2,
            )
        assert done == [500, 1_000, 1_500]
        assert path.read_text(encoding="utf-8") == "before"
        assert os.listdir(tmp_path) == ["runs.csv"]

    def test_cancelled_before_it_began_writes_nothing(self, tmp_path):
        with pytest.raises(Cancelled):
            write_table(str(tmp_path / "runs.csv"), HEADER, [], cancelled=lambda: True)
        assert os.listdir(tmp_path) == []

    def test_a_folder_that_is_not_there(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            write_table(str(tmp_path / "none" / "runs.csv"), HEADER, [])
