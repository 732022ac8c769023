"""The one window: it connects the parts, and says at the bottom what is going on."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QWidget

from exlab_gui import __version__
from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.browser import Browser
from exlab_gui.desktop.dialogs import DetailsDialog, MessageDialog, QuestionDialog, choose_folder
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.main_menu import MainMenu
from exlab_gui.desktop.pages import WelcomePage
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_filter import RunFilter, Scope, search_words
from exlab_gui.desktop.run_presenter import RunPresenter
from exlab_gui.desktop.run_scanner import RunScanner
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.desktop.sidebar import DiskUsage, Sidebar
from exlab_gui.desktop.transitions import TransitionController
from exlab_gui.desktop.widgets import ElidedLabel
from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.run_row import RunStatus
    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.ingest import IngestWriter

_STATUS_MS = 5_000
_SAID_MS = 8_000


class MainWindow(QMainWindow):
    """Sidebar at the left, the main page beside it, or the welcome page.

    Signals:
        demo_requested: open the practice lab.
        nas_chosen: a staging folder and its NAS folder, to be remembered.
        folder_chosen: the operator picked another staging folder.
        closing: the window closes for good.
    """

    demo_requested = Signal()
    nas_chosen = Signal(str, str)
    folder_chosen = Signal(str)
    closing = Signal()

    def __init__(self, runner: JobRunner, writer: IngestWriter, themes: ThemeManager) -> None:
        super().__init__()
        self._runner = runner
        self._folder = ""
        self._is_demo = False
        self._updated: datetime | None = None
        self._may_close = False
        self.setObjectName("main_window")
        self.setWindowTitle(wording.APP_NAME)
        self.themes = themes
        self.model = RunTableModel()
        self.scanner = RunScanner(runner, self.model, self)
        self.transitions = TransitionController(runner, writer, self)
        self.sidebar = Sidebar()
        self.browser = Browser(self.model, themes, runner)
        self.menu = MainMenu(self, themes)
        self.presenter = RunPresenter(
            self.model, self.browser.table, self.browser.panel, self.transitions, runner
        )
        self._welcome = WelcomePage()
        self._pages = QStackedWidget()
        self._status = ElidedLabel()
        self._lay_out()
        self._order_tab_key()
        self._connect_parts()
        self._clock = QTimer(self)
        self._clock.setInterval(_STATUS_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    @property
    def folder(self) -> str:
        """The staging folder that is open, or an empty text."""
        return self._folder

    @property
    def is_demo(self) -> bool:
        """Whether the practice lab is open."""
        return self._is_demo

    def open_folder(self, folder: str, *, nas: str = "", demo: bool = False, wanted: str = "") -> None:
        """Show a staging folder.

        Args:
            folder: absolute path.
            nas: its NAS folder, or an empty text.
            demo: whether it is the practice lab, and marked as such.
            wanted: a run to select as soon as it is found.
        """
        if folder != self._folder:
            self.transitions.drop_counts()
            if self._folder:
                self._show_all()
        self._folder = folder
        self._is_demo = demo
        self.transitions.folder = folder
        self._updated = None
        self._said.clear()
        self.transitions.nas = nas
        self.presenter.forget(wanted)
        self.sidebar.show_disk(None, 0)
        self.browser.show_folder(folder)
        self._demo_mark.setVisible(demo)
        name = "Demo lab" if demo else visible(folder)
        self.setWindowTitle(f"{name} \u2013 {wording.APP_NAME}")
        self._pages.setCurrentIndex(1)
        self.browser.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.menu.nas_action.setEnabled(True)
        self.refresh()

    def refresh(self) -> None:
        """Look at the staging folder again."""
        if self._folder:
            self.scanner.scan(self._folder)

    def show_filter(self, run_filter: RunFilter) -> None:
        """Show other runs, and mark the choice in the sidebar."""
        self.sidebar.choose(run_filter.status, run_filter.scope)
        self.model.set_filter(run_filter)

    def say(self, text: str) -> None:
        """Show a line at the bottom for a few seconds."""
        self._said.setText(visible(text))
        self._said.setAccessibleName(visible(text))
        self._said_timer.start()

    def show_details(self, explanation: Explanation) -> None:
        """Show a message whole, with its details to copy."""
        DetailsDialog(explanation.happened, explanation, self).open()

    def come_to_front(self) -> None:
        """Another start of the app asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        working = [job.title for job in self._runner.jobs() if job.title]
        if working and not self._may_close:
            event.ignore()
            self._ask_to_close(working[0])
            return
        self.closing.emit()
        self._clock.stop()
        self.scanner.stop()
        self.presenter.forget()
        event.accept()

    def _ask_to_close(self, title: str) -> None:
        dialog = QuestionDialog(
            "A job is still at work",
            f"{visible(title)}\u2026 When you quit, what only reads is stopped, and what records is finished "
            "first. No file is left half-written.",
            "Quit",
            "Stay",
            self,
        )
        dialog.confirmed.connect(self._close_now)
        dialog.open()

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _lay_out(self) -> None:
        main = QWidget()
        row = QHBoxLayout(main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self.browser, 1)
        self.browser.toolbar.addWidget(self.menu.button)
        self.menu.button.setFixedHeight(self.browser.refresh.sizeHint().height())
        self._pages.addWidget(self._welcome)
        self._pages.addWidget(main)
        self.menu.nas_action.setEnabled(False)
        self.setCentralWidget(self._pages)
        self._demo_mark = QLabel("Demo lab: made-up data")
        self._demo_mark.setObjectName("demo_mark")
        self._demo_mark.hide()
        self._said = QLabel()
        self._said.setObjectName("said_label")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said_timer = QTimer(self)
        self._said_timer.setSingleShot(True)
        self._said_timer.setInterval(_SAID_MS)
        self._said_timer.timeout.connect(self._said.clear)
        bar = self.statusBar()
        bar.addWidget(self._status, 1)
        bar.addPermanentWidget(self._said)
        bar.addPermanentWidget(self._demo_mark)
        em = self.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(min(em * 96, round(room.width() * 0.96)), min(em * 58, round(room.height() * 0.9)))

    def _order_tab_key(self) -> None:
        # As the eye goes: what to look at, then the list, then the run and what to do with it.
        chain = [
            self.sidebar.statuses,
            self.sidebar.scopes,
            self.browser.search,
            self.browser.refresh,
            self.menu.button,
            self.browser.table,
            *self.browser.panel.tab_chain(),
        ]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _connect_parts(self) -> None:
        self._connect_scanner()
        browser, sidebar, menu = self.browser, self.sidebar, self.menu
        browser.search_changed.connect(self._search)
        browser.refresh_requested.connect(self._refresh_or_stop)
        browser.panel.action_requested.connect(self.transitions.request)
        browser.panel.open_requested.connect(self._open_in_file_manager)
        browser.panel.details_requested.connect(self.show_details)
        browser.unreadable_page.retry_requested.connect(self.refresh)
        browser.stopped_page.retry_requested.connect(self.refresh)
        browser.no_match_page.reset_requested.connect(self._show_all)
        sidebar.status_chosen.connect(self._choose_status)
        sidebar.scope_chosen.connect(self._choose_scope)
        self.model.counts_changed.connect(self._show_counts)
        self.transitions.said.connect(self.say)
        self.presenter.unseen_notice.connect(self._show_unseen)
        self.transitions.nas_chosen.connect(self.nas_chosen)
        pages = (browser.unreadable_page, browser.empty_page, self._welcome)
        for signal in (menu.open_requested, *(page.choose_requested for page in pages)):
            signal.connect(self._choose_folder)
        for signal in (menu.demo_requested, self._welcome.demo_requested):
            signal.connect(self.demo_requested)
        menu.nas_requested.connect(self._choose_nas)
        menu.refresh_requested.connect(self.refresh)
        menu.search_requested.connect(self._focus_search)
        menu.appearance_chosen.connect(self.themes.set_appearance)
        menu.about_requested.connect(self._show_about)
        menu.quit_requested.connect(self.close)

    def _connect_scanner(self) -> None:
        self.scanner.started.connect(self._scan_started)
        self.scanner.finished.connect(self._scan_finished)
        self.scanner.failed.connect(self._scan_failed)
        self.scanner.stopped.connect(self._scan_stopped)

    def _scan_started(self) -> None:
        self.browser.show_scanning(scanning=True)
        self._show_status()

    def _scan_finished(self, usage: DiskUsage | None) -> None:
        self._updated = datetime.now(UTC)
        self.browser.show_scanning(scanning=False)
        verified = sum(
            run.bytes or 0 for run in self.model.summaries() if run.state is IngestState.SYNC_VERIFIED
        )
        self.sidebar.show_disk(usage, verified)
        self.presenter.settle()
        self._show_status()

    def _scan_failed(self, error: Exception) -> None:
        wanted = self.presenter.shown_path
        self._updated = None
        self.model.clear()
        self.presenter.forget(wanted)
        self.browser.show_scanning(scanning=False, error=error)
        self._show_status()

    def _scan_stopped(self) -> None:
        self._updated = None
        self.browser.show_scanning(scanning=False, stopped=True)
        self._show_status()

    def _refresh_or_stop(self) -> None:
        if self.scanner.is_scanning:
            self.scanner.stop()
        else:
            self.refresh()

    def _search(self, text: str) -> None:
        current = self.model.filter
        self.show_filter(RunFilter(current.status, current.scope, search_words(text)))

    def _choose_status(self, status: RunStatus | None) -> None:
        current = self.model.filter
        self.show_filter(RunFilter(status, current.scope, current.words))

    def _choose_scope(self, scope: Scope) -> None:
        current = self.model.filter
        self.show_filter(RunFilter(current.status, scope, current.words))

    def _show_all(self) -> None:
        self.show_filter(RunFilter())
        self.browser.set_search("")

    def _show_counts(self) -> None:
        self.sidebar.show_scopes(self.model.scopes())
        self.sidebar.show_counts(self.model.counts)
        self._show_status()

    def _show_status(self) -> None:
        if not self._folder:
            self._status.show_text("")
            return
        shown, total = self.model.rowCount(), self.model.total
        if self.browser.page is self.browser.unreadable_page:
            self._status.show_text(f"{visible(self._folder)} cannot be read")
            return
        parts = [
            formats.runs(total) if shown == total else f"{formats.count(shown)} of {formats.runs(total)}"
        ]
        parts.append(visible(self._folder))
        if self.transitions.nas:
            parts.append(f"NAS {visible(self.transitions.nas)}")
        if self.scanner.is_scanning:
            parts.append("looking for runs\u2026")
        elif self._updated is None:
            parts.append("stopped, the list is not complete")
        else:
            parts.append(f"updated {formats.ago(self._updated, datetime.now(UTC))}")
        self._status.show_text("  \u00b7  ".join(parts))

    def _tick(self) -> None:
        self._show_status()
        self.model.refresh_times()

    def _focus_search(self) -> None:
        self.browser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.browser.search.selectAll()

    def _choose_folder(self) -> None:
        choose_folder(self, "Choose the staging folder", self._folder, self.folder_chosen.emit)

    def _choose_nas(self) -> None:
        choose_folder(self, "Choose the NAS folder", self.transitions.nas, self._take_nas)

    def _take_nas(self, folder: str) -> None:
        self.transitions.nas = folder
        self.nas_chosen.emit(self._folder, folder)
        self._show_status()

    def _open_in_file_manager(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            words = Explanation(
                "The file manager could not be opened.",
                "Nothing was changed.",
                "Open the folder by hand; its path stands in the details.",
                path,
            )
            self.browser.panel.show_notice(words, alarming=True)

    def _show_unseen(self, path: str, explanation: Explanation) -> None:
        DetailsDialog(formats.run_title(os.path.basename(path)), explanation, self).open()

    def _show_about(self) -> None:
        MessageDialog(
            f"{wording.APP_NAME} {__version__}",
            "Brings every run safely from the staging folder to the NAS.\n\n"
            "MIT licence. Uses Qt and PySide6 under the LGPL version 3.",
            self,
        ).open()
