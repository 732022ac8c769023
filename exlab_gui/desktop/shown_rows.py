"""The rows that are shown, and where each of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exlab_gui.desktop.run_row import RunRow

_FEW = 6
"""So often a row is looked for; to be asked more often, it is worth while to know all places."""


class ShownRows:
    """A list of rows that never changes. One thread only.

    Attributes:
        rows: the rows in their order.
    """

    def __init__(self, rows: list[RunRow]) -> None:
        self.rows = rows
        self._asked = 0
        self._places: dict[RunRow, int] | None = None

    def position(self, row: RunRow) -> int | None:
        """Where a row stands; None where it is not shown."""
        if self._places is None:
            self._asked += 1
            if self._asked <= _FEW:
                return self._search(row)
            self._places = {row: place for place, row in enumerate(self.rows)}
        return self._places.get(row)

    def _search(self, row: RunRow) -> int | None:
        try:
            return self.rows.index(row)
        except ValueError:
            return None
