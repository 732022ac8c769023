"""The one window: it connects the parts, and says at the bottom what is going on."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from exlab_gui import __version__
from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.browser import Browser
from exlab_gui.desktop.clearing import ClearController
from exlab_gui.desktop.dialogs import DetailsDialog, MessageDialog, choose_folder
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.filter_link import FilterLink
from exlab_gui.desktop.main_menu import MainMenu
from exlab_gui.desktop.pages import WelcomePage
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.readiness import ReadinessWatcher
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_jobs import RunJobs
from exlab_gui.desktop.run_presenter import RunPresenter
from exlab_gui.desktop.run_scanner import RunScanner
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.desktop.settings import known_folders
from exlab_gui.desktop.sidebar import DiskUsage, Sidebar
from exlab_gui.desktop.status_line import StatusLine
from exlab_gui.desktop.transfers import TransferController
from exlab_gui.desktop.transitions import TransitionController
from exlab_gui.desktop.window_closer import WindowCloser
from exlab_gui.ingest import IngestState
from exlab_gui.transfer import Signals

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.run_filter import RunFilter
    from exlab_gui.desktop.settings import Settings
    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary

_STATUS_MS = 5_000


class MainWindow(QMainWindow):
    """Sidebar at the left, the main page beside it, or the welcome page.

    Signals:
        demo_requested: open the practice lab.
        settings_requested: the operator wants to see the settings.
        nas_chosen: a staging folder and its NAS folder, to be remembered.
        folder_chosen: the operator picked another staging folder.
        closing: the window closes for good.
        left: it did so after its work was asked about, perhaps hidden: no last window ends the app by itself.
    """

    demo_requested = Signal()
    settings_requested = Signal()
    nas_chosen = Signal(str, str)
    folder_chosen = Signal(str)
    closing = Signal()
    left = Signal()

    def __init__(self, runner: JobRunner, writer: IngestWriter, themes: ThemeManager) -> None:
        super().__init__()
        self._runner = runner
        self._folder = ""
        self._is_demo = False
        self._updated: datetime | None = None
        self._usage: DiskUsage | None = None
        self.setObjectName("main_window")
        self.setWindowTitle(wording.APP_NAME)
        self.themes = themes
        self.model = RunTableModel()
        self.scanner = RunScanner(runner, self.model, self)
        self.readiness = ReadinessWatcher(runner, self.model, self)
        self.run_jobs = RunJobs(runner, self)
        self.transitions = TransitionController(self.run_jobs, writer, self)
        self.transfers = TransferController(self.run_jobs, writer, self)
        self.clearing = ClearController(self.run_jobs, writer, self)
        self.sidebar = Sidebar()
        self.browser = Browser(self.model, themes, runner)
        self._filters = FilterLink(self.model, self.sidebar, self.browser)
        self.menu = MainMenu(self, themes)
        self.presenter = RunPresenter(
            self.model, self.browser.table, self.browser.panel, self.run_jobs, runner
        )
        self.closer = WindowCloser(self, runner, self.browser.job_board)
        self._welcome = WelcomePage()
        self._pages = QStackedWidget()
        self._line = StatusLine(self.statusBar())
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
            self.readiness.stop()
            self.run_jobs.cancel_reading()
            self.clearing.close_dialogs()
            self.transfers.close_dialogs()
            if self._folder:
                self._filters.show_all()
        self._folder = folder
        self._is_demo = demo
        self.run_jobs.show_place(folder, nas)
        self._updated = None
        self._line.hush()
        self.presenter.forget(wanted)
        self._usage = None
        self.sidebar.show_disk(None, 0)
        self.browser.show_folder(folder)
        self._line.show_demo(demo=demo)
        name = "Demo lab" if demo else visible(folder)
        self.setWindowTitle(f"{name} \u2013 {wording.APP_NAME}")
        self._pages.setCurrentIndex(1)
        self.menu.clear_action.setEnabled(True)
        self._offer_folders()
        self.browser.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def use_settings(self, settings: Settings) -> None:
        """Other settings hold from now on."""
        self.run_jobs.use_settings(settings)
        self.readiness.set_signals(Signals(settings.sentinel_name, settings.manifest_name))
        self.model.set_age_limits({state: 3600 * hours for state, hours in settings.attention_hours.items()})
        self._offer_folders()

    def _offer_folders(self) -> None:
        opened = "" if self._is_demo else self._folder
        self.menu.show_folders(known_folders(self.run_jobs.settings, opened), opened)

    def show_nas(self, nas: str) -> None:
        """The staging folder that is open has another NAS folder."""
        self.run_jobs.show_place(self._folder, nas)
        self._show_status()

    def refresh(self) -> None:
        """Look at the staging folder again."""
        if self._folder:
            self.scanner.scan(self._folder)

    def show_filter(self, run_filter: RunFilter) -> None:
        """Show other runs."""
        self._filters.show(run_filter)

    def say(self, text: str) -> None:
        """Show a line at the bottom for a few seconds."""
        self._line.say(text)

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
        if not self.closer.may_close():
            event.ignore()
            return
        self.closing.emit()
        self._clock.stop()
        self.closer.stop()
        self.scanner.stop()
        self.readiness.stop()
        self.presenter.forget()
        event.accept()

    def _close_for_good(self) -> None:
        self.close()
        self.left.emit()

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
        self.menu.clear_action.setEnabled(False)
        self.setCentralWidget(self._pages)
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
            self.browser.clear_verified,
            self.menu.button,
            self.browser.table,
            *self.browser.panel.tab_chain(),
        ]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _connect_parts(self) -> None:
        self._connect_scanner()
        self.closer.show_requested.connect(self.come_to_front)
        self.closer.close_requested.connect(self._close_for_good)
        browser, menu = self.browser, self.menu
        browser.refresh_requested.connect(self._refresh_or_stop)
        browser.panel.action_requested.connect(self._request_action)
        browser.panel.open_requested.connect(self._open_in_file_manager)
        browser.panel.details_requested.connect(self.show_details)
        browser.unreadable_page.retry_requested.connect(self.refresh)
        browser.stopped_page.retry_requested.connect(self.refresh)
        self.model.counts_changed.connect(self._show_counts)
        self.run_jobs.said.connect(self.say)
        self.run_jobs.runs_changed.connect(self._show_disk)
        self.presenter.unseen_notice.connect(self._show_unseen)
        self.transitions.queued.connect(self._copy_queued)
        self.presenter.pending_found.connect(self.transfers.finish_pending)
        self.transfers.nas_chosen.connect(self.nas_chosen)
        self.run_jobs.attention_changed.connect(self.model.set_attention)
        pages = (browser.unreadable_page, browser.empty_page, self._welcome)
        for signal in (menu.open_requested, *(page.choose_requested for page in pages)):
            signal.connect(self._choose_folder)
        for signal in (menu.demo_requested, self._welcome.demo_requested):
            signal.connect(self.demo_requested)
        for signal in (menu.clear_requested, browser.clear_requested):
            signal.connect(self._clear_verified)
        menu.folder_chosen.connect(self.folder_chosen)
        menu.settings_requested.connect(self.settings_requested)
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
        self._usage = usage
        self._show_disk()
        self.transfers.try_pending_again()
        self.presenter.settle()
        self.readiness.check(self.model.summaries())
        self._show_status()

    def _show_disk(self) -> None:
        verified = sum(
            run.bytes or 0 for run in self.model.summaries() if run.state is IngestState.SYNC_VERIFIED
        )
        self.sidebar.show_disk(self._usage, verified)

    def _scan_failed(self, error: Exception) -> None:
        wanted = self.presenter.shown_path
        self._updated = None
        self._usage = None
        self.model.clear()
        self._show_disk()
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

    def _show_counts(self) -> None:
        self.sidebar.show_scopes(self.model.scopes())
        self.sidebar.show_counts(self.model.counts)
        self._show_status()

    def _show_status(self) -> None:
        if not self._folder:
            self._line.show_parts([])
            return
        shown, total = self.model.rowCount(), self.model.total
        if self.browser.page is self.browser.unreadable_page:
            self._line.show_parts([f"{self._folder} cannot be read"])
            return
        runs = formats.runs(total) if shown == total else f"{formats.count(shown)} of {formats.runs(total)}"
        parts = [runs, self._folder]
        if self.run_jobs.nas:
            parts.append(f"NAS {self.run_jobs.nas}")
        if self.scanner.is_scanning:
            parts.append("looking for runs\u2026")
        elif self._updated is None:
            parts.append("stopped, the list is not complete")
        else:
            parts.append(f"updated {formats.ago(self._updated, datetime.now(UTC))}")
        self._line.show_parts(parts)

    def _tick(self) -> None:
        self._show_status()
        self.model.refresh_times()

    def _focus_search(self) -> None:
        self.browser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.browser.search.selectAll()

    def _choose_folder(self) -> None:
        choose_folder(self, "Choose the staging folder", self._folder, self.folder_chosen.emit)

    def _request_action(self, action: RunAction, runs: list[RunSummary]) -> None:
        if action is RunAction.CLEAR:
            self.clearing.request(runs)
        elif action in {RunAction.START_TRACKING, RunAction.MARK_COMPLETE, RunAction.QUEUE_SYNC}:
            self.transitions.request(action, runs)
        else:
            self.transfers.request(action, runs)

    def _copy_queued(self, runs: list[RunSummary], nas: str) -> None:
        if nas:
            self.transfers.copy(runs, nas)

    def _clear_verified(self) -> None:
        verified = [run for run in self.model.summaries() if run.state is IngestState.SYNC_VERIFIED]
        if verified:
            self.clearing.request_many(verified)
        else:
            self.say("No run is sync verified, so there is nothing to clear")

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
