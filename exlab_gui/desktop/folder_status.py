"""How the open staging folder is doing: how many runs, how fresh, how full its disk, whether it is away."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop import formats
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from exlab_gui.desktop.browser import Browser
    from exlab_gui.desktop.run_jobs import RunJobs
    from exlab_gui.desktop.run_scanner import RunScanner
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.sidebar import DiskUsage, Sidebar
    from exlab_gui.desktop.status_line import StatusLine

_TICK_MS = 5_000


class FolderStatus(QObject):
    """Keeps status line, counts, disk card and the page of the list in step with the scanner.

    GUI thread only.

    Signals:
        scanned: a scan that somebody waited for is over.
    """

    scanned = Signal()

    def __init__(  # noqa: PLR0913, PLR0917  (the parts that it keeps in step)
        self,
        model: RunTableModel,
        scanner: RunScanner,
        sidebar: Sidebar,
        browser: Browser,
        line: StatusLine,
        run_jobs: RunJobs,
    ) -> None:
        super().__init__(browser)
        self._model = model
        self._scanner = scanner
        self._sidebar = sidebar
        self._browser = browser
        self._line = line
        self._run_jobs = run_jobs
        self._folder = ""
        self._updated: datetime | None = None
        self._usage: DiskUsage | None = None
        scanner.started.connect(self._note_start)
        scanner.finished.connect(self._note_end)
        scanner.failed.connect(self._note_failure)
        scanner.stopped.connect(self._note_stop)
        scanner.passed.connect(self._note_pass)
        scanner.went_away.connect(self._note_away)
        scanner.came_back.connect(self._note_return)
        model.counts_changed.connect(self.show_counts)
        model.confirmed_changed.connect(self.show)
        run_jobs.runs_changed.connect(self._show_disk)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    @property
    def usage(self) -> DiskUsage | None:
        """The disk of the open folder, as it was last looked at."""
        return self._usage

    def open(self, folder: str) -> None:
        """Another folder is opened, of which nothing is known yet."""
        self._folder = folder
        self._updated = None
        self._usage = None
        self._sidebar.show_disk(None, 0)
        self._browser.show_folder(folder)
        self._browser.away_bar.show_back()

    def stop(self) -> None:
        """The window closes."""
        self._clock.stop()

    def show_counts(self) -> None:
        """The counts beside every choice, and in the status line."""
        self._sidebar.show_scopes(self._model.scopes())
        self._sidebar.show_counts(self._model.counts)
        self.show()

    def show(self) -> None:
        """Write the status line."""
        self._line.show_parts(self._parts() if self._folder else [])

    def _parts(self) -> list[str]:
        shown, total = self._model.rowCount(), self._model.total
        if self._browser.page is self._browser.unreadable_page:
            return [translate("Status line", "{folder} cannot be read").format(folder=self._folder)]
        runs = formats.runs(total)
        if shown != total:
            runs = translate("Status line", "{shown} of %Ln run(s)", "", total)
            runs = runs.format(shown=formats.count(shown))
        parts = [runs, self._folder]
        if self._run_jobs.nas:
            parts.append(translate("Status line", "NAS {folder}").format(folder=self._run_jobs.nas))
        return [*parts, self._freshness()]

    def _freshness(self) -> str:
        now = datetime.now(UTC)
        if self._scanner.away_since is not None:
            since = formats.ago(datetime.fromtimestamp(self._scanner.away_since, UTC), now)
            return translate("Status line", "the folder is away, last seen {time}").format(time=since)
        if self._scanner.is_scanning:
            waiting = self._model.unconfirmed
            if waiting:
                return translate("Status line", "checking %Ln run(s)\u2026", "", waiting)
            return translate("Status line", "looking for runs\u2026")
        if self._updated is None:
            return translate("Status line", "stopped, the list is not complete")
        words = translate("Status line", "updated {time}", "'updated 3 min ago'")
        return words.format(time=formats.ago(self._updated, now))

    def _note_start(self) -> None:
        self._browser.show_scanning(scanning=True)
        self.show()

    def _note_end(self, usage: DiskUsage | None) -> None:
        self._updated = datetime.now(UTC)
        self._browser.show_scanning(scanning=False)
        self._usage = usage
        self._show_disk()
        self.scanned.emit()
        self.show()

    def _note_pass(self, usage: DiskUsage | None) -> None:
        self._updated = datetime.now(UTC)
        self._usage = usage
        self._show_disk()
        self.show()

    def _note_failure(self, error: Exception) -> None:
        self._updated = None
        self._usage = None
        self._show_disk()
        self._browser.show_scanning(scanning=False, error=error)
        self.show()

    def _note_stop(self) -> None:
        self._updated = None
        self._browser.show_scanning(scanning=False, stopped=True)
        self.show()

    def _note_away(self, error: Exception, since: float) -> None:
        self._browser.show_scanning(scanning=False)
        self._browser.away_bar.show_away(self._folder, error, since)
        self.show()

    def _note_return(self) -> None:
        self._browser.away_bar.show_back()
        self.show()

    def _show_disk(self) -> None:
        self._sidebar.show_disk(self._usage, self._model.verified_bytes)

    def _tick(self) -> None:
        self.show()
        self._model.refresh_times()
