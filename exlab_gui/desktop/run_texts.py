"""What each column says of a run: shown, in its tooltip, and to a screen reader."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from exlab_gui.desktop import evidence_wording, formats, wording
from exlab_gui.desktop.attention_wording import attention_words
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.run_columns import Column, column_title
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.run_row import RunRow

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The :class:`RunRow` of an index, for delegates."""

RIGHT_ALIGNED = frozenset({Column.FILES, Column.SIZE})

_TEXTS: dict[Column, Callable[[RunRow], str]] = {
    Column.STATE: lambda row: wording.status_name(row.status),
    Column.RUN: lambda row: row.run_text or formats.NOTHING,
    Column.INSTRUMENT: lambda row: row.instrument_text,
    Column.PROJECT: lambda row: row.project_text or formats.NOTHING,
    Column.FILES: lambda row: row.files_text,
    Column.SIZE: lambda row: row.size_text,
    Column.ACTIVITY: lambda row: formats.ago(row.activity, datetime.now(UTC)),
    Column.OPERATOR: lambda row: row.operator_text,
    Column.HOST: lambda row: row.host_text,
    Column.KIND: lambda row: row.kind_text,
}
_TEXT_OF = tuple(_TEXTS[column] for column in Column)


def doubt(*, is_away: bool) -> str:
    """Why a run may be another by now: nobody has looked, or nobody can look."""
    if is_away:
        return translate("Run list", "As it was before the staging folder went away.")
    return translate("Run list", "Not checked on the disk yet.")


def display(row: RunRow, column: int) -> str:
    """What a cell shows."""
    return _TEXT_OF[column](row)


def cell(row: RunRow, column: int, role: int) -> Any:  # noqa: ANN401  (Qt's any)
    """What Qt asks about one cell."""
    if role == Qt.ItemDataRole.DisplayRole:
        return _TEXT_OF[column](row)
    if role == ROW_ROLE:
        return row
    if role == Qt.ItemDataRole.ToolTipRole:
        return _tooltip(row, column)
    return _seldom_asked(row, column, role)


def header(column: int, role: int) -> Any:  # noqa: ANN401  (Qt's any)
    """What Qt asks about the head of a column."""
    if role == Qt.ItemDataRole.DisplayRole:
        return column_title(Column(column))
    if role == Qt.ItemDataRole.ToolTipRole:
        return tooltip(column_title(Column(column)))
    if role == Qt.ItemDataRole.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if column in RIGHT_ALIGNED else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    return None


def _seldom_asked(row: RunRow, column: int, role: int) -> Any:  # noqa: ANN401  (Qt's any)
    if role == Qt.ItemDataRole.TextAlignmentRole and column in RIGHT_ALIGNED:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.STATE:
        return evidence_wording.state_words(row)
    if role == Qt.ItemDataRole.AccessibleDescriptionRole and column == Column.STATE:
        return " ".join(_state_lines(row))
    return None


def _state_lines(row: RunRow) -> list[str]:
    sentence = evidence_wording.ready_meaning() if row.is_ready else wording.sentence(row.summary)
    if row.attention is None:
        return [sentence]
    recorded = f"{wording.status_name(row.recorded)}: {sentence}"
    return [*attention_words(row.attention, row.summary, datetime.now(UTC)), recorded]


def _tooltip(row: RunRow, column: int) -> str:
    lines = _TOOLTIPS.get(Column(column))
    return tooltip(*lines(row)) if lines else ""


def _project_lines(row: RunRow) -> list[str]:
    summary = row.summary
    return [summary.project_name, summary.project if summary.project != summary.project_name else ""]


def _activity_lines(row: RunRow) -> list[str]:
    moment = row.activity
    return [] if moment is None else [formats.moment(moment, datetime.now(UTC)), formats.utc(moment)]


_TOOLTIPS: dict[Column, Callable[[RunRow], list[str]]] = {
    Column.STATE: _state_lines,
    Column.RUN: lambda row: [row.summary.name, row.path],
    Column.INSTRUMENT: lambda row: [row.summary.equipment],
    Column.PROJECT: _project_lines,
    Column.ACTIVITY: _activity_lines,
    Column.OPERATOR: lambda row: [row.operator],
    Column.HOST: lambda row: row.summary.hosts.split("\n"),
}
