"""Who created a run, for the list: one text out of ``creation.json``, and nothing else of it."""

from __future__ import annotations

import os
import sys

import msgspec

from exlab_gui.ingest import DamagedRecordError, UnsafePathError
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.ingest.record_file import read_bytes
from exlab_gui.staging.layout import creation_path, wizard_dir

MAX_OPERATOR = 200
"""Longer is no name; the list would keep 100,000 of them."""

_BOM = b"\xef\xbb\xbf"


class _Created(msgspec.Struct, gc=False):
    created_by: object = None


_DECODER = msgspec.json.Decoder(_Created)


def read_operator(run_dir: str) -> str:
    """Who created a run; empty where it does not say, or cannot be read. Any thread. Never raises.

    The same text as :attr:`exlab_gui.staging.Creation.created_by`, cut to 200 characters. Equal names are
    one object: a lab has far more runs than people.

    Args:
        run_dir: the run's folder.
    """
    try:
        if is_link(os.lstat(native_path(wizard_dir(run_dir)))):
            return ""
        data = read_bytes(creation_path(run_dir))
        found = _DECODER.decode(data.removeprefix(_BOM)).created_by
    except (OSError, DamagedRecordError, UnsafePathError, msgspec.MsgspecError, RecursionError, ValueError):
        return ""
    return sys.intern(found[:MAX_OPERATOR]) if isinstance(found, str) else ""
