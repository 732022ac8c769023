"""What is compared when something is searched for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.desktop.search_text import normalised, search_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Run_2026-04-17", "run_2026-04-17"),
        ("Zürich", "zurich"),
        ("Zu\u0308rich", "zurich"),
        ("ZÜRICH", "zurich"),
        ("Straße", "strasse"),
        ("Ørsted", "ørsted"),
        ("İstanbul", "istanbul"),
        ("ﬁne", "fine"),
        ("10\u202fµm", "10 μm"),
        ("Ὀδυσσεύς", "οδυσσευσ"),
        ("細胞", "細胞"),
        ("", ""),
    ],
)
def test_accents_and_case_do_not_count(text, expected):
    assert normalised(text) == expected


@given(st.text())
def test_it_is_the_same_again(text):
    assert normalised(normalised(text)) == normalised(text)


@given(st.text(), st.text())
def test_a_part_is_found_in_the_whole(before, after):
    assert "zurich" in normalised(f"{before}\nZürich\n{after}")


def test_text_that_is_no_valid_unicode_is_searched_too():
    assert normalised("Ä\udcff") == "a\udcff"


def test_typed_words():
    assert search_words("  Mouse\tSTRASSE ß Zürich") == ("mouse", "strasse", "ss", "zurich")
    assert search_words(" \n ") == ()
