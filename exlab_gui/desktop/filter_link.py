"""Keeps sidebar, search box and list in step: whatever is chosen in one of them, the others show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from exlab_gui.desktop.run_filter import RunFilter, Scope, search_words

if TYPE_CHECKING:
    from exlab_gui.desktop.browser import Browser
    from exlab_gui.desktop.run_row import RunStatus
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.sidebar import Sidebar


class FilterLink(QObject):
    """Connects the three. GUI thread only."""

    def __init__(self, model: RunTableModel, sidebar: Sidebar, browser: Browser) -> None:
        super().__init__(browser)
        self._model = model
        self._sidebar = sidebar
        self._browser = browser
        browser.search_changed.connect(self._search)
        browser.no_match_page.reset_requested.connect(self.show_all)
        sidebar.status_chosen.connect(self._choose_status)
        sidebar.ready_chosen.connect(self._choose_ready)
        sidebar.scope_chosen.connect(self._choose_scope)

    def show(self, run_filter: RunFilter) -> None:
        """Show other runs, and mark the choice in the sidebar."""
        self._sidebar.choose(run_filter.status, run_filter.scope, only_ready=run_filter.only_ready)
        self._model.set_filter(run_filter)

    def show_all(self) -> None:
        """Hide no run, whatever was chosen or typed."""
        self.show(RunFilter())
        self._browser.set_search("")

    def _search(self, text: str) -> None:
        self.show(msgspec.structs.replace(self._model.filter, words=search_words(text)))

    def _choose_status(self, status: RunStatus | None) -> None:
        self.show(msgspec.structs.replace(self._model.filter, status=status, only_ready=False))

    def _choose_ready(self) -> None:
        self.show(msgspec.structs.replace(self._model.filter, status=None, only_ready=True))

    def _choose_scope(self, scope: Scope) -> None:
        self.show(msgspec.structs.replace(self._model.filter, scope=scope))
