"""What can be checked in a moment before a copy is recorded as verified on the operator's word."""

from __future__ import annotations

import os
import stat
from enum import StrEnum
from pathlib import PurePath, PurePosixPath

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.layout import is_safe_relative


class CopyCheckKind(StrEnum):
    """Why a copy cannot be recorded."""

    NAS_MISSING = "nas_missing"
    NAS_NOT_A_FOLDER = "nas_not_a_folder"
    NAS_IS_STAGING = "nas_is_staging"
    CHECKSUMS_MISSING = "checksums_missing"
    CHECKSUMS_EMPTY = "checksums_empty"
    CHECKSUMS_OUTSIDE = "checksums_outside"


class CopyCheckError(IngestError):
    """What the operator named cannot be the run's copy, or its checksum list.

    Attributes:
        kind: for choosing the operator's words.
        path: the folder or file that was looked at.
    """

    def __init__(self, kind: CopyCheckKind, path: str) -> None:
        super().__init__(kind, path)
        self.kind = kind
        self.path = path

    def __str__(self) -> str:
        return f"{self.kind}: {self.path}"


def check_recorded_copy(run_dir: str, nas_dir: str, checksum_file: str) -> str:
    """Check that a NAS folder and a checksum list are there; says nothing about what is in them.

    Args:
        run_dir: the run's folder.
        nas_dir: the run's own folder on the NAS, absolute.
        checksum_file: the list: a POSIX path relative to the run folder, looked for there and then below the
            NAS folder, or an absolute path inside one of the two.

    Returns:
        The text to record as ``checksum_file``: POSIX, relative to the run folder (format.md, "ingest.json").

    Raises:
        CopyCheckError: it does not hold; its ``kind`` says what.
        OSError: it could not be found out, for example for want of permission.
    """
    _check_nas_folder(run_dir, nas_dir)
    relative = _relative_to_run(checksum_file, (run_dir, nas_dir))
    empty = False
    for base in (run_dir, nas_dir):
        path = os.path.join(base, *relative.split("/"))
        info = _lstat(path)
        if info is None or not stat.S_ISREG(info.st_mode):
            continue
        if not _contains(os.path.realpath(base), os.path.realpath(path)):
            raise CopyCheckError(CopyCheckKind.CHECKSUMS_OUTSIDE, path)
        if info.st_size:
            return relative
        empty = True
    kind = CopyCheckKind.CHECKSUMS_EMPTY if empty else CopyCheckKind.CHECKSUMS_MISSING
    raise CopyCheckError(kind, checksum_file)


def _check_nas_folder(run_dir: str, nas_dir: str) -> None:
    # A relative path would mean another folder in every process that reads the record.
    if not os.path.isabs(nas_dir):
        raise CopyCheckError(CopyCheckKind.NAS_MISSING, nas_dir)
    try:
        info = os.stat(native_path(nas_dir))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CopyCheckError(CopyCheckKind.NAS_MISSING, nas_dir) from error
    if not stat.S_ISDIR(info.st_mode):
        raise CopyCheckError(CopyCheckKind.NAS_NOT_A_FOLDER, nas_dir)
    run, nas = os.path.realpath(run_dir), os.path.realpath(nas_dir)
    if _contains(run, nas) or _contains(nas, run):
        raise CopyCheckError(CopyCheckKind.NAS_IS_STAGING, nas_dir)


def _relative_to_run(checksum_file: str, bases: tuple[str, str]) -> str:
    relative = checksum_file
    if os.path.isabs(checksum_file):
        path = os.path.abspath(checksum_file)
        found = (_below(base, path) for base in bases)
        relative = next((text for text in found if text), "")
    if not is_safe_relative(relative):
        raise CopyCheckError(CopyCheckKind.CHECKSUMS_OUTSIDE, checksum_file)
    return PurePosixPath(relative).as_posix()


def _below(base: str, path: str) -> str:
    """``path`` as a POSIX path relative to ``base``; empty if it is not inside, also behind links."""
    for start, end in ((os.path.abspath(base), path), (os.path.realpath(base), os.path.realpath(path))):
        if PurePath(end).is_relative_to(start):
            return PurePath(end).relative_to(start).as_posix()
    return ""


def _contains(folder: str, path: str) -> bool:
    """Whether ``path`` is ``folder`` or lies in it, also where one folder has two names."""
    wanted = os.stat(native_path(folder))
    places = [PurePath(path), *PurePath(path).parents]
    infos = (_stat(str(place)) for place in places)
    return any(info is not None and os.path.samestat(info, wanted) for info in infos)


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(native_path(path))
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None


def _lstat(path: str) -> os.stat_result | None:
    try:
        info = os.lstat(native_path(path))
    except (FileNotFoundError, NotADirectoryError):
        return None
    return None if is_link(info) else info
