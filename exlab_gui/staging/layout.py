"""Where a run lies: every name of the on-disk layout, here and nowhere else (format.md, "Where a run lies").

Nothing in this module touches the disk, so all of it is fast and thread-safe.
"""

from __future__ import annotations

import os
import re
from enum import StrEnum
from pathlib import PurePosixPath

import msgspec

from exlab_gui.ingest import IngestError

WIZARD_DIR = ".exlab-wizard"
RECORD_NAME = "ingest.json"
CREATION_NAME = "creation.json"
CHECKSUMS_NAME = "checksums.sha256"
LOG_PREFIX = "wizard."
LOG_SUFFIX = ".log"

RUNS_DIR = "Runs"
TEST_RUNS_DIR = "TestRuns"
CONTAINERS = frozenset({RUNS_DIR, TEST_RUNS_DIR})
"""The folders of a project that hold its runs."""

RUN_PREFIX = "Run_"
TEST_RUN_PREFIX = "TestRun_"

DEFAULT_SENTINEL = "run_complete"
DEFAULT_MANIFEST = "manifest.json"

EQUIPMENT = re.compile(r"[A-Z][A-Z0-9_]{0,31}", re.ASCII)
"""An instrument's folder name; use ``fullmatch``."""

_UNSAFE = re.compile(
    r"""
      \A(?:/|\Z)                    # absolute, UNC with slashes, or empty
    | \\                            # a separator on Windows, so never a plain character here
    | [\x00-\x1f\x7f-\x9f]          # NUL and the other control characters
    | [\ud800-\udfff]               # bytes of a name that are not UTF-8: no record can carry them
    | (?:\A|/)[. ]+(?:/|\Z)         # . and .., also as Windows reads '.. ' or '...'
    | (?:\A|/)[^/]:                # a drive, which would replace all that stands before it on Windows
    """,
    re.VERBOSE,
)


class RunKind(StrEnum):
    """What a run was made for; the values are the words on disk."""

    EXPERIMENTAL = "experimental"
    TEST = "test"


class UnsafeRelativePathError(IngestError, ValueError):
    """A text that should name something inside a folder could lead out of it, or cannot be written down.

    Attributes:
        text: the refused text.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return f"{self.text!r} is not a safe relative path"


class RunLocation(msgspec.Struct, frozen=True):
    """A run's place, read from its path alone.

    Attributes:
        root: the staging root, absolute.
        equipment: the instrument's folder name.
        project: the project's folder name.
        name: the run's folder name.
        kind: experimental or test.
        run_path: POSIX path of the run relative to ``root``, as a record carries it.
    """

    root: str
    equipment: str
    project: str
    name: str
    kind: RunKind
    run_path: str

    @property
    def project_dir(self) -> str:
        """The project's folder, absolute."""
        return os.path.join(self.root, self.equipment, self.project)

    @property
    def equipment_dir(self) -> str:
        """The instrument's folder, absolute."""
        return os.path.join(self.root, self.equipment)


def wizard_dir(run_dir: str) -> str:
    """The folder in which a run's records and logs lie."""
    return os.path.join(run_dir, WIZARD_DIR)


def record_path(run_dir: str) -> str:
    """The run's ``ingest.json``."""
    return os.path.join(run_dir, WIZARD_DIR, RECORD_NAME)


def creation_path(run_dir: str) -> str:
    """The run's ``creation.json``."""
    return os.path.join(run_dir, WIZARD_DIR, CREATION_NAME)


def checksums_path(run_dir: str) -> str:
    """The run's ``checksums.sha256``."""
    return os.path.join(run_dir, WIZARD_DIR, CHECKSUMS_NAME)


def kind_of_name(name: str) -> RunKind | None:
    """The kind of run that a folder of this name is, or None if it is not a run's name."""
    if name.startswith(RUN_PREFIX):
        return RunKind.EXPERIMENTAL
    return RunKind.TEST if name.startswith(TEST_RUN_PREFIX) else None


def is_safe_relative(text: str) -> bool:
    """Whether :func:`safe_relative_path` takes this text."""
    return _is_plain(text) or _UNSAFE.search(text) is None


def _is_plain(text: str) -> bool:
    """What nearly every path is: without all that ``_UNSAFE`` looks for, and seven times as fast to see."""
    return (
        text[:1] not in " ./"  # as the empty text is
        and text.isprintable()
        and "/." not in text
        and "/ " not in text
        and ":" not in text
        and "\\" not in text
    )


def safe_relative_path(text: str) -> PurePosixPath:
    """Check a POSIX path from a file before anything is built from it (format.md, "Where a run lies").

    The same texts are refused on every system: a record travels between them.

    Raises:
        UnsafeRelativePathError: it is empty or absolute, leaves its folder, names a drive or a share, or
            holds a backslash, a control character or a byte that is not UTF-8.
    """
    if not is_safe_relative(text):
        raise UnsafeRelativePathError(text)
    return PurePosixPath(text)


def locate_run(run_dir: str) -> RunLocation:
    """Read a run's instrument, project and root from the end of its path.

    It does not matter which folder the operator picked: the run's own path says it all. A run whose parent is
    ``Runs`` or ``TestRuns`` lies in its project's grandchild; any other lies directly in its project (the
    older layout).

    Args:
        run_dir: the run's folder; a relative path is taken from the current folder.
    """
    parent, name = os.path.split(os.path.abspath(run_dir))
    project_dir, container = os.path.split(parent)
    if container not in CONTAINERS:
        project_dir, container = parent, ""
    equipment_dir, project = os.path.split(project_dir)
    root, equipment = os.path.split(equipment_dir)
    by_place = RunKind.TEST if container == TEST_RUNS_DIR else RunKind.EXPERIMENTAL
    parts = (equipment, project, container, name)
    return RunLocation(
        root=root,
        equipment=equipment,
        project=project,
        name=name,
        kind=kind_of_name(name) or by_place,
        run_path="/".join(part for part in parts if part),
    )
