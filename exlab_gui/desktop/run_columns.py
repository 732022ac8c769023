"""The columns of the list of runs, and what rows are sorted by."""

from __future__ import annotations

from enum import IntEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt

from exlab_gui.desktop.search_index import run_key
from exlab_gui.desktop.search_text import normalised
from exlab_gui.desktop.translation import per_language, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.run_row import RunRow


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    RUN = 1
    INSTRUMENT = 2
    PROJECT = 3
    FILES = 4
    SIZE = 5
    ACTIVITY = 6
    OPERATOR = 7
    HOST = 8
    KIND = 9


@per_language
def _titles() -> dict[Column, str]:
    return {
        Column.STATE: translate("Run list", "State"),
        Column.RUN: translate("Run list", "Run"),
        Column.INSTRUMENT: translate("Run list", "Instrument"),
        Column.PROJECT: translate("Run list", "Project"),
        Column.FILES: translate("Run list", "Files"),
        Column.SIZE: translate("Run list", "Size"),
        Column.ACTIVITY: translate("Run list", "Last activity"),
        Column.OPERATOR: translate("Run list", "Operator"),
        Column.HOST: translate("Run list", "Recorded on"),
        Column.KIND: translate("Run list", "Kind"),
    }


def column_title(column: Column) -> str:
    """What stands over a column, in the operator's language."""
    return _titles()[column]


class _Keys(dict[str, str | None]):
    """What is compared of names that many runs have in common; made once for each of them."""

    def __missing__(self, name: str) -> str | None:
        if len(self) > _MOST_NAMES:
            self.clear()
        key = self[name] = normalised(name) or None
        return key


_MOST_NAMES = 20_000
_KEYS = _Keys()


def _operator_key(row: RunRow) -> str | None:
    return _KEYS[row.operator]


def _host_key(row: RunRow) -> str | None:
    return _KEYS[row.summary.hosts]


_VALUES: dict[Column, Callable[[RunRow], Any]] = {
    Column.STATE: attrgetter("group.state_key"),
    Column.RUN: run_key,
    Column.INSTRUMENT: attrgetter("group.place.instrument_key"),
    Column.PROJECT: attrgetter("group.place.project_key"),
    Column.FILES: attrgetter("summary.files"),
    Column.SIZE: attrgetter("summary.bytes"),
    Column.ACTIVITY: attrgetter("summary.last_activity"),
    Column.OPERATOR: _operator_key,
    Column.HOST: _host_key,
    Column.KIND: attrgetter("group.kind_key"),
}
_ALWAYS_KNOWN = frozenset({Column.STATE, Column.RUN, Column.INSTRUMENT, Column.PROJECT})


class SortKey(NamedTuple):
    """One of the things that rows are sorted by.

    Attributes:
        value: of a row.
        may_be_none: whether rows can be without a value; those stand last in both directions.
        descending: the direction.
        needs_text: whether the value is slow to make, and the :class:`SearchIndex` has it.
    """

    value: Callable[[RunRow], Any]
    may_be_none: bool
    descending: bool
    needs_text: bool


def sort_key(column: Column, order: Qt.SortOrder) -> SortKey:
    """What sorts by a column."""
    return SortKey(
        _VALUES[column],
        column not in _ALWAYS_KNOWN,
        order is Qt.SortOrder.DescendingOrder,
        column is Column.RUN,
    )
