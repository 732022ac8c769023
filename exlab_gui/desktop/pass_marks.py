"""How sure the list is of its runs: which were seen on the disk, which were written since a pass began."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class PassMarks:
    """What passes over the disk have told. One thread only.

    Attributes:
        is_away: whether the disk cannot be reached.
    """

    def __init__(self) -> None:
        self.is_away = False
        self._doubted: set[str] = set()
        self._written: set[str] = set()

    @property
    def unconfirmed(self) -> int:
        """How many runs were known, but not yet found again."""
        return len(self._doubted)

    def is_confirmed(self, path: str) -> bool:
        """Whether the run was seen, and the disk can be."""
        return not self.is_away and path not in self._doubted

    def is_newer_known(self, path: str) -> bool:
        """Whether a step has written this run since the pass began."""
        return path in self._written

    def begin(self) -> None:
        """A pass begins."""
        self._written = set()

    def end(self) -> bool:
        """A pass has seen everything; returns whether that is news of any run."""
        is_news = bool(self._doubted)
        self._doubted, self._written = set(), set()
        return is_news

    def doubt(self, paths: Iterable[str]) -> None:
        """These runs were known before anybody looked."""
        self._doubted.update(paths)

    def confirm(self, paths: Iterable[str]) -> bool:
        """These runs were found, or are gone; returns whether that is news of any."""
        before = len(self._doubted)
        self._doubted.difference_update(paths)
        return len(self._doubted) != before

    def write(self, paths: Sequence[str]) -> bool:
        """Steps have written these runs; returns whether any was doubted."""
        is_news = self.confirm(paths)
        self._written.update(paths)
        return is_news
