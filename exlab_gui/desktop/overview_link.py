"""Puts the overview in the place of the list while it is wanted; it is made when it is first wanted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop.translation import keep_translated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from exlab_gui.desktop.folder_status import FolderStatus
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.overview_page import OverviewPage
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.sidebar import Sidebar
    from exlab_gui.desktop.theme import ThemeManager

_SETTLE_MS = 200
"""Changes come in bursts; how often they are counted is the page's own affair."""


class OverviewLink(QObject):
    """Opens and leaves the overview, and keeps it true while it is seen. GUI thread only.

    Signals:
        filter_requested: see the runs behind a bar; a :class:`RunFilter`.
        run_requested: see one run; its path.
    """

    filter_requested = Signal(object)
    run_requested = Signal(str)

    def __init__(  # noqa: PLR0913, PLR0917  (what the page needs when it is made)
        self,
        views: QStackedWidget,
        runner: JobRunner,
        model: RunTableModel,
        sidebar: Sidebar,
        status: FolderStatus,
        themes: ThemeManager,
    ) -> None:
        super().__init__(views)
        self._views = views
        self._runner = runner
        self._model = model
        self._sidebar = sidebar
        self._status = status
        self._themes = themes
        self._page: OverviewPage | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._show_if_seen)
        model.counts_changed.connect(self._note_change)
        model.runs_changed.connect(self._note_change)
        keep_translated(self._put_words)

    @property
    def page(self) -> OverviewPage | None:
        """The page, once it was opened."""
        return self._page

    @property
    def is_open(self) -> bool:
        """Whether it stands in the place of the list."""
        return self._page is not None and self._views.currentWidget() is self._page

    def _put_words(self) -> None:
        """Another language is spoken: a page that was made is made anew."""
        page, self._page = self._page, None
        if page is not None:
            was_open = self._views.currentWidget() is page
            self._views.removeWidget(page)
            page.deleteLater()
            if was_open:
                self.open()

    def open(self) -> None:
        """Show the overview, and its numbers as soon as they are counted."""
        if self._page is None:
            # Charts are wanted by few, and not when the window opens.
            from exlab_gui.desktop.overview_page import OverviewPage  # noqa: PLC0415

            self._page = OverviewPage(self._themes, self._runner, self._views)
            self._page.filter_requested.connect(self.filter_requested)
            self._page.run_requested.connect(self.run_requested)
            self._views.addWidget(self._page)
        self._views.setCurrentWidget(self._page)
        self._sidebar.mark_overview()
        self._show_if_seen()

    def leave(self) -> None:
        """Show the list again; nothing where it is shown."""
        if self.is_open:
            shown = self._model.filter
            self._sidebar.choose(shown.status, shown.scope, only_ready=shown.only_ready)
            self._views.setCurrentIndex(0)

    def _note_change(self) -> None:
        if self.is_open and not self._settle.isActive():
            self._settle.start()

    def _show_if_seen(self) -> None:
        if self._page is not None and self.is_open:
            self._page.show_runs(self._model.rows(), self._status.usage, time.time())
