"""From one day to another, each of them open or a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QDateEdit, QHBoxLayout, QToolButton, QWidget

from exlab_gui.desktop.filter_parts import DayRange
from exlab_gui.desktop.flow_layout import FlowLayout
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_MONTH_BUTTONS = (
    ("qt_calendar_prevmonth", QT_TRANSLATE_NOOP("Filter", "Month before"), "\u2039"),
    ("qt_calendar_nextmonth", QT_TRANSLATE_NOOP("Filter", "Month after"), "\u203a"),
)


class DayFields(QWidget):
    """*From* and *To*, each with a mark that says whether it counts. GUI thread only.

    A day that would turn the range around takes the other one along.

    Args:
        today: tells the local date, which an open day becomes first.

    Signals:
        chosen: a :class:`DayRange`.
    """

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("day_fields")
        self._today = today
        self._since = _DayField("since", _words_since())
        self._until = _DayField("until", _words_until())
        row = FlowLayout(self.fontMetrics().height(), self)
        self.setSizePolicy(row.policy)
        for field in (self._since, self._until):
            row.addWidget(field)
        self._since.changed.connect(self._since_changed)
        self._until.changed.connect(self._until_changed)

    def show_days(self, days: DayRange) -> None:
        """Show another range, without a signal."""
        for field, day in zip((self._since, self._until), days.days, strict=True):
            field.show_day(day, self._today())

    def _since_changed(self) -> None:
        if self._until.is_on and self._until.day < self._since.day:
            self._until.show_date(self._since.day)
        self._report()

    def _until_changed(self) -> None:
        if self._since.is_on and self._until.day < self._since.day:
            self._since.show_date(self._until.day)
        self._report()

    def _report(self) -> None:
        self.chosen.emit(DayRange(self._since.iso, self._until.iso))


class _DayWords(NamedTuple):
    """What stands beside a mark, and what a screen reader says of the mark and of the day."""

    text: str
    mark: str
    day: str


def _words_since() -> _DayWords:
    return _DayWords(
        translate("Filter", "From", "a day"),
        translate("Filter", "Last activity: from a day"),
        translate("Filter", "Last activity: from"),
    )


def _words_until() -> _DayWords:
    return _DayWords(
        translate("Filter", "To", "a day"),
        translate("Filter", "Last activity: to a day"),
        translate("Filter", "Last activity: to"),
    )


class _DayField(QWidget):
    """A mark and a date.

    Signals:
        changed: the operator changed one of them.
    """

    changed = Signal()

    def __init__(self, name: str, words: _DayWords) -> None:
        super().__init__()
        self._mark = QCheckBox(words.text)
        self._mark.setObjectName(f"{name}_mark")
        self._mark.setAccessibleName(words.mark)
        self._edit = QDateEdit()
        self._edit.setObjectName(f"{name}_field")
        self._edit.setAccessibleName(words.day)
        self._edit.setDisplayFormat(
            translate("Dates", "d MMM yyyy", "date pattern of Qt: day, month and year")
        )
        self._edit.setCalendarPopup(True)
        self._calm_calendar()
        # Else the list would be filtered by each digit of a year.
        self._edit.setKeyboardTracking(False)
        self._edit.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(self.fontMetrics().height() * 0.4))
        row.addWidget(self._mark)
        row.addWidget(self._edit)
        self._mark.clicked.connect(self._switch)
        self._edit.dateChanged.connect(self.changed)

    def _calm_calendar(self) -> None:
        calendar = self._edit.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Qt's red means that something is wrong, everywhere else in the app.
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        for name, text, sign in _MONTH_BUTTONS:
            button = calendar.findChild(QToolButton, name)
            if button is not None:
                # Qt's own arrows are black, on dark ground too.
                button.setIcon(QIcon())
                button.setText(sign)
                button.setAccessibleName(translate("Filter", str(text)))

    @property
    def is_on(self) -> bool:
        return self._mark.isChecked()

    @property
    def day(self) -> QDate:
        return self._edit.date()

    @property
    def iso(self) -> str:
        return self.day.toString(Qt.DateFormat.ISODate) if self.is_on else ""

    def show_day(self, day: date | None, otherwise: date) -> None:
        self._mark.setChecked(day is not None)
        self._edit.setEnabled(day is not None)
        shown = day or otherwise
        self.show_date(QDate(shown.year, shown.month, shown.day))

    def show_date(self, day: QDate) -> None:
        if day != self.day:
            self._edit.blockSignals(True)
            self._edit.setDate(day)
            self._edit.blockSignals(False)

    def _switch(self) -> None:
        self._edit.setEnabled(self.is_on)
        self.changed.emit()
