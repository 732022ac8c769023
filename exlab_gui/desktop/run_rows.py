"""All rows of the list: by path, by group, in order. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop.row_marks import RowMarks
from exlab_gui.desktop.run_filter import FilterCounts, RunFilter, Shared
from exlab_gui.desktop.run_groups import RunGroups
from exlab_gui.desktop.run_order import RunOrder
from exlab_gui.desktop.run_row import RunRow

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from exlab_gui.desktop.run_columns import SortKey
    from exlab_gui.staging import RunSummary

_SLICE = 500
"""So many rows are looked at in a millisecond or two."""


class RunRows:
    """All rows. What changes is put in order by :meth:`settle`, all at once. One thread only.

    Args:
        clock: POSIX seconds.
        order: of no rows yet.

    Attributes:
        marks: what is known of runs beside what a scan finds.
        groups: what rows have in common.
        order: all rows in order, as they were settled last.
    """

    def __init__(self, clock: Callable[[], float], order: RunOrder) -> None:
        self.marks = RowMarks(clock)
        self.groups = RunGroups()
        self.order = order
        self._rows: dict[str, RunRow] = {}
        self._new: list[RunRow] = []
        self._moved: set[RunRow] = set()
        self._kept: set[RunRow] = set()
        self._gone: set[RunRow] = set()
        self._unsearched: list[RunRow] = []

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, path: object) -> bool:
        return path in self._rows

    def get(self, path: str) -> RunRow | None:
        """The row of the run in this folder."""
        return self._rows.get(path)

    def values(self) -> Collection[RunRow]:
        """All rows."""
        return self._rows.values()

    def clear(self, keys: Sequence[SortKey]) -> None:
        """Forget all rows, but not what somebody should look at; others will be sorted by these keys."""
        self.groups = RunGroups()
        self.order = RunOrder(keys, self.order.at_once)
        self.marks.ready = set()
        self._rows, self._unsearched = {}, []
        self._new, self._moved, self._kept, self._gone = [], set(), set(), set()

    def add(self, runs: Iterable[tuple[RunSummary, str]]) -> None:
        """Take in runs that are not listed, each once, with their operators as far as these are known."""
        ready, rows, groups = self.marks.ready, self._rows, self.groups
        new = []
        for summary, operator in runs:
            path = summary.path
            group = groups.group(summary, self.marks.attention(summary), is_signalled=path in ready)
            rows[path] = row = RunRow(summary, group, groups.people(summary.hosts, operator))
            new.append(row)
        groups.add(new)
        self._new += new
        self._unsearched += new

    def put(self, summaries: Iterable[RunSummary]) -> list[str]:
        """Take in what is now known of some runs, new or listed; returns which have changed."""
        changed = []
        new: dict[str, RunSummary] = {}
        known = self._rows.get
        for summary in summaries:
            path = summary.path
            row = known(path)
            if row is None:
                new[path] = summary
            elif row.summary != summary:
                self._change(row, summary, row.operator)
                changed.append(path)
        self.add((summary, "") for summary in new.values())
        return changed

    def set_operator(self, row: RunRow, operator: str) -> None:
        """Somebody made this run."""
        if row.operator != operator:
            before = self.order.standing(row)
            self._set_people(row, operator)
            self._note_changed(row, before)

    def look_again(self, row: RunRow) -> bool:
        """Find out how this row is marked now; returns whether there is another reason to look at the run."""
        attention, is_signalled = self.marks.attention(row.summary), row.path in self.marks.ready
        is_new = attention != row.attention
        if is_new or is_signalled is not row.is_signalled:
            self._change(row, row.summary, row.operator)
        return is_new

    def drop(self, paths: Iterable[str]) -> None:
        """These runs are gone."""
        dropped = self._rows.keys() & set(paths)
        self.marks.forget(dropped)
        for path in dropped:
            row = self._rows.pop(path)
            self.groups.remove(row)
            self._gone.add(row)

    def settle(self) -> set[RunRow] | None:
        """Put in order what has changed.

        Returns:
            The rows that changed where they stand; None where nothing has changed at all.
        """
        if not (self._new or self._moved or self._kept or self._gone):
            return None
        if self._gone:
            self._new = [row for row in self._new if row not in self._gone]
        self._moved.difference_update(self._new)
        kept = self._kept - self._gone - self._moved
        self.order.update(self._new, moved=self._moved, kept=kept, gone=self._gone)
        self._new, self._moved, self._kept, self._gone = [], set(), set(), set()
        return kept

    def sorting(self, keys: Sequence[SortKey]) -> Iterator[None]:
        """Sort all rows by other keys, some of the work with each step; see :meth:`RunOrder.sorting`."""
        return self.order.sorting(keys, self.settle)

    def filtered(self, run_filter: RunFilter) -> tuple[list[RunRow], FilterCounts]:
        """The rows that a filter shows, in order, and its counts."""
        if run_filter.words:
            for _ in self.fill_search_texts():
                pass
        return run_filter.apply(self.order.rows, Shared(self.groups.numbers, self.groups.all_people()))

    def fill_search_texts(self) -> Iterator[None]:
        """Make what is searched of all rows, some of them with each step."""
        while self._unsearched:
            part = self._unsearched[-_SLICE:]
            del self._unsearched[-_SLICE:]
            for row in part:
                row.fill_search_text()
            yield

    def _change(self, row: RunRow, summary: RunSummary, operator: str) -> None:
        before = self.order.standing(row)
        self.groups.remove(row)
        is_renamed = summary.name != row.summary.name
        row.summary = summary
        attention = self.marks.attention(summary)
        row.group = self.groups.group(summary, attention, is_signalled=summary.path in self.marks.ready)
        if is_renamed:
            row.search_text = ""
        self._set_people(row, operator)
        self.groups.add([row])
        self._note_changed(row, before)

    def _set_people(self, row: RunRow, operator: str) -> None:
        row.people = self.groups.people(row.summary.hosts, operator)
        row.fill_search_text()

    def _note_changed(self, row: RunRow, before: tuple[object, ...]) -> None:
        (self._kept if self.order.standing(row) == before else self._moved).add(row)
