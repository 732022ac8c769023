"""Whether a run that was verified before may be copied once more, for the files that came later."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestError
from exlab_gui.staging.layout import checksums_path
from exlab_gui.transfer.checksum_list import read_sorted
from exlab_gui.transfer.pairing import merge
from exlab_gui.transfer.progress import Pace, Phase
from exlab_gui.transfer.storage import Side, on_side
from exlab_gui.transfer.walk import FoundFile, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.transfer.progress import Progress


class PartlyClearedError(IngestError):
    """Files that the checksum list names are not staged any more: a clear was begun.

    A copy of what is left would write a list in which they are missing.

    Attributes:
        run_dir: the run; nothing was changed.
        path: the first of them, POSIX path relative to the run folder.
    """

    def __init__(self, run_dir: str, path: str) -> None:
        super().__init__(run_dir, path)
        self.run_dir = run_dir
        self.path = path

    def __str__(self) -> str:
        return f"{self.run_dir}: {self.path} is in the checksum list, but not staged any more"


def check_not_partly_cleared(
    run_dir: str, progress: Callable[[Progress], object], cancelled: Callable[[], bool]
) -> None:
    """Check that every listed file still is staged. Blocks; thread-safe; memory stays flat.

    Raises:
        PartlyClearedError: one is not.
        DamagedChecksumListError: the list is not one.
        StorageError: the list or the run cannot be read.
        Cancelled: ``cancelled()`` became true.
    """
    pace = Pace(progress, cancelled)
    pace.begin(Phase.COUNTING)
    with on_side(Side.STAGING, run_dir):
        staged = (found.path for found in walk(run_dir, pace.add) if isinstance(found, FoundFile))
        listed = (line.path for line in read_sorted(checksums_path(run_dir)))
        for wanted, found in merge(listed, staged, os.fsencode, os.fsencode):
            if wanted is not None and found is None:
                raise PartlyClearedError(run_dir, wanted)
