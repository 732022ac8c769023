"""What many runs have in common, kept once: where they lie, how they stand, who made them.

100,000 runs lie in some hundred projects and stand in some ten ways. What is shown, sorted by and searched of
that is made once; to filter and to count is mostly to look at the groups instead of at the runs.
"""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from sys import intern
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.desktop.attention import Attention
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_filter import Scope
from exlab_gui.desktop.run_status import RunStatus, status_of
from exlab_gui.desktop.search_text import normalised
from exlab_gui.ingest import IngestState
from exlab_gui.staging import RunKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.staging import RunSummary

_STATUS_ORDER = {status: place for place, status in enumerate(RunStatus)}


class Place(msgspec.Struct, frozen=True, gc=False, eq=False):
    """A project of an instrument, under one of the names that records give it.

    Attributes:
        scope: its folders.
        instrument_text, project_text: as they are shown.
        instrument_key, project_key: what is compared when runs are sorted by them.
        search_text: what is searched.
    """

    scope: Scope
    instrument_text: str
    project_text: str
    instrument_key: str
    project_key: str
    search_text: str


class RunGroup(msgspec.Struct, frozen=True, gc=False, eq=False):
    """Runs of one place that stand alike.

    Attributes:
        place: where they lie.
        kind: what they were made for; None for a folder that is no run.
        state: the recorded state; None where there is none, or none that can be read.
        recorded: the status by their records alone.
        status: the one status that they are listed under.
        attention: why they need attention though their records are in order, or None.
        is_signalled: whether they say themselves that they are finished.
        is_ready: whether they do, and stand at staging.
        is_stuck: whether they stand in their state for too long.
        state_key, kind_key: what is compared when runs are sorted by them.
    """

    place: Place
    kind: RunKind | None
    state: IngestState | None
    recorded: RunStatus
    status: RunStatus
    attention: Attention | None
    is_signalled: bool
    is_ready: bool
    is_stuck: bool
    state_key: int
    kind_key: str | None


def make_place(equipment: str, project: str, project_name: str) -> Place:
    """The place of a run, from its summary's fields of these names."""
    instrument_text, project_text = visible(equipment), visible(project_name)
    return Place(
        Scope(equipment, project),
        instrument_text,
        project_text,
        normalised(instrument_text),
        normalised(project_text),
        normalised(f"{equipment}\n{project}\n{project_name}"),
    )


def make_group(
    summary: RunSummary, place: Place, attention: Attention | None, *, is_signalled: bool
) -> RunGroup:
    """The group of a run."""
    recorded = status_of(summary)
    status = recorded if attention is None else RunStatus.NEEDS_ATTENTION
    is_ready = is_signalled and recorded is RunStatus.STAGING
    return RunGroup(
        place,
        summary.kind,
        summary.state,
        recorded,
        status,
        attention,
        is_signalled,
        is_ready,
        attention is not None and attention.kind.is_stuck,
        # Those that are ready stand between the others at staging and those that are complete.
        2 * _STATUS_ORDER[status] + is_ready,
        None if summary.kind is None else summary.kind.value,
    )


_GROUP = attrgetter("group")
_PLACE = attrgetter("equipment", "project", "project_name")
_KEY = attrgetter("equipment", "project", "project_name", "kind", "state")


def _verified_bytes(row: RunRow) -> int:
    return (row.summary.bytes or 0) if row.group.state is IngestState.SYNC_VERIFIED else 0


class RunGroups:
    """The groups of all rows of a list, and how many rows each has. One thread only.

    Attributes:
        numbers: the rows of each group that has any.
        verified_bytes: recorded size of the runs at ``sync_verified``.
        operators: what is searched of each operator; maybe also of some who made none of the runs any more.
        version: another number for other :attr:`numbers`.
    """

    def __init__(self) -> None:
        self.numbers: dict[RunGroup, int] = {}
        self.verified_bytes = 0
        self._places: dict[tuple[str, str, str], Place] = {}
        self._plain: dict[object, RunGroup] = {}
        self._marked: dict[object, RunGroup] = {}
        self.operators: dict[str, str] = {}
        self.version = 0

    def group(self, summary: RunSummary, attention: Attention | None, *, is_signalled: bool) -> RunGroup:
        """The group of a run that is marked like this."""
        key = _KEY(summary)
        if summary.problem is None and attention is None and not is_signalled:
            return self._plain.get(key) or self._make(self._plain, key, summary, None, is_signalled=False)
        # A reason is one object for many runs, and the group keeps it: to compare what it says takes longer.
        marked = (key, summary.problem is None, id(attention), is_signalled)
        known = self._marked.get(marked)
        return known or self._make(self._marked, marked, summary, attention, is_signalled=is_signalled)

    def groups(
        self,
        summaries: Sequence[RunSummary],
        attentions: Iterable[Attention | None],
        signalled: Container[str],
    ) -> list[RunGroup]:
        """The groups of many runs; ``signalled`` are the paths of those that say that they are finished."""
        plain, group = self._plain.get, self.group
        return [
            (attention is None and summary.problem is None and summary.path not in signalled and plain(key))
            or group(summary, attention, is_signalled=summary.path in signalled)
            for summary, key, attention in zip(summaries, map(_KEY, summaries), attentions, strict=True)
        ]

    def operator(self, name: str) -> str:
        """The name of an operator, one object for all runs that bear it."""
        if name not in self.operators:
            self.operators[name] = normalised(name)
        return intern(name)

    def add(self, rows: Sequence[RunRow]) -> None:
        """Some rows more."""
        numbers = self.numbers
        for group, number in Counter(map(_GROUP, rows)).items():
            numbers[group] = numbers.get(group, 0) + number
        self.version += 1
        self.verified_bytes += sum(
            row.summary.bytes or 0 for row in rows if row.group.state is IngestState.SYNC_VERIFIED
        )

    def remove(self, row: RunRow) -> None:
        """One row less."""
        self._count_out(row.group)
        self.verified_bytes -= _verified_bytes(row)

    def change(self, row: RunRow, summary: RunSummary, group: RunGroup) -> None:
        """A row is another now, and perhaps of another group."""
        self.verified_bytes -= _verified_bytes(row)
        if group is not row.group:
            self._count_out(row.group)
            self.numbers[group] = self.numbers.get(group, 0) + 1
        row.summary, row.group = summary, group
        self.verified_bytes += _verified_bytes(row)

    def _count_out(self, group: RunGroup) -> None:
        left = self.numbers[group] - 1
        if left:
            self.numbers[group] = left
        else:
            del self.numbers[group]
        self.version += 1

    def scopes(self) -> set[Scope]:
        """Every instrument and project that has a row."""
        return {group.place.scope for group in self.numbers}

    def _make(
        self,
        known: dict[object, RunGroup],
        key: object,
        summary: RunSummary,
        attention: Attention | None,
        *,
        is_signalled: bool,
    ) -> RunGroup:
        where = _PLACE(summary)
        place = self._places.get(where)
        if place is None:
            place = self._places[where] = make_place(*where)
        group = known[key] = make_group(summary, place, attention, is_signalled=is_signalled)
        return group
