"""A writer that is killed, or refused by the system, at any one of its system calls (Linux, with strace)."""

from __future__ import annotations

import errno
import json
import re
import shutil
import stat
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState, IngestWriter

S = IngestState
TEMPORARY = "ingest.json.0000000000000000.tmp"
KEPT = "ingest.json.before-repair-20260101T000000Z"
TOUCHED = [
    "",
    "/.exlab-wizard",
    *(f"/.exlab-wizard/{n}" for n in ("ingest.json", "ingest.json.lock", TEMPORARY, KEPT)),
]
DAMAGED = b'{"schema_version":"1.1","project_name":"Zw'
CREATED = IngestRecord(
    project_name="Zwölf",
    history=(HistoryEntry(state=S.STAGING, at="2026-04-17T14:35:00Z", host="crasher"),),
)
CALL = re.compile(r"^\d+ +([a-z0-9_]+)\(", re.MULTILINE)
AT_MOST = 60
"""More calls of one name than any write makes: a loop that would never end stops here."""


class Strace:
    """Runs one write under strace; only calls that touch the run's folder are seen, counted and broken."""

    def __init__(self, script, folder, text):
        self.script = script
        self.folder = folder
        self.text = text
        self._calls = {}

    def place(self, action, name):
        run = self.folder / name
        (run / ".exlab-wizard").mkdir(parents=True)
        path = run / ".exlab-wizard" / "ingest.json"
        if action in {"append", "repair"}:
            path.write_bytes(self.text if action == "append" else DAMAGED)
            path.chmod(0o640)
        else:
            path.parent.rmdir()
        return path

    def run(self, action, path, *injections):
        command, environment = self.script("write", action, path)
        output = path.parent.parent.parent / f"{path.parent.parent.name}.strace"
        filters = [part for end in TOUCHED for part in ("-P", f"{path.parent.parent}{end}")]
        options = [part for one in injections or ["trace=%file,%desc"] for part in ("-e", one)]
        done = subprocess.run(
            ["strace", "-f", "-qq", "-o", output, *options, *filters, *command],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done, output.read_text() if output.exists() else ""

    def calls(self, action):
        """The names of the system calls that a whole write makes."""
        if action not in self._calls:
            done, trace = self.run(action, self.place(action, f"whole-{action}"))
            assert json.loads(done.stdout) == {"error": None, "errno": None}, (done, trace)
            self._calls[action] = set(CALL.findall(trace))
        return self._calls[action]


@pytest.fixture(scope="module")
def strace(script, text_of, tmp_path_factory):
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    tool = Strace(script, tmp_path_factory.mktemp("crash"), text_of(S.STAGING))
    trial = tool.place("append", "trial")
    done, trace = tool.run("append", trial, "trace=fsync", "inject=fsync:error=ENOSPC:when=1")
    if "INJECTED" not in trace:
        pytest.skip(f"strace may not trace here: {done.stderr.strip()[:200]}")
    return tool


def check_after_kill(action, path, old, new_mode):
    """Asserts that nothing is half done, and that the next writer succeeds; returns what was found."""
    litter = [one.name for one in path.parent.glob("*.tmp")] if path.parent.exists() else []
    writer = IngestWriter()
    if not path.exists():
        assert action == "create"
        found = "old"
        writer.write_ingest(path, CREATED)
    else:
        data, record = path.read_bytes(), writer.read_ingest(path)
        if action == "create":
            found, expected = "new", CREATED.history
            assert record == CREATED
        elif data == old:
            found, expected = "old", record.history
        else:
            found, expected = "new", (*record.history[:1], HistoryEntry(
                state=S.COMPLETE, at=record.history[-1].at, host="crasher"
            ))  # fmt: skip
            entry = f',{{"state":"complete","at":"{record.history[-1].at}","host":"crasher"}}]}}'
            assert data == old[:-2].replace(b'_state":"staging"', b'_state":"complete"') + entry.encode()
        assert record.history == expected
        assert new_mode is None or stat.S_IMODE(path.stat().st_mode) == new_mode
        writer.append_state_transition(path, record.current_state.successor)
    names = {one.name for one in path.parent.iterdir()}
    assert names <= {"ingest.json", "ingest.json.lock"}
    assert not any(name.endswith(".tmp") for name in names)
    return found, bool(litter)


@pytest.mark.parametrize("action", ["append", "create"])
def test_killed_at_every_system_call(strace, note, action):
    names = strace.calls(action)
    needed = {"flock", "write", "fsync", "close"}
    assert needed <= names
    assert {"open", "openat"} & names
    assert {"rename", "renameat", "renameat2", "link", "linkat"} & names

    def kill_at_every(name):
        found = []
        for number in range(1, AT_MOST):
            path = strace.place(action, f"{action}-{name}-{number}")
            done, _ = strace.run(action, path, f"trace={name}", f"inject={name}:signal=KILL:when={number}")
            finished = bool(done.stdout)
            assert finished or done.returncode in (-9, 137), done
            found.append(
                (
                    *check_after_kill(action, path, strace.text, 0o640 if action == "append" else None),
                    finished,
                )
            )
            if done.returncode == 0:
                return found
        raise AssertionError(f"{name} is called without an end")

    with ThreadPoolExecutor(2) as pool:
        found = [one for group in pool.map(kill_at_every, sorted(names)) for one in group]
    killed = [one for one in found if not one[2]]
    note("kills", len(killed))
    assert len(killed) >= len(names)
    # The kills did hit both sides of the publication, and did leave temporaries for the next writer.
    assert {one[0] for one in killed} == {"old", "new"}
    assert {one[1] for one in killed} == {True, False}


def broken_calls(names, action):
    """The first call of each kind that a full or failing disk refuses, with the errors to give back."""
    for name in sorted({"write", "fsync"} & names):
        yield from ((name, number) for number in ("EIO", "ENOSPC", "EACCES"))
    for name in sorted({"rename", "renameat", "renameat2"} & names):
        yield from ((name, number) for number in ("EIO", "ENOSPC", "EACCES"))
    if action == "create":
        # EACCES from link means "no hard links here", which is another way, not a failure.
        yield from (
            (name, number) for name in sorted({"link", "linkat"} & names) for number in ("EIO", "ENOSPC")
        )


@pytest.mark.parametrize("action", ["append", "create"])
def test_a_refusal_by_the_system_leaves_the_old_record(strace, action):
    names = strace.calls(action)
    cases = list(broken_calls(names, action))
    assert len(cases) >= 8
    for name, number in cases:
        path = strace.place(action, f"{action}-{name}-{number}")
        done, trace = strace.run(action, path, f"trace={name}", f"inject={name}:error={number}:when=1")
        assert "INJECTED" in trace
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["errno"] == getattr(errno, number), (name, number)
        left = {one.name: one.read_bytes() for one in path.parent.iterdir()}
        left.pop("ingest.json.lock")
        assert left == ({"ingest.json": strace.text} if action == "append" else {})


@pytest.mark.parametrize("action", ["append", "create"])
def test_a_folder_that_cannot_be_flushed_is_a_warning(strace, action):
    path = strace.place(action, f"{action}-folder")
    done, trace = strace.run(action, path, "trace=fsync", "inject=fsync:error=EIO:when=2")
    assert "INJECTED" in trace
    assert json.loads(done.stdout) == {"error": None, "errno": None}
    assert "could not be flushed" in done.stderr
    assert IngestWriter().read_ingest(path).current_state is (S.COMPLETE if action == "append" else S.STAGING)
    assert sorted(Path(path).parent.glob("*.tmp")) == []


def check_after_killed_repair(path):
    """Asserts that the old record is there whole, by one of its names or both; returns which is in place."""
    kept, data = path.parent / KEPT, path.read_bytes()
    assert not kept.exists() or kept.read_bytes() == DAMAGED
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    if data == DAMAGED:
        return "old"
    assert IngestWriter().read_ingest(path) == CREATED
    assert kept.exists()
    return "new"


def test_a_repair_killed_at_every_system_call(strace, note):
    names = strace.calls("repair")
    assert {"link", "linkat"} & names
    assert {"rename", "renameat", "renameat2"} & names

    def kill_at_every(name):
        found = []
        for number in range(1, AT_MOST):
            path = strace.place("repair", f"repair-{name}-{number}")
            done, _ = strace.run("repair", path, f"trace={name}", f"inject={name}:signal=KILL:when={number}")
            found.append((check_after_killed_repair(path), bool(done.stdout)))
            if done.returncode == 0:
                return found
        raise AssertionError(f"{name} is called without an end")

    with ThreadPoolExecutor(2) as pool:
        found = [one for group in pool.map(kill_at_every, sorted(names)) for one in group]
    killed = [one for one, finished in found if not finished]
    note("kills", len(killed))
    assert set(killed) == {"old", "new"}


def test_a_repair_that_the_system_refuses_leaves_the_old_record(strace):
    names = strace.calls("repair")
    for name, number in broken_calls(names, "create"):
        path = strace.place("repair", f"refused-repair-{name}-{number}")
        done, trace = strace.run("repair", path, f"trace={name}", f"inject={name}:error={number}:when=1")
        assert "INJECTED" in trace
        assert done.returncode == 0, done.stderr
        left = {one.name: one.read_bytes() for one in path.parent.iterdir()}
        left.pop("ingest.json.lock")
        if name in {"link", "linkat"} or (name == "fsync" and json.loads(done.stdout)["errno"] is None):
            # A copy keeps the old record just as well as a second name; a folder need not be flushed.
            assert left[KEPT] == DAMAGED
            assert IngestWriter().read_ingest(path) == CREATED
        else:
            assert json.loads(done.stdout)["errno"] == getattr(errno, number), (name, number)
            assert left == {"ingest.json": DAMAGED}
