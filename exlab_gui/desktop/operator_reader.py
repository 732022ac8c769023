"""Finds out who created each run, after the list is there: nobody waits for it."""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exlab_gui.desktop.jobs import Job, JobKind, JobRunner
from exlab_gui.ingest import Cancelled
from exlab_gui.staging.crew import Crew
from exlab_gui.staging.operators import read_operator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.staging.crew import Pending

_DELIVER_MS = 125
_MOST_AT_ONCE = 1_000
"""So many operators reach the list in one go: each lot is one rearrangement, and none may be felt."""
_PORTION = 32
_THREADS = 4
_SLOW_SECONDS = _PORTION * 0.001
"""From here on a portion is read beside others: where files open at once, threads only take turns."""


class OperatorReader(QObject):
    """Reads the operators that the model does not know yet, and those of runs that have changed since.

    A run that names nobody is read once, too. One job at a time, which changes nothing and can be given up at
    any moment, also while the disk does not answer. GUI thread only.

    Signals:
        found: the model was told some operators.
        read: it knows all that there are to know.
    """

    found = Signal()
    read = Signal()

    def __init__(self, runner: JobRunner, model: RunTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._changed: set[str] = set()
        self._nameless: set[str] = set()
        self._has_news = True
        self._job: Job | None = None
        self._found: deque[tuple[str, str]] = deque()
        self._is_wanted = False
        self._deliver = QTimer(self)
        self._deliver.setInterval(_DELIVER_MS)
        self._deliver.timeout.connect(self._deliver_some)
        model.counts_changed.connect(self._note_news)
        model.runs_changed.connect(self._note_changed)

    @property
    def is_reading(self) -> bool:
        """Whether some operators may still come."""
        return self._job is not None or self._deliver.isActive()

    def check(self) -> None:
        """A pass over the disk is over: read what is missing. While it reads, once more afterwards.

        Costs nothing where the list is as it was.
        """
        if self.is_reading:
            self._is_wanted = True
            return
        self._is_wanted = False
        if not self._has_news:
            return
        self._has_news = False
        changed, self._changed = self._changed, set()
        work = _Reading(list(self._model.rows()), changed, self._nameless, self._found)
        self._job = self._runner.submit(work, title="", kind=JobKind.READ)
        self._job.succeeded.connect(self._finish)
        self._job.failed.connect(self._finish)
        self._job.cancelled.connect(self._finish)
        self._deliver.start()

    def stop(self) -> None:
        """Read nothing any more, for another folder; what was found and not delivered yet is dropped."""
        self._is_wanted = False
        self._has_news = True
        self._deliver.stop()
        if self._job is not None:
            job, self._job = self._job, None
            for signal in (job.succeeded, job.failed, job.cancelled):
                signal.disconnect(self._finish)
            job.cancel()
        # Others: the job that was given up may add to the old ones for a moment.
        self._changed, self._nameless, self._found = set(), set(), deque()

    def _note_news(self) -> None:
        self._has_news = True

    def _note_changed(self, paths: list[str]) -> None:
        self._has_news = True
        self._changed.update(paths)

    def _finish(self) -> None:
        self._job = None
        self._deliver_some()

    def _deliver_some(self) -> None:
        if self._model.is_sorting:
            return  # somebody waits for that, and each change would be sorted in by itself
        some: dict[str, str] = {}
        while self._found and len(some) < _MOST_AT_ONCE:
            path, operator = self._found.popleft()
            some[path] = operator
        if some:
            self._model.set_operators(some)
            self.found.emit()
        if self._job is None and not self._found:
            self._deliver.stop()
            self.read.emit()
            if self._is_wanted:
                self.check()


class _Reading:
    """The work of one job.

    Args:
        rows: all rows, also while the model changes them.
        changed: the paths of those that are read though their operator is known.
        nameless: the paths of those that name nobody; read before, and added to.
        found: takes the paths and operators that are new to their rows.
    """

    def __init__(
        self,
        rows: Sequence[RunRow],
        changed: set[str],
        nameless: set[str],
        found: deque[tuple[str, str]],
    ) -> None:
        self._rows = rows
        self._changed = changed
        self._nameless = nameless
        self._found = found

    def __call__(self, _progress: object, cancelled: Callable[[], bool]) -> None:
        # A run that went and came back is another one.
        self._nameless.intersection_update([row.path for row in self._rows])
        wanted = self._wanted(cancelled)
        portions = iter(lambda: list(islice(wanted, _PORTION)), [])
        for row, operator in _operators_of(portions, cancelled):
            if not operator:
                self._nameless.add(row.path)
            if operator != row.operator:
                self._found.append((row.path, operator))

    def _wanted(self, cancelled: Callable[[], bool]) -> Iterator[RunRow]:
        for row in self._rows:
            if cancelled():
                raise Cancelled
            is_unknown = not row.operator and row.path not in self._nameless
            if row.summary.kind is not None and (is_unknown or row.path in self._changed):
                yield row


def _operators_of(
    portions: Iterable[list[RunRow]], cancelled: Callable[[], bool]
) -> Iterator[tuple[RunRow, str]]:
    # Not on the job's own thread: one that hangs on a share that does not answer would hold up the closing.
    crew = Crew(_THREADS)
    waiting: deque[Pending[tuple[list[tuple[RunRow, str]], float]]] = deque()
    ahead = 1
    try:
        for portion in portions:
            waiting.append(crew.begin(partial(_read_portion, portion)))
            while len(waiting) >= ahead:
                found, seconds = waiting.popleft().take(cancelled)
                ahead = _THREADS if seconds > _SLOW_SECONDS else 1
                yield from found
        while waiting:
            yield from waiting.popleft().take(cancelled)[0]
    finally:
        crew.close()


def _read_portion(rows: list[RunRow]) -> tuple[list[tuple[RunRow, str]], float]:
    began = time.monotonic()
    return [(row, read_operator(row.path)) for row in rows], time.monotonic() - began
