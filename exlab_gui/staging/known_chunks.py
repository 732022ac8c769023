"""Runs as bytes and back, a thousand at a time: what the file of the known runs is made of.

A chunk holds columns, not rows, and what the runs of one folder have in common only once. That is a third of
the bytes, and it makes rows in the interpreter's own loops: 100,000 of them in a blink.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from itertools import islice, repeat
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from exlab_gui.ingest import LIFECYCLE, Cancelled, never
from exlab_gui.staging.layout import RunKind
from exlab_gui.staging.summary import TIMES, Problem, RunSummary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from exlab_gui.ingest import IngestState

CHUNK_RUNS = 1_000

_KINDS: tuple[RunKind | None, ...] = (None, *RunKind)
_STATES: tuple[IngestState | None, ...] = (None, *LIFECYCLE)
_KIND_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_STATE_NUMBERS = {state: number for number, state in enumerate(_STATES)}
_TIMES_LENGTHS = frozenset({0, TIMES.size})
_NOT_IN_A_NAME = tuple({os.sep, os.altsep or os.sep, "\0"})
_NO_NAMES = frozenset({"", os.curdir, os.pardir})


class KnownRun(NamedTuple):
    """A run as it was when it was seen last.

    Attributes:
        summary: its row.
        operator: who created it; empty where nobody is named.
    """

    summary: RunSummary
    operator: str


class ChunkError(ValueError):
    """The bytes are no chunk."""


class _Place(NamedTuple):
    """What runs of one folder have in common; the folder is relative to the root."""

    folder: str
    equipment: str
    project: str
    project_name: str


class _Group(msgspec.Struct, array_like=True, frozen=True):
    """Some runs of one place, in columns. Hosts and operators are numbers of the chunk's texts."""

    place: _Place
    names: list[str]
    kinds: bytes
    states: bytes
    last_activities: list[float | None]
    files: list[int | None]
    sizes: list[int | None]
    problems: dict[int, Problem]
    revisions: list[int | None]
    hosts: list[int]
    times: list[bytes]
    stamps: list[int | None]
    operators: list[int]


class _Chunk(msgspec.Struct, array_like=True, frozen=True):
    texts: list[str]
    groups: list[_Group]


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Chunk)
_make_known: Callable[[tuple[RunSummary, str]], KnownRun] = partial(tuple.__new__, KnownRun)


def encode_chunks(
    runs: Iterable[KnownRun], root: str, most_bytes: int, cancelled: Callable[[], bool] = never
) -> Iterator[bytes]:
    """Runs as chunks; those that cannot be written down are left out.

    Args:
        runs: best in the order of the disk, where those of one folder stand together.
        root: the staging folder, absolute.
        most_bytes: no chunk is larger.
        cancelled: asked before every 1,000 runs.

    Raises:
        Cancelled: it was asked to stop.
    """
    rest = iter(runs)
    while some := list(islice(rest, CHUNK_RUNS)):
        if cancelled():
            raise Cancelled
        yield from _encoded(some, root, most_bytes)


def decode_chunk(data: bytes, root: str) -> tuple[KnownRun, ...]:
    """The runs of a chunk.

    Args:
        data: one chunk.
        root: the staging folder, absolute; all runs lie below it, whatever the chunk says.

    Raises:
        ChunkError: it is none.
    """
    try:
        chunk = _DECODER.decode(data)
        texts = [sys.intern(text) for text in chunk.texts]
        return tuple(run for group in chunk.groups for run in _runs_of(group, texts, root))
    except (msgspec.MsgspecError, ValueError, LookupError, RecursionError, MemoryError) as error:
        raise ChunkError(str(error)) from error


def _encoded(runs: list[KnownRun], root: str, most_bytes: int) -> Iterator[bytes]:
    try:
        data = _encode(runs, root)
    except (UnicodeEncodeError, OverflowError):
        data = None
    if data is not None and len(data) <= most_bytes:
        yield data
    elif len(runs) > 1:
        # Something in there cannot be written: in this half or in that one.
        middle = len(runs) // 2
        yield from _encoded(runs[:middle], root, most_bytes)
        yield from _encoded(runs[middle:], root, most_bytes)


def _encode(runs: list[KnownRun], root: str) -> bytes:
    numbers: dict[str, int] = {}
    groups = [_group(_Place(*place), some, numbers) for place, some in _by_place(runs, root).items()]
    return _ENCODER.encode(_Chunk(list(numbers), groups))


def _by_place(runs: list[KnownRun], root: str) -> dict[tuple[str, str, str, str], list[KnownRun]]:
    top = os.path.join(root, "")
    # Plain tuples: they are made and looked up without a detour through Python.
    places: dict[tuple[str, str, str, str], list[KnownRun]] = {}
    for run in runs:
        summary = run.summary
        folder, _, name = summary.path.rpartition(os.sep)
        if name != summary.name or not summary.path.startswith(top):
            continue
        place = (folder[len(top) :], summary.equipment, summary.project, summary.project_name)
        known = places.get(place)
        if known is None:
            known = places[place] = []
        known.append(run)
    return places


def _group(place: _Place, runs: Sequence[KnownRun], numbers: dict[str, int]) -> _Group:
    rows = [run.summary for run in runs]
    return _Group(
        place=place,
        names=[row.name for row in rows],
        kinds=bytes([_KIND_NUMBERS[row.kind] for row in rows]),
        states=bytes([_STATE_NUMBERS[row.state] for row in rows]),
        last_activities=[row.last_activity for row in rows],
        files=[row.files for row in rows],
        sizes=[row.bytes for row in rows],
        problems={number: row.problem for number, row in enumerate(rows) if row.problem is not None},
        revisions=[row.revision for row in rows],
        hosts=[numbers.setdefault(row.hosts, len(numbers)) for row in rows],
        times=[row.times for row in rows],
        stamps=[row.stamp for row in rows],
        operators=[numbers.setdefault(run.operator, len(numbers)) for run in runs],
    )


def _runs_of(group: _Group, texts: list[str], root: str) -> Iterator[KnownRun]:
    names = group.names
    _check(group)
    head = os.path.join(root, group.place.folder, "")
    problems: list[Problem | None] = [None] * len(names)
    for number, problem in group.problems.items():
        problems[number] = problem
    _, equipment, project, project_name = map(sys.intern, group.place)
    rows = map(
        RunSummary,
        map(head.__add__, names),
        repeat(equipment),
        repeat(project),
        repeat(project_name),
        names,
        map(_KINDS.__getitem__, group.kinds),
        map(_STATES.__getitem__, group.states),
        group.last_activities,
        group.files,
        group.sizes,
        problems,
        group.revisions,
        map(texts.__getitem__, group.hosts),
        group.times,
        group.stamps,
    )
    return map(_make_known, zip(rows, map(texts.__getitem__, group.operators), strict=True))


def _check(group: _Group) -> None:
    columns = [column for column in msgspec.structs.astuple(group)[1:] if not isinstance(column, dict)]
    if {len(column) for column in columns} != {len(group.names)}:
        raise ValueError("columns of different lengths")
    if not _TIMES_LENGTHS.issuperset(map(len, group.times)):
        raise ValueError("times of an odd length")
    folder = group.place.folder
    names = [*group.names, *(folder.split(os.sep) if folder else ())]
    text = "".join(names)
    if not _NO_NAMES.isdisjoint(names) or any(mark in text for mark in _NOT_IN_A_NAME):
        raise ValueError("a name that is none")
