"""What the tests of the record room share: a run folder, records in every state, helper processes."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import exlab_gui
from exlab_gui.ingest import LIFECYCLE, IngestWriter

HERE = Path(__file__).parent
HEAD = (
    b'{"schema_version":"1.1","project_name":"Cortex Q3 Pilot","equipment_id":"CONFOCAL_01",'
    b'"run_kind":"experimental","run_path":"CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32",'
    b'"transport":"smb_mount","current_state":"%s","history":[%s]}'
)
ENTRIES = (
    b'{"state":"staging","at":"2026-04-17T14:35:00Z","host":"labpc-04"}',
    (
        b'{"state":"complete","at":"2026-04-17T16:12:00Z","host":"labpc-04",'
        b'"files_received":142,"bytes_received":48293847234}'
    ),
    b'{"state":"sync_queued","at":"2026-04-17T16:12:05Z","host":"labpc-04"}',
    (
        b'{"state":"sync_verified","at":"2026-04-17T16:18:43Z","host":"labpc-04",'
        b'"nas_path":"//nas01/lab/CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32",'
        b'"checksum_file":".exlab-wizard/checksums.sha256"}'
    ),
    b'{"state":"cleared","at":"2026-04-18T08:00:00Z","host":"labpc-04"}',
)
LITTER = re.compile(r"ingest\.json\..*\.tmp")


@pytest.fixture
def writer():
    return IngestWriter(lock_timeout=20.0)


@pytest.fixture
def run_folder(tmp_path):
    folder = tmp_path / "CONFOCAL_01" / "PROJ-0042" / "Runs" / "Run_2026-04-17T14-32"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def record_path(run_folder):
    """Where the record belongs; its folder exists, the record does not."""
    folder = run_folder / ".exlab-wizard"
    folder.mkdir()
    return folder / "ingest.json"


@pytest.fixture(scope="session")
def text_of():
    """The canonical text of the format's example, as far as a state."""

    def text(state):
        count = LIFECYCLE.index(state) + 1
        return HEAD % (state.encode(), b",".join(ENTRIES[:count]))

    return text


@pytest.fixture
def recorded(record_path, text_of):
    """Puts a record in a state on disk."""

    def put(state):
        record_path.write_bytes(text_of(state))
        return record_path

    return put


@pytest.fixture(scope="session")
def footprint():
    """Everything that a write could disturb in a record's folder, except for the lock file."""

    def look(path):
        seen = {}
        for entry in sorted(Path(path).parent.iterdir()):
            if entry.name.endswith(".lock"):
                continue
            info = entry.lstat()
            data = entry.read_bytes() if entry.is_file() and not entry.is_symlink() else None
            seen[entry.name] = (data, info.st_ino, info.st_mode, info.st_mtime_ns, info.st_size, info.st_uid)
        return seen

    return look


@pytest.fixture(scope="session")
def litter():
    """The temporaries that lie beside a record."""

    def look(path):
        return sorted(name for name in os.listdir(Path(path).parent) if LITTER.fullmatch(name))

    return look


@pytest.fixture(scope="session")
def script():
    """The command and the settings that run one of the ``process_*.py`` files beside the tests."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(exlab_gui.__file__).parent.parent),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
    }

    def command(name, *arguments):
        return [sys.executable, str(HERE / f"process_{name}.py"), *map(str, arguments)], environment

    return command


class Helper:
    """A process that says on standard output how far it is and goes on when its standard input ends."""

    def __init__(self, command, environment):
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.pid = self.process.pid

    def expect(self, word):
        line = self.process.stdout.readline().strip()
        assert line == word, f"the helper said {line!r}, not {word!r}"

    def let_go(self):
        self.process.stdin.close()

    def end(self):
        for stream in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                stream.close()
        self.process.kill()
        self.process.wait()


@pytest.fixture
def helper(script):
    """Starts helper processes and ends those that are left."""
    started = []

    def start(name, *arguments):
        one = Helper(*script(name, *arguments))
        started.append(one)
        return one

    yield start
    for one in started:
        one.end()


@pytest.fixture
def note(request):
    """Keeps a number that a test has measured; all of them are printed at the end of the session."""

    def keep(name, value):
        request.node.user_properties.append((name, value))

    return keep


def pytest_terminal_summary(terminalreporter):
    noted = [one for one in terminalreporter.stats.get("passed", ()) if getattr(one, "user_properties", None)]
    if noted:
        terminalreporter.section("measured by the record room's tests", sep="-")
    for report in noted:
        values = ", ".join(f"{name} {value}" for name, value in report.user_properties)
        terminalreporter.line(f"{report.nodeid.rpartition('::')[2]}: {values}")
