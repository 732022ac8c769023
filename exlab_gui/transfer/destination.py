"""A run's own folder on the NAS: which one it is, and whether it may and can take the copy."""

from __future__ import annotations

import contextlib
import os
import posixpath
import re
import secrets
import shutil
import stat
import time
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import NEW_FILE_FLAGS, is_link, native_path, share_like
from exlab_gui.ingest.os_mounts import unmounted_point
from exlab_gui.staging import locate_run
from exlab_gui.staging.layout import wizard_dir
from exlab_gui.transfer.nas_names import check_names, probe_names, remove_stale_probes
from exlab_gui.transfer.run_lock import ensure_wizard_dir
from exlab_gui.transfer.storage import Side, on_side

if TYPE_CHECKING:
    from collections.abc import Iterable

COPY_PREFIX = "copy-"
COPY_TEMPORARY = re.compile(COPY_PREFIX + r"[0-9a-f]{16}\.tmp")
"""In the run's ``.exlab-wizard`` on the NAS: leftovers are told from all data by place and name."""

_STALE_SECONDS = 3600.0
_PROBE_FILE = re.compile(r"separate-[0-9a-f]{16}\.tmp")


class DestinationProblem(StrEnum):
    """Why a folder cannot take a run's copy.

    ``MISSING``: the NAS folder that all runs go to is not there, most likely the share is not connected;
    ``NOT_A_FOLDER``: something else has its name, or that of a folder on the way;
    ``IS_STAGING``: it is the run itself, or lies in the staging folder or around it;
    ``NAMES``: it would not keep some names;
    ``TOO_LONG``: some names or paths are too long there; ``SPACE``: there is too little room.
    """

    MISSING = "missing"
    NOT_A_FOLDER = "not_a_folder"
    IS_STAGING = "is_staging"
    NAMES = "names"
    TOO_LONG = "too_long"
    SPACE = "space"


class DestinationError(IngestError):
    """A run cannot be copied there; nothing was copied.

    Attributes:
        kind: for choosing the operator's words.
        path: the folder that was looked at.
        names: the first files and folders that it would not keep, POSIX paths relative to the run folder.
        count: how many there are of these.
        needed: bytes still to copy, where there is too little room.
        free: bytes free there, where that is too little.
    """

    def __init__(  # noqa: PLR0913  (plain data, by name)
        self,
        kind: DestinationProblem,
        path: str,
        *,
        names: tuple[str, ...] = (),
        count: int = 0,
        needed: int | None = None,
        free: int | None = None,
    ) -> None:
        super().__init__(kind, path, names, count, needed, free)
        self.kind = kind
        self.path = path
        self.names = names
        self.count = count
        self.needed = needed
        self.free = free

    def __str__(self) -> str:
        if self.kind is DestinationProblem.SPACE:
            return f"{self.path}: {self.needed} bytes needed, {self.free} free"
        names = f" ({self.count}: {', '.join(map(repr, self.names))})" if self.names else ""
        return f"{self.path}: {self.kind}{names}"


def destination_of(nas_folder: str, run_dir: str) -> str:
    """A run's own folder on the NAS: the NAS folder and the run's place in the staging folder.

    Built from where the run really lies, never from what its record says about it.

    Args:
        nas_folder: the folder that all runs of a staging folder go to.
        run_dir: the run's folder.
    """
    run_path = locate_run(run_dir).run_path
    separator = "\\" if "\\" in nas_folder and "/" not in nas_folder else "/"
    return nas_folder.rstrip("/\\") + separator + run_path.replace("/", separator)


def base_of(destination: str, run_dir: str) -> str | None:
    """The NAS folder of which :func:`destination_of` would make this one, or None."""
    run_path = locate_run(run_dir).run_path
    plain = destination.replace("\\", "/").rstrip("/")
    if not plain.endswith("/" + run_path):
        return None
    return destination[: len(plain) - len(run_path) - 1] or posixpath.sep


def is_whole_path(path: str) -> bool:
    """Whether a text is an absolute path that the system can be asked about; anybody may have written it."""
    try:
        return os.path.isabs(path) and b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False


def check_separate(run_dir: str, destination: str) -> None:
    """Check that a run and its NAS folder are two places, whatever names lead there. Blocks; thread-safe.

    By path, by the system's own identity of the folders, and by a small file that is made in the run's
    ``.exlab-wizard`` and must not appear on the other side: two connections to one share show the same folder
    with two identities.

    Args:
        run_dir: the run's folder.
        destination: the run's own folder on the NAS; need not be there yet.

    Raises:
        DestinationError: ``IS_STAGING``.
        StorageError: it could not be found out.
    """
    root = locate_run(run_dir).root
    with on_side(Side.NAS, destination):
        run, top, nas = (os.path.realpath(path) for path in (run_dir, root, destination))
        if _contains(top, nas) or _contains(run, nas) or _contains(nas, run) or _contains(nas, top):
            raise DestinationError(DestinationProblem.IS_STAGING, destination)
    if _shows_up(run_dir, destination):
        raise DestinationError(DestinationProblem.IS_STAGING, destination)


