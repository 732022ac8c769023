"""What all tests share: no screen, nobody's own files, no unnoticed errors, and runs on disk to work with."""

from __future__ import annotations

import itertools
import logging
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from exlab_gui.ingest import LIFECYCLE, HistoryEntry, IngestRecord, IngestState, format_time
from exlab_gui.staging import locate_run, record_path
from hand_clock import HandClock
from workshop_modules import load_workshop

# Before anything imports Qt: on a developer's desktop, too, no test may open a window or take the keyboard.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

pytest_plugins = ["scanner_fixtures"]


def pytest_configure(config):
    """Compile the texts before any test, and before xdist starts its workers."""
    if not hasattr(config, "workerinput"):
        load_workshop("translations").compile_all(Path(sys.executable))


USER_FOLDERS = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_STATE_HOME": ".local/state",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_DIRS": ".site-config",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData",
    "WIN_PD_OVERRIDE_COMMON_APPDATA": "ProgramData",
}
"""Where each system, and platformdirs on Windows, is told to look for a user's own files."""


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_session(tmp_path_factory):
    """What lives as long as the session, such as the one QApplication, sees nobody's own files either."""
    with pytest.MonkeyPatch.context() as patch:
        _move_home(tmp_path_factory.mktemp("session-home"), patch)
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """The home folder of the test: an empty one, with all that systems keep below it."""
    folder = tmp_path_factory.mktemp("home")
    _move_home(folder, monkeypatch)
    return folder


def _move_home(folder, patch):
    for name, below in USER_FOLDERS.items():
        patch.setenv(name, str(folder / below))


class _ErrorCollector(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.texts = []

    def emit(self, record):
        self.texts.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_errors_logged(request):
    """Fails a test that logged an error; ``@pytest.mark.allow_errors`` where that is what it is about."""
    collector = _ErrorCollector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if request.node.get_closest_marker("allow_errors") is None:
        assert collector.texts == [], "errors were logged"


@pytest.fixture
def themes(qapp):
    """A ThemeManager, light whatever the system says."""
    import shiboken6  # noqa: PLC0415  (tests of the rooms without Qt load this file, too)

    from exlab_gui.desktop.theme import Appearance, ThemeManager  # noqa: PLC0415

    manager = ThemeManager(qapp, Appearance.LIGHT)
    yield manager
    qapp.setStyleSheet("")
    shiboken6.delete(manager)


@pytest.fixture
def runner(qapp):
    """A JobRunner; at the end its jobs are cancelled or finished, and no thread of it may be left."""
    import shiboken6  # noqa: PLC0415
    from PySide6.QtCore import QThreadPool  # noqa: PLC0415

    from exlab_gui.desktop.jobs import JobRunner  # noqa: PLC0415

    job_runner = JobRunner()
    yield job_runner
    job_runner.shut_down()
    assert job_runner.jobs() == []
    assert not any(pool.activeThreadCount() for pool in job_runner.findChildren(QThreadPool))
    shiboken6.delete(job_runner)


@pytest.fixture
def clock():
    """Seconds that pass only when a test says so."""
    return HandClock()


@pytest.fixture(scope="session")
def make_run():
    """Makes a run on disk and returns its folder; see :func:`_make_run`."""
    return _make_run


_NUMBERS = itertools.count()
_FIRST = datetime(2026, 4, 17, 14, 35, tzinfo=UTC)


def _make_run(
    root,
    equipment="CONFOCAL_01",
    project="PROJ-0042",
    name="",
    *,
    state=IngestState.STAGING,
    container=None,
    project_name="Cortex Q3 Pilot",
    host="labpc-04",
    started=_FIRST,
    received=(142, 48_293_847_234),
    nas_path="",
    record=None,
    data=(("image_001.tif", b"II*\0"), ("notes.txt", b"kept at 4 degrees")),
):
    """Make one run.

    Args:
        root: the staging folder.
        equipment: the instrument's folder name.
        project: the project's folder name.
        name: the run folder's name; empty for one that no other run has.
        state: the state that its record is in; None for a run that is not tracked.
        container: ``Runs``, ``TestRuns`` or empty for the older layout; by default it follows from the name.
        project_name: what the record calls the project.
        host: who recorded every step.
        started: when the first step was recorded; the others follow an hour apart.
        received: files and bytes, as recorded on ``complete``; may disagree with ``data``.
        nas_path: as recorded on ``sync_verified``.
        record: bytes to put down as the record instead of a valid one.
        data: the run's own files, as pairs of relative path and content.
    """
    name = name or f"Run_{_FIRST + timedelta(minutes=next(_NUMBERS)):%Y-%m-%dT%H-%M}"
    if container is None:
        container = "TestRuns" if name.startswith("TestRun_") else "Runs"
    run_dir = Path(root, equipment, project, container, name)
    run_dir.mkdir(parents=True)
    for file_name, content in data:
        path = run_dir / file_name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if record is None and state is not None:
        place = locate_run(str(run_dir))
        history = _history(IngestState(state), started, host, received, nas_path or f"//nas/{place.run_path}")
        record = msgspec.json.encode(
            IngestRecord(
                project_name=project_name,
                equipment_id=place.equipment,
                run_kind=place.kind,
                run_path=place.run_path,
                current_state=history[-1].state,
                history=history,
            )
        )
    if record is not None:
        path = Path(record_path(str(run_dir)))
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(record)
    return str(run_dir)


def _history(state, started, host, received, nas_path):
    extras = {
        IngestState.COMPLETE: {"files_received": received[0], "bytes_received": received[1]},
        IngestState.SYNC_VERIFIED: {
            "nas_path": nas_path,
            "checksum_file": ".exlab-wizard/checksums.sha256",
        },
    }
    return tuple(
        HistoryEntry(
            state=step,
            at=format_time(started + timedelta(hours=number)),
            host=host,
            **extras.get(step, {}),
        )
        for number, step in enumerate(LIFECYCLE[: state.position + 1])
    )
