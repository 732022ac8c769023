"""Everything below a folder, in one order that is the same on every system."""

from __future__ import annotations

import errno
import os
import stat
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.layout import WIZARD_DIR
from exlab_gui.transfer.compact import sort_compactly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class FoundFile(msgspec.Struct, frozen=True, gc=False):
    """A regular file.

    Attributes:
        path: POSIX path relative to the folder that was walked.
        size: in bytes.
        mtime_ns: its last change, in nanoseconds since 1970.
        inode: its number on its device.
        device: the device's number.
    """

    path: str
    size: int
    mtime_ns: int
    inode: int
    device: int


class FoundFolder(msgspec.Struct, frozen=True, gc=False):
    """A folder; comes before what is in it.

    Attributes:
        path: POSIX path relative to the folder that was walked.
        inode: its number on its device.
        device: the device's number.
    """

    path: str
    inode: int
    device: int


class OddKind(StrEnum):
    """Why something is neither a file nor a folder of the run."""

    LINK = "link"
    SPECIAL = "special"
    MOUNT = "mount"


class OddEntry(msgspec.Struct, frozen=True, gc=False):
    """A link or junction, a pipe, socket or device, or a folder on another device; never followed or opened.

    Attributes:
        path: POSIX path relative to the folder that was walked.
        kind: which of these it is.
    """

    path: str
    kind: OddKind


Found = FoundFile | FoundFolder | OddEntry


def walk_key(path: str, *, folder: bool = False) -> bytes:
    """What the order of :func:`walk` compares: the path's bytes, a folder's with a slash at the end."""
    return os.fsencode(path) + b"/" if folder else os.fsencode(path)


def key_of(found: Found) -> bytes:
    """The :func:`walk_key` of an entry."""
    return walk_key(found.path, folder=isinstance(found, FoundFolder))


def walk(top: str, check: Callable[[], object]) -> Iterator[Found]:
    """Find everything below a folder except its own top-level ``.exlab-wizard`` (format.md, last point of 1).

    In the order of :func:`key_of`, which for files is that of their paths' bytes, as in
    ``checksums.sha256``. Lazy: a folder is listed when its turn comes, an entry looked at when it is asked
    for. Memory does not grow with the number of files, not even of files in one folder.

    Args:
        top: the folder; a link to one is followed, links below are not.
        check: called between entries; what it raises ends the walk.

    Raises:
        OSError: something could not be looked at, or vanished meanwhile: no partial walk may pass for a
            whole one.
    """
    device = os.stat(native_path(top)).st_dev
    listings = [_list(top, "", device, check)]
    while listings:
        name = next(listings[-1], None)
        if name is None:
            listings.pop()
            continue
        check()
        path = os.fsdecode(name.rstrip(b"/"))
        found = _look(top, path, device)
        if isinstance(found, FoundFolder) != name.endswith(b"/"):
            # It would be out of order, and what was listed is gone in any case.
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), os.path.join(top, path))
        yield found
        if isinstance(found, FoundFolder):
            listings.append(_list(top, path, device, check))


def _list(top: str, folder: str, device: int, check: Callable[[], object]) -> Iterator[bytes]:
    """The keys of a folder's entries, sorted."""
    return sort_compactly(_names(top, folder, device, check))


def _names(top: str, folder: str, device: int, check: Callable[[], object]) -> Iterator[bytes]:
    before = os.fsencode(folder) + b"/" if folder else b""
    with os.scandir(native_path(os.path.join(top, folder))) as entries:
        for entry in entries:
            check()
            if not folder and entry.name == WIZARD_DIR:
                continue
            name = before + os.fsencode(entry.name)
            if entry.is_dir(follow_symlinks=False):
                # A junction calls itself a folder, and so does a mount point; both are listed like files.
                found = _look(top, os.fsdecode(name), device)
                if isinstance(found, FoundFolder):
                    name += b"/"
            yield name


def _look(top: str, path: str, device: int) -> Found:
    # Not what the listing said: on Windows that still has the size that an open file had before.
    info = os.lstat(native_path(os.path.join(top, path)))
    if is_link(info):
        return OddEntry(path, OddKind.LINK)
    if stat.S_ISREG(info.st_mode):
        return FoundFile(path, info.st_size, info.st_mtime_ns, info.st_ino, info.st_dev)
    if not stat.S_ISDIR(info.st_mode):
        return OddEntry(path, OddKind.SPECIAL)
    if info.st_dev != device:
        return OddEntry(path, OddKind.MOUNT)
    return FoundFolder(path, info.st_ino, info.st_dev)