def prepare_destination(run_dir: str, destination: str) -> list[str]:
    """Make a run's folder on the NAS with its ``.exlab-wizard``; the NAS folder itself is never made.

    A share that is not connected would otherwise become a folder on this computer's own disk.

    Args:
        run_dir: the run's folder.
        destination: the run's own folder on the NAS, absolute.

    Returns:
        The folders that were made, outermost first.

    Raises:
        DestinationError: ``MISSING``, ``NOT_A_FOLDER``, ``IS_STAGING``.
        StorageError: it could not be made.
    """
    base = base_of(destination, run_dir) or os.path.dirname(destination)
    if not is_whole_path(destination):
        # A relative one would mean another folder in every process that reads the record.
        raise DestinationError(DestinationProblem.MISSING, destination)
    with on_side(Side.NAS, base):
        try:
            info = os.stat(native_path(base))
        except (FileNotFoundError, NotADirectoryError) as error:
            raise DestinationError(DestinationProblem.MISSING, base) from error
        if not stat.S_ISDIR(info.st_mode):
            raise DestinationError(DestinationProblem.NOT_A_FOLDER, base)
        # After the look at it, which is what makes an automatic mount happen.
        place = unmounted_point(base)
        if place is not None:
            raise DestinationError(DestinationProblem.MISSING, place)
    check_separate(run_dir, destination)
    with on_side(Side.NAS, destination):
        made = _make_folders(base, destination)
        remove_stale_probes(native_path(wizard_dir(destination)))
    # Once more, now that all of it is there.
    check_separate(run_dir, destination)
    return made


def remove_folders(made: list[str]) -> None:
    """Remove again what :func:`prepare_destination` has made, as far as nothing lies in it."""
    for folder in reversed(made):
        with contextlib.suppress(OSError):
            os.rmdir(native_path(folder))


def check_destination(destination: str, paths: Iterable[str]) -> None:
    """Check that a NAS folder may be written to, and that it would keep the names of a run. Blocks.

    Args:
        destination: the run's own folder on the NAS; :func:`prepare_destination` has made it.
        paths: the run's files and folders, POSIX paths relative to its folder.

    Raises:
        DestinationError: ``NAMES``, ``TOO_LONG``.
        StorageError: it may not be written to, or is not reachable.
    """
    folder = native_path(wizard_dir(destination))
    with on_side(Side.NAS, folder):
        _try_writing(folder)
        rules = probe_names(folder)
    clashes = check_names(paths, rules, destination)
    if clashes is not None:
        kind = DestinationProblem.TOO_LONG if clashes.too_long else DestinationProblem.NAMES
        raise DestinationError(kind, destination, names=clashes.names, count=clashes.count)


def free_space(destination: str) -> int | None:
    """Bytes free for this user on the NAS; None where the share does not tell.

    Raises:
        StorageError: it is not reachable.
    """
    with on_side(Side.NAS, destination):
        usage = shutil.disk_usage(native_path(destination))
    return usage.free if usage.total > 0 else None


def _contains(folder: str, path: str) -> bool:
    """Whether ``path`` is ``folder`` or lies in it, also where a folder has two names; need not be there."""
    wanted = _stat(folder)
    places = [PurePath(path), *PurePath(path).parents]
    if PurePath(folder) in places:
        return True
    infos = (_stat(str(place)) for place in places)
    return wanted is not None and any(info is not None and os.path.samestat(info, wanted) for info in infos)


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(native_path(path))
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None


def _shows_up(run_dir: str, destination: str) -> bool:
    """Whether a file that is made in the run appears in the NAS folder."""
    folder = native_path(wizard_dir(run_dir))
    name = f"separate-{secrets.token_hex(8)}.tmp"
    with on_side(Side.STAGING, folder):
        ensure_wizard_dir(run_dir)
        _remove_stale_probe_files(folder)
        path = os.path.join(folder, name)
        os.close(os.open(path, NEW_FILE_FLAGS, 0o666))
    try:
        with on_side(Side.NAS, destination):
            return os.path.lexists(native_path(os.path.join(wizard_dir(destination), name)))
    finally:
        with contextlib.suppress(OSError):
            os.unlink(path)


def _remove_stale_probe_files(folder: str) -> None:
    for name in os.listdir(folder):
        if _PROBE_FILE.fullmatch(name):
            path = os.path.join(folder, name)
            with contextlib.suppress(OSError):
                # Never a young one: it could be another job's, which would look for it in vain and find the
                # two places separate.
                if time.time() - os.lstat(path).st_mtime > _STALE_SECONDS:
                    os.unlink(path)


def _try_writing(folder: str) -> None:
    path = os.path.join(folder, f"{COPY_PREFIX}{secrets.token_hex(8)}.tmp")
    descriptor = os.open(path, NEW_FILE_FLAGS, 0o666)
    try:
        os.write(descriptor, b"?")
    finally:
        os.close(descriptor)
        os.unlink(path)


def _make_folders(base: str, destination: str) -> list[str]:
    place = wizard_dir(destination)
    missing = []
    while not os.path.lexists(native_path(place)) and len(place) > len(base):
        missing.append(place)
        place = os.path.dirname(place)
    missing.reverse()
    for folder in missing:
        _make_folder(folder)
    if not os.path.isdir(native_path(destination)):
        raise DestinationError(DestinationProblem.NOT_A_FOLDER, destination)
    _make_folder(wizard_dir(destination))
    return missing


def _make_folder(folder: str) -> None:
    native = native_path(folder)
    try:
        os.mkdir(native)
    except NotADirectoryError:
        raise DestinationError(DestinationProblem.NOT_A_FOLDER, os.path.dirname(folder)) from None
    except FileExistsError:
        info = os.lstat(native)
        if is_link(info) or not stat.S_ISDIR(info.st_mode):
            raise DestinationError(DestinationProblem.NOT_A_FOLDER, folder) from None
    else:
        share_like(native_path(os.path.dirname(folder)), native)
