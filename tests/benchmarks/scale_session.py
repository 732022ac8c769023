"""One session in the real window: scan, sort, filter, refresh, select. Each function is one child's work."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt

from exlab_gui.desktop.gap_meter import GapMeter
from exlab_gui.desktop.run_columns import Column, column_title
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from tests.benchmarks.scale_qt import Signalled, application, live, open_app, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.app import App
    from exlab_gui.desktop.main_window import MainWindow

ORDERS = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
TEXTS = ("c", "conf", "2026", "2023-04", "gr\u00f6\u00dfe", "proj 0042", "labpc-17", "run plate 2024", "zzzz")
_SELECTED = 10_000
_SETTLE_S = 0.3


def gaps(root: str) -> dict[str, dict[str, float]]:
    """Longest and 99th percentile gap, in milliseconds, of each part of one session, and of all of it."""
    session = _Session(open_app(root))
    parts: dict[str, Callable[[], None]] = {
        "scan": session.start,
        "sort": session.sort_by_every_column,
        "filter": session.filter,
        "refresh": session.refresh,
        "select all": session.select_all,
    }
    whole = GapMeter()
    whole.start()
    result = {}
    for name, part in parts.items():
        meter = GapMeter()
        meter.start()
        part()
        live(_SETTLE_S)
        meter.stop()
        result[name] = {"longest": meter.longest_ms, "p99": meter.p99_ms, "ticks": meter.ticks}
    whole.stop()
    return result | {"all": {"longest": whole.longest_ms, "p99": whole.p99_ms, "ticks": whole.ticks}}


def sorts(root: str) -> dict[str, float]:
    """Milliseconds of sorting by each column, on screen, with many runs selected; the slower direction."""
    session = _Session(open_app(root))
    session.start()
    session.select_many()
    return {
        column_title(column): max(session.time_of(lambda: session.sort(column, order)) for order in ORDERS)  # noqa: B023  (called at once)
        for column in Column
    }


def filters(root: str) -> dict[str, float]:
    """Milliseconds of filtering by each text: until the list has it, and until it is painted, too."""
    session = _Session(open_app(root))
    session.start()
    listed, painted = [], []
    for text in (*TEXTS, ""):
        began = time.perf_counter()
        session.search(text)
        listed.append(1000 * (time.perf_counter() - began))
        application().processEvents()
        painted.append(1000 * (time.perf_counter() - began))
        live(_SETTLE_S)
    return {
        "median": median(listed),
        "worst": max(listed),
        "painted median": median(painted),
        "painted worst": max(painted),
    }


class _Session:
    """What a user does, by the ways that a user has."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._window: MainWindow = app.window
        self._model = app.window.model
        self._table = app.window.browser.table
        self._finished = Signalled(self._window.scanner.finished)
        self._rearranged = Signalled(self._model.rearranged)

    def start(self) -> None:
        """Show the window, and wait until the folder is in the list."""
        self._app.start()
        self._wait_for_scan()

    def refresh(self) -> None:
        """F5."""
        self._finished.times = 0
        self._window.refresh()
        self._wait_for_scan()

    def sort(self, column: Column, order: Qt.SortOrder) -> None:
        """Sort, and wait until the list is in that order."""
        before = self._rearranged.times
        self._model.sort(column, order)
        if self._model.is_sorting or self._rearranged.times == before:
            wait_until(
                lambda: self._rearranged.times > before and not self._model.is_sorting,
                f"sorted by {column_title(column)}",
            )

    def sort_by_every_column(self) -> None:
        """One after the other, in both directions."""
        for column in Column:
            for order in ORDERS:
                self.sort(column, order)
                live(0.05)
        self.sort(Column.ACTIVITY, Qt.SortOrder.DescendingOrder)

    def search(self, text: str) -> None:
        """Type a text into the search box; the list is narrowed when this returns."""
        self._window.browser.set_search(text)

    def filter(self) -> None:
        """By text as it is typed, by state, by instrument, by both, and by nothing again."""
        for text in TEXTS:
            self.search(text)
            live(0.05)
        self.search("")
        instruments = sorted(self._model.scopes())
        for run_filter in (
            RunFilter(status=RunStatus.COMPLETE),
            RunFilter(status=RunStatus.NEEDS_ATTENTION),
            RunFilter(scope=Scope(instruments[0].instrument)),
            RunFilter(status=RunStatus.CLEARED, scope=instruments[-1]),
            RunFilter(),
        ):
            self._window.show_filter(run_filter)
            live(0.05)

    def select_all(self) -> None:
        """Ctrl+A, and what follows from it; then one run again."""
        self._table.selectAll()
        live(_SETTLE_S)
        self._table.select_run(self._model.run_at(0).path)

    def select_many(self) -> None:
        """Ten thousand runs that lie side by side; in any other order they are scattered."""
        last = min(_SELECTED, self._model.rowCount()) - 1
        rows = QItemSelection(self._model.index(0, 0), self._model.index(last, len(Column) - 1))
        self._table.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        live(_SETTLE_S)
        if len(self._table.selected_runs()) != last + 1:
            raise AssertionError("not as many runs are selected as should be")

    def time_of(self, act: Callable[[], None]) -> float:
        """Milliseconds of something, until it is painted."""
        live(_SETTLE_S)
        began = time.perf_counter()
        act()
        self._table.viewport().repaint()
        return 1000 * (time.perf_counter() - began)

    def _wait_for_scan(self) -> None:
        model = self._model
        wait_until(
            lambda: self._finished and model.rowCount() == model.total, "the end of the scan", every_ms=20
        )
        live(_SETTLE_S)
