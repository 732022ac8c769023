"""Putting a run's report beside its copy on the NAS, where it is found together with the data.

It goes into the copy's ``.exlab-wizard``, which counts as data nowhere (format.md, "Where a run lies"), under
a name that no program of the contract uses. What this app has not written is never overwritten.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestError, IngestState, UnsafePathError
from exlab_gui.ingest.atomic_file import create_file, replace_file
from exlab_gui.ingest.os_facts import is_link, native_path, share_like
from exlab_gui.staging.layout import WIZARD_DIR, wizard_dir
from exlab_gui.transfer.destination import base_of, check_separate, is_whole_path
from exlab_gui.transfer.hashing import FileChangedError, hash_file
from exlab_gui.transfer.new_file import ReadBackError
from exlab_gui.transfer.plain_file import open_plain
from exlab_gui.transfer.storage import Side, on_side

if TYPE_CHECKING:
    from exlab_gui.transfer.run_report import RunReport

REPORT_NAME = "run-report.html"
GENERATOR = '<meta name="generator" content="ExLab Runs '
"""How a report begins a line of its head, before the version; what has it may be replaced by a newer one."""

_HEAD_BYTES = 4096
_MOST_NAMES = 100


class NoCopyError(IngestError):
    """A report cannot be put beside a copy, because no verified copy of the run's own is known.

    Attributes:
        run_dir: the run.
        destination: what was taken for its folder on the NAS; may be empty.
    """

    def __init__(self, run_dir: str, destination: str) -> None:
        super().__init__(run_dir, destination)
        self.run_dir = run_dir
        self.destination = destination

    def __str__(self) -> str:
        return f"{self.run_dir}: {self.destination or 'nothing'} is no verified copy of it"


def place_report(report: RunReport, data: bytes) -> str:
    """Write a run's report into its copy on the NAS, and read it back. Blocks; thread-safe.

    An older report of this app is replaced whole; where something else has the name, the report gets another
    one (``run-report-2.html``).

    Args:
        report: what the report says.
        data: its text; must have :data:`GENERATOR` in its first kilobytes.

    Returns:
        Where it is, absolute.

    Raises:
        NoCopyError: the record does not say that there is a verified copy, or this is not its folder.
        DestinationError: the folder is the run itself.
        UnsafePathError: a link stands in the place of the ``.exlab-wizard`` there.
        ReadBackError: the NAS gave back something else than was written.
        StorageError: it could not be written.
    """
    destination = report.destination
    if not report.is_verified or not _is_own(report):
        raise NoCopyError(report.run_dir, destination)
    check_separate(report.run_dir, destination)
    folder = native_path(wizard_dir(destination))
    with on_side(Side.NAS, folder):
        os.stat(native_path(destination))
        if not os.path.lexists(folder):
            os.mkdir(folder)
            share_like(native_path(destination), folder)
        if is_link(os.lstat(folder)):
            raise UnsafePathError(folder)
        path = _put(folder, data)
        _read_back(path, data)
    return os.path.join(wizard_dir(destination), os.path.basename(path))


def is_own_report(path: str) -> bool:
    """Whether a plain file is a report that this app wrote.

    Raises:
        OSError: it could not be read.
    """
    if is_link(os.lstat(native_path(path))):
        return False
    opened = open_plain(path)
    if opened is None:
        return False
    with opened as file:
        head = file.read(_HEAD_BYTES)
    return head.lower().startswith(b"<!doctype html>") and GENERATOR.encode("ascii") in head


def _is_own(report: RunReport) -> bool:
    # As for the records that are placed there.
    destination = report.destination
    verified = report.record.entry(IngestState.SYNC_VERIFIED) if report.record is not None else None
    recorded = verified.nas_path if verified is not None else None
    is_named = base_of(destination, report.run_dir) is not None or destination == recorded
    return is_named and is_whole_path(destination)


def _put(folder: str, data: bytes) -> str:
    stem, suffix = os.path.splitext(REPORT_NAME)
    for number in range(1, _MOST_NAMES):
        name = REPORT_NAME if number == 1 else f"{stem}-{number}{suffix}"
        path = native_path(os.path.join(folder, name))
        try:
            create_file(path, data)
        except FileExistsError:
            if not is_own_report(path):
                continue
            replace_file(path, data, like=os.lstat(path))
        else:
            share_like(folder, path)
        return path
    raise FileExistsError(os.path.join(folder, REPORT_NAME))


def _read_back(path: str, data: bytes) -> None:
    try:
        found = hash_file(path, _ignore, uncached=True)
    except FileChangedError as error:
        raise ReadBackError(f"{WIZARD_DIR}/{os.path.basename(path)}") from error
    if found.digest != hashlib.sha256(data).hexdigest():
        raise ReadBackError(f"{WIZARD_DIR}/{os.path.basename(path)}")


def _ignore(_size: int) -> None:
    """Nobody waits for a report of a few kilobytes."""
