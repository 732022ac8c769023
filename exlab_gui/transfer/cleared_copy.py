"""The NAS copies of files that a clear has deleted, read once more when their run is copied again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.transfer.copy_file import FileDone
from exlab_gui.transfer.hashing import FileChangedError, hash_file
from exlab_gui.transfer.journal import JournalEntry
from exlab_gui.transfer.storage import Side, on_side

if TYPE_CHECKING:
    from exlab_gui.transfer.clear_list import Expected
    from exlab_gui.transfer.progress import Pace


class PartlyClearedError(IngestError):
    """A file that a clear has deleted here is not on the NAS as the checksum list says.

    A new list would have to leave it out, and hide that it is lost.

    Attributes:
        run_dir: the run; its record and its list were not changed.
        path: the file, POSIX path relative to the run folder.
    """

    def __init__(self, run_dir: str, path: str) -> None:
        super().__init__(run_dir, path)
        self.run_dir = run_dir
        self.path = path

    def __str__(self) -> str:
        return f"{self.run_dir}: {self.path} was cleared, and is not on the NAS as the checksum list says"


def read_copy_of_cleared(run_dir: str, destination: str, cleared: Expected, pace: Pace) -> FileDone:
    """Check that a file which a clear has deleted is on the NAS as its list says. Blocks; thread-safe.

    Raises:
        PartlyClearedError: it is not there, or differs.
        StorageError: the NAS cannot be read.
        Cancelled: from the pace.
    """
    path = os.path.join(destination, cleared.path)
    with on_side(Side.NAS, path):
        try:
            copy = hash_file(path, lambda _size: pace.check(), uncached=True)
        except (FileNotFoundError, NotADirectoryError, FileChangedError) as error:
            os.stat(native_path(destination))  # a share that is gone is something else
            raise PartlyClearedError(run_dir, cleared.path) from error
    if copy.digest != cleared.digest:
        raise PartlyClearedError(run_dir, cleared.path)
    entry = JournalEntry(cleared.path, copy.digest, copy.size, copy.mtime_ns, 0, copy.mtime_ns)
    return FileDone(entry, was_known=True)
