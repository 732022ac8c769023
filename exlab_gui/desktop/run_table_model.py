"""The runs as a Qt model: what changes it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from exlab_gui.desktop.pass_marks import PassMarks
from exlab_gui.desktop.run_columns import Column, sort_key
from exlab_gui.desktop.run_list_model import RunListModel
from exlab_gui.desktop.run_order import AT_ONCE
from exlab_gui.desktop.run_texts import ROW_ROLE
from exlab_gui.desktop.sliced_work import SlicedWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from exlab_gui.desktop.attention import Attention, Limits
    from exlab_gui.desktop.run_filter import RunFilter
    from exlab_gui.desktop.run_row import RunRow
    from exlab_gui.ingest import IngestState
    from exlab_gui.staging import RunSummary
    from exlab_gui.staging.known_runs import KnownRun

__all__ = ["ROW_ROLE", "Column", "RunTableModel"]

_SLICE = 500
_MOST_MARKED = 2_000
"""So many rows that are marked anew are sorted in at once: more of them take longer than a picture may."""


class RunTableModel(RunListModel):
    """All runs, and which of them are shown in which order.

    A change of order or filter is one model reset; :attr:`about_to_rearrange` and :attr:`rearranged` around
    it let a view keep selection and scroll position by run. What takes long with many rows is done in slices:
    until it is done, the list stands in its old order and can be used. GUI thread only.

    Args:
        clock: POSIX seconds.
        at_once: in a longer list, what takes long is done in slices.
        take_turn: called before what takes some milliseconds, and somebody waits for it.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.time,
        *,
        at_once: int = AT_ONCE,
        take_turn: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(clock, at_once=at_once)
        self.take_turn = take_turn
        """To be called before what takes some milliseconds, and somebody waits for it."""
        self._at_once = at_once
        self._sorting = SlicedWork(self)
        self._looking = SlicedWork(self)
        self._preparing = SlicedWork(self, budget_ms=4, pause_ms=15)
        self._to_look_at: dict[RunRow, None] = {}
        self._untold: list[str] = []
        self._is_doubt_untold = False
        self._is_loading = False

    @property
    def is_sorting(self) -> bool:
        """Whether the list still stands in another order than :attr:`sort_keys` says."""
        return self._sorting.is_running

    @property
    def is_busy(self) -> bool:
        """Whether the list still stands in another order than :attr:`sort_keys` says, or is marked anew."""
        return self._sorting.is_running or self._looking.is_running

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        # A header without a sort indicator asks for column -1.
        if 0 <= column < len(Column):
            self.sort_by([(Column(column), order)])

    # What changes its look

    def set_filter(self, run_filter: RunFilter) -> None:
        """Show other runs."""
        if run_filter != self._filter:
            self.take_turn()
            self._filter = run_filter
            self._rows.settle()
            self._rearrange()
            self._sort_if_needed()

    def sort_by(self, keys: Sequence[tuple[Column, Qt.SortOrder]]) -> None:
        """Sort the list.

        Args:
            keys: columns and directions, the first counts most; what is equal by all of them stands by path.
        """
        wanted = tuple(keys)
        if wanted == self._sort_keys:
            return
        self._sort_keys = wanted
        self._rows.settle()
        self._start_sort()
        self.sort_changed.emit()

    # What changes the rows

    def clear(self) -> None:
        """Forget all runs, for another staging folder; what somebody should look at there is kept in mind."""
        for work in (self._sorting, self._looking, self._preparing):
            work.stop()
        self._to_look_at = {}
        self._untold, self._is_doubt_untold = [], False
        self._rows.clear([sort_key(*key) for key in self._sort_keys])
        self._pass = PassMarks()
        self._rearrange()
        self.confirmed_changed.emit()

    def take_known(self, runs: Iterable[KnownRun]) -> None:
        """Take in runs that were known before the disk is looked at; those that are listed already stay.

        The views hear of them with the next :meth:`settle`.
        """
        new = {known[0].path: known for known in runs}
        for path in self._rows.paths() & new.keys():
            del new[path]
        self._rows.add(new.values())
        self._pass.doubt(new)
        self._is_doubt_untold = self._is_loading = True

    def begin_pass(self) -> None:
        """A pass over the disk begins: what :meth:`update_runs` says from now on is newer than it."""
        self._pass.begin()

    def take_runs(self, batch: Iterable[RunSummary]) -> list[str]:
        """Take in runs that a pass found, new or changed; the views hear of them with :meth:`settle`.

        Returns:
            Those that it did not take: a step has written them since the pass began.
        """
        runs = list(batch)
        refused = [run.path for run in runs if self._pass.is_newer_known(run.path)]
        if refused:
            runs = [run for run in runs if not self._pass.is_newer_known(run.path)]
        self._untold += self._rows.put(runs)
        if self._pass.unconfirmed:
            self.take_confirmed([run.path for run in runs])
        return refused

    def take_confirmed(self, paths: Iterable[str]) -> None:
        """These runs were found as they were known; the views hear of it with :meth:`settle`."""
        self._is_doubt_untold |= self._pass.confirm(paths)

    def settle(self) -> None:
        """Show what was taken in: one rearrangement, however much it is."""
        changed, self._untold = self._untold, []
        is_news, self._is_doubt_untold = self._is_doubt_untold, False
        self.take_turn()
        self._settle()
        if self._is_loading:
            # More of them may come at once, and somebody waits for these first.
            self._is_loading = False
        else:
            self._prepare()
        if is_news:
            self._tell_confirmed()
        if changed:
            self.runs_changed.emit(changed)

    def show_known(self, runs: Iterable[KnownRun]) -> None:
        """List runs that were known before; see :meth:`take_known`."""
        self.take_known(runs)
        self.settle()

    def add_runs(self, batch: Iterable[RunSummary]) -> list[str]:
        """List runs that were found; see :meth:`take_runs`."""
        refused = self.take_runs(batch)
        self.settle()
        return refused

    def confirm_runs(self, paths: Iterable[str]) -> None:
        """These runs were found as they were known."""
        self.take_confirmed(paths)
        self.settle()

    def remove_runs(self, paths: Iterable[str]) -> None:
        """These runs are gone."""
        gone = list(paths)
        self._rows.drop(gone)
        self.confirm_runs(gone)

    def end_pass(self) -> None:
        """A pass has seen everything: what is listed is there."""
        if self._pass.end():
            self._tell_confirmed()
        self._prepare()

    def set_away(self, away: bool) -> None:  # noqa: FBT001  (what it is)
        """The staging folder cannot be reached any more, or again."""
        if away is not self._pass.is_away:
            self._pass.is_away = away
            self._tell_confirmed()

    def say_again(self) -> None:
        """Another language is spoken."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._repaint()

    def _tell_confirmed(self) -> None:
        self._repaint()
        self.confirmed_changed.emit()

    def update_run(self, summary: RunSummary, *, quiet: bool = False) -> None:
        """Show what is now known of one run; see :meth:`update_runs`."""
        self.update_runs([summary], quiet=quiet)

    def update_runs(self, summaries: Iterable[RunSummary], *, quiet: bool = False) -> None:
        """Show what a step has written, or what was read since.

        A run that is not in the list is left out: it belongs to a folder that was open before.

        Args:
            summaries: the runs; a pass that goes on does not overwrite them with what it read before.
            quiet: where nobody else needs to hear of it.
        """
        listed = [summary for summary in summaries if summary.path in self._rows]
        self._rows.put(listed)
        is_news = self._pass.write([summary.path for summary in listed])
        self._settle()
        self._prepare()
        if is_news:
            self._tell_confirmed()
        if listed and not quiet:
            self.runs_changed.emit([summary.path for summary in listed])

    def set_attention(self, reasons: Mapping[str, Attention | None]) -> None:
        """Somebody should look at the runs in these folders, or nobody any more.

        They are listed under *Needs attention*, but keep their state and their next step. A reason that
        belongs to a step (see :class:`AttentionKind`) goes by itself when the run takes one.
        """
        for path, attention in reasons.items():
            run = self.run(path)
            self._rows.marks.set_attention(path, attention, run.state if run else None)
        self._look_again(filter(None, map(self._rows.get, reasons)))

    def set_age_limits(self, limits: Limits | Mapping[IngestState, float]) -> None:
        """How many seconds a run may stand in a state before somebody should look; 0 or absent: for ever."""
        if self._rows.marks.set_limits(limits):
            self._look_again(self._rows.values())

    def set_ready(self, paths: Iterable[str]) -> None:
        """The runs that say themselves that they are finished, and no others."""
        ready = set(paths)
        changed = ready ^ self._rows.marks.ready
        self._rows.marks.ready = ready
        self._look_again(filter(None, map(self._rows.get, changed)))

    def set_operators(self, operators: Mapping[str, str]) -> None:
        """Who made these runs; of all others it stays as it is known."""
        self.take_turn()
        for path, operator in operators.items():
            row = self._rows.get(path)
            if row is not None:
                self._rows.set_operator(row, operator)
        self._settle()

    def refresh_times(self) -> None:
        """Let the relative times be read again ("2 min ago"), and see what stands too long by now."""
        if self._rows.marks.is_any_due:
            self._rows.marks.expect_anew()
            self._look_again(self._rows.values())
        self._repaint(Column.ACTIVITY, Column.ACTIVITY, [Qt.ItemDataRole.DisplayRole])

    def _sort_if_needed(self) -> None:
        """Sort where so much has come at once that it stands as it came."""
        if not (self._rows.order.is_sorted or self._sorting.is_running):
            self._start_sort()

    def _start_sort(self) -> None:
        self.take_turn()
        # What changes while a sort goes on has to be sorted in one by one at its end.
        self._looking.hold()
        self._sorting.start(self._sort_in_turns(), self._end_sort)
        if self.total <= self._at_once:
            self._sorting.finish()

    def _sort_in_turns(self) -> Iterator[None]:
        for _ in self._rows.sorting([sort_key(*key) for key in self._sort_keys]):
            yield
            self.take_turn()

    def _end_sort(self) -> None:
        # What came since the last step counts, so it has to be listed, too.
        self._rows.settle()
        self._rearrange()
        self._looking.go_on()
        if not self._rows.order.is_sorted:
            self._start_sort()

    def _prepare(self) -> None:
        """Have all ready for the first search."""
        if not self._preparing.is_running:
            self._preparing.start(self._rows.texts.fill())

    def _look_again(self, rows: Iterable[RunRow]) -> None:
        """Mark those of these rows anew about which something else is known now."""
        wanted = dict.fromkeys(rows)
        # To mark a row anew takes longer than to sort it in.
        if self.total <= self._at_once or len(wanted) <= self._at_once // 5:
            for _ in self._look(wanted):
                pass
        elif wanted:
            # The work that goes on takes them from there, too.
            self._to_look_at |= wanted
            self._look_in_turns()

    def _look_in_turns(self) -> None:
        if self._to_look_at and not self._looking.is_running:
            # Whoever hears of the last ones may tell of others, which that work does not take any more.
            self._looking.start(self._look(self._to_look_at), self._look_in_turns)
            if self._sorting.is_running:
                self._looking.hold()

    def _look(self, rows: dict[RunRow, None]) -> Iterator[None]:
        changed: list[str] = []
        while rows:
            self.take_turn()
            for _ in range(min(_SLICE, len(rows))):
                row, _ = rows.popitem()
                if self._rows.get(row.path) is row and self._rows.look_again(row):
                    changed.append(row.path)
            yield
            if len(changed) >= _MOST_MARKED:
                self._tell_marked(changed)
                changed = []
                yield
        self._tell_marked(changed)

    def _tell_marked(self, changed: list[str]) -> None:
        self._settle()
        if changed:
            self.runs_changed.emit(changed)

    # Bringing it to the view

    def _settle(self) -> None:
        """Put in order what has changed, with as little to do for the view as possible."""
        changed = self._rows.settle()
        if changed is None:
            return
        self._sort_if_needed()
        before = self._shown.rows
        shown, counts = self._rows.filtered(self._filter)
        if shown != before:
            self._reset(shown)
        else:
            self._tell_changed(changed)
        if self._note_counts(counts):
            self.counts_changed.emit()
