"""What a verification found, as a list: its model for the screen, and the file that it is saved to."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from exlab_gui.desktop import file_words, transfer_wording
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.spreadsheet import write_table
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.transfer import Difference, DifferenceKind, Verification

    AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class DifferenceColumn(IntEnum):
    """The columns, from left to right."""

    KIND = 0
    FILE = 1


def _headers() -> dict[DifferenceColumn, str]:
    return {
        DifferenceColumn.KIND: translate("Verifying", "What does not match"),
        DifferenceColumn.FILE: translate("Verifying", "File"),
    }


class DifferenceModel(QAbstractTableModel):
    """The differences of one verification, as far as they pass the filter. GUI thread only."""

    def __init__(self, differences: Sequence[Difference]) -> None:
        super().__init__()
        self._all = [
            (each, visible(each.path), visible(each.path).casefold())
            for each in sorted(differences, key=lambda each: _KIND_ORDER[each.kind])
        ]
        self._shown = self._all

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(DifferenceColumn)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's any)
        if not index.isValid():
            return None
        difference, shown, _ = self._shown[index.row()]
        is_kind = index.column() == DifferenceColumn.KIND
        if role == Qt.ItemDataRole.DisplayRole:
            return transfer_wording.difference_name(difference.kind) if is_kind else shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(transfer_wording.difference_meaning(difference.kind) if is_kind else shown)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's any)
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _headers()[DifferenceColumn(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def say_again(self) -> None:
        """Another language is spoken."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(DifferenceColumn) - 1)
        if self._shown:
            last = self.index(len(self._shown) - 1, len(DifferenceColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def show_only(self, kind: DifferenceKind | None, text: str) -> None:
        """Show one kind (None: all) of which the file's path holds ``text``, upper or lower case."""
        wanted = visible(text.strip()).casefold()
        self.beginResetModel()
        self._shown = [row for row in self._all if (kind is None or row[0].kind is kind) and wanted in row[2]]
        self.endResetModel()


def write_differences(path: str, verification: Verification) -> None:
    """Write what does not match to a file: CSV, or tab-separated where the name ends in ``.tsv`` or ``.txt``.

    Blocks; thread-safe; see :func:`exlab_gui.desktop.spreadsheet.write_table`.

    Args:
        path: the file; may exist.
        verification: what to write; where it lists fewer differences than it counts, the last line says so.

    Raises:
        OSError: the file could not be written.
    """
    order = sorted(verification.differences, key=lambda each: _KIND_ORDER[each.kind])
    rows = [(file_words.DIFFERENCES[each.kind], each.path) for each in order]
    more = sum(verification.counts.values()) - len(verification.differences)
    if more > 0:
        rows.append((file_words.more_differences(more), ""))
    write_table(path, file_words.DIFFERENCE_COLUMNS, rows)


_KIND_ORDER = {kind: place for place, kind in enumerate(transfer_wording.DIFFERENCE_KINDS)}
