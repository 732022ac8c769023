"""Reading every listed file once more, on the NAS and where needed in the staging folder."""

from __future__ import annotations

import os
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.ingest.os_facts import native_path
from exlab_gui.transfer.clear_entries import CheckedFile, CopyFacts
from exlab_gui.transfer.clear_match import Blame
from exlab_gui.transfer.clear_plan import ConditionKind, ConditionReason
from exlab_gui.transfer.hashing import FileChangedError, Hashed, hash_file
from exlab_gui.transfer.workers import results_in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exlab_gui.transfer.clear_entries import Entry
    from exlab_gui.transfer.clear_list import Expected
    from exlab_gui.transfer.progress import Pace
    from exlab_gui.transfer.walk import FoundFile

_IN_FLIGHT = 2
"""One reads while the other waits for the disk or the share; more gain little on either."""
_BATCH_FILES = 64
_BATCH_BYTES = 4 * 1024 * 1024
"""Handing a small file to another thread costs more than hashing it."""


class _Task(NamedTuple):
    file: CheckedFile
    digest: str


class _Fault(NamedTuple):
    kind: ConditionKind
    reason: ConditionReason
    path: str
    detail: str
    ends_it: bool


class ContentCheck:
    """Hashes files that were found to be there with the right size. Use an instance once.

    Args:
        run_dir: the run's folder.
        destination: the run's folder on the NAS.
        pace: where it has come to; the caller has begun its phase. Of no more use if something was wrong.
        staged_too: whether staged files are read, too, because nobody here ever hashed them.
    """

    def __init__(self, run_dir: str, destination: str, pace: Pace, *, staged_too: bool) -> None:
        self._run_dir = run_dir
        self._destination = destination
        self._pace = pace
        self._staged_too = staged_too

    def run(self, entries: Iterable[Entry], expected: Iterable[Expected]) -> dict[ConditionKind, Blame]:
        """Hash everything; all that differs is counted, but a side that cannot be read ends it.

        Args:
            entries: what was found, in the order of the walk.
            expected: the checksum list, in the same order.

        Returns:
            What is wrong, by condition; empty if nothing is.

        Raises:
            ValueError: the two do not belong together.
            Cancelled: from the pace.
            Exception: what ``expected`` raises.
        """
        blames: dict[ConditionKind, Blame] = {}
        tasks = (partial(self._check_batch, batch) for batch in _batches(_tasks(entries, expected)))
        with results_in_order(tasks, self._pace, workers=_IN_FLIGHT) as results:
            for fault in chain.from_iterable(results):
                blame = blames.setdefault(fault.kind, Blame(fault.kind))
                blame.add(fault.reason, fault.path, fault.detail)
                if fault.ends_it:
                    # The others need not read their files to the end.
                    self._pace.stop()
                    break
        return blames

    def _check_batch(self, batch: list[_Task]) -> list[_Fault]:
        faults: list[_Fault] = []
        for task in batch:
            fault = self._check_copy(task)
            if fault is None and self._staged_too and task.file.staged is not None:
                fault = self._check_staged(task, task.file.staged)
            if fault is not None:
                faults.append(fault)
                if fault.ends_it:
                    break
            self._pace.add(files=1, current=task.file.path)
        return faults

    def _check_copy(self, task: _Task) -> _Fault | None:
        path = os.path.join(self._destination, task.file.path)
        try:
            hashed = hash_file(path, self._add, uncached=True)
        except FileChangedError as error:
            return _fault(ConditionReason.COPY_DIFFERENT, task, str(error))
        except OSError as error:
            missing = isinstance(error, FileNotFoundError) and os.path.isdir(native_path(self._destination))
            reason = ConditionReason.COPY_MISSING if missing else ConditionReason.COPY_UNREADABLE
            return _fault(reason, task, str(error), ends_it=not missing)
        if hashed.digest != task.digest or CopyFacts(hashed.size, hashed.mtime_ns) != task.file.copy:
            return _fault(ConditionReason.COPY_DIFFERENT, task)
        return None

    def _check_staged(self, task: _Task, staged: FoundFile) -> _Fault | None:
        try:
            hashed = hash_file(os.path.join(self._run_dir, task.file.path), self._add)
        except (FileChangedError, FileNotFoundError) as error:
            return _fault(ConditionReason.FILE_CHANGED, task, str(error))
        except OSError as error:
            return _fault(ConditionReason.FILES_UNREADABLE, task, str(error), ends_it=True)
        if not _is_as_found(hashed, staged):
            return _fault(ConditionReason.FILE_CHANGED, task)
        return None if hashed.digest == task.digest else _fault(ConditionReason.FILE_DIFFERENT, task)

    def _add(self, size: int) -> None:
        self._pace.add(size=size)


_OF_STAGED = frozenset(
    {ConditionReason.FILE_CHANGED, ConditionReason.FILE_DIFFERENT, ConditionReason.FILES_UNREADABLE}
)


def _fault(reason: ConditionReason, task: _Task, detail: str = "", *, ends_it: bool = False) -> _Fault:
    kind = ConditionKind.FILES if reason in _OF_STAGED else ConditionKind.COPY
    return _Fault(kind, reason, task.file.path, detail, ends_it)


def _is_as_found(hashed: Hashed, staged: FoundFile) -> bool:
    return (hashed.size, hashed.mtime_ns) == (staged.size, staged.mtime_ns)


def _tasks(entries: Iterable[Entry], expected: Iterable[Expected]) -> Iterator[_Task]:
    files = (entry for entry in entries if isinstance(entry, CheckedFile))
    for file, wanted in zip(files, expected, strict=True):
        if file.path != wanted.path:
            raise ValueError(f"{file.path!r} was found where the list now has {wanted.path!r}")
        yield _Task(file, wanted.digest)


def _batches(tasks: Iterable[_Task]) -> Iterator[list[_Task]]:
    batch: list[_Task] = []
    size = 0
    for task in tasks:
        batch.append(task)
        size += task.file.copy.size
        if len(batch) >= _BATCH_FILES or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
