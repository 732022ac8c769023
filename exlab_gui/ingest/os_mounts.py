"""Where one folder tree leads into another file system, or into another part of its own."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_OCTAL = re.compile(rb"\\([0-7]{3})")
_MOUNT_POINT_FIELD = 4
_PLANNED_FIELD = 1


def mount_points_in(
    folder: str, platform: str = sys.platform, table: str = "/proc/self/mountinfo"
) -> list[str]:
    """The mount points at a folder or anywhere below it, sorted; absolute, behind links.

    On Linux another part of the same file system can be mounted (``mount --bind``), over a folder or over a
    single file: no device number tells. ``/proc/self/mountinfo`` lists every mount point of this process's
    view as its fifth field, with space, tab, newline and backslash as three octal digits (proc(5)). Elsewhere
    a mount point below the folder has a device number of its own, or is a junction, which a walk sees by
    itself; so only the folder is looked at.

    Args:
        folder: need not be absolute.
        platform: for tests.
        table: for tests.

    Raises:
        OSError: it cannot be found out.
    """
    real = os.path.realpath(folder)
    if platform != "linux":
        return [real] if os.path.ismount(real) else []
    top = os.fsencode(real)
    inside = top.rstrip(b"/") + b"/"
    points = (_mount_point(line) for line in Path(table).read_bytes().splitlines())
    return sorted({os.fsdecode(point) for point in points if point == top or point.startswith(inside)})


def unmounted_point(
    path: str, platform: str = sys.platform, table: str = "/etc/fstab", mounted: str = "/proc/self/mountinfo"
) -> str | None:
    """The place at or above a path where something should be mounted but is not; None where all is well.

    On Linux the mount point of a share stays as an empty folder on the computer's own disk while the share is
    not connected, and would take in all that is written. ``/etc/fstab`` lists what should be mounted, the
    place as its second field with octal digits for spaces (fstab(5)). macOS and Windows keep no such folders.

    Args:
        path: absolute.
        platform: for tests.
        table: for tests.
        mounted: for tests.

    Raises:
        OSError: it cannot be found out.
    """
    if platform != "linux":
        return None
    try:
        lines = Path(table).read_bytes().splitlines()
    except FileNotFoundError:
        return None
    places = {os.fsdecode(place) for place in map(_planned, lines) if place.startswith(b"/")} - {"/"}
    real = os.path.realpath(path)
    for place in sorted(places, reverse=True):
        if (real + "/").startswith(place.rstrip("/") + "/"):
            there = mount_points_in(place, platform, mounted)
            return None if os.path.realpath(place) in there else place
    return None


def _planned(line: bytes) -> bytes:
    fields = line.split()
    if len(fields) <= _PLANNED_FIELD or fields[0].startswith(b"#"):
        return b""
    return _OCTAL.sub(lambda match: bytes([int(match[1], 8)]), fields[_PLANNED_FIELD])


def _mount_point(line: bytes) -> bytes:
    fields = line.split(b" ")
    if len(fields) <= _MOUNT_POINT_FIELD:
        raise OSError(0, "a line of the mount table is not understood", repr(line[:200]))
    return _OCTAL.sub(lambda match: bytes([int(match[1], 8)]), fields[_MOUNT_POINT_FIELD])
