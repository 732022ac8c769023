"""Everything that is in the window: it makes the parts and connects them."""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exlab_gui import APP_NAME
from exlab_gui.desktop import formats, help_topics
from exlab_gui.desktop.announcer import Announcer
from exlab_gui.desktop.browser import Browser
from exlab_gui.desktop.control_tips import TipGiver
from exlab_gui.desktop.dialogs import DetailsDialog, choose_folder
from exlab_gui.desktop.disk_follower import DiskFollower
from exlab_gui.desktop.doctor_link import DoctorLink
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.filter_link import FilterLink
from exlab_gui.desktop.folder_status import FolderStatus
from exlab_gui.desktop.help_desk import HelpDesk, ask_button
from exlab_gui.desktop.known_runs_saver import KnownRunsSaver
from exlab_gui.desktop.main_menu import MainMenu
from exlab_gui.desktop.operator_reader import OperatorReader
from exlab_gui.desktop.overview_link import OverviewLink
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.practice_bar import PracticeBar
from exlab_gui.desktop.readiness import ReadinessWatcher
from exlab_gui.desktop.record_link import RecordLink
from exlab_gui.desktop.run_export import RunExporter
from exlab_gui.desktop.run_jobs import RunJobs
from exlab_gui.desktop.run_presenter import RunPresenter
from exlab_gui.desktop.run_scanner import RunScanner
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.desktop.settings import known_folders
from exlab_gui.desktop.sidebar import Sidebar
from exlab_gui.desktop.status_line import StatusLine
from exlab_gui.desktop.step_controllers import StepControllers
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.usual_times_watcher import UsualTimesWatcher
from exlab_gui.desktop.welcome_page import WelcomePage
from exlab_gui.desktop.window_closer import WindowCloser
from exlab_gui.ingest import IngestState
from exlab_gui.transfer.signals import Signals

if TYPE_CHECKING:
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.main_window import MainWindow
    from exlab_gui.desktop.run_filter import RunFilter
    from exlab_gui.desktop.settings import Settings
    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.ingest import IngestWriter


