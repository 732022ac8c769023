"""Opening what must be a plain file, whatever stands in its place."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from exlab_gui.ingest.os_facts import native_path, open_shared

if TYPE_CHECKING:
    from io import BufferedReader


def open_plain(path: str) -> BufferedReader | None:
    """Open a file for reading; None where something lies there that is no plain file. Never waits for a pipe.

    Raises:
        OSError: it is not there, is a link, or cannot be opened.
    """
    descriptor = open_shared(native_path(path))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return None
    return os.fdopen(descriptor, "rb")
