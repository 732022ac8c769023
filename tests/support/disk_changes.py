"""What others do to a staging folder while the window is open: one change at a time, by hand or at random.

Every change looks at the disk itself to see what there is to be changed, so that several processes may make
them at the same time. What another one has taken away meanwhile is not changed, and no error.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from exlab_gui.ingest import LIFECYCLE, HistoryEntry, IngestRecord, IngestState, format_time
from exlab_gui.staging import locate_run, record_path

INSTRUMENTS = ("CONFOCAL_01", "PLATE_02", "SEQ_03")
PROJECTS = ("PROJ-0042", "Größe", "proj-0042")
FOLDERS = ("Runs", "TestRuns", "")
NAMES = ("Run_a", "Run_A", "Run_\u00e9", "Run_e\u0301", "Run_b", "TestRun_c", "TestRun_C")
"""Some differ only by case or normal form; where the file system takes two for one, there is one."""
DAMAGES = (b"", b'{"schema_version":"1.1","current', b'{"schema_version":"2.0"}', b"\xff\xfe{}", b"[]")

_FIRST = datetime(2026, 4, 17, 14, 35, tzinfo=UTC)
_SIZES = itertools.count(10_000_000)


def record_of(run_dir, state, *, size=None):
    """The bytes of a valid record in this state; the size that it tells has always eight digits."""
    place = locate_run(run_dir)
    count = next(_SIZES) if size is None else size
    history = tuple(
        HistoryEntry(
            state=step,
            at=format_time(_FIRST + timedelta(hours=number)),
            host="labpc-04",
            **({"files_received": 142, "bytes_received": count} if step is IngestState.COMPLETE else {}),
        )
        for number, step in enumerate(LIFECYCLE[: state.position + 1])
    )
    record = IngestRecord(
        project_name="Cortex Q3 Pilot",
        equipment_id=place.equipment,
        run_path=place.run_path,
        current_state=state,
        history=history,
    )
    return msgspec.json.encode(record)


def create(run_dir, state=IngestState.STAGING):
    """A run appears; None for one without a record."""
    os.makedirs(Path(record_path(run_dir)).parent, exist_ok=True)
    if state is not None:
        replace(run_dir, record_of(run_dir, state))


def replace(run_dir, data):
    """The record is replaced whole, as every writer of the format does it."""
    path = record_path(run_dir)
    if os.path.isdir(path):
        os.rmdir(path)
    descriptor, name = tempfile.mkstemp(".tmp", "ingest.json.", os.path.dirname(path))
    os.write(descriptor, data)
    os.close(descriptor)
    os.replace(name, path)


def edit(run_dir):
    """The record is changed in place and keeps its length: neither folder nor size nor inode tell of it."""
    path = Path(record_path(run_dir))
    with path.open("r+b") as file:
        file.write(record_of(run_dir, IngestState.SYNC_QUEUED))
        file.truncate()


def edit_in_the_past(run_dir):
    """The same, with the time that the file had: the clock of whoever did it was set back."""
    path = record_path(run_dir)
    before = os.stat(path)
    edit(run_dir)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def advance(run_dir):
    """The next state is recorded, or the first one again."""
    data = Path(record_path(run_dir)).read_bytes()
    found = next((state for state in LIFECYCLE if f'"current_state":"{state}"'.encode() in data), None)
    after = LIFECYCLE[(found.position + 1) % len(LIFECYCLE)] if found else IngestState.STAGING
    replace(run_dir, record_of(run_dir, after))


def damage(run_dir, data=DAMAGES[1]):
    """The record cannot be read any more."""
    replace(run_dir, data)


def make_folder_of_record(run_dir):
    """A folder lies where the record should be."""
    path = record_path(run_dir)
    os.remove(path)
    os.mkdir(path)


def untrack(run_dir):
    """The record is gone."""
    os.remove(record_path(run_dir))


def rename(run_dir, name):
    """The run's folder is called otherwise."""
    os.rename(run_dir, os.path.join(os.path.dirname(run_dir), name))


def delete(run_dir):
    """The run is gone."""
    shutil.rmtree(run_dir)


def become_file(run_dir):
    """A file lies where the run was."""
    shutil.rmtree(run_dir)
    Path(run_dir).write_bytes(b"not a run")


def runs_in(root):
    """The folders of all runs, in a fixed order."""
    pattern = ("*/*/Runs/*", "*/*/TestRuns/*", "*/*/Run_*", "*/*/TestRun_*")
    return sorted(str(path) for each in pattern for path in Path(root).glob(each) if path.is_dir())


def _new_place(root, chance):
    folder = chance.choice(FOLDERS)
    return os.path.join(
        root, chance.choice(INSTRUMENTS), chance.choice(PROJECTS), folder, chance.choice(NAMES)
    )


def _create_one(root, chance):
    place = _new_place(root, chance)
    if os.path.isfile(place):
        os.remove(place)
    create(place, chance.choice((*LIFECYCLE, None)))


def _delete_many(root, chance):
    # A whole project or instrument; never everything: an empty folder is taken for a share that is away.
    place = os.path.dirname(os.path.dirname(chance.choice(runs_in(root))))
    if len({os.path.commonpath([place, run]) == place for run in runs_in(root)}) == 2:
        shutil.rmtree(place)


def _rename_project(root, chance):
    run = Path(chance.choice(runs_in(root)))
    project = run.parents[1] if run.parent.name in FOLDERS else run.parent
    os.rename(project, project.with_name(chance.choice(("PROJ-0001", "PROJ-0002"))))


def _to_one(act):
    return lambda root, chance: act(chance.choice(runs_in(root)))


CHANGES = {
    "create": _create_one,
    "advance": _to_one(advance),
    "damage": lambda root, chance: damage(chance.choice(runs_in(root)), chance.choice(DAMAGES)),
    "make_folder_of_record": _to_one(make_folder_of_record),
    "repair": _to_one(lambda run: replace(run, record_of(run, IngestState.COMPLETE))),
    "untrack": _to_one(untrack),
    "edit": _to_one(edit),
    "edit_in_the_past": _to_one(edit_in_the_past),
    "rename": lambda root, chance: rename(chance.choice(runs_in(root)), chance.choice(NAMES)),
    "rename_project": _rename_project,
    "delete": lambda root, chance: len(runs_in(root)) > 1 and delete(chance.choice(runs_in(root))),
    "delete_many": _delete_many,
    "become_file": lambda root, chance: len(runs_in(root)) > 1 and become_file(chance.choice(runs_in(root))),
}
"""What can be done at random: ``change(root, chance)``."""


def change(root, name, chance):
    """Change something at random in this way, where there is something left to be changed."""
    # Nothing is there to be changed, or somebody else was faster.
    with contextlib.suppress(OSError, IndexError, shutil.Error):
        CHANGES[name](str(root), chance)
