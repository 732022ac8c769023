"""The runs as a Qt model: rows in one list, their order in another, no proxy (architecture.md, "Lists")."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from exlab_gui.desktop import evidence_wording, formats, wording
from exlab_gui.desktop.attention_wording import attention_words
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.row_marks import RowMarks
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunRow, RunStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from exlab_gui.desktop.attention import Attention
    from exlab_gui.ingest import IngestState
    from exlab_gui.staging import RunSummary

    AnyIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    RUN = 1
    INSTRUMENT = 2
    PROJECT = 3
    FILES = 4
    SIZE = 5
    ACTIVITY = 6


HEADERS = {
    Column.STATE: "State",
    Column.RUN: "Run",
    Column.INSTRUMENT: "Instrument",
    Column.PROJECT: "Project",
    Column.FILES: "Files",
    Column.SIZE: "Size",
    Column.ACTIVITY: "Last activity",
}

_RIGHT_ALIGNED = frozenset({Column.FILES, Column.SIZE})
_STATUS_ORDER = {status: place for place, status in enumerate(RunStatus)}
_ROOT = QModelIndex()

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The :class:`RunRow` of an index, for delegates."""

_SORT_KEYS: dict[Column, Callable[[RunRow], Any]] = {
    # Those that are ready stand between the others at staging and those that are complete.
    Column.STATE: lambda row: _STATUS_ORDER[row.status] + row.is_ready / 2,
    Column.RUN: lambda row: row.run_text.casefold(),
    Column.INSTRUMENT: lambda row: row.instrument_text.casefold(),
    Column.PROJECT: lambda row: row.project_text.casefold(),
    Column.FILES: lambda row: row.summary.files,
    Column.SIZE: lambda row: row.summary.bytes,
    Column.ACTIVITY: lambda row: row.summary.last_activity,
}