class Workbench(QObject):
    """Sidebar at the left, the main page beside it, or the welcome page. GUI thread only.

    Attributes are the parts; see their classes.
    """

    def __init__(  # noqa: PLR0913  (what the window is made of)
        self,
        window: MainWindow,
        runner: JobRunner,
        writer: IngestWriter,
        themes: ThemeManager,
        *,
        cache_folder: str = "",
        history_folder: str = "",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._is_demo = False
        self._folder = ""
        self.runner = runner
        self.themes = themes
        self.model = RunTableModel(take_turn=runner.right_of_way.take)
        self.scanner = RunScanner(runner, self.model, self)
        self.saver = KnownRunsSaver(runner, self.model, cache_folder, self)
        self.readiness = ReadinessWatcher(runner, self.model, self)
        self.operators = OperatorReader(runner, self.model, self)
        self.usual_times = UsualTimesWatcher(runner, self.model, self)
        self.run_jobs = RunJobs(runner, self)
        self.steps = StepControllers(self.run_jobs, writer, window)
        self.sidebar = Sidebar()
        self.browser = Browser(self.model, themes, runner)
        self._announcer = Announcer(runner, self.model, window)
        self.browser.table.runs_selected.connect(self._announcer.follow_runs)
        self.follower = DiskFollower(self.scanner, window, self.browser.table.visible_paths, self)
        self.filters = FilterLink(self.model, self.sidebar, self.browser)
        self.filters.join(self.browser.filter_bar, self.browser.filter_menu)
        self.exporter = RunExporter(runner, self.model, self.browser.table.horizontalHeader(), window)
        self.menu = MainMenu(window, themes)
        self.help = HelpDesk(window, themes, self.browser.panel.help_topic)
        self._ask = ask_button(self.help)
        self.presenter = RunPresenter(
            self.model, self.browser.table, self.browser.panel, self.run_jobs, runner
        )
        self.records = RecordLink(
            self.run_jobs, runner, self.model, self.browser.table, window, history_folder
        )
        self.doctor = DoctorLink(self, writer, window)
        self.closer = WindowCloser(window, runner, self.browser.job_board)
        self._line = StatusLine(window.statusBar())
        self._status = FolderStatus(
            self.model, self.scanner, self.sidebar, self.browser, self._line, self.run_jobs
        )
        self._welcome = WelcomePage()
        self._practice = PracticeBar()
        self._views = QStackedWidget()
        self._pages = QStackedWidget()
        self.overview = OverviewLink(self._views, runner, self.model, self.sidebar, self._status, themes)
        self._lay_out()
        self._order_tab_key()
        TipGiver(window)
        self._connect_following()
        self._connect_operator()
        self._connect_menu()
        keep_translated(self._put_words)

    @property
    def folder(self) -> str:
        """The staging folder that is open, or an empty text."""
        return self._folder

    @property
    def is_demo(self) -> bool:
        """Whether the practice lab is open."""
        return self._is_demo

    def open_folder(self, folder: str, *, nas: str, demo: bool, wanted: str) -> None:
        """See :meth:`MainWindow.open_folder`."""
        is_other = folder != self._folder
        if is_other:
            self.readiness.stop()
            self.operators.stop()
            self.run_jobs.cancel_reading()
            self.steps.close_dialogs()
            # While the model still has the runs of the folder before, which are saved if need be.
            self.saver.open("" if demo else folder)
            if self._folder:
                self.filters.show_all()
        self._folder = folder
        self._is_demo = demo
        if demo:
            self.run_jobs.practice.add(folder)
        self.run_jobs.show_place(folder, nas)
        self._line.hush()
        self.presenter.forget(wanted)
        self._status.open(folder)
        self._practice.setVisible(demo)
        self._name_window()
        self._pages.setCurrentIndex(1)
        self.menu.enable_list_actions(enabled=True)
        self._offer_folders()
        self.browser.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scanner.scan(folder, known=self.saver.path)
        if is_other:
            # Now that the list is empty, which makes it cheap.
            self.usual_times.forget()

    def _put_words(self) -> None:
        """Make anew what was made of data; what was only said for some seconds is over."""
        self._line.hush()
        self._name_window()
        self.model.say_again()
        self._status.show_counts()
        self.presenter.say_again()

    def _name_window(self) -> None:
        if self._folder:
            name = translate("Practice lab", "Practice lab") if self._is_demo else visible(self._folder)
            self._window.setWindowTitle(f"{name} \u2013 {APP_NAME}")

    def use_settings(self, settings: Settings) -> None:
        """Other settings hold from now on."""
        self.run_jobs.use_settings(settings)
        self.readiness.set_signals(Signals(settings.sentinel_name, settings.manifest_name))
        self.usual_times.use_settings(settings)
        self._offer_folders()

    def show_nas(self, nas: str) -> None:
        """The staging folder that is open has another NAS folder."""
        self.run_jobs.show_place(self._folder, nas)
        self._status.show()

    def refresh(self) -> None:
        """Look at the staging folder again."""
        if self._folder:
            self.scanner.scan(self._folder)

    def show_filter(self, run_filter: RunFilter) -> None:
        """Show other runs."""
        self.filters.show(run_filter)

    def say(self, text: str) -> None:
        """Show a line at the bottom for a few seconds."""
        self._line.say(text)
        self._announcer.say(text)

    def show_details(self, explanation: Explanation) -> None:
        """Show a message whole, with its details to copy."""
        DetailsDialog(explanation.happened, explanation, self._window).open()

    def stop(self) -> None:
        """The window closes: nothing new is begun, and the list is kept."""
        self.help.close()
        self._status.stop()
        self.closer.stop()
        self.follower.stop()
        self.scanner.stop()
        self.readiness.stop()
        self.operators.stop()
        # What was found last belongs to it.
        self.saver.close()
        self.usual_times.stop()
        self.browser.empty_page.stop()
        self.presenter.forget()

    def _offer_folders(self) -> None:
        opened = "" if self._is_demo else self._folder
        self.menu.show_folders(known_folders(self.run_jobs.settings, opened), opened)

    def _lay_out(self) -> None:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        column.addWidget(self._practice)
        column.addLayout(row, 1)
        row.addWidget(self.sidebar)
        row.addWidget(self._views, 1)
        self._views.addWidget(self.browser)
        for button in (self._ask, self.menu.button):
            self.browser.toolbar.addWidget(button)
        self._fit()
        self.menu.enable_list_actions(enabled=False)
        self.menu.add_columns(self.browser.table.columns_menu())
        self._pages.addWidget(self._welcome)
        self._pages.addWidget(main)
        self._window.setCentralWidget(self._pages)

    def _fit(self) -> None:
        """Sizes that follow from the style sheet."""
        for button in (self._ask, self.menu.button):
            button.setFixedHeight(self.browser.refresh.sizeHint().height())
        self.sidebar.fit_to_words()
        self.browser.fit_to_words()
        self._welcome.fit_to_words()

    def _order_tab_key(self) -> None:
        # As the eye goes: what to look at, then the list, then the run and what to do with it.
        list_ = self.browser.tab_chain(self._ask, self.menu.button)
        chain = [self._practice.leave, *self.sidebar.tab_chain(), *list_]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _connect_following(self) -> None:
        self.themes.changed.connect(self._fit)
        self._status.scanned.connect(self._settle)
        self.scanner.passed.connect(self._note_pass)
        self.follower.looked.connect(self.readiness.follow_view)
        self.scanner.came_back.connect(self._check_readiness)
        self.browser.away_bar.details_requested.connect(self.show_details)
        self.browser.away_bar.retry_requested.connect(self.follower.try_now)
        self.operators.found.connect(self.saver.note_change)
        self.run_jobs.attention_changed.connect(self.model.set_attention)
        self.presenter.pending_found.connect(self.steps.finish_pending)
        self.presenter.unseen_notice.connect(self._show_unseen)

    def _connect_operator(self) -> None:
        window, browser = self._window, self.browser
        browser.refresh_requested.connect(self._refresh_or_stop)
        browser.panel.action_requested.connect(self.steps.request)
        browser.panel.open_requested.connect(self._open_in_file_manager)
        browser.panel.details_requested.connect(self.show_details)
        browser.unreadable_page.retry_requested.connect(self.refresh)
        browser.stopped_page.retry_requested.connect(self.refresh)
        self.run_jobs.said.connect(self.say)
        self.steps.nas_chosen.connect(window.nas_chosen)
        self.closer.show_requested.connect(window.come_to_front)
        self.closer.close_requested.connect(window.close_for_good)
        self.exporter.said.connect(self.say)
        self.exporter.failed.connect(self.show_details)
        self.sidebar.overview_chosen.connect(self.overview.open)
        self.filters.shown.connect(self.overview.leave)
        self.overview.filter_requested.connect(self.show_filter)
        self.overview.run_requested.connect(self._show_run)

    def _connect_menu(self) -> None:
        window, browser, menu = self._window, self.browser, self.menu
        for page in (browser.unreadable_page, browser.empty_page, self._welcome):
            page.choose_requested.connect(self._choose_folder)
        browser.empty_page.folder_chosen.connect(window.folder_chosen)
        self._practice.leave_requested.connect(window.leave_demo_requested)
        self._welcome.demo_requested.connect(window.demo_requested)
        self._welcome.assistant_requested.connect(window.first_steps_requested)
        browser.clear_requested.connect(self._clear_verified)
        menu.open_requested.connect(self._choose_folder)
        menu.demo_requested.connect(window.demo_requested)
        menu.first_steps_requested.connect(window.first_steps_requested)
        menu.clear_requested.connect(self._clear_verified)
        menu.folder_chosen.connect(window.folder_chosen)
        menu.settings_requested.connect(window.settings_requested)
        menu.refresh_requested.connect(self.refresh)
        menu.search_requested.connect(self._focus_search)
        menu.filter_requested.connect(self._open_filter)
        menu.export_requested.connect(self.exporter.ask)
        menu.report_requested.connect(self.records.report)
        menu.history_requested.connect(self.records.show_history)
        menu.appearance_chosen.connect(self.themes.set_appearance)
        menu.help_requested.connect(self.help.open_here)
        menu.keys_requested.connect(self.help.open_keys)
        menu.about_requested.connect(self._show_about)
        menu.quit_requested.connect(window.close)

    def _settle(self) -> None:
        self.steps.try_pending_again()
        self.presenter.settle()
        self._check_readiness()
        self.saver.scan_finished()
        self._look_further()

    def _check_readiness(self) -> None:
        self.readiness.check_all()

    def _note_pass(self) -> None:
        self.readiness.follow_all()
        self._look_further()

    def _look_further(self) -> None:
        self.operators.check()
        self.usual_times.check()

    def _refresh_or_stop(self) -> None:
        if self.scanner.is_scanning:
            self.scanner.stop()
        else:
            self.refresh()

    def _focus_search(self) -> None:
        self.overview.leave()
        self.browser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.browser.search.selectAll()

    def _open_filter(self) -> None:
        # It hangs on its button, which stands beside the list.
        self.overview.leave()
        self.browser.filter_menu.open_popover()

    def _show_run(self, path: str) -> None:
        self.overview.leave()
        if self.model.position(path) is None:
            self.filters.show_all()
        self.browser.table.select_run(path)

    def _choose_folder(self) -> None:
        title = translate("Window", "Choose the staging folder")
        choose_folder(self._window, title, self._folder, self._window.folder_chosen.emit)

    def _clear_verified(self) -> None:
        verified = [run for run in self.model.summaries() if run.state is IngestState.SYNC_VERIFIED]
        if verified:
            self.steps.clearing.request_many(verified)
        else:
            self.say(translate("Window", "No run is sync verified, so there is nothing to clear"))

    def _open_in_file_manager(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            words = Explanation(
                translate("Window", "The file manager could not be opened."),
                translate("Window", "Nothing was changed."),
                translate("Window", "Open the folder by hand; its path stands in the details."),
                path,
                help_topics.FILE_MANAGER,
            )
            self.browser.panel.show_notice(words, alarming=True)

    def _show_unseen(self, path: str, explanation: Explanation) -> None:
        DetailsDialog(formats.run_title(os.path.basename(path)), explanation, self._window).open()

    def _show_about(self) -> None:
        from exlab_gui.desktop.about_dialog import AboutDialog  # noqa: PLC0415  (seldom needed)

        AboutDialog(self.runner, self._window).open()
