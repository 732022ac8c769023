"""The button beside the search box, and what it opens: everything that the list can be narrowed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from exlab_gui.desktop.control_tips import TipGiver
from exlab_gui.desktop.filter_parts import local_today
from exlab_gui.desktop.help_desk import HelpKey
from exlab_gui.desktop.plain_text import button_text, tooltip
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.screen_room import screen_room
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import push_button

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent

    from exlab_gui.desktop.run_filter import FilterCounts

_WIDTH_EMS = 34
_MOST_OF_SCREEN = 0.9


class FilterMenu(QPushButton):
    """The button *Filter*. Its choices act at once; Esc, or a click beside them, closes them.

    Args:
        today: tells the local date.

    Signals:
        changed: what fields of the :class:`RunFilter` shall be, as keyword arguments.
        cleared: nothing shall be hidden.
    """

    changed = Signal(object)
    cleared = Signal()

    def __init__(self, today: Callable[[], date] = local_today) -> None:
        super().__init__()
        self.setObjectName("filter_button")
        self.setAutoDefault(False)
        self._today = today
        self._popover: FilterPopover | None = None
        self._filter = RunFilter()
        self._counts: FilterCounts | None = None
        self.clicked.connect(self.open_popover)
        keep_translated(self._put_words)

    @property
    def popover(self) -> FilterPopover:
        """What it opens; made when it is first asked for, which is seldom before the window is there."""
        if self._popover is None:
            self._popover = popover = FilterPopover(self, self._today)
            popover.choices.changed.connect(self.changed)
            popover.cleared.connect(self.cleared)
        return self._popover

    def _put_words(self) -> None:
        self.setText(button_text(translate("Filter", "Filter\u2026")))
        self.setAccessibleName(translate("Filter", "Filter"))
        self.setToolTip(tooltip(translate("Filter", "Choose which runs are listed: state, kind, date, size")))
        if self._popover is not None:
            # It holds no more than its words, and is closed while somebody chooses a language.
            self._popover.close()
            self._popover.deleteLater()
            self._popover = None

    def open_popover(self) -> None:
        """Show the choices below the button."""
        self._refresh()
        self.popover.open_below(self)

    def show_filter(self, run_filter: RunFilter) -> None:
        """Mark what the list shows."""
        self._filter = run_filter
        self._refresh_if_open()

    def show_counts(self, counts: FilterCounts) -> None:
        """Write what each choice would show."""
        self._counts = counts
        self._refresh_if_open()

    def _refresh_if_open(self) -> None:
        # Runs come and go all the time; what nobody sees can wait.
        if self._popover is not None and self._popover.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self.popover.choices.show_filter(self._filter)
        if self._counts is not None:
            self.popover.choices.show_counts(self._counts)


class FilterPopover(QFrame):
    """The choices, in a frame of their own over the list.

    Signals:
        cleared: *Clear all* was pressed.
    """

    cleared = Signal()

    def __init__(self, button: QWidget, today: Callable[[], date]) -> None:
        super().__init__(button, Qt.WindowType.Popup)
        self.setObjectName("filter_popover")
        self.setAccessibleName(translate("Filter", "Filter"))
        from exlab_gui.desktop.filter_choices import FilterChoices  # noqa: PLC0415  (its calendars take long)

        self._button = button
        HelpKey(self)
        TipGiver(self)
        self.choices = FilterChoices(today)
        self._rows = QVBoxLayout(self)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("filter_scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.choices)
        clear = push_button(
            translate("Filter", "Clear all"),
            "clear_all_filters_button",
            translate("Filter", "Show all runs"),
        )
        close = push_button(translate("Filter", "Close"), "close_filters_button")
        clear.clicked.connect(self.cleared)
        close.clicked.connect(self.close)
        em = self.fontMetrics().height()
        row = self._footer = QHBoxLayout()
        row.setContentsMargins(round(em * 0.9), round(em * 0.5), round(em * 0.9), round(em * 0.8))
        row.addWidget(clear)
        row.addStretch(1)
        row.addWidget(close)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._scroll, 1)
        self._rows.addLayout(row)

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget, or where there is room for it on the screen."""
        for each in (self, *self.findChildren(QWidget)):
            each.ensurePolished()
        room = screen_room(widget)
        place = QRect(QPoint(0, 0), self._fitting(room))
        place.moveTopRight(widget.mapToGlobal(QPoint(widget.width(), widget.height() + 2)))
        place.moveRight(min(place.right(), room.right()))
        place.moveLeft(max(place.left(), room.left()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveTop(max(place.top(), room.top()))
        self.setGeometry(place)
        self.show()
        self.choices.states.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click on the button closes; replayed, it would open again.
        spot = self._button.mapFromGlobal(event.globalPosition().toPoint())
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay, self._button.rect().contains(spot))
        super().mousePressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._button.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fitting(self, room: QRect) -> QSize:
        """As wide as usual and as high as its words need, but never larger than the screen."""
        most = room.size() * _MOST_OF_SCREEN
        width = min(self.fontMetrics().height() * _WIDTH_EMS, most.width())
        frame = self.width() - self.contentsRect().width()
        height = self.choices.height_for(width - frame) + self._footer.sizeHint().height() + frame
        return QSize(width, min(height, most.height()))
