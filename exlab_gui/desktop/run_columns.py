"""The columns of the list of runs, and what rows are sorted by."""

from __future__ import annotations

from enum import IntEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt

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


_VALUES = {
    Column.STATE: "group.state_key",
    # The title first, then the name.
    Column.RUN: "search_text",
    Column.INSTRUMENT: "group.place.instrument_key",
    Column.PROJECT: "group.place.project_key",
    Column.FILES: "summary.files",
    Column.SIZE: "summary.bytes",
    Column.ACTIVITY: "summary.last_activity",
    Column.OPERATOR: "people.operator_key",
    Column.HOST: "people.host_key",
    Column.KIND: "group.kind_key",
}
_ALWAYS_KNOWN = frozenset({Column.STATE, Column.RUN, Column.INSTRUMENT, Column.PROJECT})


class SortKey(NamedTuple):
    """One of the things that rows are sorted by.

    Attributes:
        value: of a row.
        may_be_none: whether rows can be without a value; those stand last in both directions.
        descending: the direction.
        needs_text: whether rows must have their ``search_text``.
    """

    value: Callable[[RunRow], Any]
    may_be_none: bool
    descending: bool
    needs_text: bool


def sort_key(column: Column, order: Qt.SortOrder) -> SortKey:
    """What sorts by a column."""
    return SortKey(
        attrgetter(_VALUES[column]),
        column not in _ALWAYS_KNOWN,
        order is Qt.SortOrder.DescendingOrder,
        column is Column.RUN,
    )
