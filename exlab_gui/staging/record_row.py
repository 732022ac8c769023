"""From a record to its row."""

from __future__ import annotations

from datetime import UTC, datetime
from sys import intern
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import LIFECYCLE, Inconsistency, IngestState, parse_time
from exlab_gui.staging.layout import RunKind, is_safe_relative
from exlab_gui.staging.stamps import settled_stamp
from exlab_gui.staging.summary import MAX_TIME, TIMES, Problem, ProblemKind, RunSummary

if TYPE_CHECKING:
    import os

    from exlab_gui.ingest import IngestRecord

_MAX_DETAIL = 300  # a tooltip shows it; a record may hold megabytes
_UNDISTURBED = {state: list(LIFECYCLE[: state.position + 1]) for state in LIFECYCLE}
_POSITIONS = {state: state.position for state in LIFECYCLE}
_COMPLETE = IngestState.COMPLETE
_from_iso = datetime.fromisoformat
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class RunSpot(msgspec.Struct, frozen=True, gc=False):
    """Where a run lies, as far as its row says so.

    Attributes:
        path: the run's folder, absolute, without a trailing separator.
        name: its own name.
        equipment: the instrument's folder name.
        project: the project's folder name.
        kind: what the run is.
    """

    path: str
    name: str
    equipment: str
    project: str
    kind: RunKind | None


def row_of_record(
    spot: RunSpot, record: IngestRecord, revision: int, info: os.stat_result, now_ns: int
) -> RunSummary:
    """The row of a run whose record could be read; the scan's inner loop.

    Args:
        spot: where the run lies.
        record: what the record says.
        revision: stands for the record's bytes.
        info: the record's status just before it was read.
        now_ns: see :func:`exlab_gui.staging.stamps.settled_stamp`.

    Raises:
        ValueError, OverflowError: a time in the history is none; not after
            :func:`exlab_gui.ingest.record.decode_record`.
    """
    files = size = None
    seconds = 0.0
    times = [0, 0, 0, 0, 0]
    states: list[IngestState] = []
    hosts: list[str] = []
    history = record.history
    for entry in history:
        at, state, host = entry.at, entry.state, entry.host
        seconds = 0.0
        if at:
            moment = _from_iso(at)
            # Nearly every time says "Z", and nothing is left to convert.
            # And this is what timestamp() does, in half the time.
            seconds = ((moment if moment.tzinfo is UTC else parse_time(at)) - _EPOCH).total_seconds()
        states.append(state)
        times[_POSITIONS[state]] = int(seconds) if 0 < seconds <= MAX_TIME else 0
        if state is _COMPLETE:
            files, size = entry.files_received, entry.bytes_received
        if host and host not in hosts:
            hosts.append(host)
    return RunSummary(
        spot.path,
        spot.equipment,
        spot.project,
        intern(record.project_name) or spot.project,
        spot.name,
        spot.kind,
        record.current_state,
        seconds if history and history[-1].at else info.st_mtime,
        files,
        size,
        _contradiction(record, states),
        revision,
        _joined(hosts),
        TIMES.pack(*times),
        settled_stamp(info, now_ns),
    )


def _joined(hosts: list[str]) -> str:
    text = "\n".join(hosts)
    if text.count("\n") >= len(hosts) > 0:
        text = "\n".join(dict.fromkeys(host.replace("\n", " ") for host in hosts))
    return intern(text)


def _contradiction(record: IngestRecord, states: list[IngestState]) -> Problem | None:
    # A record of an older minor version may say no path at all; that is not an unsafe one.
    if record.run_path and not is_safe_relative(record.run_path):
        return Problem(ProblemKind.UNSAFE_RUN_PATH, record.run_path[:_MAX_DETAIL])
    if states == _UNDISTURBED[record.current_state]:
        return None  # only a shorter way to the same answer: the scan asks this of every run
    found = record.inconsistency
    if found is None:
        return None
    story = " -> ".join(states) or "empty"
    detail = f"current_state is {record.current_state}, history is {story}"[:_MAX_DETAIL]
    if found is Inconsistency.STATE_DISAGREES:
        return Problem(ProblemKind.STATE_DISAGREES, detail)
    return Problem(ProblemKind.HISTORY_SKIPS, detail)
