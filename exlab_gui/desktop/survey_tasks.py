"""What pool threads do for the list of runs: passes over the folder, looks at a few runs."""

from __future__ import annotations

import itertools
import os
import shutil
import threading
import time
from collections import deque
from typing import TYPE_CHECKING

from exlab_gui.desktop.disk_card import DiskUsage
from exlab_gui.ingest import Cancelled
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging import read_run
from exlab_gui.staging.known_runs import KnownRun, load_known_runs
from exlab_gui.staging.survey import Changes, Survey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from exlab_gui.staging import RunSummary

    Item = tuple[KnownRun, ...] | Changes | None
    """Runs from the cache, what a pass tells, or None after the last run from the cache."""

_CHUNKS_BETWEEN_QUESTIONS = 20
"""Of a thousand runs each; all together some hundredths of a second."""
_ASK_SECONDS = 0.05
_LONGEST_WAIT_SECONDS = 1.5
_OWN_SIGN_SECONDS = 0.02


class Task:
    """Work that may hang, as the GUI thread sees it. The thread writes, others only read.

    Attributes:
        is_back: the thread has left it, one way or another; a job may be over long before.
    """

    def __init__(self) -> None:
        self.is_back = False
        self._began: float | None = None

    @property
    def sign(self) -> float | None:
        """``time.monotonic()`` when the disk last answered; None while it is not asked."""
        return None if self.is_back else self._began

    def has_answered(self, since: float = 0.0) -> bool:
        """Whether the disk has told anything to this work after that moment."""
        if self.is_back:
            return True
        sign, began = self.sign, self._began
        if sign is None or began is None:
            return False
        # Work that begins later gives a first sign by itself.
        return sign > (since if began < since else began + _OWN_SIGN_SECONDS)

    def _begin(self) -> None:
        self._began = time.monotonic()


class PassTask(Task):
    """One pass.

    Args:
        folder: the staging folder.
        survey: what is known; None to begin a new one.
        known: the file with what an earlier session knew, loaded first; empty for none.
        rows: what a new survey begins with, instead of that file.
        thorough: see :meth:`Survey.run`.

    Attributes:
        items: what was found, in order, for the GUI thread to take.
        shown: set by the GUI thread when it has taken the runs of the file.
        survey: None until it is made.
    """

    def __init__(
        self,
        folder: str,
        survey: Survey | None,
        *,
        known: str = "",
        rows: Sequence[RunSummary] = (),
        thorough: bool = False,
    ) -> None:
        super().__init__()
        self.items: deque[Item] = deque()
        self.shown = threading.Event()
        self.survey = survey
        self._folder = folder
        self._known = known
        self._rows: Iterable[RunSummary] = rows
        self._thorough = thorough

    @property
    def sign(self) -> float | None:
        began = super().sign
        survey = self.survey
        return began if began is None or survey is None else max(began, survey.last_sign)

    def __call__(self, progress: Callable[[object], None], cancelled: Callable[[], bool]) -> DiskUsage | None:
        """Do it; what is found is in :attr:`items` whenever progress is told."""
        try:
            if self.survey is None:
                if self._known:
                    self._rows = self._load(progress, cancelled)
                self.survey = Survey(self._folder, self._rows)
            self._begin()
            for changes in self.survey.run(cancelled=cancelled, thorough=self._thorough):
                self.items.append(changes)
                progress(None)
            return _disk_usage(self._folder)
        finally:
            self.is_back = True

    def _load(self, progress: Callable[[object], None], cancelled: Callable[[], bool]) -> list[RunSummary]:
        rows: list[RunSummary] = []
        # To ask is also to stand aside for the window, which waits for nothing but these.
        numbers = itertools.count(1)

        def cancelled_now() -> bool:
            return next(numbers) % _CHUNKS_BETWEEN_QUESTIONS == 0 and cancelled()

        for chunk in load_known_runs(self._known, self._folder, cancelled_now):
            self.items.append(chunk)
            rows.extend(known.summary for known in chunk)
            progress(None)
        if rows:
            self.items.append(None)
            progress(None)
            self._wait_until_shown(cancelled)
        return rows

    def _wait_until_shown(self, cancelled: Callable[[], bool]) -> None:
        # Two threads of Python that are busy at once only take each other's time, and somebody waits to see.
        limit = time.monotonic() + _LONGEST_WAIT_SECONDS
        while not self.shown.wait(_ASK_SECONDS) and time.monotonic() < limit:
            if cancelled():
                raise Cancelled


class LookTask(Task):
    """A look at a few runs.

    Args:
        survey: what is known.
        paths: the runs.
        doubted: runs of which the list may say something else than the survey believes; they are read anyhow.
    """

    def __init__(self, survey: Survey, paths: Sequence[str], doubted: Sequence[str]) -> None:
        super().__init__()
        self._survey = survey
        self._paths = paths
        self.doubted = doubted

    @property
    def sign(self) -> float | None:
        began = super().sign
        return None if began is None else max(began, self._survey.last_sign)

    def __call__(self, _progress: object, cancelled: Callable[[], bool]) -> Changes:
        """Do it."""
        try:
            self._begin()
            changes = self._survey.look_at([*self.doubted, *self._paths], cancelled=cancelled)
            return Changes((*changes.found, *self._read(cancelled)), gone=changes.gone)
        finally:
            self.is_back = True

    def _read(self, cancelled: Callable[[], bool]) -> list[RunSummary]:
        rows = []
        for path in self.doubted:
            if cancelled():
                raise Cancelled
            try:
                rows.append(read_run(path))
            except OSError:
                continue  # gone, which the next pass tells
        return rows


class ProbeTask(Task):
    """Asks whether a folder that hung answers by now."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self._folder = folder

    def __call__(self, _progress: object, _cancelled: object) -> None:
        """Do it."""
        try:
            self._begin()
            with os.scandir(native_path(self._folder)) as entries:
                next(entries, None)
        finally:
            self.is_back = True


def _disk_usage(folder: str) -> DiskUsage | None:
    try:
        usage = shutil.disk_usage(native_path(folder))
    except OSError:
        return None  # some shares do not tell
    return DiskUsage(usage.total, usage.free)
