"""Deleting one file, or one empty folder, and certainly not another one that has taken its place.

Nothing here, and nothing that uses it, deletes a tree: whoever wants things gone names each of them.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from typing import TYPE_CHECKING, NamedTuple, Self

from exlab_gui.ingest.os_facts import is_link, native_path, retry_while_busy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

_BUSY_SECONDS = 3.0
_READ_ONLY_ATTRIBUTE = 0x1
_OPEN_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)


class Identity(NamedTuple):
    """What makes a file or folder itself, whatever it is called: ``stat`` fields that its successor lacks."""

    device: int
    inode: int


class Step(NamedTuple):
    """One folder on the way down: its own name, and which folder that must be."""

    name: str
    identity: Identity


class SwappedFolderError(OSError):
    """A folder on the way is a link, or not the folder that was expected; ``filename`` says which."""


def identity_of(info: os.stat_result) -> Identity:
    """The identity in a ``stat`` result."""
    return Identity(info.st_dev, info.st_ino)


def can_hold_folders() -> bool:
    """Whether names can be resolved inside a folder that is held open, whatever its path leads to meanwhile.

    The ``*at`` calls of POSIX do that. Windows has none in its C library (``os.supports_dir_fd`` is empty).
    """
    return {os.open, os.stat, os.unlink, os.rmdir} <= os.supports_dir_fd


class FolderReach:
    """Looks at and deletes names in the folders below one folder, each of them known by its identity.

    A context manager; belongs to one thread. Where the system can, the folder is held open, so that nothing
    that happens to the path above can lead a deletion elsewhere. Where it cannot, the whole way is looked at
    again before each act.

    Args:
        top: the folder above all others, absolute.
        identity: which folder that must be.
        hold: for tests.
    """

    def __init__(self, top: str, identity: Identity, *, hold: bool | None = None) -> None:
        self._top = top
        self._identity = identity
        self._hold = can_hold_folders() if hold is None else hold
        self._way: tuple[Step, ...] = ()
        self._top_descriptor = self._descriptor = -1

    def __enter__(self) -> Self:
        """Open the folder above all others.

        Raises:
            SwappedFolderError: it is another folder.
            OSError: it cannot be opened.
        """
        if self._hold:
            self._top_descriptor = self._open(self._top, None, self._identity)
        self._check_way()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._let_go()
        if self._top_descriptor >= 0:
            os.close(self._top_descriptor)
            self._top_descriptor = -1

    def go(self, way: Sequence[Step]) -> None:
        """Go to another folder.

        Args:
            way: the folders from the one above all others, which is not among them, down to the wanted one.

        Raises:
            SwappedFolderError: one of them is a link or another folder.
            OSError: one of them cannot be opened.
        """
        wanted = tuple(way)
        if wanted == self._way:
            return
        self._let_go()
        try:
            if self._hold:
                self._descend(wanted)
            self._way = wanted
            self._check_way()
        except OSError:
            # Halfway down is nowhere: it must not pass for the folder above all others.
            self._let_go()
            raise

    def lstat(self, name: str) -> os.stat_result:
        """What ``name`` in the current folder is, itself and not what it leads to. Raises ``OSError``."""
        if self._hold:
            return os.stat(name, dir_fd=self._current(), follow_symlinks=False)
        self._check_way()
        return os.lstat(native_path(self._path(name)))

    def delete_file(self, name: str) -> None:
        """Delete a file in the current folder, also one that may only be read. Raises ``OSError``."""
        if self._hold:
            os.unlink(name, dir_fd=self._current())
            return
        self._check_way()
        delete_stubborn(os.unlink, native_path(self._path(name)))

    def remove_folder(self, name: str) -> None:
        """Remove an empty folder from the current one. Raises ``OSError``, also where it is not empty."""
        if self._hold:
            os.rmdir(name, dir_fd=self._current())
            return
        self._check_way()
        delete_stubborn(os.rmdir, native_path(self._path(name)))

    def _current(self) -> int:
        return self._descriptor if self._descriptor >= 0 else self._top_descriptor

    def _descend(self, way: tuple[Step, ...]) -> None:
        for step in way:
            below = self._open(step.name, self._current(), step.identity)
            self._let_go()
            self._descriptor = below

    def _open(self, path: str, folder: int | None, identity: Identity) -> int:
        try:
            descriptor = os.open(path, _OPEN_FOLDER | getattr(os, "O_CLOEXEC", 0), dir_fd=folder)
        except OSError as error:
            if error.errno in {errno.ELOOP, errno.ENOTDIR}:  # which one, for a link, differs by system
                raise SwappedFolderError(error.errno, error.strerror, path) from error
            raise
        if identity_of(os.fstat(descriptor)) != identity:
            os.close(descriptor)
            raise SwappedFolderError(errno.ESTALE, "it is another folder", path)
        return descriptor

    def _let_go(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
        self._way = ()

    def _check_way(self) -> None:
        if self._hold:
            return
        path = self._top
        for step in (Step("", self._identity), *self._way):
            path = os.path.join(path, step.name) if step.name else path
            info = os.lstat(native_path(path))
            if is_link(info) or not stat.S_ISDIR(info.st_mode) or identity_of(info) != step.identity:
                raise SwappedFolderError(errno.ESTALE, "it is another folder", path)

    def _path(self, name: str) -> str:
        return os.path.join(self._top, *(step.name for step in self._way), name)


def delete_stubborn(remove: Callable[[str], object], path: str, platform: str = sys.platform) -> None:
    """Delete something by its path, as far as this user may.

    Windows refuses to delete what has the read-only attribute (DeleteFileW, "Remarks"), though whoever may
    delete in the folder may take the attribute away; and it refuses for a moment while a scanner has the file
    open. A file that then still cannot be deleted gets its attribute back. Elsewhere a file's own mode does
    not protect it from being deleted, so the first error is final.

    Raises:
        OSError: it is still there.
    """
    if platform != "win32":
        remove(path)
        return
    try:
        remove(path)
    except PermissionError:
        info = os.lstat(path)
        if not getattr(info, "st_file_attributes", 0) & _READ_ONLY_ATTRIBUTE:
            retry_while_busy(lambda: remove(path), _BUSY_SECONDS)
            return
        os.chmod(path, stat.S_IMODE(info.st_mode) | stat.S_IWRITE)
        try:
            retry_while_busy(lambda: remove(path), _BUSY_SECONDS)
        except OSError:
            with contextlib.suppress(OSError):
                os.chmod(path, stat.S_IMODE(info.st_mode))
            raise
