"""The line under the search box that says what the list is narrowed to, and takes it away bit by bit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from exlab_gui.desktop.filter_parts import FilterPart, local_today
from exlab_gui.desktop.filter_wording import part_words
from exlab_gui.desktop.flow_layout import FlowLayout
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel, push_button

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


_WIDEST_EMS = 22


class _ChipLabel(ElidedLabel):
    """As wide as its words, however short they are."""

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())


class FilterChip(QFrame):
    """One restriction in words, and the button that takes it away.

    Signals:
        removed: which one.
    """

    removed = Signal(object)

    def __init__(self, part: FilterPart) -> None:
        super().__init__()
        self.setObjectName(f"{part}_chip")
        self.setProperty("chip", True)
        self._part = part
        em = self.fontMetrics().height()
        self._label = _ChipLabel()
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.button = QToolButton()
        self.button.setObjectName(f"remove_{part}_filter")
        self.button.setProperty("chip", True)
        self.button.setText("\u00d7")
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._report)
        self.setMaximumWidth(em * _WIDEST_EMS)
        row = QHBoxLayout(self)
        row.setContentsMargins(round(em * 0.6), 0, round(em * 0.15), 0)
        row.setSpacing(round(em * 0.2))
        row.addWidget(self._label)
        row.addWidget(self.button)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return self._label.text() if not self.isHidden() else ""

    def show_words(self, words: str) -> None:
        """Say this; an empty text hides it."""
        if words:
            self._label.show_text(words)
            remove = translate("Filter", "Remove filter: {filter}")
            self.button.setAccessibleName(remove.format(filter=visible(words)))
            self.button.setToolTip(tooltip(remove.format(filter=words)))
        self.setVisible(bool(words))

    def _report(self) -> None:
        self.removed.emit(self._part)


class FilterBar(QWidget):
    """A chip for each restriction that holds, and *Clear all*. Hidden where none does. GUI thread only.

    Args:
        today: tells the local date.

    Signals:
        removed: a :class:`FilterPart` that shall hold no more.
        cleared: none shall.
    """

    removed = Signal(object)
    cleared = Signal()

    def __init__(self, today: Callable[[], date] = local_today) -> None:
        super().__init__()
        self.setObjectName("filter_bar")
        self._today = today
        self._chips = {part: FilterChip(part) for part in FilterPart}
        self._clear: QPushButton = push_button(
            lambda: translate("Filter", "Clear all"),
            "clear_filters_button",
            lambda: translate("Filter", "Show all runs"),
        )
        self._clear.setProperty("quiet", True)
        self._clear.clicked.connect(self.cleared)
        layout = FlowLayout(round(self.fontMetrics().height() * 0.4), self)
        self.setSizePolicy(layout.policy)
        for chip in self._chips.values():
            chip.removed.connect(self.removed)
            layout.addWidget(chip)
        layout.addWidget(self._clear)
        self.hide()
        self._shown = RunFilter(), ""
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self.setAccessibleName(translate("Filter", "Filters"))
        self.show_filter(*self._shown)

    def texts(self) -> list[str]:
        """What the chips say, in their order."""
        return [chip.text for chip in self._chips.values() if chip.text]

    def tab_chain(self) -> list[QWidget]:
        """Everything that takes the keyboard, in its order."""
        return [*(chip.button for chip in self._chips.values()), self._clear]

    def show_filter(self, run_filter: RunFilter, search: str) -> None:
        """Say what the list is narrowed to; ``search`` is what stands in the search box."""
        self._shown = run_filter, search
        words = part_words(run_filter, search, self._today())
        self._pass_focus_on(words)
        for part, chip in self._chips.items():
            chip.show_words(words.get(part, ""))
        self.setVisible(bool(words))
        self.updateGeometry()

    def _pass_focus_on(self, words: dict[FilterPart, str]) -> None:
        """Where the chip with the keyboard goes, its neighbour gets it: one key can take all away."""
        parts = list(self._chips)
        place = next((n for n, part in enumerate(parts) if self._chips[part].button.hasFocus()), None)
        if place is None or parts[place] in words or not words:
            return
        after = [part for part in parts[place:] if part in words]
        before = [part for part in parts[:place] if part in words]
        heir = after[0] if after else before[-1]
        self._chips[heir].button.setFocus(Qt.FocusReason.OtherFocusReason)
