"""A small lab to try the app on: made in a second, with every kind of run.

What is in it stands in ``resources/demo/lab.json``; here is only how it is laid down. Everything that a
readable record says of its files is true: they were counted, and NAS copies match their checksum lists.
"""

from __future__ import annotations

import hashlib
import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec

from exlab_gui.ingest import (
    LIFECYCLE,
    HistoryEntry,
    IngestRecord,
    IngestState,
    IngestWriter,
    format_time,
    never,
)
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.resources import read_text
from exlab_gui.staging.layout import (
    CHECKSUMS_NAME,
    DEFAULT_MANIFEST,
    DEFAULT_SENTINEL,
    RUN_PREFIX,
    RUNS_DIR,
    TEST_RUN_PREFIX,
    TEST_RUNS_DIR,
    WIZARD_DIR,
    RunKind,
    RunLocation,
    checksums_path,
    creation_path,
    locate_run,
    record_path,
    wizard_dir,
)
from exlab_gui.staging.run_log import format_line, log_name
from exlab_gui.transfer.count import Counted, count_run

_SYNC_HOST = "exlab-sync"
_HEAD_BYTES = 1500
_TEXT_SUFFIXES = (".csv", ".txt", ".xml")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


class DemoLab(msgspec.Struct, frozen=True):
    """Where the demo lies.

    Attributes:
        staging: the staging root.
        nas: the folder that plays the NAS.
    """

    staging: str
    nas: str


