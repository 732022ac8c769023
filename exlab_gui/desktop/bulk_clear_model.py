"""The runs of *Clear verified runs...*: which are ticked, what their check said, what would be freed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from exlab_gui.desktop import formats, transfer_wording
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.translation import per_language, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from exlab_gui.desktop.error_wording import Explanation
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import ClearPlan

    AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class BulkColumn(IntEnum):
    """The columns, from left to right."""

    TICK = 0
    RUN = 1
    INSTRUMENT = 2
    SIZE = 3
    RESULT = 4


@per_language
def _headers() -> dict[BulkColumn, str]:
    return {
        BulkColumn.TICK: "",
        BulkColumn.RUN: translate("Clearing", "Run"),
        BulkColumn.INSTRUMENT: translate("Clearing", "Instrument"),
        BulkColumn.SIZE: translate("Clearing", "Size"),
        BulkColumn.RESULT: translate("Clearing", "Safe to clear?"),
    }


class BulkStatus(IntEnum):
    """How the check of one run stands, in the order in which the list is sorted."""

    FAILS = 0
    SAFE = 1
    CHECKING = 2
    WAITING = 3


def _not_checked_yet() -> str:
    return translate("Clearing", "Not checked yet")


@dataclass
class BulkRow:
    """One run of the list.

    Attributes:
        run: the run.
        run_text: its title.
        status: how its check stands.
        says: makes :attr:`result`.
        ticked: whether it is to be checked and cleared; never where its check failed.
        size: in bytes, as recorded, then as checked; None where neither is known.
        plan: what the check found, where it is safe to clear.
        found: the same, also where it is not.
        explanation: everything that came out, for the details.
    """

    run: RunSummary
    run_text: str
    status: BulkStatus = BulkStatus.WAITING
    says: Callable[[], str] = _not_checked_yet
    ticked: bool = True
    size: int | None = None
    plan: ClearPlan | None = None
    found: ClearPlan | None = None
    explanation: Explanation | None = None

    @property
    def result(self) -> str:
        """How its check stands in words, with the reason."""
        return self.says()


_SORT_KEYS: dict[BulkColumn, Callable[[BulkRow], Any]] = {
    BulkColumn.TICK: lambda row: not row.ticked,
    BulkColumn.RUN: lambda row: row.run_text.casefold(),
    BulkColumn.INSTRUMENT: lambda row: row.run.equipment.casefold(),
    BulkColumn.SIZE: lambda row: -1 if row.size is None else row.size,
    BulkColumn.RESULT: lambda row: (row.status, row.result),
}


class BulkClearModel(QAbstractTableModel):
    """The runs and their ticks. GUI thread only.

    Signals:
        changed: something about a run is new: its tick or its result.
        ticked: runs were ticked or unticked; after ``changed``.
    """

    changed = Signal()
    ticked = Signal()

    def __init__(self, runs: Sequence[RunSummary]) -> None:
        super().__init__()
        self._rows = [BulkRow(run, formats.run_title(run.name), size=run.bytes) for run in runs]
        self._by_path = {row.run.path: row for row in self._rows}

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(BulkColumn)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == BulkColumn.TICK and self._rows[index.row()].status is not BulkStatus.FAILS:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's any)
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], BulkColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[column](row)
        if role == Qt.ItemDataRole.CheckStateRole and column is BulkColumn.TICK:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(row, column)
        return _seldom_asked(row, column, role)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self.tick([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's any)
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _headers()[BulkColumn(section)]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(_headers()[BulkColumn(section)])
        if role == Qt.ItemDataRole.AccessibleTextRole and section == BulkColumn.TICK:
            return translate("Clearing", "To be cleared")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == BulkColumn.SIZE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._rows[index.row()].run.path, index.column()) for index in before]
        descending = order is Qt.SortOrder.DescendingOrder
        self._rows.sort(key=_SORT_KEYS[BulkColumn(column)], reverse=descending)
        places = self._places()
        self.changePersistentIndexList(before, [self.index(places[path], col) for path, col in kept])
        self.layoutChanged.emit()

    # What the dialog asks

    @property
    def rows(self) -> Sequence[BulkRow]:
        """The runs in the order of the list."""
        return self._rows

    def row(self, path: str) -> BulkRow | None:
        """The run in this folder."""
        return self._by_path.get(path)

    def next_to_check(self) -> RunSummary | None:
        """The first ticked run of the list that nobody has checked yet."""
        found = (row for row in self._rows if row.ticked and row.status is BulkStatus.WAITING)
        return next((row.run for row in found), None)

    def chosen_plans(self) -> list[ClearPlan]:
        """What was checked of the runs that are ticked and safe, in the order of the list."""
        return [row.plan for row in self._rows if row.ticked and row.plan is not None]

    def tick(self, rows: Iterable[int], *, on: bool) -> None:
        """Tick or untick runs by their place; those that failed stay unticked."""
        places = [place for place in rows if self._rows[place].status is not BulkStatus.FAILS]
        for place in places:
            self._rows[place].ticked = on
        if places:
            self._tell(min(places), max(places))
            self.ticked.emit()

    # What came out

    def show_checking(self, path: str) -> None:
        """The check of a run has begun."""
        self._show(path, BulkStatus.CHECKING, lambda: translate("Clearing", "Checking\u2026"))

    def show_plan(self, path: str, plan: ClearPlan) -> None:
        """The check of a run has come to its end."""
        explanation = transfer_wording.plan_verdict(plan)
        if path in self._by_path:
            self._by_path[path].found = plan
        if plan.ok:
            self._show(
                path, BulkStatus.SAFE, lambda: translate("Clearing", "Safe to clear"), explanation, plan
            )
        else:
            self._show(path, BulkStatus.FAILS, lambda: transfer_wording.why_not(plan), explanation)

    def show_error(self, path: str, explanation: Explanation) -> None:
        """The check of a run could not be done."""
        self._show(path, BulkStatus.FAILS, lambda: explanation.happened, explanation)

    def show_stopped(self, path: str) -> None:
        """The check of a run was stopped: nothing is known of it."""
        row = self._by_path.get(path)
        if row is not None:
            row.ticked = False
            self._show(
                path,
                BulkStatus.WAITING,
                lambda: translate("Clearing", "Not checked; the check was stopped"),
            )

    def _show(
        self,
        path: str,
        status: BulkStatus,
        says: Callable[[], str],
        explanation: Explanation | None = None,
        plan: ClearPlan | None = None,
    ) -> None:
        row = self._by_path.get(path)
        if row is None:
            return
        row.status, row.says, row.explanation, row.plan = status, says, explanation, plan
        row.size = row.size if plan is None else plan.bytes
        row.ticked = row.ticked and status is not BulkStatus.FAILS
        place = self._rows.index(row)
        self._tell(place, place)

    def say_again(self) -> None:
        """Another language is spoken."""
        for row in self._rows:
            row.run_text = formats.run_title(row.run.name)
            if row.found is not None:
                row.explanation = transfer_wording.plan_verdict(row.found)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(BulkColumn) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(BulkColumn) - 1)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(BulkColumn) - 1))
        self.changed.emit()

    def _places(self) -> dict[str, int]:
        return {row.run.path: place for place, row in enumerate(self._rows)}


_TEXTS: dict[BulkColumn, Callable[[BulkRow], str]] = {
    BulkColumn.TICK: lambda _row: "",
    BulkColumn.RUN: lambda row: row.run_text,
    BulkColumn.INSTRUMENT: lambda row: visible(row.run.equipment),
    BulkColumn.SIZE: lambda row: formats.size(row.size),
    BulkColumn.RESULT: lambda row: row.result,
}


def _seldom_asked(row: BulkRow, column: BulkColumn, role: int) -> object:
    if role == Qt.ItemDataRole.AccessibleTextRole and column is BulkColumn.TICK:
        return translate("Clearing", "Clear {run}", "the box of a run").format(run=row.run_text)
    if role == Qt.ItemDataRole.TextAlignmentRole and column is BulkColumn.SIZE:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return None


def _tooltip(row: BulkRow, column: BulkColumn) -> str:
    if column is BulkColumn.RUN:
        return tooltip(row.run.name, row.run.project_name, row.run.path)
    if column is BulkColumn.RESULT:
        remedy = row.explanation.remedy.splitlines() if row.explanation else ()
        return tooltip(row.result, *remedy)
    return tooltip(_TEXTS[column](row))
