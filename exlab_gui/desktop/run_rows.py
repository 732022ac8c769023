"""All rows of the list: by path, by group, in order. No Qt in here."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from exlab_gui.desktop.row_marks import RowMarks
from exlab_gui.desktop.run_filter import FilterCounts, RunFilter, Shared
from exlab_gui.desktop.run_groups import RunGroups
from exlab_gui.desktop.run_order import RunOrder
from exlab_gui.desktop.run_row import RunRow
from exlab_gui.desktop.search_index import SearchIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, KeysView, Sequence

    from exlab_gui.desktop.run_columns import SortKey
    from exlab_gui.staging import RunSummary

_PATH = attrgetter("path")


class RunRows:
    """All rows. What changes is put in order by :meth:`settle`, all at once. One thread only.

    Args:
        clock: POSIX seconds.
        order: of no rows yet.

    Attributes:
        marks: what is known of runs beside what a scan finds.
        groups: what rows have in common.
        order: all rows in order, as they were settled last.
        texts: what is searched of them.
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
        self.texts = SearchIndex()
        self._counted: tuple[RunFilter, int, FilterCounts] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, path: object) -> bool:
        return path in self._rows

    def get(self, path: str) -> RunRow | None:
        """The row of the run in this folder."""
        return self._rows.get(path)

    def paths(self) -> KeysView[str]:
        """The folders of all runs."""
        return self._rows.keys()

    def values(self) -> Collection[RunRow]:
        """All rows."""
        return self._rows.values()

    def clear(self, keys: Sequence[SortKey]) -> None:
        """Forget all rows, but not what somebody should look at; others will be sorted by these keys."""
        self.groups = RunGroups()
        self.order = RunOrder(keys, self.order.at_once)
        self.marks.ready = set()
        self.texts = SearchIndex()
        self._rows, self._counted = {}, None
        self._new, self._moved, self._kept, self._gone = [], set(), set(), set()

    def add(self, runs: Iterable[tuple[RunSummary, str]]) -> None:
        """Take in runs that are not listed, each once, with their operators as far as these are known."""
        pairs = list(runs)
        summaries = [summary for summary, _ in pairs]
        operators = [operator for _, operator in pairs]
        for name in set(operators):
            self.groups.operator(name)
        groups = self.groups.groups(summaries, self.marks.attentions(summaries), self.marks.ready)
        new = list(map(RunRow, summaries, groups, operators))
        self._rows.update(zip(map(_PATH, summaries), new, strict=True))
        self.groups.add(new)
        self._new += new
        self.texts.add(new)

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
                self._change(row, summary)
                changed.append(path)
        self.add((summary, "") for summary in new.values())
        return changed

    def set_operator(self, row: RunRow, operator: str) -> None:
        """Somebody made this run."""
        if row.operator != operator:
            before = self.order.standing(row)
            row.operator = self.groups.operator(operator)
            self._note_changed(row, before)

    def look_again(self, row: RunRow) -> bool:
        """Find out how this row is marked now; returns whether there is another reason to look at the run."""
        attention, is_signalled = self.marks.attention(row.summary), row.path in self.marks.ready
        is_new = attention != row.attention
        if is_new or is_signalled is not row.is_signalled:
            self._change(row, row.summary)
        return is_new

    def drop(self, paths: Iterable[str]) -> None:
        """These runs are gone."""
        dropped = self._rows.keys() & set(paths)
        self.marks.forget(dropped)
        gone = []
        for path in dropped:
            row = self._rows.pop(path)
            self.groups.remove(row)
            gone.append(row)
        self._gone.update(gone)
        self.texts.drop(gone)

    def settle(self) -> set[RunRow] | None:
        """Put in order what has changed.

        Returns:
            The listed rows that changed; None where nothing has changed at all. Those whose
            :meth:`RunOrder.standing` changed are among them: they may well stand where they stood.
        """
        if not (self._new or self._moved or self._kept or self._gone):
            return None
        if self._gone:
            self._new = [row for row in self._new if row not in self._gone]
        self._moved.difference_update(self._new)
        kept = self._kept - self._gone - self._moved
        changed = kept | (self._moved - self._gone)
        self.order.update(self._new, moved=self._moved, kept=kept, gone=self._gone)
        self._new, self._moved, self._kept, self._gone = [], set(), set(), set()
        return changed

    def sorting(self, keys: Sequence[SortKey]) -> Iterator[None]:
        """Sort all rows by other keys, some of the work with each step; see :meth:`RunOrder.sorting`."""
        texts: dict[RunRow, str] = {}
        if any(key.needs_text for key in keys):
            yield from self.texts.fill()
            yield from self.texts.keys_into(texts)
        yield from self.order.sorting(keys, self.settle, texts)

    def filtered(self, run_filter: RunFilter) -> tuple[list[RunRow], FilterCounts]:
        """The rows that a filter shows, in order, and its counts."""
        if run_filter.words:
            for _ in self.texts.fill():
                pass
        else:
            self.texts.forget()
        version = self.groups.version
        known = None
        if self._counted is not None and self._counted[:2] == (run_filter, version):
            known = self._counted[2]
        shared = Shared(self.groups.numbers, self.groups.operators, self.texts, known)
        rows, counts = run_filter.apply(self.order.rows, shared)
        self._counted = (run_filter, version, counts) if run_filter.is_of_groups else None
        return rows, counts

    def _change(self, row: RunRow, summary: RunSummary) -> None:
        before = self.order.standing(row)
        if (summary.name, summary.hosts) != (row.summary.name, row.summary.hosts):
            self.texts.touch(row)
        attention = self.marks.attention(summary)
        group = self.groups.group(summary, attention, is_signalled=summary.path in self.marks.ready)
        self.groups.change(row, summary, group)
        self._note_changed(row, before)

    def _note_changed(self, row: RunRow, before: tuple[object, ...]) -> None:
        (self._kept if self.order.standing(row) == before else self._moved).add(row)
