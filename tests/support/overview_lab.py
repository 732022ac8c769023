"""A small lab for the overview, the page that shows it, and hands for both."""

from __future__ import annotations

import time

import shiboken6
from PySide6.QtWidgets import QWidget

from exlab_gui.desktop.attention import TOO_LONG
from exlab_gui.desktop.disk_card import DiskUsage
from exlab_gui.desktop.overview_page import OverviewPage
from exlab_gui.desktop.run_row import make_row
from exlab_gui.ingest import LIFECYCLE
from exlab_gui.staging import Problem, ProblemKind
from exlab_gui.staging.summary import TIMES
from job_work import LIMIT

NOW = time.time()
HOUR, DAY = 3_600, 86_400
GB = 10**9
USAGE = DiskUsage(2_000 * GB, 412 * GB)


def row_maker(make_summary):
    """Makes rows of runs that reached their states so many seconds ago."""

    def make(*ages, attention=None, **fields):
        times = [int(NOW - age) for age in ages] + [0] * (len(LIFECYCLE) - len(ages))
        values = {
            "state": LIFECYCLE[len(ages) - 1] if ages else None,
            "times": TIMES.pack(*times) if ages else b"",
            "last_activity": float(int(NOW - ages[-1])) if ages else None,
        }
        return make_row(make_summary(**{**values, **fields}), attention)

    return make


def small_lab(row):
    """Rows among which everything occurs."""
    return [
        row(),
        row(HOUR),
        row(3 * HOUR, HOUR, bytes=10 * GB, equipment="SEQ_02"),
        row(3 * HOUR, 2 * HOUR, HOUR, bytes=30 * GB),
        row(5 * DAY, 4 * DAY, 3 * DAY, bytes=GB, attention=TOO_LONG),
        *(row(9 * DAY, 8 * DAY, 8 * DAY - 60, 7 * DAY, bytes=100 * GB) for _ in range(3)),
        row(problem=Problem(ProblemKind.RECORD_DAMAGED, ""), equipment="SEQ_02"),
        *(row(5 * DAY, 4 * DAY, 3 * DAY, 2 * DAY, 2 * DAY - 9, bytes=5 * GB) for _ in range(4)),
        row(70 * DAY, 4 * DAY, 3 * DAY, 2 * DAY, 2 * DAY - 9, bytes=5 * GB, name="Run_forgotten"),
    ]


def open_page(qtbot, runner, themes):
    """The page in a window of its own, which does not rest between two counts; for a fixture."""
    page = OverviewPage(themes, runner, rest_ms=0)
    page.resize(1_300, 900)
    page.show()
    qtbot.waitExposed(page)
    yield page
    page.hide()
    shiboken6.delete(page)


def shower(qtbot, runner, page):
    """Shows runs on the page, and waits until they are counted."""

    def do(rows, usage=USAGE):
        page.show_runs(rows, usage, NOW)
        qtbot.waitUntil(lambda: not runner.jobs(), timeout=LIMIT * 1000)
        return page

    return do


def part(page, name, kind=QWidget):
    """The part of the page with this name."""
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def listed(rows, wish):
    """How many runs the list shows with a filter."""
    return len(wish.apply(list(rows))[0])
