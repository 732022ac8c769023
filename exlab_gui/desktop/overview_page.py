"""The overview: for people who would rather look than read. Loaded when it is opened for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exlab_gui.desktop import formats, overview_wording, wording
from exlab_gui.desktop.overview_card import FigureCard
from exlab_gui.desktop.overview_counter import REST_MS, OverviewCounter
from exlab_gui.desktop.overview_days import DaysCard
from exlab_gui.desktop.overview_disk import DiskFigure
from exlab_gui.desktop.overview_instruments import InstrumentsCard
from exlab_gui.desktop.overview_stays import StaysCard
from exlab_gui.desktop.pages import MessagePage
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from exlab_gui.desktop.charts import Chart
    from exlab_gui.desktop.disk_card import DiskUsage
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.overview_numbers import Overview
    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.desktop.theme import ThemeManager

_CARDS_IN_A_ROW = 54
_CHARTS_IN_A_ROW = 72
_PARTS = 4
"""Of a row of cards; the first one has two of them."""
"""From so many lines of text in width on, as text grows with the screen."""


class OverviewPage(QWidget):
    """Figures at the top, charts below; everything that is shown can be clicked to see its runs.

    Args:
        themes: the colours.
        runner: counts off the GUI thread.
        parent: the widget that owns it.
        rest_ms: at least so long between two counts.

    Signals:
        filter_requested: see the runs behind something; a :class:`RunFilter`.
        run_requested: see one run; its path.
    """

    filter_requested = Signal(object)
    run_requested = Signal(str)

    def __init__(
        self,
        themes: ThemeManager,
        runner: JobRunner,
        parent: QWidget | None = None,
        *,
        rest_ms: int = REST_MS,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overview_page")
        self.setAccessibleName(translate("Overview", "Overview"))
        self._counter = OverviewCounter(runner, self, rest_ms=rest_ms)
        self._body = OverviewBody(themes)
        self._counting = MessagePage(
            "overview_counting", translate("Overview", "Counting the runs\u2026"), ""
        )
        self._empty = MessagePage(
            "overview_empty",
            translate("Overview", "Nothing to see yet"),
            translate(
                "Overview",
                "As soon as there are runs in the staging folder, you see here how many wait for the NAS, "
                "when the disk will be full, what came and went, and where runs get stuck.",
            ),
        )
        self._failed = MessagePage(
            "overview_failed",
            translate("Overview", "The overview could not be made"),
            translate(
                "Overview",
                "Nothing was changed, and the list of runs is not affected. It is tried again with the next "
                "change in the staging folder.",
            ),
        )
        self._scroll = QScrollArea()
        self._scroll.setObjectName("overview_scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Only what is in it is worth a stop of the Tab key.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._pages = QStackedWidget()
        for page in (self._counting, self._empty, self._failed, self._scroll):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._counter.counted.connect(self._show)
        self._counter.failed.connect(self._fail)
        self._body.chosen.connect(self._report)
        self._body.reached.connect(self._scroll_to)

    def show_runs(self, rows: Iterable[RunRow], usage: DiskUsage | None, now: float) -> None:
        """Count and show these runs soon: off the GUI thread, not too often, and only while the page is seen.

        Args:
            rows: all runs of the list.
            usage: the staging disk; None where it is not known.
            now: POSIX seconds.
        """
        self._counter.ask(tuple(rows), usage, now)

    @property
    def page(self) -> QWidget:
        """The numbers, or what stands in their place now."""
        page = self._pages.currentWidget()
        return self._body if page is self._scroll or page is None else page

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._counter.allow(allowed=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._counter.allow(allowed=False)

    def _show(self, overview: Overview, usage: DiskUsage | None) -> None:
        if overview.total:
            self._body.show_overview(overview, usage)
        self._pages.setCurrentWidget(self._scroll if overview.total else self._empty)

    def _fail(self) -> None:
        self._pages.setCurrentWidget(self._failed)

    def _report(self, choice: object) -> None:
        if isinstance(choice, RunFilter):
            self.filter_requested.emit(choice)
        elif isinstance(choice, str):
            self.run_requested.emit(choice)

    def _scroll_to(self, chart: Chart, area: QRect) -> None:
        place = QRect(chart.mapTo(self._body, area.topLeft()), area.size()).center()
        margin = self.fontMetrics().height() * 3
        self._scroll.ensureVisible(place.x(), place.y(), 0, margin)


class OverviewBody(QWidget):
    """The figures and charts, side by side where there is room.

    Signals:
        chosen: what was clicked asks for: a :class:`RunFilter`, or the path of a run.
        reached: the keyboard moved to a part of a :class:`Chart` that lies in this ``QRect`` of it.
    """

    chosen = Signal(object)
    reached = Signal(object, QRect)

    def __init__(self, themes: ThemeManager) -> None:
        super().__init__()
        self.setObjectName("overview_body")
        self.disk = DiskFigure(themes)
        self.waiting = FigureCard("overview_waiting", translate("Overview", "Waiting for the NAS"))
        self.attention = FigureCard("overview_attention", translate("Overview", "Needs attention"))
        self.instruments = InstrumentsCard(themes)
        self.days = DaysCard(themes)
        self.stays = StaysCard(themes)
        self._complete = self.waiting.add_button(
            "overview_complete_button", translate("Overview", "List the runs at Complete")
        )
        self._queued = self.waiting.add_button(
            "overview_queued_button", translate("Overview", "List the runs at Sync queued")
        )
        self._needing = self.attention.add_button(
            "overview_attention_button", translate("Overview", "List the runs that need attention")
        )
        self._stuck = self.attention.add_button(
            "overview_stuck_button", translate("Overview", "List the runs that stand too long in one state")
        )
        self._counted = QLabel()
        self._counted.setObjectName("overview_counted")
        self._odd = WrappedLabel()
        self._odd.setObjectName("overview_odd")
        self._figures = QGridLayout()
        self._left = QVBoxLayout()
        self._right = QVBoxLayout()
        self._charts = QHBoxLayout()
        self._arranged: tuple[bool, bool] | None = None
        self._lay_out()
        for card in (self.disk, self.waiting, self.attention, self.instruments, self.days, self.stays):
            card.chosen.connect(self.chosen)
        self.instruments.chart.mark_reached.connect(
            lambda area: self.reached.emit(self.instruments.chart, area)
        )
        self.days.chart.mark_reached.connect(lambda area: self.reached.emit(self.days.chart, area))
        self.stays.chart.mark_reached.connect(lambda area: self.reached.emit(self.stays.chart, area))

    def show_overview(self, overview: Overview, usage: DiskUsage | None) -> None:
        """Show these numbers."""
        self._counted.setText(overview_wording.counted_words(overview))
        self.disk.show_overview(overview, usage)
        self._show_waiting(overview)
        self._show_attention(overview)
        for card in (self.instruments, self.days, self.stays):
            card.show_overview(overview)
        self._odd.setText(overview_wording.odd_words(overview.odd))
        self._odd.setVisible(overview.odd > 0)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        # The layout's own is that of all texts at their narrowest, and side by side as they are now: the page
        # would keep a void below, and could never become narrow again.
        return QSize(self.fontMetrics().height() * 24, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_waiting(self, overview: Overview) -> None:
        complete = overview.by_status[RunStatus.COMPLETE]
        queued = overview.by_status[RunStatus.SYNC_QUEUED]
        waiting = overview.waiting
        self.waiting.show_words(
            formats.size(waiting.bytes)
            if waiting.runs
            else translate("Overview", "Nothing", "waits for the NAS"),
            overview_wording.waiting_words(overview, waiting.runs - complete - queued),
        )
        for button, number, status in (
            (self._complete, complete, RunStatus.COMPLETE),
            (self._queued, queued, RunStatus.SYNC_QUEUED),
        ):
            name = wording.status_name(status)
            text = f"{formats.count(number)} {name}" if number else ""
            self.waiting.set_button(button, text, RunFilter(status=status))

    def _show_attention(self, overview: Overview) -> None:
        needing, stuck = overview.by_status[RunStatus.NEEDS_ATTENTION], overview.stuck
        self.attention.show_words(
            formats.runs(needing) if needing else translate("Overview", "None", "no run needs attention"),
            overview_wording.attention_words(needing, stuck),
        )
        self.attention.set_button(
            self._needing,
            translate("Overview", "Show %Ln run(s)", "", needing) if needing else "",
            RunFilter(status=RunStatus.NEEDS_ATTENTION),
        )
        self.attention.set_button(
            self._stuck,
            translate("Overview", "%Ln stuck", "runs", stuck) if stuck else "",
            RunFilter(only_stuck=True),
        )

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        heading = QLabel(translate("Overview", "Overview"))
        heading.setProperty("heading", True)
        for label in (heading, self._counted):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._counted, self._odd):
            label.setProperty("muted", True)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addStretch(1)
        top.addWidget(self._counted, 0, Qt.AlignmentFlag.AlignBottom)
        gap = round(em * 0.7)
        for layout in (self._figures, self._left, self._right, self._charts):
            layout.setSpacing(gap)
        self._left.addWidget(self.instruments)
        self._left.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em, em, em, em)
        layout.setSpacing(gap)
        layout.addLayout(top)
        layout.addLayout(self._figures)
        self._charts.addLayout(self._left, 1)
        self._charts.addLayout(self._right, 1)
        layout.addLayout(self._charts)
        layout.addWidget(self._odd)
        layout.addStretch(1)
        self._arrange()

    def _arrange(self) -> None:
        em = self.fontMetrics().height()
        in_a_row = self.width() >= em * _CARDS_IN_A_ROW and self._have_cards_room()
        arranged = (in_a_row, self.width() >= em * _CHARTS_IN_A_ROW)
        if arranged == self._arranged:
            return
        self._arranged = arranged
        self._arrange_figures(in_a_row=arranged[0])
        self._arrange_charts(in_a_row=arranged[1])

    def _have_cards_room(self) -> bool:
        """Whether the longest words of each card fit into its part of a row."""
        small = max(card.minimumSizeHint().width() for card in (self.waiting, self.attention))
        large = self.disk.minimumSizeHint().width()
        layout = self.layout()
        margins = layout.contentsMargins() if layout is not None else self.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self._figures.spacing()
        return room >= max(_PARTS * small, _PARTS // 2 * large)

    def _arrange_figures(self, *, in_a_row: bool) -> None:
        for card in (self.disk, self.waiting, self.attention):
            self._figures.removeWidget(card)
        if in_a_row:
            for column, card in enumerate((self.disk, self.waiting, self.attention)):
                self._figures.addWidget(card, 0, column)
        else:
            self._figures.addWidget(self.disk, 0, 0, 1, 2)
            self._figures.addWidget(self.waiting, 1, 0)
            self._figures.addWidget(self.attention, 1, 1)
        for column, stretch in enumerate((2, 1, 1) if in_a_row else (1, 1, 0)):
            self._figures.setColumnStretch(column, stretch)

    def _arrange_charts(self, *, in_a_row: bool) -> None:
        aside = self._right if in_a_row else self._left
        for column in (self._left, self._right):
            for card in (self.days, self.stays):
                column.removeWidget(card)
        for card in (self.stays, self.days):
            aside.insertWidget(0 if in_a_row else 1, card)
        self._charts.setStretch(1, 1 if in_a_row else 0)
        if in_a_row and self._right.count() == 2:  # noqa: PLR2004  (only the two cards)
            self._right.addStretch(1)
