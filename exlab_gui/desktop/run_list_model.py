"""The list of runs as Qt and the window read it: no proxy (architecture.md, "Lists of 100,000 rows")."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from exlab_gui.desktop import run_texts
from exlab_gui.desktop.pass_marks import PassMarks
from exlab_gui.desktop.run_columns import Column, sort_key
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_order import AT_ONCE, RunOrder
from exlab_gui.desktop.run_rows import RunRows
from exlab_gui.desktop.shown_rows import ShownRows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from exlab_gui.desktop.attention import Attention
    from exlab_gui.desktop.run_filter import FilterCounts
    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.staging import RunSummary

    AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_NEWEST_FIRST = ((Column.ACTIVITY, Qt.SortOrder.DescendingOrder),)
_FEW = 4
"""So many changed rows are told one by one; more are told as one area, and only what is seen is painted."""


class RunListModel(QAbstractTableModel):
    """What there is to read of the list, and how views are told of changes; see :class:`RunTableModel`.

    Args:
        clock: POSIX seconds.
        at_once: so many rows are sorted in at once.

    Signals:
        about_to_rearrange, rearranged: around every reset.
        sort_changed: :attr:`sort_keys` is new; the rows follow, at once or soon.
        counts_changed: :attr:`counts`, :attr:`total` or :attr:`verified_bytes` is new.
        runs_changed: some runs (a list of their paths) are no more what they were, or there is another reason
            to look at them; emitted after the rows are.
        confirmed_changed: :attr:`unconfirmed` or :attr:`is_away` may be new.

    Attributes:
        counts: what each choice would show.
    """

    about_to_rearrange = Signal()
    rearranged = Signal()
    sort_changed = Signal()
    counts_changed = Signal()
    # Not Signal(list): Qt would turn each of 100,000 paths into a text of its own.
    runs_changed = Signal(object)
    confirmed_changed = Signal()

    def __init__(self, clock: Callable[[], float] = time.time, *, at_once: int = AT_ONCE) -> None:
        super().__init__()
        self._sort_keys: tuple[tuple[Column, Qt.SortOrder], ...] = _NEWEST_FIRST
        self._rows = RunRows(clock, RunOrder([sort_key(*key) for key in self._sort_keys], at_once))
        self._pass = PassMarks()
        self._shown = ShownRows([])
        self._filter = RunFilter()
        self.counts = RunFilter().apply(())[1]
        self._whole: tuple[object, ...] = ()

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's any)
        if not index.isValid():
            return None
        row, column = self._shown.rows[index.row()], index.column()
        value = run_texts.cell(row, column, role)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and column == Column.STATE:
            return (
                f"{value} {run_texts.doubt(is_away=self.is_away)}"
                if not self.is_confirmed(row.path)
                else value
            )
        return value

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's any)
        return run_texts.header(section, role) if orientation is Qt.Orientation.Horizontal else None

    # What the window asks

    @property
    def total(self) -> int:
        """How many runs there are, shown or not."""
        return len(self._rows)

    @property
    def filter(self) -> RunFilter:
        """What is shown."""
        return self._filter

    @property
    def sort_keys(self) -> tuple[tuple[Column, Qt.SortOrder], ...]:
        """What the list is sorted by, the first counts most."""
        return self._sort_keys

    @property
    def verified_bytes(self) -> int:
        """Recorded size of all runs at ``sync_verified``."""
        return self._rows.groups.verified_bytes

    @property
    def unconfirmed(self) -> int:
        """How many runs were known, but not yet found again."""
        return self._pass.unconfirmed

    @property
    def is_away(self) -> bool:
        """Whether the staging folder cannot be reached, so that the list is what was known."""
        return self._pass.is_away

    def is_confirmed(self, path: str) -> bool:
        """Whether this run was seen on the disk, and the disk can be seen; quick enough for each cell."""
        return self._pass.is_confirmed(path)

    def run(self, path: str) -> RunSummary | None:
        """The run in this folder, shown or not."""
        row = self._rows.get(path)
        return row.summary if row else None

    def row(self, path: str) -> RunRow | None:
        """The row of the run in this folder, shown or not."""
        return self._rows.get(path)

    def attention(self, path: str) -> Attention | None:
        """Why the run in this folder needs attention though its record is in order, or None."""
        row = self._rows.get(path)
        return row.attention if row else None

    def run_at(self, row: int) -> RunSummary:
        """The run that is shown in a row."""
        return self._shown.rows[row].summary

    def position(self, path: str) -> int | None:
        """The row in which a run is shown, or None."""
        row = self._rows.get(path)
        return None if row is None else self._shown.position(row)

    def scopes(self) -> set[Scope]:
        """Every instrument and project that has a run."""
        return self._rows.groups.scopes()

    def rows(self) -> Collection[RunRow]:
        """Every row, shown or not."""
        return self._rows.values()

    def shown_rows(self) -> Sequence[RunRow]:
        """The rows that are shown, in the order of the list; stays as it is when the list changes."""
        return self._shown.rows

    def summaries(self) -> Iterable[RunSummary]:
        """Every run, shown or not."""
        return (row.summary for row in self._rows.values())

    def operators(self) -> Mapping[str, str]:
        """Who made the runs, by path, as far as that is known."""
        return {row.path: row.operator for row in self._rows.values() if row.operator}

    # Telling the views

    def _rearrange(self) -> None:
        """Show what the filter takes of the rows as they stand now."""
        shown, counts = self._rows.filtered(self._filter)
        self._note_counts(counts)
        self._reset(shown)
        self.counts_changed.emit()

    def _note_counts(self, counts: FilterCounts) -> bool:
        """Keep what is counted; returns whether any of it is new."""
        whole = (counts, self.total, self.verified_bytes, len(self.scopes()))
        is_new = whole != self._whole
        self._whole, self.counts = whole, counts
        return is_new

    def _reset(self, shown: list[RunRow]) -> None:
        self.about_to_rearrange.emit()
        self.beginResetModel()
        self._shown = ShownRows(shown)
        self.endResetModel()
        self.rearranged.emit()

    def _tell_changed(self, rows: Collection[RunRow]) -> None:
        if len(rows) > _FEW:
            self._repaint()
            return
        for row in rows:
            position = self._shown.position(row)
            if position is not None:
                self.dataChanged.emit(self.index(position, 0), self.index(position, len(Column) - 1))

    def _repaint(
        self,
        first: int = 0,
        last: int = len(Column) - 1,
        roles: Sequence[int] = (),
    ) -> None:
        bottom = len(self._shown.rows) - 1
        if bottom >= 0:
            self.dataChanged.emit(self.index(0, first), self.index(bottom, last), list(roles))
