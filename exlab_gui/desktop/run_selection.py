"""The selection of the list of runs: it belongs to runs, and any number of them may be scattered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Signal

from exlab_gui.desktop.chosen_rows import ChosenRows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.desktop.run_table_model import RunTableModel

_Flag = QItemSelectionModel.SelectionFlag
_MOST_PARTS = 200
"""So many ranges Qt compares with each other in a millisecond or two."""

_FEW = 3
"""So few rows are looked for one by one; the model searches for the first ones, then it makes an index."""


class _Kept(NamedTuple):
    """The selection by runs, while the rows are rearranged."""

    chosen: ChosenRows
    before: list[RunRow]
    part: list[RunRow]
    anchor: RunRow | None


class RunSelection(QItemSelectionModel):
    """Keeps which rows are selected by itself, and lets Qt know only as much as it can handle.

    Qt gets the whole selection where that is of few parts, else what lies in and near the view: there, Qt
    paints it, and looks what a click with Ctrl is to do. Where anything is selected Qt always knows of a
    part, for otherwise it would take a command to clear the selection for one that has nothing to do.
    GUI thread only.

    Args:
        model: the runs.
        parent: of this object.

    Signals:
        changed: other runs are selected; not emitted where rows merely move.
    """

    changed = Signal()

    def __init__(self, model: RunTableModel, parent: QObject | None = None) -> None:
        super().__init__(model)
        self.setParent(parent)
        self._runs = model
        self._chosen = ChosenRows.none(model.rowCount())
        self._anchor: RunRow | None = None
        self._kept: _Kept | None = None
        self._seen = range(0)
        self._known = range(0)

    @property
    def number(self) -> int:
        """How many runs are selected."""
        return self._chosen.number

    def rows(self) -> list[RunRow]:
        """The selected rows in the order of the list."""
        return self._chosen.pick(self._runs.shown_rows())

    def first_rows(self, most: int) -> list[RunRow]:
        """The uppermost selected rows, not more than so many."""
        return self._chosen.pick(self._runs.shown_rows(), most)

    def is_chosen(self, row: int) -> bool:
        """Whether a row is selected, also far from the view."""
        return self._chosen.is_chosen(row)

    # What Qt calls

    def select(
        self,
        what: QItemSelection | QModelIndex | QPersistentModelIndex,
        command: QItemSelectionModel.SelectionFlag,
    ) -> None:
        if self._kept is not None:
            # The rows are not what they were, and not yet what they will be.
            super().select(what, command)
        elif command != _Flag.NoUpdate:
            rows = list(_rows_of(what))
            if not command & _Flag.Current:
                self._anchor = None
            elif self._anchor is not None:
                rows = self._from_anchor(rows)
            if self._chosen.select(rows, command):
                self._tell_qt()
                self.changed.emit()

    def reset(self) -> None:
        super().reset()
        if self._kept is None:
            self._chosen = ChosenRows.none(self._runs.rowCount())
            self._anchor = None

    # What the view calls

    def show_rows(self, rows: range) -> None:
        """The view shows these rows now."""
        self._seen = rows
        if rows and not (self._known.start <= rows.start and rows.stop <= self._known.stop):
            self._tell_qt_quietly()

    def keep(self) -> None:
        """The rows will be rearranged."""
        rows, chosen = self._runs.shown_rows(), self._chosen
        self._kept = _Kept(
            chosen,
            ChosenRows(chosen.before).pick(rows),
            ChosenRows(chosen.part).pick(rows),
            self._anchor or self._find_anchor(),
        )

    def restore(self) -> None:
        """The rows are rearranged: select the same runs, as far as they are shown, without a signal."""
        kept, self._kept = self._kept, None
        if kept is None:
            return
        part = self._marks(kept.part) if kept.part else b""
        self._chosen = ChosenRows(self._marks(kept.before), part, kept.chosen.command)
        self._anchor = kept.anchor
        self._tell_qt_quietly()

    def _marks(self, rows: list[RunRow]) -> bytes:
        """A byte for each shown row, 1 for those of these."""
        shown = self._runs.shown_rows()
        if len(rows) > _FEW:
            return bytes(map(set(rows).__contains__, shown))
        marks = bytearray(len(shown))
        for row in rows:
            place = self._runs.position(row.path)
            if place is not None:
                marks[place] = 1
        return bytes(marks)

    def _find_anchor(self) -> RunRow | None:
        """Where Shift goes on from: the end of the part that is not the current row."""
        parts = ChosenRows(self._chosen.part).parts(1)
        if not parts:
            return None
        ends = {parts[0][0], parts[0][-1]}
        current = self.currentIndex().row()
        if len(ends) > 1 and current not in ends:
            return None
        anchor = min(ends - {current}, default=current)
        return self._runs.shown_rows()[anchor]

    def _from_anchor(self, rows: list[range]) -> list[range]:
        """Shift goes on from where it began; the view knows that by row, and has forgotten it."""
        anchor = self._runs.position(self._anchor.path) if self._anchor is not None else None
        current = self.currentIndex().row()
        if anchor is None or not any(current in part for part in rows):
            return rows
        return [range(min(anchor, current), max(anchor, current) + 1)]

    def _tell_qt_quietly(self) -> None:
        blocked = self.blockSignals(True)
        self._tell_qt()
        self.blockSignals(blocked)

    def _tell_qt(self) -> None:
        everything = range(self._runs.rowCount())
        parts = self._chosen.parts(_MOST_PARTS)
        self._known = everything
        if parts is None:
            parts = self._parts_near_view()
        super().select(self._as_qt(parts), _Flag.ClearAndSelect)

    def _parts_near_view(self) -> list[range]:
        seen, number = self._seen, self._runs.rowCount()
        room = len(seen) // 2 + 20
        while True:
            near = range(max(0, seen.start - room), min(number, seen.stop + room))
            parts = self._chosen.parts(_MOST_PARTS, near)
            if parts is not None or room == 0:
                break
            room //= 2
        self._known = near
        first = self._chosen.first()
        if not parts and first is not None:
            return [range(first, first + 1)]
        return parts or []

    def _as_qt(self, parts: Iterable[range]) -> QItemSelection:
        result = QItemSelection()
        last_column = self._runs.columnCount() - 1
        for part in parts:
            first, last = self._runs.index(part.start, 0), self._runs.index(part.stop - 1, last_column)
            result.append(QItemSelectionRange(first, last))
        return result


def _rows_of(what: QItemSelection | QModelIndex | QPersistentModelIndex) -> Iterable[range]:
    if not isinstance(what, QItemSelection):
        return [range(what.row(), what.row() + 1)] if what.isValid() else []
    ranges = [what.at(number) for number in range(what.count())]
    return [range(part.top(), part.bottom() + 1) for part in ranges if part.isValid()]
