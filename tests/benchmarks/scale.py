"""A hundred thousand runs against the targets of issue 4, each figure beside a floor taken in the same run.

What may be set in the environment:

- ``EXLAB_SCALE_FOLDER``: where the tree lies (1.7 GB, 410,000 inodes); by default in the user's cache folder.
- ``EXLAB_SCALE_RUNS``: how many runs, 100,000.
- ``EXLAB_SCALE_IDLE``: seconds of doing nothing whose CPU time is measured, 60.
- ``EXLAB_SCALE_COLD``: 0 leaves out the cold cache (it is dropped for the whole machine, where permitted).
- ``EXLAB_SCALE_MILLION``: 1 or 0; by default the million is measured where 8 GB of memory are available.
- ``QT_QPA_PLATFORM``: ``offscreen`` unless it is set.

Every measurement runs in a process of its own; times that are compared are taken in turn, and
the medians count.
"""

from __future__ import annotations

import os
import tempfile
import time
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.benchmarks import benchmark, scale_floor
from tests.benchmarks.scale_child import measure
from tests.benchmarks.scale_report import Line, against_floor, at_most, table_of
from tests.benchmarks.scale_scan import can_drop_caches
from tests.benchmarks.scale_start import ROLLUP, starts
from tests.benchmarks.scale_tree import INSTRUMENTS, Tree, make_tree, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUNDS = 3
START_ROUNDS = 9
DELAY_MS = 2
MILLION = 1_000_000
_ENOUGH_MEMORY = 8e9


@benchmark("scale")
def scale() -> Iterator[str]:
    """Make the tree, measure one thing after the other, and print the table at the end."""
    began = time.monotonic()
    tree = tree_of(int(os.environ.get("EXLAB_SCALE_RUNS", "100000")))
    yield from make_tree(tree)
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="exlab-scale-") as folder:
        lab = _Lab(tree, folder)
        for title, part in _PARTS.items():
            started = time.monotonic()
            try:
                found = list(part(lab))
            except (RuntimeError, AssertionError) as error:
                # One that fails must not cost the others' figures.
                yield f"{title}: {error}"
                found = [Line(title, "failed", holds=False)]
            lines += found
            yield f"{title}: {time.monotonic() - started:.0f} s"
    yield f"all measured in {(time.monotonic() - began) / 60:.1f} min"
    yield f"{tree.runs:,} runs, {tree.problems:,} of them broken, {tree.untracked:,} without a record"
    yield ""
    yield from table_of(lines)
    yield ""
    yield from _NOTES.splitlines()


class _Lab:
    """The tree, and homes for the children."""

    def __init__(self, tree: Tree, folder: str) -> None:
        self.tree = tree
        self.root = tree.root
        self._folder = folder

    def fresh_home(self) -> str:
        """A home folder in which nothing is kept."""
        return tempfile.mkdtemp(dir=self._folder)

    def measure(self, what: str, home: str = "", **arguments: Any) -> dict[str, Any]:
        """What a child with a fresh home, or with this one, measures in the tree."""
        return measure(what, home or self.fresh_home(), **{"root": self.root, **arguments})

    def scan_all(self, **how: Any) -> dict[str, Any]:
        """What a scan of the whole tree takes and finds, which must be what lies there."""
        found = self.measure("scale_scan.table", **how)
        if tuple(found[name] for name in ("runs", "problems", "untracked")) != self.tree[1:]:
            raise AssertionError(f"not what lies there: {found}, expected {self.tree}")
        return found


def _machine(_lab: _Lab) -> Iterator[Line]:
    times = [scale_floor.python_ms() for _ in range(5 * ROUNDS)]
    yield Line("this machine: a bare loop of 1,000,000 (7)", f"{min(times):.0f} to {max(times):.0f} ms")


def _warm(lab: _Lab) -> Iterator[Line]:
    lab.measure("scale_scan.floor")  # brings the tree into memory
    floors, scans = [], []
    for _ in range(ROUNDS):
        floors.append(lab.measure("scale_scan.floor")["seconds"])
        scans.append(lab.scan_all()["seconds"])
    ratio = median(ours / floor for ours, floor in zip(scans, floors, strict=True))
    yield against_floor("full warm scan into the table", median(scans), median(floors), 2.0, ratio=ratio)


def _slow(lab: _Lab) -> Iterator[Line]:
    part = min(entry.path for entry in os.scandir(lab.root))
    slowly: dict[str, Any] = {"root": part, "slow": True, "delay_ms": DELAY_MS}
    floor = lab.measure("scale_scan.floor", **slowly)["seconds"]
    scan = lab.measure("scale_scan.table", **slowly)
    yield against_floor(f"scan with {DELAY_MS} ms added (1)", scan["seconds"], floor, 0.35)


def _cold(lab: _Lab) -> Iterator[Line]:
    if os.environ.get("EXLAB_SCALE_COLD") == "0":
        yield Line("scan with a cold cache", "left out")
        return
    if not can_drop_caches():
        yield Line("scan with a cold cache", "only where caches may be dropped")
        return
    floor = lab.measure("scale_scan.floor", cold=True)["seconds"]
    yield against_floor("scan with a cold cache (2)", lab.scan_all(cold=True)["seconds"], floor, 0.35)


def _first_rows(lab: _Lab) -> Iterator[Line]:
    afresh, known = [], []
    for _ in range(ROUNDS):
        home = lab.fresh_home()
        afresh.append(lab.measure("scale_start.first_rows", home))
        known.append(lab.measure("scale_start.first_rows", home))
    yield at_most("first rows on screen (3)", median(found["first_ms"] for found in afresh), 150, "ms")
    yield at_most(
        f"from the cache, all {lab.tree.runs:,} (3)", median(found["all_ms"] for found in known), 300, "ms"
    )
    scans = median(found["scan_ms"] for found in afresh)
    yield Line("full warm scan in the whole app", f"{scans / 1000:.2f} s")


