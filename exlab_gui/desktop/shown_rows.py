"""The rows that are shown, and where each of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exlab_gui.desktop.run_row import RunRow

_FEW = 6
"""So many rows are looked for; to be asked for more, it is worth while to know all places."""


class ShownRows:
    """A list of rows that never changes. One thread only.

    Attributes:
        rows: the rows in their order.
    """

    def __init__(self, rows: list[RunRow]) -> None:
        self.rows = rows
        self._found: dict[RunRow, int | None] = {}
        self._places: dict[RunRow, int] | None = None

    def position(self, row: RunRow) -> int | None:
        """Where a row stands; None where it is not shown."""
        if self._places is None:
            if row not in self._found and len(self._found) < _FEW:
                self._found[row] = self._search(row)
            if row in self._found:
                return self._found[row]
            self._places = {row: place for place, row in enumerate(self.rows)}
        return self._places.get(row)

    def _search(self, row: RunRow) -> int | None:
        try:
            return self.rows.index(row)
        except ValueError:
            return None
