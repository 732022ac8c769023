"""Putting another record in place of a damaged one: exactly what was checked, and the old file is kept."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest.atomic_file import create_file, replace_file
from exlab_gui.ingest.errors import ChangedSinceCheckError, DamagedRecordError
from exlab_gui.ingest.os_facts import flush_folder_to_disk, native_path
from exlab_gui.ingest.os_publish import rename_new
from exlab_gui.ingest.record import MAX_RECORD_BYTES
from exlab_gui.ingest.record_file import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT_MARK = ".before-repair-"
"""Stands in the name of a file that a repair has kept, before the UTC time of the repair."""

_MOST_TRIES = 1000


class FileMark(msgspec.Struct, frozen=True):
    """What a file was when it was looked at.

    Attributes:
        kind: ``stat.S_IFMT`` of its mode.
        size: in bytes.
        mtime_ns: its last change, in nanoseconds since 1970.
        inode: its number on its device.
        sha256: of its content, 64 lower-case hex digits; empty where it is no regular file, is larger than
            :data:`MAX_RECORD_BYTES`, or could not be read.
    """

    kind: int
    size: int
    mtime_ns: int
    inode: int
    sha256: str = ""

    def is_same(self, now: FileMark) -> bool:
        """Whether a later look has found the same: of what was read the content counts, else all facts."""
        if self.sha256:
            return self.sha256 == now.sha256
        return self == now


def mark_of(path: str, data: bytes | None = None) -> FileMark | None:
    """Look at what lies somewhere; None where nothing does. Never follows a link.

    Args:
        path: what to look at.
        data: its content, where that was just read.

    Raises:
        OSError: it cannot be looked at.
    """
    native = native_path(path)
    try:
        info = os.lstat(native)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if data is None and stat.S_ISREG(info.st_mode) and info.st_size <= MAX_RECORD_BYTES:
        with contextlib.suppress(OSError, DamagedRecordError):
            data = read_bytes(native)
    sha256 = "" if data is None else hashlib.sha256(data).hexdigest()
    return FileMark(stat.S_IFMT(info.st_mode), info.st_size, info.st_mtime_ns, info.st_ino, sha256)


def check_mark(path: str, checked: FileMark | None) -> None:
    """Make sure that somewhere still lies what was checked.

    Raises:
        ChangedSinceCheckError: something else does.
        OSError: it cannot be looked at.
    """
    now = mark_of(path)
    if (checked is None) != (now is None) or (checked and now and not checked.is_same(now)):
        raise ChangedSinceCheckError(path)


def replace_kept(path: str, data: bytes, checked: FileMark | None) -> str:
    """Replace what lies at ``path``, and keep it beside; the caller holds the lock.

    A regular file is replaced in one step: readers see the old or the new one, also after a crash. Anything
    else that has the record's name is moved aside first.

    Args:
        path: native.
        data: the new content.
        checked: what must lie there; None for nothing.

    Returns:
        Where the old one is kept; empty where there was none.

    Raises:
        ChangedSinceCheckError: something else lies there.
        OSError: it could not be written; what was there is there.
    """
    check_mark(path, checked)
    if checked is None:
        create_file(path, data)
        return ""
    if not stat.S_ISREG(checked.kind):
        return _move_and_create(path, data)
    kept = _keep_second_name(path)
    if kept is None:
        return _move_and_create(path, data)
    try:
        # What is kept must be what was checked, also where somebody without a lock was quicker just now.
        check_mark(path, checked)
        check_mark(kept, checked)
        replace_file(path, data, like=os.lstat(path))
    except BaseException:
        _remove_needless(kept, path, checked)
        raise
    return kept


def _remove_needless(kept: str, path: str, checked: FileMark) -> None:
    """Remove what was kept, but only where the old record is sure to be in its place.

    A share that goes away may have replaced it, and still say that it has not.
    """
    with contextlib.suppress(OSError, ChangedSinceCheckError):
        check_mark(path, checked)
        os.unlink(kept)


def _move_and_create(path: str, data: bytes) -> str:
    kept = _first_free(path, lambda name: rename_new(path, name))
    try:
        create_file(path, data)
    except BaseException:
        rename_new(kept, path)
        raise
    return kept


def _keep_second_name(path: str) -> str | None:
    """Give a file a second name, or copy it; None where it has to be moved to be kept."""
    with contextlib.suppress(FileNotFoundError):
        try:
            kept = _first_free(path, lambda name: os.link(path, name))
        except (OSError, NotImplementedError):
            # Without hard links (FAT, some shares) a copy keeps it just as well.
            if os.lstat(path).st_size > MAX_RECORD_BYTES:
                return None
            old = read_bytes(path)
            kept = _first_free(path, lambda name: create_file(name, old))
        flush_folder_to_disk(os.path.dirname(path))
        return kept
    raise ChangedSinceCheckError(path)


def _first_free(path: str, make: Callable[[str], object]) -> str:
    first = name = f"{path}{KEPT_MARK}{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    for number in range(2, _MOST_TRIES):
        # It may be too long for Windows where the record's own name is not.
        native = native_path(name)
        try:
            make(native)
        except FileExistsError:
            name = f"{first}-{number}"
        else:
            return native
    raise FileExistsError(name)
