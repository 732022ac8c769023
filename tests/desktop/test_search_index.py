"""The long texts that are searched, beside looking at each run by itself."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.desktop import search_index
from exlab_gui.desktop.run_row import make_row
from exlab_gui.desktop.search_index import SearchIndex, own_text, run_key
from exlab_gui.desktop.search_text import search_words

NAMES = st.sampled_from(
    ["Run_2026-04-17T14-32", "Run_2026-04-17T14-33Z", "Zürich", "a\x1eb", "a\x1fb", "b", "aa", "\U0001f9ea a"]
)
HOSTS = st.sampled_from(["", "labpc-04", "labpc-04\nqueue-1", "a\x1ec", "Ünix"])
WORDS = st.sampled_from(
    ["a", "aa", "b", "run", "14-33", "14:3", "zurich", "labpc", "queue", "unix", "c", "zz"]
)


@pytest.fixture(scope="session")
def row_of(make_summary):
    return lambda name, hosts: make_row(make_summary(name, hosts=hosts))


@pytest.fixture(autouse=True, scope="module")
def small_parts():
    """A few runs are many here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "_RUNS", 3)
        patch.setattr(search_index, "_WORN", 2)
        yield


def fill(index):
    for _ in index.fill():
        pass


def found(index, rows, word):
    """Those of the rows that the index says to have a word."""
    holders, have = index.holders(word)
    return {row for row in rows if (row in holders) is have}


def expected(rows, word):
    return {row for row in rows if word in own_text(row)}


@given(runs=st.lists(st.tuples(NAMES, HOSTS), max_size=20), word=WORDS)
def test_it_finds_what_looking_at_each_run_finds(row_of, runs, word):
    index, rows = SearchIndex(), [row_of(*run) for run in runs]
    index.add(rows)
    fill(index)
    assert found(index, rows, word) == expected(rows, word)


class Life:
    """Runs that come, change and go, while the index is made ready now and then, not always to its end."""

    def __init__(self, row_of):
        self.index, self.rows = SearchIndex(), []
        self.row_of = row_of
        self.filling = iter(())

    def come(self, draw):
        new = [self.row_of(*run) for run in draw(st.lists(st.tuples(NAMES, HOSTS), max_size=6))]
        self.rows += new
        self.index.add(new)

    def change(self, draw):
        for row in draw(st.lists(st.sampled_from(self.rows), max_size=4)) if self.rows else ():
            row.summary = msgspec.structs.replace(row.summary, hosts=draw(HOSTS))
            self.index.touch(row)

    def go(self, draw):
        gone = draw(st.lists(st.sampled_from(self.rows), max_size=4, unique_by=id)) if self.rows else []
        self.rows = [row for row in self.rows if row not in gone]
        self.index.drop(gone)

    def fill_some(self, draw):
        if draw(st.booleans()):
            self.filling = self.index.fill()
        for _ in range(draw(st.integers(1, 3))):
            next(self.filling, None)

    def ask(self, draw):
        fill(self.index)
        word = draw(WORDS)
        assert found(self.index, self.rows, word) == expected(self.rows, word)


@given(data=st.data())
def test_whatever_comes_changes_and_goes_it_finds_the_same(row_of, data):
    life = Life(row_of)
    for _ in range(data.draw(st.integers(1, 12))):
        data.draw(st.sampled_from([life.come, life.change, life.go, life.fill_some, life.ask]))(data.draw)
    life.ask(data.draw)


def test_it_keeps_nothing_of_what_is_long_gone(row_of):
    index, rows = SearchIndex(), [row_of("b", "") for _ in range(20)]
    index.add(rows)
    fill(index)
    index.drop(rows[:19])
    fill(index)
    assert index.holders("b").rows == set()
    assert index.holders("zz").rows <= {rows[19]}


def test_it_knows_what_runs_are_sorted_by(row_of):
    index, rows = SearchIndex(), [row_of(name, "x") for name in ("B", "a\x1eb", "Run_2026-04-17T14-32")]
    index.add(rows)
    fill(index)
    keys = {}
    for _ in index.keys_into(keys):
        pass
    assert keys == {row: run_key(row) for row in rows}
    assert keys[rows[2]] == "run 2026-04-17 14:32\nrun_2026-04-17t14-32"


def test_runs_may_go_while_others_are_told_what_they_are_sorted_by(row_of):
    index, rows = SearchIndex(), [row_of(f"Run_{number}", "") for number in range(12)]
    index.add(rows)
    fill(index)
    keys = {}
    telling = index.keys_into(keys)
    next(telling)
    index.drop(rows[:9])
    filling = index.fill()
    for _ in zip(filling, range(4), strict=False):  # not to its end: parts without any run stand there still
        pass
    for _ in telling:
        pass
    assert {row: keys[row] for row in rows[9:]} == {row: run_key(row) for row in rows[9:]}


def test_no_word_that_is_typed_finds_where_one_run_ends(row_of):
    assert search_words("a\x1eb\x1fc") == ("a", "b", "c")
