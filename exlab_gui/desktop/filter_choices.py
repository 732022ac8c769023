"""All that the list can be narrowed by, side by side, and what each choice would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exlab_gui.desktop import evidence_wording, filter_wording
from exlab_gui.desktop.choice_row import ChoiceRow, choice_button, show_count
from exlab_gui.desktop.day_fields import DayFields
from exlab_gui.desktop.filter_parts import ANY_SIZE, ANY_TIME, SIZES, DayRange, SizeRange, last_days
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import WrappedLabel
from exlab_gui.desktop.wording import status_name
from exlab_gui.staging import RunKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from exlab_gui.desktop.run_filter import FilterCounts, RunFilter

_READY = "ready"
_DAY_PRESETS = (1, 7, 30)


class FilterChoices(QWidget):
    """All that the filter can be set to, with counts where a choice has one. GUI thread only.

    Args:
        today: tells the local date.

    Signals:
        changed: what fields of the :class:`RunFilter` shall be, as keyword arguments.
    """

    changed = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("filter_choices")
        self._today = today
        self.states = ChoiceRow("filter_state", translate("Filter", "State"))
        self.kinds = ChoiceRow("filter_kind", translate("Filter", "Kind"))
        self.days = ChoiceRow("filter_activity", translate("Filter", "Last activity"))
        self.sizes = ChoiceRow("filter_size", translate("Filter", "Size"))
        self.fields = DayFields(today)
        self.stuck = choice_button(
            filter_wording.stuck_name(), "filter_stuck", filter_wording.stuck_meaning()
        )
        self._fill()
        self._lay_out()
        self.states.chosen.connect(self._choose_state)
        self.kinds.chosen.connect(lambda kind: self.changed.emit({"kind": kind}))
        self.days.chosen.connect(self._choose_preset)
        self.fields.chosen.connect(self._choose_days)
        self.sizes.chosen.connect(lambda sizes: self.changed.emit(sizes._asdict()))
        self.stuck.clicked.connect(lambda on: self.changed.emit({"only_stuck": on}))

    def show_filter(self, run_filter: RunFilter) -> None:
        """Mark what the list shows."""
        days = DayRange(run_filter.since, run_filter.until)
        self.states.choose(_READY if run_filter.only_ready else run_filter.status)
        self.kinds.choose(run_filter.kind)
        self.days.choose(self._preset_of(days))
        self.fields.show_days(days)
        self.sizes.choose(SizeRange(run_filter.min_bytes, run_filter.max_bytes))
        self.stuck.setChecked(run_filter.only_stuck)

    def show_counts(self, counts: FilterCounts) -> None:
        """Write what each choice would show."""

        def of_state(state: RunStatus | str | None) -> int:
            if state is None:
                return counts.all_statuses
            return counts.by_status[state] if isinstance(state, RunStatus) else counts.ready

        self.states.show_counts(of_state)
        self.kinds.show_counts(lambda kind: counts.all_kinds if kind is None else counts.by_kind[kind])
        show_count(self.stuck, filter_wording.stuck_name(), counts.stuck)

    def height_for(self, width: int) -> int:
        """How high all this is in so many pixels."""
        return self._rows.totalHeightForWidth(width)

    def _fill(self) -> None:
        self.states.add(None, translate("Filter", "All", "states"), "all")
        for status in RunStatus:
            self.states.add(status, status_name(status), status.value)
        self.states.add(_READY, evidence_wording.ready_name(), _READY)
        self.kinds.add(None, translate("Filter", "All", "kinds of runs"), "all")
        for kind in RunKind:
            self.kinds.add(kind, filter_wording.kind_name(kind), kind.value)
        self.days.add(0, translate("Filter", "Any time"), "any")
        for number in _DAY_PRESETS:
            self.days.add(number, _days_words(number), str(number))
        self.sizes.add(ANY_SIZE, translate("Filter", "Any size"), "any")
        for number, sizes in enumerate(SIZES):
            self.sizes.add(sizes, filter_wording.size_words(sizes), str(number))

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        layout = self._rows = QVBoxLayout(self)
        layout.setContentsMargins(round(em * 0.9), round(em * 0.8), round(em * 0.9), round(em * 0.4))
        layout.setSpacing(round(em * 0.5))
        meaning = WrappedLabel()
        meaning.setText(filter_wording.stuck_meaning())
        meaning.setProperty("muted", True)
        row = QHBoxLayout()
        row.addWidget(self.stuck)
        row.addWidget(meaning, 1)
        for part in (self.states, row, self.kinds, self.days, self.fields, self.sizes):
            if isinstance(part, QWidget):
                layout.addWidget(part)
            else:
                layout.addLayout(part)
            if part not in (self.states, self.days):
                layout.addSpacing(round(em * 0.4))
        layout.addStretch(1)

    def _choose_state(self, state: object) -> None:
        is_ready = state == _READY
        self.changed.emit({"status": None if is_ready else state, "only_ready": is_ready})

    def _choose_preset(self, number: int) -> None:
        self._choose_days(last_days(number, self._today()) if number else ANY_TIME)

    def _choose_days(self, days: DayRange) -> None:
        self.changed.emit(days._asdict())

    def _preset_of(self, days: DayRange) -> int | None:
        known = {last_days(number, self._today()): number for number in _DAY_PRESETS}
        return {ANY_TIME: 0, **known}.get(days)


def _days_words(number: int) -> str:
    return translate("Filter", "Today") if number == 1 else translate("Filter", "Last %Ln day(s)", "", number)
