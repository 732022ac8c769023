"""What came and what was cleared, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QButtonGroup

from exlab_gui.desktop import formats, overview_wording
from exlab_gui.desktop.charts_days import DayBars, DayPair
from exlab_gui.desktop.charts_legend import Entry, Legend
from exlab_gui.desktop.charts_paint import fill, outline
from exlab_gui.desktop.overview_card import ChartCard, NumbersTable, TableRow
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from exlab_gui.desktop.overview_numbers import Amount, Day, Overview
    from exlab_gui.desktop.theme import Theme, ThemeManager


class DaysCard(ChartCard):
    """Pairs of bars, of sizes or of numbers of runs."""

    def __init__(self, themes: ThemeManager) -> None:
        title = translate("Overview", "Arrivals and clearings per day")
        note = translate("Overview", "The last 4 weeks. A run arrives when it becomes complete.")
        super().__init__("overview_days", title, note, NumbersTable("overview_days_table", title, _columns()))
        self._days: tuple[Day, ...] = ()
        self.chart = DayBars(themes, "overview_days_chart", title)
        self.by_size = self.add_choice(
            translate("Overview", "Size"),
            "overview_days_size",
            translate("Overview", "Draw how many bytes they have"),
        )
        self.by_runs = self.add_choice(
            translate("Overview", "Runs"),
            "overview_days_runs",
            translate("Overview", "Draw how many they are"),
        )
        group = QButtonGroup(self)
        for place, button in enumerate((self.by_size, self.by_runs), 1):
            group.addButton(button)
            self.header.insertWidget(place, button)
        self.by_size.setChecked(True)
        legend = Legend(themes)
        legend.show_entries(
            [
                Entry("overview_days_came", translate("Overview", "Arrived"), _paint_came),
                Entry("overview_days_went", translate("Overview", "Cleared"), _paint_went),
            ]
        )
        self.stack.addWidget(legend)
        self.stack.addWidget(self.chart)
        self.by_size.toggled.connect(self._draw)
        self.chart.chosen.connect(self.chosen)

    def show_overview(self, overview: Overview) -> None:
        """Show these numbers."""
        self._days = overview.days
        self._draw()
        self.fill_table()

    def table_rows(self) -> list[TableRow]:
        rows = []
        for day in reversed(self._days):
            choice = _choice(day)
            texts = (*_cells(day.arrived), *_cells(day.cleared))
            rows.append(
                TableRow((overview_wording.day_name(day.date), *texts), (choice, None, None, choice, choice))
            )
        return rows

    def _draw(self) -> None:
        by_size = self.by_size.isChecked()
        pairs = [_pair(day, by_size=by_size) for day in self._days]
        self.chart.show_days(pairs, _size_text if by_size else _count_text)
        self.chart.describe(overview_wording.days_summary(self._days))


def _columns() -> tuple[str, ...]:
    size = translate("Overview", "Size")
    arrived, cleared = translate("Overview", "Arrived"), translate("Overview", "Cleared")
    return (translate("Overview", "Day"), arrived, size, cleared, size)


def _pair(day: Day, *, by_size: bool) -> DayPair:
    name = overview_wording.day_name(day.date)
    arrived = translate("Overview", "Arrived: {amount}")
    cleared = translate("Overview", "Cleared: {amount}")
    return DayPair(
        overview_wording.week_label(day.date),
        day.arrived.bytes if by_size else day.arrived.runs,
        day.cleared.bytes if by_size else day.cleared.runs,
        (name, arrived.format(amount=overview_wording.amount_words(day.arrived))),
        (name, cleared.format(amount=overview_wording.amount_words(day.cleared))),
        _choice(day),
    )


def _choice(day: Day) -> RunFilter | None:
    """The runs that were cleared on a day, where the list can show exactly these.

    It knows when a run was last active: for one that is cleared, when that happened. Those that arrived have
    been active since, so no filter finds them.
    """
    if not day.cleared.runs or day.cleared.runs != day.listed:
        return None
    iso = day.date.isoformat()
    return RunFilter(status=RunStatus.CLEARED, since=iso, until=iso)


def _cells(amount: Amount) -> tuple[str, str]:
    return formats.count(amount.runs), formats.size(amount.bytes) if amount.runs else formats.NOTHING


def _size_text(amount: float) -> str:
    return formats.size(round(amount))


def _count_text(amount: float) -> str:
    return formats.count(round(amount)) if amount == round(amount) else ""


def _paint_came(painter: QPainter, area: QRectF, theme: Theme) -> None:
    fill(painter, area, QColor(theme.accent), area.height())


def _paint_went(painter: QPainter, area: QRectF, theme: Theme) -> None:
    outline(painter, area, QColor(theme.chart_cleared), area.height() * 1.3)
