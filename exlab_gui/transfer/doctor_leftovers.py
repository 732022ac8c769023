"""Unfinished files that programs which were ended have left in a run's ``.exlab-wizard``.

Atomic writers name their temporary ``<target>.<random>.tmp`` (format.md, Writing 4). Copies name theirs
``copy-<random>.tmp``: those lie on the NAS, where the lock that their copy holds is not to be seen. So they
are only told of; the next copy removes them. A lock file is none of them: it may lie there at any time, and
is never touched.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from typing import TYPE_CHECKING

from exlab_gui.ingest import default_host
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.ingest.record_repair import mark_of
from exlab_gui.staging.layout import CHECKSUMS_NAME, RECORD_NAME, WIZARD_DIR, wizard_dir
from exlab_gui.transfer.destination import COPY_TEMPORARY
from exlab_gui.transfer.doctor_findings import MOST_NAMED, Finding, FindingKind, Leftover, Repair, RepairKind
from exlab_gui.transfer.journal import JOURNAL_NAME
from exlab_gui.transfer.placement import PENDING_NAME
from exlab_gui.transfer.proof import PROOF_FILES_NAME, PROOF_NAME
from exlab_gui.transfer.run_lock import read_owner

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD_SECONDS = 3600.0
"""A younger one may belong to a program that is at work."""

_TARGETS = (RECORD_NAME, CHECKSUMS_NAME, PROOF_NAME, PROOF_FILES_NAME, JOURNAL_NAME, PENDING_NAME)
_TEMPORARY = re.compile(rf"(?:{'|'.join(map(re.escape, _TARGETS))})\.[A-Za-z0-9_-]{{1,64}}\.tmp")


def check_leftovers(run_dir: str, now: float) -> Iterator[Finding]:
    """What lies there that no program at work can need any more. Changes nothing, and takes no lock.

    Args:
        run_dir: the run's folder.
        now: POSIX seconds.
    """
    if is_at_work(run_dir):
        return
    folder = wizard_dir(run_dir)
    left = []
    there = _names(folder)
    copies = [name for name in there if COPY_TEMPORARY.fullmatch(name)]
    if copies:
        names = tuple(f"{WIZARD_DIR}/{name}" for name in copies[:MOST_NAMED])
        yield Finding(run_dir, FindingKind.COPY_LEFTOVERS, names=names, count=len(copies))
    for name in there:
        mark = mark_of(os.path.join(folder, name)) if is_ours(name) else None
        if mark is not None and stat.S_ISREG(mark.kind) and now - mark.mtime_ns / 1e9 > OLD_SECONDS:
            left.append(Leftover(name, mark))
    if left:
        names = tuple(f"{WIZARD_DIR}/{each.name}" for each in left[:MOST_NAMED])
        repair = Repair(RepairKind.REMOVE_LEFTOVERS, leftovers=tuple(left))
        yield Finding(run_dir, FindingKind.LEFTOVERS, names=names, count=len(left), repairs=(repair,))


def is_ours(name: str) -> bool:
    """Whether a file of this name can only be an unfinished one of this program or the orchestrator."""
    return _TEMPORARY.fullmatch(name) is not None


def is_at_work(run_dir: str) -> bool:
    """Whether a program says that it works on a run, and that is not known to be over."""
    owner = read_owner(run_dir)
    if owner is None:
        return False
    return owner.host != default_host() or _is_running(owner.pid)


def _is_running(pid: int, platform: str = sys.platform) -> bool:
    if platform == "win32" or pid <= 0:
        return True  # there is no way to ask there that could not end it; whoever locks finds out
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # the number is read from a file, and may be any
        return True
    return True


def _names(folder: str) -> list[str]:
    try:
        if is_link(os.lstat(native_path(folder))):
            return []
        return sorted(os.listdir(native_path(folder)))
    except OSError:
        return []
