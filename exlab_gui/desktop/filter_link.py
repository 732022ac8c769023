"""Keeps all that shows or sets the filter in step: whatever is chosen in one place, the others show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop.filter_parts import FilterPart, without
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.search_text import search_words

if TYPE_CHECKING:
    from exlab_gui.desktop.browser import Browser
    from exlab_gui.desktop.filter_bar import FilterBar
    from exlab_gui.desktop.filter_menu import FilterMenu
    from exlab_gui.desktop.run_row import RunStatus
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.sidebar import Sidebar


class FilterLink(QObject):
    """Connects sidebar, search box, chips, menu and list; the filter itself is the model's. GUI thread only.

    Signals:
        shown: somebody wants to see runs: the :class:`RunFilter`, perhaps the same as before, and what stands
            in the search box.
    """

    shown = Signal(object, str)

    def __init__(self, model: RunTableModel, sidebar: Sidebar, browser: Browser) -> None:
        super().__init__(browser)
        self._model = model
        self._sidebar = sidebar
        self._browser = browser
        self._menu: FilterMenu | None = None
        browser.search_changed.connect(self._search)
        browser.no_match_page.reset_requested.connect(self.show_all)
        sidebar.status_chosen.connect(self._choose_status)
        sidebar.ready_chosen.connect(self._choose_ready)
        sidebar.scope_chosen.connect(self._choose_scope)

    def join(self, bar: FilterBar, menu: FilterMenu) -> None:
        """Keep these in step, too."""
        bar.removed.connect(self._remove)
        bar.cleared.connect(self.show_all)
        menu.changed.connect(self._change)
        menu.cleared.connect(self.show_all)
        self.shown.connect(bar.show_filter)
        self.shown.connect(menu.show_filter)
        self._model.counts_changed.connect(self._show_counts)
        bar.show_filter(self._model.filter, self._browser.search.text())
        menu.show_filter(self._model.filter)
        self._menu = menu
        self._show_counts()

    def show(self, run_filter: RunFilter) -> None:
        """Show other runs, and nothing but these, whatever stands in the search box."""
        self._sidebar.choose(run_filter.status, run_filter.scope, only_ready=run_filter.only_ready)
        self._model.set_filter(run_filter)
        if run_filter.words == self._words():
            self.shown.emit(run_filter, self._browser.search.text())
        else:
            # It reports the text, which comes back here.
            self._browser.set_search(" ".join(run_filter.words))

    def show_all(self) -> None:
        """Hide no run, whatever was chosen or typed."""
        self.show(RunFilter())
        # There may be blanks in it, which hide nothing.
        self._browser.set_search("")

    def _show_counts(self) -> None:
        if self._menu is not None:
            self._menu.show_counts(self._model.counts)

    def _words(self) -> tuple[str, ...]:
        return search_words(self._browser.search.text())

    def _change(self, fields: dict[str, Any]) -> None:
        # What is typed counts at once, even if the typing does not rest yet.
        self.show(msgspec.structs.replace(self._model.filter, **{"words": self._words(), **fields}))

    def _search(self, _text: str) -> None:
        self._change({})

    def _remove(self, part: FilterPart) -> None:
        if part is FilterPart.SEARCH:
            self._browser.set_search("")
        else:
            self._change(msgspec.structs.asdict(without(self._model.filter, part)) | {"words": self._words()})

    def _choose_status(self, status: RunStatus | None) -> None:
        self._change({"status": status, "only_ready": False})

    def _choose_ready(self) -> None:
        self._change({"status": None, "only_ready": True})

    def _choose_scope(self, scope: Scope) -> None:
        self._change({"scope": scope})
