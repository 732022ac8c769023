"""What *Check this run* has found, as a list for the screen."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from exlab_gui.desktop import doctor_wording
from exlab_gui.desktop.doctor_work import make_row
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.translation import translate
from exlab_gui.transfer.doctor_findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.desktop.doctor_work import FindingRow
    from exlab_gui.desktop.theme import Theme, ThemeManager
    from exlab_gui.transfer.doctor_findings import Finding

    AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_SIDE = 48
"""Pixels of a sign's picture; painted smaller, so that it is sharp at any scaling."""


class FindingColumn(IntEnum):
    """The columns, from left to right."""

    SEVERITY = 0
    RUN = 1
    WHAT = 2


class FindingModel(QAbstractTableModel):
    """Findings, run by run, as far as they pass the filter. GUI thread only."""

    def __init__(self, themes: ThemeManager) -> None:
        super().__init__()
        self._themes = themes
        self._rows: list[FindingRow] = []
        self._shown: list[FindingRow] = []
        self._severity: Severity | None = None
        self._wanted = ""
        self._icons = _icons(themes.theme)
        themes.changed.connect(self._change_theme)

    @property
    def findings(self) -> list[Finding]:
        """All findings, shown or not."""
        return [row.finding for row in self._rows]

    def row(self, place: int) -> FindingRow:
        """A row that is shown."""
        return self._shown[place]

    def place_of(self, finding: Finding) -> int | None:
        """Where a finding is shown; None where it is not."""
        places = (place for place, row in enumerate(self._shown) if row.finding == finding)
        return next(places, None)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(FindingColumn)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's any)
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], FindingColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is FindingColumn.SEVERITY:
            return self._icons[row.finding.severity]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's any)
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                FindingColumn.SEVERITY: translate("Doctor", "How serious"),
                FindingColumn.RUN: translate("Doctor", "Run"),
                FindingColumn.WHAT: translate("Doctor", "What was found"),
            }[FindingColumn(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Show these instead of those before."""
        self.beginResetModel()
        self._rows = list(rows)
        self._filter()
        self.endResetModel()

    def replace_run(self, run_dir: str, rows: Sequence[FindingRow]) -> None:
        """Show these findings of a run instead of its former ones, in the same place."""
        places = (place for place, row in enumerate(self._rows) if row.finding.run_dir == run_dir)
        first = next(places, len(self._rows))
        others = [row for row in self._rows if row.finding.run_dir != run_dir]
        self.show_rows([*others[:first], *rows, *others[first:]])

    def show_only(self, severity: Severity | None, text: str) -> None:
        """Show one severity (None: all) of which the words hold ``text``, upper or lower case."""
        self.beginResetModel()
        self._severity, self._wanted = severity, visible(text.strip()).casefold()
        self._filter()
        self.endResetModel()

    def translate_again(self) -> None:
        """The operator speaks another language now."""
        self.show_rows([make_row(row.finding) for row in self._rows])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(FindingColumn) - 1)

    def _filter(self) -> None:
        severity, wanted = self._severity, self._wanted
        self._shown = [
            row
            for row in self._rows
            if (severity is None or row.finding.severity is severity) and wanted in row.key
        ]

    def _change_theme(self) -> None:
        self._icons = _icons(self._themes.theme)
        if self._shown:
            last = self.index(len(self._shown) - 1, FindingColumn.SEVERITY)
            self.dataChanged.emit(self.index(0, FindingColumn.SEVERITY), last)

    @staticmethod
    def _text(row: FindingRow, column: FindingColumn) -> str:
        match column:
            case FindingColumn.SEVERITY:
                return doctor_wording.severity_name(row.finding.severity)
            case FindingColumn.RUN:
                return row.run
            case _:
                return row.what

    @staticmethod
    def _tooltip(row: FindingRow, column: FindingColumn) -> str:
        match column:
            case FindingColumn.SEVERITY:
                return tooltip(doctor_wording.severity_meaning(row.finding.severity))
            case FindingColumn.RUN:
                return tooltip(row.run, row.finding.run_dir)
            case _:
                return tooltip(row.what, row.advice)


def _icons(theme: Theme) -> dict[Severity, QIcon]:
    """A cross in a circle, an exclamation mark in a triangle, an i in a ring: told apart without colours."""
    icons = {}
    for severity in Severity:
        picture = _picture(severity, theme)
        icons[severity] = QIcon(picture)
        # In a selected row, too, it keeps its colour.
        icons[severity].addPixmap(picture, QIcon.Mode.Selected)
    return icons


def _picture(severity: Severity, theme: Theme) -> QPixmap:
    picture = QPixmap(_SIDE, _SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_SIDE / 24, _SIDE / 24)
        match severity:
            case Severity.PROBLEM:
                _paint_problem(painter, QColor(theme.danger), QColor(theme.surface))
            case Severity.WARNING:
                _paint_warning(painter, QColor(theme.warning), QColor(theme.surface))
            case _:
                _paint_note(painter, QColor(theme.muted))
    return picture


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width, c=Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _paint_problem(painter: QPainter, color: QColor, paper: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(2, 2, 20, 20))
    painter.setPen(_pen(paper, 2.6))
    painter.drawLine(QPointF(8.4, 8.4), QPointF(15.6, 15.6))
    painter.drawLine(QPointF(8.4, 15.6), QPointF(15.6, 8.4))


def _paint_warning(painter: QPainter, color: QColor, paper: QColor) -> None:
    painter.setPen(_pen(color, 2.4))
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([QPointF(12, 3.6), QPointF(21.4, 20.4), QPointF(2.6, 20.4)]))
    painter.setPen(_pen(paper, 2.4))
    painter.drawLine(QPointF(12, 9.4), QPointF(12, 13.8))
    painter.drawPoint(QPointF(12, 17.6))


def _paint_note(painter: QPainter, color: QColor) -> None:
    painter.setPen(_pen(color, 2))
    painter.drawEllipse(QRectF(3, 3, 18, 18))
    painter.setPen(_pen(color, 2.4))
    painter.drawLine(QPointF(12, 11.4), QPointF(12, 16.6))
    painter.drawPoint(QPointF(12, 7.4))
