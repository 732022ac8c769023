"""How late a change that another process makes is seen in the open window.

``python -m tests.benchmarks.latency [--runs 2000] [--rounds 3] [--seed 1]`` makes a lab, opens it in the
real window, and lets a second process change runs: some that are in view or selected, and others that are
not. For each kind of change it prints how late the list had it, against 2 s for runs in view and 15 s for
all others. Exit status 1 if one was later.

The second process takes the time when a change is done; this one when its model, from which the next paint
takes what it shows, says the same. Both ask the clock of the same machine.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.benchmarks.latency_changes import EXPECTED, KINDS, MAKES_NEW, MANY
from tests.benchmarks.scale_child import USER_FOLDERS, environment
from tests.benchmarks.scale_report import Line, table_of
from tests.benchmarks.scale_tree import make_tree, tree_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from exlab_gui.desktop.main_window import MainWindow

IN_VIEW_S = 2.0
ANYWHERE_S = 15.0
_GIVE_UP_S = 60.0
_LOOK_MS = 20
_PAUSE_S = 0.45
_CANDIDATES = 300
_STIR_S = 20.0
_CHANGER = "from tests.benchmarks.latency_changes import main; main()"


class Change(NamedTuple):
    """A change that was made and is not seen yet."""

    kind: str
    is_in_view: bool
    paths: list[str]
    made: float
    told: dict[str, Any]


class Changer:
    """The second process: does what it is told, and says when it was done."""

    def __init__(self, home: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CHANGER],
            cwd=Path(__file__).parents[2],
            env=environment(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def make(self, kind: str, paths: list[str], *, is_in_view: bool) -> Change:
        """Make a change now; this takes some milliseconds."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the second process has no streams")
        self._process.stdin.write(json.dumps([kind, paths]) + "\n")
        self._process.stdin.flush()
        told = json.loads(self._process.stdout.readline())
        return Change(kind, is_in_view, paths, told.pop("made"), told)

    def end(self) -> None:
        """No more changes."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(10)


class Watch:
    """Looks at the model again and again until it says what is on disk."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._waiting: list[Change] = []
        self.late: dict[tuple[str, bool], list[float]] = defaultdict(list)

    def expect(self, change: Change) -> None:
        """From now on look for this."""
        self._waiting.append(change)

    def look(self) -> None:
        """Note what is seen by now, and give up on what never comes."""
        still = []
        for change in self._waiting:
            seen = EXPECTED[change.kind](self._window.model, change.paths, change.told)
            if seen or time.time() - change.made > _GIVE_UP_S:
                self.late[change.kind, change.is_in_view].append(time.time() - change.made)
            else:
                still.append(change)
        self._waiting = still

    @property
    def busy(self) -> set[str]:
        """The runs whose change is not seen yet."""
        return {path for change in self._waiting for path in change.paths}

    @property
    def is_done(self) -> bool:
        """Whether everything was seen."""
        return not self._waiting


def main() -> int:
    """Make the lab, open it, let it be changed, and print how late each kind of change was seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.latency", description=__doc__)
    parser.add_argument("--runs", type=int, default=2000, help="runs in the lab (default: 2000)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each change is made (default: 3)")
    parser.add_argument("--seed", type=int, default=1, help="which runs are changed (default: 1)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="exlab-latency-") as folder:
        home = os.path.join(folder, "home")
        os.mkdir(home)
        os.environ.update({name: environment(home)[name] for name in (*USER_FOLDERS, "QT_QPA_PLATFORM")})
        tree = tree_in(os.path.join(folder, "lab"), asked.runs)
        for line in make_tree(tree):
            say(line)
        late = _watch(tree.root, home, asked.rounds, random.Random(asked.seed))
    lines = list(_lines(late))
    for line in table_of(lines):
        say(line)
    return 0 if all(line.holds for line in lines) else 1


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _watch(root: str, home: str, rounds: int, chance: random.Random) -> dict[tuple[str, bool], list[float]]:
    from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415  (only now is the platform set)

    from exlab_gui.desktop.run_table_model import Column  # noqa: PLC0415
    from tests.benchmarks.scale_qt import Signalled, live, open_app, wait_until  # noqa: PLC0415

    app = open_app(root)
    finished = Signalled(app.window.scanner.finished)
    app.start()
    wait_until(lambda: finished, "the end of the scan", every_ms=20)
    say(f"scanned in {app.window.scanner.elapsed_ms / 1000:.1f} s")
    app.window.model.sort(Column.RUN, Qt.SortOrder.AscendingOrder)
    live(1)
    watch, changer = Watch(app.window), Changer(home)
    timer = QTimer()
    timer.timeout.connect(watch.look)
    timer.start(_LOOK_MS)
    plan = [(kind, in_view) for kind in KINDS for in_view in (True, False) for _ in range(rounds)]
    chance.shuffle(plan)
    stirred = 0.0
    say(f"{len(plan)} changes, one after the other; then some seconds more until all are seen")
    for kind, in_view in plan:
        if time.monotonic() - stirred > _STIR_S:
            _stir(app.window)
            stirred = time.monotonic()
        while not (paths := _chosen(app.window, kind, chance, watch.busy, in_view=in_view)):
            live(_PAUSE_S)  # what is in view has all been changed, and not been seen yet
        watch.expect(changer.make(kind, paths, is_in_view=in_view and kind not in MAKES_NEW))
        live(_PAUSE_S * (0.5 + chance.random()))
    wait_until(lambda: watch.is_done, "all changes seen", every_ms=_LOOK_MS)
    changer.end()
    app.window.close()
    app.close()
    return watch.late


def _stir(window: MainWindow) -> None:
    """Move the mouse over the list: somebody sits there."""
    from PySide6.QtCore import QPoint  # noqa: PLC0415
    from PySide6.QtTest import QTest  # noqa: PLC0415

    viewport = window.browser.table.viewport()
    for place in (40, 60):
        QTest.mouseMove(viewport, QPoint(place, place))


def _chosen(
    window: MainWindow, kind: str, chance: random.Random, busy: set[str], *, in_view: bool
) -> list[str]:
    """Runs to be changed: in view, one of them perhaps selected, or far from it."""
    table, model = window.browser.table, window.model
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    last = model.rowCount() - 1 if last < 0 else last
    rows: Sequence[int] = range(first, last + 1) if in_view else range(last + 1, model.rowCount())
    rows = chance.sample(rows, min(len(rows), _CANDIDATES))
    runs = [run for run in map(model.run_at, rows) if run.kind is not None and run.path not in busy]
    broken = [run for run in runs if run.problem is not None]
    whole = [run for run in runs if run.problem is None and run.state is not None]
    usable = broken if kind == "repair" and broken else whole
    many = MANY if kind == "delete_many" else 1
    chosen = [run.path for run in usable[:many]]
    if chosen and in_view and kind == "advance":
        table.select_run(chosen[0])
    return chosen


def _lines(late: dict[tuple[str, bool], list[float]]) -> Iterator[Line]:
    for (kind, in_view), times in sorted(late.items()):
        most = IN_VIEW_S if in_view else ANYWHERE_S
        where = "in view" if in_view else "elsewhere"
        yield Line(f"{kind}, {where}", _spread(times), target=f"<= {most:g} s", holds=max(times) <= most)


def _spread(times: Iterable[float]) -> str:
    ordered = sorted(times)
    return (
        f"{ordered[0]:.2f} / {median(ordered):.2f} / {ordered[-1]:.2f} s (min, median, max of {len(ordered)})"
    )


if __name__ == "__main__":
    sys.exit(main())
