"""The runs of each instrument, by status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.desktop import formats, overview_wording, wording
from exlab_gui.desktop.charts_legend import Entry, Legend
from exlab_gui.desktop.charts_paint import fill_status
from exlab_gui.desktop.charts_stacked import Bar, Part, StackedBars
from exlab_gui.desktop.overview_card import ChartCard, NumbersTable, TableRow
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import push_button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from exlab_gui.desktop.charts_legend import Swatch
    from exlab_gui.desktop.overview_numbers import InstrumentCounts, Overview
    from exlab_gui.desktop.theme import Theme, ThemeManager

_FEW = 12


class InstrumentsCard(ChartCard):
    """Stacked bars, the instrument with most runs first.

    After some years nearly all runs are cleared, and their bars would hide all others: they are shown only
    when they are asked for, and their number stands behind the bar.
    """

    def __init__(self, themes: ThemeManager) -> None:
        statuses = [wording.status_name(status) for status in RunStatus]
        title = translate("Overview", "Runs by instrument and state")
        columns = (translate("Overview", "Instrument"), translate("Overview", "All runs"), *statuses)
        table = NumbersTable("overview_instruments_table", title, columns)
        table.choose_by_cell()
        super().__init__("overview_instruments", title, _note(with_cleared=False), table)
        self._overview: Overview | None = None
        self.chart = StackedBars(themes, "overview_instruments_chart", title)
        self.legend = Legend(themes)
        self.cleared = self.add_choice(
            translate("Overview", "Cleared runs"),
            "overview_instruments_cleared",
            translate("Overview", "Draw the runs that are cleared, too"),
        )
        self.header.insertWidget(1, self.cleared)
        self.more = push_button(
            "", "overview_instruments_more", translate("Overview", "Show the bars of all instruments")
        )
        self.more.setProperty("quiet", True)
        self.more.setCheckable(True)
        self.stack.addWidget(self.legend)
        self.stack.addWidget(self.chart)
        self.stack.addWidget(self.more)
        self.cleared.toggled.connect(self._draw)
        self.more.toggled.connect(self._draw)
        self.chart.chosen.connect(self.chosen)
        self.legend.chosen.connect(self.chosen)

    def show_overview(self, overview: Overview) -> None:
        """Show these numbers."""
        self._overview = overview
        self._draw()
        self.fill_table()

    def table_rows(self) -> list[TableRow]:
        if self._overview is None:
            return []
        rows = [_table_row(translate("Overview", "All instruments"), None, self._overview.by_status)]
        rows += [
            _table_row(_name(counts.name), counts.name, counts.by_status)
            for counts in self._overview.instruments
        ]
        return rows

    def _draw(self) -> None:
        overview = self._overview
        if overview is None:
            return
        with_cleared = self.cleared.isChecked()
        self.note.setText(_note(with_cleared=with_cleared))
        bars = [_bar(counts, with_cleared=with_cleared) for counts in overview.instruments]
        # Those of which something is drawn first; the order among them is that of the numbers.
        bars.sort(key=lambda bar: -bar.total)
        scale = bars[0].total if bars else 0
        hidden = max(0, len(bars) - _FEW)
        text = translate("Overview", "Show %Ln more", "instruments", hidden)
        if self.more.isChecked():
            text = translate("Overview", "Show only the first %Ln instrument(s)", "", _FEW)
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self.more.setVisible(hidden > 0)
        self.chart.show_bars(bars if self.more.isChecked() else bars[:_FEW], scale=scale)
        self.chart.describe(overview_wording.instruments_summary(overview.instruments, overview.by_status))
        self.legend.show_entries(
            [
                Entry(
                    f"overview_legend_{status.value}",
                    f"{wording.status_name(status)} {formats.count(overview.by_status[status])}",
                    _swatch(status),
                    translate("Overview", "List all runs: {state}").format(state=wording.status_name(status)),
                    RunFilter(status=status),
                )
                for status in RunStatus
                if overview.by_status[status]
            ]
        )


def _note(*, with_cleared: bool) -> str:
    if with_cleared:
        return translate("Overview", "With the runs that are cleared: click a piece to see its runs.")
    return translate("Overview", "Without the runs that are cleared: click a piece to see its runs.")


def _name(instrument: str) -> str:
    return visible(instrument) or overview_wording.NO_NAME


def _bar(counts: InstrumentCounts, *, with_cleared: bool) -> Bar:
    name = _name(counts.name)
    cleared = counts.by_status.get(RunStatus.CLEARED, 0)
    parts = tuple(
        Part(
            status,
            counts.by_status[status],
            formats.count(counts.by_status[status]),
            overview_wording.status_words(name, status, counts.by_status[status]),
            RunFilter(status=status, scope=Scope(counts.name)),
        )
        for status in RunStatus
        if counts.by_status.get(status) and (with_cleared or status is not RunStatus.CLEARED)
    )
    drawn = sum(part.amount for part in parts)
    note = formats.count(drawn)
    if cleared and not with_cleared:
        words = translate("Overview", "%Ln cleared", "runs", cleared)
        note = f"{note}  +  {words}" if drawn else words
    return Bar(name, note, (name, formats.runs(counts.total)), RunFilter(scope=Scope(counts.name)), parts)


def _table_row(name: str, instrument: str | None, by_status: Mapping[RunStatus, int]) -> TableRow:
    scope = Scope(instrument)
    numbers = [by_status.get(status, 0) for status in RunStatus]
    return TableRow(
        (name, formats.count(sum(numbers)), *map(formats.count, numbers)),
        (
            RunFilter(scope=scope),
            RunFilter(scope=scope),
            *(
                RunFilter(status=status, scope=scope) if number else None
                for status, number in zip(RunStatus, numbers, strict=True)
            ),
        ),
    )


def _swatch(status: RunStatus) -> Swatch:
    def paint(painter: QPainter, area: QRectF, theme: Theme) -> None:
        fill_status(painter, area, status, theme, area.height() * 1.3)

    return paint
