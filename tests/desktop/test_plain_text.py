"""Text from outside is shown as it is: nothing in it hides, breaks a line or is taken as a command."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt, QTextDocument

from exlab_gui.desktop.plain_text import button_text, tooltip, visible, visible_lines

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Run_2026-04-17T14-32", "Run_2026-04-17T14-32"),
        ("Größe µm 細胞 🔬", "Größe µm 細胞 🔬"),
        ("a\nb\tc", "a␊b␉c"),
        ("nul\0", "nul␀"),
        ("del\x7f", "del␡"),
        ("c1\x9b", "c1␦"),
        ("txt\u202ecod.exe", "txt␦cod.exe"),
        ("zero\u200bwidth", "zero␦width"),
        ("line\u2028paragraph\u2029", "line␦paragraph␦"),
        ("byte\udcff", "byte\ufffd"),
        ("private\ue000", "private␦"),
        ("family 👨\u200d👩", "family 👨\u200d👩"),
        ("heart ❤\ufe0f", "heart ❤\ufe0f"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
    ],
)
def test_nothing_hides(text, shown):
    assert visible(text) == shown


@given(ANY_TEXT)
def test_whatever_comes_becomes_one_line_that_can_be_encoded(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert len(shown.splitlines()) <= 1
    shown.encode()
    assert visible(shown) == shown


@pytest.mark.parametrize("character", ["x", "ü", "\n"])
def test_what_no_name_can_be_is_cut(character):
    assert len(visible(character * 100_000)) == 4096


def test_lines_are_kept_where_they_are_wanted():
    assert visible_lines("one\r\ntwo\n\nthree\x1b[0m") == "one␍\ntwo\n\nthree␛[0m"


def plain(rich):
    document = QTextDocument()
    document.setHtml(rich)
    return document.toPlainText()


class TestTooltip:
    def test_markup_is_shown_and_not_obeyed(self, qapp):
        hostile = "<img src=x> </p> &amp; <!-- \"quoted\" 'too'"
        assert plain(tooltip(hostile)) == hostile

    def test_every_line_on_its_own_and_empty_ones_left_out(self, qapp):
        assert tooltip("one", "", "two\nstill two").split("\n") == ["one", "two␊still two"]
        assert plain(tooltip("<one>", "", "two\nstill two")).split("\n") == ["<one>", "two␊still two"]

    def test_a_screen_reader_reads_no_markup(self):
        assert tooltip('It\'s "all" here', "100 %") == 'It\'s "all" here\n100 %'

    def test_long_ones_are_wrapped_between_words(self):
        text = "Nothing of this run was changed. " * 12
        rows = tooltip(text).split("\n")
        assert len(rows) > 3
        assert all(len(row) <= 91 for row in rows)
        assert "".join(rows) == text
        name = "x" * 300
        assert tooltip(name) == name

    def test_none_without_text(self):
        assert tooltip() == tooltip("", "") == ""

    @given(ANY_TEXT.filter(str.strip))
    def test_whatever_comes_is_plain_for_qt_or_rich_text_of_ours_only(self, text):
        tip = tooltip(text)
        inside = tip.removeprefix("<p style='white-space: pre-wrap'>").removesuffix("</p>")
        assert "<" not in inside
        assert Qt.mightBeRichText(tip) is (inside != tip)


def test_an_ampersand_marks_no_shortcut():
    assert button_text("R&D\n") == "R&&D␊"
