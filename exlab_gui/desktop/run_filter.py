"""Which runs the list shows, and the counts beside each way to narrow it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from exlab_gui.desktop.run_row import RunStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exlab_gui.desktop.run_row import RunRow


class Scope(NamedTuple):
    """A part of the lab: everything, one instrument, or one project (by folder names)."""

    instrument: str | None = None
    project: str | None = None


class RunFilter(msgspec.Struct, frozen=True):
    """What the operator asked to see. A run must satisfy all of it.

    Attributes:
        status: one status, or None for all.
        scope: see :class:`Scope`.
        words: case-folded; each must occur somewhere in the run's names.
        only_ready: only runs at staging that say themselves that they are finished.
    """

    status: RunStatus | None = None
    scope: Scope = Scope()
    words: tuple[str, ...] = ()
    only_ready: bool = False

    def accepts(self, row: RunRow) -> bool:
        """Whether a run is shown."""
        return self._has_status(row) and self._in_scope(row) and self._has_words(row)

    def _has_status(self, row: RunRow) -> bool:
        return (self.status is None or row.status is self.status) and (row.is_ready or not self.only_ready)

    def _in_scope(self, row: RunRow) -> bool:
        instrument, project = self.scope
        summary = row.summary
        return (instrument is None or summary.equipment == instrument) and (
            project is None or summary.project == project
        )

    def _has_words(self, row: RunRow) -> bool:
        return all(word in row.search_text for word in self.words)

    def apply(self, rows: Iterable[RunRow]) -> tuple[list[RunRow], FilterCounts]:
        """The rows that are shown, and the counts beside every choice, in one pass."""
        shown: list[RunRow] = []
        by_status: Counter[RunStatus] = Counter()
        by_scope: Counter[Scope] = Counter()
        ready = 0
        for row in rows:
            if not self._has_words(row):
                continue
            has_status, in_scope = self._has_status(row), self._in_scope(row)
            if in_scope:
                by_status[row.status] += 1
                ready += row.is_ready
            if has_status:
                by_scope[Scope(row.summary.equipment, row.summary.project)] += 1
            if has_status and in_scope:
                shown.append(row)
        return shown, FilterCounts(by_status, by_scope, ready)


class FilterCounts(NamedTuple):
    """How many runs each choice would show, the other choices staying as they are."""

    by_status: Counter[RunStatus]
    by_project: Counter[Scope]
    ready: int
    """What *Ready to complete* would show; each of these runs stands in ``by_status``, too."""

    @property
    def all_statuses(self) -> int:
        """What *All runs* would show."""
        return self.by_status.total()

    @property
    def all_scopes(self) -> int:
        """What *All instruments* would show."""
        return self.by_project.total()

    def by_instrument(self) -> Counter[str]:
        """What each instrument would show."""
        result: Counter[str] = Counter()
        for scope, number in self.by_project.items():
            result[scope.instrument or ""] += number
        return result


def search_words(text: str) -> tuple[str, ...]:
    """What was typed into the search box, as :attr:`RunFilter.words`."""
    return tuple(text.casefold().split())
