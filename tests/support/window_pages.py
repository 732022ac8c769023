"""The main window on each of its pages: for tests of what all of them have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton

from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.ingest import IngestState
from exlab_gui.staging import RunKind


class Pages:
    """Brings the window to each of its pages."""

    def __init__(self, qtbot, window, open_folder, operator, staging, make_run, start_job):
        self.qtbot, self.window, self.open_folder = qtbot, window, open_folder
        self.operator, self.staging, self.make_run, self.start_job = operator, staging, make_run, start_job

    @classmethod
    def names(cls):
        return sorted(name.removeprefix("show_") for name in vars(cls) if name.startswith("show_"))

    def show(self, name):
        getattr(self, f"show_{name}")()
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def show_welcome(self):
        pass

    def show_one_run(self):
        run = self.make_run(self.staging, state=IngestState.SYNC_VERIFIED)
        self.make_run(self.staging, record=b"damaged")
        self.open_folder(self.staging)
        self.operator.select(run)

    def show_a_damaged_run(self):
        run = self.make_run(self.staging, record=b"damaged")
        self.open_folder(self.staging)
        self.operator.select(run)

    def show_several_runs(self):
        runs = [self.make_run(self.staging, state=state) for state in (None, IngestState.COMPLETE)]
        self.open_folder(self.staging)
        self.operator.select(*runs)

    def show_filters(self):
        self.make_run(self.staging)
        self.open_folder(self.staging)
        self.window.browser.set_search("Confocal")
        self.window.show_filter(
            RunFilter(words=("confocal",), status=RunStatus.STAGING, kind=RunKind.EXPERIMENTAL)
        )

    def show_nothing_found(self):
        self.make_run(self.staging)
        self.open_folder(self.staging)
        self.window.browser.set_search("nothing like it")

    def show_no_runs(self):
        self.open_folder(self.staging)

    def show_no_folder(self):
        self.window.open_folder(str(self.staging / "gone"))
        self.qtbot.waitUntil(self.window.browser.unreadable_page.isVisible)

    def show_overview(self):
        self.make_run(self.staging)
        self.make_run(self.staging, state=IngestState.SYNC_VERIFIED)
        self.open_folder(self.staging)
        self.window.bench.overview.open()
        self.qtbot.waitUntil(lambda: not self.window.bench.runner.jobs())

    def show_jobs(self):
        self.make_run(self.staging)
        self.open_folder(self.staging)
        for number in range(3):
            self.start_job(subject=f"Run {number}")
        more = self.window.findChild(QPushButton, "more_jobs_button")
        self.qtbot.waitUntil(more.isVisible)
        more.click()
