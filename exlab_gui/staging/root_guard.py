"""Whether the folder that was picked is still what it was, or only the place where a share used to be."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from exlab_gui.ingest.os_facts import native_path
from exlab_gui.ingest.os_mounts import unmounted_point

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.staging.folders import Folders


class RootReplacedError(OSError):
    """The folder is there and empty where runs were known: the disk or share it was on is not connected."""


class RootGuard:
    """Looks at the picked folder before anything is taken for gone.

    Args:
        top: absolute.
        folders: lists it.
    """

    def __init__(self, top: str, folders: Folders) -> None:
        self._top = top
        self._folders = folders
        self._device: int | None = None

    def names(self, cancelled: Callable[[], bool], *, known: bool, anew: bool = False) -> list[str]:
        """The folders in the picked one.

        Args:
            cancelled: asked now and then.
            known: whether there are runs that would be taken for gone if there is nothing.
            anew: list the folder whatever is remembered of it.

        Raises:
            RootReplacedError: see there.
            OSError: it cannot be listed.
            Cancelled: ``cancelled`` said so.
        """
        names, error = self._folders.list(self._top, cancelled, anew=anew)
        if error is not None:
            raise error
        device = os.stat(native_path(self._top)).st_dev
        if known and not names and self._is_elsewhere(device):
            raise RootReplacedError(errno.ENODEV, "nothing is mounted here any more", self._top)
        self._device = device
        return names

    def _is_elsewhere(self, device: int) -> bool:
        if self._device is not None and device != self._device:
            return True
        try:
            return unmounted_point(self._top) is not None
        except OSError:
            return False  # nothing speaks for it
