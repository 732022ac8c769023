"""All rows in their order: kept sorted as rows come, change and go; sorted anew in slices. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.desktop.row_sort import PATH, SortedRows, sorted_by

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from exlab_gui.desktop.run_columns import SortKey
    from exlab_gui.desktop.run_row import RunRow

AT_ONCE = 10_000
"""More rows than these are not sorted in one go: it takes longer than a picture may."""


class _Late(NamedTuple):
    """What happened since a sort was begun."""

    changed: set[RunRow]
    gone: set[RunRow]


class RunOrder:
    """The order of all rows. One thread only.

    A row may change in place, but the next :meth:`update` must be told of it before anything else is asked.

    Args:
        keys: what the rows are sorted by, the first counts most.
        at_once: more rows than these are not sorted in one go.

    Attributes:
        at_once: the same.
        is_sorted: False where so much has changed at once that it waits for :meth:`sorting`; new rows stand
            last then, others where they stood.
    """

    def __init__(self, keys: Sequence[SortKey], at_once: int = AT_ONCE) -> None:
        self.at_once = at_once
        self._sorted = SortedRows([], keys)
        self.is_sorted = True
        self._by_path: list[RunRow] = []
        self._unplaced: list[RunRow] = []
        self._late: _Late | None = None

    @property
    def rows(self) -> list[RunRow]:
        """All rows in order; another list after each change, never changed in place."""
        return self._sorted.rows

    @property
    def keys(self) -> tuple[SortKey, ...]:
        """What the rows are sorted by now."""
        return self._sorted.keys

    def standing(self, row: RunRow) -> tuple[object, ...]:
        """What decides about the place of a row."""
        return tuple([key.value(row) for key in self.keys])

    def update(
        self,
        new: Sequence[RunRow] = (),
        *,
        moved: AbstractSet[RunRow] = frozenset(),
        kept: AbstractSet[RunRow] = frozenset(),
        gone: AbstractSet[RunRow] = frozenset(),
    ) -> None:
        """Take in what has changed.

        Args:
            new: rows that came.
            moved: rows that changed, and so did their :meth:`standing`.
            kept: rows that changed otherwise.
            gone: rows that are no more.
        """
        if gone:
            self._by_path = [row for row in self._by_path if row not in gone]
            self._unplaced = [row for row in self._unplaced if row not in gone]
        self._unplaced += new
        if self._late is not None:
            # The sort that goes on may be by what changed in those that were kept.
            self._late.changed.update(new, moved, kept)
            self._late.gone.update(gone)
        coming = [*new, *(moved - gone)]
        self.is_sorted = self.is_sorted and len(coming) <= self.at_once
        if not self.is_sorted:
            self._sorted = SortedRows([*(row for row in self.rows if row not in gone), *new], self.keys)
        elif coming or gone:
            self._sorted = self._sorted.updated(coming, moved | gone)

    def sort(self, keys: Sequence[SortKey]) -> None:
        """Sort all rows by other keys, in one go."""
        for _ in self.sorting(keys):
            pass

    def sorting(
        self,
        keys: Sequence[SortKey],
        settle: Callable[[], object] = lambda: None,
        texts: Mapping[RunRow, str] | None = None,
    ) -> Iterator[None]:
        """Sort all rows by other keys, a slice with each step; the old order holds until the last one.

        Rows may come, change and go meanwhile. Only the sort that was begun last may be carried on.

        Args:
            keys: what to sort by.
            settle: sees to it, before the last step, that all changes so far were told.
            texts: values of keys that need a text, as far as they are made already.
        """
        while True:
            late = self._late = _Late(set(), set())
            rows = yield from self._all_by_path(late)
            values = None
            for key in reversed(keys):
                value_of = _Known(texts, key.value) if texts and key.needs_text else key.value
                rows, values = yield from sorted_by(rows, value_of, descending=key.descending)
            settle()
            if len(late.changed) <= self.at_once:
                break
        self._sorted = SortedRows(rows, keys, values).updated(
            late.changed - late.gone, late.changed | late.gone
        )
        self._late = None
        self.is_sorted = True
        # What is to be shown now takes a turn of its own.
        yield

    def _all_by_path(self, late: _Late) -> Generator[None, None, list[RunRow]]:
        # A copy: those that come meanwhile are not in what is being sorted.
        new = self._unplaced.copy()
        if not new:
            return self._by_path
        rows, _ = yield from sorted_by(self._by_path + new, PATH)
        # Only now, so that nothing is lost where this sort is not carried on.
        placed = set(new)
        self._unplaced = [row for row in self._unplaced if row not in placed]
        self._by_path = [row for row in rows if row not in late.gone] if late.gone else rows
        yield
        return rows


class _Known:
    """Values that are made already, and others that are made when they are asked for."""

    def __init__(self, known: Mapping[RunRow, str], make: Callable[[RunRow], str]) -> None:
        self._known = known
        self._make = make

    def __call__(self, row: RunRow) -> str:
        return self._known.get(row) or self._make(row)
