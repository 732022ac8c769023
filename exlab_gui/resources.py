"""The one way to the files in ``resources/``: in a checkout, an installed wheel or the frozen bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path, PurePosixPath


def resource_path(name: str) -> Path:
    """The file or folder of a resource.

    Args:
        name: POSIX path relative to ``resources/``, for example ``icons/exlab-runs.svg``.

    Raises:
        ValueError: the name would lead out of ``resources/``.
        FileNotFoundError: there is no such resource.
    """
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts or "\\" in name:
        raise ValueError(f"not a resource name: {name!r}")
    path = _root() / relative
    if not path.exists():
        raise FileNotFoundError(f"resource {name!r} is missing from {_root()}")
    return path


def read_text(name: str) -> str:
    """The text of a resource (UTF-8). Raises like :func:`resource_path`."""
    return resource_path(name).read_text(encoding="utf-8")


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = (
        [Path(bundle) / "resources"] if bundle else [package / "_resources", package.parent / "resources"]
    )
    return next((folder for folder in candidates if folder.is_dir()), candidates[0])
