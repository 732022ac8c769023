"""A few choices as buttons side by side, on as many lines as they need."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from exlab_gui.desktop import formats
from exlab_gui.desktop.choice_tree import caption
from exlab_gui.desktop.flow_layout import FlowLayout
from exlab_gui.desktop.plain_text import button_text
from exlab_gui.desktop.widgets import push_button

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtWidgets import QPushButton


def choice_button(text: str, name: str, tip: str = "") -> QPushButton:
    """A button that stays pressed while it is chosen."""
    button = push_button(text, name, tip)
    button.setProperty("choice", True)
    button.setCheckable(True)
    return button


def show_count(button: QPushButton, text: str, number: int) -> None:
    """Write a number of runs beside what a button says."""
    button.setText(button_text(f"{text}  {formats.count(number)}"))
    button.setAccessibleName(f"{text}, {formats.runs(number)}")


class ChoiceRow(QWidget):
    """Exactly one of some choices, under a caption; arrow keys go from one to the next, and choose it.

    Args:
        name: its object name; those of its buttons begin with it.
        title: what is chosen.

    Signals:
        chosen: the value of the choice that the operator made.
    """

    chosen = Signal(object)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._buttons: dict[Hashable, QPushButton] = {}
        self._texts: dict[Hashable, str] = {}
        self._group = QButtonGroup(self)
        em = self.fontMetrics().height()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(round(em * 0.35))
        layout.addWidget(caption(title))
        self._flow = FlowLayout(round(em * 0.35))
        self.setSizePolicy(self._flow.policy)
        layout.addLayout(self._flow)

    def add(self, value: Hashable, text: str, name: str) -> None:
        """Add a choice at the end."""
        button = choice_button(text, f"{self.objectName()}_{name}")
        button.clicked.connect(partial(self._report, value))
        self._buttons[value] = button
        self._texts[value] = text
        self._group.addButton(button)
        self._flow.addWidget(button)

    def choose(self, value: Hashable) -> None:
        """Mark a choice, without a signal; none where there is none of this value."""
        button, marked = self._buttons.get(value), self._group.checkedButton()
        if button is not None:
            button.setChecked(True)
        elif marked is not None:
            # A group that insists on one does not let go of it.
            self._group.setExclusive(False)
            marked.setChecked(False)
            self._group.setExclusive(True)

    @property
    def value(self) -> Hashable:
        """What is marked; None, too, where nothing is."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def focus(self) -> None:
        """Take the keyboard, on what is marked."""
        button = self._group.checkedButton() or self._group.buttons()[0]
        button.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_counts(self, number_of: Callable[[Any], int]) -> None:
        """Write a number beside each choice, from its value."""
        for value, button in self._buttons.items():
            show_count(button, self._texts[value], number_of(value))

    def _report(self, value: Hashable) -> None:
        self.chosen.emit(value)