def _unchanged(lab: _Lab) -> Iterator[Line]:
    found = lab.measure("scale_scan.unchanged", rounds=5)
    if found["told"]:
        raise AssertionError(f"{found['told']} runs are said to have changed, but nothing did")
    yield against_floor("pass with nothing changed", found["seconds"], found["floor"], 1.5)


def _idle(lab: _Lab) -> Iterator[Line]:
    found = lab.measure("scale_start.idle", seconds=float(os.environ.get("EXLAB_SCALE_IDLE", "60")))
    yield at_most("CPU while idle, of one core (4)", 100 * found["idle"], 2, "%", digits=2)
    yield Line("CPU while looked at, of one core (4)", f"{100 * found['watched']:.2f} %")


def _gaps(lab: _Lab) -> Iterator[Line]:
    for name, gap in lab.measure("scale_session.gaps").items():
        yield at_most(f"longest gap, {name}", gap["longest"], 50, "ms")
        yield at_most(f"99th percentile, {name}", gap["p99"], 25, "ms")


def _lists(lab: _Lab) -> Iterator[Line]:
    sorts = lab.measure("scale_session.sorts")
    worst = max(sorts, key=lambda name: sorts[name])
    yield at_most(f"sort, 10,000 selected; worst: {worst}", sorts[worst], 200, "ms")
    yield at_most("sort, 10,000 selected; median column", median(sorts.values()), 200, "ms")
    filters = lab.measure("scale_session.filters")
    yield at_most("filter by text, median", filters["median"], 40, "ms")
    yield at_most("filter by text, worst", filters["worst"], 40, "ms")
    yield Line("filter by text until painted, worst", f"{filters['painted worst']:.0f} ms")


def _memory(lab: _Lab) -> Iterator[Line]:
    if not ROLLUP.exists():
        yield Line("memory a run", "only told on Linux")
        return
    found = lab.measure("scale_start.memory")
    a_run = (found["after"] - found["before"]) / found["runs"] / 1000
    yield at_most("memory above an empty window, a run (5)", a_run, 1.2, "KB", digits=2)


def _starts(lab: _Lab) -> Iterator[Line]:
    home = lab.fresh_home()
    lab.measure("scale_start.first_rows", home)  # as on every day but the first
    found = starts(lab.root, home, START_ROUNDS)
    yield against_floor(
        "start to visible window (6)", found["seconds"], found["floor"], 1.3, ratio=found["ratio"]
    )


def _million(lab: _Lab) -> Iterator[Line]:
    wish = os.environ.get("EXLAB_SCALE_MILLION", "")
    if wish == "0" or (not wish and _available_memory() < _ENOUGH_MEMORY):
        yield Line("1,000,000 runs", "left out")
        return
    found = lab.measure("scale_million.million", root="", runs=MILLION)
    yield Line("1,000,000 runs: into the table", f"{found['fill_s']:.1f} s")
    worst = max(found["sort_ms"], key=lambda name: found["sort_ms"][name])
    yield Line(f"1,000,000 runs: sort; worst: {worst}", f"{found['sort_ms'][worst]:.0f} ms")
    yield Line("1,000,000 runs: filter by text, worst", f"{max(found['filter_ms']):.0f} ms")
    yield Line("1,000,000 runs: select all", f"{found['select_ms']:.0f} ms")
    yield Line("1,000,000 runs: a tenth goes", f"{found['remove_ms']:.0f} ms")
    if "bytes" in found:
        yield Line("1,000,000 runs: memory, a run", f"{found['bytes'] / MILLION / 1000:.2f} KB")
    yield Line("1,000,000 runs: longest gap", f"{found['longest']:.0f} ms")
    yield Line("1,000,000 runs: 99th percentile", f"{found['p99']:.0f} ms")


def _available_memory() -> float:
    """Bytes that could be used; 0 where the system does not tell."""
    try:
        with open("/proc/meminfo", encoding="ascii") as lines:
            return next(1024 * float(line.split()[1]) for line in lines if line.startswith("MemAvailable"))
    except (OSError, StopIteration):
        return 0


_PARTS: dict[str, Callable[[_Lab], Iterator[Line]]] = {
    "machine": _machine,
    "warm scan": _warm,
    "slow share": _slow,
    "cold cache": _cold,
    "first rows": _first_rows,
    "nothing changed": _unchanged,
    "idle": _idle,
    "gaps": _gaps,
    "sort and filter": _lists,
    "memory": _memory,
    "start": _starts,
    "a million": _million,
}

_NOTES = f"""\
(1) {DELAY_MS} ms are slept in every os.open, os.stat and os.lstat below the folder, of floor and scan;
    on one of {INSTRUMENTS} instruments, as the floor of all would take minutes.
(2) The whole tree, once each, after the system has dropped what it held of the disk.
(3) From when the window is asked to show until rows are painted; the whole app, medians of {ROUNDS} starts.
    From the cache: until the list has all rows.
(4) CPU time of the whole process. Idle: the window is minimised; looked at: it is in front, nobody types.
(5) Private bytes of one process (smaps_rollup), after collecting garbage and malloc_trim:
    what it holds for the tree, less what it held for an empty folder before.
(6) From the start of a process to its end, which follows the first paint;
    {START_ROUNDS} rounds in turn against a bare QMainWindow with a QTableView.
(7) How fast this machine is at this moment: all figures in milliseconds go up and down with it."""
