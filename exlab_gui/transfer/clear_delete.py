"""Deleting what was checked: each file looked at again at that moment, on both sides; nothing else, ever."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NoReturn

from exlab_gui.ingest.os_delete import FolderReach, Step, SwappedFolderError
from exlab_gui.ingest.os_facts import flush_folder_to_disk, is_link, native_path
from exlab_gui.transfer.clear_entries import CopyFacts, decode_entry, identity
from exlab_gui.transfer.clear_look import copy_stop_reason
from exlab_gui.transfer.clear_place import relative_to_run
from exlab_gui.transfer.clear_plan import ClearPlan, ClearStoppedError, StopReason
from exlab_gui.transfer.walk import FoundFile, FoundFolder, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exlab_gui.ingest.os_delete import Identity
    from exlab_gui.transfer.clear_entries import CheckedFile
    from exlab_gui.transfer.progress import Pace

Way = tuple[FoundFolder, ...]
"""The folders that something lies in, uppermost first."""


class Deletion:
    """Deletes the files of a plan, then the folders that this leaves empty. Use an instance once.

    Args:
        plan: one that was just looked at again, see :func:`exlab_gui.transfer.clear_look.look_again`.
        folder: which folder the run's is.
        pace: where it has come to; asked between files.
    """

    def __init__(self, plan: ClearPlan, folder: Identity, pace: Pace) -> None:
        self._plan = plan
        self._folder = folder
        self._pace = pace
        self._copy_folder: str | None = None
        self.files = 0
        self.bytes = 0

    def run(self) -> None:
        """Delete everything.

        Raises:
            ClearStoppedError: something was not as it was checked, or was refused; what is left is untouched.
            Cancelled: from the pace, between two files.
        """
        plan = self._plan
        try:
            with FolderReach(plan.run_dir, self._folder) as reach:
                for way, file in _files(plan):
                    self._pace.step(self.files, self.bytes, file.path)
                    self._delete(reach, way, file)
                self._pace.step(self.files, self.bytes)
                for way, folder in _folders_deepest_first(plan):
                    self._remove(reach, way, folder)
        except OSError as error:
            # Only opening the run's own folder is not named more exactly below.
            self._stop("", _folder_reason(error), error)
        self._check_empty()
        # Nobody may find the files again after a power cut in a run that says that they are gone.
        flush_folder_to_disk(native_path(plan.run_dir))

    def _delete(self, reach: FolderReach, way: Way, file: CheckedFile) -> None:
        staged = file.staged
        if staged is None:
            return
        self._go(reach, way)
        self._check_copy(file, staged)
        name = _name(file.path)
        try:
            info = reach.lstat(name)
        except OSError as error:
            self._stop(file.path, _look_reason(error), error)
        if not stat.S_ISREG(info.st_mode) or _found(file.path, info) != staged:
            self._stop(file.path, StopReason.CHANGED)
        try:
            reach.delete_file(name)
        except OSError as error:
            self._stop(file.path, _delete_reason(error), error)
        self.files += 1
        self.bytes += staged.size

    def _go(self, reach: FolderReach, way: Way) -> None:
        try:
            reach.go([Step(_name(folder.path), identity(folder)) for folder in way])
        except OSError as error:
            self._stop(way[-1].path if way else "", _folder_reason(error), error)

    def _check_copy(self, file: CheckedFile, staged: FoundFile) -> None:
        self._check_copy_folder(file.path.rpartition("/")[0])
        try:
            info = os.lstat(native_path(os.path.join(self._plan.destination, file.path)))
        except OSError as error:
            self._stop(file.path, copy_stop_reason(error), error)
        if not stat.S_ISREG(info.st_mode) or CopyFacts(info.st_size, info.st_mtime_ns) != file.copy:
            self._stop(file.path, StopReason.COPY_CHANGED)
        if (info.st_dev, info.st_ino) == identity(staged):
            self._stop(file.path, StopReason.COPY_IS_STAGING)

    def _check_copy_folder(self, folder: str) -> None:
        """That no link has come up on the way, which could lead back to the file that is to go."""
        if folder == self._copy_folder:
            return
        place = self._plan.destination
        for name in folder.split("/") if folder else ():
            place = os.path.join(place, name)
            try:
                info = os.lstat(native_path(place))
            except OSError as error:
                self._stop(folder, copy_stop_reason(error), error)
            if is_link(info):
                self._stop(folder, StopReason.ODD)
        self._copy_folder = folder

    def _remove(self, reach: FolderReach, way: Way, folder: FoundFolder) -> None:
        try:
            reach.go([Step(_name(above.path), identity(above)) for above in way])
            name = _name(folder.path)
            info = reach.lstat(name)
            if not stat.S_ISDIR(info.st_mode) or (info.st_dev, info.st_ino) != identity(folder):
                self._stop(folder.path, StopReason.CHANGED)
            reach.remove_folder(name)
        except FileNotFoundError:
            return  # somebody else removed an empty folder, which loses nothing
        except SwappedFolderError as error:
            self._stop(folder.path, StopReason.CHANGED, error)
        except OSError as error:
            # Most often something has appeared in it; that is looked for first, and named.
            self._check_empty_of_files(folder.path)
            self._stop(folder.path, StopReason.NOT_DELETED, error)

    def _check_empty(self) -> None:
        try:
            found = next(walk(self._plan.run_dir, lambda: None), None)
        except OSError as error:
            self._stop("", _look_reason(error), error)
        if found is not None:
            self._stop(found.path, StopReason.APPEARED)

    def _check_empty_of_files(self, folder: str) -> None:
        """Stop with the name of what lies in a folder, if that is why it cannot be removed."""
        path = os.path.join(self._plan.run_dir, folder)
        try:
            names = sorted(os.listdir(native_path(path)))
        except OSError:
            return
        if names:
            self._stop(f"{folder}/{names[0]}", StopReason.APPEARED)

    def _stop(self, path: str, reason: StopReason, cause: OSError | None = None) -> NoReturn:
        plan = self._plan
        raise ClearStoppedError(
            plan.run_dir,
            relative_to_run(path, plan.run_dir),
            reason,
            plan.files - self.files,
            plan.bytes - self.bytes,
            cause,
        ) from cause


def _files(plan: ClearPlan) -> Iterator[tuple[Way, CheckedFile]]:
    """The listed files with the folders that they lie in, in the order of the walk."""
    way: list[FoundFolder] = []
    for entry in map(decode_entry, plan.entries):
        while way and not entry.path.startswith(way[-1].path + "/"):
            way.pop()
        if isinstance(entry, FoundFolder):
            way.append(entry)
        else:
            yield tuple(way), entry


def _folders_deepest_first(plan: ClearPlan) -> Iterator[tuple[Way, FoundFolder]]:
    """The folders with those that they lie in, each after all that it holds."""
    way: list[FoundFolder] = []
    for entry in map(decode_entry, plan.entries):
        if isinstance(entry, FoundFolder):
            while way and not entry.path.startswith(way[-1].path + "/"):
                folder = way.pop()
                yield tuple(way), folder
            way.append(entry)
    while way:
        folder = way.pop()
        yield tuple(way), folder


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _found(path: str, info: os.stat_result) -> FoundFile:
    return FoundFile(path, info.st_size, info.st_mtime_ns, info.st_ino, info.st_dev)


def _look_reason(error: OSError) -> StopReason:
    return StopReason.GONE if isinstance(error, FileNotFoundError) else StopReason.NOT_READ


def _delete_reason(error: OSError) -> StopReason:
    return StopReason.GONE if isinstance(error, FileNotFoundError) else StopReason.NOT_DELETED


def _folder_reason(error: OSError) -> StopReason:
    return StopReason.CHANGED if isinstance(error, SwappedFolderError) else _look_reason(error)