class _Files(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    count: int
    kilobytes: int


class _Instrument(msgspec.Struct, forbid_unknown_fields=True):
    host: str
    template: str
    signal: Literal["sentinel_file", "manifest"]
    files: list[_Files]


class _Project(msgspec.Struct, forbid_unknown_fields=True):
    instrument: str
    folder: str
    id: str
    name: str
    by: str


class _Run(msgspec.Struct, forbid_unknown_fields=True):
    """``started`` and ``steps`` are ages ("20s", "2m", "16h", "5d"); one step for each state reached."""

    project: str
    started: str
    steps: list[str]
    kind: RunKind = RunKind.EXPERIMENTAL
    name: str = ""
    fallback: str = ""
    older_layout: bool = False
    creation: bool = True
    arrived: float = 1.0
    oddity: Literal["damaged", "newer_major", "state_disagrees", "history_skips"] | None = None
    variables: dict[str, str | float | bool | list[str]] = {}


class _Ingredients(msgspec.Struct, forbid_unknown_fields=True):
    instruments: dict[str, _Instrument]
    projects: dict[str, _Project]
    runs: list[_Run]


def build_demo_lab(folder: str, *, now: datetime | None = None) -> DemoLab:
    """Make the demo lab in a folder.

    The same ``now`` and ``folder`` give the same lab, byte for byte. A run whose name the file system refuses
    gets a plainer one. Most files are sparse: about 6 MB of disk for 320 MB of files, where the file system
    knows sparse files.

    Args:
        folder: made if it is missing.
        now: the moment that all ages count from; must know its zone. The present by default.

    Raises:
        FileExistsError: there is a demo already; it is untouched.
        OSError: it could not be written; what has been written stays.
    """
    lab = DemoLab(
        os.path.join(os.path.abspath(folder), "Staging"), os.path.join(os.path.abspath(folder), "NAS")
    )
    os.makedirs(folder, exist_ok=True)
    for made in (lab.staging, lab.nas):
        os.mkdir(made)
    ingredients = msgspec.json.decode(read_text("demo/lab.json"), type=_Ingredients)
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    for seed, run in enumerate(ingredients.runs):
        _RunBuilder(lab, ingredients, run, moment, seed).build()
    _write_shared_logs(lab, ingredients, moment)
    return lab


class _RunBuilder:
    """Lays down one run: its data, its copy, its records and its log."""

    def __init__(self, lab: DemoLab, ingredients: _Ingredients, run: _Run, now: datetime, seed: int) -> None:
        self.run = run
        self.project = ingredients.projects[run.project]
        self.instrument = ingredients.instruments[self.project.instrument]
        self.started = now - _age(run.started)
        self.times = [now - _age(step) for step in run.steps]
        self.states = LIFECYCLE[: len(run.steps)]
        self.now = now
        self.seed = seed
        self.place = self._make_folder(lab.staging)
        self.folder = os.path.join(lab.staging, *self.place.run_path.split("/"))
        self.copy = os.path.join(lab.nas, *self.place.run_path.split("/"))

    def build(self) -> None:
        counted = None
        if IngestState.SYNC_QUEUED in self.states:
            counted = self._write_data(self.copy)
            lines = _checksums(self.copy)
            _write(checksums_path(self.copy), lines)
            _write(checksums_path(self.folder), lines)
        if IngestState.CLEARED not in self.states:
            counted = self._write_data(self.folder)
        if self.run.creation:
            _write(creation_path(self.folder), _json(self._creation()))
        if self.states:
            self._write_record(counted or Counted(0, 0, None, ""))
            self._write_log()
        _set_time(self.folder, self.times[-1] if self.times else self.started)

    def _make_folder(self, staging: str) -> RunLocation:
        prefix = TEST_RUN_PREFIX if self.run.kind is RunKind.TEST else RUN_PREFIX
        container = TEST_RUNS_DIR if self.run.kind is RunKind.TEST else RUNS_DIR
        folder = os.path.join(staging, self.project.instrument, self.project.folder)
        if not self.run.older_layout:
            folder = os.path.join(folder, container)
        os.makedirs(native_path(folder), exist_ok=True)
        date = self.started.strftime("%Y-%m-%dT%H-%M")
        wanted = [name.format(date=date) for name in (self.run.name, self.run.fallback) if name]
        return locate_run(_make_first_possible(folder, [*wanted, prefix + date]))

    def _write_data(self, folder: str) -> Counted:
        chosen = random.Random(self.seed)  # noqa: S311  (the same lab every time)
        ended = self.times[1] if len(self.times) > 1 else min(self.now, self.started + timedelta(minutes=40))
        every = [
            (files.path.format(n=number), files.kilobytes)
            for files in self.instrument.files
            for number in range(1, files.count + 1)
        ]
        arrived = every[: max(1, round(len(every) * self.run.arrived))]
        sizes: dict[str, int] = {}
        for index, (path, kilobytes) in enumerate(arrived, start=1):
            sizes[path] = round(kilobytes * 1000 * chosen.uniform(0.8, 1.2))
            file = os.path.join(folder, *path.split("/"))
            _write_file(file, sizes[path], chosen)
            _set_time(file, self.started + (ended - self.started) * index / len(every))
        if self.states and len(arrived) == len(every):
            self._write_signal(folder, sizes, ended)
        return count_run(folder, lambda _: None, never)

    def _write_signal(self, folder: str, sizes: dict[str, int], ended: datetime) -> None:
        if self.instrument.signal == "manifest":
            signal = os.path.join(folder, DEFAULT_MANIFEST)
            _write(signal, _json({"files": [{"path": path, "size": size} for path, size in sizes.items()]}))
        else:
            signal = os.path.join(folder, DEFAULT_SENTINEL)
            _write(signal, b"")
        _set_time(signal, ended)

    def _creation(self) -> dict[str, object]:
        return {
            "run_kind": self.run.kind,
            "lims_project": {"short_id": self.project.id, "name_at_creation": self.project.name},
            "created_by": self.project.by,
            "created_at": format_time(self.started),
            "template": {"name": self.instrument.template},
            "variables": self.run.variables,
            "paths": {"nas": _posix(self.copy)},
            "orchestrator": {
                "completeness_signal": self.instrument.signal,
                "sentinel_filename": DEFAULT_SENTINEL,
                "manifest_filename": DEFAULT_MANIFEST,
            },
        }

    def _write_record(self, counted: Counted) -> None:
        path = record_path(self.folder)
        record = IngestRecord(
            project_name=self.project.name,
            equipment_id=self.project.instrument,
            run_kind=self.run.kind,
            run_path=self.place.run_path,
            current_state=self.states[-1],
            history=tuple(
                self._entry(state, when, counted) for state, when in zip(self.states, self.times, strict=True)
            ),
        )
        if self.run.oddity is None:
            IngestWriter().write_ingest(path, record)
        else:
            _write(path, _spoilt(record, self.run.oddity))
        _set_time(path, self.times[-1])

    def _entry(self, state: IngestState, when: datetime, counted: Counted) -> HistoryEntry:
        complete = state is IngestState.COMPLETE
        verified = state is IngestState.SYNC_VERIFIED
        return HistoryEntry(
            state=state,
            at=format_time(when),
            host=self._host(state),
            files_received=counted.files if complete else None,
            bytes_received=counted.bytes if complete else None,
            nas_path=_posix(self.copy) if verified else None,
            checksum_file=f"{WIZARD_DIR}/{CHECKSUMS_NAME}" if verified else None,
        )

    def _host(self, state: IngestState) -> str:
        """The instrument's PC tells what arrives; another machine copies."""
        return self.instrument.host if state.position <= IngestState.COMPLETE.position else _SYNC_HOST

    def _write_log(self) -> None:
        previous = None
        for state, when in zip(self.states, self.times, strict=True):
            said = (
                f"ingest.json transition: {previous} -> {state}"
                if previous
                else "ingest.json created: staging"
            )
            line = format_line(self.place, "INFO", said, host=self._host(state), when=when)
            path = os.path.join(wizard_dir(self.folder), log_name(self._host(state)))
            _append(path, line)
            previous = state


def _write_shared_logs(lab: DemoLab, ingredients: _Ingredients, now: datetime) -> None:
    for number, project in enumerate(ingredients.projects.values(), start=1):
        host = ingredients.instruments[project.instrument].host
        folder = os.path.join(lab.staging, project.instrument, project.folder)
        place = locate_run(os.path.join(folder, RUNS_DIR, "-"))
        when = now - timedelta(days=30, hours=number)
        said = f"project folder created by {project.by}"
        line = format_line(place, "INFO", said, host=host, when=when)
        _append(os.path.join(wizard_dir(folder), log_name(host)), line)
    for number, name in enumerate(ingredients.instruments, start=1):
        place = locate_run(os.path.join(lab.staging, name, "-", RUNS_DIR, "-"))
        when = now - timedelta(days=2, hours=number)
        line = format_line(place, "WARN", "the NAS was slow to answer (4 s)", host=_SYNC_HOST, when=when)
        _append(os.path.join(place.equipment_dir, log_name(_SYNC_HOST)), line)


def _spoilt(record: IngestRecord, oddity: str) -> bytes:
    text = msgspec.json.encode(record)
    if oddity == "damaged":
        return text[: len(text) * 2 // 3]
    if oddity == "newer_major":
        fields = msgspec.json.decode(text)
        return _json({**fields, "schema_version": "2.0", "storage": {"tier": "cold"}})
    if oddity == "state_disagrees":
        return text.replace(b'"current_state":"complete"', b'"current_state":"sync_queued"')
    history = tuple(entry for entry in record.history if entry.state is not IngestState.COMPLETE)
    return msgspec.json.encode(msgspec.structs.replace(record, history=history))


def _age(text: str) -> timedelta:
    return timedelta(**{_UNITS[text[-1]]: float(text[:-1])})


def _make_first_possible(folder: str, names: list[str]) -> str:
    for name in names[:-1]:
        path = os.path.join(folder, name)
        try:
            os.mkdir(native_path(path))
        except FileExistsError:
            raise
        except OSError:
            continue  # characters or a length that this system does not allow
        return path
    path = os.path.join(folder, names[-1])
    os.mkdir(native_path(path))
    return path


def _write_file(path: str, size: int, chosen: random.Random) -> None:
    head = chosen.randbytes(min(size, _HEAD_BYTES))
    if path.endswith(_TEXT_SUFFIXES):
        lines = (f"{chosen.random():.4f},{chosen.random():.4f}\n" for _ in range(size // 14 + 1))
        head = "".join(lines).encode()[:size]
    _write(path, head)
    os.truncate(native_path(path), size)


def _checksums(folder: str) -> bytes:
    """The list of a copy's files as ``sha256sum`` writes it (format.md, "checksums.sha256")."""
    names: list[str] = []
    for base, _, files in os.walk(native_path(folder)):
        names += [_posix(os.path.relpath(os.path.join(base, file), native_path(folder))) for file in files]
    lines = []
    for name in sorted(names):
        with open(native_path(os.path.join(folder, name)), "rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {name}\n")
    return "".join(lines).encode()


def _posix(path: str) -> str:
    return Path(path).as_posix()


def _json(value: object) -> bytes:
    return msgspec.json.encode(value)


def _write(path: str, data: bytes) -> None:
    os.makedirs(native_path(os.path.dirname(path)), exist_ok=True)
    with open(native_path(path), "wb") as file:
        file.write(data)


def _append(path: str, line: str) -> None:
    os.makedirs(native_path(os.path.dirname(path)), exist_ok=True)
    with open(native_path(path), "ab") as file:
        file.write(line.encode())


def _set_time(path: str, when: datetime) -> None:
    os.utime(native_path(path), (when.timestamp(), when.timestamp()))
