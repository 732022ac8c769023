"""Looking at many runs of one folder: what has moved is read, what has not costs one system call.

This is where the time of a scan goes, so everything unusual is left to :mod:`exlab_gui.staging.run_reader`,
which looks again, with care, and knows what to say.
"""

from __future__ import annotations

import os
import time
from operator import sub
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from exlab_gui.ingest import MAX_RECORD_BYTES
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.ingest.os_relative import open_folder, open_shared_at
from exlab_gui.ingest.record import decode_usual
from exlab_gui.ingest.record_file import revision_of
from exlab_gui.staging.layout import RECORD_NAME, WIZARD_DIR, kind_of_name, locate_run
from exlab_gui.staging.record_row import RunSpot, row_of_record
from exlab_gui.staging.run_reader import look_at_run
from exlab_gui.staging.stamps import stamp_of
from exlab_gui.staging.summary import RunSummary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.staging.life_sign import LifeSign

_WIZARD_TAIL = os.sep + WIZARD_DIR
_RECORD_TAIL = os.sep + RECORD_NAME


class RunFolder(msgspec.Struct, frozen=True, gc=False):
    """A folder that holds runs, as far as their rows say so.

    Attributes:
        path: absolute.
        head: the same with a separator at its end.
        equipment: the instrument's folder name.
        project: the project's folder name.
    """

    path: str
    head: str
    equipment: str
    project: str

    @classmethod
    def at(cls, path: str) -> RunFolder:
        """What the path of the folder says."""
        head = os.path.join(path, "")
        place = locate_run(head + "run")
        return cls(path, head, place.equipment, place.project)

    def spot(self, name: str) -> RunSpot:
        """Where the run of this name lies."""
        return RunSpot(self.head + name, name, self.equipment, self.project, kind_of_name(name))


class Found(msgspec.Struct, frozen=True, gc=False):
    """What was found in the place of one run that is new or has moved.

    Attributes:
        index: the run's place among those that were asked for.
        row: its row; None if there is no such run any more.
        stamp: the record's number, also where it does not count yet; 0 if that is not known.
    """

    index: int
    row: RunSummary | None
    stamp: int = 0


def look_at_runs(
    folder: RunFolder, names: Sequence[str], stamps: Sequence[int], now_ns: int, sign: LifeSign
) -> tuple[list[Found], list[float]]:
    """Look at some runs of one folder; thread-safe.

    Args:
        folder: where they lie.
        names: the runs' names.
        stamps: for each the number that its record had when it was read; 0 for a run that shall be read
            whatever its number.
        now_ns: see :func:`exlab_gui.staging.stamps.settled_stamp`.
        sign: given after each run.

    Returns:
        The runs that are new, have moved or have gone, in order; and for each run that was looked at the
        seconds in which the disk, as a program sees it, had answered.
    """
    opened = open_folder(folder.path)
    try:
        moved, seconds = _gather(folder, opened, zip(names, stamps, strict=True), sign)
    finally:
        if opened is not None:
            os.close(opened)
    found = [_found(folder.spot(names[index]), index, read, now_ns, sign) for index, read in moved]
    return found, seconds


_Read: TypeAlias = tuple[bytes, os.stat_result]


def _gather(
    folder: RunFolder, opened: int | None, runs: zip[tuple[str, int]], sign: LifeSign
) -> tuple[list[tuple[int, _Read | None]], list[float]]:
    """What has moved, with the bytes of its record; without, where anything is unusual.

    All that the disk has to do comes first, and only then Python has its turn: each disturbs the processor's
    caches for the other, which costs more than a microsecond a run.
    """
    moved: list[tuple[int, _Read | None]] = []
    moments: list[float] = []
    status, now = os.stat, time.monotonic
    began = now()
    head = "" if opened is not None else folder.head
    for index, (name, stamp) in enumerate(runs):
        wizard = head + name + _WIZARD_TAIL
        if opened is None:
            wizard = native_path(wizard)
        record = wizard + _RECORD_TAIL
        try:
            if stamp and stamp_of(status(record, dir_fd=opened, follow_symlinks=False)) == stamp:
                sign.at = moment = now()
                moments.append(moment)
                continue
            info = status(wizard, dir_fd=opened, follow_symlinks=False)
            is_usual = S_ISDIR(info.st_mode) and not (opened is None and is_link(info))
            moved.append((index, _read(record, opened) if is_usual else None))
        except OSError:
            moved.append((index, None))
        sign.at = moment = now()
        moments.append(moment)
    return moved, list(map(sub, moments, [began, *moments]))


def _read(record: str, opened: int | None) -> _Read | None:
    descriptor = open_shared_at(record, opened)
    try:
        info = os.fstat(descriptor)
        size = info.st_size
        if size > MAX_RECORD_BYTES or not S_ISREG(info.st_mode):
            return None
        data = os.read(descriptor, size + 1)
    finally:
        os.close(descriptor)
    return (data, info) if len(data) == size else None


def _found(spot: RunSpot, index: int, read: _Read | None, now_ns: int, sign: LifeSign) -> Found:
    if read is not None:
        data, info = read
        record = decode_usual(data)
        if record is not None:
            try:
                row = row_of_record(spot, record, revision_of(data), info, now_ns)
            except (ValueError, OverflowError):
                pass  # a time that is none: the careful reader says which
            else:
                return Found(index, row, row.stamp or stamp_of(info))
    try:
        row = look_at_run(spot, now_ns)[0]
    except (FileNotFoundError, NotADirectoryError):
        return Found(index, None)
    finally:
        sign.give()
    return Found(index, row, row.stamp or 0)
