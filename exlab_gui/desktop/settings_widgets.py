"""The parts that the settings window is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from exlab_gui.desktop import settings_wording
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from exlab_gui.desktop.presets import Presets

_HOURS_OF_A_DAY = 24
_AGE = re.compile(r"\s*(\d(?:[^\w\n]?\d)*)\s*([^\W\d_]*)\.?\s*")
"""A number, perhaps in groups, and a word."""


class Section(QFrame):
    """A card with a title, one sentence about what it is for, and its settings."""

    def __init__(self, name: str, title: str, meaning: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", True)
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("section", True)
        heading.setWordWrap(True)
        explanation = WrappedLabel()
        explanation.setText(meaning)
        explanation.setProperty("muted", True)
        em = self.fontMetrics().height()
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(em, round(em * 0.8), em, round(em * 0.9))
        self.content.setSpacing(em // 2)
        self.content.addWidget(heading)
        self.content.addWidget(explanation)


class SettingRows(QGridLayout):
    """Rows of a label, a field, and one sentence about it; what is wrong, or locked, stands below."""

    def __init__(self) -> None:
        super().__init__()
        self.setColumnStretch(2, 1)

    def add_setting(self, label: str, field: QWidget, meaning: str = "") -> None:
        """Add a row; the ``&`` in the label is the field's shortcut."""
        row = self.rowCount()
        self.addWidget(buddy_label(label, field), row, 0)
        self.addWidget(field, row, 1)
        explanation = WrappedLabel()
        explanation.setText(meaning)
        explanation.setProperty("muted", True)
        self.addWidget(explanation, row, 2)
        field.setAccessibleDescription(meaning)

    def add_below(self, widget: QWidget) -> None:
        """Add a line below the last field."""
        self.addWidget(widget, self.rowCount(), 1, 1, 2)


class FaultLabel(WrappedLabel):
    """What is wrong with the field above it; takes no room while nothing is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("problem", True)
        self.hide()

    def show_fault(self, text: str, field: QWidget) -> None:
        """Say it, also to a screen reader that is on the field; empty for nothing."""
        self.setText(text)
        self.setVisible(bool(text))
        field.setAccessibleDescription(text)


class LockLabel(ElidedLabel):
    """Why a setting is greyed: IT settled it, and where."""

    def __init__(self, presets: Presets) -> None:
        super().__init__()
        self.setObjectName("lock_label")
        self.setProperty("muted", True)
        self.show_text(settings_wording.lock_words(presets))


class NumberBox(QSpinBox):
    """A number that the mouse wheel leaves alone: it scrolls the page on which the number stands."""

    def __init__(self, name: str, label: str, largest: int, nothing: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(plain(label))
        self.setRange(0, largest)
        self.setSpecialValueText(nothing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # What is typed counts when it is whole: 9 and 99 on the way to 999 are no choice.
        self.setKeyboardTracking(False)
        metrics = self.fontMetrics()
        self.setMinimumWidth(metrics.averageCharWidth() * 18)
        # Qt's style sheets leave the side padding of a spin box out.
        self.lineEdit().setTextMargins(round(metrics.height() * 0.5), 0, 0, 0)

    def entered(self) -> int:
        """The number, also where its field has not been left yet."""
        self.interpretText()
        return self.value()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class AgeBox(NumberBox):
    """A number of hours, written in days where it is whole days; a number alone is one of days."""

    def textFromValue(self, hours: int) -> str:
        return settings_wording.age(hours)

    def valueFromText(self, text: str) -> int:
        return _hours(text) or 0

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        hours = _hours(text)
        fits = hours is not None and hours <= self.maximum()
        state = QValidator.State.Acceptable if fits else QValidator.State.Intermediate
        return state, text, position

    def stepBy(self, steps: int) -> None:
        """Go on by hours up to a day, then by days."""
        hours = self.value()
        for _ in range(abs(steps)):
            hours = _next_age(hours) if steps > 0 else _age_before(hours)
        self.setValue(hours)


def _hours(text: str) -> int | None:
    if text.strip().casefold() == settings_wording.age_off().casefold():
        return 0
    match = _AGE.fullmatch(text)
    if match is None:
        return None
    number, is_number = QLocale().toInt(match[1])
    unit = match[2].casefold()
    if not is_number:
        return None
    if unit in settings_wording.hour_words():
        return number
    return number * _HOURS_OF_A_DAY if not unit or unit in settings_wording.day_words() else None


def _next_age(hours: int) -> int:
    if hours < _HOURS_OF_A_DAY:
        return hours + 1
    return (hours // _HOURS_OF_A_DAY + 1) * _HOURS_OF_A_DAY


def _age_before(hours: int) -> int:
    if hours <= _HOURS_OF_A_DAY:
        return hours - 1
    return (hours - 1) // _HOURS_OF_A_DAY * _HOURS_OF_A_DAY


def buddy_label(text: str, field: QWidget) -> QLabel:
    """A field's label, whose shortcut leads to the field."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setBuddy(field)
    field.setAccessibleName(plain(text))
    return label


def plain(text: str) -> str:
    """A label's text without the mark of its shortcut."""
    return text.replace("&", "")


def lock(presets: Presets, *widgets: QWidget) -> LockLabel:
    """Grey these widgets; returns the line that says why."""
    for widget in widgets:
        widget.setEnabled(False)
        widget.setToolTip(tooltip(settings_wording.lock_words(presets)))
        widget.setAccessibleDescription(visible(settings_wording.lock_words(presets)))
    return LockLabel(presets)
