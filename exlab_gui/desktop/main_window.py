"""The one window: a frame, and the workbench inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow

from exlab_gui import APP_NAME
from exlab_gui.desktop.screen_room import screen_room
from exlab_gui.desktop.workbench import Workbench

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from exlab_gui.desktop.browser import Browser
    from exlab_gui.desktop.clearing import ClearController
    from exlab_gui.desktop.error_wording import Explanation
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.main_menu import MainMenu
    from exlab_gui.desktop.run_filter import RunFilter
    from exlab_gui.desktop.run_jobs import RunJobs
    from exlab_gui.desktop.run_presenter import RunPresenter
    from exlab_gui.desktop.run_scanner import RunScanner
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.settings import Settings
    from exlab_gui.desktop.sidebar import Sidebar
    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.desktop.transfers import TransferController
    from exlab_gui.desktop.transitions import TransitionController
    from exlab_gui.desktop.window_closer import WindowCloser
    from exlab_gui.ingest import IngestWriter


class MainWindow(QMainWindow):
    """A frame until :meth:`furnish` is called; everything else may be used only after that.

    Signals:
        demo_requested: open the practice lab.
        first_steps_requested: open the first-run assistant.
        leave_demo_requested: open the real staging folder again.
        settings_requested: the operator wants to see the settings.
        nas_chosen: a staging folder and its NAS folder, to be remembered.
        folder_chosen: the operator picked another staging folder.
        closing: the window closes for good.
        left: it did so after its work was asked about, perhaps hidden: no last window ends the app by itself.
    """

    demo_requested = Signal()
    first_steps_requested = Signal()
    leave_demo_requested = Signal()
    settings_requested = Signal()
    nas_chosen = Signal(str, str)
    folder_chosen = Signal(str)
    closing = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bench: Workbench | None = None
        self.setObjectName("main_window")
        self.setWindowTitle(APP_NAME)
        em = self.fontMetrics().height()
        room = screen_room(self).size()
        self.resize(min(em * 96, round(room.width() * 0.96)), min(em * 58, round(room.height() * 0.9)))

    def furnish(
        self,
        runner: JobRunner,
        writer: IngestWriter,
        themes: ThemeManager,
        *,
        cache_folder: str = "",
        history_folder: str = "",
    ) -> None:
        """Put everything into the frame; once.

        Args:
            runner: does the work off the GUI thread.
            writer: records the steps.
            themes: the colours.
            cache_folder: where to remember lists of runs; empty for nowhere.
            history_folder: where to write down what was done; empty for nowhere.
        """
        self._bench = Workbench(
            self, runner, writer, themes, cache_folder=cache_folder, history_folder=history_folder
        )

    @property
    def bench(self) -> Workbench:
        """What is in the frame."""
        if self._bench is None:
            raise RuntimeError("the window is not furnished yet")
        return self._bench

    @property
    def folder(self) -> str:
        """The staging folder that is open, or an empty text."""
        return self.bench.folder

    @property
    def is_demo(self) -> bool:
        """Whether the practice lab is open."""
        return self.bench.is_demo

    @property
    def themes(self) -> ThemeManager:
        """The colours."""
        return self.bench.themes

    @property
    def model(self) -> RunTableModel:
        """All runs."""
        return self.bench.model

    @property
    def scanner(self) -> RunScanner:
        """What looks at the staging folder."""
        return self.bench.scanner

    @property
    def sidebar(self) -> Sidebar:
        """What to look at."""
        return self.bench.sidebar

    @property
    def browser(self) -> Browser:
        """The list, and the run that is selected in it."""
        return self.bench.browser

    @property
    def menu(self) -> MainMenu:
        """Everything that has no button of its own."""
        return self.bench.menu

    @property
    def presenter(self) -> RunPresenter:
        """What keeps the panel true."""
        return self.bench.presenter

    @property
    def run_jobs(self) -> RunJobs:
        """The work on runs."""
        return self.bench.run_jobs

    @property
    def transitions(self) -> TransitionController:
        """Steps that are only recorded."""
        return self.bench.steps.transitions

    @property
    def transfers(self) -> TransferController:
        """Copying and comparing."""
        return self.bench.steps.transfers

    @property
    def clearing(self) -> ClearController:
        """Checking and clearing."""
        return self.bench.steps.clearing

    @property
    def closer(self) -> WindowCloser:
        """What happens to the work when the window goes."""
        return self.bench.closer

    def open_folder(self, folder: str, *, nas: str = "", demo: bool = False, wanted: str = "") -> None:
        """Show a staging folder.

        Args:
            folder: absolute path.
            nas: its NAS folder, or an empty text.
            demo: whether it is the practice lab, and marked as such.
            wanted: a run to select as soon as it is found.
        """
        self.bench.open_folder(folder, nas=nas, demo=demo, wanted=wanted)

    def use_settings(self, settings: Settings) -> None:
        """Other settings hold from now on."""
        self.bench.use_settings(settings)

    def show_nas(self, nas: str) -> None:
        """The staging folder that is open has another NAS folder."""
        self.bench.show_nas(nas)

    def refresh(self) -> None:
        """Look at the staging folder again, at everything in it."""
        self.bench.refresh()

    def show_filter(self, run_filter: RunFilter) -> None:
        """Show other runs."""
        self.bench.show_filter(run_filter)

    def say(self, text: str) -> None:
        """Show a line at the bottom for a few seconds."""
        self.bench.say(text)

    def show_details(self, explanation: Explanation) -> None:
        """Show a message whole, with its details to copy."""
        self.bench.show_details(explanation)

    def come_to_front(self) -> None:
        """Another start of the app asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def close_for_good(self) -> None:
        """Close, and say that nothing is left."""
        self.close()
        self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._bench is not None:
            if not self._bench.closer.may_close():
                event.ignore()
                return
            self.closing.emit()
            self._bench.stop()
        event.accept()
