"""One line for each thing that was checked before a clear: what it was, exactly, on both sides."""

from __future__ import annotations

import os

import msgspec

from exlab_gui.ingest.os_delete import Identity
from exlab_gui.transfer.walk import FoundFile, FoundFolder


class CopyFacts(msgspec.Struct, frozen=True, gc=False):
    """What a file on the NAS looked like when it was checked.

    Attributes:
        size: in bytes.
        mtime_ns: its last change, in nanoseconds since 1970.
    """

    size: int
    mtime_ns: int


class CheckedFile(msgspec.Struct, frozen=True, gc=False):
    """A file of the checksum list.

    Attributes:
        path: POSIX path relative to the run folder.
        staged: what lies in the staging folder; None where that is gone already.
        copy: what lies on the NAS.
    """

    path: str
    staged: FoundFile | None
    copy: CopyFacts


Entry = CheckedFile | FoundFolder
"""In the order of :func:`exlab_gui.transfer.walk.walk`."""


def encode_entry(entry: Entry) -> bytes:
    """The line of an entry, as :class:`exlab_gui.transfer.compact.CompactList` takes it."""
    path = os.fsencode(entry.path)
    if isinstance(entry, FoundFolder):
        return b"D %d %d %s" % (entry.device, entry.inode, path)
    copy, staged = entry.copy, entry.staged
    if staged is None:
        return b"C %d %d %s" % (copy.size, copy.mtime_ns, path)
    return b"F %d %d %d %d %d %d %s" % (
        copy.size,
        copy.mtime_ns,
        staged.size,
        staged.mtime_ns,
        staged.device,
        staged.inode,
        path,
    )


def decode_entry(line: bytes) -> Entry:
    """The entry of a line that :func:`encode_entry` made."""
    kind, rest = line[:1], line[2:]
    if kind == b"D":
        device, inode, name = rest.split(b" ", 2)
        return FoundFolder(os.fsdecode(name), int(inode), int(device))
    if kind == b"C":
        size, mtime_ns, name = rest.split(b" ", 2)
        return CheckedFile(os.fsdecode(name), None, CopyFacts(int(size), int(mtime_ns)))
    *facts, name = rest.split(b" ", 6)
    numbers = [int(fact) for fact in facts]
    path = os.fsdecode(name)
    staged = FoundFile(path, numbers[2], numbers[3], inode=numbers[5], device=numbers[4])
    return CheckedFile(path, staged, CopyFacts(numbers[0], numbers[1]))


def identity(found: FoundFile | FoundFolder) -> Identity:
    """What makes it itself."""
    return Identity(found.device, found.inode)
