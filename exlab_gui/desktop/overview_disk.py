"""How full the staging disk is, how much of that can be cleared, and when it will be full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from exlab_gui.desktop import formats, overview_wording
from exlab_gui.desktop.charts_legend import Entry, Legend
from exlab_gui.desktop.charts_paint import fill, hatch
from exlab_gui.desktop.overview_card import FigureCard
from exlab_gui.desktop.overview_forecast import Forecast, Outlook, forecast
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from exlab_gui.desktop.disk_card import DiskUsage
    from exlab_gui.desktop.overview_numbers import Overview
    from exlab_gui.desktop.theme import Theme, ThemeManager

_LEAST_SHARE = 0.004


class DiskBar(QWidget):
    """A lying bar: what is used, what of it can be cleared, what is free."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview_disk_bar")
        self.setAccessibleName(translate("Overview", "Staging disk"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._themes = themes
        self._kept = 0.0
        self._clearable = 0.0
        themes.changed.connect(self.update)

    def show_disk(self, found: Forecast) -> None:
        """Show a disk whose size is known."""
        self._clearable = found.clearable / found.total
        self._kept = (found.total - found.free - found.clearable) / found.total
        self.setAccessibleDescription(overview_wording.disk_words(found))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 12, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        theme, em = self._themes.theme, self.fontMetrics().height()
        whole = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            path = QPainterPath()
            path.addRoundedRect(whole, em * 0.25, em * 0.25)
            painter.setClipPath(path)
            painter.fillRect(whole, QColor(theme.track))
            kept = QRectF(0, 0, whole.width() * self._kept, whole.height())
            painter.fillRect(kept, QColor(theme.accent))
            if self._clearable:
                width = whole.width() * max(self._clearable, _LEAST_SHARE)
                area = QRectF(kept.right() + 1, 0, max(2.0, width - 2), whole.height())
                _paint_clearable(painter, area, theme)


class DiskFigure(FigureCard):
    """The card of the staging disk."""

    def __init__(self, themes: ThemeManager) -> None:
        super().__init__("overview_disk", translate("Overview", "Staging disk"))
        self.bar = DiskBar(themes)
        self._legend = Legend(themes)
        place = self.column.indexOf(self.sentence)
        self.column.insertWidget(place, self._legend)
        self.column.insertWidget(place, self.bar)
        self._show = self.add_button(
            "overview_verified_button",
            translate("Overview", "List the runs whose copy on the NAS is verified"),
        )

    def show_overview(self, overview: Overview, usage: DiskUsage | None) -> None:
        """Show the disk, and what this week's pace means for it."""
        found = forecast(usage, overview)
        known = found.outlook is not Outlook.UNKNOWN
        figure = translate("Overview", "Not known")
        if known:
            figure = translate("Overview", "{free} free of {total}")
            figure = figure.format(free=formats.size(found.free), total=formats.size(found.total))
        sentences = (
            overview_wording.outlook(found, overview.verified),
            overview_wording.verified_stuck(overview.verified_stuck),
        )
        self.show_words(figure, " ".join(filter(None, sentences)))
        self.bar.setVisible(known)
        self._legend.setVisible(known)
        if known:
            self.bar.show_disk(found)
            self._legend.show_entries(_entries(found))
        number = overview.by_status[RunStatus.SYNC_VERIFIED]
        text = translate("Overview", "Show %Ln run(s) at Sync verified", "", number) if number else ""
        self.set_button(self._show, text, RunFilter(status=RunStatus.SYNC_VERIFIED))


def _entries(found: Forecast) -> list[Entry]:
    kept = found.total - found.free - found.clearable
    in_use = translate("Overview", "In use {size}").format(size=formats.size(kept))
    clearable = translate("Overview", "Safe to clear {size}").format(size=formats.size(found.clearable))
    free = translate("Overview", "Free {size}").format(size=formats.size(found.free))
    return [
        Entry("overview_disk_kept", in_use, _paint_kept),
        Entry("overview_disk_clearable", clearable, _paint_clearable),
        Entry("overview_disk_free", free, _paint_free),
    ]


def _paint_kept(painter: QPainter, area: QRectF, theme: Theme) -> None:
    fill(painter, area, QColor(theme.accent), area.height())


def _paint_clearable(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.fillRect(area, QColor(theme.chart_verified))
    hatch(painter, area, QColor(theme.surface), min(area.height() * 1.2, 18.0))


def _paint_free(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    fill(painter, area, QColor(theme.track), area.height())
