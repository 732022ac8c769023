"""The app from its start to its first rows, at rest, and its memory. Each function is one child's work."""

from __future__ import annotations

import ctypes
import gc
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.scale_child import environment

ROLLUP = Path("/proc/self/smaps_rollup")
_SETTLE_S = 3.0
_LIMIT_S = 60
_BARE = (
    "from PySide6.QtWidgets import QApplication, QMainWindow, QTableView\n"
    "import os\n"
    "app = QApplication([]); window = QMainWindow(); window.setCentralWidget(QTableView()); window.show()\n"
    "app.processEvents(); os._exit(0)\n"
)
_APP = "from tests.benchmarks.scale_start import start_and_leave; start_and_leave()"


def first_rows(root: str) -> dict[str, Any]:
    """Milliseconds from the window's show to the first paint of rows and of all rows, and to the scan's end.

    The app is then closed as a user closes it, so that the next child with this home finds what it keeps.
    """
    from PySide6.QtCore import QEvent  # noqa: PLC0415  (the parent of bare windows needs no Qt)

    from tests.benchmarks.scale_qt import PaintWatch, Signalled, open_app, wait_until  # noqa: PLC0415

    app = open_app(root)
    window = app.window
    shown: list[float] = []
    painted: list[tuple[float, int]] = []
    finished = Signalled(window.scanner.finished)
    PaintWatch(window, shown.append, QEvent.Type.Show)
    began = time.perf_counter()

    def note(moment: float) -> None:
        painted.append((moment, window.model.rowCount()))

    PaintWatch(window.browser.table.viewport(), note, QEvent.Type.Paint)
    app.start()
    visible = time.perf_counter()
    wait_until(lambda: finished, "the end of the scan", every_ms=20)
    scanned = time.perf_counter()
    wait_until(lambda: painted and painted[-1][1] == window.model.total, "all rows on screen", every_ms=20)
    some = next(moment for moment, rows in painted if rows)
    every = next(moment for moment, rows in painted if rows >= window.model.total)
    result = {
        "show_ms": 1000 * (visible - began),
        "first_ms": 1000 * (some - began),
        "all_ms": 1000 * (every - began),
        "scan_ms": 1000 * (scanned - began),
        "runs": window.model.total,
    }
    wait_until(lambda: not app._runner.jobs(), "the end of what goes on in the background", every_ms=20)
    window.close()
    app.close()
    return result


def idle(root: str, seconds: float) -> dict[str, Any]:
    """Share of one core that the app takes while nothing changes, and nobody does anything.

    First with its window in front, then with another one in front of it.
    """
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415

    from tests.benchmarks.scale_qt import Signalled, live, open_app, wait_until  # noqa: PLC0415

    app = open_app(root)
    finished = Signalled(app.window.scanner.finished)
    app.start()
    wait_until(lambda: finished and not app._runner.jobs(), "the end of the scan", every_ms=20)
    live(_SETTLE_S)
    watched = _share_of(live, seconds / 3)
    other = QWidget()
    other.show()
    other.activateWindow()
    app.window.showMinimized()
    live(_SETTLE_S)
    return {"watched": watched, "idle": _share_of(live, seconds)}


def _share_of(live: Any, seconds: float) -> float:
    began, used = time.perf_counter(), time.process_time()
    live(seconds)
    return (time.process_time() - used) / (time.perf_counter() - began)


def memory(root: str) -> dict[str, Any]:
    """Bytes that the app holds for a folder of runs above those that it holds for an empty one."""
    from tests.benchmarks.scale_qt import Signalled, live, open_app, wait_until  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as empty:
        app = open_app(empty)
        finished = Signalled(app.window.scanner.finished)
        app.start()
        wait_until(lambda: finished, "the end of the first scan")
        live(_SETTLE_S)
        before = private_bytes()
        finished.times = 0
        app.open_folder(root)
        wait_until(lambda: finished and not app._runner.jobs(), "the end of the scan", every_ms=20)
        live(_SETTLE_S)
        return {"before": before, "after": private_bytes(), "runs": app.window.model.total}


def private_bytes() -> int:
    """Bytes of memory that this process alone holds, after it has given back what it can (Linux)."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
    lines = ROLLUP.read_text(encoding="ascii").splitlines()
    private = (line.split()[1] for line in lines if line.startswith(("Private_Clean", "Private_Dirty")))
    return 1024 * sum(map(int, private))


def starts(root: str, home: str, rounds: int) -> dict[str, Any]:
    """Seconds from a process's start until its window is on screen and it has left again, in turn."""
    times: dict[str, list[float]] = {_BARE: [], _APP: []}
    for number in range(rounds + 1):
        for code, taken in times.items():
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", code, root],
                env=environment(home),
                check=True,
                stderr=subprocess.DEVNULL,
                timeout=_LIMIT_S,
            )
            if number:  # the first one brings the libraries into memory
                taken.append(time.perf_counter() - began)
    ratios = [ours / bare for bare, ours in zip(times[_BARE], times[_APP], strict=True)]
    return {"floor": median(times[_BARE]), "seconds": median(times[_APP]), "ratio": median(ratios)}


def start_and_leave() -> None:
    """Start the app as its command line does, and leave without ceremony once its window was painted."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415

    from exlab_gui.__main__ import main  # noqa: PLC0415

    class Leaver(QObject):
        """Leaves in the turn of the loop after the one in which a window was painted."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
            if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
                QTimer.singleShot(0, lambda: os._exit(0))
            return False

    def stay(application: QApplication) -> int:
        leaver = Leaver(application)
        application.installEventFilter(leaver)
        return QEventLoop(application).exec()

    QApplication.exec = stay  # type: ignore[assignment,method-assign]
    main([sys.argv[1]])
