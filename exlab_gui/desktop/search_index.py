"""What is searched of the runs themselves, in long texts of many runs: names and computers. No Qt in here.

A text of its own for each of 100,000 runs takes more memory than all else that is searched, and to go from
one to the next takes longer than to look into it.
"""

from __future__ import annotations

from itertools import compress
from operator import not_
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop import formats
from exlab_gui.desktop.search_text import normalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from exlab_gui.desktop.run_row import RunRow

_RUNS = 500
"""So many are made ready in a millisecond or two."""
_FEW_OF = 4
"""Where less than this part of the runs has a word, each is looked for; else all are taken apart."""
_WORN = 1_000

# Blanks, as str.split() takes them, so that no word that is searched for holds one.
_END_OF_RUN = "\x1e"
_END_OF_NAMES = "\x1f"


def run_key(row: RunRow) -> str:
    """What is compared when runs are sorted by their names: the title first, then the name."""
    name = row.summary.name
    return _plain(normalised(f"{formats.run_title(name)}\n{name}"))


def own_text(row: RunRow) -> str:
    """What is searched of one run, beside its place and its operator."""
    return f"{run_key(row)}{_END_OF_NAMES}{_plain(normalised(row.summary.hosts))}"


def _plain(text: str) -> str:
    if _END_OF_RUN in text or _END_OF_NAMES in text:
        return text.replace(_END_OF_RUN, " ").replace(_END_OF_NAMES, " ")
    return text


class _Part(NamedTuple):
    """Some runs, and what is searched of them, in the same order."""

    rows: Sequence[RunRow]
    text: str

    def marks(self, word: str) -> list[bool] | None:
        """For each whether it has a word; None where none has."""
        rows, text = self.rows, self.text
        number = text.count(word)
        if not number:
            return None
        if number * _FEW_OF > len(rows):
            return [word in each for each in text.split(_END_OF_RUN)]
        marks = [False] * len(rows)
        number = seen = 0
        place = text.find(word)
        while place >= 0:
            number += text.count(_END_OF_RUN, seen, place)
            marks[number] = True
            seen = text.find(_END_OF_RUN, place)
            place = text.find(word, seen) if seen >= 0 else -1
        return marks


class Holders(NamedTuple):
    """Which rows have a word.

    Attributes:
        rows: those that have it, or those that have not.
        have: which of the two.
    """

    rows: frozenset[RunRow] | set[RunRow]
    have: bool


class SearchIndex:
    """The texts of all rows of a list. One thread only.

    What is made ready by :meth:`fill` is right whenever it is left.
    """

    def __init__(self) -> None:
        self._parts: list[_Part] = []
        self._unread: list[RunRow] = []
        self._stale: set[RunRow] = set()
        self._gone: set[RunRow] = set()
        self._hosts: dict[str, str] = {}
        self._known: dict[str, Holders] = {}

    def add(self, rows: Iterable[RunRow]) -> None:
        """Rows that came."""
        self._unread += rows
        self._known.clear()

    def touch(self, row: RunRow) -> None:
        """The names or the computers of a row are others now."""
        self._stale.add(row)
        self._known.clear()

    def drop(self, rows: Collection[RunRow]) -> None:
        """Rows that are no more, and will never come back."""
        self._gone.update(rows)
        self._known.clear()

    def fill(self) -> Iterator[None]:
        """Make all ready, some of it with each step."""
        if len(self._stale) + len(self._gone) > _WORN:
            yield from self._renew()
        while self._unread:
            part = self._unread[-_RUNS:]
            del self._unread[-_RUNS:]
            rows = [row for row in part if row not in self._gone]
            if rows:
                self._parts.append(_Part(rows, _END_OF_RUN.join(map(self._text, rows))))
            yield

    def holders(self, word: str) -> Holders:
        """The rows that have a word in their own texts; all must be ready."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._find(word)
        return known

    def forget(self) -> None:
        """Nobody searches any more."""
        self._known.clear()

    def _find(self, word: str) -> Holders:
        marked = [(part.rows, part.marks(word)) for part in self._parts]
        number = sum(marks.count(True) for _, marks in marked if marks is not None)
        have = 2 * number <= sum(len(rows) for rows, _ in marked)
        # The smaller set of the two, as it takes longer to make one than to ask it.
        found: set[RunRow] = set()
        for rows, marks in marked:
            if marks is None:
                found.update(() if have else rows)
            else:
                found.update(compress(rows, marks if have else map(not_, marks)))
        if self._stale:
            found -= self._stale
            found.update(row for row in self._stale if (word in own_text(row)) is have)
        found -= self._gone
        return Holders(found, have)

    def keys_into(self, keys: dict[RunRow, str]) -> Iterator[None]:
        """Tell the :func:`run_key` of each row, of some with each step; all must be ready."""
        for part in self._parts:
            # One whose runs are all gone may still stand there; its text is that of one run without a name.
            texts = part.text.split(_END_OF_RUN) if part.rows else []
            keys.update(zip(part.rows, [text[: text.index(_END_OF_NAMES)] for text in texts], strict=True))
            yield

    def _renew(self) -> Iterator[None]:
        """Take out what does not hold any more, and read it anew."""
        parts, worn = self._parts, self._stale | self._gone
        for number, (rows, text) in enumerate(parts):
            stays = [row not in worn for row in rows]
            if not all(stays):
                texts = compress(text.split(_END_OF_RUN), stays)
                parts[number] = _Part(list(compress(rows, stays)), _END_OF_RUN.join(texts))
            yield
        if self._parts is not parts:
            return  # somebody could not wait, and has done the same meanwhile
        self._parts = [part for part in parts if part.rows]
        gone = worn & self._gone
        self._unread = [row for row in self._unread if row not in gone]
        self._unread += (worn & self._stale) - self._gone
        self._stale -= worn
        self._gone -= gone

    def _text(self, row: RunRow) -> str:
        hosts = row.summary.hosts
        known = self._hosts.get(hosts)
        if known is None:
            known = self._hosts[hosts] = _plain(normalised(hosts))
        return f"{run_key(row)}{_END_OF_NAMES}{known}"
