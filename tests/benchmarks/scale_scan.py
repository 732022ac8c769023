"""Scanning into the table, and the same work without a table; each function is the work of one child."""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks import scale_delay, scale_floor

DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def floor(root: str, *, slow: bool = False, cold: bool = False) -> dict[str, Any]:
    """Seconds of a bare pass."""
    _prepare(root, slow=slow, cold=cold)
    return {"seconds": scale_floor.seconds_of(root)}


def table(root: str, *, slow: bool = False, cold: bool = False) -> dict[str, Any]:
    """Seconds until every run is in the table and on screen, and what was found."""
    from exlab_gui.desktop.run_row import RunStatus, status_of  # noqa: PLC0415  (the floor needs no Qt)
    from tests.benchmarks.scale_qt import Signalled, TableWindow, application, wait_until  # noqa: PLC0415

    shown = TableWindow()
    finished = Signalled(shown.scanner.finished)
    failed = Signalled(shown.scanner.failed)
    _prepare(root, slow=slow, cold=cold)
    began = time.perf_counter()
    shown.scanner.scan(root)
    wait_until(
        lambda: failed or (finished and shown.model.rowCount() == shown.model.total),
        "the end of the scan",
        every_ms=10,
    )
    shown.table.viewport().repaint()
    seconds = time.perf_counter() - began
    application().processEvents()
    statuses = [status_of(run) for run in shown.model.summaries()]
    return {
        "seconds": seconds,
        "runs": len(statuses),
        "problems": statuses.count(RunStatus.NEEDS_ATTENTION),
        "untracked": statuses.count(RunStatus.NOT_TRACKED),
    }


def unchanged(root: str, rounds: int) -> dict[str, Any]:
    """Seconds of a pass that finds nothing new, and of a bare status of each record, in turn."""
    from exlab_gui.staging.survey import Survey  # noqa: PLC0415

    survey = Survey(root)
    for _ in survey.run():
        pass
    paths = list(scale_floor.records(root))
    floors, passes, told = [], [], 0
    for _ in range(rounds):
        began = time.perf_counter()
        scale_floor.bare_stats(paths)
        floors.append(time.perf_counter() - began)
        began = time.perf_counter()
        for changes in survey.run():
            told += len(changes.found) + len(changes.gone)
        passes.append(time.perf_counter() - began)
    return {"floor": median(floors), "seconds": median(passes), "told": told}


def can_drop_caches() -> bool:
    """Whether this process may make the disk cold."""
    return os.access(DROP_CACHES, os.W_OK)


def _prepare(root: str, *, slow: bool, cold: bool) -> None:
    if cold:
        os.sync()
        DROP_CACHES.write_text("3", encoding="ascii")
    if slow:
        scale_delay.slow_down(root)
