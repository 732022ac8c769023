"""How long runs stay in each state, and the runs that stay unusually long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from exlab_gui.desktop import formats, overview_wording, wording
from exlab_gui.desktop.charts_spans import Outlier, SpanChart, SpanRow
from exlab_gui.desktop.overview_card import ChartCard, NumbersTable, TableRow
from exlab_gui.desktop.overview_spans import TIMES_THE_USUAL
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from exlab_gui.desktop.overview_numbers import Overview
    from exlab_gui.desktop.overview_spans import StateSpans, Stay
    from exlab_gui.desktop.theme import ThemeManager

_MOST = 6


class StaysCard(ChartCard):
    """A range for each state, and below it the worst runs by name."""

    def __init__(self, themes: ThemeManager) -> None:
        title = translate("Overview", "Time in each state")
        note = translate(
            "Overview",
            "The bar is the middle half of all runs, the line in it the usual time; the dots are the longest "
            "of those that took more than %Ln times the usual.",
            "",
            TIMES_THE_USUAL,
        )
        super().__init__(
            "overview_stays", title, note, NumbersTable("overview_stays_table", title, _columns())
        )
        self._spans: tuple[StateSpans, ...] = ()
        self.chart = SpanChart(themes, "overview_stays_chart", title)
        self.worst = NumbersTable(
            "overview_worst_table",
            translate("Overview", "Unusually long"),
            _worst_columns(),
            aligned=Qt.AlignmentFlag.AlignLeft,
        )
        self._worst_title = QLabel(
            translate("Overview", "Unusually long: double-click or press Enter to see the run")
        )
        self._worst_title.setTextFormat(Qt.TextFormat.PlainText)
        self._worst_title.setProperty("muted", True)
        self.stack.addWidget(self.chart)
        place = self.column.indexOf(self.table) + 1
        self.column.insertWidget(place, self.worst)
        self.column.insertWidget(place, self._worst_title)
        self.chart.chosen.connect(self.chosen)
        self.worst.chosen.connect(self.chosen)

    def show_overview(self, overview: Overview) -> None:
        """Show these numbers."""
        self._spans = overview.spans
        self.chart.show_rows([_row(spans) for spans in self._spans], overview_wording.tick)
        self.chart.describe(overview_wording.spans_summary(self._spans))
        worst = _worst(self._spans)
        self.worst.show_numbers([_worst_row(stay) for stay in worst])
        self.worst.setVisible(bool(worst))
        self._worst_title.setVisible(bool(worst))
        self.fill_table()

    def table_rows(self) -> list[TableRow]:
        return [TableRow(_cells(spans), (None,) * len(_columns())) for spans in self._spans]


def _columns() -> tuple[str, ...]:
    return (
        translate("Overview", "State"),
        translate("Overview", "Runs"),
        translate("Overview", "Usually", "how long runs stay in a state"),
        translate("Overview", "Half: from", "half of all runs stay from ... to ... in a state"),
        translate("Overview", "to", "half of all runs stay from ... to ... in a state"),
        translate("Overview", "Longest", "how long runs stay in a state"),
        translate("Overview", "Unusually long"),
        translate("Overview", "There now"),
    )


def _worst_columns() -> tuple[str, ...]:
    return (
        translate("Overview", "Run"),
        translate("Overview", "Instrument"),
        translate("Overview", "State"),
        translate("Overview", "Time"),
    )


def _row(spans: StateSpans) -> SpanRow:
    return SpanRow(
        RunStatus(spans.state.value),
        wording.state_name(spans.state),
        overview_wording.spans_note(spans),
        spans.low,
        spans.median,
        spans.high,
        overview_wording.spans_words(spans),
        tuple(Outlier(stay.seconds, overview_wording.stay_words(stay), stay.path) for stay in spans.worst),
    )


def _cells(spans: StateSpans) -> tuple[str, ...]:
    times = (spans.median, spans.low, spans.high, spans.longest)
    return (
        wording.state_name(spans.state),
        formats.count(spans.stays),
        *(formats.NOTHING if seconds is None else overview_wording.span(seconds) for seconds in times),
        formats.NOTHING if spans.limit is None else formats.count(spans.unusual),
        formats.count(spans.there),
    )


def _worst(spans: tuple[StateSpans, ...]) -> list[Stay]:
    """The worst of all states: those that can still be helped first, then by how far they are off."""
    found = [(stay, stay.seconds / (each.limit or 1)) for each in spans for stay in each.worst]
    found.sort(key=lambda each: (not each[0].is_there, -each[1]))
    return [stay for stay, _ in found[:_MOST]]


def _worst_row(stay: Stay) -> TableRow:
    time = overview_wording.span(stay.seconds)
    if stay.is_there:
        time = translate("Overview", "{time}, still there").format(time=time)
    texts = (
        formats.run_title(stay.name),
        visible(stay.equipment),
        wording.state_name(stay.state),
        time,
    )
    return TableRow(texts, (stay.path,) * len(texts))
