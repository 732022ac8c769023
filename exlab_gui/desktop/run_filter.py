"""Which runs the list shows, and the counts beside each way to narrow it."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.search_index import own_text
from exlab_gui.desktop.search_text import normalised
from exlab_gui.staging import RunKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from exlab_gui.desktop.run_groups import Place, RunGroup
    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.desktop.search_index import SearchIndex

_FOREVER = float("inf")
_GROUP = attrgetter("group")
_STATUSES = tuple(RunStatus)


class Scope(NamedTuple):
    """A part of the lab: everything, one instrument, or one project (by folder names)."""

    instrument: str | None = None
    project: str | None = None


class Shared(NamedTuple):
    """What some rows have in common, for a filter to begin with.

    Attributes:
        numbers: how many rows each group has.
        operators: what is searched of each operator that any of them has; more do no harm.
        texts: what is searched of the rows themselves; all must be ready where there are words.
        counts: of this filter, where they are known already; only where it :attr:`RunFilter.is_of_groups`.
    """

    numbers: Mapping[RunGroup, int]
    operators: Mapping[str, str]
    texts: SearchIndex
    counts: FilterCounts | None = None


class RunFilter(msgspec.Struct, frozen=True):
    """What the operator asked to see. A run must satisfy all of it.

    Attributes:
        status: one status, or None for all.
        scope: see :class:`Scope`.
        words: from :func:`exlab_gui.desktop.search_text.search_words`; each must occur in one of the run's
            names, or in those of its operator and the computers that recorded it.
        only_ready: only runs at staging that say themselves that they are finished.
        kind: what the runs were made for, or None for all.
        since, until: the first and the last local day of the last activity, as ``YYYY-MM-DD``; empty, or no
            such date, for open.
        min_bytes, max_bytes: the recorded size; a run without one has no place between any two, so it is
            shown only where both are None.
        only_stuck: only runs that stand in their state for too long.
    """

    status: RunStatus | None = None
    scope: Scope = Scope()
    words: tuple[str, ...] = ()
    only_ready: bool = False
    kind: RunKind | None = None
    since: str = ""
    until: str = ""
    min_bytes: int | None = None
    max_bytes: int | None = None
    only_stuck: bool = False

    @property
    def is_of_groups(self) -> bool:
        """Whether it asks for nothing that runs of one group may differ in."""
        mine = (self.words, self.since, self.until, self.min_bytes, self.max_bytes)
        return mine == ((), "", "", None, None)

    def accepts(self, row: RunRow) -> bool:
        """Whether a run is shown."""
        return bool(self.apply([row])[0])

    def apply(
        self, rows: Iterable[RunRow], shared: Shared | None = None
    ) -> tuple[list[RunRow], FilterCounts]:
        """The rows that are shown, in the order given, and the counts beside every choice.

        Args:
            rows: all rows; where they are a list and all are shown, that list itself comes back.
            shared: what they have in common, where that is known.
        """
        all_rows = rows if isinstance(rows, list) else list(rows)
        matching, others = self._matching(all_rows, shared)
        if shared is not None and others is not None:
            numbers = _less(shared.numbers, others)
        else:
            numbers = Counter(map(_GROUP, matching))
        counts = (shared.counts if shared is not None else None) or self._counts(numbers)
        if self._takes_all:
            return matching, counts
        accepted = {group for group in numbers if self._takes(group)}
        if len(accepted) == len(numbers):
            return matching, counts
        return [row for row in matching if row.group in accepted], counts

    def _matching(
        self, rows: list[RunRow], shared: Shared | None
    ) -> tuple[list[RunRow], AbstractSet[RunRow] | None]:
        """Those that satisfy what each run has of its own, and the others; None where that may be many."""
        others: AbstractSet[RunRow] | None = frozenset()
        if self.min_bytes is not None or self.max_bytes is not None:
            most = _FOREVER if self.max_bytes is None else self.max_bytes
            rows, others = _of_size(rows, self.min_bytes or 0, most), None
        since, until = _day_start(self.since), _day_start(self.until, days_later=1)
        if since is not None or until is not None:
            since, until = -_FOREVER if since is None else since, _FOREVER if until is None else until
            rows, others = _between(rows, since, until), None
        for word in self.words:
            rows, without = _with_word(rows, normalised(word), shared)
            others = None if others is None or without is None else others | without
        return rows, others

    @property
    def _takes_all(self) -> bool:
        mine = (self.status, self.scope, self.only_ready, self.kind, self.only_stuck)
        return mine == (None, Scope(), False, None, False)

    def _takes(self, group: RunGroup) -> bool:
        return (
            self._has_status(group)
            and self._in_scope(group)
            and (self.kind is None or group.kind is self.kind)
            and (group.is_stuck or not self.only_stuck)
        )

    def _has_status(self, group: RunGroup) -> bool:
        return (self.status is None or group.status is self.status) and (
            group.is_ready or not self.only_ready
        )

    def _in_scope(self, group: RunGroup) -> bool:
        instrument, project = self.scope
        scope = group.place.scope
        return (instrument is None or scope.instrument == instrument) and (
            project is None or scope.project == project
        )

    def _counts(self, numbers: Mapping[RunGroup, int]) -> FilterCounts:
        any_status = self.status is None and not self.only_ready
        everywhere = self.scope == Scope()
        statuses: dict[int, int] = {}
        places: dict[Place, int] = {}
        by_kind: dict[RunKind | None, int] = {}
        stuck = 0
        # Thousands of groups, also whenever a few rows come: nothing is called for a choice that is open.
        for group, number in numbers.items():
            has_status = any_status or self._has_status(group)
            in_scope = everywhere or self._in_scope(group)
            has_kind = self.kind is None or group.kind is self.kind
            has_age = not self.only_stuck or group.is_stuck
            if in_scope and has_kind and has_age:
                statuses[group.state_key] = statuses.get(group.state_key, 0) + number
            if has_status and has_kind and has_age:
                places[group.place] = places.get(group.place, 0) + number
            if has_status and in_scope and has_age:
                by_kind[group.kind] = by_kind.get(group.kind, 0) + number
            if group.is_stuck and has_status and in_scope and has_kind:
                stuck += number
        by_status: Counter[RunStatus] = Counter()
        for key, number in statuses.items():
            by_status[_STATUSES[key // 2]] += number
        by_project: Counter[Scope] = Counter()
        for place, number in places.items():
            by_project[place.scope] += number
        ready = sum(number for key, number in statuses.items() if key % 2)
        return FilterCounts(by_status, by_project, ready, Counter(by_kind), stuck)


class FilterCounts(NamedTuple):
    """How many runs each choice would show, the other choices staying as they are."""

    by_status: Counter[RunStatus]
    by_project: Counter[Scope]
    ready: int
    """What *Ready to complete* would show; each of these runs stands in ``by_status``, too."""
    by_kind: Counter[RunKind | None]
    """What each kind would show; all of them together are what all kinds would."""
    stuck: int
    """What only those that stand too long would show; each of these stands in the other counts, too."""

    @property
    def all_statuses(self) -> int:
        """What *All runs* would show."""
        return self.by_status.total()

    @property
    def all_scopes(self) -> int:
        """What *All instruments* would show."""
        return self.by_project.total()

    @property
    def all_kinds(self) -> int:
        """What all kinds would show."""
        return self.by_kind.total()

    def by_instrument(self) -> Counter[str]:
        """What each instrument would show."""
        result: Counter[str] = Counter()
        for scope, number in self.by_project.items():
            result[scope.instrument or ""] += number
        return result


def _less(numbers: Mapping[RunGroup, int], rows: AbstractSet[RunRow]) -> Mapping[RunGroup, int]:
    """How many each group has without these rows, all of which are counted."""
    if not rows:
        return numbers
    left = Counter(numbers)
    left.subtract(map(_GROUP, rows))
    return +left


def _with_word(
    rows: list[RunRow], word: str, shared: Shared | None
) -> tuple[list[RunRow], AbstractSet[RunRow] | None]:
    """Those of these rows that have a word, and of all rows those without; None where that may be many."""
    if shared is None:
        return [row for row in rows if word in row.group.place.search_text or _has_word(row, word)], None
    groups = {group for group in shared.numbers if word in group.place.search_text}
    if len(groups) == len(shared.numbers):
        return rows, frozenset()
    operators = {name for name, text in shared.operators.items() if word in text}
    own, have = shared.texts.holders(word)
    if not have:
        without = {row for row in own if not (row.group in groups or row.operator in operators)}
        return [row for row in rows if row not in without] if without else rows, without
    if groups or operators:
        return [row for row in rows if row.group in groups or row in own or row.operator in operators], None
    return [row for row in rows if row in own] if own else [], None


def _has_word(row: RunRow, word: str) -> bool:
    return word in own_text(row) or word in normalised(row.operator)


def _of_size(rows: list[RunRow], least: float, most: float) -> list[RunRow]:
    return [row for row in rows if (size := row.summary.bytes) is not None and least <= size <= most]


def _between(rows: list[RunRow], since: float, until: float) -> list[RunRow]:
    return [
        row for row in rows if (moment := row.summary.last_activity) is not None and since <= moment < until
    ]


def _day_start(text: str, *, days_later: int = 0) -> float | None:
    """When a local day begins, in POSIX seconds; None where there is no such day."""
    try:
        day = date.fromisoformat(text) + timedelta(days=days_later)
        # Without a zone it is the local one's, with its summer time.
        return datetime(day.year, day.month, day.day).timestamp()  # noqa: DTZ001
    except (ValueError, OverflowError, OSError):
        return None
