"""Sorting rows, and keeping sorted rows sorted. No Qt in here.

Rows are sorted by any number of keys, then by path. Those without a value stand last in both directions.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain, compress
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from exlab_gui.desktop.run_columns import SortKey
    from exlab_gui.desktop.run_row import RunRow

SLICE = 5_000
"""So many rows are sorted in some milliseconds."""

_SAMPLES = 32
"""So many values of each sorted part tell how all values lie."""

PATH = attrgetter("summary.path")


def sorted_by(
    rows: list[RunRow], value_of: Callable[[RunRow], Any], *, descending: bool = False
) -> Generator[None, None, tuple[list[RunRow], list[Any]]]:
    """The rows by one value, and their values, some of the work with each step; equals stay as they stand."""
    values: list[Any] = []
    parts: list[list[int]] = []
    unknown: list[RunRow] = []
    # Numbers instead of rows: to look values up again and again, in rows all over the memory, takes longest.
    look_up = values.__getitem__
    for start in range(0, len(rows), SLICE):
        values += map(value_of, rows[start : start + SLICE])
        numbers = range(start, len(values))
        known = [number for number in numbers if values[number] is not None]
        if len(known) < len(numbers):
            unknown += [rows[number] for number in numbers if values[number] is None]
        parts.append(sorted(known, key=look_up, reverse=descending))
        yield
    in_order: list[RunRow] = []
    their_values: list[Any] = []
    for level in _levels(parts, values, descending=descending):
        # Python's sort finds the parts that are sorted, and merges these.
        numbers_in_order = sorted(chain(*level), key=look_up, reverse=descending)
        in_order += [rows[number] for number in numbers_in_order]
        their_values += map(look_up, numbers_in_order)
        yield
    return in_order + unknown, their_values + [None] * len(unknown)


def _levels(parts: list[list[int]], values: list[Any], *, descending: bool) -> Iterator[list[list[int]]]:
    """Cut sorted parts, all at the same values, so that what is cut off first belongs before all the rest.

    Args:
        parts: numbers of values, in the order of these.
        values: by number.
        descending: the direction.
    """
    samples = [
        values[part[place]] for part in parts for place in range(0, len(part), len(part) // _SAMPLES + 1)
    ]
    samples.sort(reverse=descending)
    borders = samples[_SAMPLES::_SAMPLES]
    starts = [0] * len(parts)
    for border in borders:
        ends = [_cut(part, values, border, descending=descending) for part in parts]
        yield [part[start:end] for part, start, end in zip(parts, starts, ends, strict=True)]
        starts = ends
    yield [part[start:] for part, start in zip(parts, starts, strict=True)]


def _cut(part: list[int], values: list[Any], border: Any, *, descending: bool) -> int:  # noqa: ANN401
    """How many numbers stand before those with this value."""
    low, high = 0, len(part)
    while low < high:
        middle = (low + high) // 2
        value = values[part[middle]]
        if value > border if descending else value < border:
            low = middle + 1
        else:
            high = middle
    return low


def _sorted(rows: Iterable[RunRow], keys: Sequence[SortKey]) -> list[RunRow]:
    result = sorted(rows, key=PATH)
    for key in reversed(keys):
        value_of = key.value
        if key.may_be_none and None in map(value_of, result):
            unknown = [row for row in result if value_of(row) is None]
            known = [row for row in result if value_of(row) is not None]
            result = sorted(known, key=value_of, reverse=key.descending) + unknown
        else:
            result.sort(key=value_of, reverse=key.descending)
    return result


class SortedRows:
    """Sorted rows. One thread only.

    Args:
        rows: in order; the list must never be changed.
        keys: what they are sorted by.

    Attributes:
        rows: the same list.
        keys: the same keys.
    """

    def __init__(self, rows: list[RunRow], keys: Sequence[SortKey], values: list[Any] | None = None) -> None:
        self.rows = rows
        self.keys = tuple(keys)
        # By the first key, in order. To look these up row by row takes longer than all else.
        self._values = values

    def updated(self, coming: Iterable[RunRow], leaving: AbstractSet[RunRow]) -> SortedRows:
        """These rows without some and with others.

        Args:
            coming: in any order; may have left from another place.
            leaving: rows that go. They may have changed, the others must be as they were sorted.
        """
        left = self._without(leaving) if leaving else self
        new = _sorted(coming, self.keys)
        if not new:
            return left
        if len(new) > len(left.rows) or not self.keys:
            return SortedRows(_sorted(left.rows + new, self.keys), self.keys)
        return left.merged_with(new)

    def values(self) -> list[Any]:
        """The values of the rows by the first key."""
        if self._values is None:
            self._values = list(map(self.keys[0].value, self.rows))
        return self._values

    def _without(self, leaving: AbstractSet[RunRow]) -> SortedRows:
        stays = [row not in leaving for row in self.rows]
        if all(stays):
            return self
        values = None if self._values is None else list(compress(self._values, stays))
        return SortedRows(list(compress(self.rows, stays)), self.keys, values)

    def merged_with(self, new: list[RunRow]) -> SortedRows:
        """These rows with others that are sorted alike; quick where those are few."""
        new_values = list(map(self.keys[0].value, new))
        old_rows, old_values = self.rows, self.values()
        rows: list[RunRow] = []
        values: list[Any] = []
        last = 0
        for row, value, place in zip(new, new_values, _Places(self).of(new, new_values), strict=True):
            if place > last:
                rows += old_rows[last:place]
                values += old_values[last:place]
                last = place
            rows.append(row)
            values.append(value)
        return SortedRows(rows + old_rows[last:], self.keys, values + old_values[last:])


class _Places:
    """Finds where rows belong among sorted ones."""

    def __init__(self, among: SortedRows) -> None:
        self._rows = among.rows
        self._values = among.values()
        self._key, *self._others = among.keys
        # bisect only knows lists that ascend.
        self._backwards = among.rows[::-1] if any(key.descending for key in self._others) else among.rows

    def of(self, new: list[RunRow], new_values: list[Any]) -> Iterator[int]:
        """The places before which new rows belong; they are sorted, with their values by the first key."""
        is_descending, values = self._key.descending, self._values
        known = bisect_left(values, True, key=_is_none) if self._key.may_be_none else len(values)
        ascending = values[:known][::-1] if is_descending else values
        low, high = 0, known  # each is looked for only where those before it leave room
        for row, value in zip(new, new_values, strict=True):
            if value is None:
                yield self._among_equals(row, known, len(values))
                continue
            begin = end = bisect_left(ascending, value, low, high)
            if begin < high and ascending[begin] == value:
                end = bisect_right(ascending, value, begin, high)
            if is_descending:
                high = end
                begin, end = known - end, known - begin
            else:
                low = begin
            yield begin if begin == end else self._among_equals(row, begin, end)

    def _among_equals(self, row: RunRow, first: int, last: int) -> int:
        for key in self._others:
            if first == last:
                return first
            first, last = self._equals(key, key.value(row), first, last)
        return bisect_left(self._rows, row.summary.path, first, last, key=PATH)

    def _equals(self, key: SortKey, value: Any, first: int, last: int) -> tuple[int, int]:  # noqa: ANN401
        """Where those with this value stand in a range that is sorted by this key."""
        rows = self._rows
        if key.may_be_none and key.value(rows[last - 1]) is None:
            known = bisect_left(rows, True, first, last, key=lambda row: _is_none(key.value(row)))
            if value is None:
                return known, last
            last = known
        elif value is None:
            return last, last
        if not key.descending:
            return _range(rows, value, first, last, key.value)
        number = len(rows)
        begin, end = _range(self._backwards, value, number - last, number - first, key.value)
        return number - end, number - begin


def _range(
    items: Sequence[Any],
    value: Any,  # noqa: ANN401  (whatever there is to sort by)
    first: int,
    last: int,
    value_of: Callable[[Any], Any] | None = None,
) -> tuple[int, int]:
    begin = bisect_left(items, value, first, last, key=value_of)
    if begin == last or (items[begin] if value_of is None else value_of(items[begin])) != value:
        return begin, begin
    return begin, bisect_right(items, value, begin, last, key=value_of)


def _is_none(value: object) -> bool:
    return value is None
