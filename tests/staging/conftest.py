"""What the tests of the staging room share: a staging root that is built run by run."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
import pytest

import exlab_gui
from exlab_gui.ingest import LIFECYCLE, HistoryEntry, IngestRecord, IngestState
from exlab_gui.staging import locate_run, record_path, scan_runs

TIMES = (
    "2026-04-17T14:35:00Z",
    "2026-04-17T16:12:00Z",
    "2026-04-17T16:12:05Z",
    "2026-04-17T16:18:43Z",
    "2026-04-18T08:00:00Z",
)


class Tree:
    """A staging root."""

    def __init__(self, root):
        self.root = str(root)
        os.makedirs(self.root)

    def folder(self, *names):
        path = os.path.join(self.root, *names)
        os.makedirs(path, exist_ok=True)
        return path

    def run(self, *names, state=None, data=None):
        """A run at ``names``; with a record in a state, or with these bytes as its record."""
        path = self.folder(*names)
        if state is not None:
            data = msgspec.json.encode(self.record(path, state))
        if data is not None:
            os.makedirs(os.path.dirname(record_path(path)), exist_ok=True)
            Path(record_path(path)).write_bytes(data)
        return path

    def record(self, path, state):
        place = locate_run(path)
        state = IngestState(state)
        history = tuple(
            HistoryEntry(
                state=step,
                at=at,
                host="labpc-04",
                files_received=142 if step is IngestState.COMPLETE else None,
                bytes_received=48_293_847_234 if step is IngestState.COMPLETE else None,
            )
            for step, at in zip(LIFECYCLE[: state.position + 1], TIMES, strict=False)
        )
        return IngestRecord(
            project_name="Cortex Q3 Pilot",
            equipment_id=place.equipment,
            run_kind=place.kind,
            run_path=place.run_path,
            current_state=state,
            history=history,
        )


@pytest.fixture
def tree(tmp_path):
    # A name that cannot be an instrument's: the folder of a test may be called anything.
    return Tree(tmp_path / "staging root")


@pytest.fixture(scope="session")
def rows():
    """All rows of a scan in one list."""

    def collect(root, **options):
        return [row for batch in scan_runs(root, **options) for row in batch]

    return collect


@pytest.fixture
def run(tree):
    """A run's folder, empty but for its own records' folder."""
    path = tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1")
    os.mkdir(os.path.join(path, ".exlab-wizard"))
    return path


@pytest.fixture
def refuse(monkeypatch):
    """Makes the system refuse a folder or a file: root may read whatever ``chmod`` forbids."""

    def install(function, path, error=PermissionError):
        real = getattr(os, function)

        def refusing(asked, *arguments, **options):
            if _whole(asked, options.get("dir_fd")) == str(path):
                raise error(13, "refused by the test", str(path))
            return real(asked, *arguments, **options)

        monkeypatch.setattr(os, function, refusing)

    return install


def _whole(path, folder):
    """A path that may be relative to an open folder, as one absolute path."""
    if folder is None:
        return os.fspath(path)
    if sys.platform == "linux":
        return os.path.join(os.readlink(f"/proc/self/fd/{folder}"), path)
    import fcntl  # noqa: PLC0415  (not on Windows, where folders are never open)

    return os.path.join(os.fsdecode(fcntl.fcntl(folder, fcntl.F_GETPATH, bytes(1024)).rstrip(b"\0")), path)


@pytest.fixture(scope="session")
def script():
    """The command and the settings that run one of the ``process_*.py`` files beside the tests."""
    environment = {**os.environ, "PYTHONPATH": str(Path(exlab_gui.__file__).parent.parent)}

    def command(name, *arguments):
        return [sys.executable, str(Path(__file__).parent / f"process_{name}.py"), *arguments], environment

    return command