class RunTableModel(QAbstractTableModel):
    """All runs, and which of them are shown in which order.

    A change of order or filter is one model reset; :attr:`about_to_rearrange` and :attr:`rearranged` around
    it let a view keep selection and scroll position by run. GUI thread only.

    Args:
        clock: POSIX seconds.

    Signals:
        about_to_rearrange, rearranged: around every reset.
        counts_changed: :attr:`counts` is new.
        runs_changed: some runs (a list of their paths) are new, or there is another reason to look at them;
            emitted after the rows are.
    """

    about_to_rearrange = Signal()
    rearranged = Signal()
    counts_changed = Signal()
    runs_changed = Signal(list)

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._marks = RowMarks(clock)
        self._rows: dict[str, RunRow] = {}
        self._shown: list[RunRow] = []
        self._positions: dict[str, int] = {}
        self._filter = RunFilter()
        self._sort_column = Column.ACTIVITY
        self._sort_order = Qt.SortOrder.DescendingOrder
        self._seen: set[str] | None = None
        self._fresh: set[str] = set()
        self.counts = RunFilter().apply(())[1]

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's any)
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[Column(column)](row)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(row, column)
        return _seldom_asked(row, column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's any)
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _RIGHT_ALIGNED else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sort_column = Column(column)
        self._sort_order = order
        self._arrange(self._shown)

    # What the window asks

    @property
    def total(self) -> int:
        """How many runs there are, shown or not."""
        return len(self._rows)

    @property
    def filter(self) -> RunFilter:
        """What is shown."""
        return self._filter

    def set_filter(self, run_filter: RunFilter) -> None:
        """Show other runs."""
        if run_filter != self._filter:
            self._filter = run_filter
            self._rearrange()

    def run(self, path: str) -> RunSummary | None:
        """The run in this folder, shown or not."""
        row = self._rows.get(path)
        return row.summary if row else None

    def attention(self, path: str) -> Attention | None:
        """Why the run in this folder needs attention though its record is in order, or None."""
        row = self._rows.get(path)
        return row.attention if row else None

    def run_at(self, row: int) -> RunSummary:
        """The run that is shown in a row."""
        return self._shown[row].summary

    def position(self, path: str) -> int | None:
        """The row in which a run is shown, or None."""
        return self._positions.get(path)

    def scopes(self) -> set[Scope]:
        """Every instrument and project that has a run."""
        return {Scope(row.summary.equipment, row.summary.project) for row in self._rows.values()}

    def summaries(self) -> Iterable[RunSummary]:
        """Every run, shown or not."""
        return (row.summary for row in self._rows.values())

    # What changes it

    def clear(self) -> None:
        """Forget all runs, for another staging folder; what somebody should look at there is kept in mind."""
        self._rows.clear()
        self._marks.ready = set()
        self._seen = None
        self._rearrange()

    def begin_scan(self) -> None:
        """A scan starts: what it does not find is dropped at its end."""
        self._seen = set()
        self._fresh = set()

    def add_runs(self, batch: Iterable[RunSummary]) -> None:
        """Take in runs that a scan found, new or known."""
        is_new = False
        for summary in batch:
            if self._seen is not None:
                self._seen.add(summary.path)
            known = self._rows.get(summary.path)
            # What a step wrote meanwhile is newer than what the scan had read before.
            if summary.path not in self._fresh and (known is None or known.summary != summary):
                self._rows[summary.path] = self._marks.row(summary)
                is_new = True
        if is_new:
            self._rearrange()

    def end_scan(self) -> None:
        """A scan has seen everything: drop the runs that it did not find."""
        if self._seen is None:
            return
        gone = self._rows.keys() - self._seen
        self._seen = None
        if gone:
            self._marks.forget(gone)
            for path in gone:
                del self._rows[path]
            self._rearrange()

    def update_run(self, summary: RunSummary, *, quiet: bool = False) -> None:
        """Show what is now known of one run; see :meth:`update_runs`."""
        self.update_runs([summary], quiet=quiet)

    def update_runs(self, summaries: Iterable[RunSummary], *, quiet: bool = False) -> None:
        """Show what is now known of some runs.

        A run that is not in the list is left out: it belongs to a folder that was open before.

        Args:
            summaries: the runs; a scan that goes on does not overwrite them with what it read before.
            quiet: where nobody else needs to hear of it.
        """
        moved = False
        changed = []
        for summary in summaries:
            before = self._rows.get(summary.path)
            if before is None:
                continue
            row = self._marks.row(summary)
            self._rows[summary.path] = row
            if self._seen is not None:
                self._seen.add(summary.path)
                self._fresh.add(summary.path)
            position = self._positions.get(summary.path)
            if position is not None and self._keeps_its_place(before, row):
                self._shown[position] = row
                self.dataChanged.emit(self.index(position, 0), self.index(position, len(Column) - 1))
            else:
                moved = True
            changed.append(summary.path)
        if moved:
            self._rearrange()
        if changed and not quiet:
            self.runs_changed.emit(changed)

    def set_attention(self, path: str, attention: Attention | None) -> None:
        """Somebody should look at the run in this folder, or nobody any more.

        It is listed under *Needs attention*, but keeps its state and its next step. A reason that belongs to
        a step (see :class:`AttentionKind`) goes by itself when the run takes one.
        """
        run = self.run(path)
        self._marks.set_attention(path, attention, run.state if run else None)
        self._remake([path])

    def set_age_limits(self, limits: Mapping[IngestState, float]) -> None:
        """How many seconds a run may stand in a state before somebody should look; 0 or absent: for ever."""
        if self._marks.set_limits(limits):
            self._remake(self._rows)

    def set_ready(self, paths: Iterable[str]) -> None:
        """The runs that say themselves that they are finished, and no others."""
        ready = set(paths)
        changed = ready ^ self._marks.ready
        self._marks.ready = ready
        self._remake(changed)

    def _remake(self, paths: Iterable[str]) -> None:
        """Make those of these rows anew about which something else is known now."""
        is_new = False
        changed = []
        for path in self._rows.keys() & set(paths):
            row = self._rows[path]
            attention, is_signalled = self._marks.attention(row.summary), path in self._marks.ready
            if attention != row.attention:
                changed.append(path)
            if attention != row.attention or is_signalled is not row.is_signalled:
                self._rows[path] = RunRow(row.summary, attention, is_signalled=is_signalled)
                is_new = True
        if is_new:
            self._rearrange()
        if changed:
            self.runs_changed.emit(changed)

    def refresh_times(self) -> None:
        """Let the relative times be read again ("2 min ago"), and see what stands too long by now."""
        self._remake(self._marks.overdue(self._rows.values()))
        if self._shown:
            last = len(self._shown) - 1
            column = Column.ACTIVITY
            self.dataChanged.emit(
                self.index(0, column), self.index(last, column), [Qt.ItemDataRole.DisplayRole]
            )

    def _keeps_its_place(self, before: RunRow, after: RunRow) -> bool:
        key = _SORT_KEYS[self._sort_column]
        same_counts = before.status is after.status and before.is_ready is after.is_ready
        return same_counts and key(before) == key(after) and self._filter.accepts(after)

    def _rearrange(self) -> None:
        shown, self.counts = self._filter.apply(self._rows.values())
        self._arrange(shown)
        self.counts_changed.emit()

    def _arrange(self, rows: list[RunRow]) -> None:
        shown = sorted(rows, key=lambda row: row.path)
        descending = self._sort_order is Qt.SortOrder.DescendingOrder
        sort_key = _SORT_KEYS[self._sort_column]

        def key(row: RunRow) -> tuple[bool, Any]:
            value = sort_key(row)
            # Runs without a value stand last in both directions.
            return ((value is None) is not descending, 0 if value is None else value)

        shown.sort(key=key, reverse=descending)
        self.about_to_rearrange.emit()
        self.beginResetModel()
        self._shown = shown
        self._positions = {row.path: position for position, row in enumerate(shown)}
        self.endResetModel()
        self.rearranged.emit()


_TEXTS: dict[Column, Callable[[RunRow], str]] = {
    Column.STATE: lambda row: wording.STATUS_NAMES[row.status],
    Column.RUN: lambda row: row.run_text or formats.NOTHING,
    Column.INSTRUMENT: lambda row: row.instrument_text,
    Column.PROJECT: lambda row: row.project_text or formats.NOTHING,
    Column.FILES: lambda row: row.files_text,
    Column.SIZE: lambda row: row.size_text,
    # The only text that changes by itself, so it cannot be made with the row.
    Column.ACTIVITY: lambda row: formats.ago(row.activity, datetime.now(UTC)),
}


def _seldom_asked(row: RunRow, column: int, role: int) -> Any:  # noqa: ANN401  (Qt's any)
    if role == Qt.ItemDataRole.TextAlignmentRole and column in _RIGHT_ALIGNED:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.STATE:
        return evidence_wording.state_words(row)
    if role == Qt.ItemDataRole.AccessibleDescriptionRole and column == Column.STATE:
        return " ".join(_state_lines(row))
    return None


def _state_lines(row: RunRow) -> list[str]:
    sentence = evidence_wording.READY_MEANING if row.is_ready else wording.sentence(row.summary)
    if row.attention is None:
        return [sentence]
    recorded = f"{wording.STATUS_NAMES[row.recorded]}: {sentence}"
    return [*attention_words(row.attention, row.summary, datetime.now(UTC)), recorded]


def _tooltip(row: RunRow, column: int) -> str:
    summary = row.summary
    if column == Column.STATE:
        return tooltip(*_state_lines(row))
    if column == Column.RUN:
        return tooltip(summary.name, summary.path)
    if column == Column.INSTRUMENT:
        return tooltip(summary.equipment)
    if column == Column.PROJECT:
        return tooltip(
            summary.project_name, summary.project if summary.project != summary.project_name else ""
        )
    if column == Column.ACTIVITY and row.activity is not None:
        return tooltip(formats.moment(row.activity, datetime.now(UTC)), formats.utc(row.activity))
    return ""
