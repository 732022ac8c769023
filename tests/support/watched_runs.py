"""The model of the run table, writing down what the watchers of the list tell it."""

from __future__ import annotations

from exlab_gui.desktop.run_table_model import RunTableModel


class WatchedRuns(RunTableModel):
    """Notes lots of operators and limits in ``told`` and ``limits``."""

    def __init__(self):
        super().__init__()
        self.told = []
        self.limits = []

    def put(self, *summaries):
        """New or changed runs, as a pass over the disk finds them."""
        self.add_runs(summaries)

    @property
    def named(self):
        """The operators that the list shows, by path."""
        return {row.path: row.operator for row in self.rows()}

    def set_operators(self, operators):
        self.told.append(dict(operators))
        super().set_operators(operators)

    def set_age_limits(self, limits):
        self.limits.append(limits)
        super().set_age_limits(limits)
