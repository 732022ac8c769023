"""Where a run lies, and whether anything on the way to it, or in it, leads elsewhere."""

from __future__ import annotations

import os
import stat
from pathlib import PurePath

from exlab_gui.ingest import UnsafePathError
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.ingest.os_mounts import mount_points_in
from exlab_gui.staging.layout import is_safe_relative, kind_of_name, locate_run, record_path, wizard_dir
from exlab_gui.transfer.clear_plan import Condition, ConditionKind, ConditionReason
from exlab_gui.transfer.destination import DestinationError, check_separate, is_whole_path
from exlab_gui.transfer.storage import StorageError


def check_place(run_dir: str, root: str) -> Condition:
    """Whether a folder is a run inside the staging folder; by its place, its name and its own record's place.

    Args:
        run_dir: absolute.
        root: the staging folder, absolute.
    """
    above = _folders_between(run_dir, root)
    if above is None:
        return _place_fails(ConditionReason.PLACE_OUTSIDE, run_dir)
    try:
        # A folder that is named like a run, but lies in one: its files belong to that other run.
        around = next((folder for folder in above if os.path.lexists(native_path(record_path(folder)))), None)
        if around is not None or not _is_run(run_dir):
            return _place_fails(ConditionReason.PLACE_NOT_A_RUN, around or run_dir)
    except OSError as error:
        is_gone = isinstance(error, (FileNotFoundError, NotADirectoryError))
        reason = ConditionReason.PLACE_NOT_A_RUN if is_gone else ConditionReason.PLACE_UNREADABLE
        return _place_fails(reason, run_dir, str(error))
    return Condition(ConditionKind.PLACE, holds=True, reason=ConditionReason.PLACE_INSIDE)


def check_way(run_dir: str, root: str) -> Condition:
    """Whether the way to a run goes through no link, and nothing is mounted at or in the run's folder.

    The run's folder, its ``.exlab-wizard`` and the folders above it are looked at; the staging folder itself,
    and what is above it, may be links or mounts. What lies deeper in the run is for a walk to find, but for
    mounts of the same file system, which only the system's own list knows.

    Args:
        run_dir: absolute.
        root: the staging folder, absolute.
    """
    places = [*(_folders_between(run_dir, root) or ()), run_dir, wizard_dir(run_dir)]
    try:
        for place in places:
            if is_link(os.lstat(native_path(place))):
                return _way_fails(ConditionReason.IS_LINK, place)
        mounts = mount_points_in(run_dir)
    except OSError as error:
        path = error.filename if isinstance(error.filename, str) else run_dir
        return _way_fails(ConditionReason.LINKS_UNREADABLE, path, str(error))
    if mounts:
        return _way_fails(ConditionReason.IS_MOUNT, mounts[0], count=len(mounts))
    return Condition(ConditionKind.LINKS, holds=True, reason=ConditionReason.LINKS_NONE)


def find_copy_trouble(run_dir: str, destination: str) -> Condition | None:
    """Why the run's folder on the NAS cannot hold its copy; None if nothing speaks against it.

    It is there, it is another folder than the run's whatever their names are (:func:`check_separate`), and
    nothing is mounted inside it, which could lead back.

    Args:
        run_dir: absolute; its ``.exlab-wizard`` is there.
        destination: the run's own folder on the NAS.
    """
    try:
        # A relative path would mean another folder in every process.
        if not is_whole_path(destination):
            return _copy_fails(ConditionReason.COPY_FOLDER_MISSING, destination)
        if not stat.S_ISDIR(os.stat(native_path(destination)).st_mode):
            return _copy_fails(ConditionReason.COPY_FOLDER_MISSING, destination)
        check_separate(run_dir, destination)
        inside = [mount for mount in mount_points_in(destination) if mount != os.path.realpath(destination)]
    except DestinationError as error:
        return _copy_fails(ConditionReason.COPY_IS_STAGING, destination, str(error))
    except (OSError, StorageError, UnsafePathError) as error:
        is_gone = isinstance(error, (FileNotFoundError, NotADirectoryError))
        reason = ConditionReason.COPY_FOLDER_MISSING if is_gone else ConditionReason.COPY_UNREADABLE
        return _copy_fails(reason, destination, str(error))
    return _copy_fails(ConditionReason.COPY_NOT_A_FILE, inside[0]) if inside else None


def relative_to_run(path: str, run_dir: str) -> str:
    """A path below the run's folder in the POSIX way, relative to it; any other as it is."""
    inside = os.path.join(run_dir, "")
    return path.removeprefix(inside).replace(os.sep, "/") if path.startswith(inside) else path


def _folders_between(run_dir: str, root: str) -> list[str] | None:
    """The folders below ``root`` and above the run, uppermost first; None if the run does not lie in it."""
    run, top = PurePath(run_dir), PurePath(root)
    if run == top or not run.is_relative_to(top):
        return None
    return [str(parent) for parent in reversed(run.parents) if parent != top and parent.is_relative_to(top)]


def _is_run(run_dir: str) -> bool:
    place = locate_run(run_dir)
    named_so = kind_of_name(place.name) is not None and is_safe_relative(place.run_path)
    # Whether it is a link is another question: see check_way.
    return named_so and stat.S_ISDIR(os.stat(native_path(run_dir)).st_mode)


def _place_fails(reason: ConditionReason, path: str, detail: str = "") -> Condition:
    return Condition(ConditionKind.PLACE, holds=False, reason=reason, path=path, count=1, detail=detail)


def _copy_fails(reason: ConditionReason, path: str, detail: str = "") -> Condition:
    return Condition(ConditionKind.COPY, holds=False, reason=reason, path=path, detail=detail)


def _way_fails(reason: ConditionReason, path: str, detail: str = "", count: int = 1) -> Condition:
    return Condition(ConditionKind.LINKS, holds=False, reason=reason, path=path, count=count, detail=detail)
