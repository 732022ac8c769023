"""Brings to the list what a pass has found, so much at a time that the window never stops to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.staging.survey import Changes

if TYPE_CHECKING:
    from collections import deque

    from exlab_gui.desktop.run_table_model import RunTableModel
    from exlab_gui.desktop.survey_tasks import Item
    from exlab_gui.staging import RunSummary
    from exlab_gui.staging.known_runs import KnownRun

MOST_ROWS = 1_500
"""In one turn of the window: some milliseconds."""
MOST_KNOWN = 5_000
"""Somebody waits for these, and they are quicker to take in."""
MOST_FIRST = 1_000
"""So many known runs are taken in before the list shows the first of them."""
MOST_UNSEEN = 4_000
"""So many rows are taken in, turn by turn, before the list shows them: to sort them in takes one turn."""


class Delivery(NamedTuple):
    """What was brought.

    Attributes:
        rows: how many.
        is_known: whether that is what an earlier session knew.
        refused: runs that the model knew better, see :meth:`RunTableModel.take_runs`.
        ends_known: whether all runs that an earlier session knew are there now.
    """

    rows: int
    is_known: bool
    refused: list[str]
    ends_known: bool


def deliver(items: deque[Item], model: RunTableModel) -> Delivery:
    """Take some of what was found and give it to the model, which is to settle it. GUI thread only."""
    portion = _Portion(MOST_KNOWN if model.total else MOST_FIRST)
    while items and portion.has_room:
        rest = portion.take(items.popleft())
        if rest is not None:
            items.appendleft(rest)
    if portion.known:
        model.take_known(portion.known)
    refused = model.take_runs(portion.found) if portion.found else []
    if portion.same:
        model.take_confirmed(portion.same)
    if portion.gone:
        model.remove_runs(portion.gone)
    return Delivery(portion.rows, bool(portion.known), refused, portion.ends_known)


class _Portion:
    """What is brought in one go; of one pass, so that what is gone was not found."""

    def __init__(self, most_known: int) -> None:
        self._most_known = most_known
        self.known: list[KnownRun] = []
        self.found: list[RunSummary] = []
        self.same: list[str] = []
        self.gone: list[str] = []
        self.rows = 0
        self.ends_known = False

    @property
    def has_room(self) -> bool:
        """Whether more may be taken."""
        return not self.ends_known and self.rows < (self._most_known if self.known else MOST_ROWS)

    def take(self, item: Item) -> Changes | None:
        """Add an item; what is too much comes back."""
        if item is None:
            self.ends_known = True
            return None
        if not isinstance(item, Changes):
            self.known.extend(item)
            self.rows += len(item)
            return None
        self.found.extend(item.found)
        self.same.extend(item.same)
        self.rows += len(item.found) + len(item.same)
        room = max(0, MOST_ROWS - self.rows)
        self.gone.extend(item.gone[:room])
        self.rows += len(item.gone[:room])
        return Changes(gone=item.gone[room:]) if len(item.gone) > room else None
