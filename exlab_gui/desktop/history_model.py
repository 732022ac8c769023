"""The entries of the history as rows: what is shown of them, and what is searched."""

from __future__ import annotations

import os
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from exlab_gui.desktop import formats
from exlab_gui.desktop import history_wording as words
from exlab_gui.desktop.history_wording import HistoryColumn
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.report_wording import local_time
from exlab_gui.desktop.search_text import normalised
from exlab_gui.ingest import Cancelled, parse_time
from exlab_gui.transfer.activity import read_activity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from exlab_gui.transfer.activity import ActivityEntry

    AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_ROWS_BETWEEN_LOOKS = 200


class Wordbook:
    """The words of the history in the language of the moment, each looked up once for many entries."""

    def __init__(self) -> None:
        remember = lru_cache(maxsize=2048)
        self.kind = remember(words.kind_name)
        self.result = remember(words.result_name)
        self.detail = remember(words.detail_words)
        self.amount = remember(words.amount_words)
        self.who = remember(_who)


class HistoryRow:
    """One entry; ready to be searched, its cells are made when they are first asked for.

    Args:
        entry: what was written down.
        wordbook: the words of one language.
    """

    def __init__(self, entry: ActivityEntry, wordbook: Wordbook) -> None:
        self.entry = entry
        self._wordbook = wordbook
        moment = _moment(entry.at)
        self.seconds = moment.timestamp() if moment is not None else 0.0
        """When, in POSIX seconds; 0 where that is no time."""
        # The cells of 100,000 rows would take ten times as much memory as these.
        self.searched = normalised("\n".join((*self._make_cells(), entry.run)))
        """All its words, and the run's whole path, as they are searched."""

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """What is shown, in the order of :class:`HistoryColumn`."""
        return self._make_cells()

    def _make_cells(self) -> tuple[str, ...]:
        entry, wordbook = self.entry, self._wordbook
        moment = _moment(entry.at)
        return (
            local_time(moment)[:16] if moment is not None else visible(entry.at),
            wordbook.kind(entry.what),
            wordbook.result(entry.result),
            formats.run_title(os.path.basename(entry.run)) if entry.run else "",
            wordbook.detail(entry.what, entry.detail),
            wordbook.amount(entry.files, entry.bytes),
            wordbook.who(entry.user, entry.host),
        )

    def tip(self, column: HistoryColumn) -> str:
        """The whole of a cell."""
        if column is HistoryColumn.RUN and self.entry.run:
            return tooltip(self.cells[column], self.entry.run)
        if column is HistoryColumn.WHEN:
            moment = _moment(self.entry.at)
            return tooltip(self.cells[column], formats.utc(moment))
        return tooltip(self.cells[column])

    def record(self) -> tuple[str, ...]:
        """The entry for a spreadsheet: times and numbers as they are known, the whole path."""
        entry = self.entry
        moment = _moment(entry.at)
        when = entry.at if moment is None else _iso(moment)
        return (
            when,
            self.cells[HistoryColumn.WHAT],
            self.cells[HistoryColumn.RESULT],
            entry.run,
            self.cells[HistoryColumn.MORE],
            "" if entry.files is None else str(entry.files),
            "" if entry.bytes is None else str(entry.bytes),
            entry.user,
            entry.host,
        )


class ReadHistory:
    """The history as it was read, in rows that can be searched at once. Made by :func:`read_history`.

    Attributes:
        rows: the latest first.
        damaged: how many lines could not be understood.
        left_out: whether older entries were left out.
    """

    def __init__(self, rows: list[HistoryRow], damaged: int, *, left_out: bool) -> None:
        self.rows = rows
        self.damaged = damaged
        self.left_out = left_out


def read_history(folder: str, _report: object, cancelled: Callable[[], bool]) -> ReadHistory:
    """Read the history and make its rows ready, as a job does it.

    Raises:
        OSError: it could not be read.
        Cancelled: ``cancelled()`` became true.
    """
    if not folder:
        return ReadHistory([], 0, left_out=False)
    found = read_activity(folder, cancelled)
    rows: list[HistoryRow] = []
    wordbook = Wordbook()
    for number, entry in enumerate(found.entries):
        if number % _ROWS_BETWEEN_LOOKS == 0 and cancelled():
            raise Cancelled
        rows.append(HistoryRow(entry, wordbook))
    return ReadHistory(rows, found.damaged, left_out=found.left_out)


def matching(
    rows: Sequence[HistoryRow],
    searched: Sequence[str],
    what: str = "",
    result: str = "",
    since: float | None = None,
) -> list[HistoryRow]:
    """The rows to be shown.

    Args:
        rows: all of them.
        searched: words that each row must have, from :func:`exlab_gui.desktop.search_text.search_words`.
        what: an :class:`ActivityKind`; empty for all.
        result: an :class:`ActivityResult`; empty for all.
        since: POSIX seconds; None for all times.
    """
    found = list(rows)
    if since is not None:
        found = [row for row in found if row.seconds >= since]
    if what:
        found = [row for row in found if row.entry.what == what]
    if result:
        found = [row for row in found if row.entry.result == result]
    for word in searched:
        found = [row for row in found if word in row.searched]
    return found


class HistoryModel(QAbstractTableModel):
    """The rows that are shown. GUI thread only."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[HistoryRow] = []

    def show_rows(self, rows: list[HistoryRow]) -> None:
        """Show these instead of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rows(self) -> list[HistoryRow]:
        """What is shown, from top to bottom."""
        return list(self._rows)

    def row_texts(self, row: int) -> tuple[str, ...]:
        """What a row says, cell by cell."""
        return self._rows[row].cells

    def retranslate(self) -> None:
        """The titles are in another language now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(HistoryColumn) - 1)

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(HistoryColumn)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's any)
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip(HistoryColumn(index.column()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's any)
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return words.column_title(HistoryColumn(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _who(user: str, host: str) -> str:
    return ", ".join(visible(part) for part in (user, host) if part)


def _moment(text: str) -> datetime | None:
    try:
        return parse_time(text)
    except (ValueError, OverflowError):
        return None


def _iso(moment: datetime) -> str:
    try:
        return moment.astimezone().isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return moment.isoformat(timespec="seconds")
