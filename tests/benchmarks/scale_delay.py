"""A slow share, as seen by one process: opening a file and asking for its status take longer."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_SLOW = ("open", "stat", "lstat")
_below = ""
_seconds = 0.0


def install(milliseconds: float) -> None:
    """Replace the calls; nothing gets slower until :func:`slow_down` says where."""
    global _seconds  # noqa: PLW0603  (one process, one share)
    _seconds = milliseconds / 1000
    for name in _SLOW:
        setattr(os, name, _slowed(getattr(os, name)))


def slow_down(folder: str) -> None:
    """From now on everything below this folder is slow, and so is what is reached from an open folder."""
    global _below  # noqa: PLW0603
    _below = folder


def _slowed(call: Callable[..., Any]) -> Callable[..., Any]:
    def slow(path: Any, *arguments: Any, **options: Any) -> Any:
        if _below and (options.get("dir_fd") is not None or str(path).startswith(_below)):
            time.sleep(_seconds)
        return call(path, *arguments, **options)

    return slow
