"""A million runs in the list: made in memory, as a scan would report them; the work of one child."""

from __future__ import annotations

import os
import random
import time
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Qt

from exlab_gui.desktop.gap_meter import GapMeter
from exlab_gui.desktop.run_columns import Column, column_title
from exlab_gui.desktop.search_text import search_words
from exlab_gui.ingest import LIFECYCLE
from exlab_gui.staging import RunKind, RunSummary
from tests.benchmarks.scale_qt import Signalled, TableWindow, application, live, wait_until
from tests.benchmarks.scale_start import ROLLUP, private_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

_BATCH = 500
_PER_DELIVERY = 8
_FIRST = 1_673_247_600
_TEXTS = ("2024", "proj-0123 7", "confocal", "zzzz")


def generated(runs: int) -> Iterator[RunSummary]:
    """So many runs of 20 instruments and 2,000 projects, the same in every call."""
    chance = random.Random(1)
    root = os.path.abspath(os.sep)
    for number in range(runs):
        equipment, project = f"CONFOCAL_{number % 20:02}", f"PROJ-{number % 2000:04}"
        name = f"Run_{2020 + number % 6}-{1 + number % 12:02}-{1 + number % 28:02}T{number:07}"
        state = LIFECYCLE[chance.randrange(len(LIFECYCLE))]
        is_counted = state.position > 0
        yield RunSummary(
            path=f"{root}staging/{equipment}/{project}/Runs/{name}",
            equipment=equipment,
            project=project,
            project_name=f"Pilot {project}",
            name=name,
            kind=RunKind.EXPERIMENTAL,
            state=state,
            last_activity=float(_FIRST + chance.randrange(100_000_000)),
            files=chance.randrange(5000) if is_counted else None,
            bytes=chance.randrange(10**11) if is_counted else None,
            problem=None,
            revision=number,
            hosts=f"labpc-{number % 30:02}",
        )


def million(root: str, runs: int) -> dict[str, Any]:
    """Fill the table as a scan does, then sort it, search it, select everything, and let a tenth of it go."""
    shown = TableWindow()
    model, table = shown.model, shown.table
    before = private_bytes() if ROLLUP.exists() else 0
    # Kept, as a survey of the disk keeps them.
    summaries = list(generated(runs))
    meter = GapMeter()
    meter.start()
    result: dict[str, Any] = {"runs": runs, "fill_s": _fill(shown, summaries)}
    if before:
        result["bytes"] = private_bytes() - before
        meter.start()
    arranged = Signalled(model.rearranged)
    times = {}
    for column in Column:
        began, seen = time.perf_counter(), arranged.times
        model.sort(column, Qt.SortOrder.AscendingOrder)
        wait_until(lambda: arranged.times > seen, f"sorted by {column_title(column)}")  # noqa: B023  (called at once)
        times[column_title(column)] = 1000 * (time.perf_counter() - began)
    result["sort_ms"] = times
    result["filter_ms"] = [_filter(shown, text) for text in (*_TEXTS, "")]
    began = time.perf_counter()
    table.selectAll()
    result["select_ms"] = 1000 * (time.perf_counter() - began)
    table.select_run(model.run_at(1).path)
    began = time.perf_counter()
    model.remove_runs([run.path for run in summaries[::10]])
    wait_until(lambda: model.rowCount() == runs - len(summaries[::10]), "a tenth is gone")
    result["remove_ms"] = 1000 * (time.perf_counter() - began)
    live(0.5)
    meter.stop()
    return result | {"longest": meter.longest_ms, "p99": meter.p99_ms}


def _fill(shown: TableWindow, summaries: list[RunSummary]) -> float:
    model = shown.model
    began = time.perf_counter()
    model.begin_pass()
    step = _BATCH * _PER_DELIVERY
    for start in range(0, len(summaries), step):
        model.add_runs(summaries[start : start + step])
        application().processEvents()
    model.end_pass()
    wait_until(lambda: model.rowCount() == len(summaries), "all in the list")
    return time.perf_counter() - began


def _filter(shown: TableWindow, text: str) -> float:
    began = time.perf_counter()
    shown.model.set_filter(msgspec.structs.replace(shown.model.filter, words=search_words(text)))
    taken = 1000 * (time.perf_counter() - began)
    live(0.1)
    return taken
