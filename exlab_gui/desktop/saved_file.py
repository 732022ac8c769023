"""Saving a file where the operator wants it: whole, or not at all."""

from __future__ import annotations

import os

from exlab_gui.ingest.atomic_file import create_file, replace_file
from exlab_gui.ingest.os_facts import native_path


def put_in_place(path: str, data: bytes) -> None:
    """Write a file; one that is there is replaced whole. Blocks; thread-safe.

    Raises:
        OSError: it could not be written; one that was there is as it was.
    """
    path = native_path(path)
    try:
        create_file(path, data)
    except FileExistsError:
        replace_file(path, data, os.stat(path))
