"""Good copies of a run's record: beside its NAS copy, and what crashed writers and repairs left here.

A copy is offered only where it is of this very run, does not contradict itself, and knows all that is known
to have happened: states that the damaged record mentions or the run's logs tell. So no step is forgotten.
What was recorded before the run was tracked from the start again is not taken: it speaks of what lay here
then.
"""

from __future__ import annotations

import contextlib
import os
import re
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.ingest import (
    LIFECYCLE,
    DamagedRecordError,
    IngestState,
    SchemaMajorMismatchError,
    UnsafePathError,
    parse_time,
)
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.ingest.record import decode_record, repeated_keys
from exlab_gui.ingest.record_file import read_bytes
from exlab_gui.ingest.record_repair import mark_of
from exlab_gui.staging.layout import RECORD_NAME, locate_run, record_path, wizard_dir
from exlab_gui.staging.run_log import read_own_logs
from exlab_gui.transfer.destination import is_whole_path
from exlab_gui.transfer.proof import read_proof

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from exlab_gui.ingest import IngestRecord
    from exlab_gui.ingest.record_repair import FileMark

SET_ASIDE = "ingest.json set aside"
"""How the log tells that a run is tracked from the start again; what was before does not count any more."""

_MENTIONED = re.compile(rb'"(?:state|current_state)"\s*:\s*"([a-z_]{1,20})"')
_LOGGED = re.compile(r"ingest\.json (?:transition: [a-z_]+ -> |created: )([a-z_]+)")
_MOST_LOOKED_AT = 50
_BETWEEN_RECORD_AND_LOG = timedelta(minutes=1)
"""So much later the log may tell of a step than the record says that it was."""
_STATES = {state.value: state for state in LIFECYCLE}


class GoodCopy(NamedTuple):
    """A copy of a record that may take its place.

    Attributes:
        path: where it lies, absolute.
        mark: what it was when it was read.
        record: what it says.
    """

    path: str
    mark: FileMark
    record: IngestRecord


def mentioned_states(data: bytes) -> frozenset[IngestState]:
    """The states that a text which is no readable record speaks of."""
    # Editors of Windows save texts as UTF-16: each letter with a zero beside it.
    words = {match[1].decode("ascii") for match in _MENTIONED.finditer(data.replace(b"\0", b""))}
    return frozenset(_STATES[word] for word in words if word in _STATES)


def logged_states(run_dir: str) -> frozenset[IngestState]:
    """The states that the run's own logs tell of."""
    states: set[IngestState] = set()
    for line in read_own_logs(run_dir):
        if line.message.startswith(SET_ASIDE):
            states.clear()
        match = _LOGGED.match(line.message)
        if match and match[1] in _STATES:
            states.add(_STATES[match[1]])
    return frozenset(states)


def _last_fresh_start(run_dir: str) -> datetime | None:
    """When the run was last tracked from the start again, as its own logs tell; None for never."""
    times = (line.time for line in read_own_logs(run_dir) if line.message.startswith(SET_ASIDE))
    return max(map(parse_time, filter(None, times)), default=None)


def good_copies(run_dir: str, destination: str, reached: frozenset[IngestState]) -> list[GoodCopy]:
    """The copies that may take the record's place, the furthest first, each content once. Changes nothing.

    Args:
        run_dir: the run's folder.
        destination: its own folder on the NAS; empty where none is known.
        reached: the states that it is known to have reached.
    """
    least = max((LIFECYCLE.index(state) for state in reached), default=0)
    since = _last_fresh_start(run_dir)
    copies: dict[str, GoodCopy] = {}
    for path in _places(run_dir, destination):
        copy = _read(path, run_dir)
        if copy is None or copy.record.current_state.position < least:
            continue
        if since is None or _is_of_after(copy.record, since):
            copies.setdefault(copy.mark.sha256, copy)
    return sorted(copies.values(), key=lambda copy: -copy.record.current_state.position)


def _is_of_after(record: IngestRecord, since: datetime) -> bool:
    last = record.history[-1].when if record.history else None
    return last is None or last >= since - _BETWEEN_RECORD_AND_LOG


def _places(run_dir: str, destination: str) -> Iterator[str]:
    proof = None
    with contextlib.suppress(OSError):
        proof = read_proof(run_dir)
    for folder in dict.fromkeys((destination, proof.nas_path if proof else "")):
        if folder and is_whole_path(folder) and os.path.abspath(folder) != os.path.abspath(run_dir):
            yield record_path(folder)
    yield from _beside(wizard_dir(run_dir))


def _beside(folder: str) -> list[str]:
    start = RECORD_NAME + "."
    try:
        with os.scandir(native_path(folder)) as entries:
            names = [entry.name for entry in entries if entry.name.startswith(start)]
    except OSError:
        return []
    return [os.path.join(folder, name) for name in sorted(names, reverse=True)[:_MOST_LOOKED_AT]]


def _read(path: str, run_dir: str) -> GoodCopy | None:
    try:
        if is_link(os.lstat(native_path(os.path.dirname(path)))):
            return None
        data = read_bytes(path)
        record = decode_record(data, path)
        repeated = repeated_keys(data, path)
        mark = mark_of(path, data)
    except (OSError, DamagedRecordError, SchemaMajorMismatchError, UnsafePathError):
        return None
    is_of_this_run = record.run_path == locate_run(run_dir).run_path
    if mark is None or repeated or not is_of_this_run or record.inconsistency is not None:
        return None
    return GoodCopy(path, mark, record)
