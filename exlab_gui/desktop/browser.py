"""The main page: search, the list of runs or why there is none, the selected run, the job at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from exlab_gui.desktop.announcer import announce
from exlab_gui.desktop.away_bar import AwayBar
from exlab_gui.desktop.empty_page import EmptyPage
from exlab_gui.desktop.filter_bar import FilterBar
from exlab_gui.desktop.filter_menu import FilterMenu
from exlab_gui.desktop.job_line import width_for
from exlab_gui.desktop.job_strip import JobStrip
from exlab_gui.desktop.pages import MessagePage, NoMatchPage, ScanningPage, StoppedPage, UnreadablePage
from exlab_gui.desktop.plain_text import button_text, tooltip
from exlab_gui.desktop.run_panel import RunPanel
from exlab_gui.desktop.run_table import RunTable
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import name_clear_button, push_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.theme import ThemeManager

_TYPING_MS = 120
_SEARCH_EMS = 10


class Browser(QWidget):
    """Puts the parts of the main page together and chooses between list and explanations.

    Signals:
        search_changed: what stands in the search box, once the typing rests.
        refresh_requested: *Refresh*, or *Stop* while a scan goes on.
        clear_requested: *Clear verified runs...*.
    """

    search_changed = Signal(str)
    refresh_requested = Signal()
    clear_requested = Signal()

    def __init__(self, model: RunTableModel, themes: ThemeManager, runner: JobRunner) -> None:
        super().__init__()
        self._model = model
        self._folder = ""
        self._scanning = False
        self._stopped = False
        self._error: Exception | None = None
        self.setObjectName("browser")
        self.search = QLineEdit()
        self.refresh = push_button("", "refresh_button")
        self.clear_verified = push_button(
            lambda: translate("Browser", "Clear verified runs\u2026"),
            "clear_verified_button",
            lambda: translate(
                "Browser",
                "List the runs whose copy on the NAS is verified, check them, and choose which to clear here",
            ),
        )
        self.filter_menu = FilterMenu()
        self.filter_bar = FilterBar()
        self.away_bar = AwayBar()
        self.toolbar = QHBoxLayout()
        self.table = RunTable(model, themes)
        self.panel = RunPanel(themes)
        self.scanning_page = ScanningPage()
        self.unreadable_page = UnreadablePage()
        self.stopped_page = StoppedPage()
        self.empty_page = EmptyPage(runner)
        self.no_match_page = NoMatchPage()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._list = QStackedWidget()
        self._pages = QStackedWidget()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._report_search)
        self._set_up_search()
        self._strip = JobStrip(runner)
        self.job_board = self._strip.board
        """How every job on screen is doing."""
        self._lay_out()
        self.refresh.clicked.connect(self.refresh_requested)
        self.clear_verified.clicked.connect(self.clear_requested)
        model.counts_changed.connect(self.choose_page)
        keep_translated(self._put_words)

    @property
    def page(self) -> QWidget:
        """The list, or what stands in its place now."""
        page = self._pages.currentWidget()
        return (self._list.currentWidget() if page is self.splitter else page) or self.table

    def tab_chain(self, *more: QWidget) -> list[QWidget]:
        """What the tab key goes to, in this order; ``more`` is what others put into the toolbar."""
        return [
            self.search,
            self.filter_menu,
            self.refresh,
            self.clear_verified,
            *more,
            *self.filter_bar.tab_chain(),
            *self.away_bar.tab_chain(),
            self.table.horizontalHeader(),
            self.table,
            *self.panel.tab_chain(),
        ]

    def show_folder(self, folder: str) -> None:
        """Another staging folder is looked at."""
        self._folder = folder
        self.scanning_page.show_folder(folder)
        self.empty_page.show_folder(folder)

    def show_scanning(self, *, scanning: bool, stopped: bool = False, error: Exception | None = None) -> None:
        """A scan began, or ended, perhaps because it was stopped or of an error."""
        self._scanning = scanning
        self._stopped = stopped
        self._error = error
        self._name_refresh()
        if error is not None:
            self.unreadable_page.show_error(self._folder, error)
        self.choose_page()

    def _put_words(self) -> None:
        self.search.setAccessibleName(translate("Browser", "Search runs, projects, instruments"))
        self.search.setPlaceholderText(translate("Browser", "Search runs, projects, instruments   Ctrl+F"))
        self.refresh.setToolTip(tooltip(translate("Browser", "Look at the staging folder again (F5)")))
        self.fit_to_words()
        self._name_refresh()
        self._make_room_for_search()
        self.choose_page()

    def fit_to_words(self) -> None:
        """Make room for what stands here in the operator's language, in the style of now."""
        texts = (translate("Browser", "Refresh"), translate("Browser", "Stop"))
        self.refresh.setMinimumWidth(width_for(self.refresh, texts))
        self.table.fit_columns()
        self._strip.fit_to_words()
        for page in self.findChildren(MessagePage):
            page.fit_to_words()

    def _name_refresh(self) -> None:
        text = translate("Browser", "Stop") if self._scanning else translate("Browser", "Refresh")
        self.refresh.setText(button_text(text))
        self.refresh.setAccessibleName(text)

    def choose_page(self) -> None:
        """Show the list, or the page that says why there is none."""
        page: QWidget = self.table
        if self._error is not None:
            page = self.unreadable_page
        elif self._model.rowCount() == 0:
            if self._model.total:
                self.no_match_page.show_hidden(self._model.total)
                page = self.no_match_page
            elif self._scanning:
                page = self.scanning_page
            else:
                page = self.stopped_page if self._stopped else self.empty_page
        if isinstance(page, MessagePage) and page is not self.page:
            announce(page, page.heading.text())
        if page in {self.table, self.no_match_page}:
            self._list.setCurrentWidget(page)
            page = self.splitter
        self._pages.setCurrentWidget(page)

    def set_search(self, text: str) -> None:
        """Put a text into the search box, and report it at once."""
        self.search.setText(text)
        self._typing.stop()
        self._report_search()

    def _report_search(self) -> None:
        self.search_changed.emit(self.search.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room_for_search()

    def _make_room_for_search(self) -> None:
        """In a narrow window *Clear verified runs...* is only in the menu; else no search could be read."""
        items = (self.toolbar.itemAt(place) for place in range(self.toolbar.count()))
        parts = [item.widget() for item in items if item is not None]
        others = [part.sizeHint().width() for part in parts if part is not None and part is not self.search]
        em = self.fontMetrics().height()
        needed = sum(others) + self.toolbar.spacing() * len(others) + em * _SEARCH_EMS
        self.clear_verified.setVisible(self.width() - 2 * em >= needed)

    def _set_up_search(self) -> None:
        self.search.setObjectName("search_field")
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(500)
        self.search.setMinimumWidth(self.fontMetrics().height() * _SEARCH_EMS)
        name_clear_button(self.search)
        self.search.textChanged.connect(self._typing.start)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.toolbar.setSpacing(round(em * 0.7))
        self.toolbar.addWidget(self.search, 1)
        self.toolbar.addWidget(self.filter_menu)
        self.toolbar.addWidget(self.refresh)
        # It gives way, see below; the window may be narrower than all of them together.
        self.clear_verified.setMinimumWidth(1)
        self.toolbar.addWidget(self.clear_verified)
        for page in (self.table, self.no_match_page):
            self._list.addWidget(page)
        self.splitter.setObjectName("browser_splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(round(em * 0.7))
        self.splitter.addWidget(self._list)
        self.splitter.addWidget(self.panel)
        # A higher window shows more runs; the panel has no use for more room.
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([em * 20, em * 25])
        for whole_page in (
            self.splitter,
            self.scanning_page,
            self.unreadable_page,
            self.stopped_page,
            self.empty_page,
        ):
            self._pages.addWidget(whole_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em, em, em, round(em * 0.4))
        layout.setSpacing(round(em * 0.7))
        layout.addLayout(self.toolbar)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self.away_bar)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._strip)
