"""The left side of the window: what to look at, and how full the staging disk is."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from exlab_gui.desktop import evidence_wording, wording
from exlab_gui.desktop.choice_tree import ChoiceTree, caption
from exlab_gui.desktop.disk_card import DiskCard, DiskUsage
from exlab_gui.desktop.run_filter import FilterCounts, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.translation import keep_translated, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DiskUsage", "Sidebar"]

_OVERVIEW = "overview"
_READY = "ready"
"""The choice that stands for runs of one status that are ready for the next."""


class Sidebar(QFrame):
    """The overview, or the list: state filters and the tree of instruments and projects, with their counts.

    Signals:
        overview_chosen: the overview instead of the list; from then on no part of the list is marked.
        status_chosen: a :class:`RunStatus`, or None for all runs.
        ready_chosen: runs that are ready to complete.
        scope_chosen: a :class:`Scope`.
    """

    overview_chosen = Signal()
    status_chosen = Signal(object)
    ready_chosen = Signal()
    scope_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.overview = ChoiceTree(
            "overview_choice", lambda: translate("Sidebar", "Overview"), indented=False
        )
        self.statuses = ChoiceTree("status_filter", lambda: translate("Sidebar", "Show"), indented=False)
        self.scopes = ChoiceTree(
            "scope_filter", lambda: translate("Sidebar", "Instruments and projects"), indented=True
        )
        self._disk = DiskCard()
        self._status: object = None
        self._scope = Scope()
        self._shown: tuple[set[Scope], Scope] = set(), self._scope
        self._listed: set[Scope] = set()
        self.overview.add(lambda: translate("Sidebar", "Overview"), _OVERVIEW)
        for status in (None, *RunStatus):
            self.statuses.add(partial(_status_name, status), status)
        self.statuses.add(evidence_wording.ready_name, _READY)
        self.scopes.add(lambda: translate("Sidebar", "All instruments"), Scope())
        self._lay_out()
        keep_translated(self.fit_to_words)
        self.overview.chosen.connect(self._leave_list)
        self.statuses.chosen.connect(self._report_status)
        self.scopes.chosen.connect(self._note_scope)
        self.choose(None, Scope())

    def tab_chain(self) -> list[QWidget]:
        """What the tab key goes to, in this order."""
        return [self.overview, self.statuses, self.scopes]

    def choose(self, status: RunStatus | None, scope: Scope, *, only_ready: bool = False) -> None:
        """Mark what the list shows, without any signal; a scope that is not listed (yet) is."""
        self._status, self._scope = _READY if only_ready else status, scope
        self._list_scopes({scope} if scope.instrument else set())
        self._mark()

    def mark_overview(self) -> None:
        """Mark the overview, without any signal."""
        self.overview.choose(_OVERVIEW)
        self.statuses.choose_nothing()
        self.scopes.choose_nothing()

    def show_scopes(self, scopes: Iterable[Scope]) -> None:
        """List these instruments and projects; what was chosen and expanded stays so.

        What is chosen stays even where it has no run any more: the filter must not jump to a neighbour.
        """
        shown = {scope for scope in scopes if scope.instrument}
        if (shown, self._scope) == self._shown:
            return
        self._shown = shown, self._scope
        gone = self._listed - self._list_scopes(shown | ({self._scope} - {Scope()}))
        self._listed -= gone
        self.scopes.remove(gone)

    def _list_scopes(self, found: set[Scope]) -> set[Scope]:
        """Make sure that these are listed; returns them with the instruments above them."""
        # An instrument that cannot be read has a row, but no project.
        projects = {scope for scope in found if scope.project}
        instruments = {Scope(scope.instrument) for scope in found}
        new = instruments - self._listed
        self.scopes.add_sorted(None, {scope: scope.instrument or "" for scope in new})
        below: defaultdict[Scope, dict[Scope, str]] = defaultdict(dict)
        for scope in projects - self._listed:
            below[Scope(scope.instrument)][scope] = scope.project or ""
        for instrument, names in below.items():
            self.scopes.add_sorted(instrument, names)
        wanted = projects | instruments
        self._listed |= wanted
        return wanted

    def show_counts(self, counts: FilterCounts) -> None:
        """Write the counts beside the choices."""
        by_status, by_project, by_instrument = counts.by_status, counts.by_project, counts.by_instrument()
        all_statuses, all_scopes = counts.all_statuses, counts.all_scopes

        def of_status(status: RunStatus | str | None) -> int:
            if status is None:
                return all_statuses
            return by_status[status] if isinstance(status, RunStatus) else counts.ready

        def of_scope(scope: Scope) -> int:
            if scope.instrument is None:
                return all_scopes
            return by_project[scope] if scope.project else by_instrument[scope.instrument]

        self.statuses.show_counts(of_status)
        self.scopes.show_counts(of_scope)

    def show_disk(self, usage: DiskUsage | None, verified_bytes: int) -> None:
        """Show how full the staging disk is; None where it is not known."""
        self._disk.show_usage(usage, verified_bytes)

    def _leave_list(self) -> None:
        self.mark_overview()
        self.overview_chosen.emit()

    def _report_status(self, choice: object) -> None:
        self._status = choice
        self._mark()
        if choice == _READY:
            self.ready_chosen.emit()
        else:
            self.status_chosen.emit(choice)

    def _note_scope(self, scope: Scope) -> None:
        self._scope = scope
        self._mark()
        self.scope_chosen.emit(scope)

    def _mark(self) -> None:
        self.overview.choose_nothing()
        self.statuses.choose(self._status)
        self.scopes.choose(self._scope)

    def fit_to_words(self) -> None:
        """Be as wide and high as the words need, in the language and the style of now."""
        for short in (self.overview, self.statuses):
            short.fit_to_rows()
        # Room for "Needs attention", and its like in other languages, beside 100,000.
        em = self.fontMetrics().height()
        names = map(wording.status_name, RunStatus)
        widest = max(map(self.fontMetrics().horizontalAdvance, (*names, evidence_wording.ready_name())))
        self.setFixedWidth(max(em * 17, widest + round(em * 7.5)))

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(round(em * 0.8), em, round(em * 0.7), em // 2)
        layout.setSpacing(em // 3)
        layout.addWidget(self.overview)
        layout.addSpacing(em // 2)
        layout.addWidget(caption(lambda: translate("Sidebar", "Show")))
        layout.addWidget(self.statuses)
        layout.addSpacing(em)
        layout.addWidget(caption(lambda: translate("Sidebar", "Instruments")))
        layout.addWidget(self.scopes, 1)
        layout.addSpacing(em // 2)
        layout.addWidget(self._disk)


def _status_name(status: RunStatus | None) -> str:
    return translate("Sidebar", "All runs") if status is None else wording.status_name(status)
