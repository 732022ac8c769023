"""Which rows of a list are selected, reckoned as Qt does, but as marks instead of ranges. No widgets in here.

Qt compares every range with every other one whenever something changes: with 10,000 rows that lie scattered,
which is 10,000 ranges, that takes seconds. One byte for each row takes as long for any of them as for one.
"""

from __future__ import annotations

from itertools import chain, compress, islice
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QItemSelectionModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_Flag = QItemSelectionModel.SelectionFlag
_UPDATES = _Flag.Select | _Flag.Deselect | _Flag.Toggle
_FEW = 200
"""Up to so many parts are gone through one by one."""

_Item = TypeVar("_Item")


class ChosenRows:
    """The selected rows of a list that stands still. One thread only.

    As in a :class:`QItemSelectionModel`, there is what was selected before, and the part that the last
    command is about: with ``Current``, the next command takes that part back first.

    Args:
        before: a byte for each row, 1 for those that were selected before.
        part: the same for those that the last command is about.
        command: that command.
    """

    def __init__(
        self, before: bytes, part: bytes = b"", command: QItemSelectionModel.SelectionFlag = _Flag.NoUpdate
    ) -> None:
        self._before = bytes(before)
        self._part = bytes(part)
        self._command = command
        self._marks = _merged(self._before, self._part, command)

    @classmethod
    def none(cls, number: int) -> ChosenRows:
        """A list of so many rows, none of them selected."""
        return cls(bytes(number))

    @property
    def number(self) -> int:
        """How many rows are selected."""
        return self._marks.count(1)

    @property
    def before(self) -> bytes:
        """What was selected before the last command."""
        return self._before

    @property
    def part(self) -> bytes:
        """What the last command is about; empty where it is done with."""
        return self._part

    @property
    def command(self) -> QItemSelectionModel.SelectionFlag:
        """What the last command does with its part."""
        return self._command

    def is_chosen(self, row: int) -> bool:
        """Whether a row is selected."""
        return self._marks[row] == 1

    def select(self, rows: Iterable[range], command: QItemSelectionModel.SelectionFlag) -> bool:
        """Do what Qt does with a selection and a command; returns whether other rows are selected now."""
        marks = self._marks
        if command & _Flag.Clear:
            self._before, self._part = bytes(len(marks)), b""
        elif not command & _Flag.Current:
            self._before, self._part = marks, b""
        if command & _UPDATES:
            self._command, self._part = command, _marked(rows, len(marks))
        self._marks = _merged(self._before, self._part, self._command)
        return self._marks != marks

    def parts(self, most: int, within: range | None = None) -> list[range] | None:
        """The selected rows as ranges, from top to bottom; None where there are more than ``most``."""
        first, last = (within.start, within.stop) if within is not None else (0, len(self._marks))
        found: list[range] = []
        begin = self._marks.find(1, first, last)
        while begin >= 0:
            if len(found) == most:
                return None
            end = self._marks.find(0, begin, last)
            end = last if end < 0 else end
            found.append(range(begin, end))
            begin = self._marks.find(1, end, last)
        return found

    def first(self) -> int | None:
        """The uppermost selected row."""
        place = self._marks.find(1)
        return place if place >= 0 else None

    def pick(self, items: Sequence[_Item], most: int | None = None) -> list[_Item]:
        """Of one item for each row, those of the selected rows, or the first of them."""
        parts = self.parts(_FEW)
        if parts is None:
            return list(islice(compress(items, self._marks), most))
        return list(islice(chain.from_iterable(items[part.start : part.stop] for part in parts), most))


def _marked(rows: Iterable[range], number: int) -> bytes:
    marks = bytearray(number)
    for part in rows:
        marks[part.start : part.stop] = b"\1" * len(part)
    return bytes(marks)


def _merged(before: bytes, part: bytes, command: QItemSelectionModel.SelectionFlag) -> bytes:
    if not part:
        return before
    # As two large numbers, so that no row is looked at by itself.
    old, new = int.from_bytes(before, "little"), int.from_bytes(part, "little")
    if command & _Flag.Toggle:
        result = old ^ new
    elif command & _Flag.Deselect:
        result = old & ~new
    else:
        result = old | new
    return result.to_bytes(len(before), "little")
